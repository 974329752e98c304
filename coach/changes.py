"""What somebody wants changed in what they made: which part, and how it should read.

"Change the first step: we ask on Monday", "the when should be Saturday", "the goal is wrong",
"change Hassan to Yusuf", "take out the abuela".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach import arc
from coach.arc import Work
from coach.change_words import (
    BACK,
    BELONGS,
    CHANGE_IT,
    EMPTY_WORDS,
    EXACT,
    JOKE,
    LEAD,
    LOOSE,
    NOT_BUT,
    NOT_OLD,
    NOT_OLD_NUMBER,
    NUMBER,
    OFF,
    OUT,
    PATTERNS,
    SAID_FIRST,
    SENTENCE,
    TO,
)
from coach.which_step import named_steps
from coach.wording import stems

ALIASES = (
    ("with me", "who"),
    ("with us", "who"),
    ("who decides", "decides"),
    ("not asked", "missing"),
)
WORDS_TAKEN_BACK = 5  # of a sentence that takes something back
WORDS_OF_A_JOKE = 12  # of one that calls it a joke
FEWEST_INSTEAD = 3
MOST_WORDS = 4  # of what names a part, or of a word that is to go


_PUTS_BACK = re.compile(
    r"^\W*(?:(?:no|please|pls|ok(?:ay)?|but|sorry|wait|oh|and|can you|could you)\W+)*"
    r"(?:(?:put|bring) (?:it|that|this|them|the (?:option|part|line|sentence|words?)) (?:all )?"
    r"(?:back|in again|on again)|restore (?:it|that|them)|"
    r"(?:do ?n'?t|do not) (?:leave|take|cut) (?:it|that|them) (?:off|out|away)|"
    r"(?:leave|keep|show) (?:it|that|them) (?:on|in))(?: again)?"
    r"(?: (?:on|in|onto|to|into))?"
    r"(?: (?:the|my) (?:page|options|list)(?: to hand over| for others)?)?"
    r"(?: (?:please|pls|now))*\W*$",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"[.,;]\s*(?:it(?:'s| is)|but|rather)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Change:
    """A part that is to change, and its new words; none where only the part is named.

    ``step`` is empty where what all parts said first is to go.
    """

    step: str
    words: str = ""
    is_out: bool = False  # something is to go, also from what the part said first


def find_change(work: Work, text: str, *, in_step: bool = False) -> Change | None:
    """Give the change that is meant.

    ``in_step`` is for somebody who is asked something else just then: only a part that is named
    as such counts, since "take out the rubbish" may be the answer.
    """
    for pattern in PATTERNS:
        for said in _said(text):
            found = pattern.match(said)
            step = _named(work, found["named"], said) if found else ""
            if _asks(pattern, said):
                continue
            if found and step and _may(pattern, found["named"], in_step=in_step):
                return _changed(work, step, found.groupdict().get("words") or "")
    replaced = _one_for_another(work, text)
    return replaced if replaced or in_step else _in_its_words(work, text)


def _one_for_another(work: Work, text: str) -> Change | None:
    found = NOT_OLD.match(text)
    step = _part_with(work, found["named"]) if found else ""
    if not found or not step:
        return None
    words = _number_for(found["named"], found["words"])
    return Change(step, _replaced(arc.said(work, step), found["named"], words))


def _number_for(old: str, words: str) -> str:
    """Of "they take 25, not 20" the number alone goes into the place of the 20."""
    numbers = NUMBER.findall(words)
    return numbers[0] if NUMBER.fullmatch(old.strip()) and len(numbers) == 1 else words


def _may(pattern: re.Pattern[str], named: str, *, in_step: bool) -> bool:
    """Tell whether a turn of speech that may be an answer counts: where nothing is asked."""
    return not in_step or pattern not in LOOSE or bool(EXACT.match(named.strip()))


def _asks(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether "where are they?" is meant, and not how the part should read."""
    return pattern in LOOSE and text.rstrip().endswith("?")


def _changed(work: Work, step: str, words: str) -> Change:
    """Give a part its words, without what leads to them; "done" and "fix it" are none."""
    words = LEAD.sub("", words.strip())
    if words.lower().startswith("not "):  # "not i get tired. It is Mama Esi and me"
        _, *instead = _IT_IS.split(words, maxsplit=1)
        words = instead[0] if instead else ""
    other = NOT_OLD.match(words)
    words = other["words"] if other else words
    words = NOT_OLD_NUMBER.sub("", words)
    return Change(step, "" if not words or EMPTY_WORDS.match(words) else words)


def puts_back(text: str) -> bool:
    """Tell whether what was taken out, or changed, is wanted as it was."""
    return bool(_PUTS_BACK.match(text.replace("’", "'")))


def belongs(work: Work, text: str) -> tuple[str, str]:
    """Give the part that the answer before belongs to, and what is said besides; or nothing.

    "That was the why, not what we have. What we have is a ball".
    """
    found = BELONGS.match(text)
    named = found["named"] if found else ""
    step = named if named in arc.ARCS[work["skill"]] else ""
    steps = [step] if step else [one.name for one in named_steps(work, named)] if named else []
    if not found or len(steps) != 1:
        return "", ""
    return steps[0], LEAD.sub("", found["rest"].strip())


def _named(work: Work, named: str, text: str) -> str:
    """Give the part of a name; "where it says …" names it by its words."""
    by_words = _part_with(work, named) if "where it says" in text.lower() else ""
    return by_words or _step(work, named)


def _said(text: str) -> list[str]:
    """Give a text, and it from each of its sentences on: "lol what. No. Change the goal to …"."""
    return [text, *(text[match.end() :] for match in SENTENCE.finditer(text))]


def takes_back(last: str, text: str) -> str:
    """Give what a message puts in place of the last answer, which it takes back; or nothing.

    "Haha no plungers. Moncef and me go", "wait the light bulbs was a joke. The old lady in flat 2",
    "jk jk. No dungeon. The court has no light", "no, change it: on Saturday Chidi and me sit down".
    """
    put = CHANGE_IT.search(text)
    if put:
        return put["words"].strip()
    first, *rest = re.split(r"(?<=[.!?])\s+", text.strip())
    while rest and _takes_back(first, last):
        if not rest[1:] or not _takes_back(rest[0], last):
            words = " ".join(rest)
            return words if len(words.split()) >= FEWEST_INSTEAD else ""
        first, *rest = rest
    return ""


def _takes_back(sentence: str, last: str) -> bool:
    length = len(sentence.split())
    if JOKE.search(sentence):
        return length <= WORDS_OF_A_JOKE
    if length > WORDS_TAKEN_BACK or not BACK.search(sentence):
        return False
    telling = {stem for stem in stems(last) if len(stem) >= arc.FEW_LETTERS}
    return bool(telling & set(stems(sentence)))


def _step(work: Work, named: str) -> str:
    """Give the answered part of that name; a long name is no name."""
    alias = next((step for words, step in ALIASES if words in named.lower()), "")
    if alias and arc.said(work, alias):
        return alias
    words = named.lower().split()
    if not words or len(words) > MOST_WORDS:
        return ""
    names = [words[-1]] if words[-1] in arc.ARCS[work["skill"]] else []
    names += [step.name for step in named_steps(work, named)]
    return next((name for name in names if arc.said(work, name) or name == "name"), "")


def _in_its_words(work: Work, text: str) -> Change | None:
    """Find the part by words that stand in it: to be replaced, or to be taken out."""
    for pattern in (TO, NOT_BUT):
        found = pattern.match(text)
        step = _part_with(work, found["named"]) if found else ""
        if found and step:
            return Change(step, _replaced(arc.said(work, step), found["named"], found["words"]))
    found = OFF.search(text) or OUT.search(text)
    if found and SAID_FIRST.search(text):
        return Change("", is_out=True)
    step = _to_go(work, found["named"], text) if found else ""
    return Change(step, is_out=True) if step else None


def _to_go(work: Work, named: str, text: str) -> str:
    """Find the part that something is to go from: by its name, its words, or words like them."""
    exact = _step(work, named) or (_part_with(work, named) if named.strip() else "")
    return exact or part_like(work, text)


def part_like(work: Work, text: str) -> str:
    """Give the part that shares most telling words with a text, what it said first included."""
    said = {stem for stem in stems(text) if len(stem) >= arc.FEW_LETTERS}
    shared = {
        part.name: len(said & set(stems(" ".join(arc.ever_said(work, part.name)))))
        for part in arc.parts_of(work)
    }
    best = max(shared, key=lambda name: shared[name])
    return best if shared[best] else ""


def _replaced(text: str, old: str, new: str) -> str:
    words = new.strip().rstrip(".!")
    return re.sub(rf"\b{re.escape(old.strip())}\b", lambda _: words, text, flags=re.IGNORECASE)


def _part_with(work: Work, words: str) -> str:
    """Give the first part in which some words stand."""
    pattern = re.compile(rf"\b{re.escape(words.strip())}\b", re.IGNORECASE)
    parts = (part.name for part in arc.parts_of(work))
    return next((name for name in parts if pattern.search(arc.said(work, name))), "")
