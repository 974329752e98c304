"""Places stay by what stands beside them, and people who are called like a place do not."""

from __future__ import annotations

import pytest

from coach.masking import mask


@pytest.mark.parametrize(
    "text",
    [
        "it was given to Kisumu County for the market",
        "Nelson City Council charges more than we thought",
        "the rent in Hamilton is high",
        "step 2 is a letter to the Accra Metropolitan Assembly",
        "can the City of Tshwane just come on Monday",
        "la municipalidad de Villa El Salvador no contesta",
        "el Ayuntamiento de Bilbao no contesta",
        "gemeente Utrecht says 650 households",
        "Halmashauri ya Arusha inasema siku 21",
        "we counted 27 homes in San Antonio and 9 in Jackson",
        "La Ley dice que la Junta responde",
        "the Pradeshiya Sabha meets on Poya day",
        "the DSWD said that it is late",
        "the African Development Bank and Saint Louis have one",
    ],
)
def test_a_place_and_an_office_stay(text: str) -> None:
    """Who reads has to know which town and which council."""
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mr Hamilton came", "[name] came"),
        ("i asked Jackson to write it", "i asked [name] to write it"),
        ("Nelson said no to it", "[name] said no to it"),
        ("my cousin Lamin has the key", "my cousin [name] has the key"),
        ("we met Juan Aldama there", "we met [name] there"),
    ],
)
def test_somebody_with_the_name_of_a_town_is_hidden(text: str, masked: str) -> None:
    """A title, a family word or what people do says that it is somebody."""
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("hallo its njeri wambui from the market", "hallo its [name] from the market"),
        ("shalom, noa bar-lev here, it is late", "shalom, [name] here, it is late"),
        ("elle s'appelle mama furaha", "elle s'appelle [name]"),
        ("Sunday and Blessing will come on Sunday", "[name] and [name] will come on Sunday"),
        ("ako si Maricel dela Cruz po", "ako si [name] po"),
        ("mi Kila Geno, no water", "mi [name], no water"),
        ("hi, Phạm Thu Hà came", "hi, [name] came"),
        (
            "elifin eski masası, elif ile Hacer teyze geldi",
            "[name] eski masası, [name] ile [name] geldi",
        ),
        ("yes i am ramesh babu, again", "yes i am [name], again"),
        ("elif ile Hacer teyze geldi", "[name] ile [name] geldi"),
    ],
)
def test_who_says_who_they_are_is_hidden(text: str, masked: str) -> None:
    """In whatever language, and written small."""
    assert mask(text).text == masked
