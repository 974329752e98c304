"""What tests do and look for in the widget, and what they let the assistant say."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.fake_assistant import GREETING, FakeAssistant, Site

CHOICES = [{"id": "2-0-abc", "title": "A meeting"}, {"id": "2-1-def", "title": "A letter"}]
CITATION = {
    "entry": "lima-views",
    "title": "Explanatory memorandum of the bill",
    "kind": "public",
    "url": "https://example.org/memorandum",
    "quote": "Views were heard in working groups.",
}

PICTURE = "/webhooks/web/pictures/abc"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 436" width="450" height="654">'
    '<rect width="300" height="436" fill="#ccc"/></svg>'
)


def write(page: Page, text: str) -> None:
    """Write a message and press Enter."""
    page.get_by_label("Your message").fill(text)
    page.get_by_label("Your message").press("Enter")


def see(page: Page, text: str) -> None:
    """Expect a text in the transcript."""
    expect(page.get_by_role("region", name="Conversation").get_by_text(text)).to_be_visible()


def open_on_phone(browser: Browser, site: Site) -> Page:
    """Open the page on a small phone, and wait for the greeting."""
    page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(site.url)
    see(page, GREETING)
    return page


def shown_picture(page: Page, assistant: FakeAssistant) -> Locator:
    """Let the coach show a picture; give it when it has come."""
    assistant.pictures[PICTURE] = SVG
    assistant.say("This was your talk.", image={"url": PICTURE, "alt": "Two offers."})
    picture = page.get_by_alt_text("Two offers.")
    loaded = "picture => picture.complete && picture.naturalWidth > 0"
    page.wait_for_function(loaded, arg=picture.element_handle())
    return picture


def transcript(page: Page) -> list[str]:
    """Give the texts of the transcript, in order."""
    return page.locator(".said .text").all_inner_texts()


def choose_in_menu(page: Page, entry: str) -> None:
    """Open the menu and press an entry."""
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name=entry).click()


def open_with(page: Page, site: Site, query: str) -> None:
    """Open the page with a widget as its address says."""
    page.goto(f"{site.url}/?{query}")
