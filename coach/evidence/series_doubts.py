"""What must be asked, and what may be said, of a series while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Remarks:
    """What must be asked, and what may be said, of a series while it is read."""

    doubts: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)

    def ask(self, question: str) -> None:
        """Ask once."""
        if question not in self.doubts:
            self.doubts.append(question)

    def note(self, sentence: str) -> None:
        """Say once."""
        if sentence not in self.noted:
            self.noted.append(sentence)
