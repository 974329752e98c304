"""What was learnt of a codebook, kept by what it was learnt from, and learnt again when edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.encoder import ENCODER_ID
from coach.judging.judge import WEIGHTS, Judge
from coach.judging.written import Written
from coach.kept import keep, kept_in

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Codebook:
    """Labels and choices, and where the labelled texts are."""

    name: str  # of the folder among the models
    labels: tuple[str, ...]
    choices: tuple[str, ...]
    file: Path
    readers: tuple[Path, ...]  # the modules that read the file: another reading is learnt anew
    read: Callable[[Path], Sequence[Written]]

    def judge(self, models_dir: Path) -> Judge:
        """Give the judge, learning first if nothing fits what is here.

        Raises:
            CoachError: whatever reading the labelled texts raises.
        """
        folder = self._folder(models_dir)
        if not self.is_learnt(models_dir):
            keep(Judge.learn(self.read(self.file), self.labels, self.choices).save, folder)
        return Judge.load(folder, self.labels, self.choices)

    def is_learnt(self, models_dir: Path) -> bool:
        """Tell whether what is here now was learnt from."""
        return (self._folder(models_dir) / WEIGHTS).is_file()

    def _folder(self, models_dir: Path) -> Path:
        modules = sorted(HERE.glob("*.py"))
        made_with = (self.file, *self.readers, *modules)
        return kept_in(models_dir / self.name, made_with, also=ENCODER_ID)
