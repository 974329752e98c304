"""A wish for an example is told from what the example should be of."""

from __future__ import annotations

import pytest

from coach.playbook.wish import has_subject, subject


@pytest.mark.parametrize(
    "text",
    [
        "can you give me an example",
        "example pls",
        "how did others do it?",
        "tell me a story",
        "another one please",
        "has anyone else solved this kind of problem",
        "for instance?",
    ],
)
def test_a_plain_wish_has_no_subject(text: str) -> None:
    """The step and the case say what would help then."""
    assert not has_subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "do you have an example from Lagos",
        "an example of people bargaining together",
        "has anyone ever got a law changed",
        "what have other market women done about rubbish",
        "a story about buses?",
    ],
)
def test_a_wish_that_says_of_what_is_taken_at_its_word(text: str) -> None:
    """Something else would be no answer."""
    assert has_subject(text)


def test_a_storys_name_is_no_further_subject() -> None:
    """'What did they do in Nashville?' asks for the story as such."""
    assert subject("what did they do in Nashville?", "nashville") == set()
    assert subject("what did the billboards in Nashville cost?", "nashville")
