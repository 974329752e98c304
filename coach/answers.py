"""Whether what somebody wrote in the middle of a step answers it, or asks for something else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from coach.arc import Step
from coach.asides import (
    QUESTION,
    asks_for_story,
    asks_to_start,
    is_question,
    said_aside,
    speaks_of_others,
)
from coach.evidence.pasted import is_pasted, is_reported
from coach.meant import as_meant
from coach.quoting import count_words

ANSWER = "answer"
NUMBERS = "numbers"  # of one's own, where something else was asked
# Their answers may be questions.
ASKED_ALOUD = frozenset({"ask", "options", "opening", "to_ask", "put_so", "figures"})
HALF = 0.5
SURE = 0.75
SURER = 0.9
SUREST = 0.97  # so sure a reading needs no word in the message that bears it out
LONG = 9  # from so many words on, only a surer reading is trusted
SHORT = 3
WORDS_TO_LEAVE = 14  # "stop this" at the end of more is what somebody tells

# Seen by rules before anything is guessed: these come with full confidence.
SAFETY = frozenset({"distress", "harm", "stop", "erase", "person", "privacy"})
DANGER = frozenset({"distress", "harm"})
ABOUT_ME = frozenset({"powerless", "frustration"})
ABOUT_PLACE_OR_STORY = frozenset({"detail", "local"})  # asked at any length
# What the open step itself can do.
MOVES = frozenset({"skip", "go_back", "repeat", "simpler", "dont_know", "affirm", "deny", "thanks"})
STARTS = frozenset({"start_planning", "start_negotiation", "start_evidence"})
# What leaves the step for a moment; Rasa comes back to it.
ASIDES = SAFETY | STARTS | {
    "advice", "archive", "check_in", "definition", "detail", "edit", "example", "exercise",
    "frustration", "goodbye", "greet", "help", "identity", "local", "menu", "more", "my_work",
    "out_of_scope", "pause", "powerless",
    "practice", "praise", "rehearse", "resume", "source", "start_over", "story", "wrong",
}  # fmt: skip
# Easily mistaken for an answer, or an answer for them: they need more.
DOUBTFUL = frozenset(
    {"detail", "local", "out_of_scope", "source", "greet", "praise", "goodbye", "powerless",
     "frustration", "wrong", "advice"}
) | STARTS  # fmt: skip

_AT_COACH = re.compile(
    r"\b(you|your|u|ur|bot|chat|machine|robot|program|questions?|this (is|thing)|is this|"
    r"use(less|ful)|stupid|typing)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(who|why|how) (would|will|should|could) .{0,20}\b(listen|care|hear|"
    r"believe)\b.{0,20}\b(us|me)\b|"
    r"\bwho (am i|are we) to\b|"
    r"^\W*(it|this|that|nothing)('?ll| will)? ?(never|not|no|wo ?n'?t)? (works?|helps?|changes?)\b"
    r"(?! for| us| me| out| here if)",
    re.IGNORECASE,
)
_DOUBTS_THIS = re.compile(
    r"^\W*(but |so |and )?(is|was|are) (this|any of this|all this|these questions)"
    r"( even| really| actually)? ((of )?any (use|good|help)|useful|worth (it|my time)|helping|"
    r"help(ful)?|pointless)\b",
    re.IGNORECASE,
)
_ABOUT_DATA = re.compile(
    r"\b(me|data|info\w*|everything|all|chat|conversation|messages?|account|stuff|words|history|"
    r"what (i|we|will|would|is|gets?|exactly)|deleted)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(  # "I will quit" is an answer about a job
    r"\b(stop|unsubscribe|messag\w*|text\w*|writ\w*|chat\w*|contact\w*|leave me|alone|enough|"
    r"no more|end (this|it|here|am)|finish\w*|opt|remove me|you|u|bot)\b",
    re.IGNORECASE,
)
_OTHERS_STOP = re.compile(  # "none stop" is how it is at the crossing
    r"\b(none|no ?body|no one|cars?|lorr(y|ies)|bus(es)?|drivers?|they|it|he|she|people|who|that|"
    r"to|will|not|n'?t|never) stops?\b",
    re.IGNORECASE,
)
_TO_ME = re.compile(r"\b(i|me|us|human)\b", re.IGNORECASE)
_LEAVES = re.compile(
    r"\b(have|need|got|must) (to |ta )?(go|run|dash|leave now|stop here)\b|\bgotta\b|\bbrb\b|"
    r"\b(come|be) back\b|\b(carry|go) on (later|tomorrow|tonight)\b",
    re.IGNORECASE,
)
_GOES = re.compile(  # however it was read: nobody who says so is asked on
    r"(^|[.,;!]\s*)(ok(ay)?,? |no,? |eh,? |leave it,? |i said )*"
    r"(i|we)('ll| will| must| have to| am|'m)? "
    r"(go(ing)? (home|to bed|to sleep|to work|now)|stop here|go on (later|tomorrow))"
    r"( now| for today)?\W*(tomorrow|later|bye|good night)?\W*$",
    re.IGNORECASE,
)
_STOPS_THIS = re.compile(  # "oh no, I asked about the rehearsal, stop this"
    r"(^|[.,;!?]\s*)((please|pls|ok(ay)?|no|now|can (we|you)|let'?s|i want (you )?to) )*"
    r"(stop|leave|quit|cancel|end|exit)( with)? (this|here)( (please|pls|now|here|at once))*\W*$",
    re.IGNORECASE,
)
_RETURN = re.compile(
    r"\b(back to|on with|continue( with)?|resume) (my|the|our) \w+\W*$", re.IGNORECASE
)
_ASKS = re.compile(
    r"\?|\b(can|could|should|may|must|do|does|is|are|how|what|which) (i|we|it|he|she|they|much|"
    r"many)\b|"
    r"\b(lawyer|sue|legal advice|advise)\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"^\W*(please |pls |now |ok |just |hey )*(tell|sing|write|play|give|show|translate|book|call|"
    r"buy|order|find|search|look up|calculate|remind|set|turn|open|say|make|draw|solve|check|send|"
    r"let'?s|can|could|do|will|would|explain|recommend|i (need|want) (you|u)|i bet|guess)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^\W*((i|we|just) )?wait\b|^\W*(i|we)( 'll|'ll| will| would)? (say|tell|ask|answer)\b",
    re.IGNORECASE,
)
# Said so, these answer their step, whatever they would be elsewhere.
_PLAINLY = {
    "by_whom": re.compile(r"^\W*(me|i|myself|us|we)\b", re.IGNORECASE),
    "risk": re.compile(r"^\W*(no+|nope|nah|nobody|no one|nothing|none)\b", re.IGNORECASE),
    "then": _SAYS,
    "rehearse": _SAYS,
    "name": re.compile(r"^\W*(?!(skip|keep|leave|never ?mind|cancel)\b)\w", re.IGNORECASE),
}
_AT_A_LOSS = re.compile(  # however it was read; "I don't know how to swim" may be an answer
    r"^\W*((but|well),? )?(i( am|'?m| have)? ?)?(do ?n'?t|do not|dunno|no idea|not sure)"
    r"( know)? (how|what|where) (to|should i|shall i|i should|do i)( even)? "
    r"(start|begin|open|say|answer|write|put|reply)( (it|that|this|here|now|to that|first))*\W*$",
    re.IGNORECASE,
)
_ASSENT = re.compile(
    r"^\W*(ok(ay)?|k|yes|yep|yeah|sure|fine|alright|right|good|i see|got it|thanks?|thank you|"
    r"thx|ty|cool|great|nice|hm+|mm+)( (you|ok(ay)?|thanks?|so much|very much|please|then))*\W*$",
    re.IGNORECASE,
)
_REFUSAL = re.compile(r"^\W*(no+|nope|nah|not really|no thanks?|no thank you)\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Message:
    """What somebody sent, as it was understood."""

    text: str
    intent: str
    confidence: float
    choice: str = ""  # the value of a tapped choice
    ranking: Mapping[str, float] = field(default_factory=dict)  # how likely the likeliest are


def hear(message: Message, step: Step) -> str:
    """Give ``answer``, or the intent that goes first."""
    message = _as_sure_as_any_wish(message, step)
    intent = message.intent
    if intent == "start_evidence" and is_pasted(message.text):
        # Numbers answer what was asked; but where that is a claim, one's own are no claim.
        is_own = step.name == "claim" and not is_reported(message.text)
        return NUMBERS if is_own else ANSWER
    plainly = _PLAINLY.get(step.name)
    if plainly and plainly.match(message.text) and intent not in SAFETY and not message.choice:
        return ANSWER
    if _AT_A_LOSS.match(message.text):
        return "dont_know"
    if message.choice or (intent in MOVES | ASIDES and message.confidence >= 1.0):
        return _chosen(message, step)
    if intent == "dont_know" and count_words(as_meant(message.text)) < count_words(message.text):
        return ANSWER  # "I don't know. Talk to Joel" says something after all
    if intent in DANGER and message.confidence >= SURE:
        return intent
    if intent in SAFETY and message.confidence >= SURER:
        return intent if _is_for_us(message, step) else ANSWER
    if intent == "dont_know" and message.confidence >= SURE and _shrugs(message, step):
        return intent
    if intent == "pause" and message.confidence >= SURE and _LEAVES.search(message.text):
        return intent  # where "later" alone may be the answer
    if _leaves_now(message.text) and step.name not in _PLAINLY:
        return "pause"  # "I go home" may be what is done then
    if intent == "example" and asks_for_story(message.text):
        return intent  # whatever else it may have been
    if intent == "resume" and _RETURN.search(message.text):
        return intent
    if intent == "help" and _DOUBTS_THIS.search(message.text):
        return "powerless"  # doubt about the coach is the answer to nothing
    if doubts(message.text):
        return ANSWER if "powerless" in step.also else "powerless"
    aside = said_aside(message.text, may_ask=step.name in ASKED_ALOUD)
    is_known = intent in ASIDES | MOVES and message.confidence >= SURE
    if aside == QUESTION and is_known and intent in ABOUT_PLACE_OR_STORY:
        return intent
    if aside and not (aside == QUESTION and is_known):
        return aside
    if intent in ABOUT_ME and message.confidence >= SURER:
        return _about_me(message, step)
    if intent in step.also or message.confidence < SURE:
        return aside or _plain(message, step)
    if intent in MOVES:
        return intent if _is_move(message, step) else aside or ANSWER
    if intent in ASIDES and _is_aside(message):
        return intent
    return aside or _plain(message, step)


def _as_sure_as_any_wish(message: Message, step: Step) -> Message:
    """Which of several wishes it is may be open, and that it is no answer be sure all the same."""
    wishes = (MOVES | ASIDES) - DANGER - step.also
    sure = sum(share for intent, share in message.ranking.items() if intent in wishes)
    is_likely = message.intent in wishes and HALF <= message.confidence < SURER
    return replace(message, confidence=SURER) if is_likely and sure >= SURER else message


def _leaves_now(text: str) -> bool:
    return bool(
        _GOES.search(text) or (count_words(text) <= WORDS_TO_LEAVE and _STOPS_THIS.search(text))
    )


def doubts(text: str) -> bool:
    """Tell whether somebody doubts out loud that they would be heard, however it was read."""
    return bool(_DOUBTS.search(text))


def is_at_coach(text: str) -> bool:
    """Tell whether words of annoyance are about the coach; else they are about the trouble."""
    return bool(_AT_COACH.search(text))


def asks_advice(text: str) -> bool:
    """Tell whether something is asked: "the law says so" is a reason, not a wish for a lawyer."""
    return bool(_ASKS.search(text))


def _chosen(message: Message, step: Step) -> str:
    """A tapped choice means what it says; rules are sure as well."""
    if message.choice:
        return ANSWER if message.choice == ANSWER else "choose"
    return ANSWER if message.intent in step.also and message.intent in MOVES else message.intent


def _is_for_us(message: Message, step: Step) -> bool:
    """ "A person from the office" helps; "is there a person I can speak to" asks for one."""
    text = message.text
    if message.intent in step.also:
        is_plea = message.intent == "person" and message.confidence >= SUREST
        return is_plea and bool(_TO_ME.search(text))
    if message.intent == "stop" and _OTHERS_STOP.search(text):
        return False
    needed = {"erase": _ABOUT_DATA, "stop": _STOPS}.get(message.intent)
    return needed is None or bool(needed.search(text))


def _about_me(message: Message, step: Step) -> str:
    """Doubt is met at any length, unless it is what was asked for; anger only if at the coach."""
    if message.intent == "frustration":
        is_meant = message.confidence >= SUREST or is_at_coach(message.text)
        return message.intent if is_meant else ANSWER
    return ANSWER if message.intent in step.also else message.intent


def _plain(message: Message, step: Step) -> str:
    """A bare "ok" or "thanks" answers nothing, however unsure its reading is."""
    if _ASSENT.match(message.text) and "affirm" not in step.also:
        return "affirm"
    return "deny" if _REFUSAL.match(message.text) and "deny" not in step.also else ANSWER


def _wants_it_done(text: str) -> bool:
    """Tell whether something is asked of the coach, which alone can be beyond it."""
    return is_question(text) or bool(_ORDERS.match(text))


def _shrugs(message: Message, step: Step) -> bool:
    """A bare "I don't know" asks for help, except where being unsure is the answer."""
    return step.name != "sure" and count_words(message.text) < LONG


def _is_move(message: Message, step: Step) -> bool:
    if message.confidence >= SURER:
        return True
    if message.intent in {"affirm", "deny", "thanks"}:
        return count_words(message.text) <= SHORT and _plain(message, step) != ANSWER
    return count_words(message.text) < LONG


def _is_aside(message: Message) -> bool:
    if message.intent == "out_of_scope" and not _wants_it_done(message.text):
        return False  # "no poor person in the whole country" is a big answer, and an answer
    if message.intent in STARTS and not asks_to_start(message.text):
        return False
    if message.confidence >= SUREST:
        return True
    if message.intent == "example" and not speaks_of_others(message.text):
        return False  # "the other school has it" is an answer
    if message.intent == "advice" and not asks_advice(message.text):
        return False
    if message.intent in DOUBTFUL and message.confidence < SURER:
        return False
    return message.confidence >= SURER or count_words(message.text) < LONG
