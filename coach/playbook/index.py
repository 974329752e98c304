"""Finds the entries that fit what somebody wrote, and notices when nothing does.

Each entry stands for all that it may be found by: its text, its lesson, the situations it helps
with, and what people have asked before. What the sources do not say (gaps) and what nothing here
answers compete with the entries: where they fit better, the honest answer is that there is none.
That questions make a text easier to find is from Nogueira et al., "Document Expansion by Query
Prediction" (2019).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.asides import is_question
from coach.likeness import Likeness, Query, TextEncoder, Vectors, encode_kept, make_query
from coach.playbook.answerable import (
    KINDS,
    Judgement,
    Nearness,
    judge,
    pointed_questions,
    wants_telling,
)
from coach.playbook.citation import OWN_KINDS
from coach.playbook.entries import Entry, Gap, Match
from coach.playbook.leaning import learn
from coach.wording import stems

THRESHOLD = 0.32
ANSWERED = 0.3  # what is less likely than this to be answered is not
WISHED = 0.22  # the same for a wish for an example, which is met by something near as well
NEAR = 0.75  # what comes nearest to an open question is told only if it fits as well as that
NAMED_GAP = 0.85  # a gap that fits less well is not named: another one may be meant
OWN_KIND_MARGIN = 0.01  # an entry of the playbook itself may fit this much worse and come first

# Words to the coach, not about the trouble: "tell me a joke" shares nothing with anybody's telling.
_TO_COACH = frozenset(stems("tell me you your please give show"))


@dataclass(frozen=True)
class Found:
    """What fits a query, best first; or else that the sources leave it open.

    ``gap`` is what is open, where that is plain; ``near`` is what can be said instead.
    """

    matches: tuple[Match, ...] = ()
    is_open: bool = False
    gap: Gap | None = None
    near: Entry | None = None


class Index:
    """The entries with their wordings, ready for a query."""

    def __init__(
        self,
        entries: Sequence[Entry],
        encoder: TextEncoder,
        cache: Path,
        *,
        asked: Mapping[str, Sequence[str]] | None = None,
        gaps: Sequence[Gap] = (),
        unanswered: Sequence[str] = (),
        left_open: Sequence[str] = (),
    ) -> None:
        self._entries = entries
        self._gaps = gaps
        self._encoder = encoder
        asked = asked or {}
        wordings = [(*_texts(entry), *asked.get(entry.id, ())) for entry in entries]
        self._likeness = Likeness(wordings, encoder, cache / "entries.npz")
        self._missing = Likeness([gap.asks for gap in gaps], encoder, cache / "gaps.npz")
        self._unanswered = encode_kept(unanswered, encoder, cache / "unanswered.npz")
        unsaid = encode_kept(left_open, encoder, cache / "open.npz")
        answered = self._likeness.vectors
        self._leaning = learn(
            [answered, np.vstack([self._missing.vectors, unsaid]), self._unanswered]
        )

    def find(
        self,
        text: str,
        *,
        skill: str | None = None,
        story: str | None = None,
        limit: int = 3,
        exclude: Collection[str] = (),
        is_wish: bool = False,
    ) -> Found:
        """Give the entries that fit, best first, or the gap; neither when nothing does.

        ``skill`` and ``story`` narrow it; ``exclude`` holds ids of entries that were told. A wish
        for an example of something is no question that the sources could leave open, unless it is
        plainly one of those.
        """
        query = self._query(text)
        if query is None:
            return Found()
        scores = self._likeness.scores(query)
        judgement = self._judge(text, self._nearness(query, scores, story), story)
        gap = self._nearest_gap(query, story)
        if is_wish and not (gap and is_question(text)):
            is_answered = judgement.answered_if_not_open >= WISHED
        else:
            is_answered = judgement.answered >= ANSWERED
        if not is_answered and not (story and wants_telling(text)):
            if judgement.left_open <= judgement.elsewhere:
                return Found()
            return Found(is_open=True, gap=gap, near=self._nearest(scores, story))
        fitting = np.flatnonzero(self._of(skill, story) & (scores >= THRESHOLD))
        matches = (Match(self._entries[row], round(float(scores[row]), 4)) for row in fitting)
        fresh = [match for match in matches if match.entry.id not in exclude]
        return Found(tuple(sorted(fresh, key=_rank, reverse=True)[:limit]))

    def _judge(self, text: str, nearness: Nearness, story: str | None) -> Judgement:
        """Judge the whole, and of who names a story each pointed question; the least counts."""
        judgements = [judge(text, nearness, story is not None)]
        if story:
            judgements += [
                judge(part, self.nearness(part, story), True) for part in pointed_questions(text)
            ]
        return min(judgements, key=lambda judgement: judgement.answered)

    def nearness(self, text: str, story: str | None = None) -> Nearness:
        """Give how near the nearest entry, gap and unanswered wording are."""
        query = self._query(text)
        if query is None:
            return Nearness(0.0, 0.0, 0.0, np.zeros(KINDS))
        return self._nearness(query, self._likeness.scores(query), story)

    def _nearness(self, query: Query, scores: Vectors, story: str | None) -> Nearness:
        return Nearness(
            entry=float(scores.max(initial=0.0, where=self._of(None, story))),
            gap=float(self._missing.scores(query).max(initial=0.0)),
            unanswered=float(query.near(self._unanswered).max(initial=0.0)),
            leaning=self._leaning.of(query.vector),
        )

    def _nearest(self, scores: Vectors, story: str | None) -> Entry | None:
        within = np.where(self._of(None, story), scores, -1.0)
        best = int(within.argmax())
        return self._entries[best] if within[best] >= NEAR else None

    def _nearest_gap(self, query: Query, story: str | None) -> Gap | None:
        scores = self._missing.scores(query)
        rows = [row for row, gap in enumerate(self._gaps) if story in (None, gap.story)]
        best = max(rows, key=lambda row: float(scores[row]), default=None)
        return self._gaps[best] if best is not None and scores[best] >= NAMED_GAP else None

    def nearest(self, text: str, among: Collection[str]) -> Entry:
        """Give the entry that is nearest of those with these ids, however far."""
        scores = self._likeness.scores(make_query(text, self._encoder, _TO_COACH))
        rows = [row for row, entry in enumerate(self._entries) if entry.id in among]
        return self._entries[max(rows, key=lambda row: float(scores[row]))]

    def alike(self) -> Vectors:
        """Give how like the entries' texts are to each other; shape (entries, entries)."""
        texts = self._likeness.vectors[self._likeness.starts]
        likeness: Vectors = texts @ texts.T
        return likeness

    def unreachable(self, among: int) -> list[Entry]:
        """Give the entries that none of their own wordings finds among the first so many.

        Each wording is asked as if it were new: it does not count for its own entry.
        """
        return [
            entry
            for row, entry in enumerate(self._entries)
            if not any(place < among for place in self._likeness.own_places(row))
        ]

    def _query(self, text: str) -> Query | None:
        return make_query(text, self._encoder, _TO_COACH) if stems(text) else None

    def _of(self, skill: str | None, story: str | None) -> NDArray[np.bool_]:
        return np.array(
            [
                (skill is None or skill in entry.skills) and (story is None or story == entry.story)
                for entry in self._entries
            ],
            dtype=bool,
        )


def _rank(match: Match) -> float:
    return match.score + (OWN_KIND_MARGIN if match.entry.kind in OWN_KINDS else 0.0)


def _texts(entry: Entry) -> tuple[str, ...]:
    return (entry.text, entry.teaches, *entry.situations)
