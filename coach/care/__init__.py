"""Care: noticing danger, STOP, deletion and a wish for a person, in every language we hear."""

from coach.care.screening import (
    LIKELY_AFTER_MISREAD,
    SURE_OF_DANGER,
    Screening,
    ends_a_step,
    says_no,
    says_nobody,
    says_other,
    screen,
    wants_numbers,
)

__all__ = [
    "LIKELY_AFTER_MISREAD",
    "SURE_OF_DANGER",
    "Screening",
    "ends_a_step",
    "says_no",
    "says_nobody",
    "says_other",
    "screen",
    "wants_numbers",
]
