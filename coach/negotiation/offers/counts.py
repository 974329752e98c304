"""Numbers that count something else: people, ages, clock times, dates, tonnes."""

from __future__ import annotations

import re

_AFTER = re.compile(
    r"(?: more| other| good)? (?:of (?:us|you|my|our|his|her)|o clock|oclock|am|pm|h"
    r"|in the (?:morning|evening|afternoon)|tomorrow|today|tonight|ago|percent|%|th|st|nd|rd|old|yo"
    r"|kg|kilos?|km|lit(?:er|re)s?|sacks?|pairs?|square|minutes?|hours?|clock|people|women|men"
    r"|children|persons?|police|cattle|staff|folk|youth|souls|mouths|grown|kids?"
    r"|calls?|numbers?|things?|hand"
    r"|side|letter|point|questions?|reason|last(?! (?:word|offer|price|chance))"
    r"|phone|cents?|another|time|word|member|family|person"
    r"|truck|are|were|have|has|had|live|work(?! for (?:you|us)| out| [?.]| $)|know|got|came|died"
    r"|do not|did not|day we will"
    r"|month we will)(?= )"
    r"| (?:day )?of (?:each|every|the|next|this) month(?= )| by \d+(?= )"
    r"| (?:up |down |back |out )?in the (?:north|south|east|west|centre|hills|yard|market"
    r"|street)(?= )"
)
_MANY = re.compile(r"(?: \w+)? (?P<noun>[^\W\d_]{3,}s)(?= )")
_NO_COUNT = frozenset(  # ends with an "s", and is nothing to be counted
    [
        "this",
        "its",
        "has",
        "was",
        "yes",
        "thus",
        "always",
        "perhaps",
        "unless",
        "less",
        "plus",
        "thanks",
        "besides",
        "works",
        "sounds",
        "seems",
        "makes",
        "covers",
        "does",
        "guys",
        "boss",
        "miss",
        "sis",
        "gives",
        "helps",
        "suits",
        "pays",
        "minus",
        "regards",
        "starts",
        "fits",
        "feels",
        "leaves",
        "goes",
        "keeps",
        "means",
        "looks",
        "stands",
        "friends",
        "boots",
        "gloves",
        "masks",
        "terms",
        "days",
        "times",
        "sometimes",
        "as",
        "is",
        "us",
    ]
)
_WORDS_THAT_LEAD_ON = re.compile(
    r" (?:[.,;:!?()]|and|or|but|if|for|with|we|you|i|is|are|it|that|per|a|an|the|then|so|to|in"
    r"|on|at|of|from|"
    r"plus|please|because|would|as|by|not|no|ok|deal|when|when|since|our|your|my|this|only|down"
    r"|then"
    r"|now|instead|there|again|extra|miss|sir|madam)(?= )"
)
_BEFORE = re.compile(
    r" (?:we are|there (?:are|is|were)|i am|(?:he|she|they|son|daughter|child|kid|baby|boy|girl"
    r"|mother|father|wife|husband|brother|sister|who"
    r"|(?:youngest|oldest|eldest|smallest)(?: \w+){0,2}"
    r"|1 of (?:us|them|my \w+|our \w+)) (?:is|are|was|turns|turned|be)"
    r"|(?<! for )(?<! price )1 is(?= (?:only|just|not even|already|barely|still))"
    r"|(?:children|kids|babies|sons|daughters|boys|girls|twins|grandchildren) (?:are|were)"
    r"(?: \d+(?: and| ,))*|(?:group|team|some|family) of|number"
    r"|page|route|bus|room|road|street|age|aged|class|grade|until|since|in|section|article|part"
    r"|phase"
    r"|point|option|these|those|sizes?|room|floor|gate|line|turned|turns|aged|born in"
    r"|out of|\d by|(?:mother|father|grandmother|widow|parent|parents|head|household|crew|1) of"
    r"|(?:my|his|her) (?!(?:price|offer|number|ask|fee|proposal|limit|hope|wish|target|floor"
    r"|minimum|maximum|bottom|last|first|final|people|idea)(?= ))[^\W\d_]+ is"
    r"|mine are|(?:kids|children|boys|girls|sons|daughters|oldest|eldest|youngest|smallest|ones"
    r"|(?:big|small|other|little|older|younger) 1)"
    r"(?: is| are| was| just turned| now)*"
    r"|(?:i|he|she) (?:was|am|is|turned))"
    r"(?: about| over| more than| almost| nearly| only| just| not even| already| barely| still)* $"
)
_MEETS = re.compile(
    r" (?:meet\w*(?! (?:in the middle|half))|see you|call|phone|tomorrow|today|tonight|(?:mon"
    r"|tue|wed|thu|fri|sat"
    r"|sun)\w*)(?= )"
    r"(?: \w+){0,4} (?:at|around|about) $"
)
_BY_THE_CLOCK = re.compile(
    r" (?:truck|lorry|van|bus|there|here|come|comes|start|starts|open|opens|close|closes|ready|wake"
    r"|arrive|arrives|up|wakes|sleep|rise|finishes|stop|stops|sunrise|lunch|morning|evening"
    r"|begin|begins|finish|home|out|gone|leave|leaves)(?= )"
    r"(?: [^\W\d_]+){0,4} (?:at|by|before|after|until|till|from)(?: half)? $"
)
_DATE = re.compile(
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?: the)? $"
)
_OF_A_DATE = re.compile(
    r" (?:(?:of )?(?:january|february|march|april|june|july|august|september|october|november"
    r"|december|jan|feb|apr|jul|aug|sept?|oct|nov|dec)|of may)(?= )"
)
_HOURS = 12
_YEARS = range(1900, 2101)


def counts_something_else(before: str, after: str, value: float) -> bool:
    """Tell whether a number that has no unit of an issue counts something else."""
    if value in _YEARS or _is_clock(before, value) or _BEFORE.search(before) or _AFTER.match(after):
        return True
    return bool(_DATE.search(before) or _OF_A_DATE.match(after)) or _is_many(after)


def leads_on(after: str) -> bool:
    """Tell whether what follows a number is no thing that it could count."""
    return not after.strip() or bool(_WORDS_THAT_LEAD_ON.match(after))


def _is_clock(before: str, value: float) -> bool:
    is_hour = value <= _HOURS
    return is_hour and bool(_MEETS.search(before) or _BY_THE_CLOCK.search(before))


def _is_many(after: str) -> bool:
    match = _MANY.match(after)
    if not match or match["noun"] in _NO_COUNT:
        return False
    is_next = len(match.group().split()) == 1
    return is_next or not _WORDS_THAT_LEAD_ON.match(after)
