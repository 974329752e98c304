"""Which processes are started, and how the supervisor is told."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from supervisor.options import ServerOptions

from coach.settings import load_settings
from deploy.programs import Program, programs, supervisor_file


def test_host_and_ports_are_the_hosts_choice() -> None:
    """The console listens where the settings say."""
    chosen = load_settings({"COACH_BIND": "0.0.0.0", "COACH_CONSOLE_PORT": "8100"})
    found = {each.name: each for each in programs(chosen)}

    assert list(found) == ["actions", "assistant", "console", "worker"]
    assert "0.0.0.0:8100" in found["console"].command


def test_the_supervisor_reads_back_what_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces, quotes and percent signs in a folder or a command reach the process unharmed."""
    root = tmp_path / "a 100% free coach"
    (root / "log").mkdir(parents=True)
    monkeypatch.chdir(root)
    program = Program("walk", ("/bin/a b", "50%", "it's"))
    Path("supervisor.conf").write_text(
        supervisor_file([program], Path("/run/s"), root), encoding="utf-8"
    )
    options = ServerOptions()
    options.realize(["-c", "supervisor.conf"])

    [config] = options.process_group_configs[0].process_configs
    assert shlex.split(config.command) == list(program.command)
    assert config.directory == str(root)
    assert config.stdout_logfile == "log/walk.log"


def test_a_console_that_was_killed_may_begin_anew_at_once() -> None:
    """Its workers outlive it for a while, and hold the port that it needs."""
    [console] = [program for program in programs(load_settings({})) if program.name == "console"]

    assert "--reuse-port" in console.command
