"""Reading a text in every way it can be read, and taking the one that explains most of it.

A way is how numbers are written, which forms stand for times, where a title ends and where a last
sentence begins, and how labels and numbers belong together. If another way that gives other
numbers explains as much, it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, pairwise
from statistics import median

from coach.evidence.series_beside import is_next
from coach.evidence.series_changes import with_changes
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_names import marked
from coach.evidence.series_paired import Paired, Pairing
from coach.evidence.series_pairing import pairings
from coach.evidence.series_phrases import without_phrases
from coach.evidence.series_times import MAYBE, is_mixed, spans_of
from coach.evidence.series_tokens import Scanner, Token
from coach.evidence.series_writing import Writing, note_of, writing_of, writings_of

_NTH = 0.1  # what it costs to take "3rd" for a word
_DOUBTED = 0.4  # a reading without a question is the likelier one
_FORM = 0.15  # what each form costs that may be a time
_CLEAR = 0.45  # below this nothing more is tried
_MARGIN = 0.6  # by so much the best must be better than one that gives other numbers
_UNEXPLAINED = 1.5
_HEAD, _HEAD_NUMBER, _HEAD_BOTH, _HEAD_COMMA = 0.3, 0.2, 1.0, 1.0
_TAIL, _TAIL_NUMBER = 0.3, 0.7
_UNEVEN, _FAR = 0.6, 50  # so many times the middle of all
_MOST_FORMS, _MOST_CUTS = 6, 4
_MOST_ENDS = 24  # sentences, at the ends of which a head is looked for
_LONG = 4_000  # characters: longer texts are read in fewer ways
_IN_ONE_WRITING = 2_000  # the same, of how numbers are written
_LONGISH, _FEW_CUTS = 800, 2  # the same, of forms taken together and of cuts
_END_OF_HEAD = re.compile(r":(?=\s)|\n|[.!?](?=\s)|\.\.\.| -(?= )|,(?=\s)")
_END_OF_BODY = re.compile(r"\n|[.!?;](?=\s)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TO = {"to", "until", "till", "and", "-", "bis", "a", "al", "à", "y", "und", "et"}
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
# "out of 30 kids each time," at the beginning
_BASE = re.compile(
    r"(?:out )?(?:of|de|von|sur|su) (?:the |all |our |los |las )?\d+"
    r"(?= [^\W\d]{3})[^\d,:;\n]*(?:, )?(?=\d)"
    r"|(?:[^\d\n]{0,40}\bout )?of (?:the |all |our )?\d+ [^\d,:;\n]*\b(?:each|every)\b"
    r"(?: (?:time|day|night|week|month|year|session|visit|class|meeting))?[,:]?",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\b(?:before|after|total|sum|antes|avant|vor|vorher|prima)\b", re.IGNORECASE)


@dataclass
class Reading:
    """A text as it was read, and what must be asked of it."""

    pairs: list[Paired]
    tokens: list[Token]
    remarks: Remarks
    head: str  # the title with its numbers, cut off
    cost: float
    writing: Writing
    left: list[Token]

    @property
    def values(self) -> set[tuple[int, float | None, float | None]]:
        """Give the numbers with where they stand."""
        known = [one.value for one in self.pairs if one.value.value is not None]
        return {(value.start, value.value, value.of) for value in known}

    @property
    def is_labelled(self) -> bool:
        """Tell whether each number has its label."""
        return len(self.pairs) > 1 and all(paired.label for paired in self.pairs)


def best_reading(text: str) -> Reading:
    """Read a text in plain signs in the way that explains most of it."""
    found = list(_readings(text))
    best = min(found, key=lambda one: one.cost)
    near = [one for one in found if one.cost < best.cost + _MARGIN and one.is_labelled]
    rivals = [one for one in near if best.remarks.doubts or not one.remarks.doubts]
    best = next((one for one in rivals if best.is_labelled and best.values < one.values), best)
    rival = next((one for one in rivals if _contradicts(one, best)), None)
    if best.writing.doubt and not (best.is_labelled and rival is None):
        best.remarks.doubts.insert(0, best.writing.doubt)
    elif rival is not None:
        best.remarks.ask(_asked(best, rival))
    if best.cost >= _UNEXPLAINED:
        _ask_what_is_left(best)
    _ask_about_brackets(best)
    _ask_about_year(best)
    if best.writing.noted:
        best.remarks.note(best.writing.noted)
    return best


def _ask_about_brackets(best: Reading) -> None:
    """Ask about a number in brackets that is neither how many there are nor a share again."""
    for token in best.left:
        shares = token.unit == "%" and any(one.value.of for one in best.pairs)
        if shares or not (best.is_labelled or token.value == len(best.pairs)):
            best.remarks.ask(f'What does "{token.text}" in brackets stand for?')


def _ask_about_year(best: Reading) -> None:
    """Ask about a year alone in a line above bare numbers."""
    if _YEAR.fullmatch(best.head) and not best.is_labelled:
        best.remarks.ask(f"Is {best.head.strip()} a year, or one of the numbers?")


def _contradicts(one: Reading, other: Reading) -> bool:
    """Tell whether two readings differ in more than that one leaves some numbers out."""
    first, second = one.values, other.values
    return not (first <= second or second <= first)


def _asked(best: Reading, rival: Reading) -> str:
    if rival.writing.doubt:
        return rival.writing.doubt
    for one, other in zip(best.pairs, rival.pairs, strict=False):
        if one.value.value != other.value.value and one.value.text and other.value.text:
            return f'Is the number "{one.value.text}", or "{other.value.text}"?'
    return "Which of these numbers belong to the series? Please send them one a line."


def _ask_what_is_left(reading: Reading) -> None:
    """Ask about what nothing explains; numbers that are all missing are asked for elsewhere."""
    numbers = [token for token in reading.left if token.kind == "value" and token.value is not None]
    if not (numbers or reading.values):
        return
    times = [paired for paired in reading.pairs if paired.value.value is None and paired.label]
    if numbers:
        reading.remarks.wonder(f'To which time does "{numbers[0].text}" belong?')
    elif times:
        reading.remarks.ask(f'Which number belongs to "{times[0].label}"?')
    elif len({token.time for token in reading.tokens if token.kind == "time"}) < 2:
        reading.remarks.wonder("To which time does each number belong?")
    else:
        reading.remarks.ask("To which time does each number belong?")


def _readings(text: str) -> Iterator[Reading]:
    """Give the readings, those with fewer forms first, until one is clear."""
    marks = marked(text)
    usual = writing_of(text)
    writings = [(usual, 0.0)]
    if len(text) < _IN_ONE_WRITING:
        writings += [(w, c) for w, c in writings_of(text) if not _is_same(w, usual)]
        writings[0] = (usual, next((c for w, c in writings_of(text) if _is_same(w, usual)), 0.0))
    least = 9.0
    for forms in _forms(marks):
        if len(forms) > 1 and least < _CLEAR:
            return
        for writing, cost in writings:
            for reading in _of(text, marks, writing, forms):
                reading.cost += cost + _FORM * len(forms)
                if reading.is_labelled or writing is usual:
                    least = min(least, reading.cost)
                    yield reading


def _is_same(one: Writing, other: Writing) -> bool:
    return (one.decimal, one.thousands) == (other.decimal, other.thousands)


def _forms(marks: str) -> list[tuple[str, ...]]:
    present = [kind for kind in MAYBE if spans_of(kind, marks)]
    are_few = len(present) <= _MOST_FORMS and len(marks) < _LONGISH
    pairs = list(combinations(present, 2)) if are_few else []
    counted = [("no counted",)] if len(spans_of("counted", marks)) == 1 else []
    return [(), *((kind,) for kind in present), *counted, *pairs]


def _of(text: str, marks: str, writing: Writing, forms: Sequence[str]) -> Iterator[Reading]:
    never = "counted" if "no counted" in forms else ""
    scanned = Scanner(text, writing, marks).scan(forms, never)
    if forms and not never and not _is_sound(scanned):
        return
    of_all = Remarks()
    whole = with_changes(without_phrases(scanned, of_all), of_all)
    for start, end, cost in _cuts(text, scanned):
        if (start, end) == (0, len(text)):  # most texts are read whole and in no other way
            for pairing in pairings(whole):
                yield _reading(text, pairing, whole, of_all, writing, start, cost)
            continue
        told = [token for token in whole if token.kind == "from" and not start <= token.start < end]
        remarks = Remarks()
        cut = [token for token in scanned if start <= token.start < end]
        body = with_changes(without_phrases(cut, remarks), remarks) + told
        for pairing in pairings(body):
            yield _reading(text, pairing, body, remarks, writing, start, cost)


def _reading(
    text: str,
    pairing: Pairing,
    body: list[Token],
    remarks: Remarks,
    writing: Writing,
    start: int,
    cost: float,
) -> Reading:
    known = [paired.value.value for paired in pairing.pairs if paired.value.value is not None]
    cost += _NTH * sum(token.kind == "word" and token.text[:1].isdecimal() for token in body)
    total = pairing.cost + cost + (_UNEVEN if _is_uneven(known) else 0) + (0 if known else 9.0)
    total += _DOUBTED * bool(remarks.doubts)
    told = writing if writing.noted or writing.doubt else note_of(writing, text)
    left = pairing.left or []
    return Reading(pairing.pairs, body, remarks.copied(), text[:start], total, told, left)


def _is_uneven(known: Sequence[float]) -> bool:
    sizes = [abs(value) for value in known if value]
    if len(sizes) < 2:
        return False
    middle = median(sizes)
    return max(sizes) > _FAR * middle or min(sizes) * _FAR < middle


def _is_sound(tokens: Sequence[Token]) -> bool:
    """Tell whether all times are real, and numbered ones go up by one."""
    times = [(token.time, token) for token in tokens if token.kind == "time"]
    known = [time for time, _ in times if time]
    if len(known) < len(times) or is_mixed(known) or _ends_before_years(tokens):
        return False
    counted = [time.place[0] for time in known if time.kind in {"index", "first", "hash", "coded"}]
    goes_up = all(after - before == 1 for before, after in pairwise(counted))
    return goes_up and (not counted or counted[0] <= 1 or len(counted) > 2)


def _ends_before_years(tokens: Sequence[Token]) -> bool:
    """Tell whether numbers come first and bare years after, each apart: "5; 1990; 6; 1991"."""
    first = next((token for token in tokens if token.kind in {"value", "time"}), None)
    years = [i for i, token in enumerate(tokens) if token.time and token.time.kind == "year"]
    ends = [[token.kind for token in tokens[i - 2 : i]] == ["value", "end"] for i in years]
    return bool(first and first.kind == "value") and bool(years) and all(ends)


def _cuts(text: str, tokens: Sequence[Token]) -> list[tuple[int, int, float]]:
    """Give where the series may begin and end, and what that costs."""
    heads = [(0, _stays(text, tokens)), *_heads(text, tokens)]
    tails = [(len(text), 0.0), *_tails(text, tokens)]
    if len(text) >= _LONGISH:
        heads, tails = heads[:_FEW_CUTS], tails[:1]
    return [
        (start, end, one + other) for start, one in heads for end, other in tails if start <= end
    ]


def _heads(text: str, tokens: Sequence[Token]) -> list[tuple[int, float]]:
    found: list[tuple[int, float]] = []
    base = _BASE.match(text)
    if base:
        found.append((base.end(), _HEAD))
    for match in islice(_END_OF_HEAD.finditer(text[:_LONG]), _MOST_ENDS):
        head = text[: match.start()]
        inside = [token for token in tokens if token.start < match.end()]
        numbers = sum(token.kind in {"value", "range"} for token in inside)
        times = sum(token.kind == "time" for token in inside)
        words = len(_WORD.findall(head))
        is_title = words > 1 or _YEAR.fullmatch(head) or (words and "(" in head)
        is_title = is_title or (words and numbers and match[0] in ":\n")
        if len(found) == _MOST_CUTS or _MARKS.search(head) or _say_why_none(inside):
            break
        if (numbers or times) and is_title and numbers < _MOST_CUTS:
            cost = (
                _HEAD
                + _HEAD_NUMBER * numbers * (numbers + 1) / 2
                + _HEAD_BOTH * _holds_points(inside)
            )
            found.append((match.end(), cost + (_HEAD_COMMA if match[0] == "," else 0)))
    return found


def _holds_points(tokens: Sequence[Token]) -> int:
    """Count the times of a head that stand beside a number, or beside other times."""
    told = [token for token in tokens if token.kind not in {"join", "end"}]
    beside = sum({one.kind, other.kind} == {"time", "value"} for one, other in pairwise(told))
    spans = sum(
        (one.kind, last.kind) == ("time", "time") and word.text.lower() in _TO
        for one, word, last in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return max(beside, sum(token.kind == "time" for token in tokens) - 1 - spans, 0)


def _stays(text: str, tokens: Sequence[Token]) -> float:
    """Give what it costs to take a number before the first colon for one of the series."""
    if _BASE.match(text):
        return _HEAD_BOTH
    head, colon, rest = text.partition(":")
    inside = [token for token in tokens if token.end <= len(head)]
    numbers = sum(token.kind in {"value", "range"} for token in inside)
    is_title = numbers == 1 and not _holds_points(inside)
    words = len(_WORD.findall(head)) > 1 or "(" in head
    follow = sum(token.kind == "value" for token in tokens) - numbers
    is_of_several = any(
        re.search(r"\d", re.split(r"[.;\n]", part)[-1]) for part in rest.split(":")[:-1]
    )
    if not colon or is_of_several or _MARKS.search(head) or follow < 2:
        return 0.0
    return _HEAD_BOTH if is_title and words else 0.0


def _tails(text: str, tokens: Sequence[Token]) -> list[tuple[int, float]]:
    found: list[tuple[int, float]] = []
    matches = list(_END_OF_BODY.finditer(text[:_LONG]))
    for match in matches[:-5:-1]:
        inside = [t for t in tokens if t.start >= match.end() and t.kind in {"value", "time"}]
        if _goes_on(tokens, inside) or _say_why_none(
            [token for token in tokens if token.start >= match.end()]
        ):
            continue
        words = len(_WORD.findall(text[match.end() :]))
        if not inside or words < 2:
            continue
        numbers = sum(token.value is not None for token in inside)
        if len(found) == 2 or numbers > 2:
            break
        found.append((match.end(), _TAIL + _TAIL_NUMBER * numbers))
    return found


def _say_why_none(part: Sequence[Token]) -> bool:
    """Tell whether a part says of a time why it has no number: "(week 3 nobody was there)"."""
    kinds = {token.kind for token in part}
    return {"time", "gap"} <= kinds and not any(token.value is not None for token in part)


def _goes_on(tokens: Sequence[Token], tail: Sequence[Token]) -> bool:
    """Tell whether a tail begins with the time after the last one before it: more of the series."""
    before = [t for t in tokens if t.kind == "time" and tail and t.start < tail[0].start]
    return bool(before) and tail[0].kind == "time" and is_next(before[-1], tail[0])
