"""How sure the coach was, week by week: shares for run charts by our own evidence coach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, ExpressionWrapper, F, FloatField, Q, QuerySet
from django.db.models.functions import Floor, TruncWeek

from coach.evidence import draw_run_chart
from coach.evidence.series_points import Point, Series
from coach.picture import Picture
from console.reports.period import people_who_wrote
from console.reports.table import Row, Table, share
from conversations.models import Event

AT_A_LOSS, UNSURE, DISPUTED = "at-a-loss", "unsure", "disputed"
UNSURE_BELOW = 0.5  # as the pipeline has it: below it most readings are wrong
MOST_WEEKS = 520  # what is older, or has a clock that was wrong, is not drawn
_FIRST_MONDAY = date(1970, 1, 5)
_WEEK = 7 * 24 * 3600.0
_TO_MONDAY = 4 * 24 * 3600.0  # 1970 began on a Thursday

Weeks = Mapping[int, int]  # how many, by the number of the week


@dataclass(frozen=True)
class Weekly:
    """How many of how many, week by week; the first week's number is that of the earliest."""

    name: str
    title: str
    about: str  # what is counted, in a sentence
    columns: tuple[str, str]
    some: Weeks
    of: Weeks

    @property
    def weeks(self) -> Iterable[int]:
        """Give every week from the first to the last in which there was something."""
        last = max(self.of, default=0)
        return range(max(min(self.of, default=1), last - MOST_WEEKS), last + 1)

    @property
    def table(self) -> Table:
        """Give each week with both numbers and the share."""
        rows = [Row((f"{monday(week)}", *self._figures(week))) for week in self.weeks]
        return Table(self.name, self.title, ("Week from Monday", *self.columns, "Share"), rows)

    def draw(self) -> Picture | None:
        """Draw the shares as a run chart; None where nothing was said yet."""
        points = tuple(self._point(week) for week in self.weeks)
        return draw_run_chart(Series(points, title=self.title)) if points else None

    def _figures(self, week: int) -> tuple[int, int, str]:
        some, of = self.some.get(week, 0), self.of.get(week, 0)
        return some, of, share(some, of) if of else "nobody wrote"

    def _point(self, week: int) -> Point:
        day, of = monday(week), self.of.get(week, 0)
        label = f"{day.day} {day:%b %y}"
        return Point(label, self.some.get(week, 0), of) if of else Point(label, None)


def monday(week: int) -> date:
    """Give the day on which a week begins."""
    return _FIRST_MONDAY + timedelta(weeks=week)


def count_weeks(since: datetime | None) -> list[Weekly]:
    """Count week by week, in three questions to the database."""
    heard, lost = (
        _turns(Q(type_name="user"), since),
        _turns(Q(action_name="action_fallback"), since),
    )
    people, unsure, disputed = _people(since)
    return [
        Weekly(
            AT_A_LOSS,
            "The coach was at a loss",
            "Of all messages, taps among them, those at which the coach said that it did not "
            "understand.",
            ("At a loss", "Messages"),
            lost,
            heard,
        ),
        Weekly(
            UNSURE,
            "The coach was unsure of a message",
            "Of the people whose last word was in the week, those with a message that the coach "
            f"understood with a sureness below {UNSURE_BELOW}; answers within a step do not count.",
            ("Unsure", "People"),
            unsure,
            people,
        ),
        Weekly(
            DISPUTED,
            "Somebody said “that's not right”",
            "Of the people whose last word was in the week, those who said so to the coach.",
            ("Said so", "People"),
            disputed,
            people,
        ),
    ]


def _turns(what: Q, since: datetime | None) -> Weeks:
    """Count events by week, by an index that holds nothing else."""
    found: QuerySet[Event] = Event.objects.filter(what, timestamp__isnull=False)
    if since is not None:
        found = found.filter(timestamp__gte=since.timestamp())
    seconds = ExpressionWrapper(F("timestamp") - _TO_MONDAY, output_field=FloatField())
    by_week = found.order_by().values(week=Floor(seconds / _WEEK)).annotate(count=Count("pk"))
    return {int(one["week"]): one["count"] for one in by_week}


def _people(since: datetime | None) -> tuple[Weeks, Weeks, Weeks]:
    """Count people by the week of their last word: all, those with doubt, those who disputed."""
    found = people_who_wrote(since).order_by().values(week=TruncWeek("heard_at"))
    by_week = found.annotate(
        people=Count("pk"),
        doubtful=Count("pk", filter=Q(least_sure__lt=UNSURE_BELOW)),
        against=Count("pk", filter=Q(disputed__gt=0)),
    )
    people, unsure, disputed = Counter[int](), Counter[int](), Counter[int]()
    for one in by_week:
        week = (one["week"].date() - _FIRST_MONDAY).days // 7
        people[week] += one["people"]
        unsure[week] += one["doubtful"]
        disputed[week] += one["against"]
    return people, unsure, disputed
