"""Tells what a wish for an example is about, beyond the wish itself."""

from __future__ import annotations

import re

from coach.wording import stems

# What people say to get an example, whatever it should be of.
_PLAIN = frozenset(
    stems(
        "a an the can could do did does you u i we me us please pls give get got show tell "
        "see hear have has had want need like would is are was it that this of for to in on "
        "with one two more another some any different other others else next real true good "
        "better same similar such example examples story stories case cases instance "
        "illustration sample model answer how what who where when which people someone "
        "somebody anyone anybody everyone elsewhere done make made solve work worked handle "
        "try tried learn understand inspire problem trouble situation thing things something "
        "step here there before ever already first best kind know about from and or not no ok "
        "yes thanks so just again too really maybe eg our my your their "
        "happen happened did didnt tell told wanna any anything something one ones story go went"
    )
)
_ABOUT = re.compile(r"\b(?:from|in|about|of|on|near|with) (?:the |a |an )?(\w+)", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:from|in|near) (?:the |a |an )?(\w+)", re.IGNORECASE)
_WORDS_OF_A_SUBJECT = 2  # one word may be there by chance


def subject(text: str, name: str = "") -> set[str]:
    """Give the stems of what the example should be of; ``name`` is that of a story."""
    return set(stems(text)) - _PLAIN - set(stems(name))


def is_of_a_place(text: str) -> bool:
    """Tell whether all that is said of it is where: "an example from Lagos?" does."""
    where = {stem for word in _WHERE.findall(text) for stem in stems(word)}
    return bool(where) and subject(text) <= where


def has_subject(text: str) -> bool:
    """Tell whether a wish for an example says of what: "an example from Lagos?" does."""
    about = subject(text)
    named = {stem for word in _ABOUT.findall(text) for stem in stems(word)}
    return len(about) >= _WORDS_OF_A_SUBJECT or bool(about & named)
