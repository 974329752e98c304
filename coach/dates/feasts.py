"""Feasts: those with a day of their own in every year, and those that move."""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta

import holidays
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

FIXED = {  # as a pattern of plain words: (month, day)
    r"christmas eve": (12, 24),
    r"(?:christmas|noel)": (12, 25),
    r"boxing": (12, 26),
    r"(?:new years?|year) eve|hogmanay|sylvester": (12, 31),
    r"new years?": (1, 1),
    r"(?:orthodox|coptic|ethiopian) christmas|genna|ganna": (1, 7),
    r"(?:epiphany|three kings)": (1, 6),
    r"(?:saint |st )?valentine": (2, 14),
    r"(?:international )?womens? day": (3, 8),
    r"(?:saint|st) patricks?": (3, 17),
    r"april fools?": (4, 1),
    r"earth day": (4, 22),
    r"(?:(?:international )?(?:labou?r|workers?)|may|M5) day": (5, 1),
    r"juneteenth": (6, 19),
    r"gandhi jayanti": (10, 2),
    r"halloween|hallowe en": (10, 31),
    r"all saints": (11, 1),
    r"(?:day of the dead|all souls)": (11, 2),
    r"(?:guy fawkes|bonfire) (?:night|day)": (11, 5),
    r"kwanzaa": (12, 26),
    r"old years? (?:night|eve)|silvester": (12, 31),
    r"(?:candlemas|groundhog day)": (2, 2),
    r"world water day": (3, 22),
    r"world health day": (4, 7),
    r"anzac day": (4, 25),
    r"world environment day": (6, 5),
    r"mandela day": (7, 18),
    r"(?:armistice|veterans) day": (11, 11),
    r"world aids day": (12, 1),
    r"(?:saint|st) nicholas": (12, 6),
    r"human rights day": (12, 10),
}

ORTHODOX = r"(?:orthodox|greek|coptic|ethiopian) easter|fasika"
_FROM_EASTER = {  # days from Easter Sunday, in the West but where it says otherwise
    ORTHODOX: 0,
    r"(?:rose|carnival) (?:monday|D0)": -48,
    r"shrove tuesday|mardi gras|carnival|karneval|pancake day": -47,
    r"ash (?:wednesday|D2)|lent": -46,
    r"palm (?:sunday|D6)|holy week": -7,
    r"maundy (?:thursday|D3)": -3,
    r"good (?:friday|D4)": -2,
    r"easter (?:monday|D0)": 1,
    r"easter(?: D6)?|resurrection (?:sunday|D6)": 0,
    r"ascension": 39,
    r"pentecost|whit ?sun(?:day)?|whit D6": 49,
    r"(?:whit|pentecost) (?:monday|D0)": 50,
    r"corpus christi": 60,
}
_BY_COUNTRY = {  # country, part of it or None, and the name that package holidays gives it
    r"diwali|deepavali|deepawali|divali|dipawali": ("IN", None, "Diwali"),
    r"holi": ("IN", None, "Holi"),
    r"dussehra|dusshera|dasara|dashera|vijayadashami": ("IN", None, "Dussehra"),
    r"ganesh(?:a)?(?: chaturthi| puja)|vinayaka chaturthi|ganpati|ganapati": (
        "IN",
        None,
        "Ganesh Chaturthi",
    ),
    r"onam": ("IN", "KL", "Onam"),
    r"pongal": ("IN", "TN", "Pongal"),
    r"makar sankranti|sankranti": ("IN", None, "Makar Sankranti"),
    r"navratri|navaratri|durga puja": ("IN", None, "Navratri / Sharad Navratri"),
    r"raksha ?bandhan|rakhi": ("IN", None, "Raksha Bandhan"),
    r"janmashtami|janmastami": ("IN", None, "Janmashtami"),
    r"(?:maha )?shivaratri|shivratri": ("IN", None, "Maha Shivaratri"),
    r"(?:guru nanak jayanti|gurpurab)": ("IN", None, "Guru Nanak Jayanti"),
    r"eid (?:al|ul|el) (?:adha|azha)|bakr ?i ?eid|bakrid|tabaski|sallah|big eid": (
        "IN",
        None,
        "Eid al-Adha",
    ),
    r"eid (?:al|ul|el) (?:fitr|fitar)|small eid|idul fitri": ("IN", None, "Eid al-Fitr"),
    r"ramadan|ramadhan|ramazan|ramzan": ("MV", None, "Beginning of Ramadan"),
    r"(?:muharram|ashura)": ("IN", None, "Ashura"),
    r"mawlid|maulid|maulud|milad(?: un nabi)?": ("IN", None, "Prophet's Birthday"),
    r"(?:chinese|lunar) new year|spring festival": ("SG", None, "Chinese New Year"),
    r"tet": ("VN", None, "Lunar New Year"),
    r"mid autumn(?: festival)?|moon festival": ("CN", None, "Mid-Autumn Festival"),
    r"dragon boat(?: festival)?": ("CN", None, "Dragon Boat Festival"),
    r"chuseok": ("KR", None, "Chuseok"),
    r"(?:vesak|wesak)": ("SG", None, "Vesak Day"),
    r"passover|pesach": ("IL", None, "Pesach"),
    r"rosh hashanah?": ("IL", None, "Rosh Hashanah"),
    r"yom kippur": ("IL", None, "Yom Kippur"),
    r"(?:sukkot|sukkoth)": ("IL", None, "Sukkot"),
    r"hanukkah|chanukah|hanukah|hannukah": ("IL", None, "Hanukkah"),
    r"purim": ("IL", None, "Purim"),
    r"thanksgiving": ("US", None, "Thanksgiving Day"),
}
_ELSEWHERE = (  # moves, or is another day in each country: only the person knows
    r"eid|id ul \w+|(?:mother|father|republic|independence|children|teacher|youth|liberation)s? day"
    r"|independence|nowruz|norooz|vaisakhi|baisakhi|bihu|losar|songkran|advent|midsummer"
    r"|national day|heroes day|memorial day|remembrance day|timkat|meskel|bank holiday|ugadi"
    r"|black (?:friday|D4)|chhath(?: puja)?|karva chauth|saraswati puja|kali puja"
)
FEAST = "|".join([*_FROM_EASTER, *_BY_COUNTRY, _ELSEWHERE, *FIXED])


def is_fixed(name: str) -> bool:
    """Tell whether a feast, in plain words, has the same day in every year."""
    return not _find([*_FROM_EASTER, *_BY_COUNTRY, _ELSEWHERE], name)


def fixed_feast(name: str, year: int) -> date:
    """Give the day of a feast that ``is_fixed``."""
    month, day = FIXED[_find([*FIXED], name)]
    return date(year, month, day)


def moving_feast(name: str, today: date) -> date | None:
    """Give the day that a feast probably has next, or None where only the person can know."""
    return next((day for day in _days(name, today) if day >= today), None)


def _days(name: str, today: date) -> list[date]:
    years = range(today.year - 1, today.year + 3)
    if from_easter := _find([*_FROM_EASTER], name):
        way = EASTER_WESTERN if from_easter != ORTHODOX else EASTER_ORTHODOX
        return [easter(y, way) + timedelta(days=_FROM_EASTER[from_easter]) for y in years]
    kept = _find([*_BY_COUNTRY], name)
    return _first_days(*_BY_COUNTRY[kept], years) if kept else []


@functools.lru_cache(maxsize=64)
def _first_days(country: str, part: str | None, called: str, years: range) -> list[date]:
    """The first day of each time that the feast is kept: Eid may come twice a year."""
    kinds = holidays.country_holidays(country).supported_categories
    kept = holidays.country_holidays(
        country, subdiv=part, years=years, categories=kinds, language="en_US"
    )
    days = {day for day, names in kept.items() if _is_called(called, names)}
    return sorted(day for day in days if day - timedelta(days=1) not in days)


def _is_called(called: str, names: str) -> bool:
    """Estimated or not, but never the day that is given in place of the feast."""
    plain = (re.sub(r" \((?:estimated|Spring Festival)\)", "", name) for name in names.split("; "))
    return called in plain


def _find(patterns: list[str], name: str) -> str:
    return next((pattern for pattern in patterns if re.fullmatch(pattern, name)), "")
