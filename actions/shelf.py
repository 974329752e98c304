"""Several works in one skill: one is open in its slot, the others lie on a shelf; none is lost."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.turn import SLOTS, work_of
from coach import arc
from coach.arc import Work
from coach.laid_aside import SLOT as SHELF
from coach.laid_aside import unpack
from coach.wording import stems

Events = list[dict[str, Any]]

_NUMBER = re.compile(r"\b(\d{1,2})\b")


def on_shelf(tracker: Tracker) -> list[Work]:
    """Give what lies on the shelf, the latest last."""
    return unpack(tracker.get_slot(SHELF))


def all_works(tracker: Tracker) -> list[Work]:
    """Give every work that holds an answer, open ones and those on the shelf; the latest first."""
    opened = [work_of(tracker, skill) for skill in SLOTS]
    works = [work for work in [*opened, *on_shelf(tracker)] if work and arc.begun(work)]
    return sorted(works, key=lambda work: -float(work.get("updated") or 0.0))


def find_work(tracker: Tracker, work_id: str) -> Work | None:
    """Give a work by its id, wherever it lies."""
    return next((work for work in all_works(tracker) if work.get("id") == work_id), None)


def named_work(works: list[Work], text: str) -> Work | None:
    """Give the work that a message names: by its number in the list, or by its words."""
    shown = [work for work in works if not work.get("archived")]
    number = _NUMBER.search(text)
    if number and 1 <= int(number[1]) <= len(shown) > 1:
        return shown[int(number[1]) - 1]
    said = {stem for stem in stems(text) if len(stem) >= arc.FEW_LETTERS}
    alike = [len(said & set(stems(arc.headline(work)))) for work in works]
    best = max(alike, default=0)
    is_plain = best > 0 and alike.count(best) == 1 and len(works) > 1
    return works[alike.index(best)] if is_plain else None


def put_aside(tracker: Tracker, skill: str) -> Events:
    """Lay what is open in a skill on the shelf, if it holds anything."""
    work = work_of(tracker, skill)
    if work is None or not arc.begun(work):
        return []
    return [SlotSet(SHELF, [*on_shelf(tracker), work]), SlotSet(SLOTS[skill], None)]


def archive(tracker: Tracker, work: Work) -> Events:
    """Lay a work on the shelf and out of sight, wherever it lay before."""
    skill = work["skill"]
    others = [laid for laid in on_shelf(tracker) if laid.get("id") != work.get("id")]
    opened = work_of(tracker, skill)
    is_open = opened is not None and opened.get("id") == work.get("id")
    closed = [SlotSet(SLOTS[skill], None)] if is_open else []
    return [SlotSet(SHELF, [*others, {**work, "archived": True}]), *closed]


def take_out(tracker: Tracker, work: Work) -> Events:
    """Open a work in its slot; what was open there goes to the shelf."""
    skill = work["skill"]
    before = work_of(tracker, skill)
    if before and before.get("id") == work.get("id"):
        return [SlotSet(SLOTS[skill], {**work, "archived": False})]
    rest = [laid for laid in on_shelf(tracker) if laid.get("id") != work.get("id")]
    aside = [before] if before and arc.begun(before) else []
    return [SlotSet(SHELF, [*rest, *aside]), SlotSet(SLOTS[skill], {**work, "archived": False})]
