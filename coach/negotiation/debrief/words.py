"""Words that show a thing beside the learnt moves, so that no error is named for a missed move."""

from __future__ import annotations

import re

_I = re.IGNORECASE

GREETING = re.compile(
    r"^\W*(hi|hey|hello|dear|morning|evening|afternoon|salam\w*|salaam|namaste|hola|bom dia|"
    r"buen[oa]s|bonjour|habari|jambo|ola|olá)\b|\bgood (morning|afternoon|evening|day)\b|"
    r"\b(thank\w*|thx|how are you|how is (your|the) (family|day)|nice to|good to see|"
    r"pleased to|hope (you|your|the family)|congrat\w*|i know you|glad)\b",
    _I,
)
INTEREST_QUESTION = re.compile(
    r"\bwhat('?s| is| are|s)? (most )?(important|behind|your (worry|worries|concern|main))|"
    r"\bwhat (matters|worries|bothers|makes|stops|holds|would help|do you need|would you need)|"
    r"\bwhy (is|are|do|does|can'?t|cant|not)\b.*\b(you|it|that|this)\b|"
    r"\bis it (the|about|because)\b.*|\bwhat (are|is) (you|it)( \w+){0,3} (afraid|worried)",
    _I,
)
REASON = re.compile(
    r"\b(because|bcs|bcoz|cos|coz|cuz|since|so that|otherwise|need\w* (it )?(to|for)|"
    r"that('?s| is) why|the reason|law|in order)\b",
    _I,
)
LIMIT = re.compile(
    r"\b(not?|never|nothing|cannot|can'?t|cant|won'?t|wont) (\w+ ){0,3}"
    r"(below|under|less|lower|above|over|more|higher) ?(than )?\w*\d|"
    r"\b(below|under|less than|above|over|more than) \S+( a \w+)?,? (is|it'?s|its|we|i|there|that|"
    r"then|it is)\b|\b(our|my|the) (limit|minimum|maximum|bottom line|lowest|least)\b|"
    r"\b(at least|minimum|at most|maximum) (\w+ )?\d|\b\d\S* (minimum|maximum|at (the )?least)\b|"
    r"\bas (low|high|far) as (we|i) (can )?go\b",
    _I,
)
BEYOND = re.compile(r"\b(below|under|above|over|beyond|lower than|higher than) (\w+ )?$", _I)
PLAN_B = re.compile(
    r"\b(then|otherwise|or|else) (we|i)('ll| will|d rather)? (rather |just )?(go|sell|stay|use|"
    r"ask|take|look|keep|move)\b|\b(other|another) (buyer|offer|landlord|job|place|supplier|"
    r"shop|flat|kitchen)s?\b",
    _I,
)
HOPE = re.compile(
    r"\b(hop(e|es|ed|ing)|happy|glad|satisfied|content|enough|dream|aim(ing)?|goal|target|"
    r"looking for|would do|be (ok|okay|fine|good) with|good with|wish)\b",
    _I,
)
NOT_HOPED = re.compile(r"\b(not|n'?t|never) (\w+ ){0,3}(hop\w+|happy|enough|satisfied|glad)\b", _I)
NEXT_STEP = re.compile(
    r"\b(write|wrote|sign|paper|writing|written|draft|e-?mail|print|contract (by|on)|"
    r"start(ing)? (on|in|from)|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"tomorrow|the end|next)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"tomorrow|tonight|next (week|month|time|monday|tuesday|wednesday|thursday|friday)|"
    r"(talk|speak|meet|call|see|come|ask)( \w+){0,2} (again|back|you)|come at|"
    r"(i|we)('ll| will|ll) (\w+ )?(bring|send|call|come|talk|go|ask|stay|write|meet|tell|pay)|"
    r"who (else|signs|decides|can|brings)|by when|when (can|do|shall) (we|i))\b",
    _I,
)
SUMMARY = re.compile(
    r"\b(to sum up|so we (have|agree\w*|said)|to repeat|we (have )?agreed?|in short|all in all)\b",
    _I,
)
ASKS_BACK = re.compile(
    r"\bif (?!(it|you) (like|want|wish|helps?|insist|say|must|"
    r"prefer)\b)(?!that'?s|thats|it'?s (ok|better|easier)|not\b)\w+|"
    r"\b(in return|in exchange|provided|as long as|on condition|against|for that)\b|"
    r"\b(but|then|and) (you|we (want|need|get|ask)|i (want|need|get|ask))\b|"
    r"\b(can|could|will|would) (you|u)\b(?! even)",
    _I,
)
CONDITION = re.compile(r"\b(but|if|provided|as long as|only when|on condition)\b", _I)
