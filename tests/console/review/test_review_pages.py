"""Reviewing from the conversation's page: what is sent, what is shown when, and to whom."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from console.access import LEAST_ROLE, Role
from console.review import review_views
from console.review.management.commands.compare_reviews import compare, not_asked
from console.review.rubric import rubric_of
from conversations.models import Comment, Conversation, Overview, Review, SettledDispute, Tag
from tests.console.conftest import SignIn
from tests.console.review.talks import add, at, bot, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

YES = slot("consents", {"read": "yes"})
PAGES = {
    "comment": {"text": "I phoned."},
    "tag": {"name": "water"},
    "untag": {"name": "water"},
    "take": {},
    "worry": {"on": "1"},
    "see_to": {"version": "2"},
    "assign": {"assigned_to": ""},
    "wanted": {"wanted_reviews": "2"},
    "review": {"draft": "1"},
    "settle": {"key": "x"},
}


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep that the coach was asked, without starting it."""
    times: list[str] = []
    monkeypatch.setattr(review_views, "ask_coach", lambda: times.append("asked"))
    return times


def readable_talk(**overview: object) -> str:
    """Give a conversation that may be read."""
    conversation = talk(**overview)
    add(conversation, YES, person("our bins are full", minute=1))
    return conversation


def answered(skill: str = "planning", **changes: str) -> dict[str, str]:
    """Give a review with every question answered."""
    names = [item.name for part in rubric_of(skill) for item in part.items]
    return {**dict.fromkeys(names, "no"), "skill": skill, **changes}


def page(client: Client, conversation: str) -> str:
    """Give a conversation's page."""
    return client.get(f"/console/{conversation}/").content.decode()


def send(client: Client, name: str, conversation: str, /, **said: str) -> HttpResponse:
    """Send something from a conversation's page."""
    return client.post(reverse(f"review:{name}", args=[conversation]), said)


@pytest.mark.parametrize("role", list(Role)[1:])
@pytest.mark.parametrize("name", PAGES)
def test_each_may_do_what_the_table_says(sign_in: SignIn, role: Role, name: str) -> None:
    """And nothing beyond it."""
    is_refused = send(sign_in(role), name, readable_talk(), **PAGES[name]).status_code == 403

    assert is_refused == (role < LEAST_ROLE[f"review:{name}"])


@pytest.mark.parametrize("name", PAGES)
def test_looking_changes_nothing(sign_in: SignIn, name: str) -> None:
    """Changes are sent, by a form of our own, about what is there."""
    lead = sign_in(Role.LEAD)
    address = reverse(f"review:{name}", args=[readable_talk()])
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = lead.cookies

    assert lead.get(address).status_code == 405
    assert strict.post(address, PAGES[name]).status_code == 403
    assert send(lead, name, "never", **PAGES[name]).status_code == 404


def test_a_viewer_sees_no_form_and_no_review(sign_in: SignIn) -> None:
    """Tags and comments they read."""
    conversation = readable_talk()
    Tag.objects.create(conversation_id=conversation, name="water", who="jo")
    Comment.objects.create(conversation_id=conversation, text="I phoned.", who="jo")

    shown = page(sign_in(Role.VIEWER), conversation)
    assert "water" in shown
    assert "I phoned." in shown
    assert "<form" not in shown.split("<main")[1]
    assert 'id="review"' not in shown


def test_what_others_found_is_shown_after_ones_own(sign_in: SignIn, asked: list[str]) -> None:
    """So that everybody judges by themselves."""
    amira, jo = sign_in(Role.FACILITATOR, "amira"), sign_in(Role.FACILITATOR, "jo")
    conversation = readable_talk(skill="planning")
    send(jo, "review", conversation, **answered(vague="yes", remark="hear, hear"))
    compare(Review.objects.get(), lambda *_: {"vague": "yes", "outcome": "yes"})

    before = page(amira, conversation)
    assert "hear, hear" not in before
    assert "coach: " not in before
    send(amira, "review", conversation, **answered(vague="yes"))
    waiting = page(amira, conversation)
    assert "is being asked" in waiting
    compare(Review.objects.get(reviewer="amira"), lambda *_: {"vague": "yes", "outcome": "yes"})
    after = page(amira, conversation)
    assert "hear, hear" in after
    assert 'coach: <strong>Yes</strong> <span class="sign same">the same</span>' in after
    assert "differs" in after  # the outcome
    assert "others: Yes (1 of 1 as you)" in after
    assert asked == ["asked", "asked"]


def test_a_draft_may_be_half_and_comes_back(sign_in: SignIn, asked: list[str]) -> None:
    """Nobody is asked about it."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    send(amira, "review", conversation, draft="1", remark="so far so good")

    assert "so far so good" in page(amira, conversation)
    assert (Review.objects.get().state, asked) == (Review.State.DRAFT, [])


def test_what_is_missing_is_told_beside_it(sign_in: SignIn) -> None:
    """What was answered stays."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    said = {**answered(""), "invented": "yes", "remark": "so far so good"}
    del said["step_in"]

    told = send(amira, "review", conversation, **said)
    assert told.status_code == 422
    shown = told.content.decode()
    assert 'aria-describedby="id_step_in_error"' in shown
    assert 'id="id_step_in_error"' in shown
    assert "Say what the coach invented." in shown
    assert 'href="#id_step_in_item">Go to the first one' in shown
    assert "so far so good" in shown
    assert not Review.objects.exists()


def test_what_may_not_be_read_is_not_reviewed(sign_in: SignIn) -> None:
    """Nor is the form there."""
    amira, conversation = sign_in(Role.FACILITATOR), talk()
    add(conversation, person("our bins are full"))

    assert "cannot be reviewed" in page(amira, conversation)
    send(amira, "review", conversation, **answered(""))
    assert not Review.objects.exists()


def test_the_comparison_comes_alone_to_a_page_that_waits(sign_in: SignIn) -> None:
    """Only to those who handed in their own."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    address = reverse("review:comparison", args=[conversation])
    assert amira.get(address).status_code == 302
    send(amira, "review", conversation, **answered(""))

    assert b"hx-get" in amira.get(address).content
    compare(not_asked().get(), lambda *_: {})
    assert b"hx-get" not in amira.get(address).content


def test_the_coach_is_asked_about_nobody_who_was_erased() -> None:
    """The reading ends with the row."""
    review = Review(conversation_id="never", skill="planning")

    def gone(*_: str) -> dict[str, str]:
        raise Conversation.DoesNotExist

    compare(review, gone)
    assert not Review.objects.exists()


def test_a_comment_stands_with_its_message(sign_in: SignIn) -> None:
    """By when it was said, since numbers change with what may be read."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    send(amira, "comment", conversation, text="Which street?", message="2")
    shown = page(amira, conversation)
    assert '<a href="#m2">on message 2</a>' in shown
    assert 'value="2"' in amira.get(f"/console/{conversation}/?about=2").content.decode()

    add(conversation, slot("consents", {"read": "no"}))
    assert "on a message that is not shown" in page(amira, conversation)


@pytest.mark.parametrize("said", [{"text": ""}, {"text": "eh", "message": "99"}])
def test_a_comment_that_says_nothing_comes_back(sign_in: SignIn, said: dict[str, str]) -> None:
    """Or is about nothing."""
    told = send(sign_in(Role.FACILITATOR), "comment", readable_talk(), **said)

    assert (told.status_code, Comment.objects.count()) == (422, 0)
    assert b"errorlist" in told.content


def test_a_tag_is_the_same_however_it_is_typed(sign_in: SignIn) -> None:
    """It is found by the list, and taken off."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    talk()
    for typed in ("Clean  Water", " clean water "):
        send(amira, "tag", conversation, name=typed)
    assert list(Tag.objects.values_list("name", flat=True)) == ["clean water"]
    found = amira.get("/console/?view=all&tag=clean+water").content.decode()
    assert found.count('class="row-main"') == 1

    send(amira, "untag", conversation, name="\0")
    send(amira, "untag", conversation, name="clean water")
    assert not Tag.objects.exists()
    assert send(amira, "tag", conversation, name=" ").status_code == 422


def test_a_lead_gives_it_to_those_who_may_review(sign_in: SignIn) -> None:
    """And to nobody else."""
    lead, conversation = sign_in(Role.LEAD, "lena"), readable_talk()
    sign_in(Role.VIEWER, "vera")
    sign_in(Role.FACILITATOR, "jo")

    send(lead, "assign", conversation, assigned_to="vera")
    assert Overview.objects.get().assigned_to == ""
    send(lead, "assign", conversation, assigned_to="jo")
    send(lead, "wanted", conversation, wanted_reviews="3")
    send(lead, "wanted", conversation, wanted_reviews="4")
    shown = page(lead, conversation)
    assert "Assigned to Jo." in shown
    assert "0 reviews handed in, 3 wanted" in shown


def test_seen_to_and_worried_say_whose_they_are(sign_in: SignIn) -> None:
    """On the page."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk(needs_somebody=True)
    version = str(Conversation.objects.get().version)
    told = amira.post(f"/console/{conversation}/see-to/", {"version": "1"}, follow=True)
    assert "Something was said meanwhile" in told.content.decode()
    send(amira, "see_to", conversation, version=version)
    assert "Seen to by Amira" in page(amira, conversation)

    send(amira, "worry", conversation, on="1")
    shown = page(amira, conversation)
    assert "Worried about this person" in shown
    assert "since then there is something new" in shown


@pytest.mark.parametrize(
    ("queue", "wanted"),
    [
        ("to_review", {"may_read": True, "reviews": 1, "wanted_reviews": 2}),
        ("assigned", {"assigned_to": "amira"}),
        ("worried", {"worried": True}),
        ("reviewed", {"reviews": 1}),
    ],
)
def test_each_queue_holds_its_own(sign_in: SignIn, queue: str, wanted: dict) -> None:
    """And no other."""
    other = {"may_read": True, "reviews": 2, "wanted_reviews": 2} if queue == "to_review" else {}
    out, found = talk(**other), talk(**wanted)

    shown = sign_in(Role.FACILITATOR).get(f"/console/?view=all&reviewing={queue}").content.decode()
    assert found in shown
    assert out not in shown


def test_mine_are_those_that_i_reviewed_or_began(sign_in: SignIn) -> None:
    """Not those of others."""
    mine, theirs = talk(), talk()
    Review.objects.create(conversation_id=mine, reviewer="amira")
    Review.objects.create(conversation_id=theirs, reviewer="jo")

    shown = sign_in(Role.FACILITATOR).get("/console/?view=all&reviewing=mine").content.decode()
    assert mine in shown
    assert theirs not in shown


def test_what_was_held_against_the_coach_is_dealt_with(sign_in: SignIn) -> None:
    """From its own page, with the way to the turn."""
    amira, conversation = sign_in(Role.FACILITATOR), readable_talk()
    said = {"skill": "planning", "step": "goal", "text": "that's not right", "at": at(3)}
    add(conversation, bot("You name people.", 2), person("that's not right", minute=3))
    add(conversation, slot("disputed", [said], 3))

    shown = amira.get("/console/disputes/").content.decode()
    assert "You name people." in shown
    turn = amira.get(reverse("review:turn", args=[conversation, f"{at(3):.3f}"]))
    assert turn["Location"] == f"/console/{conversation}/?upto=4#m4"
    assert amira.get(reverse("review:turn", args=[conversation, "x"])).status_code == 404
    send(amira, "settle", conversation, key=f"{at(3):.3f}")
    assert SettledDispute.objects.get().who == "amira"
    assert "was dealt with" in amira.get("/console/disputes/").content.decode()
    assert "Dealt with by Amira" in amira.get("/console/disputes/?view=all").content.decode()
    assert amira.get("/console/disputes/?mark=x").status_code == 400


def test_agreement_is_shown_to_facilitators(sign_in: SignIn) -> None:
    """With few reviews it says so."""
    assert sign_in(Role.VIEWER, "vera").get("/console/agreement/").status_code == 403
    shown = sign_in(Role.FACILITATOR).get("/console/agreement/").content.decode()

    assert "too few to tell" in shown
    assert "(grand_expectation)" in shown
