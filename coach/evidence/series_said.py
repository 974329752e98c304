"""Signs and gaps that are said in words: "minus 3", "nothing, I was at the dentist"."""

from __future__ import annotations

import re

# "5 minus 3" is a sum.
_MINUS = re.compile(r"(?<![\w)] )(?<![\w-])minus (?=\d)|(?<=[^\W\d] )minus (?=\d)", re.IGNORECASE)
_NOTHING = re.compile(
    r"\bnothing(?=(?:,| -| \(|;| because| as| since)? ?(?:i|we|he|she|they)(?:'m|'d)? "
    r"(?:was|were|had|could|forgot|went|missed|overslept|am|are)\b)",
    re.IGNORECASE,
)
# "ca. 18": the full stop ends no sentence.
_SHORT_ABOUT = re.compile(
    r"(?<![^\W_])(?:ca|approx|aprox|appr|circa|env|rd|ung|aprx|abt|c)\.\s?(?=[$€£]?\d)",
    re.IGNORECASE,
)
# "Week 1: nobody came, so 0"
_SO_NOUGHT = re.compile(
    r"(?P<lead>(?:[:=]|\t| -)[ ]*)(?P<why>[^\W\d_][^\d\n:,;.\t]{2,40}?)[,; -]{1,3}"
    r"(?:and )?(?:so|that's|thats|that is|that makes|makes|meaning|hence|i\.?e\.?|=)"
    r"(?: it was| it's)? (?P<number>0|zero|nil|none)(?![\w.]|,\d)",
    re.IGNORECASE,
)
# "then it went up to 19": how a number moved, which is no limit and no change of what is done.
_MOVED = re.compile(
    r"\b(?:it |that |they |this |we |numbers |which )?"
    r"(?:(?:went|goes|gone|jumped|climbed|rose|shot|crept|dropped|fell|leapt|sank|slipped|was|were|came)"
    r" )(?:right |straight |all the way )?(?:back )?(?:up|down)(?: again)? to (?=\d|[^\W\d]+ in )"
    r"|\bback (?:up|down) to (?=\d)",
    re.IGNORECASE,
)


def with_said(text: str) -> str:
    """Write the sign for "minus", and for "nothing" with a reason that a number is missing.

    "Ca." is about so many, of "nobody came, so 0" the nought is left, and of "it went up to 19"
    the number.
    """
    text = _SO_NOUGHT.sub(r"\g<lead>0 (\g<why>)", _SHORT_ABOUT.sub("about ", text))
    text = _MOVED.sub("", text)
    return _NOTHING.sub("missing", _MINUS.sub("-", text))
