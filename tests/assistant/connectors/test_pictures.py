"""What a link to a picture opens, how safely, and what it never opens."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import numpy as np
import pytest
from asgiref.sync import async_to_sync
from PIL import Image

from assistant.connectors import tokens
from assistant.connectors.pictures import PNG_WIDE, answer_with_picture, png_of
from assistant.connectors.problem import Problem
from coach.evidence.run_chart_picture import draw_run_chart
from coach.evidence.series import Point, Series
from coach.negotiation.picture import draw
from coach.negotiation.scenario import load_scenarios
from conversations.models import Artefact, Conversation
from conversations.pictures import keep_picture

pytestmark = pytest.mark.django_db(transaction=True)

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Überblick</title></svg>'
WORDS = re.compile(r"<text.*?</text>", re.DOTALL)


def keep(svg: str = SVG) -> int:
    """Store a picture of conversation "c"; give its number."""
    Conversation.objects.get_or_create(pk="c", channel="web")
    return keep_picture("c", {"svg": svg, "alt": "Two offers."})


def chart(title: str = "Visits") -> str:
    """Give a chart of the coach's."""
    points = (Point(f"week {n}", float(n * n % 17)) for n in range(24))
    return draw_run_chart(Series(tuple(points), title=title)).svg


def talk() -> str:
    """Give the picture of a practised talk."""
    scenario = load_scenarios()["bus_stop"]
    offers = [
        ("learner", {"metres_away": 50, "start_weeks": 4, "shelter": "company"}),
        ("counterpart", {"metres_away": 300, "start_weeks": 14, "shelter": "parents"}),
    ]
    return draw(scenario, offers).svg


def pixels(svg: str) -> np.ndarray:
    """Give what the PNG of a picture shows, in grey: 0 is black, 255 white."""
    return np.asarray(Image.open(io.BytesIO(png_of(svg))).convert("L"))


def opens(token: str) -> bool:
    """Tell whether a token gives anything but a 404."""
    try:
        async_to_sync(answer_with_picture)(token)
    except Problem as problem:
        return problem.status != 404
    return True


def test_a_picture_opens_by_its_link() -> None:
    """As SVG, letter by letter."""
    found = async_to_sync(answer_with_picture)(tokens.picture_token("c", keep()))

    assert found.content_type == "image/svg+xml; charset=utf-8"
    assert (found.body or b"").decode() == SVG


def test_a_picture_can_neither_run_nor_load_anything() -> None:
    """Opened by itself it is a document, and could hold a script if it were not ours."""
    headers = async_to_sync(answer_with_picture)(tokens.picture_token("c", keep())).headers

    assert "default-src 'none'; style-src 'unsafe-inline'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["X-Robots-Tag"] == "noindex"


def test_a_link_to_a_picture_of_another_conversation_opens_nothing() -> None:
    """Nor does one of another number, or a guess."""
    number = keep()

    for token in (tokens.picture_token("d", number), tokens.picture_token("c", number + 1), "x"):
        assert not opens(token)


def test_a_link_to_a_page_opens_no_picture() -> None:
    """Each kind of link is signed apart."""
    assert not opens(tokens.page_token("c", keep()))


def test_a_link_to_a_page_kept_opens_as_no_picture() -> None:
    """Not even with our own sign."""
    Conversation.objects.create(pk="c", channel="web")
    page = Artefact.objects.create(conversation_id="c", kind="plan", body={"svg": SVG})

    assert not opens(tokens.picture_token("c", page.pk))


def test_a_link_to_a_picture_opens_nothing_after_its_time(monkeypatch) -> None:
    """A lost address is no key for ever."""
    token = tokens.picture_token("c", keep())
    monkeypatch.setattr(tokens, "PAGE_LIFE", timedelta(seconds=-1))

    assert not opens(token)


def test_a_link_to_a_picture_that_was_deleted_opens_nothing() -> None:
    """It is gone."""
    token = tokens.picture_token("c", keep())
    Artefact.objects.all().delete()

    assert not opens(token)


@pytest.mark.parametrize("svg", [chart(), talk()], ids=["series", "talk"])
def test_a_picture_opens_as_png_too(svg: str) -> None:
    """Messengers show no SVG; on a phone 900 pixels are sharp."""
    token = tokens.picture_token("c", keep(svg))

    found = async_to_sync(answer_with_picture)(f"{token}.png")
    image = Image.open(io.BytesIO(found.body or b""))

    assert (found.content_type, image.format) == ("image/png", "PNG")
    assert (image.width, found.headers["Cache-Control"]) == (PNG_WIDE, "private, no-store")
    assert len(found.body or b"") < 300_000


@pytest.mark.parametrize("svg", [chart(), talk()], ids=["series", "talk"])
def test_a_png_shows_the_words_on_white(svg: str) -> None:
    """In our own letters, whatever the machine has; a picture without its words tells little."""
    shown, without = pixels(svg), pixels(WORDS.sub("", svg))

    assert np.median(shown) == 255
    assert ((shown < 128) & (without > 192)).sum() > 5_000


@pytest.mark.parametrize("words", ["زيارات", "Visits زيارات", "यात्रा", "Übungen"])
def test_a_png_has_letters_for_what_people_write(words: str) -> None:
    """Each word looks like itself: boxes would look like those of other letters."""
    other = "".join("ش" if sign > "؀" else sign for sign in words[::-1])

    assert (pixels(chart(words)) != pixels(chart(other))).any()


def test_an_arrow_that_no_font_has_is_left_out() -> None:
    """An empty box would be taken for something."""
    assert (pixels(chart("Visits ↑ 🎉")) == pixels(chart("Visits"))).all()


def test_half_a_sign_spoils_no_png() -> None:
    """As broken senders cut it."""
    assert pixels(chart("Visits \ud83d")).any()


def test_a_png_of_a_picture_that_is_not_ours_opens_nothing() -> None:
    """The ending opens no door."""
    for name in (".png", "x.png", f"{tokens.page_token('c', keep())}.png"):
        assert not opens(name)


def test_the_same_picture_is_drawn_once() -> None:
    """A messenger fetches it more than once: for the talk, for the preview, for the copy."""
    svg = chart("Drawn once")

    assert png_of(svg) is png_of(svg)
