"""Who decides what here, deadlines, how to ask for data, where to get help: the host's own file.

Every line says where it is from and since when, so that nobody takes it for more than it is.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match

from coach.encoder import load_encoder
from coach.errors import SettingsError
from coach.likeness import TextEncoder, encode_kept
from coach.settings import ROOT, load_settings
from coach.wording import stems

FITS = 0.36
OLD_AFTER_DAYS = 183

# How people ask, whatever it is about.
_TO_COACH = frozenset(
    stems(
        "a an and are at by can could decide decides do does for from get here how i in is it know "
        "me must need of on or our please responsible ring should talk tell that the there this to "
        "until us we what when where which who whom whose will with you your charge"
    )
)
_SCHEMA = ROOT / "playbook" / "schema" / "local.json"


@dataclass(frozen=True)
class Line:
    """One thing that holds here, and since when; ``until`` is a deadline."""

    kind: str
    about: str
    says: str
    noted: date
    source: str
    asks: tuple[str, ...] = ()
    until: date | None = None

    def age(self, today: date) -> int:
        """Give the days since it was noted."""
        return (today - self.noted).days

    def is_old(self, today: date) -> bool:
        """Whether it may well have changed since."""
        return self.age(today) > OLD_AFTER_DAYS

    def is_over(self, today: date) -> bool:
        """Whether its deadline has passed."""
        return self.until is not None and self.until < today


class LocalKnowledge:
    """The lines of a host's file, found by what people ask."""

    def __init__(self, lines: Sequence[Line], encoder: TextEncoder, cache: Path) -> None:
        self.lines = tuple(lines)
        self._encoder = encoder
        texts = [(line, text) for line in lines for text in (line.about, *line.asks)]
        self._of = [line for line, _ in texts]
        self._vectors = encode_kept([text for _, text in texts], encoder, cache / "local.npz")

    def find(self, text: str) -> Line | None:
        """Give the line that answers best, or none."""
        about = [word for word in text.split() if not set(stems(word)) <= _TO_COACH]
        if not self.lines or not about:
            return None
        asked = self._encoder.encode([text, " ".join(about)])
        likeness = (self._vectors @ asked.T).max(axis=1)
        best = int(likeness.argmax())
        return self._of[best] if likeness[best] >= FITS else None


def load_lines(path: Path) -> tuple[Line, ...]:
    """Read the host's file; there are no lines while it is missing.

    Raises:
        SettingsError: the file cannot be used; the message names the line and the remedy.
    """
    if not path.is_file():
        return ()
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (ValueError, yaml.YAMLError) as error:  # YAML itself refuses the 13th month
        raise SettingsError(
            f"{path.name} cannot be read: {error}; write days like 2026-10-01, and put lines that "
            f"hold ': ' in quotation marks."
        ) from error
    wrong = best_match(_validator().iter_errors(_with_plain_dates(content)))
    if wrong is not None:
        raise SettingsError(f"{path.name}, {_complaint(wrong)}.")
    return tuple(_line(path, fields) for fields in content)


@functools.cache
def default_local() -> LocalKnowledge:
    """Give what the host of this process has filled in."""
    settings = load_settings()
    lines = load_lines(settings.local_file)
    return LocalKnowledge(lines, load_encoder(), settings.var_dir / "local")


@functools.cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))


def _with_plain_dates(content: Any) -> Any:
    """YAML reads 2026-10-01 as a date, which JSON's rules do not know."""
    if isinstance(content, dict):
        return {key: _with_plain_dates(value) for key, value in content.items()}
    if isinstance(content, list):
        return [_with_plain_dates(item) for item in content]
    return content.isoformat() if isinstance(content, date) else content


def _line(path: Path, fields: dict[str, Any]) -> Line:
    values: dict[str, Any] = {key: _with_plain_dates(value) for key, value in fields.items()}
    for key in ("date", "until"):
        if key in values:
            try:
                values[key] = date.fromisoformat(str(values[key]))
            except ValueError as error:
                raise SettingsError(
                    f"{path.name}, '{values['about']}': {key} is '{values[key]}', which is no day; "
                    f"write it like 2026-10-01."
                ) from error
    values["noted"] = values.pop("date")
    values["asks"] = tuple(values.get("asks", ()))
    return Line(**values)


def _complaint(error: ValidationError) -> str:
    path = list(error.absolute_path)
    where = f"line {int(path[0]) + 1}" if path else "the whole"
    if error.validator == "required":
        missing = next(name for name in error.validator_value if name not in error.instance)
        hint = error.schema["properties"][missing]["description"]
        return f"{where}: '{missing}' is missing; add it: {hint}"
    if error.validator == "additionalProperties":
        unknown = [name for name in error.instance if name not in error.schema["properties"]]
        return f"{where}: '{unknown[0]}' is not known here; correct its spelling or remove it"
    field = f"'{path[-1]}' does not fit" if len(path) > 1 else "this does not fit"
    return f"{where}: {field}; give {error.schema.get('description', 'what the example shows')}"
