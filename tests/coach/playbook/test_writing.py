"""Entries are written as a person would, and nothing around them is touched."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from coach.errors import PlaybookError
from coach.playbook.writing import entry_lines, with_review

FILE = """\
# A comment that stays.
entries:
  - id: one
    text: >-
      Words.
    situations:
      - a b c

  - id: two  # not this one
    situations:
      - d e f
"""


def test_an_entry_reads_back_as_it_was() -> None:
    """Colons, quotes and other scripts included."""
    fields = {
        "id": "one",
        "sources": ["a", "b"],
        "teaches": "Say: what's it for?",
        "text": "Er sagte “ja”, and so on: " * 9,
        "practices": [],
        "accept": True,
        "page": None,
        "entry": {"id": "x", "situations": ["it's: so", "да нет"]},
    }
    (back,) = yaml.safe_load(entry_lines(fields))

    assert back["text"] == fields["text"].strip()
    assert {**back, "text": fields["text"]} == fields


def test_a_review_is_written_before_the_situations() -> None:
    """Once, with all else as it was."""
    once = with_review(FILE, "one", date(2026, 11, 24), "0123abcd")
    twice = with_review(once, "one", date(2026, 11, 25), "4567cdef")

    assert "      Words.\n    reviewed: 2026-11-24 0123abcd\n    situations:" in once
    assert twice == once.replace("2026-11-24 0123abcd", "2026-11-25 4567cdef")
    assert once.replace("    reviewed: 2026-11-24 0123abcd\n", "") == FILE


def test_an_unknown_entry_is_told() -> None:
    """It was mistyped."""
    with pytest.raises(PlaybookError, match="'three'"):
        with_review(FILE, "three", date(2026, 11, 24), "0123abcd")
