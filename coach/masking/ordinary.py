"""Words that are no names: the project's own texts tell them, and lists that come with packages."""

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

import functools
import re
from collections import Counter
from pathlib import Path

import yaml

from coach.masking import gazetteer
from coach.masking.letters import WITHOUT_MARKS, all_words
from coach.masking.lists import listed
from coach.masking.public_words import PUBLIC_PHRASES, PUBLIC_WORDS, RARELY_NAMES
from coach.settings import ROOT

FEWEST = 2  # times that a word is written small before it is one
OFTEN = 20  # times that a word of a script without capitals stands in our texts
FEWEST_OF_A_NAME = 8  # the same, where it is a name as well
MORE_THAN_NAMED = 4  # times as often
FEWEST_IN_OWN = 2  # words of a playbook name that is kept as it stands
_FEASTS = frozenset(
    """ramadan eid diwali deepavali easter christmas lent advent hanukkah holi dashain pongal
    pentecost navidad pascua ashura vesak nowruz""".split()
)
# What is on forms everywhere, and in none of the lists.
_ON_FORMS = frozenset(
    """aadhaar ksh kes ugx tzs ngn naira whatsapp mpesa m-pesa zoom tiktok instagram iban pesel
    cpf dni covid coop sacco hindus christians sikhs barangay panchayat anschrift adresim
    adresse nik rut ktp alamat dirección direccion domicilio
    morada endereço indirizzo ngo""".split()
)
_Counts = tuple[Counter[str], Counter[str]]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C reads ten times as fast
_TRANSLATION = re.compile(r"^[a-z]{2}(?:_latn)?\.yml$")
_FOLDERS = ("playbook", "data")
_STORIES = ROOT / "playbook" / "stories"
# A capital after a small letter or a comma says that a word is a name; one after a stop does not.
_NAMED = re.compile(rf"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ]{WITHOUT_MARKS.pattern}")
_LANGUAGES_OF_SMALL_WORDS = (
    "ar", "de", "es", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "tr",
    "others",
)  # fmt: skip


_LANGUAGES_OF_STREETS_BEFORE = ("en", "es", "fr", "id", "it", "pl", "pt", "ru")


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Give the words that a plan is made of, in lower case, in the languages people write."""
    small, named = _counted()[0]
    own = {word for word, times in small.items() if _is_ordinary(word, times, named[word])}
    lists = (
        listed("easy_words")
        | listed("small_words_en")
        | calendar_words()
        | _ON_FORMS
        | (PUBLIC_WORDS - gazetteer.names())
        | RARELY_NAMES
        | (listed("samples") - gazetteer.names())
    )
    return frozenset(own | lists)


@functools.cache
def english_words() -> frozenset[str]:
    """Give the words that every reader of English knows."""
    return listed("easy_words") | listed("small_words_en")


@functools.cache
def small_words() -> frozenset[str]:
    """Give the words of other languages that we know, some of which are names elsewhere."""
    small, named = _counted()[1]
    own = {word for word, times in small.items() if _is_ordinary(word, times, named[word])}
    lists = (listed(f"small_words_{one}") for one in _LANGUAGES_OF_SMALL_WORDS)
    return frozenset(own.union(PUBLIC_WORDS, *lists)) - ordinary_words()


@functools.cache
def function_words() -> frozenset[str]:
    """Give the words that hold sentences together where a street's word stands before its name."""
    lists = (listed(f"small_words_{one}") for one in _LANGUAGES_OF_STREETS_BEFORE)
    return frozenset().union(*lists)


@functools.cache
def familiar_words() -> frozenset[str]:
    """Give words that are known beside those: of the sentence encoder's vocabulary, and places."""
    return listed("vocabulary") | listed_places() | ordinary_words() | small_words()


@functools.cache
def places() -> frozenset[str]:
    """Give towns, countries, languages and the playbook's own places, in lower case."""
    return listed_places() | gazetteer.geonames_towns()


@functools.cache
def well_known_places() -> frozenset[str]:
    """Give the places that are rarely meant as a person: countries, zones, the playbook's own."""
    own = {name.lower() for name in _own_names() if " " not in name}
    return gazetteer.countries_and_capitals() | (own - _family_names_of_own())


@functools.cache
def own_phrases() -> re.Pattern[str]:
    """Give a pattern of the names in several words that the playbook itself tells of."""
    phrases = {name for name in _own_names() if len(name.split()) >= FEWEST_IN_OWN}
    phrases.update(PUBLIC_PHRASES)
    listed = "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


@functools.cache
def calendar_words() -> frozenset[str]:
    """Give the names of months and days in many languages, in lower case."""
    found = listed("calendar")
    days = {f"{day}s" for day in found if day.endswith("day")}
    return (
        frozenset(name for name in found | days if len(name) > 1 and not name.isdigit()) | _FEASTS
    )


def _is_ordinary(word: str, small: int, named: int) -> bool:
    """Tell whether it is a word; people write names small too, so those must be rarely names."""
    if word.lower() == word.upper():
        return small >= OFTEN
    if word in gazetteer.names():
        return small >= FEWEST_OF_A_NAME and small > MORE_THAN_NAMED * named
    return small >= FEWEST and small > named


def _is_foreign(file: Path) -> bool:
    """Tell whether a file of ours is in another language than English."""
    return file.parent.name == "languages" or bool(_TRANSLATION.match(file.name))


@functools.cache
def listed_places() -> frozenset[str]:
    """Give those that are known well enough to be no name when they are written small."""
    own = {name.lower() for name in _own_names()}
    single = {name for name in own if " " not in name}
    return gazetteer.towns() | listed("languages") | single


@functools.cache
def _counted() -> tuple[_Counts, _Counts]:
    """Count the words of our texts: how often written small, how often as a name.

    Those in English come first, those in all other languages second.
    """
    ours: _Counts = (Counter(), Counter())
    foreign: _Counts = (Counter(), Counter())
    for folder in _FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.yml")):
            text = file.read_text(encoding="utf-8")
            small, named = foreign if _is_foreign(file) else ours
            small.update(all_words(text))
            named.update(_NAMED.findall(text))
    return _lowered(ours), _lowered(foreign)


def _lowered(counts: _Counts) -> _Counts:
    """Keep of all words those written small, and put those with a capital with them."""
    small = Counter({word: times for word, times in counts[0].items() if word == word.lower()})
    named: Counter[str] = Counter()
    for word, times in counts[1].items():
        named[word.lower()] += times
    return small, named


@functools.cache
def _own_names() -> tuple[str, ...]:
    """Give the people, groups and places that the stories name."""
    found: list[str] = []
    for file in sorted(_STORIES.glob("*.yml")):
        story = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - it is a safe loader
        found += story.get("names") or []
        found += (part.strip() for part in str(story.get("place") or "").split(","))
    return tuple(found)


def _family_names_of_own() -> set[str]:
    """Give the parts of the playbook's names in several words: "Ruiz" alone is anybody."""
    phrases = (name.lower().split() for name in _own_names())
    return {part for phrase in phrases if len(phrase) >= FEWEST_IN_OWN for part in phrase}
