"""Several times told at once, each put to its number: "weeks 1 to 3: 8 each", "Week 1 2 3 4".

One number for each of several times is written out, a row of times is put to the row of numbers
beside it, and "in weeks 1 to 4" at the end is taken off where it only counts the numbers.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked, names_between
from coach.evidence.series_numbers import IN_WORDS, value_in_words

_WORD = (
    r"(?:weeks?|wks?|days?|months?|years?|sessions?|rounds?|visits?|terms?|quarters?|meetings?"
    r"|semanas?|semaines?|wochen?|tage?|d[ií]as?|jours?|mes(?:es)?|mois|monate?|settiman[ae]"
    r"|giorn[oi]|hafta|dag(?:en)?|weken)"
)
# Their names of one, where they do not only lose an s.
_ONE_OF = {
    **{word: word for word in ("mes", "mois")},
    "meses": "mes",
    "wochen": "Woche",
    "tage": "Tag",
    "monate": "Monat",
}
_TO = r"(?:-|–|to|till|until|through|thru|bis|a|à|al|até|tot|and|&|y|e|et|und|en)"
_AND = {"and", "&", "y", "e", "et", "und", "en"}
_NUMBER = r"[$€£]?\d+(?:[.,]\d+)?%?(?:(?: out)? of \d+|/\d+)?"
_CELL = r"\d+(?:\.\d+)?%?(?:/\d+)?"
_EACH = (
    r"(?:each(?: (?:day|week|month|time|one|of them))?"
    r"|every (?:single )?(?:day|week|month|time|one)"
    r"|apiece|(?:per|a) (?:day|week|month)|chacune?|chaque [^\W\d]+|par (?:jour|semaine|mois)"
    r"|cada (?:una?|[^\W\d]+)|ciascun[ao]|ogni [^\W\d]+|elke? [^\W\d]+"
    r"|(?:pro|jede[nrs]?) (?:tag|woche|monat))"
)
_ALWAYS = (
    r"(?:je|jeweils|immer|always|each(?: (?:day|week|month|time))?|every (?:day|week|month|time)"
    r"|siempre|toujours|sempre|steeds|telkens|cada (?:una?|[^\W\d]+)|chaque [^\W\d]+)"
)
_COUNTED = rf"(?P<span>{_WORD})\.? (?P<first>\d{{1,2}}) ?(?P<to>{_TO}) ?(?P<last>\d{{1,2}})"
_NAMED = rf"(?P<one>{A_MONTH}|{A_WEEKDAY})\.? ?(?P<to>{_TO}) ?(?P<other>{A_MONTH}|{A_WEEKDAY})\.?"
_SAID = r"[ ]?(?:[:,=]|-(?= ))?[ ]?(?:[^\W\d]+[ ]){0,3}?"
_FORMS = [
    re.compile(rf"(?<![\w-]){form}", re.IGNORECASE)
    for span in (_COUNTED, _NAMED)
    for form in (
        rf"{span}{_SAID}(?P<number>{_NUMBER})(?: [^\W\d]+){{0,2}}?,? {_EACH}(?!\w)",
        rf"{span}{_SAID}{_ALWAYS}:? (?P<number>{_NUMBER})(?![\w/%]|[.,]\d)",
        rf"(?P<number>{_NUMBER})(?: [^\W\d]+){{0,2}}?,? (?:{_EACH} (?:in|for|on|from)|in each of"
        rf"|each of)(?: the)? {span}(?![\w/]|[.,]\d)",
    )
]
# "In weeks 1, 2 and 3 we had 8, 9 and 7"
_LISTED = re.compile(
    rf"(?<![\w-])(?P<span>{_WORD})\.? (?P<times>\d{{1,2}}(?:, ?\d{{1,2}}){{0,12}}"
    rf",? (?:and|&|y|e|et|und|en) \d{{1,2}}){_SAID}"
    rf"(?P<numbers>{_CELL}(?:, ?{_CELL}){{0,12}},? (?:and|&|y|e|et|und|en) {_CELL})"
    r"(?![\w/%]|[.,]\d)",
    re.IGNORECASE,
)
# "three Saturdays before (41, 38, 44)": how many stand in the brackets
_COUNTED_LIST = re.compile(
    rf"(?<![\w.,/])(?P<count>\d{{1,2}}|{IN_WORDS}) (?P<said>(?:[^\W\d]+ ){{0,4}})"
    rf"\((?P<numbers>{_CELL}(?:(?:,|;|,? and) ?{_CELL}){{1,30}})\)[,.]?(?: and)?",
    re.IGNORECASE,
)
_MOST = 30  # times that one number stands for, and places where that is so
_ROW = re.compile(
    rf"[ ]*(?P<name>[^\W\d][^\d\n:;,\t|]{{0,30}}?)[ ]*[:;,\t| ][ ]*"
    rf"(?P<numbers>{_CELL}(?:[,;\t| ]{{1,3}}{_CELL}){{2,60}})[ ]*"
)
_ONLY_WORD = re.compile(rf"{_WORD}|weeknumber|week (?:no|number|nr)\.?|time", re.IGNORECASE)
_HEADED = re.compile(rf"[ ]*(?P<span>{_WORD})[ ]*[\t;|,][^\d\n]+\n", re.IGNORECASE)
_NUMBERED_ROW = re.compile(r"^[ ]*(?P<number>\d{1,2})(?P<sign>[ ]*[\t;|,])", re.MULTILINE)
_FEWEST_ROWS = 3
_AT_END = re.compile(
    rf"[ ,;(–-]{{0,6}}\b(?:in|for|from|during|over|on|of|across|en|de|em|im|in den|pendant|durante)"
    rf"(?: the| den| las| les)? {_COUNTED}\)?[ ]*[.!]?\s*$",
    re.IGNORECASE,
)
_NAME = rf"(?:{A_MONTH}|{A_WEEKDAY})"
_TIMED = re.compile(rf"{_WORD}\.? \d|{_NAME}\W{{0,3}}\d|\d\W{{0,3}}{_NAME}", re.IGNORECASE)


def with_times_told(text: str) -> str:
    """Put each of several times that are told at once to its own number."""
    for form in _FORMS:
        places = list(islice(form.finditer(marked(text)), _MOST + 1))
        for found in reversed(places if len(places) <= _MOST else []):
            told = _each(found, text)
            if told:
                text = f"{text[: found.start()]}{told}{text[found.end() :]}"
    text = _COUNTED_LIST.sub(_without_count, _LISTED.sub(_with_listed, text))
    return _without_span_at_end(_with_row_of_times(_with_names_of_rows(text)))


def _each(found: re.Match[str], text: str) -> str:
    """Give "week 1: 8, week 2: 8" for one number of both; nothing where they are no such times."""
    number, groups = found["number"], found.groupdict()
    if "one" in groups:
        ends = [text[slice(*found.span(name))] for name in ("one", "other")]
        labels = names_between(*ends)
    else:
        first, last = int(found["first"]), int(found["last"])
        span = _one_of(found["span"])
        labels = [f"{span} {place}" for place in range(first, last + 1)]
    is_pair = found["to"].lower() not in _AND or len(labels) == 2
    if not (is_pair and 1 < len(labels) <= _MOST):
        return ""
    return ", ".join(f"{label}: {number}" for label in labels)


def _with_listed(found: re.Match[str]) -> str:
    """Write "week 1: 8" for each of several times and as many numbers after them."""
    times = re.findall(r"\d+", found["times"])
    numbers = re.findall(_CELL, found["numbers"])
    if len(times) != len(numbers):
        return found[0]
    span = _one_of(found["span"])
    told = zip(times, numbers, strict=True)
    return ", ".join(f"{span} {time}: {number}" for time, number in told)


def _without_count(found: re.Match[str]) -> str:
    """Take off how many numbers follow in brackets, and the brackets."""
    count = found["count"]
    known = int(count) if count.isdecimal() else value_in_words(count)
    if known != len(re.findall(_CELL, found["numbers"])):
        return found[0]
    return f"{found['said'].strip()}: {found['numbers']};"


def _one_of(span: str) -> str:
    """Give the name of one such time: "week" for "weeks"."""
    return _ONE_OF.get(span.lower(), span.rstrip("sS"))


def _with_names_of_rows(text: str) -> str:
    """Write "week 4" for 4 below the heading "Week", where "week 4" is said beside the table."""
    head = _HEADED.match(text)
    rows = list(_NUMBERED_ROW.finditer(text)) if head else []
    if head is None or len(rows) < _FEWEST_ROWS:
        return text
    span = head["span"].lower()
    said = re.compile(rf"\b{re.escape(span)} \d", re.IGNORECASE)
    steps = {int(then["number"]) - int(one["number"]) for one, then in pairwise(rows)}
    if not said.search(text) or steps not in ({1}, {-1}):
        return text
    return _NUMBERED_ROW.sub(rf"{span} \g<number>\g<sign>", text)


def _with_row_of_times(text: str) -> str:
    """Write "week 1: 13" below each other for a row of weeks beside a row of numbers."""
    lines = [line for line in text.split("\n") if line.strip()]
    rows = [row for line in lines if (row := _ROW.fullmatch(line))]
    if len(lines) != len(rows) or len(rows) != 2:
        return text
    rows.sort(key=lambda row: _ONLY_WORD.fullmatch(row["name"]) is None)
    times, numbers = (re.findall(_CELL, row["numbers"]) for row in rows)
    is_named = _ONLY_WORD.fullmatch(rows[0]["name"]) and not _ONLY_WORD.fullmatch(rows[1]["name"])
    are_times = all(time.isdecimal() for time in times) and len(times) == len(numbers)
    if not (is_named and are_times and all(int(b) - int(a) == 1 for a, b in pairwise(times))):
        return text
    told = zip(times, numbers, strict=True)
    return "\n".join([rows[1]["name"], *(f"{rows[0]['name']} {time}: {one}" for time, one in told)])


def _without_span_at_end(text: str) -> str:
    """Take "in weeks 1 to 4" off the end, where four numbers without times stand before it."""
    found = _AT_END.search(text)
    if found is None:
        return text
    head = text[: found.start()]
    count = int(found["last"]) - int(found["first"]) + 1
    numbers = re.findall(r"(?<![\w.,])\d+(?:[.,]\d+)?", head)
    is_list = len(numbers) == count > 1 and not _TIMED.search(marked(head))
    return head if is_list else text
