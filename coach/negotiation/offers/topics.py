"""Values that are spoken about, and not put forward: "can we talk about the 300?"."""

from __future__ import annotations

import re

_SPEAKS_OF = re.compile(
    r" (?:(?:talk|speak|ask|think|hear|know|question|questions|tell (?:me|us|them|you|him|her)"
    r"|(?:tell|ask) (?:my|our|the) [^\W\d_]+)(?: (?:more|again|first|now|a bit|with you))* (?:about"
    r"|of|on)|discuss|explain|understand|look (?:again )?(?:at|into)|come back (?:again )?to"
    r"|get back to|return to|go (?:over|through|into))"
    r" (?:the|that|those|these|this|your)(?: [^\W\d_]+)? (?:\$ )?\d(?!.* \d)"
)
_INSTEAD = re.compile(r" (?:instead|rather|not|no)(?= )")
_SUPPOSES = re.compile(r"^ (?:(?:and|but|so|ok|well|now|,) )*what if ")
_ASKS_WHAT_FOLLOWS = re.compile(
    r"^ (?:(?:and|but|so|then|,) )*(?:what|how) (?:would|will|do|does|could|can|happens|changes"
    r"|is|are)(?= )"
)


def speaks_of_a_value(text: str) -> bool:
    """Tell whether a clause has a known value for its topic, as in "i want to discuss the 300".

    "Can we talk about 280 instead?" names a new one, and puts it forward.
    """
    return bool(_SPEAKS_OF.search(text)) and not _INSTEAD.search(text)


def is_supposed(text: str, asked: list[str]) -> bool:
    """Tell whether a clause only leads to a question of the sentence about what would follow.

    Given are the clause, and those of its sentence that ask: "what if we said 300, what would
    you do then?".
    """
    return bool(_SUPPOSES.match(text)) and any(map(_ASKS_WHAT_FOLLOWS.match, asked))
