"""Tests of the preparation's form, and of keeping and handing over what was prepared."""

from __future__ import annotations

from typing import Any

import pytest

from actions.choose import ActionChoose
from actions.negotiation import ActionKeepPreparation, ValidateNegotiationForm
from actions.playbook import ActionExample
from coach import arc
from coach.arc import Work
from tests.builders import make_tracker, make_work, run, said, slots_of

FORM = "negotiation_form"
AMOUNT = "they pay us 26 a tonne"
ANSWERS = {name: f"words of {name}" for name in arc.PREPARATION}
WHOLE = {**make_work("negotiation", **{**ANSWERS, "risk": "he may throw us out"}), "id": "roof"}
TO_HAND_OVER = ["ask", "ours", "options", "standard"]
NEVER = [name for name in arc.PREPARATION if name not in TO_HAND_OVER]


async def talk(
    text: str = "", intent: str = "tell", *, work: Work, **more: Any
) -> tuple[Work, list[str], list[dict[str, Any]]]:
    """Run the form; give the work it leaves, the responses' names and the messages."""
    tracker = make_tracker(text, intent, form=FORM, preparation=work, **more)
    events, dispatcher = await run(ValidateNegotiationForm(), tracker)
    return slots_of(events).get("preparation") or work, said(dispatcher), dispatcher.messages


def at(step: str, mode: str = "full", **answers: str) -> Work:
    """Give work that is open at a step."""
    return {**make_work("negotiation", mode, **answers), "step": step}


async def keep(work: Work) -> dict[str, Any]:
    """Keep the work; give its page."""
    _, dispatcher = await run(ActionKeepPreparation(), make_tracker(preparation=work))
    page: dict[str, Any] = dispatcher.messages[0]["custom"]["artefact"]
    return page


async def test_it_begins_with_who_decides_and_offers_the_short_way() -> None:
    """Twelve questions are many for who is in a hurry."""
    work = {**arc.begin("negotiation"), "entry": "new"}

    after, words, messages = await talk(work=work, phase="opened")

    assert words == ["utter_begin_negotiation_full", "utter_ask_negotiation_decides"]
    assert after["asked"] == "decides"
    assert [b["payload"] for b in messages[-1]["buttons"]] == [
        '/choose{"value": "start:negotiation:card"}'
    ]


async def test_the_short_way_is_a_card() -> None:
    """It opens at its own first question, which asks with whom as well."""
    tracker = make_tracker(choice="start:negotiation:card", preparation=arc.begin("negotiation"))
    events, _ = await run(ActionChoose(), tracker)

    _, words, _ = await talk(work=slots_of(events)["preparation"], phase="opened")

    assert words == ["utter_begin_negotiation_card", "utter_ask_negotiation_ask_card"]


@pytest.mark.parametrize(
    ("ask", "asked"),
    [(AMOUNT, "utter_ask_negotiation_limit"), ("mend it", "utter_ask_negotiation_limit_in_words")],
)
async def test_a_limit_is_asked_as_fits_the_ask(ask: str, asked: str) -> None:
    """An amount has a least; anything else has what nobody would agree to."""
    _, words, _ = await talk("we sell to others", work=at("plan_b", ask=ask))

    assert words[-1] == asked


@pytest.mark.parametrize(
    ("ask", "asked"),
    [(AMOUNT, "utter_ask_negotiation_target"), ("mend it", "utter_ask_negotiation_opening")],
)
async def test_a_best_hope_is_asked_of_an_amount_alone(ask: str, asked: str) -> None:
    """There is no more or less of a mended roof."""
    _, words, _ = await talk("20", work=at("limit", ask=ask))

    assert words[-1] == asked


async def test_a_hope_no_better_than_the_limit_is_said_in_their_own_words() -> None:
    """Both stand in the question."""
    work = at("target", ask=AMOUNT, limit="20")

    _, words, messages = await talk("20", work=work)

    assert words == ["utter_next_target_better"]
    assert (messages[0]["my_target"], messages[0]["my_limit"]) == ("20", "20")


@pytest.mark.parametrize(
    ("risk", "asked"),
    [("no", "utter_ask_negotiation_speaks"), ("the boss", "utter_ask_negotiation_speaks_safer")],
)
async def test_who_speaks_is_asked_by_what_may_happen(risk: str, asked: str) -> None:
    """Nobody has to stand alone in trouble."""
    _, words, _ = await talk("Thank you for your time", work=at("opening", risk=risk))

    assert words[-1] == asked


async def test_pain_is_met_before_the_reason_is_praised() -> None:
    """The words that hurt are said back with it."""
    text = "my son broke his arm, we need to be safe"

    _, words, messages = await talk(text, work=at("ours", ask="mend the stairs"))

    assert words[0] == "utter_good_ours_reason"
    assert "my son broke his arm" in messages[0]["sorry"]


@pytest.mark.parametrize(("text", "intent"), [("simpler", "simpler"), ("no idea", "dont_know")])
async def test_a_fair_standard_from_elsewhere_is_told_with_its_source(
    text: str, intent: str
) -> None:
    """Where somebody knows of none."""
    _, words, messages = await talk(text, intent, work=at("standard", ask="mend the roof"))

    assert words == ["utter_example_unasked", "utter_simpler_negotiation_standard"]
    assert messages[0]["custom"]["citations"][0]["entry"] == "lima-the-law-of-2009"


async def test_an_example_at_the_standard_is_cited() -> None:
    """It is searched with the step's own words."""
    work = at("standard", decides="the landlord", ask="mend the roof")
    tracker = make_tracker("an example please", "example", form=FORM, preparation=work)

    _, dispatcher = await run(ActionExample(), tracker)

    assert dispatcher.messages[0]["custom"]["citations"]


async def test_what_came_back_is_asked_where_only_the_giving_is_told() -> None:
    """And where nothing did, what could still come."""
    work, words, _ = await talk("we came down to 22", work=at("gave", "debrief"))
    assert words == ["utter_next_gave_got"]

    after, words, _ = await talk("nothing", "deny", work=work)
    assert words == ["utter_next_gave_back"]
    assert after["feedback"]["gave"]["flags"] == ["conceded_without_trade"]

    after, words, _ = await talk("the gloves, next time", work=after)
    assert words[-1] == "utter_ask_negotiation_surprised"


async def test_a_talk_without_a_next_step_is_asked_for_one() -> None:
    """Who asks them, and on which day."""
    work, words, _ = await talk("we wait", work=at("next", "debrief", agreed="a new roof"))
    assert words == ["utter_next_next_who"]

    after, words, _ = await talk("Joel calls her on Friday", work=work)
    assert words == ["utter_good_when_day"]
    assert after["status"] == arc.DONE


async def test_our_page_holds_all_of_it() -> None:
    """Every answer under its heading, in the order of the questions."""
    sections = (await keep(WHOLE))["sections"]

    assert [s["text"] for s in sections] == [arc.said(WHOLE, name) for name in arc.PREPARATION]


async def test_what_is_handed_over_is_what_we_ask_and_why() -> None:
    """And nothing that weakens or endangers us; not what was thought before, either."""
    work = arc.revise({**WHOLE, "step": "ask"}, "mend the roof")
    handover = (await keep(work))["handover"]

    assert [s["text"] for s in handover["sections"]] == [
        arc.said(work, name) for name in TO_HAND_OVER
    ]
    assert not any(f"words of {name}" in str(handover) for name in [*NEVER, "ask"])
    assert "he may throw us out" not in str(handover)


async def test_a_bare_none_is_not_handed_over() -> None:
    """That there is no standard would be no help."""
    handover = (await keep(make_work("negotiation", ask="mend the roof", standard="none")))[
        "handover"
    ]

    assert [s["text"] for s in handover["sections"]] == ["mend the roof"]


RENT = "he wants to put the rent up to 300. i want it to stay at 260"


async def test_of_an_ask_the_wish_is_said_back_and_handed_over() -> None:
    """Our own page has all of it."""
    work = make_work("negotiation", "card", ask=RENT, theirs="the water got dearer")
    _, dispatcher = await run(ActionKeepPreparation(), make_tracker(preparation=work))
    page = dispatcher.messages[0]["custom"]["artefact"]

    assert dispatcher.messages[0]["my_ask"] == "i want it to stay at 260"
    assert page["name"] == "i want it to stay at 260"
    assert page["sections"][0]["text"] == RENT
    assert page["handover"]["sections"][0]["text"] == "i want it to stay at 260"


async def test_an_option_beyond_the_limit_is_asked_about_once_and_handed_to_nobody() -> None:
    """It would show them how far we go."""
    work = at("limit", ask=RENT, options="i sweep the yard; 300 but only from january")
    after, words, messages = await talk("290", work=work)
    assert words == ["utter_good_limit", "utter_next_limit_option"]
    assert "300" in messages[-1]["my_options"]

    kept, words, _ = await talk("it stays", "affirm", work=after)
    assert words == ["utter_ask_negotiation_target"]
    assert "300" not in str((await keep(kept))["handover"])


async def test_a_plan_b_better_than_the_limit_is_asked_about_once() -> None:
    """As a question; a limit that stays as it is stays."""
    work = at("limit", ask=RENT, plan_b="my cousin has a flat for 275")
    after, words, messages = await talk("290", work=work)
    assert words == ["utter_good_limit", "utter_next_limit_plan_b"]
    assert "275" in messages[-1]["my_plan_b"]

    _, words, _ = await talk("it stays", "affirm", work=after)
    assert words == ["utter_ask_negotiation_target"]


async def test_questions_mirror_the_wish() -> None:
    """Not what the other side wants."""
    _, words, messages = await talk("fair", work=at("standard", ask=RENT))

    assert words == ["utter_next_number_why"]
    assert messages[0]["my_ask"] == "i want it to stay at 260"


@pytest.mark.parametrize("mode", ["card", "debrief"])
async def test_card_and_debrief_have_pages_of_their_own(mode: str) -> None:
    """Each with its own few words."""
    first = arc.MODES["negotiation"][mode][0]
    work = make_work("negotiation", mode, **{first: "the roof"})
    _, dispatcher = await run(ActionKeepPreparation(), make_tracker(preparation=work))

    assert said(dispatcher) == [f"utter_kept_{mode}"]
    assert dispatcher.messages[0]["custom"]["artefact"]["kind"] == mode


async def test_a_card_hands_over_no_plan_b() -> None:
    """The same four parts, as far as they were asked."""
    card = arc.MODES["negotiation"]["card"]
    work = make_work("negotiation", "card", **{name: f"words of {name}" for name in card})

    handover = (await keep(work))["handover"]

    assert [s["text"] for s in handover["sections"]] == ["words of ask", "words of standard"]


async def test_looking_back_is_ours_alone() -> None:
    """It tells what was given, and how it felt."""
    work = make_work("negotiation", "debrief", agreed="a roof", gave="the yard")

    assert "handover" not in await keep(work)


async def test_the_page_for_others_is_handed_out_on_a_tap() -> None:
    """Under its own title, and linked to that part alone."""
    tracker = make_tracker(choice="show:talk", preparation=WHOLE)
    _, dispatcher = await run(ActionChoose(), tracker)

    custom = dispatcher.messages[0]["custom"]
    assert said(dispatcher) == ["utter_handed_over"]
    assert custom["handover_page"] is True
    assert (custom["artefact"]["kind"], custom["artefact"]["title"]) == (
        "handover",
        custom["artefact"]["handover"]["title"],
    )


@pytest.mark.parametrize("work", [None, make_work("negotiation", limit="20")])
async def test_without_an_ask_there_is_nothing_to_hand_over(work: Work | None) -> None:
    """And it is said."""
    _, dispatcher = await run(ActionChoose(), make_tracker(choice="show:talk", preparation=work))

    assert said(dispatcher) == ["utter_no_talk_to_hand_over"]


async def test_a_limit_that_is_named_anew_takes_the_place_of_the_first() -> None:
    """The page has one limit, and it is not asked about twice."""
    work = at("limit", ask=RENT, plan_b="my cousin has a flat for 275")
    after, _, _ = await talk("290", work=work)
    after, words, _ = await talk("then 280", work=after)

    assert arc.said(after, "limit") == "then 280"
    assert "utter_next_limit_plan_b" not in words
    assert "290" not in str((await keep(after))["sections"])


@pytest.mark.parametrize(
    ("step", "text", "term"),
    [
        ("standard", "what do you mean yardstick?", "Yardstick"),
        ("plan_b", "what is a plan b?", "Plan b"),
    ],
)
async def test_what_a_word_means_is_told_and_the_step_asked_again(
    step: str, text: str, term: str
) -> None:
    """In the glossary's words; nothing is written down."""
    after, words, messages = await talk(text, work=at(step, ask="a ramp"))

    assert words == ["utter_definition", f"utter_ask_negotiation_{step}"]
    assert messages[0]["term"] == term
    assert arc.said(after, step) == ""


LORRIES = "the lorries pass at school time, we want none from 7:30 to 8:30, we meet him on Monday"
DEMAND = "we want none from 7:30 to 8:30 (the lorries pass at school time)"


async def test_an_ask_that_was_told_first_is_said_back_and_not_asked_anew() -> None:
    """A yes keeps it, other words take its place, and a no has it asked."""
    work = {**at("decides"), "case": LORRIES}
    told, words, messages = await talk("Mr Haas alone", work=work)
    assert words == ["utter_numbers_told"]
    assert DEMAND in messages[0]["told"]

    kept, words, _ = await talk("yes", "affirm", work={**told})
    other, _, _ = await talk("no, we want them to drive slowly", work={**told})
    _, asked, _ = await talk("no", "deny", work=told)
    assert (arc.said(kept, "ask"), words[-1]) == (DEMAND, "utter_ask_negotiation_ours")
    assert arc.said(other, "ask") == "we want them to drive slowly"
    assert asked == ["utter_ask_negotiation_ask"]


async def test_a_card_says_an_ask_back_too() -> None:
    """With all around it, such as whom it goes to."""
    work = {**arc.begin("negotiation", "card"), "entry": "new"}
    occasion = {"kind": "meeting_soon", "text": "the owner comes at nine, we want 30 a tonne"}
    after, words, messages = await talk(work=work, phase="opened", occasion=occasion)

    assert words == ["utter_begin_negotiation_card", "utter_numbers_told"]
    assert '"we want 30 a tonne"' in messages[-1]["told"]
    assert arc.said(after, "ask") == occasion["text"]


async def test_a_wish_to_begin_is_no_ask() -> None:
    """Then it is asked."""
    work = {**at("decides"), "case": "I want to prepare for a talk with my landlord about the rent"}
    _, words, _ = await talk("he alone", work=work)

    assert words == ["utter_ask_negotiation_ask"]


async def test_an_option_that_was_left_off_is_put_back() -> None:
    """It is theirs to show."""
    work = at("limit", ask=RENT, options="i sweep the yard; 300 but only from january")
    asked, _, _ = await talk("290", work=work)
    after, words, _ = await talk("put it back", work=asked)

    assert words == ["utter_numbers_told", "utter_ask_negotiation_target"]
    assert arc.said(after, "limit") == "290"
    assert "300" in str((await keep(after))["handover"])


async def test_what_was_changed_is_put_back() -> None:
    """With the words it had before."""
    work = {**at("plan_b", ask=RENT, ours="the kids"), "last": "ours"}
    changed = arc.record({**work, "step": "ours"}, "the garden")
    after, words, _ = await talk("no, put it back", work={**changed, "step": "plan_b"})

    assert words == ["utter_corrected", "utter_ask_negotiation_plan_b"]
    assert arc.said(after, "ours") == "the kids"


@pytest.mark.parametrize(
    "text",
    [
        "No, nobody, why should it? It is a school meeting.",
        "No, nobody… It is a school meeting.",
        "No. Nobody could be angry with us.",
    ],
)
async def test_a_no_at_the_beginning_is_no_trouble(text: str) -> None:
    """Neither in the questions nor on the page."""
    after, _, _ = await talk(text, work=at("risk", ask=RENT))
    _, words, _ = await talk("hello", work={**after, "step": "opening"})

    assert words[-1] == "utter_ask_negotiation_speaks"
    assert "school" not in str((await keep(after))["sections"])
