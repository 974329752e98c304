"""A message as the patterns of care read it."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})


def plain(text: str) -> str:
    """Lower case, one kind of apostrophe, single spaces, no invisible signs."""
    text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return re.sub(r"\s+", " ", text).strip().lower()
