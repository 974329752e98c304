"""Talks as people hold them: with turns, gaps, second thoughts and other matters in between."""

from __future__ import annotations

import pytest

from tests.dialogues.test_planning import make_plan


@pytest.mark.parametrize(
    "aside",
    [
        "can you give me an example",
        "what does baseline mean",
        "can i talk to a person",
        "help",
        "who reads this?",
        "are you a robot",
        "what's the weather tomorrow",
        "can we sue them?",
        "what did they do in Nashville?",
    ],
)
def test_a_word_in_between_comes_back_to_the_open_question(person, aside: str) -> None:
    """Whatever is asked in the middle of a plan, the plan goes on where it was."""
    make_plan(person, until="goal")
    question = person.last.split("\n")[-1]
    person.say(aside)

    assert person.last.split("\n")[-1].split()[-4:] == question.split()[-4:]


def test_simpler_words_say_the_same_question_again(person) -> None:
    """ "Say it simpler" is about the question, and it stays open."""
    make_plan(person, until="goal")
    person.say("say it simpler please")

    assert "?" in person.last


@pytest.mark.parametrize(
    "goal",
    [
        "Help the elderly cross Main Street",
        "stop the bus cuts in our ward",
        "an example for other schools: clean toilets for the girls",
        "back pay for the street sweepers by Christmas",
    ],
)
def test_an_answer_is_not_stolen_by_a_word_it_begins_with(person, goal: str) -> None:
    """A goal may begin with help, stop, example or back."""
    make_plan(person, goal=goal, until="goal")
    person.say("show me my work")

    assert " ".join(goal.split()[:4]) in person.last


def test_another_skill_in_the_middle_leaves_the_plan_where_it_was(person) -> None:
    """Whoever changes the subject finds the plan again."""
    make_plan(person, until="why")
    person.tell("actually i want to check a claim", "go back to my plan")

    assert "?" in person.last


def test_pausing_keeps_everything(person) -> None:
    """ "Later" is taken as it is said, and the work is there afterwards."""
    make_plan(person, until="who")
    person.say("later, i have to go now")
    person.say("let's go on")

    assert "?" in person.last
    person.say("show me my work")
    assert "plan" in person.last.lower()


def test_a_typed_yes_takes_up_what_was_offered(person) -> None:
    """People type what they could tap."""
    person.say("our drain floods every time it rains and nobody comes")
    person.say("make a plan")

    assert "plan" in person.last.lower()


def test_the_same_text_as_a_button_works_when_it_is_typed(person) -> None:
    """A title typed by hand means what the button means."""
    person.say("something to plan")

    assert "plan" in person.last.lower()


def test_thanks_in_the_middle_is_no_answer(person) -> None:
    """A kind word is not written down as a goal."""
    person.tell("I want to make a plan", "ok thanks")

    assert "?" in person.last
    person.say("show me my work")
    assert "ok thanks" not in person.last


def test_starting_over_asks_first(person) -> None:
    """Nothing that was made is dropped by one word."""
    make_plan(person, until="who")
    person.say("start over")

    assert "?" in person.last
    assert person.choices


def test_that_is_not_right_is_taken_without_an_argument(person) -> None:
    """The person's view stays."""
    make_plan(person, until="goal")
    person.say("that's not right")

    assert "?" in person.last
