"""How long does one turn of a practised talk take, in the action that plays the other side?

From Rasa's call to the events that come back, models being loaded; of every scenario and of talks
made of somebody's own preparation. The last message of a talk, which is looked back at in the same
turn, stands apart. Run: python -m benchmarks.play_turn
"""

from __future__ import annotations

import asyncio
import time
from statistics import median, quantiles
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.play import FORM, ValidatePlayForm
from benchmarks.own_cases import PREPARED
from coach.negotiation.own_case import build_own_case
from coach.negotiation.play import OVER, OWN, begin_play, record, scenario_of
from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.wording import say_terms

ROUNDS = 4  # talks of each scenario
MOST = 40  # ms


def main() -> None:
    """Print the table."""
    asyncio.run(_talk(_begun("waste_contract", 0)))  # loads the models
    print(f"{'ms a turn':<24}{'turns':>8}{'median':>10}{'95 %':>10}{'longest':>10}")
    turns: list[float] = []
    ends: list[float] = []
    for name in [*load_scenarios(), *PREPARED]:
        talks = [asyncio.run(_talk(_begun(name, seed))) for seed in range(ROUNDS)]
        times = [ms for talk in talks for ms in talk[:-1]]
        _row(name, times)
        turns += times
        ends += [talk[-1] for talk in talks]
    _row("all", turns)
    _row("the last, with debrief", ends)
    print(f"95 % within {MOST} ms: {'pass' if _tail(turns) <= MOST else 'miss'}")


def _begun(name: str, seed: int) -> dict[str, Any]:
    own = build_own_case(PREPARED[name]) if name in PREPARED else None
    begun = begin_play(OWN if own else name, seed, own)
    return {**record(begun, "What is it about?", {}), "rounds": []}


def _lines(scenario: Scenario) -> list[str]:
    """Give what a learner writes in a talk: short and long, with terms of the scenario."""
    side = scenario.learner
    hoped, least = say_terms(scenario, side.target), say_terms(scenario, side.walk_away)
    return [
        "good morning, thank you for the time. What is the hardest part for you in this?",
        f"I see that this is hard for you. What matters to us is that it lasts. So: {hoped}?",
        "no, that is too low, we cannot live from that",
        "We have been at this for two years, and there are forty families who wait for an answer. "
        "Others were given better terms last spring, in the next district, by the same office, "
        "and nobody lost anything by it. We are ready to do our part if you do yours. "
        f"Could you meet us at {hoped}, and then we would tell everybody that you did?",
        "if nothing moves, all of us will stand before your door on Monday",
        f"then at least {least}",
        "what would make that possible for you?",
        "ok, agreed",
        "thank you, I write it down today and bring it to you on Thursday",
    ]


async def _talk(play: dict[str, Any]) -> list[float]:
    """Play a talk to its end; give how long each turn took, in milliseconds."""
    times = []
    for line in _lines(scenario_of(play)):
        tracker = _tracker(play, line)
        start = time.perf_counter()
        events = await ValidatePlayForm().run(CollectingDispatcher(), tracker, {})
        times.append(1000 * (time.perf_counter() - start))
        kept = [event["value"] for event in events if event.get("name") == "play"]
        play = kept[-1] if kept else play
        if play["stage"] == OVER:
            break
    return times


def _tracker(play: dict[str, Any], text: str) -> Tracker:
    message = {"text": text, "intent": {"name": "tell", "confidence": 0.99}, "entities": []}
    events = [
        {"event": "action", "name": "action_listen"},
        {"event": "user", "text": text, "parse_data": message},
    ]
    return Tracker("somebody", {"play": play}, message, events, False, None, {"name": FORM}, FORM)


def _row(name: str, times: list[float]) -> None:
    figures = (median(times), _tail(times), max(times))
    print(f"{name:<24}{len(times):>8}" + "".join(f"{figure:>10.1f}" for figure in figures))


def _tail(times: list[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    main()
