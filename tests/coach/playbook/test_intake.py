"""A report becomes candidates; only what a person has finished becomes an entry."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.errors import PlaybookError
from coach.playbook import FOLDER, load_playbook
from coach.playbook.check import untruths
from coach.playbook.intake import accept, import_report, main
from coach.playbook.writing import entry_lines
from tests.coach.playbook.reports import FIRST, SECOND, make_pdf, wrapped

TODAY = date(2026, 11, 24)
FINISHED: dict[str, Any] = {
    "id": "lamps-walked-lanes",
    "story": "lima",
    "kind": "public",
    "skills": ["evidence"],
    "practices": [],
    "teaches": "Walk the place and write down what you see.",
    "text": "Neighbours in the north walked each lane and wrote down every broken lamp. They took "
    "the list to the office, with dates. After four months sixty of eighty were mended.",
    "situations": ["a b c", "d e f", "g h i", "j k l"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the project's playbook."""
    return Path(shutil.copytree(FOLDER, tmp_path / "playbook"))


@pytest.fixture
def candidates(folder: Path, tmp_path: Path) -> Path:
    """Give the candidates of a report of two pages."""
    file = make_pdf(tmp_path / "Our Report.pdf", [["Lamps", *wrapped(FIRST)], wrapped(SECOND)])
    return import_report(file, folder)


def finish(file: Path, **changes: Any) -> None:
    """Do what a person does: fill in the source, rewrite the first candidate, accept it."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    content["source"] |= {"title": "Lamps", "author": "Us", "url": "https://example.org/lamps"}
    content["candidates"][0] |= {"accept": True, "entry": FINISHED | changes}
    source = "".join(f"  {key}: {value}\n" for key, value in content["source"].items())
    items = "\n".join(entry_lines(item) for item in content["candidates"])
    file.write_text(f"source:\n{source}\ncandidates:\n{items}", encoding="utf-8")


def test_a_report_becomes_candidates_with_pages(candidates: Path) -> None:
    """In the report's own words, for a person to rewrite."""
    content = yaml.safe_load(candidates.read_text(encoding="utf-8"))

    assert candidates.name == "our-report.yml"
    assert [item["page"] for item in content["candidates"]] == [1, 2]
    assert content["candidates"][0]["passage"] == FIRST
    assert not any(item["accept"] for item in content["candidates"])


def test_nothing_is_published_by_itself(folder: Path, candidates: Path) -> None:
    """The coach knows no more than before."""
    assert load_playbook(folder).entries == load_playbook(FOLDER).entries


def test_what_an_entry_tells_already_is_pointed_out(folder: Path, tmp_path: Path) -> None:
    """Nobody edits the same story twice."""
    told = load_playbook(FOLDER).entry("lima-ride-along")
    assert told is not None
    file = tmp_path / "again.txt"
    file.write_text(told.text)
    content = yaml.safe_load(import_report(file, folder).read_text(encoding="utf-8"))

    assert content["candidates"][0]["near"] == "lima-ride-along"
    assert content["candidates"][0]["entry"]["story"] == "lima"


def test_a_second_import_does_not_destroy_work(folder: Path, candidates: Path) -> None:
    """The candidates may hold hours of it."""
    with pytest.raises(PlaybookError, match="is there already"):
        import_report(make_pdf(folder.parent / "our report.pdf", [wrapped(FIRST)]), folder)


def test_what_is_accepted_becomes_an_entry(folder: Path, candidates: Path) -> None:
    """With its page in the citation and the date of its review; the others stay candidates."""
    finish(candidates)

    assert accept(candidates, folder, TODAY) == ["lamps-walked-lanes"]

    playbook = load_playbook(folder)
    entry = playbook.entry("lamps-walked-lanes")
    assert entry is not None
    assert entry.is_own
    assert entry.reviewed is not None
    assert entry.reviewed.startswith("2026-11-24 ")
    assert playbook.cite(entry).title == "Us: Lamps, p. 1"
    assert not [finding for finding in untruths(playbook) if finding.entry == entry.id]
    rest = yaml.safe_load(candidates.read_text(encoding="utf-8"))["candidates"]
    assert [item["page"] for item in rest] == [2]


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"text": "Too short."}, "25 to 55 words"),
        ({"situations": ["a b c"]}, "four to eight"),
        ({"story": "atlantis"}, "name one of those in stories/"),
        ({"id": "lima-ride-along"}, "has that name too"),
    ],
)
def test_an_unfinished_candidate_changes_nothing(
    folder: Path, candidates: Path, changes: dict[str, Any], remedy: str
) -> None:
    """It is checked like any entry, before a file is touched."""
    before = {file: file.read_bytes() for file in folder.rglob("*.yml") if file != candidates}
    finish(candidates, **changes)
    with pytest.raises(PlaybookError, match=remedy):
        accept(candidates, folder, TODAY)

    assert {file: file.read_bytes() for file in before} == before


def test_a_source_that_is_not_filled_in_is_told(folder: Path, candidates: Path) -> None:
    """Whoever hears it can look it up."""
    text = candidates.read_text(encoding="utf-8")
    candidates.write_text(text.replace("accept: no", "accept: yes", 1), encoding="utf-8")
    with pytest.raises(PlaybookError, match=r"in place of FILL IN|https://"):
        accept(candidates, folder, TODAY)


def test_accepting_nothing_is_told(folder: Path, candidates: Path) -> None:
    """The mark was forgotten."""
    content = candidates.read_text(encoding="utf-8")
    filled = content.replace("FILL IN the address", "https://example.org #")
    candidates.write_text(filled.replace("FILL IN", "Ours"), encoding="utf-8")
    with pytest.raises(PlaybookError, match="mark what is ready"):
        accept(candidates, folder, TODAY)


def test_the_command_says_what_is_wrong_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And fails."""
    assert main(["import", str(tmp_path / "none.pdf")]) == 1
    assert "none.pdf cannot be read" in capsys.readouterr().err
