"""Where the browser is, and how it is started: with no word to anybody but the page under test."""

from __future__ import annotations

import os
import shutil

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Give the path of the system's browser; None: Playwright's own is to be taken."""
    return os.environ.get("COACH_CHROMIUM") or shutil.which("chromium")
