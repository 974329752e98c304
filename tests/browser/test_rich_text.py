"""The little Markdown that messages may have, seen and heard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import see
from tests.browser.fake_assistant import GREETING, FakeAssistant

MARKUP = {
    "one\ntwo\n\nthree": "<p>one\ntwo</p><p>three</p>",
    "a **strong** word": "<p>a <strong>strong</strong> word</p>",
    "an *emphasised* one and _another_.": (
        "<p>an <em>emphasised</em> one and <em>another</em>.</p>"
    ),
    "**a *both* b**": "<p><strong>a <em>both</em> b</strong></p>",
    "3*4*5 is 60, snake_case_name, 2 * 3": "<p>3*4*5 is 60, snake_case_name, 2 * 3</p>",
    "Two:\n- one\n- **two**\nand on": (
        "<p>Two:</p><ul><li>one</li><li><strong>two</strong></li></ul><p>and on</p>"
    ),
    "3. three\n4. four": '<ol start="3"><li>three</li><li>four</li></ol>',
    "- one\n\n- two": "<ul><li>one</li><li>two</li></ul>",
    "2024. A year": "<p>2024. A year</p>",
    "**never closed": "<p>**never closed</p>",
    "<b>no</b> &amp;": "<p>&lt;b&gt;no&lt;/b&gt; &amp;amp;</p>",
    "[x](javascript:alert(1))": "<p>[x](javascript:alert(1))</p>",
}


def test_it_becomes_nodes(page: Page, assistant: FakeAssistant) -> None:
    """Paragraphs, lists, bold, italic; everything else is text as it stands."""
    see(page, GREETING)
    for text in MARKUP:
        assistant.say(text)
    said = page.locator(".said.coach .text")
    expect(said).to_have_count(len(MARKUP) + 1)

    clean = "rows => rows.slice(1).map(row => row.innerHTML.replaceAll(' dir=\"auto\"', ''))"
    assert dict(zip(MARKUP, said.evaluate_all(clean), strict=True)) == MARKUP


def test_addresses_become_links(page: Page, assistant: FakeAssistant) -> None:
    """With a title or as they stand, without the stop that ends the sentence."""
    see(page, GREETING)
    assistant.say("See [the law](https://example.org/a?b=1&c) or https://example.org/x.")

    titled = page.get_by_role("link", name="the law")
    expect(titled).to_have_attribute("href", "https://example.org/a?b=1&c")
    expect(titled).to_have_attribute("rel", "noopener noreferrer")
    bare = page.get_by_role("link", name="https://example.org/x")
    expect(bare).to_have_attribute("href", "https://example.org/x")


def test_it_is_heard_without_the_signs(page: Page, assistant: FakeAssistant) -> None:
    """Whoever listens hears words, not asterisks and addresses."""
    see(page, GREETING)
    assistant.say("A **strong** start:\n- [the law](https://example.org)\n- a letter")

    expect(page.locator("[aria-live=polite]")).to_contain_text("Coach: A strong start:")
    expect(page.locator("[aria-live=polite]")).not_to_contain_text("*")


def test_what_the_person_writes_stays_as_it_is(page: Page, assistant: FakeAssistant) -> None:
    """Their own asterisks and dashes are theirs."""
    see(page, GREETING)
    page.get_by_label("Your message").fill("- **20** kg")
    page.get_by_label("Your message").press("Enter")

    expect(page.locator(".said.you .text")).to_have_text("- **20** kg")


def test_signs_that_are_never_closed_cost_no_time(page: Page, assistant: FakeAssistant) -> None:
    """Twenty thousand of them stand there as they are, in less than a second."""
    see(page, GREETING)
    page.evaluate("window.began = performance.now()")
    assistant.say("'*x" * 6000 + "[" * 2000)
    page.locator(".said").nth(1).wait_for()

    assert page.evaluate("performance.now() - window.began") < 1000
