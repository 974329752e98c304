"""What people type and paste, with one sign for one thing: dashes, spaces, lists, empty cells."""

from __future__ import annotations

import re

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
        **dict.fromkeys("−–—‐‑", "-"),
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys('"“”', " "),
        **dict.fromkeys("‚،、，", ","),
        "；": ";",
        "：": ":",
        "→": "-",
        "\r": "\n",
        "×": "x",
        "÷": "/",
    }
)
_BULLET = re.compile(r"^[ ]*(?:[•*·▪◦>]|-(?= ))[ ]*", re.M)
_PARTS = re.compile(
    r"(?<![\w/.])\d[\d.]*%?(?: ?/ ?\d[\d.]*%?){3,}(?![\d/])"
    r"|(?<![\d.,])\d+(?:[.,]\d+)?(?: / \d+(?:[.,]\d+)?){2,}"
)
_DASHES = re.compile(
    r"(?<![\w-])\d[\d.]*%?(?: - \d[\d.]*%?){2,}(?![\d-])|(?<![\w-])\d+(?:-\d+){3,}(?![\d-])"
)
_APOSTROPHE = re.compile(r"(?<=\d)'(?=\d{3}(?!\d))")
_SLASHES = re.compile(r"(?<![:/])//(?!/)")
_EMPTY = re.compile(r"([,;\t])(?=[ ]*\1)")
_ROW = re.compile(r"(?P<label>[^,;\t\n]+)[,;\t][ ]*(?P<cell>[^,;\t\n]*)")
_LABEL = re.compile(r"[^\W\d]|\d[-/.]\d")
_PIPED = re.compile(r"^[ ]*\|.*\|[ ]*$", re.M)
_RULE = re.compile(r"^[ |:+=-]*-{2,}[ |:+=-]*$\n?", re.M)
MISSING_CELL = " n/a "


def plain(text: str) -> str:
    """Give a text in plain signs; what a cell of a table leaves empty is said in it."""
    text = text.replace("\r\n", "\n").translate(_SIGNS).strip()
    text = _without_frame(_BULLET.sub("", text))
    text = _APOSTROPHE.sub("", _SLASHES.sub("|", text))
    text = _PARTS.sub(lambda match: re.sub(r" ?/ ?", "; ", match[0]), text)
    text = _DASHES.sub(lambda match: re.sub(r" ?- ?", ", ", match[0]), text)
    return _with_empty_cells(text)


def _without_frame(text: str) -> str:
    """Take the strokes off a table in text, as Markdown has them."""
    if not _PIPED.search(text):
        return text
    lines = [line.strip(" |") for line in _RULE.sub("", text).splitlines()]
    return "\n".join(re.sub(r" *\| *", "\t", line) for line in lines)


def _with_empty_cells(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and all("\t\t" in line for line in lines):  # to bring columns in line
        text = re.sub(r"\t+", "\t", text)
    text = _EMPTY.sub(rf"\1{MISSING_CELL}", text)
    rows = [(line, _ROW.fullmatch(line)) for line in text.splitlines()]
    held = [row for _, row in rows if row and row["cell"] and _LABEL.search(row["label"])]
    if len(held) < 2:
        return text
    empty = {line for line, row in rows if row and not row["cell"] and _LABEL.search(row["label"])}
    return "\n".join(line + MISSING_CELL * (line in empty) for line, _ in rows)
