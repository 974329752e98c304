"""Usable by ear, by keyboard, on a small screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acts import CHOICES, CITATION, see, write
from tests.browser.fake_assistant import GREETING, FakeAssistant, Site
from tests.browser.rules import violations
from tests.browser.states import STATES, Bring


def test_live_region_announces_and_empties(page: Page, assistant: FakeAssistant) -> None:
    """A new message is said once, apart from the transcript, and gone after a second."""
    see(page, GREETING)
    live = page.locator("[aria-live=polite]")
    expect(live).to_be_empty()
    assistant.say("What is coming up?", choices=CHOICES)

    expect(live).to_have_text(
        "Coach: What is coming up? Answers to choose from: A meeting, A letter."
    )
    expect(live).to_be_empty()


def test_what_was_said_before_is_not_announced(page: Page, assistant: FakeAssistant) -> None:
    """After a reload the old messages are there to read, and are not read out."""
    write(page, "hello")
    see(page, "You wrote: hello")
    page.add_init_script(
        """new MutationObserver(() => {
          const live = document.querySelector('changemaker-coach')?.shadowRoot
            ?.querySelector('[aria-live]');
          if (live && !window.watching) window.watching = new MutationObserver(
            () => { window.heard = (window.heard ?? '') + live.textContent; }
          ).observe(live, {childList: true}) ?? true;
        }).observe(document, {childList: true, subtree: true, attributes: true});"""
    )
    page.reload()
    see(page, "You wrote: hello")

    assert page.evaluate("window.watching") is True
    assert not page.evaluate("window.heard")


def test_a_message_never_moves_the_focus(page: Page, assistant: FakeAssistant) -> None:
    """Whoever is elsewhere on the page stays there."""
    see(page, GREETING)
    page.get_by_role("link", name="before").focus()
    assistant.say("What is coming up?", choices=CHOICES)

    see(page, "What is coming up?")
    expect(page.get_by_role("link", name="before")).to_be_focused()


def test_who_reads_further_up_is_left_there(page: Page, assistant: FakeAssistant) -> None:
    """A new message does not scroll away what is being read; a button leads to it."""
    see(page, GREETING)
    for number in range(12):
        assistant.say(f"Message {number}\n\nwith some length")
    see(page, "Message 11")
    page.locator(".transcript").evaluate("element => { element.scrollTop = 0 }")
    assistant.say("The newest")

    expect(page.get_by_role("button", name="More below")).to_be_visible()
    expect(page.locator(".said").first).to_be_in_viewport()
    page.get_by_role("button", name="More below").click()
    expect(page.locator(".said").last).to_be_in_viewport(ratio=1)


def test_scrolling_up_counts_before_the_browser_tells_of_it(
    page: Page, assistant: FakeAssistant
) -> None:
    """A message that comes within the same frame does not scroll away what is read either."""
    see(page, GREETING)
    for number in range(12):
        assistant.say(f"Message {number}\n\nwith some length")
    see(page, "Message 11")
    page.evaluate(
        """() => {
          const list = document.querySelector('changemaker-coach').shadowRoot
            .querySelector('.transcript');
          list.addEventListener('scroll', event => event.stopImmediatePropagation(), true);
          list.scrollTop = 0;
        }"""
    )
    assistant.say("The newest")

    expect(page.get_by_role("button", name="More below")).to_be_visible()
    expect(page.locator(".said").first).to_be_in_viewport()


def test_what_was_said_last_stays_in_sight(page: Page, assistant: FakeAssistant) -> None:
    """A notice and a long draft take room from what is older, not from what is new."""
    see(page, GREETING)
    for number in range(12):
        assistant.say(f"Message {number}\n\nwith some length")
    see(page, "Message 11")
    page.context.set_offline(True)
    write(page, "my own words")
    expect(page.get_by_text("You are offline.").first).to_be_visible()
    page.get_by_label("Your message").fill("a long draft\n" * 6)

    expect(page.locator(".said").last).to_be_in_viewport(ratio=1)


def test_keyboard_alone_is_enough(page: Page, assistant: FakeAssistant) -> None:
    """Menu, transcript, choice, source and field come in reading order, and all work."""
    see(page, GREETING)
    assistant.say("What is coming up?", choices=CHOICES, citations=[CITATION])
    expect(page.get_by_role("button", name="A meeting")).to_be_visible()
    page.get_by_role("link", name="before").focus()
    press = page.keyboard.press
    for key in ("Tab", "Tab", "Enter", "Escape", "Tab", "Tab", "Enter", "Tab", "Tab", "Enter"):
        press(key)

    see(page, CITATION["quote"])
    see(page, "You wrote: A meeting")
    expect(page.get_by_label("Your message")).to_be_focused()
    page.keyboard.type("and then")
    press("Enter")
    see(page, "You wrote: and then")


def test_a_press_elsewhere_closes_the_menu(page: Page) -> None:
    """It does not stand over what the person went on to read."""
    see(page, GREETING)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("button", name="Delete my data")).to_be_visible()
    page.locator("h1").click()

    expect(page.get_by_role("button", name="Delete my data")).to_be_hidden()


def test_a_question_can_be_left_by_keyboard(page: Page, assistant: FakeAssistant) -> None:
    """Escape closes the question and gives the focus back; nothing was deleted."""
    see(page, GREETING)
    page.get_by_role("button", name="Menu").press("Enter")
    page.get_by_role("button", name="Delete my data").press("Enter")
    expect(page.get_by_role("button", name="No, go back")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()
    see(page, GREETING)


def test_it_fits_a_small_screen(browser: Browser, site: Site) -> None:
    """At 320 pixels nothing sticks out, and what can be pressed is big enough for a thumb."""
    context = browser.new_context(viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(site.url)
    see(page, GREETING)
    long = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3
    table = {"caption": "Wide", "columns": [long, long], "rows": [["1", "2"]]}
    site.assistant.say(long, choices=CHOICES, citations=[CITATION], table=table)
    expect(page.get_by_role("button", name="A meeting")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = page.locator("changemaker-coach").locator("button:visible, textarea, summary")
    sizes = [box for target in targets.all() if (box := target.bounding_box())]
    assert [box for box in sizes if box["height"] < 44] == []
    context.close()


@pytest.mark.parametrize("name", ["choices", "chart", "error", "offline", "menu", "question"])
def test_letters_twice_as_large_cut_nothing_off(tab: Page, site: Site, name: str) -> None:
    """What can be pressed or written in stays whole within the page's width."""
    tab.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        " document.documentElement.style.fontSize = '200%' })"
    )
    STATES[name](tab, site)

    parts = tab.locator("changemaker-coach").locator("button:visible, textarea, summary, dialog *")
    boxes = [box for part in parts.all() if (box := part.bounding_box())]
    assert [box for box in boxes if box["x"] < 0 or box["x"] + box["width"] > 390] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_a_screen_reader_is_told(tab: Page, site: Site) -> None:
    """Names, roles and order, from the heading to the button that sends."""
    STATES["choices"](tab, site)

    expect(tab.get_by_role("region", name="Changemaker Coach")).to_match_aria_snapshot(
        """
        - region "Changemaker Coach":
          - heading "Changemaker Coach" [level=2]
          - paragraph: A program, not a person
          - button "Quick exit"
          - button "Menu"
          - region "Conversation":
            - list:
              - listitem:
                - paragraph: Coach
                - paragraph: /I am a program/
              - listitem:
                - paragraph: Coach
                - paragraph: What is coming up?
                - list "Answers to choose from":
                  - listitem: A meeting
                  - listitem: A letter (your choice)
              - listitem:
                - paragraph: You
                - paragraph: A letter
              - listitem:
                - paragraph: Coach
                - paragraph: "You wrote: A letter"
              - listitem:
                - paragraph: Coach
                - paragraph: Good.
                - list "Sources":
                  - listitem:
                    - group:
                      - blockquote: Views were heard in working groups.
                      - link "Open the source (opens in a new tab)"
                - list "Answers to choose from":
                  - listitem:
                    - button "A meeting"
                  - listitem:
                    - button "A letter"
                  - listitem:
                    - button "That's not right"
            - paragraph: End of the conversation so far
          - textbox "Your message"
          - button "Send a file with numbers"
          - button "Send"
        """
    )


@pytest.mark.parametrize("bring", STATES.values(), ids=STATES.keys())
def test_no_rule_of_access_is_broken(tab: Page, site: Site, bring: Bring) -> None:
    """WCAG 2.2, level A and AA, in every state in which a person can meet the widget."""
    bring(tab, site)

    assert violations(tab) == []
