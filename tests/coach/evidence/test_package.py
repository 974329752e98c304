"""What the package gives, and what it leaves unloaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

import coach.evidence

DRAWS = """
import sys
from coach.evidence import draw_run_chart, run_chart
assert callable(draw_run_chart) and callable(run_chart)
print([heavy for heavy in ("spacy", "sklearn") if heavy in sys.modules])
"""


def test_every_name_that_stands_there_is_there() -> None:
    """Each from its own module; the run chart is no module, though one has its name."""
    for name in coach.evidence.__all__:
        assert getattr(coach.evidence, name) is not None
    assert callable(coach.evidence.run_chart)


def test_any_other_name_is_missing_as_in_every_module() -> None:
    """So that a slip is told."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        coach.evidence.nothing  # noqa: B018


def test_who_draws_a_run_chart_loads_nothing_that_reads() -> None:
    """The console draws, and has no room for what reads claims."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", DRAWS], check=True, capture_output=True, text=True
    )
    assert ran.stdout.strip() == "[]"
