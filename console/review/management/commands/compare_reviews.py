"""Sets what the coach finds beside the reviews that were handed in."""

from __future__ import annotations

import fcntl
import importlib
from typing import Any

from django.core.management.base import BaseCommand

from coach.settings import load_settings
from conversations.models import Conversation
from conversations.review_models import Review


class Command(BaseCommand):
    """Asks the coach about every review that it was not asked about yet."""

    help = "Ask the coach what it finds in the conversations that were reviewed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Wait until nobody else asks, then ask about all that are left."""
        with (load_settings().var_dir / "compare_reviews.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            while not_asked().exists():
                # Half a minute and half a gigabyte: only where there is something to do.
                finds = importlib.import_module("console.review.coach_finds")
                for review in not_asked():
                    compare(review, finds.coach_finds)


def not_asked() -> Any:
    """Give the reviews about which the coach was not asked."""
    return Review.objects.filter(state=Review.State.SUBMITTED, coach_found__isnull=True)


def compare(review: Review, coach_finds: Any) -> None:
    """Set beside one review what the coach finds; nothing where the person is being erased."""
    try:
        found = coach_finds(review.conversation_id, review.skill)
    except Conversation.DoesNotExist:
        found = {}
    Review.objects.filter(pk=review.pk).update(coach_found=found)
