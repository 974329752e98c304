"""Handing in a review, comparing it, and how far all of them agree."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from console.reports.table import as_csv
from console.review import acts
from console.review.act_views import UNPROCESSABLE, act, back_to
from console.review.agreement import FEWEST, agreement, table_of
from console.review.asking_coach import ask_coach
from console.review.filters import SKILLS
from console.review.forms import ReviewForm
from console.review.panel import compared
from console.review.people import people
from console.review.views import show_conversation
from conversations import reading
from conversations.models import Overview
from conversations.review_models import Review


@act
def review(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Keep a review as a draft, or take it in for good and ask the coach what it finds."""
    overview = get_object_or_404(Overview, pk=conversation_id)
    is_draft = "draft" in request.POST
    # The questions are those that were shown, also where work in another skill was begun since.
    skill = request.POST.get("skill", "")
    skill = skill if skill in dict(SKILLS) else overview.skill
    form = ReviewForm(skill, request.POST, is_draft=is_draft)
    if not reading.readable(conversation_id).is_open:
        messages.error(request, "What may not be read cannot be reviewed.")
    elif not form.is_valid():
        return show_conversation(request, conversation_id, UNPROCESSABLE, review_form=form)
    else:
        return _keep(request, conversation_id, form)
    return back_to(conversation_id)


def _keep(request: HttpRequest, conversation_id: str, form: ReviewForm) -> HttpResponse:
    who = request.user.get_username()
    try:
        acts.save_review(conversation_id, who, form.skill, form.answers(), is_draft=form.is_draft)
    except acts.AlreadySubmitted:
        messages.error(request, "You had handed in your review before; that one counts.")
        return back_to(conversation_id)
    if not form.is_draft:
        ask_coach()
    return back_to(conversation_id, "review")


@require_safe
def comparison(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Give the comparison alone, for a page that waits until the coach was asked."""
    get_object_or_404(Overview, pk=conversation_id)
    reviews = list(Review.objects.filter(conversation_id=conversation_id).order_by("at", "pk"))
    who = request.user.get_username()
    handed_in = [one for one in reviews if one.state == Review.State.SUBMITTED]
    mine = next((one for one in handed_in if one.reviewer == who), None)
    if mine is None:
        return back_to(conversation_id, "review")
    context = {
        "compared": compared(mine, reviews, people()),
        "conversation_id": conversation_id,
    }
    return render(request, "review/comparison.html", context)


@require_safe
def agreement_page(request: HttpRequest) -> HttpResponse:
    """Show how far reviewers agree, and the coach with them."""
    context = {"rows": agreement(), "fewest": FEWEST}
    return render(request, "review/agreement.html", context)


@require_safe
def agreement_csv(request: HttpRequest) -> HttpResponse:
    """Give the same for a spreadsheet."""
    answer = HttpResponse(as_csv(table_of(agreement())), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="agreement.csv"'
    return answer
