"""Words of thanks and a kiss after all numbers, which say nothing of them: "24 thanks Jean x"."""

from __future__ import annotations

import re

from coach.evidence.series_names import marked

_THANKS = re.compile(
    r"(?<=[\d%)\s])[\s,.;!-]{0,4}(?<!\w)(?:many thanks|thanks?(?: you| u)?|thx|cheers"
    r"|(?:kind |best )?regards|best wishes|yours(?: sincerely| truly)?"
    r"|hope (?:that'?s|this|that|it)\b(?: is)?(?: ok| useful| helps?| enough| clear)+"
    r"|lots of love|love from|merci|danke|gracias|obrigad[oa]|grazie"
    r"|dank je|bedankt|tack|takk|tak|kiitos|dzi[ęe]ki|dzi[ęe]kuj[ęe]|saludos|cordialement|lg|vg"
    r"|viele gr[üu](?:ß|ss)e|mit freundlichen gr[üu](?:ß|ss)en)(?!\w)"
    r"(?! (?:to|for (?:the|our|a)|à|ao|a la|dem|der)\b)(?P<said>[^\d\n]{0,60})$",
    re.IGNORECASE,
)
_KISS = re.compile(r"(?<=[^\W\d_]{2}) [xX]{1,3}[ .!]*$|(?<=\d) ?[xX]{2,3}[ .!]*$")
_TELLS = re.compile(r"[;:]|\b(?:new|since|start\w*|before|after|missed|forgot|last|first)\b", re.I)
_NUMBER = re.compile(r"\d")


def without_closing(text: str) -> str:
    """Take thanks and a kiss off the end, where numbers stand before them."""
    if not _NUMBER.search(text):
        return text
    found = _THANKS.search(text)
    if found and not _TELLS.search(found["said"]) and _NUMBER.search(text[: found.start()]):
        return text[: found.start()].rstrip()
    kiss = _KISS.search(marked(text))  # where names of months and days are no words
    return text[: kiss.start()] if kiss else text
