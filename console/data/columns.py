"""The tables of an export and their columns; `columns.md` says what each holds."""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "conversations": (
        *("person", "skill", "stage", "channel", "language", "has_private_part"),
        *("messages", "reviews", "comments", "tags"),
    ),
    "messages": (
        *("person", "number", "who", "by", "day", "seconds", "text", "intent", "sureness"),
        *("or_else", "did", "remembered", "response", "choices", "citations"),
    ),
    "works": ("person", "kind", "status", "part", "text"),
    "annotations": (
        *("person", "kind", "by", "day", "skill", "item", "value", "coach", "message"),
    ),
}
