"""Does the counterpart keep its promises, and what does it reward?

Every scenario, and talks made of somebody's own preparation, are played with learners who say
anything at all, with wary ones who take nothing worse than no deal, and with five who bargain by
a script. Gains are over no deal, in hundredths of what a side could wish for.
Run: python -m benchmarks.counterpart
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from benchmarks.any_learner import AnyLearner, WaryLearner
from benchmarks.own_cases import own_cases
from benchmarks.promises import Talk, broken, margin, strange, taken_back, turns_over
from benchmarks.scripted_learners import (
    LEARNERS,
    AskerTrader,
    Learner,
    TogetherTrader,
    gains,
    play,
    talk_of,
)
from coach.negotiation.counterpart import DEAL, State
from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.space import HAIR, space_of

SEEDS, SCRIPTED_SEEDS = 1000, 100
TOGETHER = "together"
KINDS: dict[str, type[Learner]] = {**LEARNERS, TOGETHER: TogetherTrader}
ONE_SIDED = ("stalls", "talks_down", "no_mandate")  # manners of one who need not move
DEALS_LEAST, TRADE_LEAST = 0.95, 1.15


@dataclass(frozen=True)
class Found:
    """What a learner's talks came to, on average."""

    own: float
    both: float
    deals: float
    turns: float

    def __str__(self) -> str:
        return f"{self.own:.0f} / {self.both:.0f} / {self.deals:.2f} / {self.turns:.1f}"


def main() -> None:
    """Print the tables."""
    scenarios = [*load_scenarios().values(), *own_cases()]
    _print_promises(scenarios)
    _print_gains(scenarios)


def _print_promises(scenarios: Iterable[Scenario]) -> None:
    heads = ("broken", "odd values", "least above", "taken back", "turns over", "hurt", "deals")
    print(f"worst of {SEEDS} seeds{'':<7}" + "".join(f"{head:>13}" for head in heads))
    for scenario in scenarios:
        print(f"{scenario.id:<24}" + "".join(f"{cell:>13}" for cell in _worst(scenario)))
    print(
        "broken: talks in which a promise is; least above: what its worst package is worth to it "
        "above no deal;\ntaken back: the most that the learner lost of what was offered; turns "
        "over: messages after time was up (<= 2);\nhurt: deals below the no deal of a wary "
        f"learner; deals: of the asker-and-trader, where any is possible (>= {DEALS_LEAST})"
    )


def _worst(scenario: Scenario) -> list[str]:
    """Give the cells of a scenario's row."""
    talks = [talk_of(scenario, _anybody(scenario, seed), seed) for seed in range(SEEDS)]
    faults = {seed: found for seed in range(SEEDS) if (found := broken(scenario, talks[seed]))}
    for seed, found in faults.items():
        print(f"{scenario.id}, seed {seed}: broken: {'; '.join(found)}")
    is_possible = space_of(scenario).possible.any()
    return [
        str(len(faults)),
        str(sum(len(strange(scenario, talk)) for talk in talks)),
        f"{100 * min(margin(scenario, talk) for talk in talks):.2f}",
        f"{100 * max(taken_back(scenario, talk) for talk in talks):.2f}",
        str(max(turns_over(scenario, talk) for talk in talks)),
        str(_hurt(scenario)),
        f"{_deals(scenario):.3f}" if is_possible else f"{_deals(scenario):.3f} (0)",
    ]


def _anybody(scenario: Scenario, seed: int) -> AnyLearner:
    return AnyLearner(scenario, random.Random(seed))


def _hurt(scenario: Scenario) -> int:
    """Count the deals that leave a wary learner with less than no deal."""
    ends = [play(scenario, WaryLearner(scenario, random.Random(s)), s) for s in range(SEEDS)]
    return sum(gains(scenario, end)[0] < -HAIR for end in ends)


def _deals(scenario: Scenario) -> float:
    ends = [play(scenario, AskerTrader(scenario), seed) for seed in range(SEEDS)]
    return mean(end.over == DEAL for end in ends)


def _print_gains(scenarios: Iterable[Scenario]) -> None:
    print(f"\n{'own / both / deals / turns':<27}" + "".join(f"{name:>23}" for name in KINDS))
    missed = {}
    for scenario in scenarios:
        talks = {name: _talks(scenario, kind) for name, kind in KINDS.items()}
        found = {name: _sum_up(scenario, talks[name]) for name in KINDS}
        bars = {**_bars(scenario, found), "keeps its promises": _are_kept(scenario, talks)}
        missed[scenario.id] = [name for name, is_met in bars.items() if not is_met]
        verdict = "miss" if missed[scenario.id] else "pass"
        cells = "".join(f"{found[name]!s:>23}" for name in KINDS)
        print(f"{scenario.id:<27}{cells}   {verdict} ({_compared(found)})")
    for name, bars_missed in missed.items():
        for bar in bars_missed:
            print(f"{name} misses: {bar}")


def _talks(scenario: Scenario, kind: type[Learner]) -> list[Talk]:
    return [talk_of(scenario, kind(scenario), seed) for seed in range(SCRIPTED_SEEDS)]


def _are_kept(scenario: Scenario, talks: dict[str, list[Talk]]) -> bool:
    return not any(broken(scenario, talk) for of_one in talks.values() for talk in of_one)


def _sum_up(scenario: Scenario, talks: list[Talk]) -> Found:
    ends: list[State] = [talk[-1].state for talk in talks]
    found = [gains(scenario, end) for end in ends]
    return Found(
        own=100 * mean(mine for mine, _ in found),
        both=100 * mean(mine + theirs for mine, theirs in found),
        deals=mean(end.over == DEAL for end in ends),
        turns=mean(len(talk) for talk in talks),
    )


def _bars(scenario: Scenario, found: dict[str, Found]) -> dict[str, bool]:
    """Tell of each bar that stands for a scenario whether it is met."""
    trader, tough = found["asker-and-trader"], found["tough"]
    if not space_of(scenario).possible.any():
        return {"nobody makes a deal": not any(one.deals for one in found.values())}
    bars = {
        f"the trader's deals >= {DEALS_LEAST}": trader.deals >= DEALS_LEAST,
        f"trading >= {TRADE_LEAST} splitting": trader.both >= TRADE_LEAST * found["splitter"].both,
        "trading >= being tough, for oneself": trader.own >= tough.own,
    }
    if scenario.manner in ONE_SIDED:
        bars["acting together > alone, for oneself"] = found[TOGETHER].own > trader.own
    return bars


def _compared(found: dict[str, Found]) -> str:
    trader, tough, splitter = (found[one] for one in ("asker-and-trader", "tough", "splitter"))
    if not splitter.both:
        return "no deal by anybody"
    share = trader.both / splitter.both
    joined = found[TOGETHER].own - trader.own
    return f"both x{share:.2f}, own {trader.own - tough.own:+.0f} on tough, together {joined:+.0f}"


if __name__ == "__main__":
    main()
