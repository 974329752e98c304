"""The clauses of a message, and which of them ask something without proposing it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_END = re.compile(r" [.?!;](?= )")
_JOINT = re.compile(
    r"(?<! what)(?<! even)(?<! only) (?=(?:[,:(] )?(?:but|because|in (?:return|exchange)|then"
    r"|while|although|unless|if|so|when"
    r"|whereas|suppose|otherwise) )"
    r"| [,()](?= )"
    r"| (?=(?:and|or|plus) (?:we|you|i|they|he|she|it|the|our|your|could|can|would|gear) )"
)
_STARTS = (
    r"(?=(?:we|you|i|they|he|she|let us) "
    r"(?!said|says?|offer|told|gave|mention|propose|spoke|have offered|have said|wanted))"
)
_SUBJECT = re.compile(
    r"(?<= )(?:\d[\d.]*|days?|weeks?|months?|years?|tonnes?|tons?|ok|deal|fine|please|sorry|more"
    rf"|less|low|high|much|minimum|maximum|all|have|not|possible|work|times) {_STARTS}"
    r"|(?<= )(?:\d[\d.]*|days?|weeks?|months?|years?|tonnes?|please|sorry) (?=(?:could|can"
    r"|would|is it) )"
)
_PERSON_DOES = re.compile(rf"(?<! pay)(?<! price)(?<! rent) {_STARTS}")
_ONLY_LEADS = re.compile(r"(?: (?:the|and|but|,|ok|then|our|all|these|for))*")
_FILLERS = re.compile(
    r"^ (?:(?:,|:|and|but|so|ok|well|sir|madam|please|then|also|hello|hi|yes|no|now|or|sorry|really"
    r"|just|first|look|listen|honestly|mr \w+|ms \w+|mrs \w+|my friend|tell me|excuse me"
    r"|i (?:want|would like) to (?:know|ask)|can i ask(?: you)?|may i ask|do you know) )+"
)
_CONDITION = re.compile(
    r"^ (?:and |but |so |or |then |even |only )*(?:if|suppose|when|in case|as long) "
)
_SUGGESTS = re.compile(
    r"^ (?:how about|what about(?= .*\d)|what if|why (?:do|can) (?:not )?(?:we|you) not"
    r"|why (?:do|can) not|why not|how (?:does|do|would|will|is) .*\b(?:sound|feel|that for)"
    r"|what (?:do|would|will) you say to|(?:is there )?(?:any|a) (?:chance|way|possibility)"
    r"|(?:would|could|can|shall|may|will|might|should) )"
)
_SETTLES = re.compile(
    r"^ (?:is|are|do|does|would|will) (?!it fair|that fair|it true|this true).*"
    r" (?:ok|fine|possible|acceptable|fair|works?|suit|sound|alright|doable|deal|agree|accept|take"
    r"|settle|live with|good|to ask)(?: |$)"
)
_DOUBTS = re.compile(
    r" (?:even|really|ever|at all|honestly|help|mean|how|enough|matter|easier|better|ease|solve"
    r"|what|explain|tell|know|why|who|live on|anybody|anyone|afford|pay more for|most|maximum"
    r"|repeat|confirm"
    r"|you (?:like|want|need|prefer|rather|say|think|mean|call|choose)|make your)"
    r"(?= )"
)
_ASKS = re.compile(
    r"^ (?:why|how(?! (?:we|i) )|what(?! (?:we|i) (?:want|need|ask|propose|offer|can|say))|who"
    r"|whose"
    r"|where|which(?= .* or )|from (?:whom|where)|for how|is there|(?:does|did|was|were|has) (?!ok)"
    r"|(?:is|are) (?!ok |fine |good )|do (?:you|we|they|i|not you) |(?:have|had) (?:you|we|they) )"
)
_CONFIRMS = re.compile(
    r"^ (?:(?:and|ok|but|so|then) )*(?:(?:so|then) (?:you|it|that|this) "
    r"|you (?:mean|say|said|want|need|think|are) |meaning )"
)
_PERSON = re.compile(r"^ (?:[,:] )?(?:(?:and|but|so|or|then) )?(?:we|you|i|our|let us) ")
_DOUBLE_MARK = re.compile(r" \?(?: [?!])+(?= )")
_RESTATES = re.compile(
    r"^ (?:(?:ok|so|and|well|yes|then|now) )*(?:if i (?:got|get|understand|understood|hear|heard) "
    r"|your (?:\w+ )?(?:offer|proposal) (?:is|was) (?=\d|\$))"
)
_TAGS = re.compile(r" (?:right|correct|true|is that (?:right|so|all|it)) $")


@dataclass(frozen=True)
class Clause:
    """A stretch of plain text with one thing to say."""

    start: int
    end: int
    text: str  # with a space at both ends
    sentence_end: int  # where the sentence ends in the plain text
    is_asked: bool = False  # it asks, or says again what was heard, and proposes nothing
    with_mark: bool = False  # its sentence ends with a question mark


def split(plain: str, things: re.Pattern[str]) -> list[Clause]:
    """Give the clauses of a plain text, in order; ``things`` are the words for what is settled."""
    clauses: list[Clause] = []
    start = 0
    for match in [*_END.finditer(plain), None]:
        end = match.start() if match else len(plain) - 1
        mark = match.group().strip() if match else ""
        if plain[start:end].strip():
            found = _sentence(plain[start:end], start, mark == "?", things)
            is_doubt = bool(_DOUBLE_MARK.match(plain, end)) and len(found) == 1
            clauses += [replace(clause, is_asked=clause.is_asked or is_doubt) for clause in found]
        start = match.end() if match else end
    return clauses


def _sentence(text: str, start: int, with_mark: bool, things: re.Pattern[str]) -> list[Clause]:
    body = f"{text} "
    joints = {match.start() for match in _JOINT.finditer(body)}
    joints |= {match.end() - 1 for match in _SUBJECT.finditer(body)}
    joints |= {
        thing.end()
        for thing in things.finditer(body)
        if _PERSON_DOES.match(body, thing.end()) and not _comes_first(body, thing.start(), joints)
    }
    places = [0, *sorted(joint for joint in joints if joint), len(body) - 1]
    clauses = [
        Clause(start + a, start + b, f"{body[a:b]} ", start + len(text), with_mark=with_mark)
        for a, b in pairwise(places)
    ]
    return _marked(clauses)


def _comes_first(body: str, at: int, joints: set[int]) -> bool:
    """Tell whether a thing is told of by what follows it: "the boots we pay ourselves"."""
    since = max((joint for joint in joints if joint <= at), default=0)
    return bool(_ONLY_LEADS.fullmatch(body, since, at))


def _marked(clauses: list[Clause]) -> list[Clause]:
    """Tell of a sentence's clauses which are asked; conditions go with what hangs on them."""
    asks = [_asks(clause) for clause in clauses]
    if _confirms(clauses[0]) or any(_RESTATES.match(clause.text) for clause in clauses):
        return [replace(clause, is_asked=True) for clause in clauses]
    offers = any(_suggests(_bare(clause.text)) for clause in clauses)
    if not any(asks):
        return clauses
    marked = []
    for clause, asked in zip(clauses, asks, strict=True):
        is_loose = _CONDITION.match(clause.text) or not _has_subject(clause)
        hangs_on = is_loose and not offers and not _suggests(_bare(clause.text))
        marked.append(replace(clause, is_asked=asked or bool(hangs_on)))
    return marked


def _has_subject(clause: Clause) -> bool:
    return bool(_PERSON.match(clause.text)) or not clause.with_mark


def _asks(clause: Clause) -> bool:
    bare = _bare(clause.text)
    if _suggests(bare):
        return False
    if _ASKS.match(bare) or _SUGGESTS.match(bare):
        return True
    return _confirms(clause) or (clause.with_mark and bool(_TAGS.search(clause.text)))


def _confirms(clause: Clause) -> bool:
    """Tell whether somebody asks only if they heard well: "so you pay 22?"."""
    return clause.with_mark and bool(_CONFIRMS.match(clause.text))


def _suggests(text: str) -> bool:
    opening = _SUGGESTS.match(text)
    if opening:
        return not _DOUBTS.search(text, opening.end() - 1)
    return bool(_SETTLES.match(text)) and not re.search(r" (?:all|best|why|even|really)(?= )", text)


def _bare(text: str) -> str:
    """Give a clause without the words that only lead to it."""
    return _FILLERS.sub(" ", text)
