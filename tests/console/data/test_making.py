"""The file of an export: all of it in one archive, of those alone who let it out."""

from __future__ import annotations

import csv
import io
import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from console.data import making
from console.data.columns import COLUMNS
from console.data.making import make
from console.data.models import Export, folder
from console.data.selection import NotUnderstood
from conversations import erasure, handover
from conversations.models import Audit, Conversation, Overview
from tests.console.data.people import NO, agreed
from tests.console.review.talks import add, person, talk

pytestmark = pytest.mark.django_db(transaction=True)


def made(**asked: Any) -> Export:
    """Ask for an export and make it."""
    export = Export.objects.create(who="lea", purpose="to learn", **asked)
    make(export)
    export.refresh_from_db()
    return export


def lines(export: Export) -> list[dict[str, Any]]:
    """Give the conversations in it."""
    with zipfile.ZipFile(export.file) as archive:
        text = archive.read("conversations.jsonl").decode()
    return [json.loads(line) for line in text.splitlines()]


def table(export: Export, name: str) -> list[list[str]]:
    """Give the rows of a table in it."""
    with zipfile.ZipFile(export.file) as archive:
        text = archive.read(f"{name}.csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_archive_holds_lines_tables_and_what_they_mean() -> None:
    """And not who is in it."""
    agreed()
    export = made()

    with zipfile.ZipFile(export.file) as archive:
        names = set(archive.namelist())
        explained = archive.read("columns.md").decode()
    tables = {f"{name}.csv" for name in COLUMNS}
    assert names == tables | {"conversations.jsonl", "codebook.md", "columns.md"}
    assert (export.written, export.total) == (1, 1)
    for name, columns in COLUMNS.items():
        assert table(export, name)[0] == list(columns)
        assert f"### {name}.csv" in explained
        assert [column for column in columns if column not in explained] == []


def test_only_who_agreed_is_in_it() -> None:
    """Whatever the list knows."""
    agreed()
    no_more = agreed(NO)
    Overview.objects.filter(pk=no_more).update(may_read=True)
    add(talk(), person("my own words"))
    going = agreed()
    erasure.want_erasure(going, "lea")

    assert made().written == 1


def test_consent_is_asked_for_when_the_line_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who changes their mind while an export is made is not in it."""
    conversations = [agreed() for _ in range(3)]
    whole = making._told_how_far

    def changing(export: Export, ids: list[str]) -> Any:
        for number, overview in enumerate(whole(export, ids)):
            if not number:
                for one in set(conversations) - {overview.pk}:
                    add(one, NO)
            yield overview

    monkeypatch.setattr(making, "_told_how_far", changing)

    assert made().written == 1


def test_the_order_tells_nothing() -> None:
    """Else two exports could be joined line by line."""
    for number in range(8):
        add(agreed(), person(f"number {number}", minute=5))
    orders = {tuple(line["messages"][-1]["text"] for line in lines(made())) for _ in range(4)}

    assert len(orders) > 1


def test_the_same_study_gives_the_same_names() -> None:
    """And no study, others."""
    agreed()
    names = [lines(made(study=study))[0]["person"] for study in ("a", "a", "", "")]

    assert names[0] == names[1]
    assert len(set(names)) == 3


def test_no_cell_is_a_formula() -> None:
    """Whatever somebody wrote."""
    add(agreed(), person("=HYPERLINK(1)", minute=5))
    texts = [row[6] for row in table(made(), "messages")]

    assert "'=HYPERLINK(1)" in texts
    assert not [text for text in texts if text.startswith("=")]


def test_it_is_of_what_the_list_shows() -> None:
    """By the query of its address."""
    agreed(skill="planning")
    agreed(skill="evidence", needs_somebody=True)

    assert made(query="view=all").written == 2
    assert [line["skill"] for line in lines(made(query="view=all&skill=planning"))] == ["planning"]
    assert [line["skill"] for line in lines(made(query="view=needs"))] == ["evidence"]


@pytest.mark.parametrize("query", ["skill=x", "since=x", "tag=nothing", "least_sure=x"])
def test_what_cannot_be_read_is_not_left_out(query: str) -> None:
    """An export of more than was asked for would be worse than none."""
    agreed()

    with pytest.raises(NotUnderstood, match="cannot be read"):
        made(query=query)


def test_the_trail_has_who_what_for_and_how_many() -> None:
    """And no words."""
    agreed()
    export = made()
    entry = Audit.objects.get(act="exported")

    assert entry.who == "lea"
    assert entry.detail == f"export {export.pk}, 1 conversation: to learn"


def test_nobody_else_on_the_machine_can_read_it() -> None:
    """Neither the file nor its folder."""
    agreed()
    export = made()

    assert stat.S_IMODE(folder().stat().st_mode) == 0o700
    for path in (export.file, export.people_file):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not list(folder().glob("making-*"))


def test_what_was_taken_back_meanwhile_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor made to its end."""
    agreed()
    whole = making._pack

    def pack(made_in: Path, export: Export) -> None:
        whole(made_in, export)
        Export.objects.all().delete()

    monkeypatch.setattr(making, "_pack", pack)
    export = Export.objects.create(who="lea", purpose="to learn")
    make(export)

    assert not export.file.exists()
    assert not export.people_file.exists()
    assert not Audit.objects.filter(act="exported").exists()


def test_it_tells_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every some conversations."""
    monkeypatch.setattr(making, "EVERY", 1)
    seen: list[tuple[int, int | None]] = []
    whole = making.rows_of

    def look(told: Any) -> Any:
        seen.extend(Export.objects.values_list("looked_at", "total"))
        return whole(told)

    monkeypatch.setattr(making, "rows_of", look)
    for _ in range(3):
        agreed()
    made()

    assert seen == [(0, 3), (1, 3), (2, 3)]


def test_a_conversation_without_words_is_no_line() -> None:
    """Such as one of which only the row is left."""
    agreed()
    Overview.objects.create(
        conversation=Conversation.objects.create(pk="empty", channel="web"), may_read=True
    )

    assert made().written == 1


def test_no_name_of_the_group_stands_in_it() -> None:
    """Neither where the coach says who is here, nor one that is an ordinary word."""
    User.objects.create_user("hope", first_name="Hope")
    handover.take_over(agreed(), "Hope")
    handover.say(Overview.objects.get().pk, "Hope", "I am Hope. How are you?")
    export = made()

    [line] = lines(export)
    assert "Hope" not in json.dumps(line)
    assert [message.get("by") for message in line["messages"][-2:]] == [None, "Reviewer 1"]
