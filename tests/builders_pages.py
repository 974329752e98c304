"""Pages to keep, and the words around them, for tests of all their forms."""

from __future__ import annotations

from typing import Any

PAGE_WORDS = {
    "title": "My page",
    "sources": "Where this is from",
    "boxed": "Keep in sight",
    "lacking": "The sign � stands for one that this file cannot show.",
    "note": "The words are yours.",
    "note_handover": "In the words of those it is from.",
    "note_on_paper": "Made with the coach.",
    "as_pdf": "As a PDF",
    "as_text": "As plain text",
    "to_hand_over": "The page to hand over",
}
CITATION = {
    "entry": "lima-drain",
    "kind": "playbook",
    "title": "The playbook, page 12",
    "url": "https://example.org/playbook/12",
    "quote": "we asked the river first",
    "story": "In Lima, neighbours cleared a drain before the rain came.",
}


def section(heading: str, text: str, boxed: bool = False) -> dict[str, Any]:
    """Make a section."""
    return {"heading": heading, "text": text, "boxed": boxed}


def make_page(**changes: Any) -> dict[str, Any]:
    """Make the page of a plan, with what is handed over of it."""
    goal = section("What will be different", "No flooding at the market by June.")
    box = section("What we do then", "If the drain is blocked, then Ana calls Pedro.", boxed=True)
    page = {
        "kind": "plan",
        "title": "My plan",
        "name": "No flooding at the market",
        "made": "29 November 2026",
        "sections": [goal, section("What may get in the way", "The landlord scares us."), box],
        "citations": [CITATION],
        "handover": {"title": "What we ask for", "sections": [goal], "citations": [CITATION]},
    }
    return page | changes


def old_page() -> dict[str, Any]:
    """Make a page as it was kept before there were names, boxes and chosen parts."""
    sections = [{"heading": "Goal", "text": "A bench."}]
    return {"kind": "plan", "title": "My plan", "sections": sections, "handover": sections}
