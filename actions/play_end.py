"""After a role-play: what came of it, what went well, one thing to try, and the picture."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.numbers import shown
from actions.words import choice, label
from coach.negotiation import Debrief, debrief
from coach.negotiation import play as played
from coach.negotiation.counterpart import DEAL
from coach.negotiation.moves import sentence_that
from coach.negotiation.own_case import MAIN
from coach.negotiation.picture import draw
from coach.negotiation.scenario import LEARNER, Scenario
from coach.negotiation.space import HAIR, space_of
from coach.negotiation.wording import say_terms
from coach.picture import Picture
from coach.quoting import quote

Events = list[dict[str, Any]]

WORDS_OF_A_LINE = 14
MOST_BESIDE = 6  # things that are named in one message
# The most telling first: what is praised where there is more than one thing.
PRAISED = (
    "traded", "asked_interests", "heard_them", "cited_standard", "acted_together", "set_limit",
    "first_offer_informed", "ambitious_opening", "strong_counter", "gave_reasons", "closed_well",
    "named_plan_b", "broke_the_ice", "stayed_calm",
)  # fmt: skip

SHOWN_BY = {
    "traded": "trade", "asked_interests": "ask_interest", "heard_them": "acknowledge",
    "cited_standard": "cite_standard", "acted_together": "collective_pressure",
    "gave_reasons": "give_reason", "closed_well": "summarise_agreement",
    "named_plan_b": "mention_alternative", "broke_the_ice": "rapport",
}  # fmt: skip


def look_back(
    dispatcher: CollectingDispatcher,
    play: dict[str, Any],
    scenario: Scenario,
    *,
    is_on_web: bool = True,
) -> Events:
    """Say what came of it in a few short messages; keep the round for the next one."""
    if not play["turns"] or not any(turn["who"] == LEARNER for turn in play["turns"]):
        dispatcher.utter_message(response="utter_play_left")
        return [SlotSet("play", play), SlotSet("requested_slot", None)]
    review = _review(play, scenario)
    outcome = _outcome(play, scenario)
    _say_what_came(dispatcher, play, scenario, outcome)
    _say_what_is_below(dispatcher, play, scenario)
    _say_what_was_beside(dispatcher, play)
    _say_feedback(dispatcher, review, _first_of_all(play, scenario, review))
    _show(dispatcher, play, scenario, is_on_web=is_on_web)
    before = [] if play.get("told") else [{"scenario": scenario.id, **outcome}]
    rounds = [*play.get("rounds", []), *before]
    return [SlotSet("play", {**play, "stage": played.OVER, "told": True, "rounds": rounds})]


def _review(play: dict[str, Any], scenario: Scenario) -> Debrief:
    turns = [{"who": turn["who"], "text": turn["text"]} for turn in play["turns"]]
    if not play["own"]:
        return debrief(scenario.id, turns)
    if not scenario.issue(MAIN).is_number:  # "half of what you ask" can be held against nothing
        return debrief(None, turns)
    side = scenario.learner
    brief = f"Ask: target {side.target[MAIN]}, walk-away {side.walk_away[MAIN]}."
    return debrief(None, turns, brief)


def _outcome(play: dict[str, Any], scenario: Scenario) -> dict[str, int]:
    """Give what it was worth, in hundredths: to the learner, and of what was there together."""
    state, space = played.state_of(play), space_of(scenario)
    side, other = scenario.learner, scenario.counterpart
    is_deal = state.over == DEAL
    mine = side.worth(state.agreed) if is_deal else side.least
    both = mine + (other.worth(state.agreed) if is_deal else other.least)
    return {
        "mine": round(100 * mine),
        "least": round(100 * side.least),
        "best": round(100 * space.best_for_learner),
        "together": round(100 * both / space.best_together) if space.best_together else 100,
        "is_deal": is_deal,
    }


def _say_what_came(
    dispatcher: CollectingDispatcher,
    play: dict[str, Any],
    scenario: Scenario,
    outcome: dict[str, int],
) -> None:
    possible = bool(space_of(scenario).possible.any())
    name = "deal" if outcome["is_deal"] else "no_deal" if possible else "none_possible"
    dispatcher.utter_message(
        response=f"utter_debrief_{name}",
        terms=say_terms(scenario, played.state_of(play).agreed),
        plan_b=scenario.learner.plan_b,
        **{key: str(value) for key, value in outcome.items()},
    )


def _say_what_is_below(
    dispatcher: CollectingDispatcher, play: dict[str, Any], scenario: Scenario
) -> None:
    """Say what was agreed that is worse than the limit by itself; worth is of the whole alone."""
    agreed, side = played.state_of(play).agreed, scenario.learner
    likes = side.likes
    # Of the own case only the ask has a limit that somebody gave.
    told = [i for i in agreed if i == MAIN or not play["own"]]
    worse = [i for i in told if likes[i][agreed[i]] < likes[i][side.walk_away[i]] - HAIR]
    if worse:
        dispatcher.utter_message(
            response="utter_debrief_below",
            said=say_terms(scenario, agreed, worse),
            limit=say_terms(scenario, side.walk_away, worse),
        )


def _say_what_was_beside(dispatcher: CollectingDispatcher, play: dict[str, Any]) -> None:
    """Name what was spoken of in one's own talk and is in no figure: it is still to be settled."""
    named = played.beside_of(play)
    if named:
        said = ", ".join(f'"{one}"' for one in named[:MOST_BESIDE])
        dispatcher.utter_message(response="utter_debrief_beside", said=said)


def _first_of_all(play: dict[str, Any], scenario: Scenario, review: Debrief) -> str:
    """Give what there is to try before all else: a deal below the limit, a threat, a slip."""
    if _is_below_the_least(play, scenario):
        line = _line(review, "no_walk_away_point") or quote(_last_line(play), WORDS_OF_A_LINE)
        return label("error_no_walk_away_point").format(quote=line)
    return _threat(play, scenario) or _slip(play, scenario)


def _is_below_the_least(play: dict[str, Any], scenario: Scenario) -> bool:
    state, side = played.state_of(play), scenario.learner
    return state.over == DEAL and side.worth(state.agreed) < side.least - HAIR


def _last_line(play: dict[str, Any]) -> str:
    said = [str(turn["text"]) for turn in play["turns"] if turn["who"] == LEARNER]
    return said[-1] if said else ""


def _threat(play: dict[str, Any], scenario: Scenario) -> str:
    """Say which line was taken for a threat, and what it did."""
    lines = [str(turn["text"]) for turn in play["turns"] if turn.get("hardened")]
    if not lines:
        return ""
    said = quote(lines[0], WORDS_OF_A_LINE)
    return label("debrief_threat").format(quote=said, name=scenario.name)


def _slip(play: dict[str, Any], scenario: Scenario) -> str:
    """Say what the last word named that was not agreed: so people sign what they do not mean."""
    slip = play.get("slip")
    if not slip:
        return ""
    agreed = say_terms(scenario, played.state_of(play).agreed, slip)
    return label("debrief_slip").format(said=say_terms(scenario, slip), agreed=agreed)


def _say_feedback(dispatcher: CollectingDispatcher, review: Debrief, first: str) -> None:
    """One strength and one thing to try, each with the learner's own line; ``first`` before all."""
    good = next((name for name in PRAISED if name in review.strengths), "")
    dispatcher.utter_message(
        response="utter_debrief_feedback" if good else "utter_debrief_feedback_plain",
        json_message={"feedback": True},
        good=label(f"strength_{good}").format(quote=_line(review, good)) if good else "",
        tries=first
        or label(f"error_{review.one_thing or 'none'}").format(
            quote=_line(review, review.one_thing)
        ),
    )


def _line(review: Debrief, name: str) -> str:
    """Give the learner's line that shows it; of a long one the sentence that does."""
    line = review.lines.get(name, "")
    shown = sentence_that(SHOWN_BY[name], line) if name in SHOWN_BY else line
    return quote(shown, WORDS_OF_A_LINE)


def _show(
    dispatcher: CollectingDispatcher,
    play: dict[str, Any],
    scenario: Scenario,
    *,
    is_on_web: bool,
) -> None:
    """Show the picture, which the web has a table beside; other channels have it in words."""
    offers = played.offers_of(play, scenario)
    picture = _picture(play, scenario, offers) if offers else None
    earlier = play.get("rounds", [])[: -1 if play.get("told") else None]
    before = next(iter(reversed(earlier)), None)
    dispatcher.utter_message(
        response="utter_debrief_next",
        words=_opened(scenario, offers) if is_on_web else f"{picture.words}\n" if picture else "",
        before=label("debrief_before").format(**before) if before else "",
        buttons=_next(play, scenario),
        json_message=shown(picture) if picture else None,
    )


def _opened(scenario: Scenario, offers: list[tuple[str, dict[str, Any]]]) -> str:
    """Say what the learner's first offer was worth, and where the last one stood."""
    worth = [round(100 * scenario.learner.worth(terms)) for who, terms in offers if who == LEARNER]
    if not worth:
        return ""
    name = "opened" if worth[0] == worth[-1] else "opened_and_moved"
    return label(f"debrief_{name}").format(first=worth[0], last=worth[-1])


def _picture(
    play: dict[str, Any], scenario: Scenario, offers: list[tuple[str, dict[str, Any]]]
) -> Picture:
    state = played.state_of(play)
    return draw(scenario, offers, state.agreed if state.over == DEAL else None)


def _next(play: dict[str, Any], scenario: Scenario) -> list[dict[str, str]]:
    again = choice(label("play_again"), "play:again")
    leave = choice(label("play_leave"), "play:leave")
    if play["own"]:
        return [again, leave]
    other = choice(label("play_next"), "play:next")
    return [other, again, leave] if scenario.parallel != scenario.id else [again, leave]
