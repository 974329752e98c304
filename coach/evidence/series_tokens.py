"""The parts of a text that holds a series: values, times, what parts them, and other words."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache

from coach.evidence import series_times as times
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_names import marked
from coach.evidence.series_numbers import (
    IN_WORDS,
    MONEY,
    TIMES,
    digits,
    value_in_words,
    value_of,
)
from coach.evidence.series_writing import Writing

# Vowels and points that stand in words of Hindi, Bengali, Arabic and accented letters.
_POINTS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09cd"
)
_WORD = rf"[^\W\d_](?:[\w'/&{_POINTS}]|-(?=\w))*"
_TIME = "[\uf000-\uf7ff]\ue0ff*"  # in whose place a time stands while the rest is cut
_FIRST_TIME, _MOST_TIMES, _REST = 0xF000, 0x800, "\ue0ff"
_OF = r"(?:out of|of|de|von|sur|su|van de|kati ya|sa)"
_NTH = "|".join(times.ORDINALS)
_ALL = r"(?: the| our| all| these)?"


@dataclass(frozen=True)
class Token:
    """A part of the text.

    ``kind`` is value, gap, time, end, join, close, repeat, range, stray or word; where a change is
    told also change, from, before or after. A gap tells why there is no value.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float | None = None  # of a value: None where it is missing
    of: float | None = None
    unit: str = ""
    time: times.Time | None = None


class Scanner:
    """Cuts a text into tokens, with numbers as somebody writes them."""

    def __init__(self, text: str, writing: Writing, marks: str = "") -> None:
        self._text = text
        self._marks = marks or marked(text)
        self._writing = writing

    def scan(self, maybe: Collection[str] = (), never: str = "") -> list[Token]:
        """Give the tokens; ``maybe`` names the forms that are taken for times here.

        ``never`` is a form that is always taken for a time, but not here.
        """
        kinds = [kind for kind in times.MAYBE if kind in maybe]
        kinds += [kind for kind in times.ALWAYS if kind != never]
        found, masked = _without_times(self._marks, kinds)
        pattern = _pattern(Writing(self._writing.decimal, self._writing.thousands))
        return [self._token(match, found) for match in pattern.finditer(masked)]

    def _token(self, match: re.Match[str], found: list[tuple[str, str]]) -> Token:
        kind = match.lastgroup or "stray"
        text = self._text[match.start() : match.end()].strip()
        token = Token(kind, text, match.start(), match.end())
        if kind == "time":
            form, marks = found[ord(match[0][0]) - _FIRST_TIME]
            label = text.strip("(:)# ") if form in {"index", "hash"} else text
            label = label.rstrip(".") if form == "index" else label
            return replace(token, text=label, time=times.time_of(form, marks))
        if kind in {"nth", "hour"}:
            return replace(token, kind="word")
        if kind == "blank":
            return replace(token, kind="value")
        if kind == "number":
            return self._number(match, token)
        if kind == "words":
            return replace(token, kind="value", value=value_in_words(token.text))
        if kind in {"share", "told_share"}:
            return self._share(token)
        if kind == "word" and any(map(str.isdecimal, token.text)):
            return replace(token, kind="stray")
        return token

    def _share(self, token: Token) -> Token:
        if token.kind == "share":
            parts = re.findall(digits(self._writing), token.text)
            count, of = (value_of(part, self._writing) for part in parts)
        else:
            told = re.split(rf" {_OF}{_ALL} ", token.text, flags=re.IGNORECASE)
            count, of = (
                value_of(part, self._writing) if part[0].isdigit() else value_in_words(part)
                for part in told
            )
        return replace(token, kind="value", value=count, of=of)

    def _number(self, match: re.Match[str], token: Token) -> Token:
        value = value_of(match["digits"], self._writing)
        value *= TIMES[match["times"].strip().lower()] if match["times"] else 1
        after = (match["after"] or "").strip()
        unit = "%" if after.lower().startswith(("%", "p")) else after or match["money"] or ""
        signed = -value if match["sign"] else value
        return replace(token, kind="value", value=signed, unit=unit)


def _without_times(marks: str, kinds: Collection[str]) -> tuple[list[tuple[str, str]], str]:
    """Give the form and the signs of each time, and the text with a sign in its place."""
    found: list[tuple[str, str]] = []
    masked = list(marks)
    for kind in kinds:
        for start, end in times.spans_of(kind, marks):
            is_taken = any(sign >= "\uf000" or sign == _REST for sign in masked[start:end])
            if is_taken or len(found) == _MOST_TIMES:
                continue
            masked[start:end] = chr(_FIRST_TIME + len(found)), *_REST * (end - start - 1)
            found.append((kind, marks[start:end]))
    return found, "".join(masked)


@cache
def _pattern(writing: Writing) -> re.Pattern[str]:
    number = digits(writing)
    forms = [
        rf"(?P<time>{_TIME})",
        rf"(?P<blank>{BLANK})",
        rf"(?P<gap>{REASON})",
        rf"(?P<nth>(?<![\w.,])\d{{1,2}}(?:st|nd|rd|th)\b(?: one\b)?|\b(?:{_NTH}) one\b)",
        r"(?P<hour>\b(?:between |from )?\d{1,2} ?(?:and|to|-) ?\d{1,2}"
        r" (?:in the (?:morning|afternoon|evening)|o'? ?clock|Uhr)\b"
        r"|\b(?:between|from) (?:half (?:past )?)?\d{1,2}(?:[:.]\d\d)? ?(?:and|to|until|till|-) "
        r"?(?:\d{1,2}[:.]\d\d|(?:\d{1,2}|half (?:past )?\d{1,2})(?=,? (?:we|i|there)\b))"
        r"|\b(?:between|from) half (?:past )?\d{1,2} (?:and|to) \d{1,2}\b"
        r"|(?<![\w.,])(?:\d{1,2}(?:[:.]\d\d)?(?:[ap]m\b|[ap]\.m\.| ?o'? ?clock\b| Uhr\b)"
        r"|(?:(?<=\bat )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil )|(?<=\btill )|(?<=\bum ))"
        r"(?:\d{1,2} [ap]m\b|(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.,%]))"
        r"|(?<=\bhalf past )\d{1,2}|(?:(?<=\bquarter to )|(?<=\bquarter past ))\d{1,2}"
        r"|(?<=\ba las )\d{1,2}))",
        rf"(?P<range>\b(?:between|entre|zwischen) {number} (?:and|y|e|et|und) {number}"
        rf"|(?<![\w-]){number} ?(?:-|to|or|bis) ?{number}(?![\w-]|\.\d))",
        rf"(?P<share>(?<!\w){number}%? ?(?:/|{_OF}\b){_ALL} ?{number})",
        rf"(?P<told_share>(?:{IN_WORDS}|{number}) {_OF}{_ALL} (?:{IN_WORDS}|{number}))",
        rf"(?P<number>(?P<sign>(?<![\w)%\ue0ff\uf000-\uf7ff])-)?"
        rf"(?:(?P<money>{MONEY}) ?)?(?P<digits>{number})"
        rf"(?P<times> ?(?:{'|'.join(TIMES)})\b)?"
        rf"(?P<after> ?(?:%|°[CF]\b|per ?cent\b|pct\b|(?:{MONEY})(?!\d)))?)",
        rf"(?P<words>{IN_WORDS})",
        r"(?P<repeat>x ?\d{1,2}\b)",
        r"(?P<end>[,;\n|+\[\]]|\.(?=\s|$)|[!?]|\band\b|\by\b|\bet\b|\bund\b|&|(?<=\s)/(?=\s))",
        r"(?P<join>[:=\t(]|->?)",
        r"(?P<close>\))",
        rf"(?P<word>{_WORD}|[~≈<>])",
        r"(?P<stray>\S)",
    ]
    return re.compile("|".join(forms), re.IGNORECASE)
