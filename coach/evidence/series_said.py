"""Signs and gaps that are said in words: "minus 3", "nothing, I was at the dentist"."""

from __future__ import annotations

import re

# "5 minus 3" is a sum.
_MINUS = re.compile(r"(?<![\w)] )(?<![\w-])minus (?=\d)|(?<=[^\W\d] )minus (?=\d)", re.IGNORECASE)
_NOTHING = re.compile(
    r"\bnothing(?=(?:,| -| \(|;| because| as| since)? ?(?:i|we|he|she|they)(?:'m|'d)? "
    r"(?:was|were|had|could|forgot|went|missed|overslept|am|are)\b)",
    re.IGNORECASE,
)


def with_said(text: str) -> str:
    """Write the sign for "minus", and for "nothing" with a reason that a number is missing."""
    return _NOTHING.sub("missing", _MINUS.sub("-", text))
