"""Tests of tries at claims for practice, and of what came of a whole form."""

from __future__ import annotations

import json

from coach.evidence.exercises import AFTER, BEFORE
from coach.evidence.tries import Result, Tries

IDS = ("wells", "rents", "buses")


def _asked(*tries: tuple[str, bool]) -> Tries:
    kept = Tries()
    for name, is_needed in tries:
        kept.record(name, is_needed)
    return kept


def test_the_first_try_and_a_hinted_one_are_counted_apart() -> None:
    """Only the first shows what somebody asks by themselves."""
    tries = _asked(("wells", True), ("rents", False), ("rents", True), ("buses", False))

    assert tries.result(IDS) == Result(first=1, hinted=1, of=3)


def test_after_two_tries_a_claim_is_over() -> None:
    """What is asked once it was told is not counted."""
    tries = _asked(("wells", False), ("wells", False), ("wells", True))

    assert tries.is_over("wells")
    assert tries.result(IDS) == Result(0, 0, 3)


def test_what_was_found_stays_found() -> None:
    """A second question about it takes nothing away."""
    tries = _asked(("wells", True), ("wells", False))

    assert tries.found == {"wells": 1}


def test_a_closed_form_keeps_its_result_and_forgets_its_tries() -> None:
    """Those of other claims stay."""
    tries = _asked(("wells", True), ("other", True))

    assert tries.close(BEFORE, IDS) == Result(1, 0, 3)
    assert tries.results == {BEFORE: Result(1, 0, 3)}
    assert (tries.made, tries.found) == ({"other": 1}, {"other": 1})


def test_a_new_beginning_has_no_end_yet() -> None:
    """An old result of the second form would be compared with a new one of the first."""
    tries = Tries(results={BEFORE: Result(1, 0, 3), AFTER: Result(3, 0, 3)})
    tries.close(BEFORE, IDS)

    assert set(tries.results) == {BEFORE}


def test_what_is_kept_is_json_and_comes_back() -> None:
    """It lives in a slot."""
    tries = _asked(("wells", True), ("rents", False))
    tries.close(BEFORE, ("wells",))

    assert Tries.of(json.loads(json.dumps(tries.as_kept()))) == tries
    assert Tries.of({}) == Tries()
