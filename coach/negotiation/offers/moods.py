"""What turns a value into no offer: it is turned down, it is others', it is long ago."""

from __future__ import annotations

import re

from coach.negotiation.offers.clauses import Clause
from coach.negotiation.offers.vocabulary import Vocabulary

LIMIT_BEFORE = re.compile(
    r" (?:(?:at (?:the )?(?:very )?(?:least|most|minimum|maximum)|(?:minimum|maximum|lowest"
    r"|highest)"
    r"(?: (?:is|of|price|for us))*|(?:no|not|nothing|never|nobody|none)(?: \w+){0,4}? (?:less"
    r"|lower|more|higher|"
    r"fewer|longer|below|under|above|over|beyond|down|up)(?: (?:than|to|from))?"
    r"|(?:anything|everything|all|if it is|if)(?: \w+)? (?:less than|lower than|below|under)"
    r"|up to|as (?:low|high|much|little|many|few) as|bottom line(?: is)?|limit(?: is)?"
    r"|only from)(?: (?:about|of|at|\$))*) $|^(?: and| ,)? from $"
)
BEYOND = re.compile(
    r"(?:^| )(?:less|lower|more|higher|fewer|longer|below|under|above|over)(?: than)?(?: \$)? $"
)
LIMIT_AFTER = re.compile(
    r"^(?: \w+){0,3}? (?:minimum|maximum|at (?:the )?(?:least|most)|or (?:more|less|nothing|above|"
    r"higher|better|up)|(?:and )?up|and (?:above|more|not less)|upwards?|is (?:the|our"
    r"|my) (?:least|minimum|"
    r"limit|lowest|bottom|maximum|most|floor))(?= )"
)
NOT_POSSIBLE = re.compile(
    r" (?:(?:is|are) (?:not|im)|impossible|no |(?:we|i) (?:walk|stop|lose|leave|can not"
    r"|would not|will not))"
)
_REFUSED_BEFORE = re.compile(
    r" (?:not(?! (?:\w+ ){0,4}(?:problem|mind|bad|hide|lie|sorry|joking|waste)) (?:\w+ ){0,5}?"
    r"|no(?: way| to)?(?: ,)? |never (?:\w+ ){0,3}?|refuse (?:\w+ ){0,3}?|reject (?:\w+ ){0,2}?"
    r"|forget (?:\w+ ){0,2}?|rather (?:\w+ ){1,6}?than (?:the )?|instead of (?:\w+ )?"
    r"|rather than (?:\w+ )?"
    r"|(?:less|more|better|higher|lower|fewer|longer|other|above|below|over|under|far from|no"
    r"|beyond)"
    r"(?: than)? (?:the |your |these |that )?|from (?=.*$)|without |impossible (?:\w+ ){0,2}?"
    r"|nobody (?:\w+ ){0,5}?|(?:neither|nor) (?:\w+ ){0,3}?)(?:\$ )?$"
)
_DOUBLE_NO = re.compile(
    r" (?:(?:could|can|would|will) (?:you|we) not|why not|if not|not only|no problem|not sure"
    r"|not a problem|no ,|no sorry|of course not"
    r"|(?:think|thinking|maybe|say|rather|bit|little|it is|something) more(?: like| of| about)?) "
)
_MOVES_FROM = re.compile(r" from (?:the |your )?(?:\$ )?$")
_REFUSED_AFTER = re.compile(
    r"^(?: (?!we |you |i |but |and |so |,|\d)[\w$/]+){0,4}?(?:(?: ,)? (?:it|that|this))?"
    r"(?: (?:(?:is|are|was|sounds|looks|feels|seems|would be|will be) )(?:just |simply |still "
    r"|really |far |way |much "
    r"|very |a bit |a little |so |for us |only )*"
    r"(?:too|low|little|short|high|nothing|not|a (?:\w+ )?joke|an insult|insulting|impossible"
    r"|unfair|no (?:good|use|way|deal)"
    r"|below|less than|a shame|bad|peanuts|useless|worthless|starvation|hunger"
    r"|slavery|robbery|theft|charity|crumbs|ridiculous|unacceptable|out of|hard for|never|a lot)"
    r"| (?:(?:does|do|did|will|would|can|could) not|hardly|barely|kills?|no way|never)"
    r"| (?:too|not) (?:low|little|much|many|high|long|short|few|enough|fair|good|possible|ok"
    r"|acceptable)"
    r"|(?<! or) (?:(?:is |it is )?(?:also )?(?:neither|not either)|also not?|nor|not|no)"
    r"(?= [,.;!?]| $)"
    r"|(?: ,)? is (?:that|this) (?:a joke|all|serious)"
    r"| (?:we|i) (?:lose|starve|walk|die|earn nothing))(?= |$)"
)
_YET_FINE = re.compile(
    r" (?:not too (?:much|low|high|many|bad)|not bad"
    r"|but (?:(?:we|i) )?(?:ok|fine|yes|accept|take it|sign)|but (?:[^\W\d_]+ ){1,4}yes)(?= )"
)
_OUR_GROUP = re.compile(
    r" (?:my|our) (?:\w+ )?(?:people|members|group|association|families|women|side)(?= )"
)
_EACH_OWN = re.compile(
    r" (?:each of us|each (?!side|of)\w+|each|everybody|everyone|every \w+)"
    r" (buy|pay|bring|get|use|take|have|wear)s?(?: for)? (?:his|her|their|our|its|his or her) own"
    r"(?= )"
)
_OTHERS = re.compile(
    r" (?:they|he|she|his|her|their|(?<!for )(?<!of )them|others?|somebody|someone"
    r"|(?<!for )every(?:body|one)"
    r"|(?:many|most|other) people|hospital"
    r"|buyers?|market|competitors?|firms?|compan(?:y|ies)|shops?|neighbou?rs?|neighbou?ring"
    r"|colleagues?"
    r"|cousin|brother|sister|friend|boss|law|last (?:year|month|week|time|summer|winter|season)"
    r"|other \w+s|yesterday|ago|used to|in the past|at the moment|currently|today we|now we"
    r"|we (?:now|today)"
    r"|until now|so far|elsewhere|next town|since|already|going rate|normal(?:ly)?|usually"
    r"|(?:have|has) been|experience|petition|diesel|fuel|bread)(?= )"
)
_HAVE = re.compile(
    r"(?: \w+){0,2} (?:pay|get|have|has|give|gives|gets|pays|charge|charges|is|are|do|does"
    r"|says?|open"
    r"|opens|let|lets|allow|allows)(?= )"
)
_REFUSED_NEXT = re.compile(
    r"(?: [?!.])+ (?:no way|too|impossible|never|no [.,!]|not possible|that is (?:too|not"
    r"|a lot))(?= )"
)
_ANOTHER = re.compile(r" (?:other|another|next|neighbou?ring)(?= )")
_OUR_OTHERS = re.compile(r" (?:sell|go(?:ing)? (?:back )?to|or we) .*$")
_LIKE_OTHERS = re.compile(r" (?:like|as) (?:the )?(?:others?|they|everybody|buyers)(?= )")
_COMPARISON = re.compile(
    r" (?:just |same |exactly )?(?:like|same as)(?: (?!\d)[\w$]+){1,5}? "
    r"(?:have|has|get|gets|do|does|wear|use)(?! \d)(?= )"
    r"| (?:like|same as)(?: [^\W\d_]+){1,4}(?= [:,] )"
)
_LONG_AGO = re.compile(
    r"(?<! be)(?<! is)(?<! are)(?<! get)(?<! being) (?:paid(?! (?:in|within|after) (?:\d{1,2}|a"
    r"|the) |(?:by|every|weekly) )|got|gave|offered|said|told|was|were|had|did|asked(?! for)"
    r"|wanted|promised|sold|earned"
    r"|started|came|went|collected|worked|bought|spent|cut|lost|charged|began|saw|seen|heard"
    r"|waited|took|taken|lasted)(?= )"
)
_THIRD_PERSON = re.compile(r" (?:pays|gets|earns|charges|sells|costs|cost|gives|offers|says)(?= )")
_STILL_OURS = re.compile(
    r" (?:(?:we|i) (?:was|were) (?:\w+ )?(?:thinking|hoping|looking)|was (?:my|our)|(?:we"
    r"|i) (?:said|asked for)"
    r"|if|suppose|would|could)(?= )"
)
_THEIR_WORDS = re.compile(
    r" (?:and you at|you (?:just |already |only |first |now |still |always |have "
    r"|had )*(?:says?|said|offer|offered"
    r"|told|gave|proposed?|mention|mentioned|wrote|spoke|want|wanted|needed|need(?! to)|asked|ask"
    r"|are at|come with|start|started|began|talk|talked|promised|think|wish|hope|insist|expect)"
    r"|(?:hear|heard|understand) (?:that )?you(?:r)?|your (?:\w+ ){0,2}?(?:budget|offer|price"
    r"|number"
    r"|proposal|boss|figure|rate|first|last|paper|letter|tender|own|street))(?= )"
)
_CONDITION = re.compile(
    r"^ (?:(?:,|and|but|so|ok|or|only|then|well) )*(?:if|when|in case|suppose|what if) "
)
_ACCEPTS = re.compile(
    r" (?:accept|agree|agreed|ok|deal|fine|yes|take|sign|good|alright|settle|go with"
    r"|live with)(?= )"
)
_WAITS_BEFORE = re.compile(
    r" (?:wait|takes?(?: us| me| them)+|takes|after|within|past|in|before|first|last|next|every"
    r"|need|experience of|worked|been \w+)(?: (?:for|the|about|another|these|some))* $"
)
_NOT_WAITING = re.compile(r" for (?:the )?(?:next|first) $| need (?:the )?$| at first $")
_GIVE_TIME = re.compile(r" (?:give|leave) (?:me|us) $")
_SHORT_TIME = re.compile(r" (?:days?|weeks?|hours?)$")
_WAITS_AFTER = re.compile(
    r" (?:(?:more )?to (?:ask|think|talk|decide|answer|discuss|speak|consult)|ago|later|old|in this"
    r"|from now|experience|time|of (?:work|experience|waiting))(?= )"
)


def with_our_people(plain: str) -> str:
    """Give a text with "they want" as "we want" where "they" are the learner's own people.

    So does "each buys his own" become "we buy our own".
    """
    plain = _EACH_OWN.sub(r" we \1 our own", plain)
    if not _OUR_GROUP.search(plain):
        return plain
    return re.sub(
        r" they (?=(?:want|need|ask|say|said|accept|agree|would|can|will) )", " we ", plain
    )


def is_refused(clause: Clause, plain: str, start: int, end: int) -> bool:
    """Tell whether the value between two places of the plain text is turned down."""
    before = plain[clause.start : start]
    if _MOVES_FROM.search(before):
        return True
    after = plain[end : clause.sentence_end] + " "
    if _YET_FINE.search(after):
        return False
    if _REFUSED_BEFORE.search(before) and not _DOUBLE_NO.search(f"{before} "):
        return True
    if clause.with_mark and not after.strip() and _REFUSED_NEXT.match(plain, clause.sentence_end):
        return True
    return bool(_REFUSED_AFTER.match(after))


def is_reported(clause: Clause, words: Vocabulary) -> bool:
    """Tell whether a clause tells of others' terms, of the past, or of what the other side said."""
    if _CONDITION.match(clause.text):
        return False
    if tells_of_others(clause.text, words):
        return True
    ours_or_theirs = any(
        pattern.search(clause.text)
        for option in words.options
        for pattern in option.options.values()
    )
    return bool(_THIRD_PERSON.search(clause.text)) and not ours_or_theirs


def tells_of_others(text: str, words: Vocabulary) -> bool:
    """Tell whether a clause is about other people, the past, or the other side's own words."""
    text = _OUR_OTHERS.sub(" ", _OUR_GROUP.sub(" we", _COMPARISON.sub(" ", text)))
    if not _ANOTHER.search(text):
        text = words.sides.sub(" ", text)
    if (_OTHERS.search(text) or _is_standard(text, words)) and not _LIKE_OTHERS.search(text):
        return True
    if _LONG_AGO.search(text) and not _STILL_OURS.search(text):
        return True
    return bool(_THEIR_WORDS.search(text)) and not _ACCEPTS.search(text)


def _is_standard(text: str, words: Vocabulary) -> bool:
    return any(_HAVE.match(text, match.end()) for match in words.others.finditer(text))


def is_about_waiting(before: str, unit: str, after: str, *, is_when: bool) -> bool:
    """Tell whether a span is when something is done, or how long somebody thinks.

    With ``is_when`` an issue is about just that: only the thinking is left.
    """
    asks_time = _GIVE_TIME.search(before) and _SHORT_TIME.search(unit)
    if asks_time or _WAITS_AFTER.match(after):
        return True
    return not is_when and bool(_WAITS_BEFORE.search(before)) and not _NOT_WAITING.search(before)
