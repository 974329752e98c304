"""How well are goals reviewed and dates understood, and how fast?

The goals (`planning_goals.yml`) and expressions of time (`planning_dates.yml`) are by people who
had read the codebook, and nothing else of the project; nobody has learnt from them. Beside the
coach stand what rules alone find (the matchers) and a bag of words: logistic regression on the
words, learnt from the same goals. Run: python -m benchmarks.planning
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from coach.dates import find_when, understand
from coach.language import load_language
from coach.planning import review_goal
from coach.planning.learnt import ELEMENTS, FLAGS, NAMES, read_goals
from coach.planning.matchers import find_spans

FOLDER = Path(__file__).parent
Labels = NDArray[np.bool_]
Reviewer = Callable[[Sequence[str]], Labels]


def main() -> None:
    """Print the tables."""
    texts, labels = read_goals(FOLDER / "planning_goals.yml")
    ways = {"coach": by_coach, "bag of words": by_words, "rules alone": by_rules}
    found = {way: review(texts) for way, review in ways.items()}
    print(f"F1 on {len(texts)} goals{'':<18}" + "".join(f"{way:>14}" for way in ways))
    for group, names, bar in (("elements", ELEMENTS, ">= 0.85"), ("flags", FLAGS, ">= 0.65")):
        for name in names:
            _row(name, [_f1(labels, found[way], [name]) for way in ways])
        _row(f"macro-F1 of {group}", [_f1(labels, found[way], names) for way in ways], bar)
    _dates()
    _speed(texts)


def by_coach(texts: Sequence[str]) -> Labels:
    """Review as the coach does."""
    reviews = [review_goal(text) for text in texts]
    has = [{name for name, has in review.has.items() if has} for review in reviews]
    rows = [names | set(review.flags) for names, review in zip(has, reviews, strict=True)]
    return np.array([[name in row for name in NAMES] for row in rows])


def by_words(texts: Sequence[str]) -> Labels:
    """Learn from the same goals with their words alone."""
    known, labels = read_goals()
    bag = CountVectorizer(binary=True, min_df=2)
    seen, new = bag.fit_transform(known), bag.transform(texts)
    columns = [
        LogisticRegression(class_weight="balanced", max_iter=500).fit(seen, column).predict(new)
        for column in labels.T
    ]
    return np.array(columns).T


def by_rules(texts: Sequence[str]) -> Labels:
    """Take what the matchers find, and the words that say when, for the elements themselves."""
    rows = []
    for text in texts:
        spans = find_spans(load_language()(text))
        rows.append([bool(find_when(text)) if n == "deadline" else bool(spans[n]) for n in NAMES])
    return np.array(rows)


def _f1(labels: Labels, found: Labels, names: Sequence[str]) -> float:
    columns = [NAMES.index(name) for name in names]
    return float(np.mean([f1_score(labels[:, c], found[:, c], zero_division=0.0) for c in columns]))


def _row(name: str, figures: Sequence[float], bar: str = "") -> None:
    print(f"{name:<32}" + "".join(f"{figure:>14.3f}" for figure in figures) + f"   {bar}")


def _dates() -> None:
    rows: list[dict[str, Any]] = yaml.safe_load((FOLDER / "planning_dates.yml").read_text("utf-8"))
    right = [is_right(row) for row in rows]
    print(f"\nright date or right question, of {len(rows)}: {np.mean(right):.3f}   >= 0.95")


def is_right(row: dict[str, Any]) -> bool:
    """Tell whether the day is one of those that are right, or the right thing is asked."""
    when = understand(row["text"], date.fromisoformat(row["today"]), asked=True)
    if row["kind"] != "known":
        return bool(when.kind == row["kind"])
    is_known = when.kind in {"known", "relative"} and when.day is not None
    return is_known and str(when.day) in {row["date"], *row.get("also", [])}


def _speed(texts: Sequence[str]) -> None:
    times = []
    for text in texts:
        start = time.perf_counter()
        review_goal(text)
        times.append(1000 * (time.perf_counter() - start))
    tail = quantiles(times, n=20)[-1]
    print(f"review_goal: median {median(times):.1f} ms, 95 % under {tail:.1f} ms   <= 15 ms")


if __name__ == "__main__":
    main()
