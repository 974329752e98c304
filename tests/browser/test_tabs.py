"""Two tabs and one device: one conversation, nothing twice and nothing missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.acts import choose_in_menu, see, transcript, write
from tests.browser.fake_assistant import GREETING, FakeAssistant, Site

OpenTab = Callable[[], Page]


@pytest.fixture
def open_tab(page: Page, site: Site) -> OpenTab:
    """Give a way to open one more tab on the same device."""

    def opened() -> Page:
        tab = page.context.new_page()
        tab.goto(site.url)
        return tab

    return opened


def test_both_show_the_same_talk(page: Page, open_tab: OpenTab, assistant: FakeAssistant) -> None:
    """What is said in one is there in the other, with its answer, in the same order."""
    see(page, GREETING)
    other = open_tab()
    write(page, "from the first")
    see(other, "You wrote: from the first")
    write(other, "from the second")
    see(page, "You wrote: from the second")

    assert transcript(page) == transcript(other)
    assert assistant.said() == ["from the first", "from the second"]
    assert len(assistant.talks) == 1


def test_opened_at_once_they_share_one(
    context: BrowserContext, site: Site, assistant: FakeAssistant
) -> None:
    """Each asks for a conversation; both go on in the one that was there first."""
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        tab.evaluate("address => setTimeout(() => location.assign(address))", site.url)
    for tab in tabs:
        see(tab, GREETING)
    write(tabs[0], "one")
    see(tabs[0], "You wrote: one")
    see(tabs[1], "You wrote: one")
    write(tabs[1], "two")

    see(tabs[0], "You wrote: two")
    assert transcript(tabs[0]) == transcript(tabs[1])


def test_what_a_closed_tab_did_not_send_another_sends(
    page: Page, open_tab: OpenTab, assistant: FakeAssistant
) -> None:
    """Written while nothing went out, in both tabs; one is closed; all of it arrives in order."""
    see(page, GREETING)
    other = open_tab()
    see(other, GREETING)
    assistant.is_reachable = False
    write(other, "one")
    expect(page.get_by_text("one", exact=True)).to_be_visible()
    write(page, "two")
    write(other, "three")
    other.close()
    assistant.is_reachable = True

    see(page, "You wrote: three")
    assert assistant.said() == ["one", "two", "three"]


def test_start_again_in_one_is_a_new_beginning_in_both(page: Page, open_tab: OpenTab) -> None:
    """Nobody goes on in a conversation that was left."""
    write(page, "hello")
    see(page, "You wrote: hello")
    other = open_tab()
    see(other, "You wrote: hello")
    choose_in_menu(page, "Start again")
    page.get_by_role("button", name="Yes, start again").click()

    expect(other.locator(".said .text")).to_have_text([GREETING])
    write(other, "anew")
    see(page, "You wrote: anew")


def test_forgotten_in_one_it_is_gone_from_both(
    page: Page, open_tab: OpenTab, assistant: FakeAssistant
) -> None:
    """On a shared computer no other tab keeps what was forgotten."""
    write(page, "hello")
    see(page, "You wrote: hello")
    other = open_tab()
    see(other, "You wrote: hello")
    choose_in_menu(page, "Forget on this device")
    page.get_by_role("button", name="Yes, forget it here").click()

    for tab in (page, other):
        expect(tab.locator(".said")).to_have_count(0)
        expect(
            tab.get_by_text("Nothing of the conversation is on this device").first
        ).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    assert len(assistant.talks) == 1  # none begins before it is asked for


def test_what_is_taken_back_in_one_does_not_go_out_from_the_other(
    page: Page, open_tab: OpenTab, assistant: FakeAssistant
) -> None:
    """A message that was refused and changed is sent as changed only."""
    see(page, GREETING)
    other = open_tab()
    see(other, GREETING)
    assistant.is_reachable = False
    write(other, "x" * 10)
    assistant.max_text = 5
    assistant.is_reachable = True
    other.get_by_role("button", name="Change it").first.click()
    other.get_by_label("Your message").fill("short")
    other.get_by_label("Your message").press("Enter")

    see(page, "You wrote: short")
    assert assistant.said() == ["short"]
    expect(page.locator(".said.you")).to_have_count(1)
