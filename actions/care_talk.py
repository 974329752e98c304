"""The care talk: one question a message, answers to tap, nothing said that is not so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.in_language import in_language, label_in, load_names
from actions.message import message_of
from actions.person import ask_person
from actions.reach import hours_of, say_help_is_there, with_number
from actions.talk import mirror
from actions.turn import SLOTS, language_of, offer_of, work_of
from actions.work import enter
from coach.answers import SURE, Message
from coach.care import (
    SURE_IN_A_REPLY,
    asks_to_call,
    begins_with_no,
    cannot_wait,
    denies,
    named,
    says_no,
    says_nobody,
    says_ordinary,
    says_other,
    says_with_me,
    screen,
    speaks_of_something_else,
    wants_numbers,
)
from coach.contacts import contacts_in_danger
from coach.hurt import find_hurt
from coach.languages import ENGLISH, says
from coach.quoting import count_words, quote
from coach.settings import load_settings

Events = list[dict[str, Any]]

FIRST = {"distress": "life", "harm": "danger"}  # the question that comes first
# Wishes for something else; heard once nothing is asked any more.
WISHES = frozenset(
    {"start_planning", "start_negotiation", "start_evidence", "meeting_soon", "my_work", "menu",
     "example", "story", "practice", "definition", "detail", "local", "identity", "goodbye"}
)  # fmt: skip
# Answers nothing.
UNRELATED = frozenset({"frustration", "out_of_scope", "wrong", "thanks", "greet", "praise"})
# Told or asked instead of an answer.
ELSEWHERE = frozenset(
    {"tell", "out_of_scope", "powerless", "refused", "got_letter", "after_meeting",
     "start_planning", "start_negotiation", "start_evidence"}
)  # fmt: skip
# Answered by their own rules.
LEADS_OUT = frozenset({"stop", "erase", "privacy", "identity"})
BACK = frozenset({"resume", "go_back"})
WORDS_OF_A_REPLY = 4  # more tell of something
CLOSED = (SlotSet("care", None), SlotSet("requested_slot", None))
PLAY = "play"  # a rehearsal that waits meanwhile
STAY = "stay"  # nothing more is asked; the way back is offered


class CareTalk:
    """One turn of the care talk."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.state = dict(tracker.get_slot("care") or {"kind": "distress", "asked": "life"})
        self.contacts = contacts_in_danger(load_settings().care_file)
        self.language = language_of(tracker)
        self.flag = ""  # goes out with what is said, and tells the console of danger

    def open(self) -> Events:
        """Ask the first question; of a doubtful message, whether it was read right."""
        if self.state.get("doubtful"):
            self._ask_with_help("check")
            return self._keep()
        if self.state["asked"] == STAY:
            return self._stay("utter_care_here_again")
        self.flag = self.state["kind"]
        if cannot_wait(message_of(self.tracker).text):
            return self._call_now()
        self._say(f"utter_care_ask_{self.state['asked']}")
        return self._keep()

    def hear(self) -> Events:
        """Go the way that the answer opens."""
        message = message_of(self.tracker)
        said = self._said_elsewhere(message)
        if self._is_for_a_rule(message, said):
            return []
        if not message.choice and asks_to_call(message.text):
            return self._stay("utter_care_cannot_call")
        if message.intent == "person" and message.confidence >= SURE and not said:
            return self._ask_person()
        if "back" in {message.choice.removeprefix("care:"), said} or message.intent in BACK:
            return self._go_back()
        answer = said or self._answer(message)
        if answer == "no" and self._is_denied(message):
            return self._take_up(str(self.state["said"]))
        if self._is_elsewhere(message, answer):
            return self._leave(message)
        if answer in FIRST and cannot_wait(message.text):
            self.flag = self.state["kind"]
            return self._call_now()
        if answer == "distress" and self._is_new():
            return self._ask_of_life()
        if answer in {"yes", *FIRST}:
            self.state["affirmed"] = True
        doubtful = self.state.pop("doubtful", "")
        if doubtful and answer in {"misread", "no"}:
            return self._take_up(doubtful)
        self.flag = self.state["kind"] if doubtful else ""
        return self._ways()[self.state["asked"]](answer)

    def _said_elsewhere(self, message: Message) -> str:
        """Give the answer that another language's words are, if they are one."""
        is_elsewhere = self.language != ENGLISH and not message.choice
        return says(self.language, message.text) if is_elsewhere else ""

    def _is_for_a_rule(self, message: Message, said: str) -> bool:
        """ "Personne" names nobody, and asks for no person; what is offered has its own yes."""
        if offer_of(self.tracker):
            return True
        wishes_more = self.state["asked"] == STAY and message.confidence >= SURE
        leads_out = message.intent in LEADS_OUT and message.confidence >= SURE
        return not said and (leads_out or (wishes_more and message.intent in WISHES))

    def _ask_person(self) -> Events:
        """A person is asked for; the question about danger stays open, and help in view."""
        ask_person(self.dispatcher, self.contacts, self.language)
        if self.state["asked"] in FIRST.values():
            self._ask_with_help("unsure")
            return self._keep()
        return self._stay("utter_care_stay")

    def _is_denied(self, message: Message) -> bool:
        """Tell whether it is said in so many words that nobody is in danger, after no yes."""
        is_plain = denies(message.text) or says_ordinary(message.text)
        before = str(self.state.get("said") or "")
        is_open = bool(before) and not self.state.get("affirmed") and not cannot_wait(before)
        return is_plain and is_open and not message.choice and self.language == ENGLISH

    def _is_elsewhere(self, message: Message, answer: str) -> bool:
        """Tell whether a faint sign was followed by plain ordinary life, and nothing else."""
        is_said = answer in {"text", "unrelated"} and self.language == ENGLISH
        is_faint = bool(self.state.get("doubtful")) and not self.state.get("unsure")
        is_other = message.intent in ELSEWHERE and message.confidence >= SURE
        is_plain = speaks_of_something_else(message.text) and not find_hurt(message.text)
        return is_said and is_faint and is_other and is_plain

    def _leave(self, message: Message) -> Events:
        """Name help once more, and hear what was said instead: to insist drives people away."""
        closed = [*CLOSED, SlotSet("misread", True)]
        if message.intent == "out_of_scope":  # no answer to a step, either
            say_help_is_there(self.dispatcher)
            return [*closed, *(self._way_back("care") or [FollowupAction("action_reply")])]
        if self.tracker.get_slot("paused_skill"):
            return self._take_up(message.text, "taken_up")
        say_help_is_there(self.dispatcher)
        return self._take_up(message.text)

    def _is_new(self) -> bool:
        """Tell whether despair shows for the first time, in a talk about violence."""
        return self.state["kind"] == "harm" and not self.state.get("doubtful")

    def _ask_of_life(self) -> Events:
        self.state["kind"] = self.flag = "distress"
        self.state.pop("unsure", None)
        return self._ask("life", "utter_care_ask_life_too")

    def _call_now(self) -> Events:
        """What was taken, or happens this minute, comes before every question."""
        self._say("utter_care_call_now", emergency=self._emergency(), handover=True)
        self.state.pop("doubtful", None)
        self.state["asked"] = "company"
        return self._keep()

    def _answer(self, message: Message) -> str:
        """Reduce an answer to yes, no, other, or anything else."""
        if message.choice:
            return message.choice.removeprefix("care:")
        if says_ordinary(message.text):
            return "misread" if self.state.get("doubtful") else "no"
        if message.intent == "affirm":
            return "yes"
        if not self.state.get("affirmed") and begins_with_no(message.text):
            return "misread" if self.state.get("doubtful") else "no"
        screened = screen(message.text)
        in_danger = screened.kind in FIRST
        if says_other(message.text):
            return "other"
        if wants_numbers(message.text) or message.intent == "help":
            return "numbers"
        if says_no(message.text):
            return "no"
        if in_danger and screened.likely >= SURE_IN_A_REPLY:
            return screened.kind
        if message.intent == "deny":
            return "no"
        if message.intent in UNRELATED and message.confidence >= SURE:
            return "unrelated"
        return "nobody" if says_nobody(message.text) else "text"

    def _ways(self) -> dict[str, Callable[[str], Events]]:
        return {
            "life": self._on_life,
            "danger": self._on_danger,
            "company": self._on_company,
            "somebody": self._on_somebody,
            "person": self._on_person,
            "other_danger": self._on_other_danger,
            STAY: self._on_stay,
        }

    def _on_life(self, answer: str) -> Events:
        if answer in {"yes", "distress", "harm"}:
            return self._point_to_people("utter_care_yes", "company")
        if answer in {"no", "bad"}:
            return self._point_to_people("utter_care_bad", "somebody")
        if answer == "other":
            return self._ask("other_danger", "utter_care_other")
        return self._unsure(answer)

    def _on_danger(self, answer: str) -> Events:
        if answer in {"yes", "harm", "distress"}:
            return self._point_to_people("utter_care_danger_yes", "company")
        if answer in {"no", "bad", "nobody"}:
            return self._point_to_people("utter_care_danger_no", "person")
        if answer == "other":
            return self._ask("other_danger", "utter_care_other")
        return self._unsure(answer)

    def _unsure(self, answer: str) -> Events:
        """Ask once more what fits no answer: neither a yes nor a no is read into it."""
        if answer == "quiet" or self.state.get("unsure"):
            return self._point_to_people("utter_care_quiet", "person")
        self.state["unsure"] = True
        self._ask_with_help("unsure")
        return self._keep()

    def _ask_with_help(self, how: str) -> None:
        """Ask about danger, and name help beside the question: it may stay unanswered."""
        response = f"utter_care_{how}_{self.state['asked']}"
        self._say(response, line=self._line(), emergency=self._emergency())

    def _on_other_danger(self, answer: str) -> Events:
        is_danger = answer in {"yes", "distress", "harm"}
        response = "utter_care_other_yes" if is_danger else "utter_care_other_no"
        return self._point_to_people(response, "person")

    def _on_company(self, answer: str) -> Events:
        """Whoever could come: the next small thing is to reach them."""
        if answer == "numbers":
            return self._point_to_people("utter_care_again", "company")
        text = message_of(self.tracker).text
        if answer == "text" and named(text) & set(self.state.get("feared", [])):
            return self._stay("utter_care_somebody_else")
        if answer == "text" and says_with_me(text):
            return self._stay("utter_care_with_you")
        responses = {
            "no": "utter_care_nobody",
            "nobody": "utter_care_nobody",
            "unrelated": "utter_care_stay",
            "quiet": "utter_care_stay",
        }
        return self._stay(responses.get(answer, "utter_care_call_them"))

    def _on_somebody(self, answer: str) -> Events:
        if answer in {"no", "nobody"}:
            return self._ask("person", "utter_care_hear_you")
        return self._stay("utter_care_stay" if answer == "unrelated" else "utter_care_glad")

    def _on_person(self, answer: str) -> Events:
        """A person is marked as wanted on a plain yes alone, since somebody will act on it."""
        if answer in {"distress", "harm", "numbers"}:
            return self._point_to_people("utter_care_again", "company")
        if answer == "yes":
            ask_person(self.dispatcher, self.contacts, self.language)
        return self._stay_or_go_back(answer)

    def _on_stay(self, answer: str) -> Events:
        """Nothing more is asked; who tells of something else is offered the way back to it."""
        if answer == "numbers":
            return self._stay("utter_care_again")
        if answer in FIRST:
            return self._point_to_people("utter_care_again", "company")
        if answer == "yes" and self.state.get("way_back"):
            return self._go_back()
        return self._stay_or_go_back(answer)

    def _stay_or_go_back(self, answer: str) -> Events:
        """Who tells of something else is offered the way back to it."""
        text = message_of(self.tracker).text
        if answer == "text" and self._tells_of_work(text):
            if self.state.get("way_back") and not self.state.get("affirmed"):
                return self._take_up(text, "taken_up")
            self.state["way_back"] = True
            return self._stay("utter_care_way_back")
        return self._stay("utter_care_stay")

    def _tells_of_work(self, text: str) -> bool:
        """Many words do, once nothing is asked; so may few, where work was laid aside."""
        if self.tracker.get_slot("paused_skill") in SLOTS:
            return count_words(text) > 1
        return self.state["asked"] == STAY and count_words(text) > WORDS_OF_A_REPLY

    def _point_to_people(self, response: str, asked: str) -> Events:
        """Name who can be reached, and only who is truly there; then ask the next question."""
        line = self.contacts.helpline(self.contacts.now())
        which = response if line else f"{response}_no_line"
        self._say(
            which,
            line=with_number(line),
            hours=hours_of(line, self.language),
            emergency=self._emergency(),
            handover=True,
        )
        self._say_who_reads(asked)
        self.state["asked"] = asked
        return self._keep()

    def _say_who_reads(self, asked: str) -> None:
        reader = self.contacts.facilitator(self.contacts.now())
        if reader is None:
            self._say(f"utter_care_ask_{asked}")
            return
        is_here = reader.is_open(self.contacts.now())
        state = "here" if is_here else "away"
        self._say(
            f"utter_care_ask_{asked}_{state}",
            name=reader.name,
            hours=hours_of(reader, self.language),
        )

    def _ask(self, asked: str, response: str) -> Events:
        self._say(response)
        self.state["asked"] = asked
        return self._keep()

    def _stay(self, response: str) -> Events:
        words = quote(message_of(self.tracker).text)
        line = self.contacts.helpline(self.contacts.now())
        self._say(
            response if line else self._without_a_line(response),
            emergency=self._emergency(),
            line=self._line(),
            hours=hours_of(line, self.language),
            quote=words,
        )
        self.state["asked"] = STAY
        return self._keep()

    def _without_a_line(self, response: str) -> str:
        """Give the words for where no helpline is known, if there are any in this language."""
        without = f"{response}_no_line"
        spoken = without if self.language == ENGLISH else in_language(without, self.language)
        is_there = spoken in load_names() and (spoken != without or self.language == ENGLISH)
        return without if is_there else response

    def _go_back(self) -> Events:
        """Leave the care talk because the person wants to."""
        back = self._way_back("care")
        told = str(self.state.get("said") or "")
        if not back and told and not self.state.get("affirmed"):
            return [*CLOSED, *mirror(self.dispatcher, self.tracker, told)]
        if not back:
            self._say("utter_care_back")
        return [*CLOSED, *back]

    def _take_up(self, text: str, entry: str = "misread") -> Events:
        """What was no sign of danger is heard as what it is: an answer, or a trouble told."""
        closed = [*CLOSED, SlotSet("misread", True)]
        back = self._way_back(entry)
        if back:
            return [*closed, SlotSet("unheard", text), *back]
        return [*closed, *mirror(self.dispatcher, self.tracker, text)]

    def _way_back(self, entry: str) -> Events:
        """Open the form again that was laid aside, if one was."""
        skill = self.tracker.get_slot("paused_skill")
        if skill == PLAY and self.tracker.get_slot("play"):
            return [SlotSet("paused_skill", None), FollowupAction("play_form")]
        work = work_of(self.tracker, skill) if skill in SLOTS else None
        return enter(skill, {**work, "entry": entry}) if work else []

    def _emergency(self) -> str:
        return self.contacts.emergency or label_in("emergency", self.language)

    def _line(self) -> str:
        line = self.contacts.helpline(self.contacts.now())
        return with_number(line) or label_in("no_line", self.language)

    def _say(self, response: str, handover: bool = False, **words: str) -> None:
        signs = (("flag", self.flag), ("handover", handover))
        custom = {name: sign for name, sign in signs if sign}
        name = in_language(response, self.language)
        self.dispatcher.utter_message(response=name, json_message=custom, **words)

    def _keep(self) -> Events:
        return [SlotSet("care", self.state)]
