"""The lists of names, places and words that the gate knows, made of what comes with packages.

Reading them from the packages takes ten seconds, and one file of them takes a moment. A test makes
it again and compares. Run after a package has changed: python -m benchmarks.masking_lists
"""

from __future__ import annotations

import gzip
import importlib
import importlib.util
import json
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import faker.providers.address
import faker.providers.lorem
import faker.providers.person
import pytz
from babel import Locale
from phonenumbers.geodata import GEOCODE_DATA

from coach.encoder import weights_dir
from coach.masking.letters import WORD
from coach.masking.lists import FILE

SHORTEST = 2  # letters of a Latin name; a single one is an initial
SHORTEST_TOWN, LONGEST_TOWN = 3, 30
_FIRST = re.compile(r"^(?!.*(?:prefix|suffix|format|language)).*(?:first|middle).*name")
_LAST = re.compile(r"^(?!.*(?:prefix|suffix|format|language)).*last.*name")
_TOWN = re.compile(r"^(?:cities|city_names|real_city_names|metropolitan_cities|states|provinces)$")
_COUNTRY = re.compile(r"^countries$")
_LISTED_AS_PARTS = re.compile(r"[\s\-–]+")
_TOLD_APART = re.compile(r"[,/()]| - ")
_LANGUAGES_OF_PLACES = (
    "en", "es", "fr", "pt", "de", "it", "tr", "sw", "id", "pl", "ru", "ar", "hi",
)  # fmt: skip
_LANGUAGES_OF_SMALL_WORDS = (
    "ar", "de", "en", "es", "fr", "hi", "id", "it", "nl", "pl", "pt", "ru", "tr",
)  # fmt: skip
# Of these we know no word else; what is a name there or elsewhere is none of the list.
_OTHER_LANGUAGES = (
    "af", "am", "az", "bg", "bn", "ca", "cs", "da", "el", "et", "eu", "fa", "fi", "ga", "gu", "he",
    "hr", "hu", "hy", "is", "kn", "ky", "lb", "lg", "lt", "lv", "mk", "ml", "mr", "nb", "ne", "ro",
    "sa", "si", "sk", "sl", "sq", "sr", "sv", "ta", "te", "ti", "tl", "tn", "tt", "uk", "ur", "vi",
    "yo",
)  # fmt: skip
_LANGUAGES = ("en", "es", "fr", "pt", "de", "it", "nl", "tr", "sw", "id", "pl", "ru", "ar", "hi")


def lists() -> dict[str, list[str]]:
    """Give all lists by name, in lower case and sorted."""
    countries = set(_countries_and_capitals())
    faker_towns = {*_listed(faker.providers.address, _TOWN)}
    faker_towns |= {*_listed(faker.providers.address, _COUNTRY)}
    towns = {name.strip().lower() for name in faker_towns} | countries
    found: dict[str, set[str]] = {
        "first_names": _names(_FIRST),
        "last_names": _names(_LAST),
        "towns": towns,
        "small_towns": set(_of_telephones()) - towns,
        "countries": countries,
        "languages": {
            word.lower() for one in _LANGUAGES for word in Locale(one).languages.values()
        },
        "calendar": _calendar(),
        "easy_words": _easy_words(),
        "vocabulary": _vocabulary(),
        "samples": _samples(),
        **{f"small_words_{one}": _stop_words(one) for one in _LANGUAGES_OF_SMALL_WORDS},
    }
    others = {word for one in _OTHER_LANGUAGES for word in _stop_words(one)}
    found["small_words_others"] = others - found["first_names"] - found["last_names"]
    return {name: sorted(words) for name, words in found.items()}


def packed() -> bytes:
    """Give the file: the same bytes on every machine."""
    text = json.dumps(lists(), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def _names(attribute: re.Pattern[str]) -> set[str]:
    listed = _listed(faker.providers.person, attribute)
    parts = (part for name in listed for part in _LISTED_AS_PARTS.split(name.lower()))
    return {part for part in parts if len(part) >= SHORTEST or (part and not part.isascii())}


def _countries_and_capitals() -> Iterator[str]:
    """Give countries, and the cities that a time zone is called after."""
    for zone in pytz.all_timezones:
        if "/" in zone:
            yield zone.rsplit("/", 1)[-1].replace("_", " ").strip().lower()
    for language in _LANGUAGES_OF_PLACES:
        yield from (name.strip().lower() for name in Locale(language).territories.values())


def _of_telephones() -> Iterator[str]:
    """Give the towns and districts that the world's dialling codes belong to."""
    told = {name for names in GEOCODE_DATA.values() for name in names.values()}
    for name in sorted(told):
        town = _TOLD_APART.split(name)[0].strip().lower()
        if SHORTEST_TOWN <= len(town) <= LONGEST_TOWN and not any(map(str.isdigit, town)):
            yield town


def _listed(package: ModuleType, attribute: re.Pattern[str]) -> Iterator[str]:
    """Give what the providers of all languages hold in attributes of such a name."""
    for found in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{found.name}").Provider
        for name in filter(attribute.match, dir(provider)):
            yield from _strings(getattr(provider, name))


def _strings(value: Any) -> Iterator[str]:
    """Give the strings of a tuple, of a dict's keys, or of pairs in them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list, dict)):
        for inner in value:
            yield from _strings(inner)


def _easy_words() -> set[str]:
    """Give the words that every reader of English knows, as textstat ships them."""
    file = _folder_of("textstat") / "resources" / "en" / "easy_words.txt"
    return set(file.read_text(encoding="utf-8").lower().split())


def _vocabulary() -> set[str]:
    """Give the words that the sentence encoder knows whole."""
    tokens = json.loads((weights_dir() / "tokenizer.json").read_text(encoding="utf-8"))
    return {token for token in tokens["model"]["vocab"] if WORD.fullmatch(token)}


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
        found |= _lowered(getattr(provider, "word_list", ()))
    return found


def _calendar() -> set[str]:
    """Give the names of months and days in many languages."""
    found: set[str] = set()
    for language in _LANGUAGES:
        locale = Locale(language)
        for names in (locale.months, locale.days):
            for width in names["format"].values():
                found |= {str(name).lower().strip(".") for name in width.values()}
    return found


def _lowered(words: Iterable[str]) -> set[str]:
    return {word.lower() for word in words}


if __name__ == "__main__":
    FILE.write_bytes(packed())
