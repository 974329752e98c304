"""Addresses are found whole, however many parts they have and in whatever order these stand."""

from __future__ import annotations

import pytest

from coach.masking import mask
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


@pytest.mark.parametrize(
    "address",
    [
        "unit 5/38 Wattle Pde", "17A Kōwhai Tce", "Kerkstraat 118-II", "3-14-7 Nakano, Apt 205",
        "Mtaa wa Lumumba nyumba na. 27", "calle nogal 45 int 3", "rua das acacias 88 fundos",
        "travessa do fala so 11 r/c dto", "7 impasse du moulin", "Sokolská 33/12, Brno",
        "carré 1245", "B-12/3 Model Town", "60 St. Mary's Rd", "হাউস ৫, রোড ৫",
        "شارع الملك فيصل عمارة 12 شقة 4", "12-uy, 5-xonadon",
    ],
)  # fmt: skip
def test_an_address_is_hidden_in_its_countrys_manner(address: str) -> None:
    """Written small, shortened, with whatever stands for a flat there."""
    masked = mask(f"we stay at {address}, near a tree").text
    assert not any(letter.isdigit() for letter in masked), masked


@pytest.mark.parametrize(
    "text",
    [
        "it is in chicago il 60624, again", "in Dubbo NSW 2830, again", "in Porirua 5024, again",
        "at hyderabad 500013 and no water", "93200 saint denis again",
    ],
)  # fmt: skip
def test_a_postcode_beside_a_town_is_hidden(text: str) -> None:
    """The town stays."""
    assert not any(letter.isdigit() for letter in mask(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "en la calle hay 20 postes sin luz", "esgoto na rua faz 1 mes", "la rue est à 5 minutes",
        "we counted 12000 people in lagos", "the street has 5 lamps, 3 of them dark",
        "Sheria ya Vijiji Na. 5 ya 1999",
    ],
)  # fmt: skip
def test_a_count_beside_a_street_stays(text: str) -> None:
    """A street with a number is no address yet."""
    assert "[address]" not in mask(text).text
