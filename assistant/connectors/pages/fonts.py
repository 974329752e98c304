"""The fonts of pages and pictures: one for each script that people here write in."""

from __future__ import annotations

import functools
from pathlib import Path

import fontpkg

FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari")


@functools.cache
def font_files() -> dict[str, Path]:
    """Find the fonts in their packages; once for the process."""
    return {name: fontpkg.path(name) for name in FONTS}
