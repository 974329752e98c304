"""What a messenger's connector has to be able to do; everything else is the same for all."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from conversations.reception import Event, Manners

# What a call over a bad line ends with.
LINE_TROUBLE = (aiohttp.ClientError, asyncio.TimeoutError)
PATIENCE = aiohttp.ClientTimeout(total=15, connect=5)  # seconds

logger = logging.getLogger(__name__)

Part = dict[str, Any]  # what one call to the provider sends, in the provider's own terms


class Forged(Exception):
    """Raised when a call does not come from the provider, or cannot be shown to."""


class Unreadable(Exception):
    """Raised when the provider tells something that makes no sense to us."""


class Later(Exception):
    """Raised when a part could not be sent now and may be later, after ``seconds`` if known."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Refused(Exception):
    """Raised when the provider will never take a part; why, without words of people."""


class OptedOut(Exception):
    """Raised when the provider says that this person wants nothing of us."""


class WindowClosed(Exception):
    """Raised when the person has to write before they can be written to."""


@dataclass(frozen=True)
class Choice:
    """An answer to tap: its signed id, and its words."""

    id: str
    title: str


@dataclass(frozen=True)
class Link:
    """An address to open, and what is there."""

    url: str
    title: str


@dataclass(frozen=True)
class Picture:
    """A picture's public address, as PNG, and what it shows, in words."""

    url: str
    alt: str


@dataclass(frozen=True)
class Outgoing:
    """A message of the coach or a facilitator, as every medium is given it to send."""

    text: str
    sender: str = "coach"
    name: str = ""  # of the facilitator who says it
    choices: Sequence[Choice] = ()
    sources: Sequence[str] = ()  # one short line each
    links: Sequence[Link] = ()
    picture: Picture | None = None
    has_feedback: bool = False  # it judges what the person wrote, and may be told so


class Medium(ABC):
    """One messenger. It keeps nothing of people; what must last is in the database."""

    manners: Manners
    most_a_second: float  # calls to the provider, for all conversations together
    window: timedelta | None = None  # how long after their last word a person can be written to
    most_bytes = 64 * 1024  # of a call from the provider

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self._asides: set[asyncio.Future[None]] = set()

    @property
    def name(self) -> str:
        """Give the channel's name, as in the address of its webhook."""
        return self.manners.channel

    @abstractmethod
    def check(self, request: Request) -> None:
        """Make sure that the provider sent this.

        Raises:
            Forged: it cannot be shown.
        """

    @abstractmethod
    async def events(self, request: Request) -> Sequence[Event]:
        """Give what a checked call tells; what is no concern of ours is left out.

        Raises:
            Unreadable: it is no such call as the provider documents.
        """

    @abstractmethod
    def parts(self, message: Outgoing) -> Sequence[Part]:
        """Cut a message into what is sent, one call each."""

    @abstractmethod
    async def send(self, address: str, part: Part) -> None:
        """Send one part.

        Raises:
            Later: not now.
            Refused: never.
            OptedOut: the person wants nothing.
            WindowClosed: the person has to write first.
        """

    def acknowledge(self) -> HTTPResponse:
        """Answer the provider: it is stored."""
        return empty(200)

    def greet(self, request: Request) -> HTTPResponse:
        """Answer a provider that looks whether the webhook is there."""
        return empty(405)

    async def place(self) -> str:
        """Say where people write to, for a sentence such as "Send it to ..."; "" if unknown."""
        return ""

    def aside(self, call: Awaitable[object]) -> None:
        """Make a call of which nothing depends, beside all else."""
        task = asyncio.ensure_future(self._quietly(call))
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def _quietly(self, call: Awaitable[object]) -> None:
        try:
            await call
        except (Later, Refused, OptedOut, *LINE_TROUBLE) as error:
            logger.info("%s: a call aside did not work: %s.", self.name, type(error).__name__)

    def segments(self, part: Part) -> int:
        """Give how many paid units a part is; 0 where text costs nothing."""
        return 0

    async def knock(self, address: str) -> None:
        """Ask a person whose window is closed to write, where the medium has a way to.

        Raises:
            WindowClosed: it has none.
        """
        raise WindowClosed
