"""What the counterpart answers, and what it rewards."""

from __future__ import annotations

import pytest

from benchmarks.scripted_learners import (
    LEARNERS,
    AskerTrader,
    TogetherTrader,
    gains,
    play,
)
from coach.negotiation.counterpart import DEAL, NO_DEAL, OPEN, State, answer, begin
from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.space import HAIR, space_of

SCENARIOS = list(load_scenarios().values())
POSSIBLE = [s for s in SCENARIOS if space_of(s).possible.any()]


@pytest.mark.parametrize("scenario", POSSIBLE, ids=lambda s: s.id)
def test_a_sensible_learner_finds_a_deal(scenario: Scenario) -> None:
    """Where one is possible: in at least nineteen of twenty talks."""
    deals = [play(scenario, AskerTrader(scenario), seed).over == DEAL for seed in range(40)]

    assert sum(deals) >= 0.95 * len(deals)


@pytest.mark.parametrize("name", LEARNERS)
def test_where_no_deal_is_possible_none_is_made(name: str) -> None:
    """By nobody who knows what they have without one."""
    scenario = next(s for s in SCENARIOS if s not in POSSIBLE)

    ends = {play(scenario, LEARNERS[name](scenario), seed).over for seed in range(40)}

    assert DEAL not in ends


@pytest.mark.parametrize("scenario", POSSIBLE, ids=lambda s: s.id)
def test_asking_and_trading_pays_for_both(scenario: Scenario) -> None:
    """More together than meeting half way, and no less for oneself than being tough."""
    together, own = {}, {}
    for name in ("asker-and-trader", "splitter", "tough"):
        found = [gains(scenario, play(scenario, LEARNERS[name](scenario), s)) for s in range(30)]
        own[name] = sum(mine for mine, _ in found)
        together[name] = sum(mine + theirs for mine, theirs in found)

    assert together["asker-and-trader"] >= 1.15 * together["splitter"]
    assert own["asker-and-trader"] >= own["tough"]


@pytest.mark.parametrize("scenario", [s for s in POSSIBLE if s.pressure >= 0.2], ids=lambda s: s.id)
def test_acting_together_pays_where_the_other_side_is_strong(scenario: Scenario) -> None:
    """With one who stalls or talks down."""
    alone = [gains(scenario, play(scenario, AskerTrader(scenario), s))[0] for s in range(30)]
    joined = [gains(scenario, play(scenario, TogetherTrader(scenario), s))[0] for s in range(30)]

    assert sum(joined) > sum(alone)


def _busy() -> Scenario:
    return load_scenarios()["waste_contract"]


def test_a_question_about_what_matters_is_answered() -> None:
    """With the weightiest interest first."""
    _, reply = answer(_busy(), begin(1), Heard(frozenset({"ask_interest"})))

    assert reply.interest is not None
    about = _busy().counterpart.interests[reply.interest].about
    weights = _busy().counterpart.weights
    assert weights[about] == max(weights.values())


def _asks(*moves: str) -> Heard:
    target = _busy().learner.target
    return Heard(frozenset({"make_offer", *moves}), target, frozenset(target))


def test_a_threat_makes_it_ask_for_more() -> None:
    """What it would have taken before, it does not take after."""
    scenario = _busy()
    calm, menaced = begin(3), begin(3)
    for _ in range(4):
        calm, kind = answer(scenario, calm, _asks("acknowledge"))
        menaced, cold = answer(scenario, menaced, _asks("threat"))

    assert cold.mood == "cold"
    assert scenario.counterpart.worth(cold.terms) > scenario.counterpart.worth(kind.terms)


def test_a_threat_brings_nothing_at_once() -> None:
    """What stood before it stands after, however kindly one spoke before."""
    scenario = _busy()
    state = begin(3)
    for _ in range(3):
        state, before = answer(scenario, state, _asks("acknowledge"))
    _, after = answer(scenario, state, _asks("threat"))

    assert after.terms == before.terms
    assert after.mood == "cold"


def test_who_takes_a_hard_word_back_is_forgiven_it() -> None:
    """The other side is no colder for it than before."""
    scenario = _busy()
    state, cold = answer(scenario, begin(3), _asks("threat"))
    state, reply = answer(scenario, state, Heard(frozenset({"acknowledge"}), is_sorry=True))

    assert cold.mood == "cold"
    assert reply.mood != "cold"
    assert state.threats == 0


def test_a_fair_standard_moves_it() -> None:
    """Shown early, the same offer comes earlier."""
    scenario = _busy()
    told = Heard(frozenset({"cite_standard"}), standards=frozenset({0}))
    _, without = answer(scenario, begin(5), Heard(frozenset({"give_reason"})))
    _, with_it = answer(scenario, begin(5), told)

    assert with_it.standard == 0
    assert scenario.learner.worth(with_it.terms) > scenario.learner.worth(without.terms)


def test_who_may_not_sign_says_so_when_asked() -> None:
    """Before that nothing beyond the mandate is offered."""
    scenario = load_scenarios()["park_budget"]
    state = begin(2)
    for _ in range(3):
        state, reply = answer(scenario, state, Heard(frozenset({"give_reason"})))
        assert all(
            scenario.learner.likes[i][reply.terms[i]] <= scenario.learner.likes[i][v] + HAIR
            for i, v in scenario.mandate.items()
        )

    asked = Heard(frozenset({"give_reason"}), asks_who_decides=True)
    _, reply = answer(scenario, state, asked)

    assert reply.act == "mandate"


def test_a_yes_takes_what_stands_and_a_yes_with_a_but_does_not() -> None:
    """ "Ok, but two years" is a new offer."""
    scenario = _busy()
    state, reply = answer(scenario, begin(7), Heard(frozenset({"give_reason"})))
    agreed, _ = answer(scenario, state, Heard(frozenset({"accept"})))
    but = Heard(frozenset({"accept"}), {"price_per_tonne": 34}, frozenset({"price_per_tonne"}))
    open_still, _ = answer(scenario, state, but)

    assert (agreed.over, agreed.agreed) == (DEAL, reply.terms)
    assert open_still.over == OPEN


def _at_the_last_moment(name: str) -> tuple[Scenario, State]:
    """Give a talk whose time is up with the next message; what it offered stands."""
    scenario, state = load_scenarios()[name], begin(7)
    for _ in range(scenario.rounds):
        state, _ = answer(scenario, state, Heard(frozenset({"give_reason", "acknowledge"})))
    return scenario, state


def test_a_part_that_is_named_at_the_last_moment_binds_nobody() -> None:
    """The whole is said back, and only a yes settles it."""
    scenario, state = _at_the_last_moment("canteen_offer")
    issue = scenario.issues[0].id
    part = Heard(frozenset({"make_offer"}), {issue: state.standing[issue]}, frozenset({issue}))

    said_back, reply = answer(scenario, state, part)
    agreed, _ = answer(scenario, said_back, Heard(frozenset({"accept"})))
    left, _ = answer(scenario, said_back, Heard(frozenset({"reject"})))

    assert (said_back.over, reply.act) == (OPEN, "confirm")
    assert (agreed.over, agreed.agreed) == (DEAL, reply.terms)
    assert left.over == NO_DEAL


def test_it_is_said_back_once_after_time() -> None:
    """Who only ever asks does not keep it at the table."""
    scenario, state = _at_the_last_moment("waste_contract")
    again = Heard(frozenset({"make_offer"}), dict(state.standing), frozenset(state.standing))

    said_back, _ = answer(scenario, state, again)
    left, reply = answer(scenario, said_back, again)

    assert (left.over, reply.act) == (NO_DEAL, "leave")


def test_its_memory_is_plain_data() -> None:
    """A conversation keeps it in a slot."""
    state, _ = answer(_busy(), begin(9), Heard(frozenset({"rapport"})))

    assert State.of(state.as_data()) == state


YOUTH = load_scenarios()["youth_room"]


def _last_bid(**before: int) -> str:
    """Bid what is worth no deal to it, as the first word of the last turn; give what it does."""
    least = dict(YOUTH.counterpart.walk_away)
    state = State(3, turn=YOUTH.rounds - 1, **before)
    return answer(YOUTH, state, Heard(frozenset({"make_offer"}), least))[1].act


def test_when_time_is_up_it_takes_what_is_no_worse_than_no_deal() -> None:
    """No better bid can come; to somebody who threatened it stays hard."""
    assert _last_bid() == "confirm"
    assert _last_bid(threats=1) != "confirm"


def test_a_supposed_thing_is_answered_with_an_offer_that_has_it_in() -> None:
    """Nothing that was asked is changed by it, and nothing is taken back."""
    scenario = load_scenarios()["waste_contract"]
    state = begin(3)
    state, first = answer(
        scenario, state, Heard(frozenset({"make_offer"}), {"price_per_tonne": 28})
    )
    supposing = Heard(frozenset({"invite_option"}), supposes={"pickups_per_week": 5})
    after, reply = answer(scenario, state, supposing)

    assert reply.terms["pickups_per_week"] == 5
    assert scenario.learner.worth(reply.terms) >= scenario.learner.worth(first.terms) - HAIR
    assert after.asked == state.asked


def test_for_what_it_was_offered_already_it_gives_no_more() -> None:
    """What stands, stands."""
    scenario = load_scenarios()["waste_contract"]
    state, _ = answer(scenario, begin(3), Heard(frozenset({"make_offer"}), {"price_per_tonne": 28}))
    again = {"pickups_per_week": state.standing["pickups_per_week"]}
    _, reply = answer(scenario, state, Heard(frozenset({"invite_option"}), supposes=again))

    worth = scenario.counterpart.worth
    assert worth(reply.terms) >= worth(state.standing) - HAIR
