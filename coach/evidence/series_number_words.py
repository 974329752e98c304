"""Words for numbers in other languages, up to ninety-nine: "vinte e três", "dreiundzwanzig".

And Hindi as it is said in numbers: "30 mein se 12" is 12 of 30, "dusra hafta" is week two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coach.evidence.series_numbers import VALUES

_ONES = {
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze"
    " dezesseis dezessete dezoito dezenove",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize dix-sept dix-huit dix-neuf",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
    " quattordici quindici sedici diciassette diciotto diciannove",
}
# From twenty on; in French what follows sixty and eighty goes on to nineteen.
_TENS = {
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
_ACUTE = {"dos": "dós", "tres": "trés", "seis": "séis", "tre": "tré"}  # at the end of a number
_FEWEST = 3  # different words for numbers, before a language is believed
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


def with_foreign_numbers(text: str) -> str:
    """Put digits for words for numbers in other languages, where several stand in a text."""
    lower = text.lower()
    hits = {language: set(_pattern(language).findall(lower)) for language in _ONES}
    language = max(hits, key=lambda one: len(hits[one]))
    english = VALUES.keys() & set(re.findall(r"[^\W\d_]+", lower))
    if len(hits[language]) < _FEWEST or len(english) >= len(hits[language]):
        return text
    numbers = _numbers(language)
    return _pattern(language).sub(lambda match: str(numbers[match[0].lower()]), text)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted(_numbers(language), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


@cache
def _numbers(language: str) -> dict[str, int]:
    ones, tens = _ONES[language].split(), _TENS[language].split()
    found = {word: place for place, word in enumerate(ones)}
    for place, ten in enumerate(tens, 2):
        found[ten] = 10 * place
        for number, one in enumerate(ones[1:10], 1):
            for word in _joined(language, ten, number, one):
                found[word] = 10 * place + number
    if language == "fr":
        found |= _in_scores(ones)
    return found


def _joined(language: str, ten: str, number: int, one: str) -> Iterator[str]:
    """Give the ways in which ten and one are written together."""
    if language == "de":
        yield f"{one.removesuffix('s') if number == 1 else one}und{ten}"
    elif language == "it":
        stem = ten[:-1] if one[0] in "uo" else ten
        yield f"{stem}{_ACUTE.get(one, one)}"
        yield f"{stem}{one}"
    elif language == "fr":
        yield from (f"{ten}-{one}", f"{ten} {one}", f"{ten} et {one}", f"{ten}-et-{one}")
    elif language == "es" and ten == "veinte":
        yield from (f"veinti{one}", f"veinti{_ACUTE.get(one, one)}")
    else:
        yield f"{ten} {'y' if language == 'es' else 'e'} {one}"


def _in_scores(ones: list[str]) -> dict[str, int]:
    """Give 71 to 76 and 91 to 96 as in France: "soixante-douze"."""
    found = {"quatre-vingts": 80, "soixante et onze": 71}
    for ten, value in (("soixante", 60), ("quatre-vingt", 80)):
        found |= {f"{ten}-{one}": value + number for number, one in enumerate(ones[11:17], 11)}
    return found


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
