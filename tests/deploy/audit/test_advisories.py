"""The lock is held against what is known, and what is borne has a reason that still holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.audit.advisories import AdvisoriesError, faults, load_advisories
from deploy.audit.lock import Package, locked

HEAD = "as_of: 2026-11-30\nadvisories:\n"
KNOWN = "- {id: CVE-1, package: Pillow, affected: '<10', about: it swells, source: CVE record"


def listed(tmp_path: Path, line: str) -> list[str]:
    """Give what is said of a lock with Pillow 9.5 and a list with one line."""
    file = tmp_path / "advisories.yml"
    file.write_text(HEAD + line, encoding="utf-8")
    return faults(load_advisories(file), [Package("pillow", "9.5")])


def test_the_lock_has_no_weak_point_without_a_reason() -> None:
    """This is what `make check` asks; how far the list goes stands in it."""
    assert faults(load_advisories(), locked()) == []


def test_a_weak_point_in_the_lock_is_named_with_the_remedy(tmp_path: Path) -> None:
    """Whatever way the package's name is written."""
    (told,) = listed(tmp_path, KNOWN + "}")

    assert "pillow 9.5 has CVE-1 (it swells)" in told
    assert "requirements.overrides" in told


def test_what_is_borne_says_why(tmp_path: Path) -> None:
    """And it is no fault then."""
    assert listed(tmp_path, KNOWN + ", stays: nobody sends pictures}") == []


def test_a_reason_that_is_not_needed_any_more_is_a_fault(tmp_path: Path) -> None:
    """Or the list would excuse what comes back."""
    line = KNOWN.replace("<10", "<9") + ", stays: nobody sends pictures}"

    (told,) = listed(tmp_path, line)

    assert "take its 'stays' out" in told


@pytest.mark.parametrize(
    "line",
    [
        KNOWN.replace(", source: CVE record", "") + "}",
        KNOWN + ", stay: a}",
        f"{KNOWN}}}\n{KNOWN}}}",
    ],
)
def test_a_mistake_in_the_list_is_named(tmp_path: Path, line: str) -> None:
    """What is misspelt would be passed over."""
    with pytest.raises(AdvisoriesError, match="CVE-1"):
        listed(tmp_path, line)


def test_the_lock_is_read_whole() -> None:
    """Each package has its version and the hashes of its files."""
    packages = locked()

    names = [package.name for package in packages]
    assert {"rasa", "django", "sanic"} <= set(names)
    assert len(names) > 200
    assert [package.name for package in packages if not package.hashes] == []
