"""Questions to the coach in a check: why, whom, how, what a word means, and whether it is true."""

from __future__ import annotations

import re

from coach.about import About
from coach.arc import Work, said
from coach.evidence.my_numbers import read_numbers
from coach.evidence.numbers_steps import RESULTS, named_besides
from coach.evidence.one_number import about_one_number
from coach.evidence.phrases import WHY, of_step, phrase
from coach.evidence.steps import WHOM
from coach.playbook import default_playbook
from coach.quoting import quote
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
_TELL_ON = re.compile(
    rf"{_LEAD}(?:can|may|could|should|shall|am|are) {_WE} (?:now |then |just |safely |allowed to )*"
    r"(?:tell|say|claim|use|quote|repeat|post|publish|announce|pass)\b(?! you\b| u\b)",
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
    told = _meaning(text) or _in_numbers(work, text) or _in_a_count(work, text)
    told = told or _of_step(work, text)
    asks = _SURE.search(text) or asks_to_tell_on(text)
    if not told and asks and not _may_ask(work) and asks_if_true(work, text):
        told = _not_yet(work)
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


def _meaning(text: str) -> str:
    """Give the meaning of the word that is asked about, if the glossary has it."""
    asked = _WORD.match(text)
    known = {name: one for one in default_playbook().glossary for name in (one.term, *one.also)}
    found = known.get(asked["word"].lower()) if asked else None
    if found is None:
        return ""
    return phrase("word", term=found.term[:1].upper() + found.term[1:], text=found.text)


def _not_yet(work: Work) -> str:
    if work["mode"] != "numbers":
        return phrase("too_early") if work["mode"] != "collect" else ""
    named = named_besides(work)
    if named and work["step"] in RESULTS:
        return phrase("numbers_told_named", named=quote(named))
    return phrase("numbers_told" if work["step"] in RESULTS else "numbers_first")


def asks_to_tell_on(text: str) -> bool:
    """Tell whether somebody asks if they may tell others of it: "can I tell the council?"."""
    return bool(_TELL_ON.match(text))


def asks_if_true(work: Work, text: str) -> bool:
    """Tell whether somebody asks if what was checked holds: "did it fall?", "is it true then?"."""
    if len(text.split()) > _MOST or _NOT_OF_CLAIM.search(text):
        return False
    if asks_to_tell_on(text):
        return True
    if not (_YES_OR_NO.match(text) or _SO.match(text)):
        return False
    telling = {stem for stem in stems(said(work, "claim")) if len(stem) >= _FEW_LETTERS}
    return bool(_SURE.search(text) or _WAY.search(text) or telling & set(stems(text)))
