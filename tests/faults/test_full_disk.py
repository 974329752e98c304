"""On a disk that is full nothing is acknowledged, and what was is there; with room all goes on."""

from __future__ import annotations

import os
import subprocess

from benchmarks.server import QUIET, python
from coach.settings import ROOT
from tests.faults.postgres import small_disk
from tests.running_coach import Coach

WRITE = """
import sys
from pathlib import Path
from conversations.boot import boot
boot()
from django.db import DatabaseError
from conversations import health, inbox
from conversations.models import Inbound
from tests.faults.postgres import filled

inbox.open_conversation("c", "web", "/greet")
Inbound.objects.update(status="answered")
with filled(Path(sys.argv[1])):
    print(health.what_is_wrong())
    kept = 0
    try:
        for kept in range(2000):  # what was written before has left some room in the log
            inbox.receive("c", f"m{kept}", "x" * 3000)
            Inbound.objects.update(status="answered")
    except DatabaseError as error:
        print(error)
    assert Inbound.objects.count() == kept + 1
receipts = {inbox.receive("c", f"m{kept}", "x").seq for _ in range(2)}
print(len(receipts), Inbound.objects.count() - kept - 1)
"""


def test_a_full_disk_loses_nothing() -> None:
    """What was refused is taken once when there is room again."""
    with small_disk("24m") as folder:
        settings = Coach.in_folder(folder).settings
        ran = subprocess.run(
            python("-c", WRITE, str(folder)),
            cwd=ROOT,
            env=os.environ | QUIET | settings,
            capture_output=True,
            text=True,
            check=False,
        )

    assert ran.stderr == ""
    wrong, error, numbers = ran.stdout.splitlines()
    assert wrong == "the disk of the database is full"
    assert "full" in error or "disk" in error
    assert numbers == "1 1"
