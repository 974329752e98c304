"""What is said beside the numbers and is none of them.

A telephone and an age of who writes, thanks and a kiss at the end, what is aimed at ("Target: 20"),
and when of the day it was counted ("8:00 to 8:30, every Monday: 52, 48, 55").
"""

from __future__ import annotations

import re

from coach.evidence.series_names import marked

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
    r"\+?\d{2,5}(?:[ .-]\d{2,4}){2,5}(?![\w/]|[.,]\d)"
    r"|(?<![\w.,/-])0\d(?: \d\d){4}(?! ?\d)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?<=\b)(I(?:'?m| am)|[Mm]y name is|[Mm]e llamo|[Ii]ch bin) "
    r"([^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?),? (?:(?:I'm|aged?) )?\d{2}(?=[,.]| and| from| a[nñ]os)"
)
_FEWEST = 10  # digits
_THANKS = re.compile(
    r"(?<=[\d%)\s])[\s,.;!-]{0,4}(?<!\w)(?:many thanks|thanks?(?: you| u)?|thx|cheers"
    r"|(?:kind |best )?regards|best wishes|yours(?: sincerely| truly)?"
    r"|hope (?:that'?s|this|that|it)\b(?: is)?(?: ok| useful| helps?| enough| clear)+"
    r"|lots of love|love from|merci|danke|gracias|obrigad[oa]|grazie"
    r"|dank je|bedankt|tack|takk|tak|kiitos|dzi[ęe]ki|dzi[ęe]kuj[ęe]|saludos|cordialement|lg|vg"
    r"|viele gr[üu](?:ß|ss)e|mit freundlichen gr[üu](?:ß|ss)en)(?!\w)"
    r"(?! (?:to|for (?:the|our|a)|à|ao|a la|dem|der)\b)(?P<said>[^\d\n]{0,60})$",
    re.IGNORECASE,
)
_KISS = re.compile(r"(?<=[^\W\d_]{2}) [xX]{1,3}[ .!]*$|(?<=\d) ?[xX]{2,3}[ .!]*$")
_TELLS = re.compile(r"[;:]|\b(?:new|since|start\w*|before|after|missed|forgot|last|first)\b", re.I)
_NUMBER_CLOSING = re.compile(r"\d")
_ABSENT = re.compile(
    r"(?:(?<=[,;.(] )|(?<=[,;.(]))(?:and |but )?\d{1,2} "
    r"(?:of (?:the|our|my|us|them) )?(?P<noun>[^\W\d]+)"
    r" (?:was|were|is|are) (?:[^\W\d]+ )?"
    r"(?:off|ill|sick|away|absent|missing|late|new|on holiday|out)\b"
    r"[^,;.\n\d)]*\)?",
    re.IGNORECASE,
)
_FEWEST_OTHERS = 3  # numbers
_AIM = re.compile(
    r"^[ ]*\(?(?:(?:our|the|my|their|weekly|monthly|daily|this year's) ){0,2}"
    r"(?:target|goal|aim|objective|budget|quota|limit(?: value)?"
    r"|ziel|objetivo|objectif|obiettivo|meta|lakshya)"
    r"(?: (?:for|per|each|every|a) (?:each |every |the |this )?(?:whole )?"
    r"(?:day|week|month|year|session|time))?"
    r"(?: (?:is|was|of))?[ ]*[:=-]?[ ]*[$€£]?\d[\d.,]*%?"
    r"(?: (?:per|a|each|every) [^\W\d]+| [^\W\d]+)?\)?[.!]?[ ]*(?:\n|$)",
    re.MULTILINE | re.IGNORECASE,
)
_NOTHING_CHANGED = re.compile(
    r"(?:(?<=[.;!\n])|^)(?![^.;!\n]*\b(?:until|till|before|then|at first|but)\b)"
    r"[^.;!\n\d]*\b(?:nothing (?:has |was |is )?(?:changed|started|begun|done)"
    r"|no change (?:yet|so far|was made|made)|(?:we|i) (?:have|had|did)(?: not|n'?t)(?: yet)? "
    r"(?:chang|start|d[oi]|begin|begun|tr[iy])\w* (?:anything|it|yet)"
    r"|(?:nada|nichts|rien|niente|niets) (?:ha cambiado|mudou|(?:hat sich )?ge[äa]ndert|n'a changé"
    r"|è cambiato|veranderd))\b[^.;!\n\d]*[.;!]?",
    re.IGNORECASE,
)
# "62%, 64%, our target is 80%", behind all numbers
_LAST_AIM = re.compile(
    r"[\s,;.(-]{1,4}(?:(?:and|but|with|while) )?(?:(?:our|the|my|a|their) )?"
    r"(?:target|goal|aim|ziel|objetivo|objectif|obiettivo|meta)(?: (?:for|of) (?:the|this|next) "
    r"(?:whole )?[^\W\d]+)?(?: (?:is|was|of|are|would be|ist|es|est|è|é))? ?[:=]? ?"
    r"[$€£]?\d[\d.,]*%?(?: [^\W\d]+)?(?: (?:a|per|each|every) [^\W\d]+)?[).!]*\s{0,3}\Z",
    re.IGNORECASE,
)
_FIRST_AIM = re.compile(
    r"\s{0,3}(?:(?:our|the|my|their) )?(?:target|goal|aim|ziel|objetivo|objectif|obiettivo|meta)"
    r"(?: (?:is|was))?[ ]?[:=]?[ ]?[$€£]?\d[\d.,]*%?(?: [^\W\d]+)?[.;][ ]{1,3}",
    re.IGNORECASE,
)
# "We want 80%", "Our goal is to reach 40 kids": a sentence of its own
_WISH = re.compile(
    r"(?:^|(?<=[.!?;\n]))[ ]*(?:(?:and|but|so|of course),? )?"
    r"(?:(?:we|i|they|us)(?:'d|'re|'ve| would| are| have| had|)(?: really| all| still| always|)"
    r" (?:want|wanted|like|love|hope|hoped|hoping|aim|aimed|aiming|plan|planned|wish|dream|need)\b"
    r"|(?:our|the|my) (?:[^\W\d]+ )?(?:target|goal|aim|objective|hope|dream|wish|plan)"
    r"(?: (?:for|in|by) (?:[^\W\d]+ )?(?:(?:19|20)\d\d|[^\W\d]+))?(?: is\b| was\b| ?:)"
    r"|(?:the |our )?(?:city|town|village|borough|county|council|district|region(?:al)?|state"
    r"|nation(?:al|wide)?|country|uk|eu|who|world|global|legal|official|recommended|safe)(?:'s)?"
    r" (?:average|mean|median|norm|limit|guideline|standard|maximum)"
    r"(?: [^\W\d]+){0,3}?(?: is\b| was\b| ?:)"
    r"|(?:wir|ich) (?:wollen|will|möchten|möchte|hoffen|hoffe|brauchen)\b|(?:unser|das) Ziel\b"
    r"|(?:queremos|quiero|nos gustaría|esperamos|quer[íi]amos|gostaríamos|vogliamo|vorremmo"
    r"|(?:on|nous) (?:veut|voulons|voudrai[ts]|voudrions|espère|espérons|vise|visons)"
    r"|(?:nuestr[oa]|noss[oa]|notre|il nostro|la nostra|l'|el|la|o|a) ?"
    r"(?:meta|objetivo|objectif|obiettivo))\b)"
    r"[^.!?;\n\d]{0,50}[$€£]?\d+(?:[.,]\d+)? ?%?[^.!?;\n\d]{0,50}(?:[.!?;](?=\s|$)|\n|$)",
    re.IGNORECASE,
)
_HAS_NUMBER = re.compile(r"\d")
_FEWEST_AIM = 2  # other lines with a number, or one that has many
_FEWEST_IN_LINE = 3
_CLOCK = r"(?:\d{1,2}[:.h]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)"
_SPAN = re.compile(
    rf"(?<![\w.:,/-])(?:(?:from|between|at) )?"
    rf"(?:{_CLOCK}|\d{{1,2}}(?= ?(?:-|to) ?\d{{1,2}} ?[ap]\.?m)) ?(?:-|to|till|until|and) ?{_CLOCK}"
    r"(?![\w:/]|[.,]\d)",
    re.IGNORECASE,
)
_ANY_CLOCK = re.compile(r"(?<![\w.:/])\d{1,2}(?::\d\d(?!\d)| ?[ap]m\b)", re.IGNORECASE)
_TO = re.compile(r"(?<=\d:\d\d) ?(?:to|till|until) ?(?=\d{1,2}:\d\d)", re.IGNORECASE)
_NUMBER_CLOCK = re.compile(r"(?<![\w.,:/])\d+")
_FEWEST_CLOCK = 3  # numbers after it
_ENDS = 2  # of one such time


def without_oneself(text: str) -> str:
    """Take telephones and ages out; numbers of one length may be a list with noughts before."""
    text = _NUMBER_OF_MINE.sub("", _CALLED.sub("", _AGE.sub(r"\1 \2", text)))
    return _NUMBER.sub(lambda match: "" if _is_telephone(match["number"]) else match[0], text)


def _is_telephone(number: str) -> bool:
    groups = re.findall(r"\d+", number)
    is_long = sum(map(len, groups)) >= _FEWEST
    return is_long and (number.startswith("+") or len(set(map(len, groups))) > 1 or len(groups) < 2)


def without_closing(text: str) -> str:
    """Take thanks and a kiss off the end, where numbers stand before them."""
    if not _NUMBER_CLOSING.search(text):
        return text
    found = _THANKS.search(text)
    if found and not _TELLS.search(found["said"]) and _NUMBER_CLOSING.search(text[: found.start()]):
        return text[: found.start()].rstrip()
    kiss = _KISS.search(marked(text))  # where names of months and days are no words
    return text[: kiss.start()] if kiss else text


def without_absent(text: str) -> str:
    """Take out "2 of the volunteers were off", where those are counted nowhere else."""
    for found in reversed(list(_ABSENT.finditer(text))):
        rest = text[: found.start()] + text[found.end() :]
        noun = found["noun"].lower()
        is_other = noun not in rest.lower() and len(re.findall(r"\d+", rest)) >= _FEWEST_OTHERS
        if is_other and re.search(r"\d", text[: found.start()]):
            text = text[: found.start()].rstrip(" ,(") + text[found.end() :]
    return text


def without_aims(text: str) -> str:
    """Take out the one line that says what is aimed at, where the numbers stand in others."""
    found = list(_AIM.finditer(text))
    if len(found) != 1:
        return text
    rest = text[: found[0].start()] + text[found[0].end() :]
    lines = [line for line in rest.splitlines() if _HAS_NUMBER.search(line)]
    is_list = len(lines) >= _FEWEST_AIM or any(
        len(re.findall(r"\d+", line)) >= _FEWEST_IN_LINE for line in lines
    )
    return rest.strip("\n") if is_list else text


def without_wishes(text: str) -> str:
    """Take out the one sentence that says what is wanted, where several numbers stand in others."""
    found = list(_WISH.finditer(text))
    if len(found) != 1:
        return text
    before, after = text[: found[0].start()].rstrip(), text[found[0].end() :].lstrip()
    rest = f"{before}{' ' if before and after else ''}{after}"
    return rest if len(re.findall(r"\d+", rest)) >= _FEWEST_IN_LINE else text


def without_clocks(text: str) -> str:
    """Take out from when to when it was counted, where that is said once, before all numbers.

    Elsewhere a dash stands for "to", so that such times are times of numbers.
    """
    text = _TO.sub("-", text)
    found = _SPAN.search(text)
    if found is None or len(_ANY_CLOCK.findall(text)) > _ENDS:
        return text
    before, after = text[: found.start()], text[found.end() :]
    is_head = not re.search(r"\d", before) and len(_NUMBER_CLOCK.findall(after)) >= _FEWEST_CLOCK
    # Where a number follows at once, that may be all that there was at this time.
    is_led = re.match(r"[ ]*\)?(?:[,;.]? ?[^\W\d]|[:\n.-])", after) is not None
    return (
        f"{before.rstrip(' ,;(')}{' ' if before.strip() else ''}{after.lstrip(' ,;.)')}"
        if (is_head and is_led)
        else text
    )


def without_first_aim(text: str) -> str:
    """Take out "target 90%." before all numbers that were counted."""
    found = _FIRST_AIM.match(text)
    rest = text[found.end() :] if found else ""
    return rest if len(re.findall(r"\d+", rest)) >= _FEWEST_IN_LINE else text


def without_last_aim(text: str) -> str:
    """Take out ", our target is 80%" behind all numbers that were counted."""
    found = _LAST_AIM.search(text)
    rest = text[: found.start()] if found else ""
    return rest if len(re.findall(r"\d+", rest)) >= _FEWEST_IN_LINE else text


def without_no_change(text: str) -> str:
    """Take out the sentence that says that nothing was changed, and with it what else it tells."""
    return _NOTHING_CHANGED.sub("", text) if _HAS_NUMBER.search(text) else text
