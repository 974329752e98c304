"""What the answers of a plan are known by: who acts, what is done, how it is now, nothing, yes."""

from __future__ import annotations

import re

_I = re.IGNORECASE

ALONE = re.compile(
    r"^\W*(just |only )?(me|i|myself|alone|nobody|no one|none)( (alone|only|yet|really|"
    r"so far))*\W*$",
    _I,
)
ALONE_SO_FAR = re.compile(r"^\W*(just|only) (me|i|myself)\b", _I)
_NOTHING = re.compile(
    r"^\W*(what nonsense\W+)?(no\W+(?=no\b|nobody|nothing|none))*"
    r"((oh|well|hm+|eh|ah|goodness|heavens|i'?d say|it'?s|there (is|isn'?t)|"
    r"i think you \w+ me)\W+)*"
    r"(no|neither|any|nothing|nonsense|none|nope|nah|nobody|no one|not really|"
    r"i (don'?t|do not) think so|"
    r"i think not|i doubt it|(no|any) (trouble|risk|danger|problem)s?|quite safe)"
    r"( (really|much|at all|i know of|i can think of|so far|i think|not|for (us|me)|like that|"
    r"dear|love|sir|madam|friend|my (dear|friend)))*"
    r"\s*($|[.,;!…—–]|(?=\s(nobody|no one)\b))",
    _I,
)
_TROUBLE = re.compile(
    r"\b(except|unless|might|could|evict\w*|throw\w*|beat\w*|police|fired?|sack\w*|"
    r"hit\w*|arrest\w*|angry|lose|loses|lost|threat\w*|hurt\w*|punish\w*|deport\w*|afraid|fear\w*|"
    r"scared|kick\w*|trouble with|revenge|rent|papers|violen\w*)\b",
    _I,
)
_NO_MORE = re.compile(r"\bwhat (more|else|worse) (could|can|will) (they|he|she|it) do\b", _I)
# After a no, "nobody could be hurt" and "how could it?" take nothing of it back.
_STILL_NO = re.compile(
    r"(?:^|(?<=[.!?;,…]))[^.!?;,…]*(?:\?|\b(?:nobody|no ?one|none|nothing|never|no|not|cannot|"
    r"(?:ca|wo|does|do|did|is|are|would|could|should)n'?t)\b"
    r"(?:(?!\b(?:but|except|unless|until|only|if)\b)[^.!?;,…])*)",
    _I,
)
PLAIN_YES = re.compile(
    r"^\W*(yes|yeah|yep|ya|maybe|perhaps|it (could|might|can)|could be|i think so|possibly|"
    r"a bit|a little|not sure|i'?m not sure)( it (could|might|can))?\W*$",
    _I,
)
ACT = (
    r"ask|call|phone|ring|go|meet|write|show|talk|speak|tell|visit|invite|bring|take|draw|count|"
    r"clean|print|find|walk|look|buy|send|collect|check|knock|dig|paint|fix|mend|read|measure|"
    r"put|get|make|borrow|text|message|greet|list|gather|share|hang|carry|sign"
)
DOES = re.compile(rf"\b(?<!not )(?<!cannot )(?<!can't )(?<!cant )({ACT})(s|es)?\b", _I)
CANNOT = re.compile(r"\b(cannot|can'?t|can not|don'?t|do not|won'?t|never|unable)\b", _I)
EVERYBODY = re.compile(r"\b(every ?(body|one)|any ?(body|one)|all people|no ?body)\b", _I)
FROM_AFAR = re.compile(
    r"\b(call|phone|ring|text|message|mail|e-?mail|write|post|whatsapp|letter|look up|search|"
    r"online)(s|es)?\b",
    _I,
)
WHO_ACTS = re.compile(
    r"^\W*(?P<who>(?:(?i:i|we|(?:my|our) \w+)|[A-Z]\w+(?: [A-Z]\w+)*)"
    r"(?:(?:,| and|, and| &) (?:(?i:i|me|my \w+|our \w+|the \w+)|[A-Z]\w+))*)"
    rf" (?i:will |'ll |am going to |are going to |is going to |can )?(?i:{ACT})(?:s|es)?\b"
)
# "I have swept 31 years" is counted, and nothing that a plan is seen by.
OF_A_LIFE = re.compile(r"\b(i|we|my)\b.*\byears?\b|\byears?\b.*\b(i|we)\b", _I)
NO_PLACE = re.compile(r"^\W*(to|of|for|with|from|by) ", _I)  # "to Pauline Marsh" is no place
VAGUE_STEP = re.compile(
    r"\b(raise awareness|awareness|support|empower\w*|improve\w*|better|make a difference|"
    r"change things|help (people|everyone|them|us)|work (on|hard)|try (my|our) best|be strong)\b",
    _I,
)
IF_THEN = re.compile(r"\bif\b.+", _I | re.DOTALL)
CAN_COUNT = re.compile(
    r"\b(count\w*|number of|how many|how often|every|each|per|nobody|no one|all of|"
    r"less|fewer|more|half|twice|photos?|list|tally|see|hear)\b",
    _I,
)
NEXT_STEP = re.compile(
    r"\bnext (?:step|thing|up)(?: is| will be|:)? (?:to |that )?(?P<step>.+)", _I | re.DOTALL
)
SWEARS = re.compile(r"\b(f+u+c?k\w*|shit\w*|prick|bastard\w*|arse\w*|damn|hell|bitch\w*)\b", _I)
# Said of a death or a wound, nothing is praised, and nobody counts it for them.
TENDER = re.compile(r"\b(die[sd]?|dying|dead|deaths?|killed|drown\w*|buried|funeral|hurt)\b", _I)
NOW = re.compile(
    r"\b(now|today|currently|at present|at the moment|so far|these days|still|only|used to|last|"
    r"since|already|this (year|month|week|winter|summer|season)|from \d)\b",
    _I,
)
COUNTED = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|every|each|never|nobody|no one|"
    r"none|half|most|all|twice|once|daily|weekly|always)\b",
    _I,
)


def says_nothing(text: str) -> bool:
    """Tell whether an answer is a plain no, and what follows it takes nothing of that back."""
    text = text.replace("’", "'")
    match = _NOTHING.match(text)
    rest = _STILL_NO.sub("", _NO_MORE.sub("", text[match.end() :])) if match else ""
    return match is not None and not _TROUBLE.search(rest)
