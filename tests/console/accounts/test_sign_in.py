"""Signing in and out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from console.accounts.links import new_password_link
from tests.console.accounts.conftest import PASSWORD, Make

PAGE = "/accounts/sign-in/"
Told = Callable[[], list[str]]


def try_with(
    client: Client, name: str, password: str, came_from: str = "10.0.0.1", **more: str
) -> HttpResponse:
    """Send the form from an address."""
    form = {"username": name, "password": password, **more}
    return client.post(PAGE, form, REMOTE_ADDR=came_from)


def is_signed_in(client: Client) -> bool:
    """Tell whether the browser opens a page of viewers."""
    return client.get(reverse("review:conversations")).status_code == 200


def test_name_and_password_let_somebody_in(client: Client, make: Make, told: Told) -> None:
    """And lead to where they wanted to go."""
    make("mo")
    response = try_with(client, "mo", PASSWORD, next=reverse("accounts:own"))

    assert response.headers["Location"] == reverse("accounts:own")
    assert is_signed_in(client)
    assert told() == ["mo signed in"]


def test_it_leads_nowhere_but_to_our_own_pages(client: Client, make: Make) -> None:
    """A link that somebody sent cannot lead on to a page that looks like ours."""
    make("mo")
    response = try_with(client, "mo", PASSWORD, next="https://elsewhere.example/")

    assert response.headers["Location"] == reverse("review:conversations")


def test_a_wrong_password_is_told_in_plain_words(client: Client, make: Make, told: Told) -> None:
    """And to the audit trail."""
    make("mo")
    response = try_with(client, "mo", "wrong")

    assert "Name and password do not belong together" in response.content.decode()
    assert not is_signed_in(client)
    assert told() == ["mo failed to sign in: wrong password"]


def test_a_name_that_nobody_has_is_written_down_nowhere(client: Client, told: Told) -> None:
    """It may be a password, typed into the wrong place."""
    try_with(client, "my secret", "x")

    assert told() == ["(unknown) failed to sign in: wrong password"]


def test_after_five_wrong_ones_the_right_one_has_to_wait(
    client: Client, make: Make, told: Told
) -> None:
    """Fifteen minutes, and the page says so."""
    make("mo")
    for _ in range(4):
        assert try_with(client, "mo", "wrong").status_code == 200
    fifth = try_with(client, "mo", "wrong")
    sixth = try_with(client, "mo", PASSWORD)

    assert (fifth.status_code, sixth.status_code) == (429, 429)
    assert "Please wait 15 minutes" in sixth.content.decode()
    assert not is_signed_in(client)
    assert "mo was locked out" in told()


def test_after_a_quarter_of_an_hour_it_opens(client: Client, make: Make) -> None:
    """Trying meanwhile does not make it longer."""
    make("mo")
    for _ in range(7):
        try_with(client, "mo", "wrong")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15, seconds=1))

    assert try_with(client, "mo", PASSWORD).status_code == 302


def test_nobody_is_locked_out_from_elsewhere(client: Client, make: Make) -> None:
    """Name and address count together."""
    make("mo")
    make("di")
    for _ in range(6):
        try_with(client, "mo", "wrong", "203.0.113.9")

    assert try_with(client, "di", PASSWORD, "203.0.113.9").status_code == 302
    assert try_with(Client(), "mo", PASSWORD, "10.0.0.1").status_code == 302


def test_signing_in_makes_up_for_wrong_ones(client: Client, make: Make) -> None:
    """Four today and one tomorrow are not five."""
    make("mo")
    for _ in range(4):
        try_with(client, "mo", "wrong")
    try_with(client, "mo", PASSWORD)

    assert try_with(Client(), "mo", "wrong").status_code == 200


def test_no_password_is_kept_of_a_wrong_try(client: Client, make: Make) -> None:
    """Of one letter less, somebody could guess the rest."""
    make("mo")
    try_with(client, "mo", PASSWORD[:-1])
    client.force_login(make("di"), backend="django.contrib.auth.backends.ModelBackend")
    wrong = {"old_password": "nearly right", "new_password1": "a b c d e", "new_password2": "a"}
    client.post(reverse("accounts:password"), wrong)
    kept = str(list(AccessAttempt.objects.values_list("get_data", "post_data", "path_info")))

    assert AccessAttempt.objects.count() == 2
    assert not any(secret in kept for secret in (PASSWORD[:-1], "nearly right", "a b c d e"))


def test_who_is_switched_off_is_not_let_in(client: Client, make: Make) -> None:
    """With the same words as for a wrong password: a stranger learns nothing."""
    make("mo")
    User.objects.update(is_active=False)
    response = try_with(client, "mo", PASSWORD)

    assert "Name and password do not belong together" in response.content.decode()


def test_signing_out_takes_a_form(client: Client, make: Make, told: Told) -> None:
    """A picture on another page signs nobody out."""
    client.force_login(make("mo"), backend="django.contrib.auth.backends.ModelBackend")
    by_link = client.get(reverse("accounts:sign_out"))
    assert by_link.status_code == 405
    assert is_signed_in(client)

    client.post(reverse("accounts:sign_out"))
    assert not is_signed_in(client)
    assert told()[-1] == "mo signed out"


def test_the_cookie_is_out_of_reach_and_ends_with_the_browser(client: Client, make: Make) -> None:
    """Of scripts, of other sites, and of who opens the browser the next day."""
    make("mo")
    cookie = try_with(client, "mo", PASSWORD).cookies["sessionid"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]
    assert not cookie["expires"]


def test_after_twelve_hours_it_is_over(client: Client, make: Make) -> None:
    """Also where the browser stays open."""
    make("mo")
    try_with(client, "mo", PASSWORD)
    session = Session.objects.get(pk=client.session.session_key)
    left = session.expire_date - timezone.now()

    assert timedelta(hours=11, minutes=59) < left <= timedelta(hours=12)
    assert django_settings.SESSION_EXPIRE_AT_BROWSER_CLOSE
    Session.objects.update(expire_date=timezone.now())
    assert not is_signed_in(client)


def test_a_sign_in_outlasts_a_change_of_the_secret(client: Client, make: Make, settings) -> None:
    """It is signed anew on the way, so that the key before may go; without it, it ends."""
    make("mo")
    try_with(client, "mo", PASSWORD)
    keys = [settings.SECRET_KEY, "a new key", "the newest key"]
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = keys[1], keys[:1]
    assert is_signed_in(client)

    settings.SECRET_KEY_FALLBACKS = []
    assert is_signed_in(client)

    settings.SECRET_KEY = keys[2]
    assert not is_signed_in(client)


def test_a_link_to_a_new_password_outlasts_it_too(client: Client, ada: User, settings) -> None:
    """It is on its way to somebody."""
    link = new_password_link(ada, "ada").partition("localhost:8000")[2]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new key"

    assert "new_password1" in client.get(link, follow=True).content.decode()


def test_sessions_that_ran_out_are_swept_out(client: Client, make: Make) -> None:
    """The next who signs in takes them along."""
    make("mo")
    past = timezone.now() - timedelta(days=1)
    Session.objects.create(session_key="old", session_data="", expire_date=past)
    try_with(client, "mo", PASSWORD)

    assert not Session.objects.filter(pk="old").exists()


def test_who_is_signed_in_is_not_asked_again(host: Client) -> None:
    """The page leads on."""
    assert host.get(PAGE).headers["Location"] == reverse("review:conversations")


@pytest.mark.parametrize("name", ["sign_in", "second_factor"])
def test_the_page_is_not_kept(client: Client, name: str) -> None:
    """By no cache on the way."""
    assert "no-store" in client.get(reverse(f"accounts:{name}")).headers["Cache-Control"]


def test_without_its_token_a_form_is_refused_in_plain_words(make: Make) -> None:
    """As from another site."""
    make("mo")
    response = try_with(Client(enforce_csrf_checks=True), "mo", PASSWORD)

    assert response.status_code == 403
    assert "Nothing was done" in response.content.decode()
