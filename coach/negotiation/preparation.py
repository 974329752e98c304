"""Preparing a talk: interests behind positions, a plan B, a limit, and a reason for each number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.tokens import Span

from coach.arc import Work, said
from coach.feedback import Feedback
from coach.language import load_language

AFTER_SMS_TO = frozenset(  # "2 rooms" is a number, "2 fix" and "4 us" are none
    {
        *("fix", "mend", "repair", "talk", "speak", "listen", "come", "go", "pay", "give", "get"),
        *("make", "do", "be", "stop", "help", "see", "know", "let", "send", "keep", "clean"),
        *("answer", "open", "sign", "agree", "change", "us", "me", "him", "her", "them", "you"),
    }
)

_I = re.IGNORECASE

POSITION = re.compile(
    r"^\W*(they|he|she|it|we|i|the \w+|our \w+|my \w+)?\s*(just |only |all )?"
    r"(wants?|demands?|insists?|asks?|offers?)\b",
    _I,
)
REASON = re.compile(
    r"\b(because|so that|since|worr(y|ied|ies)|afraid|fear|scared|pressure|boss|budget|"
    r"re-?election|"
    r"votes?|complain\w*|complaints?|reputation|look good|blame|in order|matters?|need(s)? to|"
    r"save|cost|time|trust|safe(ty)?|rules?|law|papers?|newspapers?|image|easy|quiet|peace|"
    r"feed|rent|live|survive|school fees|health|dignity|respect)\b",
    _I,
)
NO_PLAN_B = re.compile(
    r"^\W*(nothing|none|no|nope|no plan|no idea|we (have|got) (nothing|none|no (other )?(plan|"
    r"choice|option)).*|"
    r"there is (nothing|none|no (other )?\w+).*|no (other )?(plan|choice|option|way)s?.*|"
    r"we (can'?t|cannot) do (anything|nothing).*|beg.*|(just )?(accept|take) (it|what.*)|"
    r"give up.*)\W*$",
    _I,
)
ACTS = re.compile(r"\b(we|i|we'll|i'll|go|sell|move|wait|use|ask|share|find|take|look|try)\b", _I)
TOGETHER = re.compile(
    r"\b(strike|protest|march|petition|press|newspaper|radio|tv|journalist|media|vote|together|"
    r"boycott|occupy|sit[- ]in|court|ombudsman|union)\b",
    _I,
)
STANDARD = re.compile(
    r"\b(law|by-?law|rule|regulation|policy|contract|agreement|promised|promise|constitution|right|"
    r"others? (get|pay|paid|have)|other (towns?|cities|districts?|villages?|schools?|streets?)|"
    r"market|going rate|price(s)? (in|at)|same as|last year|standard|average|neighbouring|"
    r"next (town|village|district)|"
    r"minimum wage|report|study|figures?|budget)\b",
    _I,
)
THANKS = re.compile(
    r"\b(thank|thanks|appreciate|grateful|glad|good (morning|afternoon|evening|day))\b", _I
)
QUESTION = re.compile(r"\?|\b(what|how|could|would|can|may) (is|are|do|we|you|it)\b", _I)
MENACE = re.compile(
    r"\b(or else|you will (regret|pay|see)|we know where|burn|beat|hurt you|idiots?|liars?|thieves|"
    r"stupid|shame on you|you people)\b",
    _I,
)
HIGHER_IS_BETTER = re.compile(
    r"\b(pay|paid|wage|salary|rate|per (tonne|ton|hour|day|week|month|kilo|kg)|a (tonne|ton|"
    r"kilo|day|month)|sell|price we get|"
    r"raise|increase|more|compensation|grant)\b",
    _I,
)
LOWER_IS_BETTER = re.compile(
    r"\b(rent|fee|fees|fine|bill|debt|cost us|owe|charge[sd]?|tax|reduce|lower|cheaper|less|cut|"
    r"instal?lments?|repay)\b",
    _I,
)


@dataclass(frozen=True)
class PreparationReview:
    """What a preparation holds, and what might be said about it."""

    flags: list[str]
    spans: dict[str, str] = field(default_factory=dict)


def review_preparation(answers: dict[str, str]) -> PreparationReview:
    """Review what somebody prepared; ``answers`` maps steps to texts."""
    plan_b = answers.get("plan_b", "")
    found = {
        "no_plan_b": bool(NO_PLAN_B.match(plan_b)) if plan_b else False,
        "weak_target": is_weak(answers.get("ask", ""), answers.get("limit", "")),
        "position_as_interest": any(is_position(answers.get(s, "")) for s in ("theirs", "ours")),
        "number_without_why": _lacks_why(answers),
    }
    spans = {
        step: answers[step] for step in ("theirs", "ours") if is_position(answers.get(step, ""))
    }
    return PreparationReview([flag for flag, is_so in found.items() if is_so], spans)


def is_position(text: str) -> bool:
    """Tell whether a supposed interest only says what is wanted, with no sign of why."""
    return bool(POSITION.match(text)) and not REASON.search(text)


def is_weak(ask: str, limit: str) -> bool:
    """Tell whether what is hoped for is no better than the least that would do."""
    hoped, least = _only_number(ask), _only_number(limit)
    if hoped is None or least is None:
        return False
    wants_less = bool(LOWER_IS_BETTER.search(ask)) and not HIGHER_IS_BETTER.search(ask)
    if wants_less:
        return hoped >= least
    return hoped <= least if HIGHER_IS_BETTER.search(ask) else False


def _only_number(text: str) -> float | None:
    """Give the one number of a text; None when there is none, or several to choose from."""
    doc = load_language()(text)
    counted = [e.text for e in doc.ents if e.label_ in {"number", "amount", "percent"}]
    numbers = [match.group(0) for text in counted for match in re.finditer(r"\d[\d.,]*", text)]
    if len(numbers) != 1:
        return None
    try:
        return float(numbers[0].rstrip(".,").replace(",", ""))
    except ValueError:
        return None


def has_number(text: str) -> bool:
    """Tell whether the ask is for an amount, of which there can be more or less."""
    return bool(_first_number(text))


def _first_number(text: str) -> str:
    doc = load_language()(text)
    kinds = {"number", "amount", "percent"}
    found = (
        e.text
        for e in doc.ents
        if e.label_ in kinds and e.text.lower() not in {"one", "first"} and not _is_sms_word(e)
    )
    return next(found, "")


def _is_sms_word(found: Span) -> bool:
    """Tell whether a 2 or 4 stands for "to" or "for": "get him 2 fix it", "talk 2 them"."""
    after = found.doc[found.end].lower_ if found.end < len(found.doc) else ""
    return found.text in {"2", "4"} and after in AFTER_SMS_TO


def _lacks_why(answers: dict[str, str]) -> bool:
    if not has_number(answers.get("ask", "")) or "standard" not in answers:
        return False
    reasons = f"{answers.get('standard', '')} {answers.get('ours', '')} {answers['ask']}"
    return not (STANDARD.search(reasons) or REASON.search(reasons))


def needless(work: Work) -> set[str]:
    """Name the steps that need no asking: no least amount where no amount is asked for."""
    return set() if has_number(said(work, "ask")) else {"limit"}


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Say what is strong in an answer, and what the one next thing could be."""
    check = _CHECKS.get(step)
    return check(work, text) if check else Feedback()


def _on_ask(work: Work, text: str) -> Feedback:
    return Feedback("ask_number", span=_first_number(text)) if has_number(text) else Feedback()


def _on_limit(work: Work, text: str) -> Feedback:
    if is_weak(said(work, "ask"), text):
        return Feedback("limit", "target_higher", flags=("weak_target",))
    return Feedback("limit")


def _on_theirs(work: Work, text: str) -> Feedback:
    if is_position(text):
        return Feedback(next="theirs_why", flags=("position_as_interest",))
    return _if_found(REASON, text, "theirs_reason")


def _on_ours(work: Work, text: str) -> Feedback:
    if is_position(text):
        return Feedback(next="ours_why", flags=("position_as_interest",))
    return _if_found(REASON, text, "ours_reason")


def _on_standard(work: Work, text: str) -> Feedback:
    return _if_found(STANDARD, text, "standard")


def _on_plan_b(work: Work, text: str) -> Feedback:
    if NO_PLAN_B.match(text):
        return Feedback("no_plan_b", "plan_b_one", flags=("no_plan_b",))
    if MENACE.search(text):
        return Feedback()
    if TOGETHER.search(text):
        return Feedback("plan_b_together")
    return Feedback("plan_b") if ACTS.search(text) else Feedback()


def _on_opening(work: Work, text: str) -> Feedback:
    if MENACE.search(text):
        return Feedback(next="opening_calm")
    if QUESTION.search(text):
        return _if_found(QUESTION, text, "opening_question")
    return Feedback("opening_thanks" if THANKS.search(text) else "opening")


def _if_found(pattern: re.Pattern[str], text: str, strength: str) -> Feedback:
    match = pattern.search(text)
    return Feedback(strength, span=match.group(0)) if match else Feedback()


_CHECKS = {
    "ask": _on_ask,
    "limit": _on_limit,
    "theirs": _on_theirs,
    "ours": _on_ours,
    "standard": _on_standard,
    "plan_b": _on_plan_b,
    "opening": _on_opening,
}
