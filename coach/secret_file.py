"""The key that signs, in a file of its own beside the data, and those that signed before it."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from coach.errors import SettingsError

NAME = "secret"
NAME_BEFORE = "secret.before"  # one key a line, the newest first


def secret_in(folder: Path) -> str:
    """Give the key that signs; the first time it is made.

    Raises:
        SettingsError: it can be neither read nor made.
    """
    path = folder / NAME
    try:
        return _kept_secret(path)
    except OSError as error:
        raise SettingsError(
            f"The signing key {path} can be neither read nor made ({error.strerror}); give its "
            "folder to the user that runs the coach, or choose another with COACH_VAR."
        ) from error


def secrets_before_in(folder: Path) -> tuple[str, ...]:
    """Give the keys that signed before, the newest first; mostly there are none.

    Raises:
        SettingsError: they cannot be read.
    """
    path = folder / NAME_BEFORE
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The keys that signed before, {path}, cannot be read ({type(error).__name__}); give "
            "the file to the user that runs the coach, or remove it if you need them no more."
        ) from error
    return tuple(line.strip() for line in lines if line.strip())


def change_secret(folder: Path) -> None:
    """Write a new key, and keep the one that there is with those before it.

    Whoever reads meanwhile, or after a crash at any moment, finds each key that signed.

    Raises:
        SettingsError: there is no key yet, or the new one cannot be written.
    """
    path = folder / NAME
    try:
        old = path.read_text(encoding="ascii").strip()
        before = dict.fromkeys((old, *secrets_before_in(folder)))
        _replace(folder / NAME_BEFORE, "\n".join(before) + "\n", like=path)
        _replace(path, _new_secret(), like=path)
    except FileNotFoundError:
        raise SettingsError(
            f"There is no key at {path} yet, so there is nothing to change: the first start of "
            "the coach makes one. Do you keep your data elsewhere? Then name it in COACH_VAR."
        ) from None
    except OSError as error:
        raise SettingsError(
            f"The signing key {path} cannot be changed ({error.strerror}); run this as the user "
            "that runs the coach. The key is as it was."
        ) from error


def _kept_secret(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process of ours was quicker
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        secret = _new_secret()
        file.write(secret)
    return secret


def _new_secret() -> str:
    return secrets.token_urlsafe(48)


def _replace(path: Path, text: str, like: Path) -> None:
    """Write a file at once or not at all, for its owner alone, who is the same as of another."""
    descriptor, written = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # mode 600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            # Changed by root, it must still be read by the coach's user.
            os.fchown(file.fileno(), like.stat().st_uid, like.stat().st_gid)
        Path(written).replace(path)
    finally:
        Path(written).unlink(missing_ok=True)
