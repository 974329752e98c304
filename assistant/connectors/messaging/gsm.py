"""How long an SMS is, as carriers count and charge it, and how to write it so that it is short.

One sign outside the GSM 7-bit alphabet (3GPP TS 23.038, section 6.2.1) makes all of a text UCS-2,
with less than half the room. A curly quote is not worth that; a person's own script is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ALONE_7, JOINED_7 = 160, 153  # septets of a text by itself, and of each segment of several
ALONE_16, JOINED_16 = 70, 67  # UTF-16 units

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")  # two septets each: an escape and a letter

# What is written plainly although no rule of Unicode's says how: each sign, and what for it.
_EACH = """
    ⁄ / ∕ / × x ÷ / ≤ <= ≥ >= ≠ != ± +/- © (c) ® (R) µ u μ u
    œ oe Œ OE ł l Ł L đ d Đ D ð d Ð D þ th Þ Th ı i ẞ SS ħ h Ħ H
    ¢ c ₹ Rs ₦ N ₵ GHS ₱ P ₺ TL ₽ RUB ₫ VND ₡ CRC ₲ PYG ₩ KRW ₪ NIS ₴ UAH ₸ KZT ৳ Tk
"""
_WORDS = _EACH.split()
_PLAINLY = {
    **dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)),
    **dict.fromkeys("‘’‚‛′´`ʹʻʼʽˈ‹›", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃", "-"),
    **dict.fromkeys("•‣▪▫■□●○◦·∙", "-"),
    **dict.fromkeys("→⇒➔➜➡⟶", "->"),
    **dict.fromkeys("←⇐⬅⟵", "<-"),
    **dict.fromkeys("↔⇔", "<->"),
    **dict.fromkeys("\t\v\x85\u2028\u2029", " "),
    **{raised: f"^{number}" for number, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
    "°": " deg",
    "‰": " per 1000",
}
_SPACES = re.compile(r" {2,}")


def segments(text: str) -> int:
    """Give how many segments a text is sent, and paid, as."""
    if is_gsm(text):
        return _packed((_septets(sign) for sign in text), ALONE_7, JOINED_7)
    return _packed((_units(sign) for sign in text), ALONE_16, JOINED_16)


def is_gsm(text: str) -> bool:
    """Tell whether the GSM 7-bit alphabet has every sign of a text."""
    return all(sign in BASIC or sign in EXTENSION for sign in text)


def for_sms(text: str) -> str:
    """Write a text so that it needs no UCS-2, as far as its words stay its words.

    Typographic signs become plain ones, emoji go, and an accent that GSM lacks goes from its
    letter. A text in another script needs UCS-2 whatever its quotes are: it stays as it is.
    """
    if any(_is_of_another_script(sign) for sign in text):
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    plain = "".join(_plainly(sign) for sign in composed)
    # Where an emoji went, its space goes too.
    return "\n".join(_SPACES.sub(" ", line).strip(" ") for line in plain.split("\n")).strip("\n")


def _packed(sizes: Iterable[int], alone: int, joined: int) -> int:
    """Count segments; what takes two units is never split between two of them."""
    count, room, total = 0, 0, 0
    for size in sizes:
        total += size
        if size > room:
            count, room = count + 1, joined
        room -= size
    return min(count, 1) if total <= alone else count


def _septets(sign: str) -> int:
    return 2 if sign in EXTENSION else 1


def _units(sign: str) -> int:
    return 2 if ord(sign) > 0xFFFF else 1


def _is_of_another_script(sign: str) -> bool:
    """Tell whether a sign is a letter that is not Latin."""
    if sign.isascii() or sign in BASIC or sign in _PLAINLY:
        return False
    base = unicodedata.normalize("NFKD", sign)[0]
    is_known = base in BASIC or base in _PLAINLY
    return unicodedata.category(base)[0] == "L" and not is_known and not _is_latin(base)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")


def _plainly(sign: str) -> str:
    if sign in BASIC or sign in EXTENSION:
        return sign
    if sign in _PLAINLY:
        return _PLAINLY[sign]
    pieces = unicodedata.normalize("NFKD", sign)
    if any(_is_kept(piece) for piece in pieces):
        return sign
    return _by_category(sign) if pieces == sign else "".join(map(_plainly, pieces))


def _is_kept(sign: str) -> bool:
    """Tell whether a sign is a Latin letter that no other letter stands for, such as "ŋ"."""
    return not (sign in BASIC or sign in _PLAINLY) and unicodedata.category(sign)[0] == "L"


def _by_category(sign: str) -> str:
    """Write a sign by what kind it is; pictures, marks and what cannot be seen go."""
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return {"Zs": " ", "Pd": "-", "Pi": '"', "Pf": '"'}.get(category, "")
