"""What is filled in to come onto the roster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from console.roster.times import WEEKDAYS, meets, told
from conversations.models import Duty

_BEGINS = [(hour, f"{hour}:00") for hour in range(24)]
_ENDS = [*((hour, f"{hour}:00") for hour in range(1, 24)), (24, "midnight")]


class DutyForm(forms.Form):
    """The same hours on one day of the week or on several.

    Args:
        people: whom the reader of the page may put on the roster, by the names they sign in with.
    """

    account = forms.ChoiceField(
        label="Who",
        error_messages={"invalid_choice": "A time can be set for those who may review."},
    )
    weekdays = forms.TypedMultipleChoiceField(
        label="Days",
        choices=list(enumerate(WEEKDAYS)),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one day."},
    )
    from_hour = forms.TypedChoiceField(
        label="From",
        choices=_BEGINS,
        coerce=int,
        initial=9,
        error_messages={"invalid_choice": "It begins at a full hour, from 0:00 to 23:00."},
    )
    to_hour = forms.TypedChoiceField(
        label="To",
        choices=_ENDS,
        coerce=int,
        initial=17,
        help_text="an hour before it began is the next day's",
        error_messages={"invalid_choice": "It ends at a full hour, from 1:00 to midnight."},
    )

    def __init__(self, people: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        self.fields["account"].choices = list(people.items())

    def clean(self) -> dict[str, Any]:
        """Refuse hours that are none, and those that the same person has already."""
        said = super().clean() or {}
        if not self.errors:
            self._check_hours(said["from_hour"], said["to_hour"])
            self._check_own(said["account"])
        return said

    def duties(self) -> list[Duty]:
        """Give the times that were filled in, not yet stored."""
        said = self.cleaned_data
        return [
            Duty(
                who=self.people[said["account"]],
                account=said["account"],
                weekday=weekday,
                from_hour=said["from_hour"],
                to_hour=said["to_hour"],
            )
            for weekday in said["weekdays"]
        ]

    def _check_hours(self, begins: int, ends: int) -> None:
        if begins == ends:
            raise ValidationError(
                f"From {begins}:00 to {ends}:00 is no time. For a whole day give 0:00 to midnight."
            )

    def _check_own(self, account: str) -> None:
        own = list(Duty.objects.filter(account=account).order_by("weekday", "from_hour"))
        for duty in self.duties():
            other = meets(duty, own)
            if other is not None:
                raise ValidationError(
                    f"{told(duty)} meets {told(other)}, which {duty.who} has already. "
                    "Remove that one first, or choose other hours."
                )
            own.append(duty)
