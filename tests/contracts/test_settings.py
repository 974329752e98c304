"""Every setting that the code reads is explained to hosts, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from coach.settings import ROOT, load_settings

DOCUMENT = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
NAME = re.compile(r"COACH_[A-Z_]+")
SET_UP = {"COACH_PYTHON", "COACH_CHROMIUM"}  # read by scripts, not by the coach


class Noting(Mapping[str, str]):
    """An empty environment that notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@pytest.fixture(scope="module")
def asked() -> set[str]:
    """Give the names of all variables that the settings are read from."""
    noting = Noting()
    load_settings(noting)
    return noting.asked


def test_the_document_explains_exactly_what_is_read(asked: set[str]) -> None:
    """docs/settings.md has a row for each variable, and none for what is gone."""
    rows = set(re.findall(r"^\| `([A-Z_]+)` \|", DOCUMENT, re.MULTILINE))

    assert rows == asked | SET_UP


def test_the_example_holds_exactly_what_is_read(asked: set[str]) -> None:
    """.env.example has a line for each variable."""
    lines = set(re.findall(r"^#?(COACH_[A-Z_]+)=", EXAMPLE, re.MULTILINE))

    assert lines == asked


def test_the_values_of_the_example_are_those_that_hold_anyway() -> None:
    """Copying .env.example to .env changes nothing."""
    pairs = re.findall(r"^(COACH_[A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE)
    copied = {name: value for name, value in pairs if not value.startswith(("var", "models"))}
    copied.pop("COACH_CARE_FILE")  # a path from where the coach is started

    assert load_settings(copied) == load_settings({})
