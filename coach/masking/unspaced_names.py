"""Names in scripts that put no space between words: Chinese, Japanese, Korean, Thai."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.masking import gazetteer
from coach.masking.spans import Kind, Span

_SCRIPTS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
_HAN = re.compile(r"^[\u4e00-\u9fff]+$")
_HANGUL = re.compile(r"^[\uac00-\ud7af]+$")
_THAI = re.compile(r"^[\u0e00-\u0e7f]+$")
_KANA = re.compile(r"^[\u3040-\u30ff]+$")
FEWEST_THAI, FEWEST_KANA, FEWEST_HANGUL = 4, 3, 2
LONGEST_FAMILY_NAME, LONGEST_GIVEN_NAME, LONGEST_ALONE = 3, 4, 16
# "I am called", and what is said after a family name: Mr, Mrs, teacher.
_CALLED = re.compile(
    r"(?:我叫|名字叫|名叫|名字是|姓名[：:]?|我是|他叫|她叫|私は|名前は|제 이름은|이름은|저는|(?:^|(?<=[。！？\n]))(?=[\u4e00-\u9fff]{2,5}です)|ผมชื่อ|ฉันชื่อ|ดิฉันชื่อ|ชื่อ)\s?"
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
        at = 0
        while at < len(run[0]):
            length = _longest_name(run[0], at)
            if length:
                yield Span(run.start() + at, run.start() + at + length, Kind.NAME)
            at += length or 1


def _longest_name(run: str, at: int) -> int:
    """Give how many letters of a listed name stand at a place, family name first as in China."""
    longest = 0
    for lists in filter(lambda lists: run[at] in lists.openings, _listed()):
        for first in range(1, LONGEST_FAMILY_NAME + 1):
            if run[at : at + first] in lists.family:
                rest = at + first
                ends = (
                    n
                    for n in range(LONGEST_GIVEN_NAME, 0, -1)
                    if run[rest : rest + n] in lists.given
                )
                longest = max(longest, first + next(ends, -first))
        ends = (n for n in range(LONGEST_ALONE, 0, -1) if run[at : at + n] in lists.alone)
        longest = max(longest, next(ends, 0))
    return longest


@dataclass(frozen=True)
class _Lists:
    """The names of a script: in two parts, or those that stand alone."""

    family: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()

    @functools.cached_property
    def openings(self) -> frozenset[str]:
        """Give the letters that a name begins with."""
        return frozenset(name[0] for name in self.family | self.alone)


@functools.cache
def _listed() -> tuple[_Lists, ...]:
    last, first, both = gazetteer.last_names(), gazetteer.first_names(), gazetteer.names()
    return (
        _Lists(_of(_HAN, last, 1), _of(_HAN, first, 1)),
        _Lists(_of(_HANGUL, last, 1), _of(_HANGUL, first, FEWEST_HANGUL)),
        _Lists(alone=_of(_THAI, both, FEWEST_THAI) | _of(_KANA, both, FEWEST_KANA)),
    )


def _of(script: re.Pattern[str], names: frozenset[str], fewest: int) -> frozenset[str]:
    """Give the names of a script that are long enough to be no part of a word."""
    return frozenset(name for name in names if len(name) >= fewest and script.match(name))
