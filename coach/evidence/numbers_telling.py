"""What is told of a series in plain words: its middle, a signal or none, and what that leaves open.

Before and after are set beside each other, and never called an effect: that is not in the numbers.
"""

from __future__ import annotations

from statistics import median

from coach.evidence.figures import say_times
from coach.evidence.numbers_seen import Seen
from coach.evidence.run_chart import FEWEST_USEFUL, RunChart, run_chart
from coach.evidence.series import Series
from coach.evidence.told import Message, Told, counted, in_messages, span_of
from coach.evidence.traps import traps_in_series


def tell_series(series: Series) -> tuple[Message, ...]:
    """Tell a series in one or two messages: what it shows, then what to bear in mind.

    Its ``doubt`` must have been asked before. The last sentence is a question.

    Raises:
        ValueError: a value is infinite or no number.
    """
    seen = Seen(series, run_chart(series.values))
    if seen.middle is None:
        return in_messages([Told("none")])
    shown = [_middle(seen), *_signal(seen), *_direction(seen), *_before_after(seen)]
    traps = traps_in_series(seen.series)[:1]
    # A trap beside a signal takes the room of single points, which it is mostly about.
    outside = [] if traps and seen.signal else _outside(seen)
    not_why = [Told("not_why")] if seen.signal else []
    return in_messages(shown, [*outside, *traps, *not_why, _question(seen)])


def _middle(seen: Seen) -> Told:
    facts = {"count": str(len(seen.known)), "middle": seen.say(seen.middle)}
    if len(seen.known) == 1:
        return Told("one", facts)
    return Told("alike" if len(set(seen.known)) == 1 else "middle", facts)


def _signal(seen: Seen) -> list[Told]:
    chart, span = seen.chart, span_of(seen.series)
    if chart.signal is None:
        is_plain = len(set(seen.known)) == 1 and len(seen.known) >= FEWEST_USEFUL
        missing = FEWEST_USEFUL - len(seen.known) if not chart.n_useful else chart.missing
        return [] if is_plain else [Told("too_few", {"more": counted(missing, f"more {span}")})]
    if not seen.signal:
        return [Told("no_signal")]
    if seen.apart:
        before, since = map(len, seen.sides)
        return [Told(f"apart_{seen.apart}", {"since": counted(since, span), "before": str(before)})]
    if _has_long_run(chart):
        return [Told("long_run", {"run": counted(chart.longest_run or 0, span)})]
    crossed, least = chart.n_crossings or 0, chart.n_crossings_min or 0
    return [Told("few_crossings", {"times": say_times(crossed), "least": str(least)})]


def _has_long_run(chart: RunChart) -> bool:
    longest, most = chart.longest_run, chart.longest_run_max
    return longest is not None and most is not None and longest > most


def _direction(seen: Seen) -> list[Told]:
    """Say which way a signal goes, where no change was marked that says it."""
    if not seen.signal or seen.middles is not None:
        return []
    half = len(seen.known) // 2
    early, late = median(seen.known[:half]), median(seen.known[-half:])
    return [Told("early_late", {"early": seen.say(early), "late": seen.say(late)})]


def _before_after(seen: Seen) -> list[Told]:
    """Set both middles beside each other; without a signal with the word that it may be chance."""
    if seen.middles is None:
        return []
    before, after = map(seen.say, seen.middles)
    if before == after:
        return [Told("both_same", {"before": before})]
    both = Told("before_after", {"before": before, "after": after})
    return [both] if seen.signal else [both, Told("may_be_chance")]


def _outside(seen: Seen) -> list[Told]:
    if not seen.outside or seen.limits is None:
        return []
    lower, upper = map(seen.say, seen.limits)
    return [Told("outside", {"which": seen.say_outside(), "lower": lower, "upper": upper})]


def _question(seen: Seen) -> Told:
    if seen.signal or seen.outside:
        return Told("ask_what_else")
    return Told("ask_next")
