"""A page to keep, as a person opens and prints it: plain HTML, large type, no script."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

STYLE = """
body{font:1.2rem/1.5 system-ui,sans-serif;color:#000;background:#fff;max-width:40rem;
margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin:1.4rem 0 .2rem}
p{margin:.2rem 0;white-space:pre-line;overflow-wrap:anywhere}
footer{margin-top:2rem;border-top:1px solid #000;font-size:.95rem}
"""


def render_page(page: dict[str, Any], words: dict[str, str]) -> str:
    """Render an artefact; everything a person wrote is escaped."""
    sections = format_html_join(
        "", "<h2>{}</h2><p>{}</p>", ((s["heading"], s["text"]) for s in page.get("sections", []))
    )
    return format_html(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex"><title>{title}</title><style>{style}</style></head>'
        "<body><main><h1>{title}</h1>{sections}</main><footer>{citations}<p>{note}</p></footer>"
        "</body></html>",
        title=page.get("title", words["title"]),
        style=SafeString(STYLE),
        sections=sections,
        citations=_citations(page.get("citations", [])),
        note=words["note"],
    )


def _citations(citations: list[dict[str, Any]]) -> SafeString:
    rows = (
        (c.get("title", ""), c.get("url", ""), c.get("url", ""))
        for c in citations
        if str(c.get("url", "")).startswith(("https://", "http://"))
    )
    return format_html_join("", '<p>{} <a href="{}">{}</a></p>', rows)
