"""Set-up on a fresh machine: what it does once, and what it says when something is in the way."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scripts.machine import Machine

SIX = "six==1.16.0 --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254\n"


@pytest.fixture
def closed_port() -> int:
    """Give a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def ready(machine: Machine, good_python: str, fake_uv: Callable[[str], None]) -> None:
    """Give the machine a Python and a uv that succeeds."""
    machine.program("bin/python3.10", good_python)
    fake_uv("echo installed >>installs")


def installs(machine: Machine) -> int:
    """Count how often the packages were installed."""
    return len((machine.root / "installs").read_text().splitlines())


@pytest.mark.usefixtures("ready")
def test_a_second_run_does_nothing_and_says_nothing(machine: Machine) -> None:
    """What is set up is not set up again."""
    first = machine.run("scripts/setup")
    second = machine.run("scripts/setup")

    assert first.returncode == 0, first.stderr
    assert "Installing the packages" in first.stdout
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert installs(machine) == 1


@pytest.mark.usefixtures("ready")
def test_a_changed_lock_file_installs_again(machine: Machine) -> None:
    """New versions in requirements.lock reach the environment by themselves."""
    machine.run("scripts/setup")
    (machine.root / "requirements.lock").write_text("# changed\n", encoding="utf-8")

    machine.run("scripts/setup")

    assert installs(machine) == 2


@pytest.mark.usefixtures("ready")
def test_a_moved_folder_is_set_up_anew(machine: Machine) -> None:
    """An environment holds its own address, so after a move it is made again."""
    machine.run("scripts/setup")
    (machine.root / ".venv" / "left-over").touch()
    machine.root = machine.root.rename(machine.root.with_name("moved"))

    machine.run("scripts/setup")

    assert installs(machine) == 2
    assert not (machine.root / ".venv" / "left-over").exists()


def test_an_interrupted_install_is_begun_anew(
    machine: Machine, good_python: str, fake_uv: Callable[[str], None]
) -> None:
    """Half an environment is thrown away, never mended."""
    machine.program("bin/python3.10", good_python)
    fake_uv("touch .venv/half; kill -KILL $PPID; exit 137")
    machine.run("sh", "-c", "scripts/setup; echo killed")
    fake_uv("echo installed >>installs")

    again = machine.run("scripts/setup")

    assert again.returncode == 0, again.stderr
    assert not (machine.root / ".venv" / "half").exists()


@pytest.mark.usefixtures("ready")
def test_an_environment_of_another_python_is_replaced(machine: Machine, old_python: str) -> None:
    """A .venv that somebody made with another Python does not stand in the way."""
    machine.program(f"{machine.root.name}/.venv/bin/python", old_python)

    result = machine.run("scripts/setup")

    assert result.returncode == 0, result.stderr
    assert "Making a place for the packages" in result.stdout


@pytest.mark.usefixtures("ready")
def test_a_full_disk_gets_one_line_before_anything_starts(machine: Machine) -> None:
    """Too little room is said with both figures, before anything is downloaded."""
    machine.program("bin/df", "echo head; echo /dev/disk 9000000 8700000 300000 97% /")

    result = machine.run("scripts/setup")

    assert result.returncode == 1
    assert result.stderr == (
        "Set-up needs 5 GB of free disk, and there are 300 MB. "
        "Make room, then run the same command again.\n"
    )


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("error: No space left on device (os error 28)", "the disk is full"),
        ("error: Hash mismatch for six==1.16.0", "is not the one we know"),
        ("error: tcp connect error: Connection refused", "the package registry cannot be reached"),
    ],
)
def test_what_uv_says_becomes_one_line(
    machine: Machine, good_python: str, fake_uv: Callable[[str], None], said: str, line: str
) -> None:
    """A cause that we know is told in our words, without uv's own pages of text."""
    machine.program("bin/python3.10", good_python)
    fake_uv(f"echo '{said}' >&2; exit 2")

    result = machine.run("scripts/setup")

    assert result.returncode == 1
    assert line in result.stderr
    assert result.stderr.count("\n") == 1


def test_no_network_gets_one_line(
    machine: Machine, good_python: str, real_uv: Path, closed_port: int
) -> None:
    """With the real uv and nobody at the registry's address, one line says what to check."""
    machine.program("bin/python3.10", good_python)
    (machine.bin / "uv").symlink_to(real_uv)
    (machine.root / "requirements.lock").write_text(SIX, encoding="utf-8")
    machine.variables |= {
        "UV_DEFAULT_INDEX": f"http://127.0.0.1:{closed_port}/simple",
        "UV_CACHE_DIR": str(machine.home / "cache"),
        "UV_HTTP_RETRIES": "0",
        "UV_NO_CONFIG": "1",
    }

    result = machine.run("scripts/setup")

    assert result.returncode == 1
    assert result.stderr == (
        "Installing the packages: the package registry cannot be reached. "
        "Check the network, then run the same command again.\n"
    )


def test_no_network_for_the_installer_gets_one_line(
    machine: Machine, good_python: str, closed_port: int
) -> None:
    """A machine without uv and without network is told so, not that a package does not exist."""
    machine.program("bin/python3", good_python)
    machine.variables |= {
        "PIP_INDEX_URL": f"http://127.0.0.1:{closed_port}/simple",
        "PIP_CONFIG_FILE": "/dev/null",
    }

    result = machine.run("scripts/find-uv")

    assert result.returncode == 1
    assert result.stderr.startswith("Getting uv, the installer: the package registry cannot be")
    assert result.stderr.count("\n") == 1


def test_make_alone_prints_the_list(machine: Machine) -> None:
    """Somebody who types make sees the words, the six for every day first, and what each does."""
    printed = machine.run("make").stdout.splitlines()

    words = [line.split()[1] for line in printed]
    assert words[:6] == ["run", "test", "check", "train", "bench", "clean"]
    others = ("demo", "first-", "channel-", "change-", "playbook-", "notice-", "corrections")
    others += ("faults", "soak", "audit", "sbom", "backup", "restore")
    assert all(word.startswith(others) for word in words[6:])
    assert all(len(line.split()) > 3 for line in printed)
