"""What somebody in a played talk says to the coach and not to the other side."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

HINT, SUGGEST, PAUSE, UNDO, BRIEF, END, GO_ON, DOUBT, PEOPLE = (
    "hint", "suggest", "pause", "undo", "brief", "end", "go_on", "doubt", "people",
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
    GO_ON: re.compile(
        r"^\W*((ok(ay)?|so|now|yes|well)\W+)?((i'?m|i am|we'?re) (back|here|ready)( again)?|"
        r"((i'?m|i am|we'?re) (back|ready)( again)?\W+)?(let'?s |lets |we can |can we )?"
        r"(go on|continue|carry on|resume|back to (it|the talk)))( now| please)?\W*$",
        _I,
    ),
    PEOPLE: re.compile(
        r"^\W*(yes\W+)?((tell me|hear|i want to hear) (of|about) )?((other )?people|others) like (me|us)( please)?\W*$",
        _I,
    ),
    # Of oneself alone: "we are scared for our children" is said to the other side.
    DOUBT: re.compile(
        r"^\W*((but|and|oh|ok(ay)?|well|sorry|hm+|honestly|help)\W+)*(i ?(’|'| a)?m|im|i feel)( \w+)? ?(so|very|really|too|quite|just|a bit|a little)? ?"
        r"(nervous|scared|afraid|shy|shaking|anxious|frightened|terrified|stupid|silly|small|nobody|not good (at|enough)( \w+){0,2}|no good at( \w+){1,2})"
        r"( (now|already|about (it|this|that|the (talk|meeting))))?\W*$"
        r"|\bwho am i to (ask|tell|say|want|demand|speak|talk)\b"
        r"|^\W*(sorry\W+)?i (can(’|')?t|cannot|can not) do this (talk|any ?more)\W*$"
        r"|\b(my (hands|voice) (shakes?|is shaking|are shaking|trembles?)|they (will|would|(’|')?ll) (laugh at|not listen to) me)\b",
        _I,
    ),
}

_OF_ME = re.compile(r"\b(i|me|my|myself|im)\b", _I)
_TO_OTHERS = re.compile(r"\b(you|your|u|ur|we|us|our)\b|\d", _I)

NEXT, AGAIN, LEAVE = "next", "again", "leave"
# Once a talk was looked back at; what is meant more narrowly comes first here too.
_WISHES_AT_THE_END = {
    END: re.compile(r"\blook back\b|^\W*debrief\W*$", _I),
    UNDO: re.compile(
        r"^\W*(undo|take (that|it) back|i take (that|it) back|one back|back)\W*$"
        r"|\b(was ?n[o'’]?t|was not|not|never said) (a|my) no\b|\b(did ?n[o'’]?t|did not|never) (say|said|mean) no\b"
        r"|\b(i|we) (only|just) (asked|wanted to (ask|know))\b|\bnot (done|finished|over) yet\b|\bi (am|was) not (done|finished)\b",
        _I,
    ),
    NEXT: re.compile(
        r"\b(another|a different|a similar|the next|a new|some other) (talk|one|scenario|rehearsal|play|round|conversation)\b"
        r"|\b(something|one) (similar|like (it|that|this))\b|^\W*(another|next)\W*$",
        _I,
    ),
    AGAIN: re.compile(
        r"\b(the|this|that) same\b|\b(once|one time|one) more\b|\bagain\b|^\W*(repeat|replay|retry)\b",
        _I,
    ),
    LEAVE: re.compile(
        r"^\W*((that'?s |thats )?enough|no( more|,? thank(s| you))?|stop|done|i(’|'| a)?m done|(good ?)?bye|nothing)\b|\bfor today\b",
        _I,
    ),
}


# Later, with nothing open: only what speaks plainly of a rehearsal, since "again" may mean anything.
_WISHES_AFTERWARDS = {
    NEXT: re.compile(
        r"^\W*((ok(ay)?|yes|now|please)\W+)*(play |rehearse |try )?(another|a different) (talk|rehearsal|round)( like (it|that|this))?( please| pls)?\W*$",
        _I,
    ),
    AGAIN: re.compile(
        r"^\W*((ok(ay)?|yes|now|please)\W+)*(the same (once more|again|talk again)|(again|once more|one more time),? with what (i|we)( have|'?ve)? learn(t|ed)|"
        r"((let'?s|let me|can (i|we)|i want to) )?(play|rehearse|try) (it|that|the (same|talk|rehearsal)) (again|once more))( please| pls)?\W*$",
        _I,
    ),
}


def is_of_oneself(text: str) -> bool:
    """Tell whether words are about the one who speaks alone, and not to the other side."""
    return bool(_OF_ME.search(text)) and not _TO_OTHERS.search(text)


def wish_at_end(text: str) -> str:
    """Give what is wished after a talk was looked back at, or nothing."""
    found = (name for name, pattern in _WISHES_AT_THE_END.items() if pattern.search(text))
    return next(found, "")


def wish_afterwards(text: str) -> str:
    """Give whether the last rehearsal is wished again, or another, once it was left; or nothing."""
    found = (name for name, pattern in _WISHES_AFTERWARDS.items() if pattern.match(text))
    return next(found, "")


def wish(text: str) -> str:
    """Give what is wished of the coach, or nothing where it is said to the other side."""
    return next((name for name, pattern in _WISHES.items() if pattern.search(text)), "")
