"""What can be chosen is what is learnt, with the words of the document."""

from __future__ import annotations

from coach.intents import FOLDER, read_examples
from console.corrections.languages import languages
from console.corrections.meanings import meanings


def test_every_intent_that_is_learnt_can_be_chosen() -> None:
    """And no other."""
    assert set(meanings()) == {intent for _, intent in read_examples()}


def test_each_has_its_file_and_plain_words() -> None:
    """Without the signs of the document."""
    for meaning in meanings().values():
        text = (FOLDER / meaning.file).read_text(encoding="utf-8")
        assert f"- intent: {meaning.name}\n" in text
        assert meaning.means
        assert "`" not in meaning.means + meaning.not_this


def test_the_languages_that_are_learnt_are_named() -> None:
    """By their own names."""
    assert languages()["en"] == "English"
    assert languages()["fr"] == "français"
    assert "other" in languages()
