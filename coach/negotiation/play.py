"""A talk that is played: what both said, where it stands, and one move taken back.

It is plain data throughout, so that a conversation can keep it in one slot:
{"scenario": id, "own": the own case or None, "seed", "state", "turns", "before", "stage"}, and
"slip": what the last word named that was not agreed, "named": the numbers that were named
between the steps of the model, by issue, "below": after how many turns the coach asked about a deal
beyond the learner's limit, which it does once, and "answers": how many all work held when it was
left. A turn of the learner also holds what it was heard to do, whether it hardened the other side,
and what it named that the model does not weigh.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from coach.negotiation.below_limit import agrees_all_the_same, whisper_of_limit
from coach.negotiation.beside import Beside, spoken_beside, without_things_given
from coach.negotiation.between import named_between, with_named
from coach.negotiation.correcting import Correction, read_correction, read_which
from coach.negotiation.counterpart import Reply, answer, begin
from coach.negotiation.hearing import Heard, listen
from coach.negotiation.human import day_named, tells_of_harm
from coach.negotiation.moves import detect_moves
from coach.negotiation.offers import Offer, parse_offer
from coach.negotiation.offers.our_people import with_our_people
from coach.negotiation.scenario import (
    COUNTERPART,
    LEARNER,
    OURS,
    OWN_ID,
    Scenario,
    Value,
    build_scenario,
    load_scenarios,
)
from coach.negotiation.state import DEAL, OPEN, State
from coach.negotiation.supposing import supposed, weighed
from coach.negotiation.whisper import Recent

Play = dict[str, Any]

_YES = re.compile(
    r"^\W*(ok(ay)?|yes+|yep|yeah|sure|fine|good|great|right|alright|done|deal)"
    r"(,? (deal|then|thanks?|thank you|good|fine|yes|agreed|great|let'?s do (it|that)))*\W*$|"
    r"\b(it'?s a deal|we have a deal|deal\b(?! with)|agreed?\b|i accept|we accept|accepted|"
    r"(we|i)( all| both)? say yes|(we|i) take (it|that)(?! back)|that works|"
    r"works for (us|me)|sounds good|"
    r"fine (with|by|for) (us|me)|let'?s sign|we sign|shake on|let'?s do (it|that))\b",
    re.IGNORECASE,
)
_NO_YES = re.compile(r"\b(not|n't|never|cannot|can'?t|no|if|but|unless|until)\b", re.IGNORECASE)
_SAYS_NO = re.compile(r"\b(no|not|never|wrong)\b|n't\b", re.IGNORECASE)

SAYS_BACK = frozenset({"confirm", "amend", "not_so"})
ASKS_OPENLY = frozenset({"ask_back", "hold", "in_return"})
LAST_TURNS = 2  # that a hint looks at
MOST_NAMED = 12  # numbers of an issue between its steps
OWN = OWN_ID
TALK, CLOSING, OVER = "talk", "closing", "over"


@dataclass(frozen=True)
class Turn:
    """What came of one message of the learner."""

    reply: Reply | None  # none where it was not sure what was offered
    unsure: str = ""  # the issue that the offer is not clear about
    doubt: tuple[str, ...] = ()  # issues, one of which was meant
    is_hurt: bool = False  # a loss or a danger was told
    day: str = ""  # until which time was asked for
    beside: tuple[Beside, ...] = ()  # named for the first time, and not weighed
    supposed: str = ""  # what it was asked about: "what would three years give?"
    below: str = ""  # what the coach asks first: the deal is beyond the learner's limit


def begin_play(scenario_id: str, seed: int, own: Mapping[str, Any] | None = None) -> Play:
    """Open a talk; ``own`` is the scenario made of the learner's own preparation."""
    return {
        "scenario": scenario_id,
        "own": copy.deepcopy(dict(own)) if own else None,
        "seed": seed,
        "state": begin(seed).as_data(),
        "turns": [],
        "before": [],
        "stage": TALK,
    }


def scenario_of(play: Play) -> Scenario:
    """Give the scenario that is played, with every number that was named in it."""
    if play["own"]:
        scenario = build_scenario(play["own"], OWN, "your own case")
    else:
        scenario = load_scenarios()[play["scenario"]]
    return with_named(scenario, play.get("named", {}))


def state_of(play: Play) -> State:
    """Give what the counterpart remembers."""
    return State.of(play["state"])


def say(play: Play, scenario: Scenario, text: str) -> tuple[Play, Turn]:
    """Say something to the counterpart; what is unclear about an offer costs no turn."""
    if play["stage"] == CLOSING:
        return _close(play, scenario, text), Turn(None)
    state = state_of(play)
    said = with_our_people(text, were_asked=state.waited > 0)
    said = without_things_given(scenario, said) if play["own"] else said
    offer = parse_offer(said, scenario, state.standing or None)
    before, play = play, _with_numbers(play, scenario, offer)
    scenario = with_named(scenario, play.get("named", {}))
    moves = _moves_in(play, said)
    if "accept" in moves and _asked_openly(play) and state.standing:
        heard = Heard(frozenset({"accept"}))
        return _kept(play, text, offer, heard, state), Turn(Reply("confirm", state.standing))
    right = _set_right(play, scenario, said, offer) if "accept" not in moves else Correction()
    if right.doubt:
        return {**play, "doubt": right.doubt}, Turn(None, doubt=tuple(right.doubt))
    offer = replace(offer, terms=right.terms, unsure="") if right.terms else offer
    unsure = _unsure(scenario, offer)
    if unsure:
        return before, Turn(None, unsure)
    terms = _terms(offer) if right.terms else _stated(offer, moves)
    heard = _heard(play, listen(scenario, said, moves, terms), said)
    thing = "" if heard.terms or "accept" in moves else supposed(said)
    if thing:
        heard = _supposing(scenario, heard, thing)
    return _answered(play, scenario, text, offer, heard, thing)


def _supposing(scenario: Scenario, heard: Heard, thing: str) -> Heard:
    """Hear a question what a thing would bring as that, and not as one about their worry."""
    terms = weighed(scenario, thing)
    moves = frozenset({"invite_option"})
    asked = replace(heard, moves=moves, reason=None, asks_what_stands=False, refuses=False)
    return replace(asked, supposes=terms, asks_beside=not terms)


def _answered(
    play: Play, scenario: Scenario, text: str, offer: Offer, heard: Heard, thing: str
) -> tuple[Play, Turn]:
    """Let the counterpart answer, and keep what was said; ``thing`` is what was supposed."""
    new, reply = answer(scenario, state_of(play), heard)
    below = _below(play, scenario, new)
    if below:
        return {**play, "below": len(play["turns"])}, Turn(None, below=below)
    fresh = () if thing else _named_beside(play, scenario, text)
    turn = Turn(
        _after_beside(reply) if fresh else reply,
        is_hurt=tells_of_harm(text),
        day=day_named(text),
        beside=fresh,
        supposed=thing,
    )
    return _kept(play, text, offer, heard, new, fresh), turn


def _after_beside(reply: Reply) -> Reply:
    """Say what stands, where what is beside it was answered and nothing else was asked."""
    is_bare = reply.act == "tell" and reply.interest is None and reply.again is None
    return replace(reply, act="stands") if is_bare and reply.terms else reply


def _below(play: Play, scenario: Scenario, new: State) -> str:
    """Give what the coach asks before a deal beyond the learner's limit holds; once in a talk."""
    if new.over != DEAL or "below" in play:
        return ""
    return whisper_of_limit(scenario, new.agreed, is_own=bool(play["own"]))


def _was_asked_of_limit(play: Play) -> bool:
    """Tell whether the coach just asked about a deal beyond the limit: nobody spoke since."""
    return bool(play.get("below")) and play["below"] == len(play["turns"])


def _with_numbers(play: Play, scenario: Scenario, offer: Offer) -> Play:
    """Keep the numbers that were named between two steps; too many are asked about instead."""
    named = dict(play.get("named", {}))
    for issue, value in named_between(scenario, offer.terms, halves=bool(play["own"])).items():
        if len(named.get(issue, [])) < MOST_NAMED:
            named[issue] = [*named.get(issue, []), value]
    return {**play, "named": named} if named else play


def _named_beside(play: Play, scenario: Scenario, text: str) -> tuple[Beside, ...]:
    """Give what a message of one's own talk names for the first time, and no issue is about."""
    if not play["own"]:
        return ()
    before = " / ".join(beside_of(play)).lower()
    found = spoken_beside(scenario, text)
    return tuple(one for one in found if one.says.lower() not in before)


def beside_of(play: Play) -> list[str]:
    """Give what the learner named beside the issues of their own talk, in their words."""
    return [said for turn in play["turns"] for said in turn.get("beside", ())]


def _heard(play: Play, heard: Heard, text: str) -> Heard:
    """Mark what was heard after the counterpart said back the terms: what is wrong with them."""
    if not _was_said_back(play) or "accept" in heard.moves:
        return heard
    is_no = "reject" in heard.moves and not heard.terms and not heard.waits
    is_no = is_no and ("?" not in text or bool(_SAYS_NO.search(text)))
    return replace(heard, corrects=bool(heard.terms), refuses=is_no)


def _set_right(play: Play, scenario: Scenario, text: str, offer: Offer) -> Correction:
    """Read what was wrong in what was said back, or which of some issues was meant by it."""
    if not _was_said_back(play):
        return Correction()
    which = read_which(scenario, text, play.get("doubt", {}))
    state = state_of(play)
    found = read_correction(scenario, text, _terms(offer), state.standing, state.asked)
    return Correction(which) if which and not found.terms else found


def _was_said_back(play: Play) -> bool:
    """Tell whether the counterpart just said back what could be agreed, or asked what is wrong."""
    return bool(play["turns"]) and play["turns"][-1].get("act") in SAYS_BACK


def _asked_openly(play: Play) -> bool:
    """Tell whether the counterpart just asked what could change: a yes to that is none yet."""
    if _was_asked_of_limit(play):
        return False
    return bool(play["turns"]) and play["turns"][-1].get("act") in ASKS_OPENLY


def _moves_in(play: Play, text: str) -> list[str]:
    """Give the moves of a message where a talk stands."""
    if _was_asked_of_limit(play) and agrees_all_the_same(text):
        return ["accept"]
    return _moves(text, last_words(play))


def _moves(text: str, before: str) -> list[str]:
    """Give the moves of a message; a deal needs a plain yes, and no question in it."""
    moves = detect_moves(text, before).moves
    is_yes = bool(_YES.search(text)) and "?" not in text and not _NO_YES.search(text)
    others = [move for move in moves if move != "accept"]
    return ["accept", *others] if is_yes else others or ["off_topic"]


def record(play: Play, text: str, terms: Mapping[str, Value]) -> Play:
    """Write down what the counterpart said."""
    turn = {"who": COUNTERPART, "text": text, "terms": dict(terms)}
    return {**play, "turns": [*play["turns"], turn]}


def undo(play: Play) -> Play | None:
    """Take back the learner's last move and what was answered; None where there is none.

    A talk that this move ended goes on, and the round that was told of it counts no more.
    """
    if not play["before"]:
        return None
    before = play["before"][-1]
    rounds = play.get("rounds", [])
    open_again = {name: value for name, value in play.items() if name not in {"told", "slip"}}
    if "rounds" in play:
        open_again["rounds"] = rounds[:-1] if play.get("told") else rounds
    return {
        **open_again,
        "state": before["state"],
        "turns": play["turns"][: before["turns"]],
        "before": [],  # one move, not the whole talk
        "stage": TALK,
    }


def last_words(play: Play) -> str:
    """Give what the counterpart said last."""
    said = (turn["text"] for turn in reversed(play["turns"]) if turn["who"] == COUNTERPART)
    return next(said, "")


def recent_of(play: Play) -> Recent:
    """Give what the learner did in the last turns."""
    turns = [turn for turn in play["turns"] if turn["who"] == LEARNER][-LAST_TURNS:]

    def all_of(part: str) -> frozenset[Any]:
        return frozenset(one for turn in turns for one in turn.get(part, ()))

    return Recent(all_of("moves"), all_of("standards"), all_of("echoes"))


def offers_of(play: Play, scenario: Scenario) -> list[tuple[str, dict[str, Value]]]:
    """Give the whole packages that were on the table, in their order."""
    known: dict[str, Value] = {}
    offers: list[tuple[str, dict[str, Value]]] = []
    for turn in play["turns"]:
        known = {**known, **turn["terms"]}
        if turn["terms"] and len(known) == len(scenario.issues):
            offers.append((turn["who"], dict(known)))
    return offers


def _kept(
    play: Play,
    text: str,
    offer: Offer,
    heard: Heard,
    state: State,
    beside: tuple[Beside, ...] = (),
) -> Play:
    before = {"state": play["state"], "turns": len(play["turns"])}
    turn = {
        "who": LEARNER,
        "text": text,
        "terms": _terms(offer),
        "moves": sorted(heard.moves),
        "standards": sorted(heard.standards),
        "echoes": sorted(heard.echoes),
        "hardened": state.threats > state_of(play).threats,
        "beside": [one.says for one in beside],
    }
    stage = TALK if state.over == OPEN else CLOSING if state.over == DEAL else OVER
    return {
        **{name: value for name, value in play.items() if name != "doubt"},
        "state": state.as_data(),
        "turns": [*play["turns"], turn],
        "before": [before],
        "stage": stage,
    }


def _close(play: Play, scenario: Scenario, text: str) -> Play:
    """Keep the last word, and what it names that was not agreed.

    Of what the learner does for it, "you send the paper" would say that it is nothing.
    """
    agreed = state_of(play).agreed
    offer = parse_offer(text, scenario, agreed)
    play = _with_numbers(play, scenario, offer)
    named = {issue: value for issue, value in _terms(offer).items() if issue != OURS}
    slip = {issue: value for issue, value in named.items() if value != agreed[issue]}
    beside = [one.says for one in _named_beside(play, scenario, text)]
    turn = {"who": LEARNER, "text": text, "terms": {}, "beside": beside}
    return {**play, "turns": [*play["turns"], turn], "slip": slip, "stage": OVER}


def _terms(offer: Offer) -> dict[str, Value]:
    return {issue: value for issue, value in offer.terms.items() if value is not None}


def _stated(offer: Offer, moves: list[str]) -> dict[str, Value | None]:
    """Give the terms of an offer; a bare yes or a refusal states none, whatever it names."""
    is_bare = {"reject"} == set(moves)
    return {} if is_bare else dict(offer.terms)


def _unsure(scenario: Scenario, offer: Offer) -> str:
    """Give the issue whose value is not clear, or not one there can be."""
    values = {issue.id: issue.values for issue in scenario.issues}
    known = _terms(offer)
    strange = (i for i, v in known.items() if v not in values[i])
    is_settled = offer.unsure in known and known[offer.unsure] in values[offer.unsure]
    return next(strange, "" if is_settled else offer.unsure)
