"""Consents are asked apart, kept, and changed at any time."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.choose import ActionChoose
from actions.consent import ActionPrivacy, ActionSessionStart
from tests.builders import make_tracker, run, said, slots_of


@pytest.fixture(autouse=True)
def no_contacts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is filled in by the host."""
    monkeypatch.setenv("COACH_CARE_FILE", str(tmp_path / "care.yml"))


@pytest.mark.parametrize(
    ("first", "notice"),
    [
        ("we want to make the market better", ["utter_notice"]),
        ("i want to die", []),
        ("STOP", []),
        ("necesitamos ayuda con el alquiler de la casa", []),
    ],
)
async def test_the_notice_stands_before_the_first_reply(first: str, notice: list[str]) -> None:
    """Unless the first message cannot wait."""
    tracker = make_tracker(session_started_metadata={"first_text": first})

    _, dispatcher = await run(ActionSessionStart(), tracker)

    assert said(dispatcher) == notice


@pytest.mark.parametrize("answer", ["yes", "no"])
async def test_a_choice_is_kept_beside_the_others(answer: str) -> None:
    """And said back."""
    tracker = make_tracker("x", choice=f"consent:read:{answer}", consents={"write": "no"})

    events, dispatcher = await run(ActionChoose(), tracker)

    assert said(dispatcher) == [f"utter_consent_read_{answer}"]
    assert slots_of(events)["consents"] == {"write": "no", "read": answer}


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("what do you keep", "utter_privacy_no"),
        ("nobody may read", "utter_consent_read_no"),
        ("they may read", "utter_consent_read_yes"),
        ("who has read this?", "utter_readers_none"),
        ("how do I complain about this group", "utter_complaints_none"),
        ("keep this part private", "utter_private_on"),
        ("the private part is over", "utter_private_off"),
    ],
)
async def test_every_question_of_privacy_has_its_answer(text: str, response: str) -> None:
    """In plain words."""
    _, dispatcher = await run(ActionPrivacy(), make_tracker(text, "privacy"))

    assert said(dispatcher) == [response]


@pytest.mark.parametrize("choice", ["", "consent:read:more"])
async def test_it_is_said_for_how_long_words_are_kept(
    monkeypatch: pytest.MonkeyPatch, choice: str
) -> None:
    """Where the host has set it; without a number nothing is promised."""
    monkeypatch.setenv("COACH_RETENTION_DAYS", "180")
    action = ActionChoose() if choice else ActionPrivacy()

    _, dispatcher = await run(action, make_tracker("what do you keep", "privacy", choice=choice))

    assert said(dispatcher)[-1] == "utter_kept_for"
    assert dispatcher.messages[-1]["days"] == 180


async def test_who_opened_it_is_named() -> None:
    """As the console has recorded it."""
    tracker = make_tracker("who has read this?", "privacy")
    tracker.latest_message["metadata"] = {"readers": [["Ana", "3 May 2026"]]}

    _, dispatcher = await run(ActionPrivacy(), tracker)

    assert dispatcher.messages[0]["list"] == "Ana, 3 May 2026"
