"""How long a conversation is kept: so many days after its end, where the host has set a number.

A conversation has ended when for so many days nothing was said in it, by the person, by the coach
or by somebody of the group, and nothing holds it (`HOLDS`). What can never come to its end by
itself does not hold: a question that waits until the person is back, one whose day is long past,
a message that could not be delivered for as many days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from conversations import erasure
from conversations.models import (
    CheckIn,
    Contact,
    Conversation,
    Inbound,
    Outbound,
    Overview,
    Undelivered,
)

NOTICE = (
    "Nobody wrote here for {days} days, so everything in this conversation was removed: we keep"
    " nothing longer than that. The receipt number is {receipt}. You are welcome to begin a new"
    " conversation whenever you like."
)
BATCH = 500


@dataclass(frozen=True)
class Retention:
    """That conversations are kept for so many days, looked at from a moment."""

    days: int
    now: datetime

    @property
    def since(self) -> datetime:
        """Give the moment since which nothing may have been said."""
        return self.now - timedelta(days=self.days)

    def silent(self) -> QuerySet[Conversation]:
        """Give those in which nothing was said since then."""
        mine = {"conversation": OuterRef("pk")}
        return Conversation.objects.filter(
            ~Exists(Inbound.objects.filter(received_at__gte=self.since, **mine)),
            ~Exists(Outbound.objects.filter(created_at__gte=self.since, **mine)),
            ~Exists(Undelivered.objects.filter(at__gte=self.since, **mine)),
            ~Exists(Contact.objects.filter(heard_at__gte=self.since, **mine)),
            updated_at__lt=self.since,
            erased_at=None,
            erase_wanted=False,
        )

    def holds(self) -> Mapping[str, Q]:
        """Give what keeps a silent conversation from having ended, in words and as a condition."""
        mine = {"conversation": OuterRef("pk")}
        to_come = CheckIn.objects.filter(
            status=CheckIn.Status.WAITING, waits=False, due_at__gte=self.since, **mine
        )
        waiting = Inbound.objects.filter(status=Inbound.Status.WAITING, **mine)
        on_its_way = Contact.objects.filter(claimed_until__gt=self.now, **mine)
        overviews = Overview.objects.filter(**mine)
        return {
            "perhaps in danger, and nobody has seen to it": Q(flag__gt="")
            & Q(Exists(overviews.filter(needs_somebody=True))),
            "somebody is worried about the person": Q(Exists(overviews.filter(worried=True))),
            "the person waits for somebody": Q(waits_since__isnull=False),
            "with a facilitator": Q(state=Conversation.State.FACILITATOR),
            "to be asked how it went": Q(Exists(to_come)),
            "a message is being answered or sent": Q(Exists(waiting))
            | Q(Exists(on_its_way))
            | (~Q(lease_holder="") & Q(lease_until__gte=self.now)),
        }

    def ended(self) -> QuerySet[Conversation]:
        """Give those that have ended so long ago."""
        found = self.silent()
        for hold in self.holds().values():
            found = found.filter(~hold)
        return found

    def apply(self) -> int:
        """Erase all that have ended, each by itself; give how many.

        It may be cut off anywhere: the next time it goes on with what is left.
        """
        return sum(self.erase_if_ended(conversation_id) for conversation_id in self._ids())

    def erase_if_ended(self, conversation_id: str) -> bool:
        """Erase a conversation, unless its person has come back meanwhile; tell whether.

        Its row is held, as by all who write to it, and no turn of it runs. So whoever writes at
        the same moment comes before, and is seen here, or after, and finds it gone.
        """
        with transaction.atomic():
            # Contacts first, then the conversation, as all who write (see `erasure`).
            list(Contact.objects.select_for_update().filter(conversation_id=conversation_id))
            Conversation.objects.select_for_update().filter(pk=conversation_id).first()
            # Asked anew once it is held: a question that waited would see what was before.
            if not self.ended().filter(pk=conversation_id).exists():
                return False
            notice = NOTICE.replace("{days}", str(self.days))
            erasure.erase_unasked(conversation_id, notice)
        return True

    def _ids(self) -> Iterator[str]:
        last = ""
        while True:
            rows = self.ended().filter(pk__gt=last).order_by("pk")
            ids = list(rows.values_list("pk", flat=True)[:BATCH])
            if not ids:
                return
            yield from ids
            last = ids[-1]
