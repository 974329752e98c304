"""Reading before and after of each person: "Ana 3 -> 5, Bo 4 -> 4", or a table of both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.evidence.series_spelling import plain
from coach.evidence.series_times import is_time

_NUMBER = r"-?\d+(?:[.,]\d+)?"
_SHARE = rf"(?P<{{0}}>{_NUMBER})(?:\s?/\s?(?P<{{0}}_of>\d+))?"
_TO = r"\s*(?:->|=>|>|\bto\b|\bthen\b|,?\s+after:?)\s*"
_CELL = r"\s*[\t;|]\s*|,?\s+"  # between two numbers under the headings before and after
_LEAD = r"(?P<name>[^\W\d][^\d:=,;\t\n]{0,40}?)\s*[:=,;\t]?\s*(?:\b(?:went )?from |\bbefore:? )?"
_PERSON, _ROW = (
    re.compile(
        rf"{_LEAD}{_SHARE.format('before')}(?:{joint}){_SHARE.format('after')}\W*", re.IGNORECASE
    )
    for joint in (_TO, f"{_TO}|{_CELL}")
)
_HEADER = re.compile(r"^.*\b(?P<first>before|after)\b.*\b(?:before|after)\b.*$", re.IGNORECASE)
_TWO = re.compile(rf"{_NUMBER}\s*(?:\t|;|,\s|\s)\s*{_NUMBER}")
_FEWEST = 2
_ARROWS = str.maketrans({"→": ">", "➡": ">"})


@dataclass(frozen=True)
class Person:
    """Somebody's number before and after."""

    name: str
    before: float
    after: float


@dataclass(frozen=True)
class People:
    """Those who were counted both times."""

    people: tuple[Person, ...]
    unit: str = ""
    doubt: str = ""


def read_pairs(text: str) -> People | None:
    """Read a number before and one after for each name; None where the text is something else."""
    lines = [line for line in plain(text.translate(_ARROWS)).splitlines() if line.strip()]
    header = _HEADER.match(lines[0]) if len(lines) > 1 else None
    header = header if header and not re.search(r"\d", header[0]) else None
    body = lines[1:] if header else lines
    if header and all(_TWO.fullmatch(line.strip()) for line in body):
        return People((), doubt="Whose numbers stand in each line?")
    form = _ROW if header else _PERSON
    found = [match for part in _parts(body) if (match := form.fullmatch(part.strip()))]
    names = [match["name"].strip() for match in found]
    if len(found) < max(_FEWEST, len(_parts(body))) or any(map(is_time, names)):
        return None
    is_turned = bool(header and header["first"].lower() == "after")
    return _people(found, names, is_turned=is_turned)


def _parts(lines: list[str]) -> list[str]:
    """Cut into one part for each person."""
    if len(lines) != 1:
        return lines
    sign = ";" if ";" in lines[0] else ","
    return [part for part in lines[0].split(sign) if part.strip()]


def _people(found: list[re.Match[str]], names: list[str], *, is_turned: bool) -> People:
    bases = {match[f"{time}_of"] for match in found for time in ("before", "after")}
    people = tuple(
        Person(name, _value(match["before"]), _value(match["after"]))
        for name, match in zip(names, found, strict=True)
    )
    if is_turned:
        people = tuple(Person(one.name, one.after, one.before) for one in people)
    twice = next((name for name in names if names.count(name) > 1), "")
    doubt = f"{twice} stands there twice. Which line is right?" if twice else ""
    if len(bases) > 1:
        doubt = "Are all of these out of the same number?"
    base = next(iter(bases))
    return People(people, f"of {base}" if base and len(bases) == 1 else "", doubt)


def _value(text: str) -> float:
    return float(text.replace(",", "."))
