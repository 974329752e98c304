"""The widget in a real Chromium: weight, access, speed, injections, endurance.

Endurance is measured against the whole coach, whose assistant is killed again and again; the rest
against the small assistant of tests/browser. Run: python -m benchmarks.widget [--devices 200]
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import random
import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from playwright.async_api import async_playwright
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.widget_endurance import Outcome, endure_many
from tests.browser.acts import see
from tests.browser.chromium import ARGUMENTS, chromium
from tests.browser.fake_assistant import GREETING, Site, start_site
from tests.browser.rules import violations
from tests.browser.states import STATES
from tests.running_coach import Coach

INJECTIONS = Path(__file__).with_name("widget_injections.yml")
PHONE = {"viewport": {"width": 390, "height": 844}}
SLOWER = 4  # times, as an old phone beside this machine
LOADS = 15
SETTLING = 1000  # milliseconds
MESSAGES = 1000
KEYS = 60
KILLED_EVERY = (25.0, 60.0)  # seconds

# As on a page that was there before: starting a browser's process would be measured otherwise.
ADD_SCRIPT = """() => {
  const script = document.createElement("script");
  script.type = "module";
  script.src = "/widget/changemaker-coach.js";
  document.head.append(script);
}"""
PAINTED = """() => {
  const loaded = performance.getEntriesByType("resource");
  const script = loaded.find(e => e.name.endsWith("/widget/changemaker-coach.js"));
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint && script ? paint.startTime - script.responseEnd : null;
}"""
# From the key to the end of the frame that shows its letter. The browser's own event timing hangs
# for seconds in a headless Chromium without a graphics card, with five messages as with a thousand.
WATCH_KEYS = """() => {
  window.keys = [];
  addEventListener("keydown", ({timeStamp}) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => window.keys.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), {capture: true});
}"""
# Touch everything, as people and scripts would; count what there is that should not be.
PROVOKE = """() => {
  const root = document.querySelector("changemaker-coach").shadowRoot;
  const all = [...root.querySelectorAll("*")];
  for (const element of all) {
    for (const name of ["mouseover", "focus", "load", "error", "toggle", "animationstart"]) {
      element.dispatchEvent(new Event(name));
    }
  }
  return all.filter(element =>
    element.matches("script, iframe, object, embed, link, meta, base, video, audio, svg, form form")
    || [...element.attributes].some(({name}) => name.startsWith("on") || name === "srcdoc")
    || ["href", "src", "action"].some(name => element.hasAttribute(name)
      && !/^https?:/.test(element.getAttribute(name)))).length;
}"""


def main() -> None:
    """Measure and print, one figure after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--devices", type=int, default=200, help="runs of the endurance")
    parser.add_argument("--at-once", type=int, default=6)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        with _site() as site:
            _weigh(browser, site)
            _check_access(browser, site)
            _time_first_paint(browser, site)
            _time_keys(browser, site)
            _inject(browser, site)
        browser.close()
    if not options.devices:
        return
    outcomes = asyncio.run(_endure(options.devices, options.at_once))
    print(
        f"{len(outcomes)} devices of {len(outcomes[0].written)} messages:"
        f" {sum(o.lost for o in outcomes)} lost, {sum(o.twice for o in outcomes)} twice,"
        f" {sum(not o.is_in_order for o in outcomes)} out of order (0, 0, 0)"
    )


@contextmanager
def _site() -> Iterator[Site]:
    site = start_site()
    try:
        yield site
    finally:
        site.stop()


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    try:
        yield context.new_page()
    finally:
        context.close()


def _weigh(browser: Browser, site: Site) -> None:
    """Print what a page loads for the widget, packed as the console packs it."""
    scripts: list[bytes] = []
    with _page(browser) as page:
        page.on(
            "response",
            lambda answer: (
                scripts.append(answer.body()) if answer.request.resource_type == "script" else None
            ),
        )
        page.goto(site.url)
        see(page, GREETING)
    packed = sum(len(gzip.compress(script)) for script in scripts)
    print(f"all that a page loads, gzip: {packed / 1000:.1f} KB in {len(scripts)} file (20 KB)")


def _check_access(browser: Browser, site: Site) -> None:
    """Print how many faults axe finds in all states."""
    found: list[str] = []
    for name, bring in STATES.items():
        site.assistant.reset()
        with _page(browser) as page:
            bring(page, site)
            found += [f"{name}: {fault}" for fault in violations(page)]
    print("\n".join([f"axe, WCAG 2.2 A and AA: {len(found)} in {len(STATES)} states (0)", *found]))
    site.assistant.reset()


def _time_first_paint(browser: Browser, site: Site) -> None:
    """Print the time from the script's arrival to the first thing on the screen."""
    times = []
    for _ in range(LOADS):
        with _page(browser) as page:
            page.goto(f"{site.url}/?alone=&from=nowhere")
            page.wait_for_timeout(SETTLING)
            _slow_down(page)
            page.evaluate(ADD_SCRIPT)
            page.wait_for_timeout(SETTLING)  # to look for a text meanwhile would slow the page down
            times.append(page.evaluate(PAINTED))
    print(
        f"first paint after the script arrives, {SLOWER}x slower: median"
        f" {statistics.median(times):.0f} ms, longest {max(times):.0f} ms (100 ms)"
    )


def _time_keys(browser: Browser, site: Site) -> None:
    """Print the time from a key to its letter on the screen, under a long conversation."""
    with _page(browser) as page:
        page.goto(site.url)
        see(page, GREETING)
        for number in range(MESSAGES // 2):
            site.assistant.talk.add("you", f"Message {number} about the lamp in our street")
            site.assistant.talk.add("coach", f"**Answer {number}**\n\n- one\n- two\n\nAnd then?")
        page.reload()
        see(page, f"Answer {MESSAGES // 2 - 1}")
        page.wait_for_timeout(SETTLING)
        _slow_down(page)
        page.evaluate(WATCH_KEYS)
        page.get_by_label("Your message").focus()
        for key in ("street lamp " * KEYS)[:KEYS]:
            page.keyboard.press(key)
            page.wait_for_timeout(60)
        page.wait_for_timeout(500)
        times: list[float] = sorted(page.evaluate("window.keys"))
    assert len(times) == KEYS
    print(
        f"a key to its letter among {MESSAGES} messages, {SLOWER}x slower: median"
        f" {statistics.median(times):.0f} ms, 95 % {times[int(KEYS * 0.95)]:.0f} ms,"
        f" longest {times[-1]:.0f} ms (50 ms)"
    )


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _inject(browser: Browser, site: Site) -> None:
    """Print how many of the injections ran, with no policy of the page's to stop them."""
    injections = yaml.safe_load(INJECTIONS.read_text(encoding="utf-8"))
    hits: list[str] = []
    with _page(browser) as page:
        page.expose_function("hit", lambda *_: hits.append("hit"))
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.goto(f"{site.url}/?csp=off")
        see(page, GREETING)
        for text in injections["texts"]:
            _say_all(site, text, "https://example.org/")
            page.get_by_label("Your message").fill(text)
            page.get_by_label("Your message").press("Enter")
        for address in injections["addresses"]:
            _say_all(site, "x", address)
        site.assistant.say("The last one")
        see(page, "The last one")
        page.locator("changemaker-coach").evaluate(
            "(coach, texts) => texts.forEach(text => coach.setAttribute('heading', text))",
            injections["texts"],
        )
        strange = page.evaluate(PROVOKE)
        page.wait_for_timeout(1000)
    count = len(injections["texts"]) + len(injections["addresses"])
    print(f"{count} injections in every place: {len(hits)} ran, {strange} became live (0, 0)")


def _say_all(site: Site, text: str, address: str) -> None:
    """Put something into every place that a message has."""
    more: dict[str, Any] = {
        "choices": [{"id": "1-0-a", "title": text}],
        "citations": [{"entry": text, "title": text, "kind": text, "url": address, "quote": text}],
        "table": {"caption": text, "columns": [text], "rows": [[text]]},
        "image": {"url": address, "alt": text},
        "links": [{"url": address, "title": text}],
        "feedback": True,
    }
    site.assistant.say(text, "coach", **more)
    site.assistant.say(text, "facilitator")


async def _endure(devices: int, at_once: int) -> list[Outcome]:
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        coach = Coach.in_folder(Path(folder))
        with coach.actions(), coach.console(), _killed_now_and_then(coach):
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=chromium(), args=ARGUMENTS
                )
                page = f"http://localhost:{coach.console_port}/"
                assistant = f"http://localhost:{coach.assistant_port}"
                outcomes = await endure_many(browser, page, assistant, range(devices), at_once)
                await browser.close()
    return outcomes


@contextmanager
def _killed_now_and_then(coach: Coach) -> Iterator[None]:
    """Run the assistant; kill it without warning every few seconds, and start it again."""
    is_over = threading.Event()
    chance = random.Random(0)

    def run() -> None:
        while not is_over.is_set():
            with coach.assistant() as server:
                if not is_over.wait(chance.uniform(*KILLED_EVERY)):
                    server.process.kill()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


if __name__ == "__main__":
    main()
