"""Every state in which a person can meet the widget, and how a page is brought there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.acts import (
    CHOICES,
    CITATION,
    PICTURE,
    SVG,
    choose_in_menu,
    open_with,
    see,
    shown_picture,
    write,
)
from tests.browser.fake_assistant import GREETING, RECEIPT, Refused, Site

Bring = Callable[[Page, Site], None]


def empty(page: Page, site: Site) -> None:
    """Nothing is said yet, and nobody answers."""
    site.assistant.is_reachable = False
    open_with(page, site, "")
    expect(page.get_by_text("The coach can't be reached").first).to_be_visible()


def chat(page: Page, site: Site) -> None:
    """A talk with lists, links and a facilitator."""
    open_with(page, site, "")
    write(page, "hello")
    see(page, "You wrote: hello")
    site.assistant.say("**Two** ways:\n- a letter\n- a [meeting](https://example.org)")
    site.assistant.hand_over()
    see(page, "I am Ana.")


def choices(page: Page, site: Site) -> None:
    """Answers to choose from, one chosen before, feedback to object to, a source opened."""
    open_with(page, site, "")
    see(page, GREETING)
    site.assistant.say("What is coming up?", choices=CHOICES)
    page.get_by_role("button", name="A letter").click()
    see(page, "You wrote: A letter")
    site.assistant.say("Good.", choices=CHOICES, citations=[CITATION], feedback=True)
    page.get_by_text(CITATION["title"]).click()
    see(page, CITATION["quote"])


def chart(page: Page, site: Site) -> None:
    """A picture with its numbers opened."""
    open_with(page, site, "")
    see(page, GREETING)
    site.assistant.pictures[PICTURE] = SVG
    table = {"caption": "Bins", "columns": ["Week", "Bins"], "rows": [["1", 14], ["2", 12]]}
    image = {"url": PICTURE, "alt": "Fewer bins each week."}
    site.assistant.say("Your chart.", image=image, table=table)
    page.get_by_text("The numbers as a table").click()
    expect(page.get_by_role("table")).to_be_visible()


def enlarged(page: Page, site: Site) -> None:
    """A picture made bigger."""
    open_with(page, site, "")
    see(page, GREETING)
    shown_picture(page, site.assistant)
    page.get_by_role("button", name="Make it bigger").click()
    page.get_by_role("button", name="Larger").click()


def little_data(page: Page, site: Site) -> None:
    """A picture that waits to be asked for."""
    open_with(page, site, "low-data=")
    see(page, GREETING)
    site.assistant.say("Your chart.", image={"url": PICTURE, "alt": "Fewer bins each week."})
    expect(page.get_by_role("button", name="Show the picture")).to_be_visible()


def error(page: Page, site: Site) -> None:
    """A message was refused, the next one is too long."""
    open_with(page, site, "")
    see(page, GREETING)
    site.assistant.problems = [Refused(413, "text-too-long")]
    write(page, "one")
    expect(page.get_by_role("button", name="Change it")).to_be_visible()
    page.get_by_label("Your message").fill("x" * 3010)


def offline(page: Page, site: Site) -> None:
    """Messages wait to be sent."""
    open_with(page, site, "")
    see(page, GREETING)
    page.context.set_offline(True)
    write(page, "one")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()


def thinking(page: Page, site: Site) -> None:
    """The coach is at work."""
    open_with(page, site, "")
    see(page, GREETING)
    site.assistant.thinks = 30
    write(page, "hello")
    expect(page.get_by_text("The coach is thinking")).to_be_visible()


def menu(page: Page, site: Site) -> None:
    """The menu is open."""
    chat(page, site)
    page.get_by_role("button", name="Menu").click()


def question(page: Page, site: Site) -> None:
    """A question stands before all else."""
    chat(page, site)
    choose_in_menu(page, "Delete my data")


def erased(page: Page, site: Site) -> None:
    """All is deleted."""
    question(page, site)
    page.get_by_role("button", name="Yes, delete it all").click()
    see(page, RECEIPT)


def launcher(page: Page, site: Site) -> None:
    """Opened by its button."""
    open_with(page, site, "launcher=")
    page.get_by_role("button", name="Talk to the coach").click()
    see(page, GREETING)


def closed_launcher(page: Page, site: Site) -> None:
    """Closed, with something new."""
    launcher(page, site)
    page.get_by_role("button", name="Close").click()
    site.assistant.say("Are you there?")
    expect(page.get_by_role("button", name="1 new")).to_be_visible()


def covered(page: Page, site: Site) -> None:
    """Somebody left in a hurry before."""
    open_with(page, site, "exit=/elsewhere")
    see(page, GREETING)
    page.get_by_role("button", name="Quick exit").click()
    expect(page).to_have_title("Elsewhere")
    page.goto(site.url)
    expect(page.get_by_role("button", name="Go on with it")).to_be_visible()


def dark(page: Page, site: Site) -> None:
    """Choices, on a device that is set to dark."""
    page.emulate_media(color_scheme="dark")
    choices(page, site)


def dark_chart(page: Page, site: Site) -> None:
    """A chart, on a device that is set to dark."""
    page.emulate_media(color_scheme="dark")
    chart(page, site)


def dark_error(page: Page, site: Site) -> None:
    """Trouble, on a device that is set to dark."""
    page.emulate_media(color_scheme="dark")
    error(page, site)


def forced_colours(page: Page, site: Site) -> None:
    """Choices, in colours of the person's own."""
    page.emulate_media(forced_colors="active")
    choices(page, site)


def right_to_left(page: Page, site: Site) -> None:
    """A talk on a page that is read from right to left."""
    open_with(page, site, "dir=rtl")
    write(page, "مرحبا")
    site.assistant.say("مرحبا **بك**:\n1. واحد\n2. اثنان", choices=CHOICES, citations=[CITATION])
    see(page, "واحد")


STATES: dict[str, Bring] = {
    bring.__name__.replace("_", " "): bring
    for bring in (
        empty, chat, choices, chart, enlarged, little_data, error, offline, thinking, menu,
        question, erased, launcher, closed_launcher, covered, dark, dark_chart, dark_error,
        forced_colours, right_to_left,
    )
}  # fmt: skip
