"""A question what a word means."""

from __future__ import annotations

import pytest

from coach.playbook import default_playbook
from coach.playbook.meaning import asked_meaning


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("what do you mean yardstick?", "yardstick"),
        ("what is a plan b?", "plan b"),
        ("what's a mandate", "mandate"),
        ("what does mandate mean?", "mandate"),
        ("i dont know what a plan b is", "plan b"),
        ("yardstick is what?", "yardstick"),
    ],
)
def test_a_word_is_known_by_the_name_that_was_asked_about(text: str, term: str) -> None:
    """Of several that it has."""
    found = asked_meaning(text, default_playbook())

    assert found is not None
    assert found.term == term


@pytest.mark.parametrize(
    "text",
    ["what do you mean?", "what is your position?", "what is the plan b of the council?", "plan b"],
)
def test_other_questions_ask_for_no_meaning(text: str) -> None:
    """They are about the matter."""
    assert asked_meaning(text, default_playbook()) is None
