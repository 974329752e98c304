"""Writes the list of all packages of the lock as CycloneDX JSON: ``scripts/sbom``.

It is run in the environment of the audit's tools, which has CycloneDX's own library. The same lock
gives the same bytes: the serial number is made of the lock, and no moment is written down.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from deploy.audit.lock import LOCK, Package, locked

NAME, VERSION = "changemaker-coach", "0.1.0"


def sbom(lock: Path = LOCK) -> str:
    """Give the list for a lock file."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_OID, digest))
    coach = Component(
        name=NAME, version=VERSION, type=ComponentType.APPLICATION, bom_ref=f"{NAME}@{VERSION}"
    )
    bom.metadata.component = coach
    bom.metadata.timestamp = None
    components = [_component(package) for package in locked(lock)]
    bom.components.update(components)
    bom.register_dependency(coach, components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def _component(package: Package) -> Component:
    # Of the files of a package one is installed, which by machine: the names of all stand there.
    purl = PackageURL("pypi", None, package.name, package.version)
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=one) for one in package.hashes]
    return Component(
        name=package.name, version=package.version, type=ComponentType.LIBRARY,
        purl=purl, bom_ref=purl.to_string(), hashes=hashes,
    )  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(sbom() + "\n")
