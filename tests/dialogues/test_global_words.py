"""The words for everywhere work in every step of every form, and nothing is lost by them."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import pytest

from coach import arc

OPENINGS = {
    "planning": ["I want to make a plan"],
    "preparation": ["I want to prepare for a talk with the landlord"],
    "card": ["we see the officer tomorrow at nine"],
    "debrief": ["the meeting with the council is over, I want to look at how it went"],
    "evidence": ["I want to check if a claim is true"],
}
# Asked in passing; the open question stays open.
PASSING = (
    "help", "menu", "an example please", "say it simpler please", "can I talk to a person",
    "delete my data", "who reads this?", "show me my work", "what is a baseline?", "repeat that",
)  # fmt: skip
# What leaves the step, and what comes back to it.
LEAVING = {"STOP": "start", "later, I have to go": "let's go on where we left off"}
ANSWER = "the fish sellers and Rosa write it down every Friday by the drain"
MOST_STEPS = 12

GOALS = (
    "Help the elderly cross Main Street",
    "stop the bus cuts",
    "delete the second clause of the market rules",
    "a person at the desk who speaks Somali",
    "skip bins for each of the four stairs",
    "back doors that lock in all twelve flats",
    "an example set by the council for other landlords",
    "pause the evictions until spring",
    "a simpler form for the school meals",
    "end the water cuts on Sundays",
    "cancel the new stall fee",
    "quit dumping behind the clinic by June",
    "show the work of our women in the town hall",
    "my work shifts end before the last bus, I want a later bus",
)


def works(coach, person) -> dict[str, Any]:
    """Give the newest work of this person, as it is stored."""
    (database,) = coach.folder.glob("*.sqlite3")
    with sqlite3.connect(database) as link:
        rows = link.execute(
            "SELECT data FROM conversations_work WHERE conversation_id = ?"
            " ORDER BY updated_at DESC LIMIT 1",
            (person.conversation,),
        ).fetchall()
    return json.loads(rows[0][0]) if rows else {}


def standing(coach, person) -> tuple[Any, Any]:
    """Give the open step and the answers so far."""
    work = works(coach, person)
    return work.get("step"), work.get("answers")


def answer(coach, person) -> bool:
    """Answer the open question, as it is; tell whether another one follows."""
    step, _ = standing(coach, person)
    person.say(ANSWER)
    if "Keep it as it is" in person.choices:
        person.say("Keep it as it is")
    if standing(coach, person)[0] == step:
        person.say("skip")
    return standing(coach, person)[0] is not None


@pytest.mark.parametrize("kind", OPENINGS)
def test_every_word_for_everywhere_comes_back_to_the_same_step(coach, person, kind: str) -> None:
    """From each step of each form: the same question is open, the same answers are there."""
    person.tell(*OPENINGS[kind])
    seen = []

    for _ in range(MOST_STEPS):
        before = standing(coach, person)
        seen.append(before[0])
        for word in PASSING:
            person.say(word)
            if "No, keep it" in person.choices:
                person.say("No, keep it")
            assert standing(coach, person) == before, f"{kind}, {before[0]}: {word}"
        for leave, come_back in LEAVING.items():
            person.tell(leave, come_back)
            assert standing(coach, person) == before, f"{kind}, {before[0]}: {leave}"
        if not answer(coach, person):
            break

    assert len(seen) == len(set(seen)) >= 3


@pytest.mark.parametrize("goal", GOALS)
def test_an_answer_is_not_stolen_by_a_word_for_everywhere(coach, person, goal: str) -> None:
    """A goal may begin with any word."""
    person.tell("I want to make a plan", goal)

    assert arc.said(works(coach, person), "goal") == goal
