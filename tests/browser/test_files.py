"""Numbers that stand in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.browser.acts import see
from tests.browser.fake_assistant import GREETING, FakeAssistant


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


@pytest.fixture(autouse=True)
def _holds_choosers(page: Page) -> None:
    """Let Playwright catch every chooser from the start: it begins to only after a while."""
    page.on("filechooser", lambda chooser: None)


def test_csv_and_xlsx_are_sent_by_keyboard(
    page: Page, assistant: FakeAssistant, tmp_path: Path
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

    choose_file(page, workbook(tmp_path, ["Name", "Week", "Cars"], ["Ana", 1, 31], ["Bo", 2, 28]))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    see(page, "You wrote: Cars: week 1: 31, week 2: 28")
    expect(page.get_by_text("I took Week and Cars and nothing else").first).to_be_visible()
    assert assistant.arrivals == 2


def test_of_several_columns_one_is_chosen(
    page: Page, assistant: FakeAssistant, tmp_path: Path
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
    page: Page, assistant: FakeAssistant, tmp_path: Path
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


def test_a_file_can_be_dropped(page: Page, assistant: FakeAssistant) -> None:
    """Dropped anywhere on the widget it is asked about, like one that was chosen."""
    see(page, GREETING)
    page.evaluate(
        """() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["Month,Bins\\nJan,42\\nFeb,38\\n"], "bins.csv"));
          const frame = document.querySelector("changemaker-coach").shadowRoot
            .querySelector(".frame");
          const options = {dataTransfer, bubbles: true, cancelable: true};
          frame.dispatchEvent(new DragEvent("dragover", options));
          frame.dispatchEvent(new DragEvent("drop", options));
        }"""
    )
    page.get_by_role("dialog").get_by_role("button", name="Send").click()

    see(page, "You wrote: Bins: Jan: 42, Feb: 38")
