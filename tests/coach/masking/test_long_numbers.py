"""Long numbers tell who somebody is; amounts, counts, dates and laws do not."""

from __future__ import annotations

import pytest

from coach.masking import mask


@pytest.mark.parametrize(
    "number",
    [
        "19900514-11101-00002-24", "2458 71903 0101", "V-18.442.907", "4815926 LP", "204 817 365K",
        "2482 17365 1", "46-02-71-08215", "987 550 146", "604 881 237", "12/KAMANA(N)034521",
        "784-1990-1234567-1", "BK 348217", "0 7 1 2 3 4 5 6 7 8",
    ],
)  # fmt: skip
def test_a_long_number_is_hidden_whatever_it_is(number: str) -> None:
    """No word beside it has to say what it is."""
    assert number not in mask(f"they wrote {number} on the paper").text


@pytest.mark.parametrize("cue", ["nida", "dpi", "carnet", "citizenship no", "meine svnr"])
def test_five_digits_are_enough_beside_a_word_for_a_paper(cue: str) -> None:
    """Short numbers are counts, unless something says otherwise."""
    assert mask(f"{cue} 48217, again").text == f"{cue} [number], again"


@pytest.mark.parametrize(
    "text",
    [
        "we raised 1 250 000 shillings and 2 500 000 in kind",
        "the counts were 312 298 305 290 in four weeks",
        "450 520 390 were the takings",
        "between 2019 and 2024, 2023/2024, 2019-2020",
        "1500-2000 people came",
        "98.5 97.2 99.1 are the shares",
        "12.500.000 pesos for the road",
        "the application 2024 is open, the contract is 5000 shillings",
    ],
)
def test_counts_amounts_and_years_stay(text: str) -> None:
    """They are what a plan is made of."""
    assert mask(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Act 19 of 1998, article 27(3)",
        "the law of 6 July 1989",
        "La loi du 6 juillet 1989",
        "under RA 11310",
        "Lei 12.527/2011",
        "§ 558 BGB",
        "Ordinance 2022-391 and House Bill 170",
    ],
)
def test_the_number_of_a_law_stays(text: str) -> None:
    """It is public, and people check it."""
    assert not any(
        mark in mask(text).text for mark in ("[number]", "[phone]", "[address]", "[date")
    )
