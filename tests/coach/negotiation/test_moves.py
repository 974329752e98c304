"""The moves and the tone of a message, by what was learnt."""

from __future__ import annotations

import pytest

from coach.negotiation.moves import detect_moves, is_missing, is_sure, sentence_that


@pytest.mark.parametrize(
    ("text", "context", "move"),
    [
        ("what is the hardest part for you with this contract?", "", "ask_interest"),
        ("ok deal", "Twenty-four, then?", "accept"),
        ("if you pay 28 we come four days", "", "trade"),
        ("the hospital in the next town pays 31, it is in the paper", "", "cite_standard"),
        ("do it or you will be sorry, we know where you live", "", "threat"),
        ("if nothing moves, all of us stop work on monday", "", "collective_pressure"),
        ("let me ask my people first, i come back on friday", "", "ask_time"),
    ],
)
def test_a_plain_move_is_heard(text: str, context: str, move: str) -> None:
    """Among those that the message makes."""
    assert move in detect_moves(text, context).moves


def test_nothing_said_is_no_move() -> None:
    """And of no tone in particular."""
    assert detect_moves("  ") == detect_moves("")
    assert detect_moves("").moves == []


def test_every_message_makes_one_move_at_least() -> None:
    """The likeliest, where none is likely."""
    assert detect_moves("xq zzt brrm").moves


def test_a_friendly_word_and_a_sneer_differ_in_tone() -> None:
    """Whatever is done with them."""
    assert detect_moves("thank you, i see that this is hard for you").tone == "cooperative"
    assert detect_moves("you people are thieves, keep your dirty money").tone == "competitive"


def test_of_a_long_line_the_sentence_that_does_it_is_given() -> None:
    """The question, and not the greeting before it."""
    line = "Hello, I am from the nursery again. What worries you most about the stop?"

    assert sentence_that("ask_interest", line) == "What worries you most about the stop?"
    assert sentence_that("rapport", "hello there") == "hello there"


def test_a_move_is_sure_or_missing_only_beyond_doubt() -> None:
    """Between both nothing is said of it."""
    asks = "what worries you most about this?"

    assert is_sure("ask_interest", asks)
    assert not is_missing(["ask_interest"], ["26 a tonne", asks])
    assert is_missing(["ask_interest"], ["we take 26 a tonne"])
    assert not is_sure("trade", "we take 26 a tonne")
