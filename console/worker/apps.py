"""The worker as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class WorkerConfig(AppConfig):
    """Does what is due; keeps nothing of its own."""

    name = "console.worker"
    label = "worker"
