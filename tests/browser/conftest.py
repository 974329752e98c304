"""A real browser, and a page of our own for it to open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.fake_assistant import FakeAssistant, Site, start_site

HERE = Path(__file__).parent
PATIENCE = 20_000  # milliseconds
expect.set_options(timeout=PATIENCE)  # the coach may be learning beside it
WHOLE_COACH = {"test_endurance.py", "test_two_browsers.py", "test_whole_coach.py"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs no trained coach: scripts/test runs it while the coach learns."""
    for item in items:
        if item.path.parent == HERE and item.path.name not in WHOLE_COACH:
            item.add_marker(pytest.mark.widget)


# Per module: while a synchronous Playwright runs, no asyncio test can run in the same thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def site() -> Iterator[Site]:
    """Give a fresh assistant and its page."""
    site = start_site()
    yield site
    site.stop()


@pytest.fixture
def assistant(site: Site) -> FakeAssistant:
    """Give the assistant behind the page."""
    return site.assistant


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a phone of its own; an error in a script of its pages fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def tab(context: BrowserContext) -> Page:
    """Give a page before anything is opened in it: nobody has begun a talk."""
    return context.new_page()


@pytest.fixture
def page(tab: Page, site: Site) -> Page:
    """Give a page with the widget open."""
    tab.goto(site.url)
    return tab
