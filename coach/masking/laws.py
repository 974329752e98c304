"""Laws, bills and articles by their numbers and dates: public, and what people quote them by."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coach.masking.spans import Kind, Span

_LAW = (
    r"law|act|acts|statute|ordinance|by-?law|(?:house|senate|assembly|private|public) bill|bill no\.?|decree(?:[ -]law)?|article|art\.|section|sec\.|clause|"
    r"chapter|cap\.|regulation|directive|proposition|prop\.|resolution|republic act|executive order|public law|r\.?a\.|RA|EO|PD|government notice|legal notice|"
    r"ley|decreto(?: supremo| legislativo|-lei|-ley)?|d\.?s\.|artículo|articulo|resolución|ordenanza|acuerdo|lei(?: complementar)?|artigo|portaria|resolução|medida provisória|"
    r"loi|décret|arrêté|ordonnance|dahir|legge|decreto legge|d\.?lgs\.?|articolo|gesetz|verordnung|paragraph|paragraf|§{1,2}|wet|artikel|besluit|ustawa|ustawy|uchwała|dz\.?\s?u\.|"
    r"zákon|zákona|legea|lege|ordonanța|ordonanta|törvény|zakon|zakona|uredba|lov|lagen|laki|закон|закона|закону|статья|статьи|статті|указ|постановление|νόμος|νόμου|ν\.|"
    r"kanun|kanunu|madde|maddesi|sayılı|qanun|undang-undang|uu|pp|perda|permen|perpres|akta|luật|nghị định|thông tư|sheria|kifungu|kanuni|"
    r"قانون|المادة|مادة|ظهير|مرسوم|धारा|अधिनियम|नियम|ধারা|আইন|کا قانون|دفعہ|חוק|סעיף|법|제|law code"
)
_NUMBER = r"(?:\d{1,3}\.\d{3}|\d{1,6})(?:\s?[/\-]\s?\d{1,5}){0,2}[a-z]?(?:\s?\(\w{1,3}\)){0,2}"
_BETWEEN = r"(?:no\.?|nr\.?|na\.?|n[°ºo]\.?|num\.?|núm\.?|number|numero|número|numéro|nomor|sayılı|số|рқам|رقم|del|de|du|of|da|do|di|ya|vom|van|z dnia|the|от|№|#)"
_DATE = r"(?:\d{1,2}(?:er|º|\.)?\s(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?(?:19|20)\d\d)"
_LAW_AND_NUMBER = re.compile(
    rf"(?<!\w)(?:{_LAW})(?!\w)\.?(?:\s{_BETWEEN}){{0,3}}\s?(?:{_DATE}|{_NUMBER})(?!\d)"
    rf"(?:,?\s(?:of|de|del|du|ya|di|da|tahun|tentang|vom|z|от|за)\s(?:the\s)?(?:{_DATE}|(?:19|20)\d\d))?(?:\s(?:BGB|StGB|SGB|ZPO|GG|OR|ZGB)\b)?",
    re.IGNORECASE,
)
_NUMBER_AND_LAW = re.compile(
    rf"(?<![\w./\-]){_NUMBER}\s(?:sayılı|numaralı|nolu|számú|tahun (?:19|20)\d\d)(?!\w)|(?<![\w./\-])\d{{1,2}}\.\d{{3}}/(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_KINDS = frozenset((Kind.NUMBER, Kind.PHONE, Kind.ADDRESS, Kind.BIRTHDAY))
_DIGIT = re.compile(r"\d")


def without_laws(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Give what was found, without the numbers that are a law's."""
    found = list(found)
    laws = list(_laws(text)) if any(span.kind in _KINDS for span in found) else []
    of_laws = {at for start, end in laws for at in range(start, end)}
    for span in found:
        digits = (match.start() for match in _DIGIT.finditer(text, span.start, span.end))
        if not (of_laws and span.kind in _KINDS and of_laws.issuperset(digits)):
            yield span


def _laws(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_LAW_AND_NUMBER, _NUMBER_AND_LAW):
        yield from (match.span() for match in pattern.finditer(text))
