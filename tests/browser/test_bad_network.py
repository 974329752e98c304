"""Nothing is lost, nothing comes twice, the order holds, whatever the line does."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import choose_in_menu, see, transcript, write
from tests.browser.fake_assistant import GREETING, RECEIPT, FakeAssistant, Refused


def test_offline_then_online_keeps_order(page: Page, assistant: FakeAssistant) -> None:
    """What is written offline waits in sight, and goes out in order when it can."""
    see(page, GREETING)
    page.context.set_offline(True)
    for text in ("one", "two", "three"):
        write(page, text)
    expect(page.get_by_text("Waiting to be sent")).to_have_count(3)
    expect(page.get_by_text("You are offline.").first).to_be_visible()
    page.context.set_offline(False)

    see(page, "You wrote: three")
    assert assistant.said() == ["one", "two", "three"]
    assert assistant.arrivals == 3
    expect(page.locator(".said.you")).to_have_count(3)
    expect(page.get_by_text("Waiting to be sent")).to_have_count(0)


def test_a_lost_acknowledgement_doubles_nothing(page: Page, assistant: FakeAssistant) -> None:
    """When the assistant has a message and its word is lost, sending again changes nothing."""
    see(page, GREETING)
    assistant.acks_to_lose = 2
    write(page, "one")
    write(page, "two")

    see(page, "You wrote: two")
    assert assistant.said() == ["one", "two"]
    expect(page.locator(".said.you")).to_have_count(2)


def test_an_assistant_that_comes_back_is_found(page: Page, assistant: FakeAssistant) -> None:
    """While it is away the widget says so, and keeps trying by itself."""
    see(page, GREETING)
    assistant.is_reachable = False
    write(page, "one")
    expect(page.get_by_text("The coach can't be reached just now.").first).to_be_visible()
    assistant.is_reachable = True

    see(page, "You wrote: one")
    assert assistant.said() == ["one"]


def test_too_many_messages_wait_their_turn(page: Page, assistant: FakeAssistant) -> None:
    """Told to wait, it waits and then sends the same message."""
    see(page, GREETING)
    assistant.problems = [Refused(429, "too-many-messages", retry_after=1)]
    write(page, "one")

    see(page, "You wrote: one")
    assert assistant.said() == ["one"]


def test_what_is_refused_can_be_changed(page: Page, assistant: FakeAssistant) -> None:
    """A message that will never be taken goes back into the box, and holds up no other."""
    see(page, GREETING)
    assistant.problems = [Refused(413, "text-too-long")]
    write(page, "one")
    write(page, "two")
    see(page, "You wrote: two")
    page.get_by_role("button", name="Change it").click()

    expect(page.get_by_label("Your message")).to_have_value("one")
    assert assistant.said() == ["two"]


def test_reload_resumes(page: Page, assistant: FakeAssistant) -> None:
    """The same conversation is there again."""
    write(page, "hello")
    see(page, "You wrote: hello")
    page.reload()

    see(page, "You wrote: hello")
    assert transcript(page) == [GREETING, "hello", "You wrote: hello"]
    assert len(assistant.talks) == 1


def test_what_waits_outlives_a_reload(page: Page, assistant: FakeAssistant) -> None:
    """A message that was not sent yet goes out after the page was opened again."""
    see(page, GREETING)
    assistant.is_reachable = False
    write(page, "one")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    assistant.is_reachable = True

    see(page, "You wrote: one")
    assert assistant.said() == ["one"]


def test_a_void_token_keeps_what_was_not_sent(page: Page, assistant: FakeAssistant) -> None:
    """A new conversation opens, and the unsent words are back in the box."""
    see(page, GREETING)
    assistant.is_reachable = False
    write(page, "about the market")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    assistant.forget()
    assistant.is_reachable = True

    expect(page.get_by_label("Your message")).to_have_value("about the market")
    expect(page.get_by_text("so this is a new one").first).to_be_visible()
    expect(page.locator(".said .text")).to_have_text([GREETING])


def test_a_phone_that_wakes_up_asks_at_once(page: Page, assistant: FakeAssistant) -> None:
    """It does not wait for an answer that was lost while it slept."""
    see(page, GREETING)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(300)

    assert [url for url in asked if "messages?after=1" in url]
    assistant.say("Are you back?")
    see(page, "Are you back?")
    expect(page.locator(".said")).to_have_count(2)


def test_a_full_device_loses_nothing_that_is_on_the_page(
    page: Page, assistant: FakeAssistant
) -> None:
    """What found no room waits in the page, whatever another tab does meanwhile."""
    see(page, GREETING)
    page.evaluate(
        """() => { Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError"); }; }"""
    )
    assistant.is_reachable = False
    write(page, "one")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    assistant.is_reachable = True

    see(page, "You wrote: one")
    assert assistant.said() == ["one"]


def test_a_strangers_no_is_not_the_assistants(page: Page, assistant: FakeAssistant) -> None:
    """A proxy's page that says "not found" is no reason to let the next message go first."""
    see(page, GREETING)
    page.route(
        "**/messages",
        lambda route: route.fulfill(
            status=404,
            content_type="text/html",
            body="<h1>Not here</h1>",
            headers={"Access-Control-Allow-Origin": "*"},
        ),
        times=1,
    )
    write(page, "one")
    write(page, "two")

    see(page, "You wrote: two")
    assert assistant.said() == ["one", "two"]


def test_deleting_while_something_is_on_its_way(page: Page, assistant: FakeAssistant) -> None:
    """The receipt stays; what is refused meanwhile begins no new conversation."""
    see(page, GREETING)
    assistant.problems = [Refused(503, "busy"), *[Refused(401, "conversation-gone")] * 3]
    write(page, "one")
    choose_in_menu(page, "Delete my data")
    page.get_by_role("button", name="Yes, delete it all").click()

    expect(page.locator(".said .text")).to_have_text([RECEIPT])
    page.wait_for_timeout(1500)
    expect(page.locator(".said .text")).to_have_text([RECEIPT])
    assert len(assistant.talks) == 1
