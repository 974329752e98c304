"""Correcting as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class CorrectionsConfig(AppConfig):
    """The pages of corrections; the proposals are stored with the conversations."""

    name = "console.corrections"
    label = "corrections"
