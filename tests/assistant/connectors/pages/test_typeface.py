"""Shapes stand before their dots, and neither moves on the paper."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.connectors.pages.typeface import Drawn, shape_first


def draw(sign: int, advance: int, offset: int = 0) -> Drawn:
    """Make a glyph of a letter."""
    return Drawn(
        codepoint=sign, cluster=0, x_advance=advance, y_advance=0, x_offset=offset, y_offset=0
    )


def places(letter: Sequence[Drawn]) -> dict[int, int]:
    """Give where each glyph stands on the paper."""
    at = 0
    found = {}
    for glyph in letter:
        found[glyph.codepoint] = at + glyph.x_offset
        at += glyph.x_advance
    return found


def test_dots_go_behind_their_shape_and_stay_where_they_are() -> None:
    """Two dots and a shape, as Arabic has them from right to left."""
    letter = [draw(1, 0, 300), draw(2, 0, 200), draw(3, 500)]

    ordered = shape_first(letter)

    assert [glyph.codepoint for glyph in ordered] == [3, 1, 2]
    assert places(ordered) == places(letter)


def test_what_has_its_shape_first_is_left_alone() -> None:
    """As have Latin and most of Hindi, and a sign that is all there is of a letter."""
    for letter in ([draw(1, 500), draw(2, 0, -100)], [draw(1, 0)]):
        assert shape_first(letter) == letter
