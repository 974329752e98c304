"""Intents are learnt from examples, kept as files, and told with a share for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import LanguageError
from coach.intents import IntentClassifier, load_intents, read_examples
from tests.encoders import quick_tuning

EXAMPLES = {
    "open": ["open the door", "can you open a window", "let some air in please"],
    "shut": ["shut the door", "close that window", "keep the cold out please"],
}


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> IntentClassifier:
    """Teach it two wishes."""
    texts, intents = zip(
        *((text, intent) for intent, texts in EXAMPLES.items() for text in texts), strict=True
    )
    with quick_tuning():
        return IntentClassifier.learn(texts, intents, tmp_path_factory.mktemp("learning"))


def test_shares_make_one_and_the_meaning_counts(classifier: IntentClassifier) -> None:
    """None of these words was learnt."""
    shares = classifier.shares("it is stuffy in here, some fresh air")

    assert sum(shares.values()) == pytest.approx(1)
    assert shares["open"] > shares["shut"]


def test_what_was_saved_says_the_same(classifier: IntentClassifier, tmp_path: Path) -> None:
    """Nothing is lost by keeping it."""
    classifier.save(tmp_path)

    kept = IntentClassifier.load(tmp_path)

    assert kept.shares("close it") == pytest.approx(classifier.shares("close it"))


def test_a_process_holds_one_of_the_same(classifier: IntentClassifier, tmp_path: Path) -> None:
    """Rasa's own copy and the one for all processes take the memory of one."""
    for name in ("rasa", "all"):
        (tmp_path / name).mkdir()
        classifier.save(tmp_path / name)

    assert IntentClassifier.load(tmp_path / "rasa") is IntentClassifier.load(tmp_path / "all")


@pytest.mark.parametrize("text", ["", " ", "🙂" * 300, "word " * 2000, "नमस्ते", "مرحبا"])
def test_nothing_that_people_type_breaks_it(classifier: IntentClassifier, text: str) -> None:
    """Empty, long and other scripts pass."""
    assert sum(classifier.shares(text).values()) == pytest.approx(1)


def test_examples_are_read_with_their_intents() -> None:
    """Each line of each file."""
    assert ("hello", "greet") in list(read_examples())


def test_nothing_learnt_names_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without training the message says what to do."""
    monkeypatch.setenv("COACH_MODELS", str(tmp_path))
    load_intents.cache_clear()
    try:
        with pytest.raises(LanguageError, match="make train"):
            load_intents()
    finally:
        load_intents.cache_clear()
