"""Who comes onto the roster, by whom, and what is refused."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from conversations.models import Audit, Duty

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_lagos(monkeypatch) -> None:
    monkeypatch.setenv("COACH_TIME_ZONE", "Africa/Lagos")


def signed_in(name: str, role: str = "facilitator") -> Client:
    """Give the browser of somebody who has a role."""
    user = User.objects.create_user(name.lower(), first_name=name)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def filled_in(account: str, begins: int = 9, ends: int = 17, *days: int) -> dict[str, object]:
    """Give the form as somebody filled it in; without days, for Monday."""
    hours = {"from_hour": begins, "to_hour": ends}
    return {"account": account, "weekdays": list(days or (0,)), **hours}


def set_down() -> list[tuple[str, str, int, int, int]]:
    """Give all times that stand on the roster."""
    rows = Duty.objects.order_by("weekday", "from_hour")
    return list(rows.values_list("who", "account", "weekday", "from_hour", "to_hour"))


def test_a_facilitator_sets_their_own_times_by_the_name_people_are_told() -> None:
    """On several days at once; the trail keeps each."""
    amira = signed_in("Amira")

    page = amira.post("/console/roster/add/", filled_in("amira", 9, 12, 0, 4), follow=True)

    assert "Amira is on the roster." in page.content.decode()
    assert set_down() == [("Amira", "amira", 0, 9, 12), ("Amira", "amira", 4, 9, 12)]
    kept = Audit.objects.filter(act="set a time on the roster").values_list("who", "detail")
    assert ("amira", "Amira, Monday, 9:00 to 12:00") in kept


def test_a_facilitator_sets_and_removes_nobody_elses() -> None:
    """Whatever their form says; a lead may."""
    ben, lea = signed_in("Ben"), signed_in("Lea", "lead")
    amira = signed_in("Amira")
    refused = amira.post("/console/roster/add/", filled_in("ben"))
    assert (refused.status_code, set_down()) == (422, [])

    lea.post("/console/roster/add/", filled_in("ben"))
    [duty] = Duty.objects.all()
    assert amira.post(f"/console/roster/{duty.pk}/remove/").status_code == 403
    assert "/remove/" not in amira.get("/console/roster/").content.decode()
    assert "/remove/" in ben.get("/console/roster/").content.decode()

    lea.post(f"/console/roster/{duty.pk}/remove/")
    assert set_down() == []


def test_who_may_not_step_in_comes_onto_no_roster() -> None:
    """A viewer reads it, and is in no list to choose from."""
    viewer, lea = signed_in("Vera", "viewer"), signed_in("Lea", "lead")

    assert 'id="add"' not in viewer.get("/console/roster/").content.decode()
    assert viewer.post("/console/roster/add/", filled_in("vera")).status_code == 403
    answer = lea.post("/console/roster/add/", filled_in("vera"))
    assert "for those who may review" in answer.content.decode()


@pytest.mark.parametrize(
    ("begins", "ends", "days", "told"),
    [
        (9, 9, [0], "From 9:00 to 9:00 is no time. For a whole day give 0:00 to midnight."),
        (25, 9, [0], "It begins at a full hour"),
        (9, 25, [0], "It ends at a full hour"),
        (9, 12, [], "Tick at least one day."),
        (9, 12, [7], "7 is not one of the available choices"),
    ],
)
def test_hours_that_are_none_are_refused_with_the_remedy(begins, ends, days, told) -> None:
    """And nothing is stored."""
    form = filled_in("amira", begins, ends) | {"weekdays": days}

    answer = signed_in("Amira").post("/console/roster/add/", form)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert set_down() == []


def test_times_of_one_person_do_not_meet() -> None:
    """Also over midnight and from Sunday to Monday; another person's may."""
    amira, ben = signed_in("Amira"), signed_in("Ben")
    amira.post("/console/roster/add/", filled_in("amira", 22, 6, 6))

    answer = amira.post("/console/roster/add/", filled_in("amira", 5, 8, 0)).content.decode()
    assert "Monday, 5:00 to 8:00 meets Sunday, 22:00 to 6:00 the next day, which Amira" in answer
    amira.post("/console/roster/add/", filled_in("amira", 6, 8, 0))
    ben.post("/console/roster/add/", filled_in("ben", 22, 6, 6))

    assert len(set_down()) == 3


def test_the_page_names_the_clock_and_who_reads() -> None:
    """Everybody who may read sees the week; an empty one says what it means."""
    viewer = signed_in("Vera", "viewer")
    assert "Nobody is on the roster yet" in viewer.get("/console/roster/").content.decode()
    for weekday in range(7):
        Duty.objects.create(who="Amira", weekday=weekday, from_hour=0, to_hour=24)

    page = viewer.get("/console/roster/").content.decode()

    assert "by the clock of Africa/Lagos" in page
    assert "Reading now: Amira." in page
    assert "0:00 to midnight" in page


def test_a_time_that_reaches_nobody_is_marked() -> None:
    """Whose account was switched off reads no more."""
    viewer, _ = signed_in("Vera", "viewer"), signed_in("Amira")
    Duty.objects.create(who="Amira", account="amira", weekday=0, from_hour=9, to_hour=12)
    assert "no account that may step in" not in viewer.get("/console/roster/").content.decode()

    User.objects.filter(username="amira").update(is_active=False)

    assert "no account that may step in" in viewer.get("/console/roster/").content.decode()
