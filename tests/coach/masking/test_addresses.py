"""Streets and postcodes of many countries; towns stay, and so does "the road"."""

from __future__ import annotations

import pytest

from coach.masking.addresses import find_addresses


def found(text: str) -> list[str]:
    """Give what is found, in the text's own words; several rules may find the same."""
    return list(dict.fromkeys(text[one.start : one.end] for one in find_addresses(text)))


@pytest.mark.parametrize(
    "address",
    [
        "22 mill lane", "221B Baker St", "Jr. Los Pinos 245", "12 rue des Lilas", "Goethestraße 17",
        "Via Garibaldi 22", "ul. Kwiatowa 7", "Atatürk Caddesi No: 14", "Rua das Flores, 120",
        "Jalan Melati 8",
        "Av. Paulista, 1578", "c/ Mayor 12, 3º B",
        "улице Ленина, д. 12", "P.O. Box 1452", "M14 5TQ",
    ],
)  # fmt: skip
def test_streets_by_their_word_in_many_languages(address: str) -> None:
    """The whole of it is one find."""
    assert address in found(f"it is {address}")


@pytest.mark.parametrize(
    "text",
    [
        "the road is bad", "via WhatsApp", "13, cycle lane opens", "Spring 2023: 49",
        "your office at 8 with drums", "we stand 4 hrs in the sun", "I drive the 42",
    ],
)  # fmt: skip
def test_streets_that_nobody_lives_in_stay(text: str) -> None:
    """A street word needs a name or a number."""
    assert found(text) == []


def test_after_lives_at_any_capital_with_a_number_is_a_house() -> None:
    """Not every street has the word in its name."""
    assert found("she lives at 9 Oakdene with us") == ["9 Oakdene"]
    assert found("we live in 94354 now") == ["94354"]
