"""After a role-play: what came of it, what went well, one thing to try, and the picture."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.numbers import shown
from actions.words import choice, label
from coach.negotiation import Debrief, debrief
from coach.negotiation import play as played
from coach.negotiation.below_limit import is_worse_than_no_deal, worse_than_limit
from coach.negotiation.beside import still_open
from coach.negotiation.counterpart import DEAL
from coach.negotiation.moves import is_missing, is_sure, sentence_that
from coach.negotiation.own_case import MAIN
from coach.negotiation.picture import draw
from coach.negotiation.scenario import LEARNER, OURS, Scenario
from coach.negotiation.space import space_of
from coach.negotiation.wording import say_terms
from coach.picture import Picture
from coach.quoting import count_words, quote

Events = list[dict[str, Any]]

WORDS_OF_A_LINE = 12
MOST_WORDS = 60  # of a message
MOST_BESIDE = (4, 2, 1)  # things that are named at the end, as there is room
WORSE = " ({said} by itself is worse than your limit: {limit})"
WORSE_IN_ALL = " (all in all, worse for you than no deal)"
OPENED_WITH_ALL = (
    "One thing to try: you opened with all that you hope for. In the second round, ask for one "
    "thing more at first, so that you have something to give."
)
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
# By which an error would be none: it is told only where plainly no such move was made.
WANTS = {
    "never_asked_interests": ("ask_interest",), "conceded_without_trade": ("trade",),
    "no_rationale": ("give_reason", "cite_standard", "share_interest"),
    "poor_closing": ("summarise_agreement",),
}  # fmt: skip
OF_A_LINE = frozenset({"conceded_without_trade"})  # shown by its own line, not by the whole talk


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
    first = _first_of_all(play, scenario, review)
    _say_feedback(dispatcher, play, review, first or _instead_of_none(play, scenario, review))
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
        terms=say_terms(scenario, played.state_of(play).agreed) + _what_is_below(play, scenario),
        plan_b=scenario.learner.plan_b,
        **{key: str(value) for key, value in outcome.items()},
    )


def _what_is_below(play: dict[str, Any], scenario: Scenario) -> str:
    """Say what was agreed beyond a limit; of a whole that is worse than no deal, only that.

    In one's own talk the limit of the ask was told, and what no deal is worth was guessed.
    """
    agreed, side = played.state_of(play).agreed, scenario.learner
    worse = _worse_than_the_limit(play, scenario)
    is_limit_known = bool(play["own"]) and bool(worse)
    if agreed and not is_limit_known and is_worse_than_no_deal(scenario, agreed):
        return WORSE_IN_ALL
    if not worse:
        return ""
    said = say_terms(scenario, agreed, worse)
    return WORSE.format(said=said, limit=say_terms(scenario, side.walk_away, worse))


def _worse_than_the_limit(play: dict[str, Any], scenario: Scenario) -> list[str]:
    agreed = played.state_of(play).agreed
    return worse_than_limit(scenario, agreed, is_own=bool(play["own"])) if agreed else []


def _first_of_all(play: dict[str, Any], scenario: Scenario, review: Debrief) -> str:
    """Give what there is to try before all else: a deal below the limit, a threat, a slip."""
    if _is_below_the_least(play, scenario):
        line = _line(review, "no_walk_away_point") or quote(_last_line(play), WORDS_OF_A_LINE)
        return label("error_no_walk_away_point").format(quote=line)
    return _threat(play, scenario) or _slip(play, scenario)


def _instead_of_none(play: dict[str, Any], scenario: Scenario, review: Debrief) -> str:
    """Give what to try where no error is plain and the learner opened with all they hope for."""
    if _told_error(review, _said(play)):
        return ""
    likes, hoped = scenario.learner.likes, scenario.learner.target
    first = played.state_of(play).first_asked
    asked = {issue: value for issue, value in first.items() if issue != OURS}
    is_all = all(likes[i][v] >= likes[i][hoped[i]] for i, v in asked.items())
    return OPENED_WITH_ALL if asked and is_all else ""


def _said(play: dict[str, Any]) -> list[str]:
    return [str(turn["text"]) for turn in play["turns"] if turn["who"] == LEARNER]


def _is_below_the_least(play: dict[str, Any], scenario: Scenario) -> bool:
    """Tell whether a deal is worse than no deal, or in one's own talk than the limit of the ask."""
    agreed = played.state_of(play).agreed
    if not agreed:
        return False
    is_beyond = bool(play["own"]) and bool(_worse_than_the_limit(play, scenario))
    return is_beyond or is_worse_than_no_deal(scenario, agreed)


def _last_line(play: dict[str, Any]) -> str:
    """Give the learner's last line that is no goodbye: what was said before the terms held."""
    said = [turn for turn in play["turns"] if turn["who"] == LEARNER]
    heard = [turn for turn in said if turn.get("moves")]
    return str((heard or said)[-1]["text"]) if said else ""


def _told_strength(review: Debrief, play: dict[str, Any]) -> str:
    """Give the first thing to praise that was done beyond doubt."""
    praised = (name for name in PRAISED if name in review.strengths)
    return next((name for name in praised if _was_done(name, review.lines[name], play)), "")


def _was_done(name: str, line: str, play: dict[str, Any]) -> bool:
    """Tell whether a line is surely what it is praised for, and was heard so when it was said."""
    move = SHOWN_BY.get(name)
    if move is None:
        return True
    heard = [turn["moves"] for turn in play["turns"] if turn["text"] == line and "moves" in turn]
    return is_sure(move, line) and all(move in moves for moves in heard)


def _told_error(review: Debrief, said: list[str]) -> str:
    """Give the first thing to try that was plainly not done; ``said`` are the learner's lines."""
    sure = (
        name
        for name in review.errors
        if is_missing(WANTS.get(name, ()), [review.lines[name]] if name in OF_A_LINE else said)
    )
    return next(sure, "")


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


def _say_feedback(
    dispatcher: CollectingDispatcher, play: dict[str, Any], review: Debrief, first: str
) -> None:
    """One strength and one thing to try, each with the learner's own line; ``first`` before all."""
    good = _told_strength(review, play)
    error = "" if first else _told_error(review, _said(play))
    dispatcher.utter_message(
        response="utter_debrief_feedback" if good else "utter_debrief_feedback_plain",
        json_message={"feedback": True},
        good=label(f"strength_{good}").format(quote=_line(review, good)) if good else "",
        tries=first or label(f"error_{error or 'none'}").format(quote=_line(review, error)),
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
    compared = label("debrief_before").format(**before) if before else ""
    drawn = _opened(scenario, offers) if is_on_web else f"{picture.words}\n" if picture else ""
    dispatcher.utter_message(
        response="utter_debrief_next",
        words=drawn + _still_open(play, drawn + compared),
        before=compared,
        buttons=_next(play, scenario),
        json_message=shown(picture) if picture else None,
    )


def _still_open(play: dict[str, Any], beside: str) -> str:
    """Name what was spoken of in one's own talk and is in no figure, as far as there is room."""
    named = played.beside_of(play)
    said = (still_open(named, most) for most in MOST_BESIDE)
    room = MOST_WORDS - count_words(beside) - count_words("What next?")
    return next((words for words in said if count_words(words) <= room), "")


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
