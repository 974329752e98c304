"""The whole coach through the widget, in a real browser: page, assistant, actions, database."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_coach import Coach

PATIENCE = 20_000  # milliseconds

PLAN = [
    "no water stands by the fish side of the market when it rains",
    "Rosa and I walk along the drain",
    "this Saturday",
    "people are busy",
    "if people are busy, then we go at six in the morning",
    "we go at six",
    "no thanks",
]
TALK = [
    "the woman from the waste office; we ask for 26 soles a tonne",
    "she gets phone calls about missed pickups",
    "if she says no we sell to the private buyers together",
    "the next district pays 29",
    "good morning, we are the ones who keep your streets clean",
]


@pytest.fixture(scope="module")
def coach(tmp_path_factory) -> Iterator[Coach]:
    """Run the whole coach with its page."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    with coach.actions(), coach.assistant(), coach.console():
        yield coach


@pytest.fixture
def page(browser: Browser, coach: Coach) -> Iterator[Page]:
    """Open the host's page on a phone; an error in its scripts fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"http://localhost:{coach.console_port}/")
    settled(page)
    yield page
    context.close()
    assert errors == []


def say(page: Page, text: str) -> None:
    """Write a message and wait until it is answered."""
    field = page.get_by_label("Your message")
    field.fill(text)
    field.press("Enter")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the last word is the coach's, and it is not at work."""
    page.wait_for_function(
        """() => {
            const coach = document.querySelector("changemaker-coach");
            const last = [...coach.shadowRoot.querySelectorAll(".said")].at(-1);
            return last?.classList.contains("coach") && !coach.hasAttribute("busy");
        }"""
    )


@pytest.mark.slow
def test_all_three_skills_from_the_first_words_to_a_page(page: Page, coach: Coach) -> None:
    """A plan, a card for a talk and a claim, each kept on a page that opens."""
    page.get_by_role("button", name="Something to plan").click()
    settled(page)
    page.get_by_role("button", name="Only the short way").click()
    settled(page)
    walk(page, PLAN)
    expect(page.get_by_role("link", name=re.compile("plan", re.IGNORECASE))).to_be_visible()

    say(page, "the meeting with the waste office is tomorrow at nine")
    walk(page, TALK)
    say(page, "I want to check a claim")
    walk(page, ["the council says crime fell by 30% thanks to the new cameras"])
    for _ in range(6):
        if page.get_by_role("link").count() >= 3:
            break
        say(page, "skip")

    link = page.get_by_role("link", name=re.compile("plan", re.IGNORECASE)).first
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_text(PLAN[0])).to_be_visible()


def walk(page: Page, lines: list[str]) -> None:
    """Answer, and keep each answer as it is when asked to improve it."""
    for line in lines:
        say(page, line)
        keep = page.get_by_role("button", name="Keep it as it is")
        if keep.count():
            keep.last.click()
            settled(page)
