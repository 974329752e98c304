"""A conversation of many months: all of it is there, in order, and what is far up costs nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import see, write
from tests.browser.fake_assistant import GREETING, FakeAssistant

MESSAGES = 260


@pytest.fixture
def page(page: Page, assistant: FakeAssistant) -> Page:
    """Open the page on a long conversation."""
    see(page, GREETING)
    for number in range(MESSAGES):
        assistant.talk.add("coach", f"Message {number}\n\nwith some length")
    page.reload()
    see(page, f"Message {MESSAGES - 1}")
    return page


def test_all_of_it_is_there_in_order(page: Page) -> None:
    """Screen readers and the browser's search find the first word as well as the last."""
    texts = page.locator(".said .text").all_text_contents()
    said = [f"Message {number}with some length" for number in range(MESSAGES)]

    assert texts == [GREETING, *said]
    expect(page.get_by_role("listitem").filter(has_text="Message 0")).to_have_count(1)


def test_it_opens_at_its_end_and_goes_on_there(page: Page) -> None:
    """What was said last is what the person came back for."""
    expect(page.locator(".said").last).to_be_in_viewport(ratio=1)
    write(page, "hello")

    see(page, "You wrote: hello")
    expect(page.locator(".said").last).to_be_in_viewport(ratio=1)


def test_reading_up_does_not_jump(page: Page) -> None:
    """What comes into sight above takes its place without moving what is being read."""
    message = page.locator(".said", has_text="Message 170")
    message.scroll_into_view_if_needed()
    top = "message => message.getBoundingClientRect().top"
    for _ in range(12):
        before = message.evaluate(top)
        page.locator(".transcript").evaluate("list => list.scrollBy(0, -40)")
        page.wait_for_timeout(50)
        assert message.evaluate(top) - before == pytest.approx(40, abs=2)


def test_the_first_word_can_be_reached(page: Page) -> None:
    """Home leads to the beginning, though nothing between was ever laid out."""
    page.get_by_role("region", name="Conversation").press("Home")

    expect(page.locator(".said").first).to_be_in_viewport()
