"""The messages that moves and tone are learnt from, each with its labels by the codebook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from coach.errors import MovesError
from coach.settings import ROOT

FILE_OF_MOVES = ROOT / "data" / "negotiation" / "moves.yml"
MOVES = (
    "ask_interest", "share_interest", "make_offer", "trade", "cite_standard", "give_reason",
    "acknowledge", "concede", "collective_pressure", "threat", "mention_alternative", "accept",
    "reject", "ask_time", "invite_option", "rapport", "summarise_agreement", "off_topic",
)  # fmt: skip
TONES = ("cooperative", "neutral", "competitive")


@dataclass(frozen=True)
class Said:
    """A message, what the other side said just before, and its labels."""

    text: str
    context: str = ""
    moves: frozenset[str] = frozenset()
    tone: str = "neutral"


def read_moves(file: Path = FILE_OF_MOVES) -> list[Said]:
    """Read labelled messages.

    Raises:
        MovesError: the file cannot be read, or a label is none of the codebook's.
    """
    try:
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["messages"]
        said = [
            Said(row["text"], row.get("context", ""), frozenset(row["moves"].split()), row["tone"])
            for row in rows
        ]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise MovesError(
            f"{file.name} must hold messages, each with 'text', 'moves' and 'tone'."
        ) from error
    unknown = {name for one in said for name in one.moves} - set(MOVES)
    unknown |= {one.tone for one in said} - set(TONES)
    if unknown:
        raise MovesError(
            f"{file.name} has the label '{min(unknown)}'; use {', '.join((*MOVES, *TONES))}."
        )
    return said
