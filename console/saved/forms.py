"""What is filled in to keep a filter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from console.saved.filters import LONGEST_QUERY, MOST, query_of
from console.saved.models import NAME_LENGTH, SavedFilter


class KeepForm(forms.Form):
    """A name for what is shown now.

    Args:
        owner: whose filter it is to be.
    """

    name = forms.CharField(
        label="Name",
        max_length=NAME_LENGTH,
        help_text="no names of people",
        error_messages={
            "required": "Give the filter a name.",
            "max_length": f"A name has at most {NAME_LENGTH} characters.",
        },
    )
    is_shared = forms.BooleanField(label="Share it with everybody", required=False)
    query = forms.CharField(
        required=False,
        max_length=LONGEST_QUERY,
        widget=forms.HiddenInput,
        error_messages={"max_length": "This filter is too long to be kept; use fewer words."},
    )

    def __init__(self, owner: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean_name(self) -> str:
        """Refuse a name that is taken; blanks count once."""
        name = " ".join(str(self.cleaned_data["name"]).split())
        own = SavedFilter.objects.filter(owner=self.owner)
        if own.filter(name=name).exists():
            raise ValidationError(
                f"You have a filter “{name}” already. Delete it first, or choose another name."
            )
        if own.count() >= MOST:
            raise ValidationError(f"You have {MOST} filters; delete one that you do not need.")
        return name

    def clean_query(self) -> str:
        """Keep what narrows the list down, and nothing else; refuse what does not."""
        query = query_of(self.cleaned_data["query"])
        if not query:
            raise ValidationError("Nothing is narrowed down. Choose something, then keep it.")
        return query
