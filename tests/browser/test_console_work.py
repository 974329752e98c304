"""Working in the console in a real browser: by single keys, on the roster, with saved filters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coach.settings import ROOT
from tests.browser.accounts import PASSWORD
from tests.browser.console_pages import keeps_the_rules
from tests.running_coach import Coach

PATIENCE = 20_000  # milliseconds
# Run with the coach's own settings, in a process of its own.
MAKE = f"""
from django.contrib.auth.models import Group, User
from tests.console.review.talks import add, bot, did, person, slot, talk
from conversations.models import Overview
lead = User.objects.create_user("lea", password={PASSWORD!r})
lead.groups.add(Group.objects.get(name="lead"))
for number in range(3):
    one = talk(needs_somebody=True, unsure=1)
    add(one, slot("consents", {{"read": "yes"}}), did("action_listen"), person("our bins are full"),
        bot("Since when?"), person("since May"), bot("Who could change it?"))
    Overview.objects.filter(pk=one).update(needs_somebody=True)
"""


@pytest.fixture(scope="module")
def coach(tmp_path_factory) -> Iterator[Coach]:
    """Serve the console with a lead and three conversations."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    line = [sys.executable, "manage.py", "shell", "-c", MAKE]
    subprocess.run(line, cwd=ROOT, env=os.environ | coach.settings, check=True)
    with coach.console():
        yield coach


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser with nothing in it; an error in a script of its pages fails the test."""
    context = browser.new_context(viewport={"width": 1200, "height": 844})
    context.set_default_timeout(PATIENCE)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def page(context: BrowserContext, coach: Coach) -> Page:
    """Give the list, with the lead signed in."""
    page = context.new_page()
    page.goto(f"http://localhost:{coach.console_port}/console/")
    page.get_by_label("Name").fill("lea")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Conversations")
    return page


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def test_a_conversation_is_found_and_opened_by_keys_alone(page: Page) -> None:
    """Down twice, up once, open; then message by message, and what the coach understood."""
    rows = page.locator(".rows a")
    press(page, "j")
    expect(rows.nth(0)).to_be_focused()
    press(page, "j", "j", "k")
    expect(rows.nth(1)).to_be_focused()
    press(page, "j", "j", "j")
    expect(rows.nth(2)).to_be_focused()
    press(page, "o")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()

    messages = page.locator(".talk > li")
    press(page, "j", "j")
    expect(messages.nth(1)).to_be_focused()
    folded = messages.nth(1).locator("details")
    press(page, "Enter")
    expect(folded).to_have_attribute("open", "")
    press(page, "o")
    expect(folded).not_to_have_attribute("open", "")


def test_review_and_take_over_are_one_key_away_and_done_by_none(page: Page) -> None:
    """A slip of a finger tells the person nothing."""
    press(page, "j", "o")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    press(page, "t")
    expect(page.get_by_role("button", name="Take over")).to_be_focused()
    press(page, "r")
    expect(page.locator("#review input[type=radio]").first).to_be_focused()
    assert page.get_by_text("You speak with this person").count() == 0

    press(page, "/")
    expect(page.get_by_label("Words")).to_be_focused()
    press(page, "j", "?")
    expect(page.get_by_label("Words")).to_have_value("j?")


def test_the_keys_can_be_switched_off(page: Page) -> None:
    """In the help, for this browser, also after the page is loaded anew."""
    press(page, "?")
    help = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(help).to_be_visible()
    keeps_the_rules(page)
    press(page, "j")
    help.get_by_label("Use these keys in this browser").uncheck()
    help.get_by_role("button", name="Close").click()
    press(page, "j", "?")
    expect(help).not_to_be_visible()
    assert page.locator(".rows a:focus").count() == 0
    page.reload()
    press(page, "j")
    assert page.locator(".rows a:focus").count() == 0

    page.get_by_role("button", name="Keyboard shortcuts").click()
    help.get_by_label("Use these keys in this browser").check()
    press(page, "Escape")
    page.locator("body").click(position={"x": 5, "y": 5})
    press(page, "j")
    expect(page.locator(".rows a").first).to_be_focused()


def test_keys_with_control_are_the_browsers(page: Page) -> None:
    """As Ctrl and K, or Alt and J."""
    press(page, "Control+k", "Alt+j")

    assert page.locator(".rows a:focus").count() == 0


def test_a_filter_is_kept_found_and_deleted(page: Page) -> None:
    """With nothing but the page."""
    page.get_by_text("Narrow down").click()
    page.get_by_label("The coach was at a loss").check()
    page.get_by_role("button", name="Show", exact=True).click()
    page.get_by_text("Keep this filter").click()
    page.get_by_label("Name", exact=True).fill("At a loss")
    page.get_by_label("Share it with everybody").check()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Kept as “At a loss”.")).to_be_visible()
    link = page.get_by_role("link", name="At a loss (shared)")
    expect(link).to_have_attribute("aria-current", "page")
    keeps_the_rules(page)

    page.get_by_role("button", name="Delete the filter At a loss").click()
    expect(link).not_to_be_visible()


def test_the_roster_is_set_down_and_cleared(page: Page) -> None:
    """A wrong hour is told beside the form; a right one stands in the week."""
    page.get_by_role("link", name="Roster").click()
    keeps_the_rules(page)
    page.get_by_label("Monday").check()
    page.get_by_label("Friday").check()
    page.get_by_label("To", exact=True).select_option("9:00")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("alert")).to_contain_text("From 9:00 to 9:00 is no time.")
    keeps_the_rules(page)
    page.get_by_label("To", exact=True).select_option("midnight")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("status")).to_have_text("lea is on the roster.")
    keeps_the_rules(page)

    page.get_by_role("button", name="Remove lea, Friday, 9:00 to midnight").click()
    expect(page.get_by_role("status")).to_contain_text("Removed: lea, Friday")


def test_where_notices_go_is_asked(page: Page) -> None:
    """The page says that no mail server is set, and what an address looks like."""
    page.get_by_role("link", name="lea").click()
    page.get_by_role("link", name="Where you want notices").click()
    keeps_the_rules(page)
    page.get_by_label("Mail me notices at this address").check()
    page.get_by_role("button", name="Keep, and send a trial").click()
    expect(page.get_by_text("Give the address that notices are to go to.")).to_be_visible()
    keeps_the_rules(page)
