"""Which choice somebody means who types: by its words, nearly its words, or its number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import get_close_matches

import regex

from conversations import statements

Button = dict[str, str]

WORDS_OF_A_TITLE = 2  # fewer may begin any answer
NEAR = 0.84  # of 1: one letter wrong in six, as a thumb does
LEAST_LETTERS = 4  # shorter words are near to too many others
LOOKED_AT = 20  # messages of the coach; two turns never have so many
_CARDINALS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_PLACES = {
    word: place
    for words in (_CARDINALS, _ORDINALS)
    for place, word in enumerate(words.split("|"), start=1)
}
# What may stand beside a number that is a choice's; "£2", "2%" and "-1" are answers of their own.
_BESIDE = r"(?:[^\w\p{N}\p{Sc}\p{Sm}\p{Pd}%‰°/]|\p{M})"  # marks make a key or a heart of a sign
_LABEL = r"(?:the\s+)?(?:number|option|choice|answer)[\s.:,#]*"
# "No 2" is a choice, "no one" is nobody; "the second" is one, "the two" are both.
_NUMBER = regex.compile(
    rf"(?:(?![.,]){_BESIDE})*"
    rf"(?:(?:{_LABEL}|n[or][\s.:,#]*)?(?P<is>\d{{1,2}})"
    rf"|(?:{_LABEL})?(?P<is>{_CARDINALS})"
    rf"|(?:the\s+)?(?P<is>{_ORDINALS}|\d{{1,2}}(?:st|nd|rd|th))"
    r"(?:\s+(?:one|option|choice|answer))?)"
    rf"(?:[\s,]+please)?{_BESIDE}*",
    regex.IGNORECASE,
)


def choice_meant(conversation_id: str, text: str, has_numbers: bool = False) -> Button | None:
    """Give the choice, its title and payload, that ``text`` means; None when it means none.

    The choices of the coach's last turn come first. Those of the turn before still count by their
    words, and by their number where the last turn asked nothing of its own.
    """
    now, before = _last_turns(conversation_id)
    meant = _meant(_buttons(now), text, has_numbers)
    if meant is None and not _buttons(now):
        meant = _meant(_buttons(before), text, has_numbers and not _asks(now))
    return meant


def choice_meant_beside(
    conversation_id: str, text: str, has_numbers: bool = False
) -> Button | None:
    """Give the same while a facilitator speaks: what was said last counts, and nothing before it.

    "2" answers the facilitator then, and no list that the coach showed an hour ago.
    """
    last = statements.row(
        "SELECT body FROM conversations_outbound WHERE conversation_id = %s"
        " ORDER BY seq DESC LIMIT 1",
        conversation_id,
    )
    return _meant(_buttons([json.loads(last[0])]), text, has_numbers) if last else None


def is_number(text: str) -> bool:
    """Tell whether somebody typed the number of a choice, in digits or words, and nothing else."""
    return _place(text) is not None


def _place(text: str) -> int | None:
    """Read "2", "no. 2", "option two" or "the second one"."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    word = found["is"].casefold()
    return _PLACES.get(word) or int(word.rstrip("stndrh"))


def _last_turns(conversation_id: str) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Give what the coach said in its last turn, and in the one before.

    What was said outside the talk, such as that it cannot hear a voice note, is no turn.
    """
    rows = statements.rows(
        "SELECT body, (SELECT max(seq) FROM conversations_inbound i"
        "  WHERE i.conversation_id = o.conversation_id AND i.seq < o.seq)"
        " FROM conversations_outbound o WHERE conversation_id = %s ORDER BY seq DESC LIMIT %s",
        conversation_id,
        LOOKED_AT,
    )
    turns: dict[int, list[dict[str, object]]] = {}
    for body, answered in rows:  # the last one first
        if len(turns) == 2 and answered not in turns:
            break
        said = json.loads(body)
        if "buttons" in said:
            turns.setdefault(answered, []).insert(0, said)
    now, before = (*turns.values(), [], [])[:2]
    return now, before


def _buttons(said: Sequence[dict[str, object]]) -> list[Button]:
    return [button for body in said for button in body.get("buttons") or ()]  # type: ignore[attr-defined]


def _asks(said: Sequence[dict[str, object]]) -> bool:
    return any("?" in str(body.get("text", "")) for body in said)


def _meant(buttons: Sequence[Button], text: str, has_numbers: bool) -> Button | None:
    plain = _plain(text)
    exact = [button for button in buttons if _plain(button["title"]) == plain]
    begun = [button for button in buttons if _begins(_plain(button["title"]), plain)]
    found = exact or (begun if len(begun) == 1 else []) or _near(buttons, plain)
    if not found and has_numbers:
        found = _numbered(buttons, text)
    return found[0] if found else None


def _numbered(buttons: Sequence[Button], text: str) -> list[Button]:
    place = _place(text)
    if place is None:
        return []
    named = [button for button in buttons if _plain(button["title"]) == str(place)]
    return named or list(buttons[place - 1 : place] if place else ())


def _near(buttons: Sequence[Button], plain: str) -> list[Button]:
    """Find the one title that a slip of the thumb makes of it."""
    if len(plain) < LEAST_LETTERS:
        return []
    titles = [_plain(button["title"]) for button in buttons]
    near = get_close_matches(plain, titles, n=2, cutoff=NEAR)
    return [buttons[titles.index(near[0])]] if len(near) == 1 else []


def _begins(title: str, plain: str) -> bool:
    """Tell whether somebody typed a title without its end: "nothing more", of "... today"."""
    return len(plain.split()) >= WORDS_OF_A_TITLE and title.startswith(f"{plain} ")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!,;:'\"")
