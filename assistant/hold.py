"""What the running task holds: a conversation, its lease, and the window loaded along with it."""

from __future__ import annotations

import contextvars
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # importing it needs Django set up, which Rasa's tools do later
    from conversations.turns import Window


@dataclass
class Hold:
    """One conversation, held by one task; ``is_active`` falls when it lets go.

    Tasks and timers made meanwhile inherit the context, so its presence alone proves nothing.
    """

    conversation_id: str
    holder: str
    is_active: bool = True
    has_lease: bool = True  # until the commit of a turn gives it back
    window: Window | None = None
    beside: str = ""  # the coach's part in the turn that runs, where a facilitator speaks

    def take_window(self) -> Window | None:
        """Give the window that was loaded with the lease, once: a turn makes it old."""
        window, self.window = self.window, None
        return window


_hold: contextvars.ContextVar[Hold | None] = contextvars.ContextVar("hold", default=None)


def current_hold(conversation_id: str) -> Hold | None:
    """Give the running task's hold on a conversation, if it has one."""
    hold = _hold.get()
    is_held = hold is not None and hold.is_active and hold.conversation_id == conversation_id
    return hold if is_held else None


def set_hold(hold: Hold) -> contextvars.Token[Hold | None]:
    """Let the running task, and what it awaits, find its hold."""
    return _hold.set(hold)


def end_hold(hold: Hold, token: contextvars.Token[Hold | None]) -> None:
    """Take it away again."""
    hold.is_active = False
    _hold.reset(token)
