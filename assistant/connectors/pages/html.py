"""A page to keep, as a person opens and prints it: plain HTML, large type, no script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assistant.connectors.pages.parts import Page, sections_of, sources_of

Link = tuple[str, str]  # address, title

STYLE = """
:root{color-scheme:light}
body{font:1.25rem/1.55 system-ui,sans-serif;color:#000;background:#fff;max-width:38rem;
margin:0 auto;padding:1.5rem 1.25rem 3rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;list-style:none;margin:0 0 1.5rem;padding:0}
nav a{display:inline-flex;align-items:center;min-height:2.75rem}
a{color:#00c;text-underline-offset:.15em;overflow-wrap:anywhere}
a:focus-visible{outline:3px solid #000;outline-offset:2px}
h1{font-size:2.2rem;line-height:1.2;margin:0}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .3rem}
h1,h2,p,q{overflow-wrap:anywhere}
p{margin:0}
.said{white-space:pre-line;unicode-bidi:plaintext;text-align:start}
.name{font-size:1.5rem;line-height:1.35;margin-top:.5rem}
.made{margin-top:.5rem}
header{border-bottom:4px solid #000;padding-bottom:1.1rem}
.boxed{border:3px solid #000;border-radius:.6rem;padding:1rem 1.25rem 1.1rem;margin-top:2rem}
.boxed h2{margin-top:0}
ol{padding-inline-start:1.7rem;margin:.3rem 0 0}
li{margin-top:.7rem}
footer{margin-top:2.5rem;border-top:1px solid #000;padding-top:.9rem}
@page{size:A4;margin:22mm}
@media print{body{font-size:14pt;max-width:none;padding:0}nav{display:none}
h1,h2{break-after:avoid}.boxed,li{break-inside:avoid}a{color:#000;text-decoration:none}}
"""


def render(page: Page, words: dict[str, str], links: Sequence[Link] = ()) -> str:
    """Give one part of a page as HTML; everything a person wrote is escaped.

    ``links`` are addresses and titles of its other forms, shown above it and never printed.
    """
    return format_html(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex"><title>{title}</title><style>{style}</style></head>'
        "<body>{links}<main>{head}{sections}{sources}</main><footer><p>{note}</p></footer>"
        "</body></html>",
        title=page.get("title") or words["title"],
        style=SafeString(STYLE),  # nosec B703
        links=_links(links),
        head=_head(page, words),
        sections=_joined(_section(section) for section in sections_of(page)),
        sources=_sources(sources_of(page), words),
        note=words["note"],
    )


def _links(links: Sequence[Link]) -> SafeString:
    rows = format_html_join("", '<li><a href="{}">{}</a></li>', links)
    return format_html("<nav><ul>{}</ul></nav>", rows) if links else SafeString("")


def _head(page: Page, words: dict[str, str]) -> SafeString:
    rows = (("said name", page.get("name")), ("made", page.get("made")))
    return format_html(
        '<header><h1 dir="auto">{}</h1>{}</header>',
        page.get("title") or words["title"],
        format_html_join("", '<p class="{}" dir="auto">{}</p>', (row for row in rows if row[1])),
    )


def _section(section: dict[str, Any]) -> SafeString:
    return format_html(
        '<section{}><h2 dir="auto">{}</h2><p class="said" dir="auto">{}</p></section>',
        SafeString(' class="boxed"') if section.get("boxed") else "",
        section.get("heading", ""),
        section["text"].strip(),
    )


def _sources(sources: list[Page], words: dict[str, str]) -> SafeString:
    if not sources:
        return SafeString("")
    rows = _joined(format_html("<li>{}</li>", _source(source)) for source in sources)
    return format_html("<section><h2>{}</h2><ol>{}</ol></section>", words["sources"], rows)


def _source(source: Page) -> SafeString:
    """Give what was told, then where it stands, in which words, and at which address."""
    told, title, quote, url = (source.get(key) for key in ("story", "title", "quote", "url"))
    return _joined(
        (
            format_html('<p dir="auto">{}</p>', told) if told else "",
            format_html('<p dir="auto">{}', title or ""),
            format_html(": <q>{}</q>", quote) if quote else "",
            SafeString("</p>"),
            format_html('<p><a href="{}">{}</a></p>', url, url) if url else "",
        )
    )


def _joined(parts: Iterable[str]) -> SafeString:
    """Put parts together; one that is not HTML yet is escaped."""
    return format_html_join("", "{}", ((part,) for part in parts))
