"""What every page of the console has to keep to, wherever a test comes by."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.rules import violations

WIDTHS = (320, 390, 1200)


def is_good(page: Page, heading: str) -> None:
    """See that a page is there, by its heading; that it keeps the rules, and fits each width."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    keeps_the_rules(page)


def keeps_the_rules(page: Page) -> None:
    """See that a page keeps the rules in both schemes and fits each width; leave it as it was."""
    before = page.viewport_size
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    if before is not None:
        page.set_viewport_size(before)
