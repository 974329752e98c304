"""The languages that the coach hears danger, STOP and the like in, besides English.

The sentence encoder knows English alone. For each other language there are messages that people
might write, by what they mean (`data/languages/`); pieces of words learnt from them tell which
language a message is in and what it asks for. A language beyond these is noticed in the same way,
and named by py3langid, which alone takes short English for many others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from coach.errors import LanguageError
from coach.ngrams import NGrams, plain
from coach.settings import ROOT, load_settings
from coach.text_classifier import TextClassifier
from coach.yaml_file import read_yaml

ENGLISH = "en"
OTHER = "other"
FOLDER = ROOT / "data" / "languages"
OTHERS = "others.yml"  # the languages that are noticed only
KINDS = ("distress", "harm", "stop", "erase", "person", "privacy", "none")
_SURE = 0.5  # less than this is taken for English
# A day in short; or an English article and a word that joins: "the mamas and señora Gomez".
_ENGLISH_WORDS = re.compile(
    r"^\W*(mon|tues?|weds?|thurs?|thu|fri|sat|sun)(day)?\W*$|"
    r"\bthe\b.*\b(and|with|of|from|who|that|is|are)\b|"
    r"\b(and|with|of|from|who|is|are)\b.*\bthe\b",
    re.IGNORECASE,
)
# "Do you speak Spanish", "you have español": asked for by its name, in whatever language.
_ASKED_FOR = {
    "es": re.compile(r"\b(spanish|espa[nñ]ol|castellano)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(portuguese|portugu[eê]s|brasileiro)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(french|fran[cç]ais)\b", re.IGNORECASE),
    "hi": re.compile(r"\bhindi\b|हिन्दी|हिंदी", re.IGNORECASE),
    "ar": re.compile(r"\barabic\b|عربي", re.IGNORECASE),
}
_ASKS_FOR = re.compile(
    r"\b(speak|talk|write|have|know|understand|in|change to|habla[sr]?|en|parle[zr]?|fala[r]?|"
    r"em|can (you|i|we))\b|^\W*\w+\W*(please|pls|por favor|s'il vous pla[iî]t)?\W*$",
    re.IGNORECASE,
)
_WORDS_OF_A_WISH = 8
_SURE_OF_FEW = 0.85  # a word or two could be of many languages
_FEW = 2
_LITTLE_TO_GO_BY = 3  # words, for py3langid
_OTHER_LETTERS = re.compile(r"[\W\d_]*[^\W\d_a-zA-Z\u00c0-\u024f](?!.*[a-zA-Z])", re.DOTALL)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)


@dataclass(frozen=True)
class Language:
    """A language, and what people might write in it, by what they mean."""

    code: str  # ISO 639-1; of more than one script, with the script: hi-Latn
    name: str  # in itself
    heard: Mapping[str, Sequence[str]]  # kind -> messages
    answers: Mapping[str, Sequence[str]]  # what is meant in the care talk -> how it is said


@dataclass(frozen=True)
class OtherLanguage:
    """A language that is noticed, and what is said then."""

    name: str
    noticed: str
    heard: Sequence[str]
    said: Mapping[str, Sequence[str]]  # kind -> phrases that are heard wherever they stand
    answers: Mapping[str, Sequence[str]]  # yes and no in the care talk -> how it is said


@dataclass(frozen=True)
class _Learnt:
    """What training has kept: which language, and what is meant."""

    which: TextClassifier
    meant: TextClassifier


def load_languages(folder: Path = FOLDER) -> dict[str, Language]:
    """Read every language's file.

    Raises:
        LanguageError: a file lacks something; the message names file and remedy.
    """
    files = (file for file in sorted(folder.glob("*.yml")) if file.name != OTHERS)
    return {language.code: language for language in map(_read, files)}


@functools.cache
def load_names() -> Mapping[str, str]:
    """Give the names of the languages that danger is heard in, by code."""
    return {code: language.name for code, language in load_languages().items()}


def load_other_languages(folder: Path = FOLDER) -> dict[str, OtherLanguage]:
    """Read the languages that are noticed only, by their codes."""
    raw = read_yaml(folder / OTHERS)
    return {code: OtherLanguage(**values) for code, values in raw.items()}


def identify(text: str) -> str:
    """Give the code of the language of a message; English where nothing else is plain.

    A language that we have no messages of has the code that py3langid gives it, or ``other``.
    """
    asked = _asked_for(text)
    if asked or _ENGLISH_WORDS.search(text):
        return asked or ENGLISH
    shares = dict(_learnt().which.shares(text))
    if _OTHER_LETTERS.match(text):
        shares[ENGLISH] = 0.0  # whatever it is
    best = max(shares, key=lambda code: shares[code])
    is_short = text.isascii() and len(text.split()) <= _FEW
    if shares[best] < (_SURE_OF_FEW if is_short else _SURE):
        return _name(text) if _OTHER_LETTERS.match(text) else ENGLISH
    return _name(text) if best == OTHER else best


def _asked_for(text: str) -> str:
    """Give the language that a short message asks for by name, or nothing."""
    if len(text.split()) > _WORDS_OF_A_WISH or not _ASKS_FOR.search(text):
        return ""
    return next((code for code, name in _ASKED_FOR.items() if name.search(text)), "")


def meanings(text: str) -> Mapping[str, float]:
    """Give how likely each kind is for a message that is not in English."""
    return _learnt().meant.shares(text)


def says(code: str, text: str) -> str:
    """Give which answer of the care talk a message begins with, or nothing; the longest counts."""
    said = _words(text)
    fitting = {len(words): meant for words, meant in _answers(code) if said[: len(words)] == words}
    return fitting[max(fitting)] if fitting else ""


def is_reply(code: str, text: str) -> bool:
    """Tell whether a whole message is an answer of the care talk, and nothing more."""
    said = _words(text)
    return any(words == said for words, _ in _answers(code))


@functools.cache
def _answers(code: str) -> tuple[tuple[list[str], str], ...]:
    languages: dict[str, Language | OtherLanguage] = {
        **load_other_languages(),
        **load_languages(),
    }
    answers = languages[code].answers if code in languages else {}
    return tuple((_words(way), meant) for meant, ways in answers.items() for way in ways)


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]|_", " ", plain(text)).split()


def learn(models_dir: Path, english: Sequence[str]) -> None:
    """Learn from the messages of all languages, and keep it; ``english`` are the others."""
    languages = load_languages()
    texts: list[str] = []
    codes: list[str] = []
    kinds: list[str] = []
    for language in languages.values():
        for kind, messages in language.heard.items():
            texts += messages
            codes += [language.code] * len(messages)
            kinds += [kind] * len(messages)
    others = [text for language in load_other_languages().values() for text in language.heard]
    everything = [*texts, *english, *others]
    which = TextClassifier.learn(
        everything,
        [*codes, *[ENGLISH] * len(english), *[OTHER] * len(others)],
        ngrams=NGrams.learn(everything, letters=(1, 4), fewest=2),
        strength=30,
    )
    meant = TextClassifier.learn(
        texts,
        kinds,
        ngrams=NGrams.learn(texts, letters=(2, 5), fewest=1),
        strength=30,
    )
    which.save(learnt_dir(models_dir) / "which")
    meant.save(learnt_dir(models_dir) / "meant")


def _name(text: str) -> str:
    if _CYRILLIC.search(text) and len(text.split()) <= _LITTLE_TO_GO_BY:
        return "uk" if _UKRAINIAN.search(text) else "ru"
    code, _ = _identifier().classify(text)
    return OTHER if code == ENGLISH or code in load_names() else str(code)


@functools.cache
def _identifier() -> Any:
    return LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)


@functools.cache
def _learnt() -> _Learnt:
    folder = learnt_dir(load_settings().models_dir)
    try:
        return _Learnt(TextClassifier.load(folder / "which"), TextClassifier.load(folder / "meant"))
    except FileNotFoundError as error:
        raise LanguageError(f"{error.filename} is not there; run 'make train'.") from error


def learnt_dir(models_dir: Path) -> Path:
    """Give the folder where training keeps it."""
    return models_dir / "languages"


def _read(file: Path) -> Language:
    raw = read_yaml(file)
    missing = [key for key in ("language", "name", "heard", "answers") if not (raw or {}).get(key)]
    if missing:
        raise LanguageError(f"{file.name} has no '{missing[0]}'; add it.")
    unknown = sorted(set(raw["heard"]) ^ set(KINDS))
    if unknown:
        raise LanguageError(
            f"{file.name}: 'heard' must hold exactly {', '.join(KINDS)}; look at '{unknown[0]}'."
        )
    return Language(raw["language"], raw["name"], raw["heard"], raw["answers"])
