"""Learns from labelled series which numbers were counted, and which words tell of a change.

A number of a text was counted if the reader reads all values of that text rightly with it among
them; where the reader does not, if its value is one of the labelled ones. Where one must ask, none
of many numbers may be passed over, and no words tell for sure of a change. What is learnt is a
logistic regression; weights that hardly count are left out. Series that are held out,
if there are any, are not read.
Run: python -m benchmarks.evidence_learning
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix

from benchmarks.evidence import FILE_OF_SERIES
from coach.evidence.series import Way, read_plainly
from coach.evidence.series_hints import CHANGE, hints_in
from coach.evidence.series_numbers import value_in_words, value_of
from coach.evidence.series_roles import COUNTED, described
from coach.evidence.series_weights import ALWAYS, FILE_OF_WEIGHTS, Weights
from coach.evidence.series_writing import Writing
from coach.settings import ROOT
from coach.softmax_regression import fit

FILE_OF_TESTED = ROOT / "tests" / "coach" / "evidence" / "series.yml"
FEWEST = 2  # examples that have a feature
MANY = 4  # numbers: of so many that must be asked about, none may be passed over
SMALLEST = 0.02  # weight
STRENGTH = {COUNTED: 1.0, CHANGE: 0.5}
Example = tuple[Sequence[str], bool]  # its features, and the answer
Case = dict[str, Any]


def main() -> None:
    """Write the weights."""
    learnt = json.dumps(learn(read_cases()), ensure_ascii=False, indent=0, sort_keys=True)
    FILE_OF_WEIGHTS.write_text(learnt + "\n", encoding="utf-8")


def read_cases() -> list[Case]:
    """Give the series to learn from."""
    files = (FILE_OF_SERIES, FILE_OF_TESTED)
    cases = [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return [case for case in cases if not case.get("held_out")]


def learn(cases: Sequence[Case]) -> dict[str, Weights]:
    """Give the weights of both questions."""
    return {name: _weights(found, STRENGTH[name]) for name, found in examples_of(cases).items()}


def examples_of(cases: Sequence[Case]) -> dict[str, list[Example]]:
    """Give what there is to learn from, for both questions."""
    examples: dict[str, list[Example]] = {COUNTED: [], CHANGE: []}
    for case in cases:
        read = read_plainly(case["text"])
        if read is not None:
            examples[COUNTED] += _of_numbers(*read, case)
            examples[CHANGE] += _of_changes(*read, case)
    return examples


def _of_numbers(text: str, way: Way, case: Case) -> list[Example]:
    if case.get("asks"):
        counted = [one for one in _counted(text, way) if one[1]]
        return counted if len(way.counted) >= MANY else []
    return list(_counted(text, way)) if _is_right(way, case) else _by_value(text, case)


def _of_changes(text: str, way: Way, case: Case) -> list[Example]:
    if not case.get("asks") and not _is_right(way, case):
        return []
    start = case.get("starts_at")
    return [(one.features, one.place == start) for one in hints_in(text, way.pairs)]


def _is_right(way: Way, case: Case) -> bool:
    return [(point.value, point.of) for point in way.series.points] == _values_of(case)


def _values_of(case: Case) -> list[tuple[float | None, float | None]]:
    values = case["values"]
    return list(zip(values, case.get("of", [None] * len(values)), strict=True))


def _counted(text: str, way: Way) -> Iterator[Example]:
    starts = {one.start for one in way.counted}
    for start, _, features in described(text):
        yield features, start in starts


def _by_value(text: str, case: Case) -> list[Example]:
    """Give the numbers by their values, if that tells them apart."""
    wanted = Counter(value for pair in _values_of(case) for value in pair if value is not None)
    found = [(_value(text[start:end]), features) for start, end, features in described(text)]
    often = Counter(value for value, _ in found)
    if any(often[value] != count for value, count in wanted.items()):
        return []
    return [(features, value in wanted) for value, features in found]


def _value(number: str) -> float | None:
    """Give the value of a number as it stands; None if it has more than one mark."""
    if not number[0].isdigit():
        return value_in_words(number)
    marks = number.count(",") + number.count(".")
    return value_of(number.replace(",", "."), Writing()) if marks < 2 else None


def _weights(examples: Sequence[Example], strength: float) -> Weights:
    often = Counter(name for features, _ in examples for name in dict.fromkeys(features))
    names = [name for name, count in often.items() if count >= FEWEST]
    places = {name: place for place, name in enumerate(names)}
    rows = [sorted(places[name] for name in set(one) if name in places) for one, _ in examples]
    ends = np.cumsum([0, *map(len, rows)])
    columns = [place for row in rows for place in row]
    ones = np.ones(len(columns), dtype=np.float32)
    features = csr_matrix((ones, columns, ends), shape=(len(rows), len(names)))
    answers = np.array([int(answer) for _, answer in examples])
    learnt, bias = fit(features, answers, strength=strength, balanced=False)
    apart = learnt[:, 1] - learnt[:, 0]
    found = {name: round(float(one), 2) for name, one in zip(names, apart, strict=True)}
    told = {name: one for name, one in found.items() if abs(one) >= SMALLEST}
    return {ALWAYS: round(float(bias[1] - bias[0]), 2), **told}


if __name__ == "__main__":
    main()
