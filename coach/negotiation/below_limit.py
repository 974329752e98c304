"""A deal that is worse for the learner than their own limit: said once, before it holds.

Worth is of the whole package. One issue by itself may lie beyond its limit, and the rest may make
up for it: so it is asked, and never forbidden.
"""

from __future__ import annotations

import re

from coach.negotiation.own_case import MAIN
from coach.negotiation.scenario import Scenario, Terms
from coach.negotiation.space import HAIR
from coach.negotiation.wording import say_terms

_SET = "({said}: that is beyond the limit you set yourself, {limit}. {asks})"
_GIVEN = "({said}: by itself that is beyond your limit, {limit}. {asks})"
_WHOLE = "(All in all that is worth less to you than no deal: {said}. {asks})"
_ASKS = "Do you want to agree all the same?"
_YES = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|well|then)\W+)*(?:yes|yeah|yep|sure|i do|we do|all the same|even so|"
    r"i know|we know|i want|we want to)\b(?!.*\b(?:but|if|not|no|only)\b)",
    re.IGNORECASE,
)


def worse_than_limit(scenario: Scenario, terms: Terms, *, is_own: bool) -> list[str]:
    """Give the issues on which terms are worse than the limit that was told for them.

    Of the own case that is the ask alone, and only where it is a number: the rest was guessed.
    """
    side = scenario.learner
    told = [issue for issue in scenario.issues if not is_own or _is_told(issue.id, scenario)]
    return [
        one.id
        for one in told
        if side.likes[one.id][terms[one.id]] < side.likes[one.id][side.walk_away[one.id]] - HAIR
    ]


def is_worse_than_no_deal(scenario: Scenario, terms: Terms) -> bool:
    """Tell whether a whole package is worth less to the learner than no deal."""
    return scenario.learner.worth(terms) < scenario.learner.least - HAIR


def whisper_of_limit(scenario: Scenario, terms: Terms, *, is_own: bool) -> str:
    """Give what the coach asks before a deal on these terms holds; nothing where it may hold."""
    worse = worse_than_limit(scenario, terms, is_own=is_own)
    heaviest = _heaviest(scenario)
    if heaviest in worse:
        said = say_terms(scenario, terms, [heaviest])
        limit = say_terms(scenario, scenario.learner.walk_away, [heaviest])
        return (_SET if is_own else _GIVEN).format(said=said, limit=limit, asks=_ASKS)
    if is_worse_than_no_deal(scenario, terms):
        return _WHOLE.format(said=say_terms(scenario, terms), asks=_ASKS)
    return ""


def agrees_all_the_same(text: str) -> bool:
    """Tell whether the question is answered with yes, and with no condition."""
    return "?" not in text and bool(_YES.search(text))


def _is_told(issue_id: str, scenario: Scenario) -> bool:
    return issue_id == MAIN and scenario.issue(MAIN).is_number


def _heaviest(scenario: Scenario) -> str:
    """Give the number that weighs most for the learner, or nothing where there is none."""
    numbers = [issue.id for issue in scenario.issues if issue.is_number]
    return max(numbers, key=lambda one: scenario.learner.weights[one], default="")
