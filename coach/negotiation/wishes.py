"""What somebody in a played talk says to the coach and not to the other side."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

from coach.quoting import count_words

HINT, SUGGEST, PAUSE, UNDO, BRIEF, END, GO_ON, DOUBT, PEOPLE, PREPARE = (
    "hint", "suggest", "pause", "undo", "brief", "end", "go_on", "doubt", "people", "prepare",
)  # fmt: skip

_I = re.IGNORECASE
_NOW = r"(?:please|pls|now|here|for (?:now|today|a while)|thanks?|thank you|already)"
_WELL = r"(?:ok(?:ay)?|so|well|please|pls|no|oh|hey|sorry|alright|thanks?|thank you)"
_LETS = (
    r"(?:let[’']?s|let us|can (?:we|i|you)|could (?:we|i|you)|may i|shall we|i(?:[’']d| would) like to|"
    r"(?:i|we) (?:want|wanna|need|have|would like|must)(?: to)?|(?:i|we)(?:[’']ll| will))"
)
_STOP = (
    r"(?:stop|quit|exit|leave|end|finish|abort|cancel)(?: (?:playing|rehearsing|practi[sc]ing))?"
)
_HERE = r"(?:here|now|there|rehearsal|practice|role ?-?play|play|game|exercise|session)"
# In this order: what is meant more narrowly comes first.
_WISHES = {
    SUGGEST: re.compile(
        r"\bwhat (would|should|could) (you|u|i) (do|say|offer|answer|try)( now| here| next)?\W*$"
        r"|\b(in|if (you|u) (were|was) in) my (place|shoes|position|seat|chair)\W*$|\bif (you|u) (were|was) me\W*$",
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
    # Before the end: who wants the preparation need not look back first.
    PREPARE: re.compile(
        r"\b(back|return) (to|into) ((my|the|our) )?(own )?(preparation|preparing|prep|coach\w*|card|questions|steps|page|plan|notes)( now| please| pls| first)*\W*$"
        r"|\b(go|carry) on with ((my|the|our) )?(preparation|preparing|prep|questions)( now| please| pls| first)*\W*$"
        r"|\b(continue|resume)( with)? ((my|the|our) )?(preparation|preparing|prep|questions)( now| please| pls| first)*\W*$",
        _I,
    ),
    END: re.compile(
        rf"^\W*({_WELL}\W+)*({_LETS} )+(just |now |please )*{_STOP}( (this|the|our|it))?( {_HERE})*( {_NOW})*\W*$"
        rf"|^\W*({_WELL}\W+)*(just |now )?{_STOP}( (this|the|our))?( {_HERE})+( {_NOW})*\W*$|^\W*({_WELL}\W+)*{_STOP} this( {_NOW})*\W*$|^\W*(quit|exit|leave)( {_NOW})*\W*$"
        rf"|\b(stop|leave|quit|end) (the|this|our|my) (rehearsal|role ?-?play|game|exercise)\b"
        r"|^\W*(i|we) (do ?n[’']?t|do not) (want|wish|like) to (play|rehearse|practi[sc]e)( (this|it|here))?( any ?(more|longer)| now| today)*\W*$"
        r"|^\W*(no more (rehearsal|rehearsing|play|playing|role ?-?play)|(get|let) me out( of (here|this|the (rehearsal|talk|play)))?|(i|we) (want|need) (to get )?out( of (here|this))?)\W*$"
        r"|^\W*(enough|end|finish|(end|finish) (it )?(and|then) look back|look back|stop (the )?(play|practice|talk|rehearsal|role ?play)|end (the )?"
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

LOOK_BACK, TRY, COMPARE = "end", "try", "compare"
_WHAT_COULD = r"\bwhat( one thing| else)? (should|could|can|shall|would|must|do|might) (i|we)"
_NEXT_TIME = r"( (in |at |for )?(the )?next (time|round|talk))?"
# Of the round that was played last, at its end and later; what is meant more narrowly comes first.
_WISHES_OF_THE_ROUND = {
    COMPARE: re.compile(
        r"\b(compared?|comparing|comparison|held against|better|worse|as good|different(ly)?|improve(d|ment)?|progress)\b.{0,30}"
        r"\b(first|second|last|other|earlier|previous|1st|2nd|both|two) (time|round|try|go|attempt|rehearsal|play|one|rounds|times)\W*$"
        r"|\b(did|have|had) (i|we) (improved?|progress(ed)?|(get|got|gotten|become) (any )?better|do(ne)? (any )?better)( (now|this time|since|than .{3,25}))*\W*$"
        r"|\b(was|were) (i|we|it|this|that|the (first|second|last|other)( \w+)?) (any |much |a bit )?(better|worse)( (now|this time|than (before|then|the .{3,20})))*\W*$"
        r"|\b(both|the two|my two|all( my| the)?) rounds\b|\b(rounds?|rehearsals?) compare\b|\bround (one|1) and (round )?(two|2)\b",
        _I,
    ),
    TRY: re.compile(
        rf"{_WHAT_COULD} (try|improve|practi[sc]e|work on|learn)( next| now| then| there)*{_NEXT_TIME}\W*$"
        rf"|{_WHAT_COULD} (do|say|change|try|have (done|said))( it| that)?( better| differently| different| instead| next| in my place)+{_NEXT_TIME}\W*$"
        rf"|{_WHAT_COULD} (do|say|change|try){_NEXT_TIME.rstrip('?')}\W*$"
        r"|\b(what|how|where|which)\b.{0,20}\b(i|we)\b.{0,20}\b(do|done|did|be|been|say|said) (it |that |this )?(better|differently)\b(?!.{0,10}\bthan\b)"
        r"|\b(what|how|where) (can|could|should|do) (i|we) improve\b|\bwhat to (do|say|try) (better|differently|next time)\b|\bwhat to improve\b"
        r"|\b(what|where) (was|were|is|are) my (mistakes?|weak\w*|errors?)\b|\bwhat (did|have) (i|we) (do|done|get|got) wrong\b"
        r"|\b(advice|tips?|things?|one thing) (to try|to improve|for (the )?next (time|round))\b",
        _I,
    ),
    LOOK_BACK: re.compile(
        r"\bhow (did|have) (i|we) (do|done|perform|come across)\b|\bhow (was|were) (i|we|it|that)\W*$|\bhow (i|we) did\W*$|\bhow (was|did) my (talk|round|rehearsal|play|performance)\b"
        r"|\bhow did (it|that|the (rehearsal|round|play|talk)) go for me\b|\bwhat (did|have) (i|we) (do|done) (well|right|good)\b|\bwas (i|that|it) (any )?(good|ok(ay)?|all right|alright)( enough)?\W*$"
        r"|\b(show|tell|give) me (the |my )?(look ?back|feedback|debrief|result|score)\b|^\W*(my |the )?(feedback|result|score|debrief|look back)( again)?( please| pls)?\W*$"
        r"|\bi (asked|meant|was asking|am asking|mean) (you )?about (the|my|our) .{0,30}\b(rehearsal|round|role ?-?play)\b"
        r"|\babout (the|my|our) (last )?(rehearsal|round|role ?-?play)\W*$",
        _I,
    ),
}
MOST_WORDS = 14  # of a question about the round; more tell of something else

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


_FAREWELL = re.compile(r"\bfor today\b|\b(good ?)?bye\b|\bsee you\b|\bgood night\b", _I)


def is_farewell(text: str) -> bool:
    """Tell whether somebody leaves for the day, and would not go on with anything else now."""
    return bool(_FAREWELL.search(text))


def is_of_oneself(text: str) -> bool:
    """Tell whether words are about the one who speaks alone, and not to the other side."""
    return bool(_OF_ME.search(text)) and not _TO_OTHERS.search(text)


def wish_at_end(text: str) -> str:
    """Give what is wished after a talk was looked back at, or nothing."""
    text = text.replace("’", "'")
    asked = wish_of_round(text)
    if asked or _WISHES[PREPARE].search(text):
        return asked or PREPARE
    found = (name for name, pattern in _WISHES_AT_THE_END.items() if pattern.search(text))
    return next(found, "")


def wish_of_round(text: str) -> str:
    """Give what is asked of the round that was played last: how it went, what to try, or both."""
    if count_words(text) > MOST_WORDS:
        return ""
    found = (name for name, pattern in _WISHES_OF_THE_ROUND.items() if pattern.search(text))
    return next(found, "")


def wish_afterwards(text: str) -> str:
    """Give whether the last rehearsal is wished again, or another, once it was left; or nothing."""
    found = (name for name, pattern in _WISHES_AFTERWARDS.items() if pattern.match(text))
    return next(found, "")


def wish(text: str) -> str:
    """Give what is wished of the coach, or nothing where it is said to the other side."""
    return next((name for name, pattern in _WISHES.items() if pattern.search(text)), "")
