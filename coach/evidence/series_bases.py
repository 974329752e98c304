"""What tells of how many each number is: a heading such as "bins checked", or words of brackets."""

from __future__ import annotations

import re

_WHOLE = {
    *("total", "totals", "due", "of", "out of", "all", "whole", "asked", "eligible", "expected"),
    *("scheduled", "booked", "gesamt", "insgesamt", "fällig", "todos", "todas", "prévus"),
    *(
        "invited",
        "possible",
        "asked in all",
        "out of total",
        "seats",
        "places",
        "spaces",
        "sent out",
    ),
    *(
        "of total",
        "n total",
        "base",
        "sample",
        "responses",
        "respondents",
        "attempts",
        "population",
    ),
    *("previstos", "totale", "enrolled", "registered", "on the list", "on list", "on roll"),
    *("on the roll", "signed up", "members", "capacity", "inscritos", "inscrits"),
}
_TELLS_WHOLE = re.compile(
    r"\b(?:out of|all|totals?|asked|questioned|surveyed|interviewed|polled|checked|inspected"
    r"|tested|examined|observed|looked at|seen|counted|passing|sampled?"
    r"|gesamt|insgesamt|gefragt|befragte?n?|geprüfte?|kontrollierte?|alle"
    r"|encuestad[oa]s|preguntad[oa]s|revisad[oa]s|comprobad[oa]s|tod[oa]s"
    r"|interrogé?e?s|contrôlé?e?s|vérifié?e?s|tous|toutes|perguntad[oa]s|inquirid[oa]s|verificad[oa]s"
    r"|intervistat[ie]|controllat[ie]|tutt[ie])\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\b(?:so far|to date|running|cumulat\w+|acumul\w+)\b", re.IGNORECASE)
_A_PART = re.compile(r"(?<![\w.,/])(\d+) ?\((\d+)\)")
# "First number is yes, in brackets how many we asked"
_BRACKETS = re.compile(
    r"(?:(?<=[.!?\n;,-])|^)[ ]*[^.!?\d\n:]{0,80}"
    r"\b(?:in|within|inside|en|em|entre|tra) (?:the |den |les )?"
    r"(?:brackets?|parenthes[ie]s|klammern?|par[ée]nt[èe]s[ie]s|parênteses|parentesi)\b"
    r"(?P<said>[^.!?\d\n:]{0,80})(?:[.!:]|$)[ ]*",
    re.IGNORECASE,
)
_FEWEST = 2


def names_whole(words: str) -> bool:
    """Tell whether words name all that were looked at: "Bins checked", "out of cyclists"."""
    if _RUNNING.search(words):
        return False
    return words.lower() in _WHOLE or _TELLS_WHOLE.search(words) is not None


def with_bases_told(text: str) -> str:
    """Write "6 of 20" for "6 (20)", where a sentence says that brackets hold of how many."""
    are_several = len(_A_PART.findall(text)) >= _FEWEST
    found = _BRACKETS.search(text) if are_several else None
    if found is None or not names_whole(found[0]):
        return text
    rest = f"{text[: found.start()]}{text[found.end() :]}"
    parts = _A_PART.findall(rest)
    if len(parts) < _FEWEST or any(int(part) > int(whole) for part, whole in parts):
        return text
    return _A_PART.sub(r"\1 of \2", rest).strip(" \n,;-")
