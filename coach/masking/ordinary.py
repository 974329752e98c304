"""Words that are no names: the project's own texts tell them, and lists that come with packages."""

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

import functools
import importlib
import importlib.util
import json
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import faker.providers.lorem
import yaml
from babel import Locale

from coach.encoder import weights_dir
from coach.masking import gazetteer
from coach.masking.letters import WORD
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
_TRANSLATION = re.compile(r"^[a-z]{2}(?:_latn)?\.yml$")
_FOLDERS = ("playbook", "data")
_STORIES = ROOT / "playbook" / "stories"
# A capital after a small letter or a comma says that a word is a name; one after a stop does not.
_NAMED = re.compile(rf"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ]{WORD.pattern}")
_LANGUAGES_OF_SMALL_WORDS = (
    "ar", "de", "es", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "tr",
)  # fmt: skip
_LANGUAGES = ("en", "es", "fr", "pt", "de", "it", "nl", "tr", "sw", "id", "pl", "ru", "ar", "hi")


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Give the words that a plan is made of, in lower case, in the languages people write."""
    small, named = _counted(_is_ours)
    own = {word for word, times in small.items() if _is_ordinary(word, times, named[word])}
    lists = (
        _easy_words()
        | _stop_words("en")
        | _calendar()
        | _ON_FORMS
        | (_samples() - gazetteer.names())
    )
    return frozenset(own | lists)


@functools.cache
def small_words() -> frozenset[str]:
    """Give the words of other languages that we know, some of which are names elsewhere."""
    small, named = _counted(_is_foreign)
    own = {word for word, times in small.items() if _is_ordinary(word, times, named[word])}
    lists = (word for one in _LANGUAGES_OF_SMALL_WORDS for word in _stop_words(one))
    return frozenset(own | set(lists)) - ordinary_words()


@functools.cache
def familiar_words() -> frozenset[str]:
    """Give words that are known beside those: of the sentence encoder's vocabulary, and places."""
    tokens = json.loads((weights_dir() / "tokenizer.json").read_text(encoding="utf-8"))
    return frozenset(tokens["model"]["vocab"]) | places() | ordinary_words() | small_words()


@functools.cache
def places() -> frozenset[str]:
    """Give towns, countries, languages and the playbook's own places, in lower case."""
    languages = (Locale(one).languages.values() for one in _LANGUAGES)
    own = {name.lower() for name in _own_names()}
    single = {name for name in own if " " not in name}
    return gazetteer.towns() | {w.lower() for ws in languages for w in ws} | single


@functools.cache
def well_known_places() -> frozenset[str]:
    """Give the places that are rarely meant as a person: countries, zones, the playbook's own."""
    own = {name.lower() for name in _own_names() if " " not in name}
    return gazetteer.countries_and_capitals() | (own - _family_names_of_own())


@functools.cache
def own_phrases() -> re.Pattern[str]:
    """Give a pattern of the names in several words that the playbook itself tells of."""
    phrases = {name for name in _own_names() if len(name.split()) >= FEWEST_IN_OWN}
    listed = "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


@functools.cache
def calendar_words() -> frozenset[str]:
    """Give the names of months and days in many languages, in lower case."""
    return frozenset(_calendar())


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


def _is_ours(file: Path) -> bool:
    return not _is_foreign(file)


def _counted(is_wanted: Callable[[Path], bool]) -> tuple[Counter[str], Counter[str]]:
    """Count the words of our texts: how often written small, and how often as a name."""
    small: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for folder in _FOLDERS:
        for file in filter(is_wanted, sorted((ROOT / folder).rglob("*.yml"))):
            text = file.read_text(encoding="utf-8")
            small.update(word for word in WORD.findall(text) if word == word.lower())
            named.update(word.lower() for word in _NAMED.findall(text))
    return small, named


def _own_names() -> Iterator[str]:
    """Give the people, groups and places that the stories name."""
    for file in sorted(_STORIES.glob("*.yml")):
        story = yaml.safe_load(file.read_text(encoding="utf-8"))
        yield from story.get("names") or []
        yield from (part.strip() for part in str(story.get("place") or "").split(","))


def _family_names_of_own() -> set[str]:
    """Give the parts of the playbook's names in several words: "Ruiz" alone is anybody."""
    phrases = (name.lower().split() for name in _own_names())
    return {part for phrase in phrases if len(phrase) >= FEWEST_IN_OWN for part in phrase}


def _easy_words() -> set[str]:
    """Give the words that every reader of English knows, as textstat ships them."""
    file = _folder_of("textstat") / "resources" / "en" / "easy_words.txt"
    return set(file.read_text(encoding="utf-8").lower().split())


def _stop_words(language: str) -> set[str]:
    """Give the small words of a language, as spaCy ships them."""
    file = _folder_of("spacy") / "lang" / language / "stop_words.py"
    listed = file.read_text(encoding="utf-8").partition("STOP_WORDS")[2]
    return {word.lower() for word in WORD.findall(listed)}


def _folder_of(package: str) -> Path:
    """Give the folder of a package without loading it: these two bring much with them."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def _samples() -> set[str]:
    """Give the words of Faker's sample sentences in all its languages."""
    package = faker.providers.lorem
    found: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        found |= {word.lower() for word in getattr(provider, "word_list", ())}
    return found


def _calendar() -> set[str]:
    found: set[str] = set()
    for language in _LANGUAGES:
        locale = Locale(language)
        for names in (locale.months, locale.days):
            for width in names["format"].values():
                found |= {str(name).lower().strip(".") for name in width.values()}
    found |= {f"{day}s" for day in found if day.endswith("day")}
    return {name for name in found if len(name) > 1 and not name.isdigit()} | _FEASTS
