"""The page where leads export conversations, and fetch what was made."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from console.data import exports
from console.data.models import PURPOSE_LENGTH, STUDY_LENGTH, Export
from console.data.selection import NotUnderstood, let_out, selected
from console.review.act_views import UNPROCESSABLE


class ExportForm(forms.Form):
    """What for, and under which names."""

    purpose = forms.CharField(
        label="What do you need it for?",
        max_length=PURPOSE_LENGTH,
        help_text="It is kept in the audit trail, with your name. Do not write a person’s name.",
        error_messages={"required": "Say what for, in a few words; nothing was exported."},
    )
    study = forms.CharField(
        label="Name of a study, if it is for one",
        max_length=STUDY_LENGTH,
        required=False,
        help_text="Empty: people have other pseudonyms in each export, and two exports cannot be"
        " joined by them. With a name, the same people have the same pseudonyms in all exports of"
        " that name.",
    )
    query = forms.CharField(required=False, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
def exports_page(request: HttpRequest) -> HttpResponse:
    """Show what would be exported and what was; and begin one where that is asked."""
    if request.method != "POST":
        query = request.GET.urlencode()
        return _show(request, ExportForm(initial={"query": query}), query)
    form = ExportForm(request.POST)
    query = request.POST.get("query", "")
    who = request.user.get_username()
    if not form.is_valid():
        return _show(request, form, query, UNPROCESSABLE)
    try:
        selected(query, who)
        exports.ask_for(who, form.cleaned_data["purpose"], form.cleaned_data["study"], query)
    except NotUnderstood as error:
        form.add_error(None, str(error))
        return _show(request, form, query, UNPROCESSABLE)
    except exports.StillBeingMade:
        form.add_error(None, "One of yours is still being made: wait for it, or remove it first.")
        return _show(request, form, query, UNPROCESSABLE)
    exports.begin()
    return redirect("data:exports")


@require_safe
def export(request: HttpRequest, number: int) -> HttpResponse:
    """Give one export as the page shows it, for a page that waits until it is made."""
    return render(request, "data/export.html", {"export": _own(request, number), "kept": _HOURS})


@require_safe
def file(request: HttpRequest, number: int) -> HttpResponseBase:
    """Give the file to who asked for it, if all who are in it still let that be."""
    found = _own(request, number)
    is_old = found.made_at is None or found.made_at < timezone.now() - exports.KEPT
    if is_old or not found.file.exists():
        messages.error(request, "The file is not there: it is still being made, or was removed.")
    elif not exports.hand_out(found, request.user.get_username()):
        messages.error(
            request,
            "Somebody whose words were in this file has changed their mind since, so it was"
            " removed. Ask for the export again; it will be without them.",
        )
    else:
        return FileResponse(found.file.open("rb"), as_attachment=True, filename=found.file.name)
    return redirect("data:exports")


@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Remove an export of one's own before its time."""
    exports.take_back(_own(request, number), request.user.get_username())
    messages.success(request, "The export was removed.")
    return redirect("data:exports")


_HOURS = int(exports.KEPT.total_seconds() // 3600)


def _own(request: HttpRequest, number: int) -> Export:
    """Give an export of whoever asks; those of others are not there."""
    return get_object_or_404(Export, pk=number, who=request.user.get_username())


def _show(request: HttpRequest, form: ExportForm, query: str, status: int = 200) -> HttpResponse:
    who = request.user.get_username()
    context = {
        "form": form,
        "query": query,
        "exports": Export.objects.filter(who=who).order_by("-pk"),
        "kept": _HOURS,
    }
    try:
        found = selected(query, who)
        context |= {"all": found.count(), "readable": let_out(found).count()}
    except NotUnderstood as error:
        context["problem"] = str(error)
    return render(request, "data/exports.html", context, status=status)
