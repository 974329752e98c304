"""Serves the pages' own files, and the widget as one file to any site that embeds it."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware

from console import widget_file

WIDGET_PREFIX = "widget/"


class StaticFiles(WhiteNoiseMiddleware):
    """WhiteNoise, with the widget under an address of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        self._widget = TemporaryDirectory(prefix="coach-widget-")
        _write_widget(settings.WIDGET_DIR, Path(self._widget.name))
        self.add_files(self._widget.name, prefix=WIDGET_PREFIX)


def _write_widget(source: Path, target: Path) -> None:
    """Write the widget's one file, plain and packed; as old as its newest module, so that every
    process that serves it gives it the same ETag."""
    content = widget_file.join(source).encode()
    newest = max(file.stat().st_mtime for file in source.glob("*.js"))
    for name, written in (("", content), (".gz", gzip.compress(content, mtime=0))):
        file = target / f"{widget_file.ENTRY}{name}"
        file.write_bytes(written)
        os.utime(file, (newest, newest))
