"""What stands beside a number and is none of its own: "12 of 30 (40%)", "14 (school holiday)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked
from coach.evidence.series_tokens import Token

_SAID = {"one", "nobody", "none", "nothing", "no one"}
_LEADS = {"in", "into", "these", "those", "other", "our", "my", "all", "by"}  # "split in two"
_FEW = 5
_FEWEST = 3  # counts in a list
_NEAR = 1.0  # per cent: so far may a rounded share lie from its counts
_A_NAME = re.compile(rf"{A_MONTH}|{A_WEEKDAY}")
# "19, yes 19": once more, to be sure
_CONFIRMED = re.compile(
    r"(?<![\w.,/])(?P<number>\d+(?:[.,]\d+)?%?)(?: ?[,;.(–-]{1,3})? ?"
    r"\b(?:yes|yep|yeah|really|indeed|exactly|definitely|i repeat|i'?m sure|that's right|correct"
    r"|s[ií]|ja|oui|sim|sì|wirklich|tats[äa]chlich|genau|vraiment|de verdad|davvero)\b"
    r"(?:[,!:;]? (?:it (?:was|is)|it'?s|that'?s right))?[,!:]? ?"
    r"(?P=number)(?![\w/%]|[.,]\d)(?: (?:it was|it is|indeed|exactly))?\)?(?: -(?= ))?",
    re.IGNORECASE,
)


# "(so 15, 20, 25 in order)" at the end: all of it once more, as it is meant
_LAST_LIST = re.compile(
    r"(?:^|[\n(.;!?]|(?<=\d),?)\s{0,3}"
    r"(?:so(?: (?:it|that)(?:'?s| is))?|(?:that|which) makes|altogether then)[:,]? "
    r"(?P<list>\d+(?:[.,]\d+)?%?(?:(?:, |; ?|,? and | )\d+(?:[.,]\d+)?%?){2,})"
    r"(?: in (?:that |the right )?order)?\s{0,3}[).!]{0,2}\s{0,3}\Z",
    re.IGNORECASE,
)
_A_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SIDES = re.compile(
    r"\b(?:before|after|since|from)(?: (?:the|an?|we|our|it|they|that|new)\b| ?:)|\bthen we\b", re.I
)


def with_last_list(text: str) -> str:
    """Give the list alone that says the numbers before it once more, mended or put in order.

    Where these have months or days, or stand before and after something, those say more than it.
    """
    found = _LAST_LIST.search(text)
    if found is None:
        return text
    told = text[: found.start()]
    before, last = _A_NUMBER.findall(told), _A_NUMBER.findall(found["list"])
    is_again = set(last) == set(before) and len(last) <= len(before)
    if not is_again or _A_NAME.search(marked(told)) or _SIDES.search(told):
        return text
    return f"{told[: told.index(before[0])]}{found['list']}"


def without_confirmed(text: str) -> str:
    """Take a number out that somebody only says once more: "19, yes 19"."""
    return _CONFIRMED.sub(lambda found: found["number"], text)


def without_restated(tokens: Sequence[Token]) -> list[Token]:
    """Take out per cents that say a share again, and make words of remarks in brackets.

    A per cent that is not that of the counts stays, and is asked about later.
    """
    again = {place for place in range(len(tokens)) if _says_again(tokens, place)}
    has_brackets = any(token.text == "(" for token in tokens)
    digits = sum(token.kind == "value" and token.text[-1:].isdecimal() for token in tokens)
    units = {
        then.text.lower().removesuffix("s")
        for one, then in pairwise(tokens)
        if one.kind == "value" and one.text.isdecimal() and then.kind == "word"
    }
    alone = _per_cent_alone(tokens)
    return [
        replace(token, kind="word")
        if place == alone
        or (has_brackets and _is_remark(tokens, place))
        or (digits > 2 and _is_said(tokens, place, units))
        else token
        for place, token in enumerate(tokens)
        if place not in again
    ]


def _per_cent_alone(tokens: Sequence[Token]) -> int | None:
    """Give the place of a per cent that is said beside a list of counts: "down 20%, but we had"."""
    places = [
        i for i, token in enumerate(tokens) if token.kind == "value" and token.value is not None
    ]
    signed = [i for i in places if tokens[i].unit == "%"]
    others = [tokens[i] for i in places if i not in signed]
    if len(signed) != 1 or len(others) < _FEWEST or any(one.unit or one.of for one in others):
        return None
    then = next((i for i in places if i > signed[0]), len(tokens))
    kinds = [token.kind for token in tokens[signed[0] + 1 : then]]
    return signed[0] if kinds.count("word") > 1 and "time" not in kinds else None


def _is_said(tokens: Sequence[Token], place: int, units: set[str]) -> bool:
    """Tell whether "one line per week" or "0, so nobody came" stands among numbers in digits."""
    token = tokens[place]
    if token.kind != "value" or token.text[:1].isdecimal() or token.value is None:
        return False
    if place and token.value < _FEW and tokens[place - 1].text.lower() in _LEADS:
        return True
    if token.text.lower() not in _SAID:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    since = _since_time(tokens, place)
    is_timed = bool(since) and since[-1].kind == "time"
    has_number = bool(since) and since[0].kind == "time" and any(t.kind == "value" for t in since)
    is_noun = after is not None and after.kind == "word" and not is_timed
    is_unit = after is not None and after.text.lower().removesuffix("s") in units
    return has_number or (token.value == 1 and is_noun and not is_unit)


def _since_time(tokens: Sequence[Token], place: int) -> list[Token]:
    """Give the tokens before a place back to the last time."""
    times = [i for i, token in enumerate(tokens[:place]) if token.kind == "time"]
    return list(tokens[times[-1] if times else 0 : place])


def _says_again(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a per cent is that of the share before or after it, with no number between."""
    token = tokens[place]
    if token.unit != "%" or token.value is None:
        return False
    before = next((t for t in reversed(tokens[:place]) if t.kind == "value"), None)
    after = next((t for t in tokens[place + 1 :] if t.kind == "value"), None)
    return any(_is_share(share, token.value) for share in (before, after))


def _is_share(share: Token | None, per_cent: float) -> bool:
    if share is None or not share.of or share.value is None:
        return False
    return abs(100 * share.value / share.of - per_cent) < _NEAR


def _is_remark(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "holiday" or the like stands in brackets after a number that is known."""
    token = tokens[place]
    if token.kind != "value" or token.value is not None:
        return False
    before = _since_end(tokens, place)
    brackets = [i for i, one in enumerate(before) if one.text == "("]
    closed = any(one.kind == "close" for one in before[brackets[-1] :]) if brackets else True
    return not closed and any(one.value is not None for one in before[: brackets[-1]])


def _since_end(tokens: Sequence[Token], place: int) -> list[Token]:
    """Give the tokens before a place back to the comma or line before it."""
    start = place
    while start and tokens[start - 1].kind != "end":
        start -= 1
    return list(tokens[start:place])
