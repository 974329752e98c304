"""What the console's settings make of the host's."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from coach.errors import SettingsError
from coach.settings import ROOT, load_settings

ASK = """
from django.conf import settings
print(settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SESSION_COOKIE_AGE,
      settings.CSRF_TRUSTED_ORIGINS)
"""


def in_force(**more: str) -> str:
    """Give some settings as a process of its own reads them."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "console.settings", **more}
    command = [sys.executable, "-c", ASK]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_over_https_the_cookies_go_no_other_way() -> None:
    """And forms from the address that people see are ours."""
    seen = in_force(COACH_CONSOLE_URL="https://coach.example", COACH_SESSION_HOURS="2")

    assert seen == "True True 7200 ['https://coach.example']"


def test_on_one_machine_they_go_without() -> None:
    """There is no https there."""
    assert in_force() == "False False 43200 ['http://localhost:8000']"


@pytest.mark.parametrize(
    ("name", "value"), [("COACH_BEHIND_PROXY", "maybe"), ("COACH_SESSION_HOURS", "0")]
)
def test_what_cannot_be_used_is_named(name: str, value: str) -> None:
    """With the remedy."""
    with pytest.raises(SettingsError, match=f"{name} is '{value}'; give"):
        load_settings({name: value})
