"""A backup brought back into an empty database holds every row as it was, on both databases."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
from django.db import connection

from benchmarks.server import QUIET, python
from coach import secret_file
from coach.settings import ROOT, Settings, load_settings
from conversations import audit, contacts, erasure, erasure_journal, inbox, outbox
from conversations.models import Contact, Conversation, Erasure, Event
from deploy.backup import back_up, keys_of
from deploy.errors import StartError
from deploy.restore import bring_back

pytestmark = pytest.mark.django_db(transaction=True)

Rows = dict[str, list[tuple[Any, ...]]]


@dataclass
class Place:
    """A database, and a folder for data beside it."""

    url: str
    var: Path
    secret: str = "a secret for tests only"
    secret_before: str = ""

    @property
    def variables(self) -> dict[str, str]:
        """Give the environment that names them."""
        return {
            "COACH_DATABASE_URL": self.url,
            "COACH_VAR": str(self.var),
            "COACH_CARE_FILE": str(self.var / "care.yml"),
            "COACH_LOCAL_FILE": str(self.var / "local.yml"),
            "COACH_SECRET": self.secret,
            "COACH_SECRET_BEFORE": self.secret_before,
        }

    @property
    def settings(self) -> Settings:
        """Give the settings of the coach here."""
        return load_settings(self.variables)

    def rows(self) -> Rows:
        """Give every row of every table, in an order of its own."""
        if self.url.startswith("sqlite"):
            with contextlib.closing(sqlite3.connect(self.url.partition("///")[2])) as link:
                found = link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                names = [name for (name,) in found]
                return {name: _sorted(link.execute(f'SELECT * FROM "{name}"')) for name in names}
        with psycopg.connect(self.url) as link:
            found = link.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            names = [name for (name,) in found]
            return {name: _sorted(link.execute(f'SELECT * FROM "{name}"')) for name in names}


def _sorted(rows: Any) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in rows), key=repr)


@pytest.fixture
def here(tmp_path: Path) -> Place:
    """Give the test's own database, with people in it."""
    found = connection.settings_dict
    (tmp_path / "here").mkdir()
    if connection.vendor == "sqlite":
        return Place(f"sqlite:///{found['NAME']}", tmp_path / "here")
    who = f"{found['USER']}:{quote(found['PASSWORD'])}@{found['HOST']}:{found['PORT']}"
    return Place(f"postgresql://{who}/{found['NAME']}", tmp_path / "here")


@pytest.fixture
def there(here: Place, tmp_path: Path) -> Iterator[Place]:
    """Give an empty database, as on another machine."""
    (tmp_path / "there").mkdir()
    if connection.vendor == "sqlite":
        yield Place(f"sqlite:///{tmp_path}/there/coach.sqlite3", tmp_path / "there")
        return
    with psycopg.connect(here.url, autocommit=True) as link:
        link.execute("CREATE DATABASE coach_there")
        yield Place(f"{here.url.rpartition('/')[0]}/coach_there", tmp_path / "there")
        link.execute("DROP DATABASE coach_there WITH (FORCE)")


@pytest.fixture(autouse=True)
def people() -> None:
    """Begin with two who talk, one of them by SMS, and one who is erased."""
    erasure_journal.journal().unlink(missing_ok=True)
    for name, said in (("ana", "naïve “sea” 🌊, it's 50 %"), ("ben", "line\none"), ("cid", "go")):
        inbox.open_conversation(name, "web", "/greet")
        inbox.receive(name, f"{name}-1", said)
        outbox.notify(name, f"You said: {said}")
        data = json.dumps({"event": "user", "text": said})
        Event.objects.create(sender_id=name, type_name="user", timestamp=1.1e9 / 3, data=data)
    Conversation.objects.filter(pk="ana").update(snapshot={"slots": {"plan": [1, None, "ü"]}})
    Contact.objects.create(
        channel="sms", key="k", address=contacts.lock_up("+447700900123"), conversation_id="ben"
    )
    audit.record("Amira", "took over", "ana")
    erasure.erase("cid", "Deleted: {receipt}.")


def _back_up(place: Place) -> Path:
    return back_up(place.settings, place.var / "backups")


def test_every_row_of_every_table_is_back(here, there) -> None:
    """Nothing is added, lost or changed; and the coach goes on from there."""
    before = here.rows()
    told = bring_back(there.settings, _back_up(here))

    assert there.rows() == before
    assert len(before["conversations_inbound"]) == 4
    assert [line for line in told if "all as then" in line]
    # The numbers of new rows go on, and the audit trail is guarded as before.
    _goes_on(there)


def _goes_on(place: Place) -> None:
    insert = (
        "INSERT INTO events (sender_id, type_name, data) VALUES ('ana', 'bot', '{}') RETURNING id"
    )
    remove = "DELETE FROM conversations_audit"
    if place.url.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(place.url.partition("///")[2])) as link:
            assert link.execute(insert).fetchone()[0] >= 3
            with pytest.raises(sqlite3.IntegrityError, match="audit"):
                link.execute(remove)
        return
    with psycopg.connect(place.url) as link:
        assert link.execute(insert).fetchone()[0] >= 3
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="audit"):
            link.execute(remove)


def test_who_was_erased_since_does_not_come_back(here, there) -> None:
    """Their receipt is the same; nobody's phone rings, for the address is gone too."""
    made = _back_up(here)
    receipt = erasure.erase("ben", "Deleted: {receipt}.")
    done = subprocess.run(  # as the host does it, with the list from where it is
        [*python("-m", "deploy.restore"), made, "--erasures", erasure_journal.journal()],
        cwd=ROOT,
        env=os.environ | QUIET | there.variables,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "erased again: 1 of 2" in done.stdout
    rows = there.rows()
    assert {row[1] for row in rows["events"]} == {"ana"}
    assert "line" not in repr([rows["conversations_inbound"], rows["conversations_outbound"]])
    assert receipt in repr(rows["conversations_erasure"])
    assert receipt in repr(rows["conversations_outbound"])
    assert not rows["conversations_contact"]


def test_who_began_and_was_erased_behind_the_backup_keeps_the_receipt() -> None:
    """Nothing of them is here, and whoever asks by the number gets an answer."""
    entry = erasure_journal.Entry("dia", "AB12CD34", "person", "")

    assert not erasure.erase_again(entry)
    assert not erasure.erase_again(entry)
    assert Erasure.objects.filter(receipt="AB12CD34").count() == 1
    assert not Conversation.objects.filter(pk="dia").exists()


def test_an_erasure_that_is_in_the_backup_is_not_done_again() -> None:
    """Its entry is passed by."""
    [entry] = erasure_journal.read(erasure_journal.journal())

    assert entry.conversation_id == "cid"
    assert not erasure.erase_again(entry)
    assert Erasure.objects.count() == 1


def test_a_database_that_holds_something_is_left_alone(here) -> None:
    """Two coaches cannot be mixed."""
    made, before = _back_up(here), here.rows()
    with pytest.raises(StartError, match="is not empty"):
        bring_back(here.settings, made)

    assert here.rows() == before


def test_a_damaged_backup_is_refused(here, there) -> None:
    """One byte is enough to notice; nothing is touched."""
    made = _back_up(here)
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    with pytest.raises(StartError, match="is damaged"):
        bring_back(there.settings, made)

    assert not there.rows()


def test_another_key_is_told(here, there) -> None:
    """The rows are back, and the host is told what does not work."""
    there.secret = "another secret"

    assert "not the one of that time" in bring_back(there.settings, _back_up(here))[-1]


def test_a_backup_from_before_a_change_of_the_key_is_restored(here, there, monkeypatch) -> None:
    """Nothing is amiss, for the key of that time is still known: addresses open."""
    made = _back_up(here)
    there.secret, there.secret_before = "a new key", here.secret
    told = bring_back(there.settings, made)

    assert not [line for line in told if "not the one of that time" in line]
    address = next(row for row in there.rows()["conversations_contact"] if "sms" in row)
    for name in ("COACH_SECRET", "COACH_SECRET_BEFORE"):
        monkeypatch.setenv(name, there.variables[name])
    assert "+447700900123" in [contacts.unlock(str(column)) for column in address]
    assert "COACH_SECRET_BEFORE" in keys_of(there.settings)


def test_a_key_before_in_the_data_folder_is_named_too(here) -> None:
    """Without it who was written to before cannot be written to again."""
    variables = {k: v for k, v in here.variables.items() if not k.startswith("COACH_SECRET")}
    settings = load_settings(variables)
    settings.secret()
    secret_file.change_secret(here.var)

    assert f"{here.var}/secret and {here.var}/secret.before" in keys_of(settings)


def test_a_backup_holds_no_key(here) -> None:
    """Neither the one that signs, nor an address in the clear; and what is apart is named."""
    (here.var / "care.yml").write_text("emergency: 112\n", encoding="utf-8")
    made = _back_up(here)
    with tarfile.open(made) as archive:
        parts = {file.name: archive.extractfile(file).read() for file in archive}  # type: ignore[union-attr]

    assert "care.yml" in parts
    for content in parts.values():
        assert here.secret.encode() not in content
        assert b"447700900123" not in content
    assert oct(made.stat().st_mode & 0o777) == "0o600"
    assert "COACH_SECRET" in keys_of(here.settings)


def test_the_oldest_are_removed(here) -> None:
    """So many as were asked for are left, and nothing else of the folder is touched."""
    folder = here.var / "backups"
    folder.mkdir()
    for day in range(1, 5):
        for end in ("", ".sha256"):
            (folder / f"coach-2026010{day}T030000Z.tar.gz{end}").touch()
    (folder / "notes.txt").touch()
    back_up(here.settings, folder, kept=3)

    left = sorted(file.name for file in folder.iterdir())
    assert [name for name in left if "20260101" in name or "20260102" in name] == []
    assert len(left) == 7
    assert "notes.txt" in left


def test_a_list_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path) -> None:
    """By a crash in its last line; a line in the middle is named."""
    file = tmp_path / "list"
    file.write_text(erasure_journal.journal().read_text() + '{"conver', encoding="utf-8")
    assert len(list(erasure_journal.read(file))) == 1

    file.write_text("x\n" + erasure_journal.journal().read_text(), encoding="utf-8")
    with pytest.raises(erasure_journal.JournalError, match="Line 1"):
        list(erasure_journal.read(file))
