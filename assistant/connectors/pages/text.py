"""A page to keep, as plain text that can be sent on by SMS or WhatsApp."""

from __future__ import annotations

import re

from assistant.connectors.pages.parts import Page, sections_of, sources_of

# What WhatsApp takes for formatting: pairs around words, code, and signs that begin a line.
_PAIRS = re.compile(r"(?<!\w)([*_~])(?=\S)([^\n]*?\S)\1(?!\w)")
_CODE = re.compile(r"`+")
_MARK = re.compile(r"^[ \t]*[*>-][ \t]+", re.MULTILINE)
_NUMBER = re.compile(r"^([ \t]*\d+)\.(?=[ \t])", re.MULTILINE)


def render(page: Page, words: dict[str, str]) -> str:
    """Give one part of a page as text, with no formatting but *headings*."""
    sections = (_block(_heading(section, words), section["text"]) for section in sections_of(page))
    blocks = [_head(page, words), *sections, _sources(page, words), words["note"]]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(page: Page, words: dict[str, str]) -> str:
    about = "\n".join(row for row in (page.get("name"), page.get("made")) if row)
    return _block(page.get("title") or words["title"], about)


def _heading(section: Page, words: dict[str, str]) -> str:
    heading = str(section.get("heading", ""))
    return f"{words['boxed']}: {heading}" if section.get("boxed") else heading


def _block(heading: str, text: str) -> str:
    bold = f"*{plain(heading)}*" if heading.strip() else ""
    return "\n".join(row for row in (bold, plain(text)) if row)


def _sources(page: Page, words: dict[str, str]) -> str:
    rows = (
        f"({number}) {plain(source.get('title', ''))} {source['url']}".strip()
        for number, source in enumerate(sources_of(page), start=1)
    )
    listed = "\n".join(rows)
    return f"*{words['sources']}*\n{listed}" if listed else ""


def plain(text: str) -> str:
    """Take away the signs that would be read as formatting; the words stay as they are."""
    text = _MARK.sub("", _CODE.sub("", text.strip()))
    text = _NUMBER.sub(r"\1)", text)
    while (plainer := _PAIRS.sub(r"\2", text)) != text:
        text = plainer
    return text
