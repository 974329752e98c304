"""What facilitators fill in about a conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from console.review.rubric import REMARK, WHICH, YES, Part, rubric_of
from conversations.review_models import TAG_LENGTH

LONGEST = 2000
REVIEWS = [(1, "1 reviewer"), (2, "2 reviewers"), (3, "3 reviewers")]


class ReviewForm(forms.Form):
    """The rubric of a skill; a draft may leave out what a review may not."""

    def __init__(self, skill: str, *args: Any, is_draft: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.skill, self.parts = skill, rubric_of(skill)
        for item in (item for part in self.parts for item in part.items):
            self.fields[item.name] = forms.ChoiceField(
                label=item.question,
                choices=item.choices,
                required=not is_draft,
                widget=forms.RadioSelect,
                error_messages={"required": "Choose an answer, or keep it as a draft."},
            )
        self.fields[WHICH] = forms.CharField(
            label="What did it invent?",
            required=False,
            max_length=LONGEST,
            help_text="only where it invented something",
        )
        self.fields[REMARK] = forms.CharField(
            label="Anything else",
            required=False,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.is_draft = is_draft

    def clean(self) -> dict[str, Any]:
        """Ask what was invented, where something was."""
        said = super().clean() or {}
        if not self.is_draft and said.get("invented") == YES and not said.get(WHICH):
            self.add_error(WHICH, "Say what the coach invented.")
        return said

    def rubric(self) -> Iterator[tuple[Part, Sequence[BoundField]]]:
        """Give each part with its fields, in order."""
        for part in self.parts:
            yield part, [self[item.name] for item in part.items]

    @property
    def first_missing(self) -> str:
        """Give the name of the first question that lacks something; "" where none does."""
        return next((field.name for field in self if field.errors), "")

    @property
    def which(self) -> BoundField:
        """Give the field for what was invented."""
        return self[WHICH]

    @property
    def remark(self) -> BoundField:
        """Give the field for a free remark."""
        return self[REMARK]

    def answers(self) -> dict[str, str]:
        """Give what was answered; call it on a form that is valid."""
        return {name: said for name, said in self.cleaned_data.items() if said}


class CommentForm(forms.Form):
    """A remark, on one message or on the whole."""

    text = forms.CharField(
        label="Your comment",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write something first."},
    )
    message = forms.IntegerField(
        label="About message number",
        required=False,
        min_value=1,
        help_text="empty: about the whole conversation",
    )


class TagForm(forms.Form):
    """One word or two, the same however it is typed."""

    name = forms.CharField(
        label="New tag",
        max_length=TAG_LENGTH,
        help_text="no names of people",
        error_messages={"required": "Write a tag first."},
    )

    def clean_name(self) -> str:
        """Give the tag in small letters, with single spaces."""
        return " ".join(str(self.cleaned_data["name"]).lower().split())


class AssignForm(forms.Form):
    """To whom a conversation is given."""

    assigned_to = forms.ChoiceField(label="Assigned to", required=False)

    def __init__(self, reviewers: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assigned_to"].choices = [("", "nobody"), *reviewers.items()]


class WantedForm(forms.Form):
    """By how many a conversation shall be reviewed."""

    wanted_reviews = forms.TypedChoiceField(label="To be reviewed by", choices=REVIEWS, coerce=int)
