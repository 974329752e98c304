"""Tests of looking back at a talk, on whole transcripts judged by hand."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.negotiation.debrief import (
    LONG,
    Case,
    Debrief,
    Heard,
    case_for,
    debrief,
    review,
    shortened,
)
from coach.negotiation.debrief.heard import understand
from coach.negotiation.scenario import find_scenario

FILE = Path(__file__).with_name("transcripts.yml")
TRANSCRIPTS = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def hear(talk: dict[str, Any], case: Case) -> list[Heard]:
    """Give the turns as labelled; the terms of a talk with only a brief are read by the coach."""
    if talk.get("scenario"):
        return [heard_of(turn, turn.get("terms", {})) for turn in talk["turns"]]
    labels = iter(talk["turns"])
    turns = [{"who": who_of(turn), "text": turn[who_of(turn)]} for turn in talk["turns"]]

    def read_labels(text: str, before: str) -> tuple[list[str], str]:
        turn = next(labels)
        return turn.get("moves", []), turn.get("tone", "neutral")

    return understand(turns, case, read_labels)


def heard_of(turn: dict[str, Any], terms: dict[str, Any]) -> Heard:
    """Make a turn of its labels."""
    who = who_of(turn)
    return Heard(who, turn[who], turn.get("moves", []), turn.get("tone", "neutral"), terms)


def who_of(turn: dict[str, Any]) -> str:
    """Tell who speaks in a turn of the file."""
    return "learner" if "learner" in turn else "counterpart"


def judge(talk: dict[str, Any]) -> Debrief:
    """Look back at a talk of the file."""
    case = case_for(find_scenario(talk.get("scenario")), talk.get("brief"))
    return review(hear(talk, case), case)


@pytest.mark.parametrize("talk", TRANSCRIPTS, ids=[talk["name"] for talk in TRANSCRIPTS])
def test_a_talk_is_judged_as_a_teacher_would(talk: dict[str, Any]) -> None:
    """Both errors and strengths, in the order in which they tell most."""
    found = judge(talk)

    assert found.errors == talk["errors"]
    assert found.strengths == talk["strengths"]


def test_a_very_long_talk_is_looked_back_at_in_time() -> None:
    """Of the turns in its middle no moves are heard, of long ones the beginning and the end."""
    assert shortened("short") == "short"
    assert len(shortened("many words " * 100)) <= LONG + 10

    turns = [{"who": "learner", "text": f"we want {at} a tonne " * 20} for at in range(200)]
    started = time.process_time()
    debrief(None, turns)
    assert time.process_time() - started < 15  # all of it would take minutes
