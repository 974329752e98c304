"""Whoever sits opposite gets a short name, of what was written of who decides."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.negotiation.opposite import is_person, is_vague, name_in_passing, name_opposite


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mr hall from the council decides", "Mr Hall"),
        ("our boss, mr. o'neil, he has the last word", "Mr O'neil"),
        ("the owner of the quarry, Mr Haddad, sits there", "Mr Haddad"),
        ("our landlord is mr kessler", "Mr Kessler"),
        ("the mayor decides, ms rao only advises", "The mayor"),
        ("Ms van der Berg", "Ms van der Berg"),
        ("it is Mayor Lopez who decides", "Mayor Lopez"),
        ("sister Mary at the clinic", "Sister Mary"),
        ("rosa decides", "Rosa"),
        ("Rosa Diaz", "Rosa Diaz"),
    ],
)
def test_a_name_is_taken_as_it_is_said(text: str, name: str) -> None:
    """With its title, and no more of the sentence."""
    assert name_opposite(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the landlord", "The landlord"),
        ("Landlord decides", "The landlord"),
        ("my teacher", "The teacher"),
        ("the housing office manager and two others sit there", "The housing office manager"),
        ("head of the school", "The head"),
        ("the people from the council", "The council"),
    ],
)
def test_a_role_is_a_name_too(text: str, name: str) -> None:
    """Of an office, where only that is known."""
    assert name_opposite(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we talk to the clerk and the mayor decides", "The mayor"),
        ("the teacher will be there, but the school board decides", "The school board"),
        ("The clerk. Her boss decides.", "The clerk"),  # the boss is not there
    ],
)
def test_whoever_decides_is_meant_before_others(text: str, name: str) -> None:
    """If they are named apart."""
    assert name_opposite(text) == name


@pytest.mark.parametrize("text", ["", "i dont know", "nobody knows really", "she decides", "mr"])
def test_without_a_plain_name_it_is_the_other_side(text: str) -> None:
    """Never a whole sentence."""
    assert name_opposite(text) == "The other side"


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_whatever_was_written_gives_a_short_name(text: str) -> None:
    """Of five words at most."""
    assert 1 <= len(name_opposite(text).split()) <= 5


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("mr kessler the school head", True),
        ("Mrs. Okoye from the clinic", True),
        ("the woman from the waste office", True),
        ("the school roof", False),
        ("the old man wants 300", False),
        ("mr hall mends the roof", False),
        ("", False),
    ],
)
def test_a_name_alone_is_a_person(text: str, is_one: bool) -> None:
    """A thing, or what somebody does, is none."""
    assert is_person(text) is is_one


def test_a_title_in_passing_says_more_than_an_old_man() -> None:
    """A role does, too."""
    assert name_in_passing("good morning mr hall") == "Mr Hall"
    assert name_in_passing("good morning") == ""
    assert [is_vague(name) for name in ("The old man", "The other side", "The landlord")] == [
        True,
        True,
        False,
    ]
