"""What is said of an answer in a plan: one strength that is plain, then at most one next thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coach.arc import Work, said
from coach.dates import find_when, understand
from coach.encoder import load_encoder
from coach.feedback import NOTED, Feedback
from coach.hurt import find_hurt, find_loss
from coach.planning.goal import GoalReview, review_goal
from coach.planning.labelled import split_plan
from coach.planning.progress import outcome_of
from coach.planning.words import (
    ALONE,
    ALONE_SO_FAR,
    CAN_COUNT,
    CANNOT,
    COUNTED,
    DOES,
    EVERYBODY,
    FROM_AFAR,
    IF_THEN,
    NEXT_STEP,
    NO_PLACE,
    NOW,
    OF_A_LIFE,
    PLAIN_YES,
    SWEARS,
    TENDER,
    VAGUE_STEP,
    WHO_ACTS,
    says_nothing,
)
from coach.quoting import count_words
from coach.wording import stems

# In this order: what a goal says already, the strongest first; said of the person's own words.
STRENGTHS = ("measure", "baseline", "outcome", "people", "place", "deadline")
SAID = 0.6  # so likely a flag is spoken of
# Whoever blames nobody feels blamed, and whoever is modest belittled.
SAID_FROM = {"blaming": 0.85, "grand_expectation": 0.9}
SURE = 0.75  # so likely an element is praised; a doubtful one only counts
WHOLE = 4  # elements that make a telling a plan
WORDS_OF_A_PLAN = 10
WORDS_OF_A_GOAL = 80
LOOSE = {"vague", "activity_not_outcome", "grand_expectation"}
WORDS_OF_A_PLACE = 6
RICH = 5  # elements that make a goal a plan already
# In this order: one next thing at a time.
NEXT_FOR_FLAG = {
    "grand_expectation": "goal_smaller",
    "done_to_not_with": "goal_with",
    "activity_not_outcome": "goal_after",
    "vague": "goal_see",
    "blaming": "goal_ours",
}
WENT = {"done": "went_done", "partly": "went_partly", "not_yet": "went_not_yet"}
ALIKE = 0.55
SHARED_WORDS = 2  # telling words that two sayings of one deed have in common
FEWEST_LETTERS = 4  # of a word that tells what is done: shorter ones stand in every sentence


def feedback(work: Work, step: str, text: str, today: date) -> Feedback:
    """Say what is strong in an answer, and what the one next thing could be."""
    text = text.replace("’", "'")  # as phones write it
    answer = _on_goal(text, today) if step == "goal" else _on_step(work, step, text, today)
    hurt = find_hurt(text) if step in {"goal", "why", "now", "obstacle"} else ""
    return replace(answer, hurt=hurt)


def is_whole(text: str) -> bool:
    """Tell whether a telling is a plan that can be reviewed at once, and not a trouble alone."""
    if count_words(text) < WORDS_OF_A_PLAN:
        return False
    if split_plan(text):
        return True
    review = review_goal(text)
    is_meant = any(review.shares[name] >= SURE for name in ("deadline", "first_step", "owner"))
    is_sure = review.shares["outcome"] >= SURE and is_meant
    return is_sure and sum(review.has.values()) >= WHOLE


def needless(work: Work) -> set[str]:
    """Name the steps that need no asking.

    Why it matters, where somebody died.
    Where it stands, once told; a way around nothing; whether it would be safer together, where
    nobody is in trouble; where, of what is done from afar; what was rehearsed is nothing.
    """
    steps = {"further"}
    if find_loss(said(work, "goal")):
        steps.add("why")
    told = f"{said(work, 'goal')}\n{said(work, 'measure')}"
    if ("measure" in work["answers"] and not said(work, "measure")) or _tells_now(told):
        steps.add("now")
    if "obstacle" in work["answers"] and _is_nothing(work, "obstacle"):
        steps |= {"then", "rehearse"}
    if "then" in work["answers"] and not said(work, "then"):
        steps.add("rehearse")
    if "risk" in work["answers"] and _is_nothing(work, "risk"):
        steps.add("safer")
    if FROM_AFAR.search(said(work, "first_step")) or not said(work, "first_step"):
        steps.add("where")
    if _says_who(said(work, "first_step")):
        steps.add("by_whom")
    if "first_step" in work["answers"] and not said(work, "first_step"):
        steps |= {"by_whom", "when"}
    return steps


def _says_who(step: str) -> bool:
    is_said = WHO_ACTS.match(step) or review_goal(step).shares["owner"] >= SAID
    return bool(step) and bool(is_said)


def is_at_risk(work: Work) -> bool:
    """Tell whether the plan could get somebody into trouble, as far as was said."""
    return bool(said(work, "risk")) and not _is_nothing(work, "risk")


def _is_nothing(work: Work, step: str) -> bool:
    return says_nothing(said(work, step) or "nothing")


def _tells_now(text: str) -> bool:
    """Tell whether a text says surely and countably how it is now; what hurt is no baseline."""
    review = review_goal(text)
    now = review.spans.get("baseline", "") if review.shares["baseline"] >= SURE else ""
    return bool(COUNTED.search(now)) and not find_hurt(now)


# The goal


def _on_goal(text: str, today: date) -> Feedback:
    brought = split_plan(text)
    if brought:
        found = _found_under_headings(brought, today)
        day = understand(found["when"], today).day if "when" in found else None
        return Feedback("plan_brought", found=found, day=day)
    review = review_goal(text)
    strong = _strength(review)
    sure = [name for name in review.has if review.shares[name] >= SURE]
    is_told = "outcome" in sure and not LOOSE & set(review.flags)
    is_rich = len(sure) >= RICH and is_told
    return Feedback(
        "goal_rich" if is_rich else f"goal_{strong}" if strong else NOTED,
        _next_for_goal(review, count_words(text)),
        review.spans.get(strong or "", ""),
        found=_found_along(review, is_rich=is_rich),
        flags=tuple(review.flags),
        has=tuple(sure) if is_rich else (),
    )


def _found_under_headings(brought: dict[str, str], today: date) -> dict[str, str]:
    rest = {step: words for step, words in brought.items() if step != "goal"}
    return {**_found_in_step(brought.get("first_step", ""), today), **rest}


def _strength(review: GoalReview) -> str | None:
    """The first that is sure; what is vague or only an activity is not praised as a change."""
    is_loose = LOOSE & set(review.flags) or _is_trouble(review)
    out = {"outcome", "measure", "deadline"} if is_loose else set()
    baseline = review.spans.get("baseline", "")
    if not NOW.search(baseline) or find_hurt(baseline):
        out.add("baseline")  # "no water stands there" may be how it is, or how it shall be
    if EVERYBODY.search(review.spans.get("people", "")):
        out.add("people")  # whom nobody could ask
    out |= {
        name for name, span in review.spans.items() if SWEARS.search(span) or TENDER.search(span)
    }
    names = (name for name in STRENGTHS if name not in out)
    return next((name for name in names if review.shares[name] >= SURE), None)


def _is_trouble(review: GoalReview) -> bool:
    """Tell whether it says surely how it is now, and not surely what shall be different."""
    return review.shares["baseline"] >= SURE > review.shares["outcome"]


def _next_for_goal(review: GoalReview, words: int) -> str | None:
    """Give the one next thing; in a whole page of ``words`` a flag tells of some line of it."""
    named = [
        next_thing
        for flag, next_thing in NEXT_FOR_FLAG.items()
        if words <= WORDS_OF_A_GOAL and review.shares[flag] >= SAID_FROM.get(flag, SAID)
    ]
    if named:
        return named[0]
    return None if review.has["outcome"] and not _is_trouble(review) else "goal_see"


def _found_along(review: GoalReview, *, is_rich: bool) -> dict[str, str]:
    """Give the answers to later steps that are surely in it; of a whole plan the first step too."""
    sure = {name: span for name, span in review.spans.items() if review.shares[name] >= SURE}
    measure = sure.get("measure", "")
    is_plain = COUNTED.search(measure) and not TENDER.search(measure) and not _is_trouble(review)
    is_plain = is_plain and not OF_A_LIFE.search(measure)
    found = {"measure": measure} if is_plain and "vague" not in review.flags else {}
    if is_rich:
        found["first_step"] = sure.get("first_step", "")
    return {step: text for step, text in found.items() if text}


# The steps after it


def _on_step(work: Work, step: str, text: str, today: date) -> Feedback:
    if step == "first_step":
        return _on_first_step(text, today)
    if step == "next_step":
        answer = _on_first_step(text, today)
        return replace(answer, found=_only_when(answer.found))
    if step in {"when", "next_when"}:
        return _on_when(text, today)
    if step == "learned":
        came_along = NEXT_STEP.search(text)
        return Feedback(found={"next_step": came_along["step"].strip()} if came_along else {})
    if step == "went":
        return Feedback(WENT.get(outcome_of(text), NOTED))
    if step == "rehearse":
        return _on_rehearsal(work, text)
    handle = {
        "there": _on_there,
        "risk": _on_risk,
        "who": _on_who,
        "measure": _on_measure,
        "then": _on_then,
    }
    return handle[step](text) if step in handle else Feedback()


def _on_there(text: str) -> Feedback:
    return Feedback() if says_nothing(text) or CANNOT.search(text) else Feedback("there")


def _on_risk(text: str) -> Feedback:
    if says_nothing(text):
        return Feedback()
    return Feedback(next="risk_what") if PLAIN_YES.match(text) else Feedback("risk_named")


def _on_who(text: str) -> Feedback:
    if ALONE.match(text):
        return Feedback(next="who_one")
    if ALONE_SO_FAR.match(text):
        return Feedback()
    return Feedback("who") if review_goal(text).has["people"] else Feedback()


def _on_first_step(text: str, today: date) -> Feedback:
    if VAGUE_STEP.search(text) and not WHO_ACTS.match(text):
        return Feedback(next="first_smaller")
    found, day = _found_in_step(text, today), understand(text, today).day
    is_act = bool(DOES.search(text)) and not CANNOT.search(text)
    return Feedback("first_step" if is_act else NOTED, found=found, day=day)


def _found_in_step(text: str, today: date) -> dict[str, str]:
    """Give when and where, as far as a first step says them already; an event has no day yet."""
    when = understand(text, today)
    where = review_goal(text).spans.get("place", "")
    is_short = count_words(where) <= WORDS_OF_A_PLACE and not NO_PLACE.match(where)
    is_place = is_short and not CANNOT.search(text)
    found = {"when": find_when(text) if when.day else "", "where": where if is_place else ""}
    return {step: words for step, words in found.items() if words}


def _only_when(found: dict[str, str]) -> dict[str, str]:
    return {"next_when": found["when"]} if "when" in found else {}


def _on_when(text: str, today: date) -> Feedback:
    """Say the day back; ask for the day of an event, or of "soon"."""
    when = understand(text, today, asked=True)
    if when.kind == "none":
        return Feedback(next="when_day")
    if when.day is None:
        return Feedback(next="when_event", span=when.event)
    if when.kind == "event":
        return Feedback(next="when_feast", day=when.day, span=when.event)
    return Feedback("when_day", day=when.day)


def _on_measure(text: str) -> Feedback:
    counts = bool(CAN_COUNT.search(text)) or review_goal(text).has["measure"]
    return Feedback("measure_counts") if counts else Feedback()


def _on_then(text: str) -> Feedback:
    return Feedback("then_if") if IF_THEN.search(text) else Feedback()


def _on_rehearsal(work: Work, text: str) -> Feedback:
    """Compare what comes to mind with the plan: by the longer words, or by what both mean."""
    planned = said(work, "then")
    shared = _telling_words(planned) & _telling_words(text)
    is_same = len(shared) >= SHARED_WORDS or _likeness(planned, text) > ALIKE
    return Feedback("rehearse_same") if is_same else Feedback("rehearse_other")


def _telling_words(text: str) -> set[str]:
    return {stem for stem in stems(text) if len(stem) >= FEWEST_LETTERS}


def _likeness(one: str, other: str) -> float:
    vectors = load_encoder().encode([one, other])
    return float(vectors[0] @ vectors[1])
