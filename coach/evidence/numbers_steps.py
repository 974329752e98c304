"""The steps of looking at one's own numbers: each is checked before anything is reckoned."""

from __future__ import annotations

import re

from coach.arc import Work, said
from coach.evidence import began, same_people, who_changed
from coach.evidence.began import is_no_change
from coach.evidence.groups import Groups
from coach.evidence.my_numbers import (
    Numbers,
    asks_when_it_began,
    read_numbers,
    remarks_in,
    tell_numbers,
    values_in,
)
from coach.evidence.numbers_mending import corrects, mend, row_in_order, says_in_order
from coach.evidence.numbers_saying import say_numbers
from coach.evidence.told import Message, Told
from coach.feedback import Feedback
from coach.hurt import find_hurt

WHAT_ELSE, WHAT_NEXT = "what_else", "what_next"
RESULTS = frozenset({WHAT_ELSE, WHAT_NEXT})  # one of them is asked under what the numbers show
STEPS = frozenset({"numbers", "same_people", "began"}) | RESULTS
_ABOUT_CAUSES = frozenset({"ask_what_else", "ask_different"})
REFUSED, DOUBT, RIGHT, WRONG = "numbers_refused", "numbers_doubt", "numbers_right", "numbers_wrong"
LINES = "numbers_lines"  # one number a line: where the same doubt came twice
NEXTS = frozenset({REFUSED, DOUBT, RIGHT, WRONG, LINES, who_changed.UNFIT}) | began.NEXTS
_YES = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|right|correct|ok(?:ay)?|it is)\b[\s,.;!-]*"
    r"(?:(?P<but>but|and|though)\b\W*)?",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:came|began|begins?|started|starts?|opened|arrived|put up|set up|installed|chang\w+|"
    r"since|from|went in)\b",
    re.IGNORECASE,
)


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Ask whether the numbers were read right, or what is in doubt of them."""
    if step == "numbers":
        return Feedback(next=_to_settle(work))
    series = read_numbers(work).series
    if step == "began" and series is not None:
        return began.look(series, said(work, step))
    groups = changing(work)
    if step == WHAT_NEXT and groups is not None:
        return Feedback(next=who_changed.next_of(groups, text))
    if step in RESULTS and find_hurt(text):
        return Feedback(hurt=find_hurt(text))
    if step == WHAT_ELSE and not is_no_change(text):
        return Feedback(WHAT_ELSE)
    return Feedback()


def _to_settle(work: Work) -> str:
    numbers = read_numbers(work)
    if numbers.refused:
        return REFUSED
    return DOUBT if numbers.doubt else RIGHT


def needless(work: Work) -> set[str]:
    """Ask if the people are the same, and when a change began, only where it matters."""
    asked = _result_step(work)
    asks = {
        "same_people": read_numbers(work).asks_if_same,
        "began": asks_when_it_began(work),
        WHAT_ELSE: asked == WHAT_ELSE,
        WHAT_NEXT: asked == WHAT_NEXT,
    }
    return {step for step, is_open in asks.items() if not is_open}


def _result_step(work: Work) -> str:
    """Name the step that asks what the result leaves open; "" while there is no result."""
    if not is_settled(work):
        return ""
    return WHAT_ELSE if result(work)[1].name in _ABOUT_CAUSES else WHAT_NEXT


def changing(work: Work) -> Groups | None:
    """Give two counts of the same people, where it is open how many of them changed."""
    told = {name: answer for name, answer in work["answers"].items() if name != WHAT_NEXT}
    groups = read_numbers({**work, "answers": told}).groups
    return groups if who_changed.takes_changes(groups) else None


def named_besides(work: Work) -> str:
    """Give what somebody named that changed at the same time; "" where they named nothing."""
    named = said(work, WHAT_ELSE)
    return "" if is_no_change(named) else named


def unknown(work: Work) -> str | None:
    """Name the next thing where nobody knows how many changed; None where that is not asked."""
    is_asked = work["step"] == WHAT_NEXT and not work.get("pending")
    return who_changed.UNKNOWN if is_asked and changing(work) else None


def lacks_interval(work: Work) -> bool:
    """Tell whether it cannot be told how sure a change is, since nobody says who changed."""
    return changing(work) is not None and read_numbers(work).changed is None


def is_settled(work: Work) -> bool:
    """Tell whether the numbers can be reckoned with."""
    return bool(said(work, "numbers")) and _to_settle(work) == RIGHT


def words(work: Work) -> dict[str, str]:
    """Give what questions about the numbers say of them."""
    numbers = read_numbers(work)
    return {"read": numbers.refused or numbers.doubt or say_numbers(numbers)}


def ask_start(work: Work) -> str:
    """Give the words that ask about the start of a change; "" where a response has them."""
    series = read_numbers(work).series
    return began.ask(series, said(work, "began"), str(work.get("pending"))) if series else ""


def result(work: Work) -> tuple[tuple[Message, ...], Told]:
    """Give what the numbers show, in messages, and the question that stands at the end.

    The numbers must be settled.
    """
    *messages, last = tell_numbers(read_numbers(work))
    *shown, question = last
    return (*messages, *([tuple(shown)] if shown else [])), question


def merged(work: Work, pending: str, text: str) -> str:
    """Give the whole answer to the open step with what was added about it."""
    series = read_numbers(work).series
    if pending in began.NEXTS and series is not None:
        return began.merged(series, said(work, "began"), text, pending)
    if work["step"] != "numbers" or pending == REFUSED:
        return text
    if pending == LINES:
        return row_in_order(values_in(said(work, "numbers")), text) or text
    return _put_right(said(work, "numbers"), text, is_wrong=pending in {RIGHT, WRONG})


def takes(work: Work, text: str) -> bool:
    """Tell whether words to what was said back answer that, whatever else they were read as."""
    pending = work.get("pending")
    if pending == began.RIGHT:
        return began.takes_back(text)
    return work["step"] == "numbers" and pending in NEXTS and _says_more(text)


def _says_more(text: str) -> bool:
    """Tell whether words hold a number, or more than a yes or no."""
    yes = _YES.match(text)
    is_yes_but = yes is not None and bool(yes["but"])
    has_number = any(map(str.isdigit, text))
    return has_number or is_yes_but or says_in_order(text) or same_people.told_in(text) is not None


def _put_right(numbers: str, text: str, *, is_wrong: bool) -> str:
    """Write a correction into the numbers, and beside them what is said of the people."""
    added = _YES.sub("", text) if is_wrong else text
    told = same_people.words_in(added) or same_people.words_in(numbers)
    values, correction = values_in(numbers), same_people.without(added)
    if is_wrong and not any(map(str.isdigit, correction)):
        remark = f"({correction})" if correction and added != text else ""  # after a yes
        parts = [values, *remarks_in(numbers), remark, told]
    else:
        parts = [mend(values, correction, is_wrong=is_wrong), *remarks_in(numbers), told]
    return "\n".join(part for part in parts if part)


def put_right(work: Work, text: str) -> str:
    """Give the numbers with a value put right in them after they were settled; "" where none is."""
    before = said(work, "numbers")
    if not corrects(text) or not is_settled(work):
        return ""
    whole = _put_right(before, text, is_wrong=True)
    return whole if whole != before else ""


def tells_start(work: Work, text: str) -> bool:
    """Tell whether somebody says where the change began while the numbers are being read back."""
    series = read_numbers(work).series
    is_read_back = work["step"] == "numbers" and work.get("pending") in {RIGHT, WRONG}
    if series is None or not is_read_back or corrects(text) or not _BEGAN.search(text):
        return False
    return began.start_in(series, text) is not None


def after_mending(work: Work, before: Work, pending: str) -> Feedback:
    """Say what follows from a correction: if it changed nothing, it is asked in another way."""
    if pending == who_changed.UNFIT:
        return _after_unfit(work)
    numbers, old = read_numbers(work), read_numbers(before)
    if pending in began.NEXTS and numbers.series is not None:
        return began.settled(numbers.series, said(before, "began"), said(work, "began"), pending)
    if pending in {RIGHT, WRONG} and _values(numbers) == _values(old):
        is_same = said(work, "numbers") == said(before, "numbers")
        return Feedback(next=WRONG if is_same else None)
    if pending == DOUBT and numbers.doubt and numbers.doubt == old.doubt:
        return Feedback(next=LINES)
    return feedback(work, work["step"], said(work, work["step"]))


def _values(numbers: Numbers) -> object:
    """Give what was read, without whether the people are the same."""
    groups = numbers.groups
    found = (groups.names, groups.shares, groups.values) if groups else None
    return numbers.series, found, numbers.strata, numbers.refused, numbers.doubt


def _after_unfit(work: Work) -> Feedback:
    """Changes that do not fit are asked about once; after that it stays open how sure it is."""
    return Feedback(next=who_changed.UNKNOWN if lacks_interval(work) else who_changed.CHANGED)
