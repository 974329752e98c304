"""The arc of each skill: its steps, in order, and how a person's work moves through them."""

from __future__ import annotations

import copy
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from coach.quoting import count_words, last_part

Work = dict[str, Any]  # what one slot holds: JSON, so that it can be stored as it is

FEW_WORDS = 3
OPEN, DONE = "open", "done"
DOUBT = frozenset({"powerless", "frustration"})  # said of the case, not of the coach
NONE = frozenset({"deny", "dont_know"})  # "none", "no one": an answer where there may be none


@dataclass(frozen=True)
class Step:
    """One question of an arc."""

    name: str
    about: str  # words that people use for it, and that examples are searched with
    also: frozenset[str] = frozenset()  # intents that are plain answers here
    tells: bool = False  # an example may be told, unasked, once this is answered


def _steps(*steps: Step) -> dict[str, Step]:
    return {step.name: step for step in steps}


PLANNING = _steps(
    Step("goal", "goal aim outcome different"),
    Step("why", "why reason matters", also=DOUBT, tells=True),
    Step("who", "who people helpers allies together", also=NONE | {"person"}, tells=True),
    Step("first_step", "first step action begin start", tells=True),
    Step("when", "deadline date day time when", also=frozenset({"meeting_soon", "pause"})),
    Step("measure", "measure know sign success count"),
    Step("now", "baseline stands now today currently"),
    Step("obstacle", "obstacle problem risk way wrong", also=DOUBT | NONE),
    Step("then", "if then instead around backup", also=DOUBT),
)
NEGOTIATION = _steps(
    Step("ask", "ask request want"),
    Step("limit", "limit walk away lowest least"),
    Step("theirs", "their interests worries them", also=frozenset({"tell"}), tells=True),
    Step("ours", "our interests matters us", also=DOUBT, tells=True),
    Step("options", "options ideas both offer", also=NONE, tells=True),
    Step("standard", "standard fair rule law others", also=NONE | {"source"}),
    Step("plan_b", "plan b alternative backup", also=NONE | DOUBT | {"stop", "pause"}),
    Step("opening", "opening words first sentence", also=frozenset({"greet", "thanks", "praise"})),
    Step("agreed", "agreed result outcome", also=NONE | {"refused", "after_meeting"}),
    Step("surprised", "surprised surprise", also=DOUBT | NONE | {"refused"}),
    Step("next", "next follow"),
)
EVIDENCE = _steps(
    Step("claim", "claim statement figure said", also=frozenset({"got_letter"})),
    Step("source", "source says counted who", also=NONE | {"source", "person"}, tells=True),
    Step("comparison", "comparison compared against", also=NONE, tells=True),
    Step("span", "time span long period since", tells=True),
    Step("other", "other cause explain else", also=NONE),
    Step("sure", "sure confidence certain", also=NONE | {"affirm"}),
)

ARCS: dict[str, dict[str, Step]] = {
    "planning": PLANNING,
    "negotiation": NEGOTIATION,
    "evidence": EVIDENCE,
}
MODES: dict[str, dict[str, tuple[str, ...]]] = {
    "planning": {"full": tuple(PLANNING)},
    "negotiation": {
        "full": ("ask", "limit", "theirs", "ours", "options", "standard", "plan_b", "opening"),
        "card": ("ask", "theirs", "plan_b", "standard", "opening"),
        "debrief": ("agreed", "surprised", "next"),
    },
    "evidence": {"full": tuple(EVIDENCE)},
}


def begin(skill: str, mode: str = "full") -> Work:
    """Give empty work, open at the first step."""
    first = MODES[skill][mode][0]
    return {
        "skill": skill,
        "mode": mode,
        "step": first,
        "asked": None,
        "answers": {},
        "status": OPEN,
        "feedback": {},
    }


def steps_of(work: Work) -> list[Step]:
    """Give the steps of this work, in order."""
    skill = work["skill"]
    return [ARCS[skill][name] for name in MODES[skill][work["mode"]]]


def current(work: Work) -> Step | None:
    """Give the open step; None when all are behind."""
    return ARCS[work["skill"]][work["step"]] if work["step"] else None


def said(work: Work, step: str) -> str:
    """Give the answer to a step, or nothing."""
    return str(work["answers"].get(step, {}).get("text", ""))


def headline(work: Work) -> str:
    """Give the words that stand for the whole: the newest of the first answer."""
    first = next((name for name, a in work["answers"].items() if a.get("text")), "")
    return newest(work, first)


def newest(work: Work, step: str) -> str:
    """Give what was added last to an answer; all of it where that alone would say little."""
    text = said(work, step)
    last = last_part(text)
    return last if count_words(last) > FEW_WORDS else text


def begun(work: Work | None) -> bool:
    """Tell whether there is an answer worth coming back to."""
    return bool(work) and any(a.get("text") for a in (work or {}).get("answers", {}).values())


def is_open(work: Work | None) -> bool:
    """Tell whether the work is begun and not yet finished."""
    return begun(work) and (work or {}).get("status") == OPEN


def record(work: Work, text: str) -> Work:
    """Write down the answer to the open step; what stood there before becomes its history."""
    return _set(work, work["step"], text.strip())


def add(work: Work, text: str, step: str = "") -> Work:
    """Add to the answer of a step, the open one unless named, on a line of its own."""
    step = step or work["step"]
    before = said(work, step)
    return _set(work, step, f"{before}\n{text.strip()}" if before else text.strip())


def fill(work: Work, found: dict[str, str]) -> Work:
    """Write down answers that were given along with another, where none stands yet."""
    for step, text in found.items():
        if step in MODES[work["skill"]][work["mode"]] and not said(work, step):
            work = _set(work, step, text)
    return work


def skip(work: Work) -> Work:
    """Leave the open step unanswered."""
    work = copy.deepcopy(work)
    work["answers"].setdefault(work["step"], {"text": "", "history": []})["skipped"] = True
    return work


def advance(work: Work, needless: Collection[str] = ()) -> Work:
    """Go on to the next step that has no answer yet; finish when there is none."""
    work = copy.deepcopy(work)
    names = [step.name for step in steps_of(work)]
    later = names[names.index(work["step"]) + 1 :]
    if work.pop("was_done", False):  # one answer was changed in finished work
        later = []
    behind = {name for name, answer in work["answers"].items() if answer}
    work["step"] = next((n for n in later if n not in behind and n not in needless), None)
    work["status"] = OPEN if work["step"] else DONE
    return work


def back(work: Work) -> Work | None:
    """Open the answered or skipped step before this one; None at the first."""
    names = [step.name for step in steps_of(work)]
    earlier = names[: names.index(work["step"])] if work["step"] else names
    behind = [name for name in earlier if name in work["answers"]]
    return reopen(work, behind[-1]) if behind else None


def reopen(work: Work, step: str) -> Work:
    """Open a step anew; its old answer stays until there is another."""
    work = copy.deepcopy(work)
    if work["status"] == DONE:
        work["was_done"] = True
    work["step"], work["status"] = step, OPEN
    work.pop("pending", None)
    return work


def _set(work: Work, step: str, text: str) -> Work:
    work = copy.deepcopy(work)
    before = work["answers"].get(step, {})
    history = [*before.get("history", []), *([before["text"]] if before.get("text") else [])]
    work["answers"][step] = {"text": text, "history": history, "skipped": False}
    return work
