"""Where words belong that answer no open question: whom to ask, a late answer, one put right."""

from __future__ import annotations

import re
from collections.abc import Collection

from coach.about import About
from coach.arc import CHECK, Work, add, said, steps_of
from coach.evidence import numbers_steps
from coach.evidence.numbers_steps import WHAT_ELSE, WHAT_NEXT
from coach.evidence.steps import ASKABLE, TO_ASK, WHOM
from coach.evidence.sureness import is_known

_I = re.IGNORECASE
_MODES = frozenset({"full", "quick"})
_PLANS_TO_ASK = re.compile(
    r"^\W*(?:(?:oh|ah|and|but|so|well|ok|maybe|perhaps|then|hm+|actually|i think|i guess)\W+)*"
    r"(?:(?:i|we)(?:'ll|'d| could| can| will| would| might| should| shall| may| must| want to|"
    r" am going to|'m going to| need to| have to)(?: go| just| also| try)?(?: and| to)? |let me |"
    r"(?=ask (?:the|my|our|them|him|her|mr|mrs|somebody)\b))"
    r"(?:ask|call|phone|ring|write to|email|go to|talk to|speak to)\b",
    _I,
)
_TAKES_BACK = re.compile(
    r"^\W*(?:(?:no+|sorry|wait|oops|actually|correction|i meant|i mean|oh|hey|not (?:right|so))\b"
    r"[\s,.:;!-]*)+",
    _I,
)
_LEAD = re.compile(rf"{_TAKES_BACK.pattern}(?:(?:and|but|that)\b\W*)?", _I)
_NOT_THE_OTHER = re.compile(r",? (?:and )?not (?:the |by |from |a )?\w+(?: \w+)?\W*$", _I)
_LATE = re.compile(
    r"^\W*(?:oh|ah|by the way|btw|i remember|now i (?:know|remember)|i forgot|also|"
    r"about (?:the|who)|wait)\b",
    _I,
)
_YEAR_OR_MONTH = (
    r"(?:(?:19|20)\d\d|jan\w*|feb\w*|march|mar|april|apr|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|"
    r"dec\w*)"
)
# Words that are plainly the answer to one question of a check, whichever is open.
_SIGNS = {
    "source": re.compile(
        r"\b(?:counted|wrote (?:it|them|that|this) down|kept an? \w+|measured|recorded|surveyed|"
        r"did the count\w*|published (?:it|that))\b|"
        r"\b(?:from|in) (?:their|the|its|his|her) (?:own )?(?:book|records?|register|report|survey|"
        r"list|files?)\b",
        _I,
    ),
    "many": re.compile(
        r"\b\d[\d,.]* (?:people|persons|famil(?:y|ies)|households|houses|homes|streets|places|"
        r"shops|women|men|children|residents|schools|clinics|pupils|patients|villages|users|neighbours)\b|"
        r"\bout of \d+",
        _I,
    ),
    "comparison": re.compile(
        r"\bcompared (?:with|to)\b|\b(?:than|as) (?:last|the) (?:year|month|week|one)\b|"
        r"\b(?:against|than) (?:the )?(?:other|next) \w+",
        _I,
    ),
    "span": re.compile(
        rf"\b(?:from|between|since) {_YEAR_OR_MONTH}\b|{_YEAR_OR_MONTH} ?(?:-|–|to|until|till|and) "
        rf"?{_YEAR_OR_MONTH}\b|\b(?:it was|in) {_YEAR_OR_MONTH}\W*$",
        _I,
    ),
}
_ALSO_NEW = re.compile(
    r"^(?=.*\b(?:also|too|as well|at (?:the|that) same time|that (?:same )?(?:week|month|day|year)|"
    r"back then|there (?:was|were))\b)"
    r"(?=.*\b(?:got|had|was|were|came|began|started|opened|closed|changed|new|moved|put up)\b)",
    _I,
)
_OPEN_ENDED = frozenset({"left_out", "other", "closer", "sure"})  # "the police counted" may answer


def about_place(work: Work, text: str) -> About | None:
    """Give the other step that a message belongs to; None where it is for the open one."""
    if work["mode"] == "numbers":
        return _about_the_numbers(work, text) or _about_another_cause(work, text)
    if work["mode"] not in _MODES or work["step"] == "claim":
        return None
    if work.get("pending") not in WHOM.values() and _PLANS_TO_ASK.match(text):
        return About(step=TO_ASK, words=said(add(work, text, TO_ASK), TO_ASK))
    signed = {step for step, sign in _SIGNS.items() if sign.search(text)}
    step = _put_right(work, text, signed) or _late(work, text, signed)
    return About(step=step, words=_LEAD.sub("", text)) if step else None


def _about_the_numbers(work: Work, text: str) -> About | None:
    """A number put right later on, and a start that is told early, are said back."""
    if numbers_steps.tells_start(work, text):
        return About(step="began", words=text, opens="numbers", asks=numbers_steps.RIGHT)
    whole = numbers_steps.put_right(work, text) if work["step"] != "numbers" else ""
    if not whole:
        return None
    return About(step="numbers", words=whole, opens="numbers", asks=numbers_steps.RIGHT)


def _about_another_cause(work: Work, text: str) -> About | None:
    """What else was new stands beside the numbers, whatever is asked under them."""
    is_open = work["step"] == WHAT_NEXT and not work.get("pending")
    if not is_open or text.rstrip().endswith("?") or not _ALSO_NEW.search(text):
        return None
    return About(step=WHAT_ELSE, words=said(add(work, text, WHAT_ELSE), WHAT_ELSE))


def _put_right(work: Work, text: str, signed: Collection[str]) -> str:
    """Name the earlier answer that is said anew: "no, it was the council who counted"."""
    is_other = work["step"] not in _OPEN_ENDED and _NOT_THE_OTHER.search(text)
    if not (_TAKES_BACK.match(text) or is_other):
        return ""
    return _only({step for step in signed if step != work["step"] and said(work, step)})


def _late(work: Work, text: str, signed: Collection[str]) -> str:
    """Name the earlier question that was left open, and that this answers now."""
    if work["step"] in signed or (work["step"] in _OPEN_ENDED and not _LATE.match(text)):
        return ""
    names = [step.name for step in steps_of(work) if step.name in CHECK]
    earlier = names[: names.index(work["step"])]
    is_open = {step for step in earlier if step in ASKABLE and not is_known(work, step)}
    return _only(is_open & set(signed))


def _only(steps: Collection[str]) -> str:
    return next(iter(steps)) if len(steps) == 1 else ""
