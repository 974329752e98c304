"""Who makes a claim, put alike: everybody's figures are questioned as hard as anybody else's.

The council, a company, an NGO, the neighbours, "we" and the playbook all speak about what is
theirs. Where one of them is said to say or to have counted something, the review reads the same
words, whoever it is. Newspapers and researchers, who have no part in it, stay as they are.
"""

from __future__ import annotations

import re

ANYONE, ANYONES = "they", "their"

_I = re.IGNORECASE
_HEAD = (
    r"(?:council(?:l?ors?)?|city(?: hall| council)?|town(?: hall| council)?|municipality|mayor|"
    r"mayor['’]s office|ministry|government|department|authority|authorities|officials?|office|"
    r"police|company|compan(?:y|ies)|firm|operator|contractor|developer|landlords?|landlady|owners?|"
    r"agency|bank|supermarket|factory|mine|utility|hospital|clinic|school|head ?teacher|principal|"
    r"ngos?|charity|charities|foundation|project|programme|program|church|club|"
    r"neighbou?rs?|residents?|tenants?|parents?|mothers|vendors|sellers|recyclers|changemakers?|"
    r"volunteers|group|association|cooperative|co-op|union|committee|community|coalition|movement|"
    r"campaign|playbook|report|ashoka)"
)
_OWNER = r"(?:the|a|an|our|my|your|their|his|her|this|that|some|local)"
# Up to three words stand between: "our tenants' association", "the big bottling company".
_NAMED = (
    rf"(?:{_OWNER}\s+)?(?:[\w'’-]+\s+){{0,3}}?{_HEAD}"
    rf"(?:\s+(?:of|in|from|at)\s+(?:{_OWNER}\s+)?[\w'’-]+)?"  # "of our street"
)
_SPEAKER = rf"(?:{_NAMED}|we|they)"
_SAYS = (
    r"say|claim|report|find|count|tell|announce|write|show|publish|state|insist|boast|estimate|"
    r"reckon|measure|ask|survey|check|record|promise|calculate|note|argue"
)
_SAID = (
    r"said|claimed|reported|found|counted|told|announced|wrote|showed|published|stated|insisted|"
    r"boasted|estimated|reckoned|measured|asked|surveyed|checked|recorded|promised|calculated|"
    r"noted|argued"
)
_FIGURES = (
    r"(?:own )?(?:figures|numbers|counts?|reports?|survey|data|statistics|records?|website|leaflet)"
)
_BEGINS = r"(?P<before>^\W*|[.!?;:]\s+\W*|\b(?:and|but|because|that|so|,)\s+)"

_TELLS = re.compile(
    rf"{_BEGINS}{_SPEAKER}\s+(?P<also>(?:also|now|even|always|itself|themselves)\s+)?"
    rf"(?P<have>(?:has|have)\s+)?(?P<verb>(?:{_SAYS})s?|{_SAID})\b",
    _I,
)
_TOLD_BY = re.compile(
    rf"\b(?P<verb>says?|said|claims?|claimed|reports?|according to)\s+{_NAMED}\b", _I
)
_BEFORE_COLON = re.compile(rf"^\W*{_NAMED}\s*:\s+", _I)
_FIGURES_OF = re.compile(
    rf"\b(?:{_NAMED}['’]s?|our|their|its|his|her)\s+(?P<figures>{_FIGURES})\b", _I
)


def as_anyones(text: str) -> str:
    """Give a claim as it reads when anybody with a part in it makes it."""
    text = _BEFORE_COLON.sub(f"{ANYONE} say: ", text)
    text = _FIGURES_OF.sub(lambda found: f"{ANYONES} {found['figures']}", text)
    text = _TELLS.sub(_they, text)
    return _TOLD_BY.sub(lambda found: _by_them(found["verb"]), text)


def _they(found: re.Match[str]) -> str:
    """Give "they" and the verb; a time that is past stays so."""
    verb = found["verb"].lower()
    plural = verb if re.fullmatch(_SAID, verb) else verb.removesuffix("s")
    have = "have " if found["have"] else ""
    return f"{found['before']}{ANYONE} {found['also'] or ''}{have}{plural}"


def _by_them(verb: str) -> str:
    verb = verb.lower()
    if verb == "according to":
        return "according to them"
    return f"{ANYONE} {verb if verb in {'said', 'claimed'} else verb.removesuffix('s')}"
