"""What somebody says in the talk about danger: no, nobody, somebody else, what cannot wait."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

from coach.care.plain import plain
from coach.care.screening import DANGER, NOT_RULED_OUT, SURE_IN_A_REPLY, likely_danger, screen
from coach.quoting import count_words

WORDS_OF_SOMETHING_ELSE = 3
SURE_BESIDE_A_DENIAL = 0.95  # "nobody is in danger, he is buried already" tells of the past

_NOBODY = re.compile(
    r"\b(no ?body|no ?one|none|nadie|personne|ningu[eé]m|alone|by myself|on my own|"
    r"(have|got|know) (no|not) (one|body|friends?|family)|(do ?n'?t|dont|do not) (have|"
    r"know) (any|some)|"
    r"(do ?n'?t|dont|do not) know|not really|there is(n'?t| not| no))\b|^no\b"
)
_OTHER = re.compile(
    r"\b(not me|some ?(one|body) else|not about me|(it'?s|its|about|is|for) (my|a|our) (friend|"
    r"sister|brother|"
    r"son|daughter|mother|father|mum|mom|dad|wife|husband|partner|neighbou?r|cousin|colleague|"
    r"\w+'s))\b"
)
_NO = re.compile(
    r"^\W*(no+|nope|nah|never|of course not|nothing like that|"
    r"not (like that|really|now|at all|me|in danger|any ?more)|"
    r"i('m| am|m) (ok|okay|fine|safe|alright|not)|i (would|will) never|i'?d never)\b|"
    r"\b(no ?body|no one|none of us|we are not|i'?m not|i am not|im not|he is not|she is not)"
    r"( is| are)?( in)? (danger|hurt|at risk|suicidal)\b|\bnot (suicidal|in danger)\b"
)
_FAMILY = (
    r"(friend|mate|sister|brother|son|daughter|child|kid|baby|toddler|mother|father|mum|mom|mam|dad|"
    r"wife|husband|partner|girlfriend|boyfriend|neighbou?r|cousin|nephew|niece|uncle|aunt(ie)?|"
    r"gran\w*|colleague|student|pupil|tenant|classmate|flatmate|roommate)"
)
_OF_ANOTHER = re.compile(
    rf"^(?!.*\b(i'?m|i am|i want|i will|i'?ll|me|myself|we)\b).*\b(my|our|a|her|his|their|the) "
    rf"(\w+ )?{_FAMILY}\b.*\b(want\w*|going|says?|said|wrote|texted|tried|tries|keeps?|talk\w*|is|"
    r"has|was|took|cut\w*)\b"
)
# What was taken, or is happening this minute, in a message that danger was seen in.
_CANNOT_WAIT = re.compile(
    r"\b(took|taken|swallowed|drank|drunk|ate|eaten)\b.{0,40}\b(pills?|tablets?|overdose|all of "
    r"(it|them)|them all|bleach|poison|\d+ \w+|batter(y|ies)|medicine|meds|insulin|too (many|much))\b|"
    r"\boverdosed?\b|\b(not|isn'?t|stopped|can'?t|cannot|stops) breath\w*|\bunconscious\b|"
    r"\b(won'?t|doesn'?t|not) wak(e|ing) up\b|\bpassed out\b|\bchest pains?\b|\bchoking\b|"
    r"\bdrowning\b|\bhaving a (stroke|seizure|fit|heart attack)\b|\bbleeding\b|"
    r"\b(house|flat|room|kitchen|building|shop|roof|hut|tent) is (on fire|burning|flooding)\b|"
    r"\bsmell (of )?gas\b|\b(has|holding|got|with) (a|his|her|the) (knife|gun|machete|cutlass)\b|"
    r"\bbreaking (down )?(the|my|our) door\b"
)
_NAMED = re.compile(rf"\b{_FAMILY}\b|\b(boss|manager|landlord|teacher|pastor|police)\b")
_CALL_FOR_ME = re.compile(
    r"\b(can|could|will|would|please) (you|u) (please )?(call|phone|ring|get|send)\b|"
    r"^\W*(please )?(call|phone|ring|send) (the |an? )?(police|ambulance|doctor|help|some ?(one|body)|"
    r"emergency|112|911|999|them)\b( for me| please| now)*\W*$"
)
_DENIED = re.compile(
    r"\b(not|never|n'?t|no ?body|no one)\b( \w+){0,2} (suicidal|(going|planning|trying) to (kill|hurt|harm|end)|want(ing)? to die|"
    r"(kill|hurt|hitt|beat)ing|in danger|dying|ending (my|our|his|her) life|being (hit|beaten|hurt))\b( \w*self)?|"
    r"\b(no|what) danger\b|\b(i|we|she|he|they)('m| am|m|'re| are|re|'s| is) (all |very |quite )?(safe|happy)\b"
)
_ORDINARY = re.compile(
    r"\b(ordinary|(everyday|normal) (worry|trouble|thing|life|answer)|just (life|a (worry|trouble|saying|joke|figure of speech|way of (speaking|talking)))|figure of speech|"
    r"(mis|wrongly |not )read|(only )?joking|(was |is )?(just |only )?a joke|nothing (bad|serious|dangerous|like that)|"
    r"i('?m| am) (quite |all |just )?(fine|ok|okay|all right)|i (only|just) meant|"
    r"(talk\w*|is|was|it's) (only |just )?about (the|my) (plan|page))\b"
)
_SAYS_IT = re.compile(r"^\W*(an? )?ordinary (worry|trouble)\b")  # as it stands on the button
_FIRST_NO = re.compile(
    r"^\W*((ha)+h?|what|lol|oh|goodness|god|jesus|hey|i said|please|well|wait)?(\W+(what|oh|i said))*"
    r"\W*(no+|nope|nah|not at all)\b( (man|love|dear|no|way|sir|bro|of course not))*"
)
_HOLDS_BACK = re.compile(
    r"\b(don'?t|dont|do not|dunno|not sure|cannot|can'?t|maybe|perhaps|sort of|kind of|whatever|who cares|why do you (ask|care)|"
    r"leave me|rather not|not (going|gonna) (to )?(say|tell|talk)|(no|any) ?more|any ?way|(doesn'?t|does not|not) matter)\b"
)
# Ordinary words elsewhere; after a faint sign they may be what goes before.
_MAY_BE_A_LEAVE = re.compile(
    r"\b(g[ai]ve|given|giving) (\w+ ){0,4}away\b|\bgood ?bye|\bfarewell\b|\balone\b|\bpills?\b|\brope\b|"
    r"\b(letters?|notes?) (to|for) (my|them|every|the (kids|children|family))|\bmy (affairs|will|funeral)\b"
)
_WITH_ME = re.compile(
    r"\b(with|next to|beside|by) (me|us)\b|\b(is|are|'s|sits|sitting|sleeping) (right )?here\b|"
    r"\bin the (same |next )?(room|house|flat)\b"
)
_NUMBERS = re.compile(
    r"\b(help ?line|hot ?line|numbers?|phone|who (can|do|should) i (call|ring|reach))\b"
)


def says_no(text: str) -> bool:
    """Tell whether an answer to a question about danger is a plain no, with no danger in it.

    "I am not suicidal" has the word in it; what is said beside the denial must be no sign either.
    """
    if denies(text):
        return not _is_in_danger(_undenied(text), SURE_BESIDE_A_DENIAL)
    return bool(_NO.search(plain(text))) and not _is_in_danger(text)


def wants_numbers(text: str) -> bool:
    """Tell whether somebody asks whom to call."""
    return bool(_NUMBERS.search(plain(text)))


def says_nobody(text: str) -> bool:
    """Tell whether an answer to "who could be with you?" means nobody."""
    return bool(_NOBODY.search(plain(text)))


def says_other(text: str) -> bool:
    """Tell whether an answer makes it plain that it is about somebody else."""
    return bool(_OTHER.search(plain(text)))


def says_of_another(text: str) -> bool:
    """Tell whether a message of danger is about somebody close to the writer, not the writer."""
    return bool(_OF_ANOTHER.search(plain(text)))


def cannot_wait(text: str) -> bool:
    """Tell whether a message of danger tells of what no question may delay."""
    return bool(_CANNOT_WAIT.search(plain(text)))


def says_ordinary(text: str) -> bool:
    """Tell whether an answer to "or is this an ordinary worry?" says that it is."""
    bare = plain(text)
    return bool(_ORDINARY.search(bare)) and (bool(_SAYS_IT.match(bare)) or not _is_in_danger(text))


def speaks_of_something_else(text: str) -> bool:
    """Tell whether an answer to "or is this an ordinary worry?" is plainly about something else.

    Of danger there must be no sign at all, and no word of somebody who would rather not say.
    """
    is_told = count_words(text) >= WORDS_OF_SOMETHING_ELSE
    bare = plain(text)
    holds_back = _HOLDS_BACK.search(bare) or _MAY_BE_A_LEAVE.search(bare) or says_nobody(text)
    return is_told and not holds_back and likely_danger(text) < NOT_RULED_OUT


def begins_with_no(text: str) -> bool:
    """Tell whether an answer begins with a no, and what follows it is no plain sign of danger.

    "Haha what?? No man. I mean I will not fail" is a no, however it sounds as a whole.
    """
    found = _FIRST_NO.match(plain(text))
    rest = plain(text)[found.end() :].strip() if found else ""
    return bool(found) and (not rest or not _is_in_danger(_undenied(rest), SURE_BESIDE_A_DENIAL))


def denies(text: str) -> bool:
    """Tell whether a message with words of danger says that there is none."""
    return bool(_DENIED.search(plain(text)))


def asks_to_call(text: str) -> bool:
    """Tell whether the coach itself is asked to call for help, which it cannot."""
    return bool(_CALL_FOR_ME.search(plain(text)))


def named(text: str) -> set[str]:
    """Give the people that are named by what they are to the writer: "husband", "boss"."""
    return {match.group(0) for match in _NAMED.finditer(plain(text))}


def says_with_me(text: str) -> bool:
    """Tell whether an answer to "who could be with you?" means that somebody is there already."""
    return bool(_WITH_ME.search(plain(text)))


def _undenied(text: str) -> str:
    """Give a text without what it denies."""
    return _DENIED.sub(" ", plain(text)) if denies(text) else text


def _is_in_danger(text: str, sure: float = SURE_IN_A_REPLY) -> bool:
    """Tell whether a reply is a sign of danger itself, whatever else it says."""
    screened = screen(text)
    return screened.kind in DANGER and screened.likely >= sure
