"""One conversation in an export: what its person agreed to, masked, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import User

from console.data.columns import COLUMNS
from console.data.pseudonyms import Pseudonyms
from console.data.record import Teller, rows_of
from console.review import acts
from console.review.masks import masked
from console.review.people import people
from conversations import erasure, handover
from conversations.models import Conversation, Overview, Review
from tests.console.data.people import NO, YES, agreed
from tests.console.review.talks import BEGIN, add, bot, did, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

PLAN = slot("plan", {"status": "open", "answers": {"goal": "a dry market for Rosa"}}, minute=3)


def told(conversation_id: str) -> dict[str, Any] | None:
    """Give a conversation as it would be exported."""
    teller = Teller(Pseudonyms("test"), people(), masked)
    return teller.tell(Overview.objects.get(pk=conversation_id))


def test_words_are_masked_and_moments_are_counted_from_the_first() -> None:
    """Without a date."""
    conversation_id = agreed(person("call me on 0791 234 567", minute=60 * 24 + 5))
    record = told(conversation_id)
    assert record is not None
    text = json.dumps(record)

    assert "Rosa" not in text
    assert "my sister [name] cleans the market" in text
    assert "0791" not in text
    assert str(BEGIN.year) not in text
    assert conversation_id not in text
    last = record["messages"][-1]
    assert (last["day"], last["seconds"]) == (2, (60 * 24 + 5) * 60)


def test_what_the_coach_understood_is_told_without_values() -> None:
    """A value may be a name."""
    conversation_id = agreed(
        person("it is Rosa", "tell", 0.81234, minute=3), did("action_x"), slot("name_told", "Rosa")
    )
    record = told(conversation_id)
    assert record is not None

    understood = record["messages"][-1]["understood"]
    assert understood == {
        "intent": "tell",
        "sureness": 0.812,
        "or_else": [["example", 0.06], ["help", 0.04]],
        "did": ["action_x"],
        "remembered": ["name_told"],
        "found": [],
    }


@pytest.mark.parametrize("flag", ["", "distress"])
def test_nothing_is_told_without_a_yes(flag: str) -> None:
    """Danger lets facilitators see; it lets nothing out."""
    never, no_more = talk(), agreed(NO)
    add(never, person("my sister Rosa"))
    Conversation.objects.update(flag=flag)

    assert [told(never), told(no_more)] == [None, None]


@pytest.mark.parametrize("flag", ["", "distress"])
def test_what_was_kept_private_is_not_told(flag: str) -> None:
    """Nor the works, nor what the group says: they may tell of it."""
    conversation_id = agreed(
        PLAN,
        person("a secret", minute=5),
        person("keep this private", minute=6),
        slot("private", True, minute=6),
        person("another secret", minute=7),
        slot("private", False, minute=8),
        person("go on", minute=9),
    )
    Conversation.objects.update(flag=flag)
    acts.comment(conversation_id, "amira", "They told a secret.", None)
    acts.tag(conversation_id, "amira", "secret")
    acts.save_review(conversation_id, "amira", "", {"remark": "a secret"}, is_draft=False)
    record = told(conversation_id)
    assert record is not None

    assert "secret" not in json.dumps(record)
    assert (record["works"], record["has_private_part"]) == ([], True)
    assert record["messages"][-1]["text"] == "go on"


def test_works_are_told_masked() -> None:
    """Part by part."""
    record = told(agreed(PLAN))
    assert record is not None

    [work] = record["works"]
    assert work == {
        "kind": "plan",
        "status": "open",
        "answers": {"goal": "a dry market for [name]"},
    }


def test_reviews_comments_and_tags_are_told_by_the_codebooks_names() -> None:
    """Words masked, facilitators numbered; a draft is nobody else's."""
    conversation_id = agreed()
    said_at = BEGIN.replace(minute=1)
    answers = {"met_kindly": "yes", "remark": "Rosa was met kindly."}
    acts.save_review(conversation_id, "amira", "planning", answers, is_draft=False)
    Review.objects.update(coach_found={"outcome": "no"})
    acts.save_review(conversation_id, "ben", "planning", {"met_kindly": "no"}, is_draft=True)
    acts.comment(conversation_id, "ben", "I know Rosa.", said_at)
    acts.comment(conversation_id, "ben", "On nothing any more.", BEGIN.replace(minute=44))
    acts.tag(conversation_id, "ben", "rosa")
    record = told(conversation_id)
    assert record is not None

    [review] = record["reviews"]
    assert review["by"] == "Reviewer 1"
    assert review["answers"] == {"met_kindly": "yes", "remark": "[name] was met kindly."}
    assert review["coach"] == {"outcome": "no"}
    [comment] = record["comments"]
    assert (comment["by"], comment["text"]) == ("Reviewer 2", "I know [name].")
    number = comment["message"]
    assert record["messages"][number - 1]["text"].startswith("my sister")
    assert record["tags"] == ["[name]"]
    assert "amira" not in json.dumps(record)


def test_who_speaks_and_who_reviews_is_one_number() -> None:
    """The person knows them by another name than they sign in with."""
    User.objects.create_user("amira", first_name="Amira", last_name="Okoye")
    conversation_id = agreed()
    handover.take_over(conversation_id, "Amira Okoye")
    handover.say(conversation_id, "Amira Okoye", "Hello.")
    acts.save_review(conversation_id, "amira", "", {}, is_draft=False)
    record = told(conversation_id)
    assert record is not None

    [spoke] = [message for message in record["messages"] if message["who"] == "facilitator"]
    assert spoke["by"] == record["reviews"][0]["by"] == "Reviewer 1"


def test_what_is_erased_meanwhile_is_not_told() -> None:
    """Between the list and the line."""
    conversation_id = agreed()
    overview = Overview.objects.get(pk=conversation_id)
    erasure.erase(conversation_id, "Gone.")

    assert Teller(Pseudonyms(), people(), masked).tell(overview) is None


def test_every_row_has_the_columns_of_its_table() -> None:
    """In every table."""
    conversation_id = agreed(PLAN, bot("See.", minute=4, citations=[{"title": "T", "entry": "e1"}]))
    acts.save_review(conversation_id, "amira", "", {"met_kindly": "yes"}, is_draft=False)
    acts.comment(conversation_id, "amira", "Good.", None)
    acts.tag(conversation_id, "amira", "market")
    record = told(conversation_id)
    assert record is not None
    rows = list(rows_of(record))

    assert {table for table, _ in rows} == set(COLUMNS)
    assert [table for table, row in rows if len(row) != len(COLUMNS[table])] == []


def test_consent_given_again_counts() -> None:
    """The last word is theirs."""
    assert told(agreed(NO, {**YES, "timestamp": BEGIN.timestamp() + 9000})) is not None
