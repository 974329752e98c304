"""The reports as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Counts, charts and tables of all conversations; what was measured lies beside them."""

    name = "console.reports"
    label = "reports"
