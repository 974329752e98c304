"""What an address is made of, part by part: houses, streets, districts, landmarks, postcodes."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from coach.masking import ordinary
from coach.masking.letters import LETTER
from coach.masking.street_words import (
    AFTER_DISTRICT,
    AFTER_NAME,
    AFTER_NUMBER_AND_NAME,
    BEFORE_DISTRICT,
    BEFORE_NAME,
    BEFORE_NAME_AND_NUMBER,
    ENDINGS,
    LANDMARKS,
    LIKELY_UNITS,
    PLAIN,
    SHORT_AFTER_NAME,
    SHORT_BEFORE_NAME,
    SURE_ENDINGS,
    SURE_UNITS,
    WHERE,
)

MOST_WORDS = 3


class Weight(Enum):
    """How far a part of an address tells that it is one."""

    BETWEEN = -1  # stays inside an address, and says nothing at its end: a town
    ALONG = 0  # belongs to an address that is one by its other parts: a postcode
    LIKELY = 1  # two of these are an address: "House 32, Road 7"
    SURE = 2  # is one alone: "Flat 4"


@dataclass(frozen=True)
class Part:
    """A part that was found, and where it ends."""

    end: int
    weight: Weight

    @property
    def counts(self) -> int:
        """Give how much it adds to an address."""
        return max(0, self.weight.value)


def any_of(words: frozenset[str]) -> str:
    """Give a pattern of words in whatever case, the longest first; a space may be several."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return f"(?i:{'|'.join(re.escape(word) for word in listed)})"


_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚẠ-ỸА-ЯЁЇІЄΑ-Ω"
_ANY = rf"{LETTER}+(?:['’\-]{LETTER}+){{0,4}}"
_CAPITAL = rf"[{_UPPER}](?:{LETTER}*(?:['’\-]{LETTER}+){{0,4}}|\.)\.?"
_NO = r"(?i:(?:no|nr|nro|num|number|núm|número|numero|nummer|numéro|namba|nambari|bil|blg|д|буд|дом|رقم)\b\.?\s?:?|n[°ºo]\.?|№|#)"
_DIGITS = r"(?:[A-Z]{1,2}[ \-]?)?\d{1,5}(?!\d)(?![.,:]\d)(?:[\-/]?[A-Za-z](?![^\W_])|[ ][A-HJ-Z]\b(?!['’.:]))?(?:\s?[/\-]\s?\d{1,4}[A-Za-z]?(?![^\W_]))*"
_CODE = rf"(?:{_DIGITS}|[A-Z]{{1,2}}\d{{0,3}}\b(?!['’.]\w)|[IVX]{{1,4}}\b|[a-d]\b)"
_SMALL = (
    r"(?i:de la|de las|de los|de l['’]|del|des|du|de|da|das|do|dos|della|dei|delle|degli|di|la|le|les|los|las|"
    r"el|al|von|van|ya|wa|cha|na|of|the|и|і)"
)
_NAME = rf"(?:{_SMALL}\s?){{0,2}}{_CAPITAL}(?:[ ](?:{_SMALL}\s){{0,2}}{_CAPITAL}){{0,{MOST_WORDS}}}"
_FOLLOWS = r"(?=\s*(?:[,.;:!?)¶\-–—/]|$)|\s+(?:[A-ZÀ-Þ]|(?i:in|at|on|near|behind|opp|opposite|next|à|a|au|em|en|y|e|i|et|and|und|w|we|z|but|is|are|was|with|which|where|since|no|not|has|had|from|ako|na|di|dan|gas|then|te)\b))"
_PLAIN_NUMBER = rf"(?:{_NO}\s*)?(?!(?:19|20)\d\d\b){_DIGITS}"

_ORDINAL = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?i:first|second|third))\s(?i:cross|main|stage|block|phase|avenue|street|lane|gate|section)\b"
    r"|\d{1,2}\s?[ºª°](?:\s?(?i:izq|izda|izquierda|dcha|derecha|der|piso|[a-h])\b\.?)?"
    r"|(?:\d{1,2}\.|\d{1,2}(?i:er|e|ème))\s(?i:stock|og|kat|étage|etage|piętro|emelet|patro)\b"
)
_FLOOR = re.compile(
    r"(?i:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground|top|upper)\s(?i:floor)\b"
)
_BOX = re.compile(
    r"(?i:(?:private|locked|gpo|p\.?\s?o\.?)\s?(?:box|bag)|pobox|s\.?l\.?p\.?|sanduku la posta|post\s?box|postbus|postfach|casilla|apartado(?: postal)?|"
    r"apdo|caixa postal|boîte postale|b\.?p\.?|c\.?p\.?|skr(?:ytka|\.)? poczt(?:owa|\.)?|postboks|casella postale)\.?\s?(?i:no\.?|number|n°|nr\.?|x)?\s?:?\s?\d{2,6}(?:[ ]?-[ ]?\d{3,6})?"
)
_CARE_OF = re.compile(rf"(?i:c/o|a/c de|z\.?\s?hd\.?)\s+{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}")
_SURE_UNIT = re.compile(rf"{any_of(SURE_UNITS)}(?![^\W_])\.?\s*(?:{_NO}\s*)?:?\s*{_CODE}")
_LIKELY_UNIT = re.compile(
    rf"{any_of(LIKELY_UNITS)}(?![^\W_])\.?\s*(?:{_NO}\s*)?(?::\s?|-)?{_CODE}|{_NO}\s*{_DIGITS}"
)
_BEFORE = any_of(BEFORE_NAME | BEFORE_NAME_AND_NUMBER)
_IN_SHORT = any_of(SHORT_BEFORE_NAME)
_STREET_BEFORE = re.compile(
    rf"(?:\d{{1,4}}[a-z]?(?:\s?(?:bis|ter))?,?\s)?(?:(?P<word>{_BEFORE})\b\.?|{_IN_SHORT}\.)\s*(?:(?i:rd|st|nd)\b\s)?"
    rf"(?:\d{{1,2}}[ ](?:de\s)?)?(?P<name>{_NAME})(?P<number>,?\s+{_PLAIN_NUMBER}|,\s*{_PLAIN_NUMBER})?"
)
_STREET_BEFORE_SMALL = re.compile(
    rf"(?:{_BEFORE}\b\.?|{_IN_SHORT}\.)\s+(?P<name>{_ANY}(?:\s{_ANY}){{0,3}}?)(?:,?\s+{_PLAIN_NUMBER}){_FOLLOWS}"
)
_NUMBERED_STREET = re.compile(
    r"(?i:calle|carrera|cra|cll|cl|kr|kra|transversal|tv|transv|diagonal|dg|avenida|av|ak|jl|jalan|gang|ngõ|hẻm|ngách|soi|street|road|sokak|lorong)\b\.?\s*"
    r"\d{1,4}(?:\s?[a-zA-Z])?\b(?:\s(?i:bis|sur|norte|este|oeste)\b)?(?:\s*(?i:#|no?\.?|n°|nº|con|número)\s*\d{1,4}(?:\s?[a-zA-Z]\b)?(?:\s?-\s?\d{1,4})?)?"
)
_STREET_AFTER = re.compile(
    rf"(?P<number>{_PLAIN_NUMBER},?\s+)?(?P<name>(?:{_ANY}\s){{1,3}}?)(?P<word>{any_of(AFTER_NAME | AFTER_NUMBER_AND_NAME)})\b\.?"
    rf"(?:,?\s*{_NO}\s*{_DIGITS})?"
)
_TURKISH = re.compile(
    rf"(?:{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}|\d{{1,4}}\.)\s{any_of(SHORT_AFTER_NAME)}\b\.?"
)
_COMPOUND = re.compile(
    rf"[{_UPPER}]{LETTER}*(?:-{LETTER}+){{0,3}}(?:{SURE_ENDINGS}|{ENDINGS}|[ \-](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer|laan|straat))\s?{_DIGITS}"
)
_GERMAN = re.compile(
    rf"(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Hinter dem|Vor dem)\s(?P<name>{_CAPITAL}(?:\s{_CAPITAL})?)\s\d{{1,3}}[a-z]?\b{_FOLLOWS}"
)
_AFTER_DISTRICT = re.compile(
    rf"(?P<name>{_ANY}(?:\s{_ANY}){{0,2}}?)\s(?P<word>{any_of(AFTER_DISTRICT)})\b"
)
_BEFORE_DISTRICT = re.compile(
    rf"{any_of(BEFORE_DISTRICT)}(?![^\W_])\.?:?\s+(?P<name>{_NAME}|{_ANY})(?:-\d{{1,3}})?"
)
_LANDMARK = re.compile(
    rf"{any_of(WHERE)}\s(?:{_ANY}\s){{0,4}}?{any_of(LANDMARKS)}\b(?:\s{any_of(LANDMARKS)}\b){{0,2}}(?:\s\d{{1,2}}\b)?"
)
_POSTCODE = re.compile(
    r"(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{5}-\d{3}|\d{3}[ ]\d{2,3}|\d{4}[ ]?[A-Z]{2}|\d{4,6}(?:-\d{3,4})?)(?![\d\-])(?:[ ](?P<town>"
    + _CAPITAL
    + rf"))?{_FOLLOWS}"
    r"|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b|[A-Z]{2}[ ]\d{5}(?:-\d{4})?\b"
)
_BARE = re.compile(rf"{_PLAIN_NUMBER}{_FOLLOWS}")
_TOWN_AND_NUMBER = re.compile(rf"(?P<name>{_CAPITAL})-\d{{1,3}}\b")
_LINK = re.compile(rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}")
_HOUSEHOLD = frozenset(
    """and or of in on at to the for by from with our my your is are each every per people
    km m min mins minutes minute hours hour days day years year metres meters miles kg houses families
    households women men children members until till than then""".split()
)


def part_at(text: str, at: int, *, goes_on: bool) -> Part | None:
    """Give the part of an address that begins at a place.

    Args:
        text: the message.
        at: where the part would begin.
        goes_on: whether an address stands before it, so that a bare number may be of it.
    """
    for pattern, weight in _SIMPLE:
        if match := pattern.match(text, at):
            return Part(match.end(), weight)
    for find in (_street, _landmark, _district):
        if part := find(text, at):
            return part
    return _that_goes_on(text, at) if goes_on else None


_SIMPLE = (
    (_BOX, Weight.SURE),
    (_CARE_OF, Weight.SURE),
    (_SURE_UNIT, Weight.SURE),
    (_COMPOUND, Weight.SURE),
    (_FLOOR, Weight.ALONG),
    (_ORDINAL, Weight.LIKELY),
    (_TURKISH, Weight.SURE),
)


def _street(text: str, at: int) -> Part | None:
    if match := _STREET_BEFORE.match(text, at):
        word = (match["word"] or "").lower()
        is_sure = word not in BEFORE_NAME_AND_NUMBER or match["number"]
        if is_sure and not _is_calendar(match["name"]):
            return Part(match.end(), Weight.SURE)
    if match := _NUMBERED_STREET.match(text, at):
        return Part(
            match.end(), Weight.SURE if "#" in match[0] or "-" in match[0] else Weight.LIKELY
        )
    match = _STREET_BEFORE_SMALL.match(text, at)
    if match and _is_small_name(match["name"]):
        return Part(match.end(), Weight.SURE)
    if match := _LIKELY_UNIT.match(text, at):
        return Part(match.end(), Weight.LIKELY)
    if (match := _GERMAN.match(text, at)) and not _is_calendar(match["name"]):
        return Part(match.end(), Weight.LIKELY)
    return _street_after(text, at)


def _street_after(text: str, at: int) -> Part | None:
    match = _STREET_AFTER.match(text, at)
    if match is None:
        return None
    words = match["name"].split()
    if _HOUSEHOLD & {word.lower() for word in words}:
        return None
    if match["number"]:
        is_apart = "," in match["number"] and not words[0][0].isupper()
        return None if is_apart else Part(match.end(), Weight.SURE)
    is_told = match["word"].lower() in PLAIN and len(words) == 1 and _is_proper(words[0])
    return Part(match.end(), Weight.SURE) if is_told else None


def _landmark(text: str, at: int) -> Part | None:
    match = _LANDMARK.match(text, at)
    return Part(match.end(), Weight.LIKELY) if match else None


def _district(text: str, at: int) -> Part | None:
    if match := _BEFORE_DISTRICT.match(text, at):
        name = match["name"]
        if name[0].isupper() or _is_proper(name):
            return Part(match.end(), Weight.LIKELY)
    if (match := _AFTER_DISTRICT.match(text, at)) and _may_be_district(match["name"].split()[0]):
        return Part(match.end(), Weight.LIKELY)
    if match := _TOWN_AND_NUMBER.match(text, at):
        return Part(match.end(), Weight.LIKELY)
    return None


def _that_goes_on(text: str, at: int) -> Part | None:
    """Give what belongs to an address because one stands before it."""
    for pattern in (_POSTCODE, _BARE):
        if match := pattern.match(text, at):
            return Part(match.end(), Weight.ALONG)
    match = _LINK.match(text, at)
    if match and not _is_calendar(match[0]):
        return Part(match.end(), Weight.BETWEEN)
    return None


def _is_proper(word: str) -> bool:
    """Tell whether a word is no word of a plan: "ngong", "Oguta", and not "main"."""
    lower = word.lower()
    known = lower in ordinary.ordinary_words() or lower in ordinary.small_words()
    return not known and len(word) > MOST_WORDS - 1 and word.isalpha()


def _may_be_district(word: str) -> bool:
    return word.lower() not in ordinary.ordinary_words() if word[0].isupper() else _is_proper(word)


def _is_small_name(name: str) -> bool:
    """Tell whether words that are written small may be a street's: "los pinos", and not "we are"."""
    words = name.lower().split()
    return not _HOUSEHOLD & set(words) and any(map(_is_proper, words))


def _is_calendar(name: str) -> bool:
    return name.split()[0].lower() in ordinary.calendar_words()
