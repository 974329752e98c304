"""Lists of different things, which are no series: "14 children, 3 helpers and 2 dogs".

And two series in one: "Jan 11 bags and 3 sofas, Feb 9 bags and 5 sofas".
"""

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
_NONE |= {"kilos", "grams", "feet", "inches", "pounds", "pence", "stones", "cents", "litres"}
_FEWEST, _FEWEST_ROWS = 3, 2  # things; and times at which two are counted


def different_things(text: str) -> list[str]:
    """Give the things where each number counts another one; none where one comes again."""
    things = _things(text)
    are_apart = len(set(things)) == len(things) >= _FEWEST
    return things if are_apart and _NONE.isdisjoint(things) else []


def two_things(text: str) -> list[str]:
    """Give the two things that are counted side by side, time by time; else none."""
    things = [] if "(" in text else _things(text)  # in brackets some of them are told again
    rows = [things[place : place + 2] for place in range(0, len(things), 2)]
    is_side_by_side = len(rows) >= _FEWEST_ROWS and all(row == rows[0] for row in rows)
    are_two = is_side_by_side and len(set(rows[0])) == 2 and _NONE.isdisjoint(things)
    return rows[0] if are_two else []


def _things(text: str) -> list[str]:
    """Give what each number counts; nothing where some number counts nothing."""
    things = [match["thing"].lower() for match in _THING.finditer(text)]
    return things if len(things) == len(_NUMBER.findall(text)) else []
