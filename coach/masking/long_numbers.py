"""Long numbers that are no count, no money and no date: whatever a country calls them."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from babel.numbers import list_currencies

from coach.masking.spans import Kind, Span

FEWEST_DIGITS = 7  # a number of a person has more digits than most counts
FEWEST_AFTER_LETTERS = 6  # "BK 348217"
FEWEST_OF_GROUPS = 8  # where spaces alone stand between, it may be two counts
MOST_GROUPS = 8
LOOK_BACK = 24
ALIKE = 1.6  # counts in a row are no further apart than this; the parts of a number are
_RUN = re.compile(
    r"(?<![\w@#])(?<![.,:/\-]\b)(?P<letters>[A-Z]{1,4}[ .\-/]?)?\d{1,20}(?:[ ]?[.\-/–][ ]?\d{1,20}|[ ]\d{1,20}|[.\-/][A-Z]{1,2}(?=[.\-/]\d)|[A-Z]{1,2}(?=\d))*"
    r"(?P<end>[ \-/]?[A-Z]{1,3}(?:\d{1,3})?(?![\w]))?(?![\w]|[.,]\d)"
)
_DIGITS = re.compile(r"\d+")
_MONEY_BEFORE = re.compile(
    r"(?:[$£€¥₹₦₱₵₺₽₩₫₲₡฿]|(?<![a-z])(?:rs|ksh|kshs|ush|tsh|rp|rm|cfa|fcfa|shs?|ghs|gh|naira|pesos|s/|bs|kr|lei|zł|birr|taka|tk|k|r|q|l)\.?:?/?)\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\s?(?:[$£€¥₹₦₱₺₽₩₫%]|/[=-]|(?:m²|m2|km|kg|ha|kwh|litres?|liters?|tons?|tonnes|million|mio|mrd|milliards?|millones|milhões|thousand|shillings?|pesos?|soles|naira|cfa|fcfa|francs?|dirhams?|dinars?|"
    r"rupees?|rupiah|rupiahs|dollars?|dólares|pounds?|euros?|rand|reais|guaraníes|guaranies|bolivianos|lempiras|quetzales|colones|kwacha|birr|taka|toman|rial|riyals?|lira|lei|zł|złotych|kronor|kroner|kr|won|yen|yuan|"
    r"dong|đồng|baht|kip|ringgit|sum|som|tenge|рублей|руб|грн|тенге|people|persons|personas|pessoas|personnes|menschen|watu|orang|kişi|osób|households?|families|familias|famílias|familles|children|"
    r"votes?|votos|voix|residents|habitantes|habitants|einwohner|women|men|trees|signatures?|views|steps|tl|try)(?![^\W_]))",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^(?:\d{1,2}[./\- ]\d{1,2}[./\- ](?:19|20)?\d{2}|(?:19|20)\d{2}[./\- ]\d{1,2}[./\- ]\d{1,2}|(?:19|20)\d{2}\s?[\-/–]\s?(?:19|20)?\d{2})$"
)
_DATE_FIRST = re.compile(
    r"^(?:\d{1,2}[./\-]\d{1,2}[./\-](?:19|20)?\d{2}|(?:19|20)\d{2}[./\-]\d{1,2}[./\-]\d{1,2})[ \-–]"
)
_DATE_AND_NUMBER = re.compile(r"^(?:19|20)?\d{6}[.\-/]")
_YEAR = re.compile(r"^(?:19|20)\d{2}$")
_DECIMAL = re.compile(r"^\d{1,4}\.\d+$")
_DECIMALS = re.compile(r"^\d{1,4}\.\d{1,2}(?: \d{1,4}\.\d{1,2})+$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*$")


def find_long_numbers(text: str) -> Iterator[Span]:
    """Give runs of seven digits and more that tell who somebody is."""
    for match in _RUN.finditer(text):
        groups = _DIGITS.findall(match[0])
        is_spelled = _is_spelled(groups)
        fewest = FEWEST_AFTER_LETTERS if match["letters"] else FEWEST_DIGITS
        is_long = sum(map(len, groups)) >= fewest and len(groups) <= MOST_GROUPS
        if not is_long and not is_spelled:
            continue
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        if _is_currency(match["letters"]) or _is_currency(match["end"]):
            continue
        if _MONEY_BEFORE.search(before) or is_counted(text[match.end() :]):
            continue
        if (
            is_spelled
            or match["letters"]
            or _is_lettered(match["end"])
            or _is_one(match[0], groups)
        ):
            yield Span(*match.span(), Kind.NUMBER)


def is_counted(after: str) -> bool:
    """Tell whether what follows a number says that it is money, a measure or a count of people."""
    return _COUNTED.match(after[:LOOK_BACK]) is not None


@functools.cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies()) | {"KSH", "USH", "TSH", "CFA", "RS", "TL", "RM", "R", "K"}


def _is_currency(letters: str | None) -> bool:
    return letters is not None and letters.strip(" .-/").upper() in _currencies() - {"K"}


def _is_spelled(groups: list[str]) -> bool:
    """Tell a telephone that is written digit by digit: "0 7 1 2 3 4 5 6 7"."""
    are_single = {*map(len, groups)} == {1}
    return are_single and groups[0] == "0" and len(groups) > MOST_GROUPS


def _is_lettered(end: str | None) -> bool:
    """Tell whether a letter at the end is the number's: "365K", "4815926 LP"."""
    return end is not None and end.strip(" -/").upper() not in (
        "I",
        "AM",
        "PM",
        "KM",
        "KG",
        "A",
        "M",
    )


def _is_one(number: str, groups: list[str]) -> bool:
    """Tell one number from a date, an amount, a range and from counts in a row."""
    if any(form.match(number) for form in (_DATE, _DECIMAL, _DECIMALS)):
        return False
    if len(groups) == 1:
        return not number.endswith("000")
    if _DATE_FIRST.match(number) or (any(map(_YEAR.match, groups)) and len(groups) < 3):
        return False
    is_thousands = _THOUSANDS.match(number) is not None
    if is_thousands and (number.endswith("000") or len(groups[0]) < 3):
        return False
    if {*number} - set("0123456789 "):
        return not _is_range(groups)
    return sum(map(len, groups)) >= FEWEST_OF_GROUPS and not _are_counts(groups)


def _is_range(groups: list[str]) -> bool:
    """Tell "1500-2000" from a number in two parts."""
    if len(groups) != 2 or groups[0][0] == "0" or groups[1][0] == "0":
        return False
    are_round = all(group.endswith("0") for group in groups)
    return are_round or len(groups[0]) == len(groups[1]) <= 5


def _are_counts(groups: list[str]) -> bool:
    """Tell counts in a row: alike, or round, or years, or of two digits at most."""
    if max(map(len, groups)) <= 2 or any(map(_YEAR.match, groups)):
        return True
    if any(group[0] == "0" and len(group) > 1 for group in groups):
        return False
    counts = [int(group) for group in groups]
    are_round = all(count % 10 == 0 for count in counts)
    # Two groups, or many short ones, are seldom one number without a word that says so.
    are_many = len(groups) > 4 and max(map(len, groups)) <= 3
    return are_round or are_many or max(counts) <= ALIKE * min(counts)
