"""Showing what somebody's own numbers say: the picture, the words, and what they do not prove."""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.words import label
from coach import arc
from coach.arc import Work
from coach.evidence import (
    Told,
    began,
    collecting,
    draw_numbers,
    numbers_steps,
    phrase,
    read_numbers,
    who_changed,
)
from coach.picture import Picture


def show_numbers(dispatcher: CollectingDispatcher, work: Work) -> None:
    """Say what the numbers show, the first message with the picture and its table."""
    messages, _ = numbers_steps.result(work)
    picture = draw_numbers(read_numbers(work))
    for at, message in enumerate(messages):
        text = " ".join(map(said, message))
        with_it = shown(picture) if picture and not at else None
        dispatcher.utter_message(response="utter_numbers_told", told=text, json_message=with_it)


def question_of(work: Work) -> str:
    """Give the question that stands under what the numbers show."""
    return said(numbers_steps.result(work)[1])


def next_in_words(work: Work) -> str:
    """Give the words of the open next thing where they are put together of what was counted."""
    pending, groups = work.get("pending"), numbers_steps.changing(work)
    if pending in began.NEXTS:
        return numbers_steps.ask_start(work)
    if pending == collecting.ONE_SIDED:
        return collecting.ask_other_hour(arc.said(work, "often"))
    if groups is None or pending not in who_changed.NEXTS:
        return ""
    if pending != who_changed.CHANGED:
        return who_changed.ask_again(groups, str(pending))
    messages, question = numbers_steps.result(work)
    told = [*messages[0][1:], *(one for message in messages[1:] for one in message), question]
    return " ".join(map(said, told))


def numbers_found(work: Work) -> list[dict[str, Any]]:
    """Give the section of the page that says what the numbers show."""
    if not numbers_steps.is_settled(work):
        return []
    messages, _ = numbers_steps.result(work)
    lines = [" ".join(map(said, message)) for message in messages]
    lines += [phrase("no_interval")] if numbers_steps.lacks_interval(work) else []
    return [{"heading": label("evidence_shown"), "text": "\n".join(lines)}]


def said(told: Told) -> str:
    """Give a sentence with its facts filled in."""
    return label(f"numbers_{told.name}").format(**told.facts)


def shown(picture: Picture) -> dict[str, Any]:
    """Give a picture as a message carries it."""
    return {"picture": {"svg": picture.svg, "alt": picture.alt}, "table": picture.table}
