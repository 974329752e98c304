"""Which label belongs to which number: a few ways to read a text, each with what it leaves over.

Each way gives every number its time, or says what it cannot explain; ``cost`` sums that up. A
number left over in the open costs most, one in brackets or beside a number little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from coach.evidence.series_beside import LONELY_TIME, of_part
from coach.evidence.series_blocks import UNLABELLED, going_on, in_blocks
from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_paired import (
    LEFT_ASIDE,
    LEFT_OVER,
    MIXED,
    OTHER_WAY,
    UNTOLD,
    Paired,
    Pairing,
    paired,
)
from coach.evidence.series_phrases import at
from coach.evidence.series_times import Time, in_order, is_mixed, next_date, with_month_first
from coach.evidence.series_tokens import Token

_LONGEST_LABEL = 4  # words
_YEARS = set(range(1900, 2100))
_TIME_AMONG = 0.95  # one among the numbers of a list
_UNSORTED, _TWICE = 0.4, 0.5
_UNEVEN = 0.5  # dates that follow each other in unlike steps
_PARTLY = 0.5  # some numbers with a unit, others without
_NEAR = 40  # tokens before a bracket, among which is what it remarks upon
_FEWEST_LONELY = 2  # numbers between two with times
_CUTS = {"change", "before", "after"}


def pairings(tokens: Sequence[Token]) -> list[Pairing]:
    """Give the ways to read the tokens."""
    joined, aside = _without_brackets(_merged(_without_headings(tokens)))
    if not any(token.kind == "time" for token in joined):
        listed = _by_words(joined, aside)
        _judge_values(listed)
        return [listed]
    found = [_by_segments(joined, ends) for ends in ("all", "lines", "none")]
    without = [token for token in joined if token.kind != "time"]
    first = next((i for i, token in enumerate(joined) if token.kind == "value"), 0)
    before = sum(token.kind == "time" for token in joined[:first])
    after = len(joined) - len(without) - before
    found += [one for one in (_zipped(joined), in_blocks(joined)) if one]
    for pairing in found:
        _leave_aside(pairing, aside)
        _judge(pairing)
        _judge_values(pairing)
    listed = _by_words(without, aside)
    listed.cost += LONELY_TIME * before + _TIME_AMONG * after
    _judge_values(listed)
    return [*found, listed]


def _shape(tokens: Sequence[Token]) -> str:
    return "".join("T" if t.kind == "time" else "V" for t in tokens if t.kind in {"time", "value"})


def segments(tokens: Sequence[Token], ends: str = "all") -> list[list[Token]]:
    """Cut at commas, lines and other ends, at lines alone, or at none; drop what is empty."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        is_end = token.kind in _CUTS or (token.kind == "end" and ends == "all")
        if is_end or (ends == "lines" and token.kind == "end" and token.text in {"", ";"}):
            found.append([])
        elif token.kind != "end":
            found[-1].append(token)
    return [segment for segment in found if segment]


def _without_headings(tokens: Sequence[Token]) -> list[Token]:
    """Take out the week that stands over its weekdays: "Week 1: Mon 3, Tue 4. Week 2: Mon 2"."""
    told = [i for i, token in enumerate(tokens) if token.kind in {"time", "value"}]
    days = sum(_is_weekday(tokens[i]) for i in told)
    heads = {
        one
        for one, then in pairwise(told)
        if _is_weekday(tokens[then]) and tokens[one].kind == "time" and not _is_weekday(tokens[one])
    }
    is_over = len(heads) > 1 and days > len(heads)
    return [t for i, t in enumerate(tokens) if not (is_over and i in heads)]


def _is_weekday(token: Token) -> bool:
    return token.time is not None and token.time.kind == "weekday"


def _merged(tokens: Sequence[Token]) -> list[Token]:
    """Make one of two times side by side: "Mon 3 April", "week 2 Monday"."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        is_next = last and last.kind == token.kind == "time" and last.time and token.time
        if last and is_next and last.time and token.time and _fit(last.time, token.time):
            is_within = token.time.cycle or token.time.kind == "clock"  # a time of that day
            later = last.time if is_within else token.time
            text = f"{last.text} {token.text}"
            found[-1] = replace(last, text=text, end=token.end, time=later)
            continue
        found.append(token)
    return found


def _leave_aside(pairing: Pairing, aside: Sequence[Token]) -> None:
    for token in aside:
        pairing.leave(token, LEFT_ASIDE)


def _fit(one: Time, other: Time) -> bool:
    """Tell whether two times side by side are one: a day and its date, but no two months."""
    with_month = {"date", "month", "month_year"}
    return one.kind != other.kind and not {one.kind, other.kind} <= with_month


def _without_brackets(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Take remarks in brackets out; give also the numbers that were in them."""
    found: list[Token] = []
    aside: list[Token] = []
    place = spliced = 0
    while place < len(tokens):
        end = _closed(tokens, place)
        if end is None:
            found.append(tokens[place])
            place += 1
            continue
        inner = list(tokens[place + 1 : end])
        before = found[max(spliced, len(found) - _NEAR) :]
        leads = _leads_on(inner, before, tokens[end + 1 :][:2])
        if leads or _is_remark(inner, before):
            aside += [t for t in inner if t.kind == "value" and t.value is not None]
            inner = [token for token in inner if token.kind in _CUTS]
            inner += [found.pop()] if leads else []  # a change comes before its time
        elif not any(token.kind == "time" for token in inner):
            inner = _reason_or_all(inner)
        found += inner
        spliced = len(found)
        place = end + 1
    return found, aside


def _reason_or_all(inner: list[Token]) -> list[Token]:
    """Give what says why there is no number alone: "Apr (Easter, nobody counted)"."""
    gaps = [token for token in inner if token.kind == "gap"]
    has_number = any(token.value is not None for token in inner)
    return gaps[:1] if gaps and not has_number else inner


def _closed(tokens: Sequence[Token], place: int) -> int | None:
    """Give where a bracket that opens at a place closes."""
    if tokens[place].text != "(":
        return None
    rest = range(place + 1, len(tokens))
    return next((i for i in rest if tokens[i].kind == "close" or tokens[i].text == "("), None)


def _is_remark(inner: Sequence[Token], before: Sequence[Token]) -> bool:
    """Tell whether what stands in brackets is beside the number before it."""
    start = max((i for i, token in enumerate(before) if token.kind == "end"), default=-1)
    known = [token for token in before[start + 1 :] if token.kind in {"value", "time"}]
    has_number = any(token.kind == "value" for token in known)
    is_after_time = bool(known) and known[-1].kind == "time" and known[0].kind == "time"
    has_time = any(token.kind == "time" for token in before[start + 1 :])
    times = sum(token.kind == "time" for token in inner)
    numbers = sum(token.kind == "value" for token in inner)
    words = sum(token.kind in {"word", "change"} for token in inner)
    if not known and not times and words > 1 and numbers < words:
        return not any(token.kind == "gap" for token in inner)
    if times:
        return has_time and has_number
    if is_after_time and (numbers == 1 or any(token.kind == "gap" for token in inner)):
        return False
    return has_number or (not numbers and not any(token.kind == "gap" for token in inner))


def _leads_on(inner: Sequence[Token], before: Sequence[Token], then: Sequence[Token]) -> bool:
    """Tell whether a remark stands between a time and its number: "28 Jan (12 asked): 9"."""
    kinds = {token.kind for token in inner}
    follow = [token.kind for token in then]
    is_after_time = bool(before) and before[-1].kind == "time"
    leads = follow == ["join", "value"] or (follow[:1] == ["value"] and "value" not in kinds)
    return not kinds.isdisjoint({"word", "change"}) and is_after_time and leads


def _by_segments(tokens: Sequence[Token], ends: str) -> Pairing:
    parts = segments(tokens, ends)
    found = [of_part(part, may_turn=ends == "all") for part in parts]
    for before, one, after in zip(found, found[1:], found[2:], strict=False):
        _give_time_between(before, one, after)
    for place in range(len(found)):
        _give_times_between(found[place:])
    if len(parts) > 2 and len(parts[-1]) == 2 and parts[-1][0].text.lower() == "then":
        known = [one.time for pairing in found for one in pairing.pairs if one.time]
        _give_next_time(found[-2], found[-1], known)
    if ends == "all":
        going_on(found, parts)
    whole = Pairing([])
    for pairing in found:
        whole.add(pairing)
    return whole


def _give_time_between(before: Pairing, one: Pairing, after: Pairing) -> None:
    """Give a lonely number the time between its neighbours': "14 in May, then 12, July 9"."""
    if one.pairs or len(one.left or []) != 1 or not (before.pairs and after.pairs):
        return
    value, last, then = (one.left or [])[0], before.pairs[-1].time, after.pairs[0].time
    if not last or not then or last.kind != then.kind or not last.cycle or value.value is None:
        return
    between = (last.place[0] + 1) % last.cycle
    if (between + 1) % last.cycle == then.place[0]:
        one.pairs, one.left = [Paired(value, "", replace(last, place=(between,)), value.start)], []
        one.cost = UNTOLD


def _give_times_between(parts: Sequence[Pairing]) -> None:
    """Give two or more lonely numbers the times between two others, where these are as many."""
    lonely = list(takewhile(lambda one: not one.pairs and len(one.left or []) == 1, parts[1:]))
    rest = parts[len(lonely) + 1 :]
    if len(lonely) < _FEWEST_LONELY or not (parts[0].pairs and rest and rest[0].pairs):
        return
    last, then = parts[0].pairs[-1].time, rest[0].pairs[0].time
    if not last or not then or last.kind != then.kind or not last.cycle:
        return
    if (then.place[0] - last.place[0]) % last.cycle != len(lonely) + 1:
        return
    for step, one in enumerate(lonely, 1):
        value = (one.left or [])[0]
        time = replace(last, place=((last.place[0] + step) % last.cycle,))
        one.pairs, one.left, one.cost = [Paired(value, "", time, value.start)], [], UNTOLD / 2


def _give_next_time(before: Pairing, one: Pairing, known: Sequence[Time]) -> None:
    """Give a lonely number at the end the time after the last: "9 in week 2, then 4"."""
    last = before.pairs[-1].time if before.pairs else None
    if one.pairs or len(one.left or []) != 1 or not last:
        return
    if last.kind == "date":
        then: Time | None = next_date(known)
    else:
        place = (last.place[0] + 1) % last.cycle if last.cycle else last.place[0] + 1
        then = replace(last, place=(place,))
    if then is None:
        return
    value = (one.left or [])[0]
    one.pairs, one.left = [Paired(value, "", then, value.start)], []
    one.cost = UNTOLD


def _zipped(tokens: Sequence[Token]) -> Pairing | None:
    """Read all numbers first, then as many months or days."""
    shape = _shape(tokens)
    half = len(shape) // 2
    times = [token for token in tokens if token.kind == "time"]
    are_cyclic = all(token.time and token.time.cycle for token in times)
    if half < 2 or shape != "V" * half + "T" * half or not are_cyclic:
        return None
    values = [token for token in tokens if token.kind == "value"]
    return Pairing([paired(v, t) for v, t in zip(values, times, strict=True)], OTHER_WAY)


def _judge(pairing: Pairing) -> None:
    """Add what speaks against the times: of several kinds, twice the same, without an order."""
    _drop_untold(pairing)
    times = [paired.time for paired in pairing.pairs if paired.time is not None]
    if not times:
        pairing.cost += LEFT_OVER
        return
    if len(times) < len(pairing.pairs) or is_mixed(times):  # no such day
        pairing.cost += LEFT_OVER
    kinds = Counter(time.kind for time in times)
    pairing.cost += LONELY_TIME if len(times) == 1 else 0.0
    pairing.cost += MIXED * (len(times) - max(kinds.values()))
    if len(kinds) == 1 and len(times) > 1:
        order = in_order(times)
        if order is None:
            pairing.cost += _TWICE
        elif order != sorted(order) and order != sorted(order, reverse=True):
            pairing.cost += _UNSORTED
        elif order != sorted(order) and "date" in kinds:
            pairing.cost += _UNSORTED - OTHER_WAY
        if "date" in kinds and not _is_even(times):
            pairing.cost += _UNEVEN


def _judge_values(pairing: Pairing) -> None:
    """Add what speaks against the numbers: shares or units beside others, too many missing."""
    known = [one.value for one in pairing.pairs if one.value.value is not None]
    shares = sum(value.of is not None for value in known)
    if 0 < shares < len(known) or any(v.of is not None and (v.value or 0) > v.of for v in known):
        pairing.cost += MIXED
    signed = sum(bool(value.unit) for value in known)
    if min(signed, len(known) - signed) > 1:
        pairing.cost += _PARTLY
    if known and not pairing.pairs[0].label and _may_be_years([value.value for value in known]):
        pairing.cost += MIXED
    untold = sum(one.value.value is None and one.value.text == one.label for one in pairing.pairs)
    if 0 < len(known) <= untold and pairing.pairs[0].label:
        pairing.cost += MIXED


def _may_be_years(values: Sequence[float | None]) -> bool:
    """Tell whether years stand among numbers so that each has its own: beside it, or all first."""
    half = len(values) // 2
    ways = [(values[::2], values[1::2])]
    if len(values) % 2 == 0:
        ways += [(values[1::2], values[::2]), (values[:half], values[half:])]
    return any(_are_years(years) and _YEARS.isdisjoint(others) for years, others in ways)


def _are_years(values: Sequence[float | None]) -> bool:
    is_rising = all((a or 0) < (b or 0) for a, b in pairwise(values))
    return len(values) > 1 and is_rising and _YEARS.issuperset(values)


def _is_even(times: Sequence[Time]) -> bool:
    """Tell whether dates follow each other in steps of about one length."""
    places = [time.place for time in with_month_first(times)]
    days = sorted(372 * year + 31 * month + day for year, month, day in places)
    steps = [after - before for before, after in pairwise(days)]
    return max(steps) <= 2 * min(steps) + 1


def _drop_untold(pairing: Pairing) -> None:
    """Take times without a number out again that stand there with one, or are of another kind."""
    with_number = [one for one in pairing.pairs if one.value.value is not None]
    kinds = Counter(one.time.kind for one in with_number if one.time)
    known = {one.time for one in with_number}
    for one in list(pairing.pairs):
        is_untold = one.value.value is None and one.value.text == one.label
        if is_untold and kinds and one.time and (one.time in known or one.time.kind not in kinds):
            pairing.pairs.remove(one)
            pairing.leave(
                one.value, _TWICE - (UNTOLD if one.time in known and one.time.cycle else 0.0)
            )


def _by_words(tokens: Sequence[Token], aside: Sequence[Token]) -> Pairing:
    """Take the words before each number for its label, if each has its own."""
    tokens = _with_reasons(tokens)
    values = [token for token in tokens if token.kind == "value"]
    places = [place for place, token in enumerate(tokens) if token.kind == "value"]
    after = [at(tokens, place + 1) for place in places]
    in_lines = len(values) > 1 and all(end is None or end.text == "" for end in after)
    labels = [_words_before(tokens, place - _is_cell(tokens, place, in_lines)) for place in places]
    texts = [label.text.lower() for label in labels if label]
    if len(values) < 2 or len(texts) < len(values) or len(set(texts)) < len(texts):
        found = Pairing([paired(value) for value in values], UNLABELLED)
        _leave_aside(found, aside)
        return found
    pairs = [paired(value, label) for value, label in zip(values, labels, strict=True)]
    found = Pairing(pairs, UNLABELLED / 2)
    _leave_aside(found, aside)
    return found


def _with_reasons(tokens: Sequence[Token]) -> list[Token]:
    """Take what says why there is no number for a missing one, where none stands beside it."""
    found: list[Token] = []
    segment: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and token.kind not in {"end", *_CUTS}:
            segment.append(token)
            continue
        has_number = any(one.kind == "value" for one in segment)
        reason = next((one for one in segment if one.kind == "gap"), None)
        for one in segment:
            is_missing = one is reason and not has_number
            found.append(
                replace(one, kind="value" if is_missing else "word") if one.kind == "gap" else one
            )
        found += [token] if token is not None else []
        segment = []
    return found


def _is_cell(tokens: Sequence[Token], place: int, in_lines: bool) -> bool:
    """Tell whether a comma parts the number from its label in a line of a table."""
    before = at(tokens, place - 1)
    return in_lines and before is not None and before.text in {",", ";"}


def _words_before(tokens: Sequence[Token], place: int) -> Token | None:
    start = place - 1
    if start >= 0 and tokens[start].kind == "join":
        start -= 1
    words: list[Token] = []
    while start >= 0 and tokens[start].kind == "word":
        words.insert(0, tokens[start])
        start -= 1
    while words and words[0].text.lower() in FILLERS:
        words.pop(0)
    while words and words[-1].text.lower() in FILLERS and not words[-1].text.isupper():
        words.pop()
    if not words or len(words) > _LONGEST_LABEL:
        return None
    text = " ".join(word.text for word in words)
    return replace(words[0], kind="time", text=text, end=words[-1].end)
