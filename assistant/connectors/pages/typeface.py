"""A font whose text can be copied from a PDF: the letter, not the dot above it, carries its sign.

Arabic letters are drawn as a shape and its dots. From right to left the dots come first, and fpdf2
names the first of what is drawn for a letter as the letter; a reader then finds it where the dot
is, and mixes up the order. So the shape is put first here, and moved nothing by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Any

from fpdf.fonts import TTFFont


@dataclass(frozen=True)
class Drawn:
    """A glyph and its place, named as HarfBuzz names them."""

    codepoint: int
    cluster: int
    x_advance: int
    y_advance: int
    x_offset: int
    y_offset: int


class Typeface(TTFFont):
    """A font as fpdf2 uses it, with shapes before their dots."""

    __slots__ = ()

    def perform_harfbuzz_shaping(
        self, text: str, font_size_pt: float, text_shaping_params: dict[str, Any] | None
    ) -> tuple[Sequence[Any], Sequence[Any]]:
        """Give what is drawn for a text, twice: fpdf2 asks for signs and places apart."""
        infos, places = super().perform_harfbuzz_shaping(text, font_size_pt, text_shaping_params)
        drawn = [
            Drawn(
                *(info.codepoint, info.cluster),
                *(place.x_advance, place.y_advance, place.x_offset, place.y_offset),
            )
            for info, place in zip(infos or (), places or (), strict=True)
        ]
        letters = groupby(drawn, key=lambda glyph: glyph.cluster)
        ordered = [glyph for _, letter in letters for glyph in shape_first(list(letter))]
        return ordered, ordered


def shape_first(letter: Sequence[Drawn]) -> list[Drawn]:
    """Put dots behind the shape they belong to, in the same place on the paper."""
    dots = list(takewhile(lambda glyph: glyph.x_advance == 0, letter))
    if not dots or len(dots) == len(letter):
        return list(letter)
    shape, *rest = letter[len(dots) :]
    moved = [replace(dot, x_offset=dot.x_offset - shape.x_advance) for dot in dots]
    return [shape, *moved, *rest]
