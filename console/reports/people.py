"""How many people wrote, with what, where, and how far they came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf.locale import LANG_INFO
from django.db.models import Count, Q

from console.reports.period import people_who_wrote
from console.reports.table import Table, share, with_bars
from console.review.filters import CHANNELS, SKILLS

_SKILLS = {"": "None yet", **dict(SKILLS)}
_CHANNELS = dict(CHANNELS)
# The least stage of who came so far, and what that is.
_FUNNEL = (
    (1, "Wrote a first message"),
    (2, "Began a plan, a preparation or a check"),
    (3, "Has a page to keep"),
    (4, "Told how it went"),
)


@dataclass(frozen=True)
class People:
    """So many who are alike in all that is counted."""

    skill: str
    stage: int
    channel: str
    language: str
    count: int
    readable: int  # of them, who let facilitators read


def count_people(since: datetime | None) -> list[People]:
    """Count who wrote since then, in one question to the database."""
    alike = people_who_wrote(since).order_by().values("skill", "stage", "channel", "language")
    counted = alike.annotate(count=Count("pk"), readable=Count("pk", filter=Q(may_read=True)))
    return [People(**one) for one in counted]


def tables_of(people: Iterable[People]) -> list[Table]:
    """Give the counts by skill, channel and language, and where people stop."""
    found = list(people)
    return [
        _funnel(found),
        _counted("skills", "By what was worked on last", "Skill", found, _skill),
        _counted("channels", "By where they wrote last", "Channel", found, _channel),
        _counted("languages", "By language", "Language", found, _language),
    ]


def _counted(
    name: str, caption: str, column: str, people: list[People], key: Callable[[People], str]
) -> Table:
    counts: Counter[str] = Counter()
    for one in people:
        counts[key(one)] += one.count
    return Table(name, caption, (column, "People"), with_bars(counts.most_common()))


def _skill(one: People) -> str:
    return _SKILLS.get(one.skill, one.skill)


def _channel(one: People) -> str:
    return _CHANNELS.get(one.channel, one.channel)


def _language(one: People) -> str:
    return str(LANG_INFO.get(one.language, {}).get("name", one.language))


def _funnel(people: list[People]) -> Table:
    """Count who came so far or further, and who stopped there."""
    stages: Counter[int] = Counter()
    for one in people:
        # Who wrote has come to the first stage, whatever an older release noted.
        stages[max(one.stage, 1)] += one.count
    total = sum(stages.values())
    rows = []
    for least, label in _FUNNEL if total else ():
        reached = sum(count for stage, count in stages.items() if stage >= least)
        rows.append((label, reached, share(reached, total), stages[least]))
    columns = ("Came to", "People", "Of all", "No further")
    return Table("funnel", "How far they came", columns, with_bars(rows))
