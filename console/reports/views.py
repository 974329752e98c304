"""The reports: figures of all conversations together, never of one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from console.reports.citing import tables_of_citing
from console.reports.learning import last_measured, table_of_learning
from console.reports.people import count_people, tables_of
from console.reports.period import MONTH, PERIODS, Period
from console.reports.table import Table, as_csv
from console.reports.weekly import AT_A_LOSS, DISPUTED, UNSURE, count_weeks

SHOWN = 10  # entries that were told most; the rest is folded away

Tables = Callable[[datetime | None], list[Table]]


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show all figures of a period, each as a chart with its table."""
    period = _period(request)
    since = period.since(timezone.now())
    people = count_people(since)
    context: dict[str, Any] = {
        "period": period,
        "periods": PERIODS.values(),
        "total": sum(one.count for one in people),
        "readable": sum(one.readable for one in people),
    }
    if people:
        context |= {
            "people_tables": tables_of(people),
            "learning": table_of_learning(since),
            "measured_at": last_measured(),
            "weekly": [(weekly, weekly.draw()) for weekly in count_weeks(since)],
            **_citing(since),
        }
    return render(request, "reports/overview.html", context)


@require_safe
def chart(request: HttpRequest, name: str) -> HttpResponse:
    """Give a run chart as a picture.

    Raises:
        Http404: there is no such chart, or nothing to draw.
    """
    since = _period(request).since(timezone.now())
    found = next((weekly for weekly in count_weeks(since) if weekly.name == name), None)
    picture = found.draw() if found else None
    if picture is None:
        raise Http404("There is no such chart, or nobody has written yet.")
    return HttpResponse(picture.svg, content_type="image/svg+xml")


@require_safe
def csv(request: HttpRequest, name: str) -> HttpResponse:
    """Give a table for a spreadsheet.

    Raises:
        Http404: there is no such table.
    """
    period = _period(request)
    make = _TABLES.get(name)
    made = make(period.since(timezone.now())) if make else []
    table = next((table for table in made if table.name == name), None)
    if table is None:
        raise Http404("There is no such table.")
    answer = HttpResponse(as_csv(table), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{period.name}.csv"'
    return answer


def _period(request: HttpRequest) -> Period:
    return PERIODS.get(request.GET.get("period", ""), MONTH)


def _citing(since: datetime | None) -> dict[str, Any]:
    told, never_told, not_found = tables_of_citing(since)
    return {
        "told_most": told.first(SHOWN),
        "told": told,
        "has_more_told": len(told.rows) > SHOWN,
        "never_told": never_told,
        "not_found": not_found,
    }


def _people(since: datetime | None) -> list[Table]:
    return tables_of(count_people(since))


def _learning(since: datetime | None) -> list[Table]:
    return [table_of_learning(since)]


def _weekly(since: datetime | None) -> list[Table]:
    return [weekly.table for weekly in count_weeks(since)]


# Which function makes which table.
_TABLES: dict[str, Tables] = {
    **dict.fromkeys(("funnel", "skills", "channels", "languages"), _people),
    "learning": _learning,
    **dict.fromkeys((AT_A_LOSS, UNSURE, DISPUTED), _weekly),
    **dict.fromkeys(("told", "never-told", "not-found"), tables_of_citing),
}
