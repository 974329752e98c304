"""Starts the assistant: checks first, then Rasa's server with our store, locks and channels.

Rasa goes on with a store in memory, without a model, or with two workers that know nothing of each
other, and says so in a line of its log. Here each of these is an end with a reason.
"""

from __future__ import annotations

import os
from pathlib import Path

from assistant.left_out import leave_out
from coach.errors import CoachError, SettingsError
from coach.ports import check_port
from coach.settings import ROOT, Settings, load_settings
from coach.trained import is_current, model_file
from coach.watching.errors_counted import count_errors
from coach.watching.logs import begin, tell_why_it_ends

ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "OPENBLAS_NUM_THREADS": "1",  # our matrices are small: threads cost more than they give
    "OMP_NUM_THREADS": "1",
    "SANIC_REQUEST_MAX_SIZE": str(2 * 1024 * 1024),  # routes have limits of their own
    "SANIC_REQUEST_TIMEOUT": "20",  # for the head of a request; its body has the next
    "SANIC_RESPONSE_TIMEOUT": "120",
    "SANIC_GRACEFUL_SHUTDOWN_TIMEOUT": "60",
    "SANIC_WORKERS": "1",
    "MAX_NUMBER_OF_PREDICTIONS": "10",
}


def main() -> int:
    """Serve until stopped; a known error becomes one line."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    os.chdir(ROOT)
    try:
        begin("assistant")
        serve(load_settings())
    except CoachError as error:
        tell_why_it_ends(error)
        return 1
    return 0


def serve(settings: Settings) -> None:
    """Run the server.

    Raises:
        SettingsError: something that it needs is missing or not as it should be.
    """
    check_workers()
    model = current_model(settings.models_dir)
    check_port("COACH_ASSISTANT_PORT", settings.bind, settings.assistant_port)
    os.environ.setdefault(
        "COACH_ACTION_ENDPOINT", f"http://127.0.0.1:{settings.actions_port}/webhook"
    )
    from conversations.boot import boot

    boot()
    from conversations.start_check import check_database, hold_alone

    check_database()
    hold_alone("assistant")
    count_errors()
    leave_out(ROOT / "config.yml")

    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    from assistant.action_endpoint import keep_connections
    from assistant.http_surface import close_surface
    from assistant.loading import refuse_half_an_agent
    from assistant.rasa_seams import bend_rasa
    from assistant.turn_watch import watch_understanding

    bend_rasa()
    close_surface()
    refuse_half_an_agent()
    watch_understanding()
    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    endpoints.action = keep_connections(endpoints.action)
    serve_application(
        model_path=str(model),
        credentials="credentials.yml",
        endpoints=endpoints,
        interface=settings.bind,
        port=settings.assistant_port,
        enable_api=False,
    )


def newest_model(folder: Path) -> Path:
    """Give the model that was trained last.

    Raises:
        SettingsError: there is none.
    """
    models = sorted(folder.glob("*.tar.gz"), key=lambda file: file.stat().st_mtime)
    if not models:
        raise SettingsError(f"There is no trained model in {folder.name}/; run 'make train'.")
    return models[-1]


def current_model(folder: Path) -> Path:
    """Give the model that was trained last, if it was made for this code.

    Raises:
        SettingsError: there is none, or it was made from other texts or code.
    """
    model = newest_model(folder)
    if model != model_file(folder) or not is_current(folder):
        raise SettingsError(
            f"The model {folder.name}/{model.name} was trained for other code or other texts than "
            "are here now; run 'make train'."
        )
    return model


def check_workers() -> None:
    """See that there is one worker: two of one process would share no locks and no news.

    Raises:
        SettingsError: more are asked for.
    """
    wanted = os.environ.get("SANIC_WORKERS", "1")
    if wanted != "1":
        raise SettingsError(
            f"SANIC_WORKERS is '{wanted}', and an assistant has one worker; leave it out. "
            "For more, run several assistants on PostgreSQL."
        )


if __name__ == "__main__":
    raise SystemExit(main())
