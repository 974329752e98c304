"""The coach as a whole, with small stand-ins for its processes."""

from __future__ import annotations

import socket
import sys
import threading
from pathlib import Path

import pytest

from coach.settings import Settings, load_settings
from deploy.errors import StartError
from deploy.programs import Program
from deploy.run import keep_running, log_end, tell_first_link
from deploy.tables import migrate, reason_in

# Answers every page with 200 once it has had a moment to start.
SERVE = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
HTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
"""
DIE = "import sys; sys.exit('There is no trained model in models/; run make train.')"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings with free ports and a data folder."""
    (tmp_path / "log").mkdir()
    servers = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
    assistant, console = (str(server.getsockname()[1]) for server in servers)
    for server in servers:
        server.close()
    return load_settings(
        {
            "COACH_VAR": str(tmp_path),
            "COACH_ASSISTANT_PORT": assistant,
            "COACH_CONSOLE_PORT": console,
        }
    )


def stand_in(settings: Settings, name: str, code: str, port: int = 0) -> Program:
    """Make a program of a few lines of Python."""
    file = settings.var_dir / f"{name}.py"
    file.write_text(code, encoding="utf-8")
    return Program(name, (sys.executable, str(file), str(port)))


def test_the_address_is_said_when_all_is_ready(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """The address to open is said once all parts answer, and the end is clean."""
    to_run = [
        stand_in(settings, "assistant", SERVE, settings.assistant_port),
        stand_in(settings, "console", SERVE, settings.console_port),
    ]
    stop = threading.Event()
    threading.Timer(5.0, stop.set).start()
    keep_running(settings, to_run, stop)

    *_, address, end = capsys.readouterr().out.strip().splitlines()
    assert address == f"The coach is at {settings.console_url} (Ctrl-C stops it)."
    assert end.startswith("  Stopping  done")


def test_a_process_that_keeps_dying_is_named_with_its_last_words(settings: Settings) -> None:
    """The host reads which part it is and what it said, without looking for a log."""
    to_run = [
        stand_in(settings, "assistant", DIE),
        stand_in(settings, "console", SERVE, settings.console_port),
    ]

    with pytest.raises(StartError) as caught:
        keep_running(settings, to_run, threading.Event())

    assert "The part called 'assistant' keeps stopping." in str(caught.value)
    assert "There is no trained model in models/" in str(caught.value)


def test_ctrl_c_while_starting_ends_it(settings: Settings) -> None:
    """Nobody has to wait for a start that is no longer wanted."""
    stop = threading.Event()
    stop.set()

    keep_running(settings, [stand_in(settings, "assistant", "import time; time.sleep(60)")], stop)


def test_only_the_end_of_a_log_is_shown(tmp_path: Path) -> None:
    """A long log does not push the reason off the screen."""
    (tmp_path / "log").mkdir()
    lines = "\n".join(f"line {number}" for number in range(1000))
    (tmp_path / "log" / "console.log").write_text(lines, encoding="utf-8")

    shown = log_end(tmp_path, "console").splitlines()

    assert (len(shown), shown[-1].strip()) == (16, "line 999")


def test_a_traceback_becomes_its_reason() -> None:
    """Of pages of text, the host sees the one sentence that says what is wrong."""
    said = (
        "Traceback (most recent call last):\n"
        "psycopg.OperationalError: first\n"
        "django.db.utils.OperationalError: connection to server failed: Connection refused\n"
        "\tIs the server running?\n"
    )

    assert reason_in(said) == "connection to server failed: Connection refused"


def test_what_else_there_is_to_say_comes_after_the_address(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the link for the first host."""
    to_run = [
        stand_in(settings, "assistant", SERVE, settings.assistant_port),
        stand_in(settings, "console", SERVE, settings.console_port),
    ]
    stop = threading.Event()

    def tell() -> None:
        print("and more")
        stop.set()

    keep_running(settings, to_run, stop, tell)

    *_, address, more, _ = capsys.readouterr().out.strip().splitlines()
    assert address.startswith("The coach is at")
    assert more == "and more"


def test_a_start_into_a_log_prints_no_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It says how to get one."""
    monkeypatch.setenv("COACH_VAR", str(tmp_path))
    migrate()
    tell_first_link()

    said = capfd.readouterr().out
    assert "make first-account" in said
    assert "/join/" not in said
