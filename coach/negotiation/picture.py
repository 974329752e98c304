"""The picture of a practised talk, with the same in words and as a table.

Both sides' worth of every offer, which a person never sees in a real talk: where each one gave
ground, and what they left unfound.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.negotiation.plane import Mark, Plane, Spot, svg_of
from coach.negotiation.scenario import LEARNER, Scenario, Terms, Value
from coach.negotiation.space import HAIR, space_of
from coach.negotiation.wording import list_terms
from coach.picture import Picture

NUMBERS = (
    *("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"),
    *("Eleven", "Twelve"),
)
TOLD = 5  # pairs in a line; of more, the first and the latest


def draw(
    scenario: Scenario,
    offers: Sequence[tuple[str, Mapping[str, Value]]],
    agreed: Mapping[str, Value] | None = None,
) -> Picture:
    """Draw the offers of a talk in their order, each with who made it: learner or counterpart.

    Every offer and ``agreed`` is a whole package. Worth is told as 0 to 100.

    Raises:
        KeyError: an offer lacks an issue, or holds a value that the issue does not have.
    """
    end = _worths(scenario, agreed) if agreed is not None else None
    marks = [
        Mark(number, who == LEARNER, _worths(scenario, terms))
        for number, (who, terms) in enumerate(offers, start=1)
    ]
    left = _left(scenario, agreed) if agreed is not None else 0
    talk = _Talk(scenario, marks, end, left)
    plane = Plane(
        f"The talk with {scenario.name}: what each offer was worth",
        talk.alt(),
        scenario.name,
        marks,
        _frontier(scenario),
        _least(scenario),
        end,
    )
    return Picture(svg_of(plane), talk.alt(), _table(scenario, offers, agreed), talk.words())


def left_on_the_table(scenario: Scenario, agreed: Terms) -> float:
    """Give how much more was there for the learner with nothing lost for the counterpart, 0 to 1.

    Raises:
        KeyError: as ``draw``.
    """
    space = space_of(scenario)
    no_worse = space.counterpart >= scenario.counterpart.worth(agreed) - HAIR
    return max(0.0, float(space.learner[no_worse].max()) - scenario.learner.worth(agreed))


@dataclass(frozen=True)
class _Talk:
    """What is told of the talk in words."""

    scenario: Scenario
    marks: Sequence[Mark]
    end: Spot | None
    left: int

    def alt(self) -> str:
        said = [_count(len(self.marks))]
        said += _way("Yours", self._spots(True), " of 100")
        said += _way(f"Those of {self.scenario.name}", self._spots(False))
        return " ".join([*said, *self._ending()])

    def words(self) -> str:
        name = self.scenario.name
        lines = [f"Worth of 100, for you/for {name}."]
        lines += _pairs("Your offers", self._spots(True))
        lines += _pairs(f"Offers of {name}", self._spots(False))
        lines.append(self._ending_in_short())
        return "\n".join(lines)

    def _spots(self, is_learner: bool) -> list[Spot]:
        return [mark.spot for mark in self.marks if mark.is_learner == is_learner]

    def _ending(self) -> list[str]:
        walk_away = f"Your walk-away is {_least(self.scenario)[0]:.0f}."
        if self.end is None:
            return ["You agreed on nothing.", walk_away]
        mine, theirs = self.end
        agreed = f"You agreed on {mine:.0f} for you and {theirs:.0f} for them."
        left = f"{self.left} of 100" if self.left else "nothing"
        return [agreed, walk_away, f"The agreement leaves {left} on the table."]

    def _ending_in_short(self) -> str:
        walk_away = f"Your walk-away: {_least(self.scenario)[0]:.0f}."
        if self.end is None:
            return f"Agreed: nothing. {walk_away}"
        agreed = f"Agreed: {_pair(self.end)}. {walk_away}"
        return f"{agreed} Left on the table: {self.left or 'nothing'}."


def _worths(scenario: Scenario, terms: Terms) -> Spot:
    return 100 * scenario.learner.worth(terms), 100 * scenario.counterpart.worth(terms)


def _least(scenario: Scenario) -> Spot:
    return 100 * scenario.learner.least, 100 * scenario.counterpart.least


def _frontier(scenario: Scenario) -> list[Spot]:
    space = space_of(scenario)
    return [
        (100 * float(space.learner[place]), 100 * float(space.counterpart[place]))
        for place in space.frontier
    ]


def _left(scenario: Scenario, agreed: Terms) -> int:
    return round(100 * left_on_the_table(scenario, agreed))


def _count(offers: int) -> str:
    number = NUMBERS[offers] if offers < len(NUMBERS) else str(offers)
    return f"{number} offer{'' if offers == 1 else 's'}."


def _way(whose: str, spots: Sequence[Spot], scale: str = "") -> list[str]:
    """Say how far a side's offers went, as the learner sees them."""
    worths = [round(mine) for mine, _ in spots]
    if not worths:
        return []
    first, last = worths[0], worths[-1]
    if first == last:
        return [f"{whose} stood at {last}{scale} for you."]
    went = "fell" if last < first else "rose"
    return [f"{whose} {went} from {first} to {last}{scale} for you."]


def _pairs(whose: str, spots: Sequence[Spot]) -> list[str]:
    pairs = [_pair(spot) for spot in spots]
    if len(pairs) > TOLD:
        pairs = [pairs[0], "…", *pairs[1 - TOLD :]]
    return [f"{whose}: {', '.join(pairs)}."] if pairs else []


def _pair(spot: Spot) -> str:
    return f"{spot[0]:.0f}/{spot[1]:.0f}"


def _table(
    scenario: Scenario, offers: Sequence[tuple[str, Terms]], agreed: Terms | None
) -> dict[str, Any]:
    rows = [
        _row(scenario, str(number), "You" if who == LEARNER else scenario.name, terms)
        for number, (who, terms) in enumerate(offers, start=1)
    ]
    if agreed is not None:
        rows.append(_row(scenario, "Agreed", "Both", agreed))
    return {
        "caption": "What each offer was worth, of 100",
        "columns": ["Turn", "Who", "Terms", "For you", f"For {scenario.name}"],
        "rows": rows,
    }


def _row(scenario: Scenario, turn: str, who: str, terms: Terms) -> list[str | int]:
    mine, theirs = _worths(scenario, terms)
    return [turn, who, list_terms(scenario, terms), round(mine), round(theirs)]
