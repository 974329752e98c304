"""A machine as set-up may find it: the usual tools, no Python, no uv and an empty home."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Machine:
    """A copy of the scripts, and a PATH that holds only what a test puts there."""

    root: Path
    home: Path
    bin: Path
    variables: dict[str, str] = field(default_factory=dict)

    def program(self, path: str, text: str) -> Path:
        """Put a small shell program somewhere under the machine's folder."""
        file = self.home.parent / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # never write through a link to a real tool
        file.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    def run(self, *command: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command in the project's copy."""
        environment = {"PATH": path or str(self.bin), "HOME": str(self.home), "LC_ALL": "C"}
        environment["TMPDIR"] = str(self.home)  # a killed script leaves a file behind
        return subprocess.run(
            command,
            cwd=self.root,
            env=environment | self.variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
