"""Fear of what may follow."""

from __future__ import annotations

import pytest

from coach.evidence.fear import about_fear, fear_in
from tests.builders import make_work


@pytest.mark.parametrize(
    "text",
    [
        "if they hear it was me i lose my flat",
        "the boss would fire me",
        "we could be evicted",
        "i am scared of my landlord",
        "they'll come after us",
    ],
)
def test_a_fear_is_heard(text: str) -> None:
    """In many words."""
    assert fear_in(text) == text


@pytest.mark.parametrize(
    "text", ["they lost their way", "next monday", "the boss counts", "people fear dogs"]
)
def test_what_threatens_nobody_here_is_none(text: str) -> None:
    """It is an answer."""
    assert fear_in(text) == ""


def test_what_is_said_besides_is_the_answer() -> None:
    """The fear goes with no page."""
    work = make_work("evidence", "collect", count="trucks")
    about = about_fear(work, "my sister and me. but if they hear it was me i lose my flat")

    assert about is not None
    assert about.rest == "my sister and me."
    assert about.told.startswith('"if they hear it was me i lose my flat"')


def test_a_claim_about_a_threat_is_a_claim() -> None:
    """It is checked as it was said."""
    assert about_fear(make_work("evidence"), "they say whoever complains: they evict us") is None
