"""What facilitators fill in to correct, and what leads do to decide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from coach.playbook import default_playbook
from console.corrections.dialogues import Exchange
from console.corrections.gate import MARK, clean, copies, still_in
from console.corrections.languages import languages
from console.corrections.meanings import meanings
from console.corrections.turns import Kind, Turn
from conversations.correction_models import Proposal

LONGEST = 600  # characters of a message
LONGEST_REMARK = 500
SURE = 0.8  # the same intent once more is an example only where the coach was less sure
Groups = list[tuple[str, list[tuple[str, str]]]]


class Gated(forms.CharField):
    """Words that the gate looks at when they are sent, whoever wrote them."""

    def __init__(self, names: Collection[str], **kwargs: Any) -> None:
        super().__init__(max_length=kwargs.pop("max_length", LONGEST), **kwargs)
        self.names = names

    def clean(self, value: Any) -> str:
        """Give the words in one line.

        Raises:
            ValidationError: the gate still finds something, which it names.
        """
        words = " ".join(str(super().clean(value)).split())
        found = still_in(words, self.names)
        if found:
            listed = ", ".join(dict.fromkeys(map(str, found)))
            raise forms.ValidationError(
                f"The gate still finds {listed}. Put other words in their place, such as"
                " “my neighbour” or “the office”."
            )
        return words


class Looked(forms.BooleanField):
    """That somebody has read it once more."""

    def __init__(self) -> None:
        super().__init__(
            label="I have read it as a stranger would: it does not tell who anybody is.",
            error_messages={"required": "Read it once more, then tick this."},
        )


class CorrectionForm(forms.Form):
    """One message, cleaned, and what it should have been."""

    def __init__(
        self,
        kind: str,
        turn: Turn,
        names: Collection[str],
        *args: Any,
        is_own_words: bool,
        language: str = "en",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.turn, self.is_own_words = kind, turn, is_own_words
        self.fields["words"] = Gated(
            names,
            label="An example in your own words" if is_own_words else "The words, cleaned",
            help_text=_help_for_words(is_own_words),
            initial="" if is_own_words else clean(turn.text, names),
            widget=forms.Textarea(attrs={"rows": 3}),
            error_messages={"required": "Write the words that the coach shall learn from."},
        )
        self.fields["meant"] = self._meant(names)
        if kind == Kind.INTENT:
            self.fields["language"] = forms.ChoiceField(
                label="Language", choices=languages().items(), initial=language
            )
        self.fields["remark"] = Gated(
            names,
            label="Why",
            required=False,
            max_length=LONGEST_REMARK,
            help_text="for whoever decides; may stay empty",
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        self.fields["looked"] = Looked()

    def clean_words(self) -> str:
        """Refuse marks, which nobody writes, and the person's words where they are not given."""
        words = str(self.cleaned_data["words"])
        if MARK.search(words):
            raise forms.ValidationError(
                "Nobody writes “[name]”. Put words in the place of each mark, such as"
                " “my neighbour”."
            )
        if "[" in words or "]" in words:
            raise forms.ValidationError("Leave the square brackets out: they mean something else.")
        if self.is_own_words and copies(words, self.turn.text):
            raise forms.ValidationError(
                "These are the person's words. Say it as somebody else would."
            )
        return words

    def clean_meant(self) -> str:
        """Refuse what the coach has understood already."""
        meant = str(self.cleaned_data["meant"])
        is_same = self.kind == Kind.INTENT and meant == self.turn.intent
        if is_same and self.turn.sureness >= SURE:
            raise forms.ValidationError("The coach understood this. Choose what it should have.")
        return meant

    def _meant(self, names: Collection[str]) -> forms.Field:
        if self.kind == Kind.INTENT:
            return forms.ChoiceField(
                label="What the person wanted",
                choices=[("", "Choose"), *_intents(self.turn.runners_up)],
                error_messages={"required": "Choose what the person wanted."},
            )
        if self.kind == Kind.MISSING:
            return forms.ChoiceField(
                label="What it should have told",
                choices=[("", "Nothing yet: an entry has to be written"), *_entries()],
                required=False,
            )
        return Gated(
            names,
            label="What was offered",
            help_text=_help_for_offers(self.turn),
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": "Say what was offered, or “nothing”."},
        )


class DialogueForm(forms.Form):
    """All that a person wrote, cleaned, each message to be looked over."""

    def __init__(
        self, turns: Sequence[Exchange], names: Collection[str], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.turns, self.names = turns, names
        self.fields["remark"] = Gated(
            names,
            label="What this dialogue shows",
            max_length=LONGEST_REMARK,
            help_text="in one sentence; the test has it as its name",
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": "Say what the test is for."},
        )
        for number, turn in enumerate(turns, start=1):
            self.fields[f"words_{number}"] = Gated(
                names,
                label=f"Message {number}",
                initial=clean(turn.person, names),
                widget=forms.Textarea(attrs={"rows": 2}),
                error_messages={"required": "Write something that means the same."},
            )
            if turn.coach:
                self.fields[f"right_{number}"] = forms.BooleanField(
                    label="It should answer so", required=False, initial=True
                )
        self.fields["looked"] = Looked()

    def rows(self) -> Iterator[tuple[BoundField, BoundField | None, Exchange, str]]:
        """Give for each message its words, whether the answer was right, and the answer."""
        for number, turn in enumerate(self.turns, start=1):
            right = self[f"right_{number}"] if turn.coach else None
            answer = clean("\n".join(turn.words), self.names)
            yield self[f"words_{number}"], right, turn, answer

    def said(self) -> list[dict[str, Any]]:
        """Give what is kept; call it on a form that is valid."""
        told = self.cleaned_data
        return [
            {
                "person": told[f"words_{number}"],
                "coach": list(turn.coach) if told.get(f"right_{number}") else [],
            }
            for number, turn in enumerate(self.turns, start=1)
        ]


class DecisionForm(forms.Form):
    """Yes or no; a no has a reason."""

    is_accepted = forms.TypedChoiceField(
        label="Decision",
        choices=[("yes", "Accept"), ("no", "Decline")],
        coerce=lambda chosen: chosen == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    why = forms.CharField(
        label="Why",
        required=False,
        max_length=LONGEST_REMARK,
        help_text="needed where you decline",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of a no: who proposed it learns from it."""
        said = super().clean() or {}
        if said.get("is_accepted") is False and not said.get("why"):
            self.add_error("why", "Say why, so that who proposed it knows.")
        return said


class NarrowForm(forms.Form):
    """Which proposals are shown."""

    state = forms.ChoiceField(
        label="State", required=False, choices=[("", "any"), *Proposal.State.choices]
    )
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "any"), *Proposal.Kind.choices]
    )
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)


def _help_for_words(is_own_words: bool) -> str:
    if is_own_words:
        return "Write what somebody might say who means the same; do not copy."
    return (
        "Marks such as [name] stand where the gate hid something: put other words there. Take out"
        " whatever else might tell who it is, and leave the spelling as it is."
    )


def _help_for_offers(turn: Turn) -> str:
    heard = ", ".join(f"{issue}: {value}" for issue, value in turn.talk.get("heard", {}).items())
    return (
        "By the codebook: what is asked or given on each issue, as in “price_per_tonne: 27,"
        " pickups_per_week: 3”; “nothing” where nothing was offered."
        f" The coach heard {heard or 'nothing'}."
    )


def _intents(likely: Sequence[str]) -> Groups:
    """Give the intents by section; those that were nearly chosen come first."""
    known = meanings()
    groups: dict[str, list[tuple[str, str]]] = {}
    for name in likely:
        if name in known:
            groups.setdefault("It was nearly read as", []).append((name, _told(name)))
    for name, meaning in known.items():
        if name not in likely:
            groups.setdefault(meaning.section, []).append((name, _told(name)))
    return list(groups.items())


def _told(name: str) -> str:
    return f"{name}: {meanings()[name].means}"


def _entries() -> Groups:
    return [
        (story.title, [(entry.id, entry.teaches) for entry in story.entries])
        for story in default_playbook().stories
    ]
