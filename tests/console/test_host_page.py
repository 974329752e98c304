"""The host's page: what it says, what it loads, and what it forbids."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from coach.settings import load_settings


@pytest.fixture
def page(client: Client) -> str:
    """Give the page as a browser gets it."""
    return client.get("/").content.decode()


def test_the_page_holds_the_widget_for_our_assistant(page: str) -> None:
    """The widget on the page talks to the assistant of the settings."""
    assert f'<changemaker-coach server="{load_settings().assistant_url}">' in page


def test_the_page_says_that_it_is_a_program(page: str) -> None:
    """Nobody is left to think that a person answers."""
    assert "It is a program, not a person" in page


def test_the_snippet_names_this_hosts_addresses(page: str) -> None:
    """What a neighbouring site copies works as it stands."""
    script = f"{load_settings().console_url}/widget/changemaker-coach.js"

    assert f'&lt;script type="module" src="{script}"&gt;' in page


def test_nothing_on_the_page_is_inline(page: str) -> None:
    """The policy forbids inline script and style, so the page has none."""
    assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page) == []


def test_the_policy_lets_the_page_reach_the_assistant_only(client: Client) -> None:
    """Nothing else is loaded, embedded or called."""
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert f"connect-src 'self' {load_settings().assistant_url}" in policy
    assert "unsafe" not in policy


def test_the_page_says_where_the_facilitators_console_is(page: str) -> None:
    """With a link that leads to it."""
    assert f"{load_settings().console_url}/console/" in page
    assert '<a href="/console/">' in page


def test_the_page_sets_no_cookie(client: Client) -> None:
    """Looking at the page leaves nothing on a person's machine."""
    assert not client.get("/").cookies


def test_the_widget_is_served_to_any_site(client: Client) -> None:
    """Another group's page may load it, as one small script."""
    response = client.get("/widget/changemaker-coach.js", HTTP_ACCEPT_ENCODING="gzip")

    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("text/javascript")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) <= 20_000


@pytest.mark.parametrize("name", ["host/home.css", "host/copy.js", "host/mark.svg"])
def test_the_pages_own_files_are_there(client: Client, name: str) -> None:
    """Looks and script need no collecting before the first start."""
    assert client.get(f"/static/{name}").status_code == 200


def test_nothing_outside_the_widgets_folder_is_served(client: Client) -> None:
    """No path leads from the widget to the rest of the machine."""
    for path in ("../coach/settings.py", "package.json", "node_modules/axe-core/axe.min.js"):
        assert client.get(f"/widget/{path}").status_code == 404


def test_the_page_is_for_reading(client: Client) -> None:
    """There is nothing to post here."""
    assert client.post("/").status_code == 405
