"""What the coach found in one message: the moves of a talk, and what it made of an answer.

All of it is told in the coach's own names, as the codebook has them; none of it in the person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Found = tuple[str, str]  # what it is about, and what was found
WORKS = ("plan", "preparation", "review")
PLAY, LEARNER = "play", "learner"
NOTED = "noted"  # nothing to praise, nothing to raise


def found_in(events: Iterable[Mapping[str, Any]]) -> Iterator[Found]:
    """Give what stands in the slots that one turn has set."""
    held = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    if held.get(PLAY):
        yield from _moves(held[PLAY])
    for name in WORKS:
        if held.get(name):
            yield from _feedback(held[name])


def _moves(play: Mapping[str, Any]) -> Iterator[Found]:
    """Give the moves of what the learner said last, and what was offered or asked for."""
    said = [turn for turn in play.get("turns") or () if turn.get("who") == LEARNER]
    if not said:
        return
    if said[-1].get("moves"):
        yield "Moves", _listed(said[-1]["moves"])
    if said[-1].get("terms"):
        terms = (f"{issue}: {option}" for issue, option in said[-1]["terms"].items())
        yield "Terms", ", ".join(map(_plain, terms))


def _feedback(work: Mapping[str, Any]) -> Iterator[Found]:
    """Give what was made of the step that was answered last."""
    step = str(work.get("last") or "")
    made = (work.get("feedback") or {}).get(step)
    if not made:
        return
    parts = (
        ("strength: ", [made["strength"]] if made.get("strength") != NOTED else []),
        ("to raise: ", made.get("flags") or []),
        ("asked next: ", [made["next"]] if made.get("next") else []),
    )
    told = "; ".join(lead + _listed(what) for lead, what in parts if any(what))
    yield _plain(step).capitalize(), told or NOTED


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_plain, names))


def _plain(name: str) -> str:
    return str(name).replace("_", " ")
