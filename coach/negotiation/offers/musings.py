"""Sentences that put nothing forward: thinking and dreaming aloud, doubts, habits, echoes."""

from __future__ import annotations

import re

_LEAD = r"^(?: (?:and|but|so|ok|well|hmm+|oh|ah|then|now|see|look|honestly|sorry|,|:|no|yes))*"
_RELATIVE = (
    r"(?:(?:grand)?(?:mother|father|mum|dad|son|daughter|child|children)|ma|mama|papa|parents"
    r"|aunt|uncle|cousin|nephew|niece|sister|brother|neighbour|friend|kids?|dog|cat|goat|donkey"
    r"|horse)s?"
)
_DOUBTS = re.compile(
    r" (?:(?:do|does) not (?:really |even )?know(?! (?:why|how you|what you))|not sure(?= (?:if"
    r"|whether|about|what|how) )|(?:need|want|have|must|got) to think|(?:must|have to|need to"
    r"|should|would"
    r"|will|can) (?:first )?ask (?:my|the|our|them|around|at home)|let (?:me|us) think|need time"
    r"|(?:must|have to|need to|got to) (?:talk|speak|sleep|pray|(?:see|hear|find out)(?= (?:what"
    r"|if|whether|how|,)))|(?:we|i) will see(?= [.,]| $| what| if)"
    r"|maybe not|perhaps not|depends?(?: on)?|(?:dream|dreamed|dreamt) (?:of|about)|hard to say"
    r"|(?:can|could) (?:you|we) imagine|i wish (?:i|we)|i (?:still )?remember|would be (?:nice"
    r"|lovely|sweet)(?= .*but)"
    r"|too early to|not (?:for me|mine|up to me|the 1 who)|i (?:am|was) (?:just "
    r"|only )?(?:thinking(?="
    r"(?: that| ,)? (?:if|with|what|how|whether) )|wondering|dreaming)|thinking (?:out loud"
    r"|aloud)|(?:i|we)"
    r" wonder)(?= )"
)
_DEALS = (
    r"(?:sign|agree|accept|take|do|come|give|offer|settle|live|manage|work|collect|start|drop"
    r"|go (?:up|down|for|with|as|to \d|home)"
    r"|pay|buy|bring|cover|supply|provide|feed|survive|breathe|have a|shake|say|promise|commit"
    r"|share|split|join|stay|be (?:ok|fine|happy|good|enough|content|satisfied)|make it|manage)"
)
_DREAMS = re.compile(
    rf"{_LEAD}(?: (?:just|only|i|am|was|thinking|imagine|you))*(?: ,)* (?:with|on|for)(?: .*)? \d"
    r"[^?!]*? (?:i|nobody|no 1|(?:my|our) (?:own )?(?!price|offer|answer|side|number)[^\W\d_]+|the"
    rf" (?:kids|children|old|young|sick)) (?:could|would|might) (?:even |finally "
    rf"|also )?(?!{_DEALS} )"
)
_IF_ONLY = re.compile(
    rf"{_LEAD} (?:if|if only|suppose|imagine|when) (?:i|we|my \w+|our \w+) (?:only )?(?:had|got"
    r"|earned|made|were|lived|could (?:count|have|get))(?= )(?!.* (?:you|your) )"
    rf"[^?!]*? (?:would|could|might) (?:not )?(?:even |finally |also )?(?!{_DEALS} )"
)
_HABIT = re.compile(
    rf"{_LEAD} (?:we|i|my people|all of us|our \w+) (?:all |both )?(?:already )?(?:are|walk|work"
    r"|push|pull|sort|carry|wake|get up|eat|sleep|collect|sell|live|earn|make|breathe|bend|touch"
    r"|pass|do this|go out)(?= )"
)
_BRING_IN = re.compile(  # what is collected today
    rf"{_LEAD}(?: (?:on )?1 days)?(?: [^\d]*?)? (?:we|i|they|my people) (?:collect|bring|sort"
    rf"|carry|sell|make|move|load)s?"
    r"(?: [^\W\d_]+)? [\d.]+ (?:tonnes?|tons?|kilos?|sacks?|bags?|carts?|loads?)(?= )"
    r"(?!.* (?:ask|want|need|offer|say|give|pay|for) )"
)
_EACH_OF_US = re.compile(
    rf"{_LEAD}(?: on (?:a|1) \w+ day)? (?:every 1|each(?: 1)?|all|most|many|half|some) of (?:us"
    rf"|them|my \w+|our \w+) (?!(?:pays?|buys?"
    r"|brings?|want|need|ask|agree|accept|say|get|gives?|takes?|would|will|can|could)(?= ))"
)
_AT_ALL = re.compile(
    rf"{_LEAD} i have (?:only )?\d (?:points|questions|things|wishes|topics)(?!.* (?:\d|from|by) )"
)
_NO_MATTER = re.compile(
    rf"{_LEAD} whether |[^.?!]* , (?:that|this|it) is (?:just )?an? (?:\w+ )?(?:joke|insult"
    rf"|shame|robbery"
    r"|slavery|crime|scandal)(?= )(?!.*\d)"
)
_AS_ALWAYS = re.compile(
    r" (?:for (?:\w+ )?(?:\w+ )?years(?: now| already)?(?= [.,]| $)|for years|since|all our lives"
    r"|all my life|already|anyway|as it is|rain or|no matter|every (?:summer|winter|year)"
    r"|like (?:my"
    r"|our) (?:mothers?|fathers?|parents)|these days|nowadays|even (?:when|if|on|in)|with or"
    r" without)(?= )"
)
_HEARD = re.compile(
    rf"{_LEAD} (?:let me (?:just )?(?:write|note|repeat|count|see)(?! what)(?= )"
    r"|[^.?!]{0,30} , (?:so |and )?you (?:keep |just |always |only )?(?:say|said|saying|told|repeat"
    r"|repeating|wrote)(?= (?:,|and|\d|\.|like)| $)(?!.*(?:we|i) (?:say|want|ask|need|offer))"
    r"|(?:what|all) (?:i|we) (?:have|got|hear|heard|get|read|see|understand)(?: \w+)? (?:from|of|is"
    r"|by) (?!not )(?:your?|that)?)"
)
_ONLY_A_VALUE = re.compile(
    r"(?: (?:a|an|per|each|for|the|your|these|those|this|those|,|well|hmm+|oh|ah|ok|so|just|only|\$"
    r"|\d[\d.]*|(?:time|day|week|month|year|tonne|percent|night|metre|evening)s?))+"
    r"(?: (?:again|my (?:foot|eye|god)|ha|haha|lol))? "
)
_REACTS = re.compile(
    rf"^(?: [.!?])*(?: (?:hmm+|well|oh|ha|haha|my god|lol|and|but|look|,|\.|!))* (?:(?:my|our"
    rf"|his|her)"
    rf" (?:\w+ )?{_RELATIVE} (?!will|can|want|need|agree|say)"
    r"|that is what (?:my|they|he|she|a|the (?:shop|baker|butcher|bus|boy|man|woman))"
    r"|who (?:pays|will|is|does)(?: [^.?!]*)? (?:when|if) "
    r"|(?:a|the) (?:\w+ )?(?:kilo|bag|bread|loaf|beer|bus|coffee|donkey|horse|machine|dog) "
    r"|is (?:that|this) (?:all|a joke|serious)|(?:you must be|are you) (?:joking|serious|kidding)"
    r"|(?:i|we) (?:really )?(?:do not know|(?:need|have|want|must|will have)(?: to)? (?:think|ask"
    r"|sleep|talk|speak))"
    r"|what (?:would|does|do|will) (?:that|it|this) (?:mean|be|give|make|buy)|let me (?:think|see)"
    r"|not sure|nobody |no 1 |in my (?:day|time|youth|street)|seriously )"
)
_NO_IS_THE_ANSWER = re.compile(
    r"^(?: [.!?])*(?: (?:sorry|well|but|,|oh|hey|no))* (?:(?:absolutely|certainly|surely|of course"
    r"|definitely|thanks? but|please) (?:not|no)|no way|never(?! less| more| under)"
    r"|no(?= [.,!;])(?![^.?!]*\d)"
    r"|not (?:a chance|with|for|in|on|while|as long|like|us|me|possible|really|again|today|ever"
    r"|happening)|(?:with|from|for|out of) what|impossible|out of the question|forget|ridiculous"
    r"|that is (?:half|no|not|an? (?!good|fair|deal|start|ok))|(?:i|we) (?:do|would|will|can|could)"
    r" not (?!\w+ (?:less|more))|over my|when pigs|dream on|you must be|are you )"
)
_AGAIN = re.compile(r" (?:again|always)(?= )")
_TAKES_BACK = re.compile(
    r" (?:but|so|then|still|though|rather|instead|make it|(?:let us|i|we) say) (?:.* )?\d"
)


def _is_repeated(sentence: str) -> bool:
    return bool(
        _ONLY_A_VALUE.fullmatch(sentence.replace(" always ", " ")) and _AGAIN.search(sentence)
    )


def only_muses(sentence: str) -> bool:
    """Tell whether a plain sentence thinks, dreams or tells of habits, or says what was heard."""
    doubt = _DOUBTS.search(sentence)
    if doubt and not _TAKES_BACK.search(sentence, doubt.end()):
        return not re.search(r" but | though ", sentence[: doubt.start()])
    if any(pattern.match(sentence) for pattern in (_BRING_IN, _EACH_OF_US, _AT_ALL, _NO_MATTER)):
        return True
    if (
        _is_repeated(sentence)
        or _HEARD.match(sentence)
        or _DREAMS.match(sentence)
        or _IF_ONLY.match(sentence)
    ):
        return True
    return bool(_HABIT.match(sentence) and _AS_ALWAYS.search(sentence))


def is_echo(sentence: str, after: str) -> bool:
    """Tell whether a bare value is only said again, to be wondered at: "18. my mother got that"."""
    return bool(_ONLY_A_VALUE.fullmatch(sentence) and _REACTS.match(after))


def is_turned_down(after: str) -> bool:
    """Tell whether what follows a question says no to it: "our own boots? never"."""
    return bool(_NO_IS_THE_ANSWER.match(after))
