"""The steps of looking at one's own numbers: each is checked before anything is reckoned."""

from __future__ import annotations

from coach.arc import Work, said
from coach.evidence import who_changed
from coach.evidence.groups import Groups
from coach.evidence.my_numbers import (
    asks_when_it_began,
    is_no_change,
    read_numbers,
    start_in,
    tell_numbers,
)
from coach.evidence.numbers_mending import mend
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
WHERE = "began_where"
NEXTS = frozenset({REFUSED, DOUBT, RIGHT, WRONG, LINES, WHERE, who_changed.UNFIT})


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Ask whether the numbers were read right, or what is in doubt of them."""
    if step == "numbers":
        return Feedback(next=_to_settle(work))
    series = read_numbers(work).series
    if step == "began" and series is not None and not is_no_change(text):
        return Feedback(next=None if start_in(series, text) else WHERE)
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


def result(work: Work) -> tuple[tuple[Message, ...], Told]:
    """Give what the numbers show, in messages, and the question that stands at the end.

    The numbers must be settled.
    """
    *messages, last = tell_numbers(read_numbers(work))
    *shown, question = last
    return (*messages, *([tuple(shown)] if shown else [])), question


def merged(work: Work, pending: str, text: str) -> str:
    """Give the whole answer to the open step with what was added about it."""
    if work["step"] != "numbers":
        return text
    if pending in {REFUSED, LINES}:
        return text
    return mend(said(work, "numbers"), text, is_wrong=pending in {RIGHT, WRONG})


def after_mending(work: Work, before: Work, pending: str) -> Feedback:
    """Say what follows from a correction: if it changed nothing, it is asked in another way."""
    if pending == who_changed.UNFIT:
        return _after_unfit(work)
    is_same = said(work, "numbers") == said(before, "numbers")
    doubt = read_numbers(work).doubt
    if pending in {RIGHT, WRONG} and is_same:
        return Feedback(next=WRONG)
    if pending == DOUBT and doubt and doubt == read_numbers(before).doubt:
        return Feedback(next=LINES)
    return feedback(work, work["step"], said(work, work["step"]))


def _after_unfit(work: Work) -> Feedback:
    """Changes that do not fit are asked about once; after that it stays open how sure it is."""
    return Feedback(next=who_changed.UNKNOWN if lacks_interval(work) else who_changed.CHANGED)
