"""Addresses are found whole, however many parts they have and in whatever order these stand."""

from __future__ import annotations

import pytest

from coach.masking.address_runs import find_whole_addresses


def found(text: str) -> list[str]:
    """Give what is found, in the text's own words."""
    return [text[span.start : span.end] for span in find_whole_addresses(text)]


@pytest.mark.parametrize(
    "address",
    [
        "plot 23, kayole junction", "house no 7, umoja estate", "Calle 12 # 34-56",
        "carrera 45a no. 9-21 apto 302", "Block C Flat 4", "House 32, Road 7, Block C, Mirpur-11",
        "gali no. 5, mohalla Islampura", "purok 4, barangay San Roque",
        "Jl. Melati No. 8 RT 05 RW 02", "số 24 ngõ 8 phố Vọng", "lane 3, behind hanuman temple",
        "Lale Sokak No: 8 D: 5", "strada Florilor nr. 22, bl. A4, sc. 2, ap. 17",
        "calle Mayor 41, 3º B, 46003 Valencia", "Müllerstr. 5, 13353 Berlin",
        "ul. Długa 7/12, 31-147 Kraków", "via dei Mille 17, 80121 Napoli",
        "erf 2214, Phumlani section",
        "opposite shell petrol station along ngong road", "P.O. Box 1187-40100",
        "mtaa wa Lumumba, nyumba namba 14", "rua das Acácias, 210, bloco B ap 31",
    ],
)  # fmt: skip
def test_an_address_is_found_whole(address: str) -> None:
    """House, street, district, landmark, postcode are one find, without the words around."""
    assert found(f"they meet: {address}, with all women") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "block 3 has 40 lights", "ward 6 office wants ten percent",
        "the meeting is near the school",
        "phase 2 of the plan begins in March", "class 7 and room 4 have no fans",
        "the barangay we are 64 vendors", "we counted 12 houses near the market, 5 had water",
        "we want to be home by six", "a quieter house by Christmas",
        "A 20 percent rise is too much",
        "House 12 voted with us", "the place and not 5 others",
    ],
)  # fmt: skip
def test_one_likely_part_alone_is_no_address(text: str) -> None:
    """A ward, a block, a school are what a plan is about."""
    assert found(text) == []


def test_where_somebody_lives_one_likely_part_is_enough() -> None:
    """What is likely alone is told by the words before it."""
    assert found("we live at block 3 now") == ["block 3"]
    assert found("she stays behind the mosque") == ["behind the mosque"]


def test_a_town_after_an_address_stays() -> None:
    """Towns are what a plan is made of; between two parts they are hidden with these."""
    assert found("plot 45, Kampala") == ["plot 45"]
