"""A mistake in the claims that reviewing is learnt from is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import ClaimsError
from coach.evidence.labelled_claims import ELEMENTS, ISSUES, KINDS, read_claims

ROW = "{text: hi, has: number, issues: no_source, level: 1, kind: claim}"


def _read(tmp_path: Path, row: str) -> None:
    file = tmp_path / "claims.yml"
    file.write_text(f"claims: [{row}]", encoding="utf-8")
    read_claims(file)


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("has: number", "has: numbers", "'numbers'"),
        ("issues: no_source", "issues: bad", "'bad'"),
        ("level: 1", "level: 6", "level 6"),
        ("kind: claim", "kind: rumour", "'rumour'"),
        ("text: hi, ", "", "must hold claims"),
        ("{", "[", "must hold claims"),
    ],
)
def test_a_mistake_in_the_claims_is_named(tmp_path: Path, old: str, new: str, error: str) -> None:
    """With the file, and what may stand there."""
    with pytest.raises(ClaimsError, match=error):
        _read(tmp_path, ROW.replace(old, new))


def test_a_level_is_learnt_as_a_stair(tmp_path: Path) -> None:
    """Level two is above nothing and above one."""
    file = tmp_path / "claims.yml"
    file.write_text(f"claims: [{ROW.replace('level: 1', 'level: 2')}]", encoding="utf-8")

    (one,) = read_claims(file)
    assert one.labels == {"number", "no_source", "above_0", "above_1"}
    assert one.choice == "claim"


def test_every_label_is_there_often_enough_to_be_learnt() -> None:
    """In the claims that ship with the coach."""
    claims = read_claims()

    for label in (*ELEMENTS, *ISSUES):
        assert sum(label in one.labels for one in claims) >= 80
    for kind in KINDS:
        assert sum(one.choice == kind for one in claims) >= 80
