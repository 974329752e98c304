"""What the tests of the graph's parts share: a place to keep what training makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource


@pytest.fixture
def parts(tmp_path: Path) -> tuple:
    """Give model storage, resource and context, as Rasa's graph hands them to a part."""
    return LocalModelStorage(tmp_path), Resource("part"), ExecutionContext(GraphSchema({}))
