"""Learns the intents alone, of the examples that lie beside it, into a folder of models.

Run in the folder whose examples are meant: python -m deploy.corrections.learning FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from coach.intents import IntentClassifier, intents_dir, read_examples


def main() -> None:
    """Learn; some minutes for all of ours."""
    texts, intents = zip(*read_examples(), strict=True)
    target = intents_dir(Path(sys.argv[1]))
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        IntentClassifier.learn(texts, intents, Path(scratch)).save(target)


if __name__ == "__main__":
    main()
