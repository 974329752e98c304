"""From the figures and the lines of the running coach it is seen what it does, and no words."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.server import free_port
from tests.dialogues.person import Person
from tests.running_coach import Coach

SECRET = "Rosalinda the baker"
CONNECTION_LOST = {"ClientConnectorError", "ClientOSError", "ServerDisconnectedError"}
PARTS = {"actions", "assistant", "console", "worker"}


@dataclass
class Watched:
    """A coach whose lines are JSON, what was seen of it, and its lines once it has stopped."""

    coach: Coach
    worker_port: int
    figures: dict[str, dict[tuple[str, ...], float]] = field(default_factory=dict)
    lines: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def look(self, port: int) -> None:
        """Read the figures of one part, by name and values of their labels."""
        page = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10).read()
        for family in text_string_to_metric_families(page.decode()):
            self.figures.setdefault(family.name, {})
            for sample in family.samples:
                of_name = self.figures.setdefault(sample.name, {})
                of_name[tuple(sample.labels.values())] = sample.value


@pytest.fixture(scope="module")
def watched(tmp_path_factory) -> Watched:
    """Start all parts, talk, let an action fail, stop; give what was seen and written."""
    coach = Coach.in_folder(tmp_path_factory.mktemp("watched"))
    seen = Watched(replace(coach, more={"COACH_LOG": "json"}), free_port())
    with ExitStack() as all_parts:
        actions = all_parts.enter_context(ExitStack())
        actions.enter_context(seen.coach.actions())
        all_parts.enter_context(seen.coach.assistant())
        all_parts.enter_context(seen.coach.console())
        all_parts.enter_context(seen.coach.worker(seen.worker_port))
        _talk(seen, actions)
        for port in (coach.assistant_port, coach.console_port, seen.worker_port):
            seen.look(port)
    for part in PARTS:
        text = (coach.folder / f"{part}.log").read_text(encoding="utf-8")
        seen.lines[part] = [json.loads(line) for line in text.splitlines() if line]
    return seen


def _talk(seen: Watched, actions: ExitStack) -> None:
    """Say three things; let an action fail in its server, then without it."""
    person = Person(seen.coach.assistant_port)
    person.tell("I want to make a plan", f"A well for {SECRET}", "xqzt vrrp")
    call = {"next_action": "validate_planning_form", "tracker": {SECRET: SECRET}}
    address = f"http://127.0.0.1:{seen.coach.actions_port}/webhook"
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(address, json.dumps(call).encode(), timeout=10)
    actions.close()
    person.send(f"And for {SECRET}")
    person.wait_for("kept")


@pytest.mark.slow
def test_every_line_is_json_and_none_holds_what_was_written(watched) -> None:
    """From the start to the stop; reading them in the fixture has shown the first."""
    assert set(watched.lines) == PARTS
    for part, lines in watched.lines.items():
        assert lines, part
        assert {line["process"] for line in lines} == {part}
        assert all(line["time"] and line["level"] and line["event"] for line in lines)
    assert not [file for file in watched.coach.folder.glob("*.log") if _holds(file, SECRET)]
    assert not [file for file in watched.coach.folder.glob("*.log") if _holds(file, "xqzt")]


def _holds(file: Path, words: str) -> bool:
    return words in file.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_turns_id_joins_the_lines_of_both_processes(watched) -> None:
    """Each turn that was answered has its line in the one, and its actions' in the other."""
    answered = [one for one in watched.lines["assistant"] if one["event"] == "turn answered"]
    done = [one for one in watched.lines["actions"] if one["event"] == "action done"]

    turns = {line["turn"] for line in answered}
    assert len(turns) == 4  # the greeting, and what was said
    assert turns == {line["turn"] for line in done if "turn" in line}
    assert {line["conversation"] for line in answered} != {""}


@pytest.mark.slow
def test_a_failure_is_told_where_it_happened(watched) -> None:
    """In the action server by class and place; in the assistant with the try and the turn."""
    (failed,) = [one for one in watched.lines["actions"] if one["level"] == "error"]
    told = [one for one in watched.lines["assistant"] if one["event"] == "turn not answered"]

    assert failed["error"]
    assert failed["at"]
    assert told[0]["tries"] == 1
    assert told[0]["error"] in CONNECTION_LOST
    assert told[0]["turn"]


@pytest.mark.slow
def test_the_figures_go_up_by_the_turns(watched) -> None:
    """Four were answered; one failed, and waits."""
    figures = watched.figures

    assert figures["coach_turns_total"]["web", "answered"] == 4
    assert figures["coach_turns_total"]["web", "failed"] >= 1
    assert figures["coach_turn_stage_seconds_count"][("whole",)] == 4
    assert figures["coach_turn_stage_seconds_sum"][("nlu",)] > 0
    assert figures["coach_turn_stage_seconds_sum"][("saving",)] > 0
    assert sum(figures["coach_intents_total"].values()) == 4
    assert figures["coach_ready"][()] == 0
    assert figures["coach_queue_waiting"]["", "inbound"] == 1
    assert figures["coach_database_up"][()] == 1
    assert "coach_chores" in figures
    assert {kind for kind, where in figures["coach_errors_total"]} & CONNECTION_LOST
