"""Names are found within what people write, whatever ending they carry."""

from __future__ import annotations

from coach.wording import named_in, stems


def test_plurals_meet_their_singulars() -> None:
    """So that one name is enough."""
    assert stems("baselines, stories") == stems("baseline story")


def test_the_longest_name_wins() -> None:
    """The nearer name is the one that was meant."""
    names = {"plan": 1, "if-then plan": 2}

    assert named_in("what is an if-then plan?", names) == 2


def test_a_part_of_a_word_is_no_name() -> None:
    """A name stands as whole words."""
    assert named_in("climate", {"lima": 1}) is None
