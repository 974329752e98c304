"""The moves that people make between the steps: on, back, simpler, another part, enough."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction, SlotSet

from actions.asking import WHICH, Events
from actions.responding import Responding
from actions.words import button, choice, label, lead
from actions.work import named_skill
from coach import arc
from coach.asides import what_instead
from coach.evidence import OPEN_QUESTION, TO_ASK, WHOM
from coach.feedback import Feedback
from coach.quoting import last_part, quote
from coach.which_step import find_step, means_the_one_before
from coach.wording import stems

WORDS_OF_A_HEADING = 2  # one of two words names it: "when", of "By when"
ABOUT_STEP = {  # a next thing whose answer belongs to another step
    "target_higher": "ask",
    **dict.fromkeys([*WHOM.values(), OPEN_QUESTION], TO_ASK),
}
MINE = "mine"  # "it was my answer": what an aside took by mistake


class Moving(Responding):
    """Every move from an open step."""

    def _skip(self) -> Events:
        if self._can_keep():
            return self._keep_as_is()
        self.work = arc.skip(self.work)
        return self._next("skipped")

    def _back(self) -> Events:
        earlier = arc.back(self.work)
        if earlier is None:
            return self._ask_again("first")
        self.work = earlier
        return self._ask_change()

    def _simpler(self) -> Events:
        self._tell_for_step(arc.ARCS[self.skill][self.work["step"]])
        self._say(f"utter_simpler_{self.skill}_{self.work['step']}", lead="", **self._words())
        return self._keep()

    def _ask_otherwise(self) -> Events:
        """Ask what is open in other words; where it was asked so before, as at first."""
        pending, step = str(self.work.get("pending") or ""), self.work["step"]
        about = ABOUT_STEP.get(pending, "" if pending else step)
        asked = f"{pending}:{about}"
        if not about or self.work.get("otherwise") == asked:
            self.work.pop("otherwise", None)
            return self._ask_again()
        self.work["otherwise"] = asked
        buttons = [choice(label(self._keeps()), "keep")] if pending else None
        self._say(f"utter_simpler_{self.skill}_{about}", buttons=buttons, lead="", **self._words())
        return self._keep()

    def _dont_know(self) -> Events:
        """Ask whom one could ask, or offer a smaller question once; then leave it open."""
        doubted = self.form.denied(self.work)
        if doubted:
            return self._suggest(self.work["step"], Feedback(next=doubted))
        step, next_thing = self.work["step"], self.form.unknown(self.work)
        if next_thing and not self._can_keep() and self._may_suggest(step, next_thing):
            return self._suggest(step, Feedback(next=next_thing))
        if step in self.work.get("unsure", []) or (self._can_keep() and not self._is_goal_asked()):
            return self._skip()
        self.work["unsure"] = [*self.work.get("unsure", []), step]
        self._tell_for_step(arc.ARCS[self.skill][self.work["step"]])
        self._say(
            f"utter_simpler_{self.skill}_{step}",
            buttons=[button("skip", "/skip"), button("example", "/example")],
            lead=lead("dont_know"),
            **self._words(),
        )
        return self._keep()

    def _is_goal_asked(self) -> bool:
        """Tell whether it was asked about the first answer, on which all others stand."""
        is_first = self.work["step"] == arc.steps_of(self.work)[0].name
        return is_first and self.work.get("pending") not in {None, WHICH}

    def _assent(self) -> Events:
        return self._keep_as_is() if self._can_keep() else self._ask_again("go_ahead")

    def _deny(self) -> Events:
        next_thing = self.form.denied(self.work)
        if next_thing:
            return self._suggest(self.work["step"], Feedback(next=next_thing))
        return self._keep_as_is() if self._can_keep() else self._dont_know()

    def _thanks(self) -> Events:
        return self._keep_as_is() if self.work.get("pending") else self._ask_again("welcome")

    def _can_keep(self) -> bool:
        return bool(self.work.get("pending") or arc.said(self.work, self.work["step"]))

    def _keep_as_is(self) -> Events:
        pending = str(self.work.pop("pending", None) or "")
        return self._next(self.form.kept(pending))

    def _put_back(self) -> Events:
        """Give the part that was opened, or changed last, the words it had before."""
        if self._can_keep():
            return self._keep_as_is()
        last = str(self.work.get("last") or "")
        return self._put_right(last, arc.ever_said(self.work, last)[-2])

    def _can_put_back(self) -> bool:
        last = str(self.work.get("last") or "")
        return self._can_keep() or len(arc.ever_said(self.work, last)) > 1

    def _edit(self) -> Events:
        if means_the_one_before(self.message.text):
            return self._back()
        step = self._by_heading() or find_step(self.work, self.message.text)
        was_asked = self.work.pop("pending", None) == WHICH
        if step is None and was_asked and not self.message.choice:
            return self._ask_again("go_ahead")  # once is enough
        if step is None:
            return self._ask_which()
        return self._reopen(step.name)

    def _by_heading(self) -> arc.Step | None:
        """Give the part whose heading was typed, whole or without a word or two."""
        said = set(stems(self.message.text))
        for step in arc.steps_of(self.work):
            heading = set(stems(label(f"{self.skill}_{step.name}")))
            is_short = len(heading) <= WORDS_OF_A_HEADING
            if heading <= said or (said <= heading and (len(said) > 1 or is_short)):
                return step
        return None

    def _reopen(self, step: str) -> Events:
        self.work = self.form.reopen(self.work, step)
        return self._ask_change()

    def _leave_choice(self) -> Events:
        """A choice that is none of a step; of words that say it, Rasa knows another intent."""
        is_tapped = self.tracker.latest_message["intent"]["name"] == self.message.intent
        return [] if is_tapped else [SlotSet("lost", 0), FollowupAction("action_choose")]

    def _correct(self) -> Events:
        """Put what is said instead in the place of the last answer; else ask which part it is."""
        self.work.pop("pending", None)
        last, instead = self.work.get("last", ""), what_instead(self.message.text)
        if not instead or last not in self.work["answers"]:
            return self._ask_which()
        return self._put_right(last, instead)

    def _put_right(self, step: str, words: str) -> Events:
        """Give an earlier answer new words, and ask again what is open."""
        corrected = arc.record({**self.work, "step": step}, words)
        found = self.form.feedback(corrected, step, words).found
        self.work = {**arc.fill(corrected, found, step), "step": self.work["step"]}
        part = label(f"{self.skill}_{step}")
        self._say("utter_corrected", part=part, quote=quote(last_part(words)))
        return self._ask_again()

    def _leave(self) -> Events:
        """A farewell in the middle leaves it for later."""
        return [*self._keep(), FollowupAction("action_pause")]

    def _enough(self) -> Events:
        """Hand out the page as it stands; the open questions can be gone on with."""
        if not arc.begun(self.work):
            return self._ask_again("go_ahead")
        self.work.pop("pending", None)
        return [*self._keep(), FollowupAction("action_enough")]

    def _resume(self) -> Events:
        """Going on is going on here, unless other work is named."""
        named = named_skill(self.message.text)
        return self._ask_again() if named in {None, self.skill} else []
