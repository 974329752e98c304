"""What the values of a series show together that must be asked, or may be a slip."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from coach.evidence.series_chat import told_apart
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_extent import differs, promised
from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_lists import (
    adds_up,
    different_things,
    taken_back,
    told_twice,
    two_things,
)
from coach.evidence.series_paired import Paired
from coach.evidence.series_phrases import GUESSED
from coach.evidence.series_tokens import Token
from coach.evidence.series_word_kinds import REMARKS, kinds_of
from coach.evidence.series_writing import are_marks_mixed

_OUTLIER = 10  # times the middle of the others
_MONTH_DAY = re.compile(r"[a-z]+\.? \d", re.IGNORECASE)
_FEWEST = 4  # values, to call one strange
_BASE = re.compile(
    r"(?:\bout |\bclass |\bgroup |^|\()of (?:the |all |our )?\d+"
    r"|\bask(?:ed)? (?:the |all |our )?\d+"
    r"|^(?:de|von|sur|su) (?:los |las |jeweils |immer |cada )?\d+"
    r"|\b(?:check|inspect|survey|interview|test|sample|examine|look at|send(?: out)?"
    r"|invite)(?:e?d|s)? (?:the |all |our |about )?\d+ (?!min|hour|metre|sec|times)"
    r"[^\d,:;.]*\b(?:each|every)\b",
    re.IGNORECASE,
)
_BASE_LAST = r"of \d+\W*$"
_OUT_OF_LAST = re.compile(
    r"\bout of (?:the |our |my )?\d+(?: [^\W\d]+)?\W*$|^(?:out )?of (?:the |all |our )?\d+",
    re.IGNORECASE,
)
_OF_EACH = re.compile(
    r"\b(?:each|every|always|chaque|cada|jeweils|jedes|immer|ogni|siempre|toujours|sempre|elke)\b",
    re.IGNORECASE,
)
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
    r"|\bsomething like (?:that|this)\b"
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
_LETTER_FOR_DIGIT = re.compile(
    r"(?<![\w.])\d+[OoIS]+\d*(?![\w.])|(?<!\w)[OIl]+\d+(?!\w)|(?<![\w.])\d+l\d+(?!\w)"
)
_VAGUE = re.compile(r"ish\b|\bthereabouts\b|\bsomething\b|\blost count\b|\bor so\b", re.IGNORECASE)
_MAY_BE_DECIMALS = re.compile(  # "12,5,13,1,11,9"
    r"(?<![\d,.])[1-9]?\d,\d(?:,[1-9]?\d,\d){2,}(?![\d,.])"
)
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
    r"|maximum)\b[^\d\n,;.]{0,20}\d",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"\b(?:average|mean|median|promedio|media|média|moyenne|durchschnitt|schnitt|mittelwert)\b"
    r"[^\d\n,;.]{0,20}\d",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:\d+|two|three|four|five|ten)(?: times|x|%)? (?:worse|better|higher|lower|bigger|smaller"
    r"|as (?:many|much)|more than|less than|fewer than|up on|down on)\b"
    r"|\b(?:twice|half) as (?:many|much)\b|\bit (?:doubled|tripled|halved)\b",
    re.IGNORECASE,
)
_MISSED_ONE = re.compile(
    r"\b(?:missed|skipped|forgot) (?:only |just )?(?:one|two|a)\b", re.IGNORECASE
)
_MINUTES_AND = re.compile(r"\d ?min(?:ute)?s? \d{1,2}(?![\w.:]|,\d| min)", re.IGNORECASE)
_PER_CENT_OF = re.compile(r"\d%\s(?:out of|of|von|de|sur|su) \d+(?!\d|[.,]\d|%)")
_GIVERS = re.compile(r"\d from ([A-Z][a-z]+)\b")  # and not "from April", which is a time
# "my neighbour says 12, I counted 17, the council says 9"
_SAYER = re.compile(r"(?:\w+ )?(?:says?|said|claims?|reckons?|counted|make it)", re.IGNORECASE)
_MYSELF = re.compile(
    r"[,;\n] ?(?:and |y |und |et |e )?(?:me|myself|yo|moi|ich|eu|io):? \d+\W*$", re.IGNORECASE
)
_FEWEST_THINGS = 3
_FEWEST_PEOPLE = 3
_PLACE = re.compile(  # "House 4: 12"
    r"\b(?:house|flat|room|apartment|apt|block|haus|wohnung|casa|piso|maison|appartement)"
    r" (?:\d{1,3}[a-z]? ?[:=-]|[a-z]\b[:=-]?) ?\d",
    re.IGNORECASE,
)
_STEADY = 2  # so far apart at most are numbers that hardly change
_RUN_TOGETHER = re.compile(r"(?<![\d.,])\d{9,}(?!\d)|^\d{6,}$")
_MONTHS, _DAYS = 12, 31
_BETTER = {"better", "worse", "hot", "cold", "only"}
_HIDE_NUMBERS = {"think", "again", "few", "many", "more", "less", "some", "lots", "same", "missed"}
_YEARS, _SMALL = range(2000, 2040), 500  # what may be a year after numbers as small as this
_COLUMNS = range(2, 5)  # so many numbers in each line are columns, not weeks


def remark_values(pairs: Sequence[Paired], tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about columns, dashes and mixed shares; note a number ten times the others."""
    known = [paired.value for paired in pairs if paired.value.value is not None]
    if len({token.of is None for token in known}) > 1:
        remarks.ask("Some are so many of so many, others are not. What are the others out of?")
    are_minus = len(known) > 1 and all((token.value or 0) < 0 for token in known)
    if are_minus and all(paired.label for paired in pairs):
        remarks.ask("Are the dashes minus signs?")
    if not any(paired.label for paired in pairs):
        _ask_about_columns(tokens, remarks)
        _ask_about_headings(tokens, remarks)
        _ask_about_year([token.value for token in known if token.value is not None], remarks)
    _ask_about_days(pairs, remarks)
    _note_outlier([token.value for token in known if token.value is not None], remarks)


def remark_text(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where a doubt is said aloud, digits run together or shares may be dates."""
    doubt = _IN_DOUBT.search(text)
    if doubt and pairs:
        remarks.ask(f'You wrote "{doubt[0].strip()}": which numbers are right?')
    if _may_be_decimals(text):
        remarks.ask("Are these commas decimals, or do they part the numbers?")
    if are_marks_mixed(text):
        remarks.ask("Some numbers have a comma and some a full stop. What does each mean?")
    are_unlabelled = len(pairs) == 1 or not any(one.label for one in pairs)
    if _ONLY_TOTAL.search(text) and len(pairs) < 3 and are_unlabelled:
        remarks.ask("That is what they add up to. Which numbers did you count?")
    are_timed = any(one.time for one in pairs)
    is_average = len(pairs) == 1 and _AVERAGE.search(text) is not None
    if (is_average or 1 < len(pairs) <= len(_SUMMED_UP.findall(text))) and not are_timed:
        remarks.ask("These sum others up. Which numbers did you count?")
    together = _RUN_TOGETHER.search(text)
    if together and len(pairs) < 3:
        remarks.ask(f"Where does one number end and the next begin in {together[0]}?")
    if len(_VAGUE.findall(text)) > (len(pairs) > 1):
        remarks.ask("That is about so many. Which numbers did you count?")
    if 1 < len(pairs) <= 2 * len(_NOW_AND_THEN.findall(text)) and not are_timed:
        remarks.ask("That is now and then. Which numbers did you count, and when?")
    shares = _PER_CENT_OF.search(text)
    if shares:
        remarks.ask(f'How many were "{shares[0]}"? Please write each like 12/30.')
    givers = set(_GIVERS.findall(text))
    is_oneself = len(pairs) >= _FEWEST_PEOPLE and _MYSELF.search(text) is not None
    if (len(givers) > 1 or is_oneself) and not are_timed:
        remarks.ask("These are from several people. Which numbers follow each other in time?")
    last = pairs[-2:] if len(pairs) > 1 else []
    is_last_missing = any(one.value.value is None and not one.label for one in last)
    if is_last_missing and _MISSED_ONE.search(text):
        remarks.ask("Which one is missing? Please put a dash where it would stand.")
    if _MINUTES_AND.search(text) and not are_timed:
        remarks.ask("Are these minutes and seconds? Please write each as one number.")
    if _COMPARED.search(text):
        remarks.ask("These words compare. Which numbers did you count?")
    _ask_about_dates(text, pairs, remarks)


def remark_whole(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where a time has two numbers, a list is taken back or of many things, and the like."""
    _ask_about_extent(text, pairs, remarks)
    _ask_about_list(text, pairs, remarks)
    are_places = 1 < len(pairs) == len(_PLACE.findall(text))
    if are_places and all(one.time is None or one.time.kind == "named" for one in pairs):
        remarks.ask("These are of several places. Which numbers follow each other in time?")
    sayers = {one.label for one in pairs if _SAYER.fullmatch(one.label)}
    if 1 < len(pairs) == len(sayers):
        remarks.ask("Each is somebody else's number. Which one shall I take?")
    disputed = told_apart(text)
    if disputed:
        remarks.ask(f"Two people tell different numbers for {disputed}. Which one is right?")


def _ask_about_list(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about a list that may be none of a series, or holds what is no number."""
    letters = _LETTER_FOR_DIGIT.search(text)
    if letters:
        remarks.ask(f'Is the letter in "{letters[0]}" a digit?')
    words = taken_back(text)
    if words:
        remarks.ask(f'You wrote "{words}". Which numbers shall I take?')
    twice = "" if all(one.label for one in pairs) else told_twice(text)
    if twice:
        remarks.ask(f'"{twice}" stands there more than once. Which number is right?')
    things = different_things(text) or _many_named(pairs)
    if things and not (any(_is_when(one) for one in pairs) or _BASE.match(text)):
        remarks.ask(f"These are different things. Which shall we look at: {' or '.join(things)}?")
    both = two_things(text)
    if both and not any(one.value.of for one in pairs):
        remarks.ask(f"Which of the two shall we look at: {' or '.join(both)}?")
    if adds_up(text, [one.value.value for one in pairs if one.value.value is not None]):
        remarks.ask("Each may hold those before it. How many were there each time alone?")


def _many_named(pairs: Sequence[Paired]) -> list[str]:
    """Give what stands before the numbers, where it is many of another each: "bins 12, buses 9"."""
    names = [one.label for one in pairs if re.fullmatch(r"[a-z]{2,}s", one.label)]
    return names if _FEWEST_THINGS <= len(pairs) == len(set(names)) else []


def _is_when(one: Paired) -> bool:
    return one.time is not None and one.time.kind != "named"


def _ask_about_extent(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask where "Jan to June" stands at four numbers."""
    found = promised(text, pairs)
    if found is not None and differs(found[1], len(pairs)):
        remarks.ask(f"{found[0]} are {found[1]}, and I see {len(pairs)} numbers. What is missing?")


def _may_be_decimals(text: str) -> bool:
    """Tell whether every other number of a list hardly changes: "3,5,4,1,3,9"."""
    found = _MAY_BE_DECIMALS.search(text)
    if found is None or len(re.findall(r"\d+", text)) > found[0].count(",") + 1:
        return False
    numbers = [int(number) for number in found[0].split(",")]
    wholes, tenths = numbers[::2], numbers[1::2]
    return min(wholes) > max(tenths) or max(wholes) - min(wholes) <= min(
        _STEADY, max(tenths) - min(tenths)
    )


def _ask_about_dates(text: str, pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "3/4 5/6" without a word beside it."""
    shares = [(one.value.value or 0, one.value.of or 0) for one in pairs if not one.label]
    may_be_dates = all(0 < month <= _MONTHS and 0 < day <= _DAYS for month, day in shares)
    are_shares = len(shares) == len(pairs) > 1 and all(of for _, of in shares)
    has_one_base = len(shares) > 2 and len({of for _, of in shares}) == 1
    are_days = may_be_dates and not has_one_base and len(set(shares)) == len(shares)
    are_days = are_days and any(_rise(dates) for dates in (shares, [(b, a) for a, b in shares]))
    if are_shares and are_days and not re.search(r"[^\W\d]", text):
        remarks.ask("Are these dates, or so many of so many?")


def _rise(dates: Sequence[tuple[float, float]]) -> bool:
    """Tell whether these are days of months that follow each other, the month last."""
    days = [(month, day) for day, month in dates]
    return days == sorted(days) or days == sorted(days, reverse=True)


def _ask_about_year(values: Sequence[float], remarks: Remarks) -> None:
    """Ask about "40/42/38/12/2024": a year at the end of smaller numbers."""
    if len(values) > 2 and values[-1] in _YEARS and max(values[:-1]) < _SMALL:
        remarks.ask(f"Is {values[-1]:g} a year, or one of the numbers?")


def _ask_about_days(pairs: Sequence[Paired], remarks: Remarks) -> None:
    """Ask about "Jan 1 200, Feb 1 350": a day and its number, or thousands."""
    times = [paired.time for paired in pairs]
    known = [time for time in times if time is not None and time.kind == "date"]
    days = [_MONTH_DAY.fullmatch(paired.label) for paired in pairs]
    hundreds = all(re.fullmatch(r"\d{3}", paired.value.text) for paired in pairs)
    months = {time.place[1] for time in known}
    if len(pairs) > 1 and all(days) and hundreds and len(months) == len(pairs):
        one = pairs[0]
        remarks.ask(f'Is "{one.label} {one.value.text}" a day and its number, or thousands?')


def _ask_about_columns(tokens: Sequence[Token], remarks: Remarks) -> None:
    if any(token.kind in {"change", "before", "after"} for token in tokens):
        return
    for ends in ({"\n"}, {",", ";"}):
        counts = _counts(tokens, ends)
        if len(counts) > 1 and len(set(counts)) == 1 and counts[0] in _COLUMNS:
            remarks.ask_of_lists(
                f"There are {counts[0]} numbers side by side. Which belong to the series?"
            )


def _ask_about_headings(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about two lists, each with words and a colon before it: "with: 4, 5. without: 9, 8"."""
    if any(token.kind in {"change", "before", "after", "from"} for token in tokens):
        return
    headings = sum(
        (word.kind == "word" or word.value in _YEARS)
        and colon.text in {":", "="}
        and value.kind == "value"
        for word, colon, value in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    is_each_headed = headings == sum(token.kind == "value" for token in tokens)
    leads = _lists_led(tokens)
    if len(leads) > 1 and all(lead.istitle() and lead.isalpha() for lead in leads):
        remarks.ask(f"Which numbers shall we look at: those of {' or '.join(sorted(leads))}?")
    if len(leads) > 1 or (headings > 1 and not is_each_headed):
        remarks.ask_of_lists(
            "I see two lists of numbers. Which is from before, and which from after?"
        )


def _lists_led(tokens: Sequence[Token]) -> set[str]:
    """Give what leads to each list with words before each: "winter 12 14 9 summer 7 8 6"."""
    told = [token for token in tokens if token.kind != "end"]
    leads: set[str] = set()
    words: list[str] = []
    for token, then in pairwise(told):
        if token.kind == then.kind == "value" and words:
            is_remark = words[-1] == "so" or not REMARKS.isdisjoint(kinds_of(map(str.lower, words)))
            names = [w for w in words if w.lower() not in FILLERS | GUESSED or w == "A"]
            leads |= {" ".join(names)} if names and not is_remark else set()
        if token.kind == "word":
            words.append(token.text)
        else:
            words = []
    is_first = next((t.kind for t in told if t.kind in {"word", "value"}), "") == "word"
    return leads if is_first else set()


def _counts(tokens: Sequence[Token], ends: set[str]) -> list[int]:
    """Give how many numbers stand between two ends."""
    counts = [0]
    for token in tokens:
        if token.kind == "end" and (token.text or "\n") in ends:
            counts.append(0)
        counts[-1] += token.kind == "value"
    return [count for count in counts if count]


def _note_outlier(values: Sequence[float], remarks: Remarks) -> None:
    if len(values) < _FEWEST:
        return
    middle = median(map(abs, values))
    for value in dict.fromkeys(values):
        if middle and abs(value) >= _OUTLIER * middle:
            remarks.note(f"{value:g} is {_OUTLIER} times most others, or more. Is it a slip?")


def remark_words(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about words that stand in a list where a number is expected: "12, rain, 14"."""
    _ask_about_gaps(tokens, remarks)
    parts: list[list[Token]] = [[]]
    opened = "end"
    for token in tokens:
        if token.kind in {"end", "change"}:
            has_number = any(one.kind == "value" for one in parts[-1])
            is_told = opened == token.kind == "change" and not has_number  # between two strokes
            parts = [*parts[:-1], []] if is_told else [*parts, []]
            opened = token.kind
        else:
            parts[-1].append(token)
    held = [any(token.kind == "value" for token in part) for part in parts]
    if sum(held) < 2:
        return
    first, last = held.index(True), len(held) - 1 - held[::-1].index(True)
    for part, then in pairwise(parts[first : last + 1]):
        if then[:1] and then[0].kind == "value" and then[0].value is None:
            continue  # what says why there is none
        words = [token.text for token in part if token.kind == "word"]
        is_all = len(words) == sum(token.kind not in {"join", "close"} for token in part) > 0
        if is_all and _may_stand_for_number(words):
            remarks.ask_of_lists(f'What number is "{" ".join(words)}"?')


def _may_stand_for_number(words: Sequence[str]) -> bool:
    """Tell whether a few words in a list may be why there is no number, or a number they hide."""
    lower = [word.lower() for word in words]
    if len(words) >= _FEWEST or all(word in FILLERS for word in lower):
        return False
    is_reason = "happened" in kinds_of(lower) and not _BETTER.intersection(lower)
    return len(words) == 1 or is_reason or not _HIDE_NUMBERS.isdisjoint(lower)


def _ask_about_gaps(tokens: Sequence[Token], remarks: Remarks) -> None:
    """Ask about words in brackets, or strokes, between two numbers without a comma."""
    gap: list[str] | None = None
    for token in tokens:
        if token.kind == "value":
            is_remark = not REMARKS.isdisjoint(kinds_of([part.lower() for part in gap or []]))
            if (
                gap
                and not is_remark
                and (
                    (gap[0], gap[-1]) == ("(", ")") or sum(part in {"-", "->"} for part in gap) > 1
                )
            ):
                remarks.ask_of_change(f'What does "{" ".join(gap)}" mean between the numbers?')
            gap = []
        elif token.kind in {"word", "join", "close"} and gap is not None:
            gap.append(token.text)
        else:
            gap = None


def with_base(title: str, pairs: Sequence[Paired], remarks: Remarks) -> list[Paired]:
    """Give the numbers as shares where a title says of how many each is; ask if it says of all."""
    found = _BASE.search(title)
    if not found or any(paired.value.of for paired in pairs):
        return list(pairs)
    of = float(re.findall(r"\d+", found[0])[0])
    are_parts = all((one.value.value or 0) <= of for one in pairs)
    is_led = re.search(rf"\b(?:scores?|marks?|ratings?)\b.{{0,20}} out {_BASE_LAST}", title, re.I)
    is_told = are_parts and (is_led or _OF_EACH.search(title) or all(one.label for one in pairs))
    are_signed = any(one.value.unit for one in pairs)
    is_told = is_told or (are_parts and _OUT_OF_LAST.search(title) is not None)
    if not is_told or are_signed:
        return list(pairs)
    remarks.note(f"I took each number as out of {of:g}.")
    return [
        one if one.value.value is None else replace(one, value=replace(one.value, of=of))
        for one in pairs
    ]
