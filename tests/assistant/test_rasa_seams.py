"""Where Rasa was bent, it does what was promised."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import ActionExecutionRejected, ActiveLoop, BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

from assistant.rasa_seams import TurnAborted, bend_rasa
from tests.builders_assistant import DOMAIN

pytestmark = pytest.mark.asyncio


class Raises(Action):
    """An action that raises what it is given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def name(self) -> str:
        """Give its name."""
        return "action_tell"

    async def run(self, *args: object) -> list:
        """Raise."""
        raise self.error


class Gives(Raises):
    """An action that gives events."""

    def __init__(self, *events: Event) -> None:
        self.events = list(events)

    async def run(self, *args: object) -> list:
        """Give them."""
        return self.events


@pytest.fixture(autouse=True)
def bent() -> None:
    """Bend Rasa; twice, since a second call must change nothing."""
    bend_rasa()
    bend_rasa()


async def run(error: Exception) -> tuple[bool, DialogueStateTracker]:
    """Let Rasa's processor run an action that raises."""
    return await run_action(Raises(error))


async def run_action(action: Action, *predicted: Event) -> tuple[bool, DialogueStateTracker]:
    """Let Rasa's processor run an action that was predicted along with events."""
    processor = object.__new__(MessageProcessor)
    processor.domain = DOMAIN
    tracker = DialogueStateTracker("c", DOMAIN.slots)
    prediction = SimpleNamespace(
        events=list(predicted),
        policy_name="RulePolicy",
        max_confidence=1.0,
        hide_rule_turn=False,
        action_metadata=None,
    )
    goes_on = await processor._run_action(
        action, tracker, CollectingOutputChannel(), None, prediction
    )
    return goes_on, tracker


async def test_a_failed_action_aborts_the_turn() -> None:
    """No rule goes on as if the action had worked."""
    with pytest.raises(TurnAborted, match="action_tell"):
        await run(ValueError("my goal is a dry market"))


async def test_the_abort_quotes_nobody() -> None:
    """What the person wrote may be in the error's text, so the text is left out."""
    with pytest.raises(TurnAborted) as caught:
        await run(ValueError("my goal is a dry market"))

    assert "market" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_the_abort_names_what_really_happened() -> None:
    """Rasa makes an error of its own of every call that failed."""
    wrapped = RasaException("the action server answered: my goal is a dry market")
    wrapped.__context__ = ConnectionResetError()
    with pytest.raises(TurnAborted) as caught:
        await run(wrapped)

    assert caught.value.cause == "ConnectionResetError"


async def test_a_rejected_form_is_no_failure() -> None:
    """Rasa's way of saying "this was no answer" still leads to the rules."""
    goes_on, tracker = await run(ActionExecutionRejection("action_tell"))

    assert goes_on
    assert tracker.events[-1].type_name == "action_execution_rejected"


async def test_what_was_predicted_and_done_is_logged_in_its_order() -> None:
    """As Rasa itself does, without the copies that it makes to show them."""
    _, tracker = await run_action(Gives(BotUttered("I hear you.")), ActiveLoop("planning_form"))

    assert [event.type_name for event in tracker.events] == ["active_loop", "action", "bot"]


async def test_an_action_that_rejects_itself_leaves_nothing_that_was_predicted() -> None:
    """Rasa's way of saying so by an event."""
    rejected = ActionExecutionRejected("action_tell")
    _, tracker = await run_action(Gives(rejected), ActiveLoop("planning_form"))

    assert list(tracker.events) == [rejected]
