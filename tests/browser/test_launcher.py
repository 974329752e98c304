"""The widget behind a button, and in another language."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import open_with, see, write
from tests.browser.fake_assistant import GREETING, FakeAssistant, Site


@pytest.fixture
def page(tab: Page, site: Site) -> Page:
    """Open the page with the widget behind its button; nobody has talked yet."""
    open_with(tab, site, "launcher=")
    return tab


def test_nothing_is_asked_before_it_is_opened(page: Page, assistant: FakeAssistant) -> None:
    """A page that people only pass costs them no data."""
    button = page.get_by_role("button", name="Talk to the coach")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert assistant.talks == {}
    button.press("Enter")

    see(page, GREETING)
    expect(page.locator(".launcher")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("Your message")).to_be_focused()


def test_closed_it_tells_what_is_new(page: Page, assistant: FakeAssistant) -> None:
    """The talk goes on; the button counts what came, and the focus is back on it."""
    button = page.get_by_role("button", name="Talk to the coach")
    button.click()
    see(page, GREETING)
    page.get_by_role("button", name="Close").press("Enter")
    expect(button).to_be_focused()
    assistant.say("Are you still there?")
    expect(page.locator("[aria-live=polite]")).to_contain_text("Coach: Are you still there?")
    expect(page.get_by_role("button", name="Talk to the coach 1 new")).to_be_visible()
    page.get_by_role("button", name="Talk to the coach 1 new").click()

    see(page, "Are you still there?")
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name="Talk to the coach", exact=True)).to_be_visible()


def test_what_waits_goes_out_unopened(page: Page, assistant: FakeAssistant, site: Site) -> None:
    """Written offline, then on to the next page: it is sent though nobody opens the panel there."""
    page.get_by_role("button", name="Talk to the coach").click()
    see(page, GREETING)
    assistant.is_reachable = False
    write(page, "one")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    page.goto(f"{site.url}/?launcher=")
    assistant.is_reachable = True
    page.get_by_role("button", name="Talk to the coach").wait_for()
    page.wait_for_timeout(4000)

    assert assistant.said() == ["one"]


def test_on_a_phone_it_takes_the_whole_screen(page: Page) -> None:
    """There is no room for a page beside it."""
    page.get_by_role("button", name="Talk to the coach").click()
    see(page, GREETING)
    box = page.locator("changemaker-coach .frame").bounding_box()

    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}


def test_keys_do_not_leave_a_panel_that_covers_the_page(page: Page) -> None:
    """On a phone, what lies behind is not seen and not reached; past the end is the start."""
    page.get_by_role("button", name="Talk to the coach").click()
    see(page, GREETING)
    panel = page.get_by_role("dialog", name="Changemaker Coach")
    expect(panel).to_have_attribute("aria-modal", "true")
    page.get_by_role("button", name="Send", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Quick exit")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_focused()


def test_keys_leave_a_panel_that_stands_beside_the_page(page: Page) -> None:
    """On a wide screen the page is still there, and so is the way back to it."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("button", name="Talk to the coach").click()
    see(page, GREETING)
    panel = page.get_by_role("dialog", name="Changemaker Coach")
    expect(panel).to_have_attribute("aria-modal", "false")
    page.get_by_role("button", name="Quick exit").focus()
    page.keyboard.press("Shift+Tab")

    expect(page.get_by_role("button", name="Quick exit")).not_to_be_focused()
    expect(page.get_by_role("button", name="Send", exact=True)).not_to_be_focused()


def test_another_language_is_another_table(page: Page, site: Site) -> None:
    """A host gives the words as JSON; what is lacking stays English."""
    words = {"open": "Habla con el coach", "send": "Enviar", "coach": "Coach", "exit": "Salir ya"}
    page.goto(f"{site.url}/?launcher=&strings={quote(json.dumps(words))}")
    page.get_by_role("button", name="Habla con el coach").click()

    see(page, GREETING)
    expect(page.get_by_role("button", name="Enviar")).to_be_visible()
    expect(page.get_by_role("button", name="Salir ya")).to_be_visible()
    expect(page.get_by_label("Your message")).to_be_visible()


@pytest.mark.parametrize("words", ["{not json", '{"sendd": "Enviar"}', '{"send": 3}'])
def test_a_wrong_table_is_complained_of_and_leaves_english(
    page: Page, site: Site, words: str
) -> None:
    """The host reads why in the browser's console; the person can talk all the same."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{site.url}/?strings={quote(words)}")
    write(page, "hello")

    see(page, "You wrote: hello")
    assert any("are not used" in complaint for complaint in complaints)


def test_the_modules_work_as_they_lie(page: Page, site: Site) -> None:
    """No build step is needed: the files of the folder are the widget."""
    page.goto(f"{site.url}/?from=modules")
    write(page, "hello")

    see(page, "You wrote: hello")
