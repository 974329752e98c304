"""The script for a bare server: what it writes, that twice is as once, and what it refuses.

It is run for a folder in place of the system, or with what it must refuse before anything is done.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from coach.settings import ROOT, load_settings
from deploy.programs import programs
from tests.scripts.machine import Machine

CARE = ROOT / "tests" / "care.yml"
NAME = "coach.example.org"


def _install(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    given = ["--name", NAME, "--certificate", "self-made", "--care", str(CARE), "--root", str(root)]
    return subprocess.run(
        [ROOT / "scripts" / "install-host", *given, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _tree(root: Path) -> dict[str, tuple[int, bytes]]:
    """Give all files with their times, and what is in those that are ours to write."""
    return {
        str(file.relative_to(root)): (
            file.lstat().st_mtime_ns,
            b"" if file.is_symlink() else file.read_bytes(),
        )
        for file in sorted(root.rglob("*"))
        if not file.is_dir() or file.is_symlink()
    }


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the tree of a host with two assistants."""
    root = tmp_path_factory.mktemp("host")
    (root / "etc").mkdir()
    (root / "etc" / "os-release").write_text('ID=debian\nVERSION_ID="13"\n', encoding="ascii")
    done = _install(root, "--assistants", "2")
    assert done.returncode == 0, done.stderr
    return root


def _settings(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


def test_the_settings_that_it_writes_are_good(host) -> None:
    """Each assistant has ports of its own, and the database needs no password."""
    shared = _settings(host / "etc/coach/coach.env")
    found = [
        load_settings(shared | _settings(host / f"etc/coach/instance-{number}.env"))
        for number in (1, 2)
    ]

    assert [each.assistant_port for each in found] == [5005, 5006]
    assert [each.actions_port for each in found] == [5055, 5056]
    assert found[0].behind_proxy
    assert found[0].bind == "127.0.0.1"
    assert "password" not in found[0].database_url
    assert "8000" in " ".join(programs(found[0])[2].command)


def test_nginx_is_told_of_each_assistant(host) -> None:
    """And is given a certificate to begin with, whose key is root's alone."""
    site = (host / "etc/nginx/sites-enabled/coach").read_text(encoding="utf-8")

    assert "server 127.0.0.1:5005" in site
    assert "server 127.0.0.1:5006" in site
    assert f"server_name {NAME};" in site
    assert (host / "etc/coach/tls/key.pem").stat().st_mode & 0o077 == 0


def test_the_release_holds_the_coach_and_nothing_of_the_hosts(host) -> None:
    """No data, no key, and what can be made again is made there."""
    [release] = (host / "opt/coach/releases").iterdir()

    assert (release / "assistant" / "serve.py").exists()
    assert (release / "requirements.lock").exists()
    assert (release / "scripts" / "setup").stat().st_mode & 0o100
    for name in (".venv", ".git", "var", "care.yml", "tests"):
        assert not (release / name).exists(), name
    assert str((release / ".env").readlink()) == "/etc/coach/coach.env"


def test_twice_is_as_once(host) -> None:
    """Nothing is written again, not even a file's time changes; what the host changed stays."""
    settings = host / "etc/coach/coach.env"
    settings.write_text(settings.read_text() + "COACH_TIME_ZONE=Africa/Lagos\n", encoding="utf-8")
    before = _tree(host)
    done = _install(host, "--assistants", "2")

    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    after = _tree(host)
    links = {"etc/nginx/sites-enabled/coach"}
    assert {name: each for name, each in after.items() if name not in links} == {
        name: each for name, each in before.items() if name not in links
    }


def test_a_dry_run_tells_and_changes_nothing(tmp_path) -> None:
    """Each step in its order."""
    done = _install(tmp_path / "nowhere", "--dry-run", "--mail", "a@example.org")

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "nowhere").exists()
    steps = ["Making the user", "copy the coach", "Making the database", "coach.env", "Switching"]
    places = [done.stdout.index(step) for step in steps]
    assert places == sorted(places)


def test_another_address_than_before_is_not_taken_over_silently(host) -> None:
    """People hold links to the old one."""
    done = _install(host, "--name", "other.example.org")

    assert done.returncode == 1
    assert "has another address" in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--name", "no name"], "no name of a machine"),
        (["--assistants", "many"], "a number from 1 to 9"),
        (["--certificate", "none"], "public or self-made"),
        (["--certificate", "public"], "--mail"),
        (["--care", "/nowhere.yml"], "There is no file /nowhere.yml"),
        (["--colour", "red"], "no word of this script"),
        (["--name"], "needs a value"),
    ],
)
def test_what_was_typed_wrongly_is_named(tmp_path, words, told) -> None:
    """With the remedy, before anything is done."""
    done = _install(tmp_path / "root", *words)

    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / "root").exists()


def test_another_system_is_refused(tmp_path) -> None:
    """It says which ones it knows, and what else there is."""
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "os-release").write_text("ID=fedora\nVERSION_ID=42\n", encoding="ascii")
    done = _install(tmp_path)

    assert done.returncode == 1
    assert "This is fedora 42" in done.stderr
    assert "containers" in done.stderr


@pytest.fixture
def server(machine: Machine) -> Machine:
    """Give a machine on which nothing of the system can be reached, but much be asked."""
    words = {
        "id": "echo 0",
        "df": "echo; echo x x x 99000000",
        "getent": "exit 0",
        "ss": "exit 0",
        "apt-get": "exit 9",
    }
    for name, text in words.items():
        machine.program(f"bin/{name}", text)
    script = machine.root / "scripts" / "install-host"
    text = script.read_text(encoding="utf-8")
    # Whatever it runs on, it takes for Debian; and it ends where it would begin to change it.
    text = text.replace("release_file=/etc/os-release", f"release_file='{machine.root}/os-release'")
    script.write_text(text.replace("\ninstall_programs\n", "\nexit 0\n"), encoding="utf-8")
    (machine.root / "os-release").write_text("ID=debian\nVERSION_ID=12\n", encoding="ascii")
    return machine


def _for_real(server: Machine, *words: str) -> subprocess.CompletedProcess[str]:
    given = ["--name", NAME, "--mail", "a@example.org", "--care", str(CARE)]
    return server.run("scripts/install-host", *given, *words)


def test_a_good_server_is_taken(server) -> None:
    """So that what follows is refused for its own reason."""
    assert _for_real(server).returncode == 0


@pytest.mark.parametrize(
    ("program", "text", "told"),
    [
        ("id", "echo 1000", "Only root may do this"),
        ("df", "echo; echo x x x 3000000", "12 GB of disk"),
        ("getent", "exit 2", f"{NAME} leads nowhere yet"),
        ("awk", 'case "$*" in *Mem*) echo 900000 ;; *) echo 99000000 ;; esac', "4 GB of memory"),
        ("ss", "echo 'LISTEN 0 5 *:80 *:* users:((\"apache2\",pid=1,fd=4))'", "taken by apache2"),
    ],
)
def test_a_server_that_will_not_do_is_told_why(server, program, text, told) -> None:
    """With what to do, and before anything is changed."""
    server.program(f"bin/{program}", text)
    done = _for_real(server)

    assert done.returncode == 1
    assert told in done.stderr


def test_our_own_nginx_may_have_the_ports(server) -> None:
    """As it has when the script is run again."""
    server.program("bin/ss", "echo 'LISTEN 0 5 *:80 *:* users:((\"nginx\",pid=1,fd=4))'")

    assert _for_real(server).returncode == 0
