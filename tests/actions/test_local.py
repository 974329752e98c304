"""Tests of what holds at a place: told with age and source, or honestly not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from actions.local import ActionLocal, age_in_words, in_words
from coach.contacts import Contacts
from coach.local import default_local
from tests.builders import make_tracker, run, said

TODAY = Contacts().now().date()


@pytest.fixture(autouse=True)
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a host with a file of their own, which is read anew."""
    file = tmp_path / "local.yml"
    monkeypatch.setenv("COACH_LOCAL_FILE", str(file))
    monkeypatch.setenv("COACH_CARE_FILE", str(tmp_path / "care.yml"))
    monkeypatch.setenv("COACH_VAR", str(tmp_path))
    default_local.cache_clear()
    yield file
    default_local.cache_clear()


def write(file: Path, days_ago: int, until: int | None = None) -> None:
    """Note one line some days ago."""
    deadline = f"  until: {TODAY + timedelta(days=until)}\n" if until is not None else ""
    file.write_text(
        "- kind: decides\n  about: street lights\n  says: The highways team decides on lights.\n"
        f"  date: {TODAY - timedelta(days=days_ago)}\n{deadline}  source: the town's website\n",
        encoding="utf-8",
    )


async def ask(text: str = "who decides on the street lights here", **slots: object) -> list[str]:
    """Ask, and name what was said."""
    _, dispatcher = await run(ActionLocal(), make_tracker(text, "local", **slots))
    return said(dispatcher)


async def test_a_line_is_told_with_its_day_and_source(host: Path) -> None:
    """So that it is not taken for more than it is."""
    write(host, days_ago=10)
    tracker = make_tracker("who decides on the street lights here", "local")
    _, dispatcher = await run(ActionLocal(), tracker)
    (message,) = dispatcher.messages

    assert said(dispatcher) == ["utter_local"]
    assert message["says"] == "The highways team decides on lights."
    assert message["noted"] == in_words(TODAY - timedelta(days=10))
    assert message["age"] == "10 days ago"
    assert message["place_of_source"] == "the town's website"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"), (1, "yesterday"), (6, "6 days ago"), (13, "13 days ago"), (14, "2 weeks ago"),
        (59, "8 weeks ago"), (200, "6 months ago"), (800, "2 years ago"),
    ],
)  # fmt: skip
def test_an_age_is_told_as_people_say_it(days: int, words: str) -> None:
    """Nobody counts 59 days."""
    assert age_in_words(days) == words


async def test_an_old_line_is_called_old(host: Path) -> None:
    """Half a year is long in a town hall."""
    write(host, days_ago=200)

    assert await ask() == ["utter_local_old"]


async def test_a_deadline_that_has_passed_is_called_so(host: Path) -> None:
    """Nobody should run for it."""
    write(host, days_ago=10, until=-1)

    assert await ask() == ["utter_local_over"]


async def test_what_is_not_in_the_file_is_not_known(host: Path) -> None:
    """A guess may cost a day at the wrong office."""
    write(host, days_ago=10)

    assert await ask("who decides on school meals") == ["utter_local_unknown"]


async def test_without_a_file_the_coach_says_that_nobody_told_it() -> None:
    """Whoever runs it can add it."""
    assert await ask() == ["utter_local_nothing"]


async def test_in_a_form_no_question_follows_of_its_own() -> None:
    """The form asks."""
    _, dispatcher = await run(
        ActionLocal(), make_tracker("who decides here", "local", form="planning_form")
    )

    assert said(dispatcher) == ["utter_local_nothing_in_form"]
