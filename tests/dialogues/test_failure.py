"""When a part of the coach is down, the person is told, and nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.dialogues.person import Person
from tests.dialogues.test_planning import PLAN
from tests.running_coach import Coach


@pytest.fixture
def coach(tmp_path) -> Coach:
    """Give a coach of this test's own, whose parts may be stopped."""
    return Coach.in_folder(tmp_path)


@pytest.fixture
def actions(coach) -> Iterator[ExitStack]:
    """Run the action server, to be closed in the test."""
    with ExitStack() as stack:
        stack.enter_context(coach.actions())
        yield stack


@pytest.fixture
def assistant(coach, actions) -> Iterator[None]:
    """Run the assistant."""
    with coach.assistant():
        yield


@pytest.mark.slow
def test_a_dead_action_server_is_told_and_the_answer_comes_when_it_is_back(
    coach, actions, assistant
) -> None:
    """The goal typed meanwhile is kept, answered later, and stands in the plan once."""
    person = Person(coach.assistant_port)
    person.say("I want to make a plan")
    actions.close()

    person.send(PLAN["goal"])
    person.wait_for("kept")
    with coach.actions():
        person.replies()
        person.say("show me my work")

    assert person.last.count("no water stands") == 1
    assert [m["text"] for m in person.messages].count(PLAN["goal"]) == 1


@pytest.mark.slow
def test_a_restarted_assistant_goes_on_where_the_talk_was(coach, actions) -> None:
    """Coming back after a restart, the plan and the open question are there."""
    with coach.assistant():
        person = Person(coach.assistant_port)
        person.tell("I want to make a plan", PLAN["goal"])
    with coach.assistant():
        person.reconnect()
        person.say("show me my work")

        assert "no water stands" in person.last


@pytest.mark.slow
def test_the_logs_hold_no_words_of_the_person(coach, actions, assistant) -> None:
    """Also when an action fails, what people wrote stays out of the logs."""
    person = Person(coach.assistant_port)
    person.tell("I want to make a plan", "the zebra crossing by Rosalinda's bakery")
    actions.close()
    person.send("Rosalinda and the bakers")
    person.wait_for("kept")
    time.sleep(0.5)

    logs = " ".join(log.read_text(errors="replace") for log in coach.folder.glob("*.log"))

    assert "not answered" in logs
    assert "Rosalinda" not in logs
