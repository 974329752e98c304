"""Rasa's default pipeline, taught the same messages: what the coach's own is compared with.

The parts and their settings are those that `rasa init` gives for NLU; entities and answers apart,
which the messages have none of; epochs are 100 there.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml
from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from coach.intents import FOLDER

PIPELINE = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
]


def learn(epochs: int) -> Callable[[str], tuple[str, float]]:
    """Train it for so many epochs; give what tells a message's intent and its confidence."""
    pipeline = [*PIPELINE, {"name": "DIETClassifier", "epochs": epochs}]
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "config.yml"
        config.write_text(
            yaml.safe_dump({"recipe": "default.v1", "language": "en", "pipeline": pipeline}),
            encoding="utf-8",
        )
        model = train_nlu(str(config), str(FOLDER), output=scratch)
        assert model is not None  # it raises when it fails
        agent = Agent.load(model)

    def understand(text: str) -> tuple[str, float]:
        found = asyncio.run(agent.parse_message(text))["intent"]
        return found["name"], found["confidence"]

    return understand
