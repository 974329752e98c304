"""Other languages are noticed, and their files hold what they must."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import LanguageError
from coach.languages import KINDS, identify, load_languages, load_other_languages, meanings, says


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("necesitamos ayuda con el alquiler, el dueño no arregla nada", "es"),
        ("on n'a plus d'eau dans le quartier depuis lundi", "fr"),
        ("a prefeitura não responde sobre a creche", "pt"),
        ("हमारी गली में पानी नहीं आता", "hi"),
        ("humare mohalle mein paani nahi aata", "hi-Latn"),
        ("نريد أن نتحدث مع البلدية عن النفايات", "ar"),
        ("unser Vermieter repariert die Heizung nicht", "de"),
        ("আমাদের এলাকায় পানি নেই", "bn"),
    ],
)
def test_a_language_is_known_by_one_message(text: str, language: str) -> None:
    """The six that danger is heard in, and others."""
    assert identify(text) == language


@pytest.mark.parametrize(
    "text",
    ["hi", "no wahala, we go dey", "abeg make una fix the drain", "wagwan", "k thx", "🙂🙂", "",
     "mi a go a di meeting tomorrow", "a guarantee", "BATNA?", "la la", "Lima", "12 14 9"],
)  # fmt: skip
def test_english_of_many_places_stays_english(text: str) -> None:
    """Short, spoken, Nigerian, Jamaican, or no words at all."""
    assert identify(text) == "en"


def test_what_is_meant_is_heard_in_another_language() -> None:
    """Pieces of words tell."""
    found = meanings("quiero que borren todos mis mensajes por favor")

    assert max(found, key=lambda kind: found[kind]) == "erase"


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [("es", "sí, por favor", "yes"), ("es", "no", "no"), ("fr", "personne", "nobody"),
     ("pt", "sim", "yes"), ("hi", "हाँ", "yes"), ("hi-Latn", "nahi", "no"), ("ar", "لا", "no"),
     ("es", "el mercado", ""), ("de", "ja", "yes")],
)  # fmt: skip
def test_answers_of_the_care_talk_are_heard(language: str, text: str, meant: str) -> None:
    """Yes, no, nobody; and nothing where it is none of them."""
    assert says(language, text) == meant


def test_every_language_has_messages_of_every_kind() -> None:
    """Enough to learn from."""
    for language in load_languages().values():
        assert all(len(language.heard[kind]) >= 40 for kind in KINDS), language.code
    assert all(other.noticed and other.heard for other in load_other_languages().values())


def test_a_file_that_lacks_something_is_named(tmp_path: Path) -> None:
    """With what to add."""
    (tmp_path / "xx.yml").write_text("language: xx\nname: X\n", encoding="utf-8")

    with pytest.raises(LanguageError, match=r"xx\.yml has no 'heard'; add it\."):
        load_languages(tmp_path)
