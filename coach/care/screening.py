"""Danger, STOP, deletion and a wish for a person: seen before anything else.

Danger is seen by what was learnt from some thousand messages, among them long ones with the worst
in one clause. The other kinds are seen by rules in English, and in other languages by what was
learnt as well.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.care import words
from coach.contacts import contacts_in_danger
from coach.intents import load_intents
from coach.languages import ENGLISH, identify, load_names, meanings
from coach.settings import load_settings

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


# How likely danger must be to be met. Being wrong costs one kind question, missing it perhaps a
# life; measured by benchmarks/understanding.py.
LIKELY = 0.4
LIKELY_AFTER_MISREAD = 0.6  # once somebody has said that they were misread
LIKELY_IN_ANY = 0.8  # in a language that nothing was learnt of
LIKELY_ELSEWHERE = 0.2  # in another language, told by pieces of words alone
NOT_RULED_OUT = 0.05  # there a plain word of danger counts unless all else speaks against it
SURE_ELSEWHERE = 0.4  # of a wish in another language
SURE_ALONE = 0.95  # of what follows another thing in one message
SURE_OF_DANGER = 0.8  # in an answer to a question about it
DANGER = ("distress", "harm")
_PART = re.compile(r"[,;.!?\n]+\s*")
_WORDS_OF_A_PART, _WORDS_OF_TWO_PARTS = 3, 10
_WISHES = ("stop", "erase", "person", "privacy")


@dataclass(frozen=True)
class Screening:
    """What a message asks for before all else, and the words that say so."""

    kind: str  # none, distress, harm, stop, erase, person or consent
    span: str = ""
    language: str = ENGLISH
    likely: float = 1.0  # how likely it is


def screen(text: str) -> Screening:
    """Screen a message; danger wins over every other kind, and the host's safe word is danger.

    Raises:
        EncoderError: set-up has not built the encoder.
        LanguageError: nothing was learnt yet.
    """
    if _says_safe_word(text):
        return Screening("harm", text.strip())
    return _screen(text)


def _says_safe_word(text: str) -> bool:
    """Tell whether somebody wrote the word that the host has set, anywhere in a message."""
    word = _plain(contacts_in_danger(load_settings().care_file).safe_word)
    return bool(word) and bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", _plain(text)))


@functools.lru_cache(maxsize=64)
def _screen(text: str) -> Screening:
    language = identify(text)
    plain = _plain(text)
    is_elsewhere = language in load_names()
    likely = LIKELY if language == ENGLISH else LIKELY_IN_ANY
    found = _danger_elsewhere(text, plain) if is_elsewhere else _danger(text, plain, likely)
    if found:
        return replace(found, language=language)
    wish = _wish_by_rule(plain) or (_wish_elsewhere(text) if is_elsewhere else None)
    return replace(wish or Screening("none"), language=language)


def _danger(text: str, plain: str, likely: float) -> Screening | None:
    elsewhere = _find(plain, _elsewhere())  # a word of another language among English ones
    if elsewhere:
        return elsewhere
    # "No, I want to die": in a few words the second thing may be lost in the first.
    rest = [part for part in _PART.split(text)[1:] if len(part.split()) >= _WORDS_OF_A_PART]
    if len(text.split()) <= _WORDS_OF_TWO_PARTS and rest:
        alone = max((_among(load_intents().shares(part)) for part in rest), key=_likelihood)
        if alone.likely >= SURE_ALONE:
            return alone
    found = _among(load_intents().shares(text))
    return found if found.likely >= likely else None


def _danger_elsewhere(text: str, plain: str) -> Screening | None:
    found = _among(meanings(text))
    if found.likely >= LIKELY_ELSEWHERE:
        return found
    return _find(plain, _elsewhere()) if found.likely >= NOT_RULED_OUT else None


def _among(shares: Mapping[str, float]) -> Screening:
    kind = max(DANGER, key=lambda kind: shares[kind])
    return Screening(kind, likely=sum(shares[kind] for kind in DANGER))


def _likelihood(screening: Screening) -> float:
    return screening.likely


def _find(plain: str, patterns: dict[str, re.Pattern[str]]) -> Screening | None:
    for kind, pattern in patterns.items():
        match = pattern.search(plain)
        if match:
            return Screening(kind, match.group(0).strip())
    return None


def _wish_elsewhere(text: str) -> Screening | None:
    shares = meanings(text)
    kind = max(shares, key=lambda kind: shares[kind])
    if kind not in _WISHES or shares[kind] < SURE_ELSEWHERE:
        return None
    return Screening("consent" if kind == "privacy" else kind, likely=shares[kind])


def _wish_by_rule(plain: str) -> Screening | None:
    if _is_stop(plain):
        return Screening("stop", plain)
    for kind, pattern in _wishes().items():
        match = pattern.search(plain)
        if match:
            return Screening(kind, match.group(0).strip())
    return None


def ends_a_step(text: str) -> bool:
    """Tell whether a word that stops everything by telephone may mean just this step."""
    return re.sub(r"\W", "", _plain(text)) in words.END_WORDS


def says_no(text: str) -> bool:
    """Tell whether an answer to a question about danger is a plain no, with no danger in it."""
    screened = screen(text)
    is_danger = screened.kind in DANGER and screened.likely >= SURE_OF_DANGER
    return bool(_NO.search(_plain(text))) and not is_danger


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


def _is_stop(text: str) -> bool:
    """The whole message only: "we must stop this plan" is about a plan."""
    bare = re.sub(r"^[\s\W]+|[\s\W]+$", "", text)
    return bare in words.STOP_WORDS or bool(_stops().match(bare))


@functools.cache
def _compile(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _elsewhere() -> dict[str, re.Pattern[str]]:
    return {
        "distress": _compile(tuple(words.DISTRESS_ELSEWHERE)),
        "harm": _compile(tuple(words.HARM_ELSEWHERE)),
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
