"""Tests of the host's own contacts for people in danger."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from coach.contacts import Contact, Contacts, contacts_in_danger, load_contacts
from coach.errors import SettingsError
from coach.settings import ROOT

MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=timezone.utc)
SUNDAY_NOON = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)


def write(folder: Path, text: str) -> Path:
    """Write a care file."""
    file = folder / "care.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_that_is_filled_in_is_read() -> None:
    """Helplines and who reads along."""
    contacts = load_contacts(ROOT / "tests" / "care.yml")

    assert contacts.helplines
    assert contacts.facilitators


def test_the_example_is_refused_until_it_is_filled_in() -> None:
    """Nobody in danger is told to call a placeholder."""
    with pytest.raises(SettingsError, match=r"care.example.yml: 'country' still says"):
        load_contacts(ROOT / "care.example.yml")


def test_one_line_that_was_forgotten_is_named(tmp_path: Path) -> None:
    """With what it says and what to do."""
    file = write(tmp_path, "helplines: [{name: Lantern, number: FILL IN, hours: always}]")

    with pytest.raises(SettingsError, match="'number' still says 'FILL IN'; write your own"):
        load_contacts(file)


def test_a_missing_file_means_that_nobody_is_named(tmp_path: Path) -> None:
    """No contact is ever made up."""
    assert load_contacts(tmp_path / "care.yml") == Contacts()


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("helplines:\n  - {name: Line, hours: sometimes}", "always"),
        ("helplines:\n  - {number: '1', hours: always}", "name"),
        ("timezone: Moon/Base", "time zone"),
        ("helplines: [", "YAML"),
    ],
)
def test_a_mistake_is_named_with_its_remedy(tmp_path: Path, text: str, remedy: str) -> None:
    """A host learns what to write."""
    with pytest.raises(SettingsError, match=remedy):
        load_contacts(write(tmp_path, text))


@pytest.mark.parametrize(
    ("hours", "moment", "is_open"),
    [
        ("always", SUNDAY_NOON, True),
        ("mon-fri 09:00-17:00", MONDAY_NOON, True),
        ("mon-fri 09:00-17:00", SUNDAY_NOON, False),
        ("mon-fri 13:00-17:00", MONDAY_NOON, False),
        ("sat-mon 09:00-17:00", MONDAY_NOON, True),
        ("sun 09:00-17:00", SUNDAY_NOON, True),
    ],
)
def test_hours_are_kept(hours: str, moment: datetime, is_open: bool) -> None:
    """Nobody is said to be there who is not."""
    assert Contact("Ana", "", hours).is_open(moment) is is_open


def test_whoever_is_open_now_is_named_first() -> None:
    """A closed line is second choice."""
    closed, open_now = Contact("A", "1", "sun 09:00-17:00"), Contact("B", "2", "always")
    contacts = Contacts(helplines=(closed, open_now))

    assert contacts.helpline(MONDAY_NOON) == open_now
    assert Contacts(helplines=(closed,)).helpline(MONDAY_NOON) == closed
    assert Contacts().helpline(MONDAY_NOON) is None


def test_a_file_broken_while_running_does_not_silence_the_coach(tmp_path: Path) -> None:
    """Somebody in danger is answered all the same, without contacts."""
    file = write(tmp_path, "helplines: [{name: '', number: 1, hours: always}]")

    assert contacts_in_danger(file) == Contacts()
