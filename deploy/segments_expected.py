"""How many paid SMS segments a talk will take, from the words that the coach has."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from coach.settings import ROOT

RESPONSES = ROOT / "data" / "responses"
_OTHER_LANGUAGE = re.compile(r"[a-z]{2}(_latn)?")  # what is said of a language we do not speak
TURNS = 12  # of the coach, in a typical talk
MESSAGES_A_TURN = 2  # what it read and what it asks; a whole plan by SMS took 38 in 18 turns


def segments_of_a_talk(turns: int = TURNS, folder: Path = RESPONSES) -> int:
    """Give the segments that the coach's turns take on average, with their choices by number."""
    # Imported here: it is the assistant's, and only this sum needs it.
    from assistant.connectors.messaging import gsm

    sizes = [gsm.segments(gsm.for_sms(text)) for text in _texts(folder)]
    return round(turns * MESSAGES_A_TURN * statistics.fmean(sizes)) if sizes else 0


def _texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.yml")):
        if _OTHER_LANGUAGE.fullmatch(file.stem):
            continue
        for said in (yaml.safe_load(file.read_text(encoding="utf-8")) or {})["responses"].values():
            yield _as_sms(_shortest(said))


def _shortest(variations: list[dict[str, Any]]) -> dict[str, Any]:
    """Prefer what is written for SMS."""
    for_sms = [said for said in variations if said.get("channel") == "sms"]
    return (for_sms or variations)[0]


def _as_sms(said: dict[str, Any]) -> str:
    titles = (str(button["title"]) for button in said.get("buttons") or ())
    lines = [f"{number} {title}" for number, title in enumerate(titles, start=1)]
    return "\n".join([str(said.get("text", "")), *lines])
