"""Which of the times that a message mentions is the one by which something is to be done."""

from __future__ import annotations

import re

from coach.dates import grammar
from coach.dates.named import Mention

_FILLER = r"(?: (?:the|about|around|say|maybe|probably|or|approximately|this|early|on|at|in|end))*"
_LEAD = re.compile(
    r"\b(?P<lead>(?:on|by) (?:or|/) before|before (?:or|/) on"
    r"|not (?:before|until|after|past|beyond)|not? later than|before|by|until|within|latest|after"
    r"|(?:cant|cannot|wont|not possible|impossible)(?: \w+){0,2} before"
    r"|rather than|instead of|as opposed to|in place of|prefer\w* (?:\S+ ){1,6}over"
    r"|(?<!later )(?<!earlier )(?<!sooner )(?<!more )(?<!less )(?<!longer )than"
    r"|prior to|ahead of|since|from|starting|ever since|every|each|last|past|previous|not"
    r"|back in|for)"
    rf"{_FILLER} $"
)
_LED = re.compile(
    r"\b(?:(?:no|not) later than|not before|by|before|until|after|within|in|on|at|for|during"
    r"|around|about|over|from)(?: (?:the|about|around|say))* $"
)
_NEAR_BY = 200  # signs; what is further away says nothing of a time
_TIME_TOO = r"(?:(?:in|on) )?(?:M\d+|D\d|20\d\d)(?= (?:[,.;!?] |$))"
_CANNOT_BEFORE = re.compile(r"(?:cant|cannot|wont|not possible|impossible)\b")
_CLAUSE_ENDS = re.compile(
    rf" (?:[,.;!?]|but|and(?! (?:again|also|once more|{_TIME_TOO}))|now|so|then|because|while) "
)
_CORRECTED = re.compile(grammar.CORRECTED)
PAST = re.compile(
    r"\b(?:(?:was|were)(?! (?:thinking|hoping|planning|going|told|wondering|aiming|looking))"
    r"|began|since|happened|broke|came|went|bought|built|poured|saw|met|had|been|ago|took|lost|failed"
    r"|\w{2,}ed (?:up|down|away|out)|used to|stopped|started|last time"
    r"|(?:i|we|they|he|she|it|you|already) (?!need|plan|hop|decid|agree|promis|want|expect|sched"
    r"|mov|chang|shift|postpon|push|delay|extend|resched|pick|settl)"
    r"[^\W\d]{3,}ed)\b"
)
_NOT_THEN = re.compile(
    r"\b(?:cant|cannot|can not|wont|isnt|not|no time|busy|away|impossible|closed)\b"
)
_REFUSED = re.compile(r" (?:no|nope|never)(?= [,.;!?]| (?:good|way|chance|is|i|we)\b|$)")
_BUSY = re.compile(
    r" (?:(?:i am|im|we are) (?!finish|complet|doing|going|deliver|present|mak|bring|fix)"
    r"(?:\w+ing|at|in|on|away|off|out|with)"
    r"|(?:i|we) (?:work|rest|travel|teach|sell|study|sleep|have (?!it|to|them|all|everything)"
    r"|go to (?:church|school|work|market|town|mosque|temple))"
    r"|(?:is|its) (?:a |the |my |our )?(?:public |bank )?(?:holiday|market|church|school|work|full"
    r"|rest|day off|off|sabbath|funeral|wedding|feast|taken|booked|bad|too (?:early|late|soon)))\b"
)
_BEGINS = re.compile(
    r"\b(?:start|begin|talk|call|ask|meet|see|buy|visit|speak|order|collect|go)s?\b"
)
_WHY = re.compile(r"\b(?:because|cause) [^,.;!?]*$")
_DONE = re.compile(
    r"\b(?:done|ready|finish\w*|complet\w*|deadline|due|target|final\w*|in place|running|fixed)\b"
)
_LATEST = re.compile(
    r"(?: ,)? (?:(?:at )?(?:the )?(?:very )?latest|at (?:the )?most|max\w*|tops)\b"
)
_BY = {"before", "by", "until", "within", "latest", "no later than", "not later than"}
_BY |= {"not after", "not past", "not beyond"}
_BY |= {"on or before", "by or before", "on / before", "before or on", "before / on", "prior to"}
_GONE = {"since", "ever since", "last", "past", "previous", "every", "each", "not", "back in"}
_GONE |= {"rather than", "instead of", "as opposed to", "in place of", "than"}


def deadline(mentions: list[Mention], plain: str) -> Mention | None:
    """Choose the time that stands for a deadline, None where all are past or refused.

    What corrects another time wins, then what is said to be the latest, then a day before an event,
    then the last that is named.
    """
    weighed = [(_weight(mention, plain), mention) for mention in mentions[:1]]
    weighed += [(_corrected(mention, plain), mention) for mention in mentions[1:]]
    kept = [(*weight, mention) for weight, mention in weighed if weight[0]]
    return max(kept, key=lambda it: (it[0], it[1], it[2].start, it[2].end))[2] if kept else None


def lead_to(mention: Mention, plain: str) -> str:
    """Give the word that leads to a time: by, before, after, since."""
    match = _LEAD.search(_before(mention, plain))
    lead = match["lead"] if match else ""
    return "not before" if _CANNOT_BEFORE.match(lead) else lead


def is_gone(mention: Mention, plain: str) -> bool:
    """Tell whether a time is past, refused, or given up for another."""
    return not _weight(mention, plain)[0]


def with_lead(mention: Mention, plain: str) -> int:
    """Give where the words begin that say when, with what leads to them."""
    match = _LED.search(_before(mention, plain))
    return mention.start - len(match.group()) if match else mention.start


def _before(mention: Mention, plain: str) -> str:
    return f" {plain[max(0, mention.start - _NEAR_BY) : mention.start]}"


def _corrected(mention: Mention, plain: str) -> tuple[int, int]:
    weight, is_day = _weight(mention, plain)
    corrects = weight and _CORRECTED.search(_before(mention, plain))
    return (4, 0) if corrects else (weight, is_day)


def _weight(mention: Mention, plain: str) -> tuple[int, int]:
    lead = lead_to(mention, plain)
    before = _CLAUSE_ENDS.split(_before(mention, plain))[-1]
    after = _CLAUSE_ENDS.split(f"{plain[mention.end : mention.end + _NEAR_BY]} ")[0]
    is_day = int(mention.kind != "event")
    if lead == "not" and mention.kind == "event":
        lead = "until"  # "not until the rains stop"
    if lead in _GONE or lead.endswith(" over") or _REFUSED.match(plain, mention.end):
        return 0, 0
    if lead not in _BY and not mention.name and PAST.search(before):
        return 0, 0
    if lead == "for" and PAST.search(after):
        return 0, 0
    if mention.kind == "event":
        return 2, 0
    if lead in {"not before", "not until", "from", "starting"}:
        return 1, is_day
    if _WHY.search(_before(mention, plain)):
        return 1, 0
    if _NOT_THEN.search(before) or _NOT_THEN.search(after) or _BUSY.match(plain, mention.end):
        return 1, is_day
    if lead in _BY or _LATEST.match(plain, mention.end) or _DONE.search(before):
        return 3, is_day
    return (1, is_day) if _BEGINS.search(before) else (2, is_day)
