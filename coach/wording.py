"""Words as search and naming see them: small letters, endings off, so that plurals meet."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import TypeVar

Thing = TypeVar("Thing")

_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "y", "e")
_SHORTEST = 3  # what an ending may leave


def stems(text: str) -> list[str]:
    """Give the words of a text without their endings, in order."""
    plain = text.lower().replace("'", "").replace("’", "")
    return [_stem(word) for word in _WORD.findall(plain)]


def named_in(text: str, names: Mapping[str, Thing]) -> Thing | None:
    """Give the thing whose name stands in the text as whole words; the longest name wins."""
    said = f" {' '.join(stems(text))} "
    found = [name for name in names if f" {' '.join(stems(name))} " in said]
    return names[max(found, key=len)] if found else None


@functools.lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
