"""What the counterpart promises whoever it talks with, and how a talk is held against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.scripted_learners import Step
from coach.negotiation.counterpart import DEAL, OPEN, State, answer
from coach.negotiation.scenario import Scenario, Value
from coach.negotiation.space import HAIR

Terms = Mapping[str, Value]
Talk = Sequence[Step]


def broken(scenario: Scenario, talk: Talk) -> list[str]:
    """Name the promises that a talk breaks; nothing where all are kept."""
    if strange(scenario, talk):  # of such a package nobody can say what it is worth
        return ["every issue has one of its values"]
    return [name for name, is_kept in PROMISES.items() if not is_kept(scenario, talk)]


def strange(scenario: Scenario, talk: Talk) -> list[Terms]:
    """Give the packages that lack an issue, have one too many, or a value that is none of its."""
    values = {issue.id: issue.values for issue in scenario.issues}
    return [
        package
        for package in _packages(talk)
        if package.keys() != values.keys() or any(package[i] not in values[i] for i in values)
    ]


def margin(scenario: Scenario, talk: Talk) -> float:
    """Give how much the worst of its packages is worth to it above no deal; 1 if there is none."""
    side = scenario.counterpart
    return min((side.worth(package) - side.least for package in _packages(talk)), default=1.0)


def taken_back(scenario: Scenario, talk: Talk) -> float:
    """Give the most that a package was worse for the learner than one offered before it."""
    best, most = 0.0, 0.0
    for package in _packages(talk):
        worth = scenario.learner.worth(package)
        best, most = max(best, worth), max(most, best - worth)
    return most


def turns_over(scenario: Scenario, talk: Talk) -> int:
    """Give how many messages of the learner came after time was up."""
    return len(talk) - scenario.rounds


def _packages(talk: Talk) -> Iterator[Terms]:
    """Give what was offered, what stood and what was agreed, in that order, turn by turn."""
    for step in talk:
        known = (step.reply.terms, step.state.standing, step.state.agreed)
        yield from (terms for terms in known if terms)


def _keeps_its_least(scenario: Scenario, talk: Talk) -> bool:
    return margin(scenario, talk) >= -HAIR


def _takes_nothing_back(scenario: Scenario, talk: Talk) -> bool:
    return taken_back(scenario, talk) <= HAIR


def _keeps_to_its_mandate(scenario: Scenario, talk: Talk) -> bool:
    likes = scenario.learner.likes
    return all(
        likes[issue][terms[issue]] <= likes[issue][most] + HAIR
        for step in talk
        if not step.state.mandate_open
        for terms in _packages([step])
        for issue, most in scenario.mandate.items()
    )


def _agrees_to_what_was_said(scenario: Scenario, talk: Talk) -> bool:
    """Tell whether the learner said yes to what is agreed, as a whole and with no but."""
    last = talk[-1]
    if last.state.over != DEAL:
        return not last.state.agreed
    agreed, heard = last.state.agreed, last.heard
    is_as_named = all(agreed.get(issue) == value for issue, value in heard.terms.items())
    return "accept" in heard.moves and agreed == last.before.standing and is_as_named


def _tells_who_asks_and_once(scenario: Scenario, talk: Talk) -> bool:
    told = [step for step in talk if step.reply.interest is not None]
    known = {step.reply.interest for step in told}
    is_asked = all("ask_interest" in step.heard.moves for step in told)
    return is_asked and len(known) == len(told) and known == set(talk[-1].state.told)


def _ends(scenario: Scenario, talk: Talk) -> bool:
    return talk[-1].state.over != OPEN


def _has_a_plain_memory(scenario: Scenario, talk: Talk) -> bool:
    last = talk[-1].state
    return State.of(json.loads(json.dumps(last.as_data()))) == last


def _answers_the_same_again(scenario: Scenario, talk: Talk) -> bool:
    """Tell whether its answer hangs on nothing else, and changed nothing of what it was given."""
    return all(
        answer(scenario, step.before, step.heard) == (step.state, step.reply) for step in talk
    )


PROMISES: dict[str, Callable[[Scenario, Talk], bool]] = {
    "nothing is below its no deal": _keeps_its_least,
    "nothing is taken back for worse": _takes_nothing_back,
    "nothing is beyond its mandate until it is asked who decides": _keeps_to_its_mandate,
    "a deal is what the learner said yes to": _agrees_to_what_was_said,
    "an interest is told once, to who asks": _tells_who_asks_and_once,
    "the talk ends": _ends,
    "its memory is plain data": _has_a_plain_memory,
    "the same words get the same answer": _answers_the_same_again,
}
