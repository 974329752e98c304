"""Looks the playbook over: mistakes, untruths, near-duplicates, entries that nobody would find."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from coach.errors import PlaybookError, ScenarioError
from coach.negotiation.scenario import load_scenarios
from coach.playbook.book import Playbook, load_playbook
from coach.playbook.citation import KIND_IN_WORDS, OWN_KINDS, Kind
from coach.playbook.entries import Entry
from coach.playbook.truth import Finding, Research, findings

SAYS_THE_SAME = 0.9  # two texts closer than this tell the same thing
FOUND_AMONG = 3  # entries that are looked at


def untruths(playbook: Playbook) -> list[Finding]:
    """Give what entries say beyond their facts, or that nobody has reviewed."""
    research = Research(playbook.facts, playbook.sources)
    return [
        finding
        for story in playbook.stories
        for entry in story.entries
        for finding in findings(entry, story, research)
    ]


def near_duplicates(playbook: Playbook) -> Iterator[tuple[Entry, Entry]]:
    """Give pairs of entries whose texts say nearly the same."""
    alike = playbook.index.alike()
    for (row, entry), (column, other) in combinations(enumerate(playbook.entries), 2):
        if alike[row, column] >= SAYS_THE_SAME:
            yield entry, other


def unreachable(playbook: Playbook) -> list[Entry]:
    """Give the entries that none of their own wordings leads to, each asked as if it were new."""
    return playbook.index.unreachable(FOUND_AMONG)


def shares(playbook: Playbook) -> dict[Kind, float]:
    """Give the share of the entries of each kind."""
    count = Counter(entry.kind for entry in playbook.entries)
    return {kind: count[kind] / len(playbook.entries) for kind in KIND_IN_WORDS}


def main() -> int:
    """Print what is in the playbook, and what to mend; 1 when something has to be."""
    try:
        playbook, scenarios = load_playbook(), load_scenarios()
    except (PlaybookError, ScenarioError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(playbook.entries)} entries in {len(playbook.stories)} stories.")
    print(f"{len(scenarios)} scenarios to practise a negotiation.")
    for kind, share in shares(playbook).items():
        print(f"  {share:4.0%} {KIND_IN_WORDS[kind]}")
    own = sum(share for kind, share in shares(playbook).items() if kind in OWN_KINDS)
    print(f"  So {own:.0%} are the playbook's own. Each can be traced; none is beyond error.")
    for entry, other in near_duplicates(playbook):
        print(f"{entry.id} and {other.id} say nearly the same: keep one, or tell them apart.")
    for entry in unreachable(playbook):
        print(f"{entry.id} is not found by its own wordings: make its situations clearer.")
    wrong = untruths(playbook)
    for finding in wrong:
        print(finding, file=sys.stderr)
    if wrong:
        print(f"{len(wrong)} to mend; docs/playbook.md says how.", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
