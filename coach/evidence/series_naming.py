"""Numbers that name something and count nothing: "bus 14", "flat 12b", "the 42 bus"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_tokens import Token

_NAMED = {
    *("bus", "tram", "train", "flat", "apartment", "apt", "room", "block", "house", "class"),
    *("route", "line", "floor", "unit", "gate", "door", "ward", "building", "stop", "grade"),
    *("bay", "pitch", "platform", "entrance", "district", "zone", "road", "highway"),
    *("line", "group", "team", "shop", "school", "station", "lane", "street", "court"),
}
# "In my sons room 15 16 14": somebody's room, and no number of it.
_OWNERS = {"the", "my", "our", "his", "her", "their", "your", "this", "a", "each", "every"}
_NUMBER_LEADS = {"from", "at", "in", "house", "flat", "bus", "room"}  # before "no 7"
_LETTERS = set("abcdef")  # of "12b", and no unit
_FEWEST = 2  # numbers that must stand beside a name, to be the series


def without_names(tokens: Sequence[Token], remarks: Remarks) -> list[Token]:
    """Make a word of the first number where it names something; ask where it may be counted."""
    values = [place for place, token in enumerate(tokens) if token.kind == "value"]
    if len(values) <= _FEWEST:
        return list(tokens)
    place = values[0]
    is_lettered = _is_lettered(tokens, place) and not _is_lettered(tokens, values[1])
    is_led = _is_named(tokens, place) and not _is_named(tokens, values[1])
    if not (is_lettered or is_led or _is_between(tokens, place)):
        return list(tokens)
    is_listed = values[1] == place + 1 or tokens[place + 1].text == ","
    is_listed = is_listed and _word(tokens, place - 1) in _NAMED
    if is_led and not is_lettered and is_listed:
        before, value = tokens[place - 1].text, tokens[place].text
        remarks.ask(f'Is "{before} {value}" a name, or is {value} one of the numbers?')
        return list(tokens)
    name = replace(tokens[place], kind="word", value=None)
    if is_lettered:
        name = replace(name, text=name.text + tokens[place + 1].text, end=tokens[place + 1].end)
    return [*tokens[:place], name, *tokens[place + 1 + is_lettered :]]


def _word(tokens: Sequence[Token], place: int) -> str:
    """Give the word at a place; nothing where there is none."""
    is_word = 0 <= place < len(tokens) and tokens[place].kind == "word"
    return tokens[place].text.lower() if is_word else ""


def _is_lettered(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "12b" stands here in one."""
    then = _word(tokens, place + 1)
    return then in _LETTERS and tokens[place + 1].start == tokens[place].end


def _is_named(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "bus 14" or "from no 7" stands here, not "house 12: 4" or "room 12 people"."""
    before, then = _word(tokens, place - 1), _word(tokens, place + 1)
    is_number = before in {"no", "nr", "number"} and _word(tokens, place - 2) in _NUMBER_LEADS
    if place + 1 < len(tokens) and tokens[place + 1].text in {":", "=", "-"}:
        return False
    after_values = {
        _word(tokens, i + 1)
        for i, token in enumerate(tokens)
        if token.kind == "value" and i != place
    }
    is_owned = not _OWNERS.isdisjoint(_word(tokens, place - step) for step in (2, 3))
    return ((before in _NAMED and not is_owned) or is_number) and (
        not then or then not in after_values
    )


def _is_between(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "the 42 bus" stands here."""
    return _word(tokens, place - 1) == "the" and _word(tokens, place + 1) in _NAMED
