"""Machines and programs for the tests of the scripts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scripts.machine import Machine

ROOT = Path(__file__).resolve().parents[2]
TOOLS = (
    "awk",
    "basename",
    "cat",
    "chmod",
    "cksum",
    "cut",
    "date",
    "df",
    "dirname",
    "env",
    "grep",
    "id",
    "ln",
    "make",
    "mkdir",
    "mktemp",
    "mv",
    "rm",
    "sed",
    "sh",
    "sleep",
    "sort",
    "tail",
    "touch",
    "uname",
)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Give a machine with a copy of the scripts and a lock file without packages."""
    made = Machine(tmp_path / "coach project", tmp_path / "home", tmp_path / "bin")
    shutil.copytree(ROOT / "scripts", made.root / "scripts")
    (made.root / "coach").mkdir()
    for name in ("Makefile", "coach/encoder.py"):
        shutil.copy(ROOT / name, made.root / name)
    (made.root / "requirements.lock").write_text("", encoding="utf-8")
    made.home.mkdir()
    made.bin.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, f"{tool} is missing on this machine"
        (made.bin / tool).symlink_to(found)
    return made


@pytest.fixture
def good_python() -> str:
    """Give the text of a shim that runs a real Python 3.10."""
    return f'exec "{sys.executable}" "$@"'


@pytest.fixture
def old_python() -> str:
    """Give the text of a shim for a Python that says it is 3.9."""
    patched = "import sys; sys.version_info = (3, 9, 1); exec(sys.argv[1])"
    return f'exec "{sys.executable}" -c "{patched}" "$2"'


@pytest.fixture
def fake_uv(machine: Machine, good_python: str) -> Callable[[str], None]:
    """Put a uv on the machine that makes an environment; what its ``pip`` does is given."""
    python = machine.program(
        "fake/python",
        'if [ "${2:-}" = coach.encoder_build ]; then\n'
        "    encoder=$(sed -n 's/^ENCODER_ID = \"\\(.*\\)\"/\\1/p' coach/encoder.py)\n"
        '    mkdir -p models/encoder && touch "models/encoder/$encoder.onnx"\n'
        f"else\n    {good_python}\nfi",
    )

    def put(pip: str) -> None:
        machine.program(
            "bin/uv",
            'case "$1" in\n'
            f'venv) mkdir -p .venv/bin && ln -s "{python}" .venv/bin/python ;;\n'
            f"pip) {pip} ;;\nesac",
        )

    return put


@pytest.fixture
def real_uv() -> Path:
    """Give the uv that set-up itself uses on this machine."""
    answer = subprocess.run(
        [ROOT / "scripts" / "find-uv"],
        capture_output=True,
        text=True,
        env=os.environ,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    return Path(answer.stdout.strip())
