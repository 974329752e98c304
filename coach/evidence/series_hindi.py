"""Hindi as it is said in numbers: "30 mein se 12" is 12 of 30, "dusra hafta" is week two."""

from __future__ import annotations

import re

_OF = re.compile(
    r"(?<![\w.,/])(\d{1,6})(?: (?:logon?|bachch?on|gharon|log|लोगों|बच्चों|घरों))? "
    r"(?:(?:mein|mei|me|main|mai|men) ?se|में ?से) (?:(?:sirf|keval|kul|केवल|सिर्फ) )?"
    r"(\d{1,6})(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_NTH = (
    r"p[ae]h[ei]?l[aei]|पहल[ाेी]",
    r"d(?:oo|u)sr[aei]|दूसर[ाेी]",
    r"t(?:ee|i)sr[aei]|तीसर[ाेी]",
    r"chau?th[aei]|चौथ[ाेी]",
    r"pa+n?ch?v?w?[aei]+n?|पा[ँं]चव[ाे][ँं]?",
    r"chh?ath?[aei]|chh?at[th]*[aei]|छठ[ाेी]",
    r"sa+tv?w?[aei]+n?|सातव[ाे][ँं]?",
    r"a+th?v?w?[aei]+n?|आठव[ाे][ँं]?",
)
_SPANS = {
    "week": r"hafta|hafte|haft[aey]|saptah|हफ़?्त[ाे]|सप्ताह",
    "month": r"mahin[ae]|maheen[ae]|maah|महीन[ाे]|माह",
    "day": r"din|दिन",
    "year": r"saal|sal|साल|वर्ष",
    "round": r"baar|bar|बार",
}
_EARLIER = re.compile(r"\b(?:pehle|pahle|pahele)\b", re.IGNORECASE)
_NOW = re.compile(r"\bab\b", re.IGNORECASE)  # "from" in German, where nobody says "pehle"
_FIRST, _SECOND = (
    re.compile(
        rf"(?<![^\W_])(?:{_NTH[place]}) (?:{'|'.join(_SPANS.values())})(?![\w\u0900-\u097f])", re.I
    )
    for place in (0, 1)
)


def with_hindi(text: str) -> str:
    """Write "12 of 30" for "30 mein se 12", and "week 2:" for "dusra hafta"."""
    text = _OF.sub(r"\2 of \1", text)
    if _EARLIER.search(text):
        text = _NOW.sub("abhi", text)
    if not (_FIRST.search(text) and _SECOND.search(text)):
        return text
    for number, names in enumerate(_NTH, 1):
        for span, words in _SPANS.items():
            text = re.sub(
                rf"(?<![^\W_])(?:{names}) (?:{words})(?: (?:mein|mei|me|में))?(?![\w\u0900-\u097f])"
                r"[ ]*[:=-]?",
                f"{span} {number}:",
                text,
                flags=re.IGNORECASE,
            )
    return text
