"""The second factor: a code from an app on the phone, or one of ten recovery codes.

Its tables are django-otp's, which holds guessing off: the wait doubles at each wrong code.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable
from typing import Any

import qrcode
from django.db import transaction
from django.utils import timezone
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from qrcode.image.svg import SvgPathFillImage

from console.accounts import events
from console.accounts.errors import TooManyCodesError, WrongCodeError
from console.accounts.events import happened
from console.accounts.sessions import end_sessions

APP = "app"
RECOVERY = "recovery"
CODES = 10
DIGITS = 6


def is_on(user: Any) -> bool:
    """Tell whether an account is asked for a code at each sign-in."""
    return bool(who_have([user]))


def who_have(users: Iterable[Any]) -> set[int]:
    """Give the ids of those accounts that have a second factor."""
    ids = [user.pk for user in users]
    having = TOTPDevice.objects.filter(user__in=ids, confirmed=True)
    return set(having.values_list("user", flat=True))


def begin(user: Any) -> TOTPDevice:
    """Give the key that an app is to be shown; the same until a code has proved it."""
    device = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return device or TOTPDevice.objects.create(user=user, name=APP, confirmed=False)


def picture(device: TOTPDevice) -> bytes:
    """Draw the key as a QR code."""
    drawn: bytes = qrcode.make(device.config_url, image_factory=SvgPathFillImage).to_string()
    return drawn


def key_in_words(device: TOTPDevice) -> str:
    """Give the key as it is typed into an app that cannot see the picture."""
    return _in_fours(_base32(device))


def switch_on(user: Any, typed: str, session_key: str | None) -> list[str]:
    """Ask for a code at each sign-in from now on, and give the recovery codes.

    Args:
        user: whose account.
        typed: a code of the app, which proves that it has the key.
        session_key: the session that goes on; all others end, as they were begun without a code.

    Raises:
        WrongCodeError: the code is not of this key.
        TooManyCodesError: they have to wait before the next try.
    """
    device = begin(user)
    _verify(user, device, _plain(typed))
    device.refresh_from_db()
    with transaction.atomic():
        device.confirmed = True
        device.save(update_fields=["confirmed"])
        codes = _make_codes(user)
        end_sessions(user, but=session_key)
        happened(user.get_username(), events.FACTOR_ON)
    return codes


def check(user: Any, typed: str) -> None:
    """Let a code of the app or a recovery code pass, each once.

    Raises:
        WrongCodeError: it is neither, or was used before.
        TooManyCodesError: they have to wait before the next try.
    """
    code = _plain(typed)
    is_of_app = code.isdecimal() and len(code) == DIGITS
    kind = TOTPDevice if is_of_app else StaticDevice
    device = kind.objects.filter(user=user, confirmed=True).first()
    if device is None:
        raise WrongCodeError
    _verify(user, device, code)


def new_codes(user: Any) -> list[str]:
    """Make ten recovery codes; those before hold no more."""
    codes = _make_codes(user)
    happened(user.get_username(), events.NEW_CODES)
    return codes


def codes_left(user: Any) -> int:
    """Count the recovery codes that were not used."""
    left: int = StaticToken.objects.filter(device__user=user).count()
    return left


@transaction.atomic
def switch_off(user: Any, by: str) -> None:
    """Forget the key and the codes: the password alone is asked for again."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    happened(by, events.FACTOR_OFF, user.get_username())


def _verify(user: Any, device: Any, code: str) -> None:
    allowed, why = device.verify_is_allowed()
    if not allowed:
        raise TooManyCodesError(why["locked_until"] - timezone.now())
    if verify_token(user, device.persistent_id, code) is None:
        happened(user.get_username(), events.FAILED, "wrong code")
        raise WrongCodeError


@transaction.atomic
def _make_codes(user: Any) -> list[str]:
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name=RECOVERY)
    tokens = [StaticToken.random_token() for _ in range(CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=token) for token in tokens)
    return [_in_fours(token, "-") for token in tokens]


def _plain(typed: str) -> str:
    return "".join(letter for letter in typed.lower() if letter.isalnum())


def _in_fours(text: str, between: str = " ") -> str:
    return between.join(text[start : start + 4] for start in range(0, len(text), 4))


def _base32(device: TOTPDevice) -> str:
    return b32encode(device.bin_key).decode("ascii").rstrip("=")
