"""The parts of a text that holds a series: values, times, what parts them, and other words."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from coach.evidence import series_labels as labels
from coach.evidence.series_numbers import (
    IN_WORDS,
    MONEY,
    TIMES,
    digits,
    value_in_words,
    value_of,
)
from coach.evidence.series_writing import Writing

_MISSING = (
    r"n/?a\b|n\.a\.?(?!\w)|nan\b|null\b|missing\b|missed\b|blank\b|empty\b|unknown\b|skipped\b"
    r"|closed\b|cancel+ed\b|rained off\b"
    r"|holidays?\b|lost\b|forgot(?:ten)?(?: to count)?\b|not (?:counted|known|recorded|measured)\b"
    r"|no (?:counts?|data|numbers?|figures?|records?|entry|readings?|info|idea|result"
    r"|class|school|market|meeting|bus|service|visit)\b"
    r"|(?:i |we |nobody |no one )?(?:did ?n'?t|did not|could ?n'?t|could not|not) count(?:ed)?\b"
    r"|(?:nobody|no one) (?:was there|counted)\b|(?:i|we) (?:was|were) (?:sick|away|ill|off)\b"
    r"|don'?t know\b|dunno\b"
    r"|(?<![^\s,;:|(=])(?:\?+|-+|x|\.\.\.|…)(?=\s*(?:[,;\t\n()|]|$))|(?<=\s)\?+(?=\s)"
)
# Vowels and points that stand in words of Hindi, Bengali, Arabic and accented letters.
_POINTS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09cd"
)
_WORD = rf"[^\W\d_](?:[\w'/&{_POINTS}]|-(?=\w))*"


@dataclass(frozen=True)
class Token:
    """A part of the text.

    ``kind`` is value, time, end, join, close, repeat, range, stray or word; where a change is told
    also change, from, before or after.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float | None = None  # of a value: None where it is missing
    of: float | None = None
    unit: str = ""
    time: labels.Time | None = None


class Scanner:
    """Cuts texts into tokens, with numbers as somebody writes them."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def scan(self, text: str, maybe: Collection[str] = (), never: str = "") -> list[Token]:
        """Give the tokens; ``maybe`` names the forms that are taken for times here.

        ``never`` is a form that is always taken for a time, but not here.
        """
        return [self._token(match) for match in self._pattern(maybe, never).finditer(text)]

    def _pattern(self, maybe: Collection[str], never: str) -> re.Pattern[str]:
        times = {kind: form for kind, form in labels.MAYBE.items() if kind in maybe}
        times |= {kind: form for kind, form in labels.ALWAYS.items() if kind != never}
        number = digits(self._writing)
        forms = [
            *(f"(?P<{kind}>{form})" for kind, form in _numbered(times)),
            rf"(?P<missing>{_MISSING})",
            rf"(?P<range>(?<![\w-]){number} ?(?:-|to|or) ?{number}(?![\w-]|\.\d))",
            rf"(?P<share>(?<!\w){number}%? ?(?:/|out of|of)(?: the| our| all| these)? ?{number})",
            rf"(?P<told_share>{IN_WORDS} (?:out of|of)(?: the| our| all| these)? {IN_WORDS})",
            rf"(?P<number>(?P<sign>(?<![\w)%])-)?(?:(?P<money>{MONEY}) ?)?(?P<digits>{number})"
            rf"(?P<times> ?(?:{'|'.join(TIMES)})\b)?"
            rf"(?P<after> ?(?:%|per ?cent\b|pct\b|{MONEY}(?!\d)))?)",
            rf"(?P<words>{IN_WORDS})",
            r"(?P<repeat>x ?\d{1,2}\b)",
            r"(?P<end>[,;\n|+\[\]]|\.(?=\s|$)|[!?]|\band\b|&)",
            r"(?P<join>[:=\t(]|->?)",
            r"(?P<close>\))",
            rf"(?P<word>{_WORD}|[~≈<>])",
            r"(?P<stray>\S)",
        ]
        return re.compile("|".join(forms), re.IGNORECASE)

    def _token(self, match: re.Match[str]) -> Token:
        kind = match.lastgroup or "stray"
        token = Token(kind, match[0].strip(), match.start(), match.end())
        if kind == "missing":
            return replace(token, kind="value")
        if kind == "number":
            return self._number(match, token)
        if kind == "words":
            return replace(token, kind="value", value=value_in_words(token.text))
        if kind == "share":
            count, of = re.findall(digits(self._writing), token.text)
            values = (value_of(part, self._writing) for part in (count, of))
            return replace(token, kind="value", value=next(values), of=next(values))
        if kind == "told_share":
            told = re.split(r" (?:out of|of)(?: the| our| all| these)? ", token.text, flags=re.I)
            values = (value_in_words(part) for part in told)
            return replace(token, kind="value", value=next(values), of=next(values))
        if kind == "word" and any(map(str.isdigit, token.text)):
            return replace(token, kind="stray")
        if kind in labels.ALWAYS or kind in labels.MAYBE:
            text = token.text.strip("():") if kind == "index" else token.text
            text = text.rstrip(".") if kind == "index" else text
            return replace(token, kind="time", text=text, time=labels.time_of(kind, text))
        return token

    def _number(self, match: re.Match[str], token: Token) -> Token:
        value = value_of(match["digits"], self._writing)
        value *= TIMES[match["times"].strip().lower()] if match["times"] else 1
        after = (match["after"] or "").strip()
        unit = "%" if after.lower().startswith(("%", "p")) else after or match["money"] or ""
        signed = -value if match["sign"] else value
        return replace(token, kind="value", value=signed, unit=unit)


def _numbered(forms: dict[str, str]) -> list[tuple[str, str]]:
    """Give each form with its references to its own groups counted for the whole pattern."""
    return [
        (kind, form.replace(r"([/.-])", "(?P<part>[/.-])").replace(r"\1", "(?P=part)"))
        for kind, form in forms.items()
    ]
