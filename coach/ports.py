"""Whether a port can be listened on, with the remedy where it cannot."""

from __future__ import annotations

import errno
import socket

from coach.errors import SettingsError


def check_port(variable: str, host: str, port: int) -> None:
    """See that a port, set by a variable, is free and ours to use.

    Raises:
        SettingsError: it is not.
    """
    if complaint := why_not(variable, host, port):
        raise SettingsError(complaint)


def why_not(variable: str, host: str, port: int) -> str:
    """Say why nothing can listen there; "" where something can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.create_server((host, port), family=family):
            return ""
    except OSError as error:
        reason, words = error.errno, error.strerror
    if reason == errno.EADDRINUSE:
        return (
            f"Port {port} is taken by another program. Stop it, or choose another port: "
            f"make run {variable}={_another(port)}"
        )
    if reason == errno.EACCES:
        return f"Port {port} is for administrators only; set {variable} to 1024 or more."
    return f"Nothing can listen on {host}, port {port} ({words}); check COACH_BIND."


def _another(port: int) -> int:
    return port + 10 if port <= 65525 else port - 10
