"""Start Django in a process that is not Django's: the assistant, a benchmark, a tool of Rasa's."""

from __future__ import annotations

import os

import django
from django.apps import apps


def boot() -> None:
    """Set Django up once; models can be imported afterwards."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conversations.settings")
    if not apps.ready:
        django.setup()
