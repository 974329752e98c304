"""What the list of conversations can be narrowed down by."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import django_filters
from django import forms
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from coach.settings import load_settings
from console.access import Role
from console.review.people import people
from conversations.models import Conversation, Overview, Undelivered
from conversations.review_models import Tag
from conversations.search import search

SKILLS = [("planning", "Planning"), ("negotiation", "Negotiation"), ("evidence", "Evidence")]
CHANNELS = [
    ("web", "Web"),
    ("telegram", "Telegram"),
    ("whatsapp", "WhatsApp"),
    ("sms", "SMS"),
    ("messenger", "Messenger"),
]
SIGNS = [
    ("flagged", "Perhaps in danger"),
    ("waiting", "Waits for a person"),
    ("unsure", "The coach was at a loss"),
    ("disputed", "Said “that's not right”"),
    ("facilitator", "With a facilitator now"),
    ("undelivered", "Something did not arrive"),
    ("readable", "May be read"),
]
_SIGN_MEANS = {
    "flagged": Q(flag__gt=""),
    "waiting": Q(conversation__waits_since__isnull=False),
    "unsure": Q(unsure__gt=0),
    "disputed": Q(disputed__gt=0),
    "facilitator": Q(conversation__state=Conversation.State.FACILITATOR),
    "undelivered": Exists(Undelivered.objects.filter(conversation=OuterRef("pk"))),
    "readable": Q(may_read=True),
}
REVIEWING = [
    ("to_review", "Still to review"),
    ("mine", "Reviewed by me, or begun"),
    ("assigned", "Assigned to me"),
    ("worried", "Somebody is worried"),
    ("reviewed", "Reviewed"),
    ("not_reviewed", "Not reviewed"),
]
_REVIEWING_MEANS: dict[str, Q] = {
    # What may not be read cannot be reviewed.
    "to_review": Q(reviews__lt=F("wanted_reviews")) & (Q(may_read=True) | Q(flag__gt="")),
    "worried": Q(worried=True),
    "reviewed": Q(reviews__gt=0),
    "not_reviewed": Q(reviews=0),
}
_DAY = forms.DateInput(attrs={"type": "date"})


NOBODY = "-"  # no name to sign in with has it


def looking_after() -> list[tuple[str, str]]:
    """Give all to whom a conversation can be given, and that nobody has it."""
    return [(NOBODY, "Nobody"), *people().reviewers.items()]


def tags_in_use() -> list[tuple[str, str]]:
    """Give each tag once."""
    names = Tag.objects.order_by("name").values_list("name", flat=True).distinct()
    return [(name, name) for name in names]


class ConversationFilter(django_filters.FilterSet):
    """Each field narrows the list down further; of the signs, all that are ticked must be there."""

    words = django_filters.CharFilter(
        label="Words", method="with_words", help_text="in one message of the person's"
    )
    signs = django_filters.MultipleChoiceFilter(
        label="Only where", choices=SIGNS, method="with_signs", widget=forms.CheckboxSelectMultiple
    )
    reviewing = django_filters.MultipleChoiceFilter(
        label="And in reviewing",
        choices=REVIEWING,
        method="in_reviewing",
        widget=forms.CheckboxSelectMultiple,
    )
    tag = django_filters.ChoiceFilter(
        label="Tag", choices=tags_in_use, field_name="conversation__tags__name", empty_label="any"
    )
    assigned = django_filters.ChoiceFilter(
        label="Assigned to",
        choices=looking_after,
        method="given_to",
        empty_label="anybody or nobody",
    )
    skill = django_filters.ChoiceFilter(label="Skill", choices=SKILLS, empty_label="any")
    stage = django_filters.ChoiceFilter(
        label="Has come to", choices=Overview.Stage.choices, empty_label="any stage"
    )
    channel = django_filters.ChoiceFilter(
        label="Channel",
        choices=CHANNELS,
        empty_label="any",
    )
    language = django_filters.CharFilter(
        label="Language", method="in_language", help_text="two letters, such as es"
    )
    since = django_filters.DateFilter(label="Wrote since", method="from_day", widget=_DAY)
    until = django_filters.DateFilter(label="Wrote until", method="to_day", widget=_DAY)
    least_sure = django_filters.NumberFilter(
        label="Sureness below",
        lookup_expr="lt",
        help_text="from 0 to 1",
        widget=forms.NumberInput(attrs={"min": 0, "max": 1, "step": 0.05}),
    )

    class Meta:
        model = Overview
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Whoever looks for a name learns who wrote: that is a look behind the mask.
        if getattr(self.request, "role", Role.ANYBODY) < Role.FACILITATOR:
            del self.filters["words"]

    def with_signs(
        self, found: QuerySet[Overview], name: str, signs: list[str]
    ) -> QuerySet[Overview]:
        """Keep what has every sign."""
        for sign in signs:
            found = found.filter(_SIGN_MEANS[sign])
        return found

    def with_words(self, found: QuerySet[Overview], name: str, text: str) -> QuerySet[Overview]:
        """Keep what has a message with all these words, or beginnings of words."""
        return search(found, text)

    def in_reviewing(
        self, found: QuerySet[Overview], name: str, wanted: list[str]
    ) -> QuerySet[Overview]:
        """Keep what meets all that is ticked; "me" is who asks."""
        me = self.request.user.get_username() if self.request else ""
        means = _REVIEWING_MEANS | {
            "mine": Q(conversation__reviews__reviewer=me),
            "assigned": Q(assigned_to=me, assigned_to__gt=""),
        }
        for one in wanted:
            found = found.filter(means[one])
        return found

    def given_to(self, found: QuerySet[Overview], name: str, who: str) -> QuerySet[Overview]:
        """Keep what somebody looks after, or what nobody does."""
        return found.filter(assigned_to="" if who == NOBODY else who)

    def in_language(
        self, found: QuerySet[Overview], name: str, language: str
    ) -> QuerySet[Overview]:
        """Keep what is in a language."""
        return found.filter(language=language.strip().lower())

    def from_day(self, found: QuerySet[Overview], name: str, day: date) -> QuerySet[Overview]:
        """Keep what was heard on a day or later, by the group's clock."""
        return found.filter(heard_at__gte=_midnight(day))

    def to_day(self, found: QuerySet[Overview], name: str, day: date) -> QuerySet[Overview]:
        """Keep what was heard on a day or earlier."""
        return found.filter(heard_at__lt=_midnight(day + timedelta(days=1)))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(load_settings().time_zone))
