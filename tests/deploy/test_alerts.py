"""The examples for Prometheus can be read, and speak of figures that there are."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml
from prometheus_client import REGISTRY

from assistant import metrics as _of_assistant  # noqa: F401 - its figures
from coach.settings import ROOT
from coach.watching import errors_counted as _errors  # noqa: F401 - the same
from console.metrics import FromDatabase, OfProcesses
from console.worker import metrics as _of_worker  # noqa: F401 - the same

FOLDER = ROOT / "deploy" / "prometheus"
RULES: list[dict[str, Any]] = [
    rule
    for group in yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    for rule in group["rules"]
]
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
NAME = re.compile(r"\b(?:coach|process)_[a-z_]+\b")
ENDINGS = re.compile(r"_(?:total|created|bucket|sum|count|info)$")


@pytest.fixture
def known(db: None) -> set[str]:
    """Give the names of all figures of ours."""
    families = [*REGISTRY.collect(), *FromDatabase().collect(), *OfProcesses().collect()]
    return {family.name for family in families}


def stem(name: str) -> str:
    """Give the name of a figure without what Prometheus adds."""
    return ENDINGS.sub("", name)


@pytest.mark.parametrize("rule", RULES, ids=[rule["alert"] for rule in RULES])
def test_an_alert_says_what_is_wrong_and_what_to_do(rule: dict[str, Any], known: set[str]) -> None:
    """By figures that there are."""
    assert {stem(name) for name in NAME.findall(rule["expr"])} <= known
    assert rule["labels"]["severity"] in ("page", "ticket")
    assert rule["annotations"]["summary"].endswith(".")
    assert rule["annotations"]["remedy"]


def test_the_page_names_every_figure_and_no_other(known: set[str]) -> None:
    """A host looks there for what a name means."""
    ours = {name for name in known if name.startswith("coach_")}
    named = {stem(name) for name in re.findall(r"`(coach_[a-z_]+)`", PAGE)}

    assert named == ours


def test_each_job_of_the_alerts_is_set_up() -> None:
    """`up` of a job that is not there would never be 0."""
    jobs = yaml.safe_load((FOLDER / "prometheus.yml").read_text(encoding="utf-8"))["scrape_configs"]

    assert {job["job_name"] for job in jobs} == {
        "coach-assistant",
        "coach-console",
        "coach-worker",
    }


@pytest.mark.skipif(not shutil.which("promtool"), reason="Debian's package prometheus has it")
def test_prometheus_takes_them() -> None:
    """As its own tool says."""
    checked = subprocess.run(
        ["promtool", "check", "config", "prometheus.yml"],
        cwd=FOLDER,
        capture_output=True,
        text=True,
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr
