"""Which Python set-up takes, among shims that fail and versions that will not do."""

from __future__ import annotations

import sys

import pytest

from tests.scripts.machine import Machine


def test_the_python_on_the_path_is_taken(machine: Machine, good_python: str) -> None:
    """A python3.10 that runs is found on PATH and given by its real name."""
    machine.program("bin/python3.10", good_python)

    assert machine.run("scripts/find-python").stdout.strip() == sys.executable


@pytest.mark.parametrize("shim", ["echo 'pyenv: python3.10: command not found' >&2; exit 127", ""])
def test_a_shim_that_fails_is_passed_over(machine: Machine, good_python: str, shim: str) -> None:
    """A python3.10 that fails, or says nothing, does not hide a good one later on PATH."""
    machine.program("shims/python3.10", shim or "exit 1")
    machine.program("bin/python3.10", good_python)

    found = machine.run("scripts/find-python", path=f"{machine.bin.parent}/shims:{machine.bin}")

    assert (found.stdout.strip(), found.stderr) == (sys.executable, "")


def test_another_version_is_passed_over(
    machine: Machine, good_python: str, old_python: str
) -> None:
    """What is called python3.10 but is another version is not taken."""
    machine.program("shims/python3.10", old_python)
    machine.program("bin/python3.10", good_python)

    found = machine.run("scripts/find-python", path=f"{machine.bin.parent}/shims:{machine.bin}")

    assert found.stdout.strip() == sys.executable


def test_the_versions_of_pyenv_are_searched(machine: Machine, good_python: str) -> None:
    """A Python 3.10 in pyenv's folder is found though its shim fails."""
    machine.program("bin/python3.10", "exit 127")
    machine.program("home/.pyenv/versions/3.10.4/bin/python3.10", good_python)

    assert machine.run("scripts/find-python").stdout.strip() == sys.executable


def test_uv_fetches_one_when_there_is_none(machine: Machine, good_python: str) -> None:
    """Without any Python 3.10, uv is asked to install one, which is then used."""
    fetched = machine.program("fetched/python3.10", good_python)
    asked = machine.home / "asked"
    machine.program(
        "bin/uv",
        f'case "$1 $2" in "python install") echo "$3" >"{asked}" ;;\n'
        f'"python find") echo "{fetched}" ;;\nesac',
    )

    assert machine.run("scripts/find-python").stdout.strip() == sys.executable
    assert asked.read_text().strip() == "3.10"


def test_none_at_all_gets_one_line(machine: Machine) -> None:
    """When no Python can be found or fetched, one line says so and what to do."""
    machine.program("bin/uv", 'case "$1" in --version) ;; *) exit 2 ;; esac')

    result = machine.run("scripts/find-python")

    assert result.returncode == 1
    assert result.stderr.startswith("Python 3.10 is needed and none was found: ")
    assert result.stderr.count("\n") == 1


def test_a_wrong_python_that_was_asked_for_gets_one_line(machine: Machine, old_python: str) -> None:
    """COACH_PYTHON with another version is refused by name, not replaced in silence."""
    chosen = machine.program("chosen/python", old_python)
    machine.variables["COACH_PYTHON"] = str(chosen)

    result = machine.run("scripts/find-python")

    assert result.returncode == 1
    assert "(3.9.1); the coach needs a whole Python 3.10" in result.stderr
    assert result.stderr.count("\n") == 1
