"""What people type and paste, with one sign for one thing: dashes, spaces, lists, empty cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from coach.evidence.series_ago import with_ago
from coach.evidence.series_asides import (
    without_absent,
    without_aims,
    without_clocks,
    without_closing,
    without_first_aim,
    without_last_aim,
    without_no_change,
    without_oneself,
    without_wishes,
)
from coach.evidence.series_bases import with_bases_told
from coach.evidence.series_change_words import tells_change, tells_new_thing
from coach.evidence.series_chat import with_days_sent
from coach.evidence.series_column_told import with_column_told, without_running_sums
from coach.evidence.series_extremes import without_extremes
from coach.evidence.series_gaps import with_gaps, with_legend, with_words_for_gaps
from coach.evidence.series_hours import with_hours, with_hours_at
from coach.evidence.series_html import without_html
from coach.evidence.series_json import without_json
from coach.evidence.series_marks_told import with_marks_told
from coach.evidence.series_measures import in_one_unit, with_halves, with_raised_digits
from coach.evidence.series_missing import BLANK, REASON
from coach.evidence.series_names import A_MONTH, A_WEEKDAY, marked
from coach.evidence.series_number_words import with_foreign_numbers, with_hindi
from coach.evidence.series_numbers import IN_WORDS
from coach.evidence.series_phases import with_phases_named, with_sides_beside, with_sides_told
from coach.evidence.series_restated import with_last_list, without_confirmed
from coach.evidence.series_rows import (
    with_first_alike,
    with_names_after,
    with_rows_told,
    with_short_years,
    with_span_after,
)
from coach.evidence.series_said import with_said
from coach.evidence.series_spans import with_times_told
from coach.evidence.series_sum_told import with_sum_last
from coach.evidence.series_times import ORDINALS, is_time
from coach.evidence.series_word_kinds import REMARKS, kinds_of

_ARROWS = "→➡➔➜⟶"
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
        **dict.fromkeys("−–—‐‑", "-"),
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys('"“”', " "),
        **dict.fromkeys("‚،、，", ","),
        "；": ";",
        "：": ":",
        **dict.fromkeys(_ARROWS, "-"),
        "\r": "\n",
        "×": "x",
        "÷": "/",
    }
)
# "** new lights **" between numbers
_SET_APART = re.compile(
    r"(?<=[\d)\s])(?:\*{2,}|={2,}|>{2,}|~{2,}|-{2,}>?)[ ]*"
    r"(?=[^\n]*[^\W\d]{3})([^\d\n*=~><|-]{3,60}?)"
    r"[ ]*(?:\*{2,}|={2,}|[<>]{2,}|~{2,}|-{2,}>?)"
)
# "14 15 *new sign* 9 8"
_STARRED = re.compile(r"(?<=\d)[ ]*([*_])(?=[^\W\d_])([^\d\n*_]{3,60})\1[ ]*(?=\d)")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # signs that stand for names while a text is read
_BULLET = re.compile(r"^[ ]*(?:[•*·▪◦>]|-(?= ))[ ]*", re.M)
_PARTS = re.compile(
    r"(?<![\w/.])\d[\d.]*%?(?: ?/ ?\d[\d.]*%?){3,}(?![\d/])"
    r"|(?<![\d.,])\d+(?:[.,]\d+)?(?: / \d+(?:[.,]\d+)?){2,}"
)
_THEN = re.compile(r"(?<=\w)(?<!and) then (?=\d|(?:in|on) [^\W\d]+ \d)", re.I)
_TIMES = re.compile(r"\d+ times\b", re.I)
_ONCE = {
    "once": "1 times",
    "just once": "1 times",
    "only once": "1 times",
    "twice": "2 times",
    "not once": "0 times",
    "not at all": "0 times",
}
_HOW_OFTEN = re.compile(
    r"\b(?:(?:just |only |not )?once(?! (?:the|we|i|they|it)\b)|twice|not at all)\b", re.I
)
_GOES_ON = re.compile(r"(?<=\d),[ ]*\n(?=[ ]*\d)")
_STROKE = re.compile(r"(?<=\S) / (?=\S)")
_STROKE_BESIDE = re.compile(
    r"[^\W\d][.)]? / |\d / (?=[^\W\d]|\d{1,2}/\d{1,2}/)"
)  # and not "12 / 30"
_WITHOUT = re.compile(r"\bw/o (?=[^\W\d])", re.I)
_WITH = re.compile(r"\bw/ ?(?=[^\W\d]{2})", re.I)
_BEFORE = re.compile(r"\bb4\b", re.I)
_YEAR = re.compile(r"\b(last|this|the|each) yr\b", re.I)
_PRE_OR_POST = re.compile(r"\b(pre|post)-(?=[^\W\d])", re.I)
_DASHES = re.compile(
    r"(?<![\w-])\d[\d.,]{0,12}%?(?: - \d[\d.,]{0,12}%?){2,}(?![\d-])"
    r"|(?<![\w-])\d+(?:-\d+){3,}(?![\d-])"
)
# "2019 was 48, 2020 was 19"
_YEAR_WAS = re.compile(r"(?<![\w.,/-])((?:19|20)\d\d) (?:was|had|were|saw) (?=\d)", re.IGNORECASE)
# "Date: 05.02.2024 Empty beds: 4"
_DATE_NAMED = re.compile(
    r"(?:(?<=\n)|^)[ ]{0,3}(?:date|datum|fecha|data|day|tag|d[ií]a|jour) ?[:=] ?(?=\d{1,4}[./-]\d)",
    re.IGNORECASE,
)
_OF_BESIDE = re.compile(r"(?<=\d) \((?:out of|of|von|de|sur|su) (\d+)\)", re.I)
_DOTS = re.compile(r"(?<=\w)\.{2,}(?= ?\d)")
_MINUS_FIRST = re.compile(r"(?:^|[,;:\n])[ ]*-\d")  # so another may stand after a number
_MINUS = re.compile(r"(?<=\d) (?=-\d)")
_STEP_TO = r" (?:and )?(?:then )?(?:to|>|->|auf|a|à|até|naar) "
_STEPS = re.compile(
    rf"(?<![\w.,-])[$€£]?\d[\d.,]{{0,12}}(?: ?%)?"
    rf"(?:{_STEP_TO}[$€£]?\d[\d.,]{{0,12}}(?: ?%)?){{2,60}}(?![\w-])",
    re.I,
)
_OTHER_TIMES = re.compile(
    r" \([^\W\d]*:? ?\d[\d.,]*%? (?:last|previous|the) (?:year|month|week|time)(?: before)?\)", re.I
)
_ALONE = re.compile(r"^[ ]*\(([^\d()\n]+)\)[ ]*$", re.M)  # "(new sign)" in a line

_EAST_ASIAN = (
    (re.compile(r"(\d{1,2})月(\d{1,2})日"), r"\2.\1. "),
    (re.compile(r"(\d{1,2})月"), r"month \1 "),
)
_CHAIN = re.compile(r"(?<![\w.:])\d{1,2}(?:\.\d{1,2}){3,}(?![\w.:]\d)")
_OF = re.compile(r"\d (?:out )?of \d")
_WORDS_OF = re.compile(r"(\d) [^\W\d]+(?: [^\W\d]+)? ((?:out )?of \d)")
_SAID_OF = re.compile(r"(?<![\w.,])(\d+)(?: [^\W\d]+){1,4}? (out of \d)", re.I)
# "Of the 30 cars I watched, 12 stopped"
_OF_ALL = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n))of (?:the |our |these |those )?(\d+) ([^\d,.;:\n]{3,60}), (\d+)"
    r"(?= [^\W\d])(?! of\b)",
    re.I,
)
_SIDES = re.compile(r"\b(?:before|after\w*|since|now)\b", re.I)
_IN_OF = re.compile(
    r"(?<![\w.,])(\d{1,3}) (?:in|from|em|en|auf|sur|su|aus) (\d{1,3})(?![\w.,%]\d|\d|%)"
)
_APOSTROPHE = re.compile(r"(?<=\d)'(?=\d{3}(?!\d))")
_SLASHES = re.compile(r"(?<![:/])//(?!/)")
_PIPED = re.compile(r"^[ ]*\|.*\|[ ]*$", re.M)
_FRAME = re.compile(r"^[ ]*\|[ ]*|[ ]*\|[ ]*$")
_RULE = re.compile(r"^[ |:+=-]*-{2,}[ |:+=-]*$\n?", re.M)
_RULE_BETWEEN = re.compile(r"^[ :+|-]*--[ -]*[|+][ :+|-]*$\n?", re.M)
_DAY = (
    r"(?:[^\W\d]{2,10}\.?,? )?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[./]\d{1,2}"
    r"|\d{1,2}\.? [^\W\d]{3,10}\.?(?:,? \d{4})?|[^\W\d]{3,10}\.? \d{1,2}(?:,? \d{4})?)"
)
_HOUR = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
# "[12/03, 08:14] Rosa: 14", as telephones copy what was written in a chat.
_STAMP = rf"(?:{_DAY}),?(?: at| um)? {_HOUR}|{_HOUR},? (?:{_DAY})"
_SENT = re.compile(
    rf"^[ ]*\[?(?:{_STAMP})\]?(?: -)? [^:\n]{{1,40}}: "
    rf"|^[ ]*[\[(]?{_HOUR}[\])]?(?: -)? [^\W\d][^:\n\d]{{1,30}}: "
    rf"|^[ ]*[^\W\d][^:\n\d]{{0,30}} [\[(](?:{_HOUR}|{_STAMP})[\])]:[ ]?\n?"
    rf"|^[ ]*[^\W\d][^:\n\d]{{0,30}}[, ]{{1,2}}(?:{_STAMP}|{_HOUR})[ ]*\n(?=[^\n]*\d)",
    re.M | re.I,
)
_HAS_GAP = re.compile(
    rf"{BLANK}|{REASON}|\b(?:new|since|start\w*|before|after|missed|no(?:ne|body)?)\b|{IN_WORDS}",
    re.I,
)
_CELL = re.compile(r'"[^"\n]*"|[^",\n]+|(?<=,)(?=,|$)')
_HEADED = re.compile(
    r"[^\W\d][^\d\n,;.]{0,60}"
    r"(?:(?:,[^\W\d](?:[^\d\n,;.]{0,60}|[^\W\d]* [^\W\d]+ \d[^\n,;.]{0,40}))+"  # "cars over 30"
    r"|(?:, [^\W\d][^\d\n,;.]{0,60}){2,})[ ]*\n(?=[^\n]*\d,|\d)"
)
_HEADED_BY_PARTS = re.compile(r"[^\W\d]*(?:,[QT][1-4]){2,}|[^\W\d]*(?:,(?:19|20)\d\d){2,}", re.I)
_HEADED_BELOW = re.compile(r"[^\d\n;,]+;[^\d\n;]+(?:\n[^\n;]+;[^\n;]*){2,}")
_YEARLY = re.compile(r"(?:19|20)\d\d,\d+|[^\W\d]{3,9}-\d\d,\d+(?:\.\d+)?")
_COMPACT_DAY = re.compile(  # "20240108,15"
    r"(?<![\w.,-])(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[,;:\t ] ?-?\d)"
)
_LINE_OF_CELLS = re.compile(r'^(?:"[^"\n]*"|[^",\n]*)(?:,(?:"[^"\n]*"|[^",\n]*))+$', re.M)
_FEWEST_PARTS = 3  # between strokes, to be a list
_NUMBERED = re.compile(rf"^[ ]*(\d{{1,2}})[.)] (?=[^\W\d])(?=[^\n]*(?:\d|{IN_WORDS}))", re.M | re.I)
_NTH_SPAN = re.compile(
    r"(?<![\w.,])(\d{1,2})\. ?(Woche|Tag|Monat|Jahr|hafta|gün|ay|uke|vecka|uge|týden|hét) (?=\d)",
    re.I,
)
_CROSSED = re.compile(r"^[ ]*[\u2716-\u2718\u274c\u274e] *(?=[^\W_])", re.M)
_GLUED = re.compile(rf"(?:{A_MONTH}|{A_WEEKDAY})(?=\d)")
_FIRST_OF = re.compile(
    r"\b(?:primeir[ao]|primera?|prim[ao]|premi[eè]re?|erste[rsn]?) (?P<span>[^\W\d]+)", re.I
)
_NTH_OF = (
    r"primeir[ao]|primera?|prim[ao]|premi[eè]re?|erste[rsn]?",
    r"segund[ao]|second[aoe]|deuxi[eè]me|zweite[rsn]?",
    r"terceir[ao]|tercera?|terz[ao]|troisi[eè]me|dritte[rsn]?",
    r"quart[ao]|cuart[ao]|quatri[eè]me|vierte[rsn]?",
    r"quint[ao]|cinqui[eè]me|fünfte[rsn]?",
    r"sext[ao]|sest[ao]|sixi[eè]me|sechste[rsn]?",
)
_A_SPAN = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|quarter|year|session|visit"
    r"|round|go|time|meeting|class|term)"
)
_SPAN_OF_FIRST = re.compile(rf"\bfirst (?P<span>{_A_SPAN})\b|\b(?P<counted>{_A_SPAN}) one\b", re.I)
_COUNT, _COUNT_BEFORE = rf"(?:\d|{IN_WORDS})", r"\d "
# "In week 4, after the posters, 14": the change, and its number.
_TOLD_BETWEEN = re.compile(
    rf"(?P<time>(?:in |on )?(?:{_A_SPAN} \d{{1,2}}|{A_MONTH}|{A_WEEKDAY})),? "
    r"(?:after|since|with|once|now with) (?:the|a|our|we|they) [^,.;:\d\n]{3,40}, "
    r"(?=(?:(?:we had|it was|there were|we got|only|just) )?\d)",
    re.IGNORECASE,
)
# "We started in April and it was 12": the number is April's, though an "and" parts them.
_AND_IT_WAS = re.compile(
    rf"(?:^|[,;.\n])[^\d,;.\n]*(?:\d{{1,2}} )?(?:{A_MONTH}|{A_WEEKDAY})(?P<and> and)"
    r"(?= (?:that (?:day|week|month) )?(?:it|there|that|we) (?:was|were|had|got|counted) \d)"
)
_STEP = re.compile(r"\d[\d., ]*%?")
_ROW_OF_NUMBERS = re.compile(r"\d[\d.]*%?(?: \d[\d.]*%?)+")
_APART_STEP = re.compile(r"[\[(]?([^\d\[\]()\n]{3,60})[\])]?")
# "18 (apr, first month with the bins)": the number is the first one with them.
_TOLD_IN_BRACKETS = re.compile(
    r"(?<![\w.,/])(?P<number>[$€£]?\d[\d.,]*%?(?: [^\W\d]+)?) "
    r"\((?P<time>(?!first|the first)[^,;()\n]{2,14}?)(?:[,;:] ?| - | )"
    r"(?P<said>(?:(?:the )?first (?:full )?[^\W\d]+ (?:with|of|after|since)|after|since"
    r"|from when|now with"
    r"|with (?:the |our |a )?new)\b[^()\n]*)\)",
    re.IGNORECASE,
)
# "Mar 30 from here with Ana", in a line of its own
_TOLD_IN_LINE = re.compile(
    r"^(?P<line>(?!\|)[^\n|]*\d[^\d\n|]{0,12}?)[ ,;(-]+"
    r"(?P<said>(?:[^\W\d]+ ){0,3}?(?:from here|from this one|starts? here"
    r"|first (?:one|week|month|day|time) (?:with|of|after|since)|ab hier|von hier an|desde aquí"
    r"|a partir de aquí|à partir d'ici|daqui em diante)\b[^\d\n|]*)$",
    re.MULTILINE | re.IGNORECASE,
)
# "Mar 30 (first month with Ana)"
_FIRST_TOLD = re.compile(
    r"(?:^|(?<=[,;.\n]))(?P<item>[ ]*(?![ ])[^,;.\n()|]*\d[^,;\n()|]{0,12}?) ?"
    r"\((?:the |der |die |das |el |la |le |il )?"
    r"(?:(?:first|1st)(?: full)? (?:one|week|month|day|time|year|session)"
    r"(?: with| of| after| since| on| under)"
    r"|erste[rsn]? (?:Woche|Monat|Tag|Mal|Jahr) (?:mit|nach|seit|ab)"
    r"|prim[aeio]r?[ao]? (?:semana|mes|mês|d[ií]a|año|ano|settimana|mese|giorno)"
    r" (?:con|tras|después|desde|com|depois|dopo|da)"
    r"|premi(?:er|[eè]re) (?:semaine|mois|jour|fois|année) (?:avec|après|depuis))\b[^()\d\n]*\)",
    re.IGNORECASE | re.MULTILINE,
)
_TOLD_BESIDE = re.compile(r"^([^\n<]{1,80}?) *<[-=]+ *([^\d\n<>()]{3,40})$", re.M)
# Emoji with their joints and shades; signs that other scripts need stay.
_EMOJI = re.compile(
    "(?![\u2716-\u2718\u274c\u274e])"  # a cross may be a number that is missing
    "[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\u200d\U0001f000-\U0001faff]*|\ufe0f"
)


def plain(text: str) -> str:
    """Give a text in plain signs; what a cell of a table leaves empty is said in it."""
    text = _YEAR_WAS.sub(r"\1: ", _DATE_NAMED.sub("", text))
    text = with_sum_last(with_marks_told(without_html(without_json(text))))
    text = without_oneself(_PRIVATE.sub(" ", text.replace("\r\n", "\n")))
    text = without_extremes(with_hindi(with_said(text)))
    text = with_bases_told(
        without_confirmed(
            with_last_list(with_sides_told(with_sides_beside(with_phases_named(text))))
        )
    )
    text = without_running_sums(
        with_column_told(
            without_aims(
                without_wishes(
                    without_absent(without_no_change(without_last_aim(without_first_aim(text))))
                )
            )
        )
    )
    text = _without_last_stamp(with_days_sent(without_clocks(text.strip())))
    text = without_closing(text)
    if len(_COMPACT_DAY.findall(text)) > 1:
        text = _COMPACT_DAY.sub(r"\1-\2-\3", text)
    text = with_raised_digits(with_words_for_gaps(text))
    text = with_times_told(text)
    text = with_names_after(with_span_after(with_rows_told(with_first_alike(with_legend(text)))))
    text = with_short_years(_with_tabs(text))
    text = _PRE_OR_POST.sub(r"\1 ", _WITHOUT.sub("without ", text))
    text = _YEAR.sub(r"\1 year", _BEFORE.sub("before", text))
    text = _in_digits(_without_arrows(_WITH.sub("with ", text)))
    text = _EMOJI.sub(" ", text.translate(_SIGNS)).strip(" \n\t\x0b\x0c")
    text = _STARRED.sub(_with_strokes, _SET_APART.sub(r"| \1 |", text))
    text = with_foreign_numbers(_in_columns(_without_strokes(text)))
    text = _without_frame(_BULLET.sub("", _CROSSED.sub("", _SENT.sub("", text))))
    text = with_hours_at(with_hours(text))
    text = with_halves(_without_numbers_of_lines(_with_nth_spans(text)))
    text = in_one_unit(_with_counts(_with_spans(_without_and(_apart(with_ago(text))))))
    text = _DOTS.sub(lambda match: "; " if text[match.start() - 1].isdigit() else ": ", text)
    if len(_STROKE_BESIDE.findall(text)) > 1:
        text = _STROKE.sub("; ", text)
    if _TIMES.search(text):
        text = _HOW_OFTEN.sub(lambda word: _ONCE[word[0].lower()], text)
    if len(_THEN.findall(text)) > 1:
        text = _THEN.sub(", then ", text)
    text = _OF_BESIDE.sub(r" of \1", text)
    for form, put in _EAST_ASIAN:
        text = form.sub(put, text)
    text = _GOES_ON.sub(", ", text) if not re.search(r"\d[ ]*\n", text.strip()) else text
    text = _MINUS.sub(", ", text) if _MINUS_FIRST.search(text) else text
    text = _OTHER_TIMES.sub("", text) if len(_OTHER_TIMES.findall(text)) > 1 else text
    text = _ALONE.sub(r"\1", text)
    text = _APOSTROPHE.sub("", _SLASHES.sub("|", text))
    text = _PARTS.sub(lambda match: re.sub(r" ?/ ?", "; ", match[0]), text)
    text = _DASHES.sub(lambda match: re.sub(r" ?- ?", ", ", match[0]), text)
    text = _STEPS.sub(lambda match: re.sub(_STEP_TO, ", ", match[0], flags=re.I), text)
    text = _CHAIN.sub(lambda match: match[0].replace(".", "; "), text)
    return with_gaps(_with_bases(text))


def _without_last_stamp(text: str) -> str:
    """Take off the last message of a chat that says no number: "[08:16] Ana: thx"."""
    *before, last = text.rsplit("\n", 1)
    sent = _SENT.match(last)
    is_empty = bool(before) and sent is not None and not re.search(r"\d", last[sent.end() :])
    is_thanks = is_empty and not _HAS_GAP.search(last)
    return before[0] if is_thanks else text


def _with_bases(text: str) -> str:
    """Write "of" for "3 in 10" and "3 from 10" where all numbers are so many in so many."""
    if len(_SAID_OF.findall(text)) > 1:  # "13 said yes out of 40, 21 said yes out of 42"
        text = _SAID_OF.sub(r"\1 \2", text)
    if len(_OF.findall(text)) > 1:  # "18 seats taken of 40, 22 of 40, 25 of 40"
        text = _WORDS_OF.sub(r"\1 \2", text)
    if _OF.search(text) and _SIDES.search(text):  # each side has its own
        text = _OF_ALL.sub(r"\2: \3 of \1", text)
    parts = _IN_OF.findall(text)
    is_all = 2 * len(parts) == len(re.findall(r"\d+", text)) > 2
    are_parts = all(int(one) <= int(other) for one, other in parts)
    return _IN_OF.sub(r"\1 of \2", text) if is_all and are_parts else text


def _in_digits(text: str) -> str:
    """Put digits of other scripts as ours."""
    return re.sub(r"[^\W\D]", lambda match: str(unicodedata.decimal(match[0])), text)


def _with_tabs(text: str) -> str:
    """Put tabs between the cells of a table with commas: with a heading, quotes or years."""
    lines = text.strip().split("\n")
    if _HEADED_BELOW.fullmatch(text.strip()):
        return re.sub(r"[ ]*;[ ]*", "\t", text)
    is_quoted = re.search(r'(?:^|,)"[^"\n]*\d[^"\n]*"', text, re.M)
    if not (
        is_quoted
        or _HEADED.match(text)
        or _HEADED_BY_PARTS.match(text)
        or all(map(_YEARLY.fullmatch, lines))
    ):
        return text
    if len(lines) < _FEWEST_PARTS or len({len(_CELL.findall(line)) for line in lines}) > 1:
        return text
    if len(_LINE_OF_CELLS.findall(text.strip())) < len(lines):
        return text
    return "\n".join(
        re.sub(r'"([^"]*)"|,', lambda cell: "\t" if cell[0] == "," else cell[1], line)
        for line in text.split("\n")
    )


def _without_strokes(text: str) -> str:
    """Put semicolons for strokes that part numbers: "4 kg | 5 kg | 3 kg", "Jan 4 | Feb 5 | ..."."""
    text = _RULE_BETWEEN.sub("", text)
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > _FEWEST_PARTS and "|" not in lines[0]:
        lines = lines[1:]  # below a title
    if len(lines) > 1 and all(re.fullmatch(r"[^|]*\w[^|]*\|[^|]*\w[^|]*", one) for one in lines):
        return re.sub(r" *\| *", "\t", text)
    if _is_table_with_heading(lines):
        return re.sub(r"[^\S\n]*\|[^\S\n]*", "\t", text)
    parts = text.split("|")
    if "\n" in text or len(parts) < _FEWEST_PARTS:
        return text
    held = [bool(re.search(r"\d", part)) for part in parts]
    if sum(held) < _FEWEST_PARTS:
        return text
    joints = [";" if one and other else "|" for one, other in pairwise(held)]
    return "".join(map("".join, zip(parts, [*joints, ""], strict=True)))


def _is_table_with_heading(lines: Sequence[str]) -> bool:
    """Tell whether all lines have as many strokes, after a first cell, below names of columns."""
    strokes = {line.count("|") for line in lines}
    is_framed = any(line.lstrip().startswith("|") for line in lines)
    if len(lines) < 2 or len(strokes) > 1 or is_framed:
        return False
    are_named = all(re.match(r"[^|\d]*[^\W\d][^|\d]*\|", line) for line in lines)
    is_headed = len(lines) >= _FEWEST_PARTS and not re.search(r"\d", lines[0])
    return min(strokes) > 1 and (is_headed or (are_named and len(lines) == 2))


def _without_arrows(text: str) -> str:
    """Put commas for arrows, and a stroke for the change among them: "14 → [new lamp] → 9"."""
    text = _TOLD_IN_LINE.sub(_with_stroke_alone, text)
    told_between = list(_TOLD_BETWEEN.finditer(marked(text)))
    if len(told_between) == 1 and re.search(r"\d", text[: told_between[0].start()]):
        start, end = told_between[0].span()
        text = f"{text[:start]}| {text[start : told_between[0].end('time')]}: {text[end:]}"
    first = list(_FIRST_TOLD.finditer(text))
    if len(first) == 1 and re.search(r"\d", text[: first[0].start()]):
        text = f"{text[: first[0].start()]}| {first[0]['item']}{text[first[0].end() :]}"
    told = [one for one in _TOLD_IN_BRACKETS.finditer(text) if _tells_of_number(one)]
    if len(told) == 1:
        one = told[0]
        new = f"| {one['number']} ({one['time']})"
        text = f"{text[: one.start()]}{new}{text[one.end() :]}"
    text = _TOLD_BESIDE.sub(_with_stroke, text)
    parts = re.split(rf"[ ]*(?:[{_ARROWS}]|[-=]+>)[ ]*", text.strip())
    if len(parts) == 2 and all(_ROW_OF_NUMBERS.fullmatch(part) for part in parts):
        return " | ".join(parts)
    changes = [place for place, part in enumerate(parts) if _APART_STEP.fullmatch(part)]
    numbers = [part for part in parts if _STEP.fullmatch(part)]
    if len(changes) != 1 or len(numbers) + 1 < len(parts) or len(parts) < _FEWEST_PARTS:
        return text
    before, after = parts[: changes[0]], parts[changes[0] + 1 :]
    return f"{', '.join(before)} | {', '.join(after)}"


def _tells_of_number(told: re.Match[str]) -> bool:
    """Tell whether brackets hold the time of a number, and a change that has no other time."""
    return is_time(told["time"]) and not re.search(r"\d|[\ue000-\ue016]", marked(told["said"]))


def _with_stroke_alone(line: re.Match[str]) -> str:
    """Put a stroke before the number of a line, unless it is the first."""
    is_first = not re.search(r"\d", line.string[: line.start()])
    return line[0] if is_first else f"| {line['line']}"


def _with_stroke(line: re.Match[str]) -> str:
    """Put a stroke before the first number with a new thing: "week 4: 9 <- new lamp"."""
    is_told = tells_change(line[2]) or tells_new_thing(line[2])
    return f"| {line[1]}" if is_told else f"{line[1]} ({line[2]})"


def _with_strokes(match: re.Match[str]) -> str:
    """Set apart what is written in stars between two numbers, but for a remark upon one."""
    is_remark = not REMARKS.isdisjoint(kinds_of(match[2].lower().split()))
    return f" ({match[2]}) " if is_remark else f" | {match[2]} | "


def _in_columns(text: str) -> str:
    """Put tabs between columns that are brought in line by spaces."""
    lines = [line for line in text.split("\n") if line.strip()]
    held = [re.findall(r"(?<=\S) {2,}(?=\S)", line.strip()) for line in lines]
    widths = [len(gaps) for gaps in held]
    is_without_corner = len(lines) > 2 and {widths[0] + 1} == set(widths[1:])
    if len(lines) < 2 or not all(held) or (len(set(widths)) > 1 and not is_without_corner):
        return text
    return "\n".join(re.sub(r"(?<=\S) {2,}(?=\S)", "\t", line) for line in text.split("\n"))


def _with_nth_spans(text: str) -> str:
    """Put "Woche 1: 12" for "1. Woche 12"."""
    numbers = [int(match[1]) for match in _NTH_SPAN.finditer(text)]
    is_told = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    return _NTH_SPAN.sub(r"\2 \1: ", text) if is_told else text


def _without_numbers_of_lines(text: str) -> str:
    """Take the numbers of a list off: "1. Monday: 14", "2. Tuesday: 12"."""
    numbers = [int(number) for number in _NUMBERED.findall(text)]
    is_list = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    return _NUMBERED.sub("", text) if is_list else text


def _apart(text: str) -> str:
    """Put a space into "Jan40 Feb42", where all numbers stand so."""
    marks = marked(text)
    ends = [match.end() for match in _GLUED.finditer(marks)]
    if len(ends) < 2 or len(ends) != len(re.findall(r"\d+", text)):
        return text
    starts = [0, *ends]
    return " ".join(text[start:end] for start, end in pairwise([*starts, len(text)]))


def _with_counts(text: str) -> str:
    """Put "semana 2" for "segunda" where "primeira semana" stands before it."""
    first = _FIRST_OF.search(text)
    if first is None or not re.search(_NTH_OF[1], text[first.end() :], re.I):
        return text
    span = first["span"]
    for number, names in enumerate(_NTH_OF, 1):
        text = re.sub(rf"\b(?:{names})(?: {span})?(?![\w-])", f"{span} {number}:", text, flags=re.I)
    return text


def _with_spans(text: str) -> str:
    """Put "third month" for "third", or "the next", where first month and second stand before."""
    first = _SPAN_OF_FIRST.search(text)
    if first is None:
        return text
    span = first["span"] or first["counted"]
    form = re.compile(
        rf"\b(?P<nth>{'|'.join(ORDINALS[1:])})\b(?: {span}\b| (?:one|time|go)\b)?"
        rf"|\b(?:the )?(?:next|following)(?: {span}| one| time)?(?=[\s,:]{{1,2}}(?:\w+ )?{_COUNT})"
        rf"|(?<={_COUNT_BEFORE})\b(?:the )?(?:next|following)(?: {span}| one| time)?(?=[,.;\n]|$)"
        rf"|\b(?:the )?(?:{span}|one) after(?: that)?\b(?! (?:the|we|our|they)\b)",
        re.I,
    )
    head, rest = text[: first.end()], text[first.end() :]
    told = [ORDINALS.index(m["nth"].lower()) if m["nth"] else 0 for m in form.finditer(rest)]
    names = ORDINALS[1 : len(told) + 1]
    if len(names) < len(told) or any(i not in {0, n} for n, i in enumerate(told, 1)):
        return text
    days = {name[0] for name in re.findall(A_WEEKDAY, marked(text))}
    if all(told) and days == {marked(span)[0]}:  # "first Monday, second": weeks
        head, span = f"{text[: first.start()]}first week", "week"
    labels = iter(names)
    return head + form.sub(lambda _: f"{next(labels)} {span}", rest)


def _without_and(text: str) -> str:
    """Take the "and" out of "we started in April and it was 12"."""
    for match in reversed(list(_AND_IT_WAS.finditer(marked(text)))):
        text = text[: match.start("and")] + text[match.end("and") :]
    return text


def _without_frame(text: str) -> str:
    """Take the strokes off a table in text, as Markdown has them."""
    if not _PIPED.search(text):
        return text
    lines = [_FRAME.sub("", line) for line in _RULE.sub("", text).splitlines()]
    return "\n".join(re.sub(r" *\| *", "\t", line) for line in lines)
