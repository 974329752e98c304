"""Who a person in danger can reach here: read from the host's own file, never guessed."""

from __future__ import annotations

import functools
import logging
import re
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from coach.errors import SettingsError

logger = logging.getLogger(__name__)

ALWAYS = "always"
FILL_IN = "FILL IN"  # what care.example.yml says where a host's own words belong
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(
    rf"^(?P<first>{'|'.join(DAYS)})(?:-(?P<last>{'|'.join(DAYS)}))? "
    r"(?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)$"
)


@dataclass(frozen=True)
class Contact:
    """Somebody who answers, and when."""

    name: str
    number: str
    hours: str  # "always", or as in "mon-fri 09:00-17:00"

    def is_open(self, moment: datetime) -> bool:
        """Tell whether somebody answers at this moment, in the host's own time."""
        if self.hours == ALWAYS:
            return True
        match = _HOURS.match(self.hours)
        if match is None:
            return False
        first, last = DAYS.index(match["first"]), DAYS.index(match["last"] or match["first"])
        opens, closes = time.fromisoformat(match["opens"]), time.fromisoformat(match["closes"])
        return _between(first, moment.weekday(), last) and opens <= moment.time() < closes


@dataclass(frozen=True)
class Contacts:
    """All that the host has filled in; empty until then."""

    emergency: str = ""
    helplines: tuple[Contact, ...] = ()
    facilitators: tuple[Contact, ...] = ()
    timezone: str = "UTC"
    safe_word: str = ""  # whoever writes it is met as somebody in danger
    complaints: str = ""  # who outside the group hears complaints, and how to reach them

    def now(self) -> datetime:
        """Give the time where the host is."""
        return datetime.now(ZoneInfo(self.timezone))

    def helpline(self, moment: datetime) -> Contact | None:
        """Give the line to name first: one that is open now, if any is."""
        return _open_first(self.helplines, moment)

    def facilitator(self, moment: datetime) -> Contact | None:
        """Give the facilitator to name: one who reads now, if any does."""
        return _open_first(self.facilitators, moment)


def load_contacts(path: Path) -> Contacts:
    """Read the host's contacts; none are set while the file is missing.

    Raises:
        SettingsError: the file cannot be used; the message names the line and the remedy.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return Contacts()


@functools.lru_cache(maxsize=4)
def _read(path: Path, changed: int) -> Contacts:
    """Read the file anew only when it was changed: every message asks for it."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        raise SettingsError(f"{path.name} is not YAML: {error}") from error
    _check_filled_in(path, data)
    return Contacts(
        emergency=str(data.get("emergency") or ""),
        helplines=_contacts(path, data, "helplines"),
        facilitators=_contacts(path, data, "facilitators"),
        timezone=_timezone(path, str(data.get("timezone") or "UTC")),
        safe_word=str(data.get("safe_word") or ""),
        complaints=str(data.get("complaints") or ""),
    )


def contacts_in_danger(path: Path) -> Contacts:
    """Read the contacts for somebody who needs them now: a mistake in the file is no excuse.

    Starting refuses such a file; this is for one that was edited since.
    """
    try:
        return load_contacts(path)
    except SettingsError as error:
        logger.error("No contact can be named: %s", error)
        return Contacts()


def _check_filled_in(path: Path, value: Any, key: str = "") -> None:
    """Refuse what was copied and not filled in: in danger nobody should be told to call it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _check_filled_in(path, inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            _check_filled_in(path, inner, key)
    elif str(value).startswith(FILL_IN):
        raise SettingsError(
            f"{path.name}: '{key}' still says '{value}'; write your own, or take the line out."
        )


def _contacts(path: Path, data: dict[str, Any], key: str) -> tuple[Contact, ...]:
    return tuple(_contact(path, key, row) for row in data.get(key) or [])


def _contact(path: Path, key: str, row: dict[str, Any]) -> Contact:
    contact = Contact(
        str(row.get("name") or ""), str(row.get("number") or ""), str(row.get("hours") or "")
    )
    if not contact.name:
        raise SettingsError(f"{path.name}: an entry of '{key}' has no name; add 'name:'.")
    if contact.hours != ALWAYS and not _HOURS.match(contact.hours):
        raise SettingsError(
            f"{path.name}: '{contact.name}' has the hours '{contact.hours}'; "
            f"write 'always' or, for example, 'mon-fri 09:00-17:00'."
        )
    return contact


def _timezone(path: Path, name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(
            f"{path.name}: '{name}' is no time zone; write one such as 'America/Lima'."
        ) from error
    return name


def _open_first(contacts: tuple[Contact, ...], moment: datetime) -> Contact | None:
    return next((c for c in contacts if c.is_open(moment)), contacts[0] if contacts else None)


def _between(first: int, day: int, last: int) -> bool:
    return first <= day <= last if first <= last else day >= first or day <= last
