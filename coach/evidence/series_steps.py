"""How much a number rose or fell, which is not the number: "Feb 42, down 10% in March"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_paired import Paired

_STEP = re.compile(
    r"\b(?:up|down|fell|rose|dropped|increased|decreased|went (?:up|down))(?: by)?"
    r" (?:about )?(?P<number>\d+(?:[.,]\d+)?) ?(?:%|per ?cent\b)",
    re.IGNORECASE,
)


def remark_steps(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask for the number where only so many per cent more or less are told, unless all are so."""
    steps = {match.start("number"): match[0] for match in _STEP.finditer(text)}
    known = [one.value for one in pairs if one.value.value is not None]
    told = [steps[one.start] for one in known if one.start in steps]
    if 0 < len(told) < len(known):
        remarks.ask(f'You wrote "{told[0]}": what was the number then?')
