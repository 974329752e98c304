"""A look back begins with what was told of the talk, and asks the rest."""

from __future__ import annotations

from typing import Any

import pytest

from actions.negotiation import ValidateNegotiationForm
from actions.negotiation_over import fresh_look_back, is_after_a_talk, look_back
from coach import arc
from coach.arc import Work
from tests.builders import make_tracker, make_work, run, said, slots_of

FORM = "negotiation_form"
TEA = "we had the meeting, he agreed to two evenings a term if we bring the tea"
LAUGHED = "it went badly, she laughed at us"
CARD = {**make_work("negotiation", "card", ask="two evenings", theirs="noise"), "id": "evenings"}


async def open_with(text: str, entry: str = "new") -> tuple[Work, list[str], list[dict[str, Any]]]:
    """Open a look back on what was told; give its work, the responses and the messages."""
    work = {**fresh_look_back(), "entry": entry}
    occasion = {"kind": "after_meeting", "text": text}
    tracker = make_tracker(
        text, "after_meeting", form=FORM, phase="opened", preparation=work, occasion=occasion
    )
    events, dispatcher = await run(ValidateNegotiationForm(), tracker)
    return slots_of(events)["preparation"], said(dispatcher), dispatcher.messages


async def test_what_was_told_is_said_back_and_not_asked_again() -> None:
    """Of an agreement with its condition two questions are answered."""
    work, words, messages = await open_with(TEA)

    assert words == ["utter_look_back_agreed", "utter_ask_negotiation_surprised"]
    assert "two evenings a term" in messages[0]["quote"]
    assert arc.said(work, "agreed") == arc.said(work, "gave")


async def test_a_talk_that_went_badly_is_met_first() -> None:
    """Whether anything was agreed is asked all the same."""
    work, words, _ = await open_with(LAUGHED)

    assert words == ["utter_look_back_badly", "utter_ask_negotiation_agreed"]
    assert arc.said(work, "surprised") == LAUGHED


async def test_good_news_is_met_as_that() -> None:
    """And kept."""
    work, words, _ = await open_with("we won! they said yes to the crossing", "won")

    assert words[0] == "utter_look_back_won"
    assert arc.said(work, "agreed") == "they said yes to the crossing"


async def test_where_nothing_was_told_all_is_asked() -> None:
    """A tapped choice tells nothing."""
    _, words, _ = await open_with("")

    assert words == ["utter_begin_negotiation_debrief", "utter_ask_negotiation_agreed"]


async def test_news_of_the_talk_in_the_middle_of_a_card_begins_the_look_back() -> None:
    """The card goes to the shelf; the news are no answer to its question."""
    tracker = make_tracker(TEA, "after_meeting", form=FORM, preparation=CARD)
    events, dispatcher = await run(ValidateNegotiationForm(), tracker)

    assert said(dispatcher)[0] == "utter_look_back_agreed"
    assert slots_of(events)["shelf"] == [CARD]
    assert slots_of(events)["preparation"]["mode"] == "debrief"


@pytest.mark.parametrize(
    ("text", "work", "form", "is_after"),
    [
        (LAUGHED, CARD, "", True),
        (LAUGHED, CARD, FORM, False),  # read as an answer, it is one
        ("we meet him tomorrow", CARD, "", False),
        (LAUGHED, None, "", False),
    ],
)
def test_news_of_a_prepared_talk_are_known_however_they_were_read(
    text: str, work: Work | None, form: str, is_after: bool
) -> None:
    """Outside of a step."""
    assert is_after_a_talk(make_tracker(text, "tell", form=form, preparation=work)) is is_after


def test_the_look_back_lays_the_card_on_the_shelf() -> None:
    """And takes along what was told."""
    slots = slots_of(look_back(make_tracker(TEA, preparation=CARD)))

    assert slots["shelf"] == [CARD]
    assert slots["occasion"]["text"] == TEA
    assert slots["preparation"]["mode"] == "debrief"
