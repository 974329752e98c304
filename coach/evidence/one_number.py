"""A question about one of somebody's numbers: does it spoil what the others show?"""

from __future__ import annotations

import re
from statistics import median

from coach.evidence.figures import say_number, say_roughly
from coach.evidence.my_numbers import Numbers
from coach.evidence.phrases import phrase

_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|well)\W+)*(?:does|do|did|is|was|will|would|should|can|could|"
    r"what about|how about)\b.{0,25}?(?<![\w.,])(?P<value>-?\d+(?:[.,]\d+)?)(?![\w]*\d).{0,30}?"
    r"(?:\b(?:spoil|ruin|matter|count|wrong|mistake|slip|change|break|mess|skew|odd|strange|outlier|"
    r"high|low|big|out|drop|ignore|leave|harm|hurt|affect)\w*\b.*|\W*)$",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    r"^\W*(?:should|can|could|may|shall|must) (?:i|we) "
    r"(?:leave out|drop|ignore|take out|skip|delete)(?: the| that)? (?P<value>-?\d+(?:[.,]\d+)?)\b",
    re.IGNORECASE,
)
_FEWEST = 3  # numbers: with fewer there is no middle to speak of


def about_one_number(numbers: Numbers, text: str) -> str:
    """Say what the middle is with the number that is asked about and without; "" where none is."""
    asked = _LEAVES_OUT.match(text) or _ASKS.match(text)
    if asked is None or numbers.series is None or numbers.doubt:
        return ""
    known = [point.value for point in numbers.series.points if point.value is not None]
    value = float(asked["value"].replace(",", "."))
    if value not in known or len(known) < _FEWEST:
        return ""
    others = known.copy()
    others.remove(value)
    whole, without = say_roughly(median(known)), say_roughly(median(others))
    return phrase("one_number", value=say_number(value), whole=whole, without=without)
