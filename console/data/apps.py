"""Data as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DataConfig(AppConfig):
    """Exports, erasures and how long conversations are kept."""

    name = "console.data"
    label = "data"
