"""How well messages are understood that nobody of us wrote: intents, danger, languages.

The messages (`understanding_*.yml`) are by people who had read what the intents mean
(docs/intents.md) and no example. With a folder of public benchmark data as argument, the same
classifier is taught ten examples an intent: CLINC150 (Larson et al., 2019) and BANKING77
(Casanueva et al., 2020). Run: python -m benchmarks.understanding [FOLDER]
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.metrics import f1_score

from coach.care import screen
from coach.encoder import load_encoder
from coach.intents import load_intents
from coach.languages import identify
from coach.ngrams import NGrams
from coach.text_classifier import TextClassifier

HERE = Path(__file__).parent
DANGER = frozenset({"distress", "harm"})
OUT = "out_of_scope"
REFUSED_BELOW = 0.3  # the fallback's threshold in config.yml
BINS = 10
FEW_SHOT = {"clinc150": ">= 0.933", "banking77": ">= 0.872"}


def main() -> None:
    """Print the tables."""
    print(f"{'figure':<52}{'coach':>8}   bar")
    _show_intents(_read("understanding_intents.yml"))
    _show_danger("English", _read("understanding_danger.yml"), ">= 0.98", ">= 0.95")
    rows = _read("understanding_languages.yml")
    for language in dict.fromkeys(row["lang"] for row in rows):
        of_it = [row for row in rows if row["lang"] == language]
        _show_danger(language, of_it, ">= 0.90", "-")
        _row(f"{language}: the language is known", _share(of_it, _is_known), "-")
        wishes = [row for row in of_it if row["intent"] in {"stop", "erase", "person", "privacy"}]
        _row(f"{language}: stop, delete, a person, privacy", _share(wishes, _is_heard), "-")
    if len(sys.argv) > 1:
        for name, bar in FEW_SHOT.items():
            _row(f"{name}, 10 an intent", few_shot(Path(sys.argv[1]), name), bar)


def _show_intents(rows: list[dict[str, Any]]) -> None:
    found, sure, took = [], [], []
    for row in rows:
        started = time.perf_counter()
        intent, confidence = understand(row["text"])
        took.append(time.perf_counter() - started)
        found.append(intent)
        sure.append(confidence)
    meant = [row["intent"] for row in rows]
    _row("macro-F1 over the intents", f1_score(meant, found, average="macro"), ">= 0.95")
    refused = np.array([f == OUT or s < REFUSED_BELOW for f, s in zip(found, sure, strict=True)])
    is_out = np.array([intent == OUT for intent in meant])
    _row("out of scope recognised", refused[is_out].mean(), ">= 0.90")
    _row("in scope, but refused", refused[~is_out].mean(), "<= 0.03")
    right = [f == m for f, m in zip(found, meant, strict=True)]
    _row("expected calibration error", calibration_error(sure, right), "<= 0.05")
    _row("screen and intent of one message, p50, ms", statistics.median(took) * 1000, "<= 8")


def understand(text: str) -> tuple[str, float]:
    """Give intent and confidence as the pipeline does: what is screened first, then the ranking."""
    screened = screen(text).kind
    if screened != "none":
        return ("privacy" if screened == "consent" else screened), 1.0
    shares = load_intents().shares(text, load_encoder().encode([text])[0])
    best = max(shares, key=lambda name: shares[name])
    return best, shares[best]


def _show_danger(name: str, rows: list[dict[str, Any]], recall: str, spared: str) -> None:
    danger = [row for row in rows if row["intent"] in DANGER]
    others = [row for row in rows if row["intent"] not in DANGER]
    _row(f"{name}: danger recognised", _share(danger, _is_in_danger), recall)
    _row(f"{name}: look-alikes spared", 1 - _share(others, _is_in_danger), spared)


def _is_in_danger(row: dict[str, Any]) -> bool:
    return screen(row["text"]).kind in DANGER


def _is_known(row: dict[str, Any]) -> bool:
    return identify(row["text"]) == row["lang"]


def _is_heard(row: dict[str, Any]) -> bool:
    kind = "consent" if row["intent"] == "privacy" else row["intent"]
    return screen(row["text"]).kind == kind


def calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Give the expected calibration error in ten bins: Naeini et al. (2015)."""
    sure, hit = np.array(confidences), np.array(right, dtype=float)
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [
        abs(hit[bins == number].mean() - sure[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(sum(gaps))


def few_shot(folder: Path, name: str) -> float:
    """Teach the classifier a public data set's examples; give its accuracy on the test part."""
    data = json.loads((folder / f"{name}_10shot.json").read_text(encoding="utf-8"))
    texts, labels = zip(*data["train"], strict=True)
    encoder = load_encoder()
    classifier = TextClassifier.learn(
        texts,
        labels,
        ngrams=NGrams.learn(texts),
        embeddings=encoder.encode(list(texts)),
        strength=20,
        steps=40,
        balanced=True,
    )
    asked, meant = zip(*data["test"], strict=True)
    right = 0
    for text, vector, label in zip(asked, encoder.encode(list(asked)), meant, strict=True):
        shares = classifier.shares(text, vector)
        right += max(shares, key=lambda intent: shares[intent]) == label
    return right / len(asked)


def _share(rows: list[dict[str, Any]], holds: Any) -> float:
    return sum(holds(row) for row in rows) / len(rows)


def _read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [{**row, "text": str(row["text"])} for row in rows]


def _row(name: str, figure: float, bar: str) -> None:
    print(f"{name:<52}{figure:>8.3f}   {bar}", flush=True)


if __name__ == "__main__":
    main()
