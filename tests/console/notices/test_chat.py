"""The chat is told, and nobody else where it leads elsewhere."""

from __future__ import annotations

import pytest

from console.notices.chat import post
from console.notices.errors import CannotSend


def test_a_text_arrives(chat) -> None:
    """With its letters."""
    post(chat.url, "“Somebody” asks – now")

    assert chat.posts == ["“Somebody” asks – now"]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (302, "leads elsewhere"),
        (307, "leads elsewhere"),
        (404, r"refused it \(404\)"),
        (429, "answered 429; it is tried again"),
        (503, "answered 503; it is tried again"),
    ],
)
def test_what_was_refused_is_told_with_the_remedy(chat, status, told) -> None:
    """The address itself is a secret and is not told; no redirect is followed."""
    chat.status, chat.leads_to = status, "/elsewhere"

    with pytest.raises(CannotSend, match=told) as refused:
        post(chat.url, "text")

    assert "hush" not in str(refused.value)
    assert chat.asked == ["/hooks/hush"]


def test_a_chat_that_is_not_there_is_told() -> None:
    """Nobody listens at that port."""
    with pytest.raises(CannotSend, match="cannot be reached"):
        post("http://127.0.0.1:1/hooks/hush", "text")
