"""Tests of words that say no time."""

from __future__ import annotations

import pytest

from coach.dates.vagueness import is_empty


@pytest.mark.parametrize("words", ["when it gets done", "in 3 or 4", "", "when pigs fly", "k"])
def test_small_words_name_nothing_that_has_a_time(words: str) -> None:
    """Whatever their order."""
    assert is_empty(words)


@pytest.mark.parametrize("words", ["when the cows calve", "they are back", "the vote"])
def test_one_word_of_substance_is_enough(words: str) -> None:
    """It may be what the answer hangs on."""
    assert not is_empty(words)
