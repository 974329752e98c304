"""What a check of a claim comes to: how sure one can be, and what is worth asking next."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import works_of
from actions.words import choice, label
from coach import arc
from coach.arc import Work
from coach.changes import Change, find_change
from coach.evidence import (
    answer_of_the_result,
    asks_to_tell_on,
    numbers_steps,
    open_questions,
    own_question,
    phrase,
    say_of_claim,
    verdict,
)
from coach.quoting import quote

Events = list[dict[str, Any]]

MOST_NAMED = 6  # words of what somebody named: the message stays short
MOST_QUESTIONS = 3  # on the page: what nobody can remember is not asked


def findings(work: Work) -> list[dict[str, Any]]:
    """Give the sections that stand under the answers of a check."""
    sure = {"heading": label("evidence_verdict"), "text": label(f"sure_{verdict(work)}")}
    questions = _questions(work)[:MOST_QUESTIONS]
    asked = {"heading": label("evidence_open"), "text": "\n".join(questions)}
    return [sure, asked] if questions else [sure]


def tell_if_true(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Say how sure one can be of what was checked last, and what would make it surer.

    Who asks what may be told on gets a sentence that can safely be said.
    """
    work, text = finished_check(tracker), str(tracker.latest_message.get("text") or "")
    if work is None:
        return []
    if work["mode"] == "numbers":
        count_on = choice(phrase("count_on"), "start:evidence:collect")
        told = _of_numbers(work, text)
        dispatcher.utter_message(response="utter_numbers_told", told=told, buttons=[count_on])
        return []
    told = _of_claim(work, text)
    dispatcher.utter_message(response="utter_numbers_told", told=told)
    return [SlotSet("offered", "start_negotiation")]


def _of_claim(work: Work, text: str) -> str:
    if asks_to_tell_on(text):
        return phrase("so_sure_claim", told=say_of_claim(work))
    return phrase("so_sure", sure=label(f"sure_{verdict(work)}"), surer=_surer(work))


def _of_numbers(work: Work, text: str) -> str:
    told, named = answer_of_the_result(work, text), numbers_steps.named_besides(work)
    if named and not asks_to_tell_on(text):
        return phrase("so_sure_named", told=told, named=quote(named, MOST_NAMED))
    return phrase("so_sure_numbers", told=told)


def change_in(work: Work, text: str) -> Change | None:
    """Give the change that is meant in finished work; of numbers also one of them put right."""
    whole = numbers_steps.put_right(work, text) if work["mode"] == "numbers" else ""
    return Change("numbers", whole) if whole else find_change(work, text)


def finished_check(tracker: Tracker) -> Work | None:
    """Give the check or the numbers that were finished last, if nothing was begun since."""
    work = next(iter(works_of(tracker).values()), None)
    is_check = work is not None and work["mode"] in {"full", "quick", "numbers"}
    if work is None or not is_check or work["skill"] != "evidence" or arc.is_open(work):
        return None
    return work if work["mode"] != "numbers" or numbers_steps.is_settled(work) else None


def _surer(work: Work) -> str:
    own = own_question(work)
    first = f"{quote(own)}?" if own else next(iter(_questions(work)), label("question_other"))
    return phrase("surer", question=first)


def ask_next(work: Work) -> str:
    """Give the one question to ask next: the person's own, if they have one."""
    own = own_question(work)
    if own:
        return label("ask_next_own").format(question=quote(own))
    return label("ask_next").format(question=next(iter(_questions(work)), label("question_other")))


def _questions(work: Work) -> list[str]:
    story = [label("question_story")] if verdict(work) == "story" else []
    return [*story, *(label(f"question_{step}") for step in open_questions(work))]
