"""The page a notice leads to, and the one on which somebody says where they want them."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from console.notices.chore import look_after_notices
from console.notices.models import MailConsent, Notice
from conversations import erasure
from conversations.models import Audit
from tests.console.notices.people import account, in_danger

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def notice() -> str:
    """Give the address of a notice."""
    in_danger(timezone.now())
    look_after_notices()
    return f"/console/notices/{Notice.objects.get().pk}/"


def signed_in(user: User) -> Client:
    """Give somebody's browser."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_link_leads_through_the_sign_in_and_back(notice) -> None:
    """Who reads a mail may not be signed in."""
    answer = Client().get(notice)

    assert answer["Location"] == f"/accounts/sign-in/?next={notice}"


def test_to_look_is_not_to_see_to_it(notice) -> None:
    """Some mail programs open links by themselves; a button says so."""
    amira, ben = signed_in(account("amira")), signed_in(account("ben"))
    page = amira.get(notice).content.decode()
    assert "Somebody may be in danger" in page
    assert "on SMS." in page
    assert Notice.objects.get().ended_at is None
    assert amira.get(f"{notice}see-to/").status_code == 405

    answer = amira.post(f"{notice}see-to/")

    assert answer["Location"] == f"/console/{Notice.objects.get().conversation_id}/"
    assert Audit.objects.filter(who="amira", act="sees to it").exists()
    assert "amira sees to it since" in ben.get(notice).content.decode()
    told = ben.post(f"{notice}see-to/", follow=True).content.decode()
    assert "somebody was quicker" in told
    assert Notice.objects.get().acknowledged_by == "amira"


def test_the_conversations_own_page_says_who_sees_to_it(notice) -> None:
    """So that two do not begin at once; who may not step in reads it, and has no button."""
    amira, vera = signed_in(account("amira")), signed_in(account("vera", "viewer"))
    page = f"/console/{Notice.objects.get().conversation_id}/"
    assert "I see to it" in amira.get(page).content.decode()
    shown = vera.get(page).content.decode()
    assert "nobody has said yet that they see to it" in shown
    assert "I see to it" not in shown

    amira.post(f"{notice}see-to/")

    assert "Somebody may be in danger: amira sees to it since" in vera.get(page).content.decode()


def test_an_erased_conversation_has_no_notice(notice) -> None:
    """Even before the worker has come by."""
    amira = signed_in(account("amira"))
    erasure.erase(Notice.objects.get().conversation_id, "Gone.")

    assert amira.get(notice).status_code == 404
    assert amira.post(f"{notice}see-to/").status_code == 404


def test_an_address_is_kept_with_consent_and_tried(mails) -> None:
    """The trial goes there at once; without the tick none is mailed any more."""
    user = account("amira", agrees=False)
    amira = signed_in(user)
    assert "/console/notices/mine/" in amira.get("/accounts/own/").content.decode()

    given = {"address": "amira@new.example.org", "agrees": "on"}
    page = amira.post("/console/notices/mine/", given, follow=True).content.decode()

    assert "A trial is on its way to that address." in page
    assert mails.mails[0]["To"] == "amira@new.example.org"
    assert MailConsent.objects.filter(user=user).exists()
    amira.post("/console/notices/mine/", {"address": "amira@new.example.org"})
    assert not MailConsent.objects.exists()
    acts = Audit.objects.filter(who="amira").order_by("pk").values_list("act", "detail")
    assert list(acts)[-2:] == [("agreed to be mailed notices", ""), ("is mailed no notices", "")]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"address": "amira", "agrees": "on"}, "one looks like amira@example.org"),
        ({"address": "", "agrees": "on"}, "Give the address that notices are to go to."),
        ({"address": "a@b.org\nBcc: c@d.org", "agrees": "on"}, "one looks like"),
    ],
)
def test_what_is_no_address_is_refused(given, told) -> None:
    """And nothing is changed."""
    user = account("amira")

    answer = signed_in(user).post("/console/notices/mine/", given)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    user.refresh_from_db()
    assert user.email == "amira@example.org"


def test_a_trial_that_fails_says_what_to_do(mails) -> None:
    """What was given is kept; where no server is set, that is said before anything is typed."""
    mails.refuses["amira@example.org"] = 550
    amira = signed_in(account("amira"))
    given = {"address": "amira@example.org", "agrees": "on"}

    page = amira.post("/console/notices/mine/", given, follow=True).content.decode()

    assert "the trial did not go out. The mail server refused" in page


def test_without_a_mail_server_it_is_said_before_anything_is_typed() -> None:
    """And after."""
    amira = signed_in(account("amira"))
    assert "No mail server is set here yet" in amira.get("/console/notices/mine/").content.decode()

    given = {"address": "amira@example.org", "agrees": "on"}
    page = amira.post("/console/notices/mine/", given, follow=True).content.decode()

    assert "ask your host to set COACH_SMTP_URL" in page
