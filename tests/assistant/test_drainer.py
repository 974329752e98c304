"""The drainer answers everything that was acknowledged, once, in order, or says that it failed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from django.db.models import F

from assistant import drainer as drainer_module
from assistant.drainer import Drainer
from assistant.locks import ConversationLocks
from assistant.news import News
from conversations import inbox, outbox
from conversations.database import database_call
from conversations.models import Conversation, Event, Inbound
from tests.assistant.fake_agent import FakeAgent

pytestmark = [pytest.mark.asyncio, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def conversation(monkeypatch) -> None:
    """Begin with an open conversation, and an impatient drainer."""
    monkeypatch.setattr(drainer_module, "RETRY_AFTER", (0.05, 0.05))
    inbox.open_conversation("c", "web", "/greet")
    Inbound.objects.update(status="answered")


@pytest_asyncio.fixture
async def agent() -> FakeAgent:
    """Give an agent that repeats what it hears."""
    return FakeAgent()


@pytest_asyncio.fixture
async def drainer(agent) -> AsyncIterator[Drainer]:
    """Give a drainer for that agent, and let it finish."""
    drainer = Drainer(lambda: agent, ConversationLocks(), News())
    yield drainer
    await drainer.finish()


async def send(*texts: str) -> None:
    """Store messages as a connector would."""
    for number, text in enumerate(texts):
        await database_call(inbox.receive, "c", f"m{number}-{text}", text)


async def settled() -> list[str]:
    """Wait until nothing waits any more; give what the coach said."""
    for _ in range(100):
        if not (await database_call(outbox.look, "c", 0)).is_busy:
            break
        await asyncio.sleep(0.05)
    said = await database_call(outbox.said_after, "c", 0)
    return [message.body["text"] for message in said if message.sender == "coach"]


async def test_messages_are_answered_in_order(drainer) -> None:
    """Three messages get three answers, first to last."""
    await send("one", "two", "three")
    drainer.wake("c")

    assert await settled() == ["You said: one", "You said: two", "You said: three"]


async def test_waking_often_answers_once(drainer) -> None:
    """However often a conversation is woken, a message has one answer."""
    await send("one")
    for _ in range(10):
        drainer.wake("c")

    assert await settled() == ["You said: one"]
    await drainer.finish()
    assert await Event.objects.filter(type_name="user").acount() == 1


async def test_a_failed_turn_is_told_kept_and_tried_again(drainer, agent) -> None:
    """The person hears that it failed, need not repeat it, and then has the answer."""
    agent.failures = 1
    await send("my goal is a dry market")
    drainer.wake("c")

    assert await settled() == [
        "Something failed; trying again.",
        "You said: my goal is a dry market",
    ]


async def test_a_failed_turn_stores_nothing(drainer, agent) -> None:
    """No event of an aborted turn is left, so no rule can go on as if it had worked."""
    agent.failures = 2
    await send("x")
    drainer.wake("c")
    await asyncio.sleep(0.05)

    assert await Event.objects.acount() == 0
    await settled()


async def test_a_message_that_never_works_is_set_aside_and_the_next_is_answered(
    drainer, agent
) -> None:
    """One poisonous message does not end the conversation."""
    agent.failures = 3
    await send("poison", "good")
    drainer.wake("c")

    said = await settled()

    assert said[0] == "Something failed; trying again."
    assert said[1:] == ["I could not answer that.", "You said: good"]
    assert await Inbound.objects.filter(status="dead").acount() == 1


async def test_nothing_is_set_aside_while_the_actions_are_away(agent) -> None:
    """However long they are: it is not the message that fails."""
    agent.failures = 5

    async def missing() -> list[str]:
        return ["the action server does not answer"]

    drainer = Drainer(lambda: agent, ConversationLocks(), News(), missing)
    await send("good")
    drainer.wake("c")

    assert await settled() == ["Something failed; trying again.", "You said: good"]
    await drainer.finish()


async def test_a_slash_is_text_and_never_an_intent(drainer, agent) -> None:
    """What a person types is understood, not obeyed."""
    await send("/restart")
    drainer.wake("c")
    await settled()

    (message,) = agent.seen
    assert message.text == "/restart"
    assert message.parse_data["intent"]["name"] == "tell"


async def test_a_choice_is_its_intent_under_its_title(drainer, agent) -> None:
    """The transcript shows what the person saw on the button."""
    await database_call(inbox.receive, "c", "m", "Skip this", "/skip")
    drainer.wake("c")
    await settled()

    (message,) = agent.seen
    assert (message.text, message.parse_data["intent"]["name"]) == ("Skip this", "skip")


async def test_an_erasure_asked_for_in_a_turn_happens_after_it(drainer, agent) -> None:
    """The turn's own save cannot bring rows back."""
    agent.reply = lambda text: {"text": "As you wish.", "custom": {"erase": True}}
    await send("yes, delete everything")
    drainer.wake("c")
    await asyncio.sleep(0.05)
    await drainer.finish()

    assert not await Event.objects.aexists()
    said = await database_call(outbox.said_after, "c", 0)
    assert [m.body["text"].split(":")[0] for m in said] == ["Deleted"]


async def test_the_sweep_finds_what_a_killed_process_left(drainer) -> None:
    """A message stored before a crash is answered after the restart, unasked."""
    await send("stored, then killed")
    sweep = asyncio.create_task(drainer.sweep())

    said = await settled()
    sweep.cancel()

    assert said == ["You said: stored, then killed"]


async def test_work_goes_on_beside_a_slow_conversation(drainer, agent) -> None:
    """Two conversations are answered at the same time."""
    await database_call(inbox.open_conversation, "d", "web", "/greet")
    agent.seconds = 0.3
    await send("slow")
    started = asyncio.get_running_loop().time()
    drainer.wake("c")
    drainer.wake("d")
    await drainer.finish()

    assert asyncio.get_running_loop().time() - started < 0.6
    assert await Conversation.objects.filter(lease_holder="").acount() == 2


async def test_a_turn_that_another_process_was_quicker_with_is_no_failure(drainer, agent) -> None:
    """Whose lease ended while the machine stood still stores nothing, and says nothing of it."""
    agent.seconds = 0.3
    await send("one")
    drainer.wake("c")
    await asyncio.sleep(0.1)
    # Another has taken the conversation and answered.
    await Conversation.objects.aupdate(version=F("version") + 1)
    await Inbound.objects.aupdate(status="answered")

    await drainer.finish()
    assert await settled() == []
