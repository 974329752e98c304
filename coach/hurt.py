"""Words that tell of pain or loss: they are met before anything is asked."""

from __future__ import annotations

import re

_HURT = re.compile(
    r"\b(died|dies|dead|death|killed|buried|drowned|got hit|was (hit|beaten)|"
    r"lost (my|our|her|his|their|hours|work|wages)|hurt|injured|"
    r"(can ?not|can'?t|could ?n'?t) (buy|pay( for)?|afford) (\w+ )?(medicines?|food|rent|bread)|"
    r"(legs?|back|knees?|heart|eyes|lungs) (is|are) (so |very |really )?(bad|finished|gone)|"
    r"br[eo]ke (her|his|my|there|their|an?) (arm|leg|hip|wrist|foot)|sick|ill|"
    r"miscarr\w+|stillborn|"
    r"(got|get|has|have|had|with|caught) (typhoid|malaria|cholera|dengue|cancer|tb|tuberculosis|"
    r"covid|pneumonia|polio|a stroke)|hungry|afraid|scared|"
    r"beat(s|ing)? (us|me|him|her|them|our|people)|crying|cries|evicted|"
    r"(river|sea|water|lake|war|cancer|virus|fire|flood) took (him|her|them|my|our)|"
    r"(bury|burying|burial|funeral|grave)|still (lay|put|set|keep) (his|her|their) \w+|"
    r"(no ?body|no[ -]one)( \w+){0,2} (helps?|is there for|looks after|cares (for|about)) (me|us)|"
    r"alone with (it|this|that|all|everything|the (kids|children))|"
    r"suffer\w*|in (the )?hospital|(slipped|fell)( down| over)?(?! (apart|through|behind))|"
    r"(so|very|really|too|just|im|i'?m|i am|we are|we'?re) (tired|exhausted|worn out|stressed|sad|"
    r"lonely|desperate|ashamed|worried))\b",
    re.IGNORECASE,
)
_LOSS = re.compile(
    r"\b(died|killed|buried|drowned|passed away|funeral|"
    r"(river|sea|water|lake|war|cancer|virus|fire|flood) took (him|her|them|my|our))\b",
    re.IGNORECASE,
)

_ONLY_TIRED = re.compile(
    r"\W*((ugh|phew|oh|sorry|honestly|feeling|so+|very|really|too|just|all|quite|(a )?(bit|little)|"
    r"im|i'?m|i am)\W+)*(tired|knackered|exhausted|shattered|worn out|drained|dead on my feet)"
    r"(\W+(today|tonight|now|already|sorry|tbh|honestly|though))*\W*",
    re.IGNORECASE,
)


_NOT_SO = re.compile(
    r"\b(no ?body|no one|no other|no more|never|not|without|n'?t|if|so that no|fewer|less|stop)\b"
    r"[^.;!?]{0,30}$",
    re.IGNORECASE,
)


def find_hurt(text: str) -> str:
    """Give the words that tell of somebody's pain, or nothing; what is not so hurts nobody."""
    told = (m for m in _HURT.finditer(text) if not _NOT_SO.search(text[: m.start()]))
    match = next(told, None)
    return match.group(0) if match else ""


def find_loss(text: str) -> str:
    """Give the words that tell of a death, or nothing."""
    match = _LOSS.search(text)
    return match.group(0) if match else ""


def is_only_tired(text: str) -> bool:
    """Tell whether somebody says that they are tired, and nothing of their case."""
    return bool(_ONLY_TIRED.fullmatch(text))
