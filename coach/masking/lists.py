"""The lists that come with the gate: one packed file, which benchmarks/masking_lists.py writes."""

from __future__ import annotations

import functools
import gzip
import json
from pathlib import Path

FILE = Path(__file__).with_name("lists.json.gz")
# GeoNames (www.geonames.org), CC BY 4.0; benchmarks/masking_towns.py writes it.
TOWNS = Path(__file__).with_name("geonames_towns.txt.gz")
MORE_NAMES = Path(__file__).with_name("more_names.txt")


@functools.cache
def listed(name: str) -> frozenset[str]:
    """Give the words of a list, in lower case."""
    return frozenset(_lists()[name])


@functools.cache
def more_names() -> frozenset[str]:
    """Give the names that no package lists."""
    lines = MORE_NAMES.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@functools.cache
def geonames_towns() -> frozenset[str]:
    """Give the towns of 15,000 people and more."""
    return frozenset(gzip.decompress(TOWNS.read_bytes()).decode().split("\n"))


@functools.cache
def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(gzip.decompress(FILE.read_bytes()))
    return found
