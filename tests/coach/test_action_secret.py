"""The action server answers the assistant also while one of both has begun anew with a new key."""

from __future__ import annotations

from coach.action_secret import authorization, is_authorized
from coach.settings import Settings, load_settings


def with_keys(key: str, before: str = "") -> Settings:
    """Give settings with a key that signs, and those before it."""
    return load_settings({"COACH_SECRET": key, "COACH_SECRET_BEFORE": before})


def test_the_word_of_a_key_before_is_taken() -> None:
    """The actions begin anew first, and the assistant still says the old word."""
    said = authorization(with_keys("old"))

    assert is_authorized(said, with_keys("new", "old"))
    assert authorization(with_keys("new", "old")) != said


def test_without_the_key_before_its_word_is_refused() -> None:
    """As where the key got out."""
    said = authorization(with_keys("old"))

    assert not is_authorized(said, with_keys("new"))
    assert not is_authorized(said, with_keys("new", "older"))
    assert not is_authorized("", with_keys("new", "older"))
