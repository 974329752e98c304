"""Names of months and weekdays in several languages, with a slip of the finger, put as signs.

A text with its names marked is as long as before, so that places in it stay the same. Of words
that are something else as well ("out", "so", "ago") several must stand there to count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from babel import Locale

MONTH, WEEKDAY = "month", "weekday"
A_MONTH, A_WEEKDAY = "[\ue000-\ue00b]+", "[\ue010-\ue016]+"
_FIRST = {MONTH: 0xE000, WEEKDAY: 0xE010}
_LANGUAGES = ("en", "es", "pt", "fr", "de", "de_AT", "it", "nl", "hi")
# Of these three names at least must stand there: their short ones are words of others.
_MORE_LANGUAGES = (
    *("id", "fil", "sw", "pl", "tr", "ro", "ru", "uk", "sv", "cs", "hu", "lt", "lv", "da", "nb"),
    *("fi", "el", "bg", "sk", "hr", "sl", "sq", "ar", "fa", "bn", "ur", "so", "vi"),
    *("ca", "gl", "eu", "cy", "ga", "et", "is", "mk", "sr", "be", "ms", "af"),
)
_WITH_POINTS = ("es", "pt", "de", "de_AT", "it", "nl")  # 1.250 for 1250
# Small words of those languages, and of English, beside which names of months may be alike.
_SMALL_WORDS = {
    "en": {"the", "of", "and", "in", "on", "for", "to", "was", "were", "we", "per", "each", "with"},
    "es": {"el", "la", "los", "las", "del", "por", "en", "de", "y", "con", "personas", "euros"}
    | {"antes", "después", "despues", "al", "día", "dia", "coches"},
    "pt": {"o", "os", "da", "do", "das", "dos", "em", "por", "de", "e", "com", "pessoas"}
    | {"antes", "depois", "dia", "carros"},
    "de": {"der", "die", "das", "und", "im", "pro", "je", "mit", "für", "von", "zahlung", "gesamt"}
    | {"vorher", "nachher", "vor", "nach", "danach", "am", "tag", "autos"},
    "it": {"il", "lo", "gli", "della", "del", "di", "nel", "e", "con", "per"}
    | {"prima", "dopo", "al", "giorno"},
    "nl": {"het", "een", "van", "per", "en", "met", "voor", "na", "dag", "fietsen"},
}
# As Hindi is written in Latin letters; babel has it in its own.
_HINDI = {
    MONTH: "janvari farvari march april mai joon julai agast sitambar aktubar navambar disambar",
    WEEKDAY: "somvar mangalvar budhvar guruvar shukravar shanivar ravivar",
}
# In whose endings a month stands after "in", which babel does not have: "w kwietniu", "в мае".
_IN_MONTHS = {
    "pl": "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku"
    " listopadzie grudniu",
    "ru": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "uk": "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    "cs": "lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci",
}
# The same of days: "od środy", "с четверга".
_OTHER_DAYS = {
    "pl": "poniedziałku wtorku środy czwartku piątku soboty niedzieli pn wt śr cz pt sb nd",
    "ru": "понедельника вторника среды четверга пятницы субботы воскресенья",
    "uk": "понеділка вівторка середи четверга п'ятниці суботи неділі",
    "cs": "pondělka úterka středy čtvrtka pátku soboty neděle",
    "tr": "pazartesiden salıdan çarşambadan perşembeden cumadan cumartesiden pazardan",
}
_MORE = {
    ("en", MONTH): {"sept": 8, "febr": 1},
    ("de", MONTH): {"mrz": 2},
    ("de_AT", MONTH): {"feber": 1, "mrz": 2},
    ("en", WEEKDAY): {
        "tues": 1,
        "weds": 2,
        "wends": 2,
        "wens": 2,
        "thur": 3,
        "thurs": 3,
        "thrs": 3,
    },
    ("hi", MONTH): {"अक्टूबर": 9, "फरवरी": 1},
}
# Also words of another meaning, which count if two more names of their language stand there.
_COMMON = {
    *("set", "out", "ago", "dom", "seg", "ter", "qua", "qui", "sex", "ven", "mag", "gen", "lug"),
    *(
        "dim",
        "sam",
        "mer",
        "mar",
        "sab",
        "gio",
        "mei",
        "lun",
        "mie",
        "jue",
        "vie",
        "die",
        "dic",
        "mit",
    ),
    *("don", "fre", "jeu", "maa", "mart", "vier", "lund", "mark", "sext", "sams", "dien", "dime"),
    *("som", "mang", "budh", "guru", "sonn", "juni", "quin", "terc", "same", "vend"),
}
_ARTICLES = {"die", "mit", "som", "das"}  # small words, no days beside names of the same ones
_LOOKALIKES = {
    *("match", "marsh", "mayor", "matched", "marks", "marked", "monkey", "funday", "someday"),
    *(
        "fir",
        "thru",
        "sundry",
        "junior",
        "apply",
        "harsh",
        "mayo",
        "month",
        "months",
        "money",
        "marco",
    ),
    *("abrir", "april's", "sunny", "money", "janet", "jane", "marcy", "merch", "octopus", "jules"),
}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0970])*(?:-[^\W\d_]{4,})?")
_MAY_BE = re.compile(r"\bmay (?=(?:be|have|not|well|also|need|go|help)\b)", re.IGNORECASE)
_OF_EACH = ("each ", "every ", "cada ", "chaque ", "jeden ", "ogni ", "elke ")  # of them: no time
_LONGEST_LEAD = max(map(len, _OF_EACH))
_ONE_SLIP, _TWO_SLIPS = 4, 7  # letters, from which on so many are forgiven
_MOST_WORDS = 400  # different ones, among which slips are looked for
Name = tuple[str, int]  # its kind, and which it is


@lru_cache(maxsize=32)  # of one text and its parts: it is asked for in many places
def marked(text: str) -> str:
    """Give a text in which each letter of a name of a month or weekday is the sign of it."""
    hidden = _MAY_BE.sub("m@@ ", text)
    found = _names_in({_plain(word) for word in _WORD.findall(hidden)})
    return _WORD.sub(lambda match: _marked(match, found), hidden)


def _marked(match: re.Match[str], found: dict[str, Name]) -> str:
    lead = match.string[max(0, match.start() - _LONGEST_LEAD) : match.start()]
    is_of_each = lead.lower().endswith(_OF_EACH)
    return match[0] if is_of_each else _signs(match[0], found.get(_plain(match[0])))


def place_of(signs: str) -> int:
    """Give which month, or which day from Monday on, a marked name is; from 0 on."""
    code = ord(signs[0])
    return code - _FIRST[MONTH if code < _FIRST[WEEKDAY] else WEEKDAY]


def writes_points_for_thousands(text: str) -> bool:
    """Tell whether the names in a text are of a language that writes 1.250 for 1250."""
    words = {_plain(word) for word in _WORD.findall(text)}
    hits = {language: _hits(words, language) for language in _LANGUAGES}
    return hits["en"] < max(hits[language] for language in _WITH_POINTS)


def names_between(one: str, other: str) -> list[str]:
    """Give the months or weekdays from one to another, in their language: "Jan", "Feb", "Mar"."""
    for language in _LANGUAGES:
        for kind, count in ((MONTH, 12), (WEEKDAY, 7)):
            known = names(language, kind)
            first, last = known.get(_plain(one)), known.get(_plain(other))
            if first is None or last is None:
                continue
            places = [(first + step) % count for step in range((last - first) % count + 1)]
            longest = {known[name]: name for name in sorted(known, key=len)}
            return [one, *(longest[place] for place in places[1:-1]), other]
    return []


def _hits(words: set[str], language: str) -> int:
    known = sum(len(words.intersection(names(language, kind))) for kind in (MONTH, WEEKDAY))
    return known + len(words & _SMALL_WORDS.get(language, set()))


def _signs(word: str, name: Name | None) -> str:
    return word if name is None else chr(_FIRST[name[0]] + name[1]) * len(word)


def _plain(word: str) -> str:
    """Give a word in small letters without accents."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(part for part in parts if not "\u0300" <= part <= "\u036f")


@cache
def names(language: str, kind: str) -> dict[str, int]:
    """Give the names of a language, long and short, without accents."""
    found = dict(_MORE.get((language, kind), {}))
    forms = [_HINDI[kind].split()] if language == "hi" else []
    if kind == MONTH and language in _IN_MONTHS:
        forms += [
            _IN_MONTHS[language].split(),
            list(Locale.parse(language).months["format"]["wide"].values()),
        ]
    if kind == WEEKDAY and language in _OTHER_DAYS:
        days_told = _OTHER_DAYS[language].split()
        forms += [days_told[start : start + 7] for start in range(0, len(days_told), 7)]
    if kind == WEEKDAY:
        days = Locale.parse(language).days["stand-alone"]["wide"]
        forms.append([days[place] for place in range(7)])
    for width in ("wide", "abbreviated", "short"):
        forms.append(_of_locale(Locale.parse(language), kind, width))
    for form in forms:
        for place, name in enumerate(form):
            plain = _plain(name.rstrip(".\u0970"))
            spelt_out = name.lower().rstrip(".").translate(_UMLAUTS)
            for one in {plain, plain.partition("-")[0], spelt_out}:
                found.setdefault(one, place)
    return found | _beginnings(found, forms[0])


def _of_locale(locale: Locale, kind: str, width: str) -> list[str]:
    if kind == MONTH:
        return list(
            locale.months["stand-alone" if width == "wide" else "format"]
            .get("abbreviated" if width == "short" else width)
            .values()
        )
    days = locale.days["format"][width]
    return [days[place] for place in range(7)]


def _beginnings(known: dict[str, int], wide: Iterable[str]) -> dict[str, int]:
    """Give the first three or four letters of the long names, where they tell them apart."""
    found: dict[str, int] = {}
    starts = [_plain(name)[:length] for length in (3, 4) for name in wide]
    for place, start in enumerate(starts):
        if starts.count(start) == 1 and len(start) > 2:
            found.setdefault(start, place % (len(starts) // 2))
    return {start: place for start, place in found.items() if start not in known}


def _names_in(words: set[str]) -> dict[str, Name]:
    """Give the words that are names, by the language that explains most of them."""
    found: dict[str, Name] = {}
    known = words & _all_names()
    told = {kind: _of_kind(known, kind) for kind in (WEEKDAY, MONTH)} if known else {}
    # The kind of which more stand there has the last word: "lun, mar, mer".
    for kind, places in sorted(told.items(), key=lambda one: len(one[1])):
        found |= {word: (kind, place) for word, place in places.items()}
    if len(words) <= _MOST_WORDS:
        kinds_told = {kind for kind, _ in found.values()} or {MONTH, WEEKDAY}
        slips = _misspelt(words - set(found), kinds_told)
        found = slips | found if found or len(set(slips.values())) > 2 else found
    return found


@cache
def _all_names() -> frozenset[str]:
    """Give the names of all languages: most texts hold none, and need no longer look."""
    languages = {*_LANGUAGES, *_MORE_LANGUAGES}
    kinds = (WEEKDAY, MONTH)
    return frozenset(name for one in languages for kind in kinds for name in names(one, kind))


def _of_kind(words: set[str], kind: str) -> dict[str, int]:
    best: dict[str, int] = {}
    for language in _LANGUAGES:
        known = names(language, kind)
        hits = {word: known[word] for word in words if word in known}
        hits = _that_count(hits, is_english=language == "en")
        if len(set(hits.values())) > len(set(best.values())):
            best = hits
    for language in _MORE_LANGUAGES:
        known = names(language, kind)
        hits = {word: known[word] for word in words if word in known}
        if sum(len(word) > 2 for word in hits) < 2:
            continue
        if len(set(hits.values())) > max(2, len(set(best.values()))):
            best = hits
    return best


def _that_count(hits: dict[str, int], *, is_english: bool) -> dict[str, int]:
    """Leave words out that are something else as well, unless others stand beside them."""
    many = len(set(hits.values())) > 2
    short = {word: place for word, place in hits.items() if len(word) == 2}
    are_short = len(set(short.values())) > 2 and (
        len(short) == len(hits) or len(set(short.values())) > len(hits) - len(short)
    )
    told = [place for word, place in hits.items() if word not in _COMMON]
    return {
        word: place
        for word, place in hits.items()
        if not (word in _ARTICLES and place in told)  # "Di 12. Seit Freitag steht die Bank"
        and ((len(word) > 2 and (many or is_english or word not in _COMMON)) or are_short)
    }


def _misspelt(words: set[str], kinds: set[str]) -> dict[str, Name]:
    """Give the words that are one or two slips away from a name of these kinds, or "jna"."""
    slips: dict[str, Name] = {
        word: (kind, place)
        for kind in kinds
        for name, place in names("en", kind).items()
        for word in words - _LOOKALIKES
        if 2 < len(word) <= _ONE_SLIP and word[0] == name[0] and sorted(word) == sorted(name)
    }
    for word in words:
        if len(word) < _ONE_SLIP or word in _LOOKALIKES:
            continue
        for kind in kinds:
            place = _place_of_slip(word, kind)
            if place is not None:
                slips.setdefault(word, (kind, place))
    return slips


@lru_cache(maxsize=4096)
def _place_of_slip(word: str, kind: str) -> int | None:
    """Give which month or weekday a word may be, one or two slips away."""
    near = ((name, place) for name, place in _long_names(kind).items() if name[0] == word[0])
    return next((place for name, place in near if _is_slip(word, name)), None)


@cache
def _long_names(kind: str) -> dict[str, int]:
    return {
        name: place
        for language in _LANGUAGES[:7]
        for name, place in names(language, kind).items()
        if len(name) > _ONE_SLIP
    }


def _is_slip(word: str, name: str) -> bool:
    allowed = 2 if len(name) >= _TWO_SLIPS and len(word) >= _TWO_SLIPS - 1 else 1
    return abs(len(word) - len(name)) <= allowed and slips_between(word, name) <= allowed


def slips_between(one: str, other: str) -> int:
    """Count letters left out, added, changed or swapped between two words."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
