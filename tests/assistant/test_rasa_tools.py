"""Rasa's own tools still read what our store keeps."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

import pytest
from django.db import connections

from assistant.tracker_store import ConversationTrackerStore
from benchmarks.server import QUIET, python
from coach.settings import ROOT
from tests.builders_assistant import plan_turn

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

TURNS = 30  # more than a window holds

MARKERS = """
marker_told:
  intent: tell
"""

ENDPOINTS = """
tracker_store:
  type: assistant.tracker_store.ConversationTrackerStore
event_broker:
  type: file
  path: {path}
"""


@pytest.fixture
async def stored(store: ConversationTrackerStore) -> None:
    """Begin with a conversation longer than the window."""
    for number in range(TURNS):
        tracker = await store.get_or_create_tracker("c")
        plan_turn(tracker, number)
        await store.save(tracker)


def rasa(*words: str) -> None:
    """Run a tool of Rasa's on the test database."""
    database = connections["default"].settings_dict
    if database["ENGINE"].endswith("sqlite3"):
        url = f"sqlite:///{database['NAME']}"
    else:
        url = f"postgresql://{database['USER']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"
    environment = os.environ | QUIET | {"COACH_DATABASE_URL": url}
    result = subprocess.run(
        python("-m", "rasa", *words),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, (result.stdout + result.stderr)[-2000:]


async def test_markers_are_evaluated_over_all_turns(stored, tmp_path: Path) -> None:
    """`rasa evaluate markers` sees the whole conversation, not the window."""
    (tmp_path / "markers.yml").write_text(MARKERS)
    (tmp_path / "endpoints.yml").write_text(ENDPOINTS.format(path=tmp_path / "events"))
    out = tmp_path / "markers.csv"

    rasa(
        *("evaluate", "markers", "all", str(out), "--no-stats"),
        *("--config", str(tmp_path / "markers.yml")),
        *("--endpoints", str(tmp_path / "endpoints.yml")),
    )

    with out.open() as file:
        assert sum(row["sender_id"] == "c" for row in csv.DictReader(file)) == TURNS


async def test_export_sends_every_event(stored, tmp_path: Path) -> None:
    """`rasa export` replays all that was stored to a broker."""
    events = tmp_path / "events.jsonl"
    (tmp_path / "endpoints.yml").write_text(ENDPOINTS.format(path=events))

    rasa("export", "--endpoints", str(tmp_path / "endpoints.yml"))

    said = [json.loads(line) for line in events.read_text().splitlines()]
    assert sum(event["event"] == "user" for event in said) == TURNS
