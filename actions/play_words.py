"""What is filled in where the other side of a rehearsal speaks."""

from __future__ import annotations

from typing import Any

from actions.words import label
from coach.negotiation.beside import Beside
from coach.negotiation.counterpart import Reply
from coach.negotiation.moves import sentence_that
from coach.negotiation.scenario import COUNTERPART, LEARNER, OURS, Scenario
from coach.negotiation.wording import say_terms, say_value
from coach.quoting import quote

MOST_BESIDE = 4  # things that are answered in one message
WORDS_OF_A_LINE = 12
CITES = "cite_standard"
NOT_KNOWN = 'You say "{said}". I would have to look that up. '
HEARD = "You say {asked}, I hear that. "


def words_of(play: dict[str, Any], scenario: Scenario, reply: Reply) -> dict[str, str]:
    """Give the words for a reply's places: its terms, what it keeps, what it finds fair."""
    return {
        "terms": say_terms(scenario, reply.wanted or reply.terms),
        "keeps": _keeps(play, scenario, reply),
        "fair": _menaced(play) or _fair(play, scenario, reply),
        "decides": scenario.decides,
    }


def words_beside(named: tuple[Beside, ...]) -> str:
    """Say of what the model does not weigh what can be said truly; agree to none of it."""
    said: dict[str, list[str]] = {}
    for one in named[:MOST_BESIDE]:
        said.setdefault(one.kind, []).append(f'"{one.says}"')
    return " ".join(
        label(f"play_beside_{kind}").format(said=", ".join(words)) for kind, words in said.items()
    )


def _menaced(play: dict[str, Any]) -> str:
    """Say that a threat was heard, before terms that are not the same as before it."""
    return label("play_menaced") if _said_last(play).get("hardened") else ""


def _said_last(play: dict[str, Any]) -> dict[str, Any]:
    """Give the learner's last line; the other side may have said something to it already."""
    lines = (turn for turn in reversed(play["turns"]) if turn["who"] == LEARNER)
    return dict(next(lines, {}))


def _fair(play: dict[str, Any], scenario: Scenario, reply: Reply) -> str:
    """Say of a standard that it is fair where it moved the offer, else that it was heard."""
    if reply.standard is None:
        return _not_known(_said_last(play))
    standard = scenario.standards[reply.standard]
    before = _offered_before(play) or scenario.counterpart.target
    likes = scenario.learner.likes[standard.about]
    moved = likes[reply.terms[standard.about]] > likes[before[standard.about]]
    return label("play_fair" if moved else "play_fair_but").format(standard=standard.says)


def _not_known(line: dict[str, Any]) -> str:
    """Say of a law or an example that this model does not know that it was heard."""
    if CITES not in line.get("moves", ()) or line.get("standards"):
        return ""
    said = quote(sentence_that(CITES, str(line["text"])), WORDS_OF_A_LINE)
    return NOT_KNOWN.format(said=said)


def _offered_before(play: dict[str, Any]) -> dict[str, Any]:
    """Give what the other side offered last; nothing where it offered nothing yet."""
    offers = (
        turn["terms"]
        for turn in reversed(play["turns"])
        if turn["who"] == COUNTERPART and turn["terms"]
    )
    return next(offers, {})


def _keeps(play: dict[str, Any], scenario: Scenario, reply: Reply) -> str:
    """Say what was asked just now and is not given, the weightiest first.

    It says that something else moves: where nothing did since the last offer, what was asked is
    only said back, so that nobody thinks it was misread.
    """
    asked, before = _said_last(play)["terms"], _offered_before(play)
    weights, likes = scenario.counterpart.weights, scenario.learner.likes
    moved = {i for i, v in before.items() if likes[i][reply.terms.get(i, v)] > likes[i][v]}
    kept = [i for i, v in asked.items() if likes[i][reply.terms.get(i, v)] < likes[i][v]]
    kept = [issue for issue in kept if issue not in moved]
    if not kept:
        return ""
    issue = scenario.issue(max(kept, key=lambda one: weights[one]))
    if not moved and issue.id == OURS:
        return ""
    if not moved:
        return HEARD.format(asked=say_value(issue, asked[issue.id]))
    needs = say_value(issue, reply.terms[issue.id])
    return label("play_keeps").format(needs=needs)
