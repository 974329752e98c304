"""Danger, STOP, deletion and a wish for a person: seen by rules, before anything is guessed."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from coach import care_words as words

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"})
_NOBODY = re.compile(
    r"\b(no ?body|no ?one|none|nadie|personne|ningu[eé]m|alone|by myself|on my own|"
    r"(have|got|know) (no|not) (one|body|friends?|family)|(do ?n'?t|dont|do not) (have|"
    r"know) (any|some)|"
    r"(do ?n'?t|dont|do not) know|not really|there is(n'?t| not| no))\b|^no\b"
)
_OTHER = re.compile(
    r"\b(not me|some ?(one|body) else|not about me|(it'?s|its|about|is) (my|a|our) (friend|"
    r"sister|brother|"
    r"son|daughter|mother|father|mum|mom|dad|wife|husband|partner|neighbou?r|cousin|colleague|"
    r"\w+'s))\b"
)
_NO = re.compile(
    r"^\W*(no+|nope|nah|never|of course not|nothing like that|"
    r"not (like that|really|now|at all|me|in danger|any ?more)|"
    r"i('m| am|m) (ok|okay|fine|safe|alright|not)|i (would|will) never|i'?d never)\b|"
    r"\b(no ?body|no one|none of us|we are not|i'?m not|i am not|im not|he is not|she is not)"
    r"( is| are)?( in)? (danger|hurt|at risk|suicidal)\b|\bnot (suicidal|in danger)\b"
)
_NUMBERS = re.compile(
    r"\b(help ?line|hot ?line|numbers?|phone|who (can|do|should) i (call|ring|reach))\b"
)


@dataclass(frozen=True)
class Screening:
    """What a message asks for before all else, and the words that say so."""

    kind: str  # none, distress, harm, stop, erase, person or consent
    span: str = ""


def screen(text: str) -> Screening:
    """Screen a message; danger wins over every other kind."""
    plain = _plain(text)
    meant = _without_look_alikes(plain)
    for kind, pattern in _anywhere().items():
        match = pattern.search(meant)
        if match:
            return Screening(kind, match.group(0).strip())
    if _is_stop(plain):
        return Screening("stop", plain)
    for kind, pattern in _wishes().items():
        match = pattern.search(plain)
        if match:
            return Screening(kind, match.group(0).strip())
    return Screening("none")


def is_manner_of_speaking(text: str) -> bool:
    """Tell whether a message holds strong words that are not meant, and none that are."""
    plain = _plain(text)
    return _without_look_alikes(plain) != plain and screen(text).kind == "none"


def says_no(text: str) -> bool:
    """Tell whether an answer to a question about danger is a plain no, with no danger in it."""
    return bool(_NO.search(_plain(text))) and screen(text).kind not in {"distress", "harm"}


def wants_numbers(text: str) -> bool:
    """Tell whether somebody asks whom to call."""
    return bool(_NUMBERS.search(_plain(text)))


def says_nobody(text: str) -> bool:
    """Tell whether an answer to "who could be with you?" means nobody."""
    return bool(_NOBODY.search(_plain(text)))


def says_other(text: str) -> bool:
    """Tell whether an answer makes it plain that it is about somebody else."""
    return bool(_OTHER.search(_plain(text)))


def _plain(text: str) -> str:
    """Lower case, one kind of apostrophe, single spaces, no invisible signs."""
    text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return re.sub(r"\s+", " ", text).strip().lower()


def _without_look_alikes(text: str) -> str:
    return _compile(tuple(words.LOOK_ALIKES)).sub(" – ", text)


def _is_stop(text: str) -> bool:
    """The whole message only: "we must stop this plan" is about a plan."""
    bare = re.sub(r"^[\s\W]+|[\s\W]+$", "", text)
    return bare in words.STOP_WORDS or bool(_stops().match(bare))


@functools.cache
def _compile(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _anywhere() -> dict[str, re.Pattern[str]]:
    return {
        "distress": _compile((*words.DISTRESS, *words.DISTRESS_ELSEWHERE)),
        "harm": _compile((*words.HARM, *words.HARM_ELSEWHERE)),
    }


def _wishes() -> dict[str, re.Pattern[str]]:
    return {
        "erase": _compile(tuple(words.ERASE)),
        "person": _compile(tuple(words.PERSON)),
        "consent": _compile(tuple(words.CONSENT)),
    }


@functools.cache
def _stops() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(f'(?:{pattern})' for pattern in words.STOP)})$")
