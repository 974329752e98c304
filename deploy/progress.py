"""Words, dots and seconds on the screen while something long runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

DOT_EVERY = 5.0  # seconds
_open: list[str] = []  # what runs now, the outermost first


@contextmanager
def progress(words: str) -> Iterator[None]:
    """Show the words, a dot now and then, and at the end how long it took or that it failed.

    What runs within something else has a line of its own; then the outer one is named again.
    """
    began = time.monotonic()
    over = threading.Event()
    dots = threading.Thread(target=_dots, args=(over, words), daemon=True)
    print("\n" if _open else "", end="")
    _open.append(words)
    _name(words)
    dots.start()
    outcome = "failed"
    try:
        yield
        outcome = f"done, {time.monotonic() - began:.0f} s"
    finally:
        over.set()
        dots.join()
        _open.pop()
        print(f" {outcome}", flush=True)
        if _open:
            _name(_open[-1])


def _name(words: str) -> None:
    print(f"  {words} ", end="", flush=True)


def _dots(over: threading.Event, words: str) -> None:
    while not over.wait(DOT_EVERY):
        if _open[-1] == words:
            print(".", end="", flush=True)
