"""A short link stands for a place in a conversation, for a month, and dies with it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from conversations import erasure, inbox
from conversations.models import ShortLink
from conversations.short_links import LIFE, Opened, find, shorten

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation."""
    inbox.open_conversation("c", "sms", "/greet")


def age(days: float) -> None:
    """Let days pass."""
    ShortLink.objects.update(created_at=timezone.now() - timedelta(days=days))


def test_a_code_leads_back_to_its_place() -> None:
    """Sixteen letters that an address bears as they are."""
    code = shorten("c", "3/ours")

    assert re.fullmatch(r"[\w-]{16}", code)
    assert find(code) == Opened("c", "3/ours")


def test_the_same_place_has_the_same_code() -> None:
    """A message that is sent again looks the same."""
    inbox.open_conversation("d", "sms", "/greet")

    assert shorten("c", "3/ours") == shorten("c", "3/ours")
    assert len({shorten("c", "3/ours"), shorten("c", "4/ours"), shorten("d", "3/ours")}) == 3


def test_a_code_that_nobody_made_leads_nowhere() -> None:
    """Nor do its letters in another case."""
    code = shorten("c", "3/ours")

    assert find(code.swapcase()) is None
    assert find("") is None


def test_a_link_ends_after_a_month() -> None:
    """And is swept out with the next that is made."""
    code = shorten("c", "3/ours")
    age(LIFE.days + 1)

    assert find(code) is None
    assert shorten("c", "3/ours") != code
    assert ShortLink.objects.count() == 1


def test_a_link_that_is_given_out_again_lives_on() -> None:
    """What was sent today is good for a month from today."""
    code = shorten("c", "3/ours")
    age(LIFE.days - 1)
    shorten("c", "3/ours")
    age_left = timezone.now() - ShortLink.objects.get().created_at

    assert age_left < timedelta(minutes=1)
    assert find(code) is not None


def test_a_link_dies_with_its_conversation() -> None:
    """Also one that was made in the same moment."""
    code = shorten("c", "3/ours")
    erasure.erase("c", "Gone.")

    assert find(code) is None
    assert find(shorten("c", "3/ours")) is None
