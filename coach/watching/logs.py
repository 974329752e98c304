"""One shape for the log lines of all processes: ours, Rasa's, Sanic's, gunicorn's and Django's.

As text for a person's terminal, or as JSON, one object a line, for a program that collects them.
Neither holds what people wrote: of an error there is its class and where it happened, never its
words; of what others' programs say, the first line; of Rasa's structured lines, their name alone.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, MutableMapping
from types import TracebackType
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter

from coach.errors import CoachError
from coach.settings import JSON, ROOT, log_form

logger = logging.getLogger(__name__)

Line = MutableMapping[str, Any]

# What a line may tell besides its event. All that other programs add to theirs is left out: it
# may be a whole request.
FACTS = (
    "turn", "conversation", "channel", "seq", "tries", "outcome", "action", "intent", "chore",
    "error", "seconds", "stages", "ahead",
)  # fmt: skip
OURS = ("actions", "assistant", "coach", "console", "conversations", "deploy")
# What speaks too much: of each round, of each action at start, of what developers should change.
# Of a call that was given up Sanic would write the whole address, and that may be a key.
LOUD = {
    "apscheduler": logging.WARNING,
    "rasa_sdk.executor": logging.WARNING,
    "sanic.root": logging.WARNING,
    "py.warnings": 99,
}
PLACES = 6  # the innermost places of an error that a line tells


def begin(process: str) -> None:
    """Write the log lines of this process, named so, to the standard error; once.

    Raises:
        SettingsError: COACH_LOG is neither text nor json.
    """
    form = log_form(os.environ)
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(process, form))
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.INFO)
    # What no line shows need not be found out for each: a third of what a line costs.
    logging._srcfile = None
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    for name, level in LOUD.items():
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    sys.excepthook = _tell_uncaught
    threading.excepthook = _tell_uncaught_in_thread
    structlog.configure(
        processors=[_name_alone, ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )


def formatter(process: str, form: str) -> logging.Formatter:
    """Give what makes a line of a record, in one of the two forms."""
    tell = _as_json if form == JSON else _as_text
    return ProcessorFormatter(
        foreign_pre_chain=[structlog.contextvars.merge_contextvars, _facts],
        processors=[_head(process), _error_without_words, _first_line, tell],
    )


def tell_why_it_ends(error: CoachError) -> None:
    """Tell the host why a process does not go on: as it is, or as a line like all others."""
    if os.environ.get("COACH_LOG") == JSON and logging.root.handlers:
        logger.critical("%s", error)
    else:
        print(error, file=sys.stderr)


def _facts(_: Any, name: str, line: Line) -> Line:
    told = vars(line["_record"])
    line.update({name: told[name] for name in FACTS if name in told})
    return line


def _head(process: str) -> Callable[[Any, str, Line], Line]:
    """Give what puts first what every line has."""
    stamp = structlog.processors.TimeStamper(fmt="iso", key="time")

    def put(_: Any, name: str, line: Line) -> Line:
        record: logging.LogRecord = line.pop("_record")
        line.pop("_from_structlog")
        head: Line = {
            "level": record.levelname.lower(),
            "process": process,
            "logger": record.name,
            "event": line.pop("event"),
        }
        return {**stamp(None, name, {}), **head, **line}

    return put


def _error_without_words(_: Any, name: str, line: Line) -> Line:
    """Tell an error's class and where it happened: its words may quote what somebody wrote."""
    trouble = line.pop("exc_info", None)
    line.pop("stack_info", None)
    error = trouble[1] if isinstance(trouble, tuple) else trouble
    if isinstance(error, BaseException):
        line.setdefault("error", type(error).__name__)
        line["at"] = places(error.__traceback__)
    return line


def places(trace: TracebackType | None) -> list[str]:
    """Give the innermost places of an error, the last one first."""
    frames = traceback.extract_tb(trace)[-PLACES:]
    short = [(frame.filename.removeprefix(f"{ROOT}/"), frame) for frame in reversed(frames)]
    return [f"{file}:{frame.lineno} {frame.name}" for file, frame in short]


def _first_line(_: Any, name: str, line: Line) -> Line:
    """Keep the first line of what others say; behind it stand values, and whole errors."""
    if line["logger"].partition(".")[0] in OURS:
        return line
    line["event"] = str(line["event"]).strip().partition("\n")[0]
    return line


def _name_alone(_: Any, name: str, line: Line) -> Line:
    """Keep the name of a structured line of Rasa's; what it adds is what people wrote."""
    return {"event": line["event"]}


def _as_json(_: Any, name: str, line: Line) -> str:
    return _encode(line)


_encode = json.JSONEncoder(default=repr).encode  # json.dumps would build one for each line


def _as_text(_: Any, name: str, line: Line) -> str:
    """Write a line for a person: when, how bad, who, what, and then the facts."""
    said = str(line["event"]).replace("\n", "\\n")
    head = f"{line['time'][:19]} {line['level'].upper()} {line['logger']} {said}"
    shown = ("time", "level", "process", "logger", "event")
    return " ".join([head, *(f"{key}={line[key]}" for key in line if key not in shown)])


def _tell_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logger.critical("ended by an error", exc_info=(kind, error, trace))


def _tell_uncaught_in_thread(trouble: threading.ExceptHookArgs) -> None:
    if trouble.exc_value is not None:
        _tell_uncaught(trouble.exc_type, trouble.exc_value, trouble.exc_traceback)
