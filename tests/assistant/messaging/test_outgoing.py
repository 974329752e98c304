"""A stored message becomes what every medium can send."""

from __future__ import annotations

import pytest

from assistant.connectors import tokens
from assistant.connectors.messaging.fitting import with_all
from assistant.connectors.messaging.outgoing import outgoing


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("playbook", "Source: Lima"),
        ("playbook_blog", "Source, not the playbook: Lima"),
        ("author", "Source, not the playbook: Lima"),
        ("public", "Source, not the playbook: Lima"),
    ],
)
def test_what_is_not_the_playbook_is_not_passed_off_as_it(kind: str, line: str) -> None:
    """Where a footnote has no room, one short line still says so."""
    body = {"text": "There is a law.", "citations": [{"title": "Lima", "kind": kind}]}

    assert outgoing("c", 3, "coach", body).sources == [line]


def test_a_facilitator_speaks_by_name() -> None:
    """Where a medium shows no sender, the words begin with it."""
    named = outgoing("c", 3, "facilitator", {"text": "I read it.", "name": "Amira"})
    nameless = outgoing("c", 3, "facilitator", {"text": "I read it."})

    said = [with_all(one, has_picture=False, has_numbers=True) for one in (named, nameless)]
    assert said == ["Amira: I read it.", "A person from the group: I read it."]


def test_a_choice_carries_its_signed_id() -> None:
    """What comes back when it is tapped can be shown to be ours, and for this conversation."""
    buttons = [{"title": "A meeting", "payload": "/a"}, {"title": "A letter", "payload": "/b"}]
    choices = outgoing("c", 3, "coach", {"text": "Which?", "buttons": buttons}).choices

    assert [choice.title for choice in choices] == ["A meeting", "A letter"]
    assert tokens.choice_of("c", choices[1].id) == (3, 1)
    with pytest.raises(tokens.BadToken):
        tokens.choice_of("another", choices[1].id)


def test_a_drawn_picture_is_told_as_png() -> None:
    """No messenger shows SVG."""
    body = {"text": "Your weeks.", "picture": {"number": 7, "alt": "Twelve weeks."}}
    picture = outgoing("c", 3, "coach", body).picture

    assert picture is not None
    assert picture.url.endswith(".png")
    assert picture.alt == "Twelve weeks."
