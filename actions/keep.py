"""What is left at the end of an arc: a few words said back, and a page to take along."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import citation
from actions.findings import ask_next, findings
from actions.numbers import numbers_found
from actions.turn import today, work_of
from actions.words import label
from coach import arc
from coach.arc import Work
from coach.dates import say
from coach.evidence import numbers_steps, verdict
from coach.negotiation import options_to_show, our_wish
from coach.planning import is_at_risk
from coach.planning.words import says_nothing
from coach.playbook import default_playbook
from coach.quoting import count_words, quote

KINDS = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}
HANDED_OVER = ("ask", "ours", "options", "standard")  # of a talk; the rest would weaken us in it
HANDOVER_TITLES = {"planning": "title_handover", "negotiation": "title_handover_talk"}
NAME_WORDS = 9
_THEN = re.compile(r"^\W*then\b,?\s+", re.IGNORECASE)  # the heading says it
STEPS = frozenset({"first_step", "when"})  # what came before them stands under what came of it
SUMMARY_WORDS = 8
IF = re.compile(r"\bif\b", re.IGNORECASE)


class KeepWork(Action, ABC):
    """Says the work back in the person's words and puts its page on the message."""

    skill: str

    @abstractmethod
    def name(self) -> str:
        """Give the action's name."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Say what was made, or that nothing was."""
        work = work_of(tracker, self.skill)
        if work and arc.begun(work):
            show(dispatcher, work)
            return []
        dispatcher.utter_message(response="utter_nothing_kept")
        return []


def show(dispatcher: CollectingDispatcher, work: Work) -> None:
    """Utter the summary with the page on it."""
    words = {f"my_{part.name}": quote(_in_short(work, part.name)) for part in arc.parts_of(work)}
    dispatcher.utter_message(
        response=_summary_name(work),
        summary=_summary(work),
        ask_next=ask_next(work) if kind_of(work) == "review" else "",
        json_message={"artefact": page(work)},
        **words,
    )


def _summary_name(work: Work) -> str:
    if kind_of(work) == "review":
        return f"utter_kept_review_{verdict(work)}"
    if kind_of(work) == "numbers" and not numbers_steps.is_settled(work):
        return "utter_kept_numbers_unread"
    return f"utter_kept_{kind_of(work)}"


def _summary(work: Work) -> str:
    """Say back the few answers that matter most, each in the person's words."""
    rows = [
        f"{_heading(work, name)}: {words}"
        for name in MAIN_STEPS[kind_of(work)]
        if (words := quote(arc.in_a_row(_in_short(work, name)), SUMMARY_WORDS))
    ]
    return "\n".join(rows)


def _in_short(work: Work, step: str) -> str:
    """Give an answer as it is quoted; of an ask the wish, not whom it goes to, nor what they want.

    The page of our own has every word of it.
    """
    text = arc.said(work, step)
    return our_wish(text) if (work["skill"], step) == ("negotiation", "ask") else text


MAIN_STEPS = {
    "plan": ("goal", "first_step", "when"),
    "preparation": ("ask", "plan_b", "opening"),
    "card": ("ask", "theirs", "opening"),
    "debrief": ("agreed", "next"),
    "review": ("claim",),
    "collect": ("count", "counter", "often"),
    "numbers": (),
}


def kind_of(work: Work) -> str:
    """Give the kind of page that this work becomes."""
    if work["skill"] == "planning" or work["mode"] in {"full", "quick"}:
        return KINDS[work["skill"]]
    return str(work["mode"])


def page(work: Work) -> dict[str, Any]:
    """Make the page: every answer under its heading, and what it leans on."""
    parts = [part.name for part in arc.parts_of(work) if _is_shown(work, part.name)]
    made = {
        "kind": kind_of(work),
        "id": work.get("id", ""),
        "title": label(f"title_{kind_of(work)}"),
        "name": quote(_title(work), NAME_WORDS),
        "made": f"{today().day} {today():%B %Y}",
        "sections": [*(_section(work, name) for name in parts), *_progress(work), *_found(work)],
        "citations": [citation(entry) for entry in _told(work)],
    }
    return made | _handover(work, parts)


def _title(work: Work) -> str:
    """Give the words that stand for the whole; of a talk what is asked."""
    asked = _in_short(work, "ask") if work["skill"] == "negotiation" else ""
    return arc.said(work, "name") or asked or arc.headline(work)


def _is_shown(work: Work, step: str) -> bool:
    """Whatever was answered; that nothing is to be feared needs no line."""
    return bool(arc.said(work, step)) and (step != "risk" or is_at_risk(work))


def _handover(work: Work, parts: list[str]) -> dict[str, Any]:
    """What others may see: of a plan what the person chose, of a talk what we ask and why."""
    chosen = work.get("shown", []) if work["skill"] == "planning" else HANDED_OVER
    texts = {name: _for_others(work, name) for name in parts if name in chosen}
    sections = [
        {"heading": _heading(work, name), "text": text}
        for name, text in texts.items()
        if text and not _is_empty(text)
    ]
    if not sections:
        return {}
    return {"handover": {"title": handover_title(work), "sections": sections, "citations": []}}


def _for_others(work: Work, step: str) -> str:
    """Give a part as others may see it; of a talk nothing that is worse for us than our limit.

    What was put back is shown, since it is theirs to say.
    """
    if work["skill"] == "negotiation" and step == "options" and not work.get("shows_options"):
        return options_to_show({name: arc.said(work, name) for name in work["answers"]})
    return _in_short(work, step)


def _is_empty(text: str) -> bool:
    """Tell whether an answer is a bare "none", which is nobody else's business."""
    return says_nothing(text) and count_words(text) <= arc.FEW_WORDS


def handover_title(work: Work) -> str:
    """Give the title of the page for others."""
    return label(HANDOVER_TITLES[work["skill"]])


def _section(work: Work, step: str) -> dict[str, Any]:
    """Give a part with what it said first, where the coaching has changed it."""
    section = _plain_section(work, step)
    first = _said_first(work, step)
    if first and not section["text"].startswith(first):
        section["text"] += f"\n{label('said_first')} {first}"
    if step == "then":
        return _if_then(work, section)
    if step == "when" and work.get("due"):
        day = say(date.fromisoformat(work["due"]), today())
        section["text"] += "" if day.lower() in section["text"].lower() else f" ({day})"
    return section


def _said_first(work: Work, step: str) -> str:
    """Give what a part said before it grew; what was put right is nobody's business."""
    answer = work["answers"][step]
    is_worth_it = answer.get("revised") and step not in STEPS
    return next(iter(answer["history"]), "") if is_worth_it else ""


def _if_then(work: Work, section: dict[str, Any]) -> dict[str, Any]:
    """What is done when something gets in the way stands in a box, the "if" before the "then"."""
    obstacle = arc.said(work, "obstacle")
    section["text"] = _THEN.sub("", section["text"])
    if obstacle and not IF.search(section["text"]):
        section["text"] = f"{label('if')} {obstacle}\n{label('then')} {section['text']}"
    rehearsed = arc.said(work, "rehearse")
    if work["feedback"].get("rehearse", {}).get("strength") == "rehearse_other":
        section["text"] += f"\n{label('or')} {rehearsed}"
    return {**section, "boxed": True}


def _plain_section(work: Work, step: str) -> dict[str, Any]:
    return {"heading": _heading(work, step), "text": arc.said(work, step)}


def _progress(work: Work) -> list[dict[str, Any]]:
    """Give what came of the steps so far, each with what was learned."""
    rows = [
        f"{_on(report)}: {report['step']} ({label('went_' + report['went'])})"
        + (f". {report['learned']}" if report["learned"] else "")
        for report in work.get("progress", [])
        if report["went"]
    ]
    values = [f"{_on(point)}: {point['said']}" for point in work.get("series", [])]
    sections = {"progress": rows, "series": values}
    return [
        {"heading": label(name), "text": "\n".join(texts)}
        for name, texts in sections.items()
        if texts
    ]


def _found(work: Work) -> list[dict[str, Any]]:
    found = {"review": findings, "numbers": numbers_found}.get(kind_of(work))
    return found(work) if found else []


def _on(point: dict[str, str]) -> str:
    """Give the day something was told on, as all days stand on the page."""
    return say(date.fromisoformat(point["on"]), today())


def _heading(work: Work, step: str) -> str:
    return label(f"{work['skill']}_{step}")


def _told(work: Work) -> list[Any]:
    told = set(work.get("told", []))
    return [entry for entry in default_playbook().entries if entry.id in told]
