"""What a test does at the console as people do it: open the first link, make an account."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from playwright.sync_api import Page

from coach.settings import ROOT
from tests.running_coach import Coach

PASSWORD = "a kettle of green tea"


def django(coach: Coach, *command: str) -> str:
    """Run a command of Django's for this coach, in a process of its own."""
    line = [sys.executable, "manage.py", *command]
    done = subprocess.run(
        line, cwd=ROOT, env=os.environ | coach.settings, capture_output=True, check=True
    )
    return done.stdout.decode()


def first_link(coach: Coach) -> str:
    """Give the link that the terminal shows."""
    path = re.search(r"/accounts/join/\S+", django(coach, "first_account"))
    assert path is not None
    return f"http://localhost:{coach.console_port}{path[0]}"


def make_account(page: Page, link: str, name: str) -> None:
    """Choose a name and a password at a link."""
    page.goto(link)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password:", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()


def give_password(page: Page, name: str, password: str = PASSWORD) -> None:
    """Fill in the sign-in."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
