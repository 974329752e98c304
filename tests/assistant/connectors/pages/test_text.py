"""A page as text: readable as it stands in an SMS, and not changed by WhatsApp."""

from __future__ import annotations

import pytest

from assistant.connectors.pages.text import plain, render
from tests.builders_pages import CITATION, PAGE_WORDS, make_page, old_page


def test_a_page_is_headings_and_words() -> None:
    """The box is told by a word, a source by one line."""
    assert render(make_page(), PAGE_WORDS) == (
        "*My plan*\nNo flooding at the market\n29 November 2026\n\n"
        "*What will be different*\nNo flooding at the market by June.\n\n"
        "*What may get in the way*\nThe landlord scares us.\n\n"
        "*Keep in sight: What we do then*\nIf the drain is blocked, then Ana calls Pedro.\n\n"
        f"*Where this is from*\n(1) The playbook, page 12 {CITATION['url']}\n\n"
        "The words are yours.\n"
    )


def test_an_older_page_is_still_told() -> None:
    """Without name, day or sources."""
    assert render(old_page(), PAGE_WORDS).startswith("*My plan*\n\n*Goal*\nA bench.\n\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("this is *very* urgent", "this is very urgent"),
        ("_all_ of ~them~ and ```me```", "all of them and me"),
        ("*_both_*", "both"),
        ("- bring chairs\n* bring tea", "bring chairs\nbring tea"),
        ("> he said no", "he said no"),
        ("1. ask\n2. wait", "1) ask\n2) wait"),
        ("3 * 4 * 5, 10 - 2, my_file_name", "3 * 4 * 5, 10 - 2, my_file_name"),
        ("1.5 metres\n-5 degrees", "1.5 metres\n-5 degrees"),
        ("बाढ़ नहीं\nلا فيضان", "बाढ़ नहीं\nلا فيضان"),
    ],
)
def test_no_sign_in_the_words_is_taken_for_formatting(written: str, told: str) -> None:
    """What only looks like it stays."""
    assert plain(written) == told
