"""Words with one slip of typing: a letter left out, doubled, swapped with the next or replaced.

People type fast, and on small keys. What is an ordinary word is left alone, however near it is.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping

from coach.negotiation.offers.ordinary import ORDINARY

_SHORT = 3  # letters: nearly any other letter would make another word of it
_LONG = 5  # letters: from here on a letter too many need not be a doubled one


@functools.lru_cache(maxsize=16384)
def mended(word: str, known: frozenset[str]) -> str:
    """Give the known word that was meant, or the word itself.

    A wrong letter is the last thing to think of: "monts" are "months", not a "month".
    """
    if word in known or word in ORDINARY or len(word) < _SHORT:
        return word
    near = _nearness(known)
    meant = {right for form in _forms(word) for right in near.get(form, ())}
    slips = [(_slip(word, right), right) for right in meant]
    return min((slip for slip in slips if slip[0]), default=(0, word))[1]


@functools.lru_cache(maxsize=64)
def _nearness(known: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Give the known words by what is left of them without a letter: few are then compared."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for word in known:
        for form in _forms(word):
            near[form].add(word)
    return {form: frozenset(words) for form, words in near.items()}


def _forms(word: str) -> set[str]:
    """Give a word, and what is left of it without each of its letters."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _slip(word: str, right: str) -> int:
    """Give 1 for a letter put in, left out or swapped, 2 for a wrong one, 0 for anything else."""
    if word[0] != right[0] or len(right) < _SHORT:
        return 0
    if word == f"{right}s" or right == f"{word}s":  # one or many, no slip
        return 0
    i = next((i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), -1)
    i = min(len(word), len(right)) if i < 0 else i
    rest, rest_right = word[i:], right[i:]
    is_put_in = rest[1:] == rest_right and (len(right) >= _LONG or rest[0] == word[i - 1])
    is_swapped = rest[:2] == rest_right[1::-1] and rest[2:] == rest_right[2:]
    is_left_out = rest == rest_right[1:] and len(right) > _SHORT
    if is_put_in or is_swapped or is_left_out:
        return 1
    return 2 if rest[1:] == rest_right[1:] and len(right) > _SHORT else 0
