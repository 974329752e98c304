"""Exports are made apart, kept for a day, and gone when somebody in them changes their mind."""

from __future__ import annotations

import os
import subprocess
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from console.accounts.events import TERMINAL
from console.data import exports
from console.data.management.commands import make_exports
from console.data.models import Export, folder
from console.worker import chores
from conversations import erasure
from conversations.models import Audit, Overview
from tests.console.data.people import NO, agreed
from tests.console.review.talks import add, person, slot

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_files() -> None:
    """Begin with an empty folder."""
    for path in folder().glob("export-*"):
        path.unlink()


def asked(who: str = "lea", query: str = "") -> Export:
    """Ask for an export and have it made."""
    export = exports.ask_for(who, "to learn", "", query)
    call_command("make_exports")
    export.refresh_from_db()
    return export


def test_the_command_that_is_begun_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody waits for it."""
    begun: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: begun.append(command))
    exports.begin()

    [command] = begun
    assert command[1:4] == ["-m", "console.command", make_exports.__name__.rpartition(".")[2]]


def test_all_that_are_left_are_made() -> None:
    """Also what was cut off, and what somebody else asked for."""
    agreed()
    cut_off = Export.objects.create(who="ben", purpose="to learn", total=9, looked_at=4)
    asked()

    assert not exports.not_made().exists()
    cut_off.refresh_from_db()
    assert (cut_off.written, cut_off.total) == (1, 1)


def test_one_asks_for_one_at_a_time() -> None:
    """Others may meanwhile."""
    exports.ask_for("lea", "to learn", "", "")

    with pytest.raises(exports.StillBeingMade):
        exports.ask_for("lea", "to learn more", "", "")
    exports.ask_for("ben", "to learn", "", "")


def test_what_cannot_be_made_says_so_and_holds_up_nothing() -> None:
    """A tag may be gone by then."""
    assert "cannot be read" in asked(query="tag=gone").problem
    assert asked().made_at


def test_the_purpose_is_masked() -> None:
    """It outlives the person."""
    export = exports.ask_for("lea", "because my sister Rosa asked", "", "")

    assert "Rosa" not in export.purpose
    assert "Rosa" not in Audit.objects.get().detail


def test_a_file_goes_after_a_day() -> None:
    """With all that tells of it, and what was left behind."""
    agreed()
    export, young = asked(), asked()
    before = timezone.now() - exports.KEPT - timedelta(minutes=1)
    Export.objects.filter(pk=export.pk).update(made_at=before)
    stray = folder() / "export-999999.zip"
    stray.touch()
    os.utime(stray, (before.timestamp(), before.timestamp()))
    chores.see_to_exports()

    assert [one.exists() for one in (export.file, export.people_file, stray)] == [False] * 3
    assert list(Export.objects.values_list("pk", flat=True)) == [young.pk]
    assert young.file.exists()


def test_what_was_cut_off_is_gone_on_with_by_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process apart, and only where there is something to do."""
    begun: list[list[str]] = []
    done = subprocess.CompletedProcess([], 0, "", "")
    monkeypatch.setattr(subprocess, "run", lambda command, **_: begun.append(command) or done)
    chores.see_to_exports()
    assert begun == []
    exports.ask_for("lea", "to learn", "", "")
    chores.see_to_exports()

    assert [command[3] for command in begun] == ["make_exports"]


def _takes_back(conversation_id: str) -> None:
    add(conversation_id, NO)


def _erases(conversation_id: str) -> None:
    erasure.want_erasure(conversation_id, "lea")


def _keeps_private(conversation_id: str) -> None:
    add(conversation_id, person("keep this private", minute=8), slot("private", True, minute=8))


@pytest.mark.parametrize("change", [_takes_back, _erases, _keeps_private])
def test_a_file_goes_when_somebody_in_it_changes_their_mind(change: Any) -> None:
    """Before it is fetched; after that it is in the hands of who did."""
    conversation_id = agreed()
    agreed()
    export = asked()
    path = export.file
    change(conversation_id)

    assert not exports.hand_out(export, "lea")
    assert not path.exists()
    assert not Audit.objects.filter(act="fetched an export").exists()


def test_a_part_that_is_kept_private_later_counts_too() -> None:
    """Also where another one was kept before."""
    conversation_id = agreed()
    _keeps_private(conversation_id)
    add(conversation_id, slot("private", False, minute=9), person("go on", minute=10))
    export = asked()
    assert Overview.objects.get().has_private
    add(conversation_id, person("one more secret", minute=11), slot("private", True, minute=12))

    assert not exports.hand_out(export, "lea")


def test_a_person_who_writes_on_changes_nothing() -> None:
    """They agreed, and still do."""
    conversation_id = agreed()
    export = asked()
    add(conversation_id, person("one more thing", minute=11))

    assert exports.hand_out(export, "lea")
    assert Audit.objects.get(act="fetched an export").detail == f"export {export.pk}"


def test_an_export_from_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into a file of one's choice; nothing of it stays."""
    agreed()
    file = tmp_path / "all.zip"
    call_command("export", str(file), "--purpose", "to learn")

    assert "1 conversations are in" in capsys.readouterr().out
    assert "conversations.jsonl" in zipfile.ZipFile(file).namelist()
    assert not Export.objects.exists()
    assert not list(folder().glob("export-*"))
    assert Audit.objects.get(act="exported").who == TERMINAL


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--purpose", " "], "Give a purpose"),
        (["--purpose", "to learn", "--query", "skill=x"], "cannot be read"),
        (["--purpose", "to learn", "--study", "x" * 61], "name of up to 60"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, given: list[str], words: str) -> None:
    """Before anything is written."""
    with pytest.raises(CommandError, match=words):
        call_command("export", str(tmp_path / "all.zip"), *given)
    assert not Audit.objects.exists()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    """Nor is a folder made."""
    file = tmp_path / "all.zip"
    file.touch()
    for path in (file, tmp_path / "nowhere" / "all.zip"):
        with pytest.raises(CommandError, match="name another file"):
            call_command("export", str(path), "--purpose", "to learn")
