"""Whoever makes a claim, it is reviewed alike."""

from __future__ import annotations

import pytest

from coach.evidence import review_claim
from coach.evidence.speakers import as_anyones

SPEAKERS = (
    "The council says", "The bus company says", "Our neighbours' group says", "We say",
    "The playbook says", "A local charity says", "The residents of our street say",
)  # fmt: skip
CLAIMS = (
    "crime fell by 40% since the new lamps.",
    "90% of riders are happy with the new line.",
    "500 people were trained in 20 workshops, so the project is a success.",
    "complaints fell from 31 in May to 12 in June, thanks to the new bins.",
    "the average rent is 900 euros a month.",
    "the water is safe.",
    "rubbish is down by 63.27% this month.",
    "all who stayed the full year found a job.",
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_everybodys_figures_raise_the_same_issues(claim: str) -> None:
    """The council's, the company's, the playbook's and the neighbours' own."""
    reviews = [review_claim(f"{speaker} {claim}") for speaker in SPEAKERS]

    assert len({(tuple(one.issues), tuple(one.said), one.level) for one in reviews}) == 1


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("According to the council, rents fell.", "according to them, rents fell."),
        ("rents fell, says the mayor", "rents fell, they say"),
        ("The tenants association has counted 40 leaks.", "they have counted 40 leaks."),
        ("Our own figures show 40 leaks.", "their own figures show 40 leaks."),
        ("The company: no leaks.", "they say: no leaks."),
        ("My neighbour Rosa says the roof leaks.", "they say the roof leaks."),
        ("rents fell, says the residents' association", "rents fell, they say"),
        ("Our neighbours report that rents fell.", "they report that rents fell."),
        ("A survey by us found 40 leaks.", "A survey by them found 40 leaks."),
        ("I heard from the landlord that rents fell.", "I heard from them that rents fell."),
        ("Rents fell (the council)", "Rents fell (they)"),
        ("The mayor is sure that rents fell.", "they are sure that rents fell."),
        (
            "In the council's leaflet it says that rents fell.",
            "In their leaflet it says that rents fell.",
        ),
    ],
)
def test_a_speaker_with_a_part_in_it_is_anyone(text: str, read: str) -> None:
    """In each way of naming who says it."""
    assert as_anyones(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "A university counted 40 leaks in 12 houses.",
        "Rents are up, the Irish Independent writes.",
        "The company bought the council's old buses.",
    ],
)
def test_who_has_no_part_in_it_and_who_does_not_speak_stay(text: str) -> None:
    """Researchers and papers; and a council that only stands in the sentence."""
    assert as_anyones(text) == text
