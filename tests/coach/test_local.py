"""What holds at a place is found by what people ask, with its age; or it is not known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from coach.encoder import load_encoder
from coach.errors import SettingsError
from coach.local import Line, LocalKnowledge, load_lines
from coach.settings import ROOT

FILE = """\
- kind: decides
  about: street lights and holes in the road
  says: The highways team at the town hall decides; ring 555 0101 on weekdays.
  date: 2026-10-01
  source: the council's website, example.org/roads
- kind: deadline
  about: objections to the new bus plan
  says: Objections must reach the transport office by the end of March.
  until: 2027-03-31
  date: 2026-10-01
  source: a notice at the station
- kind: help
  about: letters that nobody understands
  says: The library reads letters with people on Tuesdays from two to five.
  date: 2026-01-10
  source: Mrs Obi at the library
  asks: [somebody who reads a letter with me]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a host's file."""
    path = tmp_path / "local.yml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture
def known(file: Path, tmp_path: Path) -> LocalKnowledge:
    """Give what stands in it."""
    return LocalKnowledge(load_lines(file), load_encoder(), tmp_path)


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        ("who do I talk to about the street lamp that is dead", "street lights"),
        ("who decides on potholes here", "street lights"),
        ("until when can we object to the bus plan", "objections"),
        ("where can I get help with this letter", "letters"),
    ],
)
def test_what_is_asked_leads_to_its_line(known: LocalKnowledge, asked: str, about: str) -> None:
    """In people's own words."""
    line = known.find(asked)

    assert line is not None
    assert line.about.startswith(about)


@pytest.mark.parametrize(
    "asked", ["who decides on school meals", "when does the pool open", "who?", ""]
)
def test_what_is_not_there_is_not_known(known: LocalKnowledge, asked: str) -> None:
    """A wrong office costs people a day."""
    assert known.find(asked) is None


def test_a_line_knows_its_age(file: Path) -> None:
    """Half a year makes it old; a deadline passes."""
    lights, bus, _ = load_lines(file)

    assert lights.age(date(2026, 10, 8)) == 7
    assert not lights.is_old(date(2027, 3, 1))
    assert lights.is_old(date(2027, 5, 1))
    assert not bus.is_over(date(2027, 3, 31))
    assert bus.is_over(date(2027, 4, 1))


def test_without_a_file_nothing_is_known(tmp_path: Path) -> None:
    """The coach says so."""
    lines = load_lines(tmp_path / "local.yml")

    assert lines == ()
    assert LocalKnowledge(lines, load_encoder(), tmp_path).find("who decides on lamps") is None


def test_the_example_is_not_taken_for_the_truth() -> None:
    """It has to be filled in first."""
    with pytest.raises(SettingsError, match="FILL IN"):
        load_lines(ROOT / "local.example.yml")


@pytest.mark.parametrize(
    ("words", "by", "complaint"),
    [
        ("  date: 2026-10-01\n", "", "line 1: 'date' is missing"),
        ("kind: decides", "kind: gossip", "decides, deadline, data or help"),
        ("kind: help", "hint: help", "is missing|not known here"),
        ("date: 2026-10-01", "date: 2026-13-01", "write days like"),
        ("until: 2027-03-31", "until: soon", "the last day"),
        ("- kind: decides", "kind: decides", "cannot be read|begin"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_remedy(
    file: Path, words: str, by: str, complaint: str
) -> None:
    """Before anything starts."""
    file.write_text(FILE.replace(words, by, 1), encoding="utf-8")
    with pytest.raises(SettingsError, match=complaint) as caught:
        load_lines(file)

    assert str(caught.value).startswith("local.yml")


def test_a_line_is_a_plain_value() -> None:
    """It can be compared."""
    line = Line("help", "a", "b c", date(2026, 1, 1), "d")

    assert line == Line("help", "a", "b c", date(2026, 1, 1), "d")
