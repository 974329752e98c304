"""What a choice means: an intent, with entities, that only the coach itself can have offered."""

from __future__ import annotations

import json
import re
from typing import Any

PAYLOAD = re.compile(r"^/(?P<intent>\w+)(?P<entities>\{.*\})?$", re.DOTALL)


def parse_data(payload: str, text: str) -> dict[str, Any]:
    """Turn a payload such as ``/choose{"value": "later"}`` into what understanding would give.

    Raises:
        ValueError: it is no such payload.
    """
    match = PAYLOAD.match(payload)
    if match is None:
        raise ValueError(f"'{payload}' is no payload; write /intent or /intent{{...}}.")
    intent = {"name": match["intent"], "confidence": 1.0}
    entities = json.loads(match["entities"] or "{}")
    return {
        "text": text,
        "intent": intent,
        "intent_ranking": [intent],
        "entities": [
            {"entity": name, "value": value, "start": 0, "end": 0, "extractor": "choice"}
            for name, value in entities.items()
        ],
    }
