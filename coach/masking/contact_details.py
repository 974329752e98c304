"""How somebody can be reached: e-mails, links, handles and telephone numbers."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import phonenumbers

from coach.masking.spans import Kind, Span

FEWEST_DIGITS, MOST_DIGITS = 7, 15
FEWEST_AFTER_CUE = 5
FRENCH_PAIRS = 5  # 06 12 34 56 78
LOOK_BACK = 50
# Numbers without a country code are tried as if they were from each of these.
REGIONS = (
    "GB", "US", "IN", "KE", "NG", "ZA", "GH", "UG", "TZ", "PE", "MX", "CO", "BR", "ES", "FR", "DE",
    "IT", "PL", "TR", "PH", "ID", "PK", "BD", "EG", "MA", "AU", "SG", "HK", "PT", "NL",
)  # fmt: skip

_EMAIL = re.compile(r"[\w.+\-%']{1,64}@[\w\-]+(?:\.[\w\-]+)+", re.IGNORECASE)
_BEFORE_AT = r"(?:[\w.+\-]{1,64}\s+(?:dot|punto|ponto|underscore)\s+){0,3}[\w.+\-]{1,64}\s*"
_SPELLED_EMAIL = re.compile(
    rf"{_BEFORE_AT}(?:\(at\)|\[at\]|\{{at\}}|\s@\s|@\s)\s*[\w\-]+\s*"
    r"(?:(?:\(dot\)|\[dot\]|\sdot\s|\.)\s*[a-z]{2,}){1,3}\b"
    rf"|{_BEFORE_AT}\s(?:at|arroba|arobase|chiocciola)\s+[\w\-]+(?:\s+(?:dot|punto|ponto)\s+[a-z]{{2,}}){{1,3}}\b"
    rf"|{_BEFORE_AT}\s(?:at|arroba|arobase)\s+[\w\-]+\.(?:com|org|net|co|in|uk|info|edu|gov)(?:\.[a-z]{{2}})?\b"
    rf"|{_BEFORE_AT}\s(?:at|arroba|arobase)\s+(?:gmail|yahoo|hotmail|outlook|icloud|proton)\b(?:\s?(?:dot\s)?com\b)?",
    re.IGNORECASE,
)
_AT = re.compile(r"@|\bat\b|arroba|arobase", re.IGNORECASE)
_ENDINGS = "com|org|net|info|edu|gov|io|app|dev|int|coop|ngo|online|site|link"
# Of a country, and as good as a word: "we met last week.in March" is no link.
_COUNTRY = (
    r"(?:co|com|org|net|ac|gov|gob|go|or|edu|ong|web)\.[a-z]{2}|"
    r"(?:uk|ke|ng|za|gh|ug|tz|pe|mx|br|pl|tr|ph|pk|bd|eg|nz|cl|ar|ru|ua|jp|cn|ly|gl)"
)
_LABEL = r"(?<![\w@.])(?:[a-z0-9](?:[a-z0-9\-]{0,62}[a-z0-9])?\.)+"
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s¶]+"
    rf"|{_LABEL}(?:{_ENDINGS}|{_COUNTRY})(?:/[^\s,;)¶]*|\b(?![.\w@']))"
    rf"|{_LABEL}[a-z]{{2}}/[^\s,;)¶]+",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?<![\w.])[\w.\-]{2,64}@[a-z]{2,16}(?![\w.@])|(?<![\w@/.])@[\w](?:[\w.\-]*\w)?|(?<![\w/])u/[\w\-]{3,}"
)
_NETWORK = (
    r"(?:insta(?:gram)?|ig|telegram|tele|tg|twitter|tiktok|tik tok|snap(?:chat)?|facebook|fb|discord|"
    r"skype|signal|wechat|weixin|line id|viber|linkedin|user ?name|handle|paypal|venmo|cash ?app|upi|alias)(?![a-z])"
)
_NAMED_HANDLE = re.compile(
    rf"\b{_NETWORK}(?: (?:id|name|handle|account|user|username|is|as|me|at))*\s*(?:[:=@]|\bis\b|\bas\b|→|-)?\s*"
    r"(?P<handle>[A-Za-z](?=[\w.\-]*(?:[\d_]|\.\w))[\w.\-]*\w|[\w.\-]+@[\w]+|(?<=[:=] )[\w.\-]{3,}|\$\w+)",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    r"\b(?:(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple)[ \-]+){5,}"
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)

_DIGITS = re.compile(
    r"(?<![a-zA-Z\d.,/])(?:(?:\+|\(\+?)\s?)?\d(?:[ \t().\-/\u00a0\u2011–]{0,3}\d)+"
    r"(?:\s?(?:x|ext\.?|extension|доб\.?)\s?\d{1,6})?(?![a-zA-Z\d])",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:(?<![a-z])(?:phone|tel|telephone|call|mobile|mob|cell|cel|celular|whats ?app|wasap|wsp|text|sms|ring|"
    r"contact|reach|number(?!s)|fone|telefone|móvil|teléfono|telefono|téléphone|numéro|número|numero|"
    r"handy|nummer|namba|simu|telepon|nomor|hp|fax)(?!ing|ed)|телефон|номер|тел|رقم|هاتف|फोन|फ़ोन|नंबर|mpesa|orange money|wave|airtel money|mobile money|"
    r"m-pesa|momo|电话|手机|電話|전화|โทร)\w*\.?(?:\W+\w+){0,7}?\W*$",
    re.IGNORECASE,
)
_NEAR_CUE = re.compile(
    r"(?<![a-z])(?:phone|tel|telephone|telefon|telefono|teléfono|téléphone|telefone|mobile|cell|celular|whats ?app|"
    r"call|ring|text|number|numéro|número|nummer|numer|handy|simu|hp)\.?\W+(?:(?:me|him|her|us|them|on|at|is|es|est|ist|no|number|al|au)\W+){0,3}$",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r"^\W*(?:(?:is|was|es|est|ist)\W+)?(?:(?:my|her|his|our|their|the|mi|mon|ma)\W+)?(?:\w+'s\W+)?"
    r"(?:phone|number|whats ?app|mobile|cell|tel|teléfono|numéro|nummer|telefon|contact)",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(
    r"(?:[$£€¥₹₦₱₵₺₽₩₫]|\b(?:usd|eur|gbp|rs|inr|kes|ksh|kshs|ugx|ush|tzs|tsh|ngn|php|idr|rp|cfa|xof|"
    r"zar|pen|mxn|cop|brl|shs?|naira|pesos|s/)\.?:?)\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\s?(?:[$£€¥₹₦₱%]|(?:usd|eur|gbp|rs|inr|kes|ksh|ugx|tzs|ngn|cfa|shillings?|pesos?|soles|naira|"
    r"rupees?|dollars?|pounds?|euros?|francs?|rand|people|persons|households?|families|children|"
    r"kg|km|litres?|liters?|tons?|tonnes|votes?|residents|million|thousand|women|men|views|steps)\b)",
    re.IGNORECASE,
)
_DATE = re.compile(r"^(?:\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2})$")
_STARTS_WITH_DATE = re.compile(
    r"^(?:(?:19|20)\d{2}(?!\d)(?!-\d{4}$)|\d{1,2}[./\-](?:\d{1,2}[./\-])?(?:19|20)\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d))"
)
_RANGE = re.compile(
    r"^(?:(?:19|20)\d{2}[\-/](?:19|20)\d{2}|[1-9]\d{0,6}00 ?[\-–] ?[1-9]\d{0,6}00)$"
)
_CLOCK = re.compile(r"^\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}$")
_GROUP = re.compile(r"\d+")


def find_contact_details(text: str) -> Iterator[Span]:
    """Give e-mails, links, handles and telephone numbers."""
    yield from _all(_EMAIL, text, Kind.EMAIL)
    if _AT.search(text):
        yield from _all(_SPELLED_EMAIL, text, Kind.EMAIL)
    yield from _all(_LINK, text, Kind.LINK)
    yield from _all(_HANDLE, text, Kind.ACCOUNT)
    yield from (Span(*m.span("handle"), Kind.ACCOUNT) for m in _NAMED_HANDLE.finditer(text))
    yield from _all(_SPELLED, text, Kind.PHONE)
    yield from _telephones(text)


def digits_of(text: str) -> str:
    """Give the digits of a text alone."""
    return "".join(_GROUP.findall(text))


def _all(pattern: re.Pattern[str], text: str, kind: Kind) -> Iterator[Span]:
    return (Span(*match.span(), kind) for match in pattern.finditer(text))


def _telephones(text: str) -> Iterator[Span]:
    for match in _DIGITS.finditer(text):
        before, after = text[max(0, match.start() - LOOK_BACK) : match.start()], text[match.end() :]
        if _is_telephone(match[0].strip(), before, after):
            yield Span(*match.span(), Kind.PHONE)


def _is_telephone(number: str, before: str, after: str) -> bool:
    count = len(digits_of(number))
    if any(form.match(number) for form in (_DATE, _RANGE, _CLOCK)) or _MONEY_BEFORE.search(before):
        return False
    if _COUNTED.match(after[:LOOK_BACK]):
        return False
    groups = _GROUP.findall(number)
    if _is_in_pairs(groups):
        return True
    if _STARTS_WITH_DATE.match(number):
        return False
    if count >= FEWEST_AFTER_CUE and _NEAR_CUE.search(before):
        return True
    is_cued = _CUE.search(before) or _CUE_AFTER.match(after[:LOOK_BACK])
    if count >= FEWEST_AFTER_CUE and is_cued and not _is_row(number, groups):
        return True
    if not FEWEST_DIGITS <= count <= MOST_DIGITS:
        return count > MOST_DIGITS and len(groups) == 1
    if number[0] in "+(" or number.startswith("00"):
        return True
    return _is_one_number(number, groups)


def _is_in_pairs(groups: list[str]) -> bool:
    """Tell a telephone of France, of Senegal or the like, with whatever between: 06.12.34.56.78."""
    return len(groups) == FRENCH_PAIRS and groups[0][0] == "0" and {*map(len, groups)} == {2}


def _is_row(number: str, groups: list[str]) -> bool:
    """Tell counts in a row from one number: "12 15 18 20", "57.0 54.1"."""
    if groups[0][0] == "0" or number[0] in "+(" or len(groups) == 1:
        return False
    if set("()-/") & set(number):
        return False
    return max(map(len, groups)) <= 2 or (len(groups) == 2 and len(groups[0]) <= 2)


def _is_one_number(number: str, groups: list[str]) -> bool:
    """Tell a telephone number without a country code from counts that stand in a row."""
    if len(groups) == 1:
        return not number.endswith("0000")
    if max(map(len, groups)) <= 2:
        return False
    if groups[0][0] == "0":
        return True
    if max(map(len, groups)) <= 3 and not set("-()") & set(number):
        return False  # 450 520 390 may be one of Poland, and is more often three days' takings
    return bool(set("-()") & set(number)) or _is_written_so_somewhere(tuple(groups))


@functools.lru_cache(maxsize=1000)
def _is_written_so_somewhere(groups: tuple[str, ...]) -> bool:
    """Tell whether a country writes a valid number in these groups: counts in a row rarely are."""
    number = "".join(groups)
    for region in REGIONS:
        parsed = phonenumbers.parse(number, region)
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        if tuple(_GROUP.findall(written)[1:]) == groups and phonenumbers.is_valid_number(parsed):
            return True
    return False
