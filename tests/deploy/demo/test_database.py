"""The demo is never mixed with what people wrote."""

from __future__ import annotations

import pytest

from coach.settings import load_settings
from conversations.models import Conversation
from deploy.demo.database import check_is_free
from deploy.errors import StartError

pytestmark = pytest.mark.django_db


def test_an_empty_place_is_free() -> None:
    """Also where the tables are made already."""
    check_is_free(load_settings())


@pytest.mark.parametrize(
    ("conversation", "reason"),
    [("web-abc", "not the demo's"), ("demo-web-0001", "There is a demo")],
)
def test_a_place_with_conversations_is_refused(conversation: str, reason: str) -> None:
    """Real ones as well as those of a demo that was made before."""
    Conversation.objects.create(pk=conversation, channel="web")

    with pytest.raises(StartError, match=reason):
        check_is_free(load_settings())
