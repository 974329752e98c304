"""Pictures in the talk: readable, to be made bigger, and only when asked for where data is dear."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acts import (
    PICTURE,
    SVG,
    choose_in_menu,
    open_on_phone,
    see,
    shown_picture,
)
from tests.browser.fake_assistant import GREETING, FakeAssistant, Site


def test_a_picture_is_wide_enough_to_read(browser: Browser, site: Site) -> None:
    """On a phone it reaches from rim to rim of its message, and nothing sticks out."""
    page = open_on_phone(browser, site)
    box = shown_picture(page, site.assistant).bounding_box() or {}

    assert box["width"] >= 300
    assert box["height"] == pytest.approx(box["width"] * 654 / 450, abs=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


def test_a_picture_that_comes_later_is_followed(browser: Browser, site: Site) -> None:
    """Its message stays in sight from its beginning, and the rest is known to be below."""
    page = open_on_phone(browser, site)
    shown_picture(page, site.assistant)

    expect(page.get_by_text("This was your talk.").first).to_be_in_viewport()
    expect(page.get_by_role("button", name="More below")).to_be_visible()
    page.context.close()


def test_a_picture_can_be_made_bigger_by_keyboard(page: Page, assistant: FakeAssistant) -> None:
    """Step by step over all else; Escape leaves it, and the focus is where it was."""
    see(page, GREETING)
    shown_picture(page, assistant)
    page.get_by_role("button", name="Make it bigger").press("Enter")
    enlarged = page.get_by_role("dialog", name="Two offers.").get_by_role("img")
    before = enlarged.bounding_box() or {}
    page.get_by_role("button", name="Larger").press("Enter")
    page.get_by_role("button", name="Larger").press("Enter")

    assert (enlarged.bounding_box() or {})["width"] == pytest.approx(2 * before["width"], abs=2)
    expect(page.get_by_role("status")).to_have_text("200 percent")
    page.keyboard.press("Escape")
    expect(enlarged).to_be_hidden()
    expect(page.get_by_role("button", name="Make it bigger")).to_be_focused()


def test_a_picture_has_its_numbers_as_a_table(page: Page, assistant: FakeAssistant) -> None:
    """Behind one press, so that the picture is not lost between its numbers."""
    see(page, GREETING)
    assistant.pictures[PICTURE] = SVG
    table = {"caption": "Bins", "columns": ["Week", "Bins"], "rows": [["1", 14]]}
    assistant.say("Your chart.", image={"url": PICTURE, "alt": "Fewer bins."}, table=table)
    expect(page.get_by_role("table")).to_be_hidden()
    page.get_by_text("The numbers as a table").press("Enter")

    expect(page.get_by_role("table", name="Bins")).to_be_visible()


def test_with_little_data_pictures_wait_until_asked(
    page: Page, assistant: FakeAssistant, site: Site
) -> None:
    """Its words stand there; the picture is fetched when it is asked for, and not before."""
    page.goto(f"{site.url}/?low-data=")
    see(page, GREETING)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    assistant.pictures[PICTURE] = SVG
    assistant.say("This was your talk.", image={"url": PICTURE, "alt": "Two offers."})
    see(page, "Two offers.")
    assert not [url for url in fetched if PICTURE in url]
    page.get_by_role("button", name="Show the picture").press("Enter")

    expect(page.get_by_alt_text("Two offers.")).to_be_visible()
    expect(page.get_by_role("button", name="Make it bigger")).to_be_focused()


def test_the_choice_for_little_data_is_remembered(page: Page, assistant: FakeAssistant) -> None:
    """Switched in the menu, it holds after a reload."""
    see(page, GREETING)
    choose_in_menu(page, "Pictures only when I ask")
    page.reload()
    see(page, GREETING)
    assistant.say("This was your talk.", image={"url": PICTURE, "alt": "Two offers."})

    expect(page.get_by_role("button", name="Show the picture")).to_be_visible()


def test_a_picture_that_does_not_come_leaves_its_words(
    page: Page, assistant: FakeAssistant
) -> None:
    """And can be asked for again."""
    see(page, GREETING)
    assistant.say("This was your talk.", image={"url": PICTURE, "alt": "Two offers."})
    see(page, "Two offers.")
    assistant.pictures[PICTURE] = SVG
    page.get_by_role("button", name="Try again").click()

    expect(page.get_by_alt_text("Two offers.")).to_be_visible()
