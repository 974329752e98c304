"""Sheets of paper in a PDF: type for several scripts, paragraphs, a box, and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unicodedata import category

from fpdf import FPDF
from fpdf.bidi import auto_detect_base_direction
from fpdf.enums import MethodReturnValue, TextDirection, TextMode

from assistant.connectors.pages.fonts import FONTS, font_files
from assistant.connectors.pages.typeface import Typeface

MARGIN = 25.0  # millimetres; so are all lengths but the sizes of type, which are points
PADDING = 5.0  # within a box
ONE_POINT = 25.4 / 72
LEADING = 1.45  # of the size of type: room for what Arabic and Hindi set above and below
BOLD = 0.03  # of the size of type: letters are drawn this much thicker
LACKING = "\ufffd"  # stands for a sign that no font has
# Colours of skin, joiners and accents, by their Unicode category.
CHANGES_ANOTHER = {"Sk", "Mn", "Mc", "Me", "Cc", "Cf", "Co", "Cs"}
PAGES = "\ue000"  # becomes the number of pages; a sign of no language, that nobody types
# What a dot or vowel sign that is drawn apart is copied as: its letter stands for both.
SILENT = (0x2060,)  # joins words: takes no room and breaks nothing
# The shapes that a font could take; what is embedded has one, and the others would only weigh.
VARIATIONS = ("fvar", "gvar", "avar", "HVAR", "MVAR", "STAT")


@dataclass(frozen=True)
class Line:
    """Text that is set in one size; each line of it is a paragraph."""

    text: str
    size: float = 14.0  # points
    is_bold: bool = False
    link: str = ""

    @property
    def height(self) -> float:
        """Give the height of a row."""
        return self.size * ONE_POINT * LEADING


class Sheets(FPDF):
    """A4 sheets; ``put`` fills them, and they number themselves."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.c_margin = 0.0  # text begins where rules do
        self.alias_nb_pages(PAGES)
        self.lacks_signs = False  # whether LACKING stands for something
        self.typefaces: dict[str, Typeface] = {}
        for name, file in font_files().items():
            self.typefaces[name] = Typeface(self, file, name.lower(), style="")
            self.fonts[name.lower()] = self.typefaces[name]
        self.set_fallback_fonts(FONTS)
        self.set_text_shaping(True)
        self.set_font(FONTS[0])

    def footer(self) -> None:
        """Write "1 / 2" at the foot."""
        self.set_font(FONTS[0], size=11)
        self.set_xy(MARGIN, -MARGIN + 8)
        self.cell(self.w - 2 * MARGIN, text=f"{self.page_no()} / {PAGES}", align="R")

    def put(self, lines: Sequence[Line]) -> None:
        """Set lines under one another, each from the side where its language begins."""
        for line in lines:
            for paragraph in self._paragraphs(line.text):
                self._put_paragraph(line, paragraph)

    def height_of(self, lines: Sequence[Line]) -> float:
        """Give how high these lines would stand."""
        return sum(
            self._put_paragraph(line, paragraph, is_trial=True)
            for line in lines
            for paragraph in self._paragraphs(line.text)
        )

    def make_room(self, height: float) -> None:
        """Go on to a new sheet when less than this is left, unless no sheet has so much."""
        if self.will_page_break(height) and height < self.eph:
            self.add_page()

    def rule(self, thickness: float) -> None:
        """Draw a line from margin to margin, with air about it."""
        self.ln(3)
        self.set_line_width(thickness)
        self.line(self.l_margin, self.y, self.w - self.r_margin, self.y)
        self.ln(3)

    def put_boxed(self, lines: Sequence[Line]) -> None:
        """Set lines in a frame, whole on one sheet if any sheet has room for them."""
        self._indent(PADDING)
        self.make_room(self.height_of(lines) + 2 * PADDING)
        first, top = self.page, self.y
        # Set before there is a new sheet: it is written on each that begins from here.
        self.set_line_width(0.8)
        self.set_y(top + PADDING)
        self.put(lines)
        self._indent(0)
        bottom = self.y + PADDING
        self._frame(first, top, bottom)
        self.set_y(bottom)

    def as_bytes(self) -> bytes:
        """Give the PDF, with just those letters embedded that it needs."""
        for font in self.typefaces.values():
            for table in set(VARIATIONS) & set(font.ttfont.keys()):
                del font.ttfont[table]
            for glyph, _ in font.subset.items():
                if glyph and not glyph.unicode:
                    glyph.unicode = SILENT
        return bytes(self.output())

    def _paragraphs(self, text: str) -> list[str]:
        return [self._printable(row.strip()) for row in text.splitlines() if row.strip()]

    def _printable(self, text: str) -> str:
        """Put LACKING for what no font has; what only changes the sign before it is left out."""
        faces = self.typefaces.values()
        unknown = {sign for sign in text if not any(ord(sign) in face.cmap for face in faces)}
        changes = {sign for sign in unknown if category(sign) in CHANGES_ANOTHER}
        self.lacks_signs = self.lacks_signs or bool(unknown - changes)
        return text.translate({ord(sign): "" if sign in changes else LACKING for sign in unknown})

    def _put_paragraph(self, line: Line, text: str, is_trial: bool = False) -> float:
        is_from_right = auto_detect_base_direction(text) == TextDirection.RTL
        self.set_font(self._font_for(text), size=line.size)
        with self._weight(line):
            result = self.multi_cell(
                0,
                line.height,
                text,
                align="R" if is_from_right else "L",
                link=line.link or None,
                new_x="LMARGIN",
                new_y="NEXT",
                dry_run=is_trial,
                output=MethodReturnValue.HEIGHT,
            )
        return float(result)  # type: ignore[arg-type]  # a height was asked for

    @contextmanager
    def _weight(self, line: Line) -> Iterator[None]:
        """Draw the outlines too where it is bold: the fonts' own bold takes seconds to make."""
        if not line.is_bold:
            yield
            return
        thickness = line.size * ONE_POINT * BOLD
        with self.local_context(text_mode=TextMode.FILL_STROKE, line_width=thickness):
            yield

    def _font_for(self, text: str) -> str:
        """Give the font with most of these letters, so that words keep their joints."""
        counts = {
            name: sum(ord(letter) in font.cmap for letter in text)
            for name, font in self.typefaces.items()
        }
        return max(counts, key=lambda name: counts[name])

    def _indent(self, width: float) -> None:
        self.set_margins(MARGIN + width, MARGIN, MARGIN + width)

    def _frame(self, first: int, top: float, bottom: float) -> None:
        """Draw a frame from here, on the first of these sheets, to there, on the last."""
        last = self.page
        for number in range(first, last + 1):
            begin = top if number == first else MARGIN - PADDING
            end = bottom if number == last else self.page_break_trigger + PADDING
            self.page = number
            self.rect(
                *(MARGIN, begin, self.w - 2 * MARGIN, end - begin),
                round_corners=True,
                corner_radius=3,
            )
