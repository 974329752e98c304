"""Starts the assistant: checks first, then Rasa's server with our store, locks and channels."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from coach.errors import CoachError, SettingsError
from coach.settings import ROOT, Settings, load_settings
from coach.tracebacks import keep_words_out

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
        serve(load_settings())
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def serve(settings: Settings) -> None:
    """Run the server.

    Raises:
        SettingsError: the model is missing, or a table is.
    """
    model = newest_model(settings.models_dir)
    os.environ.setdefault(
        "COACH_ACTION_ENDPOINT", f"http://127.0.0.1:{settings.actions_port}/webhook"
    )
    from conversations.boot import boot

    boot()
    _check_schema()
    _keep_logs_free_of_words()

    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    from assistant.action_endpoint import keep_connections
    from assistant.http_surface import close_surface
    from assistant.rasa_seams import bend_rasa

    bend_rasa()
    close_surface()
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


def _keep_logs_free_of_words() -> None:
    """Let through what Rasa says of itself; its structured lines hold what people wrote."""
    import structlog

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    keep_words_out()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def _check_schema() -> None:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        raise SettingsError(
            f"The database cannot be reached ({type(error).__name__}); check COACH_DATABASE_URL."
        ) from error
    if pending:
        raise SettingsError("The database lacks a migration; run 'make run' or manage.py migrate.")


if __name__ == "__main__":
    raise SystemExit(main())
