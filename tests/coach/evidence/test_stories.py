"""Facts that show the question of a step."""

from __future__ import annotations

from coach import arc
from coach.evidence.stories import facts_for
from coach.playbook import default_playbook


def test_every_fact_is_told_by_an_entry_about_evidence() -> None:
    """So that it is cited, and no story of another skill."""
    entries = {entry.fact: entry for entry in default_playbook().entries}

    for step in arc.EVIDENCE:
        for fact in facts_for(step):
            assert "evidence" in entries[fact].skills
