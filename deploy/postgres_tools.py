"""PostgreSQL's own programs, and the way to the coach's database for them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg.conninfo import make_conninfo

from deploy.errors import StartError

FOLDERS = Path("/usr/lib/postgresql")
LINES_SHOWN = 3


def connect(url: str) -> psycopg.Connection[Any]:
    """Connect to the database.

    Raises:
        StartError: it does not answer.
    """
    try:
        return psycopg.connect(make_conninfo(**_target(url)), connect_timeout=10)
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        raise StartError(
            f"The database cannot be reached ({reason}); check COACH_DATABASE_URL."
        ) from None


def run(name: str, url: str, *words: str) -> None:
    """Run one of the programs on the database.

    Raises:
        StartError: it is not there, or fails; with the end of what it says.
    """
    # In the environment, since everybody on the machine may read what was typed.
    variables = {f"PG{key.upper()}": value for key, value in _target(url).items()}
    variables["PGDATABASE"] = variables.pop("PGDBNAME")
    done = subprocess.run(
        [_program(name), *words],
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        end = "\n".join(done.stderr.strip().splitlines()[-LINES_SHOWN:])
        raise StartError(f"{name} failed:\n{end}")


def name_of(url: str) -> str:
    """Give the database's name."""
    return _target(url)["dbname"]


def _target(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    found = {
        "dbname": unquote(parts.path.lstrip("/")),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "host": parts.hostname or "",
        "port": str(parts.port or ""),
    }
    return {name: value for name, value in found.items() if value}


def _program(name: str) -> str:
    """Find the newest: an older one refuses a newer server."""
    versions = sorted(
        (folder for folder in FOLDERS.glob("*") if re.fullmatch(r"\d+", folder.name)),
        key=lambda folder: int(folder.name),
    )
    for folder in reversed(versions):
        if (folder / "bin" / name).exists():
            return str(folder / "bin" / name)
    if found := shutil.which(name):
        return found
    raise StartError(
        f"{name} is missing. Install PostgreSQL's programs: sudo apt-get install postgresql-client"
    )
