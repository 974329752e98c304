"""The host's pages: invitations, roles, switching off."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from console.access import Role, role_of
from console.accounts.errors import LinkError
from console.accounts.links import join
from console.accounts.models import Invitation
from tests.console.accounts.conftest import BACKEND, PASSWORD, Make

LIST = "/accounts/"
Told = Callable[[], list[str]]


def invited(host: Client, role: str = "facilitator", for_whom: str = "Mo from Elm Street") -> str:
    """Make an invitation, and give the path of its link."""
    page = host.post(reverse("accounts:invite"), {"role": role, "for_whom": for_whom})
    found = re.search(r"<code>http://localhost:8000(/[^<]+)</code>", page.content.decode())
    assert found is not None
    return found[1]


def form(name: str, password: str = PASSWORD) -> dict[str, str]:
    """Fill in what a link asks."""
    return {"username": name, "password1": password, "password2": password}


def told_on(host: Client) -> str:
    """Give the list as the host reads it, with what was just said."""
    return host.get(LIST).content.decode()


def test_an_invitation_gives_the_role_that_the_host_chose(
    host: Client, client: Client, told: Told
) -> None:
    """And nobody else's: it is not in the form."""
    link = invited(host, "lead")
    guest = Client()
    assert "ada invites you as lead" in guest.get(link).content.decode()
    guest.post(link, {**form("mo"), "role": "host"})

    assert role_of(User.objects.get(username="mo")) is Role.LEAD
    assert guest.get(reverse("accounts:own")).status_code == 200
    assert told() == [
        "ada made an invitation: lead",
        "mo made an account: lead, invited by ada",
        "mo signed in",
    ]


def test_a_look_does_not_use_the_link_up(host: Client) -> None:
    """Messengers look at each link that goes through them."""
    link = invited(host)
    for _ in range(3):
        assert Client().get(link).status_code == 200
        assert Client().head(link).status_code in (200, 405)
    Client().post(link, form("mo"))

    assert Client().post(link, form("eve")).status_code == 410


def test_of_two_at_once_one_is_let_in(host: Client) -> None:
    """Though both have seen the form."""
    token = invited(host).split("/")[-2]
    join(token, User(username="mo"))

    with pytest.raises(LinkError):
        join(token, User(username="eve"))
    assert not User.objects.filter(username="eve").exists()


def test_an_invitation_works_for_seven_days(host: Client) -> None:
    """Then it is gone, from the list too."""
    link = invited(host)
    left = Invitation.objects.get().expires_at - timezone.now()
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)
    Invitation.objects.update(expires_at=timezone.now())

    assert Client().get(link).status_code == 410
    assert "Mo from Elm Street" not in told_on(host)


def test_an_invitation_can_be_withdrawn(host: Client, told: Told) -> None:
    """It went to the wrong person."""
    link = invited(host)
    assert "Mo from Elm Street" in told_on(host)
    host.post(reverse("accounts:withdraw", args=[Invitation.objects.get().pk]))

    assert Client().get(link).status_code == 410
    assert told()[-1] == "ada withdrew an invitation: facilitator"


def test_the_link_is_shown_once_and_kept_nowhere(host: Client) -> None:
    """Neither on the list nor in the database."""
    token = invited(host).split("/")[-2]

    assert token not in told_on(host)
    assert token not in str(Invitation.objects.values())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (form("mo", "short"), "at least 12 characters"),
        (form("mo", "123456789012"), "entirely numeric"),
        (form("mo", "administrator"), "too common"),
        (form("mo.lastname.long", "mo.lastname.long"), "too similar"),
        ({**form("mo"), "password2": "something else here"}, "match"),
        (form("ADA"), "already exists"),
        (form("two words"), "valid username"),
    ],
)
def test_a_name_or_password_that_will_not_do_is_told(
    host: Client, typed: dict[str, str], said: str
) -> None:
    """And does not use the link up."""
    link = invited(host)
    page = Client().post(link, typed).content.decode()

    assert said in page
    assert Client().post(link, form("mo")).status_code == 302


def test_who_is_signed_in_makes_no_second_account(host: Client) -> None:
    """A host who tries the link does not use it up."""
    link = invited(host)
    assert "sign out first" in host.get(link).content.decode()
    host.post(link, form("ada2"))

    assert User.objects.count() == 1


def test_the_list_shows_what_a_host_wants_to_know(host: Client, make: Make) -> None:
    """Name, role, when last, second factor."""
    mo = make("mo", "lead")
    TOTPDevice.objects.create(user=mo, confirmed=True)
    User.objects.filter(pk=mo.pk).update(last_login=timezone.now())
    page = re.sub(r"\s+", " ", told_on(host))
    part = page[page.index("<h2>mo") :]

    assert "<dd>Lead</dd>" in part
    assert f'<time datetime="{timezone.now():%Y-%m-%d}' in part
    assert "<dt>Second factor</dt><dd>yes</dd>" in part


def test_times_are_those_of_the_group(
    host: Client, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not of the machine."""
    monkeypatch.setenv("COACH_TIME_ZONE", "Asia/Kolkata")
    make("mo")
    at = timezone.now().replace(year=2026, month=3, day=1, hour=20, minute=0)
    User.objects.filter(username="mo").update(last_login=at)

    assert "2 Mar 2026, 01:30" in told_on(host)


def test_the_list_asks_the_database_as_often_for_many(
    host: Client, make: Make, django_assert_num_queries: Callable
) -> None:
    """Two accounts or twenty."""
    make("mo")
    with django_assert_num_queries(7) as queries:
        host.get(LIST)
    few = len(queries)
    for number in range(18):
        make(f"m{number}")
    with django_assert_num_queries(few):
        host.get(LIST)


def test_a_host_changes_a_role(host: Client, make: Make, told: Told) -> None:
    """It holds from the next click on."""
    mo = make("mo", "viewer")
    host.post(reverse("accounts:change_role", args=[mo.pk]), {"role": "lead"})

    assert [group.name for group in mo.groups.all()] == ["lead"]
    assert told()[-1] == "ada changed a role: mo, viewer to lead"


def test_other_groups_are_left_alone(host: Client, make: Make) -> None:
    """A role is one group of four; what else somebody made stays."""
    mo = make("mo")
    mo.groups.add(Group.objects.create(name="choir"))
    host.post(reverse("accounts:change_role", args=[mo.pk]), {"role": "lead"})

    assert {group.name for group in mo.groups.all()} == {"lead", "choir"}


def test_a_role_that_there_is_not_is_refused(host: Client, make: Make) -> None:
    """As somebody might send by hand."""
    mo = make("mo")
    host.post(reverse("accounts:change_role", args=[mo.pk]), {"role": "anybody"})

    assert role_of(mo) is Role.VIEWER
    assert "There is no such role" in told_on(host)


def test_who_is_switched_off_is_out_at_once(host: Client, make: Make, told: Told) -> None:
    """And is not in again when the account is switched on again."""
    mo = make("mo")
    theirs = Client()
    theirs.force_login(mo, backend=BACKEND)
    assert theirs.get(reverse("review:conversations")).status_code == 200
    host.post(reverse("accounts:switch_off", args=[mo.pk]))
    assert theirs.get(reverse("review:conversations")).status_code == 302

    host.post(reverse("accounts:switch_on", args=[mo.pk]))
    assert theirs.get(reverse("review:conversations")).status_code == 302
    assert Session.objects.count() == 1
    assert told()[-2:] == ["ada switched an account off: mo", "ada switched an account on: mo"]


def test_the_last_host_stays(host: Client, ada: User, make: Make, told: Told) -> None:
    """Neither switched off nor lowered; a host who is switched off does not count."""
    gone = make("gone", "host")
    host.post(reverse("accounts:switch_off", args=[gone.pk]))
    before = told()
    host.post(reverse("accounts:switch_off", args=[ada.pk]))
    assert "This is the last host" in told_on(host)
    host.post(reverse("accounts:change_role", args=[ada.pk]), {"role": "lead"})
    assert "This is the last host" in told_on(host)

    ada.refresh_from_db()
    assert ada.is_active
    assert role_of(ada) is Role.HOST
    assert told() == before


def test_with_another_host_one_may_go(host: Client, ada: User, make: Make) -> None:
    """By their own hand too."""
    make("bo", "host")
    host.post(reverse("accounts:change_role", args=[ada.pk]), {"role": "lead"})

    assert role_of(ada) is Role.LEAD
    assert host.get(LIST).status_code == 403


def test_a_host_makes_a_link_for_a_forgotten_password(host: Client, make: Make, told: Told) -> None:
    """It works once, and ends where the account is signed in."""
    mo = make("mo")
    theirs = Client()
    theirs.force_login(mo, backend=BACKEND)
    page = host.post(reverse("accounts:new_password_link", args=[mo.pk])).content.decode()
    link = re.search(r"<code>http://localhost:8000(/[^<]+)</code>", page)
    assert link is not None
    guest = Client()
    to = guest.get(link[1]).headers["Location"]
    new = "a pot of black coffee"
    guest.post(to, {"new_password1": new, "new_password2": new})

    mo.refresh_from_db()
    assert mo.check_password(new)
    assert theirs.get(reverse("accounts:own")).status_code == 302
    assert guest.get(reverse("accounts:own")).status_code == 302
    assert Client().get(link[1]).status_code == 410
    assert told()[-2:] == [
        "ada made a link for a new password: mo",
        "mo changed the password: by a link",
    ]


def test_a_host_changes_their_own_password_with_the_old_one(host: Client, ada: User) -> None:
    """A screen left open is not enough."""
    response = host.post(reverse("accounts:new_password_link", args=[ada.pk]))

    assert response.headers["Location"] == reverse("accounts:password")


def test_a_new_password_ends_the_other_sessions(client: Client, make: Make, told: Told) -> None:
    """The one at hand goes on."""
    mo = make("mo")
    elsewhere = Client()
    for browser in (client, elsewhere):
        browser.force_login(mo, backend=BACKEND)
    new = {"new_password1": "a pot of black coffee", "new_password2": "a pot of black coffee"}
    client.post(reverse("accounts:password"), {"old_password": PASSWORD, **new})

    assert client.get(reverse("accounts:own")).status_code == 200
    assert elsewhere.get(reverse("accounts:own")).status_code == 302
    assert told()[-1] == "mo changed the password"


def test_a_wrong_old_password_changes_nothing(client: Client, make: Make) -> None:
    """And counts as a guess."""
    mo = make("mo")
    client.force_login(mo, backend=BACKEND)
    new = {"new_password1": "a pot of black coffee", "new_password2": "a pot of black coffee"}
    response = client.post(reverse("accounts:password"), {"old_password": "x", **new})

    assert "This is not your password" in response.content.decode()
    mo.refresh_from_db()
    assert mo.check_password(PASSWORD)
