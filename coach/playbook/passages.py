"""Reads a report (PDF, Word, Markdown or plain text) as passages, each with where it stands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from markdown_it import MarkdownIt
from pypdf import PdfReader
from pypdf.errors import PdfReadError

from coach.errors import PlaybookError

LEAST_WORDS = 25
MOST_WORDS = 90  # what a person can boil down to one entry
_LITTLE_TEXT = 20  # letters a page; a scanned page has none

_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_WORDS = {"text", "code_inline"}  # the parts of a line of Markdown that hold words
_HYPHENED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


@dataclass(frozen=True)
class Passage:
    """A few sentences of a report, in its own words; ``page`` is None where files have none."""

    text: str
    page: int | None
    heading: str


@dataclass(frozen=True)
class _Paragraph:
    text: str
    page: int | None
    is_heading: bool = False


def read_passages(file: Path) -> list[Passage]:
    """Cut a report into passages of 25 to 90 words, in its order.

    Raises:
        PlaybookError: the file cannot be read or holds no text; the message gives the remedy.
    """
    read = _READERS.get(file.suffix.lower())
    if read is None:
        raise PlaybookError(
            f"{file.name} is of a kind that is not read here; give a PDF, a Word file (.docx), "
            f"Markdown (.md) or plain text (.txt)."
        )
    try:
        passages = list(_passages(read(file)))
    except OSError as error:
        raise PlaybookError(
            f"{file.name} cannot be read ({error.strerror or error}); check its name and folder."
        ) from error
    if not passages:
        raise PlaybookError(
            f"{file.name} holds no passage of {LEAST_WORDS} words or more; is it the right file?"
        )
    return passages


def _read_pdf(file: Path) -> Iterator[_Paragraph]:
    try:
        reader = PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise PlaybookError(f"{file.name} asks for a password; save it without one, then try.")
        pages = [page.extract_text() for page in reader.pages]
    except PdfReadError as error:
        raise PlaybookError(
            f"{file.name} is damaged or no PDF ({error}); download it again."
        ) from error
    if sum(len(text.strip()) for text in pages) < _LITTLE_TEXT * max(len(pages), 1):
        raise PlaybookError(
            f"{file.name} has pictures of pages and no text; "
            f"run a text recognition on it first, for example ocrmypdf."
        )
    for number, text in enumerate(pages, start=1):
        for block in re.split(r"\n\s*\n", text):
            yield from _lines_joined(block, number)


def _lines_joined(block: str, page: int | None) -> Iterator[_Paragraph]:
    """Join the lines of a block; a short first line without a stop is its heading."""
    lines = [line.strip() for line in block.splitlines() if line.strip()]
    if not lines:
        return
    if _looks_like_a_heading(lines[0]):
        yield _Paragraph(lines.pop(0), page, is_heading=True)
    text = _HYPHENED.sub("", "\n".join(lines))
    if text:
        yield _Paragraph(" ".join(text.split()), page)


def _looks_like_a_heading(line: str) -> bool:
    return len(line.split()) <= 10 and line[:1].isupper() and line[-1] not in ".,;:?!-–"


def _read_docx(file: Path) -> Iterator[_Paragraph]:
    """Word keeps no pages but the breaks of when it was last shown: a page is counted by those."""
    try:
        document = Document(str(file))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        if not file.exists():
            raise FileNotFoundError(2, "no such file", str(file)) from error
        raise PlaybookError(f"{file.name} is no Word file (.docx); save it as one.") from error
    has_pages = any(paragraph.rendered_page_breaks for paragraph in document.paragraphs)
    page = 1
    for paragraph in document.paragraphs:
        page += len(paragraph.rendered_page_breaks)
        text = " ".join(paragraph.text.split())
        if text:
            is_heading = _style_of(paragraph).startswith(("Heading", "Title"))
            yield _Paragraph(text, page if has_pages else None, is_heading)


def _style_of(paragraph: Any) -> str:
    return str(paragraph.style.name or "") if paragraph.style else ""


def _read_markdown(file: Path) -> Iterator[_Paragraph]:
    tokens = MarkdownIt("commonmark").parse(_text_of(file))
    for before, token in itertools.pairwise(tokens):
        if token.type == "inline":
            text = " ".join(
                child.content
                for child in token.children or []
                if child.type in {"text", "code_inline"}
            )
            yield _Paragraph(" ".join(text.split()), None, before.type == "heading_open")


def _read_text(file: Path) -> Iterator[_Paragraph]:
    """Plain text has pages where it has form feeds."""
    pages = _text_of(file).split("\f")
    for number, text in enumerate(pages, start=1):
        for block in re.split(r"\n\s*\n", text):
            yield from _lines_joined(block, number if len(pages) > 1 else None)


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlaybookError(f"{file.name} is not UTF-8 text; save it as UTF-8.") from error


_READERS: dict[str, Callable[[Path], Iterator[_Paragraph]]] = {
    ".pdf": _read_pdf,
    ".docx": _read_docx,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".txt": _read_text,
}


def _passages(paragraphs: Iterator[_Paragraph]) -> Iterator[Passage]:
    """Put short paragraphs together and cut long ones between sentences."""
    heading, page, words = "", None, list[str]()
    for paragraph in paragraphs:
        if paragraph.is_heading:
            yield from _closed(words, page, heading)
            heading, words = paragraph.text, []
            continue
        for sentence in _SENTENCE.split(paragraph.text):
            new = sentence.split()
            if words and len(words) + len(new) > MOST_WORDS:
                yield from _closed(words, page, heading)
                words = []
            page = page if words else paragraph.page
            words += new
        if len(words) >= LEAST_WORDS:
            yield from _closed(words, page, heading)
            words = []
    yield from _closed(words, page, heading)


def _closed(words: list[str], page: int | None, heading: str) -> Iterator[Passage]:
    if len(words) >= LEAST_WORDS:
        yield Passage(" ".join(words), page, heading)
