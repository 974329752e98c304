"""What people learned: the first and the last of the same, as medians of many.

Counted are only people who let facilitators read, and nothing is told of fewer than five.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.db.models import Count

from console.reports.period import people_who_wrote
from console.reports.table import Cell, Row, Table
from conversations.models import Learnt

FEWEST = 5
PARTS = 8  # of the codebook; to load it from the coach would load all that reads goals
TOO_FEW = "fewer than five people"
NOT_SHOWN = "not shown"


@dataclass(frozen=True)
class Pair:
    """Two columns of what was measured: the first and the last of the same."""

    name: str
    label: str


PAIRS = (
    Pair("goal", f"Parts of a goal, of {PARTS}, in its first and last wording"),
    Pair("talk", "Worth of a rehearsed talk, of 100, in its first and second round"),
    Pair("practice", "Claims asked well at the first try, of 12, before and after practice"),
)

Counts = Mapping[tuple[int, int], int]  # how many people have which first and last


def table_of_learning(since: datetime | None) -> Table:
    """Give the medians before and after, and how many came further."""
    rows = [Row(_cells(pair.label, _count(pair.name, since))) for pair in PAIRS]
    columns = ("What", "People", "First", "Last", "Went up")
    return Table("learning", "First and last, as the middle of all people (median)", columns, rows)


def last_measured() -> datetime | None:
    """Give when somebody's learning was measured last; None before the first time."""
    newest = Learnt.objects.order_by("-measured_at").values_list("measured_at", flat=True)
    return newest.first()


def _count(name: str, since: datetime | None) -> Counts:
    first, last = f"{name}_first", f"{name}_last"
    people = people_who_wrote(since).filter(may_read=True)
    measured = Learnt.objects.filter(
        conversation__overview__in=people, **{f"{first}__isnull": False, f"{last}__isnull": False}
    )
    counted = measured.order_by().values(first, last).annotate(count=Count("pk"))
    return {(one[first], one[last]): one["count"] for one in counted}


def _cells(label: str, counts: Counts) -> tuple[Cell, ...]:
    people = sum(counts.values())
    if people < FEWEST:
        return (label, TOO_FEW, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)
    first, last = Counter[int](), Counter[int]()
    for (before, after), count in counts.items():
        first[before] += count
        last[after] += count
    more = sum(count for (before, after), count in counts.items() if after > before)
    is_told = min(more, people - more) >= FEWEST  # or the few on one side would be known
    return (label, people, _median(first), _median(last), more if is_told else NOT_SHOWN)


def _median(counts: Counter[int]) -> str:
    return f"{median(sorted(counts.elements())):g}"
