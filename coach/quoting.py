"""People's own words, mirrored: shortened where they are long, never rewritten."""

from __future__ import annotations

import re

MOST_WORDS = 12
FEWEST_WORDS = 3  # that are left of a sentence, so that they say something

_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\b(?i:mr|ms|st|dr)\.)(?<!\b(?i:mrs)\.)\s+")
_MISREAD = ("0[", "0 [")  # Rasa takes the first for an unfilled placeholder and fills in nothing
_CLAUSE = re.compile(r"[,;:!?\n]|(?<!\b(?i:mr|ms|st|dr))(?<!\b(?i:mrs))\.(?=\s|$)")
_JOINT = re.compile(r"[,;:](?=\s)|\s(?=(?:and|but|because|so|or|while|unless)\s)", re.IGNORECASE)
# "Nothing gets in my way. Only maybe the women fear": the second says something.
_EMPTY = re.compile(
    r"^\W*(nothing|no ?body|no one|none|not really|i (do ?n'?t|dont) know|"
    r"((i'?m|i am) )?(so|too|very) tired)\b",
    re.IGNORECASE,
)
_EDGES = " \t\n\"'“”‘’«».,;:!?-–—"


def quote(text: str, most: int = MOST_WORDS) -> str:
    """Give the person's words, at most ``most`` of them, fit to stand in quotation marks."""
    flat = _SPACE.sub(" ", text).strip().replace(*_MISREAD)
    sentences = _SENTENCE.split(flat)
    first = next((one for one in sentences if not _EMPTY.match(one)), sentences[0])
    words = (first if len(first.split()) > 2 else flat).split(" ")
    if len(words) > most:
        return " ".join(words[:most]).strip(_EDGES) + "…"
    return " ".join(words).strip(_EDGES) or flat


def quote_clauses(text: str, most: int) -> str:
    """Give the person's words up to the last comma or "and" within ``most`` of them.

    A clause is cut only where the first is longer by itself.
    """
    whole = quote(text, most=max(1, count_words(text)))
    if count_words(whole) <= most:
        return whole
    parts = (whole[: match.start()] for match in reversed(list(_JOINT.finditer(whole))))
    fitting = (part for part in parts if FEWEST_WORDS <= count_words(part) <= most)
    return next(fitting, quote(text, most)).strip(_EDGES)


def clause(text: str, span: str) -> str:
    """Give the part of a text, between its commas and stops, in which some words stand."""
    parts = (part for part in _CLAUSE.split(text) if span and span in part)
    return next(parts, text)


def clauses_of(text: str, fewest: int) -> list[str]:
    """Cut a text at its commas and stops into parts of so many words; the text where none has."""
    parts = [part.strip() for part in _CLAUSE.split(text)]
    return [part for part in parts if count_words(part) >= fewest] or [text]


def fullest(text: str) -> str:
    """Give the sentence with most words: of "listen!! they tear down our houses" the second."""
    return max(sentences(text), key=count_words)


def is_one_sentence(text: str) -> bool:
    """Tell whether a text is a single sentence."""
    return bool(text.strip()) and len(sentences(text)) == 1


def sentences(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return _SENTENCE.split(text.strip())


def last_part(text: str) -> str:
    """Give what was added last to an answer that was given in several goes."""
    return text.rsplit("\n", maxsplit=1)[-1]


def count_words(text: str) -> int:
    """Count the words of a message as a person would."""
    return len(text.split())
