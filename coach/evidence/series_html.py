"""A table copied as HTML, as some programs do: each cell behind a tab, each row in a line."""

from __future__ import annotations

import html
import re

_TABLE = re.compile(r"<t[dr]\b", re.IGNORECASE)
_CELL_ENDS = re.compile(r" ?</t[dh]> ?(?=<t[dh]\b)", re.IGNORECASE)
_ROW_ENDS = re.compile(r" ?</tr> ?|<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def without_html(text: str) -> str:
    """Give the text of a table without its tags; any other text as it is."""
    if not _TABLE.search(text):
        return text
    text = _ROW_ENDS.sub("\n", _CELL_ENDS.sub("\t", " ".join(text.split())))
    return html.unescape(_TAG.sub("", text)).strip()
