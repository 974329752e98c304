"""People's own words, mirrored: shortened where they are long, never rewritten."""

from __future__ import annotations

import re

MOST_WORDS = 12

_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MISREAD = ("0[", "0 [")  # Rasa takes the first for an unfilled placeholder and fills in nothing
_CLAUSE = re.compile(r"[,;:!?\n]|\.(?=\s|$)")
_EDGES = " \t\n\"'“”‘’«».,;:!?-–—"


_TOLD = re.compile(
    r"^\W*(?:(?:i (?:do ?n'?t|dont|do not) know|idk|dunno|no idea)\s*[.,;!]+\s*(?=\w+\W+\w))|"
    r"^\W*(i('ve| have)? (just |already )?(told|said) (you|that|it|so)( already| before)?|"
    r"(like|as) i (said|told you)|duh|ugh)\b\W+(?=\w)",
    re.IGNORECASE,
)


_TAKEN_BACK = re.compile(
    r"^.*\b(nah|just kidding|only joking|jk|j/k|scratch that|ok ok|okay okay|no no|seriously|"
    r"for real|ok serious|serious now|to be serious|no no)\b\s*[.,!:;]*\s+(?=\w+(?:\W+\w+){2})",
    re.IGNORECASE | re.DOTALL,
)


def as_meant(text: str) -> str:
    """Give an answer without what is said to the coach alone, and without what is taken back.

    "I told you" goes before an answer; a joke goes before "nah" or "ok ok", and the answer after.
    """
    return _TAKEN_BACK.sub("", _TOLD.sub("", text, count=1), count=1)


_NO_BUT = re.compile(
    r"^.*[.!?,;]\s*\b(ha+ )?no\b\s*[.!,:;—-]+\s*(?=\w+(?:\W+\w+){3})", re.IGNORECASE | re.DOTALL
)


def as_done(text: str) -> str:
    """Give the step that is meant: "smash it. No. Thandi and I go door to door" is the second."""
    return _NO_BUT.sub("", text, count=1)


def quote(text: str, most: int = MOST_WORDS) -> str:
    """Give the person's words, at most ``most`` of them, fit to stand in quotation marks."""
    flat = _SPACE.sub(" ", text).strip().replace(*_MISREAD)
    first = _SENTENCE.split(flat, maxsplit=1)[0]
    words = (first if len(first.split()) > 2 else flat).split(" ")
    if len(words) > most:
        return " ".join(words[:most]).strip(_EDGES) + "…"
    return " ".join(words).strip(_EDGES) or flat


def clause(text: str, span: str) -> str:
    """Give the part of a text, between its commas and stops, in which some words stand."""
    parts = (part for part in _CLAUSE.split(text) if span and span in part)
    return next(parts, text)


def fullest(text: str) -> str:
    """Give the sentence with most words: of "listen!! they tear down our houses" the second."""
    return max(_SENTENCE.split(text.strip()), key=count_words)


def last_part(text: str) -> str:
    """Give what was added last to an answer that was given in several goes."""
    return text.rsplit("\n", maxsplit=1)[-1]


def count_words(text: str) -> int:
    """Count the words of a message as a person would."""
    return len(text.split())
