"""Tests of understanding the turns of a talk before it is judged."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from coach.negotiation.debrief import Case, Heard, Stake, case_for
from coach.negotiation.debrief.heard import from_our_side, proposed, understand
from coach.negotiation.scenario import Value, find_scenario


def no_moves(text: str, before: str) -> tuple[list[str], str]:
    """Hear no move."""
    return [], "neutral"


def nothing_offered(text: str, standing: Mapping[str, Value]) -> dict[str, float | str]:
    """Hear no terms."""
    return {}


def read(text: str, pay: float, before: Heard | None = None) -> dict[str, float | str]:
    """Give what is left of a number that was read in a line of the learner's."""
    return dict(proposed(Heard("learner", text), {"pay": pay}, before))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("You buy your own boots.", "we buy our own boots."),
        ("We give the gloves, you sweep", "you give the gloves, we sweep"),
    ],
)
def test_their_line_is_read_from_our_side(text: str, turned: str) -> None:
    """Since options are named from the learner's."""
    assert from_our_side(text) == turned


def test_a_number_said_as_a_limit_is_no_offer() -> None:
    """Unless it is said as one too."""
    assert read("28. below 24 it is not worth it", 28) == {"pay": 28}
    assert read("we cannot go below 24", 24) == {}
    assert read("24. really not below 24", 24) == {"pay": 24}


def test_a_number_said_again_is_no_offer() -> None:
    """It may have been a limit the first time; what somebody says now is one."""
    assert read("I said 25. You never listen.", 25) == {}
    assert read("We already told you 25.", 25) == {}
    assert read("I say 25.", 25) == {"pay": 25}


def test_an_hour_is_no_offer() -> None:
    """A price may be said with the same word before it."""
    assert read("Tuesday, after ten.", 10) == {}
    assert read("five trucks at ten", 10) == {"pay": 10}


def test_to_say_their_number_after_them_is_no_offer() -> None:
    """Unless they had proposed it."""
    calls = Heard("counterpart", "Fourteen calls on Tuesday.")
    offer = Heard("counterpart", "Fourteen.", terms={"pay": 14})

    assert read("Fourteen! what do they say?", 14, calls) == {}
    assert read("Fourteen is fine", 14, offer) == {"pay": 14}


@pytest.mark.parametrize(
    "text",
    ["32?? The budget says 18.", "32, that's quite a jump.", "32 is over the budget.", "32! No."],
)
def test_to_wonder_at_a_number_is_no_offer_of_theirs(text: str) -> None:
    """To say it without a word against it is one."""
    ours = Heard("learner", "32", terms={"pay": 32})

    assert proposed(Heard("counterpart", text), {"pay": 32}, ours) == {}
    assert proposed(Heard("counterpart", "32 then."), {"pay": 32}, ours) == {"pay": 32}


def test_what_one_does_at_their_number_is_no_offer() -> None:
    """It is the plan B."""
    offer = Heard("counterpart", "2.40", terms={"pay": 2.4})

    assert read("For 2.40 we'd be at Hansen's by supper.", 2.4, offer) == {}


def test_what_others_pay_is_kept_from_what_reads_offers() -> None:
    """Only the learner's own number is left in the line."""
    lines: list[str] = []

    def offers(text: str, standing: Mapping[str, Value]) -> dict[str, float | str]:
        lines.append(text)
        return {}

    turns = [{"who": "learner", "text": "I thought of 22. The buyers pay more, 29 or so."}]
    understand(turns, case_for(find_scenario("waste_contract")), no_moves, offers)

    assert lines == ["I thought of 22. The buyers pay more, so much or so."]


def test_each_turn_is_heard_after_the_line_before_it() -> None:
    """A line of one's own just before is no context."""
    heard: list[tuple[str, str]] = []

    def note(text: str, before: str) -> tuple[list[str], str]:
        heard.append((text, before))
        return [], "neutral"

    turns = [("learner", "hi"), ("counterpart", "yes?"), ("counterpart", "well?")]
    understand([{"who": who, "text": text} for who, text in turns], Case(()), note)

    assert heard == [("hi", ""), ("yes?", "hi"), ("well?", "")]


def test_a_number_of_their_budget_is_their_number() -> None:
    """Though what reads a learner's offers takes it for a report."""
    case = case_for(find_scenario("waste_contract"))
    turns = [{"who": "counterpart", "text": "The budget says eighteen."}]
    (turn,) = understand(turns, case, no_moves, nothing_offered)

    assert turn.terms == {"price_per_tonne": 18}


@pytest.mark.parametrize("text", ["Thursday, ten o'clock.", "Half of my day goes on forms.", "99"])
def test_what_a_scenario_cannot_settle_is_no_number_of_theirs(text: str) -> None:
    """Nor is a time by the clock."""
    case = case_for(find_scenario("waste_contract"))
    turns = [{"who": "counterpart", "text": text}]

    assert understand(turns, case, no_moves, nothing_offered)[0].terms == {}


def test_what_is_on_the_table_is_known_to_the_next_turn() -> None:
    """The last word of either side on each issue."""
    tables: list[dict[str, Value]] = []

    def offers(text: str, standing: Mapping[str, Value]) -> dict[str, float | str]:
        tables.append(dict(standing))
        return {"pay": float(text)}

    turns = [{"who": who, "text": text} for who, text in (("learner", "30"), ("counterpart", "18"))]
    understand([*turns, *turns], Case((Stake("pay"),)), no_moves, offers)

    assert tables == [{}, {"pay": 30}, {"pay": 18}, {"pay": 30}]


def test_what_ones_people_said_is_heard_as_ones_own_words() -> None:
    """Once the learner went to ask them; the line itself stays as it was written."""
    heard_as: list[str] = []

    def read_moves(text: str, before: str) -> tuple[list[str], str]:
        heard_as.append(text)
        return [], "neutral"

    said = ("I must ask the parents first.", "They agree to 150 metres.")
    turns = [{"who": "learner", "text": text} for text in said]
    lines = understand(turns, Case([]), read_moves)

    assert heard_as[1] == "we agree to 150 metres."
    assert lines[1].text == said[1]
