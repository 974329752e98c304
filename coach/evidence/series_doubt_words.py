"""What the words beside numbers leave in doubt: "or maybe 12", "double that", "about 40 in all"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_numbers import IN_WORDS
from coach.evidence.series_paired import Paired

_IN_DOUBT = re.compile(
    r"\bor maybe\b|\b(?:can'?t|cannot|don'?t|do not) (?:really )?remember\b"
    r"|\b(?:idk|don'?t know|no clue) which\b|\bnot (?:really )?sure (?:which|if|of the)\b"
    r"|\b(?:i think|maybe) the (?:commas?|points?|dots?) (?:is|are|means?)\b"
    r"|\bnot sure\W*$|\bno idea which\b|\bwhich (?:is|one is|was) which\b|\bother way r?o?und\b"
    r"|\bcould (?:also )?be\b|\bor was (?:it|that)\b|\b(?:and so on|you know the rest)\b"
    r"|\bno idea wh(?:ich|en|ere|o)\b|\bwh(?:at|ich) order\b"
    r"|\bwhich (?:one )?(?:do|should|shall|would) (?:i|we|you) (?:use|take|put|want)\b"
    r"|\bnot in (?:that|the right|any) order\b|\bmixed (?:them |it )?up\b"
    r"|\b(?:maybe|perhaps)\b[^.\n]{0,30}\border\b|\bwh?ich one (?:do )?you\b"
    r"|\b(?:is|are|may be|might be) (?:wrong|off)\b|\bhard to say\b|\bjust guess"
    r"|\bsomething like (?:that|this)\b|\bno,? wait,? maybe\b|\bto look (?:it|that|them) up\b"
    r"|\b(?:can'?t|cannot|couldn'?t) (?:say|tell|remember|recall)\b"
    r"|\b(?:don'?t|dont|do not|can'?t|not|no longer|never)"
    r" (?:[^\W\d]+ ){0,3}?(?:know|remember|tell|sure|say)"
    r"(?: any ?more)?,? (?:any more )?(?:which|what) (?:[^\W\d]+ ){1,2}(?:is|was|were|are|each)\b"
    r"|\bforg[eo]t(?:ten)? (?:which|what (?:day|week|month|order))\b"
    r"|\bwhich (?:day|week|month|one) (?:is|was|it|each)\b(?= which| each was| it was|$)"
    r"|\bno (?:me acuerdo|recuerdo|sé (?:cu[aá]l|qu[eé]|si))\b"
    r"|\bn[ãa]o (?:me )?(?:lembro|sei (?:qual|se))\b"
    r"|\b(?:souviens|rappelle) p(?:as|lus)\b|\bsais (?:plus|pas (?:quel|si|lequel))\b"
    r"|\bwei(?:ß|ss) (?:es |ich )?nicht (?:mehr|welche|ob|wann)|\berinnere mich nicht\b"
    r"|\bnon (?:mi )?ricordo\b|\bnon so (?:quale|se|quando)\b"
    r"|\bnie pami[ęe]tam\b|\bhat[ıi]rlam[ıi]yorum\b|\bне помню\b|\bне пам.ятаю\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"ish\b|\bthereabouts\b|\bsomething\b|\blost count\b|\bor so\b", re.IGNORECASE)
# "sometimes 10, other times 15"
_NOW_AND_THEN = re.compile(
    r"\b(?:sometimes|at times|(?:other|some) (?:times|days|weeks|months)|now and then"
    r"|(?:a|otras|unas|algunas) veces|otras|otros días|às vezes|outras(?: vezes)?|manchmal|mal"
    r"|parfois|d'autres fois|des fois|un autre|a volte|altre(?: volte)?|czasem|bazen|иногда)"
    r" (?:it was |there were |about |around |de |)\d",
    re.IGNORECASE,
)
_ONLY_TOTAL = re.compile(
    r"\b(?:total|sum)\b[^\d\n]{0,30}\d"
    r"|\d[^\d\n,;.]{0,20}\b(?:in (?:total|all)|al(?:l )?together)\b",
    re.IGNORECASE,
)
_SUMMED_UP = re.compile(
    r"\b(?:average|mean|median|longest|shortest|highest|lowest|biggest|smallest|min|max|minimum"
    r"|maximum|total|sum|best|worst)\b[^\d\n,;.]{0,30}\d",
    re.IGNORECASE,
)
# "47 complaints last year", and nothing to hold beside it
_OF_ONE_SPAN = re.compile(
    r"\d[^\d\n]*\b(?:last|this|in (?:the|one)) (?:whole )?"
    r"(?:year|month|week|term|season|winter|summer)\W*$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"\b(?:average|mean|median|promedio|media|média|moyenne|durchschnitt|schnitt|mittelwert)\b"
    r"[^\d\n,;.]{0,20}\d",
    re.IGNORECASE,
)
_AIMED_AT = re.compile(
    r"\b(?:goal|target|aim|(?:we|i) (?:want|hope for|aim for))\b[^\d\n,;.]{0,20}\d", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:\d+|two|three|four|five|ten)(?: times|x|%)? (?:worse|better|higher|lower|bigger|smaller"
    r"|as (?:many|much)|more than|less than|fewer than|up on|down on)\b"
    r"|\b(?:twice|half) as (?:many|much)\b|\bit (?:doubled|tripled|halved)\b"
    r"|\b(?:double|twice|triple|treble|half(?: of)?|\d+ times) that\b"
    r"(?! (?:day|week|month|year|time|morning))"
    r"|\b(?:as (?:many|much)|that many) again\b",
    re.IGNORECASE,
)
# "We want 50 in January, but have not begun counting"
_NOT_COUNTED_YET = re.compile(
    r"\b(?:(?:have|has)(?: not|n[o']?t)|never)(?: yet| even)? "
    r"(?:begun|started|begin|start)(?: yet)?(?: with)?(?: to| the)? ?count\w*"
    r"(?! (?:until|till|before|in)\b)"
    r"|\b(?:count\w*|counts) (?:has|have)(?: not|n'?t) (?:yet )?(?:begun|started)\b",
    re.IGNORECASE,
)
_USUALLY = re.compile(  # "between ten and twenty most weeks"
    rf"\bbetween (?:\d+|{IN_WORDS}) and (?:\d+|{IN_WORDS})\b[^.\n\d]{{0,12}}"
    r"\b(?:most|usually|some)\b",
    re.IGNORECASE,
)
_NO_BETWEEN = re.compile(r"\d, no, \d|\d - no,? \d", re.IGNORECASE)
_MISSED_ONE = re.compile(
    r"\b(?:missed|skipped|forgot) (?:only |just )?(?:one|two|a)\b", re.IGNORECASE
)
_GIVERS = re.compile(r"\d from ([A-Z][a-z]+)\b")  # and not "from April", which is a time
_MYSELF = re.compile(
    r"[,;\n] ?(?:and |y |und |et |e )?(?:me|myself|yo|moi|ich|eu|io):? \d+\W*$", re.IGNORECASE
)
_FEWEST_PEOPLE = 3


def remark_said(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where words leave open which numbers were counted, or when."""
    doubt = _IN_DOUBT.search(text)
    if doubt and pairs:
        remarks.ask(f'You wrote "{doubt[0].strip()}": which numbers are right?')
    if _NO_BETWEEN.search(text):
        remarks.ask('You wrote "no": is one missing there, or is the next one right instead?')
    if _COMPARED.search(text):
        remarks.ask("These words compare. Which numbers did you count?")
    if pairs and _NOT_COUNTED_YET.search(text):
        remarks.ask("You have not begun to count. Are these hopes, or counts?")
    if pairs and _USUALLY.search(text):
        remarks.ask("That is about so many at most times. Which numbers did you count?")
    if len(_VAGUE.findall(text)) > (len(pairs) > 1):
        remarks.ask("That is about so many. Which numbers did you count?")
    _ask_about_sums(text, pairs, remarks)
    _ask_when_and_whose(text, pairs, remarks)


def _ask_about_sums(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where there is nothing but a total, or an average."""
    are_timed = any(one.time for one in pairs)
    are_unlabelled = len(pairs) == 1 or not any(one.label for one in pairs)
    if _ONLY_TOTAL.search(text) and len(pairs) < 3 and are_unlabelled:
        remarks.ask("That is what they add up to. Which numbers did you count?")
    if len(pairs) == 1 and _OF_ONE_SPAN.search(text):
        remarks.ask("That is one number. How many were there before, or in parts of that time?")
    is_average = len(pairs) == 1 and _AVERAGE.search(text) is not None
    if (is_average or 1 < len(pairs) <= _sums_and_aims(text)) and not are_timed:
        remarks.ask("These sum others up. Which numbers did you count?")
    if 1 < len(pairs) <= len(_AIMED_AT.findall(text)):
        remarks.ask("These are aims. Which numbers did you count?")


def _sums_and_aims(text: str) -> int:
    sums = len(_SUMMED_UP.findall(text))
    return sums + len(_AIMED_AT.findall(text)) if sums else 0


def _ask_when_and_whose(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "sometimes 10", several people's numbers, and one that is missing somewhere."""
    are_timed = any(one.time for one in pairs)
    if 1 < len(pairs) <= 2 * len(_NOW_AND_THEN.findall(text)) and not are_timed:
        remarks.ask("That is now and then. Which numbers did you count, and when?")
    givers = set(_GIVERS.findall(text))
    is_oneself = len(pairs) >= _FEWEST_PEOPLE and _MYSELF.search(text) is not None
    if (len(givers) > 1 or is_oneself) and not are_timed:
        remarks.ask("These are from several people. Which numbers follow each other in time?")
    last = pairs[-2:] if len(pairs) > 1 else []
    is_last_missing = any(one.value.value is None and not one.label for one in last)
    if is_last_missing and _MISSED_ONE.search(text):
        remarks.ask("Which one is missing? Please put a dash where it would stand.")
