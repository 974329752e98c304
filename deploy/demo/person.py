"""An invented person: reads what the coach says, and answers by the script of their part."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db import transaction

from assistant.connectors.messaging.sms import Sms
from assistant.connectors.messaging.telegram import Telegram
from assistant.connectors.messaging.whatsapp import WhatsApp
from conversations import inbox, reception
from conversations.contacts import contact_of
from conversations.database import database_call
from conversations.forms import open_form
from conversations.models import Contact, Conversation, Inbound, Outbound, Work
from conversations.reception import GREETING, Event, Kind
from conversations.turns import SLOTS
from deploy.demo.casting import Act, Part, written
from deploy.demo.in_process import CoachHere

KEEP = "Keep it as it is"
SKIP = "skip"
PLAY_FORM = "play_form"
END = "look back"  # in what can be tapped once there is a deal
STOP = "STOP"
MANNERS = {medium.manners.channel: medium.manners for medium in (Telegram, WhatsApp, Sms)}
LOOK_AGAIN = timedelta(minutes=10)  # for an answer of a facilitator
PATIENCE = 300  # such looks


class Person:
    """Somebody who talks to the coach over one channel."""

    def __init__(self, part: Part, coach: CoachHere) -> None:
        self._part = part
        self._coach = coach
        self._chance = part.chance()
        self._said = 0
        self._aside = part.aside
        self._has_worded_anew = False
        self._is_asked_to_let_read = bool(part.reads)

    async def live(self) -> AsyncIterator[timedelta]:
        """Open the page or write the first message, and do what the part says."""
        await database_call(_open, self._part)
        if self._part.channel == "web":  # there the coach speaks first
            await self._coach.answer(self._part.conversation)
        for act in self._part.acts:
            async for pause in self._do(act):
                yield pause
                if self._is_asked_to_let_read and self._part.reads in await self._choices():
                    self._is_asked_to_let_read = False
                    await self._say(self._part.reads)
                    yield self._typing()

    async def _do(self, act: Act) -> AsyncIterator[timedelta]:
        """Yield the pause before each thing that is said: first yield, then say."""
        if isinstance(act, str):
            lines: AsyncIterator[str] = self._lines(
                [self._one_of(written()["words"].get(act, act))]
            )
        elif "said" in act:
            lines = self._lines([self._one_of(self._part.case[act["said"]])])
        elif "work" in act:
            case = self._part.claim if act.get("of") == "claim" else self._part.case
            lines = self._answers(act["work"], case)
        elif "rehearse" in act:
            lines = self._rehearsed(self._part.case[act["rehearse"]])
        elif "tap" in act:
            lines = self._tapped(act["tap"])
        elif "later" in act:
            yield timedelta(days=self._chance.uniform(*act["later"]))
            return
        else:
            async for pause in self._with_person(act["with_person"]):
                yield pause
            return
        async for line in lines:
            yield self._typing()
            await self._say(line)

    async def _lines(self, lines: Sequence[str]) -> AsyncIterator[str]:
        for line in lines:
            yield line

    async def _answers(self, most: int, case: Mapping[str, Any]) -> AsyncIterator[str]:
        """Answer the open questions, with one thing said in between."""
        aside_after = self._chance.randint(1, 5)
        for number in range(most):
            step = await database_call(_open_step, self._part.conversation)
            if step is None:
                return
            if self._aside and number == aside_after:
                yield self._aside
                self._aside = ""
            elif KEEP in await self._choices():
                yield self._worded_anew(step, case)
            else:
                yield self._one_of(case.get(step, SKIP))

    def _worded_anew(self, step: str, case: Mapping[str, Any]) -> str:
        """Word it better once, where somebody does that; else keep it."""
        better = case.get("better", {}).get(step)
        if better is None or self._has_worded_anew or self._chance.random() < 0.3:
            return KEEP
        self._has_worded_anew = True
        return str(better)

    async def _rehearsed(self, lines: Sequence[str | Sequence[str]]) -> AsyncIterator[str]:
        """Say one line after the other, as long as the talk goes on."""
        for line in lines:
            is_played = await database_call(open_form, self._part.conversation) == PLAY_FORM
            if not is_played or END in " ".join(await self._choices()):
                return
            yield self._one_of(line)

    async def _tapped(self, title: str) -> AsyncIterator[str]:
        pattern = self._part.case.get("title", "") if title == "case" else title
        found = [one for one in await self._choices() if re.search(pattern, one, re.IGNORECASE)]
        if found:
            yield found[0]

    async def _with_person(self, most: int) -> AsyncIterator[timedelta]:
        """Wait for somebody of the group, and answer what they write."""
        answers = self._chance.sample(written()["words"]["to_person"], most)
        looks = 0
        while answers and looks < PATIENCE:
            yield LOOK_AGAIN
            looks += 1
            who = await database_call(_writes, self._part.conversation)
            if who:
                await self._say(answers.pop(0).replace("{who}", who))
        yield LOOK_AGAIN

    def _one_of(self, words: str | Sequence[str]) -> str:
        return words if isinstance(words, str) else self._chance.choice(words)

    def _typing(self) -> timedelta:
        """Give how long this person reads and types."""
        return timedelta(seconds=random.Random(self._said).uniform(15, 120))

    async def _choices(self) -> Sequence[str]:
        return await database_call(_choices, self._part.conversation)

    async def _say(self, line: str) -> None:
        """Write something, and have it answered."""
        self._said += 1
        is_ours = line in (KEEP, SKIP, STOP) or line in await self._choices()
        text = line if is_ours else self._part.fill(line)
        if await database_call(_send, self._part, f"demo-{self._said}", text, self._coach):
            await self._coach.answer(self._part.conversation)


def _open(part: Part) -> None:
    with transaction.atomic():
        inbox.open_conversation(part.conversation, part.channel, GREETING)
        if part.channel in MANNERS:
            contact = contact_of(part.channel, _address(part))
            contact.conversation_id = part.conversation
            contact.save()


def _address(part: Part) -> str:
    return f"nobody's address, number {part.number}"  # no provider has such a one


def _send(part: Part, message_id: str, text: str, coach: CoachHere) -> bool:
    """Bring a message as the channel does; False where the conversation is erased."""
    if not Conversation.objects.filter(
        pk=part.conversation, erased_at=None, erase_wanted=False
    ).exists():
        return False
    if part.channel not in MANNERS:
        inbox.receive(part.conversation, message_id, text)
        return True
    event = Event(Kind.TEXT, f"{part.number}-{message_id}", _address(part), text)
    reception.take_in(MANNERS[part.channel], event, coach.words, lambda *_: None)
    return True


def _choices(conversation_id: str) -> Sequence[str]:
    """Give the titles of what can be tapped now: all that was shown since the last word."""
    heard = Inbound.objects.filter(conversation_id=conversation_id, hidden=False)
    last = heard.order_by("-seq").values_list("seq", flat=True).first() or 0
    said = Outbound.objects.filter(conversation_id=conversation_id, seq__gt=last).order_by("-seq")
    return [
        button["title"]
        for body in said.values_list("body", flat=True)
        for button in body.get("buttons", ())
    ]


def _open_step(conversation_id: str) -> str | None:
    """Name the question that is open in the work; None where none is."""
    form = open_form(conversation_id) or ""
    slot = SLOTS.get(form.removesuffix("_form"))
    work = Work.objects.filter(conversation_id=conversation_id, skill=slot or "")
    newest = work.order_by("-updated_at", "-pk").first()
    return newest.data.get("step") if newest else None


def _writes(conversation_id: str) -> str:
    """Name the facilitator who has written last and waits for an answer; "" where none does."""
    found = Conversation.objects.filter(pk=conversation_id, state=Conversation.State.FACILITATOR)
    last_said = Outbound.objects.filter(conversation_id=conversation_id).order_by("-seq").first()
    last_heard = Inbound.objects.filter(conversation_id=conversation_id).order_by("-seq").first()
    is_theirs = last_said is not None and last_said.sender == "facilitator"
    if not (is_theirs and found.exists()) or (last_heard and last_heard.seq > last_said.seq):
        return ""
    return str(last_said.body.get("name", ""))


def forget_addresses() -> None:
    """Leave nobody to whom anything could be sent, whenever and by whomever it is looked at."""
    Contact.objects.all().delete()
