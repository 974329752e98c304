"""Names of people and of towns all over the world, as Faker's lists hold them."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
import zoneinfo
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import faker.providers.address
import faker.providers.person
from babel import Locale

SHORTEST = 2  # letters of a Latin name; a single one is an initial
_FIRST = re.compile(r"^(?!.*(?:prefix|suffix|format|language)).*(?:first|middle).*name")
_LAST = re.compile(r"^(?!.*(?:prefix|suffix|format|language)).*last.*name")
_TOWN = re.compile(r"^(?:cities|city_names|real_city_names|metropolitan_cities|states|provinces)$")
_COUNTRY = re.compile(r"^countries$")
_LISTED_AS_PARTS = re.compile(r"[\s\-–]+")
_LANGUAGES_OF_PLACES = (
    "en",
    "es",
    "fr",
    "pt",
    "de",
    "it",
    "tr",
    "sw",
    "id",
    "pl",
    "ru",
    "ar",
    "hi",
)


@functools.cache
def first_names() -> frozenset[str]:
    """Give all given names, in lower case."""
    return _names(_FIRST)


@functools.cache
def last_names() -> frozenset[str]:
    """Give all family names, in lower case."""
    return _names(_LAST)


@functools.cache
def names() -> frozenset[str]:
    """Give given and family names together."""
    return first_names() | last_names()


@functools.cache
def towns() -> frozenset[str]:
    """Give towns, regions and countries, in lower case."""
    listed = {*_listed(faker.providers.address, _TOWN), *_listed(faker.providers.address, _COUNTRY)}
    return frozenset(name.strip().lower() for name in listed) | countries_and_capitals()


@functools.cache
def countries_and_capitals() -> frozenset[str]:
    """Give countries, and the cities that a time zone is called after, in lower case."""
    zones = (zone for zone in zoneinfo.available_timezones() if "/" in zone)
    listed = {zone.rsplit("/", 1)[-1].replace("_", " ") for zone in zones}
    for language in _LANGUAGES_OF_PLACES:
        listed |= set(Locale(language).territories.values())
    return frozenset(name.strip().lower() for name in listed)


def _names(attribute: re.Pattern[str]) -> frozenset[str]:
    listed = _listed(faker.providers.person, attribute)
    parts = (part for name in listed for part in _LISTED_AS_PARTS.split(name.lower()))
    return frozenset(part for part in parts if len(part) >= SHORTEST or not part.isascii())


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
