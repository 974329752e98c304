"""Parts of a whole in percent: "a quarter of the money", "35 of every hundred euros"."""

from __future__ import annotations

import re

from coach.negotiation.offers.vocabulary import Vocabulary

_PARTS = {"half": 50, "third": 33, "3th": 33, "quarter": 25, "4th": 25, "fifth": 20, "5th": 20}
_PARTS |= {"sixth": 17, "tenth": 10, "10th": 10}
_PART = re.compile(
    r" (?:(?P<many>\d|a|the|1) )?(?P<part>half|third|quarter|fifth|sixth|tenth|3th|4th|5th|10th)s?"
    r"(?P<of> (?:of )?(?:the|your|our|this|that|all|it|what|every)(?= )|(?= ))"
)
_OF_A_HUNDRED = re.compile(
    r" (\d+) (?:\$ )?(?:(?:out )?of|in|from|for|on)(?: (?:every|each|a|the))? 100(?: \$)?(?= )"
)


def in_percent(plain: str, words: Vocabulary) -> str:
    """Give a plain text with its parts in percent, where an issue is told in percent."""
    if not any("percent" in issue.issue.unit for issue in words.numbers):
        return plain
    plain = _OF_A_HUNDRED.sub(r" \1 percent", plain)
    return _PART.sub(_percent, plain)


def _percent(match: re.Match[str]) -> str:
    many, part = match["many"] or "", match["part"]
    if part == "half" and not match["of"]:  # who sweeps half is no share of the money
        return match.group()
    if not many and not match["of"]:
        return match.group()
    times = int(many) if many.isdigit() else 1
    return f" {times * _PARTS[part]} percent{match['of']}"
