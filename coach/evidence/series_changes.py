"""Where the change is in a series: "then we started", "since the bench", before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.evidence.series_change_numbers import with_first_numbers
from coach.evidence.series_change_words import (
    AFTER,
    BEFORE,
    NO_CHANGE,
    tells_change,
    tells_deed,
    tells_new_thing,
)
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_phrases import at, is_word
from coach.evidence.series_places_told import with_places
from coach.evidence.series_times import ORDINALS, Time, is_span
from coach.evidence.series_tokens import Token
from coach.evidence.series_word_kinds import REMARKS, kinds_of, tells_what_we_did

# At the head of a list, where the other stands at the head of another: "with the sign: 12, 14".
_WITHOUT = {
    "without",
    "old",
    "pre",
    "until",
    "till",
    "sin",
    "ohne",
    "sans",
    "senza",
    "sem",
    "zonder",
}
_WITH = {"with", "new", "post", "from", "con", "mit", "avec", "com", "met"}
_SAID_OF_NUMBERS = {"was", "were", "came", "got", "went", "turned", "arrived", "started", "joined"}
_LEADS_ON = {"since", "after", "when", "once", "with", "new", "then", "we", "they"}
_WEAK = "maybe"  # of a time that is a change if it is one of the series, and a remark otherwise
_LEAD_TO_TIME = {"now", "since", "after", "depuis", "desde", "seit", "sinds"}
_MARKED = {"change", "from", "before", "after"}
_FEW_WORDS, _FEWEST_RUNS, _TWO = 2, 2, 2
# "That was the day the rota began", "new timer from here on"
_OF_ITS_TIME = re.compile(
    r"^(?:(?:that|this|it) was )?"
    r"(?:when|the (?:day|night|week|wk|month|term|year|one)(?: when| that)?)"
    r" (?:we|they|i|it|the|a|our|my|new)\b"
    r"|^(?:new [^\n]+ )?from (?:here|this (?:day|week|month|year|one|point))\b"
    r"|\bfrom (?:here|this (?:day|week|month|year|one|point))(?: on(?:wards)?)?$",
    re.IGNORECASE,
)
# In brackets behind a number and its time, with what was begun: "(started the reminder calls)"
_BEGUN_HERE = re.compile(
    r"(?:here |then |now )?(?:we |they |i )?"
    r"(?:started|began|introduced|opened|installed|put) (?:with )?"
    r"(?:the|a|our|new|to|using|doing|in)\b|here (?:the|a|our|we|they) ",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:[^\W\d]+ ){0,3}?(?:since|after|with) (?:the|a|our|we|they|my) ", re.IGNORECASE
)
_NEXT = {
    "and",
    "then",
    "now",
    "but",
    "ahora",
    "jetzt",
    "agora",
    "maintenant",
    "ora",
    "abhi",
    "only",
}
_LONGEST = 30  # words that tell of a change
_LONGEST_HEAD = 9  # tokens: "with the new breakfast club it is now 74%"
_IT_WAS = {"it", "was", "we", "had", "there", "were", "that", "got", "counted"}
_SPANS_OF_TIME = {"day", "week", "month", "year"}
_NO_MARK = {
    *("day", "week", "month", "year", "morning", "night", "as", "just", "soon", "shortly"),
    *("until", "till", "by"),
}
_LEFT_OPEN = re.compile(
    r"\b(?:start\w*|began|change[ds]?|after|since|install\w*|introduc\w*|launch\w*)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween (?:the )?\d{1,2}(?:st|nd|rd|th)$", re.IGNORECASE)
_NTH = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:after|end of|late in|fim de|fin de|finales de|ende|fine|nach|después de|après"
    r"|depois de)(?: the)?$",
    re.I,
)
_DAY_TOLD = re.compile(
    rf"\b(since|from|after|on) the (?:(\d{{1,2}})(?:st|nd|rd|th)\b|({'|'.join(ORDINALS)})"
    r"(?: one| number)?(?: on(?:wards)?)?$)",
    re.I,
)
_FROM = re.compile(
    r"^(?:\w+ ){0,3}?(?:from|since|as of|starting(?: in| from)?|ab|seit|desde|depuis|a partir de)"
    r"(?: the)?$",
    re.IGNORECASE,
)


def changes_told(tokens: Sequence[Token]) -> list[Token]:
    """Give the changes that a line beside a table tells: "intervention: April"."""
    told = [token for token in tokens if token.kind not in {"join", "end"}]
    return [token for token in with_changes(told, Remarks()) if token.kind == "from"]


def with_changes(tokens: Sequence[Token], remarks: Remarks) -> list[Token]:
    """Put a token of kind change, from, before or after where the words tell of one.

    ``from`` names the time at which it came; the others are where they stand.
    """
    marked = _with_marks(with_places(list(tokens)))
    found: list[Token] = []
    numbers = _reach_of_numbers(marked)
    place = 0
    while place < len(marked):
        run = _run_at(marked, place)
        if marked[place].text == "|":
            found.append(replace(marked[place], kind="change"))
        else:
            found += _read_run(marked, place, run, numbers, remarks) if run else [marked[place]]
        place += max(len(run), 1)
    found = _without_spans_at_marks(found)
    found = _with_last_part(found, remarks)
    if any(token.kind == "change" for token in found):
        remarks.ask_no_more_of_change()
    return with_first_numbers(_without_used(_without_days(found)))


def _reach_of_numbers(tokens: Sequence[Token]) -> range:
    """Give the places from the first number to the last; where there is none, an empty one."""
    places = [place for place, token in enumerate(tokens) if token.kind == "value"]
    return range(places[0], places[-1] + 1) if places else range(len(tokens), 0)


def _with_last_part(tokens: list[Token], remarks: Remarks) -> list[Token]:
    """Put the change before the last numbers where it follows them: "then 55 and 58 after the bus".

    The words before them part them from the others: "then", or several that stand nowhere else.
    """
    if not remarks.of_change or any(token.kind in _MARKED for token in tokens):
        return tokens
    places = [place for place, token in enumerate(tokens) if token.kind == "value"]
    runs = [
        (one, then, [t.text.lower() for t in tokens[one + 1 : then] if t.kind in {"word", "time"}])
        for one, then in pairwise(places)
    ]
    parting = [
        (then, words)
        for one, then, words in runs
        if (words[-1:] == ["then"] or len(words) > _FEW_WORDS) and kinds_of(words) in ([], ["then"])
    ]
    if _is_apart(tokens, places) and _SINCE.match(" ".join(_words_at(tokens, places[-1] + 1))):
        parting = [(places[-1], [])]
        runs = runs * _FEWEST_RUNS
    follows = [token.kind for token in tokens[places[-1] + 1 :]] if places else []
    if len(parting) != 1 or "end" in follows[:-1] or len(runs) < _FEWEST_RUNS:
        return tokens
    place = parting[0][0]
    while tokens[place - 1].kind in {"time", "join"}:
        place -= 1
    mark = replace(tokens[place], kind="change", end=tokens[place].start, value=None)
    return [*tokens[:place], mark, *tokens[place:]]


def _is_apart(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Tell whether the last number is one of two, or stands with its time apart from the others."""
    if len(places) <= _TWO:
        return len(places) == _TWO
    between = tokens[places[-2] + 1 : places[-1]]
    return [token.kind for token in between if token.kind != "word"][:2] == ["end", "time"]


def _words_at(tokens: Sequence[Token], place: int) -> list[str]:
    return [token.text for token in _run_at(list(tokens), place)]


def _without_spans_at_marks(tokens: list[Token]) -> list[Token]:
    """Take out "Mon to Fri" beside before and after, where a list of so many days follows."""
    marks = [i for i, token in enumerate(tokens) if token.kind in {"before", "after"}]
    spans = [
        range(start, start + 3)
        for i in marks
        for start in (i - 3, i + 1, i + 2)
        if start >= 0 and _is_span_of_times(tokens[start : start + 3])
    ]
    out = {i for span in spans for i in span} if len(spans) == len(marks) else set()
    return [token for i, token in enumerate(tokens) if i not in out]


def _is_span_of_times(tokens: Sequence[Token]) -> bool:
    kinds = [token.kind for token in tokens]
    is_led = kinds in (["time", "word", "time"], ["time", "join", "time"])
    return is_led and tokens[1].text.lower() in {"to", "-", "till", "until", "bis", "a"}


def _without_days(tokens: list[Token]) -> list[Token]:
    """Take out "on the 3rd" and "on the 10th": several are times of numbers, and no change."""
    days = [token for token in tokens if token.time and token.time.kind == "day"]
    return [token for token in tokens if len(days) < 2 or token not in days]


def _run_at(tokens: list[Token], place: int) -> list[Token]:
    run = []
    for token in tokens[place:]:
        if token.kind != "word":
            break
        run.append(token)
    return run


def _with_marks(tokens: list[Token]) -> list[Token]:
    """Mark before and after where both are told, and their words out."""
    marks = {"before": (BEFORE, _WITHOUT), "after": (AFTER, _WITH)}
    places = {
        kind: [
            place
            for place in range(len(tokens))
            if _is_mark(tokens, place, words) or _is_head(tokens, place, heads)
        ]
        for kind, (words, heads) in marks.items()
    }
    if not places["before"] or not any(token.kind == "value" for token in tokens):
        return tokens
    if not places["after"] and not any(
        is_word(tokens[i], BEFORE | {"pre", "used"}) for i in places["before"]
    ):
        return tokens
    kinds = {i: kind for kind, found in places.items() for i in found}
    found: list[Token] = []
    inside = False
    for i, token in enumerate(tokens):
        if i in kinds:
            found = _without_span(found, at(tokens, i + 1))
            text = kinds[i] if is_word(token, {"used"}) else token.text
            found.append(replace(token, kind=kinds[i], text=text))
        elif not (inside and token.kind == "word" and not _starts_anew(token)):
            found.append(token)
        inside = i in kinds or (inside and token.kind == "word" and not _starts_anew(token))
    return found


def _is_mark(tokens: list[Token], place: int, words: set[str]) -> bool:
    then = at(tokens, place + 1)
    if words is BEFORE and is_word(tokens[place], {"used"}) and is_word(then, {"to"}):
        return True
    is_short = is_word(tokens[place], {"pre"} if words is BEFORE else {"post"})
    if is_short and then is not None and then.kind in {"value", "join"}:
        return True
    return is_word(tokens[place], words) and not _is_of_time(tokens, place)


def _is_head(tokens: list[Token], place: int, words: set[str]) -> bool:
    """Tell whether one of these words begins a part, and numbers follow after few words."""
    before = at(tokens, place - 1)
    if not is_word(tokens[place], words) or (before is not None and before.kind != "end"):
        return False
    after = [t for t in tokens[place + 1 : place + _LONGEST_HEAD] if t.kind != "word"][:2]
    led = [token.kind for token in after if token.text not in {":", "=", "("}]
    is_timed = led[:1] == ["time"] and after[0].text == "("
    return led[:1] == ["value"] or is_timed


def _without_span(found: list[Token], then: Token | None) -> list[Token]:
    """Take the span of time off that leads to a mark and its colon: "3 months before:"."""
    if len(found) < 2 or then is None or not (then.text == ":" or then.kind == "value"):
        return found
    number, span = found[-2:]
    is_told = number.kind == "value" and span.kind == "word" and is_span(span.text)
    return found[:-2] if is_told else found


def _starts_anew(token: Token) -> bool:
    return token.text.lower() in {"then"}


def _is_of_time(tokens: list[Token], place: int) -> bool:
    before, after = at(tokens, place - 1), at(tokens, place + 1)
    if is_word(after, NO_CHANGE):
        return True
    is_lead = is_word(tokens[place], _LEAD_TO_TIME) and after is not None
    is_idiom = is_word(before, _NO_MARK) and not is_word(tokens[place], {"since"})
    return is_idiom or (
        is_lead
        and after is not None
        and after.kind == "time"
        and not _leads_to_value(tokens, place + 1)
    )


def _leads_to_value(tokens: list[Token], place: int) -> bool:
    """Tell whether the time at a place has its own number after it: "April: 12", "it was 12"."""
    place += 1
    if is_word(at(tokens, place + 1), {"that"}) and tokens[place].text.lower() == "and":
        place += 1  # "in May and that month 13"
    after = at(tokens, place)
    while after is not None and (after.kind == "join" or is_word(after, _IT_WAS)):
        place += 1 + is_word(after, {"that"}) * is_word(at(tokens, place + 1), _SPANS_OF_TIME)
        after = at(tokens, place)
    return after is not None and after.kind == "value"


def _read_run(
    tokens: list[Token], place: int, run: list[Token], numbers: range, remarks: Remarks
) -> list[Token]:
    """Read words; ``numbers`` reaches from the first number of all tokens to the last."""
    length = len(run)
    after = at(tokens, place + length)
    text = " ".join(token.text for token in run[-_LONGEST:])
    seen, follows = numbers.start < place, place + length < numbers.stop
    told = _told_by_time(tokens, place, run)
    if told:
        return told
    if seen and not follows and _is_left_open(text, after):
        remarks.ask_of_change(f'After which number comes "{text}"?')
    is_counted = place > 0 and tokens[place - 1].kind == "value"
    is_told = tells_change(text) or _is_new_thing(tokens, place, run)
    is_told = is_told or _tells_deed(tokens, place, text, length, numbers)
    words = [token.text.lower() for token in run]
    is_apart = after is not None and after.kind in {"value", "end", "time"}
    is_told = is_told or (is_apart and seen and follows and tells_what_we_did(words))
    is_told = is_told and REMARKS.isdisjoint(kinds_of(words))
    is_told = is_told and not (_NEXT.issuperset(words) and _are_timed(tokens))
    if not is_told or (is_counted and after is not None and _is_said_of_number(words, after)):
        return run
    if after and after.kind == "time" and not _leads_to_value(tokens, place + length):
        is_later = _LATER.search(text)
        return [replace(after, kind="from", value=float(bool(is_later)), start=run[0].start)]
    counted = _value_told(tokens, place, run) if seen else None
    if counted is not None:
        return [replace(run[0], kind="change", start=counted.start, end=run[-1].end)]
    if seen and follows:
        if _is_in_brackets(tokens, place, length):
            remarks.ask(f'You wrote "({text})": is the number before it the first one after that?')
        return _as_change(run, text, is_counted=is_counted)
    return run


def _are_timed(tokens: Sequence[Token]) -> bool:
    """Tell whether each number has a time, so that "and now" only leads to the next of them."""
    counts = [sum(token.kind == kind for token in tokens) for kind in ("value", "time")]
    return 0 < counts[0] <= counts[1]


def _is_said_of_number(words: Sequence[str], after: Token) -> bool:
    """Tell whether "25 came in the first week" or "38 were opened in May" stands here."""
    is_time = after.kind == "time"
    is_said = not _SAID_OF_NUMBERS.isdisjoint(words[:2])
    return is_time and is_said and not _LEADS_ON.intersection(words)


def _value_told(tokens: list[Token], place: int, run: list[Token]) -> Token | None:
    """Give the number that is the first one "after the flyers", said beside it and its time."""
    end = at(tokens, place + len(run))
    text = " ".join(token.text for token in run)
    is_of_its_time = _OF_ITS_TIME.search(text) is not None
    before = at(tokens, place - 1)
    is_in_brackets = before is not None and before.text == "("
    is_of_its_time |= is_in_brackets and _BEGUN_HERE.match(text) is not None
    if is_of_its_time and is_in_brackets and end and end.kind == "close":
        place, end = place - 1, at(tokens, place + len(run) + 1)
    beside = [token for token in tokens[max(place - 3, 0) : place] if token.kind != "word"][-2:]
    is_timed = sorted(token.kind for token in beside) == ["time", "value"]
    is_part = is_timed and (end is None or (end.kind == "end" and end.text in {",", ";", ""}))
    leads = is_word(run[0], {"since", "when", "once", "with", "desde", "seit", "depuis"})
    leads = leads or is_of_its_time or (end is not None and is_word(run[0], {"after"}))
    return next((t for t in beside if t.kind == "value"), None) if leads and is_part else None


def _is_left_open(text: str, after: Token | None) -> bool:
    is_told_by_time = after is not None and after.kind in {"time", "from"}
    return _LEFT_OPEN.search(text) is not None and not is_told_by_time


def _tells_deed(tokens: list[Token], place: int, text: str, length: int, numbers: range) -> bool:
    """Tell whether "we painted it in May" stands after all numbers, or in a line before them."""
    then, last = at(tokens, place + length), at(tokens, place - 1)
    seen, follows = numbers.start < place, place + length < numbers.stop
    if then is None or then.kind != "time":
        return False
    if follows and (seen or not _ends_at(tokens, place + length + 1)):
        return False
    said = f"we {text}" if last and last.text == "and" else text
    return tells_deed(said, seen=seen and bool(last and last.kind != "value"))


def _ends_at(tokens: list[Token], place: int) -> bool:
    """Tell whether a line or sentence ends here."""
    token = at(tokens, place)
    return token is None or token.kind == "end"


def _as_change(run: list[Token], text: str, *, is_counted: bool) -> list[Token]:
    """Make one token of a run that tells of a change, but for the unit of the number before it."""
    is_after_unit = len(run) > 1 and tells_change(text.partition(" ")[2])
    unit = int(is_counted and is_after_unit and not tells_change(run[0].text))
    return [*run[:unit], replace(run[unit], kind="change", end=run[-1].end)]


def _told_by_time(tokens: list[Token], place: int, run: list[Token]) -> list[Token]:
    """Give the change of "from June with the new sign" or "since the 20th"; nothing elsewhere."""
    if _begins_then(tokens, place, run):
        return [replace(run[0], kind="change", end=run[-1].end)]
    if _is_told_by_time(tokens, place, run):
        return [replace(tokens[place + len(run)], kind="from", value=0.0, unit=_WEAK)]
    return _day_told(tokens, place, run) or _between_told(tokens, place, run)


def _begins_then(tokens: list[Token], place: int, run: list[Token]) -> bool:
    """Tell whether "from week 4 with the lamp 9" stands here: the change, and its number."""
    time, then = at(tokens, place + len(run)), at(tokens, place + len(run) + 1)
    if time is None or time.kind != "time" or not is_word(then, _WITH):
        return False
    words = _run_at(tokens, place + len(run) + 1)
    value = at(tokens, place + len(run) + 1 + len(words))
    is_from = _FROM.search(" ".join(token.text for token in run)) is not None
    return is_from and value is not None and value.kind == "value"


def _between_told(tokens: list[Token], place: int, run: list[Token]) -> list[Token]:
    """Give the change of "it was between the 3rd and the 4th": the fourth of the numbers."""
    joint = at(tokens, place + len(run))
    if not _BETWEEN.search(" ".join(t.text for t in run)) or not joint or joint.text != "and":
        return []
    later = " ".join(t.text for t in _run_at(tokens, place + len(run) + 1))
    found = _NTH.match(later)
    if found is None:
        return []
    return [replace(run[0], kind="from", value=0.0, time=Time("place", (int(found[1]),)))]


def _day_told(tokens: list[Token], place: int, run: list[Token]) -> list[Token]:
    """Give the change of "since the 20th": a day of the month among the dates."""
    text = " ".join(token.text for token in run)
    found = _DAY_TOLD.search(text)
    if found is None or not any(token.kind == "value" for token in tokens[:place]):
        return []
    number = int(found[2]) if found[2] else ORDINALS.index(found[3].lower()) + 1
    return [
        replace(
            run[0],
            kind="from",
            text=found[0],
            value=float(found[1].lower() == "after"),
            unit=_WEAK,
            time=Time("day", (number,)),
        )
    ]


def _is_told_by_time(tokens: list[Token], place: int, run: list[Token]) -> bool:
    """Tell whether "from June with the new sign" stands here: a time that leads to no number."""
    time, then = at(tokens, place + len(run)), at(tokens, place + len(run) + 1)
    if time is None or time.kind != "time" or not _FROM.search(" ".join(t.text for t in run)):
        return False
    follow = tokens[place + len(run) + 1 : place + len(run) + 5]
    is_again = any(token.kind == "time" and token.time == time.time for token in follow)
    leads = _leads_to_value(tokens, place + len(run)) and not is_again
    is_span = is_word(then, {"to", "until", "till", "bis", "a", "à", "al"})
    return not leads and not is_span and any(t.kind == "value" for t in tokens)


def _is_in_brackets(tokens: list[Token], place: int, length: int) -> bool:
    """Tell whether a run is a remark upon the number before it, up to a comma: "38 (start),"."""
    opened, value = at(tokens, place - 1), at(tokens, place - 2)
    closed, end = at(tokens, place + length), at(tokens, place + length + 1)
    is_remark = opened is not None and opened.text == "(" and bool(value and value.kind == "value")
    return is_remark and bool(closed and closed.kind == "close" and end and end.kind == "end")


def _is_new_thing(tokens: Sequence[Token], place: int, run: Sequence[Token]) -> bool:
    """Tell whether "new sign" stands alone between two records, with no commas in a bare list."""
    before, after = at(tokens, place - 1), at(tokens, place + len(run))
    is_alone = bool(before and after) and tells_new_thing(" ".join(t.text for t in run))
    if not is_alone or before is None or after is None:
        return False
    if before.kind == after.kind == "value":
        return True
    has_times = any(token.kind == "time" for token in tokens[:place])
    are_lines = before.text == after.text == ""
    beside = [*tokens[max(place - 3, 0) : place - 1], *tokens[place + len(run) + 1 :][:2]]
    is_row = [token.kind for token in beside] == ["value"] * 4  # with no commas elsewhere
    return (has_times or are_lines or is_row) and before.kind == after.kind == "end"


def _without_used(tokens: list[Token]) -> list[Token]:
    """Take out the times that a change was told by: they are in the token before."""
    used = {token.end for token in tokens if token.kind == "from"}
    return [t for t in tokens if not (t.kind == "time" and t.end in used)]
