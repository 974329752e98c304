"""What a number of a brief is: the hope, the limit, or what is known of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.negotiation.debrief.numbers import Number

TARGET, LEAST, KNOWN, ASKED = "target", "least", "known", "asked"

_I = re.IGNORECASE

_LEAST = re.compile(
    r"\b(walk[- ]?away|at (the )?least|least|at most|limit|minimum|min|maximum|max|lowest|highest|"
    r"worst|bottom line|afford|budget|exceed|accept|settle for|live with|let it go(?: for| at)?|"
    r"(?<!hope to )(?<!like to )(?<!want to )(?:go|come) (?:up|down) to|"
    r"the (?:most|latest|earliest)|if (?:nobody|no one|none)|offered (?:me|us)|(?:don'?t|do not|"
    r"can'?t|cannot) get|no[rt]? (?:below|under|over|above)|"
    r"could (start|go|sell|buy|work|rent|get it|have it)( \w+){0,2} (for|at))\b",
    _I,
)
# These limit the number that they stand beside, and no other: "the next town over got one".
_BESIDE = re.compile(
    r"\b(?P<word>(?<!should get )(less|more|fewer|worse|lower|higher|earlier|later|shorter|"
    r"longer) than|below|under|above|over|beyond|without)( about| around| only| at least)? ?\W*$",
    _I,
)
# A number with what happens then is the limit: "at 35 we give it up", "1.80 is where I stop".
_THEN = re.compile(
    r"^(?: [a-z]+)?(?P<beyond> or (?:fewer|less|lower|more|higher|later|worse)| on| onwards| up|"
    r" upwards)?,? "
    r"(?:is (?:where|when) |it (?:is|'s) (?:over|off)|it ends|(?:and )?(?:we|i|you|they|(?:the|"
    r"your|our|my) \w+)"
    r"(?:'d| would|'ll| will)? (?:rather |just |also )?"
    r"(?:give|stop|move|go|leave|keep|call|stay|take|walk|pack|turn|sell|quit|close|look|write|ask|"
    r"wait|do it|end)\b)",
    _I,
)
_AT_THAT = re.compile(r"\b(at|with|from|for|over|to)( about| only)? \W?$", _I)
_WHERE = re.compile(r"^(?: [a-z]+)? is (?:where|when) (?:it|i|we|you)\b", _I)
_HOPED_BOUND = re.compile(
    r"\b(hop(e|es|ing)|wish|like|love)( for| to \w+)? "
    r"(at most|at least|under|below|over|above|less than|more than)( about)?\W*$",
    _I,
)
_TARGET = re.compile(
    r"\b(target|hop(?:e|es|ing|efully)|wants?(?! to (?!pay|get|sell|earn|have|keep))|wish|"
    r"(?:would|'d) (?:like|love)|aim|ideal(?:ly)?|goal|dream|need|"
    r"rather (?:pay|get|have)|better(?=\s*$)|pleased|prefer\w*|raise|(?:(?<=\bi )|(?<=\bwe )|"
    r"(?<=\byou )|(?<=\bto )|(?<=n't ))ask|asking|"
    r"glad|happy|looking (?:for|to))\b",
    _I,
)
_OTHERS = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\byou )(?<!\bmust )\b(pays?|paid|gets?|gives?|gave|takes?|"
    r"received?|asks?(?= ?(\d|$))|charges?|costs?|got|closes?|opens?|fetch(es)?|"
    r"brings?|earns?|makes?|it('s| is)(?= ?(\d|$))|"
    r"(goes|go|went|sells?|sold|rents?) (\w+ ){0,2}(for|at))\b",
    _I,
)
_ASKED = re.compile(
    r"\b(police|landlord|council|boss|owner|city|town|company|bank|office|school|hospital|"
    r"neighbour|seller|buyer|they|he|she) (also |now )?(wants?|asks?|offers?|demands?|proposes?)\b|"
    r"\b(the|our|my|your) \w+ (wants|asks|offers|demands|proposes)\b|"
    r"(?<!\bi )(?<!\bwe )(?<!\byou )\b(announced|will be|(?<!that )would be|shall be|"
    r"raise\w* (it )?to|"
    r"advertised (for|at)|on offer (for|at)|planned|demands?|has offered|have offered|offers us|"
    r"asks (us )?for)\b",
    _I,
)
_STATUS = re.compile(r"^\W*they (pay|give) (me|us)\b", _I)  # their side of the table, as it is now
_ELSEWHERE = re.compile(
    r"\b(others?|another|next|same|like|neighbou?r\w*|upstairs|downstairs|elsewhere|nearby|near|"
    r"usual\w*|online|internet|market|shops?|here|streets?|across|over the|side|such|round|around|"
    r"east|west|north|south|"
    r"buyers?|adverts?|around|auction|in town|in the (town|city|village|area|district|region))\b",
    _I,
)
_SURE = re.compile(r"\b(we|i|you) (also )?know\b|\bgoing rate\b|\bit is known\b", _I)
_UNSURE = re.compile(
    r"(\bnot|n'?t|\bnever|\bno idea) (\w+ ){0,2}(know|sure|heard?)\b|\bno idea\b", _I
)
_AS_OTHERS = re.compile(r"\b(that('s| is)|as|like) what\b.*\b(pay|get|give|take|charge)s?\b", _I)
_CALLED_LEAST = re.compile(
    r"^( [a-z]+){0,4}? ?(is|are|was|as|would be) (the |our |my )?"
    r"(very |absolute |bare )*"
    r"(most|least|limit|max(imum)?|min(imum)?|lowest|highest|latest|earliest|longest|shortest|"
    r"fewest|worst|end|bottom line)\b|"
    r"^( [a-z]+){0,2} (at (the )?(very )?(most|least)|tops|max(imum)?|min(imum)?)\b(?! of)",
    _I,
)
_ALL_THERE_IS = re.compile(
    r"^[^.;\d]*\b(not an? (coin|cent|penny|single)|that'?s (it|all)|no(thing)? more|is all)\b", _I
)
_CALLED_FAIR = re.compile(
    r"^[^.;,\d]*\b(would be|is|seems) (fair|good|fine|great|nice|right|lovely)\b", _I
)
_FROM, _TO = re.compile(r"\bfrom (?:about )?$", _I), re.compile(r" to\b", _I)
_JOINED = re.compile(r"^( [a-z]+){0,2} (and|to|or) $|^\s*[-–]\s*$|^, $", _I)
_CLAUSE = re.compile(r",\s+|:\s+|\s\(|\s(?=(?:and|but) (?:we|i|you|they|over|under|above|below)\b)")

_WANTS_MORE = re.compile(
    r"\b(least|below|under|less|fewer|worse|lower|earlier|shorter|without|minimum|min|lowest|"
    r"earliest|shortest|fewest)\b",
    _I,
)
_WANTS_LESS = re.compile(
    r"\b(most|above|over|beyond|afford|budget|exceed|up to|more|higher|"
    r"later|longer|maximum|max|highest|latest|longest|tops|on|onwards|up|upwards)\b",
    _I,
)


@dataclass(frozen=True)
class Role:
    """What a number is, empty where it is nothing of ours; of a limit, which way is better."""

    name: str = ""
    wants_more: bool | None = None


def roles_in(sentence: str, numbers: Sequence[Number]) -> list[Role]:
    """Give for each number of a sentence what it is."""
    found: list[Role] = []
    for at, number in enumerate(numbers):
        start = numbers[at - 1].end if at else 0
        end = numbers[at + 1].start if at + 1 < len(numbers) else len(sentence)
        if _FROM.search(sentence, 0, number.start) and _TO.match(sentence, number.end):
            found.append(Role())  # "a raise from 15 to 18"
            continue
        after = sentence[number.end : end]
        role = _called(after) or _then(sentence[start : number.start], after)
        role = role or _before(sentence, number.start, start)
        if not role and at and _JOINED.match(sentence[start : number.start]):
            role = found[-1]  # "less than three months and 200"
        found.append(role or Role())
    return found


def usual_in(sentence: str, numbers: Sequence[Number], roles: Sequence[Role]) -> list[float]:
    """Give the numbers of a sentence that others pay or get."""
    if _UNSURE.search(sentence) or _STATUS.search(sentence):
        return []
    told = {KNOWN} if _OTHERS.search(sentence) and _ELSEWHERE.search(sentence) else set()
    told |= {TARGET} if _AS_OTHERS.search(sentence) else set()
    told |= {KNOWN, TARGET, ""} if _SURE.search(sentence) else set()
    return [n.value for n, role in zip(numbers, roles, strict=True) if role.name in told]


def _called(after: str) -> Role | None:
    """Give what a number is by the words after it: "9 is the most"."""
    called = _CALLED_LEAST.match(after)
    if called:
        return Role(LEAST, _direction(called[0]))
    if _WHERE.match(after):
        return Role(LEAST)
    if _ALL_THERE_IS.match(after):
        return Role(LEAST, wants_more=False)
    return Role(TARGET) if _CALLED_FAIR.match(after) else None


def _then(before: str, after: str) -> Role | None:
    """Give the limit that is told by what happens then: "with 10 or fewer we go"."""
    then = _THEN.match(after) if _AT_THAT.search(before) else None
    if not then:
        return None
    return Role(LEAST, _direction(then["beyond"] or "") if then["beyond"] else None)


def _before(sentence: str, place: int, previous: int) -> Role | None:
    """Give what a number is by the words before it: those of its clause, else the nearest."""
    start = max((cut.end() for cut in _CLAUSE.finditer(sentence, 0, place)), default=0)
    found = _by_words(sentence[start:place])
    return found or _by_words(sentence[previous:place])


def _by_words(before: str) -> Role | None:
    if _HOPED_BOUND.search(before):
        return Role(TARGET)
    beside = _BESIDE.search(before)
    if beside:
        return Role(LEAST, _direction(beside["word"]))
    patterns = {LEAST: _LEAST, ASKED: _ASKED, TARGET: _TARGET, KNOWN: _OTHERS}
    lasts = {name: list(pattern.finditer(before))[-1:] for name, pattern in patterns.items()}
    places = {name: last[0] for name, last in lasts.items() if last}
    if TARGET in places:  # "you hope that she pays 80"
        places.pop(KNOWN, None)
    if not places:
        return None
    name = max(places, key=lambda one: places[one].end())
    return Role(name, _direction(places[name][0]) if name == LEAST else None)


def _direction(wording: str) -> bool | None:
    if _WANTS_MORE.search(wording):
        return True
    return False if _WANTS_LESS.search(wording) else None
