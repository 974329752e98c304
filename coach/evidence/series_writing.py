"""How somebody writes numbers: what their commas, full stops and spaces mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coach.evidence.series_names import (
    A_MONTH,
    marked,
    writes_points_for_thousands,
)

_POINTED_DATE = re.compile(r"(?<![\d.,/])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?(?![\d.,])")
_RUN = re.compile(r"(?<![\w/.,])(?<!\d-)(?<!week )(?<!wk )(?<!day )\d+(?:,\d+)+(?![\d/]|\.\d)")
_BOTH = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+")
_DOTTED = re.compile(r"(?<![\w/.,-])\d+(?:\.\d+)+(?![\d/.,]\d|\.)")
_SPACED = re.compile(r"(?<![\w./] )(?<![\w.,/-])\d{1,3}(?: \d{3})+(?! ?[\d/]|[.,]\d)")
# "passengers" of "passengers 12 400, 11 950": what stands before all of them is no label of one
_HEADING = re.compile(r"^[^\d,]*[^\W\d][ :]+(?=\d{1,3} \d{3}(?:, \d{1,3} \d{3})+\W*$)")
_PLAIN = re.compile(r"(?<![\w/.,])\d+(?![\d/.,]\d|\d|[):])")
_HUNDREDS = re.compile(r"(?<![\w/.,-])[1-9]\d\d(?![\w/):-]|[.,]\d| ?(?:g|ml|m)\b)")
_ONLY_SPACES = re.compile(r"\s*\d{1,2} \d{3}(?: \d{1,2} \d{3})*\s*")
_COMMAS = re.compile(r"(?<!\d[/-])(?<!\d-W)(?<![\d.,])\d+(?:,\d+)+(?![\d.])")
_DOTS = re.compile(r"(?<![\d.,/])\d+(?:\.\d+)+(?![\d,/]|\.\d)")
_SPACES = re.compile(r"(?<![\d.,/-])(?<!(?<!\d)\d{3} )\d{1,3}(?: \d{3}){1,2}(?!\d| \d{3}(?!\d))")
_CELLS = re.compile(r"\t[ ]*\d+,\d+[ ]*(?=\t|$)", re.M)
# "5.980 Schritte", "11.900 €": nobody counts a thousandth of these.
_COUNTED_WHOLE = re.compile(
    r"(?<![\w.,])\d{1,3}\.\d{3} ?(?:€|EUR\b|steps|schritten?|pasos|passos|pas|passi|kroki?"
    r"|besucher\w*"
    r"|einwohner\w*|personen|personas|pessoas|personnes|persone|people|visitors|visit\w+|euros?"
    r"|fahrzeuge|autos|cars|coches|carros|voitures|flaschen|schüler|leute)(?!\w)",
    re.IGNORECASE,
)
_THREE_DECIMALS = 1.0  # what it costs to read 1,250 as a little more than one
_USUAL = {"25", "50", "75"}  # after the point, of quarters and halves
_FEWEST_THOUSANDS = 2  # "1,234" in a run, which may be one number or two
_LARGE = 100
_MUCH = 3  # times what stands after the commas
_DATE = re.compile(rf"(?:\d{{1,2}}\.? ?{A_MONTH}|{A_MONTH} \d{{1,2}})(?: ?[:=])")  # "1 Nov: 0,85"
# "the dot is for thousands"
_TOLD = re.compile(
    r"\b(?:dots?|points?|full stops?) (?:(?!not |no )[^\W\d]+ ){1,3}thousands?\b", re.IGNORECASE
)
_ALIKE = 20  # so many times as large: still of one series


@dataclass(frozen=True)
class Writing:
    """What stands before decimals and between thousands; what must be asked of it, or said."""

    decimal: str = "."
    thousands: str = ""  # one of these
    doubt: str = ""
    noted: str = ""


def writing_of(text: str) -> Writing:
    """Tell how the numbers of a text are written, from all of them together."""
    both = _BOTH.search(text)
    if both:
        is_comma = both[0].rfind(",") > both[0].rfind(".")
        return Writing(",", ".") if is_comma else Writing(".", ",")
    if _is_mixed(text):
        return Writing(doubt="Some numbers have a comma and some a full stop. What does each mean?")
    for reading in (_by_commas(text), _by_dots(text), _by_spaces(text)):
        if reading:
            return reading
    return Writing()


def _is_mixed(text: str) -> bool:
    """Tell whether commas and full stops both stand before three digits."""
    runs = [_COMMAS.findall(text), _DOTS.findall(text)]
    threes = [[one for one in found if re.fullmatch(r"\d{1,3}[.,]\d{3}", one)] for found in runs]
    return all(threes)


def are_marks_mixed(text: str) -> bool:
    """Tell whether full stops stand before three digits, and commas before three and before less.

    "1,200, 1,3 and 1.150" cannot all be of one way of writing.
    """
    lengths = {len(run.rpartition(",")[2]) == 3 for run in _COMMAS.findall(text)}
    dots = [run.split(".") for run in _DOTS.findall(_POINTED_DATE.sub(" ", text))]
    has_both = _BOTH.search(text) is not None
    return len(lengths) > 1 and not has_both and any(_is_in_thousands(run) for run in dots)


def _by_commas(text: str) -> Writing | None:
    runs = [run.split(",") for run in _RUN.findall(text)]
    if not runs:
        return None
    if any(_is_in_lakhs(run) for run in runs):
        return Writing(thousands=",", noted=f"I read {','.join(runs[0])} as {''.join(runs[0])}.")
    in_thousands = all(_is_in_thousands(run) for run in runs)
    if any(len(run) > 2 for run in runs):
        if not in_thousands:
            return _run_together(runs[0])
        return Writing(thousands=",") if len(runs) > 1 else _long_run(runs[0])
    bare = _DATE.sub(" ", marked(_RUN.sub(" ", text)))
    rest = [int(number) for number in _PLAIN.findall(bare)]
    return _thousands(runs, rest) if in_thousands else _decimals(text, runs, rest)


def _is_in_thousands(run: list[str]) -> bool:
    first, *others = run
    return len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in others)


def _is_in_lakhs(run: list[str]) -> bool:
    """Tell whether this is "1,25,000": a number of a list does not begin with a nought."""
    first, *middle, last = run
    in_pairs = len(first) < 3 and middle and all(len(group) == 2 for group in middle)
    return bool(in_pairs) and len(last) == 3 and last[0] == "0"


def _long_run(run: list[str]) -> Writing:
    """Judge "120,135,142", which may be three numbers or one."""
    return Writing() if len(run) > 3 else _asked(run, "one number, or a number after each comma")


def _run_together(run: list[str]) -> Writing:
    """Judge "3,120,2,980,3,050", where nobody counts 050, "1,234,5,678,90", and "12,14,11"."""
    has_group = any(len(group) == 3 and group[0] == "0" for group in run)
    pairs = list(pairwise(run))
    thousands = sum(len(one) == 1 and len(then) == 3 for one, then in pairs)
    is_open = has_group or thousands >= _FEWEST_THOUSANDS
    return _asked(run, "where does each number end") if is_open else Writing()


def _thousands(runs: list[list[str]], rest: list[int]) -> Writing:
    values = [int("".join(run)) for run in runs]
    firsts = [int(run[0]) for run in runs]
    if len(runs) == 1 and not any(number >= _LARGE for number in rest):
        return _asked(runs[0], f"{values[0]}, or {firsts[0]} and a decimal")
    if max(values) > _ALIKE * min(values) or _counts_up(firsts):
        return _asked(runs[0], "one number or two")
    read = f"I read {','.join(runs[0])} as {values[0]}."
    return Writing(thousands=",", noted=read)


def _decimals(text: str, runs: list[list[str]], rest: list[int]) -> Writing:
    """Judge commas before other than three digits: decimals, or a list without spaces."""
    lines = text.strip().splitlines()
    if all(len(run[0]) == 4 for run in runs) and len(lines) == len(runs):
        return Writing()  # a year and its number in each line
    is_parted = ";" in text and not any(len(run[1]) == 3 for run in runs)
    if is_parted or _are_measured(text, len(runs) + len(rest)) or _are_small(text, runs, rest):
        return _decimal(runs)
    if _is_one_a_line(lines, runs) or len(_CELLS.findall(text)) == len(runs):
        return _decimal(runs)
    unclear = (
        len(runs) == 1
        or any(number > 0 for number in rest)
        or _counts_up([int(run[0]) for run in runs])
        or (len(lines) == len(runs) and any(len(run[1]) > 1 for run in runs) and _bare(text))
    )
    return _asked(runs[0], "one number with a decimal, or two") if unclear else _decimal(runs)


def _is_one_a_line(lines: list[str], runs: list[list[str]]) -> bool:
    """Tell whether each line is one number, some of them whole, that as lists would be uneven."""
    is_bare = all(re.fullmatch(r"\s*\d+(?:,\d+)?\s*", line) for line in lines)
    are_parts = any(run[0] == "0" or run[1] in _USUAL or len(run[1]) == 1 for run in runs)
    return is_bare and are_parts and 1 < len(runs) < len(lines)


def _are_measured(text: str, numbers: int) -> bool:
    """Tell whether one unit stands beside each number: "2,5 m, 3 m"."""
    units = re.findall(r"\d ?([^\W\d]{1,5}(?![^\W\d])|[%€$£])", text)
    return numbers > 1 and len(units) == numbers and len(set(units)) == 1


def _are_small(text: str, runs: list[list[str]], rest: list[int]) -> bool:
    """Tell whether one part of each is far too small for a number of its own: "45,5, 43, 39,2"."""
    wholes, parts = [int(run[0]) for run in runs] + rest, [int(run[1]) for run in runs]
    are_uneven = len(runs) > 1 and min(wholes) > _MUCH * max(parts) and max(wholes) < _LARGE
    return are_uneven and ", " in text


def _bare(text: str) -> bool:
    return not re.search(r"[^\W\d]", text)


def _decimal(runs: list[list[str]]) -> Writing:
    whole, part = runs[0]
    return Writing(decimal=",", noted=f"I read {whole},{part} as {whole}.{part}.")


def _counts_up(firsts: list[int]) -> bool:
    return len(firsts) > 1 and all(after - before == 1 for before, after in pairwise(firsts))


def _by_dots(text: str) -> Writing | None:
    runs = [run.split(".") for run in _DOTTED.findall(_POINTED_DATE.sub(" ", text))]
    if not runs or not all(_is_in_thousands(run) for run in runs):
        return None
    if any(len(run) > 2 for run in runs):
        return Writing(decimal=",", thousands=".")
    if _has_hundreds(text, runs):
        return Writing(",", ".")
    if _TOLD.search(text) or (len(runs) > 1 and _COUNTED_WHOLE.search(text)):
        return Writing(",", ".")
    whole, part = runs[0]
    return Writing(doubt=f"Is {whole}.{part} a little more than {whole}, or {whole}{part}?")


def _has_hundreds(text: str, runs: Sequence[list[str]]) -> bool:
    """Tell whether numbers such as 980 stand among several such as 1.204: then these are thousands.

    As decimals the ones would be hundreds of times the others.
    """
    hundreds = [int(number) for number in _HUNDREDS.findall(text)]
    values = [int("".join(run)) for run in runs if _is_in_thousands(run)]
    fewest = 1 if writes_points_for_thousands(text) else 2
    if len(values) < max(len(runs), fewest) or not hundreds:
        return False
    return max(values) <= _ALIKE * min(hundreds)


def _by_spaces(text: str) -> Writing | None:
    """Judge "1 200": thousands where commas or lines stand between all numbers."""
    text = _HEADING.sub("", text)
    runs = [run.split() for run in _SPACED.findall(text)]
    if _ONLY_SPACES.fullmatch(text) and "\n" not in text:
        return Writing(doubt=f"Is {' '.join(text.split()[:2])} one number or two?")
    if not runs or any(len(run[0]) == 3 and not run[-1].endswith("00") for run in runs):
        return None
    rest = _SPACED.sub("N", text)
    if re.search(r"[N\d] +[-\d N]", rest) or (len(runs) == 1 and not re.search(r"\d", rest)):
        return None
    if _counts_up([int(run[0]) for run in runs]):
        return Writing(doubt=f"Is {' '.join(runs[0])} one number or two?")
    return Writing(thousands=" ", noted=f"I read {' '.join(runs[0])} as {''.join(runs[0])}.")


def _asked(run: list[str], what: str) -> Writing:
    return Writing(doubt=f"How do you read {','.join(run)}: {what}?")


def writings_of(text: str) -> list[tuple[Writing, float]]:
    """Give the ways in which the numbers may be written, and what speaks against each."""
    runs = [run.split(",") for run in _COMMAS.findall(text)]
    dots = [run.split(".") for run in _DOTS.findall(_POINTED_DATE.sub(" ", text))]
    both = _BOTH.search(text)
    if both or (dots and _TOLD.search(text)):
        return [(writing_of(text), 0.0)]
    is_foreign = (
        writes_points_for_thousands(text)
        or _POINTED_DATE.search(text) is not None
        or _has_hundreds(text, dots)
        or re.search(r"\d,\d\d?(?!\d)", text) is not None
    )
    found = [(Writing(), _THREE_DECIMALS if dots and is_foreign and _all_in_thousands(dots) else 0)]
    if runs and all(len(run) == 2 for run in runs):
        in_threes = all(len(run[1]) == 3 for run in runs)
        is_unusual = in_threes and not writes_points_for_thousands(text)
        found.append((Writing(","), _THREE_DECIMALS if is_unusual else 0.0))
    if runs and all(_is_in_thousands(run) or _has_lakhs(run) for run in runs):
        found.append((Writing(thousands=","), 0.0))
    if dots and _all_in_thousands(dots):
        found.append((Writing(",", "."), 0.0 if is_foreign else _THREE_DECIMALS / 2))
    if _SPACES.search(text):
        found += [
            (Writing(one.decimal, " "), cost + 0.2) for one, cost in found if not one.thousands
        ]
    return [(one, float(cost)) for one, cost in found]


def _all_in_thousands(runs: Sequence[list[str]]) -> bool:
    return all(_is_in_thousands(run) for run in runs)


def _has_lakhs(run: list[str]) -> bool:
    """Tell whether this may be "1,25,000"."""
    first, *middle, last = run
    return len(first) < 3 and all(len(group) == 2 for group in middle) and len(last) == 3


def note_of(writing: Writing, text: str) -> Writing:
    """Give a writing with the words that tell how one of the numbers was read."""
    run = _COMMAS.search(text) if writing.decimal == "," or writing.thousands == "," else None
    if writing.thousands == " ":
        run = run or _SPACES.search(text)
    if writing.thousands == ".":
        run = _DOTS.search(_POINTED_DATE.sub(" ", text))
    if run is None:
        return writing
    read = run[0].replace(writing.thousands, "") if writing.thousands else run[0]
    return replace(writing, noted=f"I read {run[0]} as {read.replace(writing.decimal, '.')}.")
