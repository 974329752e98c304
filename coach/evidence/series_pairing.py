"""Which label belongs to which number, and what the numbers count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from coach.evidence.series_labels import Time
from coach.evidence.series_phrases import Remarks, at
from coach.evidence.series_tokens import Token

# Words beside a number that neither name it nor count it.
FILLERS = {
    *("a", "about", "after", "again", "ago", "all", "also", "an", "and", "around", "as", "at"),
    *("be", "been", "before", "but", "by", "came", "can", "did", "each", "ended", "every"),
    *("exactly", "first", "for", "from", "get", "go", "got", "had", "has", "have", "he", "here"),
    *("hi", "how", "i", "in", "is", "it", "its", "just", "last", "least", "like", "made", "make"),
    *("me", "my", "next", "no", "now", "of", "ok", "on", "only", "our", "per", "read", "s"),
    *("said", "saw", "she", "so", "some", "still", "sum", "t", "than", "that", "the", "their"),
    *("them", "then", "there", "these", "they", "this", "those", "to", "today", "total", "until"),
    *("up", "us", "was", "we", "well", "went", "were", "when", "where", "which", "while", "with"),
    *("yes", "you", "your"),
}
_TIMES = {"day", "week", "month", "year", "time", "number", "value"}
_LONGEST_LABEL = 4  # words


@dataclass(frozen=True)
class Paired:
    """A number with its label, and where both begin in the text."""

    value: Token
    label: str = ""
    time: Time | None = None
    start: int = 0


def fits(tokens: Sequence[Token]) -> bool:
    """Tell whether each time of a text has one number, and each number one time."""
    known = [token.value is not None for token in tokens if token.kind == "value"]
    if sum(known) * 2 < len(known):  # rather numbers taken for times
        return False
    joined = _merged(tokens)
    shape = _shape(joined)
    times, values = shape.count("T"), shape.count("V")
    return times == values > 0 and (
        shape in {"TV" * times, "VT" * times} or _is_zipped(shape) or _each_has_one(joined)
    )


def pair(tokens: Sequence[Token], remarks: Remarks) -> list[Paired]:
    """Give each number its label."""
    joined = _merged(tokens)
    shape = _shape(joined)
    if "T" not in shape:
        return _by_words(joined)
    times = [token for token in joined if token.kind == "time"]
    values = [token for token in joined if token.kind == "value"]
    n = len(times)
    # What stands between the commas goes together; without commas, what follows each other.
    in_turn = _is_zipped(shape) or shape == "TV" * n
    if in_turn or (shape == "VT" * n and not _each_has_one(joined)):
        return [_paired(value, time) for value, time in zip(values, times, strict=True)]
    return _by_segments(joined, remarks)


def _shape(tokens: Sequence[Token]) -> str:
    return "".join("T" if t.kind == "time" else "V" for t in tokens if t.kind in {"time", "value"})


def _is_zipped(shape: str) -> bool:
    """Tell whether all times come first, then as many numbers."""
    half = len(shape) // 2
    return half > 1 and shape == "T" * half + "V" * half


def _segments(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut at commas, lines and other ends; drop what is empty."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in {"end", "change", "before", "after"}:
            found.append([])
        else:
            found[-1].append(token)
    return [segment for segment in found if segment]


def _each_has_one(tokens: Sequence[Token]) -> bool:
    shapes = {"".join(sorted(_shape(segment))) for segment in _segments(tokens)} - {""}
    return shapes == {"TV"}


def _merged(tokens: Sequence[Token]) -> list[Token]:
    """Make one of two times side by side: "Mon 3 April", "week 2 Monday"."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        last = found[-1] if found else None
        is_next = last and last.kind == token.kind == "time" and last.time and token.time
        if last and is_next and last.time and token.time and last.time.kind != token.time.kind:
            is_within = token.time.cycle or token.time.kind == "clock"  # a time of that day
            later = last.time if is_within else token.time
            text = f"{last.text} {token.text}"
            found[-1] = replace(last, text=text, end=token.end, time=later)
            continue
        found.append(tokens[place])
    return found


def _paired(value: Token, label: Token | None = None) -> Paired:
    if label is None:
        return Paired(value, start=value.start)
    return Paired(value, label.text, label.time, min(value.start, label.start))


def _by_segments(tokens: Sequence[Token], remarks: Remarks) -> list[Paired]:
    parts = [_of_segment(part, remarks) for part in _segments(tokens)]
    found = list(chain.from_iterable(parts))
    lonely = [one.label for one in found if one.label and one.value.text == one.label]
    if lonely and not all(one.label for one in found):
        remarks.ask(f"Which number belongs to {lonely[0]}?")
    bare = [one.value.text for one in found if not one.label]
    if bare and len(found) - len(bare) > 1:
        remarks.ask(f"To which time does {bare[0]} belong?")
    return found


def _of_segment(segment: list[Token], remarks: Remarks) -> list[Paired]:
    shape = _shape(segment)
    values = [token for token in segment if token.kind == "value"]
    times = [token for token in segment if token.kind == "time"]
    if len(times) == 1 and len(values) == 1:
        return [_paired(values[0], times[0])]
    if shape == "T" and _leads(segment):
        remarks.note(f"I have no number for {times[0].text}.")
        return [_paired(replace(times[0], kind="value", value=None, of=None), times[0])]
    if len(times) == len(values) and (shape == "VT" * len(times)):
        return [_paired(value, time) for value, time in zip(values, times, strict=True)]
    return _one_after_another(segment, remarks)


def _leads(segment: list[Token]) -> bool:
    """Tell whether a time stands first: what follows says why there is no number."""
    words = [token for token in segment if token.text.lower() not in FILLERS]
    return bool(words) and words[0].kind == "time"


def _one_after_another(segment: list[Token], remarks: Remarks) -> list[Paired]:
    """Give each time the number after it; ask where there is more than one, or none."""
    found: list[Paired] = []
    open_time: Token | None = None
    for place, token in enumerate(segment):
        if token.kind == "time":
            if open_time:
                remarks.ask(f"Which number belongs to {open_time.text}?")
            open_time = token
        elif token.kind == "value":
            if not (open_time is None and _is_of_title(segment, place)):
                found.append(_paired(token, open_time))
            open_time = None
    if open_time and found:
        remarks.ask(f"Which number belongs to {open_time.text}?")
    return found


def _is_of_title(segment: list[Token], place: int) -> bool:
    """Tell whether a number is of the words before the first time: "Rua 3 - Jan 7"."""
    before, after, later = (at(segment, place + step) for step in (-1, 1, 2))
    is_joined = after is not None and after.kind == "join" and later is not None
    return bool(before and before.kind == "word" and is_joined and later and later.kind == "time")


def _by_words(tokens: Sequence[Token]) -> list[Paired]:
    """Take the words before each number for its label, if each has its own."""
    values = [token for token in tokens if token.kind == "value"]
    places = [place for place, token in enumerate(tokens) if token.kind == "value"]
    after = [at(tokens, place + 1) for place in places]
    in_lines = len(values) > 1 and all(end is None or end.text == "" for end in after)
    labels = [_words_before(tokens, place - _is_cell(tokens, place, in_lines)) for place in places]
    texts = [label.text.lower() for label in labels if label]
    if len(values) < 2 or len(texts) < len(values) or len(set(texts)) < len(texts):
        return [_paired(value) for value in values]
    return [_paired(value, label) for value, label in zip(values, labels, strict=True)]


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


def unit_of(tokens: Sequence[Token], remarks: Remarks) -> str:
    """Give what the numbers count; ask where they count different things."""
    signs = [token.unit for token in tokens if token.kind == "value" and token.value is not None]
    if any(signs):
        return _of_signs(signs, remarks)
    words = [
        after.text
        for token, after in pairwise(tokens)
        if token.kind == "value" and after.kind == "word" and after.text.lower() not in FILLERS
    ]
    stems = list(dict.fromkeys(_stem(word) for word in words))
    if len(stems) > 1:
        remarks.ask(f"Which numbers belong to the series: those of {stems[0]} or {stems[1]}?")
    if stems and len(words) == 1 and stems[0] in _TIMES and len(signs) > 2:
        remarks.ask(f'Is the number before "{words[0]}" one of the series?')
    return next((word for word in words if word != _stem(word)), words[0] if words else "")


def _stem(word: str) -> str:
    lower = word.lower()
    return f"{lower[:-3]}y" if lower.endswith("ies") else lower.removesuffix("s")


def _of_signs(signs: list[str], remarks: Remarks) -> str:
    """Give the sign of the numbers: at all of them, or at the first or the last for all."""
    told = [sign for sign in signs if sign]
    is_for_all = len(told) == 1 and (signs[0] or signs[-1])
    if len(set(told)) > 1 or (len(told) < len(signs) and not is_for_all):
        remarks.ask(f"Some numbers are in {told[0]}. Are all of them?")
    return told[0]
