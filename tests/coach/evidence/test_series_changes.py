"""Where a change is told, in words beside a number."""

from __future__ import annotations

import pytest

from coach.evidence.series import read_series


@pytest.mark.parametrize(
    ("text", "starts_at"),
    [
        ("Mon 9, Tue 8, Wed 4 (that was the day the new rota began), Thu 3", 2),
        ("week 1 6, week 2 7, week 3 2 that was when we fixed the gate, week 4 1", 2),
        ("Jan 30, Feb 28, Mar 17 (the month the lamp went in), Apr 15", 2),
        ("Before the breakfast club 60% were on time; with the breakfast club it is 74%", 1),
        ("Baseline 2 weeks: 27 and 31. Then the volunteers came: 22, 18, 16.", 2),
        ("Jan 80 (before), Feb 84 (before), Mar 79 (before), Apr 60 (after), May 57 (after)", 3),
        ("2022 (old bins) 30, 2023 (old bins) 31, 2024 (new bins) 20", 2),
        ("ianuarie 14, februarie 16, martie 13, aprilie 9, mai 7; am început în aprilie", 3),
        ("Jan 26, Feb 24, Mar 27. Nothing has changed yet, my son started school in March.", None),
        ("Nov 50, Dec 64, Jan 49, Feb 52. We have not started anything.", None),
        ("Jun 12, Jul 13, Aug 22, Sep 14. School starts again in September.", None),
        ("Aug 31, Sep 18, Oct 17, the homework club began in September", 1),
        ("kabla 12 kati ya 30, baada 20 kati ya 30", 1),
        ("Jul 20\nAug 18\nSep 22 (started the reminder calls)\nOct 11\nNov 10", 2),
        ("Jan 1,280 (before), Feb 1,284 (before), Apr 1,160 (after), May 1,157 (after)", 2),
        ("voor 12 14 11 na 9 8 7", 3),
        ("Jan 12, Feb 14, Mar 9, Apr 7. Nothing changed until we fixed the lamp in March.", 2),
        ("Jan 9, Feb 8, Mar 4, Apr 3; the breakfast club in our school started in March", 2),
        ("Jan 9, Feb 8, Mar 4 (that was the month the bench came), Apr 3", 2),
        ("wk1=13, wk2=16, wk3=12, wk4=18 (that was the wk the author came), wk5=15", None),
    ],
)
def test_the_change_is_where_it_is_said(text: str, starts_at: int | None) -> None:
    """What is said of a number's own time begins there; what happened once is no change."""
    found = read_series(text)

    assert found.starts_at == starts_at
    assert not found.doubt
