"""Leaving: at once, on a shared computer, and with something begun in the box."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import choose_in_menu, open_with, see, transcript, write
from tests.browser.fake_assistant import GREETING, FakeAssistant, Site

EXIT = "exit=/elsewhere"


def left_in_a_hurry(page: Page, site: Site) -> None:
    """Say something, and press the quick exit."""
    open_with(page, site, EXIT)
    write(page, "he must not see this")
    see(page, "You wrote: he must not see this")
    page.get_by_role("button", name="Quick exit").click()
    expect(page).to_have_title("Elsewhere")


def test_the_quick_exit_leaves_no_way_back(tab: Page, site: Site) -> None:
    """Another page is there, and the browser's arrow leads to what was before the talk."""
    tab.goto(f"{site.url}/elsewhere")
    left_in_a_hurry(tab, site)
    tab.go_back()

    expect(tab.locator("changemaker-coach")).to_have_count(0)
    assert tab.url == f"{site.url}/elsewhere"


def test_three_times_escape_is_the_same(page: Page, site: Site) -> None:
    """Whoever writes need not look for the button."""
    page.goto(f"{site.url}/?{EXIT}")
    see(page, GREETING)
    for _ in range(3):
        page.get_by_label("Your message").press("Escape")

    expect(page).to_have_title("Elsewhere")


def test_after_a_quick_exit_the_talk_is_covered(
    tab: Page, site: Site, assistant: FakeAssistant
) -> None:
    """Whoever opens the page next sees nothing of it; the person comes back to all of it."""
    left_in_a_hurry(tab, site)
    tab.goto(f"{site.url}/?{EXIT}")
    expect(tab.get_by_text("There is a conversation on this device.")).to_be_visible()
    expect(tab.locator(".said")).to_have_count(0)
    tab.get_by_role("button", name="Go on with it").click()

    see(tab, "You wrote: he must not see this")
    expect(tab.get_by_label("Your message")).to_be_focused()
    tab.reload()
    see(tab, "You wrote: he must not see this")
    assert len(assistant.talks) == 1


def test_a_covered_talk_can_be_forgotten_unseen(
    tab: Page, site: Site, assistant: FakeAssistant
) -> None:
    """Then a new one begins, and nothing of the old one can be reached from here."""
    left_in_a_hurry(tab, site)
    tab.goto(f"{site.url}/?{EXIT}")
    tab.get_by_role("button", name="Forget on this device").click()
    see(tab, GREETING)

    assert transcript(tab) == [GREETING]
    assert len(assistant.talks) == 2


def test_nothing_of_the_talk_is_in_the_address_or_the_title(page: Page, site: Site) -> None:
    """Neither the history nor somebody's shoulder tells of it."""
    write(page, "about the landlord")
    see(page, "You wrote: about the landlord")

    assert page.url == f"{site.url}/"
    assert page.title() == "A page"


def test_what_is_begun_outlives_a_reload(page: Page, assistant: FakeAssistant) -> None:
    """Words in the box that were not sent yet are in the box again, and not sent."""
    see(page, GREETING)
    page.get_by_label("Your message").fill("half a sen")
    page.reload()
    see(page, GREETING)

    expect(page.get_by_label("Your message")).to_have_value("half a sen")
    assert assistant.said() == []


def test_what_is_begun_is_kept_while_it_is_written(page: Page, assistant: FakeAssistant) -> None:
    """A phone that crashes tells nobody before; what was sent is not begun again."""
    see(page, GREETING)
    page.get_by_label("Your message").fill("half a sen")
    kept = "() => Object.entries(localStorage).find(([name]) => name.endsWith('draft'))?.[1]"
    page.wait_for_timeout(600)
    assert page.evaluate(kept) == "half a sen"
    page.get_by_label("Your message").press("Enter")

    assert page.evaluate(kept) is None


def test_nothing_begun_is_left_for_the_next_person(page: Page) -> None:
    """Forgotten is forgotten, also what stood in the box."""
    see(page, GREETING)
    page.get_by_label("Your message").fill("my secret")
    choose_in_menu(page, "Forget on this device")
    page.get_by_role("button", name="Yes, forget it here").click()
    page.reload()
    see(page, GREETING)

    expect(page.get_by_label("Your message")).to_have_value("")


def test_a_quick_exit_covers_other_tabs_too(page: Page, site: Site) -> None:
    """Whoever looks through the open tabs finds nothing."""
    page.goto(f"{site.url}/?{EXIT}")
    write(page, "he must not see this")
    see(page, "You wrote: he must not see this")
    other = page.context.new_page()
    other.goto(site.url)
    see(other, "You wrote: he must not see this")
    page.get_by_role("button", name="Quick exit").click()

    expect(other.get_by_text("There is a conversation on this device.")).to_be_visible()
    expect(other.locator(".said")).to_have_count(0)


def test_a_host_can_keep_it_off_the_device(tab: Page, site: Site) -> None:
    """With storage="page" nothing is written down anywhere, and a reload begins anew."""
    open_with(tab, site, "storage=page")
    write(tab, "hello")
    see(tab, "You wrote: hello")

    assert tab.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    tab.reload()
    see(tab, GREETING)
    assert transcript(tab) == [GREETING]


def test_kept_to_the_page_it_outlives_a_move_on_it(tab: Page, site: Site) -> None:
    """A page that is drawn anew around the widget is still the same tab."""
    open_with(tab, site, "storage=page")
    write(tab, "hello")
    see(tab, "You wrote: hello")
    tab.locator("changemaker-coach").evaluate("coach => document.body.prepend(coach)")

    see(tab, "You wrote: hello")
    assert len(site.assistant.talks) == 1


def test_kept_to_the_page_it_says_that_the_page_must_stay(
    tab: Page, site: Site, assistant: FakeAssistant
) -> None:
    """What waits there would be lost with it; "kept" alone would be half the truth."""
    open_with(tab, site, "storage=page")
    see(tab, GREETING)
    assistant.is_reachable = False
    write(tab, "one")

    expect(tab.locator(".banner")).to_contain_text("Keep this page open until then.")


def test_without_room_on_the_device_it_says_that_the_page_must_stay(
    page: Page, assistant: FakeAssistant
) -> None:
    """A full storage takes nothing; the words go out from the page as long as it is there."""
    see(page, GREETING)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }")
    assistant.is_reachable = False
    write(page, "one")

    expect(page.locator(".banner")).to_contain_text("Keep this page open until then.")
    assistant.is_reachable = True
    see(page, "You wrote: one")


def test_a_host_can_keep_it_to_the_tab(tab: Page, site: Site) -> None:
    """With storage="tab" a reload goes on, and another tab knows nothing of it."""
    open_with(tab, site, "storage=tab")
    write(tab, "hello")
    see(tab, "You wrote: hello")
    tab.reload()
    see(tab, "You wrote: hello")

    assert tab.evaluate("localStorage.length") == 0


def test_a_mistyped_storage_keeps_nothing_and_says_so(tab: Page, site: Site) -> None:
    """The host reads in the browser's console what was wrong; the person loses no privacy."""
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    open_with(tab, site, "storage=never")
    see(tab, GREETING)

    assert tab.evaluate("localStorage.length") == 0
    assert any('storage="never" is unknown' in words for words in complaints)


def test_forgetting_can_be_thought_over(page: Page, assistant: FakeAssistant) -> None:
    """One clear question first; a no changes nothing."""
    write(page, "hello")
    see(page, "You wrote: hello")
    choose_in_menu(page, "Forget on this device")
    page.get_by_role("button", name="No, go back").click()
    page.reload()

    see(page, "You wrote: hello")
