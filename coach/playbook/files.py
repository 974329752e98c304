"""Reads the playbook's files and says which file, which entry and what to do when one is wrong."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError, best_match
from yaml.reader import ReaderError

from coach.errors import PlaybookError
from coach.playbook.citation import Source
from coach.playbook.entries import Caution, Definition, Entry, Fact, Gap, Practice, Story

_LISTS = (
    "sources", "skills", "practices", "situations", "told_with", "must_say", "also", "accepts",
    "quotes", "actors", "whole", "asks",
)  # fmt: skip
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # safe both; the first is ten times as fast
_PRACTICES = "practices.yml"
ONLY_HEADING = "only the heading"
_NOTHING = "asked/nothing.yml"  # what people asked and nothing here answers
_OPEN = "asked/open.yml"  # what people asked of the stories and the sources leave open


def read_sources(folder: Path) -> dict[str, Source]:
    """Read ``sources.yml``."""
    content = _read(folder, "sources.yml", "sources")
    return {key: Source(id=key, **fields) for key, fields in content.items()}


def read_practices(folder: Path) -> tuple[Practice, ...]:
    """Read ``practices.yml``."""
    practices = tuple(Practice(**_values(item)) for item in _read(folder, _PRACTICES, "practices"))
    _check_unique((_PRACTICES, practice.id) for practice in practices)
    return practices


def read_facts(folder: Path) -> dict[str, Fact]:
    """Read ``facts.yml``."""
    content = _read(folder, "facts.yml", "facts")
    return {
        key: Fact(id=key, **{name: _fact_value(name, value) for name, value in fields.items()})
        for key, fields in content.items()
    }


def read_gaps(folder: Path, stories: Iterable[Story]) -> tuple[Gap, ...]:
    """Read ``gaps.yml``: what the sources do not say."""
    name = "gaps.yml"
    gaps = tuple(Gap(**_values(item)) for item in _read(folder, name, "gaps"))
    _check_unique((name, gap.id) for gap in gaps)
    known = {story.id for story in stories}
    for gap in gaps:
        _check_known(f"{name}, entry '{gap.id}'", [gap.story], known, "stories/")
    return gaps


def read_asked(folder: Path, stories: Iterable[Story]) -> dict[str, tuple[str, ...]]:
    """Read ``asked/``: what people asked, by the id of the entry that answers it."""
    known = {entry.id for story in stories for entry in story.entries}
    asked: dict[str, tuple[str, ...]] = {}
    for name in _names(folder, "asked"):
        if name in {_NOTHING, _OPEN}:
            continue
        for entry, lines in _read(folder, name, "asked").items():
            _check_known(f"{name}, entry '{entry}'", [entry], known, "stories/")
            asked[entry] = (*asked.get(entry, ()), *lines)
    return asked


def read_unanswered(folder: Path) -> tuple[str, ...]:
    """Read ``asked/nothing.yml``: what people asked and nothing here answers."""
    return tuple(_read(folder, _NOTHING, "lines"))


def read_left_open(folder: Path) -> tuple[str, ...]:
    """Read ``asked/open.yml``: what people asked of the stories and the sources leave open."""
    return tuple(_read(folder, _OPEN, "lines"))


def read_candidates(file: Path, folder: Path) -> dict[str, Any]:
    """Read a file of candidates, those marked to be accepted strictly; see ``intake``."""
    content = _read(file.parent, file.name, "candidates", folder)
    assert isinstance(content, dict)
    return content


def read_glossary(folder: Path) -> tuple[Definition, ...]:
    """Read ``glossary.yml``."""
    name = "glossary.yml"
    words = tuple(Definition(**_values(item)) for item in _read(folder, name, "glossary"))
    _check_unique((name, said) for word in words for said in (word.term, *word.also))
    return words


def read_stories(
    folder: Path, sources: Mapping[str, Source], practices: Collection[Practice]
) -> tuple[Story, ...]:
    """Read every file in ``stories/``; each practice has its entry there."""
    stories = tuple(_read_story(folder, name) for name in _names(folder, "stories"))
    entries = [entry for story in stories for entry in story.entries]
    _check_unique((f"stories/{entry.story}.yml", entry.id) for entry in entries)
    known_practices = {practice.id for practice in practices}
    for entry in entries:
        where = f"stories/{entry.story}.yml, entry '{entry.id}'"
        _check_known(where, entry.sources, sources, "sources.yml")
        _check_known(where, entry.practices, known_practices, "practices.yml")
        _check_must_say(where, entry)
    _check_practices(practices, {entry.id: entry for entry in entries})
    return stories


def _read_story(folder: Path, name: str) -> Story:
    content = _read(folder, name, "story")
    story = content["story"]
    if name != f"stories/{story}.yml":
        raise PlaybookError(
            f"{name} says 'story: {story}'; name the file {story}.yml or change the line."
        )
    return Story(
        id=story,
        title=content["title"],
        place=content["place"],
        aliases=tuple(content["aliases"]),
        entries=tuple(Entry(story=story, **_values(item)) for item in content["entries"]),
        names=tuple(content.get("names", ())),
    )


def _names(folder: Path, inner: str) -> list[str]:
    return sorted(f"{inner}/{path.name}" for path in (folder / inner).glob("*.yml"))


def _read(folder: Path, name: str, schema: str, rules_in: Path | None = None) -> Any:
    try:
        content = yaml.load((folder / name).read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - it is a safe loader
    except OSError as error:
        raise PlaybookError(f"{name} cannot be read ({error.strerror}); put it back.") from error
    except (UnicodeDecodeError, ReaderError) as error:
        raise PlaybookError(f"{name} holds signs that are no text; save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PlaybookError(
            f"{name}, line {line}: {error.problem}; check indents, and put a line that holds "
            f"': ' or starts with a sign in quotation marks."
        ) from error
    schemas = (rules_in or folder) / "schema"
    rules = json.loads((schemas / f"{schema}.json").read_text(encoding="utf-8"))
    wrong = best_match(Draft7Validator(rules).iter_errors(content))
    if wrong is not None:
        raise PlaybookError(f"{name}{_entry_of(wrong, content)}: {_complaint(wrong)}.")
    return content


def _values(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Turn YAML's lists and inner objects into the values that a frozen dataclass holds."""
    values = {key: _value(key, value) for key, value in fields.items()}
    if "caution" in fields:
        values["caution"] = Caution(**fields["caution"])
    return values


def _value(key: str, value: Any) -> Any:
    if key in _LISTS:
        return tuple(value)
    return value.strip() if isinstance(value, str) else value


def _fact_value(key: str, value: Any) -> Any:
    return value if key == "sources" else _value(key, value)


def _entry_of(error: ValidationError, content: Any) -> str:
    """Name the entry that an error lies in: by its id, or by its place when it has none."""
    path = list(error.absolute_path)
    if path[:1] == ["entries"]:
        content, path = content["entries"], path[1:]
    if not path:
        return ""
    if isinstance(path[0], str):
        return f", entry '{path[0]}'" if isinstance(content[path[0]], dict) else ""
    entry = content[path[0]]
    name = (entry.get("id") or entry.get("term")) if isinstance(entry, dict) else None
    return f", entry '{name}'" if name else f", entry {path[0] + 1}"


def _complaint(error: ValidationError) -> str:
    """Say what is wrong and, from the schema's descriptions, the remedy."""
    if error.validator == "required":
        missing = next(name for name in error.validator_value if name not in error.instance)
        hint = (
            error.schema.get("properties", {})
            .get(missing, {})
            .get("description", "see docs/playbook.md")
        )
        return f"'{missing}' is missing; add it: {hint}"
    if error.validator == "additionalProperties":
        return f"{_unknown(error)} is not known here; correct its spelling or remove it"
    fields = [part for part in error.absolute_path if isinstance(part, str) and part != "entries"]
    what = f"'{fields[-1]}'" if fields else "this"
    remedy = error.schema.get("description", "what docs/playbook.md shows")
    return f"{what} does not fit; give {remedy}"


def _unknown(error: ValidationError) -> str:
    known = error.schema["properties"]
    return ", ".join(f"'{name}'" for name in error.instance if name not in known)


def _check_unique(names: Iterable[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for file, name in names:
        if name in seen:
            raise PlaybookError(
                f"{file}, entry '{name}': {seen[name]} has that name too; rename or remove one."
            )
        seen[name] = file


def _check_known(where: str, names: Iterable[str], known: Iterable[str], listed_in: str) -> None:
    missing = next((name for name in names if name not in known), None)
    if missing is not None:
        raise PlaybookError(
            f"{where} names '{missing}', which is not in {listed_in}; add it there or correct it."
        )


def _check_must_say(where: str, entry: Entry) -> None:
    if entry.unsaid:
        raise PlaybookError(
            f"{where}: its text leaves out '{entry.unsaid[0]}', which 'must_say' asks for; "
            f"put it in."
        )


def _check_practices(practices: Iterable[Practice], entries: Mapping[str, Entry]) -> None:
    """Of a practice known by its heading only, the entry must always say so."""
    for practice in practices:
        where = f"{_PRACTICES}, entry '{practice.id}'"
        _check_known(where, [practice.entry], entries, "stories/")
        if practice.known == "heading" and ONLY_HEADING not in entries[practice.entry].must_say:
            raise PlaybookError(
                f"{where}: 'known: heading', and '{practice.entry}' does not have to say "
                f"'{ONLY_HEADING}'; put that in its 'must_say'."
            )
