"""What the three skills share: hear what somebody wrote, and act on it."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import MOST_CHOICES, TOLD, WHICH, Events
from actions.care import is_faint, is_too_faint, say_help_is_there
from actions.doubt import tell_of_people_like_them
from actions.examples import (
    asks_of_a_story,
    tell_detail,
)
from actions.message import fresh_case
from actions.moving import ABOUT_STEP, Moving
from actions.responding import sorry_for
from actions.skill import Skill
from actions.turn import HEARD, OPENED, offer_of, phase_of, today, work_of
from actions.words import choice, label
from actions.work import named_skill, wants_change
from coach import arc
from coach.about import About
from coach.answers import ANSWER, ASKED_ALOUD, DANGER, MOVES, NUMBERS, SAFETY, Message, hear
from coach.asides import CORRECTION, ENOUGH, KEEP, QUESTION
from coach.changes import Change, belongs, find_change, part_like, puts_back, takes_back
from coach.dates import understand
from coach.hurt import find_hurt, find_loss, is_only_tired
from coach.meant import as_done, as_meant, is_taken_back
from coach.planning.words import says_nothing
from coach.quoting import clause, count_words, quote
from coach.which_step import find_step, named_steps

LEADS_BACK = {"resume": "back", "care": "back_{skill}"}
TAKES_UP = {"misread": "utter_misread", "taken_up": "utter_taken_up"}
ABOUT_EXAMPLE = {"more", "source"}
WORDS_OF_A_WISH = 5
_OTHER_WORK = re.compile(
    r"\b(change|edit|correct|mend) (my|the) (?P<work>plan|talk|check|claim)\b", re.IGNORECASE
)
_NO_IT_IS = re.compile(r"^\W*(no+|not|sorry|wait)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"^\W*(please )?open (number |no\.? ?)?(\d+|(my|the) .*\b(plan|talk|check)\b.*)\W*$",
    re.IGNORECASE,
)
OF_THE_STEP = frozenset({"by_whom", "when", "where"})
# Asked about oneself, "too tired" is the answer.
OF_ONESELF = frozenset(
    {"why", "ours", "theirs", "obstacle", "then", "went", "learned", "surprised"}
)
WITH_CASE = frozenset({"full", "quick", "numbers"})  # what was told before counts
MINE = "mine"  # "it was my answer": what an aside took by mistake


class SkillForm(Skill, Action):
    """One skill's arc; Rasa calls it when the form opens, at each message, and after an aside."""

    @abstractmethod
    def name(self) -> str:
        """Give ``validate_`` and the form's name."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Give the events of one call; none means that the message is for somebody else."""
        turn = Turn(self, dispatcher, tracker)
        phase = phase_of(tracker, f"{self.skill}_form")
        if phase == OPENED:
            return turn.open()
        return turn.hear() if phase == HEARD else turn.come_back()


class Turn(Moving):
    """One call of a form: what was said, and what follows from it."""

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
        if entry == "short":
            self._say(f"utter_begin_{self.skill}_{self.work['mode']}")
            return self._ask()
        if entry == "said":  # what the part should say came along with the wish to change it
            self.message = Message(str(self.tracker.get_slot("unheard") or ""), ANSWER, 1.0)
            return self._answer()
        if entry == "brings":
            self._say("utter_brings_plan")
            return self._ask()
        if entry == "visit":
            return self._ask()
        if entry == "report":  # how it went was told along with the wish
            self.message = Message(self.message.text, ANSWER, 1.0)
            return self._answer()
        return self._begin(self.work["mode"], "_won" if entry == "won" else "")

    def come_back(self) -> Events:
        """Ask the open question again after an aside, unless the aside asked one itself."""
        if self.work.get("entry"):  # what the aside did is said first, such as the short way
            return self.open()
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
        self.work = {**arc.begin(self.skill, mode), "id": self.work["id"]}
        if mode in WITH_CASE:
            self.work["case"] = fresh_case(self.tracker)
        self.events.append(SlotSet("occasion", None))
        hurt = self.form.hurt(self.work.get("case", ""))
        if hurt:  # it is met before any method
            case = self.work.pop("case")
            # Of a death why it matters is said, and is not asked.
            if find_loss(case) and "why" in arc.ARCS[self.skill]:
                self.work = {**arc.record({**self.work, "step": "why"}, case), "step": "goal"}
            if not _was_mirrored(self.tracker, case):
                self._say("utter_good_hurt", sorry=sorry_for(quote(clause(case, hurt))))
            return self._ask()
        self._say(f"utter_begin_{self.skill}_{mode}{how}")
        if self.form.is_whole(self.work):
            self.message = Message(self.work["case"], ANSWER, 1.0)
            return self._answer()
        return self._ask()

    def hear(self) -> Events:
        """Act on a message; nothing when it is for somebody else."""
        if self._is_for_an_offer():
            return self._leave_choice()
        step = self._asked_about()
        if step is None or self.work.get("pending") == WHICH:
            return self._hear_which()
        if _OPENS.match(self.message.text):
            return [FollowupAction("action_my_work")]
        if self._corrects_the_day(step):
            return self._set_day()
        about = None if self.message.choice else self.form.about(self.work, self.message.text)
        if about and self.message.intent not in SAFETY:
            return self._meet(about)
        owner, rest = belongs(self.work, self.message.text)
        if owner and self.work.get("last") not in {None, owner}:
            return self._move_last(owner, rest)
        if self._changes_another(step):
            return self._set_other()
        if puts_back(self.message.text) and not self.message.choice and self._can_put_back():
            return self._put_back()
        if self._takes_back(step):
            return self._put_right(self._last(step), self._instead(step))
        if self._wants_other_work():
            return [FollowupAction("action_edit")]
        heard = "edit" if self._names_a_change() else hear(self.message, step)
        if heard not in SAFETY and self.form.takes(self.work, self.message.text):
            heard = ANSWER
        if heard in DANGER and is_too_faint(self.tracker):
            heard = ANSWER
        elif heard in DANGER and is_faint(self.tracker):
            say_help_is_there(self.dispatcher)  # named at once, and the step goes on
            heard = ANSWER
        if about and heard == ANSWER:
            return self._meet(about)
        if heard == ANSWER and step.name not in OF_ONESELF and is_only_tired(self.message.text):
            return self._offer_rest()
        if heard == ANSWER and step.name not in ASKED_ALOUD and asks_of_a_story(self.tracker):
            heard = "detail"
        if heard == "edit" and not arc.begun(self.work):
            heard = ANSWER  # nothing was written yet that could be changed
        if heard in ABOUT_EXAMPLE and not self.tracker.get_slot("last_entry"):
            heard = ANSWER  # nothing was told yet that there could be more of: "more light"
        handle = self._handlers().get(heard)
        return handle() if handle else []

    def _meet(self, about: About) -> Events:
        """Put it where it belongs, or tell what meets it; then what is open is asked again."""
        if about.opens:
            return self._read_back(about)
        if about.step:
            return self._put_right(about.step, about.words)
        self._say(TOLD, told=about.told)
        if not about.rest:
            return self._ask_again() if about.is_asked_plainly else self._ask_otherwise()
        self.message = Message(about.rest, ANSWER, 1.0)
        return self._answer()

    def _read_back(self, about: About) -> Events:
        """Write it where it belongs, and say it back before anything goes on."""
        written = arc.record({**self.work, "step": about.step}, about.words)
        self.work = {**written, "step": about.opens, "asked": about.opens, "pending": about.asks}
        return self._ask_again()

    def _asked_about(self) -> arc.Step | None:
        """Give the step that an answer belongs to: of a next thing it may be another."""
        about = ABOUT_STEP.get(str(self.work.get("pending") or ""))
        return arc.ARCS[self.skill][about] if about else arc.current(self.work)

    def _corrects_the_day(self, step: arc.Step) -> bool:
        """ "No, it is the 10th" a step later is about the day that was said back."""
        is_no = bool(_NO_IT_IS.match(self.message.text)) and not self.message.choice
        is_after = self.work.get("last") == "when" and step.name != "when"
        return is_no and is_after and understand(self.message.text, today()).day is not None

    def _set_day(self) -> Events:
        when = understand(self.message.text, today())
        self.work["due"] = when.day.isoformat() if when.day else None
        return self._put_right("when", when.words)

    def _changes_another(self, step: arc.Step) -> bool:
        """Tell whether an earlier answer is to change while something else is asked."""
        change = self._change()
        return change is not None and change.step != step.name

    def _set_other(self) -> Events:
        change = self._change()
        if change is None:
            return []
        words = change.words
        return self._put_right(change.step, words) if words else self._reopen(change.step)

    def _move_last(self, step: str, rest: str) -> Events:
        """The answer before belongs to another part; what is said besides is that step's answer."""
        last = self.work["last"]
        words = arc.said(self.work, last)
        self.work["answers"] = {k: v for k, v in self.work["answers"].items() if k != last}
        self.work = {**arc.record({**self.work, "step": step}, words), "step": last}
        if not rest:
            return self._ask()
        self.message = Message(rest, ANSWER, 1.0)
        return self._answer()

    def _takes_back(self, step: arc.Step) -> bool:
        """Tell whether the answer before is taken back and said anew: "no plungers. Joe and me"."""
        last = self._last(step)
        return last != step.name and bool(arc.said(self.work, last)) and bool(self._instead(step))

    def _last(self, step: arc.Step) -> str:
        """The answer before; who does a step, when and where are asked of the step."""
        return "first_step" if step.name in OF_THE_STEP else str(self.work.get("last") or "")

    def _instead(self, step: arc.Step) -> str:
        last = arc.said(self.work, self._last(step))
        return "" if self.message.choice else as_meant(takes_back(last, self.message.text))

    def _change(self) -> Change | None:
        text = "" if self.message.choice else self.message.text
        return find_change(self.work, text, in_step=True)

    def _wants_other_work(self) -> bool:
        """ "Change my plan" in the middle of a check is about the plan, not the check."""
        found = _OTHER_WORK.search(self.message.text)
        named = named_skill(found["work"]) if found else None
        is_other = named is not None and named != self.skill
        return is_other and arc.begun(work_of(self.tracker, str(named)))

    def _names_a_change(self) -> bool:
        """ "Change the limit" is a wish, however it was read; "change the mayor" is an answer."""
        is_short = count_words(self.message.text) <= WORDS_OF_A_WISH
        named = named_steps(self.work, self.message.text)
        return is_short and wants_change(self.tracker) and len(named) == 1

    def _hear_which(self) -> Events:
        """Take the name of a part; anything else that is no answer goes its own way."""
        if not self.message.choice and self._by_heading():
            return self._edit()
        heard = hear(self.message, arc.Step(WHICH, ""))
        if heard == "choose":
            return self._choose()
        named = self._by_heading() or self._by_words()
        if named and heard not in SAFETY:
            return self._reopen(named.name)
        if heard in {ANSWER, "edit"} or (heard in MOVES and named):
            return self._edit()
        self.work.pop("pending", None)
        if heard in MOVES:
            return self._ask("go_ahead") if self.work["step"] else self._finish()
        return []

    def _by_words(self) -> arc.Step | None:
        """The part that is named, or whose own words come again."""
        alike = part_like(self.work, self.message.text)
        return find_step(self.work, self.message.text) or arc.ARCS[self.skill].get(alike)

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
            NUMBERS: lambda: [FollowupAction("action_begin")],
            "resume": self._resume,
            "powerless": self._doubt,
            "detail": self._detail,
            QUESTION: self._question,
            CORRECTION: self._correct,
            ENOUGH: self._enough,
            KEEP: self._skip,
            "goodbye": self._leave,
            "pause": self._pause,
        }

    def _doubt(self) -> Events:
        """Doubt that was read as something else is met here; else its own rule does."""
        if self.message.intent == "powerless":
            return []
        self.events += tell_of_people_like_them(self.dispatcher, self.tracker)
        return self._ask_again(f"back_{self.skill}")

    def _pause(self) -> Events:
        """A wish to leave that was read as something else; else its own rule does."""
        return [] if self.message.intent == "pause" else self._leave()

    def _offer_rest(self) -> Events:
        """That somebody is tired is no answer; they decide whether it goes on."""
        self._say("utter_tired")
        return self._keep()

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

    def _choose(self) -> Events:
        value = self.message.choice
        if value == "keep":
            return self._keep_as_is()
        if value == MINE:
            return self._answer()
        if value == "edit:more":
            self.work["shown_from"] = int(self.work.get("shown_from", 0)) + MOST_CHOICES - 1
            return self._ask_which()
        step = value.removeprefix("edit:")
        if step == value or step not in arc.ARCS[self.skill]:
            return self._leave_choice()
        return self._reopen(step)

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
        if step == "by_whom" and text != self.message.text.strip():  # a joke was taken back
            step = self.work["step"] = "first_step"
        pending = self.work.pop("pending", None)
        self.events.append(SlotSet("lost", 0))
        brought = self.form.brought(text) if step != self._first_step() else {}
        if brought:
            return self._take_over(brought)
        if pending:
            return self._add(pending, text)
        self.work = {**arc.record(self.work, self.form.part_of(step, text)), "last": step}
        return self._go_on(self.form.feedback(self.work, step, text))

    def _first_step(self) -> str:
        return arc.steps_of(self.work)[0].name

    def _take_over(self, brought: dict[str, str]) -> Events:
        """Put each part in its place; the open question is asked again if it is still open."""
        self.work = arc.fill(self.work, brought)
        self._say("utter_good_plan_brought", feedback=True, sorry="")
        return self._ask_open()

    def _ask_open(self) -> Events:
        if not arc.said(self.work, self.work["step"]):
            return self._ask()
        return self._next("")

    def _add(self, pending: str, text: str) -> Events:
        """Put what was added beside the first words, or in their place where it says them anew."""
        step, about = self.work["step"], ABOUT_STEP.get(pending)
        whole = self.form.merged(self.work, text, pending)
        if whole is not None:
            return self._settle(whole, pending)
        if about:
            self.work = arc.add(self.work, text, about)
            return self._go_on(self.form.added(self.work, about, text), about)
        is_joke = is_taken_back(self.message.text) and not self.message.choice
        says_anew = is_joke or arc.rewrites(arc.said(self.work, step), text)
        self.work = (arc.revise if says_anew else arc.add)(self.work, text)
        whole = arc.said(self.work, step) if step == "goal" else text
        feedback = self.form.feedback(self.work, step, whole)
        return self._go_on(replace(feedback, hurt=find_hurt(text) if feedback.hurt else ""))

    def _settle(self, text: str, pending: str) -> Events:
        """Take an answer with what was put right in it; it is looked at as if it were new."""
        before, step = self.work, self.work["step"]
        self.work = arc.record(self.work, text)
        self.work["nexts"] = {**self.work.get("nexts", {}), step: []}
        return self._go_on(self.form.settled(self.work, before, pending))

    def _answer_text(self) -> str:
        unheard = str(self.tracker.get_slot("unheard") or "")
        is_mine = self.message.choice == MINE and unheard
        step = self.work["step"]
        said = unheard if is_mine else self.message.text.strip()
        about = ABOUT_STEP.get(str(self.work.get("pending") or ""), step)
        text = as_meant(said, may_ask=about in ASKED_ALOUD)
        if arc.NONE & arc.ARCS[self.skill][str(about)].also and says_nothing(said) and text != said:
            return said  # "no, why should it? It is a school meeting" is still a no
        return as_done(text) if step in {"first_step", "next_step"} else text


def _was_mirrored(tracker: Tracker, case: str) -> bool:
    """Tell whether a case was said back as it came: what hurts in it was met then."""
    told = tracker.get_slot("occasion") or {}
    return "times" in told and told["text"] == case
