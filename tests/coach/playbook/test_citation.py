"""A citation says where something is from, and when that is not the playbook."""

from __future__ import annotations

from coach.playbook.citation import Source, cite

SUMMIT = Source("mas-2013", "HOPE Summit", "Municipal Art Society", "https://example.org/", 2013)


def test_a_label_holds_author_title_and_year() -> None:
    """Enough to find it again."""
    assert SUMMIT.label == "Municipal Art Society: HOPE Summit, 2013"


def test_a_year_in_the_title_is_not_said_twice() -> None:
    """As with minutes, which carry their date."""
    source = Source(
        "ub", "Minutes of 24 May 2018", "United for Brownsville", "https://x.org/", 2018
    )

    assert source.label == "United for Brownsville: Minutes of 24 May 2018"


def test_another_source_is_not_passed_off_as_the_playbook() -> None:
    """The line says so in words."""
    line = cite("entry", "public", SUMMIT).line()

    assert line.endswith("(a public source; not the playbook itself). https://example.org/")


def test_the_playbook_is_called_by_its_name() -> None:
    """Where it is the playbook, that is said."""
    assert "(from the playbook)" in cite("entry", "playbook", SUMMIT).line()
