"""The page of the roster: the week, and how somebody comes onto it and off it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from coach.settings import load_settings
from console.access import Role
from console.review.names import display_name
from console.review.people import people
from console.roster.forms import DutyForm
from console.roster.times import WEEKDAYS, told
from conversations.audit import record
from conversations.models import Duty
from conversations.roster import next_on_duty, on_duty

UNPROCESSABLE = 422


@dataclass(frozen=True)
class Time:
    """One time as the page shows it."""

    id: int
    who: str
    hours: str
    is_reached: bool  # by an account that is in use and may step in
    may_remove: bool


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """Show the week, and to whom may change it, how."""
    return _show(request)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Put somebody onto the roster: oneself, or by a lead anybody who may step in."""
    form = DutyForm(_may_set(request), request.POST)
    if not form.is_valid():
        return _show(request, form, UNPROCESSABLE)
    duties = form.duties()
    with transaction.atomic():
        for duty in duties:
            duty.save()
            record(request.user.get_username(), "set a time on the roster", "", _detail(duty))
    messages.success(request, f"{duties[0].who} is on the roster.")
    return redirect("roster:week")


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a time off the roster.

    Raises:
        PermissionDenied: it is somebody else's, and the reader is no lead.
    """
    duty = get_object_or_404(Duty, pk=pk)
    if not _may_remove(request, duty):
        raise PermissionDenied
    with transaction.atomic():
        detail = _detail(duty)
        duty.delete()
        record(request.user.get_username(), "removed a time from the roster", "", detail)
    messages.success(request, f"Removed: {detail}.")
    return redirect("roster:week")


def _show(request: HttpRequest, form: DutyForm | None = None, status: int = 200) -> HttpResponse:
    now, may_change = timezone.now(), request.role >= Role.FACILITATOR
    if form is None and may_change:
        form = DutyForm(_may_set(request), initial={"account": request.user.get_username()})
    context = {
        "days": _days(request),
        "form": form,
        "time_zone": load_settings().time_zone,
        "on_duty": on_duty(now),
        "next": next_on_duty(now),
        "may_set_others": request.role >= Role.LEAD,
    }
    return render(request, "roster/week.html", context, status=status)


def _days(request: HttpRequest) -> list[tuple[str, list[Time]]]:
    """Give each day of the week with its times, in order."""
    reviewers = people().reviewers
    days: list[tuple[str, list[Time]]] = [(day, []) for day in WEEKDAYS]
    for duty in Duty.objects.order_by("weekday", "from_hour", "to_hour", "pk"):
        hours = told(duty).partition(", ")[2]
        is_reached = duty.account in reviewers
        time = Time(duty.pk, duty.who, hours, is_reached, _may_remove(request, duty))
        days[duty.weekday][1].append(time)
    return days


def _may_set(request: HttpRequest) -> Mapping[str, str]:
    """Give whom the reader may put onto the roster, with the names that people are told."""
    if request.role >= Role.LEAD:
        return people().reviewers
    return {request.user.get_username(): display_name(request)}


def _may_remove(request: HttpRequest, duty: Duty) -> bool:
    is_own = bool(duty.account) and duty.account == request.user.get_username()
    return bool(request.role >= (Role.FACILITATOR if is_own else Role.LEAD))


def _detail(duty: Duty) -> str:
    return f"{duty.who}, {told(duty)}"
