"""The widget in a real browser, against an assistant that keeps the contract."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.fake_assistant import GREETING, RECEIPT, WIDGET, FakeAssistant, Refused, Site

CHOICES = [{"id": "2-0-abc", "title": "A meeting"}, {"id": "2-1-def", "title": "A letter"}]
CITATION = {
    "entry": "lima-views",
    "title": "Explanatory memorandum of the bill",
    "kind": "public",
    "url": "https://example.org/memorandum",
    "quote": "Views were heard in working groups.",
}

PICTURE = "/webhooks/web/pictures/abc"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 436" width="450" height="654">'
    '<rect width="300" height="436" fill="#ccc"/></svg>'
)


def write(page: Page, text: str) -> None:
    """Write a message and press Enter."""
    page.get_by_label("Your message").fill(text)
    page.get_by_label("Your message").press("Enter")


def see(page: Page, text: str) -> None:
    """Expect a text in the transcript."""
    expect(page.get_by_role("region", name="Conversation").get_by_text(text)).to_be_visible()


def open_on_phone(browser: Browser, site: Site) -> Page:
    """Open the page on a small phone, and wait for the greeting."""
    page = browser.new_context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(site.url)
    see(page, GREETING)
    return page


def shown_picture(page: Page, assistant: FakeAssistant) -> Locator:
    """Let the coach show a picture; give it when it has come."""
    assistant.pictures[PICTURE] = SVG
    assistant.say("This was your talk.", image={"url": PICTURE, "alt": "Two offers."})
    picture = page.get_by_alt_text("Two offers.")
    loaded = "picture => picture.complete && picture.naturalWidth > 0"
    page.wait_for_function(loaded, arg=picture.element_handle())
    return picture


def workbook(folder: Path, *rows: list[str | int]) -> Path:
    """Make an XLSX file with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "sheet.xlsx")
    return folder / "sheet.xlsx"


def choose_file(page: Page, path: Path) -> None:
    """Choose a file by keyboard; the question whether to send it is open then."""
    page.get_by_label("Your message").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send a file with numbers")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(path)
    expect(page.get_by_role("dialog")).to_contain_text(f"Send {path.name}?")


def transcript(page: Page) -> list[str]:
    """Give the texts of the transcript, in order."""
    return page.locator(".said .text").all_inner_texts()


class TestConversation:
    """Saying and hearing."""

    def test_coach_speaks_first(self, page: Page, assistant: FakeAssistant) -> None:
        """The greeting is shown, and nothing was sent to get it."""
        see(page, GREETING)

        assert assistant.said() == []

    def test_enter_sends_and_the_answer_comes(self, page: Page, assistant: FakeAssistant) -> None:
        """What is written goes out once, and the answer is shown below it."""
        write(page, "we want lights")

        see(page, "You wrote: we want lights")
        assert transcript(page) == [GREETING, "we want lights", "You wrote: we want lights"]
        assert assistant.said() == ["we want lights"]

    def test_shift_enter_makes_a_new_line(self, page: Page, assistant: FakeAssistant) -> None:
        """A message may have lines."""
        field = page.get_by_label("Your message")
        field.fill("one")
        field.press("Shift+Enter")
        field.type("two")
        field.press("Enter")

        see(page, "You wrote: one two")
        assert assistant.said() == ["one\ntwo"]

    def test_thinking_shows_until_the_answer(self, page: Page, assistant: FakeAssistant) -> None:
        """While the coach works on an answer, a quiet sign says so."""
        see(page, GREETING)
        assistant.thinks = 0.7
        write(page, "hello")

        expect(page.get_by_text("The coach is thinking")).to_be_visible()
        see(page, "You wrote: hello")
        expect(page.get_by_text("The coach is thinking")).to_be_hidden()

    def test_facilitator_is_named(self, page: Page, assistant: FakeAssistant) -> None:
        """When a person takes over, both the notice and the message say so."""
        see(page, GREETING)
        assistant.hand_over()

        see(page, "I am Ana.")
        expect(page.get_by_text("A facilitator is answering you here now.").first).to_be_visible()

    def test_script_text_is_only_text(self, page: Page, assistant: FakeAssistant) -> None:
        """Nothing that anybody writes runs or becomes markup."""
        run = "document.title='owned'"
        evil = f'<img src=x onerror="{run}"><script>{run}</script>'
        assistant.replies[evil] = [
            {
                "text": evil,
                "choices": [{"id": "3-0-a", "title": evil}],
                "links": [{"url": f"javascript:{run}", "title": "a page"}],
                "citations": [CITATION | {"title": evil, "url": "javascript:alert(1)"}],
                "table": {"caption": evil, "columns": [evil], "rows": [[evil]]},
            }
        ]
        write(page, evil)

        expect(page.get_by_role("button", name=evil)).to_be_visible()
        assert page.title() == "A page"
        assert page.locator("changemaker-coach img, changemaker-coach script").count() == 0
        assert page.locator("changemaker-coach a").count() == 0

    def test_too_long_a_message_stays(self, page: Page, assistant: FakeAssistant) -> None:
        """The counter tells how much is too much, and nothing is cut off or sent."""
        see(page, GREETING)
        write(page, "x" * 3012)

        expect(page.locator(".counter")).to_have_text("12 characters too many")
        expect(page.get_by_label("Your message")).to_have_value("x" * 3012)
        assert assistant.said() == []

    def test_start_again_opens_a_new_conversation(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """After one clear question, the transcript begins anew."""
        write(page, "hello")
        see(page, "You wrote: hello")
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("button", name="Start again").click()
        page.get_by_role("button", name="Yes, start again").click()

        expect(page.locator(".said .text")).to_have_text([GREETING])
        assert len(assistant.talks) == 2

    def test_delete_my_data_leaves_only_the_receipt(self, page: Page, site: Site) -> None:
        """What was said goes from the screen and from the browser; the receipt stays."""
        write(page, "hello")
        see(page, "You wrote: hello")
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("button", name="Delete my data").click()
        page.get_by_role("button", name="Yes, delete it all").click()

        expect(page.locator(".said .text")).to_have_text([RECEIPT])
        expect(page.get_by_label("Your message")).to_be_hidden()
        expect(page.get_by_role("button", name="Start again")).to_be_focused()
        assert page.evaluate("localStorage.length") == 0

    def test_a_failed_deletion_is_told(self, page: Page, assistant: FakeAssistant) -> None:
        """Nobody is left to believe that what is still there was deleted."""
        see(page, GREETING)
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("button", name="Delete my data").click()
        assistant.is_reachable = False
        page.get_by_role("button", name="Yes, delete it all").click()

        expect(page.get_by_role("alert")).to_contain_text("It could not be deleted just now.")
        assistant.is_reachable = True
        page.get_by_role("button", name="Yes, delete it all").click()
        expect(page.locator(".said .text")).to_have_text([RECEIPT])

    def test_a_page_can_listen(self, page: Page) -> None:
        """Messages are told to the page as events, and how things stand as attributes."""
        see(page, GREETING)
        page.evaluate(
            "addEventListener('coach-message', e => { document.title = e.detail.message.text })"
        )
        write(page, "hello")

        expect(page).to_have_title("You wrote: hello")
        expect(page.locator("changemaker-coach")).to_have_attribute("connection", "online")
        expect(page.locator("changemaker-coach")).to_have_attribute("state", "coach")


class TestChoices:
    """Answers to tap."""

    def test_choosing_sends_it_and_keeps_it_readable(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """The choice reaches the assistant; both answers can still be read, none pressed."""
        see(page, GREETING)
        assistant.say("What is coming up?", choices=CHOICES)
        page.get_by_role("button", name="A letter").click()

        see(page, "You wrote: A letter")
        assert assistant.said() == ["A letter"]
        expect(page.locator(".past")).to_have_text(["A meeting", "A letter (your choice)"])
        expect(page.get_by_role("button", name="A letter")).to_have_count(0)

    def test_choosing_puts_the_focus_where_the_talk_goes_on(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """The focus goes to the field, without a phone's keyboard over the answer."""
        see(page, GREETING)
        assistant.say("What is coming up?", choices=CHOICES)
        page.get_by_role("button", name="A letter").click()

        field = page.get_by_label("Your message")
        expect(field).to_be_focused()
        expect(field).to_have_attribute("inputmode", "none")

    def test_an_expired_choice_goes_out_as_text(self, page: Page, assistant: FakeAssistant) -> None:
        """The person never learns that a button was too old."""
        see(page, GREETING)
        assistant.choices_expire = True
        assistant.say("What is coming up?", choices=CHOICES)
        page.get_by_role("button", name="A meeting").click()

        see(page, "You wrote: A meeting")
        assert assistant.said() == ["A meeting"]

    def test_feedback_can_be_called_wrong(self, page: Page, assistant: FakeAssistant) -> None:
        """Under feedback stands a way to say that it is not right."""
        see(page, GREETING)
        assistant.say("Anyone can check that by looking.", feedback=True)
        page.get_by_role("button", name="That's not right").click()

        see(page, "You wrote: That's not right")


class TestWhatMessagesCarry:
    """Sources, tables, pictures, links."""

    def test_a_citation_opens_in_place(self, page: Page, assistant: FakeAssistant) -> None:
        """A source says what kind it is; opened, it shows its words and its link."""
        see(page, GREETING)
        assistant.say("In Peru, recyclers were heard.", citations=[CITATION])
        page.get_by_text("Explanatory memorandum of the bill").click()

        expect(page.get_by_text("a public source, not the playbook itself")).to_be_visible()
        expect(page.get_by_text(CITATION["quote"])).to_be_visible()
        link = page.get_by_role("link", name="Open the source")
        expect(link).to_have_attribute("href", CITATION["url"])

    def test_an_open_citation_stays_open(self, page: Page, assistant: FakeAssistant) -> None:
        """What a person opened is not closed by the next message."""
        see(page, GREETING)
        assistant.say("In Peru, recyclers were heard.", citations=[CITATION])
        page.get_by_text("Explanatory memorandum of the bill").click()
        write(page, "hello")

        see(page, "You wrote: hello")
        expect(page.get_by_text(CITATION["quote"])).to_be_visible()

    def test_a_table_has_its_caption_and_heads(self, page: Page, assistant: FakeAssistant) -> None:
        """Figures are a real table."""
        see(page, GREETING)
        table = {"caption": "Complaints a week", "columns": ["Week", "n"], "rows": [["1", 14]]}
        assistant.say("I read one week.", table=table)

        expect(page.get_by_role("table", name="Complaints a week")).to_be_visible()
        expect(page.get_by_role("columnheader", name="Week")).to_be_visible()
        expect(page.get_by_role("cell", name="14")).to_be_visible()

    def test_pages_and_pictures_are_the_assistants(
        self, page: Page, assistant: FakeAssistant, site: Site
    ) -> None:
        """Addresses without a host are taken from the assistant, not from the page."""
        see(page, GREETING)
        links = [{"url": "/webhooks/web/pages/abc", "title": "Your plan"}]
        assistant.say("Here.", links=links, image={"url": "/chart.png", "alt": "A run chart"})

        base = page.locator("changemaker-coach").get_attribute("server") or ""
        link = page.get_by_role("link", name="Your plan")
        expect(link).to_have_attribute("href", f"{base}/webhooks/web/pages/abc")
        expect(page.get_by_alt_text("A run chart")).to_have_attribute("src", f"{base}/chart.png")

    def test_a_picture_is_wide_enough_to_read(self, browser: Browser, site: Site) -> None:
        """On a phone it reaches from rim to rim of its message, and nothing sticks out."""
        page = open_on_phone(browser, site)
        box = shown_picture(page, site.assistant).bounding_box() or {}

        assert box["width"] >= 300
        assert box["height"] == pytest.approx(box["width"] * 654 / 450, abs=2)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.context.close()

    def test_a_picture_that_comes_later_is_followed(self, browser: Browser, site: Site) -> None:
        """Its message stays in sight from its beginning, and the rest is known to be below."""
        page = open_on_phone(browser, site)
        shown_picture(page, site.assistant)

        expect(page.get_by_text("This was your talk.").first).to_be_in_viewport()
        expect(page.get_by_role("button", name="More below")).to_be_visible()
        page.context.close()


class TestBadNetwork:
    """Nothing is lost, nothing comes twice, the order holds."""

    def test_offline_then_online_keeps_order(self, page: Page, assistant: FakeAssistant) -> None:
        """What is written offline waits in sight, and goes out in order when it can."""
        see(page, GREETING)
        page.context.set_offline(True)
        for text in ("one", "two", "three"):
            write(page, text)
        expect(page.get_by_text("Waiting to be sent")).to_have_count(3)
        expect(page.get_by_text("You are offline.").first).to_be_visible()
        page.context.set_offline(False)

        see(page, "You wrote: three")
        assert assistant.said() == ["one", "two", "three"]
        assert assistant.arrivals == 3
        expect(page.locator(".said.you")).to_have_count(3)
        expect(page.get_by_text("Waiting to be sent")).to_have_count(0)

    def test_a_lost_acknowledgement_doubles_nothing(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """When the assistant has a message and its word is lost, sending again changes nothing."""
        see(page, GREETING)
        assistant.acks_to_lose = 2
        write(page, "one")
        write(page, "two")

        see(page, "You wrote: two")
        assert assistant.said() == ["one", "two"]
        expect(page.locator(".said.you")).to_have_count(2)

    def test_an_assistant_that_comes_back_is_found(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """While it is away the widget says so, and keeps trying by itself."""
        see(page, GREETING)
        assistant.is_reachable = False
        write(page, "one")
        expect(page.get_by_text("The coach can't be reached just now.").first).to_be_visible()
        assistant.is_reachable = True

        see(page, "You wrote: one")
        assert assistant.said() == ["one"]

    def test_too_many_messages_wait_their_turn(self, page: Page, assistant: FakeAssistant) -> None:
        """Told to wait, it waits and then sends the same message."""
        see(page, GREETING)
        assistant.problems = [Refused(429, "too-many-messages", retry_after=1)]
        write(page, "one")

        see(page, "You wrote: one")
        assert assistant.said() == ["one"]

    def test_what_is_refused_can_be_changed(self, page: Page, assistant: FakeAssistant) -> None:
        """A message that will never be taken goes back into the box, and holds up no other."""
        see(page, GREETING)
        assistant.problems = [Refused(413, "text-too-long")]
        write(page, "one")
        write(page, "two")
        see(page, "You wrote: two")
        page.get_by_role("button", name="Change it").click()

        expect(page.get_by_label("Your message")).to_have_value("one")
        assert assistant.said() == ["two"]

    def test_reload_resumes(self, page: Page, assistant: FakeAssistant) -> None:
        """The same conversation is there again."""
        write(page, "hello")
        see(page, "You wrote: hello")
        page.reload()

        see(page, "You wrote: hello")
        assert transcript(page) == [GREETING, "hello", "You wrote: hello"]
        assert len(assistant.talks) == 1

    def test_what_waits_outlives_a_reload(self, page: Page, assistant: FakeAssistant) -> None:
        """A message that was not sent yet goes out after the page was opened again."""
        see(page, GREETING)
        assistant.is_reachable = False
        write(page, "one")
        expect(page.get_by_text("Waiting to be sent")).to_be_visible()
        page.reload()
        expect(page.get_by_text("Waiting to be sent")).to_be_visible()
        assistant.is_reachable = True

        see(page, "You wrote: one")
        assert assistant.said() == ["one"]

    def test_a_void_token_keeps_what_was_not_sent(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
        """A new conversation opens, and the unsent words are back in the box."""
        see(page, GREETING)
        assistant.is_reachable = False
        write(page, "about the market")
        expect(page.get_by_text("Waiting to be sent")).to_be_visible()
        assistant.forget()
        assistant.is_reachable = True

        expect(page.get_by_label("Your message")).to_have_value("about the market")
        expect(page.get_by_text("so this is a new one").first).to_be_visible()
        expect(page.locator(".said .text")).to_have_text([GREETING])


class TestFiles:
    """Numbers that stand in a file."""

    @pytest.fixture(autouse=True)
    def _holds_choosers(self, page: Page) -> None:
        """Let Playwright catch every chooser from the start: it begins to only after a while."""
        page.on("filechooser", lambda chooser: None)

    def test_csv_and_xlsx_are_sent_by_keyboard(
        self, page: Page, assistant: FakeAssistant, tmp_path: Path
    ) -> None:
        """The numbers are the person's own message, and what else was in the sheet is not sent."""
        see(page, GREETING)
        csv = tmp_path / "bins.csv"
        csv.write_text("Month,Bins\nJan,42\nFeb,38\n")
        choose_file(page, csv)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        see(page, "You wrote: Bins: Jan: 42, Feb: 38")
        expect(page.get_by_role("button", name="Send a file with numbers")).to_be_focused()

        choose_file(
            page, workbook(tmp_path, ["Name", "Week", "Cars"], ["Ana", 1, 31], ["Bo", 2, 28])
        )
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        see(page, "You wrote: Cars: week 1: 31, week 2: 28")
        expect(page.get_by_text("I took Week and Cars and nothing else").first).to_be_visible()
        assert assistant.arrivals == 2

    def test_of_several_columns_one_is_chosen(
        self, page: Page, assistant: FakeAssistant, tmp_path: Path
    ) -> None:
        """They are offered by their names, and the file is sent again with the one chosen."""
        see(page, GREETING)
        rows = (["Week", "Cars", "<b>"], [1, 31, 3], [2, 28, 5])
        choose_file(page, workbook(tmp_path, *rows))
        page.get_by_role("dialog").get_by_role("button", name="Send").click()
        expect(page.get_by_role("alert")).to_have_text("Which column shall I take: Cars or <b>?")
        page.get_by_label("Column").select_option("<b>")
        page.get_by_role("dialog").get_by_role("button", name="Send").press("Enter")

        see(page, "You wrote: b: week 1: 3, week 2: 5")

    def test_a_file_whose_receipt_was_lost_counts_once(
        self, page: Page, assistant: FakeAssistant, tmp_path: Path
    ) -> None:
        """It can be sent again in place, and is the same message."""
        see(page, GREETING)
        assistant.acks_to_lose = 1
        choose_file(page, workbook(tmp_path, ["Week", "Cars"], [1, 31], [2, 28]))
        page.get_by_role("dialog").get_by_role("button", name="Send").click()
        expect(page.get_by_role("alert")).to_contain_text("please try again")
        page.get_by_role("dialog").get_by_role("button", name="Send").click()

        expect(page.get_by_role("dialog")).to_be_hidden()
        assert assistant.said() == ["Cars: week 1: 31, week 2: 28"]


class TestAccess:
    """Usable by ear, by keyboard, on a small screen."""

    def test_live_region_announces_and_empties(self, page: Page, assistant: FakeAssistant) -> None:
        """A new message is said once, apart from the transcript, and gone after a second."""
        see(page, GREETING)
        live = page.locator("[aria-live=polite]")
        expect(live).to_be_empty()
        assistant.say("What is coming up?", choices=CHOICES)

        expect(live).to_have_text(
            "Coach: What is coming up? Answers to choose from: A meeting, A letter."
        )
        expect(live).to_be_empty()

    def test_what_was_said_before_is_not_announced(
        self, page: Page, assistant: FakeAssistant
    ) -> None:
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

    def test_a_message_never_moves_the_focus(self, page: Page, assistant: FakeAssistant) -> None:
        """Whoever is elsewhere on the page stays there."""
        see(page, GREETING)
        page.get_by_role("link", name="before").focus()
        assistant.say("What is coming up?", choices=CHOICES)

        see(page, "What is coming up?")
        expect(page.get_by_role("link", name="before")).to_be_focused()

    def test_who_reads_further_up_is_left_there(self, page: Page, assistant: FakeAssistant) -> None:
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
        self, page: Page, assistant: FakeAssistant
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

    def test_what_was_said_last_stays_in_sight(self, page: Page, assistant: FakeAssistant) -> None:
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

    def test_keyboard_alone_is_enough(self, page: Page, assistant: FakeAssistant) -> None:
        """Menu, transcript, choice, source and field come in reading order, and all work."""
        see(page, GREETING)
        assistant.say("What is coming up?", choices=CHOICES, citations=[CITATION])
        expect(page.get_by_role("button", name="A meeting")).to_be_visible()
        page.get_by_role("link", name="before").focus()
        press = page.keyboard.press
        for key in ("Tab", "Enter", "Escape", "Tab", "Tab", "Enter", "Tab", "Tab", "Enter"):
            press(key)

        see(page, CITATION["quote"])
        see(page, "You wrote: A meeting")
        expect(page.get_by_label("Your message")).to_be_focused()
        page.keyboard.type("and then")
        press("Enter")
        see(page, "You wrote: and then")

    def test_a_question_can_be_left_by_keyboard(self, page: Page, assistant: FakeAssistant) -> None:
        """Escape closes the question and gives the focus back; nothing was deleted."""
        see(page, GREETING)
        page.get_by_role("button", name="Menu").press("Enter")
        page.get_by_role("button", name="Delete my data").press("Enter")
        expect(page.get_by_role("button", name="No, go back")).to_be_focused()
        page.keyboard.press("Escape")

        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(page.get_by_role("button", name="Menu")).to_be_focused()
        see(page, GREETING)

    def test_it_fits_a_small_screen(self, browser: Browser, site: Site) -> None:
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

    def test_it_is_light_enough(self) -> None:
        """All its files together weigh no more than 25 kilobytes on the wire."""
        sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in WIDGET.glob("*.js")}

        assert sum(sizes.values()) < 25_000, sizes
