"""A page as a PDF, read back: the words are in it, in the letters of their languages."""

from __future__ import annotations

import io
import logging
from typing import Any

import pytest
from pypdf import PdfReader

from assistant.connectors.pages.parts import HANDOVER, part_of
from assistant.connectors.pages.pdf import render
from tests.builders_pages import CITATION, PAGE_WORDS, make_page, old_page, section

SILENT = "\u2060"
MOST_BYTES = 150_000
A4 = (595, 842)  # points


def read(page: dict[str, Any] | None) -> PdfReader:
    """Render a page and open it."""
    assert page is not None
    return PdfReader(io.BytesIO(render(page, PAGE_WORDS)))


def text_of(reader: PdfReader) -> str:
    """Give the words of all sheets, as they would be copied, with single spaces."""
    text = " ".join(sheet.extract_text() for sheet in reader.pages)
    return " ".join(text.replace(SILENT, "").split())


def fonts_of(reader: PdfReader) -> dict[str, bool]:
    """Give the names of the fonts, and whether their letters are in the file."""
    fonts = [font for sheet in reader.pages for font in sheet["/Resources"]["/Font"].values()]
    described = [font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts]
    return {str(font["/FontName"]): "/FontFile2" in font for font in described}


def test_all_that_was_written_is_in_it() -> None:
    """Title, name, day, sections, box, sources and the note."""
    text = text_of(read(make_page()))

    for words in ("My plan", "No flooding at the market", "29 November 2026", "The landlord"):
        assert words in text
    for words in ("then Ana calls Pedro", CITATION["story"], CITATION["url"], PAGE_WORDS["note"]):
        assert words in text


def test_nothing_of_ours_is_in_what_is_handed_over() -> None:
    """Neither on the sheets nor in what the file says of itself."""
    reader = read(part_of(make_page(), HANDOVER))

    text = text_of(reader) + str(reader.metadata)
    assert "What we ask for" in text
    for words in ("My plan", "The landlord", "Ana", "No flooding at the market 29"):
        assert words not in text


def test_a_short_page_is_one_a4_sheet_with_its_number() -> None:
    """And it is small enough to send on."""
    page = make_page()
    reader = read(page)

    assert len(reader.pages) == 1
    assert tuple(round(float(side)) for side in reader.pages[0].mediabox[2:]) == A4
    assert text_of(reader).endswith("1 / 1")
    assert len(render(page, PAGE_WORDS)) < MOST_BYTES


def test_a_long_page_goes_on_and_counts_its_sheets() -> None:
    """Whatever the person writes, only we write the number of sheets."""
    long = [section(f"Step {number}", "{nb} word " * 80) for number in range(9)]

    reader = read(make_page(sections=long))

    assert len(reader.pages) > 1
    for number, sheet in enumerate(reader.pages, start=1):
        assert f"{number} / {len(reader.pages)}" in sheet.extract_text()
    assert text_of(reader).count("{nb}") == 9 * 80


def test_a_box_that_fits_on_a_sheet_is_not_cut() -> None:
    """It goes on to the next with all its rows."""
    before = section("Goal", "row\n" * 22)
    box = section("What we do then", "if\n" * 8, boxed=True)

    first, second = read(make_page(sections=[before, box])).pages

    assert "What we do then" not in first.extract_text()
    assert second.extract_text().count("if") == 8


def test_a_box_longer_than_a_sheet_is_all_there() -> None:
    """It has a frame on each sheet it needs."""
    box = section("What we do then", "if\n" * 90, boxed=True)

    reader = read(make_page(sections=[box]))

    assert text_of(reader).split().count("if") == 90


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("¿Qué pasó? El señor Núñez limpiará la acequia: 12 €.", "NotoSans"),
        ("क्षेत्र के विद्यार्थियों की स्थिति, और चिट्ठी ज़रूर।", "NotoSans"),
        ("لا فيضان في السوق بعد اليوم", "NotoSansArabic"),
    ],
)
def test_words_of_other_languages_come_out_as_they_are(words: str, font: str) -> None:
    """They can be copied, and their letters are in the file."""
    reader = read(make_page(name=words, sections=[section("Goal", words, boxed=True)]))

    assert text_of(reader).count(words) == 2
    assert f"/MPDFAA+{font}" in fonts_of(reader)
    assert all(fonts_of(reader).values())


def test_a_sign_that_no_font_has_is_told_about(caplog) -> None:
    """Nothing breaks, a mark stands for it, and no log tells what was written."""
    caplog.set_level(logging.DEBUG)
    page = make_page(name="市场 😀 👩‍👩‍👧 \ue000 \x07 ok ❤️ \ud83d", title="My plan")

    text = text_of(read(page))

    assert "�� � " in text
    assert PAGE_WORDS["lacking"] in text
    assert not [row for row in caplog.messages if "市" in row or "missing" in row]


def test_where_no_sign_lacks_nothing_is_said_of_it() -> None:
    """The note is for those who need it."""
    assert PAGE_WORDS["lacking"] not in text_of(read(make_page()))


@pytest.mark.parametrize("word", ["w" * 900, "https://a.example/" + "long/" * 150, "لا" * 400])
def test_a_word_longer_than_a_row_is_wrapped(word: str) -> None:
    """No letter of it is lost at the edge."""
    text = text_of(read(make_page(sections=[section("Goal", word)])))

    assert word in text.replace(" ", "")


def test_the_same_page_is_the_same_file() -> None:
    """Byte for byte, dated as the page is."""
    page = make_page()

    assert render(page, PAGE_WORDS) == render(page, PAGE_WORDS)
    assert "20261129" in str(read(page).metadata)


def test_the_file_says_its_title_and_language() -> None:
    """So that a screen reader can."""
    reader = read(make_page())

    assert reader.metadata is not None
    assert reader.metadata.title == "My plan"
    assert reader.root_object["/Lang"] == "en"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_an_older_page_still_becomes_a_file() -> None:
    """Without name, day, boxes or sources."""
    assert "A bench." in text_of(read(old_page()))


def test_an_address_can_be_followed() -> None:
    """From the screen; on paper it can be read."""
    sheet = read(make_page()).pages[0]

    links = [note.get_object()["/A"]["/URI"] for note in sheet["/Annots"]]
    assert set(links) == {CITATION["url"]}
