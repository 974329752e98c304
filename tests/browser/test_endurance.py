"""All that can happen at once: lines break, pages reload, tabs close, the assistant fails."""

from __future__ import annotations

import asyncio
import random

from playwright.async_api import async_playwright

from benchmarks.widget_endurance import endure_many
from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.fake_assistant import FakeAssistant, Site


async def fail_now_and_then(assistant: FakeAssistant) -> None:
    """Be away for a while, lose what was on its way, come back."""
    chance = random.Random(1)
    while True:
        await asyncio.sleep(chance.uniform(0.5, 3))
        assistant.is_reachable = False
        await asyncio.sleep(chance.uniform(0.2, 2))
        assistant.is_reachable = True
        assistant.acks_to_lose = chance.randrange(3)


async def test_nothing_is_lost_nothing_comes_twice_and_the_order_holds(site: Site) -> None:
    """Two devices send twenty messages each, and have what the assistant has."""
    failing = asyncio.ensure_future(fail_now_and_then(site.assistant))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        outcomes = await endure_many(browser, site.url, site.assistant_url, range(2), at_once=2)
        await browser.close()
    failing.cancel()

    assert [(o.lost, o.twice, o.is_in_order) for o in outcomes] == [(0, 0, True)] * 2
    assert all(o.stored == o.written for o in outcomes)
