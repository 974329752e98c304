"""The parts of a page hold what belongs to them, and nothing of each other."""

from __future__ import annotations

from assistant.connectors.pages.parts import HANDOVER, OURS, part_of, sections_of, sources_of
from tests.builders_pages import CITATION, make_page, old_page, section


def test_ours_holds_everything_but_the_page_to_hand_over() -> None:
    """The other part is not within it."""
    page = make_page()

    assert part_of(page, OURS) == {k: v for k, v in page.items() if k != "handover"}


def test_what_is_handed_over_holds_only_what_was_chosen() -> None:
    """Not even the name that the person gave the work, which may tell what they left out."""
    page = make_page()

    assert part_of(page, HANDOVER) == page["handover"] | {"made": "29 November 2026"}


def test_an_older_page_has_no_page_to_hand_over() -> None:
    """Its list of sections was never looked through by the person."""
    assert part_of(old_page(), HANDOVER) is None
    assert part_of(old_page(), OURS)


def test_a_section_with_nothing_in_it_is_left_out() -> None:
    """A heading alone helps nobody."""
    page = make_page(sections=[section("Goal", " \n"), section("Why", "Rain.")])

    assert [row["heading"] for row in sections_of(page)] == ["Why"]


def test_only_addresses_of_the_web_are_addresses() -> None:
    """Nobody can be led to run something."""
    page = make_page(citations=[CITATION | {"url": "javascript:alert(1)"}, CITATION])

    assert [source["url"] for source in sources_of(page)] == ["", CITATION["url"]]
