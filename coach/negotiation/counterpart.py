"""The counterpart: a model of somebody who bargains about several issues at once.

Worth is weighed over the issues; nothing below what no deal is worth is offered or taken. How much
it asks for falls with time by Faratin, Sierra and Jennings, "Negotiation decision functions for
autonomous agents" (1998), §4.1 (polynomial, time-dependent), and which package it offers follows
their trade-offs (2002): towards what the learner was heard to care for. What the learner does
moves it faster or slower: being heard, a fair standard, acting together; a threat, a gift asked.

Its state is plain data, so that a conversation can keep it; `answer` changes nothing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from coach.negotiation.hearing import Heard
from coach.negotiation.scenario import Scenario, Value
from coach.negotiation.space import HAIR, space_of
from coach.negotiation.state import DEAL, NO_DEAL, OPEN, State, remember

__all__ = ["DEAL", "MANNERS", "NO_DEAL", "OPEN", "Reply", "State", "answer", "begin"]


@dataclass(frozen=True)
class Manner:
    """How somebody bargains: the field's decision functions with everyday names."""

    pace: float  # Faratin's beta: above 1 gives ground early, below 1 late
    margin: float  # above no deal, where it stops while nothing moves it
    tells_at: int  # at the how-manieth question about what matters it begins to tell
    softens: float  # how much being heard moves it, as a share of the time there is
    stalls: int  # turns that it lets pass before its first offer


MANNERS = {
    "decent": Manner(pace=1.0, margin=0.08, tells_at=1, softens=0.06, stalls=0),
    "busy": Manner(pace=0.8, margin=0.10, tells_at=1, softens=0.06, stalls=0),
    "stalls": Manner(pace=0.4, margin=0.18, tells_at=2, softens=0.03, stalls=2),
    "talks_down": Manner(pace=0.45, margin=0.18, tells_at=2, softens=0.03, stalls=0),
    "no_mandate": Manner(pace=0.8, margin=0.10, tells_at=1, softens=0.06, stalls=0),
}
FAIR = 0.10  # how much a standard moves it, as a share of the time there is
TOGETHER = 0.25  # how much acting together does, where it would cost something
MENACED = 0.15  # how much a threat takes back
MOST_MOVED = 0.6
UNANSWERED = 0.55  # of its way it goes by time alone, to somebody who gives no ground
GROUND = 0.04  # of all that there is for it: giving less is no ground given
KNOWS_FROM = 3  # so often heard what the learner cares for, it trades as well as anybody can
MOST_BACK = 1  # issues that it asks something back on in one offer
TO_SAY_YES = 1  # turns after time is up, so that nobody is bound to what they named a part of
MOST_ASIDES = 2  # of each kind that cost no time, so that a talk always ends
SPREAD = 0.03  # how much one counterpart of a manner differs from another


@dataclass(frozen=True)
class Reply:
    """What the counterpart does in a turn; words are put to it elsewhere."""

    act: str  # one of voice.ACTS, without its mood
    terms: dict[str, Value] = field(default_factory=dict)
    interest: int | None = None  # told along with it
    again: int | None = None  # an interest that was told before, and is what was asked about
    standard: int | None = None  # taken up
    wanted: dict[str, Value] = field(default_factory=dict)  # set right, and not agreed to yet
    mood: str = "plain"  # warm, plain, cold


def begin(seed: int) -> State:
    """Give the state before the first word."""
    return State(seed)


def answer(scenario: Scenario, state: State, heard: Heard) -> tuple[State, Reply]:
    """Take one message of the learner; give the new state, and what the counterpart does."""
    before = state
    state = remember(scenario, state, heard)
    if "accept" in heard.moves and state.standing and not _differs(heard, state.standing):
        return _agree(state, state.standing, before)
    aside = _aside(scenario, state, heard)
    if aside is not None:
        return aside
    state = replace(state, turn=state.turn + 1)
    bargain = Bargain(scenario, state)
    package = bargain.package_of(heard)
    is_time_for_a_yes = state.turn <= scenario.rounds + TO_SAY_YES
    if package is not None and is_time_for_a_yes and bargain.takes(package):
        # Said back before it is settled: what was heard may not be what was meant.
        settled = _better(scenario, package, state.standing)
        return replace(state, standing=settled), Reply("confirm", settled, mood=_mood(state))
    if state.turn > scenario.rounds:
        return replace(state, over=NO_DEAL), Reply("leave", mood=_mood(state))
    return _reply(scenario, before, state, heard, bargain)


def _aside(scenario: Scenario, state: State, heard: Heard) -> tuple[State, Reply] | None:
    """Answer what takes no time: they ask others, ask at the last offer, or set right."""
    if heard.waits and state.waited < MOST_ASIDES:
        waited = replace(state, waited=state.waited + 1)
        return waited, Reply("wait", dict(state.standing), mood=_mood(state))
    is_wrong = bool(state.standing) and (heard.corrects or heard.refuses)
    if is_wrong and state.set_right < MOST_ASIDES:
        return _set_right(scenario, state, heard)
    is_last = state.turn >= scenario.rounds and bool(state.standing)
    if heard.settles or not is_last or state.repeated == MOST_ASIDES:
        return None
    state, reply = _told(scenario, state, heard)
    reply = replace(reply, act="last_again", terms=dict(state.standing))
    return replace(state, repeated=state.repeated + 1), reply


def _set_right(scenario: Scenario, state: State, heard: Heard) -> tuple[State, Reply] | None:
    """Take up what was wrong in what was said back; never the same package as a yes or no.

    What the learner says it shall be holds, also where it is worth less to them by the model.
    """
    bargain = Bargain(scenario, replace(state, turn=state.turn + 1))
    state = replace(state, set_right=state.set_right + 1)
    values = {issue.id: issue.values for issue in scenario.issues}
    named = {i: v for i, v in heard.terms.items() if v in values[i]}
    package = {**state.standing, **named}
    if named and bargain.takes(package):
        return replace(state, standing=package), Reply("confirm", package, mood=_mood(state))
    worth = scenario.learner.worth
    other = bargain.with_terms(named) if worth(package) < worth(state.standing) - HAIR else {}
    if other:
        return replace(state, standing=other), Reply("amend", other, mood=_mood(state))
    offer = bargain.offer(heard)
    if offer != state.standing and all(offer[issue] == named[issue] for issue in named):
        return None
    state, told = _told(scenario, state, heard)
    act = "in_return" if named else "not_so"
    return state, replace(told, act=act, terms={}, wanted=named)


def _told(scenario: Scenario, state: State, heard: Heard) -> tuple[State, Reply]:
    """Tell what was asked about, if anything was: anew, or once more."""
    interest = _next_to_tell(scenario, state, heard)
    again = heard.reason if heard.reason in state.told else None
    if interest is not None:
        state = replace(state, told=[*state.told, interest])
    return state, Reply("tell", dict(state.standing), interest, again, mood=_mood(state))


def _reply(
    scenario: Scenario, before: State, state: State, heard: Heard, bargain: Bargain
) -> tuple[State, Reply]:
    state, told = _told(scenario, state, heard)
    supposed = bargain.for_terms(heard.supposes)
    if supposed and state.turn < scenario.rounds:
        act = "hold" if supposed == before.standing else "offer"
        return replace(state, standing=supposed), replace(told, act=act, terms=supposed)
    if _only_talks(heard) and state.turn < scenario.rounds:
        return state, replace(told, act=_act_of_talk(state, heard, told))
    if state.turn <= MANNERS[scenario.manner].stalls and not _is_pressing(heard):
        return state, replace(told, act="stall")
    is_menaced = state.threats > before.threats
    # Who was threatened just now gives nothing for it, and is not kind about it.
    offer = dict(before.standing) if is_menaced and before.standing else bargain.offer(heard)
    told = replace(told, mood="cold") if is_menaced else told
    reply = replace(
        told,
        act=_act(scenario, before, state, heard, is_same=offer == before.standing),
        terms=offer,
        standard=next(iter(set(state.standards) - set(before.standards)), None),
    )
    return replace(state, standing=offer), reply


def _act_of_talk(state: State, heard: Heard, told: Reply) -> str:
    """Name what it does where nothing was put on the table."""
    if told.interest is not None or told.again is not None:
        return "tell"
    if state.turn == 1:
        return "greet"
    if heard.asks_what_stands and state.standing:
        return "stands"
    return "no_idea" if heard.asks_beside or heard.asks_what_stands else "tell"


def _act(scenario: Scenario, before: State, state: State, heard: Heard, *, is_same: bool) -> str:
    """Name what it does, the most telling first; that it stays is said only where it does."""
    signs = {
        "last_offer": state.turn == scenario.rounds,
        "mandate": state.mandate_open and not before.mandate_open,
        "cold": state.threats > before.threats and is_same,
        "weigh": state.together and not before.together,
        "ask_back": _asks_for_a_gift(heard, before) and is_same,
        "hold": is_same and _mood(state) != "cold",
    }
    return next((act for act, is_so in signs.items() if is_so), "offer")


class Bargain:
    """What a counterpart in a state would take, and what it would offer."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self._scenario, self._state = scenario, state
        self._space = space_of(scenario)
        self._manner = MANNERS[scenario.manner]
        self._chance = random.Random(state.seed)

    @property
    def target(self) -> float:
        """What a package must be worth to it now; never less than no deal."""
        side = self._scenario.counterpart
        top = max(side.worth(side.target), side.least)
        floor = min(side.least + self._margin(), top)
        return max(side.least, top - (top - floor) * self._way())

    def _margin(self) -> float:
        own = self._manner.margin + self._chance.uniform(-SPREAD, SPREAD)
        pressed = self._scenario.pressure if self._state.together else 0.0
        return max(0.01, own - pressed)

    def _way(self) -> float:
        """How far along its way from target to floor it is, 0 to 1."""
        state, manner = self._state, self._manner
        moved = manner.softens * state.heard + FAIR * len(state.standards)
        moved += TOGETHER if state.together and self._scenario.pressure else 0.0
        moved = min(MOST_MOVED, moved) - MENACED * state.threats
        time = state.turn / self._scenario.rounds
        gone: float = min(1.0, max(0.0, time + moved)) ** (1 / manner.pace)
        return gone if self._was_met() else min(gone, UNANSWERED)

    def _was_met(self) -> bool:
        """Tell whether the learner gave ground, or reasons to: else it waits for them."""
        state = self._state
        if state.standards or state.together or state.heard:
            return True
        worth = self._worth_asked
        return worth(state.asked) > worth(state.first_asked) + GROUND if state.asked else False

    def _worth_asked(self, terms: Mapping[str, Value]) -> float:
        side = self._scenario.counterpart
        return sum(side.weights[i] * side.likes[i][v] for i, v in terms.items())

    def package_of(self, heard: Heard) -> dict[str, Value] | None:
        """Give the whole package that an offer makes, what is not named being as it stood."""
        if not heard.terms:
            return None
        known = {**self._state.standing, **self._state.asked, **heard.terms}
        ids = [issue.id for issue in self._scenario.issues]
        values = {issue.id: issue.values for issue in self._scenario.issues}
        if any(known.get(i) not in values[i] for i in ids):
            return None
        return {i: known[i] for i in ids}

    def takes(self, package: Mapping[str, Value]) -> bool:
        """Tell whether it agrees to a package now.

        When time is up no better one can come: then all that is no worse than no deal will do, but
        for somebody who threatens.
        """
        is_up = self._state.turn >= self._scenario.rounds and _mood(self._state) != "cold"
        enough = self._scenario.counterpart.least if is_up else self.target
        place = self._space.place(package)
        return bool(self._space.counterpart[place] >= enough - HAIR) and self._may(place)

    def _may(self, place: int) -> bool:
        return bool(self._allowed()[place])

    def _allowed(self) -> NDArray[np.bool_]:
        """Which packages it may agree to alone; shape (packages,)."""
        scenario = self._scenario
        if not scenario.mandate or self._state.mandate_open:
            return np.ones(len(self._space.packages), dtype=bool)
        allowed = np.ones(len(self._space.packages), dtype=bool)
        for issue, value in scenario.mandate.items():
            most = scenario.learner.likes[issue][value]
            allowed &= self._space.learner_likes[issue] <= most + HAIR
        return allowed

    def offer(self, heard: Heard) -> dict[str, Value]:
        """Give the package that it offers: worth its target, and as good for the learner as known.

        It takes back nothing: no offer is worth less to the learner than the last one.
        """
        space, state = self._space, self._state
        fits = (space.counterpart >= self.target - HAIR) & self._allowed()
        fits &= self._not_more_than_asked()
        if state.standing:
            fits &= space.learner >= space.learner[space.place(state.standing)] - HAIR
            fits &= self._keeps_its_word(heard)
        if not fits.any():
            return dict(state.standing) or self._opening()
        best = int(np.argmax(np.where(fits, self._liking(heard), -np.inf)))
        return dict(space.packages[best])

    def with_terms(self, terms: Mapping[str, Value]) -> dict[str, Value]:
        """Give what it would take with these terms in it, as near to what stands as can be.

        Nothing where there is no such package; of those that are as near, the learner's best.
        """
        space = self._space
        fits = (space.counterpart >= self.target - HAIR) & self._allowed()
        liking = space.learner.copy()
        for issue in self._scenario.issues:
            wanted = {**self._state.standing, **terms}[issue.id]
            is_so = space.at[issue.id] == issue.values.index(wanted)
            fits &= is_so | (issue.id not in terms)
            liking += is_so
        best = int(np.argmax(np.where(fits, liking, -np.inf)))
        return dict(space.packages[best]) if fits.any() else {}

    def for_terms(self, terms: Mapping[str, Value]) -> dict[str, Value]:
        """Give the learner's best of what it would take with these terms in it.

        Of what they bring it, it keeps half. Nothing where none are named, or where it would take
        back what it offered.
        """
        space, standing = self._space, self._state.standing or self._opening()
        worth = self._scenario.counterpart.worth
        kept = (worth(standing) + worth({**standing, **terms})) / 2
        fits = (space.counterpart >= max(self.target, kept) - HAIR) & self._allowed()
        fits &= self._not_more_than_asked()
        for issue, value in terms.items():
            fits &= space.at[issue] == self._scenario.issue(issue).values.index(value)
        if self._state.standing:
            fits &= space.learner >= space.learner[space.place(standing)] - HAIR
        best = int(np.argmax(np.where(fits, space.learner, -np.inf)))
        return dict(space.packages[best]) if terms and fits.any() else {}

    def _keeps_its_word(self, heard: Heard) -> NDArray[np.bool_]:
        """Which packages go back on one issue at most, and on none that was just spoken of."""
        likes, standing = self._scenario.learner.likes, self._state.standing
        back = np.zeros(len(self._space.packages))
        for issue, value in standing.items():
            is_worse = self._space.learner_likes[issue] < likes[issue][value] - HAIR
            back += is_worse * (MOST_BACK + 1 if issue in heard.about else 1)
        return np.asarray(back <= MOST_BACK)

    def _not_more_than_asked(self) -> NDArray[np.bool_]:
        """Which packages give the learner no more on an issue than was asked, or stands already."""
        likes, state = self._scenario.learner.likes, self._state
        modest = np.ones(len(self._space.packages), dtype=bool)
        for issue, value in state.asked.items():
            standing = state.standing.get(issue, value)
            most = max(likes[issue][value], likes[issue][standing])
            modest &= self._space.learner_likes[issue] <= most + HAIR
        return modest

    def _opening(self) -> dict[str, Value]:
        """Give its best among what it may offer."""
        worth = np.where(self._allowed(), self._space.counterpart, -np.inf)
        return dict(self._space.packages[int(np.argmax(worth))])

    def _liking(self, heard: Heard) -> NDArray[np.float64]:
        """How well each package would do: known wishes met, else a step on what was asked.

        Who knows what the other cares for gives that and keeps the rest; who does not meets them
        half way on everything, which is worse for both.
        """
        wished = self._known_wishes()
        known = min(1.0, sum(self._state.cares.values()) / KNOWS_FROM)
        near = self._nearness()
        own = self._space.counterpart
        return np.asarray(known * wished + (1 - known) * near + 0.01 * own)

    def _known_wishes(self) -> NDArray[np.float64]:
        """What each package is worth to the learner, as far as it was heard; shape (packages,)."""
        cares = self._state.cares
        total = sum(cares.values()) or 1.0
        wished = np.zeros(len(self._space.packages))
        for issue, signs in cares.items():
            wished += signs / total * self._space.learner_likes[issue]
        return wished

    def _nearness(self) -> NDArray[np.float64]:
        """How near each package is to half way between both sides' last, in every issue alike."""
        mine = self._state.standing or dict(self._scenario.counterpart.target)
        total = np.zeros(len(self._space.packages))
        for issue in self._scenario.issues:
            shares = np.array([issue.share_of(value) for value in issue.values])
            asked = self._state.asked.get(issue.id, mine[issue.id])
            middle = (issue.share_of(mine[issue.id]) + issue.share_of(asked)) / 2
            total += np.abs(shares[self._space.at[issue.id]] - middle)
        return np.asarray(1.0 - total / len(self._scenario.issues))


def _next_to_tell(scenario: Scenario, state: State, heard: Heard) -> int | None:
    """Give what is asked about, else the weightiest, to whoever asks often enough."""
    if "ask_interest" not in heard.moves:
        return None
    if state.questions < MANNERS[scenario.manner].tells_at and not state.heard:
        return None
    if heard.reason is not None:
        return None if heard.reason in state.told else heard.reason
    side = scenario.counterpart
    order = sorted(
        range(len(side.interests)), key=lambda at: -side.weights[side.interests[at].about]
    )
    return next((at for at in order if at not in state.told), None)


def _only_talks(heard: Heard) -> bool:
    """Tell whether nothing was put on the table and nothing refused."""
    is_question = heard.asks_beside or heard.asks_what_stands
    if is_question and not heard.terms and not _is_pressing(heard):
        return True
    return not heard.terms and not heard.moves & {
        "make_offer", "trade", "reject", "collective_pressure", "threat", "cite_standard",
        "concede", "accept", "mention_alternative", "give_reason",
    }  # fmt: skip


def _is_pressing(heard: Heard) -> bool:
    return bool(heard.moves & {"collective_pressure", "cite_standard"})


def _asks_for_a_gift(heard: Heard, before: State) -> bool:
    """Tell whether more is asked and nothing given."""
    gives = {"trade", "concede", "cite_standard", "give_reason", "share_interest"}
    return bool(before.standing) and bool(heard.terms) and not heard.moves & gives


def _better(
    scenario: Scenario, package: dict[str, Value], standing: dict[str, Value]
) -> dict[str, Value]:
    """Whoever asks for less than stands already is told what stands."""
    worth = scenario.learner.worth
    return standing if standing and worth(standing) > worth(package) + HAIR else package


def _differs(heard: Heard, standing: Mapping[str, Value]) -> bool:
    return any(standing.get(issue) != value for issue, value in heard.terms.items())


def _agree(state: State, package: Mapping[str, Value], before: State) -> tuple[State, Reply]:
    agreed = dict(package)
    return replace(state, over=DEAL, agreed=agreed, standing=agreed), Reply(
        "accept", agreed, mood=_mood(before)
    )


def _mood(state: State) -> str:
    if state.threats > state.heard:
        return "cold"
    return "warm" if state.heard >= 1 else "plain"
