"""The picture of a series as a run chart, with the same in words and as a table."""

from __future__ import annotations

from typing import Any

from coach.evidence.figures import with_capital
from coach.evidence.numbers_seen import Seen
from coach.evidence.run_chart import run_chart
from coach.evidence.run_chart_drawing import svg_of
from coach.evidence.series import Series
from coach.evidence.told import counted, span_of
from coach.picture import Picture
from coach.svg import cut

TITLE = "Your numbers"
_LONGEST_TITLE = 60  # signs; a title may be a sentence


def draw_run_chart(series: Series) -> Picture:
    """Draw a series; its ``doubt`` must have been asked before.

    Raises:
        ValueError: it holds no number, or one that is infinite.
    """
    seen = Seen(series, run_chart(series.values))
    if not seen.known:
        raise ValueError("A series without a number has no picture.")
    title = with_capital(cut(series.title, _LONGEST_TITLE)) or TITLE
    alt = f"{title}: {' '.join(_sentences(seen))}"
    return Picture(svg_of(seen, title, alt), alt, _table(seen, title), _words(seen))


def _sentences(seen: Seen) -> list[str]:
    """Say what is to be seen, in the order in which a person looks."""
    missing = len(seen.values) - len(seen.known)
    gaps = f", {missing} missing" if missing else ""
    number = counted(len(seen.known), "number")
    said = [f"{number}, {_spread(seen)}{gaps}. The middle is {seen.say(seen.middle)}."]
    if seen.middles:
        before, after = map(seen.say, seen.middles)
        said.append(f"Before the change it is {before}, since then {after}.")
    if seen.outside:
        said.append(f"Outside the usual range: {seen.say_outside()}.")
    return [*said, _verdict(seen)]


def _spread(seen: Seen) -> str:
    low, high = seen.say(min(seen.known)), seen.say(max(seen.known))
    return low if low == high else f"{low} to {high}"


def _verdict(seen: Seen) -> str:
    if seen.signal is None:
        return "Too few to tell a change from chance."
    return "More than chance gives." if seen.signal else "No more than chance gives."


def _words(seen: Seen) -> str:
    number = counted(len(seen.known), "number")
    lines = [f"{number}, {_spread(seen)}. Middle: {seen.say(seen.middle)}."]
    if seen.middles:
        before, after = map(seen.say, seen.middles)
        lines.append(f"Middle before: {before}. Since: {after}.")
    if seen.outside:
        lines.append(f"Outside the usual: {seen.say_outside()}.")
    return "\n".join([*lines, _verdict(seen)])


def _table(seen: Seen, title: str) -> dict[str, Any]:
    """Give every point in its row; where a change is marked, whether it is before or since."""
    start = seen.series.starts_at
    rows = [
        [point.label or str(place + 1), seen.say_point(place)]
        for place, point in enumerate(seen.series.points)
    ]
    columns = [with_capital(span_of(seen.series)), "Value"]
    if start is None:
        return {"caption": title, "columns": columns, "rows": rows}
    parts = ["before" if place < start else "since" for place in range(len(rows))]
    rows = [[*row, part] for row, part in zip(rows, parts, strict=True)]
    return {"caption": title, "columns": [*columns, "Change"], "rows": rows}
