"""Starts the action server, on this machine's own address only, with everything loaded."""

from __future__ import annotations

import gc
import os

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from coach.action_secret import Gate
from coach.errors import CoachError
from coach.ports import check_port
from coach.settings import Settings, load_settings
from coach.watching.logs import begin, tell_why_it_ends

HEALTH = "/health"  # tells nothing but that the server is there


def main() -> int:
    """Serve until stopped; a known error becomes one line."""
    # Our matrices are small: NumPy's threads cost more than they give.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        begin("actions")  # before anything is loaded that has something to say
        settings = load_settings()
        check_port("COACH_ACTIONS_PORT", "127.0.0.1", settings.actions_port)
        _warm_up()
    except CoachError as error:
        tell_why_it_ends(error)
        return 1
    from rasa_sdk.endpoint import create_app

    from actions.turn_log import tell_of_actions

    app = create_app("actions", cors_origins=[])
    answer_only_the_assistant(app, settings)
    tell_of_actions(app)
    app.run("127.0.0.1", settings.actions_port, workers=1, access_log=False)
    return 0


def answer_only_the_assistant(app: Sanic, settings: Settings) -> None:
    """Refuse who does not know the secret: any program on the machine reaches the port.

    An action can be told any talk, and answers from the coach's data; its errors quote the call.
    """
    gate = Gate(settings)

    @app.middleware("request")
    async def check(request: Request) -> HTTPResponse | None:
        if request.path == HEALTH:
            return None
        given = request.headers.get("authorization", "")
        return None if gate.lets_in(given) else empty(401)


def _warm_up() -> None:
    """Load what the first person would otherwise wait for."""
    from actions.in_language import load_names
    from actions.words import load_labels
    from coach.care import screen
    from coach.encoder import load_encoder
    from coach.language import load_language
    from coach.playbook import search

    load_labels()
    load_names()
    screen("ready")
    load_language()
    load_encoder().encode(["ready"])
    search("ready")
    gc.collect()
    gc.freeze()  # what is loaded stays, and is not looked through for garbage each time


if __name__ == "__main__":
    raise SystemExit(main())
