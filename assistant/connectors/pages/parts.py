"""The two parts of a page, which never mix: ours, and what the person chose to hand over."""

from __future__ import annotations

from typing import Any

OURS = "ours"
HANDOVER = "handover"
PARTS = (OURS, HANDOVER)

Page = dict[str, Any]


def part_of(page: Page, part: str) -> Page | None:
    """Give what one part shows, and nothing of the other; None when the page has no such part."""
    if part == OURS:
        return {key: value for key, value in page.items() if key != HANDOVER}
    if not has_handover(page):
        return None
    # The name may tell what the person leaves out, so it is shown only where it was chosen.
    return {"made": page.get("made", ""), **page[HANDOVER]}


def has_handover(page: Page) -> bool:
    """Tell whether there is a page to hand over; older ones held a list that nobody had chosen."""
    return isinstance(page.get(HANDOVER), dict)


def sections_of(part: Page) -> list[Page]:
    """Give the sections in which something stands."""
    return [section for section in part.get("sections", []) if section.get("text", "").strip()]


def sources_of(part: Page) -> list[Page]:
    """Give the citations, each with its address only if that is one that a browser opens."""
    return [
        citation | {"url": _web_address(citation.get("url", ""))}
        for citation in part.get("citations", [])
    ]


def _web_address(url: str) -> str:
    return url if url.startswith(("https://", "http://")) else ""
