"""What a word of the coach means, as it is said."""

from __future__ import annotations

from typing import Any

from coach.playbook.entries import Definition


def said_plainly(found: Definition) -> dict[str, Any]:
    """Give the words for the response that tells a meaning."""
    return {"term": found.term[:1].upper() + found.term[1:], "meaning": found.text}
