"""No message makes the gate slow, however long it is and however often it repeats itself."""

from __future__ import annotations

import time

import pytest

from coach.masking import mask

LONG = 10_000
TIMES = 3
MOST_GROWTH = 3.0  # times as slow, for a text twice as long; what tries all ways takes four


def _taken(piece: str, length: int) -> float:
    """Give the shortest of some times: a machine that does other things too is slower."""
    text = (piece * (length // len(piece) + 1))[:length]
    times = []
    for _ in range(TIMES):
        start = time.process_time()
        mask(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "piece",
    [
        "a", "A-A-", "शर", "王", "ก", "e\u0301", "House 1 ", "house 1, ", "Straße ", "1-", "1/",
        "A B C D ",
        "12 A Mah +", "my name is ", "de la x y z 2 ", "live at ", "behind the a b ", "A b C d ",
        "1 ", "12 34 ", "Ley 1 ", "its a here ", "San Jose ",
    ],
)  # fmt: skip
def test_long_repetitive_text_is_masked_in_a_moment(piece: str) -> None:
    """The time grows with the length, and not with its square."""
    mask("Rosa")
    half = max(_taken(piece, LONG // 2), 0.03)
    assert _taken(piece, LONG) < MOST_GROWTH * half
