"""Numbers side by side that may be two series: columns, and lists with words before each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_phrases import GUESSED
from coach.evidence.series_tokens import Token
from coach.evidence.series_word_kinds import REMARKS, kinds_of

_YEARS = range(2000, 2040)  # what may head a list
_COLUMNS = range(2, 5)  # so many numbers in each line are columns, not weeks


def ask_about_columns(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask which numbers belong to the series where as many stand in each line."""
    if any(token.kind in {"change", "before", "after"} for token in tokens):
        return
    for ends in ({"\n"}, {",", ";"}):
        counts = _counts(tokens, ends)
        if len(counts) > 1 and len(set(counts)) == 1 and counts[0] in _COLUMNS:
            remarks.ask_of_lists(
                f"There are {counts[0]} numbers side by side. Which belong to the series?"
            )


def ask_about_headings(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about two lists, each with words and a colon before it: "with: 4, 5. without: 9, 8"."""
    if any(token.kind in {"change", "before", "after", "from"} for token in tokens):
        return
    headings = sum(
        (word.kind == "word" or word.value in _YEARS)
        and colon.text in {":", "="}
        and value.kind == "value"
        for word, colon, value in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    is_each_headed = headings == sum(token.kind == "value" for token in tokens)
    leads = _lists_led(tokens)
    if len(leads) > 1 and all(lead.istitle() and lead.isalpha() for lead in leads):
        remarks.ask(f"Which numbers shall we look at: those of {' or '.join(sorted(leads))}?")
    if len(leads) > 1 or (headings > 1 and not is_each_headed):
        remarks.ask_of_lists(
            "I see two lists of numbers. Which is from before, and which from after?"
        )


def _lists_led(tokens: Sequence[Token]) -> set[str]:
    """Give what leads to each list with words before each: "winter 12 14 9 summer 7 8 6"."""
    told = [token for token in tokens if token.kind != "end"]
    leads: set[str] = set()
    words: list[str] = []
    for token, then in pairwise(told):
        if token.kind == then.kind == "value" and words:
            is_remark = words[-1] == "so" or not REMARKS.isdisjoint(kinds_of(map(str.lower, words)))
            names = [w for w in words if w.lower() not in FILLERS | GUESSED or w == "A"]
            leads |= {" ".join(names)} if names and not is_remark else set()
        if token.kind == "word":
            words.append(token.text)
        else:
            words = []
    is_first = next((t.kind for t in told if t.kind in {"word", "value"}), "") == "word"
    return leads if is_first else set()


def _counts(tokens: Sequence[Token], ends: set[str]) -> list[int]:
    """Give how many numbers stand between two ends."""
    counts = [0]
    for token in tokens:
        if token.kind == "end" and (token.text or "\n") in ends:
            counts.append(0)
        counts[-1] += token.kind == "value"
    return [count for count in counts if count]
