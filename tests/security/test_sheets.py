"""A sheet that was made to hurt is refused at once, fetches nothing and swells to nothing."""

from __future__ import annotations

import io
import socket
import time
import zipfile
from collections.abc import Iterator

import psutil
import pytest
from openpyxl import Workbook

from coach.errors import SeriesError
from coach.evidence.series_text import text_of
from coach.evidence.sheets import MOST_BYTES, read_sheet

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
ROW = '<row r="1"><c r="A1"><v>{}</v></c></row>'
XML = (
    '<?xml version="1.0"?>{}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
    '2006/main"><sheetData>{}</sheetData></worksheet>'
)
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "9"}">' for n in range(9))


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Give a server that nobody may ask."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        yield server


def workbook(**parts: bytes) -> bytes:
    """Give a workbook, some of whose parts are others."""
    book = Workbook()
    for row in [("week", "cars"), (1, 31), (2, 28)]:
        book.active.append(row)
    made, changed = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(changed, "w", 8) as after:
        for name in before.namelist():
            after.writestr(name, parts.get(name, before.read(name)))
        for name in set(parts) - set(before.namelist()):
            after.writestr(name, parts[name])
    return changed.getvalue()


def outcome(content: bytes) -> str:
    """Give what a sheet says, or why it is refused; and see that it costs little."""
    process = psutil.Process()
    before, begun = process.memory_info().rss, time.perf_counter()
    try:
        said = text_of(read_sheet("a.xlsx", content))
    except SeriesError as error:
        said = str(error)
    assert time.perf_counter() - begun < 5
    assert process.memory_info().rss - before < 100 * 2**20
    return said


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml", "[Content_Types].xml"])
def test_entities_that_multiply_are_refused(part: str) -> None:
    """A billion laughs in a kilobyte."""
    doctype = f"<!DOCTYPE a [{LAUGHS}]>"

    said = outcome(workbook(**{part: XML.format(doctype, ROW.format("&a8;")).encode()}))

    assert "99999999" not in said


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml"])
@pytest.mark.parametrize("place", ["file:///etc/passwd", "http://127.0.0.1:{port}/a"])
def test_nothing_is_fetched_for_a_sheet(listener: socket.socket, part: str, place: str) -> None:
    """Neither a file of the host nor an address inside its network."""
    port = listener.getsockname()[1]
    doctype = f'<!DOCTYPE a [<!ENTITY a SYSTEM "{place.format(port=port)}">]>'

    said = outcome(workbook(**{part: XML.format(doctype, ROW.format("&a;")).encode()}))

    assert "root:" not in said
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/media/image1.png"])
def test_what_swells_is_refused_before_it_is_unpacked(part: str) -> None:
    """A hundred megabytes of nothing pack into a hundred kilobytes."""
    content = workbook(**{part: b"<a>" + b" " * 100_000_000})

    assert len(content) < MOST_BYTES
    assert outcome(content)


def test_a_size_that_is_a_lie_helps_nothing() -> None:
    """The archive's list says how much is in it, and whoever made it wrote the list."""
    content = workbook(**{SHEET: b"<a>" + b" " * 100_000_000})
    truth = (100_000_003).to_bytes(4, "little")

    assert outcome(content.replace(truth, (1000).to_bytes(4, "little")))


def test_an_archive_in_which_parts_lie_over_each_other_is_read_once() -> None:
    """And names that lead out of a folder lead nowhere: nothing is written to disk."""
    assert outcome(workbook(**{"../../../../tmp/zanzibarquux": b"a", SHEET: b"<a/>"}))


def test_strings_without_end_are_cut() -> None:
    """All in the part that is shared by all cells."""
    strings = "".join(f"<si><t>{'a' * 90}</t></si>" for _ in range(20_000))
    sst = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{strings}</sst>'

    assert outcome(workbook(**{STRINGS: sst.encode()}))
