"""The page of exports: honest about what a file is, and for the lead who asked alone."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.management import call_command
from django.test import Client

from console.data import exports
from console.data.models import Export
from conversations.models import Audit
from tests.console.data.people import NO, agreed, signed_in
from tests.console.review.talks import add, talk

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/console/data/"


@pytest.fixture(autouse=True)
def begun(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Begin no process, and keep that one was to be begun."""
    times: list[bool] = []
    monkeypatch.setattr(exports, "begin", lambda: times.append(True))
    return times


@pytest.fixture
def lead(client: Client) -> Client:
    """Sign a lead in."""
    return signed_in(client)


def made(lead: Client, **form: str) -> Export:
    """Ask for an export on the page, and have it made."""
    lead.post(PAGE, {"purpose": "to learn", **form})
    call_command("make_exports")
    return Export.objects.latest("pk")


def test_the_page_says_what_a_masked_file_is(lead: Client) -> None:
    """And how many may be in it."""
    agreed()
    talk()
    page = lead.get(PAGE).content.decode()

    assert "Masked is not anonymous" in page
    assert "There are 2 conversations; <strong>1</strong> of them may be exported" in page
    assert "Export 1 conversation<" in page


def test_the_list_leads_there_as_it_is_narrowed_down(lead: Client) -> None:
    """The same conditions hold."""
    agreed(skill="planning")
    agreed(skill="evidence")
    listed = lead.get("/console/?view=all&skill=planning&order=newest").content.decode()
    assert f'href="{PAGE}?view=all&amp;skill=planning"' in listed or (
        f'href="{PAGE}?skill=planning&amp;view=all"' in listed
    )
    page = lead.get(f"{PAGE}?view=all&skill=planning").content.decode()

    assert "Export 1 conversation<" in page
    assert made(lead, query="view=all&skill=planning").written == 1


def test_who_is_no_lead_is_not_led_there(client: Client) -> None:
    """The list of a facilitator has no such link."""
    page = signed_in(client, "facilitator").get("/console/?view=all").content.decode()

    assert PAGE not in page


def test_nothing_is_made_without_a_purpose(lead: Client, begun: list[bool]) -> None:
    """The trail has to say what for."""
    agreed()
    answer = lead.post(PAGE, {"purpose": " "})

    assert answer.status_code == 422
    assert "Say what for" in answer.content.decode()
    assert (begun, Export.objects.count()) == ([], 0)


@pytest.mark.parametrize("method", ["get", "post"])
def test_conditions_that_make_no_sense_are_told(lead: Client, method: str) -> None:
    """And nothing is exported."""
    agreed()
    if method == "get":
        answer = lead.get(f"{PAGE}?skill=x")
    else:
        answer = lead.post(PAGE, {"purpose": "to learn", "query": "skill=x"})

    assert "“Skill” of the list cannot be read" in answer.content.decode()
    assert not Export.objects.exists()


def test_where_nobody_agreed_nothing_can_be_exported(lead: Client) -> None:
    """And the page says why."""
    talk()
    page = lead.get(PAGE).content.decode()

    assert "their people have not let facilitators read" in page
    assert '<form method="post" action="/console/data/"' not in page


def test_one_asks_waits_and_fetches(lead: Client, begun: list[bool]) -> None:
    """The page tells how far it is meanwhile."""
    agreed()
    answer = lead.post(PAGE, {"purpose": "to learn"})
    assert (answer.status_code, answer["Location"], begun) == (302, PAGE, [True])
    export = Export.objects.get()
    assert f'hx-get="{PAGE}exports/{export.pk}/"' in lead.get(PAGE).content.decode()
    assert "stands in line" in lead.get(f"{PAGE}exports/{export.pk}/").content.decode()
    call_command("make_exports")
    assert "Fetch the file" in lead.get(f"{PAGE}exports/{export.pk}/").content.decode()
    answer = lead.get(f"{PAGE}exports/{export.pk}/file/")

    assert answer["Content-Disposition"] == f'attachment; filename="export-{export.pk}.zip"'
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert "conversations.jsonl" in archive.namelist()
    acts = list(Audit.objects.order_by("pk").values_list("act", flat=True))
    assert acts[-3:] == ["asked for an export", "exported", "fetched an export"]


def test_the_file_is_for_who_asked_alone(lead: Client) -> None:
    """No other lead sees it, nor a host."""
    agreed()
    export = made(lead)
    other = signed_in(Client(), "host", "hope")

    for page in ("", "file/"):
        assert other.get(f"{PAGE}exports/{export.pk}/{page}").status_code == 404
    assert other.post(f"{PAGE}exports/{export.pk}/remove/").status_code == 404
    assert f"Export {export.pk}" not in other.get(PAGE).content.decode()


def test_a_file_that_is_gone_is_told(lead: Client) -> None:
    """A disk was cleared: it is no error of whoever fetches."""
    agreed()
    export = made(lead)
    export.file.unlink()

    answer = lead.get(f"{PAGE}exports/{export.pk}/file/", follow=True)
    assert "The file is not there" in answer.content.decode()


def test_a_second_one_has_to_wait(lead: Client) -> None:
    """The page says so."""
    agreed()
    lead.post(PAGE, {"purpose": "to learn"})
    answer = lead.post(PAGE, {"purpose": "to learn"})

    assert answer.status_code == 422
    assert "One of yours is still being made" in answer.content.decode()


def test_who_changed_their_mind_is_not_handed_out(lead: Client) -> None:
    """The page says what to do."""
    conversation_id = agreed()
    export = made(lead)
    add(conversation_id, NO)
    page = lead.get(f"{PAGE}exports/{export.pk}/file/", follow=True).content.decode()

    assert "changed their mind" in page
    assert not Export.objects.exists()


def test_what_is_still_being_made_is_not_there(lead: Client) -> None:
    """In words."""
    agreed()
    lead.post(PAGE, {"purpose": "to learn"})
    page = lead.get(f"{PAGE}exports/{Export.objects.get().pk}/file/", follow=True)

    assert "still being made" in page.content.decode()


def test_an_export_can_be_removed_before_its_time(lead: Client) -> None:
    """By who asked for it."""
    agreed()
    export = made(lead)
    lead.post(f"{PAGE}exports/{export.pk}/remove/")

    assert not export.file.exists()
    assert Audit.objects.latest("pk").act == "removed an export"
