"""The check finds near-duplicates, entries nobody would find, and says whose the entries are."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coach.playbook import FOLDER, Playbook, default_playbook, load_playbook
from coach.playbook.check import main, near_duplicates, shares, unreachable
from coach.playbook.entries import Entry, Story


def with_entries(entries: list[Entry], folder: Path) -> Playbook:
    """Give a playbook of one story."""
    original = default_playbook()
    story = Story("lima", "Lima", "Lima", ("lima",), tuple(entries))
    return Playbook(
        stories=[story],
        sources=original.sources,
        practices=original.practices,
        glossary=(),
        cache=folder,
    )


def test_two_entries_that_say_the_same_are_found(tmp_path: Path) -> None:
    """However their ids differ."""
    first, second = default_playbook().entries[:2]
    again = replace(first, id="again", text=first.text.replace("In ", "There in "))
    pairs = list(near_duplicates(with_entries([first, second, again], tmp_path)))

    assert [(one.id, other.id) for one, other in pairs] == [(first.id, "again")]


def test_every_entry_that_comes_along_can_be_reached_and_is_told_once() -> None:
    """By at least one of its own wordings, asked as if it were new."""
    assert unreachable(default_playbook()) == []
    assert list(near_duplicates(default_playbook())) == []


def test_the_shares_add_up() -> None:
    """Each entry is of one kind."""
    assert sum(shares(default_playbook()).values()) == pytest.approx(1.0)


def test_the_command_prints_the_share_of_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """And that being traceable is not being true."""
    assert main() == 0
    said = capsys.readouterr().out
    assert "from the playbook" in said
    assert "none is beyond error" in said


def test_the_command_fails_on_an_entry_changed_since_its_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever edits a text compares it with its source again."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "playbook"))
    file = folder / "stories" / "sefton.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("talked with residents", "talked to residents", 1))
    monkeypatch.setattr("coach.playbook.check.load_playbook", lambda: load_playbook(folder))

    assert main() == 1
    assert "changed after it was reviewed" in capsys.readouterr().err
