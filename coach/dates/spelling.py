"""The words of a message in one spelling each, whatever was typed on the phone.

Months become ``M1`` to ``M12``, weekdays ``D0`` to ``D6`` (Monday first), numbers digits, ordinals
``15th`` (``1th``, ``2th`` too), units singular. So the grammar need not know how people type.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from coach.dates.numerals import TENS, Pairs, join_numbers
from coach.language import MONTHS, WEEKDAYS

_TOKEN = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}/\d{1,2}(?!\d)|\d{1,2}\.\d{1,2}(?:\.(?!\d))?(?!\d)|\d{1,2}:\d\d"
    r"|\d{1,2},5(?!\d)|2(?:day|morr?ow|moro|moz|mrw|nite|night)\b|b4\b"
    r"|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\s\w]"
)
_ONES = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
_ORDINALS = [
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth"),
]
_UNITS = {
    "minute": "minutes min mins mints",
    "hour": "hours hr hrs",
    "day": "days dys dayz",
    "week": "weeks wk wks weeek wek weaks",
    "fortnight": "fortnights fortnite",
    "month": "months mth mths mnth mnths monht mounth mo mos",
    "quarter": "quarters qtr",
    "year": "years yr yrs",
    "weekend": "wkend wknd weekand",
}
_OTHER_SPELLINGS = {
    "today": "2day tday todays",
    "tonight": "2nite 2night tonite",
    "tomorrow": "tmrw tmr tmw tmoro tmrow tomoz tomo 2morrow 2morow 2moro 2moz 2mrw morrow tomorro",
    "next": "nxt nex nexxt nest",
    "this": "dis ths diz",
    "before": "b4 befor bfore bfr befour",
    "from": "frm",
    "after": "aftr afta",
    "until": "untill til till",
    "week": "week's",
    "by": "bye",
    "at the latest": "atlatest",
    "end of today": "eod cob",
    "end of this week": "eow",
    "end of this month": "eom",
    "end of this year": "eoy",
    "christmas": "xmas x-mas chrismas crismas christmass xms chritsmas",
    "valentine": "valentines valentine's",
    "mother": "mothers",
    "father": "fathers",
    "weekend": "week-end",
    "coming": "cming comming",
    "beginning": "begining beggining",
    "end": "ends ending",
    "autumn": "autum",
    "afternoon": "arvo",
    "please": "pls plz plss",
    "thanks": "thx thnx tnx",
    "because": "bcoz bcos coz cos",
    "latest": "lastest latets",
}
_SHORTENED = {*(name[:3] for name in [*MONTHS, *WEEKDAYS]), "sept", "tues", "thur", "thurs", "weds"}
_SHORTENED |= {"wk", "wks", "mth", "mths", "yr", "yrs", "hr", "hrs"}
_AFTER_SHORTENED = re.compile(r"\d.*|of|,|morning|afternoon|arvo|evening|night|noon|next")
_SHORT_UNITS = {"h": "hour", "d": "day", "w": "week"}  # only after a number
_SHORT_NAMES = {  # too short to be mended: another word may be as near
    "M4": "apirl appril aprl",
    "M6": "juen juin",
    "M7": "jully juli jly",
}
_RISKY = {  # a month, a weekday or another word: only its neighbours tell
    "may": "M5",
    "march": "M3",
    "mar": "M3",
    "sat": "D5",
    "sun": "D6",
    "wed": "D2",
}
_BEFORE_RISKY = re.compile(
    r"in|by|before|until|end|of|mid|middle|early|late|this|next|coming|last|since|from|during|on|year"
    r"|after|around|between|begin\w*|start|half|week|or|and|\d+|\d+th|D\d|-|/"
)
_AFTER_RISKY = re.compile(
    r"\d{1,2}|\d{1,2}th|20\d\d|end|week|morning|evening|afternoon|noon|night|next|latest"
)
_MONTH_NAMES = {*MONTHS, *(month[:3] for month in MONTHS), "sept"}
_LOOSE = {"days", "weeks", "months", "years"}
_TITLE = re.compile(r"(?:mrs?|ms|miss|dr|prof|sir|madam|called|named)(?: \.)? $")
_SPEAKS = re.compile(r"said|says|told|thinks|wants|asked|promised")
_LOOK_ALIKE = {"sundry", "thirsty", "moderate"}


# Who writes in a second language often names days and months in the first: Spanish, Portuguese and
# French, as far as no English word is spelt alike.
_DAYS_ELSEWHERE = (
    "lunes lundi", "martes mardi", "miercoles miércoles mercredi", "jueves jeudi",
    "viernes vendredi", "sabado sábado samedi", "domingo dimanche",
)  # fmt: skip
_MONTHS_ELSEWHERE = (
    "enero janeiro janvier", "febrero fevereiro février fevrier", "marzo março", "abril avril",
    "mayo maio", "junio junho juin", "julio julho juillet", "agosto août", "septiembre setembro",
    "octubre outubro octobre", "noviembre novembro novembre",
    "diciembre dezembro décembre decembre",
)  # fmt: skip


def _spellings() -> dict[str, str]:
    table = {word: sign for sign, words in _UNITS.items() for word in [*words.split(), sign]}
    spelt = [*_OTHER_SPELLINGS.items(), *_SHORT_NAMES.items()]
    table |= {word: sign for sign, words in spelt for word in words.split()}
    for number, month in enumerate(MONTHS, 1):
        table |= dict.fromkeys((month, month[:3]), f"M{number}")
    for number, weekday in enumerate(WEEKDAYS):
        table |= dict.fromkeys((weekday, weekday[:3]), f"D{number}")
    table |= {"sept": "M9", "tues": "D1", "tue": "D1", "weds": "D2", "thur": "D3", "thurs": "D3"}
    for names, letter, first in ((_MONTHS_ELSEWHERE, "M", 1), (_DAYS_ELSEWHERE, "D", 0)):
        for number, words in enumerate(names, first):
            table |= dict.fromkeys(words.split(), f"{letter}{number}")
    table |= {word: str(number) for number, word in enumerate(_ONES, 1)}
    table |= {word: str(number) for number, word in zip(range(20, 100, 10), TENS, strict=True)}
    table |= {word: f"{number}th" for number, word in enumerate(_ORDINALS, 1)}
    tens = ((10 * n, word[:-1] + "ieth") for n, word in enumerate(TENS, 2))
    table |= {word: f"{number}th" for number, word in tens}
    table |= {"dozen": "12", "hundred": "100", "forteen": "14", "fourty": "40"}
    table |= {"nineth": "9th", "twelth": "12th"}
    return {word: sign for word, sign in table.items() if word not in _RISKY}


_SPELLINGS = _spellings()
_MISSPELT = {
    word: _SPELLINGS.get(word, word)
    for word in [*MONTHS, *WEEKDAYS, "tomorrow", "weekend", "christmas", "fortnight", "ramadan"]
    if len(word) > 5
}


@dataclass(frozen=True)
class Words:
    """A message in one spelling, and where each of its words stands in what was typed."""

    typed: str
    plain: str
    starts: tuple[int, ...]  # of each word in ``plain``
    places: tuple[tuple[int, int], ...]  # of each word in ``typed``

    def as_typed(self, start: int, end: int) -> str:
        """Give what was typed for a stretch of ``plain``."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_left(self.starts, end) - 1
        return self.typed[self.places[first][0] : self.places[last][1]]


def spell(text: str) -> Words:
    """Spell a message anew; text of any length, in any case."""
    lower = text.lower().replace("’", "'").replace("‘", "'")
    if len(lower) != len(text):  # a letter that grows in lower case would move all places
        text = lower
    found = [m for m in _TOKEN.finditer(lower) if not _joins_words(m, lower)]
    found = [m for i, m in enumerate(found) if m.group() != "." or not _shortens(found, i)]
    typed = [m.group() for m in found]
    signs = _settle_risky(typed, [_sign(word) for word in typed])
    signs = [_in_company(typed, signs, i) for i in range(len(signs))]
    pairs = list(zip(signs, (m.span() for m in found), strict=True))
    return _lay_out(text, join_numbers(pairs, typed))


def _joins_words(match: re.Match[str], lower: str) -> bool:
    """A hyphen in "mid-june" or "10-jun"; the one in "3-7 may" is a word of its own."""
    if match.group() not in "-'" or not match.start() or match.end() == len(lower):
        return False
    sides = lower[match.start() - 1] + lower[match.end()]
    return sides.isalnum() and not sides.isdigit()


def _shortens(found: list[re.Match[str]], i: int) -> bool:
    """A full stop in "Oct. 3rd" or "3. Oct"; one that ends a sentence stays."""
    if not 0 < i < len(found) - 1:
        return False
    before, after = found[i - 1].group(), found[i + 1].group()
    if before in _SHORTENED:
        return bool(_AFTER_SHORTENED.fullmatch(after)) or after in _SHORTENED
    return len(before) < 3 and before.isdigit() and after in _MONTH_NAMES


@functools.lru_cache(maxsize=4096)
def _sign(word: str) -> str:
    bare = word.removesuffix("'s").replace("'", "") if len(word) > 1 else word
    if word in _RISKY:
        return word
    if bare in _SPELLINGS:
        return _SPELLINGS[bare]
    if re.fullmatch(r"\d+,5", bare):
        return bare.replace(",", ".")
    if re.fullmatch(r"\d+(st|nd|rd)", bare):
        return f"{bare[:-2]}th"
    return _mend(bare)


def _mend(word: str) -> str:
    if (
        len(word) < 5
        or not word.isalpha()
        or word in _LOOK_ALIKE
        or word.endswith("s") > (word.startswith("chr"))
    ):
        return word
    for right, sign in _MISSPELT.items():
        allowed = 2 if len(right) > 7 else 1
        if word[0] == right[0] and _slips(word, right, allowed) <= allowed:
            return sign
    return word


def _slips(word: str, right: str, allowed: int) -> int:
    """Count letters left out, put in, changed or swapped (the restricted edit distance)."""
    if abs(len(word) - len(right)) > allowed:
        return allowed + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, other in enumerate(right, 1):
            slips = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != other))
            if i > 1 < j and letter == right[j - 2] and word[i - 2] == other:
                slips = min(slips, before[j - 2] + 1)
            row.append(slips)
        before, above = above, row
    return above[-1]


def _settle_risky(typed: list[str], signs: list[str]) -> list[str]:
    """Tell the month of May from what we may do, and a Saturday from who sat."""
    settled = list(signs)
    for i, word in enumerate(typed):
        if word in _RISKY:
            before = settled[i - 1] if i else ""
            after = signs[i + 1] if i + 1 < len(signs) else ""
            is_street = before == "on" and _RISKY[word][0] == "M"
            led = _BEFORE_RISKY.fullmatch(before) and not is_street
            if led or _AFTER_RISKY.fullmatch(after) or len(typed) <= 2:
                settled[i] = _RISKY[word]
    return settled


def _in_company(typed: list[str], signs: list[str], i: int) -> str:
    """Tell a unit from a letter ("2w"), and a person from a month ("Mrs April", "June said")."""
    before = " ".join([*typed[max(0, i - 2) : i], ""])
    if typed[i] in _SHORT_UNITS and re.search(r"\b\d+ $", before):
        return _SHORT_UNITS[typed[i]] if len(typed) <= 4 else signs[i]
    if typed[i] in _LOOSE and before.endswith("coming "):  # some weeks, not the coming week
        return typed[i]
    after = typed[i + 1] if i + 1 < len(typed) else ""
    is_month = signs[i][0] == "M" and signs[i] != typed[i]
    is_name = _TITLE.search(before) or (is_month and _SPEAKS.fullmatch(after))
    return typed[i] if is_name else signs[i]


def _lay_out(text: str, pairs: Pairs) -> Words:
    starts, at = [], 0
    for sign, _ in pairs:
        starts.append(at)
        at += len(sign) + 1
    plain = " ".join(sign for sign, _ in pairs)
    return Words(text, plain, tuple(starts), tuple(place for _, place in pairs))
