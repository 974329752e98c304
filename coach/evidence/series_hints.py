"""Where in a series a change may be told, in words that no rule knows.

Three places tell of one: words between two numbers that stand nowhere else, words beside one, and
a time without a number ("De joi au pus semaforul"). Whether such words tell of a change, or only
remark upon something, was learnt (``series_weights``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median_low

from coach.evidence.series_change_words import passes
from coach.evidence.series_names import marked
from coach.evidence.series_paired import Paired
from coach.evidence.series_time_places import place_of_time
from coach.evidence.series_times import ALWAYS, ORDINALS, Time, spans_of, time_of
from coach.evidence.series_weights import chance
from coach.evidence.series_word_kinds import kinds_of

CHANGE = "change"  # the name of the question
_FORMS = (
    *("iso", "full", "slash", "dot", "day_span", "day_month", "month_day", "month_year", "year"),
    *("season_name", "clock", *(form for form in ALWAYS if form not in {"iso", "full"}), "daytime"),
)
_NTH = re.compile(
    rf"(?<!\w)(?:(\d{{1,2}})(?:st|nd|rd|th)\b|({'|'.join(ORDINALS)})\b|last(?= one\b))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:after|end of|late in|past|fim de|fin de|finales de|ende|fine|nach|después de|après"
    r"|depois de)(?: the)?\s*$",
    re.IGNORECASE,
)
# "Jan-May", "from Monday to Friday": how long it was counted.
_A_TIME = r"(?:[\ue000-\ue016]|\d)"
_TO = re.compile(
    rf"[ ]*(?:-|to|until|till|through|bis|al?|até|hasta|à)[ ]*(?={_A_TIME})", re.IGNORECASE
)
_TO_BEFORE = re.compile(
    rf"{_A_TIME}[ ]*(?:-|\bto|\buntil|\btill|\bthrough|\bbis|\bal?|\baté|\bhasta|\bà)[ ]*$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?;:](?=\s|$)|[\n|]")
_CUT = re.compile(rf"{_END.pattern}|[(),]| - ")
_WORD = re.compile(r"[^\W\d_\ue000-\ue016]+")
_NAME = re.compile(r"[\s,;.]*[^\W\d_a-z][^\W\d_]*[\s:]*")  # "Ali" alone
_SET_APART = re.compile(r"[|\n]\s*[|\n]|--|==")
_LEFT_BLANK = re.compile(r"\s*\n\s*\n\s*")
# Words that only go on to the next of numbers that have their times.
_ORDER = {
    *("and", "then", "now", "on", "in", "the", "one", "it", "was", "is", "its", "next", "last"),
    *("y", "e", "et", "und", "ahora", "agora", "jetzt", "maintenant", "luego", "dann", "puis"),
    *ORDINALS,
}
_IN_BRACKETS = re.compile(r"[^()]{0,12}\([^()]*\)[ ]*[,;.\n]?\s*[^()\s]{0,12}[ ]*[:=]?[ ]*")
_MANY, _FEW = 5, 3
_MOST = 200  # numbers: of more, nobody tells in words where the change is
_SHORTEST = 4  # letters of a name whose ending may change
_NEAR = 12  # characters between a number and its label
Span = tuple[int, int]


@dataclass(frozen=True)
class Hint:
    """The first number after what may be a change, in the order of time, and what is said there."""

    place: int
    features: list[str]


def likely_change(text: str, pairs: Sequence[Paired]) -> tuple[float, int]:
    """Give the place of the likeliest change among numbers in the order of time, and how likely."""
    likely = [(chance(CHANGE, one.features), one.place) for one in hints_in(text, pairs)]
    return max(likely, default=(0.0, 0))


def hints_in(text: str, pairs: Sequence[Paired]) -> list[Hint]:
    """Give the hints at a change within numbers in the order of time."""
    if not 1 < sum(one.value.value is not None for one in pairs) <= _MOST:
        return []
    told = _Told(text, pairs)
    found = [*_between(told), *_beside(told), *_at_times(told)]
    return [one for one in found if 0 < one.place < len(pairs)]


class _Told:
    """A text with its numbers as they stand there, and where they and their labels are."""

    def __init__(self, text: str, pairs: Sequence[Paired]) -> None:
        self.marks = marked(text)
        self.in_time = list(pairs)
        self.order = sorted(range(len(pairs)), key=lambda i: pairs[i].value.start)
        self.pairs = [pairs[i] for i in self.order]
        known = [one.value for one in self.pairs if one.value.value is not None]
        self.numbers = [(one.start, one.end) for one in known]
        untold = [one.value for one in self.pairs if one.value.value is None]
        self.reasons = [(one.start, one.end) for one in untold if one.end]  # "no idea"
        self.labels = [span for one in self.pairs for span in _label_of(one, text)]

    def words(self, start: int, end: int) -> list[str]:
        """Give the words of a part of the text, without names of months and days and labels."""
        return [
            match[0].lower()
            for match in _WORD.finditer(self.marks, start, max(start, end))
            if not _meets(match.span(), self.labels)
        ]

    def cut_around(self, start: int, end: int) -> Span:
        """Give where the sentence begins and ends in which a part of the text stands."""
        begin = max((m.end() for m in _END.finditer(self.marks, 0, start)), default=0)
        after = _END.search(self.marks, end)
        return begin, after.start() if after else len(self.marks)


def _label_of(one: Paired, text: str) -> list[Span]:
    """Give where the label of a number stands."""
    if not one.label:
        return []
    start = text.find(one.label, min(one.start, one.value.start))
    return [(start, start + len(one.label))] if start >= 0 else []


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _said(words: Sequence[str], own: Sequence[str] = ()) -> list[str]:
    """Give the features of words; ``own`` are other words of their sentence."""
    pairs, kinds = pairwise(words), ["", *kinds_of(words)]
    return [
        *(f"word={word}" for word in words),
        *(f"stem={word[:4]}" for word in words if len(word) > 4),
        *(f"words={one} {other}" for one, other in pairs),
        *(f"kind of word={kind}" for kind in kinds),
        *(f"kinds={one} {other}" for one, other in combinations(kinds, 2)),
        *(f"sentence={word}" for word in own),
        *(["passes"] if passes(" ".join(words)) else []),
    ]


def _between(told: _Told) -> Iterator[Hint]:
    """Give what stands between two numbers and not between others: "14, then the bin came, 9"."""
    spans = [
        (one.value.end, max(one.value.end, then.value.start))
        for one, then in zip(told.pairs, told.pairs[1:], strict=False)
    ]
    said = [told.words(*span) for span in spans]
    usual = median_low(map(len, said))
    blanks = [bool(_LEFT_BLANK.fullmatch(told.marks[slice(*span)])) for span in spans]
    for i, (span, words) in enumerate(zip(spans, said, strict=True)):
        if told.pairs[i].value.value is None:  # it is said why there is none
            continue
        if blanks[i] and sum(blanks) > 1:  # as some write, with no meaning
            continue
        between, more = told.marks[slice(*span)], len(words) - usual
        if told.labels and _ORDER.issuperset(words):
            continue
        one, then = told.order[i : i + 2]
        if (more < 1 and not _SET_APART.search(between)) or abs(one - then) != 1:
            continue
        cuts = [span[0], *(m.end() for m in _CUT.finditer(told.marks, *span)), span[1]]
        parts = [len(told.words(a, b)) for a, b in pairwise(cuts)]
        rivals = sum(len(other) - usual >= more for other in said)
        features = [
            "between",
            f"more={min(more, _MANY)} {min(usual, 2)}",
            f"numbers={min(len(told.numbers), _MANY - 1)}",
            f"turned={one > then}",
            f"rivals={rivals}",
            f"parted={_END.search(between) is not None or '(' in between}",
            f"timed={bool(told.labels)}",
            f"left={min(_FEW, len(spans) - i)}",
            f"first={i == 0}",
            f"first, more={i == 0} {min(more, _MANY)}",
            f"own part={any(length > 2 for length in parts[1:-1])}",
            f"tail={min(parts[-1], _MANY - 1)}",
            f"head={min(parts[0], _MANY - 1)}",
            f"name={_NAME.fullmatch(between) is not None}",
        ]
        is_said_of_one = told.labels and _IN_BRACKETS.fullmatch(
            between
        )  # "May 6 (new rota), Jun 5"
        yield Hint(one if is_said_of_one else max(one, then), features + _said(words))


def _beside(told: _Told) -> Iterator[Hint]:
    """Give what stands after one number and not after others: "wk4 9 when it became free"."""
    spans = [_after(told, i) for i in range(len(told.pairs))]
    said = [told.words(*span) for span in spans]
    usual = median_low(map(len, said))
    rivals = sum(len(words) - usual >= 2 for words in said)
    for i, (span, words) in enumerate(zip(spans, said, strict=True)):
        more = len(words) - usual
        if i == 0 or more < 2 or told.pairs[i].value.value is None:
            continue
        features = [
            "beside",
            f"beside more={min(more, _MANY)}",
            f"last={i == len(spans) - 1}",
            f"in brackets={'(' in told.marks[slice(*span)]}",
            f"led by={words[0]}",
            f"beside rivals={rivals}",
        ]
        yield Hint(told.order[i], features + _said(words))


def _after(told: _Told, place: int) -> Span:
    """Give what follows a number and its label up to a stop or the next number."""
    start = told.pairs[place].value.end
    follow = [end for begin, end in told.labels if 0 <= begin - start < _NEAR]
    start = max([start, *follow])
    after = re.compile(rf"{_END.pattern}|[),]").search(told.marks, start)
    end = after.start() if after else len(told.marks)
    then = told.pairs[place + 1 : place + 2]
    return start, max(start, min([end, *(one.start for one in then)]))


def _at_times(told: _Told) -> Iterator[Hint]:
    """Give the times without a number: "the lamp came on the 20th"."""
    cuts = sorted({0, len(told.marks), *(i for m in _CUT.finditer(told.marks) for i in m.span())})
    for start, end in pairwise(cuts):
        if _meets((start, end), [*told.numbers, *told.reasons]):
            continue
        part = told.marks[start:end]
        for (first, last), time in [*_times_in(part, len(told.pairs)), *_inflected(told, part)]:
            span = (start + first, start + last)
            is_end = _TO.match(part, last) or _TO_BEFORE.search(part[:first])
            if not (is_end or _meets(span, told.labels)):
                yield from _at_time(told, (start, end), span, time)


def _at_time(told: _Told, part: Span, span: Span, time: Time) -> Iterator[Hint]:
    lead = told.marks[part[0] : span[0]]
    is_later = _LATER.search(lead) is not None
    place, how = place_of_time(time, told.in_time, is_later=is_later)
    if place is None:
        return
    sentence = told.cut_around(*part)
    is_own = not _meets(sentence, told.numbers)
    words, all_words = told.words(*part), told.words(*sentence) if is_own else []
    words = all_words if is_own and len(words) < _FEW else words
    if words and _ORDER.issuperset(words):
        return
    seen = sum(end <= part[0] for _, end in told.numbers)
    where = "before" if not seen else "after" if seen == len(told.numbers) else "amid"
    led = told.words(part[0], span[0])[-1:] or ["^"]
    features = [
        "at a time",
        f"where={where}",
        f"how={how}",
        f"how, where={how} {where}",
        f"own={is_own} {where}",
        f"length={min(len(words), _MANY)}",
        f"in brackets={told.marks[max(0, part[0] - 1) : part[0]] == '('}",
        f"kind={time.kind}",
        f"lead={led[0]}",
        f"ends={not told.words(span[1], part[1])}",
        f"here={bool(seen) and told.order[seen - 1] == place}",
    ]
    yield Hint(place, features + _said(words, [w for w in all_words if w not in words]))


def _inflected(told: _Told, part: str) -> Iterator[tuple[Span, Time]]:
    """Give months and days whose labels stand there with another ending: "od środy", "nisanda"."""
    for one in told.pairs:
        stem = one.label[: max(_SHORTEST, len(one.label) - 1)].lower()
        if one.time is None or not one.time.cycle or len(stem) < _SHORTEST or not stem.isalpha():
            continue
        for match in re.finditer(rf"(?<!\w){stem}\w+", part, re.IGNORECASE):
            yield match.span(), one.time


def _times_in(marks: str, numbers: int) -> list[tuple[Span, Time]]:
    """Give the times of a part of a text, each place once; "the last one" is that of so many."""
    taken: list[Span] = []
    found: list[tuple[Span, Time]] = []
    for form in _FORMS:
        for start, end in spans_of(form, marks):
            time = None if _meets((start, end), taken) else time_of(form, marks[start:end])
            if time is not None:
                found.append(((start, end), time))
                taken.append((start, end))
    for match in _NTH.finditer(marks):
        if not _meets(match.span(), taken):
            found.append((match.span(), _nth(match, numbers)))
    return found


def _nth(match: re.Match[str], numbers: int) -> Time:
    if match[1]:
        return Time("day", (int(match[1]),))
    return Time("place", (ORDINALS.index(match[2].lower()) + 1 if match[2] else numbers,))
