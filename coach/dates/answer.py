"""What an answer to "By when?" hangs on, where it names no time that the calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.dates.deadline import PAST
from coach.dates.events import EASES, VAGUE
from coach.dates.vagueness import is_empty

_Place = tuple[int, int]

_SUBJECT = r"(?:i|we|you|he|she|it|they|the|my|our|your|his|her|their|this|that|all|a|an)\b"
_CLAUSE_ENDS = re.compile(
    r" ?(?:[^\w\s'/&()%]|\b(?:but|so|because|and then|then"
    r"|and(?= (?:i|we|then|they|ill|well)\b))\b)(?= |$)"
    rf"| (?=(?:before|until|till|after|once) {_SUBJECT})"
)
_HEDGE = (
    r"well|oh|ok|okay|hmm|maybe|perhaps|probably|possibly|hopefully|only|right|just|directly"
    r"|straight|shortly|soon|some ?time|not|say|(?:i|we) (?:think|guess|hope|suppose|would say)"
)
_HANGS = (
    r"(?:(?:it|that|this|all|everything|which) )?(?:(?:all|still|really|just|will|would) )*"
    r"depend(?:s|ing)?(?: (?:up)?on)?"
    r"|(?:(?:i|we|im|were) )?(?:(?:am|are|is|still) )*waiting (?:for|on|till|until|to)"
)
_LEAD = (
    r"by|before|after|until|till|once|when|wen|whenever|as soon as|as long as|as|if|whether"
    r"|provided(?: that)?|unless|while|on|at|in|with|for|from|to|during|upon|following"
    r"|together with|(?:on |at )?(?:the )?(?:very )?same (?:day|time|week)(?: as| that| when)?"
    rf"|(?:on )?the (?:day|moment|week|weekend|month)(?: that| when)?(?= {_SUBJECT})"
    rf"|1th(?= {_SUBJECT})"  # first
)
_LEADS = re.compile(rf"(?:(?:{_HEDGE}|{_HANGS}|{_LEAD}) )*")
_LEADS_TO_CLAUSE = re.compile(r"(?:before|until|till|after|once|when|if) ")
_TRAILS = re.compile(r"(?: (?:1th|please|maybe|i think|i guess|hopefully|though|anyway))+$")
_HINGE = re.compile(
    rf"\b(?:(?:when|wen|whenever|once|as|after|before|until|till|if|unless) (?={_SUBJECT})"
    rf"|{_HANGS} )"
)
_MUST = re.compile(r"\b1th\b|\b(?:has|have|had|needs?|must|got)(?: to)?\b|\bnext\b")

_LONG_AGO = re.compile(
    r"\b(?:ago|yesterday|since|last (?:week|month|year|night|time|summer|winter|spring|autumn"
    r"|season)(?! (?:of|in)\b)|(?:have|has|had|ive|weve) \w+ed)\b"
)
_UNKNOWN = re.compile(
    r"\b(?:dunno|idk|as it comes|coming (?:days|weeks|months|years|time)|beats me"
    r"|leave it open|asap|(?:not|dont|doesnt|didnt|cant|cannot|hard to"
    r"|difficult to|impossible to|who|nobody|only \S+ \S+)"
    r" (?:know|knows|sure|say|tell|promise|decided)"
    r"|(?:the )?(?:sooner|quicker|faster|earlier) (?:the better|or later|rather)|get back to"
    r"|no (?:idea|clue|hurry|rush|pressure|stress|date|deadline|plan|time|promises|way)"
    r"|up to|nobody|no ?one|never|refuse|rather not|none of your|let you know)\b"
)
_WOULD = r"(?:have to|has to|need to|must|should|will|want to|got to|going to|would)"
_ASKS = (
    r"(?:ask|check|talk|speak|discuss|consult|clarify|think|decide|agree|find out|look into|see if"
    r"|ring|call|phone|write to|message|contact)"
)
_OTHERS_SAY = re.compile(rf"(?:let me |(?:(?:i|we|you|ill|1th|better|please|{_WOULD}) )*){_ASKS}\b")
_CANNOT = re.compile(r"(?:i|we|id) (?:(?:really|just) )?(?:wont|cant|cannot|dont|didnt|havent)\b")
_ANY_TIME = re.compile(
    rf"(?:when|wen|whenever|once|as soon as|until|till|if|as|by) (?:(?!it \S){VAGUE}|{EASES})"
)
_COURTESY = re.compile(rf"(?:(?:{_HEDGE}|yes|yeah|sure|so|and|hello|hi|thanks|sorry)(?: |$))+")


def hangs_on(plain: str, times: list[_Place]) -> _Place | None:
    """Give where an answer names what it hangs on; None where it says no time at all.

    ``times`` are those that were found in it: what is past or refused is no event either.
    """
    clauses = [place for place in _clauses(plain) if not _is_in(place, times)]
    telling = [place for place in clauses if not _says_no_time(plain[slice(*place)])]
    if times or _is_refused([plain[slice(*place)] for place in clauses]):  # the rest may complain
        telling = [place for place in telling if _is_condition(plain[slice(*place)])]
    hinged = [place for place in telling if _HINGE.search(plain, *place)]
    names = (_name(plain, place) for place in [*hinged, *telling])
    return next((name for name in names if not is_empty(plain[slice(*name)])), None)


def _clauses(plain: str) -> Iterator[_Place]:
    start = 0
    for end, after in [*(m.span() for m in _CLAUSE_ENDS.finditer(plain)), (len(plain),) * 2]:
        words = plain[start:end]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        start = after


def _is_in(place: _Place, times: list[_Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in times)


def _says_no_time(clause: str) -> bool:
    """Tell whether a clause is a way not to say when: vague, past, refused, for others to say."""
    return is_empty(clause) or bool(_ANY_TIME.match(clause)) or _says_why_not(clause)


def _says_why_not(clause: str) -> bool:
    is_past = PAST.search(clause) or _LONG_AGO.search(clause)
    if is_past and not _LEADS_TO_CLAUSE.match(clause):  # "until they have met" is to come
        return True
    return bool(_OTHERS_SAY.match(clause) or _CANNOT.match(clause) or _UNKNOWN.search(clause))


def _is_refused(clauses: list[str]) -> bool:
    """Tell whether an answer begins with no time, or says why there is none."""
    told = [clause for clause in clauses if not _COURTESY.fullmatch(clause)]
    return bool(told) and (_says_no_time(told[0]) or any(map(_says_why_not, told)))


def _is_condition(clause: str) -> bool:
    return bool(_HINGE.search(clause) or _MUST.search(clause))


def _name(plain: str, place: _Place) -> _Place:
    start, end = place
    hinge = _HINGE.search(plain, start, end)
    if hinge and is_empty(plain[hinge.end() : end]):
        end = max(start, hinge.start() - 1)
    elif hinge:
        start = hinge.start()
    leads = _LEADS.match(plain, start, end)
    trail = _TRAILS.search(plain, start, end)
    return (leads.end() if leads else start), (trail.start() if trail else end)
