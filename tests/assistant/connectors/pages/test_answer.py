"""What a link opens, in each form, and what it never opens."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.core.signing import b64_encode
from sanic.response import HTTPResponse

from assistant.connectors import tokens
from assistant.connectors.pages.answer import answer_with
from assistant.connectors.pages.parts import HANDOVER, OURS
from assistant.connectors.problem import Problem
from conversations.models import Artefact, Conversation
from tests.builders_pages import PAGE_WORDS, make_page, old_page

pytestmark = pytest.mark.django_db(transaction=True)

FORMS = ("", ".pdf", ".txt")


def keep(page: dict[str, Any]) -> int:
    """Store a page of conversation "c"; give its number."""
    Conversation.objects.get_or_create(pk="c", channel="web")
    return Artefact.objects.create(conversation_id="c", kind="plan", body=page).pk


def answer(name: str) -> HTTPResponse:
    """Open a name."""
    return async_to_sync(answer_with)(name, lambda response: PAGE_WORDS[response[11:]])


def opens(name: str) -> bool:
    """Tell whether a name gives anything but a 404."""
    try:
        answer(name)
    except Problem as problem:
        return problem.status != 404
    return True


def shown(name: str) -> str:
    """Give what a name shows."""
    return (answer(name).body or b"").decode()


@pytest.mark.parametrize(
    ("ending", "kind", "file"),
    [
        ("", "text/html; charset=utf-8", "my-plan.html"),
        (".pdf", "application/pdf", "my-plan.pdf"),
        (".txt", "text/plain; charset=utf-8", "my-plan.txt"),
    ],
)
def test_a_page_opens_in_each_form(ending: str, kind: str, file: str) -> None:
    """It is shown, not saved, and has a name for who saves it."""
    found = answer(tokens.page_token("c", keep(make_page())) + ending)

    assert found.content_type == kind
    assert found.headers["Content-Disposition"] == f'inline; filename="{file}"'


@pytest.mark.parametrize("ending", FORMS)
def test_an_address_is_told_to_nobody(ending: str) -> None:
    """It is the key: no search, no referrer, no store, nothing from elsewhere."""
    headers = answer(tokens.page_token("c", keep(make_page())) + ending).headers

    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "private, no-store"
    assert "default-src 'none'; style-src 'unsafe-inline'" in headers["Content-Security-Policy"]


def test_ours_links_to_its_other_forms_and_to_the_page_to_hand_over() -> None:
    """Each of the links opens what it says."""
    token = tokens.page_token("c", keep(make_page()))

    pdf, text, handover = re.findall(r'<li><a href="\./([^"]*)">', shown(token))

    assert (pdf, text) == (f"{token}.pdf", f"{token}.txt")
    assert tokens.page_of(handover).part == HANDOVER
    assert "What we ask for" in shown(handover)


def test_what_is_handed_over_links_to_its_own_forms_alone() -> None:
    """Whatever it links to shows nothing of ours."""
    token = tokens.page_token("c", keep(make_page()), HANDOVER)

    html = shown(token)

    assert re.findall(r'href="\./([^"]*)"', html) == [f"{token}.pdf", f"{token}.txt"]
    for words in (html.replace(token, ""), shown(f"{token}.txt")):
        for ours in ("My plan", "The landlord", "Ana", PAGE_WORDS["to_hand_over"]):
            assert ours not in words


def test_nobody_comes_from_what_is_handed_over_to_ours() -> None:
    """Neither with another letter anywhere, nor another end, nor another part under the sign."""
    page = keep(make_page())
    token = tokens.page_token("c", page, HANDOVER)
    signed = token.partition(":")[2]
    payloads = (f'["c",{page},"ours"]', f'["c",{page}]', f'["c",{page},"handover","ours"]')
    forged = [f"{b64_encode(payload.encode()).decode()}:{signed}" for payload in payloads]
    changed = [
        f"{token[:n]}{'A' if token[n] != 'A' else 'B'}{token[n + 1 :]}" for n in range(len(token))
    ]
    ends = ("/ours", ".ours", ":ours", "?part=ours", ".html", ".PDF", ".pdf.txt", ".", "..", "%00")

    names = [*forged, *changed, *(name + end for name in (token, *forged) for end in ends)]

    assert [name for name in names if opens(name)] == []
    assert [name + end for name in forged + changed for end in FORMS if opens(name + end)] == []


def test_an_older_page_has_nothing_to_hand_over() -> None:
    """No link leads there, and a token for it opens nothing."""
    page = keep(old_page())

    assert PAGE_WORDS["to_hand_over"] not in shown(tokens.page_token("c", page))
    assert not any(opens(tokens.page_token("c", page, HANDOVER) + end) for end in FORMS)


def test_a_link_to_a_page_of_another_conversation_opens_nothing() -> None:
    """Number and conversation belong together."""
    assert not opens(tokens.page_token("d", keep(make_page())))


def test_a_link_to_a_page_that_was_deleted_opens_nothing() -> None:
    """It is gone in every form."""
    page = keep(make_page())
    Artefact.objects.all().delete()

    for part in (OURS, HANDOVER):
        assert not any(opens(tokens.page_token("c", page, part) + end) for end in FORMS)


def test_a_link_opens_nothing_after_its_time(monkeypatch) -> None:
    """A lost address is no key for ever."""
    token = tokens.page_token("c", keep(make_page()))
    monkeypatch.setattr(tokens, "PAGE_LIFE", timedelta(seconds=-1))

    assert not any(opens(token + end) for end in FORMS)


def test_each_part_and_form_has_its_own_note() -> None:
    """How long a link works is nothing for paper; whose words they are depends on the reader."""
    page = keep(make_page())
    ours, handover = (tokens.page_token("c", page, part) for part in (OURS, HANDOVER))

    assert PAGE_WORDS["note"] in shown(ours)
    assert PAGE_WORDS["note_handover"] in shown(handover)
    assert PAGE_WORDS["note_on_paper"] in shown(f"{ours}.txt")


def test_a_title_in_other_letters_gives_a_plain_name_to_the_file() -> None:
    """A header has room for few letters."""
    found = answer(tokens.page_token("c", keep(make_page(title="मेरी योजना"))) + ".pdf")

    assert found.headers["Content-Disposition"] == 'inline; filename="page.pdf"'
