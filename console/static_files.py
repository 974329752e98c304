"""Serves the pages' own files, and the widget from its folder to any site that embeds it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware

WIDGET_PREFIX = "widget/"


class StaticFiles(WhiteNoiseMiddleware):
    """WhiteNoise, with the widget's folder under an address of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        self.add_files(settings.WIDGET_DIR, prefix=WIDGET_PREFIX)
