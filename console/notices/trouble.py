"""What keeps notices from arriving: for the top of the list, so that it is seen."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from console.notices.models import TO_ALL, Notice
from console.notices.raising import dangers

NO_WAY = (
    "Nobody gave an address, or neither a mail server nor a chat is set. "
    "Look at COACH_SMTP_URL and COACH_NOTICE_WEBHOOK, and at “Notices” under your name."
)
NO_WORKER = "The worker does not run, so nobody is told of danger. Start the coach anew."
LONG = timedelta(minutes=2)


def troubles(now: datetime) -> list[str]:
    """Say why notices that are open did not arrive, each reason once; in two queries."""
    failed = Q(sent__sent_at=None) & Q(sent__failed__gt="")
    reached_nobody = Q(stage=TO_ALL, sent=None)
    found = Notice.objects.filter(failed | reached_nobody, ended_at=None)
    reasons = {why or NO_WAY for why in found.values_list("sent__failed", flat=True)}
    if dangers(now - LONG).filter(flagged_at__lte=now - LONG).exists():
        reasons.add(NO_WORKER)
    return sorted(reasons)
