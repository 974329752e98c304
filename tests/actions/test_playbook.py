"""Tests of telling examples, their sources, practices and words."""

from __future__ import annotations

from typing import Any

import pytest

from actions.playbook import (
    ActionDefinition,
    ActionDetail,
    ActionExample,
    ActionMore,
    ActionPractice,
    ActionSource,
    ActionStory,
)
from coach.playbook import default_playbook
from tests.builders import make_tracker, make_work, run, said, slots_of

DRAIN: dict[str, Any] = {"occasion": {"kind": "tell", "text": "rubbish lies in our lane for weeks"}}


async def test_an_example_is_told_with_its_citation() -> None:
    """And remembered, so that it is not told twice."""
    events, dispatcher = await run(ActionExample(), make_tracker("an example", "example", **DRAIN))

    (citation,) = dispatcher.messages[0]["custom"]["citations"]

    assert citation["entry"] == slots_of(events)["last_entry"]
    assert citation["url"].startswith("http")


async def test_a_second_example_is_another_one() -> None:
    """Told entries are left out."""
    first, _ = await run(ActionExample(), make_tracker("an example", "example", **DRAIN))
    told = slots_of(first)["told"]
    second, _ = await run(ActionExample(), make_tracker("another", "example", told=told, **DRAIN))

    assert slots_of(second)["last_entry"] not in told


async def test_nothing_is_made_up_when_nothing_fits() -> None:
    """The coach says so and names the stories it has."""
    everything = [entry.id for entry in default_playbook().entries]
    tracker = make_tracker("an example", "example", told=everything)
    _, dispatcher = await run(ActionExample(), tracker)

    assert said(dispatcher) == ["utter_no_example"]


async def test_in_a_form_no_choices_distract() -> None:
    """The open question follows by itself."""
    tracker = make_tracker(
        "example", "example", form="planning_form", plan=make_work(goal="a clean lane")
    )
    _, dispatcher = await run(ActionExample(), tracker)

    assert not dispatcher.messages[0]["buttons"]


async def test_more_goes_on_in_the_same_story() -> None:
    """With an entry that was not told."""
    entry = default_playbook().entries[0]
    tracker = make_tracker("more", "more", told=[entry.id], last_entry=entry.id)
    events, _ = await run(ActionMore(), tracker)

    after = default_playbook().entry(slots_of(events)["last_entry"])

    assert after is not None
    assert after.story == entry.story
    assert after.id != entry.id


async def test_the_source_is_named_for_what_it_is() -> None:
    """Other sources are not passed off as the playbook."""
    entry = next(e for e in default_playbook().entries if e.kind == "public")
    _, dispatcher = await run(
        ActionSource(), make_tracker("says who", "source", last_entry=entry.id)
    )

    assert "not the playbook" in dispatcher.messages[0]["kind_of_source"]


async def test_no_source_is_claimed_for_nothing() -> None:
    """Before any example there is none."""
    _, dispatcher = await run(ActionSource(), make_tracker("says who", "source"))

    assert said(dispatcher) == ["utter_no_source"]


async def test_a_named_story_is_begun() -> None:
    """By place or by person."""
    events, _ = await run(ActionStory(), make_tracker("what happened in Nashville", "story"))

    entry = default_playbook().entry(slots_of(events)["last_entry"])

    assert entry is not None
    assert entry.story == "nashville"


async def test_an_unknown_place_lists_the_stories() -> None:
    """Nothing is invented about Atlantis."""
    _, dispatcher = await run(ActionStory(), make_tracker("tell me of Atlantis", "story"))

    assert said(dispatcher) == ["utter_which_story"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("what is shared agency", "only the heading could be read"),
        ("always a lab", "no party clings to one solution"),
    ],
)
async def test_a_practice_is_told_as_far_as_it_is_known(text: str, says: str) -> None:
    """Of six only the heading could be read, and the coach says so."""
    _, dispatcher = await run(ActionPractice(), make_tracker(text, "practice"))

    assert said(dispatcher) == ["utter_practice"]
    assert says in dispatcher.messages[0]["story"]


async def test_a_practice_asked_as_a_word_is_no_other_word() -> None:
    """ "Shared agency" is no share of anything, whatever it was read as."""
    tracker = make_tracker("what do you mean by shared agency?", "definition")
    _, dispatcher = await run(ActionDefinition(), tracker)

    assert said(dispatcher) == ["utter_practice"]


async def test_all_eight_practices_are_named() -> None:
    """To whoever asks for them."""
    _, dispatcher = await run(ActionPractice(), make_tracker("the eight practices", "practice"))

    assert said(dispatcher) == ["utter_practices"]


async def test_a_practice_has_a_source_and_leads_to_a_story() -> None:
    """ "Where is that from?" and "tell me more" are about what was told last."""
    events, _ = await run(ActionPractice(), make_tracker("always a lab", "practice"))
    heard = slots_of(events)

    _, sourced = await run(ActionSource(), make_tracker("where is that from", "source", **heard))
    _, shown = await run(ActionMore(), make_tracker("tell me more", "more", **heard))

    assert said(sourced) == ["utter_source"]
    assert said(shown) == ["utter_example_of_practice"]


async def test_a_word_is_explained_or_honestly_not() -> None:
    """No guessing."""
    _, known = await run(ActionDefinition(), make_tracker("what does baseline mean", "definition"))
    _, unknown = await run(ActionDefinition(), make_tracker("what is a zorgle", "definition"))

    assert said(known) == ["utter_definition"]
    assert said(unknown) == ["utter_no_definition"]


async def test_a_plain_wish_is_met_by_the_case_and_a_place_is_taken_at_its_word() -> None:
    """Rubbish in the lane leads to Lima; an example from Lagos there is none."""
    _, plain = await run(ActionExample(), make_tracker("an example please", "example", **DRAIN))
    _, lagos = await run(
        ActionExample(), make_tracker("do you have an example from Lagos", "example", **DRAIN)
    )

    assert said(plain) == ["utter_example"]
    assert said(lagos) == ["utter_no_example_there"]


async def test_without_an_example_the_nearest_practice_is_offered() -> None:
    """And a yes will do for an answer."""
    events, dispatcher = await run(
        ActionExample(), make_tracker("an example about the price of bananas?", "example")
    )
    (message,) = dispatcher.messages
    assert message["practice"] in {practice.name for practice in default_playbook().practices}
    assert message["buttons"][0]["payload"].startswith('/choose{"value": "practice:')
    assert slots_of(events)["offered"].startswith("practice_")


async def test_what_the_sources_do_not_say_is_said() -> None:
    """Asked from anywhere, and never filled in."""
    _, dispatcher = await run(
        ActionDetail(), make_tracker("how many newborns were saved?", "detail")
    )

    assert said(dispatcher) == ["utter_gap", "utter_what_they_say"]
    assert dispatcher.messages[0]["gap"] == "by how much newborn deaths fell at Sion Hospital"


async def test_a_leading_question_is_not_agreed_with() -> None:
    """It presumes what no source says; what they do say follows at once, the trial whole."""
    tracker = make_tracker("so the mumbai women groups saved thousands of babies, right?", "detail")
    events, dispatcher = await run(ActionDetail(), tracker)

    assert said(dispatcher)[-1] == "utter_what_they_say"
    assert slots_of(events)["last_entry"] == "mumbai-fair-test"


async def test_in_a_form_a_leading_question_is_met_by_what_is_known_alone() -> None:
    """The form's question follows: there is room for no more."""
    tracker = make_tracker(
        "so the mumbai women groups saved thousands of babies, right?", "detail",
        form="planning_form",
    )  # fmt: skip
    _, dispatcher = await run(ActionDetail(), tracker)

    assert said(dispatcher) == ["utter_what_they_say"]


async def test_a_detail_is_looked_for_in_the_story_told_last() -> None:
    """'What did the officials say?' is about the story one has just heard."""
    tracker = make_tracker(
        "what did the officials say about poor people", "detail", last_entry="lima-trucks-too-big"
    )
    events, dispatcher = await run(ActionDetail(), tracker)

    assert said(dispatcher) == ["utter_example"]
    assert slots_of(events)["last_entry"] == "lima-ride-along"


async def test_a_question_about_a_named_story_gets_what_fits_of_it() -> None:
    """Not its first entry whatever was asked."""
    tracker = make_tracker("what did obama say about nashville", "story")
    events, _ = await run(ActionStory(), tracker)

    assert slots_of(events)["last_entry"] == "nashville-not-always-easy"


async def test_all_sources_are_given_to_who_asks() -> None:
    """The one shown first is named, the others stand below."""
    tracker = make_tracker("says who", "source", last_entry="mumbai-fair-test")
    _, dispatcher = await run(ActionSource(), tracker)
    (message,) = dispatcher.messages

    assert said(dispatcher) == ["utter_sources"]
    assert len(message["custom"]["citations"]) == 3


async def test_an_example_says_what_it_may_teach_where_there_is_room() -> None:
    """Both fit on a phone together, or the story stands alone."""
    words = []
    for story in default_playbook().stories:
        for entry in story.entries:
            tracker = make_tracker("more", "more", last_entry=entry.id)
            _, dispatcher = await run(ActionMore(), tracker)
            words.append(dispatcher.messages[0]["story"])

    assert sum("What it may teach:" in said for said in words) > len(words) / 2
    assert max(len(said.split()) for said in words) <= 55


async def test_who_asks_which_stories_there_are_gets_the_list() -> None:
    """To choose from."""
    _, dispatcher = await run(ActionExample(), make_tracker("which stories do you have", "example"))

    assert said(dispatcher) == ["utter_which_story"]


async def test_the_playbooks_authors_are_named_from_its_source() -> None:
    """Not by hand."""
    _, dispatcher = await run(ActionPractice(), make_tracker("who wrote this playbook", "practice"))

    assert said(dispatcher) == ["utter_playbook_by"]
    assert "Haselmayer" in dispatcher.messages[0]["title"]


async def test_another_one_is_another_of_what_was_wished_for() -> None:
    """From the wish before, and never twice."""
    first, _ = await run(ActionExample(), make_tracker("an example with rubbish trucks", "example"))
    heard = slots_of(first)
    second, _ = await run(ActionExample(), make_tracker("another one", "example", **heard))

    assert heard["last_entry"] != slots_of(second)["last_entry"]
