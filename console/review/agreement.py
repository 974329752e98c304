"""How far reviewers agree with each other, and the coach with them, item by item.

Equal answers alone flatter where nearly all is answered "no"; kappa (statsmodels) takes off what
chance would give. With few answers neither tells anything, and then neither is told.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from console.reports.table import Cell, Table
from console.reports.table import Row as TableRow
from console.review.rubric import CANNOT_TELL, Item, all_parts
from conversations.review_models import Review

FEWEST = 10  # conversations, or answers of coach and reviewer
TWO = 2

Answers = Sequence[str]  # about one conversation, one a reviewer; or the coach's and a reviewer's


@dataclass(frozen=True)
class Agreement:
    """How far answers agree; None: too few to tell, or, for kappa, all answers alike."""

    count: int
    equal: float | None = None
    kappa: float | None = None

    @property
    def is_told(self) -> bool:
        """Tell whether there was enough."""
        return self.equal is not None


@dataclass(frozen=True)
class Row:
    """One item of the rubric."""

    part: str
    item: Item
    reviewers: Agreement
    coach: Agreement


def agreement() -> Sequence[Row]:
    """Give every item of the rubric, with what the reviews that were handed in say of it."""
    reviews = list(Review.objects.filter(state=Review.State.SUBMITTED).order_by("at", "pk"))
    by_talk: dict[str, list[Review]] = {}
    for review in reviews:
        by_talk.setdefault(review.conversation_id, []).append(review)
    return [
        Row(
            part.title,
            item,
            between_reviewers(_told(item.name, group) for group in by_talk.values()),
            between_coach_and_reviewers(_pairs(item.name, reviews)),
        )
        for part in all_parts()
        for item in part.items
    ]


def between_reviewers(answers: Iterable[Answers]) -> Agreement:
    """Compare the answers to one item; where one talk has two of them, the first two of each.

    Fleiss' kappa needs as many answers about each conversation as about every other.
    """
    # Seconds and memory that the other pages do without.
    from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

    several = [said for said in answers if len(said) >= TWO]
    if len(several) < FEWEST:
        return Agreement(len(several))
    fewest = min(map(len, several))
    same = [list(said[:fewest]) for said in several]
    pairs = [one == other for said in same for one, other in combinations(said, TWO)]
    counts, _ = aggregate_raters(_numbered(same))
    return Agreement(len(same), sum(pairs) / len(pairs), _told_number(fleiss_kappa, counts))


def between_coach_and_reviewers(answers: Iterable[Answers]) -> Agreement:
    """Compare what the coach found with what each reviewer said."""
    from statsmodels.stats.inter_rater import cohens_kappa, to_table

    pairs = [list(pair) for pair in answers]
    if len(pairs) < FEWEST:
        return Agreement(len(pairs))
    equal = sum(coach == reviewer for coach, reviewer in pairs) / len(pairs)
    table, _ = to_table(_numbered(pairs))
    return Agreement(
        len(pairs), equal, _told_number(partial(cohens_kappa, return_results=False), table)
    )


def table_of(rows: Iterable[Row]) -> Table:
    """Give the figures for a spreadsheet, with nothing where too few were compared."""
    columns = ["Part", "Question", "Name in the codebook"]
    for whose in ("Between reviewers", "Coach and reviewers"):
        columns += [f"{whose}: {what}" for what in ("compared", "same", "kappa")]
    cells = [
        (row.part, row.item.question, row.item.name, *_cells(row.reviewers), *_cells(row.coach))
        for row in rows
    ]
    return Table("agreement", "Agreement by question", columns, [TableRow(one) for one in cells])


def _cells(agreement: Agreement) -> Iterable[Cell]:
    numbers = (agreement.equal, agreement.kappa)
    return (agreement.count, *("" if one is None else f"{one:.3f}" for one in numbers))


def _told(name: str, reviews: Iterable[Review]) -> list[str]:
    said = (review.answers.get(name, CANNOT_TELL) for review in reviews)
    return [answer for answer in said if answer != CANNOT_TELL]


def _pairs(name: str, reviews: Iterable[Review]) -> Iterable[Answers]:
    for review in reviews:
        coach = (review.coach_found or {}).get(name)
        told = _told(name, [review])
        if coach and told:
            yield coach, told[0]


def _numbered(answers: Sequence[Answers]) -> list[list[int]]:
    names: Mapping[str, int] = {
        name: number
        for number, name in enumerate(sorted({one for said in answers for one in said}))
    }
    return [[names[one] for one in said] for said in answers]


def _told_number(kappa: object, table: object) -> float | None:
    """Give kappa; None where all answers are alike, of which chance would have made as much."""
    if len(table[0]) < TWO:  # type: ignore[index]
        return None
    value = float(kappa(table))  # type: ignore[operator]
    return None if math.isnan(value) else value
