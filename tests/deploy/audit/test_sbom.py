"""The list of all packages, for whoever has to know what a host runs."""

from __future__ import annotations

import json
import subprocess

from coach.settings import ROOT
from deploy.audit.lock import locked


def written() -> bytes:
    """Let the script write it, with its own tools."""
    return subprocess.run([ROOT / "scripts" / "sbom"], capture_output=True, check=True).stdout


def test_it_holds_every_package_of_the_lock_and_is_the_same_each_time() -> None:
    """With its version and the hashes of its files; neither a moment nor a chance is in it."""
    first = written()

    assert first == written()
    held = json.loads(first)
    assert (held["bomFormat"], held["specVersion"]) == ("CycloneDX", "1.6")
    found = {(part["name"], part["version"]) for part in held["components"]}
    assert found == {(package.name, package.version) for package in locked()}
    assert all(part["hashes"] for part in held["components"])
