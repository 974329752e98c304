"""A run chart is drawn, told and tabled; it can be read in grey, on a phone and by ear."""

from __future__ import annotations

import itertools
import time
from xml.etree import ElementTree

import pytest

from coach.evidence.run_chart_drawing import WIDE
from coach.evidence.run_chart_picture import draw_run_chart
from coach.evidence.series import Point, Series, read_series
from coach.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"
CHANGE = "complaints per week 14 12 15 13 16 12 14 then we started 9 8 10 7 9 8"


def root_of(picture: Picture) -> ElementTree.Element:
    """Read the SVG, which fails where it is no XML."""
    return ElementTree.fromstring(picture.svg)


def written(picture: Picture) -> list[str]:
    """Give all words in the picture."""
    return [text.text or "" for text in root_of(picture).iter(f"{SVG}text")]


def lines_of_values(picture: Picture) -> list[int]:
    """Give of how many points each line of values is."""
    return [len(line.get("points", "").split()) for line in root_of(picture).iter(f"{SVG}polyline")]


def dots(picture: Picture) -> list[tuple[float, float]]:
    """Give where values have their mark."""
    found = [c for c in root_of(picture).iter(f"{SVG}circle") if c.get("fill") != "#fff"]
    return [(float(c.get("cx", "")), float(c.get("cy", ""))) for c in found]


def test_a_higher_value_stands_higher_and_a_later_one_further_right() -> None:
    """One mark for each."""
    (first_x, first_y), (second_x, second_y), _ = dots(draw_run_chart(read_series("14, 20, 15")))

    assert first_x < second_x
    assert second_y < first_y


def test_a_missing_value_leaves_a_gap() -> None:
    """The line does not go over it."""
    picture = draw_run_chart(read_series("14, 12, -, 15, 13, 16"))

    assert lines_of_values(picture) == [2, 3]
    assert len(dots(picture)) == 5


def test_labels_are_the_persons_own_words() -> None:
    """Title, unit and what stands beside the numbers."""
    picture = draw_run_chart(read_series("waiting times: Jan 42 min, Feb 40 min, 38 min in March"))

    assert {"Waiting times", "min", "Jan", "Feb", "March"} <= set(written(picture))


@pytest.mark.parametrize("count", [1, 2, 9, 30, 200, 2_000])
@pytest.mark.parametrize("label", ["", "week {}", "the {}th market day"])
def test_labels_do_not_touch_each_other(count: int, label: str) -> None:
    """However many there are; those left out are in the table."""
    points = tuple(Point(label.format(n), float(n % 7)) for n in range(1, count + 1))
    picture = draw_run_chart(Series(points))
    found = [t for t in root_of(picture).iter(f"{SVG}text") if t.get("y") == "266.0"]
    boxes = [(float(t.get("x", "")), len(t.text or "") * 3.9) for t in found]

    assert boxes
    assert all(a + half <= b - other for (a, half), (b, other) in itertools.pairwise(boxes))
    assert all(x - half >= -1 and x + half <= WIDE for x, half in boxes)
    assert len(picture.table["rows"]) == count


def test_the_change_is_marked_with_the_middle_before_and_since() -> None:
    """Beside the middle of all."""
    words = written(draw_run_chart(read_series(CHANGE)))

    assert {"change", "middle of all: 12", "middle before 14, since 8.5"} <= set(words)
    assert "change" not in written(draw_run_chart(read_series("14 12 15")))


def test_limits_come_with_twelve_points_and_what_is_beyond_has_a_ring() -> None:
    """Fewer have none."""
    many = draw_run_chart(read_series("5 6 " * 6 + "40"))
    few = draw_run_chart(read_series("5 6 " * 5 + "40"))

    assert "outside the usual range" in written(many)
    assert any(words.startswith("usual range: ") for words in written(many))
    assert not any("usual range" in words for words in written(few))
    assert "number 13 (40)" in many.alt


def test_limits_go_no_further_than_numbers_can() -> None:
    """Nobody has fewer than no complaints, and no share is more than all."""
    counts = draw_run_chart(read_series("0 9 " * 6))
    shares = draw_run_chart(read_series("19/20 2/20 " * 6))

    assert any("usual range: 0 to" in words for words in written(counts))
    assert "usual range: 0% to 100%" in written(shares)


def test_a_reader_of_screens_is_told_what_is_shown() -> None:
    """Numbers in place of the word chart, with type that can be read on a phone."""
    picture = draw_run_chart(read_series(CHANGE))
    root = root_of(picture)

    assert picture.alt == (
        "Complaints per week: 13 numbers, 7 to 16. The middle is 12. "
        "Before the change it is 14, since then 8.5. More than chance gives."
    )
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title about")
    assert root.findtext(f"{SVG}title") == "Complaints per week"
    assert root.findtext(f"{SVG}desc") == picture.alt
    assert float(root.get("font-size", "")) * 360 / WIDE >= 12


def test_text_channels_get_the_same_in_a_few_lines() -> None:
    """Four at most."""
    assert draw_run_chart(read_series(CHANGE)).words.splitlines() == [
        "13 numbers, 7 to 16. Middle: 12.",
        "Middle before: 14. Since: 8.5.",
        "More than chance gives.",
    ]


def test_the_table_has_every_value_as_it_was_written() -> None:
    """Shares with both numbers, and what is missing."""
    table = draw_run_chart(read_series("Mon: 12/30\nTue: n/a\nWed: 19/28")).table

    assert table["columns"] == ["Day", "Value"]
    assert table["rows"] == [["Mon", "12 of 30"], ["Tue", "no number"], ["Wed", "19 of 28"]]


def test_words_are_escaped_and_nothing_can_run() -> None:
    """What somebody wrote is words, also what no XML may hold."""
    evil = '<script>"&\x00\ud800]]>'
    points = (Point(evil, 3.0), Point("b", 4.0))
    root = root_of(draw_run_chart(Series(points, unit=evil, title=evil)))

    allowed = {"svg", "title", "desc", "rect", "path", "polyline", "circle", "text", "g"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    assert not [name for e in root.iter() for name in e.attrib if name.startswith("on")]


@pytest.mark.parametrize("values", [[5.0], [0.0, 0.0], [5.0] * 14, [-3.0, 1e9], [1e-9, 2e-9]])
def test_strange_values_are_drawn_too(values: list[float]) -> None:
    """One, none that varies, far apart, very small."""
    points = tuple(Point("", value) for value in values)

    assert len(dots(draw_run_chart(Series(points)))) == len(values)


def test_without_a_number_there_is_no_picture() -> None:
    """It says so."""
    with pytest.raises(ValueError, match="without a number"):
        draw_run_chart(Series((Point("Jan", None),)))


def test_two_thousand_points_are_drawn_at_once() -> None:
    """In a tenth of a second."""
    series = Series(tuple(Point(f"week {n}", float(n * n % 97)) for n in range(2_000)))
    draw_run_chart(series)
    begun = time.process_time()
    picture = draw_run_chart(series)

    assert time.process_time() - begun < 0.1
    assert len(picture.alt.split()) < 60
