"""What follows from an answer: one strength, one next thing, or the next step."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Asking, Events
from actions.examples import (
    entry_of_fact,
    tell,
    tell_unasked,
)
from actions.message import message_of
from actions.skill import Skill
from actions.turn import today
from actions.words import label, lead, load_labels
from coach import arc
from coach.arc import Work
from coach.dates import say
from coach.feedback import NOTED, Feedback
from coach.hurt import find_loss
from coach.playbook import Practice, default_playbook
from coach.quoting import clause, count_words, last_part, quote

MINOR = {
    "there",
    "who",
    "first_step",
    "measure_counts",
    "ours_reason",
    "plan_b",
    "comparison",
    "other",
}
TELLING = frozenset({"full", "collect"})  # modes with time for a story
WORTH_A_WORD = 4  # an answer of fewer words is not said back


def sorry_for(hurt: str) -> str:
    """Say that it is sad; of a death without the words for it, which would be cut short."""
    return lead("sorry_loss") if find_loss(hurt) else lead("sorry").format(quote=hurt)


class Responding(Asking):
    """The work, its skill, and what is said of an answer."""

    def __init__(self, form: Skill, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        super().__init__(form.skill, dispatcher, tracker)
        self.form = form
        self.message = message_of(tracker)

    def _ways(self) -> list[dict[str, str]] | None:
        return self.form.ways(self.work)

    def _variant(self) -> str:
        return self.form.variant(self.work)

    def _show_above(self) -> None:
        self.form.show(self.dispatcher, self.work)

    def _more_words(self) -> dict[str, str]:
        return self.form.words(self.work)

    def _lead(self, name: str) -> str:
        return self.form.lead(self.work, name) if name else ""

    def _next_words(self) -> str:
        return self.form.next_words(self.work)

    def _keeps(self) -> str:
        return self.form.keeps(str(self.work["pending"]))

    def _practice(self, next_thing: str) -> Practice | None:
        name = self.form.practice(next_thing)
        practice = next((p for p in default_playbook().practices if p.id == name), None)
        if practice:
            told = {*self.work.get("told", []), practice.entry}
            self.work["told"] = sorted(told)
        return practice

    def _go_on(self, feedback: Feedback, about: str = "") -> Events:
        """Say one strength; then ask one next thing about it, or go to the next step.

        The feedback is ``about`` the open step, unless another is named.
        """
        step = about or self.work["step"]
        filled = self._fill(feedback.found, step)
        self.work["known"] = {**self.work.get("known", {}), **feedback.known}
        self._remember(step, feedback)
        if feedback.day:
            self.work["due"] = feedback.day.isoformat()
            self._replace_day(step, feedback.found.get("when", ""))
        if self._may_suggest(step, feedback.next):
            return self._suggest(step, feedback)
        said = self._praise(step, feedback)
        done = self.work
        self.work = arc.advance(self.work, self.form.needless(self.work))
        is_told = not said or self.form.tells_anyway(step)
        if is_told and self.work["step"]:
            self._maybe_tell(arc.ARCS[self.skill][step], done)
        return self._ask(filled) if self.work["step"] else self._finish()

    def _replace_day(self, step: str, when: str) -> None:
        """A step that is changed along with its day takes the day along."""
        if step == "first_step" and when and arc.said(self.work, "when"):
            self.work = {**arc.record({**self.work, "step": "when"}, when), "step": step}

    def _fill(self, found: dict[str, str], source: str) -> str:
        """Take answers that came along with another; give the name of the words that say so."""
        before = set(self.work["answers"])
        self.work = arc.fill(self.work, found, source)
        new = [step for step in found if step in self.work["answers"] and step not in before]
        told = f"filled_{new[0]}" if new else ""
        return told if f"lead_{told}" in load_labels() else ""

    def _may_suggest(self, step: str, next_thing: str | None) -> bool:
        """Each next thing is asked once, and few of them about one answer."""
        asked = self.work.get("nexts", {}).get(step, [])
        rounds = arc.ARCS[self.skill][step].rounds
        return bool(next_thing) and next_thing not in asked and len(asked) < rounds

    def _suggest(self, step: str, feedback: Feedback) -> Events:
        self._praise(step, feedback)
        asked = self.work.get("nexts", {})
        self.work["nexts"] = {**asked, step: [*asked.get(step, []), feedback.next]}
        self.work["pending"] = feedback.next
        return self._ask_suggestion()

    def _praise(self, step: str, feedback: Feedback) -> bool:
        """Meet what hurts; say what is strong, though not after every answer."""
        text = last_part(arc.said(self.work, step))
        hurt = quote(clause(text, feedback.hurt)) if feedback.hurt else ""
        strong = quote(clause(text, feedback.span))
        if not hurt and feedback.strength in MINOR and find_loss(text):
            feedback = replace(feedback, strength=NOTED)  # a death is not praised
            hurt = quote(clause(text, find_loss(text)))
        self.work["praised"] = bool(hurt) or self._is_worth_saying(feedback, text)
        if not self.work["praised"]:
            return False
        # Where the words that hurt are the strong ones too, the hurt alone is met.
        strength = "hurt" if feedback.strength == NOTED or hurt == strong else feedback.strength
        sorry = sorry_for(hurt) if hurt else ""
        self._say(
            f"utter_good_{strength}",
            feedback=True,
            sorry=sorry,
            quote=strong,
            has=", ".join(label(f"has_{name}") for name in feedback.has),
            day=say(feedback.day, today()) if feedback.day else "",
            **self._words(),
        )
        return True

    def _is_worth_saying(self, feedback: Feedback, text: str) -> bool:
        """Small strengths are said every other time, so that none of it becomes a habit."""
        if feedback.strength not in MINOR:
            return feedback.strength != NOTED
        return not self.work.get("praised") and count_words(text) >= WORTH_A_WORD

    def _remember(self, step: str, feedback: Feedback) -> None:
        told = {"strength": feedback.strength, "next": feedback.next, "flags": [*feedback.flags]}
        self.work["feedback"] = {**self.work.get("feedback", {}), step: told}

    def _maybe_tell(self, step: arc.Step, work: Work) -> None:
        if self.work.get("told") or self.work["mode"] not in TELLING:
            return
        if self.form.fact(work, step):
            self._tell_for_step(step)
        if not step.tells:
            return
        looked = self.work.get("looked", [])
        new = [name for name in work["answers"] if name not in looked]
        self.work["looked"] = [*looked, *new]  # an answer that had no example has none later
        texts = [last_part(arc.said(work, name)) for name in new]
        entry = tell_unasked(self.dispatcher, self.tracker, self.skill, texts)
        if entry:
            self.work["told"] = [entry]
            told = [*(self.tracker.get_slot("told") or []), entry]
            self.events += [SlotSet("told", told), SlotSet("last_entry", entry)]

    def _tell_for_step(self, step: arc.Step) -> None:
        """Tell what others did at this step, once, where the playbook has it."""
        entry = entry_of_fact(self.form.fact(self.work, step))
        known = self.tracker.get_slot("told") or []
        if entry is None or entry.id in known:
            return
        tell(self.dispatcher, entry, "utter_example_unasked")
        self.work["told"] = [*self.work.get("told", []), entry.id]
        self.events += [SlotSet("told", [*known, entry.id]), SlotSet("last_entry", entry.id)]

    def _next(self, lead_name: str) -> Events:
        self.work = arc.advance(self.work, self.form.needless(self.work))
        return self._ask(lead_name) if self.work["step"] else self._finish()

    def _finish(self) -> Events:
        self.work = self.form.close({**self.work, "step": None, "status": arc.DONE})
        return [*self._keep(), SlotSet("requested_slot", None)]
