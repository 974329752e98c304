"""Before and after are measured with the same benchmark, in the folder with the new examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import understanding
from deploy.corrections import measuring
from deploy.corrections.measuring import Commands, compare
from deploy.errors import StartError

LEARN = """
import sys, pathlib
folder = pathlib.Path(sys.argv[1], "intents")
folder.mkdir()
(folder / "learnt").write_text("0.960")
"""
MEASURE = """
import os, pathlib
models = pathlib.Path(os.environ["COACH_MODELS"])
figure = (models / "intents" / "learnt").read_text()
other = (models / "languages" / "learnt").read_text()
print(f"{'figure':<52}{'coach':>8}   bar")
print(f"{'macro-F1 over the intents':<52}{float(figure):>8.3f}   >= 0.95")
print(f"{'fr: danger recognised':<52}{float(other):>8.3f}   -")
"""
FAIL = "raise SystemExit('no examples')"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Give what is learnt now."""
    for name, text in (("intents", "0.950"), ("languages", "0.9")):
        (tmp_path / "models" / name).mkdir(parents=True)
        (tmp_path / "models" / name / "learnt").write_text(text)
    return tmp_path / "models"


def test_the_table_has_both(tmp_path: Path, models: Path) -> None:
    """All but the intents is as it was, and what is learnt now stays."""
    table = compare(tmp_path, models, Commands(("-c", LEARN), ("-c", MEASURE)))

    assert table.splitlines() == [
        "| figure | before | after | bar |",
        "|---|---|---|---|",
        "| macro-F1 over the intents | 0.950 | 0.960 | >= 0.95 |",
        "| fr: danger recognised | 0.900 | 0.900 | - |",
    ]
    assert (models / "intents" / "learnt").read_text() == "0.950"


def test_a_failure_is_told_in_its_last_words(tmp_path: Path, models: Path) -> None:
    """Not as a traceback of ours."""
    with pytest.raises(StartError, match="no examples"):
        compare(
            tmp_path, models, Commands(("-c", "raise SystemExit('no examples')"), ("-c", MEASURE))
        )


def test_the_figures_are_read_as_the_benchmark_prints_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where a name fills its column."""
    understanding._row("es: stop, delete, a person, privacy and more still", 0.987, ">= 0.90")
    printed = capsys.readouterr().out

    assert measuring._rows(printed) == {
        "es: stop, delete, a person, privacy and more still": ("0.987", ">= 0.90")
    }
