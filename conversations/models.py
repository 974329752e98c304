"""The one schema: what was said, what waits, what goes out, what was made."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models

# What of the coach's messages the reports count: those with a citation, and those that say that
# the playbook has nothing on what was asked.
CITES = models.Q(type_name="bot", data__contains='"citations": [{')
FOUND_NOTHING = models.Q(type_name="bot") & (
    models.Q(data__contains='"utter_action": "utter_no_example')
    | models.Q(data__contains='"utter_action": "utter_gap')
    | models.Q(data__contains='"utter_action": "utter_not_said')
    | models.Q(data__contains='"utter_action": "utter_no_definition')
)


class Conversation(models.Model):
    """One person's conversation; its id is random and says nothing about the person."""

    class State(models.TextChoices):
        COACH = "coach"
        FACILITATOR = "facilitator"
        CLOSED = "closed"

    id = models.CharField(primary_key=True, max_length=64)
    channel = models.CharField(max_length=32)
    state = models.CharField(max_length=16, choices=State.choices, default=State.COACH)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True, db_index=True)

    # Grows with every turn that is saved: a writer that loaded an older one is refused.
    version = models.PositiveIntegerField(default=0)
    last_seq = models.PositiveIntegerField(default=0)

    # The head of the window: slots, active loop and pause as they were after event `window_after`.
    snapshot = models.JSONField(null=True)
    window_after = models.BigIntegerField(default=0)

    lease_holder = models.CharField(max_length=64, blank=True, default="")
    lease_until = models.DateTimeField(null=True)

    # Full hours in which the person does not want to be written to first; alike: none.
    quiet_begin = models.PositiveSmallIntegerField(default=0)
    quiet_end = models.PositiveSmallIntegerField(default=0)

    # Where the person already talks anew while this one is being erased: the receipt goes there.
    followed_by = models.CharField(max_length=64, blank=True, default="")

    # The facilitator who speaks while the state says so, by the name that the person is told.
    in_hands_of = models.CharField(max_length=150, blank=True, default="")
    # Since when the person waits for somebody of the group, and whether they were told so.
    waits_since = models.DateTimeField(null=True)
    waits_told = models.BooleanField(default=False)

    stopped = models.BooleanField(default=False)
    flag = models.CharField(max_length=32, blank=True, default="")
    handover_wanted = models.BooleanField(default=False)
    erase_wanted = models.BooleanField(default=False)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["waits_since"],
                condition=models.Q(waits_since__isnull=False),
                name="conversation_waiting",
            )
        ]

    def __str__(self) -> str:
        return self.id


class Overview(models.Model):
    """What a list of conversations shows and asks for; kept up in the transaction of each turn."""

    class Stage(models.IntegerChoices):
        """How far somebody has come at most."""

        GREETED = 0, "greeted"
        TALKING = 1, "talking"  # no work was begun
        WORKING = 2, "at work"  # on a plan, a preparation or a check
        KEPT = 3, "has a page"
        FOLLOWED_UP = 4, "told how it went"

    conversation = models.OneToOneField(
        Conversation, on_delete=models.CASCADE, primary_key=True, related_name="overview"
    )
    channel = models.CharField(max_length=32, default="web")  # of their last turn
    flag = models.CharField(max_length=32, blank=True, default="")
    flagged_at = models.DateTimeField(null=True)  # the last time; each tells facilitators anew
    needs_somebody = models.BooleanField(default=False)  # until a facilitator has seen to it
    language = models.CharField(max_length=16, default="en")
    skill = models.CharField(max_length=16, blank=True, default="")  # of what was worked on last
    stage = models.PositiveSmallIntegerField(choices=Stage.choices, default=Stage.GREETED)
    may_read = models.BooleanField(default=False)  # the person lets facilitators read
    has_private = models.BooleanField(default=False)  # but for a part
    turns = models.PositiveIntegerField(default=0)  # messages that the person wrote
    unsure = models.PositiveIntegerField(default=0)  # turns in which the coach was at a loss
    disputed = models.PositiveIntegerField(default=0)  # times they said "that's not right"
    least_sure = models.FloatField(default=1.0)  # the lowest sureness of an intent outside a step
    heard_at = models.DateTimeField(null=True)  # their last word

    # What facilitators add; the database fills it in, since a turn writes its own columns alone.
    assigned_to = models.CharField(max_length=150, blank=True, default="", db_default="")
    wanted_reviews = models.PositiveSmallIntegerField(default=1, db_default=1)  # 1 to 3
    reviews = models.PositiveSmallIntegerField(default=0, db_default=0)  # handed in
    worried = models.BooleanField(default=False, db_default=False)
    worried_by = models.CharField(max_length=150, blank=True, default="", db_default="")
    worried_at = models.DateTimeField(null=True)
    seen_by = models.CharField(max_length=150, blank=True, default="", db_default="")
    seen_at = models.DateTimeField(null=True)  # when somebody last saw to it

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["-heard_at", "-conversation"], name="overview_newest"),
            models.Index(fields=["skill", "-heard_at"], name="overview_skill"),
            models.Index(fields=["stage", "-heard_at"], name="overview_stage"),
            models.Index(
                fields=["-heard_at", "-conversation"],
                condition=models.Q(needs_somebody=True),
                name="overview_needs",
            ),
            models.Index(
                fields=["flagged_at"],
                condition=models.Q(needs_somebody=True, flagged_at__isnull=False),
                name="overview_danger",
            ),
            models.Index(fields=["assigned_to", "-heard_at"], name="overview_assigned"),
            models.Index(
                fields=["-heard_at", "-conversation"],
                condition=models.Q(worried=True),
                name="overview_worried",
            ),
            models.Index(
                fields=["-heard_at", "-conversation"],
                condition=models.Q(reviews__gt=0),
                name="overview_reviewed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.stage}"


class Learnt(models.Model):
    """What a person learned, as far as numbers tell it; of those who let facilitators read alone.

    Each pair is the first and the last of the same; both are empty where there was only one.
    """

    conversation = models.OneToOneField(
        Conversation, on_delete=models.CASCADE, primary_key=True, related_name="learnt"
    )
    # Elements that the goal of a plan holds, in its first and in its last wording.
    goal_first = models.PositiveSmallIntegerField(null=True)
    goal_last = models.PositiveSmallIntegerField(null=True)
    # What the first and the second round of one rehearsed talk were worth to them, of a hundred.
    talk_first = models.PositiveSmallIntegerField(null=True)
    talk_last = models.PositiveSmallIntegerField(null=True)
    # Claims asked well at the first try, in the first and in the second form.
    practice_first = models.PositiveSmallIntegerField(null=True)
    practice_last = models.PositiveSmallIntegerField(null=True)
    measured_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.measured_at}"


class Event(models.Model):
    """One event of Rasa's, in the columns of Rasa's own SQL store."""

    id = models.BigAutoField(primary_key=True)
    sender_id = models.CharField(max_length=255)
    type_name = models.CharField(max_length=255)
    timestamp = models.FloatField(null=True)
    intent_name = models.CharField(max_length=255, null=True)
    action_name = models.CharField(max_length=255, null=True)
    data = models.TextField(null=True)

    class Meta:
        db_table = "events"
        # The partial ones are what the reports count by week, among millions of others.
        indexes: ClassVar = [
            models.Index(fields=["sender_id", "id"], name="events_by_sender"),
            models.Index(
                fields=["timestamp"], condition=models.Q(type_name="user"), name="events_heard"
            ),
            models.Index(
                fields=["timestamp"],
                condition=models.Q(action_name="action_fallback"),
                name="events_at_a_loss",
            ),
            models.Index(fields=["timestamp"], condition=CITES, name="events_cited"),
            models.Index(fields=["timestamp"], condition=FOUND_NOTHING, name="events_not_found"),
        ]

    def __str__(self) -> str:
        return f"{self.sender_id} {self.type_name}"


class Inbound(models.Model):
    """A message that was received and acknowledged, until and after it is answered."""

    class Status(models.TextChoices):
        WAITING = "waiting"
        ANSWERED = "answered"
        DEAD = "dead"

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="inbound", db_index=False
    )
    external_id = models.CharField(max_length=128)
    seq = models.PositiveIntegerField()
    text = models.TextField()
    payload = models.TextField(blank=True, default="")
    hidden = models.BooleanField(default=False)
    # The coach left it to a facilitator: it is answered by a person, and no turn belongs to it.
    for_person = models.BooleanField(default=False, db_default=False)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "external_id"], name="inbound_once"),
            models.UniqueConstraint(fields=["conversation", "seq"], name="inbound_seq"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["conversation", "seq"],
                condition=models.Q(status="waiting"),
                name="inbound_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.seq}"


class Outbound(models.Model):
    """A reply, numbered in the transaction that stored its turn."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="outbound", db_index=False
    )
    seq = models.PositiveIntegerField()
    sender = models.CharField(max_length=16, default="coach")
    body = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "seq"], name="outbound_seq")
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.seq}"


class Work(models.Model):
    """One work of a person in one skill, as the slot holds it now; ``key`` is its id there."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="work", db_index=False
    )
    skill = models.CharField(max_length=32)
    key = models.CharField(max_length=64, blank=True, default="")
    data = models.JSONField()
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "skill", "key"], name="work_once_a_key")
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.skill}"


class CheckIn(models.Model):
    """A promise to ask how something went: when, and whether only once the person is back."""

    class Kind(models.TextChoices):
        STEP = "step"
        MEASURE = "measure"

    class Status(models.TextChoices):
        WAITING = "waiting"
        ASKED = "asked"
        OFF = "off"

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="check_ins"
    )
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    due_at = models.DateTimeField()
    every_days = models.PositiveSmallIntegerField(default=0)
    waits = models.BooleanField(default=False)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.WAITING)
    asked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conversation", "key", "kind"], name="check_in_once")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"], condition=models.Q(status="waiting"), name="check_in_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.key} {self.kind}"


class Reading(models.Model):
    """That a facilitator opened a conversation."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="readings"
    )
    reader = models.CharField(max_length=128)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.reader}"


class Artefact(models.Model):
    """A page to keep, made in a turn and shown by a signed link that expires."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="artefacts"
    )
    kind = models.CharField(max_length=32)
    body = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.kind}"


class Contact(models.Model):
    """A person at a messenger: where their talk is, and how far what was said has reached them.

    ``key`` is a keyed hash of the address, which alone finds it again; the address itself is
    encrypted, and gone once all is erased. Who opted out stays known by the hash.
    """

    channel = models.CharField(max_length=32)
    key = models.CharField(max_length=64)
    address = models.TextField(blank=True, default="")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.SET_NULL, null=True, related_name="contacts"
    )
    heard_at = models.DateTimeField(null=True)
    opted_out_at = models.DateTimeField(null=True)

    # All up to this number has reached the person, or was given up; then so many parts of the next.
    sent_seq = models.PositiveIntegerField(default=0)
    sent_parts = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)

    # Before this the provider wants no other call, whether or not the person writes.
    retry_at = models.DateTimeField(null=True)
    # Since when no try has reached the provider.
    failing_since = models.DateTimeField(null=True)
    # When the person was last asked to write, their window being closed.
    knocked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["channel", "key"], name="contact_once_a_channel")
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.key[:8]}"


class Received(models.Model):
    """That a messenger's event was taken in: the same one again is no news."""

    channel = models.CharField(max_length=32)
    external_id = models.CharField(max_length=128)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["channel", "external_id"], name="received_once")
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.external_id}"


class Undelivered(models.Model):
    """A message that was given up: for a facilitator to see, with the reason."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="undelivered"
    )
    channel = models.CharField(max_length=32)
    seq = models.PositiveIntegerField()
    reason = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.seq} {self.reason}"


class Spending(models.Model):
    """How many paid segments went to a person in a month."""

    # A contact that is forgotten leaves what was spent: the month's sum stays true.
    contact = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, related_name="spending"
    )
    month = models.CharField(max_length=7)  # 2026-11
    segments = models.PositiveIntegerField(default=0)
    is_told = models.BooleanField(default=False)  # that no more can be sent this month

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "month"], name="spending_once_a_month")
        ]

    def __str__(self) -> str:
        return f"{self.contact} {self.month}"


class ShortLink(models.Model):
    """A short address for a signed one: where each letter costs money."""

    code = models.CharField(max_length=22, unique=True)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="short_links"
    )
    path = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.code[:4]}"


class CarryCode(models.Model):
    """A code that takes a conversation along to another medium; kept as a hash."""

    key = models.CharField(max_length=64, unique=True)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="carry_codes"
    )
    used_by = models.CharField(max_length=64, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.conversation_id} {self.created_at}"


class CarryTry(models.Model):
    """That somebody typed what looks like such a code: too many in a short time are guesses."""

    who = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.who[:8]} {self.at}"


class Duty(models.Model):
    """When somebody of the group reads here: every week, in full hours of the group's time.

    ``to_hour`` is 24 for midnight; where it is not after ``from_hour``, it is the next day's.
    """

    who = models.CharField(max_length=150)  # the name that people are told
    # The name they sign in with, by which they are found when somebody needs them.
    account = models.CharField(max_length=150, blank=True, default="", db_default="")
    weekday = models.PositiveSmallIntegerField()  # 0 is Monday
    from_hour = models.PositiveSmallIntegerField()
    to_hour = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(weekday__lte=6, from_hour__lte=23, to_hour__lte=24),
                name="duty_in_a_week",
            )
        ]

    def __str__(self) -> str:
        return f"{self.who} {self.weekday} {self.from_hour}-{self.to_hour}"


class AppendOnly(Exception):
    """Raised when somebody wants to change or remove what was written down for good."""


class AuditEntries(models.QuerySet["Audit"]):
    """Entries that can be added and read."""

    def update(self, **changes: Any) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always.
        """
        raise AppendOnly("entries of the audit trail are not changed")

    def delete(self) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always.
        """
        raise AppendOnly("entries of the audit trail are not removed")


class Audit(models.Model):
    """What somebody did in a conversation; it outlives the conversation and tells none of it."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    who = models.CharField(max_length=150)
    act = models.CharField(max_length=64)
    # Plain text: an erasure takes the conversation away, and not that it was done.
    conversation_id = models.CharField(max_length=64, blank=True, default="", db_index=True)
    detail = models.TextField(blank=True, default="")

    objects = AuditEntries.as_manager()

    def __str__(self) -> str:
        return f"{self.at} {self.who} {self.act}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the entry.

        Raises:
            AppendOnly: it stands there already.
        """
        if not self._state.adding:
            raise AppendOnly("entries of the audit trail are not changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always.
        """
        raise AppendOnly("entries of the audit trail are not removed")


# Django looks for tables here.
from conversations.correction_models import Proposal  # noqa: E402
from conversations.erasure_models import Erasure  # noqa: E402
from conversations.review_models import Comment, Review, SettledDispute, Tag  # noqa: E402

__all__ = ["Comment", "Erasure", "Proposal", "Review", "SettledDispute", "Tag"]
