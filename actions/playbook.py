"""Answers from the playbook: an example, more of it, its source, a story, a practice, a word."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import (
    all_citations,
    find_example,
    last_told,
    offer_practice,
    remember,
    say_open,
    story_choices,
    tell,
    tell_detail,
    tell_practice,
    told,
    what_next,
)
from actions.meaning import said_plainly
from actions.message import is_choice_in_words, message_of
from actions.turn import here
from actions.words import label
from coach.playbook import Found, Story, default_playbook

Events = list[dict[str, Any]]

_BY_WHOM = re.compile(
    r"\b(who (wrote|made|published|is behind)|whose|authors?)\b|"
    r"\bwh?at('?s| is| was)? (this|the|that|your) (playbook|report)\W*$",
    re.IGNORECASE,
)
_WHICH_STORIES = re.compile(
    r"\b(which|what)( other)? (stories|examples|cases|places|cities)\b.*"
    r"\b(you|there|know|have|got|tell)\b|"
    r"\b(list|all)( of)? (the |your )?(stories|examples|cases)\b",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(r"\b(practi[cs]es|eight|8|all|list)\b", re.IGNORECASE)


class ActionExample(Action):
    """Tells the example that fits best."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_example"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Find, tell, remember; who asks which there are gets the list."""
        if _WHICH_STORIES.search(message_of(tracker).text):
            dispatcher.utter_message(response=here(tracker, "utter_which_story"), **story_choices())
            return []
        found = find_example(tracker)
        if found.gap:
            return say_open(dispatcher, tracker, found)
        if not found.matches:
            return offer_practice(dispatcher, tracker)
        entry = found.matches[0].entry
        tell(dispatcher, entry, "utter_example", what_next(tracker))
        return remember(tracker, entry)


class ActionMore(Action):
    """Goes on with the story told last."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_more"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Tell the next entry of the same story, if there is one."""
        last = last_told(tracker)
        if last is None:
            return await ActionExample().run(dispatcher, tracker, domain)
        entry = default_playbook().next_after(last, told(tracker))
        if entry is None:
            dispatcher.utter_message(response=here(tracker, "utter_no_more"))
            return []
        response = "utter_example" if entry.story == last.story else "utter_example_of_practice"
        tell(dispatcher, entry, response, what_next(tracker))
        return remember(tracker, entry)


class ActionDetail(Action):
    """Answers a question about what was told, or says that the sources leave it open."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_detail"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Look within the story that is named, or else the one told last."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        return tell_detail(dispatcher, tracker)


class ActionSource(Action):
    """Says where the thing told last is from, and what kind of source that is."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_source"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Utter the citation in words."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        entry = last_told(tracker)
        if entry is None:
            dispatcher.utter_message(response="utter_no_source")
            return []
        cited = all_citations(entry)
        dispatcher.utter_message(
            response="utter_source" if len(cited) == 1 else "utter_sources",
            title=cited[0]["title"],
            kind_of_source=label(f"kind_{cited[0]['kind']}"),
            json_message={"citations": cited},
        )
        return []


class ActionStory(Action):
    """Begins a story that was named."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_story"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Tell what fits the question, or the story's first entry that is new to the person."""
        message = message_of(tracker)
        story = _chosen(message.choice) or default_playbook().story(message.text)
        found = Found() if message.choice else _about_story(message.text, tracker)
        if found.is_open:
            return say_open(dispatcher, tracker, found)
        if story is None and not found.matches:
            dispatcher.utter_message(response=here(tracker, "utter_which_story"), **story_choices())
            return []
        entries = story.entries if story else ()
        fresh = [entry for entry in entries if entry.id not in told(tracker)]
        fitting = [match.entry for match in found.matches] + fresh
        if not fitting:
            dispatcher.utter_message(response=here(tracker, "utter_no_more"))
            return []
        tell(dispatcher, fitting[0], "utter_example", what_next(tracker))
        return remember(tracker, fitting[0])


class ActionPractice(Action):
    """Tells what the playbook says of one practice, and what could not be read of it."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_practice"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Tell its gist, or its heading and the hint; list all eight if none is meant."""
        text = message_of(tracker).text
        practice = default_playbook().practice(text)
        if practice:
            return tell_practice(dispatcher, tracker, practice)
        if _BY_WHOM.search(text):
            by = default_playbook().sources["playbook-report"].label
            dispatcher.utter_message(response="utter_playbook_by", title=by)
            return []
        found = Found() if _ALL_OF_THEM.search(text) else default_playbook().find(text, limit=1)
        if found.matches or found.is_open:
            return tell_detail(dispatcher, tracker)
        dispatcher.utter_message(response="utter_practices")
        return []


class ActionDefinition(Action):
    """Says what a word means, plainly."""

    def name(self) -> str:
        """Give the action's name."""
        return "action_definition"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> Events:
        """Utter the definition, or say honestly that there is none."""
        if is_choice_in_words(tracker):
            return [FollowupAction("action_choose")]
        text = message_of(tracker).text
        found = default_playbook().define(text)
        practice = default_playbook().practice(text)
        if practice and not (found and found.stands_in(text)):
            return tell_practice(dispatcher, tracker, practice)
        if found is None:
            dispatcher.utter_message(response=here(tracker, "utter_no_definition"))
            return []
        dispatcher.utter_message(response="utter_definition", **said_plainly(found))
        return []


def _chosen(choice: str) -> Story | None:
    """Give the story that was tapped, as story:lima."""
    chosen = choice.partition(":")[2]
    return next((story for story in default_playbook().stories if story.id == chosen), None)


def _about_story(text: str, tracker: Tracker) -> Found:
    """Look for what is asked of the story; "tell me about Lima" begins it."""
    return default_playbook().find(text, limit=1, exclude=told(tracker))
