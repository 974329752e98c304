"""One accepted correction, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

INTENT, MISSING, OFFER, DIALOGUE = "intent", "missing", "offer", "dialogue"


@dataclass(frozen=True)
class Correction:
    """What a lead accepted; ``number`` is that of the proposal."""

    number: int
    kind: str
    text: str = ""
    meant: str = ""
    language: str = "en"
    remark: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
