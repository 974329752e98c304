"""Tests of keeping a review."""

from __future__ import annotations

from actions.evidence import ActionKeepReview
from tests.builders import make_tracker, make_work, run, said


async def test_the_end_says_what_the_claim_shows() -> None:
    """One person's story shows that it happens."""
    work = make_work("evidence", claim="my aunt was sent away")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))

    assert said(dispatcher) == ["utter_kept_review_story", "utter_consent_write"]


async def test_no_level_leaves_the_coach() -> None:
    """It is for the console."""
    work = make_work("evidence", claim="crime fell by 40%", source="the council")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))

    assert "level" not in str(dispatcher.messages)
