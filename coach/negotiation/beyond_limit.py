"""Options of a preparation that are worse for us than our own limit: they are for nobody else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.negotiation.asked import NUMBER
from coach.negotiation.asked_amount import without_hours
from coach.negotiation.our_wish import our_wish

FAR_APART = 2.0  # times: a number farther from the limit is about something else

BACK_ON_THE_PAGE = 'All your ways are on the page to hand over again: "{options}".'

_I = re.IGNORECASE
_PART = re.compile(r"\s*(?:[;\n]+|\.(?=\s|$)|,?\s+\bor\b(?=\s)|,\s+(?!\d{3}\b))\s*", _I)
# "Leave at 6:45, so they are there early": half a sentence is no option of its own.
_GOES_ON = re.compile(
    r"(?:so|and|but|because|since|then|which|while|when|if|unless|until|with|without|as|that)\b", _I
)
_BEGINS = re.compile(r"(?:and |but |then )*(?:if|when|unless|while|since|as|because|once)\b", _I)
_OF_TIME = re.compile(
    r"\W{0,2}(?:minutes?|hours?|days?|weeks?|months?|years?|o'?clock|am|pm|people|persons?|"
    r"(?:st|nd|rd|th)\b|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)",
    _I,
)


@dataclass(frozen=True)
class Near:
    """An amount beside the limit, as the learner would weigh it."""

    is_better: bool
    is_worse: bool


def option_beyond_limit(answers: Mapping[str, str]) -> str:
    """Give the first option that is worse than the limit, or nothing; ``answers`` by steps."""
    parts = _parts(answers.get("options", ""))
    return next((part for part in parts if _is_beyond(part, answers)), "")


def options_to_show(answers: Mapping[str, str]) -> str:
    """Give the options that are no worse than the limit, as they were written; by their lines."""
    options = answers.get("options", "")
    parts = _parts(options)
    kept = [part for part in parts if not _is_beyond(part, answers)]
    return options if len(kept) == len(parts) else "\n".join(kept)


def _parts(options: str) -> list[str]:
    """Give the options one by one, each with all that its sentence says of it."""
    cuts = list(_PART.finditer(options))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(options)]
    parts: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        if parts and _is_one(options, *parts[-1], start):
            start, _ = parts.pop()
        parts.append((start, end))
    return [options[start:end] for start, end in parts if end > start]


def _is_one(options: str, start: int, end: int, after: int) -> bool:
    """Tell whether what comes after a part goes on with it, or with the "if" that it begins."""
    is_comma = options[end:after].strip() == ","
    return bool(_GOES_ON.match(options, after) or (is_comma and _BEGINS.match(options, start)))


def amounts_near_limit(text: str, answers: Mapping[str, str]) -> list[Near]:
    """Give the amounts of a text that could be held against the limit.

    None where no limit or no hope in numbers is told: then it is not plain which way is better.
    """
    limit = next(iter(_amounts(answers.get("limit", ""))), None)
    hoped = [*_amounts(answers.get("target", "")), *_amounts(our_wish(answers.get("ask", "")))]
    hope = next((amount for amount in hoped if amount != limit), None)
    if not limit or hope is None:
        return []
    near = [one for one in _amounts(text) if limit / FAR_APART <= one <= limit * FAR_APART]
    sign = -1 if hope < limit else 1
    return [
        Near(is_better=sign * (one - limit) > 0, is_worse=sign * (one - limit) < 0) for one in near
    ]


def _is_beyond(option: str, answers: Mapping[str, str]) -> bool:
    return any(one.is_worse for one in amounts_near_limit(option, answers))


def _amounts(text: str) -> list[float]:
    """Give the numbers of a text that may be an amount: no days, no hours, no times of day."""
    text = without_hours(text)
    found = NUMBER.finditer(text)
    return [float(m[0].replace(",", "")) for m in found if not _OF_TIME.match(text, m.end())]
