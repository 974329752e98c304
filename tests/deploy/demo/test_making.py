"""The demo as a host makes it, with a few people, against the trained model."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coach.settings import ROOT
from deploy.demo.casting import DEMO, cast

pytestmark = pytest.mark.slow

PEOPLE = 6
# A host's own, none of which the demo may touch.
OF_THE_HOST = {
    "COACH_DATABASE_URL": "postgresql://nobody:nothing@localhost:1/none",
    "COACH_TELEGRAM_TOKEN": "123:a-token",
}


@dataclass(frozen=True)
class Made:
    """A demo that was made: its folder, and what was printed."""

    folder: Path
    printed: str

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask its database."""
        with closing(sqlite3.connect(self.folder / "coach.sqlite3")) as tables:
            return tables.execute(sql).fetchall()


def make_demo(folder: Path) -> subprocess.CompletedProcess[str]:
    """Make a small demo in a process of its own, as the script does."""
    return subprocess.run(
        [sys.executable, "-m", "deploy.demo", "make", "--people", str(PEOPLE)],
        cwd=ROOT,
        env=os.environ | OF_THE_HOST | {"COACH_VAR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Make a demo with a few people."""
    folder = tmp_path_factory.mktemp("demo")
    done = make_demo(folder)
    assert done.returncode == 0, done.stderr
    return Made(folder, done.stdout)


def test_everybody_has_talked_and_was_answered(demo: Made) -> None:
    """By the real coach: with what it understood, and with what they made."""
    ids = {one for (one,) in demo.rows("SELECT id FROM conversations_conversation")}
    assert ids == {part.conversation for part in cast(PEOPLE)}
    assert all(one.startswith(DEMO) for one in ids)

    unanswered = "SELECT count(*) FROM conversations_inbound WHERE status <> 'answered'"
    assert demo.rows(unanswered) == [(0,)]
    assert "0 messages without an answer" in demo.printed
    (turns,) = demo.rows("SELECT count(*) FROM events WHERE type_name = 'user'")[0]
    assert turns > 5 * PEOPLE
    skills = {skill for (skill,) in demo.rows("SELECT skill FROM conversations_work")}
    assert {"plan", "preparation", "review"} <= skills


def test_what_happened_lies_in_the_last_ninety_days_in_every_table(demo: Made) -> None:
    """Nothing stands there as of the moment in which the demo was made, and nothing after it."""
    event = "SELECT min(datetime(timestamp, 'unixepoch')), max(datetime(timestamp, 'unixepoch'))"
    places = [
        f"{event} FROM events",
        "SELECT min(received_at), max(received_at) FROM conversations_inbound",
        "SELECT min(created_at), max(created_at) FROM conversations_outbound",
        "SELECT min(created_at), max(created_at) FROM conversations_conversation",
        "SELECT min(updated_at), max(updated_at) FROM conversations_work",
        "SELECT min(at), max(at) FROM conversations_audit",
    ]
    bounds = {place: demo.rows(place)[0] for place in places}
    ((soonest, latest),) = demo.rows("SELECT datetime('now', '-91 days'), datetime('now')")
    for place, (first, last) in bounds.items():
        assert soonest <= first <= last <= latest, place
    assert bounds[places[0]][0] < demo.rows("SELECT datetime('now', '-5 days')")[0][0]


def test_nothing_can_ever_be_sent_to_its_people(demo: Made) -> None:
    """Nobody's address is left, so a coach that runs there with a host's tokens finds none."""
    assert demo.rows("SELECT count(*) FROM conversations_contact") == [(0,)]
    assert demo.rows("SELECT count(*) FROM conversations_undelivered") == [(0,)]


def test_the_group_has_reviewed_and_its_accounts_are_told_once(demo: Made) -> None:
    """One for each role at least, with passwords that stand nowhere in the folder."""
    assert demo.rows("SELECT count(*) FROM conversations_review")[0][0] > 0
    found = re.findall(r"^    (\w+) +(\w+) +(\S+)$", demo.printed, re.MULTILINE)
    assert {role for _, role, _ in found} == {"viewer", "facilitator", "lead", "host"}
    stored = (demo.folder / "coach.sqlite3").read_bytes()
    assert not any(password.encode() in stored for *_, password in found)


def test_the_roster_says_who_reads(demo: Made) -> None:
    """So that people were told it, and the page shows it."""
    assert demo.rows("SELECT DISTINCT who FROM conversations_duty ORDER BY who") == [
        ("Amira",),
        ("Joon",),
        ("Lea",),
    ]


def test_a_second_demo_is_not_put_on_top_of_it(demo: Made) -> None:
    """It says what is there, and what to do."""
    done = make_demo(demo.folder)

    assert done.returncode == 1
    assert "There is a demo" in done.stderr
    assert "demo-run" in done.stderr
