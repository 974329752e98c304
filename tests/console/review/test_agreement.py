"""Agreement is told where there is enough to tell, and is that of the library."""

from __future__ import annotations

import csv

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from console.review.agreement import agreement, between_coach_and_reviewers, between_reviewers
from conversations.models import Review
from tests.console.review.talks import talk

YES_YES, NO_NO, YES_NO = ["yes", "yes"], ["no", "no"], ["yes", "no"]


@pytest.mark.parametrize("compare", [between_reviewers, between_coach_and_reviewers])
def test_few_answers_tell_nothing(compare) -> None:
    """Nine that are all alike are no agreement yet."""
    told = compare([YES_YES] * 9)

    assert (told.count, told.is_told, told.equal, told.kappa) == (9, False, None, None)


@pytest.mark.parametrize("compare", [between_reviewers, between_coach_and_reviewers])
def test_full_agreement_is_one(compare) -> None:
    """On both answers."""
    told = compare([YES_YES] * 5 + [NO_NO] * 5)

    assert (told.equal, told.kappa) == (1.0, pytest.approx(1.0))


@pytest.mark.parametrize("compare", [between_reviewers, between_coach_and_reviewers])
def test_where_all_say_the_same_chance_would_too(compare) -> None:
    """All alike is told; kappa is not."""
    told = compare([NO_NO] * 12)

    assert (told.equal, told.kappa) == (1.0, None)


def test_cohens_kappa_is_that_of_the_books() -> None:
    """20 both yes, 15 both no, 5 and 10 apart: 0.4 (Wikipedia's example)."""
    pairs = [YES_YES] * 20 + [YES_NO] * 5 + [["no", "yes"]] * 10 + [NO_NO] * 15

    told = between_coach_and_reviewers(pairs)
    assert (told.equal, told.kappa) == (0.7, pytest.approx(0.4))


def test_of_unequal_numbers_the_first_two_are_compared() -> None:
    """Whom nobody else reviewed is left out."""
    told = between_reviewers([[*YES_YES, "no"]] * 5 + [NO_NO] * 5 + [["yes"]] * 7)

    assert (told.count, told.equal, told.kappa) == (10, 1.0, pytest.approx(1.0))


def test_three_are_compared_each_with_each() -> None:
    """Where every conversation has three."""
    told = between_reviewers([[*YES_NO, "no"]] * 10)

    assert told.equal == pytest.approx(1 / 3)


@pytest.mark.django_db
def test_reviews_that_were_handed_in_are_compared_item_by_item() -> None:
    """Drafts are not, nor what cannot be told, nor what the coach did not find."""
    for number in range(10):
        conversation, vague = talk(), "yes" if number % 2 else "no"
        answers = {"vague": vague, "blaming": "cannot_tell", "outcome": "yes"}
        for who in ("amira", "jo"):
            Review.objects.create(
                conversation_id=conversation,
                reviewer=who,
                answers=answers,
                coach_found={"vague": vague, "blaming": "no"},
                state=Review.State.SUBMITTED,
            )
        Review.objects.create(conversation_id=conversation, reviewer="x", answers={"vague": "no"})

    rows = {row.item.name: row for row in agreement()}
    assert (rows["vague"].reviewers.count, rows["vague"].reviewers.equal) == (10, 1.0)
    assert (rows["vague"].coach.count, rows["vague"].coach.kappa) == (20, pytest.approx(1.0))
    assert (rows["blaming"].reviewers.count, rows["blaming"].coach.count) == (0, 0)
    assert (rows["outcome"].reviewers.count, rows["outcome"].coach.count) == (10, 0)


@pytest.mark.django_db
def test_the_figures_are_given_for_a_spreadsheet(client: Client) -> None:
    """With nothing where too few were compared."""
    for number in range(10):
        for who in ("amira", "jo"):
            Review.objects.create(
                conversation_id=talk(),
                reviewer=who,
                answers={"vague": "yes" if number % 2 else "no"},
                coach_found={"vague": "yes" if number % 2 else "no"},
                state=Review.State.SUBMITTED,
            )
    user = User.objects.create_user("ben")
    user.groups.add(Group.objects.get_or_create(name="facilitator")[0])
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert "/console/agreement.csv" in client.get("/console/agreement/").content.decode()
    answer = client.get("/console/agreement.csv")
    head, *rows = csv.reader(answer.content.decode("utf-8-sig").splitlines())
    vague = next(row for row in rows if row[2] == "vague")

    assert answer["Content-Disposition"] == 'attachment; filename="agreement.csv"'
    assert {len(row) for row in rows} == {len(head)}
    assert vague[3:] == ["0", "", "", "20", "1.000", "1.000"]
