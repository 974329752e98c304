"""Tests of the length of an SMS, after 3GPP TS 23.038, and of writing it plainly."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.messaging.fitting import cut
from assistant.connectors.messaging.gsm import BASIC, EXTENSION, for_sms, is_gsm, segments

GSM = st.text(st.sampled_from(sorted(BASIC | EXTENSION)), max_size=700)
LATIN = st.text(
    st.one_of(
        st.characters(max_codepoint=0x17F),
        st.characters(min_codepoint=0x2000, max_codepoint=0x2BFF),
        st.characters(min_codepoint=0x1F300, max_codepoint=0x1FAFF),
        st.characters(min_codepoint=0x300, max_codepoint=0x36F),
    ),
    max_size=80,
)
ANY = st.text(st.characters(codec="utf-8"), max_size=400)


def test_the_alphabet_is_whole() -> None:
    """128 places, of which one is the escape to the ten of the extension table in use."""
    assert len(BASIC) == 127
    assert len(EXTENSION) == 10
    assert not BASIC & EXTENSION


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("a" * 459, 3),
        ("a" * 460, 4),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 158 + "€", 1),
        ("a" * 159 + "€", 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # 306 septets, but the euro is not split
        ("अ" * 70, 1),
        ("अ" * 71, 2),
        ("अ" * 134, 2),
        ("अ" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 67, 3),  # 134 units, but 33 pairs in a segment of 67
        ("a" * 69 + "–", 1),
        ("a" * 70 + "–", 2),
    ],
)
def test_segments_are_counted_as_carriers_do(text: str, count: int) -> None:
    """A text alone has more room than a segment among several, and nothing is split."""
    assert segments(text) == count


@given(GSM)
def test_gsm_text_is_at_least_as_many_segments_as_its_septets_fill(text: str) -> None:
    """Escapes that are not split cost at most one septet a segment."""
    septets = sum(2 if sign in EXTENSION else 1 for sign in text)

    if septets <= 160:
        assert segments(text) == min(len(text), 1)
    else:
        assert -(-septets // 153) <= segments(text) <= -(-septets // 152)


@given(ANY)
def test_other_text_is_counted_in_utf_16(text: str) -> None:
    """Surrogate pairs that are not split cost at most one unit a segment."""
    units = len(text.encode("utf-16-le")) // 2

    if not is_gsm(text) and units > 70:
        assert -(-units // 67) <= segments(text) <= -(-units // 66)


@given(ANY, ANY)
def test_more_text_is_never_fewer_segments(text: str, more: str) -> None:
    """Which is what cutting relies on."""
    assert segments(text) <= segments(text + more)


@given(st.one_of(GSM, ANY), st.integers(1, 3))
def test_cut_pieces_fit_and_lose_nothing(text: str, most: int) -> None:
    """Every piece is within its segments, and the letters are all there, in order."""
    pieces = cut(text, most, segments)

    assert all(segments(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“It’s 5 – 6…”", '"It\'s 5 - 6..."'),
        ("a\u00a0b\u202fc", "a b c"),
        ("• one\n• two → three", "- one\n- two -> three"),
        ("Well done 🎉!", "Well done !"),
        ("🎉 Well done 👩🏽‍🌾", "Well done"),
        ("1️⃣ yes", "1 yes"),
        ("¿Qué quieres? Está bien, mañana", "¿Qué quieres? Esta bien, mañana"),
        ("Não é só você", "Nao é so voce"),
        ("L’œuvre, là-bas, ça va", "L'oeuvre, là-bas, ca va"),
        ("½ of 3 m²", "1/2 of 3 m^2"),
        ("₦500 or €5", "N500 or €5"),
        ("e\u0301 and a\u0301", "é and a"),
        ("a  b", "a b"),
    ],
)
def test_signs_are_written_plainly(text: str, plain: str) -> None:
    """The words stay; what would double the price goes."""
    assert for_sms(text) == plain
    assert is_gsm(plain)


@pytest.mark.parametrize(
    "text", ["“नमस्ते” – आप कैसे हैं… 😀", "«مرحبا» … كيف", "Γειά σου – “you”", "Say “नमस्ते”"]
)
def test_another_script_stays_as_it_is(text: str) -> None:
    """It is UCS-2 whatever its quotes are."""
    assert for_sms(text) == text


def test_a_latin_letter_without_a_plain_one_stays() -> None:
    """A name in Ewe or Hausa is not respelt, though it costs."""
    assert for_sms("Eŋutɔ “lives”") == 'Eŋutɔ "lives"'


@given(LATIN)
def test_latin_text_becomes_gsm_but_for_letters_of_its_own(text: str) -> None:
    """What remains outside the alphabet are letters, never signs."""
    plain = for_sms(text)

    if plain != text:
        assert all(is_gsm(sign) or unicodedata.category(sign)[0] == "L" for sign in plain)


@given(st.one_of(LATIN, ANY))
def test_what_is_plain_stays_plain(text: str) -> None:
    """Doing it twice changes nothing."""
    assert for_sms(for_sms(text)) == for_sms(text)
