"""Places by what stands beside them: "Kisumu County", "alcaldía de Bilbao", "in Jackson"."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from coach.masking import gazetteer, ordinary
from coach.masking.letters import LETTER
from coach.masking.people_words import KIN, TITLES
from coach.masking.public_words import AFTER_A_PLACE, BEFORE_A_PLACE_ALONE, BEFORE_A_PLACE_OF

MOST_WORDS = 4
LOOK_BACK = 40
MOST_JOINTS = 2
_CAPITAL = rf"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĠĢĦĪĮİĶŁĹĻĽŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚẠ-ỸА-ЯЁЇІЄΑ-Ω]{LETTER}{{1,40}}(?:['’\-]{LETTER}{{1,40}}){{0,3}}"
_JOINT = r"(?:de la|de las|de los|del|des|du|de|da|das|do|dos|di|della|of|the|la|le|el|los|las|al|an der|am|sur|ya|wa)"
_ROW = re.compile(rf"(?<!\w){_CAPITAL}(?:[ \-](?:{_JOINT}[ ])?{_CAPITAL}){{0,5}}")
_WORDS = re.compile(r"[^\s\-]+")
_BEFORE = re.compile(rf"{LETTER}+")
_IN = frozenset(
    """in inside outside around near across en em à din în w we di ke kutoka katika från bei aus
    nach im ve στη στην в из""".split()
)
_JOINTS = frozenset("""de del du d da do di of ya wa van von la el los las the le""".split())
# After these a name of two parts is a town: "San Antonio" is one more often than somebody.
_OF_TOWNS = frozenset(
    """san santa santo são sao saint st ste sainte villa vila ciudad puerto porto port new los las la el le
    les nueva nuevo nova novo fort mount monte val den al east west north south upper lower
    grand great lake cape""".split()
)  # fmt: skip


def find_places(text: str) -> Iterator[tuple[int, int]]:
    """Give where a place is named, though its words may be names elsewhere."""
    for row in _ROW.finditer(text):
        words = [one.span() for one in _WORDS.finditer(text, row.start(), row.end())]
        before = _BEFORE.findall(text, max(0, row.start() - LOOK_BACK), row.start())
        is_apart = row.start() > 0 and text[row.start() - 1] not in " ’'"
        frame = "" if is_apart or not before else _frame(before)
        if frame and (end := _end_in_frame(text, words, is_office=frame == "office")):
            yield words[0][0], end
        if len(words) > 1:
            is_of_person = not is_apart and bool(before) and _is_person_before(before[-1])
            if not is_of_person and (end := _end_before_office(text, words)):
                yield words[0][0], end
            yield from _after_offices(text, words)
            yield from _towns_in(text, words, is_of_person=is_of_person)


def _after_offices(text: str, words: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the places behind an office in the same row: "City of Tshwane"."""
    for first in range(1, len(words)):
        if text[words[first][0]].isupper():
            before = [text[start:end] for start, end in words[:first]]
            if _frame(before) == "office":
                yield words[first][0], _end_in_frame(text, words[first:], is_office=True)


def _frame(before: list[str]) -> str:
    """Give what the words before a row of capitals tell of it: "in", an office, or nothing."""
    last = before[-1].lower()
    if last in BEFORE_A_PLACE_ALONE:
        return "office"
    at = len(before) - 1
    while at > 0 and len(before) - at <= MOST_JOINTS and before[at].lower() in _JOINTS:
        at -= 1
    if at < len(before) - 1 and before[at].lower() in BEFORE_A_PLACE_OF:
        return "office"
    return "in" if last in _IN else ""


def _end_in_frame(text: str, words: list[tuple[int, int]], *, is_office: bool) -> int:
    """Give where the place ends: the longest town, or a word that no list has as a name."""
    start = words[0][0]
    first = text[start : words[0][1]].lower()
    if is_office and first in _OF_TOWNS:
        return words[-1][1]
    for _, end in reversed(words[:MOST_WORDS]):
        if _is_town(text[start:end].lower()):
            return end
    is_unknown = first not in gazetteer.names() and len(words) == 1
    return words[0][1] if is_office and is_unknown else 0


def _end_before_office(text: str, words: list[tuple[int, int]]) -> int:
    """Give where the name of a county, a council or the like ends, before that word."""
    for (start, end), (_, last) in zip(words[1:], words, strict=False):
        if text[start:end].lower() in AFTER_A_PLACE:
            return 0 if _is_full_name(text[words[0][0] : last]) else last
    return 0


def _towns_in(
    text: str, words: list[tuple[int, int]], *, is_of_person: bool
) -> Iterator[tuple[int, int]]:
    """Give the towns of several words that stand in a row of capitals."""
    for first, (start, _) in enumerate(words[:-1]):
        is_of_person = _is_person_before(text[slice(*words[first - 1])]) if first else is_of_person
        if is_of_person or not text[start].isupper():
            continue
        for _, end in reversed(words[first + 1 : first + MOST_WORDS]):
            name = text[start:end]
            if _is_town(name.lower()) and not _is_full_name(name):
                yield start, end
                break


@functools.lru_cache(maxsize=1000)
def _is_town(name: str) -> bool:
    forms = (name, name.replace(" ", "-"))
    return any(one in gazetteer.geonames_towns() or one in gazetteer.towns() for one in forms)


def _is_full_name(name: str) -> bool:
    """Tell a given name beside a family name: "Juan Aldama" is a town, and anybody."""
    words = name.lower().split()
    if len(words) == 1 or words[0] in _OF_TOWNS:
        return False
    return words[0] in gazetteer.first_names()


def _is_person_before(word: str) -> bool:
    """Tell whether a title, a family word or a given name stands before a place."""
    lower = word.lower()
    if lower in TITLES or lower in KIN:
        return True
    is_given = word[0].isupper() and lower in gazetteer.first_names()
    return is_given and lower not in ordinary.ordinary_words()
