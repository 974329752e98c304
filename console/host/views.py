"""The page at the console's address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coach.settings import load_settings


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what the coach is, the widget live, and how to put it on another page."""
    settings = load_settings()
    context = {
        "assistant_url": settings.assistant_url,
        "console_url": settings.console_url.rstrip("/"),
    }
    return render(request, "host/home.html", context)
