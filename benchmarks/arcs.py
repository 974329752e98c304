"""The whole arc of each skill, from the first wish to the page: what somebody says, and when.

It needs nothing but Python, for Locust plays it in an environment of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

KEEP = "Keep it as it is"  # the choice of whoever is content with an answer
ANEW = "Begin a new one"  # where a work of the same kind is done
NOT_NOW = "skip"
LONGEST = 30  # messages; more than any arc takes


@dataclass(frozen=True)
class Arc:
    """What somebody says in one skill: each answer with words of the question that it is for."""

    name: str
    opening: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]


PLANNING = Arc(
    "planning",
    ("I want to make a plan",),
    (
        (r"different some months from now", "the drain by the fish market stays dry when it rains"),
        (r"this matter|worth the trouble", "my mother slipped there last year"),
        (r"build on|around you already", "the church hall, and a cousin who knows pipes"),
        (r"into trouble", "I think not"),
        (r"safer", "as a group"),
        (r"would gain by it", "Rosa and the fish sellers"),
        (r"decides about|Whose yes", "the market office, and the buyers could block it"),
        (r"was not asked yet", "the women who sleep at their stalls"),
        (r"smallest first step", "Rosa and I walk along the drain with my phone"),
        (r"Who does it", "Rosa"),
        (r"By when", "this Saturday"),
        (r"Where does it", "along the drain"),
        (r"plan is working", "we count the days with standing water"),
        (r"Now for today", "every heavy rain it stands there"),
        (r"get in the way", "people are too busy"),
        (r"What will you do then", "if people are busy, then we go at six in the morning"),
        (r"try it once", "we go at six, before they open"),
    ),
)
NEGOTIATION = Arc(
    "negotiation",
    ("I want to prepare for a talk",),
    tuple(
        ("", answer)
        for answer in (
            "Mrs Quispe from the waste office, and her boss decides",
            "we want them to pay us 26 soles a tonne",
            "so that we can pay the school fees",
            "her boss is afraid of complaints about missed pickups",
            "I think not",
            "if they pay more we come on three fixed days",
            "the next district pays its recyclers 29",
            "we sell to the private buyers together",
            "below 22 a tonne we say no",
            "28 a tonne",
            "good morning, we are the ones who keep your streets clean",
            "Ana opens, I tell about the pickups",
        )
    ),
)
EVIDENCE = Arc(
    "evidence",
    ("I want to check a claim", "the council says crime fell by 30% thanks to the new cameras"),
    (
        (r"how do they know", "a clerk counted the reports at the station"),
        (r"[Oo]f how many", "they did not say"),
        (r"compared with", "the half year before, in the same streets"),
        (r"time does it cover", "from January to June"),
        (r"not in these numbers", "those who never go to the police"),
        (r"else changed", "the street lamps were mended too"),
        (r"sure", "Half sure"),
    ),
)
ARCS = (PLANNING, NEGOTIATION, EVIDENCE)


class Walk:
    """One person's way through an arc."""

    def __init__(self, arc: Arc) -> None:
        self.arc = arc
        self._opening = list(arc.opening)
        self._left = list(arc.answers)
        self._said = 0

    def next(self, question: str, choices: Collection[str], has_page: bool) -> str | None:
        """Give what is said now; None when there is a page, or no end after all."""
        self._said += 1
        if self._said > LONGEST:
            return None
        if ANEW in choices:
            return ANEW
        if self._opening:
            return self._opening.pop(0)
        if has_page:
            return None
        if KEEP in choices:
            return KEEP
        for answer in self._left:
            if re.search(answer[0], question):
                self._left.remove(answer)
                return answer[1]
        return NOT_NOW
