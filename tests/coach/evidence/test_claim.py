"""Tests of reviewing claims, the same for everybody's figures."""

from __future__ import annotations

import pytest

from coach.evidence import feedback, review_claim, verdict
from tests.builders import make_work


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("the council says crime fell by 40% since 2019", {"number", "source", "time_span"}),
        (
            "we counted 14 complaints a week, last year it was 20",
            {"number", "source", "comparison"},
        ),
        ("a survey of 200 households found that 30% have no water", {"sample_size", "method"}),
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
        ("the council says 300 people came last year", "data", 1),
        ("complaints fell from 20 to 14 a week since 2021, the office reported", "data", 2),
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
        ("my neighbour waited nine hours there", "one_story"),
        ("crime fell by 40%", "percent_without_base"),
        ("since we painted the wall the theft is reduced", "cause_from_coincidence"),
        ("the company says 90% are happy", "own_figures"),
        ("we asked 4 people and all agree", "tiny_sample"),
        ("500 people trained", "activity_not_result"),
        ("200 have no water", "no_comparison"),
    ],
)
def test_a_clear_issue_is_seen(text: str, issue: str) -> None:
    """Each on a plain example."""
    assert issue in review_claim(text).issues


def test_at_most_one_issue_is_told() -> None:
    """A person never hears a list."""
    review = review_claim("the company says 90% are happy since we came")

    assert len(review.said) <= 1
    assert set(review.said) <= set(review.issues)


def test_what_the_claim_says_already_is_not_asked_again() -> None:
    """Over what time, and who counted and how, come along with the claim."""
    claim = "we counted 40 trucks at the gate since 2019"

    found = feedback(make_work("evidence"), "claim", claim).found

    assert found == {"source": "we counted", "span": "since 2019"}


@pytest.mark.parametrize(
    "claim", ["the council says crime fell by 40%", "our group says crime fell by 40%"]
)
def test_who_says_so_is_not_yet_how_they_know(claim: str) -> None:
    """Whoever says it, the question is asked."""
    told = feedback(make_work("evidence"), "claim", claim)

    assert "source" not in told.found
    assert told.known["source"].endswith("says")


@pytest.mark.parametrize(
    ("step", "text", "strength"),
    [
        ("claim", "my aunt was sent away", "claim_story"),
        ("claim", "a trial with a control group found it helps", "claim_study"),
        ("claim", "crime fell by 40%", "claim_number"),
        ("claim", "it is getting worse", "noted"),
        ("source", "nobody", "no_source"),
        ("source", "the council", "source_own"),
        ("source", "I counted them myself, I saw it", "source_person"),
        ("comparison", "nothing", "no_comparison"),
        ("comparison", "the year before", "comparison"),
        ("other", "nothing", "no_other"),
        ("other", "it was winter", "other"),
        ("span", "one year", "noted"),
        ("sure", "Half sure", "noted"),
    ],
)
def test_each_step_has_its_own_feedback(step: str, text: str, strength: str) -> None:
    """True, short, and no reproach."""
    assert feedback(make_work("evidence"), step, text).strength == strength


@pytest.mark.parametrize("speaker", ["the council", "the company", "the landlord"])
def test_everybodys_own_figures_are_called_that(speaker: str) -> None:
    """The same rule for the powerful and for us."""
    assert "own_figures" in review_claim(f"{speaker} says 90% are content").issues
    assert "own_figures" in review_claim("we counted 90 wet days").issues


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (["my aunt was sent away"], "story"),
        (["crime fell by 40%", "nobody"], "no_source"),
        (["crime fell by 40%", "police", "nothing"], "no_comparison"),
        (["crime fell by 40%", "police", "2019", "a year", "winter"], "other_cause"),
        (["crime fell by 40%", "police", "2019", "a year", "nothing"], "holds_so_far"),
    ],
)
def test_the_end_says_what_can_be_said(answers: list[str], name: str) -> None:
    """Careful: what is shown, and what is not."""
    steps = ("claim", "source", "comparison", "span", "other")

    assert verdict(make_work("evidence", **dict(zip(steps, answers, strict=False)))) == name
