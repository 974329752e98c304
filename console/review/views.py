"""The pages of facilitators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def conversations(request: HttpRequest) -> HttpResponse:
    """Show the list of conversations."""
    return render(request, "review/conversations.html")
