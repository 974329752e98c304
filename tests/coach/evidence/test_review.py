"""A claim is reviewed by the codebook, the same for everybody's figures."""

from __future__ import annotations

import pytest

from coach.evidence import review_claim
from coach.evidence.labelled_claims import ELEMENTS


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("the council says crime fell by 40% since 2019", {"number", "source", "time_span"}),
        (
            "Complaints fell from 20 a week last year to 14 now, we counted them at our gate.",
            {"number", "comparison"},
        ),
        (
            "a survey of 200 households found that 30% have no water",
            {"number", "source", "sample_size", "method"},
        ),
        ("40 stalls are unsafe says the inspector", {"number", "source"}),
    ],
)
def test_a_claim_is_seen_to_hold_what_it_says(text: str, holds: set[str]) -> None:
    """Clear cases are found."""
    has = review_claim(text).has

    assert {name for name in holds if has[name]} == holds


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("my aunt was sent away from the clinic", "anecdote", 0),
        ("the mayor is the best for our town", "claim", 0),
        ("Complaints to the office: 20 a week in 2021, 17 in 2022, 14 in 2023.", "data", 2),
        ("an independent evaluation with a control group found 12% fewer falls", "study", 4),
    ],
)
def test_kind_and_level_follow_the_codebook(text: str, kind: str, level: int) -> None:
    """Plain examples of each."""
    review = review_claim(text)

    assert (review.kind, review.level) == (kind, level)


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("my neighbour waited nine hours there, so nobody is treated in time", "one_story"),
        ("crime fell by 40%", "percent_without_base"),
        (
            "since we painted the wall the theft is down, so paint stops thieves",
            "cause_from_coincidence",
        ),
        ("the company says 90% are happy with its buses", "own_figures"),
        (
            "the project is a success, 500 people were trained in 20 workshops",
            "activity_not_result",
        ),
    ],
)
def test_a_clear_issue_is_seen(text: str, issue: str) -> None:
    """Each on a plain example."""
    assert issue in review_claim(text).issues


def test_only_what_is_sure_may_be_told() -> None:
    """A wrong reproach costs more than a missed one."""
    review = review_claim("the company says 90% are happy since we came")

    assert review.said
    assert review.said == review.issues[: len(review.said)]


def test_of_nothing_written_nothing_is_said() -> None:
    """And nothing is held against it."""
    review = review_claim("  ")

    assert (review.issues, review.level) == ([], 0)
    assert review.has == dict.fromkeys(ELEMENTS, False)


@pytest.mark.parametrize(
    ("text", "issue", "words"),
    [
        (
            "The new lamps came in May. My neighbour has slept badly since, so they make us ill.",
            "one_story",
            "neighbour",
        ),
        ("It was a good year for all of us, and 90% are happy.", "percent_without_base", "90%"),
    ],
)
def test_an_issue_is_shown_by_the_words_that_speak_for_it(
    text: str, issue: str, words: str
) -> None:
    """A clause of the claim, as it was said."""
    review = review_claim(text)

    assert issue in review.issues
    assert words in review.spans[issue]
    assert review.spans[issue] in text


def test_that_they_say_so_is_who_says_it() -> None:
    """What they say is no part of it."""
    review = review_claim("they say the new fee brought 30% more customers")

    assert review.spans["source"] == "they say"
