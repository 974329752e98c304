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
    r"\bwhat('?s| is| are|s)? (\w+ ){0,3}(important|behind|holding|keeping|stopping|hard(est)?|"
    r"difficult|worr\w+|concern\w*|trouble\w*|afraid|problem)\b|"
    r"\bwhat (matters|worries|bothers|makes|stops|holds|keeps|hurts|counts|troubles)\b|"
    r"\bwhat (would|do|does|must|has) (\w+ ){0,2}(help|need|care|have to|fear|take for)\b|"
    r"\bwhy (is|are|do|does|can'?t|cant|not)\b.*\b(you|it|that|this)\b|"
    r"\b(your|the|that) (main|biggest|real|worst|hardest) (trouble|problem|worry|concern|fear|"
    r"reason|part|thing)\b.*\?|\bis it (the|about|because|more)\b|"
    r"\bwhy (only|so|just|exactly|is|are|do)\b.*\?",
    _I,
)
NUMBER_QUESTION = re.compile(
    r"\bhow much\b|\bmake (me|us) an offer\b|"
    r"\bwhat('?s| is|s) (the|your) (price|offer|rate|best)\b|"
    r"\bwhat (would|will|can|could|do) (you|u) (pay|give|offer|charge|ask|take|want for)\b|"
    r"\bwhat (does|do) (\w+ ){1,3}(pay|cost)\b",
    _I,
)
REASON = re.compile(
    r"\b(because|bcs|bcoz|cos|coz|cuz|since|so that|otherwise|need\w* (it )?(to|for)|"
    r"that('?s| is) why|the reason|law|in order)\b",
    _I,
)
# A clause that only asks, sets a limit, asks back, closes or is polite tells no why.
ASK = re.compile(
    r"^\W*(and |so |ok |then |but |please )*((i|we) ?('d|'ll|will|would|could|can(?!')|shall)\b|"
    r"(i|we) ?('re|are|were|was)? ?"
    r"(want|ask|offer|need|like|propose|say|hop(e|ing)|take|pay|accept|agree|thinking)\b|"
    r"(can|could|would|will|shall|may|how|what|is|are|do|does|let|give|make|if|when|who)\b)|"
    r"\b(if|deal|agreed?|thank\w*|sorry|send|sign|write|bring|"
    r"(too|so|very) (low|little|high|much)|all (i|we) (can|have)|last word|final)\b",
    _I,
)
STATEMENT = re.compile(
    r"\b(is|are|was|were|am|its|isn'?t|aren'?t|wasn'?t|has|have|had|can'?t|cannot|couldn'?t|"
    r"don'?t|doesn'?t|didn'?t|costs?|paid|pays?|gets?|got|went|rose|needs?|works?|worked|lives?|"
    r"feeds?|takes?|took|makes?|made|keeps?|loses?|lost|comes?|came|goes|gives?|means?|leaves?|"
    r"stands?|holds?|runs?|fails?|gave|sold|bought|broke|breaks?|\w{3,}ed)\b|'(s|re|ve)\b|"
    r"\b(it|he|she|that|this) (\w+ )?\w+s\b",
    _I,
)
CLAUSE_END = re.compile(
    r"[,;:()!\n]+|\.+(?=\s|$)|(?<=\?)|\s(?=(?:but|and|because|though)\s)|\s[-–]+\s", _I
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
BEYOND = re.compile(
    r"\b(below|under|above|over|beyond|(lower|higher|fewer|less|more) than) (\w+ )?$", _I
)
AND_BEYOND = re.compile(r"^ (\w+ )?(and )?(up|upwards?|down|downwards?|or (more|less))\b", _I)
REFUSAL = re.compile(
    r"\b(no|nope|not|never|nothing|cannot|can'?t|cant|won'?t|wont|don'?t|impossible|refuse|forget|"
    r"out of|too (low|high|much|little))\b",
    _I,
)
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
    r"(talk|speak|meet|call|come|ask)( \w+){0,2} (again|back|you)|come at|"
    r"see (you|u) (on|at|in|next|there|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day)|"
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
