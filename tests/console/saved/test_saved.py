"""A filter is named, found again, shared by leads, and deleted."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from console.saved.filters import MOST, query_of
from console.saved.models import SavedFilter
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)

URGENT = "view=all&signs=waiting&signs=flagged&order=waiting"


def signed_in(name: str, role: str) -> Client:
    """Give the browser of somebody who has a role."""
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def keep(client: Client, name: str = "Urgent", query: str = URGENT, **more: str) -> str:
    """Keep a filter and give the page that comes."""
    given = {"name": name, "query": query, **more}
    return client.post("/console/saved/keep/", given, follow=True).content.decode()


def test_a_filter_is_kept_and_found_again() -> None:
    """By its name, above the list, with its order; marked where it is what is shown."""
    vera = signed_in("vera", "viewer")
    waiting = talk(needs_somebody=True, flag="distress", waits_since="2026-11-02T09:00:00Z")
    calm = talk()
    assert "Keep this filter" in vera.get(f"/console/?{URGENT}").content.decode()

    page = keep(vera)

    assert "Kept as “Urgent”." in page
    kept = SavedFilter.objects.get().query
    assert f'?{kept.replace("&", "&amp;")}" aria-current="page">Urgent</a>' in page
    assert waiting in page
    assert calm not in page
    assert ">Urgent</a>" in vera.get("/console/").content.decode()


def test_what_is_no_filter_is_not_kept() -> None:
    """A page's mark and the time of the news are of the moment; empty fields say nothing."""
    assert query_of("view=all&mark=abc&after=2026&skill=&signs=b&signs=a&words=%20") == (
        "view=all&signs=a&signs=b"
    )
    assert query_of("next=https://elsewhere.example") == ""


def test_others_do_not_see_it_unless_a_lead_shares_it() -> None:
    """A viewer who says so shares nothing."""
    vera, ben, lea = (
        signed_in(*who) for who in (("vera", "viewer"), ("ben", "facilitator"), ("lea", "lead"))
    )
    keep(vera, "Mine", is_shared="on")
    keep(lea, "Ours", is_shared="on")

    page = ben.get("/console/").content.decode()

    assert "Mine" not in page
    assert "Ours" in page
    assert "Share it with everybody" in lea.get(f"/console/?{URGENT}").content.decode()
    assert "Share it with everybody" not in ben.get(f"/console/?{URGENT}").content.decode()


def test_a_filter_that_looks_for_words_is_for_those_who_may() -> None:
    """Neither the words nor the name are shown to a viewer."""
    lea, vera = signed_in("lea", "lead"), signed_in("vera", "viewer")
    keep(lea, "Bins", "view=all&words=bins", is_shared="on")

    assert "Bins" in lea.get("/console/").content.decode()
    assert "Bins" not in vera.get("/console/").content.decode()


def test_it_is_deleted_by_who_may() -> None:
    """One's own; a shared one by its owner or a lead; what one does not see is not there."""
    vera, lea, other = (
        signed_in(*who) for who in (("vera", "viewer"), ("lea", "lead"), ("mia", "lead"))
    )
    keep(vera, "Mine")
    keep(lea, "Ours", is_shared="on")
    mine, ours = (SavedFilter.objects.get(name=name).pk for name in ("Mine", "Ours"))

    assert vera.post(f"/console/saved/{ours}/delete/").status_code == 403
    assert lea.post(f"/console/saved/{mine}/delete/").status_code == 404
    page = other.post(f"/console/saved/{ours}/delete/", follow=True).content.decode()
    assert "The filter “Ours” is deleted." in page
    vera.post(f"/console/saved/{mine}/delete/")

    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"name": " "}, "Give the filter a name."),
        ({"name": "x" * 61}, "A name has at most 60 characters."),
        ({"name": "Urgent "}, "You have a filter “Urgent” already."),
        ({"name": "None", "query": "mark=x"}, "Nothing is narrowed down."),
        ({"name": "Long", "query": "words=" + "x" * 2000}, "too long to be kept"),
    ],
)
def test_what_cannot_be_kept_is_told_with_the_remedy(given, told) -> None:
    """And the list stays as it was."""
    vera = signed_in("vera", "viewer")
    keep(vera)

    assert told in keep(vera, **given)
    assert SavedFilter.objects.count() == 1


def test_nobody_keeps_too_many() -> None:
    """They all stand above the list."""
    vera = signed_in("vera", "viewer")
    rows = [SavedFilter(owner="vera", name=str(n), query="view=all") for n in range(MOST)]
    SavedFilter.objects.bulk_create(rows)

    assert f"You have {MOST} filters" in keep(vera)
