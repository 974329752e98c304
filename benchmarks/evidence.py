"""Do the intervals hold what they promise at the sizes that residents have?

Shares and averages are drawn many times from known ones, and it is counted how often the 95 %
interval holds the true difference (93 to 97 %). The figures of the published examples are in
tests/coach/evidence/.
Run: python -m benchmarks.evidence
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from coach.evidence.comparison import (
    Difference,
    Share,
    compare_averages,
    compare_pairs,
    compare_shares,
)

SIZES = (5, 10, 20, 50, 100, 200)
TIMES = 1000  # of each size: good to within one and a half points
SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
Draw = Callable[[np.random.Generator, int], tuple[float, Difference | None]]


def main() -> None:
    """Print the table."""
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
