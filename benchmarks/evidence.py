"""Are claims reviewed as a reader by the codebook would, and do the intervals hold their promise?

The claims are by somebody who had read the codebook and nothing else. For the intervals, shares and
averages are drawn many times from known ones, and it is counted how often the 95 % interval holds
the true difference (93 to 97 %) at the sizes that residents have. The figures of the published
examples are in tests/coach/evidence/. Of questions on the cases for practice it is counted how
often it is heard whether they ask what the case needs; beside it, what words alone would hear.
Of numbers that people type it is counted how many are read right, asked about, asked about without
need, or read wrongly without a word, which is the worst; the reader has learnt from these,
but for those that are marked as held out, if there are any.
Run: python -m benchmarks.evidence
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.metrics import f1_score

from coach.errors import SeriesError
from coach.evidence import ClaimReview, Series, draw_run_chart, review_claim
from coach.evidence.comparison import (
    Difference,
    Share,
    compare_averages,
    compare_pairs,
    compare_shares,
)
from coach.evidence.exercises import Exercise, look, read_exercises
from coach.evidence.labelled_claims import ELEMENTS, ISSUES, STAIRS, read_claims
from coach.evidence.series import read_series
from coach.evidence.series_points import Point
from coach.judging import Written

POINTS = (24, 2000)
TOO_MANY = 100_000
RUNS = 9
SIZES = (5, 10, 20, 50, 100, 200)
TIMES = 1000  # of each size: good to within one and a half points
SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
FILE_OF_CLAIMS = Path(__file__).with_name("evidence_claims.yml")
FILE_OF_SERIES = Path(__file__).with_name("evidence_series.yml")
FILE_OF_QUESTIONS = Path(__file__).with_name("evidence_questions.yml")
# What somebody might look for who has no judge: the words that are in most such questions.
WORDS = {
    "no_comparison": r"\bcompar|\bbefore\b|\bthan\b|\bother\b|\blast year\b",
    "tiny_sample": r"\bhow many\b|\bonly \w+\b|\bmore\b",
    "one_story": r"\b(one|just|only)\b|\bothers?\b",
    "own_figures": r"\bwho (counted|paid|payed|says|tested|made|did)\b|\bsource\b|\bown\b",
    "cause_from_coincidence": r"\bmaybe\b|\belse\b|\bbecause\b|\bcause|\breason",
    "percent_without_base": r"\bhow many\b|\bpercent|%|\bout of\b|\bof what\b",
    "cherry_picked_period": r"\b(week|month|year|day|winter|summer|season)s?\b",
    "survivor_or_self_selection": r"\bwho (was|is|did)\b|\bleft\b|\bmissing\b|\bnot\b",
    "activity_not_result": r"\bresult|\bchang|\bdifferen|\bbetter\b|\bfewer\b",
    "loaded_average": r"\baverage\b|\bleast\b|\bless\b|\bworst\b|\blongest\b",
    "leading_question": r"\bquestion|\bask(ed)?\b|\bword",
    "harm_ignored": r"\blos(t|e|es)\b|\bharm|\bwhere\b|\bhurt\b|\bcost",
}
Draw = Callable[[np.random.Generator, int], tuple[float, Difference | None]]


def main() -> None:
    """Print the tables."""
    _series(yaml.safe_load(FILE_OF_SERIES.read_text(encoding="utf-8")))
    _claims(read_claims(FILE_OF_CLAIMS))
    _questions(read_exercises())
    _intervals()
    _times()


def _series(cases: Sequence[dict[str, Any]]) -> None:
    begun = time.perf_counter()
    kinds = [how_read(case) for case in cases]
    took = 1000 * (time.perf_counter() - begun) / len(cases)
    print(f"{len(cases)} series as people type them, {took:.1f} ms each (<= 50)")
    names = {False: "mended on and learnt from", True: "held out (>= 0.97, 0 wrong)"}
    for is_held_out, name in names.items():
        told = [
            kind
            for kind, case in zip(kinds, cases, strict=True)
            if case.get("held_out", False) is is_held_out
        ]
        if told:
            _tell_read(f"{len(told)} {name}", Counter(told))
    print()


def _tell_read(name: str, counts: Counter[str]) -> None:
    good = (counts["right"] + counts["asked"]) / counts.total()
    each = ", ".join(f"{kind} {counts[kind]}" for kind in ("right", "asked", "needless", "wrong"))
    print(f"  {name}: right or rightly asked {good:.3f}; {each}")


def how_read(case: dict[str, Any]) -> str:
    """Say whether a series is read right, asked about, asked about without need, or wrong."""
    found = read_series(case["text"])
    if found.doubt:
        return "asked" if case.get("asks") else "needless"
    bases = case.get("of", [None] * len(found.points))
    is_right = (
        [point.value for point in found.points] == case.get("values")
        and [point.of for point in found.points] == bases
        and found.starts_at == case.get("starts_at")
    )
    return "right" if is_right else "wrong"


def _claims(true: Sequence[Written]) -> None:
    review_claim("the first one loads what was learnt")
    begun = time.perf_counter()
    found = [review_claim(one.text) for one in true]
    took = 1000 * (time.perf_counter() - begun) / len(true)
    has = [{name for name, holds in one.has.items() if holds} for one in found]
    print(f"{len(true)} claims, {took:.1f} ms each (<= 20)")
    _macro("elements", ELEMENTS, true, has, 0.85)
    _macro("issues", ISSUES, true, [set(one.issues) for one in found], 0.60)
    told = [
        issue in one.labels for one, seen in zip(true, found, strict=True) for issue in seen.said
    ]
    print(f"right of {len(told)} issues that may be told: {np.mean(told):.3f} (>= 0.85)")
    _levels(true, found)


def _macro(
    name: str, labels: Sequence[str], true: Sequence[Written], found: Sequence[set[str]], bar: float
) -> None:
    each = {
        label: f1_score(
            [label in one.labels for one in true],
            [label in one for one in found],
            zero_division=0.0,
        )
        for label in labels
    }
    print(f"{name}: macro-F1 {np.mean(list(each.values())):.3f} (>= {bar})")
    print("  " + ", ".join(f"{label} {figure:.2f}" for label, figure in each.items()))


def _levels(true: Sequence[Written], found: Sequence[ClaimReview]) -> None:
    off = [
        abs(seen.level - len(one.labels.intersection(STAIRS)))
        for one, seen in zip(true, found, strict=True)
    ]
    kinds = [seen.kind == one.choice for one, seen in zip(true, found, strict=True)]
    print(f"level exact {np.mean(np.equal(off, 0)):.3f} (>= 0.70), ", end="")
    print(f"within one {np.mean(np.less_equal(off, 1)):.3f} (>= 0.95); kind {np.mean(kinds):.3f}\n")


def _questions(cases: Sequence[Exercise]) -> None:
    groups = yaml.safe_load(FILE_OF_QUESTIONS.read_text(encoding="utf-8"))
    asked = [
        (case, text, name == "needed")
        for case in cases
        for name, texts in groups[case.id].items()
        for text in texts
    ]
    heard = [look(case, text).is_needed == is_needed for case, text, is_needed in asked]
    in_words = [_has_words(case, text) == is_needed for case, text, is_needed in asked]
    print(f"{len(asked)} questions on {len(cases)} cases; asked what is needed, or not:")
    print(f"  heard rightly {np.mean(heard):.3f} (>= 0.85); by words alone {np.mean(in_words):.3f}")
    for name, wanted in (("what is needed", True), ("something else", False)):
        of_kind = [right for right, one in zip(heard, asked, strict=True) if one[2] is wanted]
        print(f"  of {len(of_kind)} that ask {name}: {np.mean(of_kind):.3f}")
    print()


def _has_words(case: Exercise, text: str) -> bool:
    return any(re.search(WORDS[name], text, re.IGNORECASE) for name in case.needs)


def _times() -> None:
    """Print how long a picture takes, and the refusal of far too many numbers."""
    for count in POINTS:
        values = [Point(f"week {at}", float(40 + at * 7 % 13)) for at in range(1, count + 1)]
        took = _took(partial(draw_run_chart, Series(tuple(values))))
        print(f"run chart of {count} points: {took:.1f} ms (<= 100)")
    took = _took(lambda: _refused("7 " * TOO_MANY))
    print(f"{TOO_MANY:,} numbers refused in {took:.2f} ms")


def _took(work: Callable[[], object]) -> float:
    """Give the middle of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begun))
    return sorted(times)[RUNS // 2]


def _refused(text: str) -> bool:
    try:
        read_series(text)
    except SeriesError:
        return True
    raise AssertionError("far too many numbers were read")


def _intervals() -> None:
    ways: dict[str, Draw] = {"two shares": shares, "two averages": averages, "pairs": pairs}
    print(f"{'held of 100':<14}" + "".join(f"{size:>8}" for size in SIZES) + f"{'all':>8}")
    for name, draw in ways.items():
        held = [coverage(draw, size) for size in SIZES]
        print(f"{name:<14}" + "".join(f"{100 * one:>8.1f}" for one in [*held, np.mean(held)]))


def coverage(draw: Draw, size: int) -> float:
    """Give how often the interval holds the truth; the same draws each time."""
    random = np.random.default_rng(size)
    held = []
    for _ in range(TIMES):
        true, found = draw(random, size)
        held.append(found is not None and found.lower - 1e-12 <= true <= found.upper + 1e-12)
    return float(np.mean(held))


def shares(random: np.random.Generator, size: int) -> tuple[float, Difference | None]:
    """Draw two shares of so many people each."""
    before, after = random.choice(SHARES, 2)
    drawn = [Share(int(random.binomial(size, share)), size) for share in (before, after)]
    return float(after - before), compare_shares(*drawn)


def averages(random: np.random.Generator, size: int) -> tuple[float, Difference | None]:
    """Draw two groups that spread differently."""
    before, after = random.normal(50, 10, size), random.normal(55, 15, size)
    return 5.0, compare_averages(before.tolist(), after.tolist())


def pairs(random: np.random.Generator, size: int) -> tuple[float, Difference | None]:
    """Draw the same people twice."""
    before = random.normal(50, 10, size)
    after = before + random.normal(3, 6, size)
    return 3.0, compare_pairs(list(zip(before.tolist(), after.tolist(), strict=True)))


if __name__ == "__main__":
    main()
