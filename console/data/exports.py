"""Exports that were asked for: made apart from the pages, kept for a day, fetched by who asked."""

from __future__ import annotations

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from console.apart import Apart
from console.data.models import Export, folder, remove_files
from console.data.selection import let_out
from console.review.masks import masked
from conversations.audit import record
from conversations.models import Overview

KEPT = timedelta(hours=24)  # from when the file is there
BATCH = 500


class StillBeingMade(Exception):
    """Raised when somebody asks for an export while one of theirs is being made."""


def ask_for(who: str, purpose: str, study: str, query: str) -> Export:
    """Ask for an export.

    Raises:
        StillBeingMade: another one of theirs is.
    """
    with transaction.atomic():
        if not_made().filter(who=who).exists():
            raise StillBeingMade
        purpose = masked(purpose)
        export = Export.objects.create(who=who, purpose=purpose, study=study, query=query)
        record(who, "asked for an export", "", f"export {export.pk}: {purpose}")
    return export


def begin() -> None:
    """Begin to make what was asked for, and do not wait; the pages stay small and quick."""
    Apart("make_exports").begin()


def not_made() -> QuerySet[Export]:
    """Give what is still to be made, the oldest first."""
    return Export.objects.filter(made_at=None, problem="").order_by("pk")


@contextmanager
def alone() -> Iterator[None]:
    """Wait until nobody else makes exports, and keep others waiting meanwhile."""
    with (folder() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def hand_out(export: Export, who: str) -> bool:
    """Write down that somebody fetches it; False, and it is gone, if people changed their mind."""
    if not _is_still_let(export):
        remove(export)
        return False
    record(who, "fetched an export", "", f"export {export.pk}")
    return True


def take_back(export: Export, who: str) -> None:
    """Remove an export since somebody wants that; what is being made then comes to nothing."""
    record(who, "removed an export", "", f"export {export.pk}")
    remove(export)


def remove(export: Export) -> None:
    """Remove an export with its files."""
    remove_files(export)
    export.delete()


def remove_old() -> None:
    """Remove what was kept long enough, and files that nothing tells of any more."""
    limit = timezone.now() - KEPT
    failed = Q(asked_at__lt=limit) & ~Q(problem="")
    for export in Export.objects.filter(Q(made_at__lt=limit) | failed):
        remove(export)
    known = {str(number) for number in Export.objects.values_list("pk", flat=True)}
    for path in folder().glob("export-*"):
        number = path.stem.removeprefix("export-")
        if number not in known and path.stat().st_mtime < limit.timestamp():
            path.unlink(missing_ok=True)


def _is_still_let(export: Export) -> bool:
    """Tell whether all whose words are in the file still let them be read.

    Who kept a part private may have kept more since; so nothing may have been said there.
    """
    with export.people_file.open(encoding="utf-8") as lines:
        for batch in _batches(line.rstrip("\n").split("\t") for line in lines):
            versions = {conversation_id: int(version) for conversation_id, version in batch}
            found = let_out(Overview.objects.filter(pk__in=versions))
            still = found.values_list("pk", "has_private", "conversation__version")
            let = [pk for pk, is_partly, now in still if not is_partly or now == versions[pk]]
            if len(let) < len(versions):
                return False
    return True


def _batches(pairs: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    pairs = iter(pairs)
    while batch := list(islice(pairs, BATCH)):
        yield batch
