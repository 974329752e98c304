"""What stands beside a transcript: the review, comments, tags, and who looks after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from console.access import Role
from console.review.forms import AssignForm, CommentForm, ReviewForm, TagForm, WantedForm
from console.review.people import People, people
from console.review.rubric import REMARK, WHICH, Item, rubric_of
from console.review.transcript import Transcript
from conversations.models import Overview
from conversations.review_models import Comment, Review, Tag


@dataclass(frozen=True)
class Beside:
    """What the coach and other reviewers say of one item, beside one's own answer."""

    item: Item
    mine: str
    coach: str
    others: Sequence[str]
    coach_agrees: bool | None  # None: one of the two cannot tell
    others_agree: int  # of the others


@dataclass(frozen=True)
class Compared:
    """A review that was handed in, part by part."""

    parts: Sequence[tuple[str, Sequence[Beside]]]
    others: Sequence[str]  # names of the other reviewers
    remarks: Sequence[tuple[str, str]]  # of each reviewer, in their own words
    is_waiting: bool  # for the coach


@dataclass(frozen=True)
class Remark:
    """A comment with the number of the message that it is about; 0: none that is shown."""

    name: str
    text: str
    at: datetime
    number: int
    is_about_a_message: bool


@dataclass(frozen=True)
class Panel:
    """All of it; forms only where the role may send them."""

    can_review: bool
    can_assign: bool
    people: People
    me: str
    tags: Sequence[str]
    remarks: Sequence[Remark]
    compared: Compared | None
    is_draft: bool
    review_form: ReviewForm | None
    comment_form: CommentForm
    tag_form: TagForm
    assign_form: AssignForm
    wanted_form: WantedForm
    names: Mapping[str, str]  # who is assigned, worried, has seen to it


def panel_of(
    request: HttpRequest,
    overview: Overview,
    transcript: Transcript,
    review_form: ReviewForm | None = None,
    comment_form: CommentForm | None = None,
    tag_form: TagForm | None = None,
) -> Panel:
    """Give what stands beside a transcript, with forms that come back in place of empty ones."""
    me, everybody = request.user.get_username(), people()
    reviews = list(Review.objects.filter(conversation_id=overview.pk).order_by("at", "pk"))
    mine = next((one for one in reviews if one.reviewer == me), None)
    is_done = mine is not None and mine.state == Review.State.SUBMITTED
    can_review = request.role >= Role.FACILITATOR
    asks = can_review and bool(transcript.lines) and not is_done
    empty = ReviewForm(overview.skill, initial=mine.answers if mine else None)
    about = request.GET.get("about", "")
    tags = Tag.objects.filter(conversation_id=overview.pk).order_by("name")
    return Panel(
        can_review=can_review,
        can_assign=request.role >= Role.LEAD,
        people=everybody,
        me=me,
        tags=list(tags.values_list("name", flat=True)),
        remarks=_remarks(overview.pk, transcript, everybody),
        compared=compared(mine, reviews, everybody) if mine and is_done else None,
        is_draft=mine is not None and not is_done,
        review_form=(review_form or empty) if asks else None,
        comment_form=comment_form
        or CommentForm(initial={"message": int(about) if about.isdecimal() else None}),
        tag_form=tag_form or TagForm(),
        assign_form=_with_who_has_it(everybody, overview),
        wanted_form=WantedForm(initial={"wanted_reviews": overview.wanted_reviews}),
        names={
            "assigned": everybody.name_of(overview.assigned_to),
            "worried": everybody.name_of(overview.worried_by),
            "seen": everybody.name_of(overview.seen_by),
        },
    )


def compared(mine: Review, reviews: Sequence[Review], everybody: People) -> Compared:
    """Set the coach's findings and the others' answers beside one's own."""
    others = [one for one in reviews if one.state == Review.State.SUBMITTED and one.pk != mine.pk]
    return Compared(
        parts=[
            (part.title, [_beside(item, mine, others) for item in part.items])
            for part in rubric_of(mine.skill)
        ],
        others=[everybody.name_of(one.reviewer) for one in others],
        remarks=[
            (everybody.name_of(one.reviewer), one.answers[name])
            for one in (mine, *others)
            for name in (WHICH, REMARK)
            if one.answers.get(name)
        ],
        is_waiting=mine.coach_found is None,
    )


def _beside(item: Item, mine: Review, others: Sequence[Review]) -> Beside:
    own = mine.answers.get(item.name, "")
    coach = (mine.coach_found or {}).get(item.name, "")
    theirs = [one.answers[item.name] for one in others if item.name in one.answers]
    told = coach in item.said and own in ("yes", "no")
    return Beside(
        item,
        mine=item.said.get(own, "not asked"),
        coach=item.said.get(coach, ""),
        others=[item.said[one] for one in theirs],
        coach_agrees=coach == own if told else None,
        others_agree=theirs.count(own),
    )


def _remarks(conversation_id: str, transcript: Transcript, everybody: People) -> Sequence[Remark]:
    numbers = {line.at: line.number for line in transcript.lines}
    return [
        Remark(
            everybody.name_of(one.who),
            one.text,
            one.at,
            numbers.get(one.said_at, 0) if one.said_at else 0,
            one.said_at is not None,
        )
        for one in Comment.objects.filter(conversation_id=conversation_id).order_by("at", "pk")
    ]


def _with_who_has_it(everybody: People, overview: Overview) -> AssignForm:
    """Offer also who has it now, whose account may be closed."""
    now = overview.assigned_to
    known = {**everybody.reviewers, **({now: everybody.name_of(now)} if now else {})}
    return AssignForm(known, initial={"assigned_to": now})
