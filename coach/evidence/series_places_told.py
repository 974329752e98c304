"""A change told by which number it is: "the last three with the lamp"."""

from __future__ import annotations

from dataclasses import replace

from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_phases import EARLIER, LATER
from coach.evidence.series_phrases import at, is_word
from coach.evidence.series_times import Time
from coach.evidence.series_tokens import Token
from coach.evidence.series_word_kinds import REMARKS, kinds_of

_SIDES = {"before", "without", "after", "with", "since"}
_FIRST = {"first", "ersten", "erste", "primeros", "primeras", "primeiros", "primeiras"}
_FIRST |= {"premiers", "premières", "primi", "prime", "eerste"}
_LAST = {"last", "final", "letzten", "letzte", "últimos", "últimas", "ultimos", "ultimas"}
_LAST |= {"derniers", "dernières", "ultimi", "ultime", "laatste", "latest"}
_FEWEST_COUNTED = 4  # numbers, the last of which may count the others


def with_places(tokens: list[Token]) -> list[Token]:
    """Mark the change told by a count of numbers after them: "the last three with the lamp"."""
    places = [place for place, token in enumerate(tokens) if token.kind == "value"]
    if len(places) < _FEWEST_COUNTED:
        return tokens
    begun = _place_at_head(tokens, places)
    if begun is not None:
        head = replace(tokens[places[0]], kind="from", value=0.0, time=Time("place", (begun,)))
        return [head, *tokens[places[1] - 1 :]]
    parted = _two_counts(tokens, places)
    if parted is not None:
        count, start = parted
        later = Time("place", (count + 1,))
        return [*tokens[:start], replace(tokens[places[-1]], kind="from", value=0.0, time=later)]
    last = places[-1]
    if _is_for_last(tokens, places):
        later = Time("place", (len(places) - int(tokens[last].value or 0),))
        return [*tokens[: last - 3], replace(tokens[last], kind="from", value=0.0, time=later)]
    later_place = _place_beside(tokens, places)
    if later_place is not None:
        begun_at = replace(tokens[last], kind="from", value=0.0, time=Time("place", (later_place,)))
        return [*tokens[: last - 3], begun_at]
    told = [i for i, t in enumerate(tokens) if is_word(t, _SIDES) and last - 3 < i < last + 8]
    time = _place_told(tokens, places, told[0]) if told else None
    if time is None:
        return tokens
    mark = replace(tokens[last], kind="from", value=0.0, time=time)
    start = last - 1 if is_word(tokens[last - 1], {"first", "last", "after"}) else last
    return [*tokens[:start], mark]


def _place_at_head(tokens: list[Token], places: list[int]) -> int | None:
    """Give the first number after the change where "the first four are before" leads more of them.

    So does "the last two are after we moved".
    """
    first, second = places[:2]
    count, others = tokens[first].value or 0, len(places) - 1
    if first == 0 or count not in range(1, others):
        return None
    leads = (tokens[first - 1], tokens[first + 1])  # "the last two", "les 2 derniers"
    said = [token.text.lower() for token in tokens[first + 1 : second] if token.kind == "word"]
    is_before, is_after = not EARLIER.isdisjoint(said), not LATER.isdisjoint(said)
    if is_before and any(is_word(lead, _FIRST) for lead in leads):
        return int(count) + 1
    is_last = is_after and not is_before and any(is_word(lead, _LAST) for lead in leads)
    return others - int(count) + 1 if is_last else None


def _is_for_last(tokens: list[Token], places: list[int]) -> bool:
    """Tell whether "the boiler was off for the last two" stands at the end."""
    last = places[-1]
    is_led = is_word(tokens[last - 1], {"last"}) and is_word(tokens[last - 3], {"for"})
    words: list[str] = []
    for token in reversed(tokens[: last - 3]):
        if token.kind != "word":
            break
        words.append(token.text.lower())
    is_end = not any(token.kind in {"word", "value"} for token in tokens[last + 1 :])
    is_said = len(words) > 1 and REMARKS.isdisjoint(kinds_of(words))
    return is_led and is_end and is_said and 0 < (tokens[last].value or 0) < len(places) - 1


def _place_beside(tokens: list[Token], places: list[int]) -> int | None:
    """Give the first number after "after the first three" or "before the last two", at the end."""
    last = places[-1]
    side, article, lead = (at(tokens, last - step) for step in (3, 2, 1))
    count, others = int(tokens[last].value or 0), len(places) - 1
    is_end = not any(token.kind == "value" for token in tokens[last + 1 :])
    if not (is_word(article, {"the"}) and is_end and 0 < count < others):
        return None
    if is_word(side, {"after"}) and is_word(lead, {"first"}):
        return count + 1
    return others - count + 1 if is_word(side, {"before"}) and is_word(lead, {"last"}) else None


def _two_counts(tokens: list[Token], places: list[int]) -> tuple[int, int] | None:
    """Give the count of "the first four are before, the last three after", and where it begins."""
    first, last = places[-2:]
    are_led = is_word(tokens[first - 1], {"first"}) and is_word(tokens[last - 1], {"last"})
    counts = [int(tokens[place].value or 0) for place in (first, last)]
    sides = [t.text.lower() for t in tokens[first:] if is_word(t, _SIDES)]
    is_all = min(counts) > 0 and sum(counts) == len(places) - 2
    if not (are_led and is_all and sides[:1] in (["before"], ["without"]) and len(sides) == 2):
        return None
    return counts[0], first - 1 - is_word(tokens[first - 2], {"the"})


def _place_told(tokens: list[Token], places: list[int], side: int) -> Time | None:
    """Give which number is the first after the change; a negative one counts from the end."""
    last = places[-1]
    lead, number, count = tokens[last - 1], tokens[last], int(tokens[last].value or 0)
    is_before = is_word(tokens[side], {"before", "without"})
    if side > last and 0 < count < len(places) - 1:
        if is_word(lead, {"first"}) and is_before:
            return Time("place", (count + 1,))
        if is_word(lead, {"last"}) and not is_before:
            return Time("place", (len(places) - count,))
    same = [i for i, place in enumerate(places[:-1], 1) if tokens[place].value == number.value]
    is_end = not any(token.kind == "word" for token in tokens[last + 1 :])
    thing = tokens[last - 2]
    is_thing = thing.kind == "word" and thing.text.lower() not in FILLERS
    if tokens[side] is lead and is_word(lead, {"after"}) and is_end and len(same) == 1:
        return Time("place", (same[0] + 1,)) if is_thing else None
    return None
