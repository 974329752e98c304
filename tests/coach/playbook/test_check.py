"""The check finds near-duplicates, entries nobody would find, and says whose the entries are."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coach.playbook import FOLDER, Playbook, default_playbook, load_playbook
from coach.playbook.check import main, near_duplicates, shares, untruths
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


def test_the_shares_add_up() -> None:
    """Each entry is of one kind."""
    assert sum(shares(default_playbook()).values()) == pytest.approx(1.0)


def test_the_command_finds_nothing_in_what_comes_along(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each entry is reached by one of its own wordings, asked as if it were new, and told once."""
    assert main() == 0
    said = capsys.readouterr().out
    assert "from the playbook" in said
    assert "none is beyond error" in said
    assert "is not found by" not in said
    assert "say nearly the same" not in said


def test_an_entry_changed_since_its_review_is_found(tmp_path: Path) -> None:
    """Whoever edits a text compares it with its source again."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / "playbook"))
    file = folder / "stories" / "sefton.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("talked with residents", "talked to residents", 1))

    (found,) = untruths(load_playbook(folder))

    assert "changed after it was reviewed" in str(found)


def test_the_command_fails_where_something_is_to_be_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says where it is told how."""
    entry = replace(default_playbook().entries[0], reviewed="")
    little = with_entries([entry], tmp_path)
    monkeypatch.setattr("coach.playbook.check.load_playbook", lambda: little)

    assert main() == 1
    assert "1 to mend" in capsys.readouterr().err
