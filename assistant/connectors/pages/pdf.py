"""A page to keep, as a PDF: large type, in the letters of the languages people use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone

from fpdf import ViewerPreferences

from assistant.connectors.pages.parts import Page, sections_of, sources_of
from assistant.connectors.pages.sheet import PADDING, Line, Sheets

UNDATED = datetime(1970, 1, 1, tzinfo=timezone.utc)
AIR = 6.0  # millimetres above a heading
ROWS_UNDER_A_HEADING = 3  # at least, before a sheet may end
SMALL = 12.0  # points; what the person did not write


def render(page: Page, words: dict[str, str]) -> bytes:
    """Give one part of a page as a PDF; the same bytes each time."""
    sheets = Sheets()
    sheets.set_title(page.get("title") or words["title"])
    sheets.set_lang("en")
    sheets.set_creation_date(_date(page.get("made", "")))
    sheets.viewer_preferences = ViewerPreferences(display_doc_title=True)
    sheets.add_page()
    _put_head(sheets, page, words)
    for section in sections_of(page):
        _put_section(sheets, section)
    _put_sources(sheets, page, words)
    _put_notes(sheets, words)
    return sheets.as_bytes()


def _date(made: str) -> datetime:
    try:
        return datetime.strptime(made, "%d %B %Y").replace(tzinfo=timezone.utc)
    except ValueError:
        return UNDATED


def _put_head(sheets: Sheets, page: Page, words: dict[str, str]) -> None:
    title = Line(page.get("title") or words["title"], 26, is_bold=True)
    sheets.put([title, Line(page.get("name", ""), 18), Line(page.get("made", ""), SMALL)])
    sheets.rule(1.2)


def _put_section(sheets: Sheets, section: Page) -> None:
    lines = [Line(section.get("heading", ""), is_bold=True), Line(section["text"])]
    if not section.get("boxed"):
        _put_headed(sheets, lines)
        return
    sheets.ln(AIR)
    sheets.put_boxed(lines)
    sheets.ln(AIR / 2)


def _put_headed(sheets: Sheets, lines: Sequence[Line]) -> None:
    """Put a heading where a few rows of what it heads fit under it."""
    heading, *text = lines
    rows = min(sheets.height_of(text), ROWS_UNDER_A_HEADING * heading.height)
    sheets.ln(AIR)
    sheets.make_room(sheets.height_of([heading]) + rows)
    sheets.put(lines)


def _put_sources(sheets: Sheets, page: Page, words: dict[str, str]) -> None:
    notes = [_source(number, source) for number, source in enumerate(sources_of(page), start=1)]
    if notes:
        _put_headed(sheets, [Line(words["sources"], is_bold=True), *notes[0]])
    for note in notes[1:]:
        sheets.ln(AIR / 3)
        sheets.make_room(sheets.height_of(note))
        sheets.put(note)


def _source(number: int, source: Page) -> list[Line]:
    quoted = f": “{source['quote']}”" if source.get("quote") else ""
    named = f"{source.get('title', '')}{quoted}"
    told = [text for text in (source.get("story", ""), named) if text]
    first = f"{number}. {told[0]}" if told else f"{number}."
    rows = [Line(first, SMALL), *(Line(text, SMALL) for text in told[1:])]
    return [*rows, Line(source["url"], SMALL, link=source["url"])]


def _put_notes(sheets: Sheets, words: dict[str, str]) -> None:
    lacking = words["lacking"] if sheets.lacks_signs else ""
    lines = [Line(lacking, SMALL), Line(words["note"], SMALL)]
    sheets.ln(AIR)
    sheets.make_room(sheets.height_of(lines) + 2 * PADDING)
    sheets.rule(0.3)
    sheets.put(lines)
