"""Who may open what: every page, with every role, as the document says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter, UUIDConverter

from coach.settings import ROOT
from console.access import LEAST_ROLE, NAVIGATION, Role, pages_for, role_of

DOCUMENT = (ROOT / "docs" / "facilitators.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| [^|]+ \| `([\w:]+)` \| (\w+) \|$", re.MULTILINE)
DOCUMENTED = {name: Role[role.upper()] for name, role in ROW.findall(DOCUMENT)}
NOWHERE = 999_999  # nothing has this number: a page that is opened says that it is not there


def patterns(
    found: list[URLPattern | URLResolver] | None = None, space: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Give each page of the project, by its name with the space it is in."""
    for pattern in get_resolver().url_patterns if found is None else found:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from patterns(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name or ''}", pattern


PAGES = dict(patterns())


def address(name: str) -> str:
    """Give an address of a page; where it names something, of nothing that is there."""
    samples = {
        part: NOWHERE
        if isinstance(converter, IntConverter)
        else "00000000-0000-4000-8000-000000000000"
        if isinstance(converter, UUIDConverter)
        else "nothing"
        for part, converter in PAGES[name].pattern.converters.items()
    }
    return reverse(name, kwargs=samples)


def signed_in(client: Client, role: Role) -> Client:
    """Sign somebody in who has a role; ANYBODY: an account without one."""
    user = User.objects.create(username=f"a {role.name.lower()}")
    if role is not Role.ANYBODY:
        user.groups.add(Group.objects.get(name=role.name.lower()))
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def asks_to_sign_in(response: HttpResponse) -> bool:
    """Tell whether the page was kept back for want of a sign-in."""
    to = response.headers.get("Location", "")
    return response.status_code == 302 and to.startswith(f"{reverse('accounts:sign_in')}?next=")


def test_every_page_has_a_name() -> None:
    """One without a name could be in no table."""
    assert [str(p.pattern) for name, p in PAGES.items() if not name or name.endswith(":")] == []


def test_the_document_the_table_and_the_pages_are_the_same() -> None:
    """A page that is new stands in console/access.py and in docs/facilitators.md, or fails here."""
    assert DOCUMENTED == LEAST_ROLE
    assert set(PAGES) == set(LEAST_ROLE)


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", [None, *Role])
def test_every_page_opens_to_exactly_whom_the_document_says(role: Role | None, method: str) -> None:
    """With every role, with none, and signed out."""
    wrong = []
    for name in PAGES:
        visitor = Client()
        if role is not None:
            user, _ = User.objects.get_or_create(username="somebody")
            if role is not Role.ANYBODY:
                user.groups.set([Group.objects.get(name=role.name.lower())])
            visitor.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        response = getattr(visitor, method)(address(name))
        least = DOCUMENTED.get(name)
        if least is Role.ANYBODY:
            right = response.status_code != 403 and not asks_to_sign_in(response)
        elif role is None:
            right = asks_to_sign_in(response)
        elif least is None or role < least:
            right = response.status_code == 403
        else:
            right = response.status_code != 403 and not asks_to_sign_in(response)
        if not right:
            wrong.append((name, response.status_code))

    assert wrong == []


@pytest.mark.django_db
def test_a_page_that_is_in_no_table_is_refused_to_all(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever forgets a line keeps people out, and lets nobody in."""
    monkeypatch.delitem(LEAST_ROLE, "review:conversations")

    assert client.get(reverse("review:conversations")).status_code == 302
    assert signed_in(client, Role.HOST).get(reverse("review:conversations")).status_code == 403


@pytest.mark.django_db
def test_the_highest_role_counts() -> None:
    """Where an account is in two groups."""
    user = User.objects.create(username="two")
    user.groups.set(Group.objects.filter(name__in=["viewer", "lead"]))

    assert role_of(user) is Role.LEAD


@pytest.mark.django_db
def test_who_is_switched_off_has_no_role() -> None:
    """Whatever group the account is in."""
    user = User.objects.create(username="gone", is_active=False)
    user.groups.set(Group.objects.filter(name="host"))

    assert role_of(user) is Role.ANYBODY


@pytest.mark.django_db
def test_after_a_form_the_sign_in_leads_to_a_page_that_can_be_read(client: Client) -> None:
    """What only a form can be sent to would answer with an error."""
    response = client.post(reverse("accounts:switch_off", args=[1]))

    assert response.headers["Location"].endswith(f"?next={reverse('review:conversations')}")


@pytest.mark.django_db
def test_a_part_of_a_page_sends_the_whole_page_to_the_sign_in(client: Client) -> None:
    """htmx would put the sign-in in the middle of what is there."""
    response = client.get(reverse("review:conversations"), headers={"HX-Request": "true"})

    assert response.headers["HX-Redirect"] == reverse("accounts:sign_in")


@pytest.mark.django_db
def test_a_page_with_a_role_is_not_kept_by_the_browser(client: Client) -> None:
    """After signing out, nobody reads on with "back"."""
    response = signed_in(client, Role.VIEWER).get(reverse("review:conversations"))

    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("role", list(Role))
def test_the_head_of_a_page_leads_where_the_role_may_go(role: Role) -> None:
    """And nowhere else; without a role, nowhere."""
    expected = [title for name, title in NAVIGATION if LEAST_ROLE[name] <= role > Role.ANYBODY]

    assert [title for _, title in pages_for(role)] == expected


@pytest.mark.django_db
def test_the_head_of_a_page_says_who_is_signed_in(client: Client) -> None:
    """With the way out."""
    page = signed_in(client, Role.VIEWER).get(reverse("review:conversations")).content.decode()

    assert "a viewer" in page
    assert f'action="{reverse("accounts:sign_out")}"' in page
    assert reverse("accounts:accounts") + '"' not in page


@pytest.mark.django_db
def test_who_may_not_is_told_in_plain_words(client: Client) -> None:
    """And not with a number."""
    response = signed_in(client, Role.LEAD).get(reverse("accounts:accounts"))

    assert response.status_code == 403
    assert "Your role does not open this page" in response.content.decode()


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_so_in_plain_words(client: Client) -> None:
    """To everybody."""
    response = client.get("/nothing/")

    assert response.status_code == 404
    assert "There is nothing here" in response.content.decode()
