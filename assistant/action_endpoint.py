"""The way to the action server: one kept connection, one compiled validator, a short patience."""

from __future__ import annotations

import functools
from typing import Any

import aiohttp
import rasa
import ujson
from jsonschema import Draft7Validator, ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.schemas.events import EVENT_SCHEMA
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from assistant.tracker import latest_turns
from assistant.turn_watch import calling
from coach import laid_aside
from coach.action_secret import authorization
from coach.settings import load_settings

TURNS_TOLD = 2  # the message to answer, and the turn before it, whose choices may be open


class KeptEndpoint(EndpointConfig):
    """An endpoint that keeps its connections; Rasa's own opens one for each call."""

    _session: aiohttp.ClientSession | None = None

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Send a request; give the JSON of the answer.

        Raises:
            ClientResponseError: the answer's status is 400 or above.
            TimeoutError: no answer within the setting COACH_ACTION_TIMEOUT.
        """
        if self._session is None or self._session.closed:
            timeout = aiohttp.ClientTimeout(total=load_settings().action_timeout)
            said = {**self.headers, "Authorization": authorization(load_settings())}
            self._session = aiohttp.ClientSession(
                timeout=timeout, headers=said, json_serialize=ujson.dumps
            )
        with calling(kwargs["json"]["next_action"]) as turn:
            async with self._session.request(
                method, self.url, json=kwargs["json"], headers=turn
            ) as response:
                if response.status >= 400:
                    raise ClientResponseError(
                        response.status, str(response.reason), await response.read()
                    )
                return _packed(await response.json(loads=ujson.loads))


def _packed(answer: Any) -> Any:
    """Keep what was laid aside as one text from here on; what is not as it should be stays so."""
    events = answer.get("events") if isinstance(answer, dict) else None
    for event in events if isinstance(events, list) else ():
        is_shelf = isinstance(event, dict) and event.get("name") == laid_aside.SLOT
        if is_shelf and isinstance(event.get("value"), list):
            event["value"] = laid_aside.pack(event["value"])
    return answer


def keep_connections(endpoint: EndpointConfig) -> KeptEndpoint:
    """Give the same endpoint, kept open; send actions what they read, and check answers fast."""
    RemoteAction._action_call_format = _call
    RemoteAction._validate_action_result = _validate
    return KeptEndpoint(url=endpoint.url, headers=endpoint.headers, **endpoint.kwargs)


def _call(self: RemoteAction, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
    """Send the state and the latest turns; Rasa adds all events, and to forms the whole domain."""
    state = tracker.current_state()
    state["events"] = [event.as_dict() for event in latest_turns(tracker, TURNS_TOLD)]
    return {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": state,
        "version": rasa.__version__,
    }


@functools.cache
def _answer_schema() -> Draft7Validator:
    spec = RemoteAction.action_response_format_spec()
    events = {"type": "array", "items": {"type": "object", "required": ["event"]}}
    properties = spec["properties"] | {"events": events}
    # Rasa takes "{}" for an action that had nothing to say, and the person would wait for ever.
    whole = {"required": ["events", "responses"]}
    return Draft7Validator(spec | whole | {"properties": properties})


@functools.cache
def _event_schemas() -> dict[str, Draft7Validator]:
    """Give the check of each type of event."""
    common = {key: value for key, value in EVENT_SCHEMA.items() if key != "oneOf"}
    return {
        kind["properties"]["event"]["const"]: Draft7Validator(common | {"allOf": [kind]})
        for kind in EVENT_SCHEMA["oneOf"]
    }


def _validate(self: RemoteAction, result: dict[str, Any]) -> bool:
    """Check an answer as Rasa does, which tries all types on each event (7 to 16 ms in all).

    Raises:
        ValidationError: something in it is not as it should be.
    """
    _answer_schema().validate(result)
    for event in result.get("events", []):
        if event["event"] not in _event_schemas():
            raise ValidationError(f"There is no type of event '{event['event']}'.")
        _event_schemas()[event["event"]].validate(event)
    return True
