"""What somebody takes back while typing: "no wait, Feb was 41", "typo: Jan should be 37"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked
from coach.evidence.series_numbers import value_of
from coach.evidence.series_paired import Paired
from coach.evidence.series_times import ALWAYS, Time, time_of
from coach.evidence.series_writing import Writing

_PLACES = ("first", "second", "third", "fourth", "fifth", "last")
_TIME = (
    rf"(?P<time>(?P<month>(?:\d{{1,2}}(?:st|nd|rd|th)? )?{A_MONTH})|(?P<weekday>{A_WEEKDAY})"
    rf"|(?P<counted>{ALWAYS['counted']})|(?P<year>(?:19|20)\d\d)"
    rf"|(?P<place>{'|'.join(_PLACES)})(?: one| number| value| figure)?)\.?"
)
_MENDS = (
    r"(?:(?:oh |nein,? |no,? )?moment(?:o|ito)?|espera|aspetta|no,? wait|wait,? no|wait|hang on"
    r"|hold on|sorry|oops|ups|correction|corrección|korrektur"
    r"|typo|scratch that|i mean[t]?|actually|my mistake|my bad|mistake|edit|perd[óo]n|pardon"
    r"|scusa(?:te)?|d[ée]sol[ée]e?|desculpem?"
    r"|change|correct|no)\b"
)
_SMALL = r"(?:(?:that|it|the|for|in|on|i|meant|it's|should|make|please|see|now)\s{1,3}){0,6}"
_IS = (
    r"(?:\s{0,3}(?:should(?:'ve)? (?:be|read|have been|say|been)|must be|is|was|were|had|has|to|as"
    r"|actually|really|in fact|es|era|fue|ist|war|est|[ée]tait|[=:-])(?!\w)){0,5}\s{0,3}"
)
_SURELY = (
    r"\s+(?:should (?:be|read|have been|say)|must be|ought to be"
    r"|(?:is|was) (?:actually|really|in fact)|actually (?:is|was))\s+"
)
_NUMBER = r"(?P<number>-?\d+(?:[.,']\d+){0,3})(?![\d/]|[.,]\d)"
_NOT = r"(?:,? (?:and )?(?:not|instead of|nicht|no|pas) [\d.,]*\d)?"
_OPEN, _CLOSE = (
    r"(?:^|(?<=[\s.,;(\n:]))[ (-]{0,4}(?:oh |and |but |ah |um |actually ){0,3}",
    r"%?\)?[ ]*[.!]?",
)
_FORMS = [
    re.compile(f"{_OPEN}{form}{_NOT}{_CLOSE}", re.IGNORECASE)
    for form in (
        rf"{_MENDS}[\s,:;.!-]{{0,6}}{_SMALL}{_TIME}{_IS}{_NUMBER}",
        rf"\*{_TIME}{_IS}{_NUMBER}",
        rf"(?:scrap|strike|forget|ignore) that[\s,:;.!-]{{1,6}}{_SMALL}{_TIME}{_IS}{_NUMBER}",
        rf"{_MENDS}[\s,:;.!-]{{0,6}}{_SMALL}{_NUMBER} (?:in|for|on) {_TIME}",
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}})?(?:the )?{_TIME}{_SURELY}{_NUMBER}",
        rf"(?:the )?{_TIME} (?:is|was|had) {_NUMBER},? (?:and )?not [\d.,]*\d",
        rf"(?:right|yes|yep|yeah|exactly), {_TIME}{_IS}{_NUMBER}",
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}})?(?:scrap|scratch|strike|forget|ignore) (?:the )?{_TIME}"
        rf"[\s,:;.!-]{{1,4}}{_SMALL}{_IS}{_NUMBER}",
    )
]
_A_SHARE = r"\d+(?:[.,']\d+){0,3}(?:/\d+)?"
_SHOULD_BE = r"should (?:be|say|read|have been)"
_IN_BRACKETS = re.compile(
    rf"(?<![\d.,'/]){_A_SHARE} ?"
    rf"\((?:(?:{_MENDS}|{_SHOULD_BE}|meant|corrected(?: to)?)"
    rf"[\s,:;.!-]{{0,3}}(?:it |that )?){{1,3}}(?P<number>-?{_A_SHARE})\)",
    re.IGNORECASE,
)
# "12 no wait 14", "l2 oops 12"; after a comma one word alone may take back another number.
_AT_ONCE = re.compile(
    r"(?<![\w.,/])(?<!week )(?<!wk )(?<!day )(?P<old>(?=\w*\d)\w+(?:[.,/]\d+)*)"
    r"(?:[,.]{0,3} (?:i think,? |i guess,? |maybe,? )?(?:oh )?(?:no,? wait|wait,? no"
    r"|no,? (?:sorry|perd[óo]n|scusa|pardon)|sorry,? no"
    r"|hang on|scratch that|make that)|\.{0,3} (?:sorry|oops|wait|i mean[t]?|perd[óo]n|scusa))"
    rf"[\s,:.!]{{1,4}}(?:(?:it's|that's|it was|i mean) )?(?P<number>{_A_SHARE})"
    rf"(?![\w/]|[.,]\d| (?:[^\W\d]+\.? )?(?:in|for|on|was|is|should)\b){_NOT}",
    re.IGNORECASE,
)
# "March: 120, no, 102": behind its time; in a bare list "no" may be one that is missing
_NO = re.compile(
    rf"(?P<time>(?:{A_MONTH}|{A_WEEKDAY}|\b(?:week|wk|day|month) ?\d+)\.?(?: it was)?[:=]?) "
    r"\d+(?:[.,]\d+)*(?:[,.]{1,3} no,| -{1,2} no,?) "
    rf"(?P<number>{_A_SHARE})"
    r"(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_OLD = (
    r"(?:the|that|el|la|die|le) (?P<old>\d+(?:[.,]\d+){0,3})(?: (?:is|was) (?:wrong|a typo)[,.]?)?"
)
_INSTEAD = r"(?:and )?(?:not|instead of|rather than) (?P<old>\d+(?:[.,]\d+){0,3})"
_MEANT = r"(?:(?:i|it|that|one|was|is|that's|it's|should|be|meant) ){0,4}"
_BY_VALUE = [
    re.compile(f"{_OPEN}{form}{_NOT}{_CLOSE}", re.IGNORECASE)
    for form in (
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}}){{0,2}}{_OLD}(?: it)?{_SURELY}{_NUMBER}",
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}}){{1,2}}{_OLD}{_IS}{_NUMBER}",
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}}){{1,2}}{_MEANT}{_NUMBER},? {_INSTEAD}",
        rf"{_MEANT}{_NUMBER},? {_INSTEAD}[,;. -]{{1,3}}{_MENDS}",
        rf"(?:it|that|that's|one)(?: was| is| should be| should have been|) {_NUMBER},? {_INSTEAD}",
        rf"(?:{_MENDS}[\s,:;.!-]{{0,6}}){{0,2}}not (?P<old>\d+(?:[.,]\d+){{0,3}}),? but {_NUMBER}",
        rf"(?:(?:{_MENDS}[\s,:;.!-]{{0,6}}){{1,2}}|(?<!\w )(?<!\w))"
        rf"(?P<old>\d+(?:[.,]\d+){{0,3}}) should (?:be|say|read|have been) {_NUMBER}",
    )
]
_NOT_THAT = r"(?:,? (?:and |e |y |et |und )?(?:not|instead of|nicht|non|no|pas|n[ãa]o) [\d.,]*\d)?"
# "Sorry, Tuesday was 13: Mon 10, Tue 31", before all numbers or after them
_APART = re.compile(
    rf"(?:^|(?<=[\n.;!]))[ ]*(?:oh |ah |um )?{_MENDS}[\s,:;.!-]{{0,4}}"
    rf"[^\d\n:;.]{{0,25}}?(?<![^\W\d]){_TIME}"
    rf"[^\d\n:;,.]{{0,20}}? {_NUMBER}{_NOT_THAT}[ ]*(?:[:;\n]|\.(?=\s|$)|$)",
    re.IGNORECASE,
)
# "Ignore Feb, we forgot half of it"
_LEAVE_OUT = re.compile(r"\bleave (?P<said>(?:the )?[^\W\d]+(?: \d{1,2})?) out\b", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"(?:^|(?<=[\n.;,!(]))[ ]*(?:but |please |pls |so |and |por favor |bitte ){0,2}"
    r"(?:ignore|forget(?: about)?|skip|drop|disregard|scrap|leave out|don'?t (?:count|use|take)"
    r"|do not (?:count|use|take)|never mind|ignora|ignoriere|ignorez|no cuentes)"
    rf"(?: the| el| den| le)? {_TIME}(?: number| one| figure)?(?P<number>)"
    r"(?=[ ]*(?:[,;.\n)]|$)| (?:because|cos|as|since|please|it|we|i)\b)[^\d\n]*",
    re.IGNORECASE,
)
_FEWEST = 2  # numbers that must stand before something can be taken back


@dataclass(frozen=True)
class Correction:
    """A number that takes the place of the one with its label."""

    label: str
    number: str
    time: Time | None = None


def without_corrections(text: str) -> tuple[str, list[Correction]]:
    """Cut out what takes a number back whose time stands before it."""
    found: list[Correction] = []
    text = _IN_BRACKETS.sub(lambda match: match["number"], text)
    text = _with_noes(text)
    text = _with_named_values(_AT_ONCE.sub(lambda match: match["number"], text))
    text = _LEAVE_OUT.sub(r"leave out \g<said>", text)
    for form in (*_FORMS, _APART, _LEFT_OUT):
        marks = marked(text)
        match = next((m for m in form.finditer(marks) if _is_known(m, marks, form)), None)
        while match is not None:
            found.append(_correction(text, match))
            text = f"{text[: match.start()].rstrip(' ,;(-')} {text[match.end() :]}"
            marks = marked(text)
            match = next((m for m in form.finditer(marks) if _is_known(m, marks, form)), None)
    return text.strip(), found


def _with_noes(text: str) -> str:
    """Put the number behind "no" in the place of the one between it and their time."""
    for match in reversed(list(_NO.finditer(marked(text)))):
        time = text[match.start("time") : match.end("time")]
        text = f"{text[: match.start()]}{time} {match['number']}{text[match.end() :]}"
    return text


def _correction(text: str, match: re.Match[str]) -> Correction:
    kinds = ("month", "weekday", "counted", "year", "place")
    kind = next(kind for kind in kinds if match[kind])
    label = text[match.start("time") : match.end("time")]
    time = None if kind == "place" else _time(kind, match["time"])
    number = text[match.start("number") : match.end("number")]
    return Correction(match["place"] or label, number, time)


def _with_named_values(text: str) -> str:
    """Put a number in the place of the only one that it names: "the 21 should be 27"."""
    for form in _BY_VALUE:
        match = form.search(text)
        before = text[: match.start()] if match else ""
        old = (
            list(re.finditer(rf"(?<![\w.,/]){re.escape(match['old'])}(?![\w/]|[.,]\d)", before))
            if match
            else []
        )
        if match and len(old) == 1:
            mended = f"{before[: old[0].start()]}{match['number']}{before[old[0].end() :]}"
            text = f"{mended.rstrip(' ,;.(-')}; {text[match.end() :].lstrip(' .,;')}".rstrip("; ")
    return text


def _time(kind: str, marks: str) -> Time | None:
    is_date = kind == "month" and marks[0].isdigit()
    return time_of("day_month" if is_date else kind, marks)


def _is_known(match: re.Match[str], marks: str, form: re.Pattern[str]) -> bool:
    """Tell whether the time of a correction stands with others before it, or beside it if apart."""
    rest = marks[: match.start()] + (marks[match.end() :] if form is _APART else "")
    if len(re.findall(r"\d+", rest)) < _FEWEST:
        return False
    if match["place"]:
        return True
    label = _once(match["time"].lower()).rstrip(".")
    return label in _once(rest.lower())


def _once(marks: str) -> str:
    """Put one sign for each name that is marked, as long or short as it is."""
    return re.sub("([\ue000-\ue01f])\\1+", "\\1", marks)


def corrected(
    pairs: Sequence[Paired], corrections: Sequence[Correction], writing: Writing, remarks: Remarks
) -> list[Paired]:
    """Put the later numbers in the place of the first; ask where there is no such label."""
    found = list(pairs)
    for one in corrections:
        places = _places_of(one, found)
        if len(places) != 1:
            remarks.ask(f'Which number shall be {one.number}: that of "{one.label}"?')
            continue
        last = value_of(one.number, writing) if one.number else None
        value = replace(found[places[0]].value, text=one.number, value=last)
        told = f"I took {one.number} for {one.label}" if one.number else f"I left {one.label} out"
        remarks.note(f"{told}, as you wrote last.")
        found[places[0]] = replace(found[places[0]], value=value)
    return found


def _places_of(one: Correction, pairs: Sequence[Paired]) -> list[int]:
    if one.time is None:
        place = _PLACES.index(one.label.lower())
        last = len(pairs) - 1
        found = last if place == len(_PLACES) - 1 else place
        return [found] if 0 <= found <= last else []
    same = [i for i, paired in enumerate(pairs) if paired.time == one.time]
    if same:
        return same
    return [i for i, paired in enumerate(pairs) if paired.time and _is_in(one.time, paired.time)]


def _is_in(month: Time, time: Time) -> bool:
    """Tell whether a time is a day in a month, or that month of a year."""
    is_longer = month.kind == "month" and time.kind in {"date", "month_year"}
    return is_longer and time.place[1] == month.place[0] + (time.kind == "date")
