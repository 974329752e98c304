"""Who makes a claim, put alike: everybody's figures are questioned as hard as anybody else's.

The council, a company, an NGO, the neighbours, "we" and the playbook all speak about what is
theirs. Where one of them is said to say or to have counted something, the review reads the same
words, whoever it is. Newspapers and researchers, who have no part in it, stay as they are.
"""

from __future__ import annotations

import re

ANYONE, THEM, ANYONES = "they", "them", "their"

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
# "The council office" goes on after its first name.
_GOES_ON = (
    r"(?:association|group|council|office|company|committee|union|cooperative|co-op|club|department|"
    r"authority|agency|school|hospital|clinic|project)"
)
# Up to three words stand between: "our tenants' association", "the big bottling company".
_BETWEEN = (
    r"(?:(?!(?:in|at|on|from|by|of|with|for|that|and|but|when|if|since|because|so|says?|to)\b)"
    r"[\w'’-]+\s+){0,3}?"
)
_NAMED = (
    rf"(?:{_OWNER}\s+)?{_BETWEEN}{_HEAD}(?![\w'’])(?!\s+{_GOES_ON}\b)"
    rf"(?:\s+(?:of|in|from|at)\s+(?:{_OWNER}\s+)?[\w'’-]+)?"  # "of our street"
    r"(?:\s+(?-i:[A-Z])[\w'’-]+){0,2}"  # "my neighbour Rosa"
)
_OWNING = rf"(?:{_OWNER}\s+)?{_BETWEEN}{_HEAD}(?:\s+(?-i:[A-Z])[\w-]+){{0,2}}['’]s?"
_SPEAKER = rf"(?:{_NAMED}|we|they)"
_THEM = rf"(?:{_NAMED}|us|them)"
_SAYS = (
    r"say|claim|report|find|count|tell|announce|write|show|publish|state|insist|boast|estimate|"
    r"reckon|measure|ask|survey|check|record|promise|calculate|note|argue|believe|think"
)
_SAID = (
    r"said|claimed|reported|found|counted|told|announced|wrote|showed|published|stated|insisted|"
    r"boasted|estimated|reckoned|measured|asked|surveyed|checked|recorded|promised|calculated|"
    r"noted|argued|believed|thought"
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
_SURE_OF = re.compile(
    rf"{_BEGINS}{_SPEAKER}\s+(?:is|are|am)\s+(?P<how>sure|certain|convinced|proud)\b", _I
)
_TOLD_BY = re.compile(
    rf"\b(?P<verb>says?|said|claims?|claimed|reports?|according to)\s+{_THEM}(?![\w'’])", _I
)
_BY = re.compile(
    r"\b(?P<what>survey|count|report|study|figures|numbers|leaflet|heard|told|learnt|know|counted|"
    rf"asked|published|written|made)\s+(?P<link>by|of|from)\s+{_THEM}(?![\w'’])",
    _I,
)
_IN_BRACKETS = re.compile(rf"\(\s*(?:source:?\s+)?{_THEM}\s*\)", _I)
_BEFORE_COLON = re.compile(rf"^\W*{_NAMED}\s*:\s+", _I)
_FIGURES_OF = re.compile(rf"\b(?:{_OWNING}|our|their|its|his|her)\s+(?P<figures>{_FIGURES})\b", _I)


def as_anyones(text: str) -> str:
    """Give a claim as it reads when anybody with a part in it makes it."""
    text = _BEFORE_COLON.sub(f"{ANYONE} say: ", text)
    text = _FIGURES_OF.sub(lambda found: f"{ANYONES} {found['figures']}", text)
    text = _BY.sub(lambda found: f"{found['what']} {found['link']} {THEM}", text)
    text = _IN_BRACKETS.sub(f"({ANYONE})", text)
    text = _TELLS.sub(_they, text)
    text = _SURE_OF.sub(lambda found: f"{found['before']}{ANYONE} are {found['how']}", text)
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
        return f"according to {THEM}"
    return f"{ANYONE} {verb if verb in {'said', 'claimed'} else verb.removesuffix('s')}"
