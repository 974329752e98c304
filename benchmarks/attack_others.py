"""Tries to get at another person's data, each of which must fail; `attack.py` and tests count them.

Whatever a link, a token or an id opens is asked for with everything that somebody might have in its
place: nothing, one's own, one for something else, one that ran out, one that was changed, a guess.
"""

from __future__ import annotations

import base64
import json
import secrets
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import aiohttp
from django.core import signing
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter, UUIDConverter

from assistant.connectors import tokens

GUESSES = 200
PLACES = 24  # of a token that are changed, one at a time


@dataclass(frozen=True)
class Victim:
    """A person, with all that opens something of theirs; ``word`` is in whatever it opens."""

    conversation: str
    word: str
    page_number: int
    picture_number: int
    message: int  # which offers a choice

    @property
    def session(self) -> str:
        """Give the token of their session."""
        return tokens.session_token(self.conversation)

    @property
    def page(self) -> str:
        """Give the name of their page."""
        return tokens.page_token(self.conversation, self.page_number)

    @property
    def picture(self) -> str:
        """Give the name of their picture."""
        return tokens.picture_token(self.conversation, self.picture_number)

    @property
    def choice(self) -> str:
        """Give the name of a choice that they were offered."""
        return tokens.choice_id(self.conversation, self.message, 0)


@dataclass
class Tried:
    """How often each kind was tried, and which succeeded."""

    count: Counter[str] = field(default_factory=Counter)
    succeeded: list[str] = field(default_factory=list)

    def note(self, kind: str, what: str, has_succeeded: bool) -> None:
        """Count one."""
        self.count[kind] += 1
        if has_succeeded:
            self.succeeded.append(f"{kind}: {what}")


async def try_assistant(
    session: aiohttp.ClientSession, base: str, victim: Victim, own: str
) -> Tried:
    """Try everything on the web contract; ``own`` is the session's token of who tries."""
    tried = Tried()
    before = await _transcript(session, base, victim.session)
    for what, headers in _credentials(victim, own):
        await _try_session(tried, session, base, what, headers, victim.word)
    for kind, right in (("pages", victim.page), ("pictures", victim.picture)):
        for what, name in _names(kind, right, victim, own):
            async with session.get(f"{base}/{kind}/{name}") as answer:
                body = await answer.read()
            tried.note(kind, what, answer.status < 400 and victim.word.encode() in body)
    for _ in range(GUESSES):
        url = f"{base}/l/{secrets.token_urlsafe(12)}"
        async with session.get(url, allow_redirects=False) as answer:
            tried.note("links", url, answer.status < 400)
    await _try_choices(tried, session, base, victim, own)
    after = await _transcript(session, base, victim.session)
    tried.note("changes", "the victim's transcript is another", before != after)
    return tried


async def try_console(session: aiohttp.ClientSession, base: str, victim: Victim) -> Tried:
    """Try every page of the console, signed out and with cookies that were never given out."""
    tried = Tried()
    for name, path in _pages(victim.conversation):
        for what, headers in _cookies(victim):
            for method in ("GET", "POST"):
                call = session.request(
                    method, f"{base}{path}", headers=headers, allow_redirects=False
                )
                async with call as answer:
                    body = await answer.text()
                tried.note("console", f"{method} {name}, {what}", victim.word in body)
    return tried


def _credentials(victim: Victim, own: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give what somebody might say in place of the victim's token."""
    right = victim.session
    said = {
        "nothing": "",
        "an empty one": "Bearer ",
        "the id": f"Bearer {victim.conversation}",
        "another scheme": f"Basic {base64.b64encode(right.encode()).decode()}",
        "no scheme": right,
        "one's own": f"Bearer {own}",
        "of a page": f"Bearer {victim.page}",
        "of a picture": f"Bearer {victim.picture}",
        "of a choice": f"Bearer {victim.choice}",
        "one that ran out": f"Bearer {_old(victim.conversation, tokens.SESSION)}",
        "by another key": f"Bearer {_by_other_key(victim.conversation, tokens.SESSION)}",
        "no signature": f"Bearer {right.rpartition(':')[0]}",
        "an empty signature": f"Bearer {right.rpartition(':')[0]}:",
        "another's signature": f"Bearer {right.rpartition(':')[0]}:{own.rpartition(':')[2]}",
        "another time": f"Bearer {_at_another_time(right)}",
        "as JSON web token": f"Bearer {_unsigned_jwt(victim.conversation)}",
        "twice": f"Bearer {right}{right}",
    }
    yield from ((what, {"Authorization": value}) for what, value in said.items())
    for what, changed in _changed(right):
        yield what, {"Authorization": f"Bearer {changed}"}


async def _try_session(
    tried: Tried,
    session: aiohttp.ClientSession,
    base: str,
    what: str,
    headers: dict[str, str],
    word: str,
) -> None:
    is_own = what == "one's own"
    calls: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", "/messages?after=0", {}),
        ("POST", "/messages", {"json": {"id": str(uuid.uuid4()), "text": "let me in"}}),
    ]
    if not is_own:
        form = aiohttp.FormData({"id": str(uuid.uuid4())})
        form.add_field("file", b"week,cars\n1,31\n2,28\n", filename="a.csv")
        calls += [("POST", "/files", {"data": form}), ("DELETE", "/conversation", {})]
    for method, path, more in calls:
        async with session.request(method, f"{base}{path}", headers=headers, **more) as answer:
            body = await answer.text()
        is_let_in = word in body if is_own else answer.status != 401
        tried.note("sessions", f"{method} {path} with {what}", is_let_in)


def _names(kind: str, right: str, victim: Victim, own: str) -> Iterator[tuple[str, str]]:
    """Give what somebody might ask for in place of the name of a page or a picture."""
    salt = tokens.PAGE if kind == "pages" else tokens.PICTURE
    number = victim.page_number if kind == "pages" else victim.picture_number
    other = victim.picture if kind == "pages" else victim.page
    thing = [victim.conversation, number]
    yield from {
        "the number": str(number),
        "of a session": victim.session,
        "of one's own session": own,
        "of another kind": other,
        "one that ran out": _old(thing, salt),
        "by another key": _by_other_key(thing, salt),
        "no signature": right.rpartition(":")[0],
        "a path": "..%2f..%2fcoach.sqlite3",
        "a long one": "a" * 4000,
    }.items()
    yield from _changed(right)
    for _ in range(GUESSES):
        yield "a guess", secrets.token_urlsafe(24)


async def _try_choices(
    tried: Tried, session: aiohttp.ClientSession, base: str, victim: Victim, own: str
) -> None:
    headers = {"Authorization": f"Bearer {own}"}
    for choice in (victim.choice, *(f"{n}-0-{secrets.token_hex(10)}" for n in range(20))):
        body = {"id": str(uuid.uuid4()), "choice": choice}
        async with session.post(f"{base}/messages", json=body, headers=headers) as answer:
            tried.note("choices", choice, answer.status == 202)


async def _transcript(session: aiohttp.ClientSession, base: str, token: str) -> Any:
    headers = {"Authorization": f"Bearer {token}"}
    async with session.get(f"{base}/messages?after=0", headers=headers) as answer:
        said = await answer.json()
    return [(message["seq"], message["text"]) for message in said["messages"]]


def _changed(token: str) -> Iterator[tuple[str, str]]:
    """Give a token with one letter changed, at many places, and cut."""
    step = max(1, len(token) // PLACES)
    # Of the last letter some bits are no part of the signature: it is left as it is.
    for place in range(0, len(token) - 1, step):
        letter = "A" if token[place] != "A" else "B"
        yield f"changed at {place}", token[:place] + letter + token[place + 1 :]
    yield "cut", token[:-2]


def _at_another_time(token: str) -> str:
    value, _, signature = token.split(":")
    return ":".join([value, signing.b62_encode(int(time.time()) + 3600), signature])


class _OldSigner(signing.TimestampSigner):
    def timestamp(self) -> str:
        longest = max(tokens.SESSION_LIFE, tokens.PAGE_LIFE) + timedelta(hours=1)
        return signing.b62_encode(int(time.time() - longest.total_seconds()))


def _old(thing: Any, salt: str) -> str:
    return str(_OldSigner(salt=salt).sign_object(thing))


def _by_other_key(thing: Any, salt: str) -> str:
    return str(signing.dumps(thing, key="a guess at the key of the coach", salt=salt))


def _unsigned_jwt(conversation: str) -> str:
    parts = ({"alg": "none"}, {"sub": conversation})
    encoded = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode() for part in parts]
    return ".".join([*encoded, ""])


def _cookies(victim: Victim) -> Iterator[tuple[str, dict[str, str]]]:
    """Give what somebody who has no account might send."""
    forged = signing.dumps({"_auth_user_id": "1"}, key="a guess", salt="sessions")
    yield "signed out", {}
    yield "a session made up", {"Cookie": f"sessionid={secrets.token_hex(16)}"}
    yield "a session forged", {"Cookie": f"sessionid={forged}; csrftoken={'a' * 32}"}
    yield "a talk's token", {"Authorization": f"Bearer {victim.session}"}
    yield (
        "a name in a header",
        {"Remote-User": "amira", "X-Forwarded-User": "amira", "X-Forwarded-For": "127.0.0.1"},
    )


def _pages(conversation: str) -> Iterator[tuple[str, str]]:
    """Give each page of the console; where it is about a talk, the victim's."""
    for name, pattern in named_patterns(get_resolver().url_patterns, ""):
        parts = {
            part: 1
            if isinstance(converter, IntConverter)
            else uuid.UUID(int=1)
            if isinstance(converter, UUIDConverter)
            else conversation
            for part, converter in pattern.pattern.converters.items()
        }
        yield name, reverse(name, kwargs=parts)


def named_patterns(
    found: list[URLPattern | URLResolver], space: str
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in found:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from named_patterns(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}", pattern
