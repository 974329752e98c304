"""Shares before and after of several groups are read."""

from __future__ import annotations

from coach.evidence.strata import read_strata


def test_a_group_a_line_or_between_semicolons() -> None:
    """Each with its name and both shares."""
    for joint in ("; ", "\n"):
        text = joint.join(("women 3/10 before, 6 of 12 after", "men: 20/30 -> 9/12"))
        women, men = read_strata(text)

        assert (women.name, women.before.count, women.after.of) == ("women", 3, 12)
        assert (men.name, men.before.of, men.after.count) == ("men", 30, 9)


def test_anything_else_is_no_groups() -> None:
    """One group, a series, or a share that is none."""
    for text in ("women 3/10 before, 6/12 after", "Jan 42, Feb 40", "", "a 3/2, 1/2; b 1/2, 1/2"):
        assert read_strata(text) == ()
