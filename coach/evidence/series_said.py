"""Signs and gaps that are said in words: "minus 3", "nothing, I was at the dentist"."""

from __future__ import annotations

import math
import re

# "5 minus 3" is a sum.
_MINUS = re.compile(r"(?<![\w)] )(?<![\w-])minus (?=\d)|(?<=[^\W\d] )minus (?=\d)", re.IGNORECASE)
_NOTHING = re.compile(
    r"\bnothing(?P<when>(?: (?:on|in|for) [^\n,;.()]{2,14}?)?)"
    r"(?=(?:,| -| \(|;| because| as| since| cos)? ?(?:i|we|he|she|they|it)(?:'m|'d)? "
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
# "closed on the 20th so nothing"
_SO_NOTHING = re.compile(
    r"\b(?:closed|shut|cancelled|canceled|snowed off|rained off)\b"
    r"(?P<said>[^\d,;.\n]{0,8}(?:\d{1,2}(?:st|nd|rd|th))?"
    r"[^\d,;.\n]{0,12}?),? so (?:there was )?(?:nothing|none|no one|nobody)\b",
    re.IGNORECASE,
)
# "no number for 39 (strike)"
_NONE_FOR = re.compile(
    r"\bno (?:numbers?|counts?|figures?|readings?|data) (?:for|on|in) (?P<span>week |day |month )?"
    r"(?P<number>\d{1,3})(?![\w.:/])(?P<why> \([^()\d]*\))?",
    re.IGNORECASE,
)
_A_SPAN = re.compile(r"\b(week|day|month|session|round) \d", re.IGNORECASE)
# "£20 + £15 = £35 for January"
_ADDED = re.compile(
    r"(?<![\w.,])(?P<parts>[$€£]?\d+(?:\.\d+)?(?: ?\+ ?[$€£]?\d+(?:\.\d+)?){1,20}) ?= ?"
    r"(?P<sum>[$€£]?\d+(?:\.\d+)?)(?![\w.,]*\d)"
)
# "9*, 8" and below it "* half term"
_FOOTNOTE = re.compile(r"\n[ ]*\*[ ]*(?P<said>[^\d*\n]+)\s*$")
_STARRED_NUMBER = re.compile(r"(?<=\d)[ ]?\*(?=[ ]*(?:[,;.\n]|$))")
# "the bus was 4 mins late on Monday, on time on Tuesday"
_LATE = re.compile(
    r"\b(?:late|delay(?:s|ed)?|verspätet|verspätung|retard|retraso|tarde|atraso)\b", re.I
)
_ON_TIME = re.compile(
    r"\b(?:on time|punctual|pünktlich|à l'heure|puntual|a tiempo|na hora)\b(?! \d)(?! and\b)", re.I
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
    rf"(?:to|a|à|auf|bis|para)(?: about| around| just| only)? "
    rf"(?P<last>{_SO_MANY})(?![\w/:]|[.,]\d)",
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


def _with_none(found: re.Match[str], text: str) -> str:
    """Give "week 39: missing" for "no number for 39" among weeks."""
    span = _A_SPAN.search(text)
    named = found["span"] or (f"{span[1]} " if span else "")
    return f"{named}{found['number']}: missing{found['why'] or ''}" if named else found[0]


def _added_up(text: str) -> str:
    """Give the sum alone of "£20 + £15 = £35 for January", where other numbers have none."""
    found = _ADDED.search(text)
    if found is None or not re.search(r"\d", text[found.end() :]):
        return text
    parts = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", found["parts"])]
    is_sum = math.isclose(math.fsum(parts), float(found["sum"].lstrip("$€£")))
    return f"{text[: found.start()]}{found['sum']}{text[found.end() :]}" if is_sum else text


def _with_footnote(text: str) -> str:
    """Put what a star below explains in brackets beside the one number that has it."""
    note = _FOOTNOTE.search(text)
    if note is None or len(_STARRED_NUMBER.findall(text)) != 1:
        return text
    return _STARRED_NUMBER.sub(f" ({note['said'].strip(' .')})", text[: note.start()])


def with_said(text: str) -> str:
    """Write the sign for "minus", and for "nothing" with a reason that a number is missing.

    "Ca." is about so many, of "nobody came, so 0" the nought is left, and of "it went up to 19"
    the number.
    """
    text = _SO_NOUGHT.sub(r"\g<lead>0 (\g<why>)", _SHORT_ABOUT.sub("about ", text))
    text = _MOVED.sub("", with_moves(_with_footnote(text)))
    if _LATE.search(text):
        text = _ON_TIME.sub("0", text)
    text = _NONE_FOR.sub(lambda one: _with_none(one, text), text)
    text = _SO_NOTHING.sub(r"missing\g<said>", _added_up(text))
    return _NOTHING.sub(r"missing\g<when>", _MINUS.sub("-", text))
