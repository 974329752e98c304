"""The steps of weighing a claim: which are asked of this one, and what an answer shows."""

from __future__ import annotations

import re

from coach.arc import Work, said
from coach.evidence import collecting, numbers_steps
from coach.evidence.review import ClaimReview, review_claim
from coach.evidence.wordings import LEADS, says_nothing
from coach.feedback import NOTED, Feedback
from coach.quoting import clause, count_words

_I = re.IGNORECASE

OWN = re.compile(
    r"\b((our|their|its) own (figures|numbers|count|report|survey)|we counted|"
    r"(the|their|his|her) (company|project|programme|program|ngo|agency|charity|council|city|"
    r"ministry|"
    r"organi[sz]ation|contractor|landlord|mayor|school|hospital|police)('s)? (itself|themselves|"
    r"says?|said|claims?|reports?))\b",
    _I,
)
FIRST_HAND = re.compile(
    r"\b(i|we|my ?self|my \w+|neighbou?rs?) (\w+ )?(saw|see|counted|asked|was|were|wrote)\b", _I
)
HELD_AGAINST = re.compile(
    r"\b(before|earlier|last|ago|other|others|than|next (town|village|street|school)|elsewhere|"
    r"used to|same (time|month|week)|(19|20)\d\d|average|normal(ly)?|usual(ly)?|another|"
    r"the year)\b",
    _I,
)
FEW = 10  # people or places looked at: one more or less turns the result
_COUNT = re.compile(r"\d[\d,.]*")
_IN_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
             "eight": 8, "nine": 9, "ten": 10, "a few": 3, "a couple": 2}  # fmt: skip
WORDS_OF_A_CLAIM = 4
_WISHES_A_CHECK = re.compile(
    r"^\W*(?:(?:please |pls |a |can you |could you )*(?:(?:quick|fact|short)\W*)*check"
    r"(?: this| that)?(?: please| pls)?\s*[:,;-]+\s*|quick\s*[:,]\s*|"
    r"is it (?:true|right|so|correct) that\s+)",
    _I,
)
# "... , is that true?" asks for the check, and is no part of the claim.
_ASKS_FOR_CHECK = re.compile(
    r"[,.;:!?\s]*\b(is (that|this|it) (true|right|so|real|correct)|can (that|this|it) be( true)?|"
    r"(should|can|do) (i|we) believe (that|this|it|them)|what do you (think|say)|"
    r"true or (not|false)|(i|we) (really )?doubt (it|that|this)|(that'?s |it'?s )?hard to believe|"
    r"(i|we) (do ?n'?t|dont|cannot|can'?t) (believe|think so)( it| that| them)?)\W*$",
    _I,
)
_ABSOLUTE = re.compile(
    r"\b(nobody|no one|none|never|always|everybody|everyone|every time|all (of them|the time))\b",
    _I,
)
_NO_OTHER = re.compile(r"^\W*(no|nope|none|not one|nobody)\b", _I)
_MINE = re.compile(r"\b(i|me|my|we|us|our|mine|ours)\b", _I)

# Steps that somebody else could tell about, and the next thing that asks whom.
ASKABLE = ("source", "many", "comparison", "span", "left_out", "other", "closer")
WHOM = {step: f"whom_{step}" for step in ASKABLE}
MOST_WHOM = 2  # of one claim: more would be homework
TO_ASK, OPEN_QUESTION = "to_ask", "question_open"
# Issues that have a question of their own, the most telling first.
CLOSER = (
    "activity_not_result", "leading_question", "loaded_average", "overprecise", "old_data",
    "cherry_picked_period", "harm_ignored",
)  # fmt: skip
_ASKS_SOMEBODY = re.compile(r"\b(ask\w*|call|phone|write to|tell|go to|email)\b", _I)
_TIME = re.compile(
    r"\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|"
    r"\b(week|month|year|summer|winter|spring|autumn|day)s?\b",
    _I,
)
_QUESTION = re.compile(r"\?|\b(who|how|what|when|where|which|why|whether|if)\b", _I)


def needless(work: Work) -> set[str]:
    """Name the steps that this claim needs no asking about."""
    if work["mode"] == "numbers":
        return numbers_steps.needless(work)
    if work["mode"] == "collect":
        return set()
    review = review_claim(said(work, "claim"))
    left = {TO_ASK}
    if review.kind == "anecdote":  # what somebody lived is compared with nothing
        left |= {"comparison", "left_out", "other"}
    elif not review.has["number"]:
        left |= {"many", "left_out"}
    return left if closer_look(review) else left | {"closer"}


def closer_look(review: ClaimReview) -> str:
    """Name the one sure issue that is asked about with a question of its own, if any."""
    return next((issue for issue in CLOSER if issue in review.said), "")


def variant(work: Work) -> str:
    """Give the ending of the response that asks the open step of this claim."""
    review = review_claim(said(work, "claim"))
    if work["step"] == "closer":
        return f"_{closer_look(review)}" if closer_look(review) else ""
    if work["step"] == "many" and review.kind == "anecdote" and absolute_in(said(work, "claim")):
        return "_all"
    if work["step"] in {"many", "span"} and review.kind == "anecdote":
        return "_story"
    if work["step"] == "many" and "percent_without_base" in review.issues:
        return "_percent"
    return ""


def absolute_in(text: str) -> str:
    """Give the word that says all or none, which one other case would refute; or nothing."""
    found = _ABSOLUTE.search(text)
    return found.group(0) if found else ""


def claim_in(text: str) -> str:
    """Give the claim without the wish to have it checked, or the question whether it is true."""
    return _ASKS_FOR_CHECK.sub("", _WISHES_A_CHECK.sub("", text)).strip(" ,") or text


def brings_a_claim(text: str) -> bool:
    """Tell whether a wish for a check comes along with what is to be checked."""
    claim = claim_in(text)
    return claim != text and count_words(claim) >= WORDS_OF_A_CLAIM


def is_own_hurt(text: str, hurt: str) -> bool:
    """Tell whether words that hurt are of the person's own life, and not of a claim they heard."""
    return bool(hurt) and bool(_MINE.search(clause(text, hurt)))


def unknown(work: Work, step: str) -> str | None:
    """Name the next thing where a step cannot be answered: whom could one ask, and how?"""
    asked = [name for names in work.get("nexts", {}).values() for name in names]
    is_too_much = sum(name in WHOM.values() for name in asked) >= MOST_WHOM
    return None if is_too_much else WHOM.get(step)


def answers_after_all(step: str, text: str) -> bool:
    """Tell whether words to "whom could you ask?" answer the question before it instead."""
    if _QUESTION.search(text) or _ASKS_SOMEBODY.search(text):
        return False
    signs = {"many": _COUNT, "comparison": HELD_AGAINST, "span": _TIME, "source": FIRST_HAND}
    return step in signs and bool(signs[step].search(text))


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Say what the answer shows, and what it does not."""
    if step == "claim":
        return _on_claim(text)
    if step == TO_ASK:
        return _on_question(text)
    if step in collecting.STEPS:
        return collecting.feedback(step, text)
    if step == "many" and variant({**work, "step": step}) == "_all":
        return Feedback(NOTED if _NO_OTHER.match(text) or says_nothing(text) else "big_word")
    if step in numbers_steps.STEPS:
        return numbers_steps.feedback(work, step, text)
    if says_nothing(text) and step in WHOM:
        next_thing = None if step in {"left_out", "other"} else unknown(work, step)
        return Feedback(_NONE.get(step, NOTED), next=next_thing)
    return Feedback(_strength(step, text))


def _on_claim(text: str) -> Feedback:
    review = review_claim(text)
    found = {
        "source": review.spans.get("source", ""),
        "many": review.spans.get("sample_size", ""),
        "comparison": _held_against(text, review),
        "span": review.spans.get("time_span", ""),
    }
    # Who says so is not yet how they know: that is asked of everybody's figures alike.
    says_how = review.has["method"] or FIRST_HAND.search(text)
    known = {} if says_how else {"source": found.pop("source")}
    strength = {"anecdote": "claim_story", "study": "claim_study"}.get(review.kind, NOTED)
    if strength == NOTED and review.has["number"]:
        strength = "claim_number"
    return Feedback(
        strength,
        span=review.spans.get("number", ""),
        found={step: span for step, span in found.items() if span},
        known={step: span for step, span in known.items() if span},
        flags=tuple(review.issues),
    )


def _held_against(text: str, review: ClaimReview) -> str:
    """Give the words that hold the claim against something, where two numbers stand there."""
    span = review.spans.get("comparison", "")
    words = clause(text, span) if span and "no_comparison" not in review.issues else ""
    return words.strip() if len(_COUNT.findall(words)) > 1 else ""


def _on_question(text: str) -> Feedback:
    """A question that leans one way gets the answer it asks for."""
    if LEADS.search(text):
        return Feedback(next=OPEN_QUESTION)
    return Feedback("question" if _QUESTION.search(text) else NOTED, span=text)


def _strength(step: str, text: str) -> str:
    if step == "source":
        return _source(text)
    if step == "many":
        return "few" if is_few(text) else NOTED
    if step == "comparison":
        return "comparison" if HELD_AGAINST.search(text) else NOTED
    return step if step in {"other", "left_out"} else NOTED


def is_few(text: str) -> bool:
    """Tell whether so few were looked at that one more or less would turn the result."""
    counts = [int(re.sub(r"\D", "", number) or 0) for number in _COUNT.findall(text)]
    counts += [n for word, n in _IN_WORDS.items() if re.search(rf"\b{word}\b", text, _I)]
    return bool(counts) and max(counts) <= FEW


def _source(text: str) -> str:
    if OWN.search(f"{text} says") or OWN.search(f"the {text} says"):
        return "source_own"
    return "source_person" if FIRST_HAND.search(text) else NOTED


_NONE = {"source": "no_source", "comparison": "no_comparison", "other": "no_other"}
