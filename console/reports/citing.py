"""Which entries of the playbook people were told, which never, and where none fitted."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Func, Q, TextField

from coach.playbook import Entry, default_playbook
from console.reports.table import Row, Table, with_bars
from conversations.models import CITES, FOUND_NOTHING, Event

_CITED = ("data", "custom", "citations", 0, "entry")  # one message cites one entry
_SAID = ("metadata", "utter_action")
# By how the response begins; in the middle of a step it has an ending.
_NOTHING = {
    "utter_no_example": "No example fitted, or none of that place",
    "utter_gap": "Asked for a detail that no source tells",
    "utter_not_said": "Asked for something that the sources do not say",
    "utter_no_definition": "Asked for a word that the playbook does not explain",
}


class Within(Func):
    """A value inside an event, which is kept as text."""

    output_field = TextField()

    def __init__(self, path: tuple[str | int, ...]) -> None:
        super().__init__(F("data"))
        self.path = path

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, tuple]:
        """Look by a path as $.a[0].b."""
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return self.as_sql(
            compiler, connection, template=f"JSON_EXTRACT(%(expressions)s, '${steps}')"
        )

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, tuple]:
        """Look by a path as {a,0,b}; json, not jsonb, which refuses what people may type."""
        steps = ",".join(map(str, self.path))
        template = f"(%(expressions)s)::json #>> '{{{steps}}}'"
        return self.as_sql(compiler, connection, template=template)


def tables_of_citing(since: datetime | None) -> list[Table]:
    """Give what was told most, what never was, and what was asked for in vain."""
    told = _count(CITES, _CITED, since)
    entries = default_playbook().entries
    most_first = sorted(entries, key=lambda one: told[one.id], reverse=True)
    cited = [(_title(one), told[one.id], one.teaches) for one in most_first if told[one.id]]
    never = [Row((_title(one), one.teaches)) for one in entries if not told[one.id]]
    columns = ("Story", "Times told", "What it may teach")
    return [
        Table("told", "Told most", columns, with_bars(cited)),
        Table("never-told", "Never told", (columns[0], columns[2]), never),
        _nothing_found(since),
    ]


def _nothing_found(since: datetime | None) -> Table:
    said = _count(FOUND_NOTHING, _SAID, since)
    counts = {
        label: sum(count for name, count in said.items() if name.startswith(begin))
        for begin, label in _NOTHING.items()
    }
    rows = with_bars((label, count) for label, count in counts.items() if count)
    return Table("not-found", "Asked for in vain", ("What happened", "Times"), rows)


def _count(what: Q, path: tuple[str | int, ...], since: datetime | None) -> Counter[str]:
    """Count the coach's messages by a value within them, by an index that holds no others."""
    found = Event.objects.filter(what)
    if since is not None:
        found = found.filter(timestamp__gte=since.timestamp())
    counted = found.order_by().values(value=Within(path)).annotate(count=Count("pk"))
    return Counter({one["value"]: one["count"] for one in counted if one["value"]})


def _title(entry: Entry) -> str:
    return next(story.title for story in default_playbook().stories if story.id == entry.story)
