"""Lines break, pages reload, the assistant is killed: what of people's words is lost?

Each run is a device of its own that sends twenty messages to the real coach. Between them it goes
offline and online, reloads, opens and closes a second tab, all by chance; every few seconds the
assistant is killed without warning and started again. Afterwards what the assistant stored and what
the page shows are held against what was written.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import json
import random
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page
from playwright.async_api import TimeoutError as PlaywrightTimeout

MESSAGES = 20
PATIENCE = 180_000  # milliseconds until everything must have arrived
SAID = """() => [...document.querySelector("changemaker-coach").shadowRoot
    .querySelectorAll(".said")].map(row => [row.className, row.querySelector(".text").innerText])"""
TOKEN = """() => Object.entries(localStorage).find(([name]) => name.endsWith(" token"))?.[1]"""
SENT = """count => {
    const { shadowRoot } = document.querySelector("changemaker-coach");
    const rows = [...shadowRoot.querySelectorAll(".said.you")];
    return rows.length >= count && !rows.some(row => row.querySelector(".standing"));
}"""
SHOWN = """count => document.querySelector("changemaker-coach").shadowRoot
    .querySelectorAll(".said").length >= count"""


@dataclass
class Outcome:
    """What came of one run."""

    written: list[str]
    stored: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    replies_stored: list[str] = field(default_factory=list)
    replies_shown: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Count the messages that are missing at the assistant or on the page, replies too."""
        missing = [m for m in self.written if m not in self.stored or m not in self.shown]
        return len(missing) + max(0, len(self.replies_stored) - len(self.replies_shown))

    @property
    def twice(self) -> int:
        """Count the messages that are there more than once, replies too."""
        more = sum(max(0, places.count(m) - 1) for m in self.written for places in self.places)
        return more + max(0, len(self.replies_shown) - len(self.replies_stored))

    @property
    def is_in_order(self) -> bool:
        """Tell whether assistant and page have it in the order in which it was written."""
        return all(place == [m for m in self.written if m in place] for place in self.places)

    @property
    def places(self) -> tuple[list[str], list[str]]:
        """Give what was written as the assistant has it, and as the page shows it."""
        return self.stored, self.shown


async def endure(context: BrowserContext, address: str, assistant: str, seed: int) -> Outcome:
    """Write twenty messages on one device through everything that can happen to it.

    Args:
        context: the device, as Playwright knows it.
        address: of the page that holds the widget.
        assistant: the assistant's address, as the page names it.
        seed: of what happens, and when.
    """
    chance = random.Random(seed)
    page = await _open(context, address)
    written = [f"{seed}.{number} we want a lamp" for number in range(MESSAGES)]
    for text in written:
        page = await _happen(chance, context, page, address)
        await page.get_by_label("Your message").fill(text)
        await page.get_by_label("Your message").press("Enter")
        await asyncio.sleep(chance.uniform(0, 0.6))
    await context.set_offline(False)
    await page.wait_for_function(SENT, arg=len(written), timeout=PATIENCE)
    return await _outcome(page, assistant, written)


async def _open(context: BrowserContext, address: str) -> Page:
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_label("Your message").wait_for()
    return page


async def _happen(chance: random.Random, context: BrowserContext, page: Page, address: str) -> Page:
    """Let something happen, or nothing; give the page on which the person goes on."""
    what = chance.choice(["", "", "offline", "online", "reload", "another tab"])
    if what == "offline":
        await context.set_offline(True)
    elif what == "online":
        await context.set_offline(False)
    elif what == "reload":
        await context.set_offline(False)  # a page that is offline cannot be loaded again
        await page.reload()
        await page.get_by_label("Your message").wait_for()
    elif what == "another tab":
        await context.set_offline(False)
        other = await _open(context, address)
        await page.close()
        return other
    return page


async def _outcome(page: Page, assistant: str, written: list[str]) -> Outcome:
    token = await page.evaluate(TOKEN)
    stored = await _stored(assistant, token)
    with contextlib.suppress(PlaywrightTimeout):  # what is not there by then is counted as lost
        await page.wait_for_function(SHOWN, arg=len(stored), timeout=PATIENCE)
    rows = await page.evaluate(SAID)
    outcome = Outcome(written)
    outcome.stored = [m["text"] for m in stored if m["from"] == "you"]
    outcome.replies_stored = [m["text"] for m in stored if m["from"] != "you"]
    outcome.shown = [text for kind, text in rows if "you" in kind.split()]
    outcome.replies_shown = [text for kind, text in rows if "you" not in kind.split()]
    return outcome


async def _stored(assistant: str, token: str) -> list[dict[str, Any]]:
    """Give all that the assistant has of a conversation, once it has answered everything."""
    while True:
        try:
            return await asyncio.to_thread(_fetch, assistant, token)
        except (OSError, http.client.HTTPException):
            await asyncio.sleep(1)


def _fetch(assistant: str, token: str) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    while True:
        after = messages[-1]["seq"] if messages else 0
        request = urllib.request.Request(
            f"{assistant}/webhooks/web/messages?after={after}&wait=2",
            headers={"Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            news = json.load(answer)
        if not news["messages"] and not news["busy"]:
            return messages
        messages += news["messages"]


async def endure_many(
    browser: Browser, address: str, assistant: str, seeds: Sequence[int], at_once: int
) -> list[Outcome]:
    """Run many devices, some at once, and give what came of each."""
    free = asyncio.Semaphore(at_once)

    async def run(seed: int) -> Outcome:
        async with free:
            context = await browser.new_context(viewport={"width": 390, "height": 844})
            try:
                return await endure(context, address, assistant, seed)
            finally:
                await context.close()

    return await asyncio.gather(*map(run, seeds))
