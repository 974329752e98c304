"""Preparing a talk: interests behind positions, a plan B, a limit, and a reason for each number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coach.arc import FEW_LETTERS, FEW_WORDS, Work, said
from coach.feedback import Feedback
from coach.hurt import find_hurt
from coach.negotiation.after_talk import is_conceded, is_left_open, on_agreed, on_gave, on_next
from coach.negotiation.asked_amount import BETTER, WEAK, compare, first_number, has_number
from coach.negotiation.better_plan_b import plan_b_above_limit
from coach.negotiation.beyond_limit import option_beyond_limit
from coach.negotiation.our_wish import our_wish
from coach.negotiation.preparation_words import (
    ACTS,
    MENACE,
    NO_LIMIT,
    NO_PLAN_B,
    OUT_OF_THE_ROOM,
    POSITION,
    QUESTION,
    REASON,
    SERVES_BOTH,
    SEVERAL,
    SPEAKS,
    STANDARD,
    THANKS,
    TOGETHER,
    WANTED,
)
from coach.planning.words import ALONE, PLAIN_YES, says_nothing
from coach.quoting import count_words
from coach.wording import stems


@dataclass(frozen=True)
class PreparationReview:
    """The codebook's names for what might be said, each with the person's words that show it."""

    flags: list[str]
    spans: dict[str, str] = field(default_factory=dict)


def review_preparation(answers: Mapping[str, str]) -> PreparationReview:
    """Review what was prepared, or told of the talk after it; ``answers`` maps steps to texts."""
    of = {step: answers.get(step, "") for step in _JUDGED}
    of["ask"] = our_wish(of["ask"])
    spans = {
        "no_plan_b": _first(
            of, ("plan_b",), lambda text: bool(NO_PLAN_B.match(text)) or _is_bare_number(text)
        ),
        "no_walk_away_point": _first(of, ("limit",), lambda text: _lacks_limit(of["ask"], text)),
        "weak_target": _first(
            of, ("target", "ask"), lambda text: compare(text, of["limit"], of["ask"]) == WEAK
        ),
        "limit_below_plan_b": plan_b_above_limit(of),
        "position_as_interest": _first(of, ("ours", "theirs"), is_position),
        "number_without_why": of["ask"] if "standard" in answers and _lacks_why(of) else "",
        "conceded_without_trade": _first(of, ("gave",), is_conceded),
        "poor_closing": _first(of, ("next",), is_left_open),
    }
    found = {flag: words for flag, words in spans.items() if words}
    return PreparationReview(list(found), found)


_JUDGED = ("ask", "ours", "theirs", "standard", "plan_b", "limit", "target", "gave", "next")


def _first(answers: Mapping[str, str], steps: tuple[str, ...], judge: Callable[[str], bool]) -> str:
    """Give the first of some answers that a judgement holds for."""
    return next((answers[step] for step in steps if answers[step] and judge(answers[step])), "")


def is_position(text: str) -> bool:
    """Tell whether a supposed interest only says what is wanted, with no sign of why."""
    return bool(POSITION.match(text)) and not REASON.search(WANTED.sub("", text))


def _is_bare_number(text: str) -> bool:
    """Tell whether an answer is a number and no more: a limit, perhaps, and nothing one can do."""
    return has_number(text) and count_words(text) <= 1


def _lacks_why(answers: Mapping[str, str]) -> bool:
    """Tell whether a number is asked for, and hardly a word says why; in doubt it has its why."""
    is_told = count_words(answers["standard"]) > FEW_WORDS and not says_nothing(answers["standard"])
    if is_told or not has_number(answers["ask"]):
        return False
    reasons = f"{answers['standard']} {answers['ours']} {answers['ask']}"
    return not (STANDARD.search(reasons) or REASON.search(reasons))


def _lacks_limit(ask: str, limit: str) -> bool:
    """Tell whether any amount would do, as far as was said."""
    is_open = says_nothing(limit) or bool(NO_LIMIT.search(limit))
    return has_number(ask) and is_open and not has_number(limit)


def needless(work: Work) -> set[str]:
    """Name the steps that need no asking: no best amount where no amount is asked for."""
    return set() if has_number(our_wish(said(work, "ask"))) else {"target"}


def feedback(work: Work, step: str, text: str, today: date) -> Feedback:
    """Say what is strong in an answer, and what the one next thing could be."""
    text = text.replace("’", "'")  # as phones write it
    if step == "agreed":
        return on_agreed(text, today)
    if step == "next":
        return on_next(text, today)
    check = _CHECKS.get(step)
    answer = check(work, text) if check else Feedback()
    return replace(answer, hurt=find_hurt(text)) if step == "ours" else answer


def _on_decides(work: Work, text: str) -> Feedback:
    return Feedback(next="decides_reach") if OUT_OF_THE_ROOM.search(text) else Feedback()


def _on_ask(work: Work, text: str) -> Feedback:
    wish = our_wish(text)
    return Feedback("ask_number", span=first_number(wish)) if has_number(wish) else Feedback()


def _on_ours(work: Work, text: str) -> Feedback:
    if is_position(text):
        return Feedback(next="ours_why", flags=("position_as_interest",))
    return _if_found(REASON, text, "ours_reason")


def _on_theirs(work: Work, text: str) -> Feedback:
    if is_position(text):
        return Feedback(next="theirs_why", flags=("position_as_interest",))
    return _if_found(REASON, text, "theirs_reason")


def _on_risk(work: Work, text: str) -> Feedback:
    if says_nothing(text):
        return Feedback()
    return Feedback(next="risk_what") if PLAIN_YES.match(text) else Feedback("risk_told")


def _on_options(work: Work, text: str) -> Feedback:
    if says_nothing(text):
        return Feedback(next="options_give")
    if SERVES_BOTH.search(text):
        return _if_found(SERVES_BOTH, text, "options_both")
    theirs = said(work, "theirs")
    is_alone = bool(theirs) and not SEVERAL.search(text) and not _share_words(theirs, text)
    return Feedback(next="options_theirs") if is_alone else Feedback()


def _share_words(one: str, other: str) -> bool:
    shared = set(stems(one)) & set(stems(other))
    return any(len(stem) >= FEW_LETTERS for stem in shared)


def _on_standard(work: Work, text: str) -> Feedback:
    before = {step: said(work, step) for step in ("ask", "ours", "standard")}
    before["ask"] = our_wish(before["ask"])
    if _lacks_why({**before, "standard": f"{before['standard']} {text}"}):
        return Feedback(next="number_why", flags=("number_without_why",))
    return _if_found(STANDARD, text, "standard")


def _on_plan_b(work: Work, text: str) -> Feedback:
    if _is_bare_number(text):
        return Feedback(next="plan_b_one", flags=("no_plan_b",))
    if NO_PLAN_B.match(text):
        return Feedback("no_plan_b", "plan_b_one", flags=("no_plan_b",))
    if MENACE.search(text):
        return Feedback()
    if TOGETHER.search(text):
        return Feedback("plan_b_together")
    return Feedback("plan_b") if ACTS.search(text) else Feedback()


def _on_limit(work: Work, text: str) -> Feedback:
    ask = our_wish(said(work, "ask"))
    if _lacks_limit(ask, text):
        return Feedback(next="limit_one", flags=("no_walk_away_point",))
    if says_nothing(text):
        return Feedback()
    if compare(ask, text) == WEAK:
        return Feedback("limit", "target_higher", flags=("weak_target",))
    told = {"ask": ask, "limit": text, **{s: said(work, s) for s in ("options", "plan_b")}}
    if plan_b_above_limit(told):
        return Feedback("limit", "limit_plan_b", flags=("limit_below_plan_b",))
    return Feedback("limit", "limit_option" if option_beyond_limit(told) else None)


def _on_target(work: Work, text: str) -> Feedback:
    found = compare(text, said(work, "limit"), our_wish(said(work, "ask")))
    if found == WEAK:
        return Feedback(next="target_better", flags=("weak_target",))
    return Feedback("target", span=first_number(text)) if found == BETTER else Feedback()


def _on_opening(work: Work, text: str) -> Feedback:
    if MENACE.search(text):
        return Feedback(next="opening_calm")
    if QUESTION.search(text):
        return _if_found(QUESTION, text, "opening_question")
    return Feedback("opening_thanks" if THANKS.search(text) else "opening")


def _on_speaks(work: Work, text: str) -> Feedback:
    if ALONE.match(text):
        return Feedback(next="speaks_beside")
    speakers = {match["who"].lower() for match in SPEAKS.finditer(text)}
    return Feedback("speaks") if len(speakers) > 1 else Feedback()


def _if_found(pattern: re.Pattern[str], text: str, strength: str) -> Feedback:
    match = pattern.search(text)
    return Feedback(strength, span=match.group(0)) if match else Feedback()


_CHECKS = {
    "decides": _on_decides,
    "ask": _on_ask,
    "ours": _on_ours,
    "theirs": _on_theirs,
    "risk": _on_risk,
    "options": _on_options,
    "standard": _on_standard,
    "plan_b": _on_plan_b,
    "limit": _on_limit,
    "target": _on_target,
    "opening": _on_opening,
    "speaks": _on_speaks,
    "gave": on_gave,
}
