"""What people say in a talk beside their terms: a loss, a need for time, that others will hear."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

_I = re.IGNORECASE
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAY = re.compile(rf"\b(?P<day>{_DAYS}|tomorrow|next week|next month)\b", _I)
_LATER = {
    "tomorrow": "the next day",
    "next week": "a week later",
    "next month": "a month later",
    "": "",
}
_OTHERS = (
    r"(?:the|my|our) (?:other\w*|famil\w+|group|people|members|neighbou?rs?|women|men|parents|committee|team|board|wife|"
    r"husband|union|tenants|colleagues|cooks|vendors|community|assembly)|them|everybody|everyone|all of us|others"
)
_WAITS = re.compile(
    rf"\b((?<!you )(?<!u )(?<!you can )(?<!u can )(?<!you could )(?<!you should )(ask|consult|check with|(speak|talk|meet) (to|with)) ({_OTHERS})\b|"
    rf"(un)?til (\w+ )?({_DAYS}|tomorrow|next week)\b|"
    rf"(can|could|may|shall) (i|we) (tell|answer|call|ring|let) (you|u) (know )?(\w+ )?({_DAYS}|tomorrow|later|next week)|"
    r"need (a|some|more|a few|a little|\d+) (more )?(days?|time|weeks?)\b(?! (for|until|to (build|do|move|fix)))|"
    r"(a )?(little|bit of|some|more) time to (think|consult|ask|talk|discuss|decide)|time to think|"
    r"(think|sleep) (about|on|over) it|think it over|(get|come) back to (you|u)\b)",
    _I,
)
_HURT = re.compile(
    r"\b((nearly|almost) (got |been |was |were )?(run over|hit|killed|died|drowned|fell|fallen|hurt|lost)|run over|knocked down|"
    r"(has|have|had|was|were|got|been) (badly )?(hurt|injured|killed|burnt|burned|robbed|beaten)|"
    r"died|dead|death|passed away|funeral|miscarriage|accident|"
    r"broke (his|her|their|my|a) (arm|leg|hip|back|neck|wrist|foot)|in hospital|"
    r"(so|very|just|too) (tired|exhausted|scared|afraid|worried)|can'?t sleep|cannot sleep|cry(ing)?|cried|"
    r"(are|is|go|goes|went) hungry|nothing to eat|lost (my|our|his|her|their|a|the) (home|house|job|child|son|daughter|baby|husband|wife|mother|father)|"
    r"(is|are|was|were|fell|got|get|gets) (very |so )?(sick|ill))\b",
    _I,
)
_PUBLIC = re.compile(
    r"\b(newspapers?|the press|journalists?|reporters?|radio|television|tv|the media|facebook)\b",
    _I,
)
_WOULD_TELL = re.compile(
    r"\b(otherwise|or else|else|if|go|going|call|ring|write|tell|talk|speak|take|bring|will|would|wuld|love|story|il|we'll|i'll)\b",
    _I,
)
_TOGETHER = re.compile(
    r"\b(petitions?|signatures|protest\w*|demonstrat\w+|march (to|on|in front)|rally|boycott\w*|go on strike)\b",
    _I,
)
_READ_THERE = re.compile(r"\b(read|saw|seen|heard)\b[^.!?]{0,12}\b(in|on) ", _I)
_NOT_SO = re.compile(r"(?<!if )\b(not|never|n't|dont|wont|without|no)\b(\W+\w+){0,3}\W*$", _I)
_SPAN = r"(?:the |all |these |last |past |\w+ )*(?:years?|months?|weeks?|winters?|seasons?)"
_DONE = r"(?:paid|been|was|were|missed|late|had|caused|broken?|came|come|owed|skipped|lost|one|\w{2,}ed)"
_OWN_RECORD = re.compile(
    rf"\b(?:(?:we|i)(?:'ve| have)? )?(?:never|always|not once|not one)\b(?: \w+){{0,2}} {_DONE}\b[^.!?;]*?\b(?P<since>(?:in|for|since|over) {_SPAN})\b|"
    rf"\b(?P<before>(?:in|for|over) {_SPAN}),? (?:we|i)\b[^.!?;]*\b(?:never|always|not once|{_DONE})\b|"
    r"\b(?:we|i)(?:'ve| have)? (?:never|always)(?: \w+){0,2} (?:paid|missed|been late|owed)\b(?! \d)",
    _I,
)
_MENACE = re.compile(
    r"\b(burn\w*|kill\w*|hurt you|beat\w*|break your|smash\w*|regret|watch (out|your back)|know where (you|u) live|be sorry|pay for (it|this|that)|destroy\w*|finish you)\b",
    _I,
)


_SORRY = re.compile(
    r"\btake (that|it|this) back\b|\b(did ?n'?t|did not|dont|don'?t) mean (it|that|to (shout|be rude|hurt|insult|threaten))\b|"
    r"\b(i )?apologi[sz]e\b|\bmy apologies\b|\bforgive me\b|"
    r"\bsorry\b.{0,40}\b(rude|shout\w*|angry|anger|temper|unfair|wrong of me|said that|what i said|like that|mean of me|too far)\b|"
    r"\b(that|it) was (rude|unfair|wrong|mean|not fair|too far)( of me)?\b",
    _I,
)


def is_sorry(text: str) -> bool:
    """Tell whether somebody takes back a hard word: "sorry, that was rude of me"."""
    return bool(_SORRY.search(text))


def asks_for_time(text: str) -> bool:
    """Tell whether somebody wants to ask others, or to think, before they answer."""
    return bool(_WAITS.search(text))


def day_named(text: str) -> str:
    """Give the day that a message names, as it is written in a sentence, or nothing."""
    match = _DAY.search(text)
    day = match["day"].lower() if match else ""
    return _LATER.get(day, day.capitalize())


def tells_of_harm(text: str) -> bool:
    """Tell whether a loss, a danger or a hurt is told."""
    return bool(_HURT.search(text))


def tells_own_record(text: str) -> bool:
    """Tell whether somebody's own past speaks for them: "I have never paid late in four years"."""
    return bool(_OWN_RECORD.search(text))


def without_own_record(text: str) -> str:
    """Give a text without how long one's own past was so: those years are not asked for."""
    return _OWN_RECORD.sub(lambda m: m[0].replace(m["since"] or m["before"] or "\0", ""), text)


def goes_public(text: str) -> bool:
    """Tell whether others shall hear of it, by the press or a petition: no threat, a choice."""
    return any(_is_told(text, match) for match in _PUBLIC.finditer(text)) or any(
        not _NOT_SO.search(text[: match.start()]) for match in _TOGETHER.finditer(text)
    )


def menaces(text: str) -> bool:
    """Tell whether harm to a person or a thing is held out."""
    return bool(_MENACE.search(text))


def _is_told(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    if _NOT_SO.search(before) or _READ_THERE.search(before[-25:]):
        return False
    return bool(_WOULD_TELL.search(text))
