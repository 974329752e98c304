"""A question what something would bring: "what would three years give?", "and if we paint it?".

It asks for no worry. What the talk's model weighs can be answered with an offer that has it in;
of anything else an offer has to be heard first.
"""

from __future__ import annotations

import re

from coach.negotiation.offers import parse_offer
from coach.negotiation.offers.numerals import NUMERALS
from coach.negotiation.scenario import Scenario, Value
from coach.quoting import quote

WORDS_OF_A_THING = 8
_ANSWERS = (
    'On "{about}" alone I can say nothing yet. Make me an offer with it in, and I will say what I '
    "can do and what I must ask about. What would you offer?",
    'Still, for "{about}" I would have to hear a whole offer, with a number in it. What is yours?',
)
_NO_BRACES = str.maketrans("{}", "()")
_I = re.IGNORECASE
_LEAD = r"^\W*(?:(?:and|but|so|ok(?:ay)?|well|then|now|hm+)\W+)*"
_ENDS = r"(?:,? (?:then|instead|please))?\s*\?*\s*$"
_WOULD = r"(?:would|will|could|can|do|does|is|'d)"
_BRINGS = (
    r"(?:give|bring|get|buy|change|do|be worth|make|mean|save)s?(?: (?:us|me|you|to you|for us))?"
)
_ASKED = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"{_LEAD}what (?:if|about if) (?:(?:we|i) (?:sign|say|agree|take|stay)(?:ed)? )?"
        rf"(?P<thing>[^.?!]+?){_ENDS}",
        rf"{_LEAD}(?:even )?if (?:(?:we|i) (?:sign|say|agree|take|stay)(?:ed)? )?"
        r"(?P<thing>[^.?!,]+?)\s*\?+\s*$",
        rf"{_LEAD}what {_WOULD} (?P<thing>(?!(?:you|we|i|they|he|she|it|that|this)\b)[^.?!]+?) "
        rf"{_BRINGS}{_ENDS}",
        rf"{_LEAD}what (?:is|are|would be) (?P<thing>(?!the |your )[^.?!]+?) worth"
        rf"(?: to you)?{_ENDS}",
        rf"{_LEAD}(?:what|how much(?: less| more| lower)?) {_WOULD} (?:you|we|i|it|that)"
        r"(?: (?:give|do|offer|get|go|be|come|say|change|pay|take))*(?: (?:down|up|to|us|me|back))*"
        rf" (?:for|if|with) (?P<thing>[^.?!]+?){_ENDS}",
        rf"{_LEAD}what (?:changes|happens) (?:if|with) (?P<thing>[^.?!]+?){_ENDS}",
    )
)
_SPOKEN_OF = re.compile(r"^(?:you|it|that|this|they|he|she|not|no|so|us|me)\b", _I)
_SUBJECT = re.compile(r"^(?:we|i)(?:'d| would| could| can|'ll| will)? ", _I)
_SPAN = re.compile(rf"^(?:for )?(?:\d+|an?|{'|'.join(NUMERALS)}|longer|more) ", _I)
_FOR = re.compile(r"^(?:for|with) ", _I)


def supposed(text: str) -> str:
    """Give what is asked about: "three years", "I paint the stairs"; nothing where nothing is.

    An amount that is put forward with it, "would you say 236 if ...", is an offer and no such
    question.
    """
    match = next((m for pattern in _ASKED if (m := pattern.match(text.strip()))), None)
    thing = _FOR.sub("", match["thing"].strip()) if match else ""
    return "" if _SPOKEN_OF.match(thing) else thing


def weighed(scenario: Scenario, thing: str) -> dict[str, Value]:
    """Give the terms that a supposed thing would be, as far as the model of a talk has it."""
    said = f"we {_SUBJECT.sub('', thing)}" if _SUBJECT.match(thing) else _offered(thing)
    terms = parse_offer(said, scenario).terms
    values = {issue.id: issue.values for issue in scenario.issues}
    return {issue: value for issue, value in terms.items() if value in values[issue]}


def _offered(thing: str) -> str:
    return f"we offer {'' if not _SPAN.match(thing) else 'for '}{thing.removeprefix('for ')}"


def to_hear_first(thing: str, times: int = 0) -> str:
    """Give the answer about what the model does not weigh; ``times`` is how often it came before.

    Nothing in it can be taken for a promise.
    """
    about = quote(thing, WORDS_OF_A_THING).rstrip(".?!")
    return _ANSWERS[times % len(_ANSWERS)].format(about=about.translate(_NO_BRACES))
