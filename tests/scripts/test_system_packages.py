"""What the tests need from the system, and the one command when we may not install it."""

from __future__ import annotations

import os

import pytest

from tests.scripts.machine import Machine


@pytest.mark.skipif(os.path.exists("/opt/homebrew"), reason="Homebrew's own folders are searched")
def test_without_rights_the_one_command_is_named(machine: Machine) -> None:
    """Somebody who may not install is told exactly what to type."""
    machine.program("bin/apt-get", "exit 1")
    machine.program("bin/id", "echo 1000")
    machine.program("bin/sudo", "exit 1")
    machine.program("bin/uname", "echo Linux")
    machine.program("bin/nginx", "exit 0")
    machine.program("bin/initdb", "exit 0")
    machine.program("bin/faketime", "exit 0")
    machine.program("bin/grep", "exit 1")  # not Ubuntu

    result = machine.run("scripts/system-packages")

    assert result.returncode == 1
    assert result.stderr == (
        "The tests need more programs. Type 'sudo apt-get install chromium', then the same again.\n"
    )


def test_what_is_there_is_not_installed(machine: Machine) -> None:
    """A machine that has the four programs is left alone."""
    for name in ("chromium", "initdb", "nginx", "faketime"):
        machine.program(f"bin/{name}", "exit 0")
    machine.program("bin/apt-get", "touch installed")

    result = machine.run("scripts/system-packages")

    assert (result.returncode, result.stdout) == (0, "")
    assert not (machine.root / "installed").exists()


def test_root_on_debian_installs_by_itself(machine: Machine) -> None:
    """As root, the missing programs are installed without a question."""
    machine.program("bin/uname", "echo Linux")
    machine.program("bin/id", "echo 0")
    machine.program("bin/grep", "exit 1")
    for name in ("initdb", "nginx", "faketime"):
        machine.program(f"bin/{name}", "exit 0")
    browser = machine.bin / "chromium"
    machine.program(
        "bin/apt-get",
        f'case "$*" in *chromium) ln -s "{machine.bin / "initdb"}" "{browser}" ;; esac',
    )

    result = machine.run("scripts/system-packages")

    assert result.returncode == 0, result.stderr
    assert browser.exists()
