"""Danger, STOP and deletion, met from anywhere in a talk."""

from __future__ import annotations

import pytest

from tests.dialogues.test_planning import make_plan


@pytest.mark.parametrize(
    "line",
    [
        "cant do this anymore. theyd be better off without me anyway",
        "i want to kill myself",
        "no quiero vivir más",
    ],
)
def test_despair_stops_everything_else(person, line: str) -> None:
    """In the middle of a plan it is met at once, with one question and answers to tap."""
    make_plan(person, until="goal")
    person.say(line)

    assert "program" in person.last.lower()
    assert person.last.count("?") == 1
    assert len(person.choices) >= 3


@pytest.mark.parametrize("index", range(4))
def test_each_answer_has_its_own_way_on(person, index: int) -> None:
    """Yes, no, rather not say, somebody else: none of them is a dead end."""
    person.say("i dont want to live anymore")
    person.say(person.choices[index])

    assert person.last
    assert "plan" not in person.last.split("?")[0].lower()


def test_silence_about_it_keeps_help_in_view(person) -> None:
    """Whoever does not answer the question is not pressed, and not left."""
    person.tell("i dont want to live anymore", "whatever")

    assert person.last


def test_the_plan_goes_on_only_when_the_person_wants(person) -> None:
    """After danger nothing is resumed by itself."""
    make_plan(person, until="goal")
    person.tell("i dont want to live anymore", "No, but it's bad")
    assert "Back to your plan" not in person.last


def test_violence_is_met_with_one_question(person) -> None:
    """Danger from others is believed, and asked about once."""
    make_plan(person, until="goal")
    person.say("my husband beats me and the kids")

    assert person.last.count("?") == 1
    assert person.choices


@pytest.mark.parametrize("line", ["this bus will kill me one day", "we must kill the proposal"])
def test_a_manner_of_speaking_is_no_alarm(person, line: str) -> None:
    """Look-alikes are taken as what they are."""
    person.say(line)

    assert "ending your life" not in person.last


def test_stop_is_taken_at_its_word(person) -> None:
    """One short line, and how to begin again."""
    person.say("STOP")

    assert len(person.last.split()) <= 40


def test_deleting_asks_once_and_then_everything_is_gone(person) -> None:
    """After the yes there is a receipt and nothing else."""
    make_plan(person, until="goal")
    person.say("delete my data")
    assert person.choices
    person.say(person.choices[0])
    person.replies()

    assert "receipt" in person.messages[-1]["text"].lower()


def test_deleting_can_be_called_off(person) -> None:
    """A slip of the finger deletes nothing."""
    make_plan(person, until="goal")
    person.say("delete my data")
    person.say(person.choices[-1])
    person.say("show me my work")

    assert "plan" in person.last.lower()


@pytest.mark.parametrize("instead", ["whats the weather", "the bins are never emptied"])
def test_who_speaks_of_something_else_after_a_faint_sign_is_heard(person, instead: str) -> None:
    """Help is named once more, and no second question about it comes in the way."""
    person.tell("hi", "feeling low")
    assert "ending your life" in person.last
    person.say(instead)

    assert "help is there" in person.last
    assert "ending your life" not in person.last


@pytest.mark.parametrize(
    "line", ["im so tired, dont know if this helps", "tired today, what is the use of all this"]
)
def test_who_is_only_tired_is_not_asked_about_it(person, line: str) -> None:
    """Tiredness is no sign of danger."""
    person.say(line)

    assert "ending your life" not in person.last
