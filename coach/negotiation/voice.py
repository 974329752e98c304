"""The counterpart's own lines: what somebody says in their own way, beside what all of them say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.negotiation.sayings import Fail, places_of, read_line

NAME, TERMS, FAIR, KEEPS, DECIDES, DAY = "name", "terms", "fair", "keeps", "decides", "day"
_TALK = frozenset({NAME})
_TERMS = frozenset({NAME, TERMS})
_OFFER = frozenset({NAME, TERMS, FAIR, KEEPS})
# What it does in a turn, some with its mood, and what can be filled in there.
ACTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("opens", "greet", "tell", "tell_warm", "tell_cold", "stall", "leave"), _TALK),
    **dict.fromkeys(("no_idea", "not_so", "sorry"), _TALK),
    **dict.fromkeys(("offer", "offer_warm", "offer_cold"), _OFFER),
    **dict.fromkeys(("ask_back", "confirm", "accept", "accept_cold", "last_offer"), _TERMS),
    **dict.fromkeys(("cold", "weigh", "stands", "last_again", "amend", "in_return"), _TERMS),
    "hold": _TERMS | {FAIR},
    "wait": _TALK | {DAY},
    "mandate": _TERMS | {DECIDES},
}
MOST_LINES = 3

Voice = Mapping[str, tuple[str, ...]]


def read_voice(raw: Any, fail: Fail) -> dict[str, tuple[str, ...]]:
    """Give a counterpart's own lines by what it does; ``raw`` is as a file holds it.

    Raises:
        ScenarioError: made by ``fail``; an act is not known, or a line cannot be said.
    """
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        raise fail("'counterpart.voice' must hold acts and their lines; see docs/playbook.md.")
    strange = [act for act in raw if act not in ACTS]
    if strange:
        raise fail(f"'counterpart.voice': '{strange[0]}' is no act; use one of {', '.join(ACTS)}.")
    return {act: _lines(act, lines, fail) for act, lines in raw.items()}


def own_line(own: Sequence[str], seed: int, times: int) -> str | None:
    """Give the line for the next time, of those that take turns with a line that all may say.

    ``times`` is how often it was this act's turn before. None where the common line has its turn;
    the first is always an own one, and none comes twice running.
    """
    if not own:
        return None
    at = (seed % len(own) + times) % (len(own) + 1)
    return own[at] if at < len(own) else None


def _lines(act: str, raw: Any, fail: Fail) -> tuple[str, ...]:
    where = f"'counterpart.voice.{act}'"
    if not isinstance(raw, list) or not 1 <= len(raw) <= MOST_LINES:
        raise fail(f"{where} must be a list of one to three lines.")
    if len(set(map(str, raw))) < len(raw):
        raise fail(f"{where} has the same line twice; leave one out.")
    return tuple(_whole(act, line, where, fail) for line in raw)


def _whole(act: str, raw: Any, where: str, fail: Fail) -> str:
    """Give a line with all that its act has to say: the terms, and before them what was heard."""
    line = read_line(raw, sorted(ACTS[act]), where, fail)
    used = places_of(line, where, fail)
    if TERMS in ACTS[act] and TERMS not in used:
        raise fail(f"{where} needs '{{terms}}', so that the terms are heard.")
    missing = [place for place in (FAIR, KEEPS) if place in ACTS[act] and place not in used]
    return "".join(f"{{{place}}}" for place in missing) + line
