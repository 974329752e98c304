"""The places where Rasa 3.6 is bent, all in one file, each with its reason.

Called once by `assistant.serve`, before Rasa builds its agent.
"""

from __future__ import annotations

import functools
from typing import Any

import rasa.core.agent
import rasa.core.processor
from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.actions.forms import FormAction
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.graph_components.providers.domain_provider import DomainProvider
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message

from assistant.domain_file import read_domain
from assistant.graph_runner import OrderedGraphRunner


class TurnAborted(BaseException):
    """Raised through a whole turn when one of its actions fails.

    A BaseException, since Rasa catches every Exception around an action, logs the action as
    done and lets the rules go on as if it had worked; and what it logs is the whole tracker.
    """

    def __init__(self, action: str, cause: str) -> None:
        super().__init__(f"action {action} failed: {cause}")
        self.action, self.cause = action, cause


class _WatchedAction:
    """An action whose failure aborts the turn; everything else passes through."""

    def __init__(self, action: Action) -> None:
        self._action = action

    def __getattr__(self, name: str) -> Any:
        return getattr(self._action, name)

    async def run(self, *args: Any, **kwargs: Any) -> list[Event]:
        try:
            return await self._action.run(*args, **kwargs)
        except ActionExecutionRejection:
            raise
        except Exception as error:  # noqa: BLE001 - the outermost edge of what actions may do
            # The type alone: the text of an error may quote what the person wrote.
            raise TurnAborted(self._action.name(), type(_behind(error)).__name__) from None


def _behind(error: BaseException) -> BaseException:
    """Give what really happened: of a call that failed, Rasa makes an error of its own."""
    return error.__context__ if isinstance(error, RasaException) and error.__context__ else error


def bend_rasa() -> None:
    """Apply every seam; a second call changes nothing."""
    _take_no_text_for_an_intent()
    _abort_turns_whose_action_fails()
    _copy_nothing_for_debugging()
    _let_the_store_fail_closed()
    _remember_event_classes()
    _run_the_graph_in_order()
    _let_forms_copy_trackers()
    _look_for_rules_by_intent_alone()
    _trust_that_names_are_known()
    _read_the_domain_once()


def _take_no_text_for_an_intent() -> None:
    """Let no text name its intent: Rasa reads "/intent{...}" so, from anybody, on every channel.

    What somebody chose comes to it as what was understood, and never as text.
    """

    def as_they_are(
        self: RegexMessageHandler, messages: list[Message], domain: Domain | None = None
    ) -> list[Message]:
        return messages

    RegexMessageHandler.process = as_they_are


def _abort_turns_whose_action_fails() -> None:
    original = MessageProcessor._run_action
    if getattr(original, "aborts", False):
        return

    @functools.wraps(original)
    async def run_action(self: MessageProcessor, action: Action, *args: Any, **kwargs: Any) -> bool:
        watched: Any = _WatchedAction(action)
        return await original(self, watched, *args, **kwargs)

    run_action.aborts = True  # type: ignore[attr-defined]
    MessageProcessor._run_action = run_action


def _copy_nothing_for_debugging() -> None:
    """Log what an action did without Rasa's debug lines: each copies all events, shown or not.

    They would also write what people said into a log.
    """

    def log_action(
        self: MessageProcessor,
        tracker: DialogueStateTracker,
        action: Action,
        events: list[Event] | None,
        prediction: PolicyPrediction,
    ) -> None:
        happened = events or []
        if not any(isinstance(event, ActionExecutionRejected) for event in happened):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(happened, self.domain)

    def log_slots(tracker: DialogueStateTracker) -> None:
        return None

    MessageProcessor._log_action_on_tracker = log_action
    MessageProcessor._log_slots = staticmethod(log_slots)


def _let_the_store_fail_closed() -> None:
    """Take away the wrapper that turns a failed read into an empty tracker."""

    def as_it_is(store: TrackerStore) -> TrackerStore:
        return store

    rasa.core.agent.FailSafeTrackerStore = as_it_is


def _remember_event_classes() -> None:
    """Look an event's class up once: Rasa walks all subclasses for every event it loads."""
    original = Event.resolve_by_type
    if hasattr(original, "cache_info"):
        return
    Event.resolve_by_type = staticmethod(functools.lru_cache(maxsize=128)(original))


def _run_the_graph_in_order() -> None:
    """Take our runner: dask plans the graph anew at every prediction."""
    rasa.core.processor.DaskGraphRunner = OrderedGraphRunner


def _let_forms_copy_trackers() -> None:
    """Give a form its temporary trackers by copying: Rasa replays all events for each of three."""

    def temporary_tracker(
        self: FormAction,
        current_tracker: DialogueStateTracker,
        additional_events: list[Event],
        domain: Domain,
    ) -> DialogueStateTracker:
        tracker = current_tracker.copy()
        requested = SlotSet(REQUESTED_SLOT, self.get_slot_to_fill(current_tracker))
        # The form's own mark shows which events were added since.
        for event in (requested, ActionExecuted(self.name()), *additional_events):
            tracker.update(event)
        return tracker

    FormAction._temporary_tracker = temporary_tracker


def _look_for_rules_by_intent_alone() -> None:
    """Look for a rule once: Rasa first goes through all of them for one on the text itself."""
    original = RulePolicy._find_action_from_rules
    if getattr(original, "by_intent_alone", False):
        return

    @functools.wraps(original)
    def find(
        self: RulePolicy,
        tracker: DialogueStateTracker,
        domain: Domain,
        use_text_for_last_user_input: bool,
    ) -> tuple[str | None, str | None, bool]:
        if use_text_for_last_user_input:
            return None, None, False
        found: tuple[str | None, str | None, bool] = original(self, tracker, domain, False)
        return found

    find.by_intent_alone = True  # type: ignore[attr-defined]
    RulePolicy._find_action_from_rules = find


def _trust_that_names_are_known() -> None:
    """Leave out a warning that tests give already: Rasa writes the domain out for it each time."""

    def check(self: MessageProcessor, parse_data: dict[str, Any]) -> None:
        return None

    MessageProcessor._check_for_unseen_features = check


def _read_the_domain_once() -> None:
    """Read the model's domain with a parser in C: Rasa reads and checks it for half of its start.

    It was checked, and written out by Rasa itself, when the model was trained.
    """

    def load(
        cls: type[DomainProvider],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DomainProvider:
        with model_storage.read_from(resource) as folder:
            domain = read_domain(folder / "domain.yml")
        return cls(model_storage, resource, domain)

    DomainProvider.load = classmethod(load)
