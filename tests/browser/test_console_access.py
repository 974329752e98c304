"""Signing in and accounts in a real browser: one way through all pages, each held to WCAG."""

from __future__ import annotations

import re
import time
from base64 import b32decode
from collections.abc import Iterator

import pytest
from django_otp.oath import totp
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.accounts import PASSWORD, first_link, give_password, make_account
from tests.browser.console_pages import is_good
from tests.running_coach import Coach

PATIENCE = 20_000  # milliseconds


@pytest.fixture
def coach(tmp_path_factory) -> Iterator[Coach]:
    """Serve the console, as a host's machine does, with an empty database."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("coach"))
    with coach.console():
        yield coach


@pytest.fixture
def link(coach: Coach) -> str:
    """Give the link that the terminal shows."""
    return first_link(coach)


def code_for(key: str, later: int = 0) -> str:
    """Give what an app with this key shows, or will show after so many seconds."""
    key = key.replace(" ", "")
    padded = key + "=" * (-len(key) % 8)
    return f"{totp(b32decode(padded), t0=-later):06d}"


def test_a_host_begins_and_lets_somebody_in(browser: Browser, link: str) -> None:
    """From the terminal's link to an invited neighbour, with nothing but a browser."""
    with_host, with_guest = browser.new_context(), browser.new_context()
    host, guest = with_host.new_page(), with_guest.new_page()
    for page in (host, guest):
        page.set_default_timeout(PATIENCE)
    host.goto(link)
    is_good(host, "Make your account")
    make_account(host, link, "ada")
    is_good(host, "Your account")

    host.get_by_role("link", name="Accounts").click()
    is_good(host, "Accounts")
    host.get_by_role("link", name="Invite somebody").click()
    is_good(host, "Invite somebody")
    host.get_by_label("For whom").fill("Mo from Elm Street")
    host.get_by_label("Role").select_option("facilitator")
    host.get_by_role("button", name="Make the link").click()
    is_good(host, "Invitation")
    invitation = host.get_by_role("region", name="The link").inner_text()
    host.get_by_role("link", name="Back to the accounts").click()
    expect(host.get_by_role("heading", name="Mo from Elm Street")).to_be_visible()
    is_good(host, "Accounts")

    port = host.url.split("/")[2]
    make_account(guest, re.sub(r"//[^/]+", f"//{port}", invitation), "mo")
    is_good(guest, "Your account")
    guest.goto(f"http://{port}/accounts/")
    is_good(guest, "Your role does not open this page")
    guest.goto(f"http://{port}/nothing/")
    is_good(guest, "There is nothing here")

    host.reload()
    host.get_by_label("Role of mo").select_option("viewer")
    host.get_by_role("button", name="Change the role of mo").click()
    expect(host.get_by_role("status")).to_have_text("mo is viewer now.")
    host.get_by_role("button", name="Switch off mo").click()
    expect(host.get_by_role("status")).to_have_text("mo is switched off and signed out.")
    is_good(host, "Accounts")
    guest.goto(f"http://{port}/accounts/own/")
    is_good(guest, "Sign in")
    with_host.close()
    with_guest.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser with nothing in it."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def test_the_second_factor_from_picture_to_code(context: BrowserContext, link: str) -> None:
    """The picture is drawn under our strict policy; the code is asked for from then on."""
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    make_account(page, link, "ada")
    page.get_by_role("link", name="Switch it on").click()
    is_good(page, "Second factor")
    picture = page.get_by_role("img", name="QR code of the key below")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    key = page.locator(".key").inner_text()
    page.get_by_label("Code").fill(code_for(key))
    page.get_by_role("button", name="Switch it on").click()
    is_good(page, "Your recovery codes")
    recovery = page.locator(".codes li").first.inner_text()
    page.get_by_role("link", name="I have written them down").click()
    is_good(page, "Your account")
    page.get_by_role("link", name="Change your password").click()
    is_good(page, "Change your password")

    page.get_by_role("button", name="Sign out").click()
    is_good(page, "Sign in")
    give_password(page, "ada")
    is_good(page, "Your code")
    page.get_by_label("Code").fill("abcd-efgh")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This code is not right")).to_be_visible()
    is_good(page, "Your code")
    time.sleep(1)  # the wait after one wrong code
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Conversations")
    assert refused == []


def test_who_guesses_is_told_to_wait(context: BrowserContext, coach: Coach) -> None:
    """After the fifth wrong password."""
    page = context.new_page()
    page.goto(f"http://localhost:{coach.console_port}/accounts/sign-in/")
    is_good(page, "Sign in")
    for number in range(5):
        give_password(page, "ada", f"guess {number}")
        if number == 0:
            is_good(page, "Sign in")

    is_good(page, "Please wait 15 minutes")


def test_the_sign_in_needs_no_mouse(context: BrowserContext, link: str) -> None:
    """Type, tab, type, enter."""
    page = context.new_page()
    make_account(page, link, "ada")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type("ada")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Conversations")
