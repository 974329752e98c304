"""Coming back to a plan: how its step went, what comes next, and its measure over the weeks."""

from __future__ import annotations

import copy
import re
from datetime import date, timedelta

from coach.arc import DONE, OPEN, Work, record, said
from coach.dates import understand

DONE_WELL, PARTLY, NOT_YET = "done", "partly", "not_yet"
FOLLOW_UP, WEEKLY, NAMING = "follow_up", "weekly", "naming"
VISITS = frozenset({FOLLOW_UP, WEEKLY, NAMING})
# What is said on a visit becomes part of the plan under another name.
BECOMES = {"next_step": "first_step", "next_when": "when"}

_NOT_YET = re.compile(
    r"\b(not (yet|really|at all|done|started)|did ?n[o']?t|didnt|have ?n[o']?t|havent|no time|"
    r"never|could ?n[o']?t|couldnt|can ?n[o']?t|was ?n[o']?t able|failed|forgot|nothing came)\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(part(ly|ially)?|half|some(what| of it)?|a bit|a little|almost|nearly|started|begun|"
    r"still|not all|most|but|only)\b",
    re.IGNORECASE,
)
# Said so, it is done, whatever stands beside it: "no! she gave the tape, I did not believe it".
_WELL = re.compile(
    r"\b(it worked|it('?s| is) done|(she|he|they) (gave|said yes|agreed|signed|came)|we did it|"
    r"i did it|all done|said yes)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(done|did|finished|yes|yeah|yep|completed?|went (well|fine|good|ok|great)|it worked|"
    r"we (have|got|asked|met|went|called)|i (have|got|asked|met|went|called|spoke)|all of it)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,])-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\w]*\d)")
_THOUSANDS = re.compile(r",(?=\d{3}(?:\D|$))")


def outcome_of(text: str) -> str:
    """Give ``done``, ``partly``, ``not_yet``, or nothing where the words do not say."""
    text = text.replace("’", "'")  # as phones write it
    if _WELL.search(text) and not _PARTLY.search(text):
        return DONE_WELL
    if re.match(r"^\W*(not|no|nope|nothing)\b", text, re.IGNORECASE):
        return NOT_YET
    if _PARTLY.search(text):
        return PARTLY
    if _NOT_YET.search(text):
        return NOT_YET
    return DONE_WELL if _DONE.search(text) else ""


def visit(work: Work, kind: str, today: date) -> Work:
    """Open a plan again: for how its step went, for this week's number, or for its name."""
    work = close_visit(work, today) if work["mode"] in VISITS else copy.deepcopy(work)
    first = {FOLLOW_UP: "went", WEEKLY: "value", NAMING: "name"}[kind]
    work["before"] = {"mode": work["mode"], "step": work["step"], "status": work["status"]}
    return {**work, "mode": kind, "step": first, "status": OPEN}


def close_visit(work: Work, today: date) -> Work:
    """Take over what was said on a visit, and give the plan back as it was open before.

    What the first step said becomes its history; what was done stands in ``progress``.
    """
    kind = work["mode"]
    work = copy.deepcopy(work)
    before = work.pop("before")
    if kind == FOLLOW_UP:
        work = _take_over(work, today)
    if kind == WEEKLY:
        work = _take_value(work, today)
    for name in ("went", "learned", "next_step", "next_when", "value"):
        work["answers"].pop(name, None)
        work.get("nexts", {}).pop(name, None)
    return {**work, **before}


def measured(text: str) -> float | None:
    """Give the first number of an answer; None where it has none."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    return float(_THOUSANDS.sub("", found.group(0)).replace(",", "."))


def next_week(today: date) -> date:
    """Give the day a week from now."""
    return today + timedelta(days=7)


def _take_over(work: Work, today: date) -> Work:
    report = {
        "on": today.isoformat(),
        "step": said(work, "first_step"),
        "went": outcome_of(said(work, "went")),
        "said": said(work, "went"),
        "learned": said(work, "learned"),
    }
    work["progress"] = [*work.get("progress", []), report]
    next_when = said(work, "next_when")
    day = understand(next_when, today).day if next_when else None
    work["due"] = day.isoformat() if day else None
    for said_as, part in BECOMES.items():
        text = said(work, said_as)
        if text:
            work = record({**work, "step": part}, text)
    if said(work, "next_step"):
        # They belonged to the step before.
        for part in ("by_whom", "where", *([] if next_when else ["when"])):
            work["answers"].pop(part, None)
    return work


def _take_value(work: Work, today: date) -> Work:
    text = said(work, "value")
    if not text:
        return work
    point = {"on": today.isoformat(), "value": measured(text), "said": text}
    work["series"] = [*work.get("series", []), point]
    work["grown"] = True  # it is shown where the plan is said back
    return work


def is_finished(work: Work) -> bool:
    """Tell whether all questions of a plan are behind it, and nobody is looking back at it."""
    return work["status"] == DONE and work["mode"] not in VISITS
