"""Proposals are listed, decided by a lead, and dropped where a consent is gone."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from console.access import Role
from console.corrections import acts, proposal_views
from console.corrections.forgetting import forget
from conversations import erasure
from conversations.models import Audit, Proposal
from tests.console.conftest import SignIn
from tests.console.corrections.builders import CLEANED, READ_ALONE, corrigible, proposal
from tests.console.review.talks import add, bot, person, slot

pytestmark = pytest.mark.django_db(transaction=True)

LIST = "/console/corrections/"


def page_of(one: Proposal) -> str:
    """Give the address of a proposal."""
    return reverse("corrections:proposal", args=[one.pk])


def decide(client: Client, one: Proposal, **said: str) -> HttpResponse:
    """Send a decision."""
    return client.post(reverse("corrections:decide", args=[one.pk]), said)


def withdraw_consent(conversation: str) -> None:
    """Take the consent for examples back."""
    add(conversation, slot("consents", READ_ALONE, 9), bot("As you wish.", minute=9))


def test_the_list_is_narrowed_down_by_state_and_kind(sign_in: SignIn) -> None:
    """The newest first."""
    conversation = corrigible()
    proposal(conversation, text="the first")
    proposal(conversation, text="the second", state="declined")
    proposal(conversation, text="the third", kind="missing")
    client = sign_in(Role.FACILITATOR)

    everything = client.get(LIST).text
    declined = client.get(LIST, {"state": "declined"}).text
    missing = client.get(LIST, {"kind": "missing"}).text

    assert everything.index("the third") < everything.index("the second")
    assert "the second" in declined
    assert "the first" not in declined
    assert "the third" in missing
    assert "the first" not in missing
    assert "No proposal is like that" in client.get(LIST, {"state": "written"}).text


def test_an_empty_list_says_how_to_begin(sign_in: SignIn) -> None:
    """And leads nowhere else."""
    assert "Nothing was proposed yet" in sign_in(Role.FACILITATOR).get(LIST).text


def test_a_long_list_has_pages(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each goes on where the last one ended."""
    monkeypatch.setattr(proposal_views, "ROWS", 2)
    conversation = corrigible()
    ids = [proposal(conversation, text=f"number {number}").pk for number in range(3)]
    client = sign_in(Role.FACILITATOR)

    first = client.get(LIST).text
    second = client.get(LIST, {"before": ids[1]}).text

    assert "number 2" in first
    assert "number 0" not in first
    assert f"before={ids[1]}" in first
    assert "number 0" in second
    assert "Show older ones" not in second


def test_the_list_asks_the_database_as_often_for_many(
    sign_in: SignIn, django_assert_max_num_queries
) -> None:
    """However long it is."""
    conversation = corrigible()
    for _ in range(20):
        proposal(conversation)
    client = sign_in(Role.FACILITATOR)

    with django_assert_max_num_queries(12):
        client.get(LIST)


def test_words_of_who_took_the_reading_back_are_not_shown(sign_in: SignIn) -> None:
    """Not in the list, nor on the page."""
    conversation = corrigible()
    one = proposal(conversation)
    add(conversation, slot("consents", {"read": "no", "examples": "yes"}, 9), bot("Good.", 9))
    client = sign_in(Role.FACILITATOR)

    for page in (client.get(LIST).text, client.get(page_of(one)).text):
        assert CLEANED not in page


def test_a_lead_decides(sign_in: SignIn) -> None:
    """It is kept who and why."""
    one = proposal(corrigible())
    client = sign_in(Role.LEAD, "leila")

    assert "Your decision" in client.get(page_of(one)).text
    decide(client, one, is_accepted="yes")

    one.refresh_from_db()
    assert (one.state, one.decided_by) == ("accepted", "leila")
    assert Audit.objects.filter(act="accepted a correction", who="leila").exists()
    assert "Accepted by Leila" in client.get(page_of(one)).text


def test_a_no_has_a_reason_without_names(sign_in: SignIn) -> None:
    """So that who proposed it learns from it."""
    one = proposal(corrigible())
    client = sign_in(Role.LEAD, "leila")

    without = decide(client, one, is_accepted="no")
    decide(client, one, is_accepted="no", why="my neighbour Rosa would know who it is")

    one.refresh_from_db()
    assert without.status_code == 422
    assert "Say why" in without.text
    assert (one.state, one.why) == ("declined", "my neighbour [name] would know who it is")


def test_nothing_is_decided_twice(sign_in: SignIn) -> None:
    """The first decision stands."""
    one = proposal(corrigible(), state="declined")

    decide(sign_in(Role.LEAD, "leila"), one, is_accepted="yes")

    one.refresh_from_db()
    assert one.state == "declined"
    with pytest.raises(acts.AlreadyDecided):
        acts.decide(one.pk, "leila", is_accepted=True, why="")


def test_nobody_decides_on_their_own_where_another_can(sign_in: SignIn) -> None:
    """Where there is no other lead, the only one may."""
    one = proposal(corrigible(), proposed_by="leila")
    leila = sign_in(Role.LEAD, "leila")
    assert "Your decision" in leila.get(page_of(one)).text

    sign_in(Role.HOST, "hana")
    decide(leila, one, is_accepted="yes")

    one.refresh_from_db()
    assert one.state == "proposed"
    assert "another lead has to decide" in leila.get(page_of(one)).text


def test_a_facilitator_does_not_decide(sign_in: SignIn) -> None:
    """The page shows what is proposed, and no decision."""
    one = proposal(corrigible())
    client = sign_in(Role.FACILITATOR)

    assert "Your decision" not in client.get(page_of(one)).text
    assert decide(client, one, is_accepted="yes").status_code == 403


def test_who_proposed_it_can_take_it_back(sign_in: SignIn) -> None:
    """As long as it is not decided, and nobody else's."""
    conversation = corrigible()
    mine, decided = proposal(conversation), proposal(conversation, state="accepted")
    others = proposal(conversation, proposed_by="babak")
    client = sign_in(Role.FACILITATOR)

    for one in (mine, decided, others):
        client.post(reverse("corrections:withdraw", args=[one.pk]))

    assert {one.pk for one in Proposal.objects.all()} == {decided.pk, others.pk}
    assert Audit.objects.filter(act="withdrew a correction").count() == 1


def test_a_consent_taken_back_drops_it_when_it_is_decided(sign_in: SignIn) -> None:
    """It is said so, and nothing is kept but that it happened."""
    conversation = corrigible()
    one = proposal(conversation)
    withdraw_consent(conversation)

    response = decide(sign_in(Role.LEAD, "leila"), one, is_accepted="yes")

    assert response.headers["Location"] == LIST
    assert not Proposal.objects.exists()
    assert Audit.objects.filter(act="dropped a correction: no consent", who="leila").exists()


def test_what_became_private_is_dropped_too() -> None:
    """A message can be kept private afterwards."""
    conversation = corrigible()
    one = proposal(conversation)
    add(conversation, person("keep this private", "privacy", minute=3), slot("private", True, 3))

    with pytest.raises(acts.NoConsent):
        acts.decide(one.pk, "leila", is_accepted=True, why="")
    assert not Proposal.objects.exists()


def test_a_consent_taken_back_drops_it_when_it_is_written() -> None:
    """Own words are the facilitator's, and stay."""
    conversation = corrigible()
    proposal(conversation, state="accepted")
    own = proposal(conversation, state="accepted", is_own_words=True)
    withdraw_consent(conversation)

    assert [one.pk for one in acts.accepted()] == [own.pk]
    assert Proposal.objects.count() == 1


def test_what_was_written_is_marked_with_where() -> None:
    """And not written again."""
    one = proposal(corrigible(), state="accepted")

    acts.mark_written(acts.accepted(), "corrections/2026-11-30")

    one.refresh_from_db()
    assert (one.state, one.written_to) == ("written", "corrections/2026-11-30")
    assert acts.accepted() == []


def test_an_erasure_takes_all_of_it() -> None:
    """From the assistant, and by the console's own way."""
    erased, forgotten, other = corrigible(), corrigible(), corrigible()
    for conversation in (erased, forgotten, other):
        proposal(conversation)
        proposal(conversation, is_own_words=True)

    erasure.erase(erased, "Gone.")
    assert forget(forgotten) == 2
    assert {one.conversation_id for one in Proposal.objects.all()} == {other}
