"""Tests of the text that keeps what was laid aside."""

from __future__ import annotations

import pytest

from coach.laid_aside import pack, unpack
from tests.builders import make_work


def test_what_was_packed_comes_out_the_same() -> None:
    """Whatever signs somebody wrote."""
    works = [make_work(goal='a "dry" lane, né à Łódź 🙂'), make_work(skill="evidence")]

    assert unpack(pack(works)) == works


@pytest.mark.parametrize("kept", [None, [], ""])
def test_nothing_is_nothing(kept) -> None:
    """A new conversation has no shelf."""
    assert unpack(kept) == []


def test_what_an_earlier_version_kept_is_read() -> None:
    """It lies there as it is."""
    works = [make_work(goal="a dry lane")]

    assert unpack(works) == works
