"""Which wording of a response is said: each in its turn, so that none comes twice running.

Rasa draws among the wordings of a response at random, and says the same one again and again by
chance; what a person hears twice running sounds like a machine.
"""

from __future__ import annotations

import copy
import zlib
from typing import Any

from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig


class RotatingWordings(TemplatedNaturalLanguageGenerator):
    """Says the wordings of a response in rotation; each conversation begins at its own."""

    def __init__(self, endpoint_config: EndpointConfig, domain: Domain) -> None:
        super().__init__(domain.responses)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """Give the next wording, with the slots and ``kwargs`` filled in; None without one."""
        if utter_action not in self.responses:
            return None
        slots = tracker.current_slot_values()
        wordings = ResponseVariationFilter(self.responses).responses_for_utter_action(
            utter_action, output_channel, slots
        )
        if not wordings:
            return None
        begin = zlib.crc32(f"{tracker.sender_id} {utter_action}".encode())
        wording = wordings[(begin + _times_said(tracker, utter_action)) % len(wordings)]
        return self._fill_response(copy.deepcopy(wording), slots, **kwargs)


def _times_said(tracker: DialogueStateTracker, utter_action: str) -> int:
    said = (event for event in tracker.events if isinstance(event, BotUttered))
    return sum(event.metadata.get("utter_action") == utter_action for event in said)
