"""systemd's files: they are right, each part is started again, and may do little."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from coach.settings import ROOT

FOLDER = ROOT / "deploy" / "systemd"
UNITS = sorted(FOLDER.iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
STAY = [unit for unit in SERVICES if unit.stem != "coach-backup"]
ANALYZE = shutil.which("systemd-analyze")
MOST = 3  # of ten, by systemd's own measure, where 10 is a service that may do all
LITTLE = ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome", "RestrictSUIDSGID")
needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd's own check is not here")


def _is_yes(unit: Path, name: str) -> bool:
    return f"\n{name}=yes\n" in unit.read_text(encoding="utf-8")


def _value(unit: Path, name: str) -> str:
    found = re.findall(rf"^{name}=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE)
    return str(found[-1])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the tree of a host, with the system's own units and the coach's."""
    shutil.copytree(FOLDER, tmp_path / "etc/systemd/system")
    shutil.copytree("/lib/systemd/system", tmp_path / "lib/systemd/system", symlinks=True)
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr/lib").symlink_to("../lib")
    python = tmp_path / "opt/coach/current/.venv/bin/python"
    python.parent.mkdir(parents=True)
    shutil.copy("/bin/true", python)
    return tmp_path


def _analyze(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    assert ANALYZE is not None
    return subprocess.run(
        [ANALYZE, f"--root={root}", *words],
        env=os.environ | {"SYSTEMD_COLORS": "0", "SYSTEMD_PAGER": "cat"},
        capture_output=True,
        text=True,
        check=False,
    )


def _name(unit: Path) -> str:
    return unit.name.replace("@.", "@1.")


@needs_systemd
def test_systemd_finds_no_mistake(root) -> None:
    """It knows every word, and every program is there."""
    done = _analyze(root, "verify", "--man=no", *map(_name, UNITS))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@needs_systemd
@pytest.mark.parametrize("unit", SERVICES, ids=_name)
def test_systemd_finds_it_safe(root, unit) -> None:
    """Its measure goes to ten for what may do everything."""
    done = _analyze(root, "security", "--offline=true", _name(unit))
    [level] = re.findall(r"exposure level for \S+: ([\d.]+)", done.stdout)

    assert float(level) <= MOST


@pytest.mark.parametrize("unit", SERVICES, ids=_name)
def test_it_may_do_little(unit) -> None:
    """Also where systemd is not at hand to measure it."""
    assert _value(unit, "User") == "coach"
    assert _value(unit, "ProtectSystem") == "strict"
    assert _value(unit, "ReadWritePaths").startswith("/var/lib/coach")
    for name in (
        "NoNewPrivileges",
        "PrivateTmp",
        "PrivateDevices",
        "ProtectHome",
        "RestrictSUIDSGID",
    ):
        assert _is_yes(unit, name), name


@pytest.mark.parametrize("unit", STAY, ids=_name)
def test_it_is_started_again_for_ever(unit) -> None:
    """Within seconds, however often."""
    assert _value(unit, "Restart") == "always"
    assert _value(unit, "RestartSec") == "2"
    assert _value(unit, "StartLimitIntervalSec") == "0"
    assert _value(unit, "WantedBy") == "coach.target"


def test_an_assistant_has_time_to_end_its_turns() -> None:
    """A turn takes at most 45 seconds, and readers that wait half a minute."""
    unit = FOLDER / "coach-assistant@.service"

    assert int(_value(unit, "TimeoutStopSec")) >= 90
    assert "coach-actions@%i.service" in _value(unit, "Wants")


def test_each_program_is_one_that_we_have() -> None:
    """Modules and files by the names that they have today."""
    for unit in SERVICES:
        words = _value(unit, "ExecStart").split()
        assert words[0] == "/opt/coach/current/.venv/bin/python"
        if words[1] == "-m" and words[2] != "gunicorn":
            assert (ROOT / f"{words[2].replace('.', '/')}.py").exists(), unit.name
