"""Numbers about the writer: a telephone "0161 496 0832", an age "I'm Priya, 34, from"."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?:\b(?:tel|phone|telephone|mobile|mob|cell|whatsapp|fon|telefon"
    r"|tel[ée]fono|telefone)\b[.:]? ?)?"
    r"(?<![\w.,/-])(?P<number>(?:\+\d{1,3}|\(?0\d{2,5}\)?)"
    r"(?:[ .-]?\(?\d{2,8}\)?){1,5})(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:ring|call|phone|text|whatsapp|message|reach|llámame|appelle[rz]?)"
    r"(?: (?:me|us|him|her))?(?: (?:on|at|al|au))?:? \d{3,5}(?:[ -]\d{3,4}){1,3}(?![\w,.]\d|\d)",
    re.IGNORECASE,
)
# "mon numéro 06 39 98 12 47"
_NUMBER_OF_MINE = re.compile(
    r"(?:\b(?:my|mon|mi|mein[e]?|meu|mio|our|notre|nuestro)? ?"
    r"(?:number|num[ée]ro|n[úu]mero|nummer|tel|t[ée]l|tel[ée]fon[oe]?|t[ée]l[ée]phone|whatsapp|phone|cell|mobile|celular|handy)"
    r"(?:[ :.]+(?:is|es|est|ist|é|è|no|nr|number)\b)?[ :.]{1,3})"
    r"\+?\d{2,5}(?:[ .-]\d{2,4}){2,5}(?![\w/,]|\.\d)"
    r"|(?<![\w.,/-])0\d(?: \d\d){4}(?! ?\d)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?<=\b)(I(?:'?m| am)|[Mm]y name is|[Mm]e llamo|[Ii]ch bin) "
    r"([^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?),? (?:(?:I'm|aged?) )?\d{2}(?=[,.]| and| from| a[nñ]os)"
)
_FEWEST = 10  # digits


def without_oneself(text: str) -> str:
    """Take telephones and ages out; numbers of one length may be a list with noughts before."""
    text = _NUMBER_OF_MINE.sub("", _CALLED.sub("", _AGE.sub(r"\1 \2", text)))
    return _NUMBER.sub(lambda match: "" if _is_telephone(match["number"]) else match[0], text)


def _is_telephone(number: str) -> bool:
    groups = re.findall(r"\d+", number)
    is_long = sum(map(len, groups)) >= _FEWEST
    return is_long and (number.startswith("+") or len(set(map(len, groups))) > 1 or len(groups) < 2)
