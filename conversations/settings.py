"""The least Django needs to reach the conversations; the console extends it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from coach.errors import SettingsError
from coach.settings import ROOT, load_settings

_settings = load_settings()

# A server that lost its power says no farewell: without these, who waits for it waits for ever.
NOTICE_WHO_IS_GONE = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,  # milliseconds until what was sent must have arrived
}
# How often a connection asks the same before PostgreSQL keeps how to answer it (see `statements`).
PREPARED_AFTER = 3


def _database(url: str) -> dict[str, Any]:
    """Turn a database URL into Django's terms.

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    parts = urlsplit(url)
    try:
        port = str(parts.port or "")
    except ValueError:
        raise SettingsError(
            "COACH_DATABASE_URL has a port that is no number from 1 to 65535; "
            "give postgresql://user:password@host:5432/name, and write @, : and / in a password "
            "as %40, %3A and %2F."
        ) from None
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:]),
            "CONN_MAX_AGE": None,  # opening costs more than most of our queries
            # A file also for tests: a database in memory is one connection's own.
            "TEST": {"NAME": f"{unquote(parts.path[1:])}.test"},
            "OPTIONS": {
                # Writers queue at BEGIN; a lock taken half-way could only fail.
                "transaction_mode": "IMMEDIATE",
                "timeout": 15,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    if parts.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": port,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {
                "connect_timeout": 5,
                "prepare_threshold": PREPARED_AFTER,
                **NOTICE_WHO_IS_GONE,
            },
        }
    raise SettingsError(
        f"COACH_DATABASE_URL begins with '{parts.scheme}'; "
        f"give sqlite:////path/to/file or postgresql://user:password@host/name."
    )


BASE_DIR = ROOT
SECRET_KEY = _settings.secret()
SECRET_KEY_FALLBACKS = list(_settings.secrets_before())
DEBUG = False
INSTALLED_APPS = ["conversations"]
DATABASES = {"default": _database(_settings.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"  # django.setup() moves the whole process to it
