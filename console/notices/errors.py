"""What can go wrong with a notice, in words that hold no address and no secret."""

from __future__ import annotations


class CannotSend(Exception):
    """Raised when a notice did not go out; says why, and what to do.

    Args:
        is_for_good: it would be refused again.
        is_of_server: whatever else goes the same way now would fail, too.
    """

    def __init__(self, why: str, *, is_for_good: bool = False, is_of_server: bool = True) -> None:
        super().__init__(why)
        self.is_for_good = is_for_good
        self.is_of_server = is_of_server
