"""Brings a backup back into an empty database, compares, and erases again who was erased since.

``make restore FILE=...``
"""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import sqlite3
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from coach.errors import CoachError
from coach.settings import Settings, load_settings
from conversations import erasure_journal
from conversations.boot import boot
from deploy import postgres_tools, row_sums
from deploy.backup import (
    FORM,
    MANIFEST,
    POSTGRESQL,
    SQLITE,
    is_sqlite,
    key_mark,
    sqlite_file,
    sum_of,
)
from deploy.errors import StartError
from deploy.preflight import PRIVATE
from deploy.row_sums import Sums
from deploy.tables import migrate


def restore(settings: Settings, file: Path, journals: Iterable[Path] = ()) -> list[str]:
    """Bring it back whole or not at all; say what was done, in lines.

    Args:
        settings: the host's; the process's own, since Django works by them.
        file: the backup.
        journals: more lists of what was erased, from other machines or saved apart.

    Raises:
        CoachError: it cannot be brought back, or a list not be read.
    """
    told = bring_back(settings, file)
    migrate()
    told.append(replay([settings.var_dir / erasure_journal.FILE, *journals]))
    return told


def bring_back(settings: Settings, file: Path) -> list[str]:
    """Bring rows and files back as they were then, and the list of what was erased.

    Raises:
        StartError: the file is damaged or of another kind, or the database is not empty.
    """
    _check_outer_sum(file)
    _check_empty(settings)
    settings.var_dir.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=settings.var_dir) as folder:
        manifest = _unpack(file, Path(folder))
        tables = _bring_back(settings, Path(folder), manifest)
        told = [f"Restored what was backed up at {manifest['made']}: {_rows(tables)}, all as then."]
        told += _bring_back_files(settings, Path(folder))
        _keep_journal(settings, Path(folder) / erasure_journal.FILE)
    known = (settings.secret(), *settings.secrets_before())
    if manifest["key"] not in map(key_mark, known):
        told.append(
            "The key that signs is not the one of that time: addresses cannot be read, and people "
            "have to begin anew. Before you start, put the old one back (COACH_SECRET, or "
            "the file 'secret' in the data folder), or name it as the one before "
            "(COACH_SECRET_BEFORE, or the file 'secret.before')."
        )
    return told


def replay(journals: Iterable[Path]) -> str:
    """Erase again whom the backup brought back; say how many.

    Raises:
        CoachError: a list cannot be read.
    """
    entries = {
        entry.receipt: entry for file in journals for entry in erasure_journal.read(file)
    }.values()
    boot()
    from conversations.erasure import erase_again  # models can be imported only now

    again = sum(erase_again(entry) for entry in entries)
    return f"Erased since, and erased again: {again} of {len(entries)} in the lists."


def _check_outer_sum(file: Path) -> None:
    beside = file.with_name(f"{file.name}.sha256")
    if not file.is_file():
        raise StartError(f"There is no backup {file}.")
    if not beside.exists():
        raise StartError(
            f"{beside.name} is missing beside the backup, so that nobody can tell whether it is "
            f"whole. Copy both files."
        )
    if beside.read_text(encoding="ascii").split()[:1] != [sum_of(file)]:
        raise StartError(f"{file} is damaged: its sum is another. Copy it anew, or take another.")


def _check_empty(settings: Settings) -> None:
    """Refuse a database that holds anything: two coaches cannot be mixed."""
    if is_sqlite(settings):
        place = str(sqlite_file(settings))
        remedy = "Move that file away (with the coach stopped), or set another COACH_VAR."
        names = _sqlite_tables(sqlite_file(settings))
    else:
        place = "COACH_DATABASE_URL"
        remedy = "Make an empty one ('createdb coach_restored') and name it there."
        with contextlib.closing(postgres_tools.connect(settings.database_url)) as link:
            names = list(row_sums.of_postgresql(link))
    if names:
        raise StartError(f"The database at {place} is not empty ({len(names)} tables). {remedy}")


def _sqlite_tables(file: Path) -> list[str]:
    if not file.exists():
        return []
    with contextlib.closing(sqlite3.connect(file)) as link:
        return [name for (name,) in link.execute("SELECT name FROM sqlite_master")]


def _unpack(file: Path, folder: Path) -> dict[str, Any]:
    """Take out what belongs in it and nothing else; check each part."""
    try:
        with tarfile.open(file, "r:gz") as archive:
            for member in archive:
                if not member.isfile() or "/" in member.name:
                    raise StartError(f"{file} is no backup of ours: it holds {member.name}.")
                taken = archive.extractfile(member)
                assert taken is not None, "it is a file"
                with taken, (folder / member.name).open("wb") as part:
                    shutil.copyfileobj(taken, part)
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise StartError(f"{file} cannot be read as a backup: {error}.") from error
    if manifest["form"] > FORM:
        raise StartError(f"{file} was made by a newer coach; install that one first.")
    for name, expected in manifest["files"].items():
        if not (folder / name).is_file() or sum_of(folder / name) != expected:
            raise StartError(f"{name} in {file} is damaged; take another backup.")
    return manifest


def _bring_back(settings: Settings, folder: Path, manifest: dict[str, Any]) -> Sums:
    if manifest["database"] != (SQLITE if is_sqlite(settings) else POSTGRESQL):
        raise StartError(
            f"The backup holds {manifest['database']}, which another kind of database made than "
            f"COACH_DATABASE_URL names. Name one of the same kind."
        )
    before: Sums = manifest["tables"]
    bring = _bring_back_sqlite if is_sqlite(settings) else _bring_back_postgresql
    if different := row_sums.differences(before, bring(settings, folder)):
        raise StartError(f"What was restored is not the same in: {', '.join(different)}.")
    return before


def _bring_back_sqlite(settings: Settings, folder: Path) -> Sums:
    with contextlib.closing(sqlite3.connect(folder / SQLITE)) as link:
        sums = row_sums.of_sqlite(link)
    place = sqlite_file(settings)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for rest in ("-wal", "-shm"):  # of the empty file that was here
        place.with_name(place.name + rest).unlink(missing_ok=True)
    shutil.move(folder / SQLITE, place)
    place.chmod(0o600)
    return sums


def _bring_back_postgresql(settings: Settings, folder: Path) -> Sums:
    url = settings.database_url
    postgres_tools.run(
        "pg_restore", url, "--exit-on-error", "--single-transaction", "--no-owner",
        "--no-privileges", f"--dbname={postgres_tools.name_of(url)}", str(folder / POSTGRESQL),
    )  # fmt: skip
    with contextlib.closing(postgres_tools.connect(url)) as link:
        return row_sums.of_postgresql(link)


def _bring_back_files(settings: Settings, folder: Path) -> list[str]:
    """Put the host's own files where there are none; what is there is newer."""
    told = []
    for place in (settings.care_file, settings.local_file):
        kept = folder / place.name
        if kept.exists() and not place.exists():
            shutil.copy(kept, place)
            told.append(f"Put {place.name} back.")
    return told


def _keep_journal(settings: Settings, from_backup: Path) -> None:
    """Know on this machine, too, what was erased before: a later restore needs it."""
    ours = settings.var_dir / erasure_journal.FILE
    known = set(erasure_journal.read(ours))
    for entry in erasure_journal.read(from_backup):
        if entry not in known:
            erasure_journal.write(entry, ours)


def _rows(tables: Sums) -> str:
    return f"{sum(int(count) for count, _ in tables.values())} rows in {len(tables)} tables"


def main() -> int:
    """Restore and say what was done; a known error becomes a line."""
    parser = argparse.ArgumentParser(prog="scripts/restore", description=__doc__)
    parser.add_argument("file", type=Path, help="the backup, with its .sha256 beside it")
    parser.add_argument(
        "--erasures",
        type=Path,
        action="append",
        default=[],
        help=f"another list of what was erased ({erasure_journal.FILE}), such as one saved apart",
    )
    words = parser.parse_args()
    try:
        for line in restore(load_settings(), words.file, words.erasures):
            print(line)
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
