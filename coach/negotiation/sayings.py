"""How the values of an issue are said, in a scenario's own words: "for {amount}", "half and half".

A pattern has places for the ``value`` and for the ``amount``, the value with its unit.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from string import Formatter
from typing import Any

from coach.errors import ScenarioError

PLACES = ("value", "amount")
OTHER = "other"  # the pattern for every value that has none of its own

Fail = Callable[[str], ScenarioError]


def read_sayings(
    raw: Any, values: Sequence[int | float | str], where: str, fail: Fail
) -> dict[int | float | str, str]:
    """Give the pattern for each value that has one; ``raw`` is one for all, or one for each.

    Raises:
        ScenarioError: made by ``fail``; a pattern is for no value, or cannot be filled in.
    """
    if raw is None:
        return {}
    table = raw if isinstance(raw, dict) else {OTHER: raw}
    strange = [key for key in table if key != OTHER and key not in values]
    if strange:
        raise fail(f"{where} names '{strange[0]}', which is no value; name a value or '{OTHER}'.")
    patterns = {key: read_line(said, PLACES, where, fail) for key, said in table.items()}
    said = {value: patterns.get(value, patterns.get(OTHER, "")) for value in values}
    return {value: pattern for value, pattern in said.items() if pattern}


def read_line(raw: Any, places: Collection[str], where: str, fail: Fail) -> str:
    """Give a text whose places can all be filled.

    Raises:
        ScenarioError: made by ``fail``; it is no text, or holds a place that nothing fills.
    """
    if not isinstance(raw, str) or not raw.strip():
        raise fail(f"{where} must be a text.")
    known = ", ".join(f"{{{place}}}" for place in places) or "no braces"
    strange = [one for one in places_of(raw, where, fail) if one not in places]
    if strange:
        raise fail(f"{where}: nothing fills '{{{strange[0]}}}'; use {known}.")
    return raw.strip()


def places_of(text: str, where: str, fail: Fail) -> list[str]:
    """Give the places of a text, each as it stands between its braces.

    Raises:
        ScenarioError: made by ``fail``; a brace is not closed or not opened.
    """
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise fail(f"{where} has a brace alone; write '{{' and '}}' around a place.") from error
    # A form of its own ("{value:>9}") fills nothing that people would say.
    return [
        f"{name}{f'!{turned}' if turned else ''}{f':{form}' if form else ''}"
        for _, name, form, turned in parts
        if name is not None
    ]
