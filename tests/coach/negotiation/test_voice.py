"""A counterpart's own lines: read, taken in turns, and fit to be said in the chat."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
import textstat

from coach.errors import ScenarioError
from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.voice import ACTS, DECIDES, TERMS, own_line, read_voice

SCENARIOS = {key: one for key, one in load_scenarios().items() if one.voice}
SHIPPED = 12
LINES = [
    (f"{scenario.id} {act}", line)
    for scenario in SCENARIOS.values()
    for act, lines in scenario.voice.items()
    for line in lines
]
EVERY = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
EVERY_LINE = pytest.mark.parametrize("line", [line for _, line in LINES], ids=[n for n, _ in LINES])
MOST_WORDS = 25
MOST_DIFFICULT = 7.0  # years of school
FEWEST_WORDS_TO_GRADE = 8
TALKS_DOWN = re.compile(r"!|\b(simply|obviously|you people|you should|you must|amateur)\b", re.I)
NEEDED = ("opens", "greet", "tell", "offer", "confirm", "accept", "last_offer", "leave")


def test_a_line_is_read_with_what_has_to_be_said_before_it() -> None:
    """What was fair and what is needed come first, where the line does not place them."""
    voice = read_voice({"offer": ["So: {terms}.", "{keeps}So: {terms}."]}, ScenarioError)

    assert voice["offer"] == ("{fair}{keeps}So: {terms}.", "{fair}{keeps}So: {terms}.")


def test_without_a_voice_the_common_lines_are_said() -> None:
    """It is no duty."""
    assert read_voice(None, ScenarioError) == {}
    assert own_line((), seed=7, times=0) is None


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (["Hello."], "'counterpart.voice' must hold acts and their lines"),
        ({"shout": ["No."]}, "'counterpart.voice': 'shout' is no act; use one of opens, greet"),
        ({"greet": "Hello."}, "'counterpart.voice.greet' must be a list of one to three lines"),
        ({"greet": []}, "'counterpart.voice.greet' must be a list of one to three lines"),
        ({"greet": list("abcd")}, "'counterpart.voice.greet' must be a list of one to three"),
        ({"greet": ["Hm.", "Hm."]}, "'counterpart.voice.greet' has the same line twice"),
        ({"greet": [7]}, "'counterpart.voice.greet' must be a text"),
        ({"greet": ["So: {terms}"]}, r"greet': nothing fills '\{terms\}'; use \{name\}"),
        ({"offer": ["Take it."]}, r"'counterpart.voice.offer' needs '\{terms\}'"),
        ({"leave": ["I go {now"]}, "'counterpart.voice.leave' has a brace alone"),
    ],
)
def test_a_line_that_cannot_be_said_is_named(raw: Any, said: str) -> None:
    """With act and remedy."""
    with pytest.raises(ScenarioError, match=said):
        read_voice(raw, ScenarioError)


@pytest.mark.parametrize("own", [("a",), ("a", "b"), ("a", "b", "c")])
@pytest.mark.parametrize("seed", range(6))
def test_own_lines_take_turns_with_the_common_ones(own: tuple[str, ...], seed: int) -> None:
    """The first is an own one; none comes twice running, and each has its turn."""
    said = [own_line(own, seed, times) for times in range(9)]

    assert said[0] is not None
    assert all(one != next_one for one, next_one in itertools.pairwise(said))
    assert set(said) == {*own, None}


@EVERY
def test_every_counterpart_is_somebody(scenario: Scenario) -> None:
    """Each has own lines for what all of them do, and for what it alone does."""
    needed = {*NEEDED, *{"stalls": ["stall"], "no_mandate": ["mandate"]}.get(scenario.manner, [])}

    assert needed <= set(scenario.voice) <= set(ACTS)


def test_every_shipped_talk_has_a_voice() -> None:
    """A host's may do without."""
    assert len(SCENARIOS) >= SHIPPED


def test_no_two_counterparts_share_a_line() -> None:
    """Nor does one say it in two places."""
    lines = [line for _, line in LINES]

    assert len(set(lines)) == len(lines)


@EVERY_LINE
def test_an_own_line_is_short_plain_and_asks_once(line: str) -> None:
    """Beside the terms; nobody is put down."""
    plain = re.sub(r"{\w+}", "", line)

    assert len(plain.split()) <= MOST_WORDS
    assert plain.count("?") <= 1
    assert not TALKS_DOWN.search(plain)
    assert not re.search(r"\d", plain)  # it would be taken for an offer
    if len(plain.split()) >= FEWEST_WORDS_TO_GRADE:
        assert textstat.flesch_kincaid_grade(plain) <= MOST_DIFFICULT


@EVERY_LINE
def test_terms_stand_after_a_colon(line: str) -> None:
    """They begin small."""
    assert f"{{{TERMS}}}" not in line or f": {{{TERMS}}}" in line


def test_who_asks_for_more_than_it_may_sign_is_named() -> None:
    """In the line that says that somebody was asked."""
    lines = SCENARIOS["park_budget"].voice["mandate"]

    assert all(f"{{{DECIDES}}}" in line for line in lines)
