"""What is done again and again, how often, and by whom.

Each chore may be done twice, and may be cut off anywhere: the next time goes on where it ended. So
nothing is kept here of when a chore was done last, and a second worker does no harm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from console.apart import Apart
from console.data import exports
from console.notices.chore import look_after_notices
from console.notices.settling import forget_erased

AT_NIGHT = 3  # o'clock, by the group's time


@dataclass(frozen=True)
class Chore:
    """Something to be done; ``every`` None means: once a day, at night, and after each start."""

    name: str
    run: Callable[[], None]
    every: timedelta | None = None


def see_to_exports() -> None:
    """Remove those whose time is over, and make what was cut off."""
    exports.remove_old()
    if exports.not_made().exists():
        Apart("make_exports")()


CHORES = (
    Chore("look after notices", look_after_notices, timedelta(seconds=10)),
    Chore("see to exports", see_to_exports, timedelta(hours=1)),
    Chore("forget notices of what was erased", forget_erased),
    Chore("measure what people learn", Apart("measure_learning")),
    Chore("erase what was kept long enough", Apart("apply_retention")),
)
