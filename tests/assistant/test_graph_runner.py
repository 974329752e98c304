"""The runner gives what dask gives, and runs only what is needed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from rasa.engine.graph import GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner

from assistant.graph_runner import OrderedGraphRunner


class Adds:
    """A node that adds a number to the sum of what it needs, and remembers that it ran."""

    def __init__(self, name: str, number: int, ran: list[str]) -> None:
        self.name, self.number, self.ran = name, number, ran

    def __call__(self, *inputs: tuple[str, int]) -> tuple[str, int]:
        self.ran.append(self.name)
        return self.name, self.number + sum(value for _, value in inputs)


def node(*needs: str) -> SchemaNode:
    """Give a node that needs these."""
    return SchemaNode({name: name for name in needs}, object, "", "", {})


SCHEMA = GraphSchema(
    {
        "last": node("left", "right"),
        "left": node("first"),
        "right": node("first", "__message__"),
        "first": node("__message__"),
        "other": node("__message__"),
    }
)


def runner(kind: type[DaskGraphRunner]) -> tuple[DaskGraphRunner, list[str]]:
    """Give a runner of that kind on the same graph, and the list of what it ran."""
    ran: list[str] = []
    made: Any = object.__new__(kind)
    made._graph_schema = SCHEMA
    made._execution_context = SimpleNamespace()
    made._instantiated_nodes = {
        name: Adds(name, number, ran) for number, name in enumerate(SCHEMA.nodes)
    }
    return made, ran


@pytest.mark.parametrize("targets", [["last"], ["left", "other"], ["first"]])
def test_it_gives_what_dask_gives(targets: list[str]) -> None:
    """The same outputs for the same inputs, however often it is asked."""
    ours, theirs = runner(OrderedGraphRunner)[0], runner(DaskGraphRunner)[0]
    for value in (1, 5):
        inputs = {"__message__": value}
        assert ours.run(inputs, targets) == theirs.run(inputs, targets)


def test_only_what_the_target_needs_runs_and_once() -> None:
    """A node that two others need runs once; one that nobody needs does not run."""
    ours, ran = runner(OrderedGraphRunner)
    ours.run({"__message__": 1}, ["last"])

    assert sorted(ran) == ["first", "last", "left", "right"]
    assert ran[-1] == "last"
