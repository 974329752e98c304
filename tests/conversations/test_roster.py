"""Who reads when: by the group's own clock, also over midnight and where the clocks change."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError

from conversations.models import Duty
from conversations.roster import (
    accounts_by_turn,
    accounts_on_duty,
    next_on_duty,
    on_duty,
    when_somebody_reads,
)

pytestmark = pytest.mark.django_db

LAGOS, BERLIN = ZoneInfo("Africa/Lagos"), ZoneInfo("Europe/Berlin")
MONDAY, TUESDAY, SATURDAY, SUNDAY = 0, 1, 5, 6


@pytest.fixture(autouse=True)
def _in_lagos(monkeypatch) -> None:
    monkeypatch.setenv("COACH_TIME_ZONE", "Africa/Lagos")


def duty(weekday: int, from_hour: int, to_hour: int, who: str = "Amira", account: str = "") -> None:
    """Put somebody on the roster."""
    hours = {"from_hour": from_hour, "to_hour": to_hour}
    Duty.objects.create(who=who, account=account, weekday=weekday, **hours)


def at(day: int, hour: int, minute: int = 0, zone: ZoneInfo = LAGOS) -> datetime:
    """Give a moment of a week that begins on Monday, the first of June 2026."""
    return datetime(2026, 6, day, hour, minute, tzinfo=zone)


def test_somebody_reads_from_the_first_minute_to_the_last() -> None:
    """The hour in which it ends is no more."""
    duty(TUESDAY, 9, 17)

    assert on_duty(at(2, 9)) == ["Amira"]
    assert on_duty(at(2, 16, 59)) == ["Amira"]
    assert on_duty(at(2, 8, 59)) == on_duty(at(2, 17)) == on_duty(at(3, 9)) == []


def test_the_groups_own_clock_counts() -> None:
    """Nine in Lagos is eight in UTC."""
    duty(TUESDAY, 9, 17)

    assert on_duty(at(2, 8, zone=ZoneInfo("UTC"))) == ["Amira"]
    assert on_duty(at(2, 16, zone=ZoneInfo("UTC"))) == []


def test_a_night_goes_on_into_the_next_day() -> None:
    """From Sunday evening to Monday morning, over the week's end too."""
    duty(SUNDAY, 20, 6)

    assert on_duty(at(7, 23)) == on_duty(at(8, 5)) == on_duty(at(1, 5)) == ["Amira"]
    assert on_duty(at(8, 6)) == []


def test_midnight_ends_a_day() -> None:
    """24 is the end of the same day."""
    duty(MONDAY, 18, 24)

    assert on_duty(at(1, 23, 59)) == ["Amira"]
    assert on_duty(at(2, 0)) == []


def test_all_who_read_are_named_once() -> None:
    """Two shifts of one person are one person."""
    duty(MONDAY, 9, 12)
    duty(MONDAY, 9, 17)
    duty(MONDAY, 9, 17, "Ben")

    assert on_duty(at(1, 10)) == ["Amira", "Ben"]


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (at(2, 10), "Somebody from the group reads here now."),
        (at(2, 8), "Somebody from the group reads here from today, 9:00."),
        (at(1, 20), "Somebody from the group reads here from tomorrow, 9:00."),
        (at(3, 9), "Somebody from the group reads here from Saturday, 14:00."),
        (at(6, 19), "Somebody from the group reads here from Tuesday, 9:00."),
    ],
)
def test_people_are_told_when_somebody_reads(now, told) -> None:
    """By the day's name, where it is neither today nor tomorrow."""
    duty(TUESDAY, 9, 17)
    duty(SATURDAY, 14, 18, "Ben")

    assert when_somebody_reads(now) == told


def test_nothing_is_promised_where_the_roster_is_empty() -> None:
    """No hours are made up."""
    assert next_on_duty(at(1, 9)) is None
    assert when_somebody_reads(at(1, 9)) == ""


def test_the_same_hour_a_week_later_is_found() -> None:
    """Who just went comes back in a week."""
    duty(TUESDAY, 9, 10)

    shift = next_on_duty(at(2, 10))

    assert shift is not None
    assert shift.begins == at(9, 9)
    assert shift.who == "Amira"


def test_a_clock_that_is_put_forward_leaves_no_gap(monkeypatch) -> None:
    """In Berlin the last Sunday of March has no two o'clock: the shift begins at three."""
    monkeypatch.setenv("COACH_TIME_ZONE", "Europe/Berlin")
    duty(SUNDAY, 2, 5)
    before = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)

    shift = next_on_duty(before)

    assert shift is not None
    assert (shift.begins.hour, shift.ends.hour) == (3, 5)
    assert on_duty(datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)) == ["Amira"]


def test_accounts_are_found_by_when_they_read() -> None:
    """Now, and whose turn comes next; a time without an account reaches none."""
    duty(MONDAY, 9, 17, "Amira", "amira")
    duty(MONDAY, 9, 17, "Somebody")
    duty(TUESDAY, 9, 17, "Ben", "ben")
    duty(SATURDAY, 9, 17, "Caro", "caro")

    assert accounts_on_duty(at(1, 10)) == ["amira"]
    assert accounts_on_duty(at(3, 10)) == []
    assert accounts_by_turn(at(1, 10)) == ["ben", "caro", "amira"]


def test_no_week_has_eight_days() -> None:
    """The database refuses what cannot be."""
    with pytest.raises(IntegrityError):
        duty(7, 9, 17)
