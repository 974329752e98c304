"""The role-play: the coach plays the other side of a talk, and whispers to who wants it."""

from __future__ import annotations

import secrets
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.care import is_faint, is_too_faint, say_help_is_there
from actions.doubt import tell_of_people_like_them
from actions.in_language import load_names
from actions.meaning import said_plainly
from actions.message import message_of
from actions.play_end import look_back
from actions.play_round import (
    OF_THE_ROUND,
    answers_given,
    say_rounds,
    say_what_to_try,
)
from actions.play_start import AGAIN, FORM, MOST_SEEDS, NEXT, START
from actions.play_words import words_beside, words_of
from actions.turn import HEARD, OPENED, offer_of, phase_of, work_of
from actions.words import choice, label
from actions.work import enter
from coach import arc
from coach.answers import DANGER, SURE, Message, hear
from coach.negotiation import play as played
from coach.negotiation.counterpart import Reply
from coach.negotiation.scenario import LEARNER, Scenario
from coach.negotiation.supposing import to_hear_first
from coach.negotiation.voice import ACTS, TERMS, own_line
from coach.negotiation.whisper import suggest, whisper
from coach.negotiation.wishes import (
    BRIEF,
    COMPARE,
    DOUBT,
    END,
    GO_ON,
    HINT,
    PAUSE,
    PEOPLE,
    PREPARE,
    SUGGEST,
    TRY,
    UNDO,
    is_farewell,
    is_of_oneself,
    wish,
    wish_at_end,
)
from coach.negotiation.wording import list_values, say_amount, say_terms
from coach.playbook import default_playbook
from coach.playbook.meaning import asked_meaning
from coach.quoting import quote

Events = list[dict[str, Any]]

STEP = arc.Step("opening", "")  # an answer that may be a question
WEB = "web"
TOLD = "utter_play_told"  # what a scenario says in its own words
NO_ANSWER = frozenset({"no_idea", "greet"})
IF_SO = "if_so"  # "what would three years give?"
WORDS_OF_A_LINE = 18
LEAVE = "play:leave"
ENDS = frozenset({"stop", "erase"})  # "what worries you?" is asked of the other side
REST, FAREWELL = "pause", "goodbye"  # who is tired gets a time out; the talk is not lost
POWERLESS = "powerless"


class ValidatePlayForm(Action):
    """One message of the talk: said to the other side, or to the coach."""

    def name(self) -> str:
        """Give the action's name."""
        return "validate_play_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open the talk, hear a message, or say after an aside where it stands."""
        if not tracker.get_slot("play"):
            return [SlotSet("requested_slot", None)]
        scene = Scene(dispatcher, tracker)
        phase = phase_of(tracker, FORM)
        if scene.play.get("entry") in OF_THE_ROUND:
            return scene.enter_at_the_end()
        if scene.play.get("entry") or (phase == OPENED and not scene.play["turns"]):
            return scene.open()
        if phase == HEARD:
            return scene.hear()
        return [] if offer_of(tracker) else scene.again()


class Scene:
    """One call of the role-play."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher, self.tracker = dispatcher, tracker
        self.play: dict[str, Any] = dict(tracker.get_slot("play"))
        self.scenario: Scenario = played.scenario_of(self.play)

    def open(self) -> Events:
        """Give the own side, then the other's first words."""
        self.play.pop("entry", None)
        self._brief()
        self._speak("opens", f"utter_play_opens_{self.scenario.manner}", {})
        return self._keep()

    def enter_at_the_end(self) -> Events:
        """Answer what is asked of a round that was left."""
        return self._do(self.play.pop("entry"))

    def again(self) -> Events:
        """Say where the talk stands."""
        if self.play["stage"] == played.OVER:
            return self._look_back()
        self._say_last("utter_play_back", "utter_play_back_plain")
        return self._keep()

    def _say_last(self, response: str, plain: str) -> None:
        """Say where the talk stands, with the other's last words where any were kept."""
        last = quote(played.last_words(self.play), WORDS_OF_A_LINE)
        if last:
            self.dispatcher.utter_message(response=response, last=last)
        else:
            self.dispatcher.utter_message(response=plain)

    def hear(self) -> Events:
        """Do what is wished of the coach; else say it to the other side."""
        message = message_of(self.tracker)
        if message.choice.startswith("play:"):
            return self._choose(message.choice)
        is_over = self.play["stage"] == played.OVER
        wished = self._wished(message.text)
        if wished == DOUBT and message.intent in DANGER and message.confidence >= SURE:
            return []  # "I am so scared" may be more than the talk
        if wished:
            return self._do(wished)
        is_safety = message.intent in ENDS and message.confidence >= SURE
        if is_safety or self._is_in_danger(message):
            return []
        found = asked_meaning(message.text, default_playbook())
        if found is not None:
            self.dispatcher.utter_message(response="utter_definition", **said_plainly(found))
            return self.again()
        meant = hear(message, STEP)
        if meant == REST and not is_over:
            return self._pause()
        if is_over or meant == FAREWELL:
            return self._leave()
        if meant == POWERLESS and is_of_oneself(message.text):
            return self._doubt()
        return self._say(message.text)

    def _wished(self, text: str) -> str:
        """Give what is wished of the coach; what to say is, once it is over, what to try."""
        if self.play["stage"] != played.OVER:
            return wish(text)
        wished = wish_at_end(text) or wish(text)
        return TRY if wished == SUGGEST else wished

    def _is_in_danger(self, message: Message) -> bool:
        """Tell whether this is no word to the other side; help is named once beside a faint sign.

        "I will burn it all down" is said in the talk, mostly.
        """
        if message.intent not in DANGER or message.confidence < SURE:
            return False
        if not is_faint(self.tracker):
            return True
        if not self.play.get("named_help") and not is_too_faint(self.tracker):
            self.play["named_help"] = True
            say_help_is_there(self.dispatcher)
        return False

    def _choose(self, value: str) -> Events:
        if value.startswith(START):
            return self._anew(value.removeprefix(START))
        return self._do(value.removeprefix("play:"))

    def _do(self, wished: str) -> Events:
        """Do what is wished of the coach; a word for nothing says where the talk stands."""
        if f"play:{wished}" == LEAVE:
            return self._leave()
        if f"play:{wished}" == AGAIN:
            return self._anew(self.play["scenario"])
        if f"play:{wished}" == NEXT:
            return self._anew(self.scenario.parallel)
        return self._wishes().get(wished, self.again)()

    def _wishes(self) -> dict[str, Any]:
        return {
            HINT: self._hint,
            SUGGEST: self._suggest,
            PAUSE: self._pause,
            UNDO: self._undo,
            BRIEF: self._remind,
            END: self._end,
            GO_ON: self.again,
            TRY: self._one_thing_to_try,
            COMPARE: self._rounds_beside_each_other,
            PREPARE: self._prepare_on,
            DOUBT: self._doubt,
            PEOPLE: self._people,
        }

    def _anew(self, scenario_id: str) -> Events:
        own = self.play["own"] if scenario_id == played.OWN else None
        begun = played.begin_play(scenario_id, secrets.randbelow(MOST_SEEDS), own)
        self.play = {**begun, "rounds": self.play.get("rounds", [])}
        self.scenario = played.scenario_of(self.play)
        return self.open()

    def _say(self, text: str) -> Events:
        self.play, turn = played.say(self.play, self.scenario, text)
        self.scenario = played.scenario_of(self.play)  # with the numbers that were named
        if turn.doubt:
            return self._ask_which_was_meant(turn.doubt)
        if turn.unsure:
            return self._ask_what_was_meant(turn.unsure)
        if turn.below:
            return self._ask_of_limit(turn.below)
        if turn.reply is None:  # the last word after the deal
            return self._end()
        if turn.is_hurt and turn.reply.mood != "cold" and turn.reply.act != "accept":
            self._speak("sorry", "utter_play_sorry", {})
        if turn.beside:
            self._speak("beside", "utter_play_beside", {}, says=words_beside(turn.beside))
        if turn.supposed and turn.reply.act in NO_ANSWER:
            return self._ask_for_an_offer(turn.supposed)
        self._answer(turn.reply, turn.day)
        if self.play["stage"] == played.OVER:
            return self._end()
        if self.play["stage"] == played.CLOSING:
            self.dispatcher.utter_message(response="utter_play_closing", buttons=self._buttons(END))
        return self._keep()

    def _ask_for_an_offer(self, thing: str) -> Events:
        """Say of what was only asked about that it takes an offer to answer it."""
        times = sum(turn.get("act") == IF_SO for turn in self.play["turns"])
        self._speak(IF_SO, TOLD, {}, says=to_hear_first(thing, times))
        return self._keep()

    def _answer(self, reply: Reply, day: str) -> None:
        """Put words to what the other side does."""
        words = {**words_of(self.play, self.scenario, reply), "day": day or label("play_some_day")}
        interests = self.scenario.counterpart.interests
        if reply.interest is not None:
            self._speak("told", TOLD, {}, says=interests[reply.interest].says)
        elif reply.again is not None:
            again = interests[reply.again].says
            self._speak("told_again", "utter_play_told_again", {}, says=again)
        moody = f"{reply.act}_{reply.mood}"
        act = moody if f"utter_play_{moody}" in load_names() else reply.act
        self._speak(act, f"utter_play_{act}", reply.terms, **words)

    def _ask_of_limit(self, asked: str) -> Events:
        """Ask, as the coach, whether a deal beyond the own limit is wanted."""
        self.dispatcher.utter_message(response="utter_play_brief", brief=asked)
        return self._keep()

    def _ask_which_was_meant(self, issues: tuple[str, ...]) -> Events:
        titles = [self.scenario.issue(issue).title for issue in issues]
        self.dispatcher.utter_message(
            response="utter_play_unsure_issue",
            name=self.scenario.name,
            titles=f"{', '.join(titles[:-1])} or {titles[-1]}",
        )
        return self._keep()

    def _ask_what_was_meant(self, issue_id: str) -> Events:
        issue, name = self.scenario.issue(issue_id), self.scenario.name
        if not issue.is_number:
            self.dispatcher.utter_message(
                response="utter_play_unsure_which", name=name, values=list_values(issue)
            )
            return self._keep()
        self.dispatcher.utter_message(
            response="utter_play_unsure",
            name=name,
            issue=issue.title,
            least=say_amount(issue, issue.values[0]),
            most=say_amount(issue, issue.values[-1]),
        )
        return self._keep()

    def _hint(self) -> Events:
        recent = played.recent_of(self.play)
        found = whisper(self.scenario, played.state_of(self.play), recent)
        self.dispatcher.utter_message(
            response=f"utter_whisper_{found.name}",
            name=self.scenario.name,
            says=found.says,
            issue=self.scenario.issue(found.issue).title if found.issue else "",
            terms=say_terms(self.scenario, self.scenario.learner.walk_away),
        )
        return self._keep()

    def _suggest(self) -> Events:
        terms = suggest(self.scenario, played.state_of(self.play))
        self.dispatcher.utter_message(
            response="utter_whisper_suggest", terms=say_terms(self.scenario, terms)
        )
        return self._keep()

    def _pause(self) -> Events:
        self.dispatcher.utter_message(
            response="utter_play_paused", buttons=self._buttons(GO_ON, HINT, UNDO, END)
        )
        return self._keep()

    def _doubt(self) -> Events:
        """Meet doubt of oneself as the coach; the other side does not hear it."""
        if self.play["stage"] == played.OVER:
            return self._people()
        said = quote(message_of(self.tracker).text, WORDS_OF_A_LINE)
        self.dispatcher.utter_message(
            response="utter_play_doubt",
            quote=said,
            name=self.scenario.name,
            buttons=self._buttons(GO_ON, PAUSE, PEOPLE),
        )
        return self._keep()

    def _people(self) -> Events:
        """Tell of people like them, then say where the talk stands."""
        told = tell_of_people_like_them(self.dispatcher, self.tracker)
        is_over = self.play["stage"] == played.OVER
        return [*told, *(self._keep() if is_over else self.again())]

    def _undo(self) -> Events:
        before = played.undo(self.play)
        if before is None:
            self.dispatcher.utter_message(response="utter_play_nothing_to_undo")
            return self._keep()
        self.play = before
        self._say_last("utter_play_undone", "utter_play_undone_plain")
        return self._keep()

    def _remind(self) -> Events:
        self._brief()
        return self.again()

    def _end(self) -> Events:
        if not any(turn["who"] == LEARNER for turn in self.play["turns"]):
            return self._leave()  # there is nothing to look back at
        self.play["stage"] = played.OVER
        events = self._look_back()
        return [*events, SlotSet("offered", None)]

    def _look_back(self) -> Events:
        return self._look_back_with(self.dispatcher)

    def _look_back_with(self, dispatcher: CollectingDispatcher) -> Events:
        self.play["answers"] = answers_given(self.tracker)
        is_on_web = self.tracker.get_latest_input_channel() in {None, WEB}
        return look_back(dispatcher, self.play, self.scenario, is_on_web=is_on_web)

    def _one_thing_to_try(self) -> Events:
        """Say of the look back what there is to try, and no more."""
        made = CollectingDispatcher()
        events = self._look_back_with(made)
        say_what_to_try(self.dispatcher, made.messages)
        return events

    def _rounds_beside_each_other(self) -> Events:
        made = CollectingDispatcher()
        events = self._look_back_with(made)
        say_rounds(self.dispatcher, made.messages, self.play)
        return events

    def _leave(self) -> Events:
        """Leave; who rehearsed their own talk in the middle of preparing it goes on there."""
        text = message_of(self.tracker).text
        is_for_today = message_of(self.tracker).choice == LEAVE or is_farewell(text)
        return self._left() if is_for_today or not self.play["own"] else self._prepare_on()

    def _prepare_on(self) -> Events:
        """Leave for the open step of the preparation, where there is one."""
        work = work_of(self.tracker, "negotiation")
        if work is None or not arc.is_open(work):
            return self._left()
        return [*self._closed(), *enter("negotiation", {**work, "entry": "resume"})]

    def _left(self) -> Events:
        self.dispatcher.utter_message(response="utter_play_left")
        return self._closed()

    def _closed(self) -> Events:
        kept = {
            **self.play,
            "rounds": self.play.get("rounds", []),
            "stage": played.OVER,
            "answers": answers_given(self.tracker),
        }
        return [SlotSet("play", kept), SlotSet("requested_slot", None), SlotSet("offered", None)]

    def _brief(self) -> None:
        side, other = self.scenario.learner, self.scenario.counterpart
        self.dispatcher.utter_message(response="utter_play_brief", brief=side.brief)
        self.dispatcher.utter_message(
            response="utter_play_opposite", name=self.scenario.name, role=other.role
        )

    def _speak(self, act: str, response: str, package: dict[str, Any], **words: str) -> None:
        """Say something as the other side, in its own line or a common one, and keep it."""
        name, line = self.scenario.name, self._own_line(act)
        if line is not None:
            response, words["says"] = TOLD, line.format(name=name, **words)
        self.dispatcher.utter_message(response=response, name=name, **words)
        # Of terms the debrief needs no more than them: the talk around them is of no one issue.
        order = (TERMS, "says") if TERMS in ACTS.get(act, ()) else ("says", TERMS)
        said = next((words[one] for one in order if words.get(one)), "")
        self.play = played.record(self.play, said, package)
        self.play["turns"][-1]["act"] = act

    def _own_line(self, act: str) -> str | None:
        """Give the line of its own whose turn it is, if any."""
        times = sum(turn.get("act") == act for turn in self.play["turns"])
        return own_line(self.scenario.voice.get(act, ()), self.play["seed"], times)

    def _buttons(self, *wishes: str) -> list[dict[str, str]]:
        return [choice(label(f"play_{one}"), f"play:{one}") for one in wishes]

    def _keep(self) -> Events:
        return [SlotSet("play", self.play), SlotSet("offered", None)]
