"""How far somebody has come: wordings of a goal, rounds of a talk, practice before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coach import arc

Step = tuple[str, str]
FORMS = {"a": "before", "b": "after"}  # of the practice on claims


def progress_of(events: Sequence[Mapping[str, Any]]) -> list[Step]:
    """Give what can be told of it, as numbers; nothing where there is nothing to compare yet."""
    held = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    return [
        *_wordings(held.get("plan") or {}),
        *_rounds(held.get("play") or {}),
        *_practice(held.get("exercise") or {}),
    ]


def _wordings(plan: dict[str, Any]) -> Iterator[Step]:
    number = len(arc.ever_said(plan, "goal")) if plan.get("answers") else 0
    if number > 1:
        yield "Goal", f"worded {number} times"


def _rounds(play: Mapping[str, Any]) -> Iterator[Step]:
    """Tell what each round was worth to them, of the most that the talk could have been."""
    talks: dict[str, list[str]] = {}
    for one in play.get("rounds") or ():
        talks.setdefault(one["scenario"], []).append(f"{one['mine']} of {one['best']}")
    for scenario, rounds in talks.items():
        name = "own talk" if scenario == "own" else scenario.replace("-", " ").replace("_", " ")
        yield f"Rehearsed, {name}", ", then ".join(rounds)


def _practice(exercise: Mapping[str, Any]) -> Iterator[Step]:
    """Tell how many claims were asked well at the first try."""
    results = (exercise.get("notes") or {}).get("results") or {}
    told = [
        f"{results[form]['first']} of {results[form]['of']} {when}"
        for form, when in FORMS.items()
        if form in results
    ]
    if told:
        yield "Claims asked well at the first try", ", ".join(told)
