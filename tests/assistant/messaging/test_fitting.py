"""Tests of cutting: at the end of a sentence where there is one, and never through a sign."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.connectors.messaging.fitting import cut
from assistant.connectors.messaging.gsm import segments
from assistant.connectors.messaging.reading import utf16

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
# Signs of several letters, and letters that join what stands beside them.
JOINED = st.sampled_from(
    [
        FAMILY,
        "👩🏽\u200d🌾",
        "🇺🇬",
        "🇰🇪",
        "1\ufe0f\u20e3",
        "❤\ufe0f",
        "e\u0301\u0302",
        "नि",
        "한",
        "か\u3099",
    ]
)
LOOSE = st.sampled_from('\u200d\u0301\ufe0f🏽🇺👩.।。؟”" \n\u00a0')
TEXT = st.lists(
    st.one_of(JOINED, LOOSE, st.characters(codec="utf-8"), st.text("abc .", max_size=9)),
    max_size=120,
).map("".join)
SIZES = st.sampled_from([len, utf16, segments])


def graphemes(text: str) -> list[str]:
    """Give a text's signs, as readers see them, without white space."""
    signs = ("".join(sign.split()) for sign in regex.findall(r"\X", text))
    return [sign for sign in signs if sign]


def ends(parts: list[str]) -> set[int]:
    """Give where each part ends, white space not counted."""
    return set(accumulate(len("".join(part.split())) for part in parts))


@given(TEXT, SIZES, st.integers(1, 60))
def test_the_parts_fit_and_together_are_the_text(
    text: str, size: Callable[[str], int], limit: int
) -> None:
    """Nothing is lost but white space, and no part is empty or too long."""
    assume(all(size(letter) <= limit for letter in text))
    parts = cut(text, limit, size)

    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part.strip() and size(part) <= limit for part in parts)


@given(TEXT, SIZES, st.integers(1, 60))
def test_no_part_splits_what_is_seen_as_one_sign(
    text: str, size: Callable[[str], int], limit: int
) -> None:
    """Neither a family nor a flag, nor a letter from its accent."""
    assume(all(size(sign) <= limit for sign in regex.findall(r"\X", text)))

    assert ends(cut(text, limit, size)) <= ends(graphemes(text))


@pytest.mark.parametrize("sign", [FAMILY, "🇺🇬", "e\u0301", "👍🏽", "1\ufe0f\u20e3"])
def test_a_sign_that_does_not_fit_any_more_goes_to_the_next_part(sign: str) -> None:
    """Also where it stands in a word."""
    limit = 9 + len(sign)

    assert cut("a" * 10 + sign + "b", limit) == ["a" * 10, f"{sign}b"]


def test_a_sign_that_is_longer_than_a_part_is_cut_all_the_same() -> None:
    """What cannot be sent whole is sent."""
    assert cut("e" + "\u0301" * 5, 2) == ["e\u0301", "\u0301" * 2, "\u0301" * 2]


@pytest.mark.parametrize(
    ("first", "between"),
    [
        ("One is here.", " "),
        ("Is one here?", " "),
        ('She said "go."', " "),
        ("She said “go.”", " "),
        ("(One is here!)", " "),
        ("«Où donc?»", " "),
        ("هل أنت هنا؟", " "),
        ("هل أنت هنا؟", ""),
        ("وہ یہاں ہے۔", " "),
        ("वह यहाँ है।", " "),
        ("वह यहाँ है।", ""),
        ("我们在这里。", ""),
        ("他说「走。」", ""),
        ("真的吗？！", ""),
    ],
)
def test_a_text_is_cut_behind_its_sentence(first: str, between: str) -> None:
    """In any script, and behind what closes it."""
    more = "and then more" if between else "और那"

    assert cut(f"{first}{between}{more}", len(first) + len(between) + len(more) - 1) == [
        first,
        more,
    ]


@pytest.mark.parametrize(
    "text", ["Version 2.5 is what we have here", "See example.org for more of it"]
)
def test_a_point_inside_a_word_ends_no_sentence(text: str) -> None:
    """A number and an address stay whole."""
    first, second = cut(text, len(text) - 1)

    assert f"{first} {second}" == text


@pytest.mark.parametrize("line", ["\n", "\r\n", "\n\n", "\r\n\r\n"])
def test_a_line_s_end_comes_before_a_sentence_s(line: str) -> None:
    """What stands together stays together."""
    assert cut(f"One. Two.{line}Three. Four.", 18) == ["One. Two.", "Three. Four."]
