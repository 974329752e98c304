"""The arc of each skill: its steps, in order, and how a person's work moves through them."""

from __future__ import annotations

import copy
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from coach.quoting import count_words
from coach.wording import stems

Work = dict[str, Any]  # what one slot holds: JSON, so that it can be stored as it is

FEW_WORDS = 3
FEW_LETTERS = 4  # shorter words stand in every sentence
OPEN, DONE = "open", "done"
FIRST_WORDS = {"negotiation": "ask"}  # who decides is asked first, and is not what it is about
DOUBT = frozenset({"powerless", "frustration"})  # said of the case, not of the coach
NONE = frozenset({"deny", "dont_know"})  # "none", "no one": an answer where there may be none


@dataclass(frozen=True)
class Step:
    """One question of an arc."""

    name: str
    about: str  # words that people use for it, and that examples are searched with
    also: frozenset[str] = frozenset()  # intents that are plain answers here
    tells: bool = False  # an example may be told, unasked, once this is answered
    entry: str = ""  # the fact that is told where this is asked more simply
    rounds: int = 1  # next things about its answer, at most; people may go on by themselves


def _steps(*steps: Step) -> dict[str, Step]:
    return {step.name: step for step in steps}


_SPOKEN = frozenset({"greet", "thanks", "praise"})  # "I say: good morning" is what is done then
_NO_DAY = frozenset({"meeting_soon", "pause"})
PLANNING = _steps(
    Step("goal", "goal aim outcome different", rounds=2),
    Step("why", "why reason matters", also=DOUBT, tells=True),
    Step("there", "already there have resources places skills", also=NONE, entry="U31"),
    Step("risk", "trouble risk danger landlord boss papers", also=NONE | DOUBT | {"affirm"}),
    Step("safer", "safer group together somebody else", also=NONE | {"affirm"}),
    Step("who", "who people helpers allies together", also=NONE | {"person"}, tells=True),
    Step("decides", "decides block decision power", also=NONE),
    Step("missing", "missing table left out asked", also=NONE | {"affirm"}),
    Step("first_step", "first step action begin start", tells=True),
    Step("by_whom", "does takes whom does it", also=NONE | {"person"}),
    Step("when", "deadline date day time when", also=_NO_DAY, rounds=2),
    Step("where", "where place spot", also=NONE),
    Step("further", "further later steps after", also=NONE),  # never asked: brought along
    Step("measure", "measure know sign success count"),
    Step("now", "baseline stands now today currently"),
    Step("obstacle", "obstacle problem way wrong", also=DOUBT | NONE),
    Step("then", "if then instead around backup", also=DOUBT | _SPOKEN),
    Step("rehearse", "rehearse rehearsal imagine", also=DOUBT | _SPOKEN | {"affirm"}),
    Step("went", "went happened", also=NONE | DOUBT | {"affirm", "report_done"}),
    Step("learned", "learned learnt lesson", also=DOUBT | NONE),
    Step("next_step", "next step following", also=frozenset({"report_done"})),
    Step("next_when", "next when day", also=_NO_DAY, rounds=2),
    Step("value", "value number counted week"),
    Step("name", "name title called call"),
)
NEGOTIATION = _steps(
    Step("decides", "decides decision sits table", also=NONE | {"person"}),
    Step("ask", "ask request want"),
    Step("ours", "our interests matters us", also=DOUBT, tells=True),
    Step("theirs", "their interests worries them", also=frozenset({"tell"}), tells=True),
    Step("risk", "trouble risk danger", also=NONE | DOUBT | {"affirm"}),
    Step("options", "options ideas both offer", also=NONE, tells=True),
    Step("standard", "standard fair rule law others", also=NONE | {"source"}, entry="L18"),
    Step("plan_b", "plan b alternative backup", also=NONE | DOUBT | {"stop", "pause"}),
    Step("limit", "limit walk away lowest least", also=NONE),
    Step("target", "target hope best most"),
    Step("opening", "opening words first sentence", also=_SPOKEN),
    Step("speaks", "speaks speaker roles talks", also=NONE | {"person"}),
    Step("agreed", "agreed result outcome", also=NONE | {"refused", "after_meeting"}),
    Step("gave", "gave got gain trade return", also=NONE | {"refused"}, rounds=2),
    Step("surprised", "surprised surprise", also=DOUBT | NONE | {"refused"}),
    Step("next", "next follow", also=NONE | _NO_DAY, rounds=2),
)
EVIDENCE = _steps(
    Step("claim", "claim statement figure said", also=frozenset({"got_letter"})),
    Step("source", "source says counted who", also=NONE | {"source", "person"}, tells=True),
    Step("many", "many people asked looked number", also=NONE | {"person"}),
    Step("comparison", "comparison compared against", also=NONE, tells=True),
    Step("span", "time span long period since", tells=True),
    Step("left_out", "left out missing counted not", also=NONE | {"person"}),
    Step("other", "other cause explain else", also=NONE),
    Step("closer", "closer look doubt", also=NONE),
    Step("sure", "sure confidence certain", also=NONE | {"affirm"}),
    Step("to_ask", "ask question whom"),  # never asked by itself: it comes of what is not known
    Step("find_out", "find out question wonder"),
    Step("count", "count measure what"),
    Step("counter", "counts counter whom", also=NONE | {"person"}),
    Step("often", "often when time hour", also=_NO_DAY),
    Step("put_so", "put question words fair", also=_SPOKEN | NONE),
    Step("absent", "absent missed left out", also=NONE | {"person"}, entry="U18"),
    Step("figures", "figures data already have", also=NONE | {"person"}, entry="U26"),
    Step("careful", "careful privacy names recognise", also=NONE | {"privacy"}),
    Step("numbers", "numbers figures values"),
    Step("same_people", "same people", also=NONE | {"affirm"}),
    Step("began", "began change start when", also=NONE | _NO_DAY | {"affirm"}),
    Step("what_else", "else different changed", also=NONE | _NO_DAY),
    Step("what_next", "next number more", also=NONE | _NO_DAY),
)

# What a plan is made of, in order; the rest of the steps belong to coming back to it.
_LATER = ("went", "learned", "next_step", "next_when", "value", "name")
PLAN = tuple(name for name in PLANNING if name not in _LATER)
# What is prepared for a talk; the rest belongs to looking back at it.
_AFTER = ("agreed", "gave", "surprised", "next")
PREPARATION = tuple(name for name in NEGOTIATION if name not in _AFTER)
CHECK = (
    "claim", "source", "many", "comparison", "span", "left_out", "other", "closer", "sure",
    "to_ask",
)  # fmt: skip
# How people count for themselves.
COLLECT = ("find_out", "count", "counter", "often", "put_so", "absent", "figures", "careful")

ARCS: dict[str, dict[str, Step]] = {
    "planning": PLANNING,
    "negotiation": NEGOTIATION,
    "evidence": EVIDENCE,
}
MODES: dict[str, dict[str, tuple[str, ...]]] = {
    "planning": {
        "full": PLAN,
        "quick": ("goal", "first_step", "by_whom", "when", "obstacle", "then", "rehearse"),
        # Who doubts begins with what works already.
        "doubt": ("there", *(name for name in PLAN if name != "there")),
        "follow_up": ("went", "learned", "next_step", "next_when"),
        "weekly": ("value",),
        "naming": ("name",),
    },
    "negotiation": {
        "full": PREPARATION,
        "card": ("ask", "theirs", "plan_b", "standard", "opening"),
        "debrief": _AFTER,
    },
    "evidence": {
        "full": CHECK,
        "quick": ("claim", "source", "comparison", "sure", "to_ask"),
        "collect": COLLECT,
        "numbers": ("numbers", "same_people", "began", "what_else", "what_next"),
    },
}


def begin(skill: str, mode: str = "full") -> Work:
    """Give empty work, open at the first step."""
    first = MODES[skill][mode][0]
    return {
        "id": secrets.token_hex(4),
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


def parts_of(work: Work) -> list[Step]:
    """Give the steps whose answers make the page, in its order, however they were asked."""
    if work["skill"] == "planning":
        return [PLANNING[name] for name in PLAN if name != "rehearse"]
    if work["skill"] == "evidence" and work["mode"] in {"full", "quick"}:
        return [EVIDENCE[name] for name in CHECK]
    return steps_of(work)


def current(work: Work) -> Step | None:
    """Give the open step; None when all are behind."""
    return ARCS[work["skill"]][work["step"]] if work["step"] else None


def said(work: Work, step: str) -> str:
    """Give the answer to a step, or nothing."""
    return str(work["answers"].get(step, {}).get("text", ""))


def ever_said(work: Work, step: str) -> list[str]:
    """Give the answer to a step, and what stood there before, the first of it first."""
    answer = work["answers"].get(step, {})
    return [*answer.get("history", []), *([answer["text"]] if answer.get("text") else [])]


def forget(work: Work, step: str = "") -> Work:
    """Drop what a step said before, of all steps unless one is named; what it says now stays.

    Of the step that is named nothing is kept when it is changed next, either.
    """
    work = copy.deepcopy(work)
    for name, answer in work["answers"].items():
        if step in {"", name}:
            answer["history"] = []
    if step in work["answers"]:
        work["answers"][step]["forgets"] = True
    return work


def headline(work: Work) -> str:
    """Give the words that stand for the whole: its name, or the first answer."""
    named = [FIRST_WORDS.get(work["skill"], ""), *(part.name for part in parts_of(work))]
    first = next((name for name in named if said(work, name)), "")
    return said(work, "name") or in_a_row(said(work, first))


def in_a_row(text: str) -> str:
    """Give an answer that was given in several goes on one line."""
    return text.replace("\n", "; ")


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


def revise(work: Work, text: str) -> Work:
    """Write down the open step's answer in better words: what it said first is worth seeing."""
    work = record(work, text)
    work["answers"][work["step"]]["revised"] = True
    return work


def rewrites(before: str, text: str) -> bool:
    """Tell whether words say anew what was said before: most of its telling words are there."""
    telling = {stem for stem in stems(before) if len(stem) >= FEW_LETTERS}
    shared = telling & set(stems(text))
    return bool(telling) and len(shared) > len(telling) / 2 and count_words(text) > FEW_WORDS


def fill(work: Work, found: dict[str, str], source: str = "") -> Work:
    """Write down answers that were given along with another, where none stands yet.

    What was once read out of the same ``source`` is read out of it anew.
    """
    work = drop_read(work, source)
    for step, text in found.items():
        if step in MODES[work["skill"]][work["mode"]] and not said(work, step):
            work = _set(work, step, text)
            work["answers"][step]["read_from"] = source
    return work


def drop_read(work: Work, source: str) -> Work:
    """Drop what was read out of an answer, since that is another now."""
    kept = {
        step: answer
        for step, answer in work["answers"].items()
        if not source or answer.get("read_from") != source
    }
    return {**work, "answers": kept}


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
    history = [] if before.get("forgets") else ever_said(work, step)
    before = {key: value for key, value in before.items() if key != "read_from"}
    work["answers"][step] = {**before, "text": text, "history": history, "skipped": False}
    return work
