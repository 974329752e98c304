"""Makes small reports as people have them: PDF, Word, Markdown and plain text."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

FIRST = (
    "In the north of the city neighbours walked every lane and wrote down each broken lamp. "
    "They brought the list to the office, with a date beside each line. "
    "After four months sixty of the eighty lamps had been mended by the electricity company."
)
SECOND = (
    "Not everything went well. The women who sell at night had not been asked, and their corner "
    "stayed dark until one of them spoke at the assembly. "
    "From then on two of them walked along whenever the group counted."
)


def make_pdf(file: Path, pages: list[list[str]]) -> Path:
    """Write a PDF with lines of text on each page; a page without lines is like a scan."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        shown = b" ".join(b"(%s) Tj T*" % line.encode("latin-1") for line in lines)
        stream = b"BT /F1 10 Tf 40 780 Td 12 TL " + shown + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(pages))
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    content += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n" % (len(objects) + 1)
    file.write_bytes(content + b"%d\n%%%%EOF\n" % start)
    return file


def make_docx(file: Path) -> Path:
    """Write a Word file of two pages, as Word has last shown them."""
    document = Document()
    document.add_heading("Lamps")
    document.add_paragraph(FIRST)
    second = document.add_paragraph()
    second.add_run().add_break(WD_BREAK.PAGE)
    second.runs[0]._r.append(OxmlElement("w:lastRenderedPageBreak"))
    second.add_run(SECOND)
    document.save(str(file))
    return file


def wrapped(text: str, width: int = 70) -> list[str]:
    """Cut a text into lines as they stand on a page."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]
