"""Lists of different things, which are no series: "14 children, 3 helpers and 2 dogs"."""

from __future__ import annotations

import re

# A noun that is counted, after one word at most: "14 small children".
_THING = re.compile(
    r"(?<![\w.,/:-])(?:[$€£] ?)?\d+(?:[.,]\d+)?[ ]?(?:(?!of|in|on|at|to|from|for|and|or|the)"
    r"[^\W\d]+ )??"
    r"(?P<thing>(?:children|people|men|women|kids|mice|sheep|fish|euro"
    r"|[^\W\d]{2,}(?<!s)(?<!u)(?<!i)s))(?![\w'])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/:-])(?:[$€£] ?)?\d+(?:[.,]\d+)?(?![\w/:]*\d)")
# In these one thing is measured twice, or they are no things.
_NONE = {
    *(
        "was",
        "has",
        "does",
        "goes",
        "comes",
        "says",
        "this",
        "its",
        "as",
        "days",
        "weeks",
        "months",
    ),
    *("years", "hours", "minutes", "mins", "seconds", "secs", "hrs", "yrs", "times", "always"),
    *("sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"),
    *("mornings", "evenings", "nights", "perhaps", "besides", "across", "sessions", "visits"),
    *("towards", "upwards", "meetings", "afterwards", "plus", "less", "metres", "meters"),
}
_FEWEST = 3  # things


def different_things(text: str) -> list[str]:
    """Give the things where each number counts another one; none where one comes again."""
    things = [match["thing"].lower() for match in _THING.finditer(text)]
    is_all = len(things) == len(_NUMBER.findall(text)) >= _FEWEST
    are_apart = len(set(things)) == len(things) and _NONE.isdisjoint(things)
    return things if is_all and are_apart else []
