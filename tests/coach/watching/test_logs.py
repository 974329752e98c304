"""Every line has one shape, and none holds what people wrote."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from typing import Any

import pytest

from coach.errors import SettingsError
from coach.settings import ROOT, load_settings
from coach.watching.logs import formatter

SECRET = "Rosalinda the baker"
TALKS = """
import logging, structlog, threading, warnings
from coach.watching.logs import begin
begin("trial")
{}
"""


def line(record: logging.LogRecord) -> dict[str, Any]:
    """Write a record as JSON, and read it."""
    found: dict[str, Any] = json.loads(formatter("trial", "json").format(record))
    return found


def record(name: str, text: str, *args: Any, **more: Any) -> logging.LogRecord:
    """Make a record as a logger does."""
    made = logging.LogRecord(name, logging.ERROR, __file__, 1, text, args, more.pop("error", None))
    vars(made).update(more)
    return made


def told_by(program: str, form: str = "json") -> list[str]:
    """Run a program after the log has begun; give what it wrote."""
    done = subprocess.run(
        [sys.executable, "-c", TALKS.format(program)],
        cwd=ROOT,
        env={"COACH_LOG": form, "PATH": ""},
        capture_output=True,
        text=True,
    )
    return (done.stdout + done.stderr).splitlines()


def test_a_line_says_when_how_bad_who_and_what() -> None:
    """The same keys stand in each, in this order."""
    found = line(record("assistant.drainer", "turn %s", "answered", turn="ab", request=SECRET))

    assert list(found)[:5] == ["time", "level", "process", "logger", "event"]
    assert found.pop("time").endswith("Z")
    assert found == {
        "level": "error", "process": "trial", "logger": "assistant.drainer",
        "event": "turn answered", "turn": "ab",
    }  # fmt: skip


def test_an_error_is_told_by_its_class_and_its_place() -> None:
    """Neither its words nor what variables held."""
    try:
        raise ValueError(SECRET)
    except ValueError:
        trouble = sys.exc_info()

    found = line(record("rasa.core", "cannot", error=trouble))

    assert found["error"] == "ValueError"
    assert found["at"][0].startswith("tests/coach/watching/test_logs.py:")
    assert SECRET not in json.dumps(found)


def test_of_others_lines_the_first_is_kept() -> None:
    """asyncio writes whole errors behind it."""
    found = line(record("asyncio", f"Task exception was never retrieved\nfuture: {SECRET}"))

    assert found["event"] == "Task exception was never retrieved"


@pytest.mark.parametrize("form", ["json", "text"])
def test_nobody_begins_a_line_of_their_own(form: str) -> None:
    """Whatever a line holds, it is one line."""
    written = formatter("trial", form).format(record("assistant.web", "one\n2026 INFO two"))

    assert len(written.splitlines()) == 1


def test_what_a_process_says_in_any_way_is_json() -> None:
    """Rasa's structured lines by their name alone; warnings not at all; what nobody caught, too."""
    told = told_by(
        f"""
structlog.get_logger("rasa.core").error("message.failed", text="{SECRET}")
structlog.get_logger("rasa.core").info("message.heard", text="{SECRET}")
warnings.warn("{SECRET}")
logging.getLogger("sanic.error").error("Exception", exc_info=OSError("{SECRET}"))
def fail(): raise KeyError("{SECRET}")
thread = threading.Thread(target=fail); thread.start(); thread.join()
raise ValueError("{SECRET}")
"""
    )
    found = [json.loads(each) for each in told]

    assert [(each["event"], each.get("error")) for each in found] == [
        ("message.failed", None),
        ("Exception", "OSError"),
        ("ended by an error", "KeyError"),
        ("ended by an error", "ValueError"),
    ]
    assert {each["process"] for each in found} == {"trial"}
    assert SECRET not in str(found)


@pytest.mark.parametrize("form", ["json", "text"])
def test_why_a_process_ends_is_told_in_its_form(form: str) -> None:
    """As the host reads it at the terminal, or as a line like all others."""
    program = "from coach.watching.logs import tell_why_it_ends as tell\n"
    program += "from coach.errors import CoachError\ntell(CoachError('No model; run make train.'))"

    (told,) = told_by(program, form)

    assert (json.loads(told)["event"] if form == "json" else told) == "No model; run make train."


def test_another_form_is_refused() -> None:
    """With the two that there are."""
    with pytest.raises(SettingsError, match="COACH_LOG is 'xml'; give text or json"):
        load_settings({"COACH_LOG": "xml"})
