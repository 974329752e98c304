"""The packed lists are what the packages hold."""

from __future__ import annotations

import gzip
import json

from benchmarks.masking_lists import lists
from coach.masking.lists import FILE


def test_the_file_is_what_its_script_writes() -> None:
    """Nobody edits it by hand, and a package that changed is not forgotten."""
    assert json.loads(gzip.decompress(FILE.read_bytes())) == lists()
