"""Nobody from outside reads the figures."""

from __future__ import annotations

import pytest

from coach.errors import SettingsError
from coach.settings import load_settings
from coach.watching.readers import FORWARDED, may_read

TOKEN = "a token that is long enough".replace(" ", "-")
HERE = {"host": "127.0.0.1:5005"}


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["localhost:5005", "127.0.0.1", "[::1]:5005"])
def test_this_machine_reads_without_a_token(peer: str, host: str) -> None:
    """By whichever of its own addresses."""
    assert may_read(peer, {"host": host}, None)


@pytest.mark.parametrize("peer", ["", "192.0.2.7", "10.0.0.1", "::ffff:192.0.2.7", "fe80::1%eth0"])
def test_no_other_machine_does(peer: str) -> None:
    """Whatever it claims to have asked for."""
    assert not may_read(peer, HERE, None)


@pytest.mark.parametrize("host", ["", "coach.example.org", "127.0.0.1.example.org", "[", "0x7f"])
def test_nor_does_who_asks_for_a_public_name(host: str) -> None:
    """A web server that adds nothing passes it on; so does a browser that was led here."""
    assert not may_read("127.0.0.1", {"host": host}, None)


@pytest.mark.parametrize("name", FORWARDED)
@pytest.mark.parametrize("token", [None, TOKEN])
def test_what_a_web_server_passes_on_is_refused(name: str, token: str | None) -> None:
    """With the token, too."""
    headers = {**HERE, "authorization": f"Bearer {TOKEN}", name: "127.0.0.1"}

    assert not may_read("127.0.0.1", headers, token)


def test_with_a_token_it_is_asked_of_everybody() -> None:
    """From anywhere with it, from nowhere without."""
    given = {"host": "coach.internal", "authorization": f"Bearer {TOKEN}"}

    assert may_read("10.0.0.1", given, TOKEN)
    for wrong in ("", "Bearer", TOKEN, f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer \xe9"):
        assert not may_read("127.0.0.1", {**HERE, "authorization": wrong}, TOKEN)


@pytest.mark.parametrize("token", ["short", "two words of some length", "ümläutümläutümläut"])
def test_a_token_that_cannot_serve_is_refused(token: str) -> None:
    """With how to make one."""
    with pytest.raises(SettingsError, match="COACH_METRICS_TOKEN can be guessed"):
        load_settings({"COACH_METRICS_TOKEN": token})
