"""The settings that the demo runs with: none that leads to people or to a host's own data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from coach.settings import ROOT

FOLDER = ROOT / "var" / "demo"
CARE_FILE = Path(__file__).parent / "care.yml"

# Where models are, and where the pages are shown: none of it reaches anybody.
HARMLESS = (
    "COACH_MODELS", "COACH_BIND", "COACH_ASSISTANT_PORT", "COACH_ACTIONS_PORT",
    "COACH_CONSOLE_PORT", "COACH_ASSISTANT_URL", "COACH_CONSOLE_URL", "COACH_ALLOWED_ORIGINS",
)  # fmt: skip


def demo_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Give the environment for the demo, made of the host's.

    What leads to people or to a host's data is left out: the tokens and keys of providers, the
    database, the host's own contacts. The folder is the demo's own, unless another is named.
    """
    kept = {name: value for name, value in given.items() if not name.startswith("COACH_")}
    kept |= {name: given[name] for name in HARMLESS if name in given}
    folder = given.get("COACH_VAR") or str(FOLDER)
    return kept | {"COACH_VAR": folder, "COACH_CARE_FILE": str(CARE_FILE)}
