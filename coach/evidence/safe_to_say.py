"""What numbers come to in two plain sentences, and what can safely be said of them, or of a claim.

Nothing is told but what was found: a signal or none, both middles, and what is not known yet.
"""

from __future__ import annotations

from statistics import mean, median

from coach.arc import Work, said
from coach.evidence.compared import compare
from coach.evidence.comparison import Share
from coach.evidence.figures import say_roughly, with_capital, with_unit
from coach.evidence.groups import PAIRS, SHARES, Groups
from coach.evidence.my_numbers import Numbers, read_numbers
from coach.evidence.numbers_seen import Seen
from coach.evidence.numbers_steps import named_besides
from coach.evidence.phrases import phrase
from coach.evidence.run_chart import run_chart
from coach.evidence.series import Series
from coach.evidence.sureness import open_questions
from coach.evidence.traps import simpson
from coach.quoting import quote

CLEAR, UNCLEAR, EARLY, OPEN = "clear", "unclear", "early", "open"
_MOST_NAMED = 3  # of what is known, and of what is not
_WORDS_QUOTED = 8
_FEWEST_OF_HALVES = 4  # numbers: with fewer a half has no middle to speak of
_MARKS = ("before", "after")
_NAMED = ("source", "many", "comparison", "span", "left_out", "other")  # each has words of its own


def meaning(work: Work) -> str:
    """Give two sentences on whether numbers show more than chance; they must be settled."""
    numbers = read_numbers(work)
    if _turns(numbers):
        return phrase("mean_turned")
    how_sure, both = _found(numbers)
    return phrase(f"mean_{how_sure}", both=both)


def say_of_numbers(work: Work) -> str:
    """Give a sentence on numbers that can safely be said; they must be settled."""
    numbers, named = read_numbers(work), named_besides(work)
    if _turns(numbers):
        return phrase("mean_turned")
    how_sure, both = _found(numbers)
    why = phrase("say_named", named=quote(named, _WORDS_QUOTED)) if named else phrase("say_not_why")
    return phrase(f"say_{how_sure}", both=with_capital(both), why=why)


def say_of_claim(work: Work) -> str:
    """Give what can safely be said of a claim: what is known of it, and what is not yet."""
    left = [step for step in open_questions(work) if step in _NAMED]
    known = [step for step in _NAMED if said(work, step) and step not in left]
    form = "say_claim" if known and left else "say_claim_known" if known else "say_claim_heard"
    return phrase(
        form,
        claim=quote(said(work, "claim"), _WORDS_QUOTED),
        known=_listed(known),
        open=_listed(left),
    )


def _listed(steps: list[str]) -> str:
    *firsts, last = [phrase(f"known_{step}") for step in steps[:_MOST_NAMED]] or [""]
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _turns(numbers: Numbers) -> bool:
    """Tell whether all together goes another way than each group: then no one sentence is safe."""
    return bool(numbers.strata) and simpson(numbers.strata) is not None


def _found(numbers: Numbers) -> tuple[str, str]:
    """Give how sure it is that there is more than chance, and both sides in words."""
    if numbers.series is not None:
        return _of_series(numbers.series)
    groups = numbers.groups
    assert groups is not None  # settled numbers are either
    found = compare(groups, numbers.changed).in_hundred
    if found is None or found.lower == found.upper:
        return OPEN if groups.are_same else EARLY, _of_groups(groups)
    return CLEAR if found.is_clear else UNCLEAR, _of_groups(groups)


def _of_series(series: Series) -> tuple[str, str]:
    seen = Seen(series, run_chart(series.values))
    how_sure = EARLY if seen.signal is None else CLEAR if seen.signal else UNCLEAR
    if seen.middles is not None:
        before, after = map(seen.say, seen.middles)
        return how_sure, phrase("both_sides", before=before, after=after)
    if len(seen.known) < _FEWEST_OF_HALVES:
        return how_sure, phrase("one_middle", middle=seen.say(seen.middle))
    half = len(seen.known) // 2
    early, late = median(seen.known[:half]), median(seen.known[-half:])
    return how_sure, phrase("both_halves", early=seen.say(early), late=seen.say(late))


def _of_groups(groups: Groups) -> str:
    if groups.kind == PAIRS:
        changes = [after - before for before, after in zip(*groups.values, strict=True)]
        up, down = (sum(sign * change > 0 for change in changes) for sign in (1, -1))
        return phrase("of_people", count=str(len(changes)), up=str(up), down=str(down))
    if groups.kind == SHARES:
        first, second = map(_say_share, groups.shares)
    else:
        first, second = (_say_average(values, groups.unit) for values in groups.values)
    if groups.names == _MARKS:
        return phrase("both_times", first=first, second=second)
    one, other = groups.names
    return phrase("both_groups", one=one, first=first, other=other, second=second)


def _say_share(share: Share) -> str:
    return f"{share.count} of {share.of}"


def _say_average(values: tuple[float, ...], unit: str) -> str:
    return f"{with_unit(say_roughly(mean(values)), unit)} on average"
