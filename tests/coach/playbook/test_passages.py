"""A report is read as passages, each with its page, or the reader says what to do instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import PlaybookError
from coach.playbook.passages import LEAST_WORDS, MOST_WORDS, read_passages
from tests.coach.playbook.reports import FIRST, SECOND, make_docx, make_pdf, wrapped


def test_a_pdf_gives_passages_with_their_pages(tmp_path: Path) -> None:
    """In its own words, lines joined."""
    file = make_pdf(tmp_path / "report.pdf", [["Lamps", *wrapped(FIRST)], wrapped(SECOND)])
    passages = read_passages(file)

    assert [(passage.text, passage.page) for passage in passages] == [(FIRST, 1), (SECOND, 2)]
    assert passages[0].heading == "Lamps"


def test_a_word_file_counts_the_pages_it_was_shown_with(tmp_path: Path) -> None:
    """Word itself keeps no others."""
    passages = read_passages(make_docx(tmp_path / "report.docx"))

    assert [(passage.text, passage.page) for passage in passages] == [(FIRST, 1), (SECOND, 2)]
    assert passages[0].heading == "Lamps"


def test_markdown_has_headings_and_no_pages(tmp_path: Path) -> None:
    """Emphasis and links are read as words."""
    file = tmp_path / "report.md"
    file.write_text(f"# Lamps\n\n{FIRST.replace('broken', '*broken*')}\n\n## Night\n\n{SECOND}\n")
    passages = read_passages(file)

    assert [passage.heading for passage in passages] == ["Lamps", "Night"]
    assert [passage.page for passage in passages] == [None, None]
    assert passages[0].text == FIRST


def test_plain_text_has_pages_where_it_has_form_feeds(tmp_path: Path) -> None:
    """As pdftotext leaves them."""
    file = tmp_path / "report.txt"
    file.write_text("\n".join(wrapped(FIRST)) + "\n\f" + "\n".join(wrapped(SECOND)))

    assert [passage.page for passage in read_passages(file)] == [1, 2]


def test_a_word_cut_at_the_end_of_a_line_is_joined(tmp_path: Path) -> None:
    """As books cut them."""
    file = tmp_path / "report.txt"
    file.write_text(FIRST.replace("electricity", "elec-\ntricity"))

    assert read_passages(file)[0].text == FIRST


def test_long_paragraphs_are_cut_between_sentences(tmp_path: Path) -> None:
    """Nobody can boil down a whole page at once."""
    file = tmp_path / "report.txt"
    file.write_text(" ".join([FIRST, SECOND] * 4))
    passages = read_passages(file)

    assert all(LEAST_WORDS <= len(passage.text.split()) <= MOST_WORDS for passage in passages)
    assert all(passage.text.endswith(".") for passage in passages)


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("report.odt", b"", "give a PDF, a Word file"),
        ("report.pdf", b"no pdf at all", "download it again"),
        ("report.docx", b"no word file", "save it as one"),
        ("report.txt", b"\xff\xfe\x00", "save it as UTF-8"),
        ("report.txt", b"A few words.", "is it the right file"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_remedy(
    tmp_path: Path, name: str, content: bytes, remedy: str
) -> None:
    """One line, with the file's name."""
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(PlaybookError, match=remedy) as caught:
        read_passages(file)

    assert name in str(caught.value)


@pytest.mark.parametrize("name", ["none.pdf", "none.docx", "none.md", "none.txt"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    """Most often its name was mistyped."""
    with pytest.raises(PlaybookError, match="check its name"):
        read_passages(tmp_path / name)


def test_a_scan_asks_for_text_recognition(tmp_path: Path) -> None:
    """Pictures of pages hold no words."""
    with pytest.raises(PlaybookError, match="ocrmypdf"):
        read_passages(make_pdf(tmp_path / "scan.pdf", [[], []]))
