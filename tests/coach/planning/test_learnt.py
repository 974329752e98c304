"""Tests of learning to review goals, on a few goals; the real ones are learnt from once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from coach.encoder import load_encoder
from coach.errors import EncoderError, GoalsError
from coach.language import load_language
from coach.planning.learnt import (
    NAMES,
    LearntGoals,
    is_learnt,
    learn,
    load_learnt,
    read_goals,
)
from coach.settings import load_settings

GOALS = """
goals:
- {text: the lamps on Mill Road are lit at night, has: outcome place measure}
- {text: every child in Bako has a chair by June, has: outcome people place measure deadline}
- {text: now only 3 of 20 lamps work, has: measure baseline}
- {text: "the well is open by May, first I ask Rosa", has: outcome deadline first_step owner}
- {text: "first my sister counts the cars, now it is 40", has: baseline first_step owner}
- {text: we will hold a workshop, has: owner activity_not_outcome}
- {text: we hold a march for the mothers, has: people activity_not_outcome}
- {text: end hunger in the whole world, has: outcome grand_expectation}
- {text: make life better in the whole world, has: vague grand_expectation}
- {text: a better life for the mothers, has: people vague}
- {text: the lazy mayor is a liar, has: blaming}
- {text: teach the lazy mothers how to cook, has: people blaming done_to_not_with}
- {text: make the beggars leave the market, has: people place done_to_not_with}
- {text: hello coach, has: ""}
"""


@pytest.fixture(scope="module")
def goals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with a few labelled goals."""
    file = tmp_path_factory.mktemp("goals") / "labelled.yml"
    file.write_text(GOALS, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def few(goals) -> LearntGoals:
    """Give what is learnt from them."""
    return learn(*read_goals(goals))


def _shares(learnt: LearntGoals, text: str) -> dict[str, float]:
    return dict(learnt.shares(text, load_language()(text)))


def test_each_text_is_read_with_its_labels(goals) -> None:
    """A row for each text and a column for each name."""
    texts, labels = read_goals(goals)

    assert labels.shape == (14, len(NAMES))
    assert texts[5] == "we will hold a workshop"
    assert {NAMES[at] for at in np.flatnonzero(labels[5])} == {"owner", "activity_not_outcome"}


def test_the_goals_of_the_project_can_be_learnt_from() -> None:
    """Every name is shown by goals that have it and by goals that have not."""
    texts, labels = read_goals()

    assert len(texts) == len(labels)
    assert (labels.any(axis=0) & ~labels.all(axis=0)).all()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "goals: [",
        "- text: no list of goals above",
        "goals:\n- {text: the bus is back}",
        "goals:\n- {has: outcome}",
        "goals:\n- {text: the bus is back, has: [outcome]}",
        "goals:\n- the bus is back",
    ],
)
def test_a_file_without_goals_says_what_it_must_hold(tmp_path: Path, content: str) -> None:
    """In words that name the file, not in the parser's."""
    file = tmp_path / "labelled.yml"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(GoalsError, match=r"labelled\.yml must hold goals, each with 'text'"):
        read_goals(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Whoever moved it can put it back."""
    with pytest.raises(GoalsError, match=r"gone\.yml"):
        read_goals(tmp_path / "gone.yml")


def test_a_label_that_is_none_is_named_with_those_that_are(tmp_path: Path) -> None:
    """A slip of the pen is found at once."""
    file = tmp_path / "labelled.yml"
    file.write_text("goals:\n- {text: end hunger, has: outcome grand}", encoding="utf-8")

    with pytest.raises(GoalsError, match=r"has the label 'grand'; use outcome, .*blaming"):
        read_goals(file)


def test_what_was_shown_is_told_again(few, goals) -> None:
    """For each name, goals that have it are more likely to than goals that have not."""
    texts, labels = read_goals(goals)
    shares = np.array([[_shares(few, text)[name] for name in NAMES] for text in texts])

    for column, name in enumerate(NAMES):
        has = labels[:, column]
        assert shares[has, column].min() > shares[~has, column].max(), name


def test_every_name_has_a_share_of_its_own(few) -> None:
    """From 0 to 1; they need not add up."""
    shares = _shares(few, "end hunger in the whole world by June")

    assert tuple(shares) == NAMES
    assert all(0 <= share <= 1 for share in shares.values())


def test_what_was_learnt_is_kept_and_loaded_to_the_same_numbers(few, tmp_path: Path) -> None:
    """A conversation after a restart hears the same."""
    few.save(tmp_path)
    loaded = LearntGoals.load(tmp_path)

    for text in ("the lamps on Mill Road are lit", "first I ask 3 mothers; now it is 40"):
        assert _shares(loaded, text) == _shares(few, text)


def test_what_is_kept_runs_nothing_when_it_is_read(few, tmp_path: Path) -> None:
    """Plain numbers and words: a models folder from elsewhere can do no harm."""
    few.save(tmp_path)

    with np.load(tmp_path / "weights.npz", allow_pickle=False) as kept:
        assert {name: kept[name].dtype.kind for name in kept} == {"weights": "f", "bias": "f"}
    assert {file.suffix for file in tmp_path.iterdir()} == {".npz", ".json"}


def test_learning_twice_gives_the_same(few, goals) -> None:
    """Two processes that learn at once do not differ."""
    again = learn(*read_goals(goals))

    assert _shares(again, "the mothers in Bako") == _shares(few, "the mothers in Bako")


def test_nothing_is_learnt_in_an_empty_folder(tmp_path: Path) -> None:
    """As after a fresh clone."""
    assert not is_learnt(tmp_path)


def test_what_is_loaded_is_learnt() -> None:
    """It is found again by the next start."""
    load_learnt()

    assert is_learnt(load_settings().models_dir)


def test_a_folder_without_its_weights_is_not_learnt(tmp_path: Path) -> None:
    """What was cut off while it was copied is learnt anew."""
    load_learnt()
    for folder in (load_settings().models_dir / "goals").iterdir():
        (tmp_path / "goals" / folder.name).mkdir(parents=True)

    assert not is_learnt(tmp_path)


def test_edited_goals_are_learnt_from_again(
    goals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A correction by a facilitator has its effect with the next start."""
    load_learnt()
    monkeypatch.setattr("coach.planning.learnt.GOALS", goals)

    assert not is_learnt(load_settings().models_dir)


def test_without_the_encoder_nothing_half_done_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the remedy; the folder stays empty."""
    monkeypatch.setenv("COACH_MODELS", str(tmp_path))
    load_learnt.cache_clear()
    load_encoder.cache_clear()
    try:
        with pytest.raises(EncoderError, match="make train"):
            load_learnt()
    finally:
        load_learnt.cache_clear()
        load_encoder.cache_clear()

    assert list(tmp_path.iterdir()) == []
