"""The playbook: what the coach may cite, looked up by trouble, story, practice or word."""

from coach.playbook.book import FOLDER, Playbook, default_playbook, load_playbook, search
from coach.playbook.citation import Citation, Source
from coach.playbook.entries import (
    Caution,
    Definition,
    Entry,
    Gap,
    Match,
    Practice,
    Skill,
    Story,
)
from coach.playbook.index import Found

__all__ = [
    "FOLDER", "Caution", "Citation", "Definition", "Entry", "Found", "Gap", "Match", "Playbook",
    "Practice", "Skill", "Source", "Story", "default_playbook", "load_playbook", "search",
]  # fmt: skip
