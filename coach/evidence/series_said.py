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
_VERBS = (
    r"went|gone|going|goes|drop(?:s|ped)?|fell|fallen|fall|rose|risen|grew|grown|jumped|climbed"
    r"|shot|increased|decreased|reduced|sank|sunk|slipped|crept|came|cut|down|up|improved"
    r"|pas(?:ó|amos|ado|aron)|subi(?:ó|mos|do|u)|baj(?:ó|amos|ado)|cay(?:ó|eron)|ca[íi](?:u|do)"
    r"|pass(?:ou|amos)|ging(?:en)?|stieg|fiel|sank|gesunken|gestiegen|zurückgegangen|passée?s?"
    r"|montée?s?|tombée?s?|descendue?s?|baissé|sce(?:so|sa|si)|salit[oai]|passat[oai]|badh\w*|ghat\w*"
)
_SO_MANY = r"(?:[$€£] ?)?\d+(?:[.,]\d+)?(?: ?%| per ?cent\b| ?[€£])?"
_A_FEW = r"(?: [^\W\d]+){0,4}?"
# "it went from 9 to 14": two numbers, and no span of them.
_FROM_TO = re.compile(
    rf"(?:\b(?P<verb>{_VERBS})(?: [^\W\d]+){{0,3}}? )?\b(?:from|de|von|da)(?: about| around)? "
    rf"(?P<first>{_SO_MANY})(?P<said>{_A_FEW})(?P<way>,? (?:back )?(?:down|up))? "
    rf"(?:to|a|à|auf|bis|para)(?: about| around| just| only)? (?P<last>{_SO_MANY})(?![\w/:]|[.,]\d)",
    re.IGNORECASE,
)


def with_moves(text: str) -> str:
    """Write "9, 14" for "it went from 9 to 14", where these are all numbers."""
    found = _FROM_TO.search(text)
    if found is None or not (found["verb"] or found["way"]):
        return text
    if re.search(r"\d", text[: found.start()] + text[found.end() :]):
        return text
    return (
        f"{text[: found.start()]}{found['first']}{found['said']}, {found['last']}"
        f"{text[found.end() :]}"
    )


def with_said(text: str) -> str:
    """Write the sign for "minus", and for "nothing" with a reason that a number is missing.

    "Ca." is about so many, of "nobody came, so 0" the nought is left, and of "it went up to 19"
    the number.
    """
    text = _SO_NOUGHT.sub(r"\g<lead>0 (\g<why>)", _SHORT_ABOUT.sub("about ", text))
    text = _MOVED.sub("", with_moves(text))
    return _NOTHING.sub("missing", _MINUS.sub("-", text))
