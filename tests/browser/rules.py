"""The rules of WCAG that a program can check, by axe-core, over a whole page."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from tests.browser.fake_assistant import WIDGET

AXE = WIDGET / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => (await axe.run(document, {runOnly: tags})).violations.map(
    ({id, help, nodes}) => `${id}: ${help}: ${nodes.map(node => node.html).join(' | ')}`)"""


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Name each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks, and where.

    Raises:
        FileNotFoundError: axe-core is not there; `scripts/widget-tools` fetches it.
    """
    page.evaluate(_axe())
    broken: list[str] = page.evaluate(RUN, TAGS)
    return broken
