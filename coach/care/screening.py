"""Danger, STOP, deletion and a wish for a person: seen before anything else.

Danger is seen by what was learnt from some thousand messages, among them long ones with the worst
in one clause. The other kinds are seen by rules in English, and in other languages by what was
learnt as well.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.care import words
from coach.care.phrases import find_phrase
from coach.care.plain import plain
from coach.contacts import contacts_in_danger
from coach.intents import load_intents
from coach.languages import ENGLISH, identify, is_reply, load_names, meanings
from coach.settings import load_settings

# How likely danger must be to be met. Being wrong costs one kind question, missing it perhaps a
# life; measured by benchmarks/understanding.py.
LIKELY = 0.43
LIKELY_AFTER_MISREAD = 0.6  # once somebody has said that they were misread
LIKELY_IN_ANY = 0.8  # in a language that nothing was learnt of
LIKELY_ELSEWHERE = 0.2  # in another language, told by pieces of words alone
NOT_RULED_OUT = 0.05  # there a plain word of danger counts unless all else speaks against it
SURE_ELSEWHERE = 0.4  # of a wish in another language
SURE_ALONE = 0.95  # of what follows another thing in one message
SURE_OF_DANGER = 0.9  # less is asked about softly, with help named beside
SURE_IN_A_REPLY = 0.8  # to a question about it
DANGER = ("distress", "harm")
_PART = re.compile(r"[,;.!?\n]+\s*")
_WORDS_OF_A_PART, _WORDS_OF_TWO_PARTS = 3, 10
_LONG = 120  # words; of a longer text the encoder does not see the end
_WORDS_OF_A_PIECE = 40  # in more, a few words of danger are lost
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
    word = plain(contacts_in_danger(load_settings().care_file).safe_word)
    return bool(word) and bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain(text)))


@functools.lru_cache(maxsize=64)
def _screen(text: str) -> Screening:
    language = identify(text)
    bare = plain(text)
    is_elsewhere = language in load_names()
    likely = LIKELY if language == ENGLISH else LIKELY_IN_ANY
    if is_elsewhere and is_reply(language, text):
        return Screening("none", language=language)  # "hmm, yes" to whatever was asked
    phrase = None if is_elsewhere else find_phrase(bare)
    if phrase:
        return Screening(phrase.kind, language=phrase.language)
    found = _danger_elsewhere(text, bare) if is_elsewhere else _danger(text, bare, likely)
    if found:
        return replace(found, language=language)
    wish = _wish_by_rule(bare) or (_wish_elsewhere(text) if is_elsewhere else None)
    return replace(wish or Screening("none"), language=language)


def _danger(text: str, bare: str, likely: float) -> Screening | None:
    elsewhere = _find(bare, _elsewhere())  # a word of another language among English ones
    if elsewhere:
        return elsewhere
    # "No, I want to die": in a few words the second thing may be lost in the first.
    rest = [part for part in _PART.split(text)[1:] if len(part.split()) >= _WORDS_OF_A_PART]
    if len(text.split()) <= _WORDS_OF_TWO_PARTS and rest:
        alone = max((_among(load_intents().shares(part)) for part in rest), key=_likelihood)
        if alone.likely >= SURE_ALONE:
            return alone
    found = _among(load_intents().shares(text))
    pieces = (_among(load_intents().shares(piece)) for piece in _pieces(text))
    # Of a long text the encoder sees the beginning alone.
    surest = max(pieces, key=_likelihood, default=found)
    if surest.likely >= SURE_ALONE:
        return surest
    return found if found.likely >= likely else None


def likely_danger(text: str) -> float:
    """Give how likely a message in English tells of danger, between 0 and 1."""
    return _among(load_intents().shares(text)).likely


def _pieces(text: str) -> list[str]:
    """Give a long text in pieces that overlap, so that nothing falls between; else nothing."""
    said = text.split()
    starts = range(0, len(said), _WORDS_OF_A_PIECE // 2) if len(said) > _LONG else ()
    return [" ".join(said[at : at + _WORDS_OF_A_PIECE]) for at in starts]


def _danger_elsewhere(text: str, bare: str) -> Screening | None:
    found = _among(meanings(text))
    if found.likely >= LIKELY_ELSEWHERE:
        return found
    return _find(bare, _elsewhere()) if found.likely >= NOT_RULED_OUT else None


def _among(shares: Mapping[str, float]) -> Screening:
    kind = max(DANGER, key=lambda kind: shares[kind])
    return Screening(kind, likely=sum(shares[kind] for kind in DANGER))


def _likelihood(screening: Screening) -> float:
    return screening.likely


def _find(bare: str, patterns: dict[str, re.Pattern[str]]) -> Screening | None:
    for kind, pattern in patterns.items():
        match = pattern.search(bare)
        if match:
            return Screening(kind, match.group(0).strip())
    return None


def _wish_elsewhere(text: str) -> Screening | None:
    shares = meanings(text)
    kind = max(shares, key=lambda kind: shares[kind])
    if kind not in _WISHES or shares[kind] < SURE_ELSEWHERE:
        return None
    return Screening("consent" if kind == "privacy" else kind, likely=shares[kind])


def _wish_by_rule(bare: str) -> Screening | None:
    if _is_stop(bare):
        return Screening("stop", bare)
    for kind, pattern in _wishes().items():
        match = pattern.search(bare)
        if match:
            return Screening(kind, match.group(0).strip())
    return None


def ends_a_step(text: str) -> bool:
    """Tell whether a word that stops everything by telephone may mean just this step."""
    return re.sub(r"\W", "", plain(text)) in words.END_WORDS


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
