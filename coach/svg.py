"""Writes SVG by hand: what people wrote is escaped, and everything is readable in grey."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

INK, SOFT, SHADE = "#1a1a1a", "#6b6b6b", "#ececec"
LETTER = 7.7  # pixels that a sign of 14 px sans-serif takes, rather more than less

# The white rim keeps words readable on a line.
RIM = ' stroke="#fff" stroke-width="3" paint-order="stroke"'
# What may not stand in XML, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(
    title: str, description: str, parts: Sequence[str], *, wide: int, high: int, shown: int
) -> str:
    """Give a picture as SVG on white, ``shown`` pixels wide where there is room; its type is 14."""
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{shown}"'
            f' height="{shown * high // wide}" role="img" aria-labelledby="title about"'
            ' font-family="sans-serif" font-size="14">',
            f'<title id="title">{safe(title)}</title>',
            f'<desc id="about">{safe(description)}</desc>',
            f'<rect width="{wide}" height="{high}" fill="#fff"/>',
            *parts,
            "</svg>",
        ]
    )


def safe(text: str) -> str:
    """Give a text as it may stand in XML."""
    return html.escape(_NOT_XML.sub("", text))


def text(x: float, y: float, words: str, anchor: str = "start", more: str = "") -> str:
    """Write words with their foot at y; ``anchor`` is what of them stands at x."""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{INK}"'
    return f"<text {place}{more}>{safe(words)}</text>"


def line(start: tuple[float, float], end: tuple[float, float], look: str) -> str:
    """Draw a straight line."""
    return f'<path d="M{start[0]} {start[1]}L{end[0]} {end[1]}" {look}/>'


def path(spots: Sequence[tuple[float, float]], look: str) -> str:
    """Join spots in their order; fewer than two are not joined."""
    points = " ".join(f"{x},{y}" for x, y in spots)
    return f'<polyline points="{points}" fill="none" {look}/>' if len(spots) > 1 else ""


def dot(spot: tuple[float, float], reach: float = 4, fill: str = INK) -> str:
    """Draw a round mark."""
    edge = "" if fill == INK else f' stroke="{INK}" stroke-width="1.5"'
    return f'<circle cx="{spot[0]}" cy="{spot[1]}" r="{reach:g}" fill="{fill}"{edge}/>'


def cut(words: str, most: int) -> str:
    """Give words so short that they fit in ``most`` signs."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
