"""A page as HTML: everything is there, in order, and nothing that was written is run."""

from __future__ import annotations

import re

from assistant.connectors.pages.html import render
from tests.builders_pages import CITATION, PAGE_WORDS, make_page, old_page, section

LINKS = [("./a.pdf", "As a PDF"), ("./a.txt", "As plain text")]


def test_a_page_shows_all_that_was_written() -> None:
    """Title, name, day, sections, sources and the note."""
    shown = render(make_page(), PAGE_WORDS)

    for words in ("My plan", "No flooding at the market", "29 November 2026", "The landlord"):
        assert words in shown
    for words in (CITATION["story"], CITATION["quote"], "The words are yours."):
        assert words in shown


def test_what_was_written_is_never_run() -> None:
    """Wherever it stands, it is shown as it was typed."""
    bad = "<script>alert(1)</script>"
    source = {"title": bad, "url": f'https://a.example/"{bad}', "quote": bad, "story": bad}

    shown = render(
        make_page(title=bad, name=bad, sections=[section(bad, bad)], citations=[source]), PAGE_WORDS
    )

    assert "<script" not in shown
    assert shown.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 8


def test_headings_are_in_order_about_one_main_part() -> None:
    """Who hears the page finds the way by them."""
    shown = render(make_page(), PAGE_WORDS, LINKS)

    assert re.findall(r"<(h\d)", shown) == ["h1", "h2", "h2", "h2", "h2"]
    assert shown.count("<main>") == 1
    assert '<html lang="en">' in shown


def test_words_of_a_person_turn_where_their_language_begins() -> None:
    """From the right in Arabic, from the left in English, each by itself."""
    shown = render(make_page(sections=[section("Goal", "لا فيضان")]), PAGE_WORDS)

    assert '<p class="said" dir="auto">لا فيضان</p>' in shown
    assert '<p class="said name" dir="auto">No flooding at the market</p>' in shown


def test_the_if_then_stands_in_a_box_with_its_heading() -> None:
    """It is what one looks for when things go wrong."""
    shown = render(make_page(), PAGE_WORDS)

    assert shown.count('<section class="boxed"><h2 dir="auto">What we do then</h2>') == 1


def test_sources_are_numbered_and_have_their_address() -> None:
    """One that is no address of the web is named without a link."""
    citations = [CITATION, {"title": "A talk", "url": "javascript:alert(1)"}]

    shown = render(make_page(citations=citations), PAGE_WORDS)

    assert re.findall('href="([^"]*)"', shown) == [CITATION["url"]]
    assert shown.count("<li>") == 2
    assert "A talk" in shown


def test_links_stand_above_the_page_and_are_not_printed() -> None:
    """On paper they lead nowhere."""
    shown = render(make_page(), PAGE_WORDS, LINKS)

    assert shown.index("As a PDF") < shown.index("<main>")
    assert "@media print" in shown
    assert "nav{display:none}" in shown


def test_an_older_page_still_opens() -> None:
    """Without name, day, boxes or sources."""
    shown = render(old_page(), PAGE_WORDS)

    assert "A bench." in shown
    assert "<nav>" not in shown
    assert "Where this is from" not in shown
