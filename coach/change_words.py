"""How people say that something in what they made is to change: turns of speech, by what they mean."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

_I = re.IGNORECASE
_PLEASE = (
    r"^\W*(?:(?:please|pls|no|sorry|wait|ok(?:ay)?|can (?:i|we|you)|i want to|i mean|i meant|just|and|but|so|now)"
    r"[\s,.]+)*"
)
_NAMED = (
    r"(?:(?:(?:bit|part|answer|line|thing|heading) (?:about|on|of|with|for|that says)|"
    r"where it says|my|the|our|in|at|under) )*[\"“'‘]?(?P<named>[\w' -]{2,40}?)[\"”'’]?"
)
TO = re.compile(
    _PLEASE + r"(?:change|edit|correct|update|alter|rewrite|make|set|put) "
    rf"{_NAMED}(?:\s*[:=]|,? (?:to|into|as)\b:?|[,.]? (?:it )?(?:should|must) (?:be|say|read)\b:?)"
    r"\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)
SHOULD = re.compile(
    _PLEASE
    + rf"{_NAMED} (?:should|must|shall|needs? to|has to) (?:just |only |rather )?(?:be|say|read)\b:?\s+"
    r"(?P<words>\S.*)",
    _I | re.DOTALL,
)
HEADED = re.compile(_PLEASE + rf"{_NAMED}\s*[:=]\s+(?P<words>\S.*)", _I | re.DOTALL)
WRONG = re.compile(
    _PLEASE + rf"{_NAMED}(?: is|'s| was)? ?(?:wrong|(?:not|n'?t) (?:right|correct|true)|false|"
    r"incorrect|not that|(?:has )?changed|different)(?: now| too| also)?\W*(?:$|(?<=[.,:;!…])\s*"
    r"(?:(?:it|that|where|there) ?(?:is|'s)\s+)?(?P<words>\S.*))",
    _I | re.DOTALL,
)
IS_NOW = re.compile(_PLEASE + rf"{_NAMED} is:\s+(?P<words>\S.*)", _I | re.DOTALL)
IS = re.compile(_PLEASE + rf"{_NAMED} (?:is|are)\b:?\s+(?P<words>\S.*)", _I | re.DOTALL)
# Named so, a part is meant as such, also while something else is asked.
EXACT = re.compile(
    r"^(?:the |my |our )?(?:first step|goal|why|reason|measure|obstacle|who decides|one who decides|"
    r"who does it|who with|who is with (?:me|us)|who was not asked|those not asked|what is there|what we have|"
    r"deadline|day|limit|plan b|hope|target|ask|yardstick)$",
    _I,
)
WHO_IS = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:wait|no|sorry|but|and|oh)[\s,]+)*(?P<words>[^.!?]{3,60}?),? (?:is|are|was|were) "
    r"(?P<named>(?:the )?(?:who|one who|ones who|what|those) [\w ]{3,24}?)(?:,? not [\w ]+)?\s*(?:$|[.,!?])",
    _I,
)
NOT_MINE = re.compile(
    r"^\W*(?:(?:no|wait|but|sorry)[\s,]+)*(?:that|this|it)(?:'s| is|s) not (?:my|the|our) (?P<named>[\w ]{2,20}?)"
    r"\W*(?:$|[.,!]\s*(?P<words>\S.*))",
    _I | re.DOTALL,
)
BELONGS = re.compile(
    r"^\W*(?:(?:no|bruh|bro|lol|but|wait|sorry|hey)[\s,]+)*(?:that|this|it)(?:'s| was| is) (?:the|my) "
    r"(?P<named>[\w ]{2,20}?)(?:,? not [\w ]+)?[.,:!]\s*(?P<rest>.*)",
    _I | re.DOTALL,
)
LEAD = re.compile(
    r"^(?:(?:it|that|what we have|the \w+)(?: is|'s|s) ?:?\s+|:\s*|(?:to )?write:?\s+|should (?:be|say)\s+)",
    _I,
)
EMPTY_WORDS = re.compile(
    r"^\W*(?:(?:i|we) (?:already )?(?:told|said|wrote)|change|fix|correct|sorry|please|take|remove|delete|done|finished|ready|too|also|again)\b",
    _I,
)
OPEN = re.compile(_PLEASE + rf"(?:change|edit|correct|fix|redo) {_NAMED}\W*$", _I)
# "No wait, grandads not dads": the one word for the other, wherever it stands.
NOT_OLD = re.compile(
    r"^\W*(?:(?:no|wait|sorry|i mean|i meant|oops)[\s,]+)*(?P<words>[\w' ]{2,40}?),? not (?:the )?"
    r"(?P<named>[\w' ]{2,30}?)\W*$",
    _I,
)
NOT_OLD_NUMBER = re.compile(r"(?<=\d),? not \d.*$", re.DOTALL)  # "15, not 14. I hope for 12"
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
CHANGE_IT = re.compile(
    r"\b(?:no,? |wait,? |please )*(?:(?:change|make) (?:it|that)\s*(?::|to\b:?)|write\s*:)\s*"
    r"(?P<words>\S+\s\S.*)",
    _I | re.DOTALL,
)
BACK = re.compile(
    r"^\W*(?:(?:ha)+h?|lol|ok|oh)?\W*(?:wait|no+|not|jk|nah|sorry|scratch|forget)\b|\b(?:joke|joking|(?<!you )(?<! u )kidding|jk)\b|"
    r"\btake (?:it|that|this) (?:out|back)\b|\b(?:is|was)? ?(?:not|n'?t) the step\b",
    _I,
)
JOKE = re.compile(
    r"\b(?:joke|joking|(?<!you )(?<! u )kidding|jk|take (?:it|that|this) back)\b|\bnot the step\b",
    _I,
)
SENTENCE = re.compile(r"[.!?]\s+")
SAID_FIRST = re.compile(
    r"\b(?:what it said (?:first|before)|the old (?:words|answers?)|history)\b", _I
)
OUT = re.compile(
    r"\b(?:take out|take (?:it|that|this|them) (?:out|off)|take away|remove|"
    r"leave out|delete|erase|drop|(?:do ?n'?t|not?|never) (?:put|write|name|mention|say)|"
    r"(?:no|not) want (?:that )?(?:it|the \w+) (?:to )?say)\b\s*"
    r"(?:(?:the|my|our|word|name|of) )*(?P<named>[^.,;!?]{0,40}?)"
    r"(?: ?(?:please|pls|now|again|from (?:it|that|the page)))*\W*(?:$|[.,;!?])",
    _I,
)
OFF = re.compile(
    r"\b(?:take|leave|keep) (?:the |my )?(?P<named>[\w' -]{2,40}?)(?:'?s names?)? (?:off|out of) "
    r"(?:the|my|that|this|it)\b",
    _I,
)
NOT_BUT = re.compile(
    r"^\W*(?:no\W+)?(?:it|that) ?(?:is|'s|was) not (?P<named>[^.,;!?]{2,30})[.,;]\s*"
    r"(?:(?:it|that) ?(?:is|'s)|but|rather)\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)

PATTERNS = (TO, SHOULD, WRONG, NOT_MINE, IS_NOW, OPEN, WHO_IS, HEADED, IS)
LOOSE = (HEADED, IS)
