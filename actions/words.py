"""The short words that replies are built with: headings, names of steps, lead-ins.

They stand among the responses, so that all wording is found in one place.
"""

from __future__ import annotations

import functools

from coach.settings import ROOT
from coach.yaml_file import read_yaml

RESPONSES = ROOT / "data" / "responses"


@functools.cache
def load_labels() -> dict[str, str]:
    """Read every response whose name begins with ``utter_label_``; once for the process."""
    labels: dict[str, str] = {}
    for file in sorted(RESPONSES.glob("*.yml")):
        responses = read_yaml(file)["responses"]
        labels |= {
            name.removeprefix("utter_label_"): str(texts[0]["text"])
            for name, texts in responses.items()
            if name.startswith("utter_label_")
        }
    return labels


def label(name: str) -> str:
    """Give the words for a name; the contract test keeps them complete."""
    return load_labels()[name]


def lead(name: str) -> str:
    """Give the words that lead into a question, with the space after them."""
    return f"{label(f'lead_{name}')} "


def button(name: str, payload: str) -> dict[str, str]:
    """Make a choice whose title is a label."""
    return {"title": label(name), "payload": payload}


def choice(title: str, value: str) -> dict[str, str]:
    """Make a choice that comes back as ``choose`` with this value."""
    return {"title": title, "payload": f'/choose{{"value": "{value}"}}'}
