"""Whom a call is counted against."""

from __future__ import annotations

import pytest

from coach.visitors import home_of, visitor


@pytest.mark.parametrize("connected", ["127.0.0.1", "::1", "10.1.2.3", "172.18.0.5", ""])
def test_a_web_server_of_ours_says_who_it_is(connected: str) -> None:
    """It is on this machine, or in the same private network; its word is the last."""
    assert visitor(connected, "1.2.3.4, 203.0.113.9", behind_proxy=True) == "203.0.113.9"


@pytest.mark.parametrize("connected", ["8.8.8.8", "2606:4700::1111"])
def test_who_comes_from_elsewhere_is_not_believed(connected: str) -> None:
    """Though a web server stands in front, somebody may reach the port beside it."""
    assert visitor(connected, "203.0.113.9", behind_proxy=True) == connected


def test_nobody_is_believed_where_no_server_stands_in_front() -> None:
    """The header is the visitor's own then."""
    assert visitor("127.0.0.1", "203.0.113.9", behind_proxy=False) == "127.0.0.1"


@pytest.mark.parametrize("said", ["", "unknown", "x" * 5000, "203.0.113.9, <script>"])
def test_what_is_no_address_is_none(said: str) -> None:
    """It would be counted as a visitor of its own each time."""
    assert visitor("127.0.0.1", said, behind_proxy=True) == "127.0.0.1"


def test_all_addresses_of_one_home_count_as_one() -> None:
    """By IPv6 a home has more of them than there are people."""
    assert home_of("2001:db8:1:2::1") == home_of("2001:db8:1:2:ffff::9")
    assert home_of("2001:db8:1:2::1") != home_of("2001:db8:1:3::1")
    assert home_of("::ffff:203.0.113.9") == home_of("203.0.113.9") == "203.0.113.9"
