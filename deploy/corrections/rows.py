"""The lists of what is to be done by hand: in the form of the benchmarks that they may go into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from deploy.corrections.correction import Correction

FOLDER = Path("benchmarks") / "corrections"
LANGUAGES, QUESTIONS, OFFERS = "languages.yml", "questions.yml", "offers.yml"
_HEADS = {
    LANGUAGES: "# Messages in other languages that the coach misread, cleaned. Who speaks the\n"
    "# language sorts them into data/languages/, and takes them out here.\n",
    QUESTIONS: "# What people asked for and no entry told, cleaned, in the form of\n"
    "# retrieval_questions.yml. Where facts is [], an entry is to be written.\n",
    OFFERS: "# Offers that the coach misread or missed, cleaned, in the form of\n"
    "# negotiation_offers.yml. Where terms is null, read `said` and fill them in.\n",
}
_TERM = re.compile(r"^\s*(?P<issue>\w+)\s*[:=]\s*(?P<value>[\w.]+)\s*$")
_NOTHING = re.compile(r"^\W*(nothing|none|no offer)\W*$", re.IGNORECASE)


def add_rows(root: Path, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows at the end of a list; what stands there already is not added again."""
    file = root / FOLDER / name
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.is_file() else _HEADS[name]
    known = yaml.safe_load(before) or []
    new = [dict(row) for row in rows if row not in known]
    if new:
        told = yaml.safe_dump(new, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(before + told, encoding="utf-8")


def language_row(correction: Correction) -> dict[str, Any]:
    """Give a message in another language, with what it means."""
    return {"text": correction.text, "intent": correction.meant, "lang": correction.language}


def question_row(correction: Correction, root: Path) -> dict[str, Any]:
    """Give what was asked, with the story and the fact of the entry that should be told."""
    found = (entry for entry in _entries(root) if entry[1]["id"] == correction.meant)
    story, entry = next(found, (None, {}))
    row = {
        "ask": correction.text,
        "skill": correction.details.get("skill") or None,
        "story": story,
        "facts": [entry["fact"]] if entry else [],
    }
    return row | ({"entry": entry["id"]} if entry else {})


def offer_row(correction: Correction) -> dict[str, Any]:
    """Give what was said, what stood, and what was offered."""
    return {
        "scenario": correction.details.get("scenario"),
        "text": correction.text,
        "standing": correction.details.get("standing"),
        "terms": terms_in(correction.meant),
        "said": correction.meant,
    }


def terms_in(said: str) -> dict[str, int | str] | None:
    """Read "price_per_tonne: 27, contract_months: 12"; None: it was told in other words."""
    if _NOTHING.match(said):
        return {}
    terms = [_TERM.match(part) for part in re.split(r"[,;]", said) if part.strip()]
    if not terms or None in terms:
        return None
    return {term["issue"]: _value(term["value"]) for term in terms if term}


def _value(said: str) -> int | str:
    return int(said) if said.isdecimal() else said


def _entries(root: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file in sorted((root / "playbook" / "stories").glob("*.yml")):
        story = yaml.safe_load(file.read_text(encoding="utf-8"))
        for entry in story["entries"]:
            yield story["story"], entry
