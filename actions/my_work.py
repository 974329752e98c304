"""What somebody has made: the list, opening one of several, putting one away, handing one over."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.handover import HANDED, hand_over
from actions.keep import kind_of, page, show
from actions.message import is_choice_in_words, message_of
from actions.shelf import all_works, archive, find_work, named_work, take_out
from actions.turn import SLOTS, form_of, work_of, works_of
from actions.words import button, choice, label
from actions.work import enter, leave_form
from coach import arc
from coach.arc import Work
from coach.asides import KEEP, said_aside
from coach.quoting import quote

Events = list[dict[str, Any]]

MOST_OPEN = 3  # choices that open a work; beyond it they are opened by name or number
NAME_WORDS = 4
_HAND_OVER = re.compile(
    r"\bhand(ed|ing)? ?(it )?(over|out)\b|"
    r"\bto (show|give|send) (to )?(the|them|him|her|an?|our|my)\b|"
    r"\b(for|to) the (officer|council|mayor|office|official|city|landlord|board)\b|\bhandover\b|"
    r"\b(officer|council)('s)? (page|version|copy)\b|\bleave out\b|"
    r"\bwithout the (names|obstacles)\b",
    re.IGNORECASE,
)
_BRINGS = re.compile(  # "I have a finished plan and want it checked"
    r"\b(i|we) (have|got|made|wrote|bring|brought)\b.{0,30}\bplan\b", re.IGNORECASE
)
_PUT_AWAY = re.compile(r"\b(put away|archived?|old|closed)\b", re.IGNORECASE)
_OPEN = re.compile(r"\bopen (my|the|number|\d)", re.IGNORECASE)


class ActionMyWork(Action):
    """Shows what there is, with every page and with ways to open it, go on and change it."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_my_work"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """List the work, or do what is asked of one piece of it."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        works = all_works(tracker)
        text = message_of(tracker).text
        if not form_of(tracker) and _HAND_OVER.search(text):
            latest = next((w for w in works_of(tracker).values() if w["skill"] in HANDED), None)
            if latest:
                return hand_over(dispatcher, tracker, latest)
        named = named_work(works, text)
        if named and not form_of(tracker):
            return open_work(dispatcher, tracker, named)
        if named and _OPEN.search(text):
            return [*leave_form(), *open_work(dispatcher, tracker, named)]
        return _list(dispatcher, tracker, works)


def _list(dispatcher: CollectingDispatcher, tracker: Tracker, works: list[Work]) -> Events:
    made = int((tracker.latest_message.get("metadata") or {}).get("pages") or 0)
    shown = [work for work in works if not work.get("archived")]
    if not works and not made and _BRINGS.search(message_of(tracker).text):
        return enter("planning", {**arc.begin("planning"), "entry": "brings"})
    if not works and not made:
        dispatcher.utter_message(response="utter_no_work")
        return []
    if len(works) == 1 and works[0]["status"] == arc.DONE and made <= 1:
        return open_work(dispatcher, tracker, works[0])
    if _PUT_AWAY.search(message_of(tracker).text) and len(shown) < len(works):
        return _list_archived(dispatcher, tracker)
    dispatcher.utter_message(
        response="utter_my_work" if shown else "utter_my_pages",
        works="\n".join(_row(number, work) for number, work in enumerate(shown, start=1)),
        buttons=None if form_of(tracker) else _choices(shown, has_archived=len(works) > len(shown)),
        json_message={"begun": {"pages": [page(w) for w in works if arc.is_open(w)]}},
    )
    return []


def _list_archived(dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    archived = [work for work in all_works(tracker) if work.get("archived")]
    dispatcher.utter_message(
        response="utter_list_put_away",
        works="\n".join(_row(number, work) for number, work in enumerate(archived, start=1)),
        buttons=_choices(archived, has_archived=False),
    )
    return []


def open_work(dispatcher: CollectingDispatcher, tracker: Tracker, work: Work) -> Events:
    """Take a work out and show it with its page and what can be done with it."""
    show(dispatcher, work)
    if work["skill"] == "planning":
        dispatcher.utter_message(response="utter_what_next_plan", buttons=_for_plan(work))
    return take_out(tracker, work)


def _for_plan(work: Work) -> list[dict[str, str]]:
    if arc.is_open(work):
        return [button("resume", "/resume"), button("change", "/edit"), _away(work)]
    return [
        button("change", "/edit"),
        choice(label("hand_over"), "show:ask"),
        choice(label("look_back"), f"visit:step:{work.get('id', '')}:yes"),
        _away(work),
    ]


def _away(work: Work) -> dict[str, str]:
    return choice(label("put_away"), f"away:{work.get('id', '')}")


class ActionOpenWork(Action):
    """Shows one piece of work with its page."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_open_work"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Open what was chosen, by its id or by its skill."""
        value = message_of(tracker).choice.removeprefix("open:")
        work = find_work(tracker, value) or (work_of(tracker, value) if value in SLOTS else None)
        if work and arc.begun(work):
            return open_work(dispatcher, tracker, work)
        dispatcher.utter_message(response="utter_no_work")
        return []


class ActionArchive(Action):
    """Puts a work away: it is kept, out of the list, and can be opened again."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_archive"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Put away the work that is named, else the latest plan."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        if said_aside(message_of(tracker).text) == KEEP:
            dispatcher.utter_message(response="utter_not_started_over")
            return []
        if _OPEN.search(message_of(tracker).text):
            return [FollowupAction("action_my_work")]
        works = [work for work in all_works(tracker) if not work.get("archived")]
        if not works:
            dispatcher.utter_message(response="utter_no_work")
            return []
        plans = [work for work in works if work["skill"] == "planning"]
        work = named_work(works, message_of(tracker).text) or next(iter(plans), works[0])
        return put_away(dispatcher, tracker, work)


def choose_away(dispatcher: CollectingDispatcher, tracker: Tracker, value: str) -> Events:
    """Put away what was tapped, or list what was; ``value`` is as in ``away:1a2b3c4d``."""
    wish = value.split(":")[1]
    if wish == "list":
        return _list_archived(dispatcher, tracker)
    work = find_work(tracker, wish)
    return put_away(dispatcher, tracker, work) if work else []


def put_away(dispatcher: CollectingDispatcher, tracker: Tracker, work: Work) -> Events:
    """Lay it on the shelf, archived, and say how it comes back; nobody asks about it any more."""
    dispatcher.utter_message(
        response="utter_put_away",
        quote=quote(arc.headline(work)),
        buttons=[choice(label("open_again"), f"open:{work.get('id', '')}")],
        json_message={"check_in": {"key": work.get("id", ""), "kind": "step", "due": None}},
    )
    return archive(tracker, work)


def _row(number: int, work: Work) -> str:
    words = quote(arc.headline(work))
    row = label(f"row_{work['status']}").format(thing=label(kind_of(work)), quote=words)
    return f"{number}. {row}"


def _choices(works: list[Work], *, has_archived: bool) -> list[dict[str, str]]:
    if not works:
        return [button("menu", "/menu")]
    opens = [
        choice(f"{label('open')}: {quote(arc.headline(work), NAME_WORDS)}", f"open:{work['id']}")
        for work in works
    ]
    resume = [button("resume", "/resume")] if any(map(arc.is_open, works)) else []
    away = [choice(label("see_put_away"), "away:list")] if has_archived else []
    return [*resume, *opens[:MOST_OPEN], *away][: MOST_OPEN + 1]
