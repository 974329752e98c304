"""Questions to the coach in a check: why, whom, how, what a word means, and whether it is true."""

from __future__ import annotations

import re

from coach.about import About
from coach.arc import Work, said
from coach.evidence.my_numbers import read_numbers
from coach.evidence.numbers_steps import RESULTS
from coach.evidence.one_number import about_one_number
from coach.evidence.phrases import WHY, of_step, phrase
from coach.evidence.safe_to_say import meaning, say_of_claim, say_of_numbers
from coach.evidence.steps import WHOM
from coach.playbook import default_playbook
from coach.wording import stems

_I = re.IGNORECASE
_LEAD = r"^\W*(?:(?:so|and|but|ok(?:ay)?|well|hm+|eh|sorry|wait|please|um+|then|no)\W+)*"
_WE = r"(?:i|we|one)"
_MAY = r"(?:do|should|can|could|would|will|must|might|to|shall|am|are)"
_WHY = re.compile(
    rf"{_LEAD}(?:why (?:do|would|must|are) (?:you|u) (?:ask|"
    r"(?:want|need) (?:to know|that|this))\w*|"
    rf"why (?:do|should|would|must) {_WE} (?:need|want|have to|care|ask|know|say|tell|count)\b|"
    r"why (?:does|is|would|do|should) (?:it|that|this|they)\b.{0,20}\b(?:matter|important|count)|"
    r"why(?: (?:that|this|is that|is this|though))?(?: question)?\W*$|"
    r"what for\W*$|what(?:'?s| is) (?:that|this|it) (?:good )?for\b)",
    _I,
)
_HOW = re.compile(
    rf"{_LEAD}(?:what {_MAY} {_WE} (?:ask|say|write|tell|put|count|do|look for)\b|"
    rf"how {_MAY} {_WE} (?:\w+ )?(?:ask|put|say|phrase|word|count|write|do|measure)\b|"
    rf"how (?:to|would that|does that) (?:ask|put|say|work|count)\b|what question\b)",
    _I,
)
_WHOM = re.compile(
    r"(?:^|[.,;!?]\s*|\b(?:so|and|but|ok|then|well|idk|know)\s+)"
    rf"(?:who(?: else)? (?:would|could|might|can|will|knows?|has|may|should) ?"
    r"(?:know|tell|have|say|count|that|this|it|about)\b|"
    rf"who(?:m|se)? {_MAY} {_WE} (?:ask|call|go|talk|turn|phone|write|find)\b|"
    rf"where {_MAY} {_WE} (?:even )?(?:find|get|look|ask|see|go)\b|"
    rf"how {_MAY} {_WE} (?:ever |even )?(?:find|know|get|tell|see|learn)\b)",
    _I,
)
_WORD = re.compile(
    rf"{_LEAD}(?:what(?:'?s| is| are| does| do)|whats) (?:an? |the )?(?P<word>[\w' -]{{3,30}}?)"
    r"(?: mean(?:s|t)?)?(?: here)?\W*$",
    _I,
)
_SURE = re.compile(
    r"\b(?:true|right|real|correct|sure|certain|trust|believe|prove\w*|proof|lie|lies|lying|lied|"
    r"fake|false)\b",
    _I,
)
_WAY = re.compile(
    r"\b(?:fall|fell|fallen|drop\w*|rise|rose|risen|gone|went|go|grow|grew|change[ds]?|help(?:s|ed)?|"
    r"saved?|works?|worked|better|worse|more|less|fewer|because|due|caused?|thanks)\b",
    _I,
)
_YES_OR_NO = re.compile(
    rf"{_LEAD}(?:(?:is|was|were|did|does|do|has|have|had|can|could|should|are) "
    r"(?!you\b|u\b)\w+|how (?:sure|certain|true) \w+)",
    _I,
)
_SO = re.compile(r"^\W*(?:so|then|and so)\b.+\?\W*$", _I)
_NOT_OF_CLAIM = re.compile(
    r"\b(?:page|print|private|secret|free|delete|erase|data|done|finished|over|enough|you|u|your|"
    r"(?:is|was) (?:it|this|that) saved|kept|stored|read along|change (?:it|that|my))\b",
    _I,
)
_WANTS_TO_KNOW = (
    rf"{_WE} (?:just |only |really )*(?:want(?:ed)?|need|would like)(?: to know| to hear)?\W+"
)
_TELL_ON = re.compile(
    rf"(?:{_LEAD}|[.,;!?]\s+(?:so |and |but )?)"
    rf"(?:{_WANTS_TO_KNOW}(?:if |whether )?{_WE} (?:can|may|could|should)|"
    rf"(?:{_WANTS_TO_KNOW})?(?:what )?(?:can|may|could|should|shall|am|are) {_WE}) "
    r"(?:now |then |just |safely |allowed to )*"
    r"(?:tell|say|claim|use|quote|repeat|post|publish|announce|pass)\b(?! you\b| u\b)",
    _I,
)
_IT = r"(?:it|this|that|these|they|things?|all (?:this|that)|(?:my|our|the) numbers?)"
_MEANS = re.compile(
    rf"{_LEAD}(?:what (?:does|do|did|would) {_IT}(?: all)? (?:mean|say|show|tell)\b|so what\W*$)",
    _I,
)
_BY_CHANCE = re.compile(
    rf"(?=.*\?|.*\b(?:could|can|may|might|maybe|perhaps|how do)\b|{_LEAD}(?:is|was)(?:n'?t)?\b)"
    r".*\b(?:be|is|isn'?t|was|wasn'?t|it|just|only|pure|mere|by)(?: an?)? "
    r"(?:chance|luck|coincidence|random|accident|fluke)\b",
    _I,
)
_BETTER = re.compile(
    rf"{_LEAD}(?:(?:is|are|was|were|did|has|have|does|do) {_IT}(?: \w+){{0,2}} (?:better|worse|"
    r"improv\w*|help\w*|work\w*|changed?|different|(?:go|gone|went) (?:up|down))\b.{0,20}$)|"
    r"\b(?:better|worse|good|bad) or (?:not|no|worse|better|bad|good)\b.{0,5}$",
    _I,
)
_WHO_HAS = re.compile(
    rf"{_LEAD}(?:who (?:else )?(?:has|have|keeps?|holds?|publishes|collects?|would have|might have|"
    r"may have|knows)|(?:are|is) there|where (?:are|is|do (?:i|we) (?:get|find)))\b.{0,30}"
    r"\b(?:numbers|figures|data|statistics|records|counts)\b",
    _I,
)
_ALL_DAY = re.compile(
    r"\b(?:can ?n[o']?t|can'?t|cant|cannot|won'?t|not able to|unable to|no time to|"
    r"do ?n'?t have time|impossible to)\b.{0,40}\b(?:all|whole|every|entire) (?:the )?"
    r"(?:day|week|time|night|hour|morning|evening|month)\b|"
    r"^\W*(?:but )?(?:i|we) (?:have|got) (?:no|not enough) time\b",
    _I,
)
_MOST = 14  # words of a question about the whole
_FEW_LETTERS = 4
ASKED_ALOUD = frozenset({"to_ask", "put_so", "figures"})  # answered with questions to others


def about_question(work: Work, text: str) -> About | None:
    """Give what answers a question about the open step; None where it is none."""
    if is_of_the_result(work, text):
        return About(told=answer_of_the_result(work, text), is_asked_plainly=True)
    told = _word(text) or _in_numbers(work, text) or _in_a_count(work, text)
    told = told or _of_step(work, text)
    asks = _SURE.search(text) or asks_to_tell_on(text) or _asks_what_it_means(text)
    if not told and asks and not _may_ask(work) and asks_if_true(work, text):
        told = _not_yet(work, text)
    return About(told=told) if told else None


def _in_numbers(work: Work, text: str) -> str:
    """Answer whether one of the numbers spoils the rest, once they can be read."""
    return about_one_number(read_numbers(work), text) if work["mode"] == "numbers" else ""


def _in_a_count(work: Work, text: str) -> str:
    """Say who may have figures already, and that nobody has to count all day."""
    if work["mode"] != "collect":
        return ""
    if _WHO_HAS.search(text):
        return of_step("figures", "whom")
    return phrase("count_a_little") if _ALL_DAY.search(text) else ""


def _of_step(work: Work, text: str) -> str:
    kind = _kind(text)
    return of_step(work["step"], kind) if kind else ""


def _may_ask(work: Work) -> bool:
    """Tell whether a question may be the answer: what somebody means to ask others."""
    return work["step"] in ASKED_ALOUD or work.get("pending") in WHOM.values()


def _kind(text: str) -> str:
    """Name what is asked: why, whom or how; "" where it is nothing of these."""
    kinds = ((WHY, _WHY), ("whom", _WHOM), ("how", _HOW))
    return next((kind for kind, pattern in kinds if pattern.search(text)), "")


def _word(text: str) -> str:
    """Give the meaning of the word that is asked about, if the glossary has it."""
    asked = _WORD.match(text)
    known = {name: one for one in default_playbook().glossary for name in (one.term, *one.also)}
    found = known.get(asked["word"].lower()) if asked else None
    if found is None:
        return ""
    return phrase("word", term=found.term[:1].upper() + found.term[1:], text=found.text)


def is_of_the_result(work: Work, text: str) -> bool:
    """Tell whether a question under the result is about it: what it means, or may be said of it."""
    is_shown = work["mode"] == "numbers" and work["step"] in RESULTS
    asks = _asks_what_it_means(text) or asks_to_tell_on(text) or _SURE.search(text)
    return bool(is_shown and _word(text) == "" and asks and asks_if_true(work, text))


def answer_of_the_result(work: Work, text: str) -> str:
    """Give what numbers that are settled mean; where it is asked, what may be said of them."""
    return say_of_numbers(work) if asks_to_tell_on(text) else meaning(work)


def _not_yet(work: Work, text: str) -> str:
    if work["mode"] == "numbers":
        return phrase("numbers_first")
    if work["mode"] == "collect":
        return ""
    is_to_tell = asks_to_tell_on(text) and said(work, "claim")
    return say_of_claim(work) if is_to_tell else phrase("too_early")


def asks_to_tell_on(text: str) -> bool:
    """Tell whether somebody asks if they may tell others of it: "can I tell the council?"."""
    return bool(_TELL_ON.search(text))


def _asks_what_it_means(text: str) -> bool:
    """Tell whether somebody asks what it comes to: "is it chance?", "is it better or not?"."""
    return any(pattern.search(text) for pattern in (_MEANS, _BY_CHANCE, _BETTER))


def asks_if_true(work: Work, text: str) -> bool:
    """Tell whether somebody asks if what was checked holds: "did it fall?", "is it true then?"."""
    if len(text.split()) > _MOST or _NOT_OF_CLAIM.search(text):
        return False
    is_of_numbers = work["mode"] == "numbers" and not _word(text)
    if asks_to_tell_on(text) or (is_of_numbers and _asks_what_it_means(text)):
        return True
    if not (_YES_OR_NO.match(text) or _SO.match(text)):
        return False
    telling = {stem for stem in stems(said(work, "claim")) if len(stem) >= _FEW_LETTERS}
    return bool(_SURE.search(text) or _WAY.search(text) or telling & set(stems(text)))
