"""What numbers count is the thing, and not how it is."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("42 full bins in Jan, 38 full bins in Feb, 30 in March", "bins"),
        ("12 angry calls in May, 9 in June, 4 in July", "calls"),
        ("14 bags of rice in Jan, 12 bags of rice in Feb", "bags"),
        ("12 people came Monday, 14 people came Tuesday", "people"),
        ("8.5 kg, 7.2 kg, 9 kg, 11.4 kg courgettes", "kg"),
        ("54 kWh in Jan, 61 kWh in Feb", "kWh"),
    ],
)
def test_what_only_describes_a_thing_is_no_unit(text: str, unit: str) -> None:
    """Several things end in s in many languages; where no word does, it is the first."""
    found = read_series(text)

    assert (found.unit, found.doubt) == (unit, "")
