"""Two groups compared: which comparison fits, and what is told of it in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from coach.evidence.comparison import (
    Difference,
    Share,
    compare_averages,
    compare_pairs,
    compare_same_people,
    compare_shares,
)
from coach.evidence.figures import say_between, say_more, say_roughly, with_capital, with_unit
from coach.evidence.groups import PAIRS, SHARES, Groups
from coach.evidence.told import Message, Told, in_messages
from coach.evidence.traps import traps_in_groups
from coach.evidence.who_changed import Changed


@dataclass(frozen=True)
class Compared:
    """Two groups with their difference; None where it cannot be told how sure it is."""

    groups: Groups
    difference: Difference | None

    @property
    def in_hundred(self) -> Difference | None:
        """Give the difference as it is told: of shares as so many in every 100."""
        found = self.difference
        if found is None or self.groups.kind != SHARES:
            return found
        return Difference(
            *(float(round(100 * part)) for part in (found.value, found.lower, found.upper))
        )


def compare(groups: Groups, changed: Changed | None = None) -> Compared:
    """Compare two groups; their ``doubt`` must have been asked before.

    Shares of the same people are only where it is known how many ``changed``, each way.
    """
    first, second = groups.values
    if groups.kind == SHARES:
        return Compared(groups, _of_two_shares(groups, changed))
    if groups.kind == PAIRS:
        return Compared(groups, compare_pairs(list(zip(first, second, strict=True))))
    return Compared(groups, compare_averages(first, second))


def _of_two_shares(groups: Groups, changed: Changed | None) -> Difference | None:
    before, after = groups.shares
    if not groups.are_same:
        return compare_shares(before, after)
    return compare_same_people(before.of, before.count, *changed) if changed else None


def tell_comparison(compared: Compared) -> tuple[Message, ...]:
    """Tell a comparison in one or two messages: what it shows, then what to bear in mind."""
    groups = compared.groups
    shown = {SHARES: _of_shares, PAIRS: _of_pairs}.get(groups.kind, _of_averages)(groups)
    found = compared.in_hundred
    if found is None:
        reason = "same_shares" if groups.are_same else "too_few_to_compare"
        return in_messages([*shown, Told(reason)])
    traps = traps_in_groups(groups)
    bear = [*traps[:1], *([Told("not_why")] if found.is_clear else []), Told("ask_different")]
    return in_messages([*shown, *_about(groups, found)], bear)


def _of_shares(groups: Groups) -> list[Told]:
    return [_both(groups, [_say_share(share) for share in groups.shares])]


def _say_share(share: Share) -> str:
    return f"{share.count} of {share.of}, so {100 * share.value:.0f} in every 100"


def _of_averages(groups: Groups) -> list[Told]:
    return [_both(groups, [_say_average(values, groups.unit) for values in groups.values])]


def _say_average(values: Sequence[float], unit: str) -> str:
    low, high = say_roughly(min(values)), say_roughly(max(values))
    average = with_unit(say_roughly(mean(values)), unit)
    return f"{average} on average" + (f" (from {low} to {high})" if low != high else "")


def _both(groups: Groups, said: Sequence[str]) -> Told:
    names = [with_capital(name) for name in groups.names]
    facts = {"first": names[0], "of_first": said[0], "second": names[1], "of_second": said[1]}
    return Told("both", facts)


def _of_pairs(groups: Groups) -> list[Told]:
    changes = [after - before for before, after in zip(*groups.values, strict=True)]
    up, down = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    facts = {"count": len(changes), "up": up, "down": down, "same": len(changes) - up - down}
    return [Told("pairs", {name: str(number) for name, number in facts.items()})]


def _about(groups: Groups, found: Difference) -> list[Told]:
    """Say how much more, and between what that may lie; what never varies has no interval."""
    less = "fewer" if groups.kind == SHARES else "less"
    facts = {"difference": say_more(found.value, less)}
    if found.lower == found.upper:
        return [Told("exactly", facts)]
    facts["between"] = say_between(found.lower, found.upper, less)
    about = Told("about_shares" if groups.kind == SHARES else "about", facts)
    return [about, Told("clear" if found.is_clear else "unclear")]
