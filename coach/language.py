"""The spaCy pipeline of our own: blank English, sentences, and patterns for dates and amounts."""

from __future__ import annotations

import functools
import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

TENSORFLOW = "tensorflow"

MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SPANS = "minute|hour|day|week|fortnight|month|quarter|year|season"
DAYS = ["today", "tomorrow", "tonight", "yesterday"]
CURRENCY = "dollar|euro|pound|rupee|naira|peso|sol|rand|shilling|cedi|real|usd|eur|gbp|inr|ngn|kes"

_NUMBER = {"LIKE_NUM": True}
_SPAN = {"LOWER": {"REGEX": f"^({SPANS})s?$"}}
_MONTH = {"LOWER": {"IN": [*MONTHS, *(month[:3] for month in MONTHS)]}}

PATTERNS: list[dict[str, object]] = [
    {"label": "amount", "pattern": [{"IS_CURRENCY": True}, _NUMBER]},
    {"label": "amount", "pattern": [_NUMBER, {"LOWER": {"REGEX": f"^({CURRENCY})s?$"}}]},
    {"label": "percent", "pattern": [_NUMBER, {"LOWER": {"IN": ["%", "percent"]}}]},
    {"label": "percent", "pattern": [_NUMBER, {"LOWER": "per"}, {"LOWER": "cent"}]},
    {"label": "span", "pattern": [_NUMBER, _SPAN]},
    {"label": "date", "pattern": [{"LOWER": {"IN": DAYS}}]},
    {"label": "date", "pattern": [{"LOWER": {"IN": WEEKDAYS}}]},
    {"label": "date", "pattern": [{"LOWER": {"IN": ["next", "this", "last"]}}, _SPAN]},
    {
        "label": "date",
        "pattern": [{"LOWER": {"IN": ["next", "this"]}}, {"LOWER": {"IN": WEEKDAYS}}],
    },
    {"label": "date", "pattern": [_NUMBER, _MONTH]},
    {
        "label": "date",
        "pattern": [{"LOWER": {"IN": [m for m in MONTHS if m not in ("may", "march")]}}],
    },
    {"label": "date", "pattern": [{"LOWER": {"IN": ["in", "by", "until", "before"]}}, _MONTH]},
    {"label": "number", "pattern": [_NUMBER]},
]


def build_language() -> Language:
    """Build the pipeline anew: tokens, sentences, and entities by pattern; the longest wins."""
    import_spacy_alone()
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(PATTERNS)  # type: ignore[attr-defined]
    return nlp


@functools.cache
def load_language() -> Language:
    """Give the pipeline; one for the process."""
    return build_language()


def import_spacy_alone() -> None:
    """Import spaCy, and neither TensorFlow nor spaCy's commands along with it.

    It takes up TensorFlow wherever it finds it: five seconds and 400 MB for what nothing here uses.
    The commands, of which `spacy.info` is one, bring a toolkit for terminals: half a second more.
    """
    if TENSORFLOW in sys.modules:
        return
    command = ModuleType("spacy.cli.info")
    command.info = None  # type: ignore[attr-defined]
    away = {TENSORFLOW: None, "spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": command}
    sys.modules.update(away)  # type: ignore[arg-type] # None, to Python: there is none
    try:
        importlib.import_module("spacy")
    finally:
        for name in away:
            del sys.modules[name]
