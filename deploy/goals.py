"""Learns to review goals when what that is learnt from was edited, and only then."""

from __future__ import annotations

from pathlib import Path

from coach.planning.learnt import is_learnt
from deploy.preparing import prepare


def learn_if_edited(models_dir: Path) -> None:
    """Learn if needed, and say so.

    Raises:
        StartError: the labelled goals have a mistake; the message names it and the remedy.
    """
    if not is_learnt(models_dir):
        prepare(
            "coach.planning",
            models_dir,
            title="Learning to review goals (half a minute)",
            failure="The labelled goals could not be read.",
        )
