"""Writes entries into the playbook's files as a careful person would, touching nothing else."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import yaml

from coach.errors import PlaybookError

_WIDTH = 98
_FOLDED = ("text", "passage")
_IN_ONE_LINE = ("told_with", "sources", "skills", "practices", "accepts", "aliases", "names")
_PLAIN_IN_A_LIST = re.compile(r"[A-Za-z0-9][\w .-]*")


def entry_lines(fields: Mapping[str, Any], indent: str = "  ") -> str:
    """Give an entry as it stands in a story's file, field by field in the order given."""
    body = "".join(_field(key, value, f"{indent}  ") for key, value in fields.items())
    return f"{indent}- {body[len(indent) + 2 :]}"


def with_review(content: str, entry: str, on: date, fingerprint: str) -> str:
    """Give a story file's content with an entry's ``reviewed`` line set.

    Raises:
        PlaybookError: the file holds no such entry.
    """
    start = re.search(rf"^  - id: {re.escape(entry)}\n", content, re.MULTILINE)
    if start is None:
        raise PlaybookError(f"No entry '{entry}' stands in this file; look up its id.")
    following = re.search(r"^  - id: ", content[start.end() :], re.MULTILINE)
    end = start.end() + following.start() if following else len(content)
    lines = content[start.start() : end].splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("    reviewed:")]
    place = next(
        (number for number, line in enumerate(kept) if line.startswith("    situations:")),
        len(kept),
    )
    kept.insert(place, f"    reviewed: {on.isoformat()} {fingerprint}\n")
    return content[: start.start()] + "".join(kept) + content[end:]


def scalar(value: Any) -> str:
    """Give a value as YAML in one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        return "" if value is None else str(value)
    plain = yaml.safe_dump(value, width=10**6, allow_unicode=True, default_flow_style=True)
    plain = plain.removesuffix("...\n").strip()
    return json.dumps(value, ensure_ascii=False) if plain.startswith("'") else plain


def _field(key: str, value: Any, indent: str) -> str:
    if isinstance(value, Mapping):
        inner = "".join(_field(name, part, f"{indent}  ") for name, part in value.items())
        return f"{indent}{key}:\n{inner}"
    if key in _FOLDED and value:
        return f"{indent}{key}: >-\n{_folded(str(value), indent + '  ')}"
    if isinstance(value, (list, tuple)):
        return _listed(key, value, indent)
    return f"{indent}{key}: {scalar(value)}".rstrip() + "\n"


def _listed(key: str, values: Iterable[Any], indent: str) -> str:
    items = [str(value) for value in values]
    if key in _IN_ONE_LINE or not items:
        shown = (item if _PLAIN_IN_A_LIST.fullmatch(item) else json.dumps(item) for item in items)
        return f"{indent}{key}: [{', '.join(shown)}]\n"
    return f"{indent}{key}:\n" + "".join(f"{indent}  - {scalar(item)}\n" for item in items)


def _folded(text: str, indent: str) -> str:
    return (
        textwrap.fill(
            " ".join(text.split()),
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
        + "\n"
    )
