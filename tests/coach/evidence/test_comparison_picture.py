"""A comparison is drawn with its interval, told and tabled."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from coach.evidence.compared import compare
from coach.evidence.comparison import Share
from coach.evidence.comparison_picture import WIDE, draw_comparison
from coach.evidence.groups import SHARES, Groups, read_groups
from coach.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"


def draw(text: str) -> Picture:
    """Draw what somebody typed."""
    return draw_comparison(compare(read_groups(text)))


def written(picture: Picture) -> list[str]:
    """Give all words in the picture."""
    root = ElementTree.fromstring(picture.svg)
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def test_a_larger_share_has_a_longer_bar() -> None:
    """From nothing to all."""
    root = ElementTree.fromstring(draw("12/30 before, 19/28 after").svg)
    bars = [float(r.get("width", "")) for r in root.iter(f"{SVG}rect") if r.get("height") == "16"]

    assert bars[0] == pytest.approx(0.4 * 290, abs=1)
    assert bars[1] == pytest.approx(19 / 28 * 290, abs=1)


def test_every_value_has_a_dot() -> None:
    """And the difference one of its own."""
    root = ElementTree.fromstring(draw("before: 3 4 5 6, after: 6 7 8").svg)
    dots = [c.get("fill") for c in root.iter(f"{SVG}circle")]

    assert dots.count("#fff") == 7
    assert len(dots) == 8


def test_a_reader_of_screens_is_told_what_is_shown() -> None:
    """With type that can be read on a phone."""
    picture = draw("12/30 before, 19/28 after")
    root = ElementTree.fromstring(picture.svg)

    assert picture.alt == (
        "Before and after. Before: 12 of 30, 40 in every 100. After: 19 of 28, 68 in every 100. "
        "28 more in every 100; between 2 and 49 more is likely."
    )
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}desc") == picture.alt
    assert float(root.get("font-size", "")) * 360 / WIDE >= 12


def test_the_table_has_both_groups_and_everybody() -> None:
    """And the difference last."""
    rows = draw("Ana 3 -> 5, Bo 4 -> 4, Cy 2 -> 6").table["rows"]

    assert [row[0] for row in rows] == ["Before", "After", "Ana", "Bo", "Cy", "Difference"]
    assert rows[2][1] == "3, then 5"


def test_words_for_text_channels_are_few_lines() -> None:
    """Three of them."""
    assert draw("12/30 before, 19/28 after").words.splitlines() == [
        "Before: 12 of 30, 40 in every 100.",
        "After: 19 of 28, 68 in every 100.",
        "28 more in every 100; between 2 and 49 more is likely.",
    ]


def test_without_an_interval_only_the_groups_are_drawn() -> None:
    """Shares of the same people."""
    groups = read_groups("12/30 before, 19/30 after", are_same=True)
    picture = draw_comparison(compare(groups))

    assert not any(words.startswith("Difference") for words in written(picture))
    assert [row[0] for row in picture.table["rows"]] == ["Before", "After"]


def test_words_are_escaped_and_fit() -> None:
    """What somebody wrote is words, cut where it is long."""
    names = ('<script>"&\x00 of all the long streets', "the other side of the wide river")
    groups = Groups(SHARES, names, (Share(3, 9), Share(8, 11)), title="<b>" * 40)
    picture = draw_comparison(compare(groups))

    assert all(len(words) <= 40 for words in written(picture))
    assert len(picture.alt.split()) < 60


def test_values_that_never_vary_are_drawn_too() -> None:
    """Their difference has no width."""
    assert "1 more for each of them." in draw("before: 4 4 4, after: 5 5").alt
