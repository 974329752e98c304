"""A facilitator steps into a talk with the whole coach, from a process of their own."""

from __future__ import annotations

import os
import subprocess

import pytest

from benchmarks.server import python
from coach.settings import ROOT
from tests.dialogues.person import Person
from tests.dialogues.test_planning import PLAN
from tests.running_coach import Coach

ACT = """
import sys
from conversations.boot import boot
boot()
from conversations import handover
getattr(handover, sys.argv[1])(*sys.argv[2:])
"""


class Facilitator:
    """Amira, at the console of the running coach."""

    def __init__(self, coach: Coach, person: Person) -> None:
        self._environment = os.environ | coach.settings
        self._conversation = person.conversation

    def do(self, act: str, *words: str) -> None:
        """Take over, say something, or hand back."""
        command = python("-c", ACT, act, self._conversation, "Amira", *words)
        subprocess.run(command, cwd=ROOT, env=self._environment, check=True)


@pytest.fixture
def facilitator(coach, person) -> Facilitator:
    """Give a facilitator for the person's conversation."""
    return Facilitator(coach, person)


@pytest.mark.slow
def test_a_plan_goes_on_where_it_was_once_it_is_handed_back(person, facilitator) -> None:
    """What was said to the facilitator is no answer to the coach's open question."""
    person.tell("I want to make a plan", PLAN["goal"])
    question = person.last
    facilitator.do("take_over")
    assert person.look()[0] == [
        "Amira from the group is here now. The coach listens only for danger."
    ]
    assert person.say("could we meet at my house on sunday?") == []
    facilitator.do("say", "Yes, on Sunday.")
    facilitator.do("hand_back", "We meet on Sunday.")
    person.look()
    person.say("show me my work")

    said = [message["text"] for message in person.messages]
    assert "What we agreed: We meet on Sunday." in said
    assert said.count(question.splitlines()[-1]) == 2
    assert "no water stands" in person.last
    assert "my house" not in person.last


@pytest.mark.slow
def test_danger_is_met_beside_the_facilitator(person, facilitator) -> None:
    """With the care talk as it is, and silence again once the facilitator speaks."""
    facilitator.do("take_over")
    person.say("I want to kill myself")
    assert "ending your life" in person.last
    person.say("yes")
    assert "ending your life" not in person.last
    assert person.last != ""
    facilitator.do("say", "I am here, and I am calling you now.")
    person.look()
    person.say("ok, thank you")

    assert person.last == ""


@pytest.mark.slow
def test_all_is_deleted_beside_the_facilitator(person, facilitator) -> None:
    """Asked about once; a yes does it."""
    facilitator.do("take_over")
    person.say("please delete my data")
    assert "deletes everything" in person.last
    person.send("yes")
    person.wait_for("receipt")
