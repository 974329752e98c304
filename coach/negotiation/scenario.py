"""Scenarios to practise a negotiation on: both sides' briefs, what each wants and how much.

A scenario is a file in playbook/scenarios/; docs/playbook.md shows how to write one. Worth is
measured from 0 to 1 for each side: the sum, over the issues, of an issue's weight times how well
its value serves that side (Keeney and Raiffa, Decisions with Multiple Objectives, 1976).
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from coach.errors import ScenarioError
from coach.negotiation.sayings import read_line, read_sayings
from coach.negotiation.voice import Voice, read_voice
from coach.settings import ROOT
from coach.yaml_file import read_yaml

FOLDER = ROOT / "playbook" / "scenarios"
LEARNER, COUNTERPART = "learner", "counterpart"
OWN_ID = "own"  # the id of the one that is made of the learner's own preparation
OURS = "our_part"  # the issue of one's own case that is about what the learner's side does
MANNERS = ("decent", "busy", "stalls", "talks_down", "no_mandate")
RANGE = ("from", "to", "step")
MOST_VALUES = 40
MOST_OUTCOMES = 20_000
LEVELS = (1, 2, 3)

Value = int | float | str
NUMBER = (int, float)  # a half only where somebody named one
Terms = Mapping[str, Value]  # a value for each issue: a whole package


@dataclass(frozen=True)
class Issue:
    """One thing that is settled in a talk, and the values it can take, in order."""

    id: str
    title: str  # "the price"
    values: tuple[Value, ...]
    called: tuple[str, ...]  # words by which people speak of it
    unit: str = ""  # said after a number: "a tonne"
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # value -> its words
    says: Mapping[Value, str] = field(default_factory=dict)  # value -> how it is said, if not plain

    @property
    def is_number(self) -> bool:
        """Tell whether its values are numbers."""
        return not self.options

    def share_of(self, value: Value) -> float:
        """Give how far a value lies from the first to the last, 0 to 1."""
        first, last = self.values[0], self.values[-1]
        if isinstance(value, NUMBER) and isinstance(first, int) and isinstance(last, int):
            return (value - first) / (last - first)
        return self.values.index(value) / max(1, len(self.values) - 1)


@dataclass(frozen=True)
class Interest:
    """Why a side wants what it wants: told by the counterpart to whoever asks."""

    about: str  # the issue that it is behind
    says: str
    called: tuple[str, ...]  # words by which somebody shows that they heard it


@dataclass(frozen=True)
class Standard:
    """A fair standard that the learner knows and can point to."""

    about: str  # the issue
    value: Value  # what it speaks for
    says: str
    called: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """What one side wants, how much, and what it has without a deal."""

    role: str
    brief: str
    weights: Mapping[str, float]  # issue -> share of the whole, summing to 1
    likes: Mapping[str, Mapping[Value, float]]  # issue -> value -> how well it serves, 0 to 1
    walk_away: Terms  # the package that is worth as much as no deal
    target: Terms
    plan_b: str
    interests: tuple[Interest, ...]

    def worth(self, terms: Terms) -> float:
        """Give what a package is worth to this side, 0 to 1."""
        return sum(
            weight * self.likes[issue][terms[issue]] for issue, weight in self.weights.items()
        )

    @property
    def least(self) -> float:
        """What no deal is worth; nothing below it is accepted."""
        return self.worth(self.walk_away)


@dataclass(frozen=True, eq=False)
class Scenario:
    """A talk to practise; each is itself alone, so that what was reckoned of it can be kept."""

    id: str
    title: str
    story: str  # of the playbook, that it is grown from
    level: int
    parallel: str  # the id of the scenario for the second round
    name: str  # the counterpart's, invented
    manner: str
    rounds: int  # the counterpart's turns until time is up
    issues: tuple[Issue, ...]
    learner: Side
    counterpart: Side
    standards: tuple[Standard, ...]
    pressure: float = 0.0  # how much of the counterpart's no deal acting together would cost it
    mandate: Mapping[str, Value] = field(default_factory=dict)  # as far as it may go alone
    decides: str = ""  # who may go further, where the mandate is narrow
    voice: Voice = field(default_factory=dict)  # the counterpart's own lines

    def issue(self, issue_id: str) -> Issue:
        """Give an issue by its id."""
        return next(issue for issue in self.issues if issue.id == issue_id)

    @functools.cached_property
    def packages(self) -> tuple[dict[str, Value], ...]:
        """Every package there can be."""
        ids = [issue.id for issue in self.issues]
        values = itertools.product(*(issue.values for issue in self.issues))
        return tuple(dict(zip(ids, row, strict=True)) for row in values)


@functools.cache
def load_scenarios() -> Mapping[str, Scenario]:
    """Give all scenarios by their ids; read once for the process."""
    return read_scenarios(FOLDER)


def find_scenario(scenario_id: str | None) -> Scenario | None:
    """Give a scenario; None where there is none of that id."""
    return load_scenarios().get(scenario_id or "")


def named_scenario(text: str) -> str:
    """Give the id of the scenario whose title stands in a text, or nothing."""
    said = text.lower()
    titles = {
        one.id: re.sub(r"^(the|a) ", "", one.title.lower()) for one in load_scenarios().values()
    }
    return next((each for each, title in titles.items() if title in said), "")


def read_scenarios(folder: Path) -> dict[str, Scenario]:
    """Read every scenario of a folder.

    Raises:
        ScenarioError: a file breaks the form; the message names file, place and remedy.
    """
    scenarios = {file.stem: read_scenario(file) for file in sorted(folder.glob("*.yml"))}
    for scenario in scenarios.values():
        if scenario.parallel not in scenarios:
            raise ScenarioError(
                f"{scenario.id}.yml: 'parallel' names '{scenario.parallel}', which is not there; "
                f"use one of {', '.join(scenarios)}."
            )
    return scenarios


def read_scenario(file: Path) -> Scenario:
    """Read one scenario.

    Raises:
        ScenarioError: the file breaks the form; the message names file, place and remedy.
    """
    try:
        raw = read_yaml(file)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise ScenarioError(f"{file.name} cannot be read ({type(error).__name__}).") from error
    return build_scenario(raw, file.stem, file.name)


def build_scenario(raw: Any, scenario_id: str, name: str) -> Scenario:
    """Make a scenario of what a file, or the learner's own case, holds.

    Raises:
        ScenarioError: as ``read_scenario``.
    """
    reader = _Reader(name)
    rows = reader.rows(raw, "issues")
    issues = tuple(reader.issue(row) for row in rows)
    if len({issue.id for issue in issues}) < len(issues):
        raise reader.fail("two issues have the same 'id'; give each its own.")
    sides = {
        side: reader.side(reader.table(raw, side), side, issues, rows)
        for side in (LEARNER, COUNTERPART)
    }
    standards = tuple(reader.standard(row, issues) for row in reader.some_rows(raw, "standards"))
    other = reader.table(raw, COUNTERPART)
    scenario = Scenario(
        id=scenario_id,
        title=reader.text(raw, "title"),
        story=reader.text(raw, "story"),
        level=reader.one_of(raw, "level", LEVELS),
        parallel=reader.text(raw, "parallel"),
        name=reader.text(other, "name"),
        manner=reader.one_of(other, "manner", MANNERS),
        rounds=reader.number(raw, "rounds", 4, 30),
        issues=issues,
        standards=standards,
        pressure=reader.share(other, "pressure", "counterpart.pressure", 0.0),
        mandate=reader.terms(_or_none(reader, other), "mandate", issues),
        decides=str(other.get("decides", "")),
        voice=read_voice(other.get("voice"), reader.fail),
        **sides,
    )
    if len(scenario.packages) > MOST_OUTCOMES:
        raise ScenarioError(
            f"{name}: {len(scenario.packages)} packages are possible, at most {MOST_OUTCOMES} are "
            "reckoned with; give the issues fewer values."
        )
    if scenario.manner == "no_mandate" and not (scenario.mandate and scenario.decides):
        raise ScenarioError(f"{name}: 'no_mandate' needs 'mandate' and 'decides'; add them.")
    return scenario


def _or_none(reader: _Reader, other: dict[str, Any]) -> dict[str, Any]:
    return reader.table(other, "mandate") if other.get("mandate") else {}


class _Reader:
    """Reads the parts of one file; every error names the file and the place."""

    def __init__(self, name: str) -> None:
        self._name = name

    def fail(self, what: str) -> ScenarioError:
        return ScenarioError(f"{self._name}: {what}")

    def table(self, raw: Any, key: str) -> dict[str, Any]:
        value = raw.get(key) if isinstance(raw, dict) else None
        if not isinstance(value, dict):
            raise self.fail(f"'{key}' must hold names and values; see docs/playbook.md.")
        return value

    def rows(self, raw: Any, key: str) -> list[dict[str, Any]]:
        value = raw.get(key) if isinstance(raw, dict) else None
        if not isinstance(value, list) or not value or not all(isinstance(v, dict) for v in value):
            raise self.fail(f"'{key}' must be a list of at least one; see docs/playbook.md.")
        return value

    def some_rows(self, raw: dict[str, Any], key: str) -> list[dict[str, Any]]:
        return self.rows(raw, key) if raw.get(key) else []

    def text(self, raw: dict[str, Any], key: str) -> str:
        value = raw.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"'{key}' must be a text.")
        return value.strip()

    def number(self, raw: dict[str, Any], key: str, least: int, most: int) -> int:
        value = raw.get(key)
        if not isinstance(value, int) or not least <= value <= most:
            raise self.fail(f"'{key}' must be a whole number from {least} to {most}.")
        return value

    def one_of(self, raw: dict[str, Any], key: str, allowed: tuple[Any, ...]) -> Any:
        if raw.get(key) not in allowed:
            raise self.fail(f"'{key}' must be one of {', '.join(map(str, allowed))}.")
        return raw[key]

    def words(self, raw: dict[str, Any], key: str) -> tuple[str, ...]:
        value = raw.get(key)
        if not isinstance(value, list) or not value:
            raise self.fail(f"'{key}' must be a list of words that people use for it.")
        return tuple(str(word).lower() for word in value)

    def issue(self, raw: dict[str, Any]) -> Issue:
        issue_id = self.text(raw, "id")
        options = raw.get("options")
        if isinstance(options, dict) and options:
            said = {str(key): self._option_words(options, key) for key in options}
            values: tuple[Value, ...] = tuple(said)
            says = self._option_says(options, issue_id)
        else:
            said, values = {}, self._range(raw, issue_id)
            where = f"issue '{issue_id}': 'says'"
            says = {**read_sayings(raw.get("says"), values, where, self.fail)}
        return Issue(
            issue_id,
            self.text(raw, "title"),
            values,
            self.words(raw, "called"),
            str(raw.get("unit", "")),
            said,
            says,
        )

    def _option_words(self, options: dict[Any, Any], key: Any) -> tuple[str, ...]:
        """Give the words of an option, which stand alone or beside how it is said."""
        option = options[key]
        return self.words(option, "words") if isinstance(option, dict) else self.words(options, key)

    def _option_says(self, options: dict[Any, Any], issue_id: str) -> dict[Value, str]:
        return {
            str(key): read_line(option["says"], (), f"issue '{issue_id}', {key}: 'says'", self.fail)
            for key, option in options.items()
            if isinstance(option, dict) and "says" in option
        }

    def _range(self, raw: dict[str, Any], issue_id: str) -> tuple[int, ...]:
        start, stop, step = (raw.get(key, 1 if key == "step" else None) for key in RANGE)
        wrong = self.fail(
            f"issue '{issue_id}' needs 'options', or whole numbers 'from', 'to' and 'step' "
            f"with at most {MOST_VALUES} steps."
        )
        if not (isinstance(start, int) and isinstance(stop, int) and isinstance(step, int)):
            raise wrong
        if step < 1 or stop <= start or (stop - start) // step > MOST_VALUES:
            raise wrong
        return tuple(sorted({*range(start, stop + 1, step), *self._also(raw, issue_id)}))

    def _also(self, raw: dict[str, Any], issue_id: str) -> list[int]:
        """Give the numbers that can be agreed on beside the steps."""
        also = raw.get("also", [])
        if not isinstance(also, list) or not all(type(one) is int for one in also):
            raise self.fail(f"issue '{issue_id}': 'also' must be a list of whole numbers.")
        return also

    def share(self, raw: dict[Any, Any], key: Any, where: str, default: Any = None) -> float:
        value = raw.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise self.fail(f"'{where}' must be a number from 0 to 1.")
        return float(value)

    def side(
        self, raw: dict[str, Any], side: str, issues: tuple[Issue, ...], rows: list[dict[str, Any]]
    ) -> Side:
        likes = {i.id: self._likes(row, side, i) for i, row in zip(issues, rows, strict=True)}
        weights = {i.id: self._weight(row, side, i.id) for i, row in zip(issues, rows, strict=True)}
        total = sum(weights.values())
        return Side(
            role=self.text(raw, "role"),
            brief=self.text(raw, "brief"),
            weights={name: weight / total for name, weight in weights.items()},
            likes=likes,
            walk_away=self._package(raw, side, "walk_away", issues),
            target=self._package(raw, side, "target", issues),
            plan_b=self.text(raw, "plan_b"),
            interests=tuple(
                self._interest(row, issues) for row in self.some_rows(raw, "interests")
            ),
        )

    def _weight(self, row: dict[str, Any], side: str, issue_id: str) -> float:
        weight = self.table(row, side).get("weight")
        if not isinstance(weight, (int, float)) or weight <= 0:
            raise self.fail(f"issue '{issue_id}', {side}: 'weight' must be a number above 0.")
        return float(weight)

    def _likes(self, row: dict[str, Any], side: str, issue: Issue) -> dict[Value, float]:
        wish = self.table(row, side)
        likes = wish.get("likes")
        if isinstance(likes, dict):
            if set(likes) != set(issue.values):
                raise self.fail(f"issue '{issue.id}', {side}: 'likes' must name every value once.")
            where = f"issue '{issue.id}', {side}: likes"
            return {value: self.share(likes, value, where) for value in issue.values}
        if wish.get("prefers") not in {"more", "less"} or not issue.is_number:
            raise self.fail(f"issue '{issue.id}', {side}: 'prefers' more or less, or give 'likes'.")
        if wish["prefers"] == "more":
            return {value: issue.share_of(value) for value in issue.values}
        return {value: 1.0 - issue.share_of(value) for value in issue.values}

    def _package(
        self, raw: dict[str, Any], side: str, key: str, issues: tuple[Issue, ...]
    ) -> dict[str, Value]:
        terms = self.terms(self.table(raw, key), f"{side}.{key}", issues)
        missing = [issue.id for issue in issues if issue.id not in terms]
        if missing:
            raise self.fail(f"'{side}.{key}' lacks '{missing[0]}'; it names every issue.")
        return terms

    def terms(self, raw: dict[str, Any], where: str, issues: tuple[Issue, ...]) -> dict[str, Value]:
        known = {issue.id: issue.values for issue in issues}
        for issue_id, value in raw.items():
            if value not in known.get(issue_id, ()):
                raise self.fail(f"'{where}': '{issue_id}: {value}' is no value of an issue.")
        return dict(raw)

    def _about(self, raw: dict[str, Any], issues: tuple[Issue, ...]) -> str:
        return str(self.one_of(raw, "about", tuple(issue.id for issue in issues)))

    def _interest(self, raw: dict[str, Any], issues: tuple[Issue, ...]) -> Interest:
        return Interest(self._about(raw, issues), self.text(raw, "says"), self.words(raw, "called"))

    def standard(self, raw: dict[str, Any], issues: tuple[Issue, ...]) -> Standard:
        about = self._about(raw, issues)
        value = raw.get("value")
        if value not in next(issue.values for issue in issues if issue.id == about):
            raise self.fail(f"a standard's 'value' must be a value of '{about}'.")
        return Standard(about, value, self.text(raw, "says"), self.words(raw, "called"))
