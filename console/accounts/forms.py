"""What the pages of accounts ask."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    SetPasswordForm,
    UserCreationForm,
)
from django.core.exceptions import ValidationError
from django.http import HttpRequest

WRONG_PASSWORD = "This is not your password. After five wrong ones you have to wait 15 minutes."  # noqa: S105 - no password
ROLE_TITLES = {
    "viewer": "Viewer: reads",
    "facilitator": "Facilitator: reviews, corrects, steps in",
    "lead": "Lead: also assigns, exports, erases",
    "host": "Host: also lets people in",
}
PASSWORD_HINT = (
    "At least 12 characters; three or four words are good. Not your name, not digits alone, and "  # noqa: S105 - no password
    "no password that many people use."
)


class SignInForm(AuthenticationForm):
    """Name and password."""

    error_messages: ClassVar = {
        **AuthenticationForm.error_messages,
        "invalid_login": "Name and password do not belong together. Small and capital letters "
        "count. After five wrong tries you have to wait 15 minutes.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Name"


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "none"}),
    )


class JoinForm(UserCreationForm):
    """A name and a password of one's own."""

    class Meta(UserCreationForm.Meta):
        labels: ClassVar = {"username": "Your name"}
        help_texts: ClassVar = {
            "username": "As others here will see you. Letters, digits, dots and dashes; no blanks."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password2"].label = "The same password again"
        self.fields["password2"].help_text = ""


class InvitationForm(forms.Form):
    """Whom to invite, as what."""

    for_whom = forms.CharField(
        label="For whom",
        max_length=100,
        required=False,
        help_text="So that you know the invitation again. They choose their own name.",
    )
    role = forms.ChoiceField(label="Role", choices=list(ROLE_TITLES.items()))


class RoleForm(forms.Form):
    """Another role."""

    role = forms.ChoiceField(choices=[(name, name.capitalize()) for name in ROLE_TITLES])


class _Confirming:
    """Checks the password of who is signed in as a sign-in does, so that guesses are counted."""

    request: HttpRequest

    def confirm(self, password: str) -> str:
        name = self.request.user.get_username()
        if authenticate(self.request, username=name, password=password) is None:
            raise ValidationError(WRONG_PASSWORD)
        return password


class ConfirmForm(_Confirming, forms.Form):
    """The password once more, before something that a stranger at the screen must not do."""

    password = forms.CharField(
        label="Your password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        """Refuse a wrong one."""
        return self.confirm(self.cleaned_data["password"])


class NewPasswordForm(SetPasswordForm):
    """A new password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = PASSWORD_HINT
        self.fields["new_password2"].label = "The same password again"


class OwnPasswordForm(_Confirming, PasswordChangeForm):
    """The old password, and a new one twice."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = PASSWORD_HINT
        self.fields["new_password2"].label = "The same password again"
        self.request = request

    def clean_old_password(self) -> str:
        """Refuse a wrong one."""
        return self.confirm(self.cleaned_data["old_password"])
