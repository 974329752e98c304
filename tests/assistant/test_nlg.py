"""Tests of which wording of a response is said."""

from __future__ import annotations

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.nlg import RotatingWordings

WORDINGS = {"utter_good": [{"text": "Good, {name}."}, {"text": "Fine."}, {"text": "Well done."}]}


def _wordings() -> RotatingWordings:
    domain = Domain.from_dict({"responses": WORDINGS})
    return RotatingWordings(EndpointConfig(type="assistant.nlg.RotatingWordings"), domain)


async def _say(times: int, sender: str = "one") -> list[str]:
    tracker = DialogueStateTracker.from_events(sender, [])
    said = []
    for _ in range(times):
        response = await _wordings().generate("utter_good", tracker, "web", name="Rosa")
        assert response is not None
        said.append(response["text"])
        tracker.update(BotUttered(response["text"], metadata={"utter_action": "utter_good"}))
    return said


async def test_every_wording_comes_before_one_comes_again() -> None:
    """None is heard twice running."""
    said = await _say(6)

    assert sorted(said[:3]) == ["Fine.", "Good, Rosa.", "Well done."]
    assert said[3:] == said[:3]


async def test_conversations_begin_at_wordings_of_their_own() -> None:
    """Not everybody hears the first one first."""
    firsts = {(await _say(1, f"person {number}"))[0] for number in range(20)}

    assert len(firsts) == 3


async def test_a_response_that_is_not_there_gives_nothing() -> None:
    """Rasa logs it, as it does by default."""
    tracker = DialogueStateTracker.from_events("one", [])

    assert await _wordings().generate("utter_none", tracker, "web") is None
