"""The packages of a lock file: names, versions, and the hashes of what is installed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from coach.settings import ROOT

LOCK = ROOT / "requirements.lock"
_PIN = re.compile(r"([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Package:
    """One package of the lock; each of its files has a hash."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)


def locked(file: Path = LOCK) -> list[Package]:
    """Give the packages of a lock file, in its order."""
    found: list[Package] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if pin := _PIN.match(line):
            found.append(Package(normal(pin[1]), pin[2]))
        elif found and (digest := _HASH.search(line)):
            found[-1].hashes.append(digest[1])
    return found


def normal(name: str) -> str:
    """Give a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
