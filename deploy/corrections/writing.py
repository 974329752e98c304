"""Writes accepted corrections into the files that they belong to, below a folder of the project."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from console.corrections.languages import ENGLISH
from console.corrections.meanings import meanings
from deploy.corrections import rows
from deploy.corrections.correction import DIALOGUE, INTENT, MISSING, OFFER, Correction
from deploy.corrections.examples import add_examples, bare, standing

KEPT = Path("tests") / "dialogues" / "kept"
_TITLES = {
    INTENT: "example",
    MISSING: "missing entry",
    OFFER: "failed offer",
    DIALOGUE: "whole dialogue",
}
_PLURALS = {MISSING: "missing entries"}
_WORDS_OF_A_NAME = 6


@dataclass
class Outcome:
    """What was written, and what was left, with the reason."""

    written: list[Correction] = field(default_factory=list)
    left: list[tuple[Correction, str]] = field(default_factory=list)
    has_examples: bool = False  # so that there is something to measure

    @property
    def counts(self) -> str:
        """Say how many of each kind were written."""
        kinds = [one.kind for one in self.written]
        told = [(kinds.count(kind), kind) for kind in _TITLES if kind in kinds]
        return ", ".join(f"{count} {_title(kind, count)}" for count, kind in told)


def write(corrections: Sequence[Correction], root: Path) -> Outcome:
    """Write all that can be.

    Raises:
        StartError: a file does not have the form that it should have.
    """
    outcome = Outcome()
    _write_examples([one for one in corrections if one.kind == INTENT], root, outcome)
    for name, kind in ((rows.QUESTIONS, MISSING), (rows.OFFERS, OFFER)):
        of_kind = [one for one in corrections if one.kind == kind]
        made = [
            rows.question_row(one, root) if kind == MISSING else rows.offer_row(one)
            for one in of_kind
        ]
        if made:
            rows.add_rows(root, name, made)
        outcome.written += of_kind
    for one in corrections:
        if one.kind == DIALOGUE:
            _write_dialogue(one, root)
            outcome.written.append(one)
    return outcome


def _write_examples(corrections: Sequence[Correction], root: Path, outcome: Outcome) -> None:
    known = standing(root / "data" / "nlu") if corrections else {}
    by_file: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    elsewhere = []
    for one in corrections:
        meaning = meanings(root).get(one.meant)
        stands_as = known.get(bare(one.text)) if one.language == ENGLISH else None
        if meaning is None:
            outcome.left.append((one, f"docs/intents.md has no intent '{one.meant}' any more"))
            continue
        if stands_as not in (None, one.meant):
            why = f"the same words are an example of '{stands_as}'; decide which holds"
            outcome.left.append((one, why))
            continue
        if one.language != ENGLISH:
            elsewhere.append(rows.language_row(one))
        elif stands_as is None:
            by_file[meaning.file][one.meant].append(one.text)
            known[bare(one.text)] = one.meant
            outcome.has_examples = True
        outcome.written.append(one)
    for file, texts in by_file.items():
        add_examples(root / "data" / "nlu" / file, texts)
    if elsewhere:
        rows.add_rows(root, rows.LANGUAGES, elsewhere)


def _write_dialogue(correction: Correction, root: Path) -> None:
    folder = root / KEPT
    folder.mkdir(parents=True, exist_ok=True)
    file = next(file for file in _names(folder, correction) if not file.exists())
    dialogue = {
        "shows": correction.remark,
        "language": correction.language,
        "turns": [
            {"person": turn["person"], **({"coach": turn["coach"]} if turn["coach"] else {})}
            for turn in correction.details["turns"]
        ],
    }
    told = yaml.safe_dump(dialogue, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(told, encoding="utf-8")


def _names(folder: Path, correction: Correction) -> Iterator[Path]:
    plain = unicodedata.normalize("NFKD", correction.remark).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())[:_WORDS_OF_A_NAME]
    name = "_".join(words) or "dialogue"
    yield folder / f"{name}.yml"
    yield folder / f"{name}_{correction.number}.yml"
    number = 2
    while True:
        yield folder / f"{name}_{correction.number}_{number}.yml"
        number += 1


def _title(kind: str, count: int) -> str:
    return _TITLES[kind] if count == 1 else _PLURALS.get(kind, f"{_TITLES[kind]}s")
