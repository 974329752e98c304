"""The answer to a link that a picture is shown by: as SVG, or as PNG for messengers."""

from __future__ import annotations

import asyncio
import functools
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import resvg_py
from fontTools.ttLib import TTFont
from sanic.response import HTTPResponse

from assistant.connectors import tokens
from assistant.connectors.pages.answer import HEADERS
from assistant.connectors.pages.fonts import font_files
from assistant.connectors.problem import Problem
from conversations.database import database_call
from conversations.pictures import find_picture

TYPE = "image/svg+xml; charset=utf-8"
PNG, PNG_TYPE = ".png", "image/png"
PNG_WIDE = 900  # pixels; sharp on a phone, and far below every messenger's limit
KEPT = 32  # of those drawn last; a messenger fetches the same one several times


async def answer_with_picture(name: str) -> HTTPResponse:
    """Give the picture that a name of ours opens; it can neither run nor load anything.

    Args:
        name: a token of ours, with ".png" where a PNG is wanted.

    Raises:
        Problem: 404, for a token that is not ours or too old, or a picture that is gone.
    """
    try:
        conversation_id, number = tokens.picture_of(name.removesuffix(PNG))
    except tokens.BadToken:
        raise Problem(404, "no-picture", "This link has expired; ask the coach again.") from None
    svg = await database_call(find_picture, conversation_id, number)
    if svg is None:
        raise Problem(404, "no-picture", "This picture was deleted.")
    if name.endswith(PNG):
        png = await asyncio.get_running_loop().run_in_executor(_pool(), png_of, svg)
        return HTTPResponse(png, headers=dict(HEADERS), content_type=PNG_TYPE)
    return HTTPResponse(svg.encode(errors="replace"), headers=dict(HEADERS), content_type=TYPE)


@functools.lru_cache(maxsize=KEPT)
def png_of(svg: str) -> bytes:
    """Draw a picture of ours on white, in the letters of our own fonts alone."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=_drawable(svg.encode(errors="replace").decode()),
            width=PNG_WIDE,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(path) for path in font_files().values()],
            # By name: a word in another script is not found beside ours as "sans-serif".
            style_sheet=f"svg {{ font-family: {', '.join(map(repr, font_files()))} }}",
        )
    )


def _drawable(svg: str) -> str:
    """Leave out arrows and emoji that no font of ours has: each would be drawn as an empty box."""
    lacking = set(svg) - _letters()
    return "".join(sign for sign in svg if not (sign in lacking and _is_sign(sign)))


def _is_sign(sign: str) -> bool:
    """Tell whether it is no letter; a box where a letter is lacking says that something is."""
    return unicodedata.category(sign)[0] in "SMC"


@functools.cache
def _letters() -> frozenset[str]:
    fonts = [TTFont(path, lazy=True) for path in font_files().values()]
    return frozenset(chr(code) for font in fonts for code in font.getBestCmap()) | {"\n"}


@functools.cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="pictures")
