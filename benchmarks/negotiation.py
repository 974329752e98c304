"""How well are moves, tone and offers heard, and talks judged?

The messages, offers and talks are by people who had read the codebook; what was looked at before a
figure was taken stands at the head of each file. Beside the coach stand the likeness of a message
to a move's description (no learning) and n-grams of words learnt from the same messages. Figures of
the counterpart are in benchmarks.counterpart, the time of a turn in benchmarks.play_turn.
Run: python -m benchmarks.negotiation
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from coach.encoder import load_encoder
from coach.negotiation import debrief, detect_moves, parse_offer
from coach.negotiation.labelled_messages import MOVES, TONES, Said, read_moves

FOLDER = Path(__file__).parent
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


if __name__ == "__main__":
    main()
