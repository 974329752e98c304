"""What is whispered follows from where the talk stands."""

from __future__ import annotations

from dataclasses import replace

from coach.negotiation.counterpart import State, begin
from coach.negotiation.scenario import load_scenarios
from coach.negotiation.whisper import Recent, suggest, whisper

WASTE = load_scenarios()["waste_contract"]


def _after(**known: object) -> State:
    return replace(begin(1), **known)


def test_whoever_has_not_asked_is_reminded_of_it() -> None:
    """It comes before everything else."""
    assert whisper(WASTE, begin(1)).name == "ask"


def test_what_was_told_can_be_used() -> None:
    """The other side's own words come back."""
    found = whisper(WASTE, _after(questions=1, told=[0]))

    assert (found.name, found.says) == ("use", WASTE.counterpart.interests[0].says)


def test_a_standard_that_was_not_named_yet_is_named() -> None:
    """Once what was told was heard."""
    found = whisper(WASTE, _after(questions=1, told=[0], heard=1))

    assert (found.name, found.says) == ("standard", WASTE.standards[0].says)


def test_a_swap_is_of_what_matters_there_and_costs_little_here() -> None:
    """Never of the issue that the other side spoke of."""
    asked = dict(WASTE.learner.target)
    found = whisper(WASTE, _after(questions=1, told=[0], heard=1, standards=[0, 1], asked=asked))

    assert found.name == "trade"
    assert found.issue != WASTE.counterpart.interests[0].about


def test_who_may_decide_is_asked_where_one_cannot() -> None:
    """The lesson of a counterpart without a mandate."""
    assert whisper(load_scenarios()["park_budget"], _after(questions=1)).name == "mandate"


def test_acting_together_is_named_where_it_weighs_and_time_runs() -> None:
    """As a choice, late in the talk."""
    water = load_scenarios()["water_taps"]
    everything = list(range(len(water.standards)))
    late = _after(questions=1, heard=1, standards=everything, turn=water.rounds)

    assert whisper(water, late).name == "together"


def test_a_suggestion_is_worth_more_than_no_deal_and_gives_what_matters_there() -> None:
    """From what the learner knows, and nothing else."""
    told = next(
        at for at, i in enumerate(WASTE.counterpart.interests) if i.about == "pickups_per_week"
    )
    package = suggest(WASTE, _after(told=[told], turn=5))

    assert WASTE.learner.worth(package) > WASTE.learner.least
    assert package["pickups_per_week"] >= WASTE.learner.target["pickups_per_week"]


def test_nobody_is_asked_for_what_they_just_did() -> None:
    """They asked, showed that they heard, and pointed to what is fair."""
    told = _after(questions=1, told=[0])
    standards = frozenset(range(len(WASTE.standards)))

    assert whisper(WASTE, begin(1), Recent(frozenset({"ask_interest"}))).name != "ask"
    assert whisper(WASTE, told, Recent(frozenset({"acknowledge"}))).name != "use"
    assert whisper(WASTE, told, Recent(echoes=frozenset({0}), standards=standards)).name == "offer"
    assert (
        whisper(
            WASTE,
            _after(told=[0], questions=1, heard=1, standards=[0, 1], asked={"x": 1}),
            Recent(frozenset({"trade"})),
        ).name
        == "limit"
    )
