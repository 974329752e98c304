"""Which processes make up the coach on one machine, and the supervisor's file that says so."""

from __future__ import annotations

import getpass
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.settings import ROOT, Settings

LOG_FOLDER = "log"
PID_FILE = "supervisor.pid"
LOG_BYTES = 5_000_000
LOGS_KEPT = 3


@dataclass(frozen=True)
class Program:
    """A process to keep alive; its log carries its name."""

    name: str
    command: tuple[str, ...]


def programs(settings: Settings) -> list[Program]:
    """Give the coach's processes, in the order in which they start."""
    console = ["console.wsgi:application", "-b", f"{settings.bind}:{settings.console_port}"]
    # The workers of a console that was killed hold its port for up to half a minute more.
    console += ["--workers", "2", "--no-control-socket", "--reuse-port"]
    return [
        Program("actions", _python("actions.serve")),
        Program("assistant", _python("assistant.serve")),
        Program("console", _python("gunicorn", *console)),
        Program("worker", (sys.executable, "manage.py", "work")),
    ]


def supervisor_file(to_run: Sequence[Program], socket_file: Path, root: Path = ROOT) -> str:
    """Write out the supervisor's file; it is read in the folder for data, which holds the logs.

    Paths within that folder are relative: the supervisor cannot read every character in them.
    """
    head = f"""\
[supervisord]
logfile={LOG_FOLDER}/supervisor.log
logfile_maxbytes={LOG_BYTES}
logfile_backups={LOGS_KEPT}
pidfile={PID_FILE}
childlogdir={LOG_FOLDER}
user={getpass.getuser()}
nodaemon=true
silent=true

[unix_http_server]
file={socket_file}
chmod=0600

[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl=unix://{socket_file}
"""
    return head + "".join(_section(program, root) for program in to_run)


def log_file(folder: Path, name: str) -> Path:
    """Give the path of a program's log."""
    return folder / LOG_FOLDER / f"{name}.log"


def _section(program: Program, root: Path) -> str:
    return f"""
[program:{program.name}]
command={_literal(shlex.join(program.command))}
directory={_literal(str(root))}
autorestart=true
startsecs=5
startretries=3
stopwaitsecs=20
killasgroup=true
umask=077
redirect_stderr=true
stdout_logfile={LOG_FOLDER}/{program.name}.log
stdout_logfile_maxbytes={LOG_BYTES}
stdout_logfile_backups={LOGS_KEPT}
"""


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)


def _literal(value: str) -> str:
    return value.replace("%", "%%")  # a % would be read as a variable
