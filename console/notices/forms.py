"""Where somebody wants notices."""

from __future__ import annotations

from typing import Any

from django import forms


class AddressForm(forms.Form):
    """One's address, and whether notices may go there."""

    address = forms.EmailField(
        label="Your e-mail address",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "This is no address; one looks like amira@example.org."},
    )
    agrees = forms.BooleanField(label="Mail me notices at this address", required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for an address where notices are wanted."""
        said = super().clean() or {}
        if said.get("agrees") and not said.get("address") and "address" not in self.errors:
            self.add_error("address", "Give the address that notices are to go to.")
        return said
