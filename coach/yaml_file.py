"""Reads a YAML file by libyaml: ten times as fast as plain Python, which tells at each start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def read_yaml(file: Path) -> Any:
    """Give what stands in a file.

    Raises:
        yaml.YAMLError: it is no YAML; the error names line and column.
    """
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
