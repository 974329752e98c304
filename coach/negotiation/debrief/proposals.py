"""Which numbers in a message are proposals, where only a brief or nothing tells the issues.

With a scenario `coach.negotiation.offers` knows the issues better; this is for real people's talks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from coach.negotiation.debrief.brief import MONEY, PERCENT, unit_after
from coach.negotiation.debrief.case import Amount, Case, Stake
from coach.negotiation.debrief.numbers import Number, find_numbers
from coach.negotiation.debrief.options import option_said
from coach.negotiation.debrief.words import AND_BEYOND, BEYOND, DAY

FARTHEST = 2.2  # times what was named so far on an issue: beyond it a number is about another thing
BESIDE = 0.2  # how much nearer a bare number must be to another issue than to the heaviest

_I = re.IGNORECASE
_CLAUSE_END = re.compile(
    r"[,;!?\n]+(?=\s|$)|\.+(?=\s|$)|\.\.+|\s(?=(?:but|so|because|if|then|and (?:i|we|you|u))\s)",
    _I,
)
_PROBE = re.compile(
    r"\b(can|could|would|will) (you|u|they) even\b|^\W*(is|was) \W*\w+ (all|the (best|most))\b|"
    r"\bdid (you|u|they) (say|mean|offer)\b|"
    r"\b(behind|about) (the|your|that) $|^\W*why\b|\bhow come\b",
    _I,
)
# Before a number that is no proposal, by what the number then is.
_BEFORE = {
    "what others pay, or what was": re.compile(
        r"\b(paid|gave|(?<!if we )(?<!if i )got|sold|bought|(was|were)(?! (thinking|hoping|"
        r"planning|going))|earned|charged|"
        r"used to|last (year|month|week|time)|others?|elsewhere|(?<!that )(?<!it )average)\b"
        r"[^,;.!?]*$",
        _I,
    ),
    "what one has to live on": re.compile(
        r"\b(salary|income|earn(s|ing)?|pension|savings?|benefits?|turnover)\b[^,;.!?]*$", _I
    ),
    "what something else is": re.compile(
        r"\b(instead|in place|rather than|in lieu) (of )?(the |your |my |our )?$|"
        r"\b(alone|only) (is|are|costs?|takes?) $",
        _I,
    ),
    "what was refused": re.compile(
        r"\b(not|cannot|can'?t|cant|won'?t|wont|don'?t|never|no way)\b"
        r"(?!.*\b(below|under|less|over|above|more|than|only)\b)(\s+\w+){0,3}\s*$",
        _I,
    ),
    "when something is": re.compile(
        r"\b(be|start|begin|come|meet|arrive|call|ring|pick|see|there|in)\w*( \w+){0,3} "
        r"(?<!meet you )(?<!meet u )(at|by|from|around)\s*$|\b(in|since|from|until) (?=(19|"
        r"20)\d\d\b)$|"
        r"\b(room|flat|number|no|line|bus|ward|block|article|section|page|grade|class)\.?\s*$",
        _I,
    ),
    "an age": re.compile(
        r"\b(son|daughter|child|kid|boy|girl|baby|mother|father|grandm\w+)s?( \w+)? (is|are)\s*$|"
        r"\b(aged?|turned)\s*$",
        _I,
    ),
}
_OTHERS_PAY = re.compile(
    r"\b(pays|gets|takes|charges|gives|sells|costs|(they|people|shops?|towns?|flats?|buyers?|"
    r"neighbou?rs|places|others|kitchens) (all )?(pay|get|take|charge|give|cost|ask))\b[^,;.!?]*$|"
    # "The Brauns on the second floor pay 610", not "the town must pay 610".
    r"\bthe ((?!(we|i|you|u|they|would|will|could|can|must|should|shall|to|if|that)\b)\w+ ){1,6}"
    r"(pay|get|charge)\b[^,;.!?]*$|"
    r"(?<!\bi )(?<!\bwe )(?<!\byou )\b(have|has|had) (it|them) (for|at)\b[^,;.!?]*$|"
    r"(?<!\bi )(?<!\bwe )(?<!\byou )\bhad (about )?(\d[^,;.!?]*)?$",
    _I,
)
_PAY_MORE = re.compile(
    r"\b(pay|get|give|take|charge)s? [^.;?!\d]*\b(more|better|less)\b[^.;?!\d]{0,20}$", _I
)
_QUOTED = re.compile(
    r"\b(you|u|he|she|they) (said|say|told|wrote|offer(ed)?|want(ed)?|ask(ed)?|proposed?)\b"
    r"[^,;.!?]*$",
    _I,
)
_AFTER_REFUSED = re.compile(
    r"^( \w+){0,4}? ?(is|are|was|'s|isn'?t) (just |really |way |far |much |still )*"
    r"(too|not|impossible|out of|nothing|an insult|a joke|low|little|high|unfair|under|below|less|"
    r"above|over|more than|hardly|barely|never|a long way)\b|^,? ?that('?s| is) (?!what|fine|ok|"
    r"good)"
    r"(\w+ ){0,3}(jump|lot|steep|much|high|low|little|hard|tough|insult|joke|expensive)\b|"
    r"^( \w+){0,2} (feeds?|helps?) (nobody|no one)\b|"
    r"^ is (a )?no\b(?! (problem|trouble|issue))|"
    r"^ (\w+ )?(we|i) (don'?t|do not|can'?t|cannot|won'?t)\b|"
    r"^ ?isn'?t\b|^ without\b|"
    r"^ (\w+ )?more (proposed|next|later)\b|^ in next\b|"
    r"^ (years?|yrs?)[ -]old|^ ?%|^ ?(percent|degrees?)\b|^ for (my|our) own\b|^ of (us|them|our|"
    r"my|the)\b",
    _I,
)
_MONTH_AFTER = re.compile(
    r"^ (jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|"
    r"oct(ober)?|nov(ember)?|dec(ember)?)\b",
    _I,
)
_CLOSING = re.compile(
    r"\b(clos\w+|shut\w*|open\w*|end\w*|finish\w*|leav\w+|lock\w*|off|stop\w*|quiet)\b", _I
)
_NOT_TILL = re.compile(r"\b(after|from|since|before)\s*$", _I)
_AT = re.compile(r"\b(at|around)\s*$", _I)
_UNTIL = re.compile(r"\b(after|before|till|until) $", _I)
_TIME_BEFORE = re.compile(r"\b(at|after|before|by|from|till|until) (about )?$", _I)
_RANGE = re.compile(r"^\s*(to|-|–|or)\s*$", _I)
_COUNTED = re.compile(
    rf"^ ?-?(?!{MONEY}|this|thus|plus|minus|thanks|always|perhaps|unless)[a-z]{{2,}}[^s\W]s\b", _I
)
_EACH = re.compile(r" (each|apiece|(a|an|per|every) \w+)\b", _I)
_HEADS = frozenset({"head", "person", "pupil", "child", "kid", "student", "passenger", "guest"})
_FOLK = frozenset({"people", "person", "men", "women", "children", "folk"})


def read_proposals(
    text: str, is_learner: bool, case: Case, named: Mapping[str, Sequence[float]]
) -> dict[str, Amount]:
    """Give what a message proposes on each issue; the last word on an issue counts.

    ``named`` holds the numbers that both sides named so far on each issue.
    """
    terms: dict[str, Amount] = {}
    last: tuple[Stake, Number] | None = None
    for number in find_numbers(text):
        before, after = _clause_around(text, number)
        stake = _stake_of(number, text, before, after, case, named)
        if not stake or _is_no_proposal(before, _after_unit(stake, after), is_learner):
            continue
        # "The council pays 18" in its officer's mouth is an offer, and so is "it costs 120".
        if is_learner and is_report(text, number):
            continue
        if not stake.is_clock and is_time(text, number):
            continue
        value: Amount = _value(number, stake)
        if last and last[0] is stake and _RANGE.match(text[last[1].end : number.start]):
            value = _preferred(stake, terms[stake.id], value, before)
        terms[stake.id], last = value, (stake, number)
    return terms | _options(text, is_learner, case)


def is_time(text: str, number: Number) -> bool:
    """Tell whether a number is an hour: "Monday at eight", "after ten tomorrow"."""
    is_hour = number.value <= 24 and bool(_TIME_BEFORE.search(text, 0, number.start))
    is_until = number.value <= 24 and bool(_UNTIL.search(text, 0, number.start))
    return is_until or (is_hour and bool(DAY.search(text)))


def is_report(text: str, number: Number) -> bool:
    """Tell whether the learner only says with a number what others pay, or what was said."""
    before, _ = _clause_around(text, number)
    return bool(_OTHERS_PAY.search(before) or _PAY_MORE.search(text, 0, number.start))


def _after_unit(stake: Stake, after: str) -> str:
    """Leave out the sign of a share, where that is what the issue is settled by."""
    return re.sub(r"^\s?(%|per ?cent)", "", after) if PERCENT in stake.words else after


def _clause_around(text: str, number: Number) -> tuple[str, str]:
    """Give the rest of the clause before and after a number."""
    start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, number.start)), default=0)
    end = _CLAUSE_END.search(text, number.end)
    # The point in "they pay 3.20 to 3.50" ends no clause.
    before = re.sub(r"(?<=\d)[.,](?=\d)", "", text[start : number.start])
    return before, text[number.end : end.end() if end else len(text)]


def _is_no_proposal(before: str, after: str, is_learner: bool) -> bool:
    if any(pattern.search(before) for pattern in _BEFORE.values()) or _MONTH_AFTER.match(after):
        return True
    if BEYOND.search(before) or AND_BEYOND.match(after):
        return True
    if is_learner and _QUOTED.search(before):
        return True
    return bool(_AFTER_REFUSED.match(after) or _PROBE.search(before))


def _stake_of(
    number: Number,
    text: str,
    before: str,
    after: str,
    case: Case,
    named: Mapping[str, Sequence[float]],
) -> Stake | None:
    """Give the issue that a number is about; by its unit, its name, or its size."""
    stakes = [stake for stake in case.stakes if stake.is_number and _fits(stake, number, before)]
    is_rate, noun = unit_after(text, number.end)
    if noun:
        mine = [s for s in stakes if _is_called(noun, s.rates if is_rate else s.words)]
        if mine:
            return mine[0]
        is_other = noun in _FOLK or bool(_COUNTED.match(after))
        if (is_rate and any(s.rates for s in stakes)) or is_other:
            return None
    # Alone it is no price: "this one".
    if text[number.start : number.end].lower() == "one" and not _EACH.match(text, number.end):
        return None
    return _by_size(number, before, stakes, named)


def _is_called(noun: str, words: frozenset[str]) -> bool:
    """Tell whether a noun is one of these; so much a head is so much a pupil."""
    return noun in words or (noun in _HEADS and bool(_HEADS & words))


def _fits(stake: Stake, number: Number, before: str) -> bool:
    """Tell whether a number can be about an issue as it is written: a time, or none."""
    if not stake.is_clock:
        return not number.is_clock
    if _AT.search(before) and not _CLOSING.search(before):
        return False
    return not _NOT_TILL.search(before)


def _by_size(
    number: Number, before: str, stakes: Sequence[Stake], named: Mapping[str, Sequence[float]]
) -> Stake | None:
    def distance(stake: Stake) -> float:
        anchors = _anchors(stake, named)
        value = _value(number, stake)
        if not anchors:
            if any(_anchors(other, named) for other in stakes):
                return math.inf
            return 0.0 if not 1990 <= number.value <= 2040 else math.inf
        if not value or not min(anchors) / FARTHEST <= value <= max(anchors) * FARTHEST:
            return math.inf
        is_within = min(anchors) <= value <= max(anchors)
        return 0.0 if is_within else min(abs(math.log(value / at)) for at in anchors if at)

    words = set(re.findall(r"[a-z]+", before.lower()))
    called = [stake for stake in stakes if words & (stake.words | {w + "s" for w in stake.words})]
    for some in (called, stakes):  # "five trucks at 42" names the trucks beside the price
        near = min(some, key=lambda s: distance(s) + (s is not stakes[0]) * BESIDE, default=None)
        if near and distance(near) < math.inf:
            return near
    return None


def _anchors(stake: Stake, named: Mapping[str, Sequence[float]]) -> list[float]:
    own = [value for value in (stake.least, stake.target) if isinstance(value, float)]
    return own + list(named.get(stake.id, ()))


def _value(number: Number, stake: Stake) -> float:
    """Give the number; on an issue by the clock a bare "9" in the evening is 21."""
    known = stake.least if stake.least is not None else stake.target
    if not stake.is_clock or not isinstance(known, float) or number.value > 12:
        return number.value
    hours = (number.value, number.value + 12, number.value + 24)  # one in the night is 25
    return min(hours, key=lambda hour: abs(hour - known))


def _preferred(stake: Stake, first: Amount, second: Amount, before: str) -> Amount:
    """Give the value of a range that the learner would rather have; of "from 30 to 28" the last."""
    if re.search(r"\bfrom\b", before, _I):
        return second
    return first if stake.is_worse(second, first) else second


def _options(text: str, is_learner: bool, case: Case) -> dict[str, Amount]:
    terms: dict[str, Amount] = {}
    for stake in case.stakes:
        for clause in () if stake.is_number else re.split(_CLAUSE_END, text):
            words = set(re.findall(r"[a-z]+", clause.lower()))
            if words & (stake.words | {word + "s" for word in stake.words}):
                option = option_said(clause, is_learner)
                terms |= {stake.id: option} if option else {}
    return terms
