"""A changemaker in one browser, a facilitator in another, and the whole coach between them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.accounts import first_link, make_account
from tests.running_coach import Coach

PATIENCE = 30_000  # milliseconds
GOAL = "we want a bench at the bus stop of Mill Lane for the old people"


@pytest.fixture(scope="module")
def coach(tmp_path_factory) -> Iterator[Coach]:
    """Run the whole coach with its console."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    with coach.actions(), coach.assistant(), coach.console():
        yield coach


@pytest.fixture
def opened(browser: Browser) -> Iterator[list[BrowserContext]]:
    """Give a list of two browsers of two people; an error in a script of a page fails the test."""
    errors: list[str] = []
    phone = browser.new_context(viewport={"width": 390, "height": 844})
    desk = browser.new_context(viewport={"width": 1200, "height": 900})
    for context in (phone, desk):
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: errors.append(str(error.error)))
    yield [phone, desk]
    phone.close()
    desk.close()
    assert errors == []


@pytest.fixture
def changemaker(opened: list[BrowserContext], coach: Coach) -> Page:
    """Give a phone with the group's page open."""
    page = opened[0].new_page()
    page.goto(f"http://localhost:{coach.console_port}/")
    coach_has_answered(page)
    return page


@pytest.fixture
def facilitator(opened: list[BrowserContext], coach: Coach) -> Page:
    """Give a desk at which somebody is signed in, who may do all."""
    page = opened[1].new_page()
    make_account(page, first_link(coach), "amira")
    return page


def coach_has_answered(page: Page) -> None:
    """Wait until the last word is the coach's, and it is not at work."""
    page.wait_for_function(
        """() => {
            const coach = document.querySelector("changemaker-coach");
            const last = [...coach.shadowRoot.querySelectorAll(".said")].at(-1);
            return last?.classList.contains("coach") && !coach.hasAttribute("busy");
        }"""
    )


def write(page: Page, text: str) -> None:
    """Write a message in the widget, and wait for nothing."""
    page.get_by_label("Your message").fill(text)
    page.get_by_label("Your message").press("Enter")


def say(page: Page, text: str) -> None:
    """Write a message and wait until the coach has answered."""
    write(page, text)
    coach_has_answered(page)


def reads(page: Page, text: str) -> None:
    """See that a message is in the talk."""
    expect(page.locator("changemaker-coach").get_by_text(text).last).to_be_visible()


@pytest.mark.slow
def test_from_a_wish_for_a_person_to_the_last_trace(changemaker: Page, facilitator: Page) -> None:
    """Ask for a person, be answered by one, go on with the coach; be reviewed, then forgotten."""
    changemaker.get_by_role("button", name="They may read").click()
    coach_has_answered(changemaker)
    say(changemaker, "i want to make a plan")
    say(changemaker, GOAL)
    say(changemaker, "can i talk to a person")

    facilitator.get_by_role("link", name="Conversations").click()
    facilitator.get_by_role("link", name="Waiting for").click()
    talk = facilitator.url
    expect(facilitator.locator(".talk").get_by_text("for the old people").first).to_be_visible()
    step_in(facilitator, changemaker)
    say(changemaker, "because old people stand for half an hour")
    say(changemaker, "you may learn from my words")

    facilitator.goto(talk)
    review(facilitator)
    correct(facilitator)
    facilitator.goto(talk)
    export(facilitator)
    facilitator.goto(talk)
    erase(facilitator)
    reads(changemaker, "receipt")
    facilitator.goto(talk)
    expect(facilitator.get_by_role("heading", level=1)).to_have_text("There is nothing here")


def step_in(facilitator: Page, changemaker: Page) -> None:
    """Take over, talk with each other, hand back."""
    facilitator.get_by_role("button", name="Take over").click()
    reads(changemaker, "amira")
    write(changemaker, "hello amira, who do i ask about the bench?")
    reads(changemaker, "who do i ask about the bench?")
    facilitator.reload()
    expect(facilitator.get_by_text("who do i ask about the bench?")).to_be_visible()
    facilitator.get_by_label("Write to them").fill("Ask the parish clerk; I send you her hours.")
    facilitator.get_by_role("button", name="Send", exact=True).click()
    reads(changemaker, "Ask the parish clerk")
    facilitator.get_by_label("What you agreed").fill("You ask the clerk on Monday.")
    facilitator.get_by_role("button", name="Hand back").click()
    reads(changemaker, "You ask the clerk on Monday.")
    coach_has_answered(changemaker)


def review(page: Page) -> None:
    """Answer all that the rubric asks."""
    page.get_by_text("Review this conversation").click()
    for group in page.locator("form.rubric fieldset").all():
        group.get_by_role("radio").first.check()
    page.get_by_label("What did it invent?").fill("nothing")
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("1 review handed in")).to_be_visible()


def correct(page: Page) -> None:
    """Propose that the wish for a bench is heard as the wish for a plan."""
    message = page.locator("li.person", has_text="for the old people")
    message.locator("summary").click()
    message.get_by_role("link", name="Correct how message").click()
    page.get_by_label("The words, cleaned").fill("we want a bench for the old people")
    page.get_by_label("What the person wanted").select_option("start_planning")
    page.get_by_label("I have read it as a stranger would").check()
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wrong intent, proposed")


def export(page: Page) -> None:
    """Take all that may be read; what was written is in the file."""
    page.get_by_role("link", name="Data", exact=True).click()
    page.get_by_label("What do you need it for?").fill("to see how the tests go")
    page.get_by_role("button", name=re.compile("Export 1 conversation")).click()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Fetch the file").click()
    with zipfile.ZipFile(fetched.value.path()) as file:
        lines = next(file.read(name) for name in file.namelist() if name.endswith(".jsonl"))
    assert b"old people stand for half an hour" in lines


def erase(page: Page) -> None:
    """Erase the person, and wait until it is done."""
    page.get_by_role("link", name="Erase this person").click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Erase for good").click()
    expect(page.get_by_text(re.compile("[0-9A-F]{8}"))).to_be_visible()
