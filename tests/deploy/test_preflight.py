"""What is checked before anything starts, and the one line for each thing that is not good."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings import Settings, load_settings
from deploy.errors import StartError
from deploy.preflight import (
    check,
    check_contacts,
    check_disk,
    check_ports,
    prepare_folder,
    prepare_secret,
)


@pytest.fixture
def busy_port() -> Iterator[int]:
    """Give a port on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free_ports() -> list[int]:
    """Give three ports on which nobody listens."""
    servers = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
    ports = [server.getsockname()[1] for server in servers]
    for server in servers:
        server.close()
    return ports


def settings_for(var: Path, assistant: int, actions: int, console: int) -> Settings:
    """Read the settings of a host who chose these ports."""
    return load_settings(
        {
            "COACH_VAR": str(var),
            "COACH_ASSISTANT_PORT": str(assistant),
            "COACH_ACTIONS_PORT": str(actions),
            "COACH_CONSOLE_PORT": str(console),
        }
    )


def test_a_busy_port_gets_one_line(tmp_path: Path, busy_port: int, free_ports: list[int]) -> None:
    """The line names the port and what to type to use another."""
    settings = settings_for(tmp_path, free_ports[0], free_ports[1], busy_port)

    with pytest.raises(StartError) as caught:
        check_ports(settings)

    assert str(caught.value).startswith(f"Port {busy_port} is taken by another program. ")
    assert f"make run COACH_CONSOLE_PORT={busy_port + 10}" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_port_given_twice_gets_one_line(tmp_path: Path, free_ports: list[int]) -> None:
    """Two parts of the coach on one port are noticed before either starts."""
    settings = settings_for(tmp_path, free_ports[0], free_ports[1], free_ports[0])

    with pytest.raises(StartError, match="COACH_ASSISTANT_PORT and COACH_CONSOLE_PORT are both"):
        check_ports(settings)


def test_an_address_that_is_not_ours_gets_one_line(tmp_path: Path) -> None:
    """COACH_BIND with another machine's address is named."""
    environment = {"COACH_VAR": str(tmp_path), "COACH_BIND": "192.0.2.1"}

    with pytest.raises(StartError, match="check COACH_BIND"):
        check_ports(load_settings(environment))


def test_a_full_disk_gets_one_line(tmp_path: Path) -> None:
    """The line says how much is free and how much is needed."""
    with pytest.raises(StartError, match=r"Only \d+ MB are free .* 999999999 MB are needed"):
        check_disk(tmp_path, needed=999_999_999_000_000)


def test_a_folder_that_cannot_be_made_gets_one_line(tmp_path: Path) -> None:
    """A file in the way of the data folder is no traceback."""
    (tmp_path / "file").touch()

    with pytest.raises(StartError, match=r"cannot be made .* COACH_VAR"):
        prepare_folder(tmp_path / "file" / "var")


def test_what_people_wrote_is_for_the_host_alone(tmp_path: Path, free_ports: list[int]) -> None:
    """Other users of the machine can read neither the data folder nor the key."""
    settings = settings_for(tmp_path / "var", *free_ports)

    check(settings)

    assert (tmp_path / "var").stat().st_mode & 0o077 == 0
    assert (tmp_path / "var" / "secret").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    """One made by hand, or by an older version; what is in it is as closed as the folder."""
    tmp_path.chmod(0o755)

    prepare_folder(tmp_path)

    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "log").stat().st_mode & 0o077 == 0


def test_a_key_that_others_could_read_is_closed(tmp_path: Path, free_ports: list[int]) -> None:
    """A key copied from elsewhere with loose rights is made private, and kept."""
    key = tmp_path / "secret"
    key.write_text("from-elsewhere", encoding="ascii")
    before = tmp_path / "secret.before"
    before.write_text("from-before", encoding="ascii")
    for file in (key, before):
        file.chmod(0o644)
    settings = settings_for(tmp_path, *free_ports)

    prepare_secret(settings)

    assert {file.stat().st_mode & 0o777 for file in (key, before)} == {0o600}
    assert settings.secret() == "from-elsewhere"


def test_others_are_served_only_when_people_in_danger_can_be_helped(tmp_path: Path) -> None:
    """Until then this machine alone, with the reason."""
    care = tmp_path / "care.yml"
    chosen = {"COACH_BIND": "0.0.0.0", "COACH_CARE_FILE": str(care)}

    with pytest.raises(StartError, match=r"care\.yml names no emergency number and helpline"):
        check_contacts(load_settings(chosen))
    check_contacts(load_settings(chosen | {"COACH_BIND": "127.0.0.1"}))
    care.write_text(
        'emergency: "000"\nhelplines: [{name: Lantern, number: "1", hours: always}]\n',
        encoding="utf-8",
    )
    check_contacts(load_settings(chosen))
