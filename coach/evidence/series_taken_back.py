"""Whole lists that are taken back after them: "wrong list, ignore that", "forget those"."""

from __future__ import annotations

import re

_ALL = (
    r"(?:(?:all )?(?:of )?(?:that|those|these|this|it|them)(?: (?:all|numbers|figures|please|pls))?"
    r"|all that|everything|the lot|the (?:whole|last) (?:lot|list|thing|message|line)"
    r"|(?:the|my|those|these) (?:numbers|figures|list|message))"
)
_END = r"(?=\s*(?:[.,;:!?)\n-]|$|\b(?:and|as|because|cos|cause|i|mine|they|those|these|sorry)\b))"
_NOT_TOLD = r"(?<!don't )(?<!not )(?<!never )(?<!cannot )(?<!can't )(?<!to )"
_OTHERS = r"(?:the )?(?:other|wrong|another|someone else's|somebody else's|my \w+'s|last year's)"
_THESE = r"(?:that|this|it|those|these|they|them|which)(?:'s|'re| is| are| was| were)"
_TAKEN = re.compile(
    rf"{_NOT_TOLD}\b(?:forget|ignore|disregard|scrap|scratch|delete|bin|drop|cancel|skip"
    rf"|(?:don't|do not|please don't|never) (?:use|count|take)) {_ALL}{_END}"
    r"|\b(?:wrong|other) (?:list|numbers|figures|ones|sheet|file|page|paper|school|street|class"
    r"|group|club|message|chat|person|thing)(?:[,.;!] |\s*$|, sorry)"
    rf"|\b{_THESE} (?:not (?:ours|mine|it|them|the right)\b|(?:the |from |for |of )?{_OTHERS}\b"
    r"(?! (?:day|week|way|month|half|one|side|thing is)\b))"
    r"|\b(?:these|those|they) (?:aren't|weren't) (?:ours|mine|the right|right)\b"
    r"|\b(?:that|this|it) (?:isn't|wasn't) (?:ours|mine|the right|it)\b"
    r"|\b(?:olv[ií]da(?:lo|los|te)|vergiss (?:das|es|die)|oubliez? (?:[çc]a|tout)"
    r"|esque[çc]e isso)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_FEWEST = 2  # numbers before it, that may be meant


def taken_back(text: str) -> str:
    """Give the words that take back a list that stands before them; none if nothing is."""
    for match in _TAKEN.finditer(text):
        if len(_NUMBER.findall(text[: match.start()])) >= _FEWEST:
            return " ".join(match[0].split()).strip(" .,;!")
    return ""
