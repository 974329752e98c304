"""Where corrections are written: a branch in a worktree of its own, or a patch without git.

Neither touches what lies in the host's folder, nor what the running coach has read.
"""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from deploy.errors import StartError

WRITTEN = ("data/nlu", "benchmarks/corrections", "tests/dialogues/kept")
# What is not of the project, or not needed to write and to measure.
_LEFT_OUT = (".git", ".venv", ".tools", ".*_cache", "__pycache__", "node_modules", "models", "var")
_AUTHOR = ("-c", "user.name=Changemaker Coach", "-c", "user.email=corrections@localhost")
_PLAIN = ("-c", "core.hooksPath=/dev/null", "-c", "commit.gpgsign=false")


class Place(Protocol):
    """A copy of the project that may be changed, and kept."""

    folder: Path
    name: str

    def has_changed(self) -> bool:
        """Tell whether there is something to keep."""

    def keep(self, message: str) -> None:
        """Keep what was changed, and say why it was."""


@contextmanager
def open_place(root: Path, var: Path, day: str) -> Iterator[Place]:
    """Give a copy of the project; what is not kept is gone at the end.

    Raises:
        StartError: git refused.
    """
    with tempfile.TemporaryDirectory(prefix="coach-corrections-") as scratch:
        copy = Path(scratch) / "coach"
        if not is_checkout(root):
            shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT), symlinks=True)
            yield Patch(root, copy, _free(var / "corrections", day))
            return
        branch = Branch(root, copy, day)
        try:
            yield branch
        finally:
            branch.close()


def is_checkout(root: Path) -> bool:
    """Tell whether a folder is the root of a git checkout with something in it."""
    try:
        top = _git(root, "rev-parse", "--show-toplevel")
        _git(root, "rev-parse", "--verify", "HEAD")
    except (StartError, FileNotFoundError):
        return False
    return Path(top).resolve() == root.resolve()


class Branch:
    """A new branch from what is committed, in a worktree beside the host's."""

    def __init__(self, root: Path, folder: Path, day: str) -> None:
        self._root, self.folder = root, folder
        self.name = f"corrections/{day}"
        self._is_kept = False
        number = 2
        while _git(root, "branch", "--list", self.name):
            self.name = f"corrections/{day}-{number}"
            number += 1
        _git(root, "worktree", "add", "--quiet", "-b", self.name, str(folder), "HEAD")

    def has_changed(self) -> bool:
        """Tell whether there is something to commit."""
        return bool(_git(self.folder, "status", "--porcelain", "--", *self._present()))

    def keep(self, message: str) -> None:
        """Commit it."""
        author = () if _has_author(self._root) else _AUTHOR
        _git(self.folder, "add", "--", *self._present())
        _git(self.folder, *author, "commit", "--quiet", "--no-verify", "-F", "-", told=message)
        self._is_kept = True

    def close(self) -> None:
        """Take the worktree away; the branch too, where nothing was committed to it."""
        _git(self._root, "worktree", "remove", "--force", str(self.folder))
        if not self._is_kept:
            _git(self._root, "branch", "--quiet", "-D", self.name)

    def _present(self) -> list[str]:
        return [name for name in WRITTEN if (self.folder / name).exists()]


class Patch:
    """A file for ``patch -p1``, where there is no repository to make a branch in."""

    def __init__(self, root: Path, folder: Path, file: Path) -> None:
        self._root, self.folder, self._file = root, folder, file
        self.name = str(file)

    def has_changed(self) -> bool:
        """Tell whether a file differs."""
        return any(self._differences())

    def keep(self, message: str) -> None:
        """Write the patch, with the message above it."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        told = message.rstrip() + "\n\n" + "".join(self._differences())
        self._file.write_text(told, encoding="utf-8")

    def _differences(self) -> Iterator[str]:
        for part in WRITTEN:
            for new in sorted((self.folder / part).rglob("*.yml")):
                name = new.relative_to(self.folder)
                old = self._root / name
                yield from difflib.unified_diff(
                    _lines(old),
                    _lines(new),
                    f"a/{name.as_posix()}" if old.is_file() else "/dev/null",
                    f"b/{name.as_posix()}",
                )


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines(keepends=True) if file.is_file() else []


def _free(folder: Path, day: str) -> Path:
    file, number = folder / f"{day}.patch", 2
    while file.exists():
        file, number = folder / f"{day}-{number}.patch", number + 1
    return file


def _has_author(root: Path) -> bool:
    """Tell whether git knows who commits: on a server often nobody has told it."""
    return all(_git(root, "config", "--get", "--default", "", name) for name in _IDENTITY)


_IDENTITY = ("user.name", "user.email")


def _git(folder: Path, *command: str, told: str | None = None) -> str:
    """Run git in a folder; give what it said.

    Raises:
        StartError: it refused; carries its words.
        FileNotFoundError: there is no git.
    """
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *_PLAIN, *command],  # noqa: S607 - the host's git
        env=outside,
        input=told,
        stdin=None if told is not None else subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise StartError(f"git {command[0]} was refused: {done.stderr.strip() or done.stdout}")
    return done.stdout.strip()
