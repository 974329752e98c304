"""Names of people and of towns all over the world."""

from __future__ import annotations

import functools

from coach.masking.lists import geonames_towns, listed, more_names

__all__ = [
    "countries_and_capitals", "first_names", "geonames_towns", "last_names", "names", "small_towns",
    "towns",
]  # fmt: skip

SHORTEST = 2  # letters of a Latin name; a single one is an initial


@functools.cache
def first_names() -> frozenset[str]:
    """Give all given names, in lower case."""
    return listed("first_names") | more_names()


@functools.cache
def last_names() -> frozenset[str]:
    """Give all family names, in lower case."""
    return listed("last_names") | more_names()


@functools.cache
def names() -> frozenset[str]:
    """Give given and family names together."""
    return first_names() | last_names()


def towns() -> frozenset[str]:
    """Give towns, regions and countries that are known, in lower case."""
    return listed("towns")


def small_towns() -> frozenset[str]:
    """Give towns and villages beside those: too many to be sure that one of them is meant."""
    return listed("small_towns")


def countries_and_capitals() -> frozenset[str]:
    """Give countries, and the cities that a time zone is called after, in lower case."""
    return listed("countries")
