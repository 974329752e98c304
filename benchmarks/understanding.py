"""How well messages are understood that nobody of us wrote: intents, danger, languages.

The messages (`understanding_*.yml`) are by people who had read what the intents mean
(docs/intents.md) and no example; one that happens to be learnt from word for word is left out.
With ``--diet`` Rasa's default pipeline is taught the same messages, for so many epochs (100 in its
own settings; one takes minutes), and asked the same. With a folder of public benchmark data the
same classifier is taught ten examples an intent: CLINC150 (Larson et al., 2019) and BANKING77
(Casanueva et al., 2020).
Run: python -m benchmarks.understanding [--diet EPOCHS] [FOLDER]
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import yaml
from sklearn.metrics import f1_score

from assistant.nlu.intent_classifier import RANKED
from coach.care import screen
from coach.intents import IntentClassifier, load_intents, read_examples
from coach.languages import identify, load_languages
from coach.settings import ROOT

HERE = Path(__file__).parent
DANGER = frozenset({"distress", "harm"})
OUT, ASKED = "out_of_scope", "nlu_fallback"
BINS = 10
FEW_SHOT = {"clinc150": ">= 0.933", "banking77": ">= 0.872"}


class Reading(NamedTuple):
    """The likeliest intent of a message, and whether the coach asks rather than acts on it."""

    intent: str
    confidence: float
    is_asked: bool = False
    ranking: Mapping[str, float] = MappingProxyType({})  # of the likeliest, as Rasa is told

    @property
    def outcome(self) -> str:
        """What the coach takes it for."""
        return ASKED if self.is_asked else self.intent


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.understanding")
    asked.add_argument("folder", nargs="?", type=Path, help="with public benchmark data")
    asked.add_argument("--diet", type=int, metavar="EPOCHS", help="compare with Rasa's default")
    wanted = asked.parse_args()
    print(f"{'figure':<52}{'coach':>8}   bar")
    intents, danger = _read("understanding_intents.yml"), _read("understanding_danger.yml")
    _show_intents("", understand, intents)
    _show_danger("English", danger, _is_in_danger, ">= 0.98", ">= 0.95")
    rows = _read("understanding_languages.yml")
    for language in dict.fromkeys(row["lang"] for row in rows):
        of_it = [row for row in rows if row["lang"] == language]
        _show_danger(language, of_it, _is_in_danger, ">= 0.90", "-")
        _row(f"{language}: the language is known", _share(of_it, _is_known), "-")
        wishes = [row for row in of_it if row["intent"] in {"stop", "erase", "person", "privacy"}]
        _row(f"{language}: stop, delete, a person, privacy", _share(wishes, _is_heard), "-")
    if wanted.diet:
        from benchmarks import diet

        by_diet = diet.learn(wanted.diet)
        _show_intents("DIET: ", lambda text: Reading(*by_diet(text)), intents)
        _show_danger("DIET", danger, lambda row: by_diet(row["text"])[0] in DANGER, "-", "-")
    if wanted.folder:
        for name, bar in FEW_SHOT.items():
            _row(f"{name}, 10 an intent", few_shot(wanted.folder, name), bar)


def _show_intents(
    who: str, understands: Callable[[str], Reading], rows: list[dict[str, Any]]
) -> None:
    read, took = [], []
    for row in rows:
        started = time.perf_counter()
        read.append(understands(row["text"]))
        took.append(time.perf_counter() - started)
    meant = [row["intent"] for row in rows]
    found = [one.outcome for one in read]
    _row(f"{who}macro-F1 over the intents", _macro_f1(meant, found), ">= 0.95")
    refused = np.array([outcome in {OUT, ASKED} for outcome in found])
    is_out = np.array([intent == OUT for intent in meant])
    _row(f"{who}out of scope recognised", refused[is_out].mean(), ">= 0.90")
    _row(f"{who}in scope, but refused or asked about", refused[~is_out].mean(), "<= 0.03")
    _show_asked(who, read, meant)
    right = [one.intent == intent for one, intent in zip(read, meant, strict=True)]
    sure = [one.confidence for one in read]
    _row(f"{who}expected calibration error", calibration_error(sure, right), "<= 0.05")
    _row(f"{who}screen and intent, p50, ms", statistics.median(took) * 1000, "<= 8")


def _macro_f1(meant: list[str], found: list[str]) -> float:
    """Being asked is no reading: it counts against the intent that was meant."""
    return float(f1_score(meant, found, labels=sorted(set(meant)), average="macro"))


def _show_asked(who: str, read: list[Reading], meant: list[str]) -> None:
    asked = [(one, intent) for one, intent in zip(read, meant, strict=True) if one.is_asked]
    _row(f"{who}asked what was meant", len(asked) / len(read), "-")
    if asked:
        wrong = sum(one.intent != intent for one, intent in asked)
        _row(f"{who}of these the likeliest reading was wrong", wrong / len(asked), "-")


def understand(text: str) -> Reading:
    """Read a message as the pipeline does: what is screened first, then the ranking."""
    screened = screen(text).kind
    if screened != "none":
        return Reading("privacy" if screened == "consent" else screened, 1.0)
    shares = load_intents().shares(text)
    best, second, *others = sorted(shares, key=lambda name: shares[name], reverse=True)[:RANKED]
    ranking = {name: shares[name] for name in (best, second, *others)}
    fallback = _fallback()
    is_near = shares[best] - shares[second] < fallback["ambiguity_threshold"]
    is_asked = shares[best] < fallback["threshold"] or is_near
    return Reading(best, shares[best], is_asked, ranking)


@functools.cache
def _fallback() -> dict[str, float]:
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    (found,) = (part for part in pipeline if part["name"] == "FallbackClassifier")
    return dict(found)


def _show_danger(
    name: str,
    rows: list[dict[str, Any]],
    is_in_danger: Callable[[dict[str, Any]], bool],
    recall: str,
    spared: str,
) -> None:
    danger = [row for row in rows if row["intent"] in DANGER]
    others = [row for row in rows if row["intent"] not in DANGER]
    _row(f"{name}: danger recognised", _share(danger, is_in_danger), recall)
    _row(f"{name}: look-alikes spared", 1 - _share(others, is_in_danger), spared)


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
    with TemporaryDirectory() as scratch:
        classifier = IntentClassifier.learn(texts, labels, Path(scratch))
    right = 0
    for text, label in data["test"]:
        shares = classifier.shares(text)
        right += max(shares, key=lambda intent: shares[intent]) == label
    return right / len(data["test"])


def _share(rows: list[dict[str, Any]], holds: Any) -> float:
    return sum(holds(row) for row in rows) / len(rows)


def _read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [row for row in rows if _bare(row["text"]) not in _learnt()]


@functools.cache
def _learnt() -> frozenset[str]:
    languages = load_languages().values()
    heard = (text for language in languages for texts in language.heard.values() for text in texts)
    return frozenset(map(_bare, chain((text for text, _ in read_examples()), heard)))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower())) or text


def _row(name: str, figure: float, bar: str) -> None:
    print(f"{name:<52}{figure:>8.3f}   {bar}", flush=True)


if __name__ == "__main__":
    main()
