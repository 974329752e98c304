"""What is said around numbers: sums, repeats, spans of time, guesses and slips."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.evidence.series_doubts import Remarks
from coach.evidence.series_naming import without_names
from coach.evidence.series_restated import without_restated
from coach.evidence.series_sames import with_sames
from coach.evidence.series_tokens import Token

_ADDED = {
    *("total", "totals", "sum", "altogether", "overall", "all", "grand total", "totale", "suma"),
    *("summe", "gesamt", "insgesamt", "soma", "somme", "totaal", "ttl", "tot"),
}
SUMS = (_ADDED - {"all"}) | {
    *("average", "avg", "mean", "median", "promedio", "media", "média", "moyenne", "mittelwert"),
    *("durchschnitt", "schnitt", "ø"),
}
_SPANS = (
    *("second", "minute", "min", "hour", "day", "night", "week", "wk", "month", "year"),
    *("morning", "evening", "time", "weekend", "monday", "tuesday", "wednesday", "thursday"),
    *("friday", "saturday", "sunday"),
)
_LEADS = {"for", "in", "over", "after", "every", "within", "last", "past", "the", "these", "of"}
GUESSED = {
    *("about", "around", "roughly", "approx", "approximately", "ca", "circa", "maybe", "perhaps"),
    *("nearly", "almost", "say", "some", "~", "≈", "probably", "like"),
}
_BOUND = {"over", "under", "least", "than", "<", ">", "most", "above", "below"}
_MENDS = {
    "sorry",
    "oops",
    "correction",
    "meant",
    "actually",
    "wrong",
    "mistake",
    "typo",
    "scratch",
    "wait",
}
_AGAIN = {"same", "ditto", "again"}
_ASKED = {"asked", "surveyed", "interviewed"}
_HARMLESS = set("#*'@^°\\.%&/-{}!¡¿~$€£\u200b")
_NEAR_END = 4  # tokens, among which the last sum stands
_MOST_SUMS = 3  # one after another: total, average, median
_TIES = {"of", "in", "to", "by", "from", "or", "plus", "minus", "maybe", "perhaps", "with"}
_NUMBERS = {"numbers", "counts", "values", "readings", "figures", "results"}
_VAGUE = {"couple", "lots", "loads", "many", "plenty", "several", "few", "tons", "masses"}


def without_phrases(tokens: Sequence[Token], remarks: Remarks) -> list[Token]:
    """Take what is no point of the series out, write repeats out, and remark what is unsure."""
    named = without_names(with_sames(tokens), remarks)
    plain = _without_sums(_with_noughts(without_restated(named), remarks), remarks)
    plain = _without_spans(_with_repeats(plain, remarks), remarks)
    _remark_what_is_unsure(plain, remarks)
    return [_known(token) for token in plain if token.kind not in {"stray", "repeat"}]


def _known(token: Token) -> Token:
    return replace(token, kind="value") if token.kind == "range" else token


def is_word(token: Token | None, words: set[str]) -> bool:
    """Tell whether a token is one of these words."""
    return token is not None and token.kind == "word" and token.text.lower() in words


def at(tokens: Sequence[Token], place: int) -> Token | None:
    """Give the token at a place; None outside."""
    return tokens[place] if 0 <= place < len(tokens) else None


def _without_sums(tokens: list[Token], remarks: Remarks) -> list[Token]:
    """Take the sum out, and others that follow it at once: "total 33, average 8.25"."""
    rest, place = tokens, 0
    cuts: list[list[Token]] = []
    while (span := _sum_in(rest, remarks)) and not (cuts and _has_value(rest[place : span[0]])):
        place = span[0]
        cuts.append(rest[place : span[1] + 1])
        rest = [*rest[:place], *rest[span[1] + 1 :]]
        if len(cuts) == _MOST_SUMS:
            break
    for cut in cuts:
        _note_sum(cut, rest, remarks)
    return rest


def _has_value(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "value" for token in tokens)


def _sum_in(tokens: list[Token], remarks: Remarks) -> tuple[int, int] | None:
    """Give where a sum begins and ends, with the word that tells it."""
    seen = 0
    adds = False
    often = Counter(token.text.lower() for token in tokens if is_word(token, SUMS))
    for place, token in enumerate(tokens):
        seen += token.kind == "value"
        adds = adds or token.text == "+" or (token.text == "=" and _is_added_up(tokens, place))
        if seen == 1 and token.kind == "value" and _is_sum_before(tokens, place):
            return place - 1, place
        if seen == 1 and _is_heading_sum(tokens, place):
            remarks.ask(f"Is {token.text} one of the numbers, or what they add up to?")
        is_of_each = often[token.text.lower()] > 1  # what was counted, said of each number
        if seen < 2 or is_of_each or not _tells_sum(tokens, place, adds=adds):
            continue
        after = _first_value(tokens, range(place + 1, place + 4))
        if after is not None:
            start = place - 1 if is_word(tokens[place - 1], {"in"}) else place
            return start, after
        back = _first_value(tokens, range(place - 1, place - 3, -1))
        if back is not None and token.kind == "word" and seen > 2:
            return back, place
    return None


def _tells_sum(tokens: list[Token], place: int, *, adds: bool) -> bool:
    """Tell whether "total", "in all" or "=" stands here; the last if there is something to add."""
    token = tokens[place]
    in_all = is_word(token, {"all"}) and is_word(at(tokens, place - 1), {"in"})
    return is_word(token, SUMS) or in_all or (adds and token.text == "=")


def _is_heading_sum(tokens: list[Token], place: int) -> bool:
    """Tell whether this is the sum of what follows: "total 54: 14, 12"."""
    is_sum = is_word(at(tokens, place - 1), SUMS) or is_word(at(tokens, place - 1), {"all"})
    after = at(tokens, place + 1)
    return is_sum and tokens[place].kind == "value" and after is not None and after.text == ":"


def _with_noughts(tokens: list[Token], remarks: Remarks) -> list[Token]:
    """Put a nought for "no complaints in January"."""
    units = {
        after.text.lower().removesuffix("s")
        for token, after in pairwise(tokens)
        if token.kind == "value" and after.kind == "word"
    }
    found: list[Token] = []
    for place, token in enumerate(tokens):
        what, then, later = (at(tokens, place + step) for step in (1, 2, 3))
        is_no = is_word(token, {"no", "zero"}) and what is not None and what.kind == "word"
        is_timed = is_word(then, {"in", "on"}) and later is not None and later.kind == "time"
        if is_no and what and (is_timed or what.text.lower().removesuffix("s") in units):
            remarks.note(f'I read "{token.text} {what.text}" as 0.')
            found.append(replace(token, kind="value", value=0.0))
            continue
        found.append(token)
    return found


def _is_added_up(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the last number, after "=", is the sum of those before: "14 16 = 30"."""
    if len(tokens) - place > _NEAR_END:
        return False
    known = [one.value or 0 for one in tokens[:place] if one.kind == "value"]
    after = [one.value or 0 for one in tokens[place + 1 :] if one.kind == "value"]
    return len(known) > 1 and len(after) == 1 and math.isclose(math.fsum(known), after[0])


def _is_sum_before(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number said to be the sum or average is that of those that follow it."""
    token, rest = tokens[place], tokens[place + 1 :]
    if not is_word(at(tokens, place - 1), SUMS | {"all"}):
        return False
    known = [one.value for one in rest if one.kind == "value" and one.value is not None]
    total = math.fsum(known)
    return len(known) > 1 and any(
        math.isclose(token.value or 0, one) for one in (total, total / len(known))
    )


def _first_value(tokens: list[Token], places: range) -> int | None:
    found = (i for i in places if (token := at(tokens, i)) and token.kind == "value")
    return next(found, None)


def _note_sum(cut: Sequence[Token], rest: Sequence[Token], remarks: Remarks) -> None:
    told = next(token for token in cut if token.kind == "value")
    words = " ".join(token.text for token in cut)
    remarks.note(f'I left out "{words}": it sums the others up.')
    known = [t.value for t in rest if t.kind == "value" and t.value is not None]
    is_added = told.value is not None and not any(is_word(token, SUMS - _ADDED) for token in cut)
    if is_added and told.value is not None and not math.isclose(math.fsum(known), told.value):
        remarks.note(f"You wrote {told.text}; the others add up to {math.fsum(known):g}.")


def _with_repeats(tokens: list[Token], remarks: Remarks) -> list[Token]:
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        repeated, used = _repeat_at(tokens, place, remarks)
        found += repeated
        place += used
    return found


def _repeat_at(tokens: list[Token], place: int, remarks: Remarks) -> tuple[list[Token], int]:
    """Give "12 x3" and "three weeks of 12" written out, and how many tokens that were."""
    one, rest = tokens[place], [at(tokens, place + step) for step in (1, 2, 3)]
    if one.kind != "value" or rest[0] is None:
        return [one], 1
    if rest[0].kind == "repeat":
        if " " in rest[0].text or rest[0].start == one.end:
            remarks.ask(f'What does "{one.text} {rest[0].text}" stand for?')
        return [one] * int(rest[0].text.lstrip("xX ")), 2
    if is_word(rest[0], {"twice"}):
        return [one, one], 2
    is_led = _is_span(rest[0]) and is_word(rest[1], {"of", "at", "with"}) and _counts(one)
    if is_led and rest[2] is not None and rest[2].kind == "value":
        return [rest[2]] * int(one.value or 1), 4
    if is_word(rest[0], {"for"}) and _counts(rest[1]) and _is_span(rest[2]):
        return [one] * int(rest[1].value or 1 if rest[1] else 1), 4
    return [one], 1


def _counts(token: Token | None) -> bool:
    return token is not None and token.value in range(2, 53) and token.of is None


def _is_span(token: Token | None) -> bool:
    return token is not None and token.text.lower().removesuffix("s") in _SPANS


def _without_spans(tokens: list[Token], remarks: Remarks) -> list[Token]:
    """Take out "for 6 weeks", unless the series itself is of weeks."""
    values = [i for i, token in enumerate(tokens) if token.kind == "value"]
    spans = [i for i in values if _is_span(at(tokens, i + 1)) and _leads_to_span(tokens, i, values)]
    if _is_how_many(tokens, values):
        spans = [values[0], *(i for i in spans if i != values[0])]
    if not spans or len(spans) == len(values):
        return tokens
    for i in spans:
        remarks.note(
            f'I took "{tokens[i].text} {tokens[i + 1].text}" for a time, not for a number.'
        )
    out = {i + step for i in spans for step in (0, 1)}
    return [token for i, token in enumerate(tokens) if i not in out]


def _leads_to_span(tokens: Sequence[Token], place: int, values: Sequence[int]) -> bool:
    """Tell whether "for 3 weeks" stands at a place, or "(3 weeks)" before others."""
    before, after = at(tokens, place - 1), at(tokens, place + 2)
    is_apart = before is not None and before.text == "(" and place < values[-1]
    return is_word(before, _LEADS) or bool(is_apart and after and after.kind == "close")


def _is_how_many(tokens: Sequence[Token], values: Sequence[int]) -> bool:
    """Tell whether the first number says how many there are: "4 weeks: 12, 14, 9, 11"."""
    if len(values) < 3 or any(token.kind == "time" for token in tokens):
        return False
    if any(_is_span(at(tokens, place + 1)) for place in values[1:]):
        return False  # "3 times in week 1, 5 times in week 2" are counted themselves
    before, after = at(tokens, values[0] - 1), at(tokens, values[0] + 1)
    is_counted = _is_span(after) or is_word(after, _NUMBERS) or _ends_sentence(tokens, values[0])
    is_counted |= is_word(before, {"last", "past", "first"}) and bool(after and after.text == ":")
    return is_counted and tokens[values[0]].value == len(values) - 1


def _ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "we had 4 meetings." stands here, before others with a unit of their own."""
    before, after, end = (at(tokens, place + step) for step in (-1, 1, 2))
    is_told = before is not None and after is not None and before.kind == after.kind == "word"
    return is_told and end is not None and end.text in {".", ":"}


def _remark_what_is_unsure(tokens: list[Token], remarks: Remarks) -> None:
    seen = 0
    for place, token in enumerate(tokens):
        before, after = at(tokens, place - 1), at(tokens, place + 1)
        if token.kind == "value":
            seen += 1
            _remark_value(tokens, place, remarks)
            if seen == 1 and is_word(before, {"of"}) and _is_first(tokens, place - 1):
                remarks.ask(f"Is each number out of {token.text}?")
        if token.kind == "range":
            remarks.ask(f'"{token.text}" is two numbers. Which one should I take?')
        if token.kind == "stray" and not _is_harmless(tokens, place, seen):
            remarks.ask(f'What does "{token.text}" mean?')
        if token.kind == "repeat" and (before is None or before.kind != "value"):
            remarks.ask(f'What does "{token.text}" mean?')
        if seen and is_word(token, _MENDS) and _number_follows(tokens, place, 5):
            remarks.ask(f'You wrote "{token.text}": which number is right?')
        if seen and is_word(token, _AGAIN) and (after is None or after.kind in {"end", "value"}):
            remarks.ask(f'What number is "{token.text}"?')
        is_other = is_word(token, {"no"}) and before is not None
        is_other = is_other and before is not None and before.kind in {"end", "value"}
        if seen and is_other and after is not None and after.kind == "value":
            remarks.ask(f'You wrote "no {after.text}": which number is right?')
        is_item = before is None or before.kind == "end" or is_word(before, {"then", "a"})
        if is_word(token, _VAGUE) and is_item and (after is None or after.kind == "end"):
            remarks.ask(f'How many is "{token.text}"?')
        if is_word(token, _ASKED) and _number_follows(tokens, place, 2):
            remarks.ask("Which numbers are the people you asked, and which are their answers?")


def _is_first(tokens: list[Token], place: int) -> bool:
    """Tell whether "of" stands first, or after "out"."""
    return place == 0 or is_word(at(tokens, place - 1), {"out"})


def _is_harmless(tokens: list[Token], place: int, seen: int) -> bool:
    """Tell whether a sign means nothing here, or is a name such as "A1c" before all numbers."""
    token, after = tokens[place], at(tokens, place + 1)
    if set(token.text) <= _HARMLESS or (not seen and "_" in token.text):
        return True
    leads = after is not None and (after.kind == "word" or after.text == ":")
    return not seen and leads and token.text[0].isalpha() and len(token.text) > 2


def _number_follows(tokens: list[Token], place: int, within: int) -> bool:
    """Tell whether a number follows in the same line, so many tokens away at most."""
    for token in tokens[place + 1 : place + 1 + within]:
        if token.kind in {"value", "time"} or (token.kind == "end" and not token.text):
            return token.kind == "value"
    return False


def _remark_value(tokens: list[Token], place: int, remarks: Remarks) -> None:
    token, before, after = tokens[place], at(tokens, place - 1), at(tokens, place + 1)
    if is_word(before, GUESSED) or is_word(after, {"ish"}):
        remarks.note(f"{token.text} is a guess.")
    if is_word(before, _BOUND) or (
        is_word(before, {"to"}) and is_word(at(tokens, place - 2), {"up"})
    ):
        remarks.ask(
            f'"{before.text if before else ""} {token.text}" is a limit. Which number is it?'
        )
    if is_word(before, {"not"}):
        remarks.ask(f'You wrote "not {token.text}": which number is right?')
    _remark_after(tokens, place, remarks)
    tied = at(tokens, place + 2)
    if is_word(after, _TIES) and tied is not None and tied.kind == "value":
        words = f"{token.text} {after.text if after else ''} {tied.text}"
        remarks.ask(f'How do I read "{words}"?')
    if token.of is not None and (token.of < 1 or (token.value or 0) > token.of):
        remarks.ask(f'"{token.text}": how can the part be more than the whole?')


def _remark_after(tokens: list[Token], place: int, remarks: Remarks) -> None:
    """Remark "30?", "30+" and "30 or so"."""
    token, after, later = tokens[place], at(tokens, place + 1), at(tokens, place + 2)
    is_close = after is not None and after.start == token.end
    if is_close and after and after.text == "?":
        remarks.note(f"You are not sure of {token.text}.")
    if is_close and after and after.text == "+" and (later is None or later.kind != "value"):
        remarks.ask(f'"{token.text}+" is a limit. Which number is it?')
    if is_word(after, {"or"}) and later and is_word(later, {"so", "more", "less", "fewer"}):
        remarks.ask(f'"{token.text} or {later.text}": which number should I take?')
