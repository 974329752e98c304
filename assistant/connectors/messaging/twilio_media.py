"""Where a file that somebody sent lies at Twilio; nowhere else is ever asked, whatever is told.

https://help.twilio.com/articles/223183748: the API wants the account's name and token, and leads
on to a place that is good for a short time and must not be told them.
"""

from __future__ import annotations

import re
from typing import Any

import aiohttp
from yarl import URL

from coach.channel_settings import TwilioSettings

MOST_STEPS = 3
PATIENCE = aiohttp.ClientTimeout(total=6, connect=3)  # seconds; Twilio waits 15 for our answer
_LEADS_ON = (301, 302, 303, 307, 308)
_API = re.compile(r"api(?:\.[a-z0-9-]+)*\.twilio\.com")  # one for each region
_PLACE = re.compile(r"[a-z0-9.-]+\.twilio(?:cdn)?\.com")
_BUCKET = ("s3-external-1.amazonaws.com", "/media.twiliocdn.com/")


class NotTwilios(Exception):
    """Raised when an address is not one at which Twilio keeps files."""


class TwilioMedia:
    """The files that were sent to one account."""

    def __init__(self, session: aiohttp.ClientSession, settings: TwilioSettings) -> None:
        self._session = session
        self._api = URL(settings.api).origin()
        folder = re.escape(f"/2010-04-01/Accounts/{settings.account}/Messages/")
        self._path = re.compile(folder + r"(?:SM|MM)[0-9a-fA-F]{32}/Media/ME[0-9a-fA-F]{32}")
        self._auth = aiohttp.encode_basic_auth(settings.account, settings.auth_token)

    async def find(self, url: str) -> tuple[str, dict[str, Any]]:
        """Give the address at which a file is, and how to ask there.

        Raises:
            NotTwilios: it is not at Twilio, or Twilio leads elsewhere.
            aiohttp.ClientError, asyncio.TimeoutError: Twilio does not answer.
        """
        place = _parsed(url)
        if not self._is_api(place):
            raise NotTwilios
        for _ in range(MOST_STEPS):
            asking = self._asking(place)
            async with self._session.get(place, **asking) as answer:
                if answer.status not in _LEADS_ON:
                    return str(place), asking
                place = _parsed(answer.headers.get("Location", ""), place)
            if not self._is_api(place):
                break
        if not self._is_api(place) and not _is_place(place):
            raise NotTwilios
        return str(place), self._asking(place)

    def _asking(self, place: URL) -> dict[str, Any]:
        headers = {"Authorization": self._auth} if self._is_api(place) else {}
        return {"headers": headers, "timeout": PATIENCE, "allow_redirects": False}

    def _is_api(self, place: URL) -> bool:
        """Tell whether it is a file of this account, and may be told who asks."""
        is_ours = place.origin() == self._api or _is_https(place, _API)
        return is_ours and self._path.fullmatch(place.raw_path) is not None


def _parsed(url: str, base: URL | None = None) -> URL:
    if not url:
        raise NotTwilios
    try:
        found = base.join(URL(url)) if base else URL(url)
    except ValueError:
        raise NotTwilios from None
    if found.scheme not in ("http", "https") or not found.host or found.user is not None:
        raise NotTwilios
    return found


def _is_https(place: URL, hosts: re.Pattern[str]) -> bool:
    is_usual = place.scheme == "https" and place.is_default_port()
    return is_usual and hosts.fullmatch(place.host or "") is not None


def _is_place(place: URL) -> bool:
    """Tell whether Twilio keeps files there for whoever knows the address."""
    host, folder = _BUCKET
    is_bucket = _is_https(place, re.compile(re.escape(host))) and place.raw_path.startswith(folder)
    return is_bucket or _is_https(place, _PLACE)
