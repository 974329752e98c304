"""Makes the playbook ready when it was edited since it was last read, and only then."""

from __future__ import annotations

from pathlib import Path

from coach.settings import ROOT
from deploy.preparing import prepare

FOLDER = ROOT / "playbook"


def is_read(models_dir: Path, folder: Path = FOLDER) -> bool:
    """Tell whether what was encoded is newer than every file of the playbook."""
    encoded = models_dir / "playbook" / "entries.npz"
    if not encoded.is_file():
        return False
    newest = max(file.stat().st_mtime for file in folder.rglob("*.yml"))
    return encoded.stat().st_mtime > newest


def read_if_edited(models_dir: Path) -> None:
    """Read and encode the playbook if needed, and say so.

    Raises:
        StartError: a file of the playbook has a mistake; the message names file and remedy.
    """
    if is_read(models_dir):
        return
    prepare(
        "coach.playbook",
        models_dir,
        title="Reading the playbook (half a minute at first)",
        failure="The playbook could not be read.",
    )
    encoded = models_dir / "playbook" / "entries.npz"
    if encoded.is_file():
        encoded.touch()
