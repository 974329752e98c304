"""The web connector: the contract that the widget speaks (docs/architecture.md)."""

from __future__ import annotations

import asyncio
import functools
import logging
import secrets
import time
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from django.db import Error as DatabaseError
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from assistant.connectors import tokens
from assistant.connectors.files import numbers_in, sent_file
from assistant.connectors.messaging.short_links import answer_with_short_link
from assistant.connectors.pages.answer import answer_with
from assistant.connectors.pictures import answer_with_picture
from assistant.connectors.problem import Problem
from assistant.connectors.rate import RateLimit
from assistant.connectors.shown import shown
from assistant.metrics import REFUSALS
from assistant.service import service_of
from coach.quiet_hours import quiet_hours
from coach.settings import load_settings
from coach.visitors import home_of, visitor
from conversations import carrying, erasure, inbox, outbox
from conversations.database import database_call, urgent_call
from conversations.reception import GREETING, come_over_on_web, keep_quiet, tell_code

MAX_BODY = 16 * 1024
MAX_WAIT = 25.0  # seconds a reader may wait for news
PEOPLE_AT_AN_ADDRESS = 20  # who write at once: a workshop shares one address
READS = 4  # for each message that is sent
PAGES = 4  # opened, for each message that one person may send: each takes time to draw
CODES_AN_ADDRESS = 30  # typed while a code is good: each new session has tries of its own
PATIENCE = 18.0  # seconds for a message to be stored; the widget waits for twenty
NOT_KEPT = Problem(503, "database-away", "Nothing was kept; send it again in a moment.", 2)

logger = logging.getLogger(__name__)


class WebChannel(InputChannel):
    """Rasa's way in for the widget."""

    @classmethod
    def name(cls) -> str:
        """Give the name under which Rasa mounts it: /webhooks/web."""
        return "web"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebChannel:
        """Make it; all settings come from `coach.settings`."""
        return cls()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Give the routes; messages reach Rasa by the drainer, not by ``on_new_message``."""
        return create_blueprint()


def create_blueprint() -> Blueprint:
    """Build routes and background tasks; they start and stop with the server."""
    web = Blueprint("web_connector")
    contract = _Contract()
    web.add_route(_handler(contract.open_session), "/sessions", methods=["POST"])
    web.add_route(_handler(contract.send), "/messages", methods=["POST"])
    web.add_route(_handler(contract.send_file), "/files", methods=["POST"])
    web.add_route(_handler(contract.read), "/messages", methods=["GET"])
    web.add_route(_handler(contract.erase), "/conversation", methods=["DELETE"])
    web.add_route(_handler(contract.ready), "/ready", methods=["GET"])
    web.add_route(_handler(contract.page), "/pages/<name:str>", methods=["GET"])
    web.add_route(_handler(contract.picture), "/pictures/<token:str>", methods=["GET"])
    web.add_route(_handler(contract.link), "/l/<code:str>", methods=["GET"])
    for path in ("/sessions", "/messages", "/files", "/conversation"):
        web.add_route(_preflight, path, methods=["OPTIONS"], name=f"preflight{path[1:]}")
    web.exception(Problem)(_as_problem)
    web.exception(DatabaseError)(_database_is_away)
    web.middleware("response")(_allow_origin)
    web.listener("after_server_start")(contract.start)
    web.listener("before_server_stop")(contract.stop)
    return web


def _handler(
    method: Callable[..., Awaitable[HTTPResponse]],
) -> Callable[..., Coroutine[Any, Any, HTTPResponse]]:
    """Make a plain function of a method: Sanic writes attributes on its handlers."""

    @functools.wraps(method)
    async def handler(request: Request, **parts: str) -> HTTPResponse:
        return await method(request, **parts)

    return handler


class _Contract:
    """The calls of the contract and what they share."""

    def __init__(self) -> None:
        a_minute = load_settings().messages_a_minute
        self.sessions = RateLimit(limit=a_minute, seconds=60)
        self.files = RateLimit(limit=a_minute, seconds=60)
        self.calls = RateLimit(limit=a_minute * PEOPLE_AT_AN_ADDRESS, seconds=60)
        self.reads = RateLimit(limit=a_minute * PEOPLE_AT_AN_ADDRESS * READS, seconds=60)
        self.pages = RateLimit(limit=a_minute * PAGES, seconds=60)
        self.codes = RateLimit(limit=CODES_AN_ADDRESS, seconds=carrying.LIFE.total_seconds())

    async def start(self, app: Sanic, loop: Any) -> None:
        """Begin to answer what waits, also from before a restart."""
        service = self.service = service_of(app)
        self.news, self.locks = service.news, service.locks
        self.drainer, self.readiness = service.drainer, service.readiness
        await service.start()

    async def stop(self, app: Sanic, loop: Any) -> None:
        """Take nothing new, and let the turns that run come to their end."""
        await service_of(app).stop()

    async def open_session(self, request: Request) -> HTTPResponse:
        """Open a conversation; the coach speaks first."""
        _check_origin(request)
        if not self.sessions.allows(_home(request)):
            raise Problem(429, "too-many-sessions", "Wait a minute, then try again.", 60)
        conversation_id = f"web-{secrets.token_urlsafe(18)}"
        await database_call(inbox.open_conversation, conversation_id, "web", GREETING)
        self.drainer.wake(conversation_id)
        token = tokens.session_token(conversation_id)
        return json({"token": token, "conversation": conversation_id}, status=201)

    async def send(self, request: Request) -> HTTPResponse:
        """Store a message, acknowledge it, and answer it apart from this connection."""
        conversation_id = _authorised(request)
        _count(self.calls, request)
        body = _json_body(request)
        message_id = _message_id(body.get("id"))
        text, payload = await _content(conversation_id, body)
        if carrying.looks_like_code(text):
            if not self.codes.allows(_home(request)):
                raise Problem(429, "too-many-codes", "Wait ten minutes, then try again.", 600)
            return await self._come_over(conversation_id, message_id, text)
        if await self._answer_aside(conversation_id, message_id, text):
            self.news.tell(conversation_id)
            return json({"id": message_id, "seq": 0}, status=202)
        receipt = await self._receive(conversation_id, message_id, text, payload)
        return json(receipt, status=202)

    async def _come_over(self, conversation_id: str, message_id: str, text: str) -> HTTPResponse:
        """Take a code that was shown elsewhere: the talk that it belongs to goes on here."""
        words = self.readiness.words
        carried = await database_call(come_over_on_web, conversation_id, message_id, text, words)
        self.news.tell(carried or conversation_id)
        token = {"token": tokens.session_token(carried)} if carried else {}
        return json({"id": message_id, "seq": 0, **token}, status=202)

    async def _answer_aside(self, conversation_id: str, message_id: str, text: str) -> bool:
        """Answer what is about the talk and no part of it; False where it is a part."""
        words = self.readiness.words
        try:
            if carrying.wants_to_go(text):
                places = await self.service.places()
                told = words("utter_carry_to_phone" if places else "utter_carry_to_web")
                told = told.replace("{where}", places)
                await database_call(tell_code, conversation_id, message_id, text, told)
                return True
            if quiet_hours(text) is None:
                return False
            return await database_call(keep_quiet, conversation_id, message_id, text, words)
        except inbox.ConversationGone:
            raise _gone() from None

    async def send_file(self, request: Request) -> HTTPResponse:
        """Store the numbers of a file as the message that somebody types; the file is not kept."""
        conversation_id = _authorised(request)
        _count(self.calls, request)
        file = sent_file(request)
        message_id = _message_id(file.message_id)
        if not self.files.allows(conversation_id):
            raise Problem(429, "too-many-files", "Wait a minute, then send the file again.", 60)
        numbers = await numbers_in(file, inbox.MAX_TEXT)
        receipt = await self._receive(conversation_id, message_id, inbox.storable(numbers.text))
        return json(receipt | ({"note": numbers.note} if numbers.note else {}), status=202)

    async def _receive(
        self, conversation_id: str, message_id: str, text: str, payload: str = ""
    ) -> dict[str, Any]:
        """Put a message into the queue and have it answered; give its receipt."""
        try:
            storing = urgent_call(inbox.receive, conversation_id, message_id, text, payload)
            receipt = await asyncio.wait_for(storing, PATIENCE)
        except asyncio.TimeoutError:
            raise NOT_KEPT from None  # it may be stored all the same: its id is known then
        except inbox.ConversationGone:
            raise _gone() from None
        except inbox.TooManyMessages:
            raise Problem(429, "too-many-messages", "Wait for the answers first.", 10) from None
        self.drainer.wake(conversation_id)
        self.news.tell(conversation_id)
        return {"id": receipt.external_id, "seq": receipt.seq}

    async def read(self, request: Request) -> HTTPResponse:
        """Give what was said after a number; wait for news when there is nothing yet."""
        conversation_id = _authorised(request)
        _count(self.reads, request)
        after = _number(request, "after", 0, 2**31 - 1)
        deadline = time.monotonic() + _number(request, "wait", 0, MAX_WAIT)
        with self.news.subscription(conversation_id) as news:
            while True:
                news.clear()
                answer = await _transcript(conversation_id, int(after))
                left = deadline - time.monotonic()
                if answer["messages"] or answer["state"] == "closed" or left <= 0:
                    return json(answer)
                if self.service.has_ended:
                    raise Problem(503, "not-ready", "The coach is being started again.", 2)
                try:
                    await asyncio.wait_for(news.wait(), left)
                except asyncio.TimeoutError:
                    deadline = 0.0

    async def erase(self, request: Request) -> HTTPResponse:
        """Erase the conversation, after the turn that may be running."""
        conversation_id = _authorised(request)
        receipt = await asyncio.shield(self._erase(conversation_id))
        return json({"receipt": receipt}, status=202)

    async def _erase(self, conversation_id: str) -> str:
        async with self.locks.hold(conversation_id):
            words = self.readiness.words("utter_erased")
            receipt = await database_call(erasure.erase, conversation_id, words)
        self.news.tell(conversation_id)
        return receipt

    async def ready(self, request: Request) -> HTTPResponse:
        """Tell whether a message sent now would be answered, and if not, what is missing."""
        missing = await self.readiness.missing()
        if missing:
            raise Problem(503, "not-ready", "; ".join(missing), 2)
        return json({"ready": True})

    async def page(self, request: Request, name: str) -> HTTPResponse:
        """Show a page to keep, in the form that its name ends with: none, .pdf or .txt."""
        _count(self.pages, request)
        return await answer_with(name, self.readiness.words)

    async def picture(self, request: Request, token: str) -> HTTPResponse:
        """Show a picture of a message."""
        return await answer_with_picture(token)

    async def link(self, request: Request, code: str) -> HTTPResponse:
        """Lead on from a short link."""
        return await answer_with_short_link(code)


@functools.cache
def _allowed_origins() -> frozenset[str]:
    """Give the pages that may embed the coach; read once, for it is asked at every call."""
    return frozenset(load_settings().allowed_origins)


def _check_origin(request: Request) -> None:
    origin = request.headers.get("origin")
    if origin and origin not in _allowed_origins():
        raise Problem(
            403, "origin-not-allowed", f"Add {origin} to COACH_ALLOWED_ORIGINS to allow this page."
        )


def _count(limit: RateLimit, request: Request) -> None:
    """Count a call against its address, whoever's it is: sessions cost nothing to open."""
    if not limit.allows(_home(request)):
        raise Problem(429, "too-many-messages", "Wait a minute, then try again.", 60)


def _home(request: Request) -> str:
    """Give the address that calls are counted by."""
    forwarded = ",".join(request.headers.getall("x-forwarded-for", []))
    return home_of(visitor(request.ip, forwarded, load_settings().behind_proxy))


def _authorised(request: Request) -> str:
    """Give the conversation that the bearer's token is bound to."""
    _check_origin(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    try:
        if scheme.lower() != "bearer":
            raise tokens.BadToken("scheme")
        return tokens.conversation_of(token.strip())
    except tokens.BadToken:
        raise Problem(401, "bad-token", "Open a new session.") from None


def _json_body(request: Request) -> dict[str, Any]:
    if len(request.body) > MAX_BODY:
        raise Problem(413, "body-too-large", f"A body may have {MAX_BODY} bytes.")
    try:
        body = request.json
    except InvalidUsage:
        body = None
    if not isinstance(body, dict):
        raise Problem(400, "not-json", 'Send a JSON object such as {"id": "…", "text": "…"}.')
    return body


def _message_id(given: Any) -> str:
    try:
        return str(uuid.UUID(str(given)))
    except ValueError:
        raise Problem(
            422, "bad-id", "'id' must be a UUID that you make for each message."
        ) from None


async def _content(conversation_id: str, body: dict[str, Any]) -> tuple[str, str]:
    """Give what is shown in the transcript, and the payload if it was a choice."""
    text, choice = body.get("text"), body.get("choice")
    if isinstance(choice, str) and text is None:
        return await _chosen(conversation_id, choice)
    if not isinstance(text, str) or choice is not None:
        raise Problem(422, "no-content", "Send either 'text' or 'choice', as a string.")
    text = inbox.storable(text)
    if not text:
        raise Problem(422, "empty", "The message is empty.")
    if len(text) > inbox.MAX_TEXT:
        raise Problem(413, "text-too-long", f"A message may have {inbox.MAX_TEXT} characters.")
    return text, ""


async def _chosen(conversation_id: str, choice: str) -> tuple[str, str]:
    try:
        seq, index = tokens.choice_of(conversation_id, choice)
    except tokens.BadToken:
        raise Problem(422, "unknown-choice", "This was not offered here.") from None
    said = await database_call(outbox.find_said, conversation_id, seq)
    if said is None or index >= len(said.body.get("buttons", [])):
        raise Problem(422, "choice-expired", "Send its title as text instead.")
    try:
        tokens.check_choice_age(said.at)
    except tokens.ExpiredChoice:
        raise Problem(422, "choice-expired", "Send its title as text instead.") from None
    button = said.body["buttons"][index]
    return button["title"], button["payload"]


def _number(request: Request, name: str, default: float, most: float) -> float:
    value = request.args.get(name)
    if value is None:
        return default
    if not value.isdecimal():
        raise Problem(422, f"bad-{name}", f"'{name}' must be a whole number.")
    return min(float(value), most)


async def _transcript(conversation_id: str, after: int) -> dict[str, Any]:
    look = await database_call(outbox.look, conversation_id, after)
    if look is None:
        raise _gone()
    return {
        "messages": [shown(conversation_id, message) for message in look.said],
        "state": look.state,
        "busy": look.is_busy,
    }


def _gone() -> Problem:
    return Problem(401, "conversation-gone", "This conversation was deleted; open a new session.")


async def _preflight(request: Request) -> HTTPResponse:
    _check_origin(request)
    return empty(204)


async def _as_problem(request: Request, problem: Problem) -> HTTPResponse:
    REFUSALS.labels(problem.kind).inc()
    return problem.response()


async def _database_is_away(request: Request, error: DatabaseError) -> HTTPResponse:
    """Say that nothing was kept, so that the page keeps it and sends it again."""
    logger.error("A request was refused, the database is away: %s.", type(error).__name__)
    return NOT_KEPT.response()


async def _allow_origin(request: Request, response: HTTPResponse) -> None:
    origin = request.headers.get("origin")
    if origin and origin in _allowed_origins():
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response.headers["Access-Control-Expose-Headers"] = "Retry-After"
        response.headers["Access-Control-Max-Age"] = "600"
    response.headers["Vary"] = "Origin"
    response.headers["Cache-Control"] = response.headers.get("Cache-Control", "no-store")
    response.headers["X-Content-Type-Options"] = "nosniff"
