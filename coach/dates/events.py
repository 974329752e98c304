"""Events of people's own life, work and place: when they are, only the person knows."""

from __future__ import annotations

import re
from typing import NamedTuple

from coach.dates.grammar import GOES_ON
from coach.dates.vagueness import is_empty

_SEASON = (
    r"(?:(?:rainy|raining|dry|wet|hot|cold|planting|growing|lean|flood|hurricane|storm|harvest"
    r"|fishing|football|cropping|tourist|wedding|school) season"
    r"|rains?|monsoons?|winter|spring(?: time)?|summer(?: time)?|autumn|fall|harmattan)"
)
_NOUN = (
    rf"(?:{_SEASON}|meetings?|agm|assembly|hearing|elections?|polls?|voting|vote|referendum|census"
    r"|weddings?|marriage|funeral|burial|baptism|christening|birthday|graduation|anniversary"
    r"|confirmation|communion|engagement|naming ceremony|ceremony|party|reunion"
    r"|exams?|examinations?|tests|finals|results|semester|term(?: time)?|midterms?|vacations?"
    r"|holidays?|break|admissions?|school (?:year|reopening|opening|resumption|opens|starts"
    r"|resumes|closes|reopens|term|holidays?|break)|classes|schools?(?= (?:open|start|re|clos|is))"
    r"|harvest(?: time)?|harvesting|planting|sowing|ploughing|lambing|shearing|milking|thaw"
    r"|frost|snow|floods?|festival|fair|fete|fiesta|carnival|jubilee|market day|pay ?day|salary"
    r"|wages|bonus|pension|loan|grant|funds?|funding|money|payment|compensation|permit|permission"
    r"|licen[cs]e|visa|papers|documents|certificate|approval|budget|tender|verdict|judge?ment"
    r"|visit|inspection|audit|delivery|shipment|parts|materials?|bricks|cement|seeds|order"
    r"|arrival|return|birth|baby|surgery|operation|treatment|check ?up|opening|launch"
    r"|inauguration|conference|workshop|training|seminar|tournament|match|game|world cup|league"
    r"|olympics|camp|crusade|convention|revival|retreat|trip|journey|pilgrimage|hajj|court|trial"
    r"|deadline|application|review|renewal|lease|contract|strike|curfew|lockdown|ceasefire"
    r"|season|retirement|departure|discharge|release|transfer"
    r"|next (?:visit|session|council|round|sitting)|full moon|new moon|new councillor"
    r"|council session|parents evening|open day|election day|sports day|prize giving|prom|show)"
)
_WHOSE = r"(?:(?:the|my|our|his|her|their|your|this|next|coming|upcoming|all|a|an|first) ){0,3}"
_NO_NAME = (
    r"(?:and|or|but|to|is|are|can|has|have|will|since|not|no|every|each|when|if|of|in|on|at|by"
    r"|for|from|with|before|after|until|as|so|we|i|they|he|she|it|you)"
)
_NAME = rf"{_WHOSE}(?:(?!{_NO_NAME}\b)[^\W\d]\S* ){{0,3}}?{_NOUN}\b"
_MORE = (
    r"(?: 20\d\d)?"
    r"(?: (?:of|in|with|for|at) (?:(?:the|our|my|this|next) )?[^\W\d]\w*(?: [^\W\d]\w*)?)?"
    r"(?: (?:has |have |is |are |will )?(?:starts?|begins?|opens?|reopens?|ends?|stops?|comes?|over"
    r"|done|started|finished|arrives?|resumes?|closes?)(?: (?:in|again|back))?)?"
)
_CLAUSE = (
    r"\S.*?(?= (?:[,;.!?]|but|so|then|because|if|we|i think|hopefully|latest|please)(?: |$)|$)"
)
_LONG_CLAUSE = _CLAUSE.replace("|we|", "|")
VAGUE = (
    r"(?:(?:i|we|you|they|it|he|she|things?|everything|everyone|people|time|god|allah)"
    r" (?:can|could|may|able|manage|wants?|like|feel|permits?|allows?|will(?:s|ing)?|comes|get time"
    r"|(?:have|get|find|got) (?:some |the |more |enough |a bit of )?(?:time|chance|moment)"
    r"|(?:is|are|am) (?:\w+ )?(?:ready|able|free|possible|done|finished|right|needed|good|ok|ripe))"
    r"|(?:the )?time (?:is|comes|permits|allows)|possible|able|ready|needed|convenient|necessary"
    r"|free|its (?:ready|done|finished|possible)|im (?:ready|able|free)|were (?:ready|able|free)"
    r"|some ?time|a while|long|now|today|all|then|it|further|everything|you|soon"
    rf"|(?:that|this){GOES_ON}|and for all|upon|again|more|the possible|practicable|insha\w+)\b"
)
EASES = (  # "when life calms down a bit", "once I have more energy"
    r"(?:(?:(?:my |the |our |all )?(?:life|lives|things|everything|work|stuff|situation|times"
    r"|head|mind|schedule|business|days?)(?: (?:here|at home|all))?"
    r" (?:(?:is|are|gets?|become|becomes|looks?|feels?|goes|will|be|a|bit|little|much|finally|so)"
    r" )*(?:calm\w*|settl\w*|slow\w*|quiet\w*|eas\w+|improv\w*|normal\w*|better|less \w+"
    r"|back to normal|stable|lighter|clear\w*|cool down|under control|not so \w+|picks? up))"
    r"|(?:it|it all) (?:(?:is|gets?|a|bit|little|all) )*(?:calm\w*|quiet\w*|settl\w*|easier|better)"
    r"|(?:i|we|im|were) (?:(?:am|are|have|find|get|feel|got|be|can|will|some|the|a|bit|more|my"
    r"|enough|again|not|so) )*(?:energy|strength|motivation|courage|nerve|headspace|mood|better"
    r"|less \w+|rested|(?:a)?round to it|inspired|in the mood|up to it|like it|busy|stressed)"
    r"|there (?:is|are|will be) (?:less|fewer|more) (?:stress|pressure|time|worry|worries|work))\b"
)
_READS_AS_QUESTION = r"(?:do|does|did|is|are|will|should|would|shall|can|was|were) "
_DONE = (
    r"(?:(?:is|are|has|have|been|gets?|s|am|was) (?:\w+ )?(?:back|over|here|done|[^\W\d]{3,}ed|paid"
    r"|built|sold|bought|gone|open|out|born|grown|sent|given|begun|come|dug|cut|laid|put|better)"
    r"|(?:arrive|return|reopen|resume|retire|finishe?|ends?|starts?|begin|stop|graduate)s?)\b"
)
_FROM = r"(?:by|before|after|until|in time for|ahead of|prior to|during|following|upon|over)"
_PART = r"(?:the )?(?:end|start|beginning|middle|mid|early|late|close|peak)(?: of)?"

_SURE = re.compile(
    rf"\b(?P<lead>by the time(?: that)?|as soon as|so soon as|the moment|the minute"
    rf"|immediately(?: after)?|in time for|once(?! (?:a|every|per|daily|more|again)\b))"
    rf" (?!{VAGUE}|{EASES})(?P<what>{_LONG_CLAUSE})"
)
_WHEN = re.compile(
    rf"\b(?P<lead>when|wen|whenever|until|before|after|the day|the week) "
    rf"(?!{VAGUE}|{EASES}|{_READS_AS_QUESTION})"
    rf"(?P<what>(?=(?:\S+ ){{1,6}}{_DONE}|{_NAME}(?: \S+)? \S+){_LONG_CLAUSE})"
)
_NAMED = re.compile(
    rf"\b(?P<lead>{_FROM}(?: {_PART})?|(?:ready|done|finished|in place|it) (?:for|at|on)) "
    rf"(?P<what>{_NAME}{_MORE})"
    rf"|\b(?P<lead_next>(?:(?:in|at|on|for|by|during) )?(?:{_PART} )?)"
    rf"(?P<what_next>(?:the )?(?:next|coming|upcoming|this) (?:\S+ ){{0,3}}?{_NOUN}\b{_MORE})"
)
_ANSWER = re.compile(
    rf"(?P<lead>(?:when|wen|before|after|until|prior to|ahead of|upon|following) )"
    rf"(?!{VAGUE}|{EASES}|{_READS_AS_QUESTION})(?P<what>{_LONG_CLAUSE})"
    rf"|(?P<lead_bare>(?:(?:in|at|on|for|by|during|around|from|{_PART}|{_FROM}) )*)"
    rf"(?P<what_bare>{_NAME}(?:s)?{_MORE})(?= (?:latest|please|maybe|i|we|hopefully)\b| [,;.!?]|$)"
)


_BY_GONE = re.compile(r"(?:i|we|you|they|he|she) (?:have |had )?(?!need)[^\W\d]{2,}ed\b")
_COUNTED_FROM = re.compile(rf"(?!(?!it \S){VAGUE})(?=\w){_CLAUSE}")


class Happening(NamedTuple):
    """Where in the plain words an event stands, with what leads to it, and without."""

    start: int
    end: int
    name: tuple[int, int]


def find_events(plain: str, opening: int) -> list[Happening]:
    """Find the events that plain words hang on.

    Up to ``opening`` the message says nothing yet: what begins there is the answer itself, and
    needs no sign of being an event.
    """
    found = [*_SURE.finditer(plain), *_WHEN.finditer(plain), *_NAMED.finditer(plain)]
    starts = [0, *(m.end() for m in re.finditer(" ", plain[: opening + 1]))]
    answers = (_ANSWER.match(plain, start) for start in starts if start <= opening)
    found += [match for match in answers if match and not _is_none(plain, match)]
    named = (it for it in map(_happening, found) if not is_empty(plain[slice(*it.name)]))
    events = sorted(named, key=lambda it: (it.start, -it.end))
    return [it for i, it in enumerate(events) if not any(it.end <= e.end for e in events[:i])]


def _is_none(plain: str, match: re.Match[str]) -> bool:
    """ "No deadline", "we waited all winter"."""
    return plain[: match.start()].endswith("no ") or bool(_BY_GONE.match(plain, 0, match.end()))


def name_after(plain: str, start: int) -> tuple[int, int] | None:
    """Give the event that a stretch of time is counted from: "two weeks after the baptism"."""
    match = _COUNTED_FROM.match(plain, start)
    return match.span() if match else None


def _happening(match: re.Match[str]) -> Happening:
    found = [name for name, words in match.groupdict().items() if words and "what" in name]
    return Happening(*match.span(), match.span(found[0]))
