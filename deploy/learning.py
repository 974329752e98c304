"""Learns goals, moves, claims and questions when what they learn from was edited, only then."""

from __future__ import annotations

from pathlib import Path

from coach.evidence import learnt as claims
from coach.evidence import learnt_questions as questions
from coach.negotiation import learnt as moves
from coach.planning import learnt as goals
from deploy.preparing import prepare

LEARNT = (
    (goals.is_learnt, "coach.planning", "Learning to review goals (half a minute)"),
    (moves.is_learnt, "coach.negotiation", "Learning to hear moves (a minute or two)"),
    (claims.is_learnt, "coach.evidence", "Learning to review claims (half a minute)"),
    (questions.is_learnt, "coach.evidence", "Learning to hear questions (half a minute)"),
)


def learn_if_edited(models_dir: Path) -> None:
    """Learn what is not learnt yet, and say so.

    Raises:
        StartError: the labelled texts have a mistake; the message names it and the remedy.
    """
    for is_learnt, module, title in LEARNT:
        if not is_learnt(models_dir):
            failure = "The labelled texts could not be read."
            prepare(module, models_dir, title=title, failure=failure)
