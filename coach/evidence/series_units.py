"""What the numbers of a series count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile

from coach.evidence.series_change_words import AFTER, BEFORE
from coach.evidence.series_doubts import Remarks
from coach.evidence.series_fillers import FILLERS
from coach.evidence.series_paired import Paired
from coach.evidence.series_times import ORDINALS
from coach.evidence.series_tokens import Token

_DAYS = {"yesterday", "today", "tonight", "tomorrow"}  # when it was, and not what was counted
_CAUSES = {
    "because",
    "cos",
    "cause",
    "coz",
    "as",
    "since",
    "due",
    "weil",
    "porque",
    "car",
    "perché",
}
_LONGEST = 3  # words that name one thing
_TIMES = {"day", "week", "month", "year", "time", "number", "value"}


def unit_of(tokens: Sequence[Token], pairs: Sequence[Paired], remarks: Remarks) -> str:
    """Give what the numbers count; ask where they count different things."""
    used = {paired.value.start for paired in pairs if paired.value.value is not None}
    places = [i for i, one in enumerate(tokens) if one.kind == "value" and one.start in used]
    named = [_words_after(tokens[place + 1 :]) for place in places]
    alone = {words[0].text for words in named if len(words) == 1}
    signs = [tokens[place].unit for place in places]
    if any(signs):
        if _is_ellipsis([tokens[place] for place in places]):
            return "%"
        return _of_signs(signs, remarks)
    things = [_thing(words, alone).text for words in named if words]
    initials = {word for word in things if len(word) == 1 and word.isupper()}
    # "M 5 T 7 W 6" names days; one letter throughout, as in "1.5M, 1.7M", is a unit.
    dropped = _DAYS | (initials if len(initials) > 1 else set())
    words = [word for word in things if word not in dropped and word.lower() not in dropped]
    stems = list(dict.fromkeys(_stem(word) for word in words))
    if len(stems) > 1 and len(pairs) > 1 and all(paired.label for paired in pairs):
        return _most_told(words, len(signs))
    if len(stems) > 1:
        remarks.ask(f"Which numbers belong to the series: those of {stems[0]} or {stems[1]}?")
    are_labelled = any(paired.label for paired in pairs)
    if stems and len(words) == 1 and stems[0] in _TIMES and len(signs) > 2 and not are_labelled:
        remarks.ask(f'Is the number before "{words[0]}" one of the series?')
    return next((word for word in words if word != _stem(word)), words[0] if words else "")


def _is_ellipsis(values: Sequence[Token]) -> bool:
    """Tell whether one number stands without the sign that the others have: "32%, 18% and 15"."""
    bare = [one.value or 0 for one in values if not one.unit]
    signed = [one.value or 0 for one in values if one.unit == "%"]
    if len(bare) != 1 or len(signed) < 2 or len(bare) + len(signed) < len(values):
        return False
    return min(signed) / 2 < bare[0] < 2 * max(signed) <= 200


def _words_after(tokens: Sequence[Token]) -> list[Token]:
    """Give the words after a number that may name what it counts."""
    plain = FILLERS.union(ORDINALS, BEFORE, AFTER, _CAUSES)
    words = takewhile(lambda one: one.kind == "word" and one.text.lower() not in plain, tokens)
    return list(islice(words, _LONGEST))


def _thing(words: Sequence[Token], alone: set[str]) -> Token:
    """Give what is counted without what describes it: the bins of "full bins".

    A word that stands alone beside another number describes nothing: "7 kg, 11 kg courgettes".
    """
    several = (one for one in words if one.text.lower() != _stem(one.text))
    return words[0] if words[0].text in alone else next(several, words[0])


def _most_told(words: Sequence[str], numbers: int) -> str:
    """Give what stands beside most numbers; the other words are remarks."""
    word, often = Counter(words).most_common(1)[0]
    return word if 2 * often > numbers else ""


def _stem(word: str) -> str:
    lower = word.lower()
    return f"{lower[:-3]}y" if lower.endswith("ies") else lower.removesuffix("s")


def _of_signs(signs: list[str], remarks: Remarks) -> str:
    """Give the sign of the numbers: at all of them, or at the first or the last for all."""
    told = [sign for sign in signs if sign]
    is_money = told[0] != "%" and len(set(told)) == 1
    is_for_all = (len(told) == 1 and (signs[0] or signs[-1])) or (is_money and signs[0])
    if len(set(told)) > 1 or (len(told) < len(signs) and not is_for_all):
        remarks.ask(f"Some numbers are in {told[0]}. Are all of them?")
    return told[0]
