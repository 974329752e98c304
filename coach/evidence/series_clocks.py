"""When of the day it was counted: "8:00 to 8:30, every Monday: 52, 48, 55"."""

from __future__ import annotations

import re

_CLOCK = r"(?:\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)"
_SPAN = re.compile(
    rf"(?<![\w.:,/-])(?:(?:from|between|at) )?"
    rf"(?:{_CLOCK}|\d{{1,2}}(?= ?(?:-|to) ?\d{{1,2}} ?[ap]\.?m)) ?(?:-|to|till|until|and) ?{_CLOCK}"
    r"(?![\w:/]|[.,]\d)",
    re.IGNORECASE,
)
_ANY_CLOCK = re.compile(r"(?<![\w.:/])\d{1,2}(?::\d\d(?!\d)| ?[ap]m\b)", re.IGNORECASE)
_TO = re.compile(r"(?<=\d:\d\d) ?(?:to|till|until) ?(?=\d{1,2}:\d\d)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,:/])\d+")
_FEWEST = 3  # numbers after it
_ENDS = 2  # of one such time


def without_clocks(text: str) -> str:
    """Take out from when to when it was counted, where that is said once, before all numbers.

    Elsewhere a dash stands for "to", so that such times are times of numbers.
    """
    text = _TO.sub("-", text)
    found = _SPAN.search(text)
    if found is None or len(_ANY_CLOCK.findall(text)) > _ENDS:
        return text
    before, after = text[: found.start()], text[found.end() :]
    is_head = not re.search(r"\d", before) and len(_NUMBER.findall(after)) >= _FEWEST
    # Where a number follows at once, that may be all that there was at this time.
    is_led = re.match(r"[ ]*(?:[,;.]? ?[^\W\d]|[:\n.-])", after) is not None
    return (
        f"{before.rstrip(' ,;(')}{' ' if before.strip() else ''}{after.lstrip(' ,;.)')}"
        if (is_head and is_led)
        else text
    )
