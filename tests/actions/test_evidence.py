"""Tests of keeping a review."""

from __future__ import annotations

from typing import Any

import pytest

from actions.choose import ActionChoose
from actions.evidence import ActionKeepReview, ValidateEvidenceForm
from actions.message import message_of
from actions.playbook import ActionDetail, ActionExample
from actions.work import ActionEdit
from tests.builders import make_tracker, make_work, run, said, slots_of


async def test_the_end_says_what_the_claim_shows() -> None:
    """One person's story shows that it happens; one question stands at the end, and no other."""
    work = make_work("evidence", claim="my aunt was sent away")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))

    assert said(dispatcher) == ["utter_kept_review_story"]


async def test_no_level_leaves_the_coach() -> None:
    """It is for the console."""
    work = make_work("evidence", claim="crime fell by 40%", source="the council")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))

    assert "level" not in str(dispatcher.messages)


async def test_who_does_not_know_is_asked_whom_one_could_ask() -> None:
    """Not knowing becomes a question to somebody, and stands on the page."""
    work = make_work("evidence", claim="crime fell by 40%") | {"step": "source", "asked": "source"}
    asked, dispatcher = await run(
        ValidateEvidenceForm(),
        make_tracker("dont know", "dont_know", form="evidence_form", review=work),
    )
    assert said(dispatcher) == ["utter_next_whom_source"]

    answer = make_tracker(
        "the clerk. I would ask: who counted?",
        "tell",
        form="evidence_form",
        review=slots_of(asked)["review"],
    )
    kept, dispatcher = await run(ValidateEvidenceForm(), answer)

    assert said(dispatcher)[0] == "utter_good_question"
    assert (
        slots_of(kept)["review"]["answers"]["to_ask"]["text"]
        == "the clerk. I would ask: who counted?"
    )


async def test_who_knows_nobody_to_ask_is_given_a_question() -> None:
    """It stands on the page, and the check goes on."""
    work = make_work("evidence", claim="crime fell by 40%") | {
        "step": "source", "asked": "source", "pending": "whom_source",
        "nexts": {"source": ["whom_source"]},
    }  # fmt: skip
    kept, dispatcher = await run(
        ValidateEvidenceForm(),
        make_tracker("dont know", "dont_know", form="evidence_form", review=work),
    )

    assert said(dispatcher) == ["utter_ask_evidence_many_percent"]
    assert "Who counted this" in dispatcher.messages[0]["lead"]
    assert "pending" not in slots_of(kept)["review"]


async def test_the_page_says_how_sure_one_can_be_and_what_to_ask() -> None:
    """In plain words, under the answers."""
    work = make_work("evidence", claim="crime fell by 40%", source="nobody says")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))
    sections = dispatcher.messages[0]["custom"]["artefact"]["sections"]

    told = {section["heading"]: section["text"] for section in sections}
    assert told["How sure one can be"].startswith("Not sure yet")
    assert told["Worth asking next"].startswith("Who counted this, and how?")


async def numbers(text: str, intent: str = "tell", **work: Any) -> tuple[Any, list[str], Any]:
    """Say something in the middle of looking at numbers; give the work, what was said, and all."""
    given = work.pop("work", None) or {**make_work("evidence", "numbers"), **work}
    tracker = make_tracker(text, intent, form="evidence_form", review=given)
    events, dispatcher = await run(ValidateEvidenceForm(), tracker)
    return slots_of(events).get("review"), said(dispatcher), dispatcher.messages


MONTHS = "Jan 42, Feb 40, Mar 38, Apr 44, May 41, Jun 30, Jul 28, Aug 29, Sep 27, Oct 28, Nov 26"


async def test_numbers_are_said_back_before_anything_is_reckoned() -> None:
    """And asked about until they are right."""
    work, words, _ = await numbers(MONTHS)
    assert words == ["utter_next_numbers_right"]

    work, words, messages = await numbers("no, Feb is 41", work=work)
    assert words == ["utter_next_numbers_right"]
    assert "Feb: 41" in messages[0]["read"]

    work, words, _ = await numbers("yes", "affirm", work=work)
    assert words == ["utter_ask_evidence_began"]


async def test_a_bare_no_asks_which_is_wrong() -> None:
    """It is no word for leaving them as they are."""
    work, _, _ = await numbers(MONTHS)
    _, words, _ = await numbers("no", "deny", work=work)

    assert words == ["utter_next_numbers_wrong"]


async def test_what_they_show_comes_with_a_picture_and_the_question_it_leaves() -> None:
    """The picture stands on the first message, with its table."""
    work, _, _ = await numbers(MONTHS)
    work, _, _ = await numbers("yes", "affirm", work=work)
    work, _, _ = await numbers("in June", work=work)
    work, words, messages = await numbers("yes", "affirm", work=work)

    assert words[0] == "utter_numbers_told"
    assert words[-1] == "utter_ask_evidence_what_else"
    assert "Chance alone would seldom do that" in messages[0]["told"]
    assert messages[0]["custom"]["picture"]["alt"]
    assert messages[0]["custom"]["table"]["rows"]


async def _asked_when_it_began(text: str) -> Any:
    work, _, _ = await numbers(text)
    work, _, _ = await numbers("yes", "affirm", work=work)
    return work


async def test_the_start_of_a_change_is_said_back_before_anything_is_reckoned() -> None:
    """With its value and what stands around it."""
    work = await _asked_when_it_began("12 14 11 13 95 12 10 8 9 7")
    told = "week 6, that was the one with 12 after the 95"
    work, words, messages = await numbers(told, work=work)

    assert words == ["utter_numbers_told"]
    assert "the 6th, the 12 after 95 and before 10" in messages[0]["told"]
    assert messages[0]["buttons"][0]["title"] == "Yes, that is right"
    _, words, messages = await numbers("yes", "affirm", work=work)
    assert "was 13, since then it is 9" in messages[0]["told"]


async def test_a_start_that_may_be_a_place_or_a_value_is_asked_about() -> None:
    """Which one was meant is taken without asking once more."""
    work = await _asked_when_it_began("5 6 4 5 60 3 2 2 1 2")
    work, words, messages = await numbers("from the 3 on", work=work)

    assert words == ["utter_numbers_told"]
    assert "the 3rd, the 4 after 6" in messages[0]["told"]
    _, words, messages = await numbers("the second one", work=work)
    assert "was 5, since then it is 2" in messages[0]["told"]


@pytest.mark.parametrize(("text", "intent"), [("no", "deny"), ("no that is wrong", "wrong")])
async def test_a_start_that_was_denied_is_not_reckoned_with(text: str, intent: str) -> None:
    """It is asked for anew; whoever leaves it out hears of no before and after."""
    work = await _asked_when_it_began("12 14 11 13 95 12 10 8 9 7")
    work, _, _ = await numbers("from the fifth", work=work)
    work, _, messages = await numbers(text, intent, work=work)

    assert "From which of your numbers" in messages[-1]["told"]
    _, _, messages = await numbers("skip", "skip", work=work)
    assert not any("since then" in message.get("told", "") for message in messages)


@pytest.mark.parametrize("more", ["its the same 20 people", "they are the same people"])
async def test_a_yes_with_a_but_is_a_yes_and_the_rest_is_heard(more: str) -> None:
    """What was said of the people is not asked."""
    work, _, _ = await numbers("14 of 20 before, 7 of 20 after")
    work, words, _ = await numbers(f"yes but {more}", work=work)

    assert words[-1] == "utter_ask_evidence_what_next"
    assert work["answers"]["numbers"]["text"].endswith(more)


async def test_a_remark_after_a_yes_stands_beside_the_numbers_and_counts_nothing() -> None:
    """It is no number, though it holds the word for one."""
    work, _, _ = await numbers("14 of 20 before, 7 of 20 after")
    kept, words, _ = await numbers("yes but one list was lost", work=work)

    assert words[-1] == "utter_ask_evidence_same_people"
    text = kept["answers"]["numbers"]["text"]
    assert text == "14 of 20 before, 7 of 20 after\n(one list was lost)"


async def test_people_who_were_told_with_the_numbers_are_said_back() -> None:
    """And are asked about nowhere."""
    work, _, messages = await numbers("14 of 20 before, 7 of 20 after. same people")
    _, words, _ = await numbers("yes", "affirm", work=work)

    assert "The same people both times." in messages[0]["read"]
    assert words[-1] == "utter_ask_evidence_what_next"


async def test_the_page_of_numbers_says_what_they_show() -> None:
    """Under the person's own."""
    work = make_work("evidence", "numbers", numbers=MONTHS, began="no")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review={**work, "status": "done"}))

    sections = dispatcher.messages[0]["custom"]["artefact"]["sections"]
    assert "more than chance" in {s["heading"]: s["text"] for s in sections}["What they show"]


async def test_numbers_that_cannot_be_read_surely_are_not_reckoned() -> None:
    """They are kept as they were written."""
    work = {**make_work("evidence", "numbers", numbers="about some"), "status": "done"}
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))

    assert said(dispatcher)[0] == "utter_kept_numbers_unread"


async def test_a_claim_about_one_of_the_stories_is_told_what_the_sources_say() -> None:
    """With its caution, cited, and questioned like any other."""
    claim = "the playbook says Ciudad Saludable improved conditions for six million people"
    tracker = make_tracker(claim, form="evidence_form", review=make_work("evidence"))
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher)[1:] == ["utter_example_unasked", "utter_ask_evidence_source_known"]
    assert "figures of its own" in dispatcher.messages[1]["story"]
    assert dispatcher.messages[1]["custom"]["citations"]


async def test_numbers_that_were_pasted_are_read_at_once() -> None:
    """Nobody has to paste them twice."""
    work = {**make_work("evidence", "numbers"), "entry": "new"}
    tracker = make_tracker(
        MONTHS, "start_evidence", form="evidence_form", phase="opened", review=work
    )
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher) == ["utter_begin_evidence_numbers", "utter_next_numbers_right"]


async def test_numbers_where_a_claim_is_asked_are_looked_at() -> None:
    """A check of one's own numbers begins; the open one is laid aside if it holds anything."""
    tracker = make_tracker(
        MONTHS, "start_evidence", form="evidence_form", review=make_work("evidence")
    )
    events, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher) == []
    assert any(event.get("name") == "action_begin" for event in events)


async def test_how_others_asked_for_figures_is_told_before_that_is_asked() -> None:
    """Cited, in a plan for counting."""
    work = {**make_work("evidence", "collect", count="trucks"), "step": "absent", "asked": "absent"}
    tracker = make_tracker("those on night shift", form="evidence_form", review=work)
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert said(dispatcher) == [
        "utter_good_left_out",
        "utter_example_unasked",
        "utter_ask_evidence_figures",
    ]
    assert "health department" in dispatcher.messages[1]["story"]


async def test_a_correction_that_is_read_as_a_complaint_is_one_of_the_numbers() -> None:
    """ "That was wrong" is said of the numbers here, and not of the coach."""
    work, _, _ = await numbers(MONTHS)
    _, words, messages = await numbers("no the second one was wrong, it was 41", "wrong", work=work)

    assert words == ["utter_next_numbers_right"]
    assert "Feb: 41" in messages[0]["read"]


async def test_what_changes_nothing_is_asked_about_in_another_way() -> None:
    """And not with the same list once more."""
    work, _, _ = await numbers(MONTHS)
    _, words, _ = await numbers("that is not how it was", work=work)

    assert words == ["utter_next_numbers_wrong"]


async def test_the_same_doubt_twice_is_met_with_a_plainer_way() -> None:
    """One number a line."""
    work, words, _ = await numbers("wk1 22, wk2 19 wk3: 25, 21 then 24 99 then wk9")
    assert words == ["utter_next_numbers_doubt"]
    _, words, _ = await numbers("it is per week as I said", work=work)

    assert words == ["utter_next_numbers_lines"]


async def test_fear_under_the_numbers_is_met_first() -> None:
    """It is no cause of them."""
    work = {**make_work("evidence", "numbers", numbers=MONTHS, began="no"), "step": "what_else"}
    _, words, messages = await numbers(
        "honestly i am scared of my landlord", work={**work, "asked": "what_else"}
    )

    assert words == ["utter_numbers_told", "utter_simpler_evidence_what_else"]
    assert '"honestly i am scared of my landlord"' in messages[0]["told"]


async def test_an_answer_that_comes_after_all_goes_to_its_place() -> None:
    """Whom to ask was open, and now it is known."""
    work = make_work("evidence", claim="crime fell by 40%", source="police") | {
        "step": "span", "asked": "span", "pending": "whom_span", "nexts": {"span": ["whom_span"]},
    }  # fmt: skip
    kept, _, _ = await numbers("march until may", work=work)

    assert kept["answers"]["span"]["text"] == "march until may"
    assert "to_ask" not in kept["answers"]


async def test_a_better_way_to_count_takes_the_place_of_the_first() -> None:
    """The page shows one."""
    work, words, _ = await numbers(
        "how bad it is", work={**make_work("evidence", "collect"), "step": "count"}
    )
    assert words == ["utter_next_count_same"]
    work, _, _ = await numbers("a stroke for each truck", work=work)

    assert work["answers"]["count"]["text"] == "a stroke for each truck"


CLAIM = "the council says crime fell by 40% thanks to the cameras"


async def test_a_question_at_a_step_is_answered_and_the_step_asked_in_other_words() -> None:
    """And the second time as at first."""
    work = {**make_work("evidence", claim=CLAIM), "asked": "source"}
    work, words, _ = await numbers("why do you ask", work=work)
    assert words == ["utter_numbers_told", "utter_simpler_evidence_source"]
    assert "source" not in work["answers"]

    _, words, _ = await numbers("who would know that", work=work)
    assert words[1] == "utter_ask_evidence_source"


async def test_what_to_ask_is_told_where_it_is_open_whom_one_could_ask() -> None:
    """The wish for words is no question for the page."""
    work = {**make_work("evidence", claim=CLAIM), "pending": "whom_source"}
    kept, words, _ = await numbers("what do i ask them", work=work)

    assert words == ["utter_numbers_told", "utter_simpler_evidence_to_ask"]
    assert "to_ask" not in kept["answers"]


async def test_whom_one_could_ask_is_heard_a_step_late() -> None:
    """It is said where it was put, and the open step is asked again."""
    work = {**make_work("evidence", claim=CLAIM), "step": "many"}
    kept, words, _ = await numbers("i could ask the clerk how they counted", work=work)

    assert words == ["utter_corrected", "utter_ask_evidence_many_percent"]
    assert kept["answers"]["to_ask"]["text"] == "i could ask the clerk how they counted"
    assert "many" not in kept["answers"]


async def test_an_answer_two_steps_back_is_put_right_in_its_place() -> None:
    """The claim keeps its words."""
    answers = {"claim": CLAIM, "source": "the police counted", "many": "40 streets"}
    work = make_work("evidence", **answers)
    kept, words, _ = await numbers("no, it was the council who counted", work=work)

    assert words[0] == "utter_corrected"
    assert kept["answers"]["source"]["text"] == "it was the council who counted"
    assert kept["answers"]["claim"]["text"] == CLAIM


async def test_doubt_about_read_numbers_asks_which_of_them() -> None:
    """ "Not sure" is an answer to "is that right?"."""
    work, _, _ = await numbers(MONTHS)
    _, words, _ = await numbers("not sure", "dont_know", work=work)

    assert words == ["utter_next_numbers_wrong"]


async def test_back_is_to_the_numbers() -> None:
    """Where there is no claim."""
    work, _, _ = await numbers(MONTHS)
    tracker = make_tracker(
        "example", "example", form="evidence_form", phase="returned", review=work
    )
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert dispatcher.messages[0]["lead"] == "Back to your numbers. "


async def test_an_hour_like_no_other_is_asked_about_once() -> None:
    """And the other hour stands beside it."""
    work = {**make_work("evidence", "collect", counter="me"), "step": "often"}
    work, words, messages = await numbers("only friday nights", work=work)
    assert words == ["utter_numbers_told"]
    assert "It leaves out the other days and the daytime" in messages[0]["told"]

    work, words, _ = await numbers("mondays at 8 too", work=work)
    assert words[-1] == "utter_ask_evidence_put_so"
    assert work["answers"]["often"]["text"] == "only friday nights\nmondays at 8 too"


async def test_a_fear_is_met_and_stands_on_no_page() -> None:
    """What is said besides is the answer."""
    work = {**make_work("evidence", "numbers", numbers="5 4 6 5", began="no"), "step": "what_next"}
    kept, words, messages = await numbers(
        "next monday. but if they hear it was me i lose my flat", work=work
    )

    assert words == ["utter_numbers_told"]
    assert "a heavy worry" in messages[0]["told"]
    assert kept["answers"]["what_next"]["text"] == "next monday."


async def test_the_same_people_are_compared_once_it_is_known_who_changed() -> None:
    """Each way."""
    answers = {"numbers": "12/30 before, 19/30 after", "same_people": "yes"}
    work = {**make_work("evidence", "numbers", **answers), "step": "what_next"}
    work, _, messages = await numbers("5 and 1", work={**work, "asked": "what_next"})
    assert "it must be 7 more" in messages[0]["told"]

    _, _, messages = await numbers("8 and 1", work=work)
    assert "it may lie between 4 and 40 more" in messages[0]["told"]


async def test_the_page_says_why_nobody_can_say_how_sure_it_is() -> None:
    """Where nobody knows who changed."""
    answers = {"numbers": "12/30 before, 19/30 after", "same_people": "yes"}
    work = {**make_work("evidence", "numbers", **answers), "step": "what_next"}
    work, _, messages = await numbers("dont know", "dont_know", work={**work, "asked": "what_next"})
    assert messages[0]["told"].startswith("Then nobody can say how sure it is.")

    _, dispatcher = await run(ActionKeepReview(), make_tracker(review={**work, "status": "done"}))
    sections = dispatcher.messages[0]["custom"]["artefact"]["sections"]
    told = {section["heading"]: section["text"] for section in sections}
    assert "How sure that is cannot be told" in told["What they show"]


async def test_an_example_in_a_check_shows_the_open_question() -> None:
    """Figures of one's own where it is asked who counted; when all are told, there is none."""
    work = {**make_work("evidence", claim=CLAIM), "asked": "source"}
    known: list[str] = []
    for _ in range(3):
        tracker = make_tracker("example", "example", form="evidence_form", review=work, told=known)
        events, dispatcher = await run(ActionExample(), tracker)
        assert said(dispatcher) == ["utter_example"]
        assert "own" in dispatcher.messages[0]["story"]
        known = slots_of(events)["told"]

    tracker = make_tracker("example", "example", form="evidence_form", review=work, told=known)
    _, dispatcher = await run(ActionExample(), tracker)
    assert said(dispatcher) == ["utter_no_example_in_form"]


def done(**answers: str) -> dict[str, Any]:
    """Give a check that is finished."""
    return {**make_work("evidence", **answers), "step": None, "status": "done"}


async def test_whether_it_is_true_is_answered_by_what_the_check_came_to() -> None:
    """How sure one can be, and what would make it surer."""
    tracker = make_tracker("did it fall?", "detail", review=done(claim=CLAIM))
    assert message_of(tracker).choice == "true"
    handed_on, _ = await run(ActionDetail(), tracker)
    assert handed_on[0]["name"] == "action_choose"

    events, dispatcher = await run(ActionChoose(), tracker)
    told = dispatcher.messages[0]["told"]
    assert told.startswith("Not sure yet. Nobody says who counted it")
    assert '"Who counted this, and how?"' in told
    assert slots_of(events)["offered"] == "start_negotiation"


async def test_whether_numbers_fell_is_answered_by_what_they_show() -> None:
    """And that they cannot say why."""
    work = {**make_work("evidence", "numbers", numbers=MONTHS, began="in June"), "status": "done"}
    _, dispatcher = await run(
        ActionChoose(), make_tracker("so did it fall?", "detail", review={**work, "step": None})
    )

    told = dispatcher.messages[0]["told"]
    assert told.startswith("That is more than chance would do: before the change the middle was 41")
    assert "Why it is so, the numbers cannot say." in told


@pytest.mark.parametrize(
    "text",
    [
        "what does it mean? could it just be chance?",
        "could it be chance?",
        "so is it better or not?",
    ],
)
async def test_what_numbers_mean_is_answered_under_the_result(text: str) -> None:
    """From what was found; the question stays as it was, and nothing is written down."""
    work, _, _ = await numbers(DESK)
    work, _, _ = await numbers("yes", "affirm", work=work)
    kept, words, messages = await numbers(text, work=work)

    assert words == ["utter_numbers_told", "utter_ask_evidence_what_else"]
    assert messages[0]["told"].startswith("That is more than chance would do")
    assert "what_else" not in kept["answers"]


async def test_what_may_be_told_is_a_sentence_to_say() -> None:
    """Also where it was read as thanks; after the end, counting on is offered with it."""
    work = make_work("evidence", "numbers", numbers="14 of 30 before, 22 of 31 after")
    work = {**work, "step": "what_else", "asked": "what_else"}
    sentence = 'You could say: "Before it was 14 of 30, after it was 22 of 31.'
    _, words, messages = await numbers("i just want to know can i say it", "thanks", work=work)
    assert words == ["utter_numbers_told", "utter_ask_evidence_what_else"]
    assert messages[0]["told"].startswith(sentence)

    ended = {**work, "step": None, "status": "done"}
    tracker = make_tracker("can I tell my boss it got better?", "tell", review=ended)
    assert message_of(tracker).choice == "true"
    _, dispatcher = await run(ActionChoose(), tracker)
    assert dispatcher.messages[0]["told"].startswith(sentence)
    assert dispatcher.messages[0]["buttons"][0]["title"] == "Plan how to count on"


async def test_what_may_be_told_of_a_claim_is_what_is_known_of_it() -> None:
    """And what is not yet."""
    tracker = make_tracker(
        "can I tell my boss?", "tell", review=done(claim=CLAIM, source="the police counted")
    )
    events, dispatcher = await run(ActionChoose(), tracker)

    assert "Known so far: who counted it. Not known yet: how many" in dispatcher.messages[0]["told"]
    assert slots_of(events)["offered"] == "start_negotiation"


async def test_a_question_about_a_story_just_told_is_none_about_the_check() -> None:
    """It is answered from the story."""
    tracker = make_tracker(
        "did it fall?", "detail", review=done(claim=CLAIM), cites="mumbai-fair-test"
    )

    assert message_of(tracker).choice == ""


async def test_what_was_named_besides_goes_before_any_word_that_it_works() -> None:
    """Asked after the page, too."""
    answers = {"numbers": MONTHS, "began": "in June", "what_else": "the school was closed too"}
    work = {**make_work("evidence", "numbers", **answers), "status": "done", "step": None}
    tracker = make_tracker("can i tell the council that it works?", "detail", review=work)
    _, dispatcher = await run(ActionChoose(), tracker)

    told = dispatcher.messages[0]["told"]
    assert 'name this too: "the school was closed too"' in told
    assert len(told.split()) <= 60


DESK = "w1 55 w2 61 w3 58 w4 60 w5 57 w6 63 then the desk: w7 49 w8 52 w9 48 w10 50 w11 47 w12 51"
BARE = "55 61 58 60 57 63 49 52 48 50 47 51"


async def test_a_correction_after_the_result_is_said_back_and_reckoned_anew() -> None:
    """It is nothing that else was different."""
    work, _, _ = await numbers(DESK)
    work, words, _ = await numbers("yes", "affirm", work=work)
    assert words[-1] == "utter_ask_evidence_what_else"

    work, words, messages = await numbers("51 was wrong, it was 53", work=work)
    assert words == ["utter_next_numbers_right"]
    assert "Since the change: w7: 49" in messages[0]["read"]
    assert "w12: 53" in messages[0]["read"]

    work, words, messages = await numbers("yes", "affirm", work=work)
    assert words[-1] == "utter_ask_evidence_what_else"
    assert messages[0]["custom"]["picture"]
    assert "what_else" not in work["answers"]


async def test_a_correction_after_the_end_opens_the_numbers_anew() -> None:
    """They are said back with it."""
    work = {
        **make_work("evidence", "numbers", numbers=DESK),
        "step": None, "status": "done", "nexts": {"numbers": ["numbers_right"]},
    }  # fmt: skip
    tracker = make_tracker("51 was wrong, it was 53", review=work)
    assert message_of(tracker).choice == "edit:numbers"

    events, _ = await run(ActionEdit(), tracker)
    assert slots_of(events)["unheard"].endswith("w12 53")
    tracker = make_tracker(
        form="evidence_form", phase="opened", review=slots_of(events)["review"],
        unheard=slots_of(events)["unheard"],
    )  # fmt: skip
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)
    assert said(dispatcher) == ["utter_next_numbers_right"]
    assert "w12: 53" in dispatcher.messages[0]["read"]


async def test_numbers_put_right_at_the_end_are_shown_anew() -> None:
    """Above the page, since no question stands under them."""
    work = make_work("evidence", "numbers", numbers=DESK, what_else="nothing")
    done_again = {**work, "asked": "numbers", "status": "done", "step": None}
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=done_again))

    assert said(dispatcher)[0] == "utter_numbers_told"
    assert said(dispatcher)[-1] == "utter_kept_numbers"
    assert dispatcher.messages[0]["custom"]["picture"]


@pytest.mark.parametrize("is_wrong", [False, True])
async def test_where_the_change_began_is_heard_while_the_numbers_are_said_back(
    *, is_wrong: bool
) -> None:
    """It is said back with them, and not asked again."""
    work, _, _ = await numbers(BARE)
    if is_wrong:
        work, _, _ = await numbers("no", "deny", work=work)
    work, words, messages = await numbers("the desk came after week 6", work=work)
    assert words == ["utter_next_numbers_right"]
    assert "Since the change: 49" in messages[0]["read"]

    _, words, _ = await numbers("yes", "affirm", work=work)
    assert words[-1] == "utter_ask_evidence_what_else"


async def test_numbers_that_are_said_to_be_in_order_are_read_as_a_row() -> None:
    """And said back."""
    work, words, _ = await numbers(DESK.replace("w3 ", "").replace("w5 ", "").replace("w8 ", ""))
    assert words == ["utter_next_numbers_doubt"]

    _, words, messages = await numbers("they are weeks 1 to 12, in order", work=work)
    assert words == ["utter_next_numbers_right"]
    assert "Before: 55, 61, 58, 60, 57, 63" in messages[0]["read"]


async def test_a_claim_with_a_doubt_beside_it_is_one_sentence() -> None:
    """ "I don't believe it" is why it is checked, and no part of it."""
    text = "the clinic says 9 of 10 are seen on time. i dont believe it"
    work = {**make_work("evidence"), "entry": "new"}
    tracker = make_tracker(
        text, "start_evidence", form="evidence_form", phase="opened", review=work
    )
    events, dispatcher = await run(ValidateEvidenceForm(), tracker)

    claim = slots_of(events)["review"]["answers"]["claim"]["text"]
    assert claim == "the clinic says 9 of 10 are seen on time"
    assert "utter_ask_evidence_claim" not in said(dispatcher)


async def test_a_count_that_was_told_before_is_read_back_and_not_asked_for_again() -> None:
    """Who says yes to looking at it has given it already."""
    told = "we counted the trucks in our street, 34 yesterday, 41 today"
    work = {**make_work("evidence", "numbers"), "entry": "new"}
    tracker = make_tracker(
        "yes",
        "affirm",
        form="evidence_form",
        phase="opened",
        review=work,
        occasion={"kind": "tell", "text": told},
    )
    _, dispatcher = await run(ValidateEvidenceForm(), tracker)

    assert "utter_ask_evidence_numbers" not in said(dispatcher)
    assert "34" in str(dispatcher.messages[-1])
