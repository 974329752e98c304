"""What somebody wants to know or decide about who reads along is told apart."""

from __future__ import annotations

import pytest

from coach.consent import (
    AGREED,
    COMPLAINT,
    KEPT,
    LEARN,
    MAY_READ,
    NOBODY,
    NOT_FIRST,
    NOT_LEARN,
    PRIVATE,
    PUBLIC,
    WHO_READ,
    WRITE_FIRST,
    asks_more,
    fears_authorities,
    says_yes,
    wish,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("they may read", MAY_READ),
        ("I agree that the group can read it", MAY_READ),
        ("nobody may read", NOBODY),
        ("i don't want them to read my stuff", NOBODY),
        ("I withdraw my consent", NOBODY),
        ("keep this part private", PRIVATE),
        ("don’t show this to the group", PRIVATE),
        ("this stays between us", PRIVATE),
        ("the private part is over", PUBLIC),
        ("who has read this?", WHO_READ),
        ("has anyone opened it", WHO_READ),
        ("how do I complain", COMPLAINT),
        ("you may write to me first", WRITE_FIRST),
        ("don't write me first", NOT_FIRST),
        ("what do you keep about me", KEPT),
        ("who reads this", KEPT),
    ],
)
def test_each_wish_is_told_from_the_others(text: str, wanted: str) -> None:
    """In the words that people use."""
    assert wish(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("you may learn from my words", LEARN),
        ("you can use my words for training", LEARN),
        ("don't train on this", NOT_LEARN),
        ("are my words used to train ai?", AGREED),
        ("what have i agreed to", AGREED),
        ("they can read again", PUBLIC),
        ("who is your outside contact for complaints", COMPLAINT),
    ],
)
def test_learning_from_words_is_a_wish_of_its_own(text: str, wanted: str) -> None:
    """Given, taken back, or asked about."""
    assert wish(text) == wanted


@pytest.mark.parametrize(
    ("text", "agrees", "asks"),
    [
        ("yes", True, False),
        ("sure, that's fine", True, False),
        ("oi", False, False),
        ("ok but first tell me who they are", False, True),
        ("ask more", False, True),
        ("what happens if I say no", False, True),
        ("no", False, False),
    ],
)
def test_a_consent_is_a_plain_yes(text: str, agrees: bool, asks: bool) -> None:
    """A greeting or a condition is none, and who wants to know more is told more."""
    assert (says_yes(text), asks_more(text)) == (agrees, asks)


@pytest.mark.parametrize(
    ("text", "fears"),
    [
        ("it got better, can I tell my boss?", False),
        ("can I tell my boss it got better?", False),
        ("do you tell my boss?", True),
        ("can I tell you something? do you report to the police?", True),
    ],
)
def test_to_tell_it_oneself_is_no_fear_of_being_told_on(text: str, *, fears: bool) -> None:
    """Who asks what they may say asks nothing of the coach."""
    assert fears_authorities(text) is fears
