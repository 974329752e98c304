"""The invented group: who steps in, reviews, comments, tags and assigns, on each working day.

They do it by the same functions as the console's pages, so that the list, the reports, the
agreement and the audit trail show what came of it. Some things are left undone: a list on which
nobody waits would show nothing of what it is for.
"""

from __future__ import annotations

import functools
import random
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.db.models import Q

from console.review import acts
from console.review.coach_finds import coach_finds
from console.review.disputes import conversations_with_disputes, disputes_of
from console.review.management.commands.compare_reviews import compare
from console.review.rubric import NO, PARTLY, YES, Item, rubric_of
from console.review.transcript import transcript_of
from conversations import handover, reading
from conversations.audit import record
from conversations.database import database_call
from conversations.models import Conversation, Overview
from conversations.review_models import Review
from deploy.demo.clock import Clock

FILE = Path(__file__).parent / "group.yml"
SHIFT = timedelta(hours=1)
OPENS, CLOSES = 8, 19  # in the hours between them somebody looks
SATURDAY = 5
LAST = timedelta(days=8)  # of these days something is left for whoever looks at the demo
LEFT_ALONE = 0.6  # of those who wait for a person then
REVIEWS, LOOKS_IN, SETTLES = 0.35, 0.3, 0.05  # how often in an hour
AGREES = 0.85  # how often a reviewer answers as the coach finds
SPEAKS, ENDS = 0.5, 0.7  # how often in an hour somebody who has a talk writes, or hands it back


@functools.cache
def written() -> Mapping[str, Any]:
    """Read who they are and what they write."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


class Group:
    """All of them, by turns."""

    def __init__(self, clock: Clock, until: datetime) -> None:
        self._clock = clock
        self._until = until
        self._chance = random.Random("what the group does")
        self._left_alone: set[str] = set()
        self._spoken: dict[str, int] = {}  # how often somebody wrote to whom

    async def live(self) -> AsyncIterator[timedelta]:
        """Look in every few hours on working days, for ever."""
        while True:
            now = self._clock.now()
            if now.weekday() < SATURDAY and OPENS <= now.hour < CLOSES:
                await database_call(self._shift, now)
            yield SHIFT

    def _shift(self, now: datetime) -> None:
        who = self._chance.choice(_members("facilitator", "lead"))
        self._go_on_talking()
        for overview in _waiting():
            self._step_in(overview, who, is_late=now > self._until - LAST)
        if self._happens(REVIEWS):
            self._review(self._one_of(_readable(now)), who)
        if self._happens(LOOKS_IN):
            self._look_in(self._one_of(_readable(now)), who)
        if self._happens(SETTLES):
            self._settle(who)

    def _happens(self, how_often: float) -> bool:
        return self._chance.random() < how_often

    def _one_of(self, found: Sequence[Overview]) -> Overview | None:
        return self._chance.choice(found) if found else None

    def _step_in(self, overview: Overview, who: Mapping[str, str], *, is_late: bool) -> None:
        """Take over where somebody waits; some of the last are left alone."""
        where = overview.pk
        if where in self._left_alone or where in self._spoken:
            return
        if is_late and self._happens(LEFT_ALONE):
            self._left_alone.add(where)
            return
        _open(where, who)
        handover.take_over(where, who["name"])
        lines = written()["in_danger" if overview.flag else "greets"]
        handover.say(where, who["name"], self._said(lines, who))
        if overview.flag:
            acts.worry(where, who["username"], is_worried=True)
        acts.take(where, who["username"], gives_back=False)
        self._spoken[where] = 1

    def _go_on_talking(self) -> None:
        """Answer, and later hand back, what is in somebody's hands."""
        for row in Conversation.objects.filter(state=Conversation.State.FACILITATOR):
            who = next(one for one in _members() if one["name"] == row.in_hands_of)
            if self._spoken[row.pk] < 3 and self._happens(SPEAKS):
                handover.say(row.pk, who["name"], self._said(written()["answers"], who))
                self._spoken[row.pk] += 1
            elif self._spoken[row.pk] >= 3 and self._happens(ENDS):
                handover.hand_back(row.pk, who["name"], self._said(written()["notes"], who))
                row.refresh_from_db()
                acts.see_to(row.pk, who["username"], row.version)

    def _said(self, lines: Sequence[str], who: Mapping[str, str]) -> str:
        line: str = self._chance.choice(lines)
        return line.replace("{who}", who["name"])

    def _review(self, overview: Overview | None, who: Mapping[str, str]) -> None:
        """Review by the codebook, and have the coach compared, as after each review."""
        if overview is None or not overview.skill:
            return
        where = overview.pk
        if Review.objects.filter(conversation_id=where, reviewer=who["username"]).exists():
            return
        _open(where, who)
        found = coach_finds(where, overview.skill)
        answers = {
            item.name: self._judged(item, found.get(item.name, NO))
            for part in rubric_of(overview.skill)
            for item in part.items
        }
        answers |= {
            "met_kindly": self._chance.choice([YES, YES, YES, PARTLY]),
            "invented": NO,
            "step_in": YES if overview.flag else NO,
            "remark": self._chance.choice(written()["remarks"]),
        }
        is_draft = self._happens(0.1)
        review = acts.save_review(
            where, who["username"], overview.skill, answers, is_draft=is_draft
        )
        if not is_draft:
            compare(review, lambda *_: found)

    def _judged(self, item: Item, found: str) -> str:
        if self._happens(AGREES):
            return found
        return self._chance.choice([value for value, _ in item.choices if value != found])

    def _look_in(self, overview: Overview | None, who: Mapping[str, str]) -> None:
        """Comment, tag, assign, or ask for a second review."""
        if overview is None:
            return
        where, chance = overview.pk, self._chance
        _open(where, who)
        if self._happens(0.5):
            lines = [one for one in transcript_of(where).lines if one.number]
            said_at = chance.choice(lines).at if lines else None
            acts.comment(where, who["username"], chance.choice(written()["comments"]), said_at)
        if self._happens(0.6):
            acts.tag(where, who["username"], chance.choice(written()["tags"]))
        if self._happens(0.7):
            version = Conversation.objects.get(pk=where).version
            acts.see_to(where, who["username"], version)
        if self._happens(0.3):
            to = chance.choice(_members("facilitator"))
            (lead,) = _members("lead")
            acts.assign(where, lead["username"], to["username"])
            acts.want_reviews(where, lead["username"], 2)

    def _settle(self, who: Mapping[str, str]) -> None:
        """Deal with the oldest "that's not right"."""
        found = conversations_with_disputes(shows_settled=False).order_by("heard_at")[:1]
        for dispute in disputes_of([one.pk for one in found]):
            acts.settle(dispute.conversation_id, who["username"], dispute.key)


def _members(*roles: str) -> Sequence[Mapping[str, str]]:
    return [one for one in written()["members"] if not roles or one["role"] in roles]


def _open(conversation_id: str, who: Mapping[str, str]) -> None:
    """Keep that somebody opened it, as its page does."""
    reading.record_reading(conversation_id, who["name"])
    record(who["username"], "opened", conversation_id)


def _waiting() -> Sequence[Overview]:
    """Give whoever waits for a person, or may be in danger, and may be written to."""
    wanted = Q(conversation__handover_wanted=True) | Q(flag__gt="")
    found = Overview.objects.filter(wanted, needs_somebody=True, conversation__state="coach")
    return list(found.filter(conversation__stopped=False).order_by("heard_at"))


def _readable(now: datetime) -> Sequence[Overview]:
    """Give what was written in the last days, at some length, and may be read."""
    found = Overview.objects.filter(may_read=True, has_private=False, turns__gte=5)
    return list(found.filter(heard_at__gt=now - timedelta(days=6)).order_by("pk"))
