"""How soon something is: under a day there is a five-minute card, else the whole arc."""

from __future__ import annotations

import re

SOON = re.compile(
    r"\b(today|2day|tonight|2nite|tomorrow|2moro|2morrow|tmrw|tmr|2mrw|tomorow|tommorow|"
    r"(right|just) now|now(?=\W*$)|"
    r"this (morning|afternoon|evening)|"
    r"in (an?|one|two|three|a few|half an|\d+) (hours?|hrs?|minutes?|mins?)|in the morning|"
    r"(first thing|early) (tomorrow|in the morning)|within the hour)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(next (week|month|year|\w+day)|in (\w+ )?(days|weeks?|months?|fortnight)|"
    r"(on|this|coming|by) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"(january|february|march|april|june|july|august|september|october|november|december)|"
    r"(on )?the \d+(st|nd|rd|th)|\d+(st|nd|rd|th)( of)?|later|not soon|some day)\b",
    re.IGNORECASE,
)
_GOOD_NEWS = re.compile(
    r"\b(we|i) (won|did it|got (it|the \w+)|made it)\b|"
    r"\b(said|say|voted|it'?s|its|was|is) (a )?yes\b|\bthey (agreed|accepted|approved)\b",
    re.IGNORECASE,
)
_BAD_NEWS = re.compile(r"\b(not|n'?t|never|no|lost|refused|but)\b", re.IGNORECASE)


_OF_A_TALK = re.compile(
    r"\b(talk(s|ing)?|speak(s|ing)?|sit(ting)? down) (to|with) "
    r"(him|her|them|the|my|our|mr|mrs|ms)\b|"
    r"\b(meet(s|ing)?|see(ing)?) (with )?(him|her|them|the (council|mayor|owner|landlord|boss))\b|"
    r"\b(negotiat|bargain|haggl)\w*|"
    r"\b(landlord|landlady|owner|boss|manager|buyer|council|company|he|she|they) "
    r"(wants?|asks?|offers?|demands?) (for |us |me )*(\W?\d|to (raise|put up|increase|cut|lower))|"
    r"\b(must|need to|have to|got to|gotta|going to|want to) (ask|face|convince|persuade) "
    r"(him|her|them|(the|my|our) (landlord|landlady|owner|boss|manager|buyers?|council|company))\b",
    re.IGNORECASE,
)


_COUNTED = re.compile(r"\b(we|i)( have|'ve)? (counted|measured|weighed|noted)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\b(?!:)")


_COUNTS_OURSELVES = re.compile(
    r"\b(collect|gather|count|measure|survey|record|keep track|get)\b.{0,40}"
    r"\b(ourselves|ourself|myself|our own|my own|data|numbers|figures|evidence|proof)\b|"
    r"\b(make|do|run|plan|write) (a|an|our|our own) (small |little )?"
    r"(survey|count|questionnaire|study)\b|"
    r"\bhow (do|can|should|could|would|to|best to|must) ?(i|we)? ?(best |fairly |properly )?"
    r"(count|measure|survey|prove|collect|tally)\b|"
    r"\b(want|wants|like|need|plan|planning|going|try|trying) to (count|measure|tally|survey)\b"
    r"(?! on\b)|\b(our|my) own (count|survey)\b",
    re.IGNORECASE,
)
_COUNTED_ON = re.compile(r"\bcount(ing)? (on|me|us) \b|\bcount (me|us) (in|out)\b", re.IGNORECASE)


def wants_to_count(text: str) -> bool:
    """Tell whether somebody wants to count or measure something, whatever the wish was read as.

    What was counted already is no wish: see ``is_of_own_numbers``.
    """
    is_done = bool(_COUNTED.search(text)) and len(_NUMBER.findall(text)) > 1
    return bool(_COUNTS_OURSELVES.search(text)) and not (is_done or _COUNTED_ON.search(text))


def is_of_own_numbers(text: str) -> bool:
    """Tell whether somebody tells of what was counted, with two numbers or more."""
    return bool(_COUNTED.search(text)) and len(_NUMBER.findall(text)) > 1


def is_of_a_talk(text: str) -> bool:
    """Tell whether somebody tells of a talk that is coming, or of what the other side asks."""
    return bool(_OF_A_TALK.search(text))


def is_good_news(text: str) -> bool:
    """Tell whether something was won, however the message was read otherwise."""
    news = _GOOD_NEWS.search(text)
    return news is not None and not _BAD_NEWS.search(text[news.start() :])


def how_soon(text: str) -> str | None:
    """Give ``soon``, ``later``, or None when the words do not say."""
    if SOON.search(text):
        return "soon"
    return "later" if LATER.search(text) else None
