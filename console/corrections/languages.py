"""The languages that the coach understands by examples, by the names they call themselves."""

from __future__ import annotations

import functools
import re

from coach.settings import ROOT

ENGLISH, OTHER = "en", "other"
_FOLDER = ROOT / "data" / "languages"
_HEAD = re.compile(r"^language: (?P<code>\S+)\nname: (?P<name>.+)$", re.MULTILINE)


@functools.cache
def languages() -> dict[str, str]:
    """Give each code with its name; only the heads of the files are read, which are long."""
    found = {ENGLISH: "English"}
    for file in sorted(_FOLDER.glob("*.yml")):
        with file.open(encoding="utf-8") as opened:
            head = _HEAD.search(opened.read(1000))
        if head:
            found[head["code"]] = head["name"]
    return {**found, OTHER: "another language"}
