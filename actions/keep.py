"""What is left at the end of an arc: a few words said back, and a page to take along."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.consent import WRITE, ask_once
from actions.examples import citation
from actions.turn import work_of
from actions.words import label
from coach import arc
from coach.arc import Work
from coach.evidence import verdict
from coach.playbook import default_playbook
from coach.quoting import quote

KINDS = {"planning": "plan", "negotiation": "preparation", "evidence": "review"}
OURS_ONLY = frozenset({"limit", "plan_b", "theirs", "opening"})  # never on what is handed over
SUMMARY_WORDS = 8


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
            return ask_once(dispatcher, tracker, WRITE)
        dispatcher.utter_message(response="utter_nothing_kept")
        return []


def show(dispatcher: CollectingDispatcher, work: Work) -> None:
    """Utter the summary with the page on it."""
    words = {f"my_{step.name}": quote(arc.said(work, step.name)) for step in arc.steps_of(work)}
    dispatcher.utter_message(
        response=_summary_name(work),
        summary=_summary(work),
        json_message={"artefact": page(work)},
        **words,
    )


def _summary_name(work: Work) -> str:
    if work["skill"] == "evidence":
        return f"utter_kept_review_{verdict(work)}"
    return f"utter_kept_{kind_of(work)}"


def _summary(work: Work) -> str:
    """Say back the few answers that matter most, each in the person's words."""
    rows = [
        f"{_heading(work, name)}: {words}"
        for name in MAIN_STEPS[kind_of(work)]
        if (words := quote(arc.newest(work, name), SUMMARY_WORDS))
    ]
    return "\n".join(rows)


MAIN_STEPS = {
    "plan": ("goal", "first_step", "when"),
    "preparation": ("ask", "plan_b", "opening"),
    "card": ("ask", "theirs", "opening"),
    "debrief": ("agreed", "next"),
    "review": ("claim",),
}


def kind_of(work: Work) -> str:
    """Give the kind of page that this work becomes."""
    return KINDS[work["skill"]] if work["mode"] == "full" else str(work["mode"])


def page(work: Work) -> dict[str, Any]:
    """Make the page: every answer under its heading, and what it leans on."""
    sections = [
        {"step": step.name, "heading": _heading(work, step.name), "text": arc.said(work, step.name)}
        for step in arc.steps_of(work)
        if arc.said(work, step.name)
    ]
    return {
        "kind": kind_of(work),
        "title": label(f"title_{kind_of(work)}"),
        "sections": [_section(row) for row in sections],
        "handover": [_section(row) for row in sections if row["step"] not in OURS_ONLY],
        "citations": [citation(entry) for entry in _told(work)],
    }


def _section(row: dict[str, str]) -> dict[str, str]:
    return {"heading": row["heading"], "text": row["text"]}


def _heading(work: Work, step: str) -> str:
    return label(f"{work['skill']}_{step}")


def _told(work: Work) -> list[Any]:
    told = set(work.get("told", []))
    return [entry for entry in default_playbook().entries if entry.id in told]
