"""The widget in a real browser, against an assistant that keeps the contract."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import CHOICES, CITATION, PICTURE, SVG, see, transcript, write
from tests.browser.fake_assistant import GREETING, RECEIPT, FakeAssistant, Site


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
        assistant.pictures[PICTURE] = SVG
        links = [{"url": "/webhooks/web/pages/abc", "title": "Your plan"}]
        assistant.say("Here.", links=links, image={"url": PICTURE, "alt": "A run chart"})

        base = page.locator("changemaker-coach").get_attribute("server") or ""
        link = page.get_by_role("link", name="Your plan")
        expect(link).to_have_attribute("href", f"{base}/webhooks/web/pages/abc")
        expect(page.get_by_alt_text("A run chart")).to_have_attribute("src", f"{base}{PICTURE}")
