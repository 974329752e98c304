"""What a message in the middle of a step is about, where it is no answer to the open question."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """What is told of it, or the step it belongs to with all that this step says then.

    ``rest`` is what the message says besides: that is the answer to the open step. Where it has to
    be said back, ``opens`` names the step that is opened for it, and ``asks`` the question.
    ``is_asked_plainly`` tells that the open question is asked again as it was, not in other
    words.
    """

    told: str = ""
    step: str = ""
    words: str = ""
    rest: str = ""
    opens: str = ""
    asks: str = ""
    is_asked_plainly: bool = False
