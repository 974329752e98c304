"""A talk that was begun on a phone goes on in the browser, by the code that the phone shows."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import see, transcript, write
from tests.browser.fake_assistant import GREETING, FakeAssistant, Talk

CODE, TOKEN = "KTM 482", "token-of-the-phone"


def on_the_phone(assistant: FakeAssistant) -> None:
    """Let there be a talk that was begun elsewhere, and a code for it."""
    assistant.talks[TOKEN] = Talk()
    assistant.talks[TOKEN].add("you", "we want a lamp", id="from-the-phone")
    assistant.talks[TOKEN].add("coach", "Where exactly?")
    assistant.codes[CODE] = TOKEN


def test_a_code_brings_the_talk_here(page: Page, assistant: FakeAssistant) -> None:
    """All that was said is here, the code is not, and a reload stays with it."""
    see(page, GREETING)
    on_the_phone(assistant)
    write(page, CODE)
    see(page, "Where exactly?")

    assert transcript(page) == ["we want a lamp", "Where exactly?"]
    page.reload()
    see(page, "Where exactly?")
    write(page, "at the bus stop")
    see(page, "You wrote: at the bus stop")
    assert assistant.said() == ["we want a lamp", "at the bus stop"]


def test_what_is_written_behind_the_code_is_not_lost(page: Page, assistant: FakeAssistant) -> None:
    """It goes to the talk that was brought, in its order."""
    see(page, GREETING)
    on_the_phone(assistant)
    assistant.is_reachable = False
    write(page, CODE)
    write(page, "at the bus stop")
    write(page, "by the school")
    assistant.is_reachable = True
    see(page, "You wrote: by the school")

    assert assistant.said() == ["we want a lamp", "at the bus stop", "by the school"]
    expect(page.get_by_text(CODE)).to_have_count(0)
