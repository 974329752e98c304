"""Backs the coach up into one file, with sums, and removes the oldest: ``make backup``.

The file holds the database, the host's own care.yml and local.yml, and what was erased. It does
not hold the keys: whoever finds a backup should not be able to open addresses with it.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import re
import sqlite3
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from coach import secret_file
from coach.errors import CoachError
from coach.settings import Settings, load_settings
from conversations.erasure_journal import FILE as JOURNAL
from deploy import postgres_tools, row_sums
from deploy.errors import StartError
from deploy.preflight import PRIVATE
from deploy.row_sums import Sums

KEPT = 14
NAME = re.compile(r"coach-\d{8}T\d{6}Z\.tar\.gz")
MANIFEST = "manifest.json"
SQLITE, POSTGRESQL = "database.sqlite3", "database.dump"
FORM = 1  # of the file; grows when an older restore could no longer read it


def back_up(settings: Settings, folder: Path, kept: int = KEPT) -> Path:
    """Make one, and leave so many of the newest; give its path.

    Raises:
        StartError: the database cannot be reached, or the folder not be written to.
    """
    name = f"coach-{datetime.now(timezone.utc):%Y%m%dT%H%M%SZ}.tar.gz"
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".part-", dir=folder) as part:
            made = _fill(settings, Path(part), name)
            (folder / f"{name}.sha256").write_text(f"{sum_of(made)}  {name}\n", encoding="ascii")
            made.replace(folder / name)
    except OSError as error:
        raise StartError(f"The backup cannot be written into {folder}: {error}.") from error
    _rotate(folder, kept)
    return folder / name


def is_sqlite(settings: Settings) -> bool:
    """Tell which kind of database it is."""
    return settings.database_url.startswith("sqlite:")


def sqlite_file(settings: Settings) -> Path:
    """Give the path of SQLite's file."""
    return Path(unquote(urlsplit(settings.database_url).path[1:]))


def key_mark(key: str) -> str:
    """Give a word by which a key that signs is known again, and that does not tell it."""
    return hashlib.sha256(b"backup\0" + key.encode()).hexdigest()[:16]


def _fill(settings: Settings, part: Path, name: str) -> Path:
    """Put all into a folder, and the folder into one file."""
    if is_sqlite(settings):
        database, sums = SQLITE, _copy_sqlite(sqlite_file(settings), part / SQLITE)
    else:
        database, sums = POSTGRESQL, _dump_postgresql(settings.database_url, part / POSTGRESQL)
    kept = {database: part / database} | {
        file_name: file
        for file_name, file in {
            "care.yml": settings.care_file,
            "local.yml": settings.local_file,
            # After the database: what was erased meanwhile is in it, and erased again.
            JOURNAL: settings.var_dir / JOURNAL,
        }.items()
        if file.exists()
    }
    manifest = {
        "form": FORM,
        "made": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "database": database,
        "tables": sums,
        "files": {file_name: sum_of(file) for file_name, file in kept.items()},
        "key": key_mark(settings.secret()),
    }
    (part / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    with tarfile.open(part / name, "w:gz", compresslevel=6) as archive:
        for file_name, file in {MANIFEST: part / MANIFEST, **kept}.items():
            archive.add(file, file_name, recursive=False)
    with (part / name).open("rb") as made:
        os.fsync(made.fileno())
    (part / name).chmod(0o600)
    return part / name


def _copy_sqlite(file: Path, copy: Path) -> Sums:
    """Copy it as it is at one moment, while others write; see that the copy is whole."""
    if not file.exists():
        raise StartError(f"There is no database at {file}; check COACH_VAR and COACH_DATABASE_URL.")
    with (
        contextlib.closing(sqlite3.connect(file)) as source,
        contextlib.closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        [found] = target.execute("PRAGMA integrity_check").fetchone()
        if found != "ok":
            raise StartError(f"The database is damaged ({found}); go back to an older backup.")
        return row_sums.of_sqlite(target)


def _dump_postgresql(url: str, dump: Path) -> Sums:
    """Dump it, and sum up the rows of the same moment."""
    with _snapshot(url) as (link, snapshot):
        postgres_tools.run(
            "pg_dump", url, "--format=custom", "--no-owner", "--no-privileges",
            f"--snapshot={snapshot}", f"--file={dump}",
        )  # fmt: skip
        return row_sums.of_postgresql(link)


@contextlib.contextmanager
def _snapshot(url: str) -> Iterator[tuple[Any, str]]:
    with contextlib.closing(postgres_tools.connect(url)) as link:
        link.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        found = link.execute("SELECT pg_export_snapshot()").fetchone()
        assert found is not None, "a function gives a row"
        yield link, found[0]


def sum_of(file: Path) -> str:
    """Give a file's SHA-256."""
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while piece := opened.read(2**20):
            digest.update(piece)
    return digest.hexdigest()


def _rotate(folder: Path, kept: int) -> None:
    ours = sorted(file for file in folder.iterdir() if NAME.fullmatch(file.name))
    for old in ours[: -max(kept, 1)]:
        old.unlink()
        old.with_name(f"{old.name}.sha256").unlink(missing_ok=True)


def keys_of(settings: Settings) -> str:
    """Say which keys are to be kept apart from backups, and why."""
    places = []
    if settings.secret_value:
        places.append("COACH_SECRET from the environment, .env or coach.env")
    else:
        places.append(str(settings.var_dir / secret_file.NAME))
        if (before := settings.var_dir / secret_file.NAME_BEFORE).exists():
            places.append(str(before))
    if settings.secrets_before_said:
        places.append("COACH_SECRET_BEFORE")
    if settings.channels.contact_keys:
        places.append("COACH_CONTACT_KEYS")
    return (
        f"Not in it, to be kept apart: {' and '.join(places)}, and your other settings. Without "
        f"the key all conversations are there, but nobody's address can be read and everybody "
        f"has to begin anew."
    )


def main() -> int:
    """Back up and say where; a known error becomes a line."""
    parser = argparse.ArgumentParser(prog="scripts/backup", description=__doc__)
    parser.add_argument("--to", type=Path, help="folder; without it, backups in the data folder")
    parser.add_argument("--keep", type=int, default=KEPT, help="how many of the newest are kept")
    words = parser.parse_args()
    settings = load_settings()
    try:
        made = back_up(settings, words.to or settings.var_dir / "backups", words.keep)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Backed up into {made} ({made.stat().st_size / 1e6:.1f} MB).\n{keys_of(settings)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
