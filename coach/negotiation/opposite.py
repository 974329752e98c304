"""What to call whoever sits opposite: guessed from what somebody wrote of who decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

NOBODY_KNOWN = "The other side"
MOST_WORDS = 3  # of a role: "The housing office manager"
_I = re.IGNORECASE
_Found = tuple[int, int, str]  # from where to where it stands, and how it is said

_TITLED = re.compile(
    r"\b(?P<title>mr|mrs|ms|miss|mx|dr|prof)\b\.?\s+"
    r"(?P<name>(?:(?:van|von|de|da|der|den|la|el|al|bin)\s+)*[^\W\d][\w'’-]*)",
    _I,
)
# "Sister" and "mayor" are roles too: they are a title before a name with a capital only.
_OFFICE = re.compile(
    r"\b(?P<title>(?i:sister|father|pastor|imam|rabbi|sheikh|mayor|councillor|officer|inspector))"
    r"\s+(?P<name>[A-Z][\w'’-]+)"
)
_ROLE = re.compile(
    r"(?P<before>\b(?:from|of|at|in|for|on|near)\s+)?\b(?:the|our|my|a|an)\s+"
    r"(?=(?P<name>[a-z][\w'’-]*(?:\s+[a-z][\w'’-]*)*))",  # looked at: another may begin in it
    _I,
)
_ROLE_ALONE = re.compile(  # no verb in it, as far as can be told
    r"^\W*(?:(?:from|of|at) )?(?:the|our|my|a|an|with)\s+[a-z][\w'’-]*(?:\s+[\w'’-]+){0,6}\W*$", _I
)
_BESIDE_A_NAME = re.compile(  # after a role, up to the name of who has it
    r"(?:\s+(?:of|at|in|from|for)\s+(?:(?:the|our|my|this)\s+)?[\w'’-]+(?:\s+[\w'’-]+)?)?"
    r"(?:\s*,\s*|\s*\(\s*|\s+(?:is|called|named)\s+|\s+)",
    _I,
)
_FIRST = re.compile(r"\W*(?P<name>[^\W\d][\w'’-]*(?:\s+[^\W\d][\w'’-]*)*)")
_DECIDES = re.compile(
    r"(?:(?!\b(?:and|but|then)\b)[^.;,!?\n])*?"
    r"\b(?:decid\w+|has the (?:last |final )?(?:word|say)|(?:can|may|could) say yes|signs?)\b",
    _I,
)
_AFTER_A_NAME = """
decide decides deciding decided has have had is are was will would can could may might must
should says say said sign signs who whom that which and or but of from at in on for with to by
as himself herself themselves itself he she they it i we you me us him her them alone only both
all not no then because about there here sits sit comes come wants want owns own runs run does
do makes make gets get gives give if when also too maybe probably usually always mostly likes
knows know thinks think talks meets sees her his their
"""
_ENDS_A_NAME = frozenset(_AFTER_A_NAME.split())
_OTHER_NOUNS = """
name one ones decision end moment time talk meeting question problem rent room table last word
say contract money people person thing others other same most idea day week month first second
nobody noone somebody someone everybody everyone anyone dunno idk unknown unsure sure mr mrs ms
miss mx dr prof
"""
_NO_PERSON = frozenset(_OTHER_NOUNS.split())
_PEOPLE_AND_OFFICES = """
landlord landlady owner boss manager mayor council headteacher headmaster head principal
director office officer ministry municipality company school hospital city town teacher chief
board committee clerk supervisor foreman bank police employer caretaker department agency
engineer inspector minister governor chairman chairwoman chair union church parish
"""
_ROLES = frozenset(_PEOPLE_AND_OFFICES.split())
_ANYBODY = frozenset(("man", "woman", "lady", "guy", "person", "people", "boy", "fellow", "one"))
_WORDS_OF_A_PERSON = 8


def name_opposite(text: str) -> str:
    """Give a short name: "Mr Hall", "The landlord"; "The other side" where none is plain.

    Whoever is said to decide is meant before whoever is named first.
    """
    found = _without_the_same(text, sorted([*_titled(text), *_roles(text)]))
    found = found or _first_words(text) or sorted(_roles(text, behind=True))
    deciding = [name for _, end, name in found if _DECIDES.match(text, end)]
    return next(iter([*deciding, *(name for _, _, name in found)]), NOBODY_KNOWN)


def _without_the_same(text: str, found: list[_Found]) -> list[_Found]:
    """Leave out a role that is named right after it: "the owner of the quarry, Mr Haddad"."""
    named = {start for start, _, _ in _titled(text)}
    return [
        one
        for one in found
        if not ((match := _BESIDE_A_NAME.match(text, one[1])) and match.end() in named)
    ]


def name_in_passing(text: str) -> str:
    """Give a name with a title that stands anywhere in a text, or nothing."""
    return next((name for _, _, name in sorted(_titled(text))), "")


def is_vague(name: str) -> bool:
    """Tell whether a name says little: "The old man"."""
    return name == NOBODY_KNOWN or name.split()[-1].lower() in _ANYBODY


def is_person(text: str) -> bool:
    """Tell whether a text is nothing but whom somebody talks with: "mr kessler the school head"."""
    words = re.findall(r"[^\W\d_][\w'’-]*|\d+", text)
    if not 0 < len(words) <= _WORDS_OF_A_PERSON or any(word.isdigit() for word in words):
        return False
    titled = _TITLED.search(text) or _OFFICE.search(text)
    if titled:
        rest = text[: titled.start()] + text[titled.end() :]
        return not rest.strip(" ,.") or bool(_ROLE_ALONE.match(rest)) or is_person(rest)
    return bool(_ROLE_ALONE.match(text)) and _names_somebody(text)


def _names_somebody(text: str) -> bool:
    """Tell whether the first noun of a text is a role or a person: not "the school roof"."""
    head = re.split(r"\b(?:from|of|at|in|for|on|who|and)\b", text, maxsplit=1)[0]
    words = re.findall(r"[a-z]+", head.lower())
    return bool(words) and words[-1] in _ROLES | _ANYBODY


def _titled(text: str) -> Iterator[_Found]:
    for pattern in (_TITLED, _OFFICE):
        for match in pattern.finditer(text):
            *before, last = match["name"].split()
            name = " ".join([_capital(match["title"]), *before, _capital(last)])
            yield match.start(), match.end(), name


def _roles(text: str, *, behind: bool = False) -> Iterator[_Found]:
    """Give roles with where they stand; one ``behind`` another ("of the school") is the other's."""
    for match in _ROLE.finditer(text):
        words = _until_it_ends(match["name"].split())
        if words and bool(match["before"]) == behind and words[-1].lower() not in _NO_PERSON:
            end = match.start("name") + match["name"].index(words[-1]) + len(words[-1])
            yield match.start(), end, f"The {' '.join(words)}"


def _first_words(text: str) -> list[_Found]:
    """Give what a message begins with, where that is a name or a role: "rosa decides"."""
    match = _FIRST.match(text)
    words = _until_it_ends(match["name"].split()) if match else []
    if not match or not words or words[0].lower() in _NO_PERSON:
        return []
    end = match.end("name") if len(words) == len(match["name"].split()) else match.start("name")
    if words[-1].lower() in _ROLES:
        return [(0, end, f"The {' '.join(words).lower()}")]
    is_name = len(words) == 1 or all(word[0].isupper() for word in words)
    return [(0, end, " ".join(map(_capital, words)))] if is_name else []


def _until_it_ends(words: list[str]) -> list[str]:
    """Give the words before one that belongs to no name, if they are few enough."""
    at = next((i for i, word in enumerate(words) if word.lower() in _ENDS_A_NAME), len(words))
    return words[:at] if at <= MOST_WORDS else []


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
