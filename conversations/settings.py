"""The least Django needs to reach the conversations; the console extends it."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from coach.errors import SettingsError
from coach.settings import ROOT, load_settings

_settings = load_settings()


def _database(url: str) -> dict[str, Any]:
    """Turn a database URL into Django's terms.

    Raises:
        SettingsError: the URL names neither SQLite nor PostgreSQL.
    """
    parts = urlsplit(url)
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
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {"connect_timeout": 5},
        }
    raise SettingsError(
        f"COACH_DATABASE_URL begins with '{parts.scheme}'; "
        f"give sqlite:////path/to/file or postgresql://user:password@host/name."
    )


BASE_DIR = ROOT
SECRET_KEY = _settings.secret()
DEBUG = False
INSTALLED_APPS = ["conversations"]
DATABASES = {"default": _database(_settings.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"  # django.setup() moves the whole process to it
