"""What somebody wants changed in what they made: which part, and how it should read.

"Change the first step: we ask on Monday", "the when should be Saturday", "the goal is wrong",
"change Hassan to Yusuf", "take out the abuela".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach import arc
from coach.arc import Work
from coach.which_step import named_steps
from coach.wording import stems

WORDS_TAKEN_BACK = 5  # of a sentence that takes something back
WORDS_OF_A_JOKE = 12  # of one that calls it a joke
FEWEST_INSTEAD = 3
MOST_WORDS = 4  # of what names a part, or of a word that is to go

_I = re.IGNORECASE
_PLEASE = (
    r"^\W*(?:(?:please|pls|no|sorry|wait|ok(?:ay)?|can (?:i|we|you)|i want to|just|and|but|so|now)"
    r"[\s,.]+)*"
)
_NAMED = (
    r"(?:(?:(?:bit|part|answer|line|thing|heading) (?:about|on|of|with|for|that says)|"
    r"where it says|my|the|our|in|at|under) )*(?P<named>[\w' -]{2,40}?)"
)
_TO = re.compile(
    _PLEASE + r"(?:change|edit|correct|update|alter|rewrite|make|set|put) "
    rf"{_NAMED}(?:\s*[:=]|,? (?:to|into|as)\b:?|[,.]? (?:it )?(?:should|must) (?:be|say|read)\b:?)"
    r"\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)
_SHOULD = re.compile(
    _PLEASE + rf"{_NAMED} (?:should|must|shall|needs? to|has to) (?:be|say|read)\b:?\s+"
    r"(?P<words>\S.*)",
    _I | re.DOTALL,
)
_HEADED = re.compile(_PLEASE + rf"{_NAMED}\s*[:=]\s+(?P<words>\S.*)", _I | re.DOTALL)
_WRONG = re.compile(
    _PLEASE + rf"{_NAMED}(?: is|'s| was)? ?(?:wrong|(?:not|n'?t) (?:right|correct|true)|false|"
    r"incorrect|(?:has )?changed|different)(?: now)?\W*(?:$|(?<=[.,:;!…])\s*"
    r"(?:(?:it|that|where|there) ?(?:is|'s)\s+)?(?P<words>\S.*))",
    _I | re.DOTALL,
)
_IS_NOW = re.compile(_PLEASE + rf"{_NAMED} is:\s+(?P<words>\S.*)", _I | re.DOTALL)
_IS = re.compile(_PLEASE + rf"{_NAMED} (?:is|are)\b:?\s+(?P<words>\S.*)", _I | re.DOTALL)
_OPEN = re.compile(_PLEASE + rf"(?:change|edit|correct|fix|redo) {_NAMED}\W*$", _I)
# "No wait, grandads not dads": the one word for the other, wherever it stands.
_NOT_OLD = re.compile(
    r"^\W*(?:(?:no|wait|sorry|i mean|i meant|oops)[\s,]+)*(?P<words>[\w' ]{2,40}?),? not (?:the )?"
    r"(?P<named>[\w' ]{2,30}?)\W*$",
    _I,
)
_CHANGE_IT = re.compile(
    r"\b(?:no,? |wait,? |please )*(?:change (?:it|that)|make (?:it|that)|write)\s*(?::|to:?)\s*"
    r"(?P<words>\S+\s\S.*)",
    _I | re.DOTALL,
)
_BACK = re.compile(
    r"^\W*(?:(?:ha)+h?|lol|ok|oh)?\W*(?:wait|no+|not|jk|nah|sorry)\b|\b(?:joke|joking|kidding|jk)\b|"
    r"\btake (?:it|that|this) (?:out|back)\b|\b(?:is|was)? ?(?:not|n'?t) the step\b",
    _I,
)
_JOKE = re.compile(
    r"\b(?:joke|joking|kidding|jk|take (?:it|that|this) back)\b|\bnot the step\b", _I
)
_SENTENCE = re.compile(r"[.!?]\s+")
_SAID_FIRST = re.compile(
    r"\b(?:what it said (?:first|before)|the old (?:words|answers?)|history)\b", _I
)
_OUT = re.compile(
    r"\b(?:take out|take (?:it|that|this|them) (?:out|off)|take away|remove|"
    r"leave out|delete|erase|drop|(?:do ?n'?t|not?|never) (?:put|write|name|mention|say)|"
    r"(?:no|not) want (?:that )?(?:it|the \w+) (?:to )?say)\b\s*"
    r"(?:(?:the|my|our|word|name|of) )*(?P<named>[^.,;!?]{0,40}?)"
    r"(?: ?(?:please|pls|now|again|from (?:it|that|the page)))*\W*(?:$|[.,;!?])",
    _I,
)
_OFF = re.compile(
    r"\b(?:take|leave|keep) (?:the |my )?(?P<named>[\w' -]{2,40}?)(?:'?s names?)? (?:off|out of) "
    r"(?:the|my|that|this|it)\b",
    _I,
)
_NOT_BUT = re.compile(
    r"^\W*(?:no\W+)?(?:it|that) ?(?:is|'s|was) not (?P<named>[^.,;!?]{2,30})[.,;]\s*"
    r"(?:(?:it|that) ?(?:is|'s)|but|rather)\s+(?P<words>\S.*)",
    _I | re.DOTALL,
)


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
    for pattern in (_TO, _SHOULD, _WRONG, _IS_NOW, _OPEN, *(() if in_step else (_HEADED, _IS))):
        for said in _said(text):
            found = pattern.match(said)
            step = _named(work, found["named"], said) if found else ""
            if found and step:
                return Change(step, (found.groupdict().get("words") or "").strip())
    replaced = _one_for_another(work, text)
    return replaced if replaced or in_step else _in_its_words(work, text)


def _one_for_another(work: Work, text: str) -> Change | None:
    found = _NOT_OLD.match(text)
    step = _part_with(work, found["named"]) if found else ""
    if not found or not step:
        return None
    return Change(step, _replaced(arc.said(work, step), found["named"], found["words"]))


def _named(work: Work, named: str, text: str) -> str:
    """Give the part of a name; "where it says …" names it by its words."""
    by_words = _part_with(work, named) if "where it says" in text.lower() else ""
    return by_words or _step(work, named)


def _said(text: str) -> list[str]:
    """Give a text, and it from each of its sentences on: "lol what. No. Change the goal to …"."""
    return [text, *(text[match.end() :] for match in _SENTENCE.finditer(text))]


def takes_back(last: str, text: str) -> str:
    """Give what a message puts in place of the last answer, which it takes back; or nothing.

    "Haha no plungers. Moncef and me go", "wait the light bulbs was a joke. The old lady in flat 2",
    "jk jk. No dungeon. The court has no light", "no, change it: on Saturday Chidi and me sit down".
    """
    put = _CHANGE_IT.search(text)
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
    if _JOKE.search(sentence):
        return length <= WORDS_OF_A_JOKE
    if length > WORDS_TAKEN_BACK or not _BACK.search(sentence):
        return False
    telling = {stem for stem in stems(last) if len(stem) >= arc.FEW_LETTERS}
    return bool(telling & set(stems(sentence)))


def _step(work: Work, named: str) -> str:
    """Give the answered part of that name; a long name is no name."""
    words = named.lower().split()
    if not words or len(words) > MOST_WORDS:
        return ""
    names = [words[-1]] if words[-1] in arc.ARCS[work["skill"]] else []
    names += [step.name for step in named_steps(work, named)]
    return next((name for name in names if arc.said(work, name) or name == "name"), "")


def _in_its_words(work: Work, text: str) -> Change | None:
    """Find the part by words that stand in it: to be replaced, or to be taken out."""
    for pattern in (_TO, _NOT_BUT):
        found = pattern.match(text)
        step = _part_with(work, found["named"]) if found else ""
        if found and step:
            return Change(step, _replaced(arc.said(work, step), found["named"], found["words"]))
    found = _OFF.search(text) or _OUT.search(text)
    if found and _SAID_FIRST.search(text):
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
    return re.sub(rf"\b{re.escape(old.strip())}\b", lambda _: words, text, flags=_I)


def _part_with(work: Work, words: str) -> str:
    """Give the first part in which some words stand."""
    pattern = re.compile(rf"\b{re.escape(words.strip())}\b", _I)
    parts = (part.name for part in arc.parts_of(work))
    return next((name for name in parts if pattern.search(arc.said(work, name))), "")
