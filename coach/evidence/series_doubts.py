"""What must be asked, and what may be said, of a series while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Remarks:
    """What must be asked, and what may be said, of a series while it is read.

    ``slight`` doubts fall where it is sure of each number whether it was counted; those
    ``of_change`` where it is told otherwise; those ``of_lists`` too, if it is surely told.
    """

    doubts: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    slight: set[str] = field(default_factory=set)
    of_change: set[str] = field(default_factory=set)
    of_lists: set[str] = field(default_factory=set)

    def ask(self, question: str) -> None:
        """Ask once."""
        if question not in self.doubts:
            self.doubts.append(question)

    def wonder(self, question: str) -> None:
        """Ask once, if it is not sure anyway."""
        self.slight.add(question)
        self.ask(question)

    def ask_of_change(self, question: str) -> None:
        """Ask once where the change is."""
        self.of_change.add(question)
        self.ask(question)

    def ask_of_lists(self, question: str) -> None:
        """Ask once about lists side by side, one of which may be from after a change."""
        self.of_lists.add(question)
        self.ask_of_change(question)

    def ask_no_more_of_change(self) -> None:
        """Take back what was asked: it is known where the change is."""
        self.doubts = [doubt for doubt in self.doubts if doubt not in self.of_change]

    def note(self, sentence: str) -> None:
        """Say once."""
        if sentence not in self.noted:
            self.noted.append(sentence)

    def copied(self) -> Remarks:
        """Give the same again, to go on with."""
        return replace(
            self,
            doubts=list(self.doubts),
            noted=list(self.noted),
            slight=set(self.slight),
            of_change=set(self.of_change),
            of_lists=set(self.of_lists),
        )
