"""Care: noticing danger, STOP, deletion and a wish for a person, in every language we hear."""

from coach.care.replies import (
    asks_to_call,
    begins_with_no,
    cannot_wait,
    denies,
    named,
    says_no,
    says_nobody,
    says_of_another,
    says_ordinary,
    says_other,
    says_with_me,
    speaks_of_something_else,
    wants_numbers,
)
from coach.care.screening import (
    LIKELY_AFTER_MISREAD,
    SURE_IN_A_REPLY,
    SURE_OF_DANGER,
    Screening,
    ends_a_step,
    screen,
)

__all__ = [
    "LIKELY_AFTER_MISREAD",
    "SURE_IN_A_REPLY",
    "SURE_OF_DANGER",
    "Screening",
    "asks_to_call",
    "begins_with_no",
    "cannot_wait",
    "denies",
    "ends_a_step",
    "named",
    "says_no",
    "says_nobody",
    "says_of_another",
    "says_ordinary",
    "says_other",
    "says_with_me",
    "screen",
    "speaks_of_something_else",
    "wants_numbers",
]
