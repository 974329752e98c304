"""The environment of the processes we start: no telemetry, and only words that matter."""

from __future__ import annotations

import os

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",  # a log that lags behind is no help when something dies
}


def quiet_environment() -> dict[str, str]:
    """Give our own environment with these added; what the host has set stays."""
    return {**QUIET, **os.environ}
