"""Tests of keeping a review."""

from __future__ import annotations

from actions.evidence import ActionKeepReview, ValidateEvidenceForm
from tests.builders import make_tracker, make_work, run, said, slots_of


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


async def test_who_does_not_know_is_asked_whom_one_could_ask() -> None:
    """Not knowing becomes a question to somebody, and stands on the page."""
    work = make_work("evidence", claim="crime fell by 40%") | {"step": "source", "asked": "source"}
    asked, dispatcher = await run(
        ValidateEvidenceForm(),
        make_tracker("dont know", "dont_know", form="evidence_form", review=work),
    )
    assert said(dispatcher) == ["utter_next_whom_source"]

    answer = make_tracker(
        "the clerk: who counted?", "tell", form="evidence_form", review=slots_of(asked)["review"]
    )
    kept, dispatcher = await run(ValidateEvidenceForm(), answer)

    assert said(dispatcher)[0] == "utter_good_question"
    assert slots_of(kept)["review"]["answers"]["to_ask"]["text"] == "the clerk: who counted?"


async def test_who_knows_nobody_to_ask_is_given_a_question() -> None:
    """It stands on the page, and the check goes on."""
    work = make_work("evidence", claim="crime fell by 40%") | {
        "step": "source", "asked": "source", "pending": "whom_source",
        "nexts": {"source": ["whom_source"]},
    }  # fmt: skip
    kept, dispatcher = await run(
        ValidateEvidenceForm(),
        make_tracker("dont know", "dont_know", form="evidence_form", review=work),
    )

    assert said(dispatcher) == ["utter_ask_evidence_many_percent"]
    assert "Who counted this" in dispatcher.messages[0]["lead"]
    assert "pending" not in slots_of(kept)["review"]


async def test_the_page_says_how_sure_one_can_be_and_what_to_ask() -> None:
    """In plain words, under the answers."""
    work = make_work("evidence", claim="crime fell by 40%", source="nobody says")
    _, dispatcher = await run(ActionKeepReview(), make_tracker(review=work))
    sections = dispatcher.messages[0]["custom"]["artefact"]["sections"]

    told = {section["heading"]: section["text"] for section in sections}
    assert told["How sure one can be"].startswith("Not sure yet")
    assert told["Worth asking next"].startswith("Who counted this, and how?")
