"""Holds the lock file against the list of known weak points: ``python -m deploy.audit.advisories``.

A machine that reaches a feed asks it (`scripts/audit --online`); this list is for all others, and
for what stays although it is known: each such line says why it does no harm here.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from coach.errors import CoachError
from deploy.audit.lock import Package, locked, normal

FILE = Path(__file__).with_name("advisories.yml")
KEYS = {"id", "package", "affected", "about", "source"}
OLD = datetime.timedelta(days=90)


class AdvisoriesError(CoachError):
    """Raised when the list itself has a mistake."""


@dataclass(frozen=True)
class Advisory:
    """A known weak point; ``stays`` says why we bear it, where the locked version has it."""

    id: str
    package: str
    affected: SpecifierSet
    about: str
    source: str
    stays: str = ""

    def hits(self, version: str) -> bool:
        """Tell whether a version has it."""
        return self.affected.contains(Version(version), prereleases=True)


@dataclass(frozen=True)
class Advisories:
    """The list, and the day on which it was last gone through."""

    as_of: datetime.date
    all: Sequence[Advisory]


def load_advisories(file: Path = FILE) -> Advisories:
    """Read the list.

    Raises:
        AdvisoriesError: a line lacks something, or says what cannot be.
    """
    held = yaml.safe_load(file.read_text(encoding="utf-8"))
    found = [_read(line) for line in held["advisories"]]
    pairs = [(one.id, one.package) for one in found]
    if twice := sorted({pair for pair in pairs if pairs.count(pair) > 1}):
        raise AdvisoriesError(f"{file.name} has {twice[0][0]} for {twice[0][1]} twice.")
    return Advisories(held["as_of"], found)


def _read(line: Mapping[str, str]) -> Advisory:
    lacking, unknown = KEYS - set(line), set(line) - KEYS - {"stays"}
    if lacking or unknown:
        named = ", ".join(sorted(lacking or unknown))
        raise AdvisoriesError(
            f"{line.get('id', 'An advisory')} {'lacks' if lacking else 'has'} {named}; "
            f"give {', '.join(sorted(KEYS))}, and 'stays' where it is borne."
        )
    affected = SpecifierSet(line["affected"])
    package = normal(line["package"])
    return Advisory(
        line["id"], package, affected, line["about"], line["source"], line.get("stays", "")
    )


def faults(advisories: Advisories, packages: Sequence[Package]) -> list[str]:
    """Name what is not good: a weak point in the lock without a reason, a reason without one."""
    versions = {package.name: package.version for package in packages}
    told = []
    for one in advisories.all:
        version = versions.get(one.package)
        is_hit = version is not None and one.hits(version)
        if is_hit and not one.stays:
            told.append(
                f"{one.package} {version} has {one.id} ({one.about}); take a version outside "
                f"'{one.affected}' in requirements.in or requirements.overrides, or say under "
                f"'stays' why it does no harm here."
            )
        elif one.stays and not is_hit:
            told.append(
                f"{one.id} does not touch {one.package} {version or '(not in the lock)'} any more; "
                f"take its 'stays' out."
            )
    return told


def main() -> int:
    """Check the lock; print how far the list goes."""
    advisories, packages = load_advisories(), locked()
    told = faults(advisories, packages)
    borne = [one for one in advisories.all if one.stays]
    about = {one.package for one in advisories.all}
    print(
        f"{len(packages)} packages held against {len(advisories.all)} known weak points of "
        f"{len(about)} packages, as of {advisories.as_of}: {len(borne)} borne, {len(told)} faults."
    )
    if datetime.date.today() - advisories.as_of > OLD:  # noqa: DTZ011 - a day is near enough
        print("The list is old; 'scripts/audit --online' asks a feed, where one can be reached.")
    print("\n".join(told), file=sys.stderr if told else sys.stdout, end="\n" if told else "")
    return 1 if told else 0


if __name__ == "__main__":
    raise SystemExit(main())
