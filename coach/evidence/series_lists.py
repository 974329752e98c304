"""Lists that are no series as they stand, which is asked about.

Numbers of different things, or of two at each time; those that add each other up, or say only how
much they rose; a list that is taken back; one time that stands there twice; lists of
the same times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked
from coach.evidence.series_paired import Paired
from coach.evidence.series_phases import side_of
from coach.evidence.series_times import is_time, spans_of

# A noun that is counted, after one word at most: "14 small children".
_THING = re.compile(
    r"(?<![\w.,/:-])(?:[$€£] ?)?\d+(?:[.,]\d+)?[ ]?(?:(?!of|in|on|at|to|from|for|and|or|the)"
    r"[^\W\d]+ )??"
    r"(?P<thing>(?:children|people|men|women|kids|mice|sheep|fish|euro"
    r"|[^\W\d]{2,}(?<!s)(?<!u)(?<!i)s))(?![\w'])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/:-])(?:[$€£] ?)?\d+(?:[.,]\d+)?(?![\w/:]*\d)")
# In these one thing is measured twice, or they are no things.
_NONE = {
    *(
        "was",
        "has",
        "does",
        "goes",
        "comes",
        "says",
        "this",
        "its",
        "as",
        "days",
        "weeks",
        "months",
    ),
    *("years", "hours", "minutes", "mins", "seconds", "secs", "hrs", "yrs", "times", "always"),
    *("sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"),
    *("mornings", "evenings", "nights", "perhaps", "besides", "across", "sessions", "visits"),
    *("towards", "upwards", "meetings", "afterwards", "plus", "less", "metres", "meters"),
}
_NONE |= {"kilos", "grams", "feet", "inches", "pounds", "pence", "stones", "cents", "litres"}
_FEWEST, _FEWEST_ROWS = 3, 2  # things; and times at which two are counted
_SAID = re.compile(
    r"\b(?:running (?:total|tally|count|sum)|cumulative(?:ly)?|(?:total|sum) (?:so far|to date)"
    r"|(?:adds?|added|adding) (?:each|every) (?:week|day|month|time|one)(?:'s)? (?:on )?to the"
    r"|(?:carr(?:y|ies|ied)|counting) on from the (?:last|previous|one before)"
    r"|(?:total|valor(?:es)?|n[úu]mero|cifra)s? acumulad[oa]s?|kumul\w+|cumulés?)\b",
    re.IGNORECASE,
)
# That a number "keeps going up" may be good news; of a counter it tells how it counts.
_COUNTER = re.compile(
    r"\b(?:counter|meter|clicker|odometer|dial|display|tally|mileage|running|total)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:(?:keep(?:s|ing)?|kept|just|always|only|it) (?:on )?"
    r"(?:going|goes|adding|adds|counting|counts|climbing|rising)(?: on)? up\b(?! to)"
    r"|never (?:resets?|goes back|starts again)|(?:not|isn't|wasn't|never) (?:been )?reset"
    r"|(?:doesn't|does not|didn't) (?:reset|go back|start again))",
    re.IGNORECASE,
)
_FEWEST_SUM = 3  # numbers, that only rise
_MOVE = re.compile(
    r"\b(?:up|down|fell|rose|dropped|increased|decreased)(?: by)? (?P<number>\d+(?:[.,]\d+)?)",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"\b(?:up|down|fell|rose|dropped|increased|decreased|went (?:up|down))(?: by)?"
    r" (?:about )?(?P<number>\d+(?:[.,]\d+)?) ?(?:%|per ?cent\b)",
    re.IGNORECASE,
)
_ALL = (
    r"(?:(?:all )?(?:of )?(?:that|those|these|this|it|them)(?: (?:all|numbers|figures|please|pls))?"
    r"|all that|everything|the lot|the (?:whole|last) (?:lot|list|thing|message|line)"
    r"|(?:the|my|those|these) (?:numbers|figures|list|message))"
)
_END = r"(?=\s*(?:[.,;:!?)\n-]|$|\b(?:and|as|because|cos|cause|i|mine|they|those|these|sorry)\b))"
_NOT_TOLD = r"(?<!don't )(?<!not )(?<!never )(?<!cannot )(?<!can't )(?<!to )"
_OTHERS = r"(?:the )?(?:other|wrong|another|someone else's|somebody else's|my \w+'s|last year's)"
_THESE = r"(?:that|this|it|those|these|they|them|which)(?:'s|'re| is| are| was| were)"
_TAKEN = re.compile(
    rf"{_NOT_TOLD}\b(?:forget|ignore|disregard|scrap|scratch|delete|bin|drop|cancel|skip"
    rf"|(?:don't|do not|please don't|never) (?:use|count|take)) {_ALL}{_END}"
    r"|\b(?:wrong|other) (?:list|numbers|figures|ones|sheet|file|page|paper|school|street|class"
    r"|group|club|message|chat|person|thing)(?:[,.;!] |\s*$|, sorry)"
    rf"|\b{_THESE} (?:not (?:ours|mine|it|them|the right)\b|(?:the |from |for |of )?{_OTHERS}\b"
    r"(?! (?:day|week|way|month|half|one|side|thing is)\b))"
    r"|\b(?:these|those|they) (?:aren't|weren't) (?:ours|mine|the right|right)\b"
    r"|\b(?:that|this|it) (?:isn't|wasn't) (?:ours|mine|the right|it)\b"
    r"|\b(?:olv[ií]da(?:lo|los|te)|vergiss (?:das|es|die)|oubliez? (?:[çc]a|tout)"
    r"|esque[çc]e isso)\b",
    re.IGNORECASE,
)
_NUMBER_TAKEN = re.compile(r"\d")
_FEWEST_TAKEN = 2  # numbers before it, that may be meant
_LINE = re.compile(
    r"^[ ]*(?P<label>[^\W\d]{1,12}[. ]{0,2}\d{1,3}|[^\W\d]{3,12}\.?)"
    r"[ ]*[:=\t-][ ]*-?\d[\d.,]*%?[ ]*$",
    re.M,
)
_HEADED = re.compile(
    rf"(?:^|[;\n.]|\d,?)\s{{0,3}}(?P<name>[^\W\d][^\W\d']{{1,19}}):\s{{0,3}}(?:{A_MONTH}|{A_WEEKDAY})"
)
_YEAR, _HALF_YEAR = 12, 6  # months
_AGAIN = 2  # times: once alone, the list goes on in the next year
_FEWEST_TWICE = 3  # lines


def different_things(text: str) -> list[str]:
    """Give the things where each number counts another one; none where one comes again."""
    things = _things(text)
    are_apart = len(set(things)) == len(things) >= _FEWEST
    return things if are_apart and _NONE.isdisjoint(things) else []


def two_things(text: str) -> list[str]:
    """Give the two things that are counted side by side, time by time; else none."""
    things = (
        [] if "(" in text else _things(_without_times(text))
    )  # in brackets some of them are told again
    rows = [things[place : place + 2] for place in range(0, len(things), 2)]
    is_side_by_side = len(rows) >= _FEWEST_ROWS and all(row == rows[0] for row in rows)
    are_two = is_side_by_side and len(set(rows[0])) == 2 and _NONE.isdisjoint(things)
    return rows[0] if are_two else []


def _without_times(text: str) -> str:
    """Take out "week 2", whose number counts nothing."""
    for start, end in reversed(spans_of("counted", marked(text))):
        text = text[:start] + text[end:]
    return text


def _things(text: str) -> list[str]:
    """Give what each number counts; nothing where some number counts nothing."""
    things = [match["thing"].lower() for match in _THING.finditer(text)]
    return things if len(things) == len(_NUMBER.findall(text)) else []


def adds_up(text: str, values: Sequence[float]) -> bool:
    """Tell whether words say that each number holds those before it, and none is less."""
    is_rising = all(before <= after for before, after in pairwise(values))
    is_counter = _COUNTER.search(text) is not None and _GOES_ON.search(text) is not None
    return (
        len(values) >= _FEWEST_SUM and is_rising and (is_counter or _SAID.search(text) is not None)
    )


def remark_steps(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask for the number where only so many per cent more or less are told, unless all are so."""
    steps = {match.start("number"): match[0] for match in _STEP.finditer(text)}
    known = [one.value for one in pairs if one.value.value is not None]
    told = [steps[one.start] for one in known if one.start in steps]
    if 0 < len(told) < len(known):
        remarks.ask(f'You wrote "{told[0]}": what was the number then?')
    moves = {match.start("number"): match[0] for match in _MOVE.finditer(text)}
    moved = [moves[one.start] for one in known if one.start in moves]
    if 1 < len(moved) == len(known):
        remarks.ask(f'You wrote "{moved[0]}": what were the numbers themselves?')


def taken_back(text: str) -> str:
    """Give the words that take back a list that stands before them; none if nothing is."""
    for match in _TAKEN.finditer(text):
        if len(_NUMBER_TAKEN.findall(text[: match.start()])) >= _FEWEST_TAKEN:
            return " ".join(match[0].split()).strip(" .,;!")
    return ""


def groups_headed(text: str, pairs: Sequence[Paired]) -> list[str]:
    """Give whose the lists of the same times are, each with a name and a colon before it.

    "boys: Jan 12, Feb 14; girls: Jan 15, Feb 13". Before and after are one series.
    """
    names = [found["name"].lower() for found in _HEADED.finditer(marked(text))]
    are_groups = len(set(names)) == len(names) > 1 and not all(side_of(name) for name in names)
    labels = [one.label.lower() for one in pairs]
    return names if are_groups and len(set(labels)) < len(labels) else []


def months_again(pairs: Sequence[Paired]) -> str:
    """Give the month that comes again out of turn more than once: "Jan, Feb, Jan, Feb, Jan"."""
    times = [one.time for one in pairs]
    months = [time.place[0] for time in times if time is not None and time.kind == "month"]
    if len(months) < len(pairs) or len(set(months)) == len(months):
        return ""
    steps = [(then - one) % _YEAR for one, then in pairwise(months)]
    if 2 * sum(step > _HALF_YEAR for step in steps) > len(steps):
        steps = [-step % _YEAR for step in steps]  # told from the newest on
    back = [place for place, step in enumerate(steps, 1) if step > _HALF_YEAR]
    again = [place for place in back if months[place] in months[:place]]
    return pairs[again[0]].label if len(again) >= _AGAIN else ""


def told_twice(text: str) -> str:
    """Give the time that stands again at once, or out of turn; none where a row begins anew."""
    labels = [" ".join(match["label"].lower().split()) for match in _LINE.finditer(text)]
    if len(labels) < _FEWEST_TWICE or not all(map(is_time, labels)):
        return ""
    at_once = [one for one, after in pairwise(labels) if one == after]
    once = [one for one in labels if labels.count(one) > 1]
    is_single = len(set(once)) == 1 and once[0] != labels[0] and len(once) < len(labels)
    return at_once[0] if at_once else once[0] if is_single else ""
