"""A message that was misread becomes a proposal, without personal data and with consent."""

from __future__ import annotations

import pytest
from django.test import Client

from console.access import Role
from conversations.models import Audit, Conversation, Proposal, Reading
from tests.console.conftest import SignIn
from tests.console.corrections.builders import (
    CLEANED,
    READ_ALONE,
    TEACHES,
    WORDS,
    correct_page,
    correction,
    corrigible,
)
from tests.console.review.talks import add, at, bot, did, person, slot

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(sign_in: SignIn) -> Client:
    """Give a facilitator's browser."""
    return sign_in(Role.FACILITATOR)


def test_the_transcript_leads_to_the_page(client) -> None:
    """From what the coach understood, for words that were read."""
    conversation = corrigible()

    page = client.get(f"/console/{conversation}/").content.decode()

    assert correct_page(conversation) in page
    assert "Make a test of this conversation" in page


def test_what_was_tapped_cannot_be_misread(client) -> None:
    """A choice says itself what it means."""
    conversation = corrigible()
    add(conversation, person("Go on", "choose", 1.0, minute=5), bot("Good.", minute=5))

    assert correct_page(conversation, 5) not in client.get(f"/console/{conversation}/").text


def test_the_words_come_cleaned_with_all_intents_in_plain_words(client) -> None:
    """The name is hidden, what was nearly understood comes first."""
    page = client.get(correct_page(corrigible())).text

    assert "Rosa" not in page
    assert "my neighbour [name] said" in page
    assert "to make, order or improve a plan" in page
    assert page.index("It was nearly read as") < page.index('label="Skills"')
    assert "sure to 0.55" in page


def test_opening_it_is_kept(client) -> None:
    """The person can ask who read it, and a lead who did."""
    client.get(correct_page(corrigible()))

    assert Reading.objects.exists()
    assert Audit.objects.filter(act="opened to correct", who="amira").exists()


def test_a_correction_becomes_a_proposal(client) -> None:
    """With what was understood, and nothing of the person but the cleaned words."""
    conversation = corrigible()

    response = client.post(correct_page(conversation), correction())

    (made,) = Proposal.objects.all()
    assert response.headers["Location"].endswith(f"/corrections/{made.pk}/")
    assert (made.kind, made.state, made.text) == ("intent", "proposed", CLEANED)
    assert (made.understood, made.sureness, made.meant) == ("tell", 0.55, "start_planning")
    assert (made.proposed_by, made.is_own_words) == ("amira", False)
    entry = Audit.objects.get(act="proposed a correction")
    assert (entry.conversation_id, entry.detail) == (conversation, f"proposal {made.pk}, intent")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"words": WORDS}, "The gate still finds “Rosa” (name)"),
        ({"words": "call me at 0722 123456"}, "0722 123456” (phone)"),
        ({"words": "my neighbour [name] said it"}, "Nobody writes “[name]”"),
        ({"words": "see [this](place)"}, "Leave the square brackets out"),
        ({"words": ""}, "Write the words that the coach shall learn from"),
        ({"remark": "Rosa is my sister"}, "The gate still finds “Rosa” (name)"),
        ({"meant": ""}, "Choose what the person wanted"),
        ({"looked": None}, "Read it once more, then tick this"),
    ],
)
def test_what_is_not_good_is_refused_with_what_it_is(client, changes, says) -> None:
    """And comes back filled in."""
    response = client.post(correct_page(corrigible()), correction(**changes))

    assert response.status_code == 422
    assert says in response.content.decode()
    assert not Proposal.objects.exists()


def test_a_name_that_was_told_once_is_found_everywhere(client) -> None:
    """Also where nothing beside it tells that it is one."""
    conversation = corrigible()
    add(conversation, person("rosa agrees", "tell", minute=4), bot("Good.", minute=4))

    response = client.post(correct_page(conversation, 4), correction(words="rosa agrees"))

    assert "The gate still finds “rosa” (name)" in response.text


def test_what_the_coach_understood_surely_is_no_correction(client) -> None:
    """The same intent is an example only where it was less sure."""
    conversation = corrigible()
    add(conversation, person("we want a plan", "start_planning", 0.95, minute=4), bot("Good.", 4))

    sure = client.post(correct_page(conversation, 4), correction(words="we want a plan"))
    unsure = client.post(correct_page(conversation), correction(meant="tell"))

    assert "The coach understood this" in sure.text
    assert unsure.status_code == 302


def test_without_the_consent_it_asks_for_own_words(client) -> None:
    """Kindly, and the person's words are not offered."""
    conversation = corrigible(READ_ALONE)

    page = client.get(correct_page(conversation)).text
    copied = client.post(
        correct_page(conversation), correction(words="we said can we plan the bins")
    )
    own = client.post(correct_page(conversation), correction(words="a plan for the rubbish please"))

    assert "has not agreed that their words serve as examples" in page
    assert "An example in your own words" in page
    assert "These are the person&#x27;s words" in copied.text
    assert own.status_code == 302
    assert Proposal.objects.get().is_own_words


def test_what_may_not_be_read_cannot_be_corrected(client) -> None:
    """Whoever guesses the address learns nothing."""
    conversation = corrigible({"read": "no", "examples": "yes"})

    response = client.get(correct_page(conversation))

    assert response.status_code == 302
    assert not Reading.objects.exists()


def test_what_was_kept_private_is_not_there(client) -> None:
    """Nor can it be proposed."""
    conversation = corrigible()
    add(conversation, person("keep this private", "privacy", minute=3), slot("private", True, 3))

    assert client.get(correct_page(conversation)).status_code == 404
    assert client.post(correct_page(conversation), correction()).status_code == 404


def test_danger_opens_words_to_help_and_not_to_learn_from(client) -> None:
    """Of a conversation with a private part that danger opened, nothing is taken."""
    conversation = corrigible(flag="distress")
    add(conversation, person("keep this private", "privacy", minute=3), slot("private", True, 3))
    Conversation.objects.filter(pk=conversation).update(flag="distress")

    page = client.get(correct_page(conversation)).text

    assert "An example in your own words" in page


@pytest.mark.parametrize("moment", ["nothing", "nan", "1.0"])
def test_a_moment_without_a_message_is_not_there(client, moment) -> None:
    """Whatever stands in the address."""
    assert client.get(correct_page(corrigible()).replace(f"{at(2):.6f}", moment)).status_code == 404


def test_where_no_entry_fitted_the_playbook_is_asked_about(client) -> None:
    """With all entries, and "nothing yet"."""
    conversation = corrigible()
    nothing = bot("I have none.", minute=4) | {"metadata": {"utter_action": "utter_no_example"}}
    add(conversation, person("has anybody mended a well", "example", minute=4), nothing)

    page = client.get(correct_page(conversation, 4)).text
    sent = correction(kind="missing", words="has anybody mended a well", meant="")
    client.post(correct_page(conversation, 4), sent)

    assert "Nothing yet: an entry has to be written" in page
    assert "lima-" in page
    (made,) = Proposal.objects.all()
    assert (made.kind, made.text, made.meant) == ("missing", "has anybody mended a well", "")


def test_in_a_practised_talk_an_offer_is_asked_about(client) -> None:
    """With the scenario, what stood, and what was heard."""
    conversation = corrigible()
    play = {
        "scenario": "waste_contract",
        "own": None,
        "state": {"standing": {"price_per_tonne": 20}},
        "turns": [{"who": "learner", "terms": {"price_per_tonne": 72}}],
    }
    events = [did("play_form", 4), slot("play", play, 4), bot("Hm.", minute=4)]
    add(conversation, person("27 a tonne then", "tell", minute=4), *events)

    page = client.get(correct_page(conversation, 4)).text
    sent = correction(kind="offer", words="27 a tonne then", meant="price_per_tonne: 27")
    client.post(correct_page(conversation, 4), sent)

    assert "The coach heard price_per_tonne: 72" in page
    (made,) = Proposal.objects.all()
    assert made.meant == "price_per_tonne: 27"
    assert made.details["scenario"] == "waste_contract"
    assert made.details["standing"] == {"price_per_tonne": 20}


def test_of_somebodys_own_case_the_scenario_is_not_kept(client) -> None:
    """It is made of their words."""
    conversation = corrigible()
    play = {"scenario": "own", "own": {"issues": ["Rosa's shop"]}, "turns": []}
    add(conversation, person("27 then", "tell", minute=4), slot("play", play, 4), bot("Hm.", 4))

    client.post(correct_page(conversation, 4), correction(kind="offer", words="27 then"))

    assert Proposal.objects.get().details == {}


def test_a_consent_that_was_given_counts_from_then_on(client) -> None:
    """What counts is what the person says now."""
    conversation = corrigible(READ_ALONE)
    add(conversation, slot("consents", TEACHES, 6), bot("Thank you.", minute=6))

    assert "The words, cleaned" in client.get(correct_page(conversation)).text
