"""Tests of weighing the signs that a turn does a thing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from coach.negotiation.debrief import Case, Heard, Stake
from coach.negotiation.debrief.signs import (
    ASKS_INTERESTS,
    BREAKS_THE_ICE,
    GIVES_A_REASON,
    LOOKS_AHEAD,
    SHOWS_A_LIMIT,
    TRADES,
    Sign,
    does,
)
from coach.negotiation.debrief.talk import Talk

PAY = Case((Stake("pay", least=20.0, target=30.0, wants_more=True),))
ALL = (BREAKS_THE_ICE, ASKS_INTERESTS, GIVES_A_REASON, LOOKS_AHEAD, SHOWS_A_LIMIT, TRADES)
MOVES = (
    "rapport", "ask_interest", "give_reason", "summarise_agreement", "mention_alternative", "trade",
)  # fmt: skip


def is_done(signs: Sequence[Sign], text: str, *moves: str) -> bool:
    """Tell whether a line of the learner's does what the signs speak for."""
    return does(signs, Talk([Heard("learner", text, moves)], PAY), 0)


@pytest.mark.parametrize(("signs", "move"), list(zip(ALL, MOVES, strict=True)))
def test_a_move_alone_shows_nothing(signs: Sequence[Sign], move: str) -> None:
    """It may have been misheard."""
    assert not is_done(signs, "hm", move)


@pytest.mark.parametrize(
    ("signs", "text"),
    [
        (BREAKS_THE_ICE, "Good morning"),
        (ASKS_INTERESTS, "what worries you most about it?"),
        (GIVES_A_REASON, "because we work at night"),
        (LOOKS_AHEAD, "i bring the paper on friday"),
        (SHOWS_A_LIMIT, "below 20 it is not worth it"),
    ],
)
def test_plain_words_need_no_move(signs: Sequence[Sign], text: str) -> None:
    """A move that was missed makes no error."""
    assert is_done(signs, text)


def test_to_ask_for_a_number_first_is_not_kind() -> None:
    """Though it speaks of them and is heard as a question."""
    assert not is_done(BREAKS_THE_ICE, "We want it. What will you pay?", "ask_interest")


@pytest.mark.parametrize(
    "text",
    [
        "What were you thinking of?",
        "what u giving me for it?",
        "What do you charge for a term?",
        "Sir, what is the budget for one?",
    ],
)
def test_to_ask_for_their_number_asks_for_no_interest(text: str) -> None:
    """Though it is heard as such a question."""
    assert not is_done(ASKS_INTERESTS, text, "ask_interest")


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather know first what a good contract would have to do for you.",
        "Tell me first how it stands with you.",
        "Do you need something different?",
    ],
)
def test_an_interest_may_be_asked_in_a_statement(text: str) -> None:
    """No move is needed for it."""
    assert is_done(ASKS_INTERESTS, text)


@pytest.mark.parametrize(
    "text",
    [
        "Oh. That's quite a jump.",
        "We've got other buyers.",
        "23 a ton, that's what we want.",
        "under 280 it goes back in the shed im not joking",
        "6600 is the end, otherwise we rent like before.",
        "Three days, you pay the gear.",
        "Three days. The town pays the gear.",
        "Below 25 you don't need to call me at all.",
        "25 is okay for us.",
    ],
)
def test_a_complaint_a_limit_or_a_demand_is_no_reason(text: str) -> None:
    """A why is about one's own number."""
    assert not is_done(GIVES_A_REASON, text)


@pytest.mark.parametrize(
    "text",
    [
        "because it is 21",
        "Because that's the number.",
        "What do you need it for?",
        "Our offer.",
        "I'm not greedy. A bit over twenty and I'm content.",
        "I don't expect wonders.",
    ],
)
def test_what_says_nothing_new_is_no_reason(text: str) -> None:
    """Nor is a question for theirs."""
    assert not is_done(GIVES_A_REASON, text, "give_reason")


@pytest.mark.parametrize(
    "text",
    [
        "28. The dealer in town sold two just like it, one for 27 and one for 29.",
        "28. A flat exactly like ours in the next house went for 27.",
    ],
)
def test_what_others_gave_beside_a_number_is_a_reason(text: str) -> None:
    """No move needs to be heard for it."""
    talk = Talk([Heard("learner", text, ("make_offer",), terms={"pay": 28})], PAY)

    assert does(GIVES_A_REASON, talk, 0)
