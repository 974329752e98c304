"""One time that stands in two lines: "week 2: 15" and below it "week 2: 19"."""

from __future__ import annotations

import re
from itertools import pairwise

from coach.evidence.series_times import is_time

_LINE = re.compile(
    r"^[ ]*(?P<label>[^\W\d]{1,12}[. ]{0,2}\d{1,3}|[^\W\d]{3,12}\.?)"
    r"[ ]*[:=\t-][ ]*-?\d[\d.,]*%?[ ]*$",
    re.M,
)
_FEWEST = 3  # lines


def told_twice(text: str) -> str:
    """Give the time that stands again at once, or out of turn; none where a row begins anew."""
    labels = [" ".join(match["label"].lower().split()) for match in _LINE.finditer(text)]
    if len(labels) < _FEWEST or not all(map(is_time, labels)):
        return ""
    at_once = [one for one, after in pairwise(labels) if one == after]
    once = [one for one in labels if labels.count(one) > 1]
    is_single = len(set(once)) == 1 and once[0] != labels[0] and len(once) < len(labels)
    return at_once[0] if at_once else once[0] if is_single else ""
