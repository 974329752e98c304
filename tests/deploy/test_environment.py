"""The environment of what we start."""

from __future__ import annotations

import pytest

from deploy.environment import quiet_environment


def test_nothing_is_reported_to_anybody() -> None:
    """Rasa's telemetry is off unless a host turns it on."""
    assert quiet_environment()["RASA_TELEMETRY_ENABLED"] == "false"


def test_the_hosts_own_values_win(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who looks for a fault may turn the words on again."""
    monkeypatch.setenv("TF_CPP_MIN_LOG_LEVEL", "0")

    assert quiet_environment()["TF_CPP_MIN_LOG_LEVEL"] == "0"
