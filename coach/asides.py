"""What a message is by its form alone, when that is plainly no answer to an open question."""

from __future__ import annotations

import re

QUESTION = "question"
CORRECTION = "correction"
UNCLEAR = "simpler"
ENOUGH = "enough"
KEEP = "keep"
FEWEST_INSTEAD = 4  # words that can stand in the place of an answer

_UNCLEAR = re.compile(
    r"^\W*((so|and|but|sorry|ok)\W+)?(what (do|did) (you|u) mean|wdym|like what|what like|"
    r"how do you mean|what does (that|this|it) mean|why do (you|u) (ask|want)|what for|"
    r"come again|(i'?m )?(not sure|no idea|don'?t know|dunno) what (you|this|that|it) means?)\b|"
    r"^\W*(but |so )?(why|what)( (that|this|though))?\W*$|"
    r"\b(i|me|we) (do ?n'?t|dont|did ?n'?t|didnt|do not|did not|no|not|cant|can'?t) (really )?"
    r"(understand|undestand|get (it|that|this|you|what)|follow)\b"
    r"(?!.{0,15}\b(each|them|him|her|it when))|"
    r"\bno (entiendo|comprendo|entendi)\b|^\W*\w+\? (i )?(not|dont|don'?t|no)\b|"
    r"^\W*(sorry,? |but )?(what|which|wich) \w+(\?|\W*$)|^\W*(sorry,? )?\w+ is what\W*$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^\W*((so|and|but|ok|no,? i meant to ask( you)?)\W+)*("
    r"(do|did|would|can|could) (you|u)\b|(do (you|u) think )?should (i|we)\b|"
    r"is (that|this|it) \w+\W*$|"
    r"(is|are) (that|this|it|those|these|\d[\d.,]*( ?%| \w+)?) (really |even |very |so )?"
    r"(a (lot|few)|(too )?(much|many|few|little|high|low)|good|bad|normal|ok(ay)?|enough|usual|fair"
    r")\b([^.!?]{0,30}\?)?\W*$|can (i|we) (see|have|get|read|print|stop|change) (it|this|that)\b|"
    r"(do|did|have) (others?|other \w+|any ?(one|body)( else)?)\b|"
    r"(who|whom|which \w+) (do|should|can|could|must|would) (i|we)\b|"
    r"what'?s\b|where is\b|where can\b|why are you\b|what are (you|u)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*((so|and|but|ok|well)\W+)*((who|wh?at|when|where|how)s?|whose|whom|why|which|did|does|do|is|"
    r"are|was|were|has|have|had)\b|"
    r"\b(right|correct|yes|no|true|isn'?t it|didn'?t (they|it|she|he))\W*\?\W*$",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"^\W*((ok(ay)?|so|please|no)\W+)*((that'?s|that is|this is) (all|it|enough)( for (now|today))?"
    r"|enough,? (now,? )?(just )?(show|give|send) me (the|my) (plan|page)|"
    r"enough (for (now|today)|questions)|no more questions|(just )?(show|give|send|let me see)"
    r"( me)? (the|my) (plan|page|talk|check)( now| so far)?|(can we |let'?s |i want to )?"
    r"(finish|wrap up)( it| this| here| now)*)( please| thanks?| thank you)*\W*$",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"^\W*((ok(ay)?|no|please|pls)\b\W*)?((it|that) (can )?stays?( as it is| the same| so)?|"
    r"(keep|leave) (it|that)( as it is| the same| so| like (that|this))?|"
    r"(leave it,? )?i keep (it|(my|the) (plan|page)).*|"
    r"let it (stay|be)( as it is| so)?|(stays? )?the same|"
    r"as it is|no change|unchanged)\W*$|\b(keep|leave) (it|that) as it is\W*$",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"^\W*((sorry|oops|no|wait)\W+)+((wait|i (meant|mean)(?! to ask)|it'?s not)\b|"
    r"not\b(?! (really|yet|now|sure|at all|much)))|"
    r"^\W*(but )?(you|u) (put|wrote|filed|mixed|took|mis\w+)\b.{0,60}"
    r"\b(in|inside|under|as|wrong|into|me|it)\b|"
    r"^\W*(oh )?i think (you|u) mis\w+ me\b|"
    r"^\W*(i meant|correction|scratch that|i (made a mistake|got that wrong))\b|"
    r"^\W*(but )?(that|this|it)('?s| is| was)? (not|n'?t) (my|what i|the (plan|goal|answer)|our)\b|"
    r"^\W*no,? (that|this|it) was (for|about|to)\b|"
    r"^\W*(what|which) (plan|goal)\W+i (did|do|have) ?n[o']?t\b",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"\b((is|are) there|(do|have) (you|u)|got|any|give (me|us)|another|show (me|us))\b.{0,20}"
    r"\b(examples?|stor(y|ies)|cases?)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(another one|one more|examples?|eg|instances?|stor(y|ies)|cases?|samples?|others|else\w*|"
    r"(any|some) ?(one|body|where)|show|how (did|do|have)|inspir\w+|like what|such as|ideas?|"
    r"other (people|places?|towns?|cities|groups?|communit\w+|neighbou?r\w*)|before|tell me)\b",
    re.IGNORECASE,
)

_TO_START = re.compile(
    r"\b(plan\w*|prepar\w*|practi[sc]\w*|rehears\w*|negotiat\w*|check\w*|verif\w*|evidence|"
    r"claims?|figures?|numbers?|headlines?|rumou?rs?|whether|true|"
    r"(help|coach|teach|show|guide|run) (me|us)|you|u|"
    r"(how|what|which) (can|could|do|should|to|would) (i|we)|can we|with me|guidance)\b|\?",
    re.IGNORECASE,
)
# "Plan a street party": what is to be done at their place, not here.
_AIM = re.compile(
    r"^\W*(to |((we|i)('ll| will| must| should| (want|need|hope|plan|would like) to|'d like to) ))?"
    r"(plan|prepare|practi[sc]e|rehearse|negotiate|check|verify)\b(?=\W+\w)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(me|you|u|help|coach|how|here|instead|first|now|new|another|next|plan (for|to)|claims?|"
    r"figures?|numbers?|true|talks?|talking|meetings?|negotiations?)\b|\?",
    re.IGNORECASE,
)


def said_aside(text: str, *, may_ask: bool = False) -> str:
    """Give what a message is by its form: a wish, a correction, a question, not understood, or "".

    ``may_ask`` is for steps whose answers may themselves be questions, such as opening words.
    """
    if _ENOUGH.search(text):
        return ENOUGH
    if _KEEP.search(text):
        return KEEP
    if _CORRECTION.search(text):
        return CORRECTION
    if _UNCLEAR.search(text):
        return UNCLEAR
    return QUESTION if not may_ask and _QUESTION.search(text) else ""


def what_instead(text: str) -> str:
    """Give what a correction says in place of what was written; nothing where it says too little.

    "That is not my plan. I want the cardboard dry" puts its second sentence in the place.
    """
    if not _CORRECTION.search(text):
        return ""
    _, *rest = re.split(r"[.;!,\n]\s+|\W+(?=i (?:meant|mean)\b)", text)
    instead = re.sub(r"^(i (meant|mean|want to say)|it'?s|rather|but)\W+", "", " ".join(rest))
    return instead if len(instead.split()) >= FEWEST_INSTEAD else ""


def is_question(text: str) -> bool:
    """Tell whether a text begins as a question does, or ends by asking for a yes."""
    return bool(_ASKS.search(text))


def asks_for_story(text: str) -> bool:
    """Tell whether a text asks for a story or an example by that name."""
    return bool(_STORY.search(text))


def speaks_of_others(text: str) -> bool:
    """Tell whether a wish for an example says so: "the other school has it" is an answer."""
    return bool(_OF_OTHERS.search(text))


def asks_to_start(text: str) -> bool:
    """Tell whether a wish to begin says so: "we want to make everything better" is a goal."""
    is_aim = _AIM.match(text) and not _HERE.search(text)
    return bool(_TO_START.search(text)) and not is_aim
