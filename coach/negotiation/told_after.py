"""What somebody tells of a talk that is over: whether it is, how it went, what was agreed."""

from __future__ import annotations

import itertools
import re

_I = re.IGNORECASE
_WHO = r"(?:we|i|they|he|she|the \w+)"
_IS_OVER = re.compile(
    r"\b(?:had|did|finished) (?:the|our|my|that|a) (?:\w+ )?(?:meeting|talk|hearing|call|chat|"
    r"conversation|appointment|round|sit-?down)\b|"
    r"\b(?:meeting|talk|hearing|call|round|sit-?down) (?:is|was|'s) (?:over|done|finished)\b|"
    r"\b(?:meeting|talk|hearing|call) (?:went|happened|took place)\b|"
    r"^\W*(?:(?:so|well|ok|yes|today|yesterday|just),? )*(?:(?:we|i)(?:'ve)? )?(?:have )?(?:just )?"
    r"(?:met|saw|sat (?:down )?with|spoke (?:to|with)|talked (?:to|with)|"
    r"(?:been|went) (?:to see))\b|"
    r"^\W*(?:(?:so|well|ok),? )*(?:it|that|this) (?:went|was|turned out) (?:\w+ )?"
    r"(?:ok(?:ay)?|well|good|fine|great|bad|badly|terrible|awful|better|worse|wrong|"
    r"horrible|a disaster|a mess)\b|"
    r"\b(?:they|he|she|the \w+) (?:says?|said|offers?|offered|wants?|wanted)\b.{1,80}"
    r"\b(?:we|i) (?:say|said|told (?:him|her|them)|answered|took it)\b|"  # both had their say
    r"\bback from (?:it|the|my|our)\b|\b(?:came|come|got) (?:out|back) (?:of|from) (?:it|the|my)\b",
    _I,
)
_IS_AHEAD = re.compile(
    r"\b(?:tomorrow|will meet|going to meet|next (?:week|month|\w+day)|want to meet)\b|"
    r"\b(?:last year|years? ago|months? ago|used to)\b",
    _I,
)
_BAD = re.compile(
    r"\b(?:badly|bad|terrible|awful|wrong|worse|horrible|disaster|mess|laughed|shouted|yelled|"
    r"refused|said no|threw|insulted|ignored|not listen\w*|did ?n'?t listen|nothing)\b",
    _I,
)
_AGREED = re.compile(
    rf"\b{_WHO} (?:both |all |finally |then |has |have )?(?:agreed?|said yes|says yes|accepted|"
    r"promised?|settled|signed|will (?:give|pay|let|mend|fix|send|open|put|take)|gives?|gave|lets?|"
    r"offered|got)\b",
    _I,
)
# What was said yes to stands before it.
_SAID_YES = re.compile(r"\b(?:we|i) (?:say|said) (?:ok(?:ay)?|yes|fine|deal|good)\b", _I)
_TRADE = re.compile(
    r"\bif (?:we|i) (?!want|like)\w+|\b(?:in return|in exchange|for that|instead)\b|"
    r"\b(?:and )?(?:we|i)(?:'ll| will)? (?:gave|give|bring|pay|came down|promised?|do|agreed to)\b",
    _I,
)
_PARTS = re.compile(
    r"\s*(?:(?<!\bmr)(?<!\bdr)[.!?](?=\s|$)|[;\n]|"
    r",\s+(?=(?:and |but )?(?:we|i|they|he|she)\b))+\s*",
    _I,
)


def is_over(text: str) -> bool:
    """Tell whether a message tells that a talk took place just now: "met him. he said yes"."""
    return bool(_IS_OVER.search(text)) and not _IS_AHEAD.search(text)


def went_badly(text: str) -> bool:
    """Tell whether what is told of it hurts: "she laughed at us"."""
    return bool(_BAD.search(text)) and not _AGREED.search(text)


def told_after(text: str) -> dict[str, str]:
    """Give what is told of a talk by the steps of looking back; only what is plain.

    What was agreed with what is done for it is both: ``agreed`` and ``gave``.
    """
    parts = [part for part in _PARTS.split(text) if part]
    agreed = "; ".join(
        part
        for part, after in itertools.zip_longest(parts, parts[1:], fillvalue="")
        if _SAID_YES.search(part)
        or _SAID_YES.search(after)
        or (_AGREED.search(part) and not _BAD.search(part))
    )
    if agreed:
        gave = "; ".join(part for part in parts if _TRADE.search(part))
        return {"agreed": agreed, **({"gave": gave} if gave else {})}
    return {"surprised": text.strip()} if went_badly(text) and len(parts) > 1 else {}
