"""Names in an export say nothing, and join two exports only where somebody wants that."""

from __future__ import annotations

import pytest

from console.data.pseudonyms import Pseudonyms, hiding
from console.review.people import People


def test_a_person_has_one_name_in_an_export() -> None:
    """Which is another for everybody else, and not the conversation's."""
    names = Pseudonyms()

    assert names.person("web-1") == names.person("web-1")
    assert names.person("web-1") != names.person("web-2")
    assert "web" not in names.person("web-1")


def test_two_exports_cannot_be_joined() -> None:
    """Each has its own salt."""
    assert Pseudonyms().person("web-1") != Pseudonyms().person("web-1")


def test_a_study_joins_its_exports() -> None:
    """And no others."""
    name = Pseudonyms("market").person("web-1")

    assert Pseudonyms("market").person("web-1") == name
    assert Pseudonyms("river").person("web-1") != name


def test_who_has_another_secret_makes_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """To know a study and a conversation is not enough to find a person."""
    name = Pseudonyms("market").person("web-1")
    monkeypatch.setenv("COACH_SECRET", "another secret")

    assert Pseudonyms("market").person("web-1") != name


def test_reviewers_are_numbered() -> None:
    """As they appear."""
    names = Pseudonyms()

    assert [names.reviewer(who) for who in ("lea", "ben", "lea")] == [
        "Reviewer 1",
        "Reviewer 2",
        "Reviewer 1",
    ]


def test_names_of_the_group_are_hidden_in_texts() -> None:
    """Whole, and in part; but no part of another word."""
    hide = hiding(People({"amira": "Amira Okoye", "al": "Al"}, {}))

    assert hide("Amira Okoye is here. Ask Amira!") == "[facilitator] is here. Ask [facilitator]!"
    assert hide("Amirami, Also, Al") == "Amirami, Also, Al"


def test_where_nobody_works_nothing_is_hidden() -> None:
    """An empty pattern would be everywhere."""
    assert hiding(People({}, {}))("Amira") == "Amira"
