"""A lead erases a person's data, and finds its receipt again."""

from __future__ import annotations

import pytest
from django.test import Client

from conversations import erasure
from conversations.erasure_models import Erasure
from conversations.models import Audit, Conversation
from tests.console.data.people import agreed, signed_in
from tests.console.review.talks import talk

pytestmark = pytest.mark.django_db(transaction=True)

RECEIPTS = "/console/data/receipts/"


@pytest.fixture
def lead(client: Client) -> Client:
    """Sign a lead in."""
    return signed_in(client, first_name="Lea")


def page_of(conversation_id: str) -> str:
    """Give the address of the page that erases."""
    return f"/console/data/erase/{conversation_id}/"


def test_the_page_says_what_goes_and_what_stays(lead: Client) -> None:
    """Before anything is done."""
    conversation_id = agreed()
    page = lead.get(page_of(conversation_id)).content.decode()

    assert "What goes, for good" in page
    assert "What stays" in page
    assert not Conversation.objects.get(pk=conversation_id).erase_wanted


def test_the_conversation_leads_there_for_leads_alone(lead: Client) -> None:
    """A facilitator is not shown what they may not do."""
    conversation_id = agreed()
    link = f'href="{page_of(conversation_id)}"'

    assert link in lead.get(f"/console/{conversation_id}/").content.decode()
    facilitator = signed_in(Client(), "facilitator", "ben")
    assert link not in facilitator.get(f"/console/{conversation_id}/").content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"flag": "distress"}, "may be in danger"),
        ({"state": "facilitator", "in_hands_of": "Amira"}, "Amira speaks with this person now"),
        ({"followed_by": "web-9"}, "another conversation"),
        ({"erase_wanted": True}, "asked for already"),
    ],
)
def test_what_speaks_against_it_is_told(
    lead: Client, change: dict[str, object], words: str
) -> None:
    """The lead decides."""
    conversation_id = agreed()
    Conversation.objects.filter(pk=conversation_id).update(**change)

    assert words in lead.get(page_of(conversation_id)).content.decode()


def test_nothing_is_erased_by_mistake(lead: Client) -> None:
    """It has to be ticked."""
    conversation_id = agreed()
    answer = lead.post(page_of(conversation_id))

    assert answer.status_code == 422
    assert "Tick this first" in answer.content.decode()
    assert erasure.erasures_due() == []


def test_it_is_asked_for_done_and_has_a_receipt(lead: Client) -> None:
    """The assistant does it; the page waits, and shows the number that the person is told."""
    conversation_id = agreed()
    answer = lead.post(page_of(conversation_id), {"sure": "on"})
    waiting = lead.get(answer["Location"]).content.decode()
    assert "hx-trigger" in waiting
    assert erasure.erasures_due() == [conversation_id]
    receipt = erasure.erase(conversation_id, "Gone: {receipt}.")
    done = lead.get(answer["Location"]).content.decode()

    assert receipt in done
    assert "hx-trigger" not in done
    entries = Audit.objects.filter(conversation_id=conversation_id).order_by("pk")
    assert [(one.who, one.act) for one in entries] == [
        ("lea", "asked for an erasure"),
        ("lea", "erased"),
    ]
    assert receipt in entries[1].detail


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_was_erased_is_not_there(lead: Client, method: str) -> None:
    """Nor can it be erased again."""
    conversation_id = agreed()
    erasure.erase(conversation_id, "Gone.")

    assert getattr(lead, method)(page_of(conversation_id), {"sure": "on"}).status_code == 404


def test_receipts_say_when_why_and_who(lead: Client) -> None:
    """And nothing of the conversation."""
    by_lead, by_person, by_time = (talk() for _ in range(3))
    erasure.want_erasure(by_lead, "lea")
    erasure.erase(by_lead, "Gone.")
    erasure.erase(by_person, "Gone.")
    erasure.erase_unasked(by_time, "Gone.")
    page = lead.get(RECEIPTS).content.decode()

    for receipt in Erasure.objects.values_list("receipt", flat=True):
        assert receipt in page
    assert "The person wished it" in page
    assert "Somebody of the group erased it" in page
    assert "It had ended as long ago" in page
    assert "<td>Lea</td>" in page
    assert by_lead not in page


def test_a_receipt_is_found_by_its_number(lead: Client) -> None:
    """However it is typed; that it was looked for is kept."""
    receipts = [erasure.erase(talk(), "Gone.") for _ in range(2)]
    page = lead.get(f"{RECEIPTS}?receipt= {receipts[0].lower()} ").content.decode()

    assert receipts[0] in page
    assert f">{receipts[1]}<" not in page
    assert "No receipt has the number" in lead.get(f"{RECEIPTS}?receipt=0").content.decode()
    entries = Audit.objects.filter(act="opened the receipts").order_by("pk")
    assert [one.detail for one in entries] == [f"looked for {receipts[0]}", "looked for 0"]


def test_older_receipts_are_a_page_away(lead: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each stands on one page alone."""
    monkeypatch.setattr("console.data.erasing.ROWS", 2)
    receipts = [erasure.erase(talk(), "Gone.") for _ in range(3)]
    first = lead.get(RECEIPTS).content.decode()
    older = Erasure.objects.get(receipt=receipts[1]).pk
    assert f"before={older}" in first
    second = lead.get(f"{RECEIPTS}?before={older}").content.decode()

    assert [receipt in first for receipt in receipts] == [False, True, True]
    assert [receipt in second for receipt in receipts] == [True, False, False]


@pytest.mark.parametrize(("days", "words"), [("", "until somebody erases them"), ("30", "30 days")])
def test_the_page_says_how_long_is_kept(
    lead: Client, monkeypatch: pytest.MonkeyPatch, days: str, words: str
) -> None:
    """As the host has set."""
    monkeypatch.setenv("COACH_RETENTION_DAYS", days)
    page = lead.get(RECEIPTS).content.decode()

    assert words in page
    assert "Nothing was erased yet" in page
