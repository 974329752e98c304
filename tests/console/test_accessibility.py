"""Every page of the console, filled with one of everything, held to WCAG 2.2 AA in a browser.

The pages are those of console/access.py: a page that somebody adds there is looked at by itself.
If its address has a part that no page had before, say in PARTS what stands there.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, sync_playwright

from coach.settings import ROOT
from console.access import LEAST_ROLE
from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.rules import violations
from tests.console.test_access import PAGES
from tests.running_coach import Coach

pytestmark = pytest.mark.slow

WIDTHS = (390, 1200)
NO_PAGE = (301, 302, 405)  # it leads elsewhere, or only a form can be sent to it
# How a page is asked for, where it is more than the address.
QUERIES = {
    "review:conversations": ("", "?view=all", "?view=all&signs=flagged&text=no+such+word"),
    "review:news": ("?after=2026-01-01T00:00:00Z",),
    "reports:overview": ("", "?period=all"),
    "reports:chart": ("?period=all",),
}
# What stands in addresses; `filled` adds conversations, and the ends of links that it has made.
PARTS: dict[str, dict[str, list[str]]] = {
    "reports:chart": {"name": ["at-a-loss"]},
    "reports:csv": {"name": ["funnel"]},
    "review:turn": {"moment": ["0"]},
}
ANYWHERE = {"pk": ["1"], "number": ["1"]}


@dataclass(frozen=True)
class Console:
    """A console that is served, a host's page in it, and what its addresses are made of."""

    url: str
    page: Page
    made: dict[str, Any]

    def addresses(self, name: str) -> Iterator[str]:
        """Give each address of a page that there is."""
        known = {
            "conversation_id": self.made["conversations"],
            **ANYWHERE,
            **(PARTS | self.made["parts"]).get(name, {}),
        }
        parts = [known[part] for part in PAGES[name].pattern.converters]
        for way in itertools.product(*parts):
            path = reverse(name, args=way)
            yield from (path + query for query in QUERIES.get(name, ("",)))


@pytest.fixture(scope="module")
def console(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Console]:
    """Serve a console with one of everything, and sign its host in."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    filled = subprocess.run(
        [sys.executable, "-m", "tests.console.filled"],
        cwd=ROOT,
        env=os.environ | coach.settings,
        capture_output=True,
        check=True,
        text=True,
    )
    made = json.loads(filled.stdout.splitlines()[-1])
    url = f"http://localhost:{coach.console_port}"
    with coach.console(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        context = browser.new_context()
        context.add_cookies([{"name": "sessionid", "value": made["session"], "url": url}])
        yield Console(url, context.new_page(), made)
        browser.close()


def is_whole_page(console: Console, address: str) -> bool:
    """Tell whether an address gives a page, and not a part, a file, or the way to elsewhere.

    Raises:
        AssertionError: it gives neither.
    """
    answer = console.page.request.get(console.url + address, max_redirects=0)
    if answer.status in NO_PAGE:
        return False
    assert answer.status == 200, f"{address} answers {answer.status}; see PARTS and QUERIES"
    is_text = answer.headers.get("content-type", "").startswith("text/html")
    return is_text and "<html" in answer.text()


def faults(page: Page) -> Iterator[str]:
    """Name what is wrong with a page that is open, at each width, in the light and in the dark."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            yield f"{width} px: scrolls sideways, to {needed} px"
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            yield from (f"{width} px, {scheme}: {broken}" for broken in violations(page))


@pytest.mark.parametrize("name", LEAST_ROLE)
def test_a_page_keeps_the_rules_and_fits_a_phone(console: Console, name: str) -> None:
    """With all that is folded away unfolded."""
    found = []
    for address in console.addresses(name):
        if not is_whole_page(console, address):
            continue
        console.page.goto(console.url + address)
        console.page.evaluate(
            "document.querySelectorAll('details').forEach(one => one.open = true)"
        )
        found += [f"{address} at {fault}" for fault in faults(console.page)]

    assert found == []
