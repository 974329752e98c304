"""Halves put as decimals, and unlike units as one: "an hour and a half", "1h10" beside "50 min"."""

from __future__ import annotations

import re
from collections import Counter

from coach.evidence.series_numbers import VALUES

_WORD = "|".join(word for word, value in VALUES.items() if 0 < value < 13)
_HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}
_HALF = re.compile(r"(?<=\d) and a half\b|(?<=\d) ?[½¼¾]", re.I)
_UNIT_AND_HALF = re.compile(rf"\b(an?|\d+|{_WORD}) ((?!and\b)[^\W\d]{{2,}}) and a half\b", re.I)
_WORD_AND_HALF = re.compile(rf"\b({_WORD}) and a half\b", re.I)
_HALF_A = re.compile(r"\bhalf an? ([^\W\d]+?)(?=s?\b)", re.I)
_MINUTES = re.compile(r"\d ?min(?:s|utes?)?\b|\b\d{1,2}h[0-5]\d\b|\b\d{1,2} ?hours? \d", re.I)
_MINUTE = re.compile(r"(?<=\d) ?min(?:ute)?s?\b", re.I)
_WORD_OF_TIME = re.compile(rf"\b({_WORD}|an) (?=(?:hour|minute|min)s?\b)", re.I)
_HOURS = re.compile(
    r"\b(?P<hours>\d{1,2}(?:\.\d+)?) ?h(?:rs?|ours?)?"
    r"(?: ?(?:and )?(?P<minutes>\d{1,2}) ?m(?:ins?|inutes?)?"
    r"|(?:(?<=\dh)|(?<=hr) |(?<=hour) |(?<=hours) )(?P<rest>[0-5]?\d))?"
    r"\b(?! ?[:=]| ?- ?\d)",
    re.I,
)
_LETTER_AND_DIGIT = re.compile(r"(?<=\d) ?(?P<unit>[a-z]{1,3}[23])(?![\w:=])", re.I)
_PENCE = re.compile(r"(?<![\w.,£])(\d{1,3}) ?p(?:ence)?\b", re.I)  # beside pounds
_RAISED = str.maketrans("23", "²³")
_UNIT_OF_SPACE = re.compile(r"(?<=[gl_/])m[23](?![^\W_])", re.I)  # of "ug/m3" and "ugm3"
# "NO2" and "pm2.5", which name what is measured; "AM 14 PM 10" are times of day.
_FORMULA = re.compile(
    r"(?<![\w.])(?:(?:N|S|N2|H2)O[23]?|CO2|co2|O3|NH3|CH4|H2[OS]"
    r"|[Pp][Mm](?:10|1|25|(?: ?)2[.,]5))(?![^\W_]|[.,]\d)"
)
_NUMBERED = re.compile(r"(?<!\w)[NS]?O1(?![^\W_])")  # so that NO2 is the second of some
_LOWERED = str.maketrans("0123456789,", "₀₁₂₃₄₅₆₇₈₉.")
# The smaller unit, the larger one, and how many of the smaller make one of it.
_UNITS = (("g", "kg", 1000), ("ml", "l", 1000), ("cm", "m", 100))


def with_halves(text: str) -> str:
    """Write "two and a half", "half an hour" and "2½" with a point, unless commas are decimals."""
    if re.search(r"\d,\d", text):
        return text
    text = _UNIT_AND_HALF.sub(lambda match: f"{_whole(match[1])}.5 {match[2]}", text)
    text = _WORD_AND_HALF.sub(lambda match: f"{_whole(match[1])}.5", text)
    text = _HALF_A.sub(lambda match: _half_of(match, text), text)
    return _HALF.sub(lambda match: _HALVES.get(match[0].strip(), ".5"), text)


def _whole(word: str) -> str:
    return word if word.isdecimal() else str(VALUES.get(word.lower(), 1))


def _half_of(match: re.Match[str], text: str) -> str:
    """Give "0.5 bag" for "half a bag" where bags are counted elsewhere."""
    counted = rf"(?:\d|\b(?:{_WORD})) ?{re.escape(match[1])}s?\b"
    is_of_hour = match[1].lower() == "hour" and _MINUTES.search(text)
    return f"0.5 {match[1]}" if is_of_hour or re.search(counted, text, re.I) else match[0]


def in_one_unit(text: str) -> str:
    """Put minutes for hours where some are in minutes, and the larger of two other units."""
    if _MINUTES.search(text):
        text = _WORD_OF_TIME.sub(lambda match: f"{_whole(match[1])} ", text)
        told = _HOURS.sub(_in_minutes, text)
        text = text if told == text else _MINUTE.sub(" min", told)
    if "£" in text:
        text = _PENCE.sub(lambda one: f"£{int(one[1]) / 100:.2f}", text)
    for small, large, scale in _UNITS:
        form = re.compile(rf"(?<![\d.,])(\d+) ?{small}\b", re.I)
        if form.search(text) and re.search(rf"\d ?{large}\b", text, re.I):
            text = _in_larger(text, form, large, scale)
    return text


def _in_larger(text: str, form: re.Pattern[str], large: str, scale: int) -> str:
    point = "," if re.search(rf"\d,\d+ ?{large}\b", text, re.I) else "."
    return form.sub(lambda one: f"{int(one[1]) / scale:g} {large}".replace(".", point), text)


def _in_minutes(match: re.Match[str]) -> str:
    minutes = 60 * float(match["hours"]) + int(match["minutes"] or match["rest"] or 0)
    return f"{minutes:g} min"


def with_raised_digits(text: str) -> str:
    """Raise the digit of a unit at several numbers, "14,2 m3", and lower those of "NO2"."""
    text = _UNIT_OF_SPACE.sub(lambda match: match[0].translate(_RAISED), text)
    if not _NUMBERED.search(text):
        text = _FORMULA.sub(lambda match: match[0].translate(_LOWERED), text)
    found = Counter(match["unit"].lower() for match in _LETTER_AND_DIGIT.finditer(text))
    return _LETTER_AND_DIGIT.sub(
        lambda match: match[0].translate(_RAISED) if found[match["unit"].lower()] > 1 else match[0],
        text,
    )
