"""A series that is pasted as a program writes it: {"Jan": 14, "Feb": 18}, [{"w": 1, "n": 12}]."""

from __future__ import annotations

import json
from typing import Any


def without_json(text: str) -> str:
    """Give such a series as lines, or as a table with its heading; other texts stay."""
    if not text.strip().startswith(("{", "[{")):
        return text
    try:
        told = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return text
    rows = told if isinstance(told, list) else [told]
    if not all(isinstance(row, dict) and row and all(map(_is_plain, row.values())) for row in rows):
        return text
    if len(rows) == 1:
        return "\n".join(f"{name}: {_cell(value)}" for name, value in rows[0].items())
    names = list(rows[0])
    lines = [names, *([_cell(row.get(name)) for name in names] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def _is_plain(value: Any) -> bool:
    return value is None or isinstance(value, (str, int, float))


def _cell(value: Any) -> str:
    return "n/a" if value is None else str(value)
