"""The action server answers the assistant also while one of both has begun anew with a new key."""

from __future__ import annotations

from coach.action_secret import Gate, authorization
from coach.secret_file import change_secret
from coach.settings import Settings, load_settings


def with_keys(key: str, before: str = "") -> Settings:
    """Give settings with a key that signs, and those before it."""
    return load_settings({"COACH_SECRET": key, "COACH_SECRET_BEFORE": before})


def test_the_word_of_a_key_before_is_taken() -> None:
    """The actions begin anew first, and the assistant still says the old word."""
    said = authorization(with_keys("old"))

    assert Gate(with_keys("new", "old")).lets_in(said)
    assert authorization(with_keys("new", "old")) != said


def test_without_the_key_before_its_word_is_refused() -> None:
    """As where the key got out."""
    said = authorization(with_keys("old"))

    assert not Gate(with_keys("new")).lets_in(said)
    assert not Gate(with_keys("new", "older")).lets_in(said)
    assert not Gate(with_keys("new", "older")).lets_in("")


def test_a_key_that_was_changed_meanwhile_is_read(tmp_path) -> None:
    """The assistant began anew first; the action server knows its new word at once."""
    settings = load_settings({"COACH_VAR": str(tmp_path)})
    gate, old = Gate(settings), authorization(settings)
    change_secret(settings.var_dir)

    assert authorization(settings) != old
    assert gate.lets_in(authorization(settings))
    assert gate.lets_in(old)
