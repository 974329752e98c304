"""Reviewing evidence: claims, and people's own numbers."""

from coach.evidence.compared import Compared, compare, tell_comparison
from coach.evidence.comparison_picture import draw_comparison
from coach.evidence.groups import Groups, read_groups
from coach.evidence.my_numbers import Numbers, draw_numbers, read_numbers, tell_numbers
from coach.evidence.numbers_saying import say_numbers
from coach.evidence.numbers_telling import tell_series
from coach.evidence.pasted import is_pasted
from coach.evidence.review import ClaimReview, review_claim
from coach.evidence.run_chart import RunChart, run_chart
from coach.evidence.run_chart_picture import draw_run_chart
from coach.evidence.series import Series, read_series
from coach.evidence.series_saying import say_series
from coach.evidence.sheets import read_sheet
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
from coach.evidence.sureness import open_questions, own_question, verdict
from coach.evidence.told import Message, Told
from coach.evidence.traps import Stratum, simpson, traps_in_groups, traps_in_series

__all__ = [
    "OPEN_QUESTION",
    "TO_ASK",
    "WHOM",
    "ClaimReview",
    "Compared",
    "Groups",
    "Message",
    "Numbers",
    "RunChart",
    "Series",
    "Stratum",
    "Told",
    "absolute_in",
    "answers_after_all",
    "brings_a_claim",
    "claim_in",
    "compare",
    "draw_comparison",
    "draw_numbers",
    "draw_run_chart",
    "feedback",
    "is_own_hurt",
    "is_pasted",
    "needless",
    "open_questions",
    "own_question",
    "read_groups",
    "read_numbers",
    "read_series",
    "read_sheet",
    "review_claim",
    "run_chart",
    "say_numbers",
    "say_series",
    "simpson",
    "tell_comparison",
    "tell_numbers",
    "tell_series",
    "traps_in_groups",
    "traps_in_series",
    "unknown",
    "variant",
    "verdict",
]
