"""Plans: what a goal holds and what it lacks, and what is said of each answer."""

from coach.planning.feedback import SURE, feedback, is_at_risk, is_whole, needless
from coach.planning.goal import GoalReview, review_goal
from coach.planning.labelled import split_parts, split_plan

__all__ = [
    "SURE",
    "GoalReview",
    "feedback",
    "is_at_risk",
    "is_whole",
    "needless",
    "review_goal",
    "split_parts",
    "split_plan",
]
