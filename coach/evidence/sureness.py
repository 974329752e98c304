"""How sure one can be of a claim, in plain words, and the one question to ask next."""

from __future__ import annotations

from coach.arc import Work, said
from coach.asides import is_question
from coach.evidence.review import ClaimReview, review_claim
from coach.evidence.steps import ASKABLE, TO_ASK, is_few, needless
from coach.evidence.wordings import says_nothing
from coach.quoting import sentences

COMPARED, TESTED = 3, 4  # levels, after Nesta's Standards of Evidence


def verdict(work: Work) -> str:
    """Name what can be said in the end; careful, and the same for everybody's figures."""
    review = review_claim(said(work, "claim"))
    if review.kind == "anecdote":
        return "story"
    return _first_gap(work, review) or _as_far_as_it_goes(review)


def _first_gap(work: Work, review: ClaimReview) -> str:
    """Name what keeps the claim from being sure, the heaviest first."""
    many = said(work, "many")
    gaps = {
        "no_source": not is_known(work, "source"),
        "no_comparison": not is_known(work, "comparison"),
        "no_base": "percent_without_base" in review.issues and not is_known(work, "many"),
        "few": bool(many) and is_few(many),
        "other_cause": is_known(work, "other"),
        "left_out": is_known(work, "left_out"),
    }
    return next((name for name, holds in gaps.items() if holds), "")


def _as_far_as_it_goes(review: ClaimReview) -> str:
    if review.level >= TESTED:
        return "tested"
    return "compared" if review.level >= COMPARED else "holds_so_far"


def is_known(work: Work, step: str) -> bool:
    """Tell whether an answer to a step says anything."""
    return bool(said(work, step)) and not says_nothing(said(work, step))


def open_questions(work: Work) -> list[str]:
    """Name the steps that this claim leaves open, in the order in which they are asked."""
    needed = [step for step in ASKABLE if step not in needless(work)]
    looked_for = {"left_out", "other"}  # "nobody" and "nothing" answer these
    return [
        step
        for step in needed
        if not (said(work, step) if step in looked_for else is_known(work, step))
    ]


def own_question(work: Work) -> str:
    """Give the first question that the person means to ask, without whom they ask; or nothing."""
    lines = said(work, TO_ASK).split("\n")
    asked = [one for line in lines for one in sentences(line) if "?" in one or is_question(one)]
    return next(iter(asked), "")
