"""Exports conversations from a terminal, into a file of one's choice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from console.accounts.events import TERMINAL
from console.data import exports
from console.data.making import make
from console.data.models import PURPOSE_LENGTH, STUDY_LENGTH
from console.data.selection import NotUnderstood, selected


class Command(BaseCommand):
    """Make an export here and now, and wait for it."""

    help = "Export what people let facilitators read, masked and under pseudonyms, as one .zip."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for what the page asks for."""
        parser.add_argument("file", type=Path, help="the .zip to write")
        parser.add_argument("--purpose", required=True, help="kept in the audit trail")
        parser.add_argument("--study", default="", help="the same pseudonyms as others of its name")
        parser.add_argument("--query", default="", help="of the list's address, without the '?'")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file, and say how many conversations are in it.

        Raises:
            CommandError: something that was given cannot be used.
        """
        file: Path = options["file"]
        purpose, study, query = (options[name].strip() for name in ("purpose", "study", "query"))
        if not 0 < len(purpose) <= PURPOSE_LENGTH or len(study) > STUDY_LENGTH:
            raise CommandError(
                f"Give a purpose of up to {PURPOSE_LENGTH} letters, and a study's name of up to"
                f" {STUDY_LENGTH}, or none."
            )
        if file.exists() or not file.absolute().parent.is_dir():
            raise CommandError(f"{file} is there already, or its folder is not; name another file.")
        try:
            selected(query, TERMINAL)
        except NotUnderstood as error:
            raise CommandError(str(error)) from error
        with exports.alone():
            for cut_off in exports.not_made().filter(who=TERMINAL):
                exports.remove(cut_off)
            export = exports.ask_for(TERMINAL, purpose, study, query)
            try:
                make(export)
                export.refresh_from_db()
                shutil.move(export.file, file)
            finally:
                exports.remove(export)
        self.stdout.write(f"{export.written} conversations are in {file}. They are not anonymous.")
