"""Reading what somebody offers: what they ask or give on each issue, and nothing else.

Of a range the value asked for counts, after a correction the last one. What was said before, what
others pay, what is turned down and what is only asked state nothing. What could be meant in two
ways is said to be unsure: who practises can be asked, and a guess would be held against them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.errors import ScenarioError
from coach.negotiation.offers.amounts import Amount, AmountReader
from coach.negotiation.offers.clauses import split
from coach.negotiation.offers.our_people import with_our_people
from coach.negotiation.offers.parties import read_option
from coach.negotiation.offers.portions import in_percent
from coach.negotiation.offers.spelling import spell
from coach.negotiation.offers.vocabulary import vocabulary_of
from coach.negotiation.scenario import Scenario, find_scenario, load_scenarios


@dataclass(frozen=True)
class Offer:
    """What a message states on each issue; None where it states nothing.

    A number may lie off the list of its issue's values ("20 months", "40 a tonne"): it is what was
    said, and ``unsure`` then names the issue, the first of several. Only while ``unsure`` is empty
    have the terms a place in a ``Space``.
    """

    terms: dict[str, Any]  # int, id of an option, None; a float for "27.50", which no list has
    unsure: str = ""  # the first issue that is off its list, or of which two things could be meant
    is_question: bool = False  # it asks, and states nothing


def parse_offer(
    text: str, scenario: str | Scenario, standing: Mapping[str, int | float | str] | None = None
) -> Offer:
    """Read the offer in a message; ``standing`` is the package on the table.

    Raises:
        ScenarioError: there is no scenario of that id.
    """
    known = _find(scenario)
    words = vocabulary_of(known)
    plain = in_percent(with_our_people(spell(text, words.known)), words)
    clauses = split(plain, words.anything)
    amounts = AmountReader(plain, clauses, words, standing or {}).read()
    terms: dict[str, Any] = dict.fromkeys(issue.id for issue in known.issues)
    terms |= _settle(amounts)
    terms |= {option.id: read_option(option, clauses, words) for option in words.options}
    unsure = [amount.issue for amount in amounts if _is_unsure(amount, terms, known)]
    states_nothing = all(value is None for value in terms.values()) and not unsure
    asks = any(clause.is_asked or clause.with_mark for clause in clauses)
    return Offer(terms, unsure[0] if unsure else "", states_nothing and asks)


def _find(scenario: str | Scenario) -> Scenario:
    if isinstance(scenario, Scenario):
        return scenario
    found = find_scenario(scenario)
    if not found:
        known = ", ".join(load_scenarios())
        raise ScenarioError(f"There is no scenario '{scenario}'; use one of {known}.")
    return found


def _is_unsure(amount: Amount, terms: Mapping[str, Any], scenario: Scenario) -> bool:
    """Tell whether what was said on an issue could mean two things, or is none of its values."""
    value = terms[amount.issue]
    if value is None:
        return amount.value is None
    return any(issue.id == amount.issue and value not in issue.values for issue in scenario.issues)


def _settle(amounts: list[Amount]) -> dict[str, Any]:
    """Give the last value of each issue; a limit only where nothing else was said."""
    limits = {a.issue: a.value for a in amounts if a.is_limit and a.value is not None}
    wanted = {a.issue: a.value for a in amounts if not a.is_limit and a.value is not None}
    return limits | wanted
