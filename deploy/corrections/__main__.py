"""Takes the accepted corrections to a new branch: ``make corrections``.

Run: python -m deploy.corrections [--no-bench]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from coach.errors import CoachError
from coach.settings import ROOT, load_settings
from conversations.boot import boot
from deploy.corrections.correction import Correction
from deploy.corrections.measuring import compare
from deploy.corrections.places import Branch, Place, open_place
from deploy.corrections.writing import Outcome, write
from deploy.errors import StartError

Compare = Callable[[Path, Path], str]

_NOT_MEASURED = "The understanding benchmark was left out."


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what was accepted; a known error becomes a few lines, not a traceback."""
    asked = argparse.ArgumentParser(prog="make corrections")
    asked.add_argument("--no-bench", action="store_true", help="do not learn and measure")
    wanted = asked.parse_args(arguments)
    settings = load_settings()
    boot()
    try:
        told = take_in(
            ROOT, settings.var_dir, settings.models_dir, None if wanted.no_bench else compare
        )
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nNothing was written.", file=sys.stderr)
        return 130
    print(told)
    return 0


def take_in(root: Path, var: Path, models_dir: Path, measure: Compare | None) -> str:
    """Write what was accepted and mark it as written; give what to tell the host.

    Raises:
        StartError: it could not be written; nothing is marked then.
    """
    from console.corrections import acts  # needs Django's tables

    proposals = acts.accepted()
    if not proposals:
        return "There is nothing to write: no correction is accepted and not yet written."
    day = datetime.now(timezone.utc).date().isoformat()
    with open_place(root, var, day) as place:
        outcome = write([_plain(one) for one in proposals], place.folder)
        told = [_told_of_left(outcome)] if outcome.left else []
        if not place.has_changed():
            acts.mark_written(_marked(proposals, outcome), "what stood there already")
            return "\n".join([*told, "All the rest stands in the data already; nothing is new."])
        table = _measured(place, models_dir, measure if outcome.has_examples else None)
        if not {one.pk for one in proposals} <= {one.pk for one in acts.accepted()}:
            raise StartError(
                "Meanwhile somebody took their consent back; nothing was written. Run"
                " 'make corrections' again."
            )
        place.keep(f"data: Take in corrections of facilitators.\n\n{outcome.counts}.\n\n{table}\n")
        acts.mark_written(_marked(proposals, outcome), place.name)
        return "\n".join([*told, table, f"Written: {outcome.counts}.", _how_to_go_on(place)])


def _plain(proposal: Any) -> Correction:
    return Correction(
        number=proposal.pk,
        kind=str(proposal.kind),
        text=proposal.text,
        meant=proposal.meant,
        language=proposal.language,
        remark=proposal.remark,
        details=proposal.details,
    )


def _marked(proposals: Sequence[Any], outcome: Outcome) -> list[Any]:
    numbers = {one.number for one in outcome.written}
    return [proposal for proposal in proposals if proposal.pk in numbers]


def _measured(place: Place, models_dir: Path, measure: Compare | None) -> str:
    """Give the table; what was written is worth keeping also where it could not be measured."""
    if measure is None:
        return _NOT_MEASURED
    try:
        return measure(place.folder, models_dir)
    except StartError as error:
        return f"The understanding benchmark could not be run: {error}"


def _told_of_left(outcome: Outcome) -> str:
    return "\n".join(f"Left: correction {one.number}, for {why}." for one, why in outcome.left)


def _how_to_go_on(place: Place) -> str:
    if isinstance(place, Branch):
        return (
            f"It is on the branch {place.name}; your own files are as they were."
            f" Look at it with 'git show {place.name}', and take it in with"
            f" 'git merge {place.name}'; the next 'make run' learns from it."
        )
    return (
        f"This folder is no git checkout, so it is in {place.name}; your own files are as they"
        f" were. Take it in with 'patch -p1 < {place.name}'; the next 'make run' learns from it."
    )


if __name__ == "__main__":
    raise SystemExit(main())
