"""What texts cost stays under the caps, for each person and for all, by the month."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from conversations import spending
from conversations.models import Contact

pytestmark = pytest.mark.django_db(transaction=True)

NOVEMBER = datetime(2026, 11, 30, 23, 59, tzinfo=timezone.utc)
DECEMBER = datetime(2026, 12, 1, 0, 1, tzinfo=timezone.utc)


@pytest.fixture(autouse=True)
def caps(monkeypatch) -> None:
    """Set caps that are soon reached."""
    monkeypatch.setenv("COACH_SEGMENTS_A_PERSON", "10")
    monkeypatch.setenv("COACH_SEGMENTS_A_MONTH", "15")


def person(key: str) -> int:
    """Make a contact; give its number."""
    return int(Contact.objects.create(channel="sms", key=key).pk)


def test_the_cap_itself_may_be_reached() -> None:
    """Ten of ten may go, eleven may not."""
    one = person("one")
    spending.spend(one, 7, NOVEMBER)

    assert spending.may_spend(one, 3, NOVEMBER)
    assert not spending.may_spend(one, 4, NOVEMBER)


def test_one_person_does_not_spend_anothers() -> None:
    """Each has a share."""
    one, two = person("one"), person("two")
    spending.spend(one, 10, NOVEMBER)

    assert not spending.may_spend(one, 1, NOVEMBER)
    assert spending.may_spend(two, 5, NOVEMBER)


def test_all_together_stay_under_the_hosts_cap() -> None:
    """Also those who have much left."""
    one, two = person("one"), person("two")
    spending.spend(one, 10, NOVEMBER)
    spending.spend(two, 5, NOVEMBER)

    assert not spending.may_spend(two, 1, NOVEMBER)


def test_a_new_month_begins_with_nothing_spent() -> None:
    """Two minutes later."""
    one = person("one")
    spending.spend(one, 10, NOVEMBER)

    assert spending.may_spend(one, 10, DECEMBER)


def test_no_limit_is_none(monkeypatch) -> None:
    """A host may set 0."""
    monkeypatch.setenv("COACH_SEGMENTS_A_PERSON", "0")
    monkeypatch.setenv("COACH_SEGMENTS_A_MONTH", "0")

    assert spending.may_spend(person("one"), 1_000_000, NOVEMBER)


def test_it_is_told_once_a_month() -> None:
    """Telling costs a text, too; and it is told when it was sent, not before."""
    one = person("one")
    assert spending.must_tell(one, NOVEMBER)
    assert spending.must_tell(one, NOVEMBER)
    spending.told(one, NOVEMBER)

    assert not spending.must_tell(one, NOVEMBER)
    assert spending.must_tell(one, DECEMBER)


def test_what_was_spent_stays_when_it_is_told() -> None:
    """They are in one row."""
    one = person("one")
    spending.spend(one, 10, NOVEMBER)
    spending.told(one, NOVEMBER)

    assert not spending.may_spend(one, 1, NOVEMBER)


def test_spending_adds_up() -> None:
    """In one row for person and month."""
    one = person("one")
    for _ in range(3):
        spending.spend(one, 2, NOVEMBER)

    assert not spending.may_spend(one, 5, NOVEMBER)
    assert spending.may_spend(one, 4, NOVEMBER)
