"""What turns a value into no offer: it is turned down, it is others', it is long ago."""

from __future__ import annotations

import re

from coach.negotiation.offers.clauses import Clause
from coach.negotiation.offers.evidence import weight_of_stating, weight_of_telling
from coach.negotiation.offers.our_people import OUR_GROUP
from coach.negotiation.offers.vocabulary import Vocabulary

LIMIT_BEFORE = re.compile(
    r" (?:(?:at (?:the )?(?:very )?(?:least|most|minimum|maximum)|(?:minimum|maximum|lowest"
    r"|highest)"
    r"(?: (?:is|of|price|for us))*|(?:no|not|nothing|never|nobody|none)(?: [\w$]+){0,5}? (?:less"
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
    r" (?:(?:is|are) (?:not|im)|impossible|no |laugh|kill|refuse|angry|nobody|nothing|never"
    r"|(?:we|i) (?:walk|stop|lose|leave|can not"
    r"|would not|will not))"
)
_REFUSED_BEFORE = re.compile(
    r" (?:not(?! (?:\w+ ){0,4}(?:problem|mind|bad|hide|lie|sorry|joking|waste)) (?:\w+ ){0,5}?"
    r"|no(?: way| to| deal (?:at|for|with|on))?(?: ,)? |never (?:\w+ ){0,3}?"
    r"|refuse (?:\w+ ){0,3}?|reject (?:\w+ ){0,2}?"
    r"|forget (?:\w+ ){0,2}?|(?:rather|sooner) (?:[\w$]+ ){1,12}?than (?:[\w$]+ ){0,6}?"
    r"|instead of (?:\w+ )?"
    r"|rather than (?:\w+ )?"
    r"|(?:less|more|better|higher|lower|fewer|longer|other|above|below|over|under|far from|no"
    r"|beyond)"
    r"(?: than)? (?:the |your |these |that )?|from (?=.*$)|without |impossible (?:\w+ ){0,2}?"
    r"|(?:nobody|no 1|none of us|who) (?:\w+ ){0,8}?(?:for |on |at |with |to |accepts? )"
    r"|(?:neither|nor) (?:\w+ ){0,3}?)(?:\$ )?$"
)
_DENIED_BEFORE = re.compile(  # however far: numbers between take the no for themselves
    r" (?:(?:do|does|did|is|are|am|was|can|could|will|would|should"
    r"|must) not(?! (?:[^\d ]+ )*(?:problem"
    r"|mind|bad|hide|lie|sorry|joking|waste|forget|know|sure|why|unless|until|so|but|only|just|less"
    r"|more|say no|need to))|nobody(?! (?:forgets|minds|complains|says no))|none of (?:us|them|my)"
    r"|never)(?: [^\d ,:]+)* (?:\$ )?$"
)
IN_NO_WAY = re.compile(
    r" (?:over my (?:\w+ )?body|(?:a fool|an idiot|crazy|mad|insane|stupid|ashamed|blind"
    r"|drunk) (?:to"
    r"|if i)|rather (?:die|starve|beg|stay)|when pigs|not for the world|no way (?:we|i"
    r"|on earth)(?!.* without )"
    r"|in your dreams|who would (?:ever )?(?!not ))(?= )"
)
_DOUBLE_NO = re.compile(
    r" (?:why (?:do|can|would|could|should) (?:we |you |i )?not|(?:could|can|would"
    r"|will) (?:you not|we not|not (?:we|you))|why not|if not|not only|no problem|not sure"
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
    r"| (?:is|are|sounds like|looks like|would be) (?:just |only |like )?an? (?!fair|good|must"
    r"|minimum"
    r"|need|start|deal|fine|reasonable|decent|compromise|price|right|nice|great|offer|number"
    r"|goal|wish"
    r"|hope|plan|proposal|bit|little|middle|wage|rate|way|solution|real|beginning|step|better)\w+"
    r"(?= [.,!;]| $)"
    r"|(?: (?:for|with|to|among|between)(?: [\w$]+){1,3}?)?(?: ,)? (?:no way|no chance|no thanks"
    r"|never"
    r"|forget it|out of the question|(?:that|this|it) is (?:just |simply )?(?:an? \w+|too \w+"
    r"|nothing"
    r"|not \w+|impossible|ridiculous|unfair|out)(?= [.,!;]| sir| madam| miss| $)"
    r"|(?:we|i|nobody|my people) (?:simply )?(?:can|could|will|would|do) not (?:\w+ )?(?:accept"
    r"|agree"
    r"|take|do|live|sign|eat|work|say yes)(?: (?:to|with|on|for|from))? (?:that|this|it|so)(?= )"
    r"|(?:we|i|nobody|my people)(?: (?:simply|just|really|honestly|certainly))? (?:can|could|will"
    r"|would) not(?: [^\W\d_]+){1,2}(?= [.,!;]| $)"
    r"|(?:we|i|you|1|my people) (?:may|might|could|can) (?:just )?as well"
    r"|(?:i|we|you) (?:would (?:rather )?)?(?:stay (?:at home|in bed)|starve|am better off"
    r"|are better off))"
    r"| (?:too|not) (?:low|little|much|many|high|long|short|few|enough|fair|good|possible|ok"
    r"|acceptable)"
    r"|(?<! or) (?:(?:is |it is )?(?:also )?(?:neither|not either)|also not?|nor|not|no)"
    r"(?= [,.;!?]| $)"
    r"|(?: ,)? is (?:that|this) (?:a joke|all|serious)"
    r"|(?: ,)? no ,(?= [^\W\d])(?![^.?!]*\d)"
    r"|(?: ,)? (?:that|this|it|which) (?:we|i|nobody|my people|they)(?: \w+)? (?:can|could|will"
    r"|would"
    r"|do) not"
    r"| (?:is|are) (?:what|all|how much|as much as) (?:you (?:give|pay|offer|throw)|my|the|they"
    r"|he|she|it|our|a|an|others?"
    r"|(?:we|i) (?:earn|make|get|eat|spend|have|live|sell|lose|carry))"
    r"| would (?:break|kill|ruin|finish|destroy|be the end)"
    r"|(?<! or) (?:we|i) (?:lose|starve|walk|die|earn nothing))(?= |$)"
)
_CALLED_OUT = re.compile(
    r"(?<! my)(?<! the)(?<! our)(?<! his)(?<! her)(?<! your)(?<! a)"
    r" (?:sister|brother|friend|boss|colleague|neighbour)s?(?= [,.!?]| $)"
)
_LIVES_BEFORE = re.compile(r" (?:with|on|from)(?: \$)? $")
_LIVES_AFTER = re.compile(
    r"^(?: (?!we |i |you |,)[\w$]+){0,3}?(?: ,)? (?:we|i|you|1|nobody|a family) (?:can |could "
    r"|only )?"
    r"(?:buy(?! our| the (?:gear|glove|boot))|eat|feed|pay (?:for )?(?:my|the|our))(?= )"
)
_YET_FINE = re.compile(
    r" (?:is not (?:too |so )?(?:greedy|expensive|unfair|crazy|mad|the world|the moon|asking)"
    r"|too much to (?:ask|hope)|not too (?:much|low|high|many|bad)|not bad"
    r"|but (?:(?:we|i) )?(?:ok|fine|yes|accept|take it|sign)|but (?:[^\W\d_]+ ){1,4}yes"
    r"|but (?:[\w$,]+ ){0,20}?(?:defend|manage|accept|live with|take|do|carry|try) (?:it|that|this)"
    r")(?= )"
)
_SO_BEFORE = re.compile(r" so(?: \$)? $")
_NOT_MUCH = re.compile(
    r"^(?: (?:a|per|each|the)? ?[^\W\d_]+){0,2} is not (?:too )?(?:much|a lot)(?= )"
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
_LASTS = re.compile(
    r" (?:lasts?|wears? out|holds?|tears?|hold out|survives?|costs? (?:us |you "
    r"|me )?(?:\$ )?(?=\d))(?= |\d)"
)
_SOMEBODY_HAS = re.compile(
    r" (?:the|my|a|our|his|her|1|every|some) (?P<who>(?!(?:we|offer|deal|paper|bottom|wife|husband"
    r"|team|work|boss|price|answer|side|plan|truth|job|rest|other)(?= ))[^\W\d_]+)"
    r"(?: (?:in|from|at|of|on) (?:(?:the|my|our|a) )?[^\W\d_]+)? (?:has|wants|asks|brings|makes"
    r"|earns|takes|buys|lives|works|sells|keeps|lets|drives|spends)(?= )"
)
_OUR_OTHERS = re.compile(r" (?:sell|go(?:ing)? (?:back )?to|or we) .*$")
_LIKE_OTHERS = re.compile(r" (?:like|as) (?:the )?(?:others?|they|everybody|buyers)(?= )")
_COMPARISON = re.compile(
    r" (?:just |same |exactly )?(?:like|as) (?:we|you|they|it|for|with|at|in|on) (?!.* \d).*$"
    r"| (?:just |same |exactly )?(?:like|same as)(?: (?!\d)[\w$]+){1,5}? "
    r"(?:have|has|get|gets|do|does|wear|use)(?! \d)(?= )"
    r"| (?:like|same as)(?: [^\W\d_]+){1,4}(?= [:,] )"
)
_THIRD_PERSON = re.compile(
    r"(?<! we)(?<! i)(?<! that)(?<! which) (?:pays|gets|earns|charges|sells|costs|cost|gives"
    r"|offers|says)(?= )"
)
_CONDITION = re.compile(
    r"^ (?:(?:,|and|but|so|ok|or|only|then|well) )*"
    r"(?:if|when(?! you say)|in case|suppose|what if) "
)
_WAITS_BEFORE = re.compile(
    r" (?:wait|takes|(?:would|will|could|can|may|did) take(?: us| me| them)*|doing this|after"
    r"|within|past|in|before|first|next|every"
    r"|(?<!must )(?<!should )(?<!to )(?<!will )(?<!would )(?<!contract )(?<!it )last"
    r"|need|experience of|worked|been \w+)(?: (?:for|the|about|another|these|some))* $"
)
_NOT_WAITING = re.compile(r" for (?:the )?(?:next|first) $| need (?:the )?$| at first $")
_GIVE_TIME = re.compile(r" (?:give|leave) (?:me|us) $")
_SHORT_TIME = re.compile(r" (?:days?|weeks?|hours?)$")
_WAITED = re.compile(r" (?:i|we|she|he|they) (?:have|had|has) (?:\w+ )?[^\W\d_]+ed(?= )")
_FROM_NOW = re.compile(r" from (?:now|today)(?= )")
_UNTIL = re.compile(r" (?:until|till|to|for|contract|lease)(?: the)? $")
_WAITS_AFTER = re.compile(
    r" (?:(?:more )?to (?:ask|think|talk|decide|answer|discuss|speak|consult)|ago|later|old|in this"
    r"|experience|time|of (?:work|experience|waiting))(?= )"
)


def is_refused(clause: Clause, plain: str, start: int, end: int) -> bool:
    """Tell whether the value between two places of the plain text is turned down."""
    before = plain[clause.start : start]
    if _MOVES_FROM.search(before):
        return True
    after = plain[end : clause.sentence_end] + " "
    if _YET_FINE.search(after) or (_SO_BEFORE.search(before) and _NOT_MUCH.match(after)):
        return False
    if _is_denied_before(before) or IN_NO_WAY.search(clause.text):
        return True
    if clause.with_mark and _REFUSED_NEXT.match(plain, clause.sentence_end):
        return True
    lives_on = _LIVES_BEFORE.search(before) and _LIVES_AFTER.match(after)  # "with 22 i buy rice"
    return bool(lives_on or _REFUSED_AFTER.match(after))


def _is_denied_before(before: str) -> bool:
    """Tell whether a no that stands before a value turns it down."""
    is_denied = _REFUSED_BEFORE.search(before) or _DENIED_BEFORE.search(before)
    return bool(is_denied) and not _DOUBLE_NO.search(f"{before} ")


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
    told = bool(_THIRD_PERSON.search(clause.text)) and not ours_or_theirs
    return told and not weight_of_stating(clause.text)


def tells_of_others(text: str, words: Vocabulary) -> bool:
    """Tell whether a clause is about other people, the past, or the other side's own words."""
    text = _CALLED_OUT.sub(" ", text)
    text = _OUR_OTHERS.sub(" ", OUR_GROUP.sub(" we", _COMPARISON.sub(" ", text)))
    if not _ANOTHER.search(text):
        text = words.sides.sub(" ", text)
    if _LIKE_OTHERS.search(text):
        return False
    standards = _is_standard(text, words) or _is_of_somebody(text, words)
    return weight_of_telling(text) + 2 * standards > 0


def _is_standard(text: str, words: Vocabulary) -> bool:
    return any(_HAVE.match(text, match.end()) for match in words.others.finditer(text))


def _is_of_somebody(text: str, words: Vocabulary) -> bool:
    """Tell whether others are the subject: "my aunt has a contract", "gloves last 3 weeks"."""
    if any(_LASTS.match(text, m.end()) for o in words.options for m in o.called.finditer(text)):
        return True
    somebody = _SOMEBODY_HAS.search(text)
    return bool(somebody and not words.anything.match(f" {somebody['who']} "))


def is_about_waiting(before: str, unit: str, after: str, *, is_when: bool) -> bool:
    """Tell whether a span is when something is done, or how long somebody thinks.

    With ``is_when`` an issue is about just that: only the thinking is left.
    """
    asks_time = _GIVE_TIME.search(before) and _SHORT_TIME.search(unit)
    if asks_time or _WAITS_AFTER.match(after) or _WAITED.match(after):
        return True
    if _FROM_NOW.match(after) and not is_when and not _UNTIL.search(before):
        return True
    return not is_when and bool(_WAITS_BEFORE.search(before)) and not _NOT_WAITING.search(before)
