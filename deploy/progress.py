"""Words, dots and seconds on the screen while something long runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

DOT_EVERY = 5.0  # seconds


@contextmanager
def progress(words: str) -> Iterator[None]:
    """Show the words, a dot now and then, and at the end how long it took or that it failed."""
    began = time.monotonic()
    over = threading.Event()
    dots = threading.Thread(target=_dots, args=(over,), daemon=True)
    print(f"  {words} ", end="", flush=True)
    dots.start()
    outcome = "failed"
    try:
        yield
        outcome = f"done, {time.monotonic() - began:.0f} s"
    finally:
        over.set()
        dots.join()
        print(f" {outcome}", flush=True)


def _dots(over: threading.Event) -> None:
    while not over.wait(DOT_EVERY):
        print(".", end="", flush=True)
