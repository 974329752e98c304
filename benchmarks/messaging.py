"""Messengers under trouble: what is lost, what comes twice, how soon a webhook is acknowledged.

A whole coach talks with small local providers. Run: python -m benchmarks.messaging [--people 500]
"""

from __future__ import annotations

import argparse
import asyncio
import os

from conversations.boot import boot


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--messages", type=int, default=10)
    options = parser.parse_args()
    boot()  # before anything of the tables is imported
    from benchmarks.messaging_people import SECRET, measure

    os.environ["COACH_SECRET"] = SECRET  # so that we make of it what the coach makes
    asyncio.run(measure(options.people, options.messages))


if __name__ == "__main__":
    main()
