"""When the model is trained again, and when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.trained import fingerprint, is_current, model_file
from deploy.model import what_matters


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project with a little of everything that the model is made from."""
    for name in ("data/nlu/care.yml", "config.yml", "domain.yml", "assistant/nlu/net.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["data/nlu/care.yml", "config.yml", "assistant/nlu/net.py"])
def test_a_change_in_what_is_learnt_from_is_seen(project: Path, name: str) -> None:
    """An edit of data, configuration or a component makes the model stale."""
    before = fingerprint(project)
    (project / name).write_text("changed", encoding="utf-8")

    assert fingerprint(project) != before


def test_a_renamed_file_is_seen(project: Path) -> None:
    """The same words under another name count as a change."""
    before = fingerprint(project)
    (project / "data/nlu/care.yml").rename(project / "data/nlu/work.yml")

    assert fingerprint(project) != before


def test_what_python_leaves_behind_is_not_a_change(project: Path) -> None:
    """Running the code does not make the model stale."""
    before = fingerprint(project)
    cache = project / "assistant/nlu/__pycache__"
    cache.mkdir()
    (cache / "net.pyc").touch()
    (project / "README.md").touch()

    assert fingerprint(project) == before


def test_a_model_without_its_fingerprint_is_stale(project: Path) -> None:
    """A model from elsewhere, or one whose training was cut off, is made anew."""
    model_file(project).touch()

    assert not is_current(project, root=project)


def test_a_fingerprint_without_its_model_is_stale(project: Path) -> None:
    """A model that was deleted is made anew."""
    (project / "coach.fingerprint").write_text(fingerprint(project), encoding="ascii")

    assert not is_current(project, root=project)


def test_a_model_made_from_what_is_here_is_kept(project: Path) -> None:
    """Nothing is trained twice."""
    (project / "coach.fingerprint").write_text(fingerprint(project), encoding="ascii")
    model_file(project).touch()

    assert is_current(project, root=project)


def test_of_a_failed_training_only_the_reason_is_shown() -> None:
    """Colours and warnings of libraries do not bury what Rasa said."""
    said = (
        "/venv/site-packages/keras/utils.py:285: DeprecationWarning: invalid escape sequence\n"
        "  .replace('{', '')\n"
        "\x1b[91mInvalidSlotTypeException: Failed to find slot type 'x'.\x1b[0m\n"
    )

    assert what_matters(said) == "InvalidSlotTypeException: Failed to find slot type 'x'."
