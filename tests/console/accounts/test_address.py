"""Whose address is counted."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from console.accounts.address import address_of


def seen(said: str | None) -> str | None:
    """Give the address of a request from 10.0.0.1 with a header, or without."""
    more = {} if said is None else {"HTTP_X_FORWARDED_FOR": said}
    return address_of(RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", **more))


def test_what_a_browser_says_of_itself_is_not_believed() -> None:
    """Or it would be another visitor at every guess."""
    assert seen("203.0.113.9") == "10.0.0.1"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("1.2.3.4, 203.0.113.9", "203.0.113.9"),
        ("", "10.0.0.1"),
        (None, "10.0.0.1"),
    ],
)
def test_behind_a_server_of_ours_its_word_counts(
    said: str | None, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is the last one; those before are the visitor's own."""
    monkeypatch.setenv("COACH_BEHIND_PROXY", "yes")

    assert seen(said) == address
