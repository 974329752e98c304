"""What the three skills share: hear an answer, say what is strong in it, ask the next thing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import WHICH, Asking, Events
from actions.care import is_too_faint
from actions.doubt import tell_of_people_like_them
from actions.examples import asks_of_a_story, tell_detail, tell_unasked
from actions.turn import HEARD, OPENED, fresh_case, message_of, offer_of, phase_of
from actions.words import button, choice, label, lead
from actions.work import named_skill, wants_change
from coach import arc
from coach.answers import ANSWER, ASKED_ALOUD, DANGER, MOVES, Message, hear
from coach.arc import Work
from coach.asides import CORRECTION, QUESTION
from coach.feedback import NOTED, Feedback
from coach.hurt import find_loss
from coach.quoting import clause, count_words, last_part, quote
from coach.which_step import find_step, means_the_one_before, named_steps

LEADS_BACK = {"resume": "back", "care": "back_{skill}"}
TAKES_UP = {"misread": "utter_misread", "taken_up": "utter_taken_up"}
ABOUT_STEP = {"target_higher": "ask"}  # a next thing whose answer belongs to another step
MINOR = {"who", "first_step", "measure_counts", "ours_reason", "plan_b", "comparison", "other"}
ABOUT_EXAMPLE = {"more", "source"}
WORDS_OF_A_WISH = 5
WORTH_A_WORD = 4  # an answer of fewer words is not said back
MINE = "mine"  # "it was my answer": what an aside took by mistake


class SkillForm(Action, ABC):
    """One skill's arc; Rasa calls it when the form opens, at each message, and after an aside."""

    skill: str

    @abstractmethod
    def name(self) -> str:
        """Give ``validate_`` and the form's name."""

    @abstractmethod
    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""

    @abstractmethod
    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking in this work."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Give the events of one call; none means that the message is for somebody else."""
        turn = Turn(self, dispatcher, tracker)
        phase = phase_of(tracker, f"{self.skill}_form")
        if phase == OPENED:
            return turn.open()
        return turn.hear() if phase == HEARD else turn.come_back()


class Turn(Asking):
    """One call of a form: what was said, and what follows from it."""

    def __init__(self, form: SkillForm, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        super().__init__(form.skill, dispatcher, tracker)
        self.form = form
        self.message = message_of(tracker)

    # Opening, and coming back

    def open(self) -> Events:
        """Begin, or go on where the person left off."""
        entry = self.work.pop("entry", None)
        if entry in LEADS_BACK:
            return self._ask_again(LEADS_BACK[entry].format(skill=self.skill))
        if entry == "edit":
            return self._ask_change()
        if entry == "which":
            return self._ask_which()
        if entry in TAKES_UP:
            return self._take_up(TAKES_UP[entry])
        return self._begin(self.work["mode"], "_won" if entry == "won" else "")

    def come_back(self) -> Events:
        """Ask the open question again after an aside, unless the aside asked one itself."""
        if offer_of(self.tracker):
            return []
        return self._ask_again(f"back_{self.skill}")

    def _take_up(self, response: str) -> Events:
        """What was doubted to be a sign of danger, or came after one, was an answer after all."""
        self._say(response)
        if not self.work["step"]:
            return self._ask_again()
        self.message = Message(str(self.tracker.get_slot("unheard") or ""), ANSWER, 1.0)
        return self._answer()

    def _begin(self, mode: str, how: str) -> Events:
        self.work = arc.begin(self.skill, mode)
        if mode == "full":
            self.work["case"] = fresh_case(self.tracker)
        self.events.append(SlotSet("occasion", None))
        self._say(f"utter_begin_{self.skill}_{mode}{how}")
        return self._ask()

    # Hearing

    def hear(self) -> Events:
        """Act on a message; nothing when it is for somebody else."""
        if self._is_for_an_offer():
            return self._leave_choice()
        step = arc.current(self.work)
        if step is None or self.work.get("pending") == WHICH:
            return self._hear_which()
        heard = "edit" if self._names_a_change() else hear(self.message, step)
        if heard in DANGER and is_too_faint(self.tracker):
            heard = ANSWER
        if heard == ANSWER and step.name not in ASKED_ALOUD and asks_of_a_story(self.tracker):
            heard = "detail"
        if heard == "edit" and not arc.begun(self.work):
            heard = ANSWER  # nothing was written yet that could be changed
        if heard in ABOUT_EXAMPLE and not self.tracker.get_slot("last_entry"):
            heard = ANSWER  # nothing was told yet that there could be more of: "more light"
        handle = self._handlers().get(heard)
        return handle() if handle else []

    def _names_a_change(self) -> bool:
        """ "Change the limit" is a wish, however it was read; "change the mayor" is an answer."""
        is_short = count_words(self.message.text) <= WORDS_OF_A_WISH
        named = named_steps(self.work, self.message.text)
        return is_short and wants_change(self.tracker) and len(named) == 1

    def _hear_which(self) -> Events:
        """Take the name of a part; anything else that is no answer goes its own way."""
        heard = hear(self.message, arc.Step(WHICH, ""))
        if heard == "choose":
            return self._choose()
        named = find_step(self.work, self.message.text)
        if heard in {ANSWER, "edit"} or (heard in MOVES and named):
            return self._edit()
        self.work.pop("pending", None)
        if heard in MOVES:
            return self._ask("go_ahead") if self.work["step"] else self._finish()
        return []

    def _handlers(self) -> dict[str, Callable[[], Events]]:
        return {
            ANSWER: self._answer,
            "skip": self._skip,
            "go_back": self._back,
            "repeat": self._ask_again,
            "simpler": self._simpler,
            "dont_know": self._dont_know,
            "affirm": self._assent,
            "deny": self._deny,
            "thanks": self._thanks,
            "edit": self._edit,
            "choose": self._choose,
            f"start_{self.skill}": self._ask_again,  # it is open already
            "resume": self._resume,
            "powerless": self._doubt,
            "detail": self._detail,
            QUESTION: self._question,
            CORRECTION: self._correct,
        }

    def _doubt(self) -> Events:
        """Doubt that was read as something else is met here; else its own rule does."""
        if self.message.intent == "powerless":
            return []
        self.events += tell_of_people_like_them(self.dispatcher, self.tracker)
        return self._ask_again(f"back_{self.skill}")

    def _detail(self) -> Events:
        """A question about a story that was read as something else; else its own rule answers."""
        if self.message.intent == "detail":
            return []
        self.events += tell_detail(self.dispatcher, self.tracker)
        return self._ask_again(f"back_{self.skill}")

    def _question(self) -> Events:
        """What is asked is not written down as an answer, unless it was one."""
        self._say("utter_question_in_form", buttons=[choice(label("mine"), MINE)])
        self.events.append(SlotSet("unheard", self.message.text))
        return self._ask_again("back_to_it")

    def _correct(self) -> Events:
        """Which part it is about is asked: the words alone do not say it surely."""
        self.work.pop("pending", None)
        return self._ask_which()

    def _resume(self) -> Events:
        """Going on is going on here, unless other work is named."""
        named = named_skill(self.message.text)
        return self._ask_again() if named in {None, self.skill} else []

    def _is_for_an_offer(self) -> bool:
        """An aside asked something: what answers it, or asks about it, goes to the rules."""
        offered = offer_of(self.tracker)
        answers = {"affirm", "deny", "choose", "thanks", offered}
        return bool(offered) and self.message.intent in answers and not self._is_own_choice()

    def _is_own_choice(self) -> bool:
        return self.message.choice in {ANSWER, "keep", MINE} or self.message.choice.startswith(
            "edit:"
        )

    def _answer(self) -> Events:
        step, text = self.work["step"], self._answer_text()
        pending = self.work.pop("pending", None)
        self.events.append(SlotSet("lost", 0))
        if pending:
            return self._add(pending, text)
        self.work = arc.record(self.work, text)
        return self._go_on(self.form.feedback(self.work, step, text))

    def _add(self, pending: str, text: str) -> Events:
        """Put what was added beside the first words; one next thing is enough."""
        step, about = self.work["step"], ABOUT_STEP.get(pending)
        self.work = arc.add(self.work, text, about or "")
        feedback = Feedback() if about else self.form.feedback(self.work, step, text)
        return self._go_on(replace(feedback, next=None))

    def _answer_text(self) -> str:
        unheard = str(self.tracker.get_slot("unheard") or "")
        return unheard if self.message.choice == MINE and unheard else self.message.text.strip()

    def _go_on(self, feedback: Feedback) -> Events:
        """Say one strength; then ask one next thing about it, or go to the next step."""
        step = self.work["step"]
        filled = self._fill(feedback.found)
        self.work["known"] = {**self.work.get("known", {}), **feedback.known}
        self._remember(step, feedback)
        if feedback.next and step not in self.work.get("suggested", []):
            return self._suggest(step, feedback)
        said = self._praise(step, feedback)
        done = self.work
        self.work = arc.advance(self.work, self.form.needless(self.work))
        if not said and self.work["step"]:
            self._maybe_tell(arc.ARCS[self.skill][step], done)
        return self._ask(filled) if self.work["step"] else self._finish()

    def _fill(self, found: dict[str, str]) -> str:
        """Take answers that came along with another; give the name of the words that say so."""
        before = set(self.work["answers"])
        self.work = arc.fill(self.work, found)
        new = [step for step in found if step in self.work["answers"] and step not in before]
        return f"filled_{new[0]}" if new else ""

    def _suggest(self, step: str, feedback: Feedback) -> Events:
        self._praise(step, feedback)
        self.work["suggested"] = [*self.work.get("suggested", []), step]
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
        sorry = lead("sorry").format(quote=hurt) if hurt else ""
        self._say(f"utter_good_{strength}", feedback=True, sorry=sorry, quote=strong)
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
        if not step.tells or self.work.get("told") or self.work["mode"] != "full":
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
        self._say(f"utter_simpler_{self.skill}_{self.work['step']}", lead="", **self._words())
        return self._keep()

    def _dont_know(self) -> Events:
        """Offer a smaller question once; then leave it open."""
        step = self.work["step"]
        if self._can_keep():
            return self._keep_as_is()
        if step in self.work.get("unsure", []):
            return self._skip()
        self.work["unsure"] = [*self.work.get("unsure", []), step]
        self._say(
            f"utter_simpler_{self.skill}_{step}",
            buttons=[button("skip", "/skip"), button("example", "/example")],
            lead=lead("dont_know"),
            **self._words(),
        )
        return self._keep()

    def _assent(self) -> Events:
        return self._keep_as_is() if self._can_keep() else self._ask_again("go_ahead")

    def _deny(self) -> Events:
        return self._keep_as_is() if self._can_keep() else self._dont_know()

    def _thanks(self) -> Events:
        return self._keep_as_is() if self.work.get("pending") else self._ask_again("welcome")

    def _can_keep(self) -> bool:
        return bool(self.work.get("pending") or arc.said(self.work, self.work["step"]))

    def _keep_as_is(self) -> Events:
        self.work.pop("pending", None)
        return self._next("kept")

    def _edit(self) -> Events:
        if means_the_one_before(self.message.text):
            return self._back()
        step = find_step(self.work, self.message.text)
        was_asked = self.work.pop("pending", None) == WHICH
        if step is None and was_asked and not self.message.choice:
            return self._ask_again("go_ahead")  # once is enough
        if step is None:
            return self._ask_which()
        self.work = arc.reopen(self.work, step.name)
        return self._ask_change()

    def _choose(self) -> Events:
        value = self.message.choice
        if value == "keep":
            return self._keep_as_is()
        if value == MINE:
            return self._answer()
        step = value.removeprefix("edit:")
        if step == value or step not in arc.ARCS[self.skill]:
            return self._leave_choice()
        self.work = arc.reopen(self.work, step)
        return self._ask_change()

    def _leave_choice(self) -> Events:
        """A choice that is none of a step; of words that say it, Rasa knows another intent."""
        is_tapped = self.tracker.latest_message["intent"]["name"] == self.message.intent
        return [] if is_tapped else [SlotSet("lost", 0), FollowupAction("action_choose")]

    def _next(self, lead_name: str) -> Events:
        self.work = arc.advance(self.work, self.form.needless(self.work))
        return self._ask(lead_name) if self.work["step"] else self._finish()
