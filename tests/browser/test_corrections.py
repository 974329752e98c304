"""Correcting in a real browser: from the transcript to a decision, each page held to WCAG."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coach.settings import ROOT
from tests.browser.accounts import PASSWORD, give_password
from tests.browser.console_pages import is_good
from tests.running_coach import Coach

PATIENCE = 20_000  # milliseconds
# A facilitator, a lead, and a conversation that may be corrected; its id is printed.
BUILD = f"""
from conversations.boot import boot
boot()
from django.contrib.auth.models import Group, User
from tests.console.corrections.builders import corrigible
for name, role in (("fatima", "facilitator"), ("leila", "lead")):
    user = User.objects.create_user(name, password={PASSWORD!r})
    user.groups.add(Group.objects.get(name=role))
print(corrigible())
"""


@pytest.fixture(scope="module")
def coach(tmp_path_factory) -> Iterator[Coach]:
    """Serve the console."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    with coach.console():
        yield coach


@pytest.fixture(scope="module")
def conversation(coach: Coach) -> str:
    """Give the address of a conversation, and let two people sign in."""
    environment = os.environ | coach.settings
    done = subprocess.run(
        [sys.executable, "-c", BUILD], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    return f"http://localhost:{coach.console_port}/console/{done.stdout.decode().split()[-1]}/"


def sign_in(browser: Browser, address: str, name: str) -> tuple[BrowserContext, Page]:
    """Give a page at an address, of somebody who is signed in."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    give_password(page, name)
    return context, page


def test_a_message_is_corrected_and_a_lead_decides(browser: Browser, conversation: str) -> None:
    """The gate holds a name back; the second look lets the words through."""
    context, page = sign_in(browser, conversation, "fatima")
    page.locator("summary", has_text="What the coach understood").last.click()
    page.get_by_role("link", name="Correct how message").last.click()
    is_good(page, "Correct how this was read")
    words = page.get_by_label("The words, cleaned")
    expect(words).to_have_value("my neighbour [name] said can we plan the bins")
    words.fill("my neighbour Rosa said can we plan the bins")
    page.get_by_label("What the person wanted").select_option("start_planning")
    page.get_by_label("I have read it as a stranger would").check()
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_text("The gate still finds “Rosa” (name)")).to_be_visible()
    is_good(page, "Correct how this was read")
    words.fill("my neighbour said can we plan the bins")
    page.get_by_label("I have read it as a stranger would").check()
    page.get_by_role("button", name="Propose").click()
    is_good(page, "Wrong intent, proposed")
    for kind, label in (("No entry fitted", "told"), ("It misread an offer", "What was offered")):
        page.goto(conversation)
        page.locator("summary", has_text="What the coach understood").last.click()
        page.get_by_role("link", name="Correct how message").last.click()
        page.get_by_role("link", name=kind).click()
        expect(page.get_by_label(label)).to_be_visible()
        is_good(page, "Correct how this was read")
    context.close()

    context, page = sign_in(browser, conversation, "leila")
    page.get_by_role("link", name="Corrections").click()
    is_good(page, "Corrections")
    page.get_by_role("link", name="Wrong intent").click()
    page.get_by_label("Decline").check()
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_text("Say why, so that who proposed it knows.")).to_be_visible()
    is_good(page, "Wrong intent, proposed")
    page.get_by_label("Accept").check()
    page.get_by_role("button", name="Decide").click()
    is_good(page, "Wrong intent, accepted")
    context.close()


def test_a_conversation_becomes_a_test(browser: Browser, conversation: str) -> None:
    """With a look at each message."""
    context, page = sign_in(browser, conversation, "fatima")
    page.get_by_role("link", name="Make a test of this conversation").click()
    is_good(page, "Make a test of this conversation")
    page.get_by_label("What this dialogue shows").fill("a plan is heard in a story")
    page.get_by_label("Message 2", exact=True).fill("my neighbour said can we plan the bins")
    page.get_by_label("It should answer so to message 2").uncheck()
    page.get_by_label("I have read it as a stranger would").check()
    page.get_by_role("button", name="Propose").click()
    is_good(page, "Whole dialogue, proposed")
    context.close()
