"""A question what a word means: "what do you mean, yardstick?", "what is a plan B?"."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.playbook.book import Playbook
from coach.playbook.entries import Definition

_I = re.IGNORECASE
_THE = r"(?:(?:an?|the|this|that|your)\s+)?"
_LEAD = r"^\W*(?:(?:sorry|wait|but|and|so|ok(?:ay)?|coach|please|hm+)\W+)*"
_ASKS = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"{_LEAD}what (?:do|did) (?:you|u) mean\W+(?:by|with)?\W*{_THE}(?P<word>[^.?!]+?)\W*$",
        rf"{_LEAD}what (?:does|do) {_THE}(?P<word>[^.?!]+?)\W* means?\W*$",
        rf"{_LEAD}what(?:'?s| is| are) (?:an?\s+|meant (?:by|with)\s+{_THE})?"
        r"(?P<word>[^.?!]+?)\W*$",
        rf"{_LEAD}(?:(?:i )?do ?n'?t (?:know|understand)|explain|define)(?: what)? {_THE}"
        r"(?P<word>[^.?!]+?)(?: (?:is|means))?\W*$",
        rf"^\W*{_THE}(?P<word>[^.?!,]+?)\W+(?:is|means) what\W*$",
    )
)
_SIGNS = re.compile(r"[^\w\s-]+")


def asked_meaning(text: str, playbook: Playbook) -> Definition | None:
    """Give what a word means where a message asks just that; None where it asks anything else.

    "What is a plan B?" asks it, "what is the plan B of the council?" does not. The term is the name
    that was asked about, of several that the word has.
    """
    words = [match["word"] for pattern in _ASKS if (match := pattern.match(text.strip()))]
    asked = {_alike(_SIGNS.sub("", word)) for word in words}
    named = (
        replace(found, term=name)
        for found in playbook.glossary
        for name in (found.term, *found.also)
        if _alike(name) in asked
    )
    return next(named, None)


def _alike(name: str) -> str:
    return name.strip().lower().removesuffix("s")
