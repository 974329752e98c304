"""An ask that the first message held already: it is said back, and not asked anew."""

from __future__ import annotations

import re

from coach.quoting import count_words, quote

ASK_TOLD = "ask_told"  # pending while it is asked whether that is it

WORDS_SAID_BACK = 25
FEWEST = 3  # words that say something beside a yes or a no

_I = re.IGNORECASE
_YES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|ya|ok(?:ay)?|sure|exactly|right|correct|true|"
    r"(?:that|this|it)(?:'s| is) (?:it|right|correct|what (?:i|we) (?:will )?(?:ask|want)))"
    r"(?:\W+|$))+(?:and |but )?",
    _I,
)
_NO = re.compile(r"^\W*(?:(?:no+|nope|nah|not (?:quite|exactly|really)|rather|actually)\W+)+", _I)


def ask_if_that_is_it(ask: str) -> str:
    """Say an ask back in their words, and ask whether that is what will be asked."""
    told = quote(ask, WORDS_SAID_BACK)
    return f'Your own words: "{told}". Is that what you will ask them for?'


def asked_in_the_end(told: str, text: str) -> str:
    """Give the ask after what was answered to that: as it was told, with more, or another."""
    yes = _YES.match(text)
    if yes is None:
        return _NO.sub("", text)
    more = text[yes.end() :].strip()
    return f"{told}\n{more}" if count_words(more) >= FEWEST else told
