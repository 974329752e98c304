"""How well are moves, tone and offers heard, talks judged, and what does the counterpart reward?

The messages, offers and talks are by people who had read the codebook; what was looked at before a
figure was taken stands at the head of each file. Beside the coach stand the likeness of a message
to a move's description (no learning) and n-grams of words learnt from the same messages.
Run: python -m benchmarks.negotiation
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from benchmarks.scripted_learners import LEARNERS, AskerTrader, TogetherTrader, gains, play
from coach.encoder import load_encoder
from coach.negotiation import debrief, detect_moves, parse_offer
from coach.negotiation.counterpart import DEAL
from coach.negotiation.learnt import MOVES, TONES, Said, read_moves
from coach.negotiation.play import begin_play, record, say, scenario_of
from coach.negotiation.scenario import Scenario, load_scenarios
from coach.negotiation.space import space_of

FOLDER = Path(__file__).parent
SEEDS = 100
DESCRIBED = {
    "ask_interest": "asks what matters to the other side, or why",
    "share_interest": "says what matters to us, and why",
    "make_offer": "makes an offer with concrete terms",
    "trade": "if you do this, we do that: a swap across issues",
    "cite_standard": "points to a law, a precedent, data or what others do",
    "give_reason": "gives a reason for a demand",
    "acknowledge": "shows that the other side's view or feeling was heard",
    "concede": "gives ground for nothing",
    "collective_pressure": "acting together: strike, protest, press, petition",
    "threat": "threatens or insults a person",
    "mention_alternative": "mentions another buyer or another way they have",
    "accept": "accepts, agrees, yes",
    "reject": "refuses, says no",
    "ask_time": "asks for a pause, to ask the group",
    "invite_option": "asks what else could work",
    "rapport": "greeting, thanks, small talk",
    "summarise_agreement": "sums up what is agreed, who does what by when",
    "off_topic": "something that has nothing to do with the talk",
}
Labels = NDArray[np.bool_]


def main() -> None:
    """Print the tables."""
    said = read_moves(FOLDER / "negotiation_messages.yml")
    true = _labels(said)
    ways: dict[str, Callable[[Sequence[Said]], Labels]] = {
        "coach": by_coach, "n-grams": by_ngrams, "likeness": by_likeness,
    }  # fmt: skip
    found = {way: hear(said) for way, hear in ways.items()}
    print(f"F1 on {len(said)} messages{'':<12}" + "".join(f"{way:>12}" for way in ways))
    for at, move in enumerate(MOVES):
        _row(move, [_f1(true, found[way], [at]) for way in ways])
    _row("macro-F1 of moves", [_f1(true, found[way], range(len(MOVES))) for way in ways], ">= 0.80")
    _tone(said)
    _offers()
    _debriefs()
    _learners()
    _speed()


def by_coach(said: Sequence[Said]) -> Labels:
    """Hear as the coach does."""
    heard = [detect_moves(one.text, one.context).moves for one in said]
    return np.array([[move in moves for move in MOVES] for moves in heard])


def by_ngrams(said: Sequence[Said]) -> Labels:
    """Learn from the same messages with words and pairs of words alone."""
    known = read_moves()
    bag = CountVectorizer(binary=True, min_df=2, ngram_range=(1, 2))
    seen = bag.fit_transform([one.text for one in known])
    new = bag.transform([one.text for one in said])
    columns = [
        LogisticRegression(class_weight="balanced", max_iter=500).fit(seen, column).predict(new)
        for column in _labels(known).T
    ]
    return np.array(columns).T


def by_likeness(said: Sequence[Said]) -> Labels:
    """Take the move whose description is most like the message; nothing is learnt."""
    encoder = load_encoder()
    described = encoder.encode([DESCRIBED[move] for move in MOVES])
    likely = encoder.encode([one.text for one in said]) @ described.T
    return np.asarray(likely == likely.max(axis=1, keepdims=True))


def _labels(said: Sequence[Said]) -> Labels:
    return np.array([[move in one.moves for move in MOVES] for one in said])


def _f1(true: Labels, found: Labels, columns: Sequence[int]) -> float:
    return float(np.mean([f1_score(true[:, c], found[:, c], zero_division=0.0) for c in columns]))


def _row(name: str, figures: Sequence[float], bar: str = "") -> None:
    print(f"{name:<32}" + "".join(f"{figure:>12.3f}" for figure in figures) + f"   {bar}")


def _tone(said: Sequence[Said]) -> None:
    found = [detect_moves(one.text, one.context).tone for one in said]
    right = np.mean([tone == one.tone for tone, one in zip(found, said, strict=True)])
    true = [one.tone for one in said]
    macro = f1_score(true, found, labels=list(TONES), average="macro")
    print(f"tone right {right:.3f}, macro-F1 {macro:.3f}   >= 0.85")


def _load(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    return rows


def _offers() -> None:
    whole, issues, asked = [], [], []
    for row in _load("negotiation_offers"):
        terms = parse_offer(row["text"], row["scenario"], row["standing"]).terms
        right = [terms[issue] == row["terms"].get(issue) for issue in terms]
        whole.append(all(right))
        issues += right
        if not row["terms"] and "?" in row["text"]:
            asked.append(any(value is not None for value in terms.values()))
    print(
        f"\noffers, of {len(whole)}: whole message {np.mean(whole):.3f} (>= 0.90), "
        f"issue {np.mean(issues):.3f} (>= 0.95), "
        f"questions taken for offers {sum(asked)} of {len(asked)} (<= 2 %)"
    )


def _debriefs() -> None:
    right = extra = missed = 0
    for row in _load("negotiation_transcripts"):
        found = set(debrief(row["scenario"], row["turns"], row.get("brief")).errors)
        right += len(found & set(row["errors"]))
        extra += len(found - set(row["errors"]))
        missed += len(set(row["errors"]) - found)
    print(f"debrief errors: F1 {2 * right / (2 * right + extra + missed):.3f}   >= 0.85")


def _learners() -> None:
    """Own gain and gain together over no deal, in hundredths, and how often there was a deal."""
    names = [*LEARNERS, "together"]
    print(f"\n{'own / together / deals':<24}" + "".join(f"{name:>20}" for name in names))
    for scenario in load_scenarios().values():
        kinds = {**LEARNERS, "together": TogetherTrader}
        cells = [_cell(scenario, kinds[name]) for name in names]
        print(f"{scenario.id:<24}" + "".join(f"{cell:>20}" for cell in cells))
    print(f"deal where one is possible: {_deals():.3f}   >= 0.95")


def _cell(scenario: Scenario, kind: Any) -> str:
    ends = [play(scenario, kind(scenario), seed) for seed in range(SEEDS)]
    found = np.array([gains(scenario, end) for end in ends])
    own, both = 100 * found[:, 0].mean(), 100 * found.sum(axis=1).mean()
    return f"{own:.0f} / {both:.0f} / {np.mean([end.over == DEAL for end in ends]):.2f}"


def _deals() -> float:
    possible = [s for s in load_scenarios().values() if space_of(s).possible.any()]
    ends = [play(s, AskerTrader(s), seed).over for s in possible for seed in range(SEEDS)]
    return float(np.mean([end == DEAL for end in ends]))


def _speed() -> None:
    lines = (
        "good morning, what is the hardest part for you with this contract?",
        "if we come on three fixed days and you get one number to call, could you pay 26?",
        "three buyers paid 29 to 31 last month, so 28 and two years, and you give the boots",
        "no, that is too low, we cannot live from that",
    )
    times = []
    for seed in range(25):
        current = record(begin_play("waste_contract", seed), "What is it about?", {})
        scenario = scenario_of(current)
        for line in lines:
            start = time.perf_counter()
            current, turn = say(current, scenario, line)
            times.append(1000 * (time.perf_counter() - start))
            if turn.reply:
                current = record(current, "terms", turn.reply.terms)
            if current["stage"] != "talk":
                break
    tail = quantiles(times, n=20)[-1]
    print(f"one turn: median {median(times):.1f} ms, 95 % under {tail:.1f} ms   <= 40 ms")


if __name__ == "__main__":
    main()
