"""Tokens open what they were made for, to whom, and only for a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from assistant.connectors import tokens
from assistant.connectors.pages.parts import OURS, PARTS

OLD = "the key of before"


def test_a_session_token_opens_its_own_conversation() -> None:
    """The token is bound to one conversation."""
    assert tokens.conversation_of(tokens.session_token("c")) == "c"


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "ImMi:1:abc"])
def test_a_forged_session_token_opens_nothing(token: str) -> None:
    """A made-up token is refused."""
    with pytest.raises(tokens.BadToken):
        tokens.conversation_of(token)


def test_a_token_for_a_page_opens_no_session() -> None:
    """Each kind of token is signed apart."""
    with pytest.raises(tokens.BadToken):
        tokens.conversation_of(tokens.page_token("c", 1))


@pytest.mark.parametrize("part", PARTS)
def test_a_token_for_a_page_opens_one_part_of_it(part: str) -> None:
    """The part is signed with the page."""
    key = tokens.page_of(tokens.page_token("c", 1, part))

    assert key == tokens.PageKey("c", 1, part)


def test_a_link_from_before_there_were_parts_still_opens_ours() -> None:
    """Who kept one loses nothing."""
    assert tokens.page_of(signing.dumps(["c", 1], salt=tokens.PAGE)).part == OURS


def test_a_token_for_a_picture_opens_that_and_no_page() -> None:
    """Each kind of token is signed apart."""
    token = tokens.picture_token("c", 1)

    assert tokens.picture_of(token) == ("c", 1)
    with pytest.raises(tokens.BadToken):
        tokens.page_of(token)


def test_a_choice_belongs_to_its_conversation() -> None:
    """A choice offered to one person cannot be made by another."""
    choice = tokens.choice_id("c", 7, 0)

    assert tokens.choice_of("c", choice) == (7, 0)
    with pytest.raises(tokens.BadToken):
        tokens.choice_of("d", choice)


@pytest.mark.parametrize("choice", ["7-0-x", "7-1", "--", "7-0-" + "0" * 20, "٧-0-x"])
def test_a_choice_that_was_not_offered_is_refused(choice: str) -> None:
    """A guessed choice is refused."""
    with pytest.raises(tokens.BadToken):
        tokens.choice_of("c", choice)


def test_a_choice_expires() -> None:
    """Yesterday's buttons are not taken for today's answer."""
    tokens.check_choice_age(timezone.now())
    with pytest.raises(tokens.ExpiredChoice):
        tokens.check_choice_age(timezone.now() - timedelta(days=2))


def test_what_the_key_before_signed_is_still_good(settings) -> None:
    """A session, a link and a choice outlast a change of the key, and are made with the new one."""
    settings.SECRET_KEY = OLD
    session, link, choice = _made()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the new key", ["another", OLD]

    assert tokens.conversation_of(session) == "c"
    assert tokens.page_of(link) == tokens.PageKey("c", 1, OURS)
    assert tokens.choice_of("c", choice) == (7, 0)
    with pytest.raises(tokens.BadToken):
        tokens.choice_of("d", choice)

    made = _made()
    settings.SECRET_KEY_FALLBACKS = []
    assert tokens.conversation_of(made[0]) == "c"
    assert tokens.choice_of("c", made[2]) == (7, 0)


def test_without_the_key_before_nothing_is_good_that_it_signed(settings) -> None:
    """As where it got out."""
    settings.SECRET_KEY = OLD
    session, link, choice = _made()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the new key", ["another"]

    with pytest.raises(tokens.BadToken):
        tokens.conversation_of(session)
    with pytest.raises(tokens.BadToken):
        tokens.page_of(link)
    with pytest.raises(tokens.BadToken):
        tokens.choice_of("c", choice)


def _made() -> tuple[str, str, str]:
    return tokens.session_token("c"), tokens.page_token("c", 1), tokens.choice_id("c", 7, 0)
