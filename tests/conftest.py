"""Settings for a test run: a folder of its own, so that nothing of the host's is touched."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

# The same tree gives the same result; who looks for more sets HYPOTHESIS_PROFILE=explore, and
# HYPOTHESIS_EXAMPLES to how many.
settings.register_profile("repeatable", derandomize=True)
EXAMPLES = int(os.environ.get("HYPOTHESIS_EXAMPLES", "2000"))
settings.register_profile("explore", max_examples=EXAMPLES, deadline=None)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "repeatable")
settings.load_profile(PROFILE)
if PROFILE == "repeatable":
    # It also draws constants of the modules loaded so far: others in each worker of each run.
    providers.is_local_module_file = lambda path: False  # type: ignore[assignment]

_var = tempfile.TemporaryDirectory(prefix="coach-test-")
os.environ["COACH_VAR"] = _var.name
os.environ["COACH_SECRET"] = "a secret for tests only"
os.environ["DJANGO_SETTINGS_MODULE"] = "console.settings"

# Django reads its settings here, and not earlier: what stands above must be in force by then.
from conversations.boot import boot  # noqa: E402

boot()

# Between tests that commit, the tables are emptied, which the guard of the audit trail refuses.
from typing import Any  # noqa: E402

from django.core.management.commands import flush  # noqa: E402

from conversations import audit_guard  # noqa: E402


class FlushOfTests(flush.Command):
    """Empties all tables; the signal that Django sends behind it puts the guard up again."""

    def handle(self, **options: Any) -> None:
        """Take the guard down first."""
        audit_guard.take_down(options["database"])
        super().handle(**options)


flush.Command = FlushOfTests


# They start whole coaches: begun last, they would be waited for when all else is done.
LONGEST = ("faults", "dialogues", "browser", "deploy", "security", "console/notices")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files; `--no-loadscope-reorder` keeps that among several workers."""
    first = tuple(f"{HERE / name}/" for name in LONGEST)
    items.sort(key=lambda item: not str(item.path).startswith(first))
