"""Sends a notice to the group's chat, by an incoming webhook."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from typing import Any

from console.notices.errors import CannotSend

PATIENCE = 10  # seconds
_LIMITED = 429
_SERVER_FAILS = 500


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else: the address is a secret, and so is what it is sent."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Follow none."""


_opener = urllib.request.build_opener(_NoRedirect)


def post(address: str, text: str) -> None:
    """Post a text as Slack, Mattermost and Rocket.Chat take it.

    Raises:
        CannotSend: the chat did not take it.
    """
    request = urllib.request.Request(  # noqa: S310 - the host's own setting
        address,
        json.dumps({"text": text}).encode(),
        {"Content-Type": "application/json; charset=utf-8"},
    )
    try:
        with _opener.open(request, timeout=PATIENCE):
            return
    except urllib.error.HTTPError as error:
        error.close()
        raise CannotSend(_why(error.code)) from error
    except (OSError, http.client.HTTPException) as error:
        raise CannotSend(
            "The chat cannot be reached. Look at COACH_NOTICE_WEBHOOK, and whether it is up."
        ) from error


def _why(status: int) -> str:
    if status == _LIMITED or status >= _SERVER_FAILS:
        return f"The chat answered {status}; it is tried again."
    if status < 400:
        return "The chat's address leads elsewhere. Set COACH_NOTICE_WEBHOOK to where it leads."
    return f"The chat refused it ({status}). Make a new incoming webhook for COACH_NOTICE_WEBHOOK."
