"""What somebody says that full stops and commas mean: "(los puntos son miles)"."""

from __future__ import annotations

import re

_DOTS = r"(?:full stops?|dots?|points?|puntos?|pontos?|punti?|punkte?|punt(?:en)?)"
_COMMAS = r"(?:commas?|comas?|v[íi]rgulas?|virgules?|virgole?|kommas?|komma's)"
_ARE = (
    r"(?: ?(?:=|are|is|means?|marks?|son|es|s[ãa]o|[ée]|sont|est|sono|sind|ist|zijn)"
    r"(?: for| the)? ?)"
)
_THOUSANDS = r"(?:thousands?|miles|mil|milhares|milliers|migliaia|tausender?|duizend(?:tallen)?)"
_DECIMALS = r"(?:decimals?(?: points?)?|decimales?|decimais|d[ée]cimales?|decimali|dezimal\w*)"
_TOLD = re.compile(
    rf"(?<!think)(?<!maybe)(?<!perhaps)[\s,;.]{{0,3}}"
    rf"\(?(?:(?:note|nota|the|my|here|los|las|os|as|les|i|le|die) ){{0,2}}"
    rf"(?:(?P<dots>{_DOTS})|(?P<commas>{_COMMAS})){_ARE}"
    rf"(?:(?P<thousands>{_THOUSANDS})|{_DECIMALS})\b(?! (?:in|for) (?:some|most|a few))\)?",
    re.IGNORECASE,
)
# Between digits; not where the next number has a mark of its own, as in a list without blanks.
_COMMA = re.compile(r"(?<=\d),(?=\d)(?!\d{1,3}[.,]\d)")
_DOT_OF_THREE, _COMMA_OF_THREE = (re.compile(rf"(?<=\d)[{mark}](?=\d{{3}}\b)") for mark in ".,")


def with_marks_told(text: str) -> str:
    """Write thousands without a mark and decimals with a point, where it is said which is which."""
    found = _TOLD.search(text)
    if found is None:
        return text
    rest = text[: found.start()] + text[found.end() :]
    if found["thousands"]:
        rest = (_DOT_OF_THREE if found["dots"] else _COMMA_OF_THREE).sub("", rest)
        return rest if found["commas"] else _COMMA.sub(".", rest)
    return rest if found["dots"] else _COMMA.sub(".", rest)
