"""The reports' page: what it shows, to whom, and with how many questions to the database."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from coach.playbook import default_playbook
from tests.console.review.talks import add, bot, did, person, talk

pytestmark = pytest.mark.django_db(transaction=True)

TABLES = (
    *("funnel", "skills", "channels", "languages", "learning"),
    *("at-a-loss", "unsure", "disputed", "told", "never-told", "not-found"),
)
LOADS = """
import sys
from conversations.boot import boot
boot()
import console.urls
print([heavy for heavy in ("spacy", "sklearn", "tensorflow") if heavy in sys.modules])
"""


@pytest.fixture
def viewer(client: Client) -> Client:
    """Sign somebody in who may read."""
    user = User.objects.create_user("amira", password="a long pass word", first_name="Amira")
    user.groups.add(Group.objects.get_or_create(name="viewer")[0])
    client.force_login(user)
    return client


def busy(people: int = 1) -> None:
    """Add people who wrote just now, with something for every table."""
    entry = default_playbook().entries[0].id
    said = bot("A story.", citations=[{"entry": entry}])
    vain = {**bot("None."), "metadata": {"utter_action": "utter_no_example"}}
    now = timezone.now().timestamp()
    for _ in range(people):
        conversation = talk(skill="planning")
        events = person("hello"), did("action_fallback"), said, vain
        add(conversation, *({**event, "timestamp": now} for event in events))


def test_a_period_is_chosen_and_the_figures_are_of_it(viewer: Client) -> None:
    """Four weeks unless another is asked for."""
    busy()
    talk(heard_at=timezone.now() - timedelta(days=60))

    shown = viewer.get("/console/reports/").content.decode()
    assert "<strong>1</strong> person wrote" in shown
    assert '<a href="?period=month" aria-current="page">Last 4 weeks</a>' in shown
    longer = viewer.get("/console/reports/?period=quarter").content.decode()
    assert "<strong>2</strong> people wrote" in longer


@pytest.mark.parametrize(
    ("query", "words"),
    [("", "Nobody wrote in this time"), ("?period=all", "Nobody has written yet")],
)
def test_an_empty_report_says_why(viewer: Client, query: str, words: str) -> None:
    """And where there may be more."""
    assert words in viewer.get(f"/console/reports/{query}").content.decode()


def test_every_table_is_there_for_a_spreadsheet(viewer: Client) -> None:
    """Also where it is empty; each of the page's links opens."""
    for name in TABLES:
        answer = viewer.get(f"/console/reports/tables/{name}.csv?period=all")
        assert answer.status_code == 200, name
        assert answer.content.startswith(b"\xef\xbb\xbf")
        assert answer["Content-Disposition"] == f'attachment; filename="{name}-all.csv"'

    busy()
    shown = viewer.get("/console/reports/").content.decode()
    links = re.findall(r'href="(/console/reports/tables/[^"]+)"', shown)
    assert len(links) == len(TABLES)
    assert {viewer.get(link).status_code for link in links} == {200}


def test_a_chart_is_a_picture_with_words_beside_it(viewer: Client) -> None:
    """Of its own address, as the page's rules for what it may load want it."""
    busy()
    shown = viewer.get("/console/reports/").content.decode()
    [source, alt] = re.search(r'<img class="chart" src="([^"]+)" alt="([^"]+)"', shown).groups()

    answer = viewer.get(source)
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    assert alt.startswith("The coach was at a loss: 1 number, 100%")


@pytest.mark.parametrize("path", ["charts/never.svg", "charts/unsure.svg", "tables/never.csv"])
def test_what_is_not_there_is_not_found(viewer: Client, path: str) -> None:
    """A chart of nothing is not, either."""
    assert viewer.get(f"/console/reports/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "charts/unsure.svg", "tables/told.csv"])
def test_who_has_no_role_opens_none_of_it(client: Client, path: str) -> None:
    """Who is not signed in is asked to."""
    assert client.get(f"/console/reports/{path}").status_code == 302
    client.force_login(User.objects.create_user("nobody"))
    assert client.get(f"/console/reports/{path}").status_code == 403


def test_nobody_is_named(viewer: Client) -> None:
    """Neither a person nor their words, nor a way to their conversation."""
    conversation = talk(heard_at=timezone.now())
    add(conversation, person("I am Rosa"))

    shown = viewer.get("/console/reports/").content.decode()
    assert conversation not in shown
    assert "Rosa" not in shown


@pytest.mark.parametrize("people", [1, 30])
def test_the_page_asks_the_database_as_often_for_many_as_for_few(
    viewer: Client, django_assert_max_num_queries, people: int
) -> None:
    """Session, user and role; people; three of weeks; three of learning and when; two of citing."""
    busy(people)

    with django_assert_max_num_queries(13):
        viewer.get("/console/reports/")


def test_the_console_loads_nothing_that_understands_language() -> None:
    """It draws and counts: a host's machine has the memory for one that does, and not for two."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", LOADS], check=True, capture_output=True, text=True
    )
    assert ran.stdout.strip() == "[]"


def test_of_many_entries_the_ten_told_most_are_shown(viewer: Client) -> None:
    """The rest is folded away, and in the spreadsheet."""
    entries = default_playbook().entries[:12]
    now = {"timestamp": timezone.now().timestamp()}
    told = [{**bot("A story.", citations=[{"entry": one.id}]), **now} for one in entries]
    add(talk(heard_at=timezone.now()), *told)

    shown = viewer.get("/console/reports/").content.decode()
    most, folded = shown.split("<summary>All 12 entries that were told</summary>")
    assert entries[9].teaches in html.unescape(most)
    assert entries[11].teaches not in html.unescape(most)
    assert entries[11].teaches in html.unescape(folded)
