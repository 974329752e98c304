"""The second factor: set up, asked for, taken off."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from console.accounts import waiting
from tests.console.accounts.conftest import BACKEND, PASSWORD, Make

SIGN_IN = "/accounts/sign-in/"
CODE = "/accounts/sign-in/code/"
SET_UP = "/accounts/own/second-factor/"
Told = Callable[[], list[str]]


def code_of(user: User) -> str:
    """Give what the app on the phone shows now, as if nobody had used it yet."""
    device = TOTPDevice.objects.get(user=user)
    TOTPDevice.objects.update(last_t=-1, throttling_failure_count=0)
    return f"{TOTP(device.bin_key, device.step, device.t0, device.digits).token():06d}"


def codes_on(response: HttpResponse) -> list[str]:
    """Give the recovery codes that a page shows."""
    return re.findall(r"<code>([a-z2-7]{4}-[a-z2-7]{4})</code>", response.content.decode())


@pytest.fixture
def mo(make: Make) -> User:
    """Give a viewer."""
    return make("mo")


@pytest.fixture
def codes(mo: User) -> list[str]:
    """Set the second factor up, and give the recovery codes."""
    browser = Client()
    browser.force_login(mo, backend=BACKEND)
    browser.get(SET_UP)
    return codes_on(browser.post(SET_UP, {"code": code_of(mo)}))


def with_password(client: Client, then: str = "") -> HttpResponse:
    """Give the right password."""
    return client.post(SIGN_IN, {"username": "mo", "password": PASSWORD, "next": then})


def is_signed_in(client: Client) -> bool:
    """Tell whether the browser opens a page of one's own."""
    return client.get(reverse("accounts:own")).status_code == 200


def test_ten_codes_are_shown_once_it_is_set_up(codes: list[str]) -> None:
    """All different."""
    assert len(set(codes)) == 10


def test_nothing_is_asked_for_before_the_app_has_proved_itself(client: Client, mo: User) -> None:
    """Whoever leaves half-way is not locked out."""
    client.force_login(mo, backend=BACKEND)
    client.get(SET_UP)
    response = client.post(SET_UP, {"code": "000000"})

    assert "This code is not right" in response.content.decode()
    assert with_password(Client()).headers["Location"] == reverse("review:conversations")


def test_the_password_alone_lets_nobody_in(client: Client, codes: list[str], told: Told) -> None:
    """The code is asked for, on every way in."""
    response = with_password(client)

    assert response.headers["Location"] == CODE
    assert not is_signed_in(client)
    assert "mo signed in" not in told()


def test_the_code_of_the_app_lets_somebody_in(client: Client, mo: User, codes: list[str]) -> None:
    """And leads to where they wanted to go."""
    with_password(client, then=reverse("accounts:own"))
    typed = code_of(mo)
    response = client.post(CODE, {"code": f"{typed[:3]} {typed[3:]}"})

    assert response.headers["Location"] == reverse("accounts:own")
    assert is_signed_in(client)


def test_a_code_works_once(client: Client, mo: User, codes: list[str]) -> None:
    """Whoever looked over a shoulder comes too late."""
    typed = code_of(mo)
    with_password(client)
    client.post(CODE, {"code": typed})
    stranger = Client()
    with_password(stranger)

    assert "was used already" in stranger.post(CODE, {"code": typed}).content.decode()
    assert not is_signed_in(stranger)


def test_a_recovery_code_works_once(client: Client, codes: list[str]) -> None:
    """However it is typed."""
    with_password(client)
    client.post(CODE, {"code": codes[0].upper().replace("-", " ")})
    assert is_signed_in(client)

    again = Client()
    with_password(again)
    again.post(CODE, {"code": codes[0]})
    assert not is_signed_in(again)


def test_using_the_app_does_not_slow_the_recovery_codes(
    client: Client, mo: User, codes: list[str]
) -> None:
    """Each keeps its own count of wrong ones."""
    with_password(client)
    client.post(CODE, {"code": code_of(mo)})

    assert StaticDevice.objects.get(user=mo).throttling_failure_count == 0


def test_guessing_has_to_wait_longer_and_longer(
    client: Client, mo: User, codes: list[str], told: Told
) -> None:
    """Also with the right code; the page says how long."""
    with_password(client)
    client.post(CODE, {"code": "000000"})
    TOTPDevice.objects.update(
        throttling_failure_count=8, throttling_failure_timestamp=timezone.now()
    )
    response = client.post(CODE, {"code": "000001"})

    assert "Too many codes were wrong. Please try again in 3 minutes." in (
        html.unescape(response.content.decode())
    )
    assert not is_signed_in(client)
    assert told().count("mo failed to sign in: wrong code") == 1


def test_without_the_password_no_code_is_taken(client: Client, codes: list[str]) -> None:
    """The page leads to the sign-in."""
    assert client.post(CODE, {"code": codes[0]}).headers["Location"] == SIGN_IN
    assert StaticDevice.objects.get().token_set.count() == 10


def test_who_waits_too_long_begins_anew(
    client: Client, mo: User, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten minutes are enough to find the phone."""
    monkeypatch.setattr(waiting, "LASTS", -1)
    with_password(client)

    assert client.post(CODE, {"code": code_of(mo)}).headers["Location"] == SIGN_IN


@pytest.mark.parametrize("change", ["off", "password"])
def test_what_happens_to_the_account_meanwhile_counts(
    client: Client, mo: User, codes: list[str], change: str
) -> None:
    """Switched off, or with another password: it begins anew."""
    with_password(client)
    typed = code_of(mo)
    if change == "off":
        mo.is_active = False
    else:
        mo.set_password("another pot of tea")
    mo.save()

    assert client.post(CODE, {"code": typed}).headers["Location"] == SIGN_IN


def test_setting_it_up_ends_the_other_sessions(client: Client, mo: User) -> None:
    """They were begun without a code; the one at hand goes on."""
    elsewhere = Client()
    elsewhere.force_login(mo, backend=BACKEND)
    client.force_login(mo, backend=BACKEND)
    client.get(SET_UP)
    client.post(SET_UP, {"code": code_of(mo)})

    assert is_signed_in(client)
    assert not is_signed_in(elsewhere)


def test_the_picture_is_one_that_a_strict_page_may_show(client: Client, mo: User) -> None:
    """An SVG without a style or script in it, on white."""
    client.force_login(mo, backend=BACKEND)
    response = client.get(reverse("accounts:picture"))
    drawn = ElementTree.fromstring(response.content)

    assert response.headers["Content-Type"] == "image/svg+xml"
    assert "no-store" in response.headers["Cache-Control"]
    assert not any("style" in element.attrib for element in drawn.iter())


def test_the_key_is_shown_to_nobody_once_it_is_in_use(
    client: Client, mo: User, codes: list[str]
) -> None:
    """Or whoever finds the screen open takes it along."""
    client.force_login(mo, backend=BACKEND)

    for page in (SET_UP, reverse("accounts:picture")):
        assert client.get(page).headers["Location"] == reverse("accounts:own")


@pytest.mark.parametrize("page", ["second_factor_off", "recovery_codes"])
def test_taking_it_off_and_new_codes_need_the_password(
    client: Client, mo: User, codes: list[str], page: str
) -> None:
    """A screen left open is not enough."""
    client.force_login(mo, backend=BACKEND)
    response = client.post(reverse(f"accounts:{page}"), {"password": "wrong"})

    assert "This is not your password" in response.content.decode()
    assert TOTPDevice.objects.filter(user=mo).exists()
    assert codes_on(response) == []


def test_guessing_the_password_there_is_counted_too(
    client: Client, mo: User, codes: list[str]
) -> None:
    """Five, then it is locked, as at the sign-in."""
    client.force_login(mo, backend=BACKEND)
    page = reverse("accounts:second_factor_off")
    for _ in range(5):
        response = client.post(page, {"password": "wrong"})

    assert response.status_code == 429
    assert client.post(page, {"password": PASSWORD}).status_code == 429
    assert TOTPDevice.objects.filter(user=mo).exists()


def test_with_the_password_it_goes_off(
    client: Client, mo: User, codes: list[str], told: Told
) -> None:
    """The password alone lets in again."""
    client.force_login(mo, backend=BACKEND)
    client.post(reverse("accounts:second_factor_off"), {"password": PASSWORD})

    assert with_password(Client()).headers["Location"] == reverse("review:conversations")
    assert "mo switched the second factor off: mo" in told()


def test_new_codes_take_the_place_of_the_old(client: Client, mo: User, codes: list[str]) -> None:
    """Those on the lost sheet are dead."""
    client.force_login(mo, backend=BACKEND)
    page = client.post(reverse("accounts:recovery_codes"), {"password": PASSWORD})
    new = codes_on(page)

    assert len(new) == 10
    assert not set(new) & set(codes)
    assert StaticDevice.objects.get(user=mo).token_set.count() == 10


def test_a_host_lets_in_who_lost_phone_and_codes(
    host: Client, mo: User, codes: list[str], told: Told
) -> None:
    """It is written down who did."""
    host.post(reverse("accounts:take_second_factor", args=[mo.pk]))

    assert not TOTPDevice.objects.filter(user=mo).exists()
    assert "ada switched the second factor off: mo" in told()


def test_a_host_needs_the_password_for_their_own(host: Client, ada: User) -> None:
    """The page for others does not do it."""
    TOTPDevice.objects.create(user=ada, confirmed=True)
    response = host.post(reverse("accounts:take_second_factor", args=[ada.pk]))

    assert response.headers["Location"] == reverse("accounts:second_factor_off")
    assert TOTPDevice.objects.filter(user=ada).exists()


def test_one_key_is_shown_until_it_is_proved(client: Client, mo: User) -> None:
    """Page and picture show the same, and loading anew changes nothing."""
    client.force_login(mo, backend=BACKEND)
    first, second = client.get(SET_UP).content, client.get(SET_UP).content
    key = re.compile(rb'class="key">([^<]+)<')

    assert key.findall(first) == key.findall(second) != []
    assert timezone.now() - TOTPDevice.objects.get().created_at < timedelta(minutes=1)


def test_who_has_the_machine_takes_it_off_in_the_terminal(
    mo: User, codes: list[str], told: Told
) -> None:
    """Where the only host lost the phone."""
    call_command("second_factor_off", "mo", stdout=io.StringIO())

    assert not TOTPDevice.objects.filter(user=mo).exists()
    assert told()[-1] == "(terminal) switched the second factor off: mo"


@pytest.mark.parametrize(("name", "said"), [("nobody", "No account"), ("mo", "no second factor")])
def test_a_name_that_will_not_do_is_told(mo: User, name: str, said: str) -> None:
    """Instead of doing nothing in silence."""
    with pytest.raises(CommandError, match=said):
        call_command("second_factor_off", name)
