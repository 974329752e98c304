"""What stands for the number before it: "12 in January, same in February", "nine, nine again"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_tokens import Token

_SAME, _AGAIN = {"same", "ditto"}, {"again", "too"}
_LEADS = {"in", "on", "for", "then", "and"}  # to what the same number belongs


def with_sames(tokens: Sequence[Token]) -> list[Token]:
    """Put the number before it for "same", and take "again" out where a number stands before it."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        name = token.text.lower() if token.kind == "word" else ""
        if name in _AGAIN and found and found[-1].kind == "value":
            continue
        last = _number_meant(tokens, place) if name in _SAME else None
        told = replace(last, text=token.text, start=token.start, end=token.end) if last else token
        found.append(told)
    return found


def _number_meant(tokens: Sequence[Token], place: int) -> Token | None:
    """Give the last number before a place, if what follows does not say what is the same."""
    after = next((one for one in tokens[place + 1 :] if one.text.lower() not in _AGAIN), None)
    if after and after.kind not in {"end", "time"} and after.text.lower() not in _LEADS:
        return None
    return next((one for one in reversed(tokens[:place]) if one.kind == "value"), None)
