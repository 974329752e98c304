"""Brings a report into the playbook by way of a person: candidates first, entries when accepted.

``import`` cuts the report into candidates with page numbers; nothing of that is ever told. A person
rewrites those worth having in plain words and marks them ``accept: yes``; ``accept`` then checks
them like any entry, dates the review and moves them into their stories.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from coach.encoder import load_encoder
from coach.errors import PlaybookError
from coach.playbook.book import FOLDER, Playbook, load_playbook
from coach.playbook.files import read_candidates
from coach.playbook.passages import Passage, read_passages
from coach.playbook.review import date_review
from coach.playbook.writing import entry_lines, scalar

CANDIDATES = "candidates"
SAYS_THE_SAME = 0.75  # how close a passage is to an entry that may tell it already

_HEAD = """\
# Candidates from {file}, made on {today}. None of this is told to anybody.
# For each one worth having: rewrite it in plain words of your own under 'entry' (docs/playbook.md
# shows how), set 'accept: yes', and run: make playbook-accept FILE={path}
# Those that you accept move into their story; delete the others whenever you like.

source:
  id: {source}
  title: FILL IN
  author: FILL IN
  url: FILL IN the address where people can find it, or https:// and your own site

candidates:
"""


def import_report(file: Path, folder: Path = FOLDER) -> Path:
    """Write the candidates of a report and give their file; nothing is published.

    Raises:
        PlaybookError: the report cannot be read, or its candidates are there already.
    """
    name = _slug(file.stem)
    target = folder / CANDIDATES / f"{name}.yml"
    if target.exists():
        raise PlaybookError(
            f"{target.relative_to(folder.parent)} is there already, maybe with work in it; "
            f"go on with that, or move it away first."
        )
    passages = read_passages(file)
    playbook = load_playbook(folder)
    head = _HEAD.format(
        file=file.name, today=_today(), path=target.relative_to(folder.parent), source=name
    )
    body = "\n".join(_candidates(passages, playbook, name))
    target.parent.mkdir(exist_ok=True)
    target.write_text(head + body, encoding="utf-8")
    return target


def accept(file: Path, folder: Path = FOLDER, today: date | None = None) -> list[str]:
    """Move the candidates marked ``accept: yes`` into their stories; give their ids.

    Raises:
        PlaybookError: one of them is no valid entry yet; nothing was changed then.
    """
    content = read_candidates(file, folder)
    chosen = [item for item in content["candidates"] if item["accept"]]
    if not chosen:
        raise PlaybookError(
            f"{file.name}: nothing is marked 'accept: yes'; mark what is ready, then try again."
        )
    with tempfile.TemporaryDirectory() as scratch:
        trial = Path(shutil.copytree(folder, Path(scratch) / "playbook"))
        _add_source(trial, content["source"])
        for item in chosen:
            _add(trial, item, content["source"]["id"])
        accepted = [str(item["entry"]["id"]) for item in chosen]
        date_review(accepted, today or _today(), trial)
        for inner in ("stories", "sources.yml"):
            _copy(trial / inner, folder / inner)
    _keep_the_rest(file, content)
    return accepted


def _candidates(passages: list[Passage], playbook: Playbook, name: str) -> Iterator[str]:
    near = _nearest(passages, playbook)
    for number, passage in enumerate(passages, start=1):
        story = playbook.story(f"{passage.heading} {passage.text}")
        yield entry_lines(
            {
                "accept": False,
                "page": passage.page,
                "heading": passage.heading,
                "passage": passage.text,
                "near": near[number - 1],
                "entry": {
                    "id": f"{name}-{number}",
                    "story": story.id if story else None,
                    "kind": "public",
                    "skills": [],
                    "practices": [],
                    "teaches": None,
                    "text": None,
                    "situations": [],
                },
            }
        )


def _nearest(passages: list[Passage], playbook: Playbook) -> list[str | None]:
    """Name the entry that may tell the same already, for each passage."""
    encoder = load_encoder()
    told = encoder.encode([entry.text for entry in playbook.entries])
    alike = encoder.encode([passage.text for passage in passages]) @ told.T
    best = alike.argmax(axis=1)
    ids = [entry.id for entry in playbook.entries]
    return [
        ids[place] if alike[row, place] >= SAYS_THE_SAME else None
        for row, place in enumerate(np.asarray(best))
    ]


def _add_source(folder: Path, source: dict[str, Any]) -> None:
    file = folder / "sources.yml"
    content = file.read_text(encoding="utf-8")
    if source["id"] in yaml.safe_load(content):
        return
    lines = "".join(f"  {key}: {scalar(value)}\n" for key, value in source.items() if key != "id")
    file.write_text(f"{content.rstrip()}\n{source['id']}:\n{lines}", encoding="utf-8")


def _add(folder: Path, item: dict[str, Any], source: str) -> None:
    """Append an entry to its story, or begin the story."""
    entry = dict(item["entry"])
    story = entry.pop("story")
    fields = {
        "id": entry.pop("id"),
        "fact": "own",
        "kind": entry.pop("kind"),
        "sources": [source],
        **({"page": item["page"]} if item.get("page") else {}),
        **{key: value for key, value in entry.items() if value},
    }
    fields.setdefault("practices", [])
    file = folder / "stories" / f"{story}.yml"
    if not file.exists():
        raise PlaybookError(
            f"{fields['id']}: there is no story '{story}'; name one of those in stories/, "
            f"or begin stories/{story}.yml as docs/playbook.md shows."
        )
    content = file.read_text(encoding="utf-8").rstrip()
    file.write_text(f"{content}\n\n{entry_lines(fields)}", encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        for file in source.iterdir():
            shutil.copyfile(file, target / file.name)
    else:
        shutil.copyfile(source, target)


def _keep_the_rest(file: Path, content: dict[str, Any]) -> None:
    rest = [item for item in content["candidates"] if not item["accept"]]
    head = file.read_text(encoding="utf-8").split("\ncandidates:", maxsplit=1)[0]
    body = "\n".join(entry_lines(item) for item in rest)
    file.write_text(f"{head}\ncandidates:\n{body}" if rest else f"{head}\ncandidates: []\n")


def _today() -> date:
    return datetime.now(tz=timezone.utc).date()


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "report"


def main(arguments: list[str] | None = None) -> int:
    """Import a report as candidates, or accept those that a person has finished."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("step", choices=["import", "accept"])
    parser.add_argument("file", type=Path)
    asked = parser.parse_args(arguments)
    try:
        if asked.step == "import":
            target = import_report(asked.file)
            print(f"{target} holds what was found, for you to edit. Nothing of it is told yet.")
        else:
            ids = accept(asked.file)
            print(f"Added: {', '.join(ids)}. Run make playbook-check, then restart the coach.")
    except PlaybookError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
