"""While a facilitator speaks the drainer lets no answer of the coach out, whatever runs or dies."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import random
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from django.db import connection
from django.utils import timezone

from assistant import drainer as drainer_module
from assistant.drainer import Drainer
from assistant.locks import ConversationLocks
from assistant.news import News
from conversations import erasure, handover, inbox, lease, outbox, unanswered
from conversations.database import database_call
from conversations.models import Conversation, Event, Inbound
from conversations.outbox import Said
from tests.assistant.fake_agent import FakeAgent

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]

RACES = 200
AT_ONCE = 10
HERE = "Amira from the group is here now. The coach listens only for danger."
IN_DANGER = "I want to kill myself"


@pytest.fixture(autouse=True)
def conversation(monkeypatch) -> None:
    """Begin with an open conversation, and an impatient drainer."""
    monkeypatch.setattr(drainer_module, "RETRY_AFTER", (0.05, 0.05))
    monkeypatch.setattr(drainer_module, "SWEEP", 0.05)
    open_talk("c")


def open_talk(conversation_id: str) -> None:
    """Open a conversation whose greeting was answered."""
    inbox.open_conversation(conversation_id, "web", "/greet")
    Inbound.objects.filter(conversation_id=conversation_id).update(status="answered")


def reply(text: str) -> dict[str, Any]:
    """Answer what a test says, with the signs that the coach's own actions give."""
    if text == IN_DANGER:
        return {"text": "Are you safe right now?", "custom": {"flag": "distress"}}
    if text == "STOP":
        return {"text": "I stop.", "custom": {"stop": True}}
    if text == "delete my data":
        return {"text": "This deletes everything. Shall I?"}
    if text == "yes":
        return {"text": "I am deleting everything.", "custom": {"erase": True}}
    return {"text": f"You said: {text}"}


@pytest_asyncio.fixture
async def agent() -> FakeAgent:
    """Give an agent that answers by `reply`."""
    return FakeAgent(reply)


@pytest_asyncio.fixture
async def workers(agent) -> AsyncIterator[Callable[[], Drainer]]:
    """Give what makes a drainer with locks of its own, as another process has; all are ended."""
    made: list[Drainer] = []

    def make() -> Drainer:
        made.append(Drainer(lambda: agent, ConversationLocks(), News()))
        return made[-1]

    yield make
    for drainer in made * 2:  # who was woken meanwhile begins once more
        await drainer.finish()


@pytest_asyncio.fixture
async def drainer(workers) -> Drainer:
    """Give a drainer."""
    return workers()


async def send(text: str, conversation_id: str = "c", payload: str = "") -> None:
    """Store a message as a connector would."""
    name = f"m-{text}-{random.random()}"
    await database_call(inbox.receive, conversation_id, name, text, payload)


async def settled(conversation_id: str = "c") -> list[tuple[str, str]]:
    """Wait until nothing waits any more; give what was said, and by whom."""
    for _ in range(200):
        if not (await database_call(outbox.look, conversation_id, 0)).is_busy:
            break
        await asyncio.sleep(0.02)
    return [(one.sender, one.body["text"]) for one in await transcript(conversation_id)]


async def transcript(conversation_id: str = "c") -> list[Said]:
    """Give all that was said."""
    return await database_call(outbox.said_after, conversation_id, 0)


@contextlib.asynccontextmanager
async def sweeping(drainer: Drainer) -> AsyncIterator[None]:
    """Let a drainer find by itself what waits."""
    sweep = asyncio.create_task(drainer.sweep())
    yield
    sweep.cancel()
    await asyncio.gather(sweep, return_exceptions=True)


async def test_what_is_written_to_a_facilitator_is_kept_and_not_answered(drainer, agent) -> None:
    """It stands in the transcript, marked as theirs; no turn runs."""
    await database_call(handover.take_over, "c", "Amira")
    await send("we want the hall on sundays")
    drainer.wake("c")

    assert await settled() == [("coach", HERE), ("you", "we want the hall on sundays")]
    assert agent.seen == []
    assert await Inbound.objects.filter(for_person=True, status="answered").acount() == 1


async def test_both_sides_are_in_the_transcript_until_the_coach_goes_on(drainer) -> None:
    """And then the coach answers again."""
    await database_call(handover.take_over, "c", "Amira")
    await send("hello")
    drainer.wake("c")
    await settled()
    await database_call(handover.say, "c", "Amira", "Hello, what is it about?")
    await send("the hall")
    drainer.wake("c")
    await settled()
    await database_call(handover.hand_back, "c", "Amira", "We meet on Friday.")
    await send("our goal is a dry hall")
    drainer.wake("c")

    assert await settled() == [
        ("coach", HERE),
        ("you", "hello"),
        ("facilitator", "Hello, what is it about?"),
        ("you", "the hall"),
        ("facilitator", "What we agreed: We meet on Friday."),
        ("coach", "Amira has left our talk, and the coach is back. We go on where we were."),
        ("you", "our goal is a dry hall"),
        ("coach", "You said: our goal is a dry hall"),
    ]


async def test_a_turn_that_ran_at_the_take_over_says_nothing(drainer, agent) -> None:
    """It is not stored, nobody is told of a failure, and the message is the facilitator's."""
    agent.seconds = 0.3
    await send("hello")
    drainer.wake("c")
    await asyncio.sleep(0.1)
    await database_call(handover.take_over, "c", "Amira")

    assert await settled() == [("you", "hello"), ("coach", HERE)]
    assert len(agent.seen) == 1
    assert await Event.objects.acount() == 0
    assert await Inbound.objects.filter(for_person=True).acount() == 1


async def test_a_turn_that_fails_after_the_take_over_is_not_told(drainer, agent) -> None:
    """The coach is silent about its own troubles, too."""
    agent.seconds, agent.failures = 0.3, 1
    await send("hello")
    drainer.wake("c")
    await asyncio.sleep(0.1)
    await database_call(handover.take_over, "c", "Amira")

    assert await settled() == [("you", "hello"), ("coach", HERE)]
    assert await Inbound.objects.filter(for_person=True).acount() == 1


async def test_danger_is_answered_at_once_and_flagged(drainer) -> None:
    """Beside the facilitator, who sees it."""
    await database_call(handover.take_over, "c", "Amira")
    await send(IN_DANGER)
    drainer.wake("c")

    assert (await settled())[-1] == ("coach", "Are you safe right now?")
    found = await Conversation.objects.aget(pk="c")
    assert (found.flag, found.state, found.in_hands_of) == ("distress", "facilitator", "Amira")


async def test_danger_written_just_before_the_take_over_is_answered_all_the_same(
    drainer, agent
) -> None:
    """Its turn is not stored, and runs once more as one about danger."""
    agent.seconds = 0.3
    await send(IN_DANGER)
    drainer.wake("c")
    await asyncio.sleep(0.1)
    await database_call(handover.take_over, "c", "Amira")

    assert await settled() == [
        ("you", IN_DANGER),
        ("coach", HERE),
        ("coach", "Are you safe right now?"),
    ]


async def test_an_answer_about_danger_that_fails_is_told_and_tried_again(drainer, agent) -> None:
    """As it is without a facilitator."""
    agent.failures = 1
    await database_call(handover.take_over, "c", "Amira")
    await send(IN_DANGER)
    drainer.wake("c")

    said = [text for who, text in await settled() if who == "coach"]
    assert said == [HERE, "Something failed; trying again.", "Are you safe right now?"]


async def test_stop_keeps_working(drainer) -> None:
    """Then the facilitator writes no more, until the person does."""
    await database_call(handover.take_over, "c", "Amira")
    await send("STOP")
    drainer.wake("c")
    assert (await settled())[-1] == ("coach", "I stop.")
    with pytest.raises(handover.OptedOut):
        await database_call(handover.say, "c", "Amira", "Hello")

    await send("are you there?")
    drainer.wake("c")
    await settled()
    await database_call(handover.say, "c", "Amira", "Hello")


async def test_the_wish_to_be_deleted_keeps_working(drainer) -> None:
    """Asked about once, done by a yes."""
    await database_call(handover.take_over, "c", "Amira")
    await send("delete my data")
    drainer.wake("c")
    assert (await settled())[-1] == ("coach", "This deletes everything. Shall I?")
    await send("yes")
    drainer.wake("c")
    await settled()
    await drainer.finish()

    assert [text.split(":")[0] for _, text in await settled()] == ["Deleted"]
    assert (await Conversation.objects.aget(pk="c")).state == "closed"


async def test_the_choice_to_go_on_hands_the_talk_back(drainer, agent) -> None:
    """No turn runs for it, and the next message is the coach's again."""
    await database_call(handover.take_over, "c", "Amira")
    long_ago = timezone.now() - timedelta(hours=2)
    await Conversation.objects.aupdate(waits_since=long_ago)
    await database_call(unanswered.offer_to_go_on, timezone.now())
    await send("go on")
    await send("hello")
    drainer.wake("c")

    said = await settled()
    assert said[-1] == ("coach", "You said: hello")
    assert [message.text for message in agent.seen] == ["hello"]
    assert (await Conversation.objects.aget(pk="c")).state == "coach"


async def test_a_choice_to_wait_is_never_a_turn(drainer, agent) -> None:
    """Also where the coach is back by then."""
    await send("Wait for a person", payload=unanswered.WAIT)
    drainer.wake("c")

    assert await settled() == [("you", "Wait for a person")]
    assert agent.seen == []


async def test_it_lasts_over_a_restart(workers, agent) -> None:
    """A new process knows nothing but the database."""
    await database_call(handover.take_over, "c", "Amira")
    first = workers()
    await send("one")
    first.wake("c")
    await settled()
    await first.finish()
    await send("two")

    async with sweeping(workers()):
        assert [text for _, text in await settled()] == [HERE, "one", "two"]
    assert agent.seen == []


async def test_a_process_that_was_killed_in_a_turn_changes_nothing(workers, agent) -> None:
    """The message it was at is left to the facilitator by the next."""
    await send("hello")
    await database_call(lease.take, "c", "killed")
    await database_call(handover.take_over, "c", "Amira")
    await Conversation.objects.aupdate(lease_until=timezone.now() - timedelta(seconds=1))

    async with sweeping(workers()):
        assert await settled() == [("you", "hello"), ("coach", HERE)]
    assert agent.seen == []


async def test_an_erasure_beside_a_choice_to_go_on_ends(drainer) -> None:
    """Nothing is waited for in a conversation that is being erased."""
    await database_call(handover.take_over, "c", "Amira")
    await send("Go on with the coach", payload=unanswered.GO_ON)
    await Conversation.objects.aupdate(erase_wanted=True)
    drainer.wake("c")
    await drainer.finish()

    assert [text.split(":")[0] for _, text in await settled()] == ["Deleted"]
    assert await database_call(erasure.erasures_due) == []


async def test_in_no_race_is_the_next_message_answered(workers, agent) -> None:
    """Two workers, turns that run, messages that arrive meanwhile, and the take-over among them.

    From its return on the coach says nothing; what was written before is either answered before the
    person is told who is here, or not at all.
    """
    chance = random.Random(10)
    pair = (workers(), workers())
    agent.seconds = 0.01
    with ThreadPoolExecutor(AT_ONCE) as console:  # a process of its own, as the console is
        for first in range(0, RACES, AT_ONCE):
            numbers = range(first, first + AT_ONCE)
            await asyncio.gather(*(_race(number, pair, console, chance) for number in numbers))


async def _race(
    number: int, pair: tuple[Drainer, Drainer], console: ThreadPoolExecutor, chance: random.Random
) -> None:
    talk = f"race-{number}"
    await database_call(open_talk, talk)
    loop = asyncio.get_running_loop()
    take_over = functools.partial(_in_console, handover.take_over, talk, "Amira")

    async def write(text: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await send(text, talk)
        for drainer in pair:
            drainer.wake(talk)

    async def step_in(seconds: float) -> None:
        await asyncio.sleep(seconds)
        await loop.run_in_executor(console, take_over)
        await write("next", 0)

    moments = [chance.uniform(0, 0.15) for _ in range(4)]
    early = (write(f"early {n}", seconds) for n, seconds in enumerate(moments[1:]))
    await asyncio.gather(step_in(moments[0]), *early)
    said = await settled(talk)

    here = said.index(("coach", HERE))
    assert [one for one in said[here + 1 :] if one[0] == "coach"] == []
    answered = [text.removeprefix("You said: ") for who, text in said[:here] if who == "coach"]
    left = Inbound.objects.filter(conversation_id=talk, for_person=True, status="answered")
    theirs = [text async for text in left.order_by("seq").values_list("text", flat=True)]
    written = [text for who, text in said if who == "you"]
    assert answered + theirs == written
    assert "next" in theirs


def _in_console(act: Callable[..., None], *words: str) -> None:
    try:
        act(*words)
    finally:
        connection.close()
