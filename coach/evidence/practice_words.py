"""What is said in practice on claims that asks nothing of the claim: enough of it, or a claim."""

from __future__ import annotations

import re

from coach.evidence.exercises import Exercise
from coach.evidence.review import review_claim
from coach.wording import stems

_I = re.IGNORECASE
_LEAD = r"^\W*(?:(?:no|nah|please|pls|ok(?:ay)?|and|well|so|right|sorry|thanks?|thank you|hey)\W+)*"
_I_WANT = (
    r"(?:(?:i|we|you)(?:'d| would|'ll| will| can| could)? ?(?:want|like|need|have)? ?(?:to )?|"
    r"can (?:we|i) |could (?:we|i) |may i |let'?s |let me |time to )?"
)
_LEAVES = re.compile(
    rf"{_LEAD}(?:"
    rf"{_I_WANT}(?:please )?(?:stop|end|finish|quit|leave|exit|get out)\b"
    r"(?:\W+(?:of|with|the|this|it|that|here|now|all|my|there|for|today|practi[cs]\w*|exercises?|"
    r"claims?|please))*\W*$|"
    r"(?:stop|end|finish|quit)\b.{0,20}\b(?:practi[cs]\w*|exercises?|claims?)\b|"
    r"(?:i'?m|i am|im|we'?re|we are)(?: all| so)? "
    r"(?:done|finished|through|off|out|bored|tired of)\b|"
    r"(?:all )?done\b|enough\b|no more\b|"
    r"(?:that'?s|thats|that is|this is) (?:all|enough|it|plenty|\w+ (?:done|now))\b|"
    r"(?:i|we)(?:'ve| have)? (?:had|have|got) (?:my |our )?(?:enough|fill)\b|"
    r"(?:i|we) (?:do ?n'?t|dont) (?:want|feel like|like) .{0,20}\b(?:more|this|these|practi\w+)\b"
    r")(?!.*\?)",
    _I,
)
_QUESTION = re.compile(
    r"\?|^\W*(who|what|when|where|which|why|how|was|were|is|are|did|does|do|has|have|had|can|could|"
    r"but|maybe|perhaps)\b",
    _I,
)
_SAYS = re.compile(
    r"\b(?:says?|said|claims?|claimed|told (?:us|me)|tells? (?:us|me)|reports?|wrote|writes|"
    r"announced)\b",
    _I,
)
_FEW_LETTERS = 4


def leaves_practice(text: str) -> bool:
    """Tell whether somebody has had enough, in whatever words; a question is none of them."""
    return bool(_LEAVES.match(text))


def brings_own_claim(exercise: Exercise, text: str) -> bool:
    """Tell whether a claim from somewhere else is brought, and no question or doubt of this one."""
    if _QUESTION.search(text) or not _SAYS.search(text):
        return False
    here = set(stems(f"{exercise.claim} {exercise.who} {exercise.about}"))
    told = {stem for stem in stems(text) if len(stem) >= _FEW_LETTERS}
    return review_claim(text).has["number"] and not told & here
