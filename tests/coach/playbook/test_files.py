"""A mistake in a playbook file is named with its file, its entry and the remedy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.errors import PlaybookError
from coach.playbook import FOLDER, load_playbook

Complaint = Callable[[str, str, str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the project's playbook to spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "playbook"))


@pytest.fixture
def complaint(folder: Path) -> Complaint:
    """Replace words in a file and give what loading says."""

    def spoil(name: str, words: str, by: str) -> str:
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert words in text
        file.write_text(text.replace(words, by, 1), encoding="utf-8")
        with pytest.raises(PlaybookError) as caught:
            load_playbook(folder)
        return str(caught.value)

    return spoil


LIMA = "stories/lima.yml"


@pytest.mark.parametrize(
    ("words", "by", "entry", "remedy"),
    [
        ("    fact: L2\n", "", "lima-new-standing", "'fact' is missing; add it"),
        ("    kind: public", "    kind: hearsay", "lima-where-things-stood", "playbook_blog"),
        ("    fact: L2", "    fakt: L2", "lima-new-standing", "spelling"),
        ("skills: [planning]", "skills: [cooking]", "lima-began-narrow", "one or more of planning"),
        ("teaches: Begin with", "teaches: Begin" + " and" * 20, "lima-began-narrow", "under 20"),
        ("nobody set out to change", "nobody " * 30, "lima-began-narrow", "25 to 55 words"),
        (
            "everything in our town is broken and we do not know where to begin",
            "help",
            "lima-began-narrow",
            "3 to 30 words",
        ),
        ("sources: [blog-lima]", "sources: [blog-rome]", "lima-new-standing", "sources.yml"),
        ("practices: [expectations]", "practices: [magic]", "lima-began-narrow", "practices.yml"),
        ("side by side with town halls and", "next to", "lima-new-standing", "must_say"),
    ],
)
def test_a_mistake_names_file_entry_and_remedy(
    complaint: Complaint, words: str, by: str, entry: str, remedy: str
) -> None:
    """Whoever edits the file knows where to go and what to do."""
    said = complaint(LIMA, words, by)

    assert said.startswith(LIMA)
    assert f"'{entry}'" in said
    assert remedy in said


def test_an_entry_without_an_id_is_named_by_its_place(complaint: Complaint) -> None:
    """There is no better name for it."""
    said = complaint(LIMA, "  - id: lima-began-narrow\n    fact: G6", "  - fact: G6")

    assert said.startswith(f"{LIMA}, entry 1: 'id' is missing; add it")


def test_two_entries_of_one_name_are_told(complaint: Complaint) -> None:
    """An id leads to one entry."""
    said = complaint("stories/sefton.yml", "id: sefton-how-and-why", "id: lima-ride-along")

    assert said.startswith("stories/sefton.yml, entry 'lima-ride-along': stories/lima.yml has")


def test_a_file_named_for_another_story_is_told(complaint: Complaint) -> None:
    """The file's name is the story's id."""
    said = complaint(LIMA, "story: lima", "story: bogota")

    assert "name the file bogota.yml" in said


def test_a_mistake_in_yaml_names_the_line(complaint: Complaint) -> None:
    """With the two mistakes that people make."""
    said = complaint(LIMA, "teaches: Begin with", "teaches: Begin: with")

    assert said.startswith(f"{LIMA}, line ")
    assert "in quotation marks" in said


def test_a_source_without_an_address_is_told(complaint: Complaint) -> None:
    """Whoever reads a citation can look it up."""
    said = complaint("sources.yml", "url: https://www.ashoka.org/en-us", "url: ashoka.org/en-us")

    assert said.startswith("sources.yml, entry 'playbook-summary': 'url' does not fit")


def test_the_gap_of_a_heading_is_not_filled(complaint: Complaint) -> None:
    """The entry of a practice known by its heading has to say so."""
    said = complaint(
        "stories/report.yml", "      - only the heading\n    accepts", "      - read\n    accepts"
    )

    assert said.startswith("practices.yml, entry 'shared_agency'")
    assert "'only the heading'" in said


def test_a_practice_that_nothing_tells_is_named(complaint: Complaint) -> None:
    """Each of the eight leads to an entry."""
    said = complaint("practices.yml", "entry: practice-lab", "entry: practice-club")

    assert said.startswith("practices.yml, entry 'lab' names 'practice-club'")


def test_a_word_explained_twice_is_told(complaint: Complaint) -> None:
    """One name, one meaning."""
    said = complaint("glossary.yml", "- term: measure", "- term: baseline")

    assert said.startswith("glossary.yml, entry 'baseline'")


def test_a_missing_file_is_told(folder: Path) -> None:
    """The message names it."""
    (folder / "glossary.yml").unlink()

    with pytest.raises(PlaybookError, match=r"glossary\.yml cannot be read"):
        load_playbook(folder)


def test_an_empty_file_is_told(folder: Path) -> None:
    """As it is when a host begins a new story."""
    (folder / "stories" / "ours.yml").write_text("", encoding="utf-8")

    with pytest.raises(PlaybookError, match=r"stories/ours\.yml: this does not fit"):
        load_playbook(folder)


def test_a_hosts_own_story_is_read(folder: Path) -> None:
    """A file more in the folder is a story more."""
    text = (folder / "stories" / "sefton.yml").read_text(encoding="utf-8")
    ours = text.replace("- id: sefton-", "- id: ours-").replace("story: sefton", "story: ours")
    (folder / "stories" / "ours.yml").write_text(ours, encoding="utf-8")

    assert load_playbook(folder).entry("ours-how-and-why") is not None
