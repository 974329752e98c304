"""Adds an example to an intent's file, and changes nothing else of it: no comment, no order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from coach.intents import read_examples
from deploy.errors import StartError

_LINE = "    - "


def bare(text: str) -> str:
    """Give a message without what does not tell it from another: case, signs, spaces."""
    return " ".join(re.findall(r"[^\W_]+|[^\w\s]", text.lower()))


def standing(nlu: Path) -> dict[str, str]:
    """Give what is learnt from now, bare, each with its intent."""
    return {bare(text): intent for text, intent in read_examples(nlu)}


def add_examples(file: Path, texts: Mapping[str, list[str]]) -> None:
    """Add examples by intent, each at the end of those that stand there.

    Raises:
        StartError: the file has no such intent, or would not hold them as they are.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    for intent, added in texts.items():
        end = _end_of(lines, intent, file)
        lines[end:end] = [f"{_LINE}{text}" for text in added]
    told = "\n".join(lines) + "\n"
    _check(told, texts, file)
    file.write_text(told, encoding="utf-8")


def _end_of(lines: list[str], intent: str, file: Path) -> int:
    """Give the place behind the last example of an intent."""
    try:
        begin = lines.index(f"- intent: {intent}")
    except ValueError as error:
        raise StartError(
            f"{file} has no '- intent: {intent}'; docs/intents.md says that it stands there."
        ) from error
    end = begin + 1
    while end < len(lines) and not lines[end].startswith("- "):
        end += 1
    while not lines[end - 1].startswith(_LINE):  # comments and empty lines before the next
        end -= 1
        if end == begin:
            raise StartError(f"{file} has no example of '{intent}' to add others to.")
    return end


def _check(told: str, texts: Mapping[str, list[str]], file: Path) -> None:
    groups = yaml.safe_load(told)["nlu"]
    for intent, added in texts.items():
        held = [
            line.removeprefix("- ")
            for group in groups
            if group["intent"] == intent
            for line in group["examples"].splitlines()
        ]
        lost = [text for text in added if text not in held]
        if lost:
            raise StartError(f"{file} would not hold an example of '{intent}' as it is: {lost[0]}")
