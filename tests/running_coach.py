"""A whole coach on free ports, to be started together or part by part."""

from __future__ import annotations

import os
import subprocess
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.server import Server, free_port, python, serving
from coach.settings import ROOT


@dataclass(frozen=True)
class Coach:
    """The parts of one coach, to be started together or apart."""

    folder: Path
    assistant_port: int
    actions_port: int
    console_port: int
    more: dict[str, str] = field(default_factory=dict)  # settings besides

    @classmethod
    def in_folder(cls, folder: Path, more: dict[str, str] | None = None) -> Coach:
        """Make one on free ports, whose data is in ``folder``, and make its tables."""
        coach = cls(folder, free_port(), free_port(), free_port(), more or {})
        command = python("-m", "django", "migrate", "--verbosity", "0")
        subprocess.run(command, cwd=ROOT, env=os.environ | coach.settings, check=True)
        return coach

    @property
    def settings(self) -> dict[str, str]:
        """Give the environment in which its parts run."""
        return {
            "COACH_VAR": str(self.folder),
            "COACH_ASSISTANT_PORT": str(self.assistant_port),
            "COACH_ACTIONS_PORT": str(self.actions_port),
            "COACH_CONSOLE_PORT": str(self.console_port),
            "COACH_MESSAGES_A_MINUTE": "100000",
            "COACH_CARE_FILE": str(ROOT / "tests" / "care.yml"),
            "DJANGO_SETTINGS_MODULE": "console.settings",
            **self.more,
        }

    def actions(self) -> AbstractContextManager[Server]:
        """Run its action server."""
        command, log = python("-m", "actions.serve"), self.folder / "actions.log"
        return serving(command, self.actions_port, "/health", ROOT, log, **self.settings)

    def assistant(self) -> AbstractContextManager[Server]:
        """Run its assistant."""
        command, log = python("-m", "assistant.serve"), self.folder / "assistant.log"
        ready = "/webhooks/web/ready"
        return serving(command, self.assistant_port, ready, ROOT, log, **self.settings)

    def worker(self, port: int) -> AbstractContextManager[Server]:
        """Run its worker, which shows its figures at a port."""
        command, log = python("manage.py", "work"), self.folder / "worker.log"
        more = self.settings | {"COACH_WORKER_PORT": str(port)}
        return serving(command, port, "/metrics", ROOT, log, **more)

    def console(self) -> AbstractContextManager[Server]:
        """Serve its page."""
        bind = f"127.0.0.1:{self.console_port}"
        command = python("-m", "gunicorn", "console.wsgi:application", "-b", bind)
        return serving(
            command, self.console_port, "/", ROOT, self.folder / "console.log", **self.settings
        )
