"""Dates a review: somebody has compared an entry with its source and found it true."""

from __future__ import annotations

import argparse
import sys
from datetime import date, datetime, timezone
from pathlib import Path

from coach.errors import PlaybookError
from coach.playbook.book import FOLDER, load_playbook
from coach.playbook.truth import fingerprint
from coach.playbook.writing import with_review


def date_review(entries: list[str], on: date, folder: Path = FOLDER) -> None:
    """Write the ``reviewed`` line of entries.

    Raises:
        PlaybookError: there is no such entry.
    """
    playbook = load_playbook(folder)
    for name in entries:
        entry = playbook.entry(name)
        if entry is None:
            raise PlaybookError(f"There is no entry '{name}'; look its id up in stories/.")
        file = folder / "stories" / f"{entry.story}.yml"
        content = file.read_text(encoding="utf-8")
        file.write_text(with_review(content, name, on, fingerprint(entry)), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Date the review of the entries named, today."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("entries", nargs="+", metavar="ENTRY")
    try:
        date_review(parser.parse_args(arguments).entries, datetime.now(tz=timezone.utc).date())
    except PlaybookError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
