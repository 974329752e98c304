"""The benchmark counts what can still be read, and what was hidden for nothing."""

from __future__ import annotations

from benchmarks.masking import Outcome, judge, read_line
from coach.masking import Kind, Span


def test_labels_are_read_out_of_a_line() -> None:
    """What is left is the message as somebody wrote it."""
    line = read_line("call [Rosa](name) on [0712 345 678](phone)")
    assert line.text == "call Rosa on 0712 345 678"
    assert line.labels == (Span(5, 9, Kind.NAME), Span(13, 25, Kind.PHONE))


def test_a_label_is_missed_if_a_part_of_it_can_be_read() -> None:
    """Half a telephone number is one."""
    line = read_line("on [0712 345 678](phone)")
    assert Outcome(line, (Span(3, 8, Kind.PHONE),)).missed() == list(line.labels)
    assert Outcome(line, (Span(3, 8, Kind.PHONE), Span(8, 15, Kind.NUMBER))).missed() == []


def test_what_touches_no_label_was_hidden_for_nothing() -> None:
    """And only that."""
    outcome = judge(read_line("I told [Amina](name) that Fatima came"))
    assert [outcome.line.text[s.start : s.end] for s in outcome.needless()] == ["Fatima"]
