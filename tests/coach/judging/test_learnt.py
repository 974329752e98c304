"""A codebook is learnt once, and again when its texts were edited."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coach.judging import Codebook, Written

LABELS, CHOICES = ("yes", "no"), ("one", "other")


def _read(file: Path) -> Sequence[Written]:
    rows = [line.split(": ") for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Written(text, "", frozenset({label}), "one" if label == "yes" else "other")
        for label, text in rows
    ]


def _codebook(file: Path) -> Codebook:
    return Codebook("answers", LABELS, CHOICES, file, (Path(__file__),), _read)


def test_it_is_learnt_once_and_again_when_edited(tmp_path: Path) -> None:
    """What is kept is named by all that it was made with."""
    file = tmp_path / "answers.txt"
    file.write_text("yes: of course it is\nyes: yes it is\nno: never ever\nno: never at all\n")
    codebook = _codebook(file)
    assert not codebook.is_learnt(tmp_path)

    shares, _ = codebook.judge(tmp_path).shares("never ever")
    assert shares["no"] > shares["yes"]
    assert codebook.is_learnt(tmp_path)

    file.write_text(file.read_text() + "no: by no means\n")
    assert not codebook.is_learnt(tmp_path)
