"""A small project of a host's, with and without git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

INTENTS = """# What people may mean

## Skills (`data/nlu/general.yml`)

| intent | what the person wants | near misses |
|---|---|---|
| `start_planning` | to make a plan | `tell` |
| `start_evidence` | to check a claim | `source` |
"""
GENERAL = """version: "3.1"

# The skills. What each means: docs/intents.md.
nlu:
- intent: start_planning
  examples: |
    - I want to plan
    - help me make a plan

# Claims of others.
- intent: start_evidence
  examples: |
    - is it true
"""
STORY = """story: lima
title: The recyclers
entries:
  - id: lima-began-narrow
    fact: G6
    teaches: Begin with one narrow problem.
"""


def git(folder: Path, *command: str) -> str:
    """Run git as a host would."""
    who = ("-c", "user.name=Hana", "-c", "user.email=hana@example.org")
    line = ["git", "-C", str(folder), *who, *command]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project that was downloaded: no git knows of it."""
    root = tmp_path / "coach"
    for name, text in {
        "docs/intents.md": INTENTS,
        "data/nlu/general.yml": GENERAL,
        "playbook/stories/lima.yml": STORY,
        "benchmarks/understanding.py": "",
    }.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def checkout(project: Path) -> Path:
    """Give a project that was cloned."""
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Begin.")
    return project
