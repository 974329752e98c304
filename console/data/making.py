"""Makes the file of an export, one conversation after the other: memory does not grow with it."""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from django.utils import timezone

from coach.settings import ROOT
from console.data.columns import COLUMNS
from console.data.models import Export, folder, remove_files
from console.data.pseudonyms import Pseudonyms, hiding
from console.data.record import Record, Teller, rows_of
from console.data.selection import let_out, selected
from console.reports.table import MARK, defused
from console.review.masks import masked_in
from console.review.people import people
from conversations.audit import record
from conversations.models import Overview

EVERY = 50  # conversations, after which it is told how far it is
BESIDE = (ROOT / "docs" / "codebook.md", Path(__file__).with_name("columns.md"))


def make(export: Export) -> None:
    """Make the file, and write down that it was made.

    What was begun before and cut off is begun anew.

    Raises:
        NotUnderstood: the conditions of the list cannot be read.
    """
    pseudonyms = Pseudonyms(export.study)
    ids = _in_order(export, pseudonyms)
    Export.objects.filter(pk=export.pk).update(total=len(ids), looked_at=0, written=0)
    with tempfile.TemporaryDirectory(dir=folder(), prefix="making-") as made_in:
        written = _write(export, ids, pseudonyms, Path(made_in))
        _pack(Path(made_in), export)
    mine = Export.objects.filter(pk=export.pk)
    if not mine.update(looked_at=len(ids), written=written, made_at=timezone.now()):
        remove_files(export)  # somebody took it back meanwhile
        return
    number = f"{written} conversation{'' if written == 1 else 's'}"
    record(export.who, "exported", "", f"export {export.pk}, {number}: {export.purpose}")


def _in_order(export: Export, pseudonyms: Pseudonyms) -> list[str]:
    """Give all conversations in the order of their pseudonyms: any other could join two exports."""
    found = let_out(selected(export.query, export.who)).order_by()
    ids = set(found.values_list("pk", flat=True).iterator())
    return sorted(ids, key=pseudonyms.person)


def _write(export: Export, ids: list[str], pseudonyms: Pseudonyms, made_in: Path) -> int:
    """Write all files; give how many conversations are in them."""
    everybody = people()
    hide = hiding(everybody)
    with _Files(made_in) as files, _private(export.people_file) as kept:
        written = 0
        for overview in _told_how_far(export, ids):
            # Asked at this moment: who changed their mind since the export began is not in it.
            show = _shown(overview.pk, hide)
            told = Teller(pseudonyms, everybody, show).tell(overview)
            if told is not None:
                files.add(told)
                kept.write(f"{overview.pk}\t{overview.conversation.version}\n")
                written += 1
    return written


def _shown(conversation_id: str, hide: Callable[[str], str]) -> Callable[[str], str]:
    masked = masked_in(conversation_id)
    return lambda text: hide(masked(text))


def _told_how_far(export: Export, ids: Iterable[str]) -> Iterator[Overview]:
    for number, conversation_id in enumerate(ids):
        if number % EVERY == 0:
            is_wanted = Export.objects.filter(pk=export.pk).update(looked_at=number)
            if not is_wanted:
                return
        found = let_out(Overview.objects.filter(pk=conversation_id))
        overview = found.select_related("conversation").first()
        if overview is not None:
            yield overview


class _Files:
    """The files of an export while they grow."""

    def __init__(self, made_in: Path) -> None:
        self._made_in = made_in
        self._open = ExitStack()

    def __enter__(self) -> _Files:
        self._lines = self._open.enter_context(_private(self._made_in / "conversations.jsonl"))
        self._tables: dict[str, Any] = {}
        for name, columns in COLUMNS.items():
            file = self._open.enter_context(_private(self._made_in / f"{name}.csv"))
            file.write(MARK)
            self._tables[name] = csv.writer(file)
            self._tables[name].writerow(columns)
        return self

    def __exit__(self, *about: object) -> None:
        self._open.close()

    def add(self, told: Record) -> None:
        """Add one conversation to each file."""
        self._lines.write(json.dumps(told, ensure_ascii=False) + "\n")
        for table, row in rows_of(told):
            self._tables[table].writerow([defused(cell) for cell in row])


def _pack(made_in: Path, export: Export) -> None:
    """Put all files into one, which is there whole or not at all."""
    packed = made_in / "packed"
    with _private(packed):
        pass
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (*sorted(made_in.glob("*.*")), *BESIDE):
            archive.write(path, path.name)
    shutil.move(packed, export.file)


def _private(path: Path) -> TextIO:
    """Open a file to write that nobody else can read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")
