"""Where the change is in a series: "then we started", "since the bench", before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.evidence.series_phrases import Remarks, at, is_word
from coach.evidence.series_tokens import Token

_BEFORE = {"before", "pre", "baseline", "beforehand"}
_AFTER = {"after", "afterwards", "afterward", "post", "now", "since"}
_LONGEST = 30  # words that tell of a change
_NO_MARK = {"day", "week", "month", "year", "morning", "night", "as", "just"}
_LEAD = re.compile(
    r"\b(?:then|since|after|when|once|from) (?:the|a|an|our|we|they|i|that|it|new|this|my|on)\b"
    r"|^(?:and )?then from$"
    r"|^(?:and |but )?(?:after|now|since|afterwards|after that|since then|from then|from now"
    r"|from here|and after)$"
    r"|^(?:and |but )?(?:after|since) (?!lunch|school|work|dark)\w+",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:(?:we|i|they|it) (?:\w+ )?)?(?:start(?:ed|s|ing)?|began|begin|begun|install\w*"
    r"|introduc\w*|launch\w*|put (?:in|up|down)|set up|opened|built|changed|arrived"
    r"|intervention|pilot|came in|(?:the|a|our|new) [\w' ]*\b(?:came|went|is there))\b",
    re.IGNORECASE,
)
# "We painted the crossing in", before a time: what was done, not what was counted.
_DONE = re.compile(
    r"\b(?:we|they|i|people) (?!count|measur|ask|record|survey|check|need|start)"
    r"(?:\w+ed|put|got|built|cut|made|set|dug|hung)\b(?: [\w']+){0,5} (?:in|on|since|from)$",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:start\w*|began|change[ds]?|after|since|install\w*|introduc\w*|launch\w*)\b",
    re.IGNORECASE,
)


def with_changes(tokens: Sequence[Token], remarks: Remarks) -> list[Token]:
    """Put a token of kind change, from, before or after where the words tell of one.

    ``from`` names the time at which it came; the others are where they stand.
    """
    marked = _with_marks(list(tokens))
    found: list[Token] = []
    place = 0
    while place < len(marked):
        run = _run_at(marked, place)
        if marked[place].text == "|":
            found.append(replace(marked[place], kind="change"))
        else:
            found += _read_run(marked, place, run, remarks) if run else [marked[place]]
        place += max(len(run), 1)
    return _without_used(found)


def _run_at(tokens: list[Token], place: int) -> list[Token]:
    run = []
    for token in tokens[place:]:
        if token.kind != "word":
            break
        run.append(token)
    return run


def _with_marks(tokens: list[Token]) -> list[Token]:
    """Mark before and after where both are told, and their words out."""
    marks = {"before": _BEFORE, "after": _AFTER}
    places = {
        kind: [i for i, t in enumerate(tokens) if is_word(t, words) and not _is_of_time(tokens, i)]
        for kind, words in marks.items()
    }
    if not places["before"]:
        return tokens
    kinds = {i: kind for kind, found in places.items() for i in found}
    found: list[Token] = []
    inside = False
    for i, token in enumerate(tokens):
        if i in kinds:
            found.append(replace(token, kind=kinds[i]))
        elif not (inside and token.kind == "word" and not _starts_anew(token)):
            found.append(token)
        inside = i in kinds or (inside and token.kind == "word" and not _starts_anew(token))
    return found


def _starts_anew(token: Token) -> bool:
    return token.text.lower() in {"then"}


def _is_of_time(tokens: list[Token], place: int) -> bool:
    before, after = at(tokens, place - 1), at(tokens, place + 1)
    is_lead = is_word(tokens[place], {"now", "since", "after"}) and after is not None
    return is_word(before, _NO_MARK) or (
        is_lead
        and after is not None
        and after.kind == "time"
        and not _leads_to_value(tokens, place + 1)
    )


def _leads_to_value(tokens: list[Token], place: int) -> bool:
    """Tell whether the time at a place has its own number after it."""
    after = at(tokens, place + 1)
    if after is not None and after.kind == "join":
        return True
    return after is not None and after.kind == "value"


def _read_run(tokens: list[Token], place: int, run: list[Token], remarks: Remarks) -> list[Token]:
    length = len(run)
    after = at(tokens, place + length)
    text = " ".join(token.text for token in run[-_LONGEST:])
    seen = any(token.kind == "value" for token in tokens[:place])
    follows = any(token.kind == "value" for token in tokens[place + length :])
    if seen and not follows and _LEFT_OPEN.search(text) and not (after and after.kind == "time"):
        remarks.ask(f'After which number comes "{text}"?')
    is_alone = after is not None and after.kind == "time" and not follows
    if not _tells(text) and not (is_alone and _DONE.search(text)):
        return run
    if after and after.kind == "time" and not _leads_to_value(tokens, place + length):
        is_later = text.lower().endswith("after")
        return [replace(after, kind="from", value=float(is_later), start=run[0].start)]
    if seen and follows:
        if _is_in_brackets(tokens, place, length):
            remarks.ask(f'You wrote "({text})": is the number before it the first one after that?')
        unit = 1 if length > 1 and _tells(text.partition(" ")[2]) else 0
        unit = unit if tokens[place - 1].kind == "value" and not _tells(run[0].text) else 0
        return [*run[:unit], replace(run[unit], kind="change", end=run[-1].end)]
    return run


def _is_in_brackets(tokens: list[Token], place: int, length: int) -> bool:
    """Tell whether a run is a remark upon the number before it, up to a comma: "38 (start),"."""
    opened, value = at(tokens, place - 1), at(tokens, place - 2)
    closed, end = at(tokens, place + length), at(tokens, place + length + 1)
    is_remark = opened is not None and opened.text == "(" and bool(value and value.kind == "value")
    return is_remark and bool(closed and closed.kind == "close" and end and end.kind == "end")


def _tells(text: str) -> bool:
    return bool(_LEAD.search(text) or _STRONG.search(text))


def _without_used(tokens: list[Token]) -> list[Token]:
    """Take out the times that a change was told by: they are in the token before."""
    used = {token.end for token in tokens if token.kind == "from"}
    return [t for t in tokens if not (t.kind == "time" and t.end in used)]
