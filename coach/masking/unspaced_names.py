"""Names in scripts that put no space between words: Chinese, Japanese, Korean, Thai."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from coach.masking import gazetteer
from coach.masking.spans import Kind, Span

_SCRIPTS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
_HAN = re.compile(r"^[\u4e00-\u9fff]+$")
_HANGUL = re.compile(r"^[\uac00-\ud7af]+$")
_THAI = re.compile(r"^[\u0e00-\u0e7f]+$")
_KANA = re.compile(r"^[\u3040-\u30ff]+$")
FEWEST_THAI, FEWEST_KANA = 4, 3
# "I am called", and what is said after a family name: Mr, Mrs, teacher.
_CALLED = re.compile(
    r"(?:我叫|名字叫|名叫|名字是|姓名[：:]?|我是|他叫|她叫|私は|名前は|제 이름은|이름은|저는|ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|ชื่อ)\s?"
    r"(?P<name>[\u4e00-\u9fff]{2,3}(?=[，,。的和在住]|$)|[\u4e00-\u9fff\u30a0-\u30ff]{2,8}(?=です|と)|"
    r"[가-힣]{2,4}?(?=입니다|이고|이에요|예요|라고)|[\u0e00-\u0e7f]{2,}(?=\s|$))"
)
_ADDRESSED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,3})(?:先生|女士|小姐|太太|老师|老師|阿姨|叔叔)"
    r"|(?P<kanji>[\u4e00-\u9fff]{1,4}|[\u30a0-\u30ff]{2,8})(?:さん|様|くん|君|ちゃん)"
    r"|(?P<hangul>[가-힣]{2,4})\s?(?:씨|님|선생님)|(?:คุณ|นาย|นางสาว|นาง|พี่|น้อง|ป้า|ลุง)(?P<thai>[\u0e00-\u0e7f]{2,}?)(?=\s|$)"
)


def find_unspaced_names(text: str) -> Iterator[Span]:
    """Give the names that stand within runs of such letters."""
    if not _SCRIPTS.search(text):
        return
    for pattern in (_CALLED, _ADDRESSED):
        for match in pattern.finditer(text):
            group = next(name for name, value in match.groupdict().items() if value)
            yield Span(*match.span(group), Kind.NAME)
    for run in _SCRIPTS.finditer(text):
        for match in _listed().finditer(run[0]):
            yield Span(run.start() + match.start(), run.start() + match.end(), Kind.NAME)


@functools.cache
def _listed() -> re.Pattern[str]:
    """Give a pattern of whole names, family name first as these languages write them."""
    han = _of(_HAN, gazetteer.last_names(), 1), _of(_HAN, gazetteer.first_names(), 1)
    hangul = _of(_HANGUL, gazetteer.last_names(), 1), _of(_HANGUL, gazetteer.first_names(), 2)
    alone = _of(_THAI, gazetteer.names(), FEWEST_THAI) + _of(_KANA, gazetteer.names(), FEWEST_KANA)
    whole = [f"(?:{'|'.join(last)})(?:{'|'.join(first)})" for last, first in (han, hangul)]
    return re.compile("|".join([*whole, *alone]))


def _of(script: re.Pattern[str], names: frozenset[str], fewest: int) -> list[str]:
    """Give the names of a script, the longest first, ready for a pattern."""
    fitting = (name for name in names if len(name) >= fewest and script.match(name))
    return sorted(map(re.escape, fitting), key=lambda name: (-len(name), name))
