"""Reviewing evidence: claims, and people's own numbers.

What other packages use stands here; the rest is imported from its own module. A name is loaded when
it is first asked for: who draws a run chart, as the console does, needs none of what reads claims.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from coach.evidence.run_chart import run_chart  # its module has the same name, and would hide it

if TYPE_CHECKING:
    from coach.evidence.asides import what_about
    from coach.evidence.my_numbers import draw_numbers, read_numbers
    from coach.evidence.numbers_telling import tell_series
    from coach.evidence.pasted import is_pasted
    from coach.evidence.phrases import phrase
    from coach.evidence.questions import answer_of_the_result, asks_if_true, asks_to_tell_on
    from coach.evidence.review import ClaimReview, review_claim
    from coach.evidence.run_chart_picture import draw_run_chart
    from coach.evidence.safe_to_say import say_of_claim
    from coach.evidence.series import Series
    from coach.evidence.steps import (
        OPEN_QUESTION,
        TO_ASK,
        WHOM,
        absolute_in,
        answers_after_all,
        brings_a_claim,
        claim_in,
        feedback,
        is_own_hurt,
        needless,
        unknown,
        variant,
    )
    from coach.evidence.stories import facts_for
    from coach.evidence.sureness import open_questions, own_question, verdict
    from coach.evidence.told import Told

# Where each name is from.
_HOMES = {
    "asides": "what_about",
    "my_numbers": "draw_numbers read_numbers",
    "numbers_telling": "tell_series",
    "pasted": "is_pasted",
    "phrases": "phrase",
    "questions": "answer_of_the_result asks_if_true asks_to_tell_on",
    "review": "ClaimReview review_claim",
    "run_chart_picture": "draw_run_chart",
    "safe_to_say": "say_of_claim",
    "series": "Series",
    "steps": (
        "OPEN_QUESTION TO_ASK WHOM absolute_in answers_after_all brings_a_claim claim_in "
        "feedback is_own_hurt needless unknown variant"
    ),
    "stories": "facts_for",
    "sureness": "open_questions own_question verdict",
    "told": "Told",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a name from its module.

        Raises:
            AttributeError: there is no such name.
        """
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = found
        return found


__all__ = [
    "OPEN_QUESTION",
    "TO_ASK",
    "WHOM",
    "ClaimReview",
    "Series",
    "Told",
    "absolute_in",
    "answer_of_the_result",
    "answers_after_all",
    "asks_if_true",
    "asks_to_tell_on",
    "brings_a_claim",
    "claim_in",
    "draw_numbers",
    "draw_run_chart",
    "facts_for",
    "feedback",
    "is_own_hurt",
    "is_pasted",
    "needless",
    "open_questions",
    "own_question",
    "phrase",
    "read_numbers",
    "review_claim",
    "run_chart",
    "say_of_claim",
    "tell_series",
    "unknown",
    "variant",
    "verdict",
    "what_about",
]
