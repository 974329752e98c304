"""What facilitators do to a conversation is done whole, kept in the trail, and lost by nobody."""

from __future__ import annotations

import pytest

from console.review import acts
from conversations import erasure
from conversations.models import Audit, Comment, Conversation, Overview, Review, Tag
from tests.console.review.talks import add, did, person, talk

pytestmark = pytest.mark.django_db(transaction=True)


def trail() -> list[str]:
    """Give what was done, in order."""
    return list(Audit.objects.order_by("pk").values_list("act", flat=True))


def test_every_act_is_kept() -> None:
    """But for what changed nothing."""
    one = talk()
    acts.save_review(one, "amira", "", {}, is_draft=True)
    acts.save_review(one, "amira", "", {"invented": "no"}, is_draft=False)
    acts.comment(one, "amira", "I phoned.", None)
    acts.tag(one, "amira", "water")
    acts.tag(one, "amira", "water")
    acts.untag(one, "amira", "water")
    acts.untag(one, "amira", "water")
    acts.assign(one, "lena", "amira")
    acts.want_reviews(one, "lena", 2)
    acts.worry(one, "amira", is_worried=True)
    acts.worry(one, "amira", is_worried=False)
    acts.settle(one, "amira", "1.000")
    acts.settle(one, "jo", "1.000")

    assert trail() == [
        *("review draft", "review", "comment", "tag", "untag", "assign", "wanted reviews"),
        *("worried", "no longer worried", "dispute dealt with"),
    ]


def test_a_review_counts_once_it_is_handed_in() -> None:
    """And is not changed afterwards: its writer has seen the coach's."""
    one = talk()
    acts.save_review(one, "amira", "planning", {"vague": "yes"}, is_draft=True)
    assert Overview.objects.get().reviews == 0
    acts.save_review(one, "amira", "planning", {"vague": "no"}, is_draft=False)
    acts.save_review(one, "jo", "planning", {"vague": "no"}, is_draft=False)
    assert Overview.objects.get().reviews == 2

    with pytest.raises(acts.AlreadySubmitted):
        acts.save_review(one, "amira", "planning", {"vague": "yes"}, is_draft=False)
    assert Review.objects.get(reviewer="amira").answers == {"vague": "no"}


def test_seen_to_clears_the_sign_until_there_is_a_new_one() -> None:
    """Who saw to it, and when, stays."""
    one = talk(needs_somebody=True)
    assert acts.see_to(one, "amira", Conversation.objects.get().version)
    seen = Overview.objects.get()
    assert (seen.needs_somebody, seen.seen_by, seen.seen_at is None) == (False, "amira", False)

    add(one, person("eh?"), did("action_fallback"))
    again = Overview.objects.get()
    assert (again.needs_somebody, again.seen_by) == (True, "amira")


def test_what_was_said_meanwhile_is_not_cleared_unseen() -> None:
    """The page was older than the word."""
    one = talk(needs_somebody=True)
    version = Conversation.objects.get().version
    add(one, person("i can't go on"))

    assert not acts.see_to(one, "amira", version)
    assert Overview.objects.get().needs_somebody
    assert trail() == []


def test_a_worry_needs_somebody() -> None:
    """It says whose it is."""
    one = talk()
    acts.worry(one, "amira", is_worried=True)

    seen = Overview.objects.get()
    assert (seen.worried, seen.worried_by, seen.needs_somebody) == (True, "amira", True)


def test_nobody_takes_what_another_has() -> None:
    """Nor gives it back for them."""
    one = talk()
    assert acts.take(one, "amira", gives_back=False)
    assert not acts.take(one, "jo", gives_back=False)
    assert not acts.take(one, "jo", gives_back=True)
    assert acts.take(one, "amira", gives_back=True)
    assert Overview.objects.get().assigned_to == ""


def test_nothing_is_written_to_what_was_erased() -> None:
    """Nor to what never was."""
    one = talk()
    erasure.erase(one, "Gone.")

    for gone in (one, "never"):
        with pytest.raises(Overview.DoesNotExist):
            acts.comment(gone, "amira", "I know them.", None)
        with pytest.raises(Overview.DoesNotExist):
            acts.tag(gone, "amira", "rosa")
    assert not Comment.objects.exists()
    assert not Tag.objects.exists()
