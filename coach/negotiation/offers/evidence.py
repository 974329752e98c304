"""Whether a clause states terms of ours or tells of others', of the past or of the other side.

No single word decides: each is evidence with a weight, and the heavier side counts. "What we want
from the market is 24 months" states (3) more than it tells (2); "they want 24" only tells.
"""

from __future__ import annotations

import re

_US = r"(?:we|i|us|my people|our people|my side|our side)"
_MAY = r"(?: (?:only|just|still|now|also|really|all|then|would|will|can|do|could|should))*"
_WISH = (
    r"(?:want|need|ask|asks|offer|propose|suggest|demand|like|prefer|accept|take|agree|settle|sign"
    r"|give|say|put|bring|stay|begin|go)"
)
STATES = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (rf" {_US}{_MAY} {_WISH}(?! to (?:know|ask|understand|hear))(?= )", 2),
        (rf" what {_US}{_MAY} (?:{_WISH}|put to you)(?= )", 1),
        (rf" {_US}{_MAY} (?:want|need|ask|ask for) (?:what|the same|as much)(?= )", 3),
        (r" (?:came|come|am|are) (?:here )?to (?:ask|demand)(?= )", 3),
        (r" told (?:me|us) to (?:ask|say|get|demand|come)(?= )", 3),
        (r" (?:offer|proposal|price|ask|wish) (?:is|would be|from (?:us|our))(?= )", 1),
        (r"^(?: (?:and|but|so|ok|then|,|please|now|also))* (?:let|make|put|take|write) ", 2),
        (
            r"^(?: (?:and|but|so|ok|then|,|please|now|also))* (?:give|pay|sign|ask) (?!back "
            r"|the |them |him |her )",
            2,
        ),
        (r" (?:must|should|has to|have to|needs to|shall|would have to)(?= )", 2),
        (r" (?:accept|agree|agreed|deal|settle|go with|live with)(?= )", 2),
        (r"^(?: ,| and| but)* (?:so|then) (?=(?:\$ )?\d)", 2),
        (r" (?:paid|bought|given|supplied|covered|provided|brought) (?:for )?by(?= )", 3),
        (r" (?:is|are|be|get|being) (?:paid|bought|given|supplied|covered|provided)(?= )", 3),
        (r" (?:if|suppose)(?= )", 2),
        (r" what (?:we|i) (?:came for|had in mind|hoped for|thought of|dreamed of)(?= )", 3),
        (r" (?:we|i) (?:already )?(?:have|got) (?:them|it|those|our own)(?= )", 2),
        (r" you (?:get|have|can have|will have|would get|will get|keep)(?= )", 2),
        (r"^(?: ,)* (?:no|sorry|wait|actually) ", 1),
    )
)
_ANYBODY = (
    r"(?:they|he|she|his|her|their|others?|somebody|someone|(?<!for )every(?:body|one)"
    r"|(?:many|most|other) people|hospital|buyers?|market|competitors?|firms?|compan(?:y|ies)"
    r"|shops?|neighbou?rs?|neighbou?ring|colleagues?|cousin|brother|sister|friend|boss|law"
    r"|(?:other|rival) (?!half|side|hand|thing|way|part|1|word)\w+|elsewhere|next town"
    r"|going rate|petition|diesel|fuel|bread|tender)"
)
_THEN = (
    r"(?:last (?:year|month|week|time|summer|winter|season|night)|yesterday|ago(?! or)|used to"
    r"|in the past|at the moment|currently|today we|now we|we (?:now|today)|until now|so far"
    r"|back then|in those days|these days we|for (?:\w+ )?years now|back in|i remember"
    r"|in my (?:day|time|youth))"
)
_DONE = (
    r"(?<! be)(?<! is)(?<! are)(?<! get)(?<! being) (?:brought|fetched|paid(?! (?:in|within"
    r"|after) (?:\d{1,2}|a"
    r"|the) |(?:by|every|weekly) )|got|gave|offered|said|told|was|were|had|did|asked(?! for)"
    r"|wanted|promised|sold|earned|thought|made|ate|slept|lived|paved|built|counted"
    r"|started|came|went|collected|worked|bought|spent|cut|lost|charged|began|saw|seen|heard"
    r"|waited|took|taken|lasted|signed|wrote|tried)(?= )"
)
_YOU_SAY = (
    r" (?:and you at|when you say|you (?:just |already |only |first |now |still |always |have "
    r"|had )*(?:says?|said|offer|offered|told|gave|proposed?|mention|mentioned|wrote|spoke|want"
    r"|wanted|needed|need(?! to)|asked|ask|are at|come with|started|began|talk|talked"
    r"|promised|think|wish|hope|insist|expect|(?:\w+ )?(?:talking|saying|asking|repeating|telling))"
    r"|(?:i|we) (?:keep |only |always )*(?:hear|hearing|read|reading)|(?:hear|heard"
    r"|understand) (?:that )?you(?:r)?"
    r"|(?<!of )(?<!percent )(?<!from )your (?:\w+ ){0,2}?(?:budget|limit|offer|price|number"
    r"|proposal"
    r"|boss|figure|rate|first|last|paper"
    r"|letter|tender|own|street))(?= )"
)
TELLS = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (rf" {_ANYBODY}(?= )", 2),
        (r" (?:to|from|by|at) them(?= )", 2),
        (
            r" (?:already|since(?! (?:we|you|i|it|they|a|our|nobody|there) )|normal(?:ly)?"
            r"|usually|experience|(?:have|has) been)(?= )",
            1,
        ),
        (rf" {_THEN}(?= )", 3),
        (_DONE, 2),
        (_YOU_SAY, 3),
        (r" your (?:\$ )?\d", 2),
    )
)
_PLAN_IN_THE_PAST = re.compile(
    r" (?:(?:we|i) (?:was|were) (?:\w+ )?(?:thinking|hoping|looking)|was (?:my|our)|(?:we"
    r"|i) (?:said"
    r"|asked for)|would)(?= )"
)


def weight_of_telling(text: str) -> int:
    """Give how much more a clause tells than it states; above nought it is no offer."""
    tells = sum(weight for pattern, weight in TELLS if pattern.search(text))
    return tells - weight_of_stating(text)


def weight_of_stating(text: str) -> int:
    """Give the weight of what shows that a clause puts terms forward."""
    stated = sum(weight for pattern, weight in STATES if pattern.search(text))
    return stated + 2 * bool(_PLAN_IN_THE_PAST.search(text))
