"""The questions of a review, by the codebook's own names (docs/codebook.md).

The coach's feedback, the reviews and the published figures use the same names, so that a
facilitator and the coach can be compared. A test holds these to those that the coach has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

YES, NO, PARTLY, CANNOT_TELL = "yes", "no", "partly", "cannot_tell"
SHOWN = ((YES, "Yes"), (NO, "No"), (CANNOT_TELL, "Cannot be told here"))
SEEN = ((YES, "Yes"), (PARTLY, "Partly"), (NO, "No"))
PLAIN = ((YES, "Yes"), (NO, "No"))

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Item:
    """One question; ``name`` is the codebook's."""

    name: str
    question: str
    choices: Choices = SHOWN

    @property
    def said(self) -> Mapping[str, str]:
        """Give the words of each answer."""
        return dict(self.choices)


@dataclass(frozen=True)
class Part:
    """Questions that belong together."""

    title: str
    items: Sequence[Item]


def _part(title: str, questions: Mapping[str, str]) -> Part:
    return Part(title, [Item(name, question) for name, question in questions.items()])


GOAL_HAS = _part(
    "Their goal says",
    {
        "outcome": "what will be different in the world, not only what will be done",
        "people": "for whom or with whom: a named group or person, more than “we” or “I”",
        "place": "where: it can be found on a map, or in the building",
        "measure": "something that can be counted or plainly seen",
        "baseline": "where things stand now",
        "deadline": "by when: a date, a span, an event",
        "first_step": "one small thing that can be done, concretely",
        "owner": "who does a named thing; “I” and “we” count",
    },
)
GOAL_FLAGS = _part(
    "Their goal is",
    {
        "activity_not_outcome": "only an activity, without what it changes",
        "grand_expectation": "far bigger than these people could bring about in the time",
        "vague": "so vague that nobody could tell whether it has happened",
        "blaming": "blaming a person or a group",
        "done_to_not_with": "something done to people or for them, without them",
    },
)
TALK_ERRORS = _part(
    "In the talk, or getting ready for it, they",
    {
        "no_walk_away_point": "accepted below their limit, or showed no limit",
        "weak_target": "hoped for little more than their limit",
        "no_ice_breaking": "went straight to the ask: no greeting, no thanks",
        "no_first_offer_when_informed": "knew the going rate, and let the other side begin",
        "unambitious_opening": "opened low, for what they hoped",
        "weak_counter": "answered a number with one hardly off it",
        "no_rationale": "named numbers without a why",
        "poor_closing": "ended without a summary or a next step",
        "never_asked_interests": "never asked what matters to the other side",
        "conceded_without_trade": "gave ground and asked nothing for it",
    },
)
CLAIM_HAS = _part(
    "The claim tells",
    {
        "number": "a number",
        "source": "who says or counted it; one's own count is a source",
        "method": "how it was counted or found",
        "sample_size": "how many people, places or things were looked at",
        "comparison": "a comparison: before, elsewhere, without it",
        "time_span": "over which time",
        "limits": "its limits",
    },
)
CLAIM_ISSUES = _part(
    "A careful reader would ask about the claim, since",
    {
        "no_source": "nobody is named who says or counted it",
        "own_figures": "who gains by the figures supplies them",
        "one_story": "it is one story",
        "tiny_sample": "very few were looked at",
        "no_comparison": "it is compared with nothing",
        "cause_from_coincidence": "two things came together, and one is called the cause",
        "cherry_picked_period": "the period seems picked",
        "percent_without_base": "a percentage stands there without “of how many”",
        "old_data": "the figures are old",
        "leading_question": "people were led to their answer",
        "loaded_average": "an average hides who has least",
        "activity_not_result": "work is counted, and not what came of it",
        "survivor_or_self_selection": "only some are in it: who stayed, or who came forward",
        "overprecise": "it is more exact than anybody could know",
        "harm_ignored": "who loses by it is left out",
    },
)
IN_GENERAL = Part(
    "The conversation as a whole",
    [
        Item("met_kindly", "Was the person met kindly and understood?", SEEN),
        Item("invented", "Did the coach invent anything?", PLAIN),
        Item("step_in", "Should somebody have stepped in?", PLAIN),
    ],
)
WHICH, REMARK = "invented_which", "remark"  # in the reviewer's own words

_OF_SKILL: Mapping[str, Sequence[Part]] = {
    "planning": (GOAL_HAS, GOAL_FLAGS),
    "negotiation": (TALK_ERRORS,),
    "evidence": (CLAIM_HAS, CLAIM_ISSUES),
}


def rubric_of(skill: str) -> Sequence[Part]:
    """Give what is asked about a conversation in a skill; "" where none was begun."""
    return (IN_GENERAL, *_OF_SKILL.get(skill, ()))


def all_parts() -> Sequence[Part]:
    """Give every part there is, each once."""
    return (IN_GENERAL, *(part for parts in _OF_SKILL.values() for part in parts))
