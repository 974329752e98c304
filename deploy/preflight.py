"""What must hold before anything is started, each checked with one clear line when it does not."""

from __future__ import annotations

import ipaddress
import os
import shutil
from pathlib import Path

from coach import secret_file
from coach.contacts import load_contacts
from coach.local import load_lines
from coach.ports import why_not
from coach.settings import Settings
from deploy.errors import StartError
from deploy.programs import LOG_FOLDER

NEEDED_BYTES = 1_000_000_000
PRIVATE = 0o700  # the folder holds what people wrote


def check(settings: Settings) -> None:
    """Check contacts, folder, secret, disk and ports, in the order in which a host would mend them.

    Raises:
        SettingsError: the file with the contacts is not filled in, or has a mistake.
        StartError: one of the others is not good.
    """
    check_contacts(settings)
    load_lines(settings.local_file)
    prepare_folder(settings.var_dir)
    check_disk(settings.var_dir)
    prepare_secret(settings)
    check_ports(settings)


def check_contacts(settings: Settings) -> None:
    """Serve other machines only when people in danger can be told whom to call.

    Raises:
        SettingsError: the file with the contacts has a mistake.
        StartError: it names no emergency number and no helpline.
    """
    contacts = load_contacts(settings.care_file)
    is_local = ipaddress.ip_address(settings.bind).is_loopback
    if not is_local and not (contacts.emergency and contacts.helplines):
        raise StartError(
            f"COACH_BIND is {settings.bind}, so that others can reach the coach, but "
            f"{settings.care_file.name} names no emergency number and helpline for people in "
            f"danger. Copy care.example.yml to care.yml and fill it in, or leave COACH_BIND out "
            f"to serve this machine alone."
        )


def prepare_folder(var_dir: Path) -> None:
    """Make the folder for data and logs.

    Raises:
        StartError: it cannot be made or written to.
    """
    try:
        var_dir.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        if var_dir.stat().st_uid == os.getuid():  # another's folder is the host's to see to
            var_dir.chmod(PRIVATE)
        (var_dir / LOG_FOLDER).mkdir(mode=PRIVATE, exist_ok=True)
    except OSError as error:
        raise StartError(
            f"The folder {var_dir} cannot be made ({error.strerror}); "
            f"choose another with COACH_VAR."
        ) from error


def prepare_secret(settings: Settings) -> None:
    """Make the signing key if there is none, and keep it from other users of the machine."""
    settings.secret()
    for name in (secret_file.NAME, secret_file.NAME_BEFORE):
        if (file := settings.var_dir / name).exists():
            file.chmod(0o600)


def check_disk(folder: Path, needed: int = NEEDED_BYTES) -> None:
    """Refuse to start where conversations could soon not be saved.

    Raises:
        StartError: there is too little room.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise StartError(
            f"Only {free // 1_000_000} MB are free on the disk of {folder}, and "
            f"{needed // 1_000_000} MB are needed. Make room, or choose another with COACH_VAR."
        )


def check_ports(settings: Settings) -> None:
    """See that each port is free and used once.

    Raises:
        StartError: a port is taken, given twice, or not ours to use.
    """
    taken_by: dict[int, str] = {}
    for variable, host, port in _ports(settings):
        if port in taken_by:
            raise StartError(f"{taken_by[port]} and {variable} are both {port}; give each its own.")
        taken_by[port] = variable
        if complaint := why_not(variable, host, port):
            raise StartError(complaint)


def _ports(settings: Settings) -> list[tuple[str, str, int]]:
    of_worker = [("COACH_WORKER_PORT", "127.0.0.1", settings.worker_port or 0)]
    return [
        ("COACH_ASSISTANT_PORT", settings.bind, settings.assistant_port),
        ("COACH_ACTIONS_PORT", "127.0.0.1", settings.actions_port),
        ("COACH_CONSOLE_PORT", settings.bind, settings.console_port),
        *(of_worker if settings.worker_port else []),
    ]
