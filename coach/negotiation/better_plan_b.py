"""A plan B that is better than the limit: who has one need not go as far as that limit."""

from __future__ import annotations

from collections.abc import Mapping

from coach.negotiation.beyond_limit import amounts_near_limit


def plan_b_above_limit(answers: Mapping[str, str]) -> str:
    """Give the plan B as it was written where it is better than the limit; else nothing.

    ``answers`` maps steps to texts. All its amounts must be better: "stay, at 280 or 320" is not.
    """
    near = amounts_near_limit(answers.get("plan_b", ""), answers)
    return answers["plan_b"] if near and all(one.is_better for one in near) else ""
