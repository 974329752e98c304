"""Tests of practice on lines from others' talks."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import ExerciseError
from coach.negotiation.exercises import (
    KINDS,
    WORTH_NAMING,
    Exercise,
    clauses,
    load_exercises,
    look,
    next_exercise,
    read_exercises,
)
from coach.planning import exercises as goals

ONE = "- {id: one, kind: counter, who: a cook to a baker, said: No., about: Bread is dear.}\n"
TWO = ONE.replace("one", "two")


def _write(folder: Path, content: str) -> Path:
    file = folder / "turns.yml"
    file.write_text(content, encoding="utf-8")
    return file


def _first(kind: str) -> Exercise:
    return load_exercises(kind)[0]


def test_lines_are_read_in_their_order(tmp_path: Path) -> None:
    """With who said it to whom, and what the case is about."""
    first, second = read_exercises(_write(tmp_path, ONE + TWO))

    assert (first.id, second.id) == ("one", "two")
    assert (first.kind, first.who) == ("counter", "a cook to a baker")
    assert (first.said, first.about) == ("No.", "Bread is dear.")


@pytest.mark.parametrize("content", ["", "[]", "id: one", "only words"])
def test_a_file_without_a_list_says_what_it_must_hold(tmp_path: Path, content: str) -> None:
    """The message names the file and the fields."""
    with pytest.raises(
        ExerciseError, match=r"turns\.yml must hold a list of lines, each with about, id, kind"
    ):
        read_exercises(_write(tmp_path, content))


@pytest.mark.parametrize(
    "second",
    [
        TWO.replace(", about: Bread is dear.", ""),
        TWO.replace("}", ", place: Bako}"),
        TWO.replace("No.", "' '"),
        TWO.replace("two", "2"),
        "- No.",
    ],
)
def test_a_line_that_lacks_something_is_named_by_its_number(tmp_path: Path, second: str) -> None:
    """So that it can be found in a long file."""
    with pytest.raises(ExerciseError, match=r"Line 2 in turns\.yml needs about, id, kind"):
        read_exercises(_write(tmp_path, ONE + second))


def test_a_kind_that_is_none_is_named_with_those_that_are(tmp_path: Path) -> None:
    """Misspelt, it would never be given."""
    with pytest.raises(ExerciseError, match=r"Line 2 .* 'ifyou'; use interest, if_you, counter"):
        read_exercises(_write(tmp_path, ONE + TWO.replace("counter", "ifyou")))


def test_two_lines_cannot_share_an_id(tmp_path: Path) -> None:
    """One of them would never be given."""
    with pytest.raises(ExerciseError, match=r"Two lines in .* the same id"):
        read_exercises(_write(tmp_path, ONE + ONE))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Whoever moved it can put it back."""
    with pytest.raises(ExerciseError, match=r"gone\.yml cannot be read"):
        read_exercises(tmp_path / "gone.yml")


def test_there_are_five_lines_of_each_kind() -> None:
    """Enough to see the same turn in five places."""
    assert {kind: len(load_exercises(kind)) for kind in KINDS} == dict.fromkeys(KINDS, 5)


def test_no_line_shares_its_id_with_a_goal() -> None:
    """What is done of both stands in one list."""
    lines = {each.id for kind in KINDS for each in load_exercises(kind)}

    assert lines & {each.id for each in goals.load_exercises()} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_each_line_is_given_once(kind: str) -> None:
    """In order, until none of the kind is left."""
    given: list[str] = []
    while (exercise := next_exercise(kind, given)) is not None:
        given.append(exercise.id)

    assert given == [each.id for each in load_exercises(kind)]


@pytest.mark.parametrize("exercise", [each for kind in KINDS for each in load_exercises(kind)])
def test_a_line_as_it_was_is_not_turned(exercise: Exercise) -> None:
    """Nobody is praised for what they did not do."""
    turned = look(exercise, exercise.said)

    assert (turned.is_done, turned.gained) == (False, ())


@pytest.mark.parametrize(
    ("text", "gained", "following"),
    [
        ("My fear is for the children, they go hungry.", "share_interest", "ask_too"),
        ("Thirty a tonne would let us buy boots for all.", "share_interest", "ask_too"),
        ("What makes it hard for you to pay more?", "ask_interest", "share_too"),
        ("We need boots so that nobody gets cut. What worries you?", "share_interest", "another"),
    ],
)
def test_a_demand_is_turned_by_its_why_or_by_asking(text: str, gained: str, following: str) -> None:
    """What is missing of the two comes next."""
    turned = look(_first("interest"), text)

    assert (turned.is_done, turned.gained[0], turned.next) == (True, gained, following)


@pytest.mark.parametrize("text", ["We want a better price.", "We demand thirty a tonne!"])
def test_a_bare_position_is_no_interest(text: str) -> None:
    """However politely it is put."""
    turned = look(_first("interest"), text)

    assert (turned.is_done, turned.next) == (False, "why")


@pytest.mark.parametrize(
    "text",
    [
        "If you mend the lift by Friday, we will collect the rents for you on time.",
        "we could bring you all the rents on the first if you mend the lift",
    ],
)
def test_a_threat_is_turned_by_a_trade(text: str) -> None:
    """Whichever half stands first."""
    turned = look(_first("if_you"), text)

    assert (turned.is_done, turned.gained[0]) == (True, "trade")
    assert "no_threat" in turned.gained


@pytest.mark.parametrize(
    "text",
    [
        "If you don't fix the lift you will regret it",
        "If you don't fix it we will go to the papers",
        "Fix it or else!",
    ],
)
def test_what_happens_after_a_no_is_no_trade(text: str) -> None:
    """Pressure may be right; here it is asked what they would gain."""
    turned = look(_first("if_you"), text)

    assert (turned.is_done, turned.gained, turned.next) == (False, (), "gain")


def test_a_plain_request_lacks_the_other_half() -> None:
    """That it threatens no more is seen."""
    turned = look(_first("if_you"), "Could you please mend the lift?")

    assert (turned.is_done, turned.next) == (False, "both_halves")
    assert "no_threat" in turned.gained


@pytest.mark.parametrize(
    "text",
    [
        "No, but we could move to the two free corners for three months.",
        "What else could work for you?",
        "How about sharing the street, one side each?",
        "We can't pay unless we see the books. If you show them, we pay half.",
    ],
)
def test_a_no_is_turned_by_what_could_be_instead(text: str) -> None:
    """An offer, an option or a question; the no may stand beside it."""
    assert look(_first("counter"), text).is_done


@pytest.mark.parametrize("text", ["No.", "No thanks, not possible.", "No. The street is ours."])
def test_a_bare_no_is_no_counter(text: str) -> None:
    """It ends the talk, with thanks or without."""
    turned = look(_first("counter"), text)

    assert (turned.is_done, turned.gained, turned.next) == (False, (), "what_else")


def test_giving_in_is_no_counter() -> None:
    """What to ask for in return comes next."""
    turned = look(_first("counter"), "Fine, we accept.")

    assert (turned.is_done, turned.next) == (False, "in_return")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_written_turns_nothing(kind: str) -> None:
    """A sign alone is no line."""
    assert not look(_first(kind), "…").is_done


def test_what_turns_a_line_is_always_worth_naming() -> None:
    """So that what is done is never without its good word."""
    answers = {
        "interest": "What worries you about the price?",
        "if_you": "If you pay thirty, we sort the glass for you.",
        "counter": "We could do Tuesdays.",
    }

    for kind, text in answers.items():
        assert set(look(_first(kind), text).gained) & set(WORTH_NAMING[kind])


def test_a_message_is_cut_where_one_thing_ends() -> None:
    """At stops, and before what goes on with "but" or "we"."""
    assert clauses("no way. we want 26, and you give the boots") == [
        "no way.",
        "we want 26",
        "and you give the boots",
    ]
