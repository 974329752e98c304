"""What belongs to a name or an address is hidden with it."""

from __future__ import annotations

import pytest

from coach.masking import mask


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("my worker is ms. Alvarez, they cut it", "my worker is [name], they cut it"),
        ("but Pa Sorie said no", "but [name] said no"),
        ("Joan and Old Mr Tibbs will leaflet", "[name] and [name] will leaflet"),
        ("I'm Nurul Huda binti Razak, hello", "I'm [name], hello"),
        ("my cousin Ixchel Tum was told it", "my cousin [name] was told it"),
        ("she is jiwoo_p03 there", "she is [name] there"),
    ],
)
def test_a_name_goes_with_its_title_and_its_parts(text: str, shown: str) -> None:
    """Who it is can be told by them as well."""
    assert mask(text).text == shown


def test_what_joins_two_people_stays() -> None:
    """Else a plan would not tell how many go."""
    assert mask("Rosa and Luis go, then Pedro and Ana").text.count("[name]") == 4


def test_ordinary_words_beside_a_name_stay() -> None:
    """What is to be done must be readable."""
    assert mask("Then Rosa Mendieta asks the clerk").text == "Then [name] asks the clerk"


def test_the_flat_behind_an_address_goes_with_it() -> None:
    """However it is written there."""
    hidden = mask("Gentsesteenweg 140 bus 3, the light is out for 44 doors").text

    assert hidden == "[address], the light is out for 44 doors"
