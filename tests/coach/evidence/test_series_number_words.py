"""Numbers in words of other languages are read, where several of one language stand in a text."""

from __future__ import annotations

import pytest

from coach.evidence.series_number_words import with_foreign_numbers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("vinte, vinte e três, dezoito", "20, 23, 18"),
        ("treinta y dos, veintitrés, cuarenta", "32, 23, 40"),
        ("vingt et un, soixante-douze, quatre-vingts", "21, 72, 80"),
        ("Einundzwanzig, dreiundzwanzig, zwölf", "21, 23, 12"),
        ("ventuno, ventitré, quarantotto", "21, 23, 48"),
    ],
)
def test_words_for_numbers_to_ninety_nine_are_read(text: str, read: str) -> None:
    """In five languages, with what joins tens and ones."""
    assert with_foreign_numbers(text) == read


@pytest.mark.parametrize("text", ["sei here, due there", "one, two, three, six", "vinte e três"])
def test_few_words_and_english_ones_stay(text: str) -> None:
    """One word may be something else: "six" is also French."""
    assert with_foreign_numbers(text) == text
