"""The console from outside: forms, hosts, headers, paths, and words that are made to run."""

from __future__ import annotations

import html
import uuid
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.converters import IntConverter, UUIDConverter

from benchmarks.attack_others import named_patterns
from console.access import Role
from tests.console.review.talks import add, bot, person, slot, talk

pytestmark = pytest.mark.django_db(transaction=True)

WORD = "zanzibarquux"
YES = slot("consents", {"read": "yes"})
# What a browser, a template, a database, a log or a spreadsheet might run.
WORDS = [
    f"<script>{WORD}</script>",
    f'"><img src=x onerror={WORD}>',
    f"<svg/onload={WORD}>",
    f"javascript:{WORD}",
    f"{{{{ 7|add:7 }}}}{{% include '{WORD}' %}}",
    f"'; DROP TABLE events; -- {WORD}",
    f"%' OR 1=1 -- {WORD}",
    f"{{requested_slot}} ${{jndi:{WORD}}} %(x)s %s {{0}} {WORD}",
    f"!!python/object/apply:os.system [{WORD}]",
    f"a\r\n2026-01-01 CRITICAL root {WORD}\x1b[2J",
]
STRICT = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def host(**how: bool) -> Client:
    """Sign the one in who may open everything."""
    user, _ = User.objects.get_or_create(username="ada")
    user.groups.set([Group.objects.get(name=Role.HOST.name.lower())])
    browser = Client(**how)
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def pages(part: str = "nothing") -> Iterator[tuple[str, str]]:
    """Give the name and an address of every page; ``part`` stands where words do."""
    for name, pattern in named_patterns(get_resolver().url_patterns, ""):
        parts = {
            key: 1 if isinstance(kind, IntConverter)
            else uuid.UUID(int=1) if isinstance(kind, UUIDConverter) else part
            for key, kind in pattern.pattern.converters.items()
        }  # fmt: skip
        yield name, reverse(name, kwargs=parts)


def test_no_form_is_taken_from_another_page() -> None:
    """Every page, even to whom all are open: who sends to it needs the form's own token."""
    browser = host(enforce_csrf_checks=True)

    answers = {name: browser.post(path).status_code for name, path in pages()}

    assert {name: code for name, code in answers.items() if code != 403} == {}


def test_another_hosts_name_is_refused() -> None:
    """A link that is made of it would lead there."""
    for said in ("evil.example", "localhost.evil.example", "localhost:80@evil.example"):
        for path in ("/", "/accounts/sign-in/", "/console/"):
            assert Client().get(path, headers={"host": said}).status_code == 400
    said = Client().get("/accounts/sign-in/", headers={"x-forwarded-host": "evil.example"})
    assert "evil.example" not in said.content.decode()


def test_every_page_has_the_headers_that_keep_others_out() -> None:
    """Also those that refuse, lead elsewhere or are not there."""
    browser, found = host(), {}
    for name, path in [*pages(), ("none", "/nothing/")]:
        answer = browser.get(path)
        policy = answer.headers.get("Content-Security-Policy", "")
        lacking = [key for key, value in STRICT.items() if answer.headers.get(key) != value]
        is_strict = "default-src 'none'" in policy and "unsafe" not in policy
        if lacking or not is_strict:
            found[name] = (answer.status_code, lacking, policy)

    assert found == {}


@pytest.mark.parametrize(
    "path",
    [
        "/static/../console/settings.py",
        "/static/%2e%2e/%2e%2e/var/secret",
        "/static/..%5c..%5cvar%5csecret",
        "/widget/..%2f..%2fmodels/coach.tar.gz",
        "/widget//etc/passwd",
        "/static/console/../../../../../../etc/passwd",
        "/static/%00",
        "/.env",
        "/.git/config",
    ],
)
def test_no_path_leads_out_of_the_folders_that_are_served(path: str) -> None:
    """Whatever way it is written."""
    assert Client().get(path).status_code in (400, 404)


@pytest.mark.parametrize("words", WORDS)
def test_what_people_wrote_is_shown_as_words(words: str) -> None:
    """In the transcript, in the list and in what was searched for."""
    conversation = talk()
    add(conversation, YES, person(words), bot(words))
    browser = host()

    shown = [
        browser.get(f"/console/{conversation}/").content.decode(),
        browser.get("/console/", {"view": "all", "q": words, "tag": words}).content.decode(),
    ]

    assert WORD in shown[0]
    for page in shown:
        assert "<script>zan" not in page
        assert "<img src=x" not in page
        assert "<svg/onload" not in page
        assert 'href="javascript:' not in page
    assert "7|add:7" in html.unescape(shown[0]) or "add:7" not in words


@pytest.mark.parametrize("words", [*WORDS, "a" * 100_000, "\x00", "[" * 5000])
def test_no_question_to_the_list_breaks_it(words: str) -> None:
    """A filter is a parameter of the query, and whatever it is, the page comes or says no."""
    browser = host()
    for name in ("q", "view", "tag", "flag", "skill", "after", "sort", "channel", "language"):
        answer = browser.get("/console/", {name: words})
        assert answer.status_code in (200, 302, 400, 404), (name, answer.status_code)
        assert "Traceback" not in answer.content.decode()


def test_a_form_without_end_is_refused() -> None:
    """By its size, and by the number of its fields."""
    for body in ("a=" + "a" * 3_000_000, "&".join(f"a{n}=1" for n in range(2000))):
        answer = Client().post(
            "/accounts/sign-in/", body, content_type="application/x-www-form-urlencoded"
        )
        assert answer.status_code == 400


def test_a_session_that_was_put_upon_somebody_is_not_theirs() -> None:
    """Who signs in gets a new one: the one that an attacker knows stays signed out."""
    user = User.objects.create_user("mo", password="a kettle of green tea")
    user.groups.add(Group.objects.get(name="viewer"))
    browser = Client()
    browser.get("/accounts/sign-in/")
    session = browser.session
    session["put"] = "here"
    session.save()
    known = session.session_key
    browser.cookies["sessionid"] = known

    browser.post("/accounts/sign-in/", {"username": "mo", "password": "a kettle of green tea"})

    assert browser.session.session_key != known
    attacker = Client()
    attacker.cookies["sessionid"] = known
    assert attacker.get("/console/").status_code == 302
