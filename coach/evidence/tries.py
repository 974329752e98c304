"""How often somebody has asked about each claim for practice, and what came of a whole form."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from coach.evidence.exercises import BEFORE

MOST_TRIES = 2  # then the coach tells what a careful reader would ask


@dataclass(frozen=True)
class Result:
    """Of how many claims somebody asked what they need: at the first try, and with a hint."""

    first: int
    hinted: int
    of: int


@dataclass
class Tries:
    """The tries at each claim of the open form, and the results of the forms; kept as JSON."""

    made: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)  # at which try
    results: dict[str, Result] = field(default_factory=dict)  # by form

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Tries:
        """Take what ``as_kept`` gave; of nothing kept there were no tries."""
        results = {form: Result(**one) for form, one in (kept.get("results") or {}).items()}
        return cls(dict(kept.get("made") or {}), dict(kept.get("found") or {}), results)

    def as_kept(self) -> dict[str, Any]:
        """Give all of it as JSON."""
        return asdict(self)

    def record(self, name: str, is_needed: bool) -> None:
        """Count a try at a claim; once it is over no more are counted."""
        if self.is_over(name):
            return
        self.made[name] = self.made.get(name, 0) + 1
        if is_needed:
            self.found[name] = self.made[name]

    def is_over(self, name: str) -> bool:
        """Tell whether what a claim needs was asked, or told."""
        return name in self.found or self.made.get(name, 0) >= MOST_TRIES

    def result(self, ids: Collection[str]) -> Result:
        """Count what was asked of these claims; one that was passed over was not asked."""
        at = [self.found[name] for name in ids if name in self.found]
        return Result(at.count(1), len(at) - at.count(1), len(ids))

    def close(self, form: str, ids: Collection[str]) -> Result:
        """Keep the result of a form and forget its tries; a new beginning has no end yet."""
        self.results = {} if form == BEFORE else dict(self.results)
        self.results[form] = self.result(ids)
        self.made = {name: count for name, count in self.made.items() if name not in ids}
        self.found = {name: at for name, at in self.found.items() if name not in ids}
        return self.results[form]
