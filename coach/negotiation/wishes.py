"""What somebody in a played talk says to the coach and not to the other side."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

HINT, SUGGEST, PAUSE, UNDO, BRIEF, END, GO_ON = (
    "hint", "suggest", "pause", "undo", "brief", "end", "go_on",
)  # fmt: skip

_I = re.IGNORECASE
# In this order: what is meant more narrowly comes first.
_WISHES = {
    SUGGEST: re.compile(
        r"\bwhat (would|should|could) (you|u|i) (do|say|offer|answer|try)( now| here| next)?\W*$",
        _I,
    ),
    HINT: re.compile(
        r"^\W*(hint|whisper|help( me)?|tip|pause\W+what|coach\W|a hint|give me a hint|any (hint|idea|tip)s?)\b"
        r"|\bwhat (do you think|might) (matters?|matter) to (her|him|them)\b",
        _I,
    ),
    PAUSE: re.compile(
        r"^\W*(pause|time ?-?out|wait a (moment|minute|sec)|one moment|break)\W*$", _I
    ),
    UNDO: re.compile(
        r"^\W*(undo|take (that|it) back|back|i take (that|it) back|delete that|again|"
        r"let me (say|try) (that|it) again|one back)\W*$",
        _I,
    ),
    BRIEF: re.compile(
        r"^\W*(what (was|is|were) my (side|brief|limit|goal|part)|my (side|brief)|remind me|brief|"
        r"who am i( again)?|what do i (want|know))\W*$",
        _I,
    ),
    END: re.compile(
        r"^\W*(enough|end|finish|(end|finish) (it )?(and|then) look back|look back|stop (the )?(play|practice|talk|rehearsal|role ?play)|end (the )?"
        r"(play|practice|talk|rehearsal)|debrief( please)?|that'?s (it|all|enough)|i(’|'| a)?m done|"
        r"leave the (room|talk)|i walk away)\W*$",
        _I,
    ),
    GO_ON: re.compile(r"^\W*(go on|continue|carry on|resume|back to (it|the talk))\W*$", _I),
}


def wish(text: str) -> str:
    """Give what is wished of the coach, or nothing where it is said to the other side."""
    return next((name for name, pattern in _WISHES.items() if pattern.search(text)), "")
