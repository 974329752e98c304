"""A picture is stored with its turn, and is no page."""

from __future__ import annotations

import pytest

from conversations import inbox, outbox, pictures, turns
from conversations.erasure import erase
from conversations.models import Artefact, Conversation, Event
from conversations.turns import StaleTurn, Turn

pytestmark = pytest.mark.django_db(transaction=True)

PICTURE = {"svg": "<svg/>", "alt": "Two offers."}
TABLE = {"caption": "Worth", "columns": ["Turn"], "rows": [["1"]]}


@pytest.fixture(autouse=True)
def conversation() -> None:
    """Begin with an open conversation."""
    inbox.open_conversation("c", "web", "/greet")


def say(custom: dict[str, object], version: int = 0) -> dict[str, object]:
    """Commit a turn in which the coach says something with these signs; give what was sent."""
    said = {"event": "bot", "text": "Look.", "timestamp": 2.0, "data": {"custom": custom}}
    turns.commit_turn(Turn("c", version, [said]))
    return outbox.said_after("c", 0)[-1].body


def test_a_message_names_its_picture_and_holds_its_words() -> None:
    """The drawing itself is asked for by whoever shows it."""
    body = say({"picture": PICTURE, "table": TABLE})
    row = Artefact.objects.get()

    assert body["picture"] == {"number": row.pk, "alt": "Two offers."}
    assert body["table"] == TABLE
    assert row.kind == pictures.KIND
    assert pictures.find_picture("c", row.pk) == "<svg/>"


def test_a_picture_of_another_conversation_is_not_found() -> None:
    """Number and conversation belong together."""
    number = say({"picture": PICTURE})["picture"]["number"]
    Conversation.objects.create(pk="d", channel="web")

    assert pictures.find_picture("d", number) is None


def test_a_page_is_not_found_as_a_picture() -> None:
    """What is kept as a page is shown as one."""
    page = say({"artefact": {"kind": "plan", "title": "My plan"}})["page"]

    assert pictures.find_picture("c", page) is None


def test_a_picture_is_no_page() -> None:
    """It is neither counted nor handed out with the pages."""
    say({"picture": PICTURE})

    assert turns.open_turn("c", "one").pages == 0
    assert say({"begun": {"pages": []}}, version=1)["pages"] == []


def test_a_turn_that_is_refused_leaves_no_picture() -> None:
    """It is stored in the turn's transaction."""
    say({})

    with pytest.raises(StaleTurn):
        say({"picture": PICTURE})
    assert not Artefact.objects.exists()


def test_an_erasure_takes_the_picture_too() -> None:
    """And what was said with it."""
    number = say({"picture": PICTURE})["picture"]["number"]
    erase("c", "Deleted. {receipt}")

    assert pictures.find_picture("c", number) is None
    assert not Event.objects.exists()
