"""Tests of the usual phrases of danger in languages that are only noticed."""

from __future__ import annotations

import pytest

from coach.care import screen
from coach.care.phrases import find_phrase
from coach.intents import read_examples


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("voglio morire", "distress", "it"),
        ("Ich will nicht mehr leben.", "distress", "de"),
        ("я хочу умереть", "distress", "ru"),
        ("nataka kufa", "distress", "sw"),
        ("昨天晚上我想死", "distress", "zh"),
        ("mein mann schlägt mich seit jahren", "harm", "de"),
        ("kocam beni dövüyor yardim edin", "harm", "tr"),
        ("удалите мои данные", "erase", "ru"),
        ("хочу поговорить с человеком", "person", "ru"),
    ],
)
def test_a_usual_phrase_is_heard_wherever_it_stands(text: str, kind: str, language: str) -> None:
    """Also in the middle of a message, and where words have no spaces."""
    found = screen(text)

    assert (found.kind, found.language) == (kind, language)


@pytest.mark.parametrize("text", ["keine nachrichten mehr", "退订"])
def test_stop_is_heard_as_a_whole_message_alone(text: str) -> None:
    """As in English."""
    assert screen(text).kind == "stop"
    assert find_phrase(f"{text} vom Amt, sagt er, и всё 的") is None


def test_no_phrase_takes_ordinary_words_for_danger() -> None:
    """Of all that people might write in English."""
    ordinary = [text for text, intent in read_examples() if intent not in {"distress", "harm"}]

    assert [text for text in ordinary if find_phrase(text.lower())] == []
