"""Tests of the picture of a practised talk: what is drawn, and the same in words."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from coach.negotiation.labels import Box, beside, box_around
from coach.negotiation.picture import draw, left_on_the_table
from coach.negotiation.plane import FRAME, HIGH, LONGEST_NAME, WIDE, in_few
from coach.negotiation.scenario import Scenario, Value, load_scenarios
from coach.negotiation.space import space_of
from coach.negotiation.wording import list_terms
from coach.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"
SCENARIOS = load_scenarios()
EVERY = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
BUS = SCENARIOS["bus_stop"]

Offer = tuple[str, dict[str, Value]]


def stop(metres: int, weeks: int, shelter: str) -> dict[str, Value]:
    """Give a package of the talk about a bus stop."""
    return {"metres_away": metres, "start_weeks": weeks, "shelter": shelter}


FIRST, SECOND, THIRD = stop(50, 4, "company"), stop(300, 14, "parents"), stop(100, 8, "company")
LAST = stop(100, 12, "shared")
TALK: list[Offer] = [("learner", FIRST), ("counterpart", SECOND), ("learner", THIRD)]
TALK += [("counterpart", LAST)]


def long_talk(scenario: Scenario, offers: int) -> list[Offer]:
    """Give a talk in which both go along the frontier towards each other."""
    space = space_of(scenario)
    best = [space.packages[place] for place in space.frontier]
    yours, theirs = best[: offers // 2], best[::-1][: offers // 2]
    pairs = zip(yours, theirs, strict=True)
    return [offer for mine, other in pairs for offer in (("learner", mine), ("counterpart", other))]


def root_of(picture: Picture) -> ElementTree.Element:
    """Read the SVG, which fails where it is no XML."""
    return ElementTree.fromstring(picture.svg)


def circles(picture: Picture) -> list[tuple[float, float]]:
    """Give where the learner's offers are drawn, in order; the sign that explains them left out."""
    found = [c for c in root_of(picture).iter(f"{SVG}circle") if c.get("fill") != "none"]
    return [(float(c.get("cx", "")), float(c.get("cy", ""))) for c in found][:-1]


def rings(picture: Picture) -> list[tuple[float, float]]:
    """Give where rings are drawn; the sign that explains them left out."""
    found = [c for c in root_of(picture).iter(f"{SVG}circle") if c.get("fill") == "none"]
    return [(float(c.get("cx", "")), float(c.get("cy", ""))) for c in found][:-1]


def squares(picture: Picture) -> list[tuple[float, float]]:
    """Give the middles of the counterpart's offers; the sign that explains them left out."""
    found = [r for r in root_of(picture).iter(f"{SVG}rect") if r.get("height") == "11"]
    return [(float(r.get("x", "")) + 5.5, float(r.get("y", "")) + 5.5) for r in found][:-1]


def written(picture: Picture) -> list[str]:
    """Give all words in the picture."""
    return [text.text or "" for text in root_of(picture).iter(f"{SVG}text")]


def test_an_offer_worth_more_for_the_learner_stands_further_right() -> None:
    """And one that is worth more for the counterpart stands higher."""
    first, third = circles(draw(BUS, TALK))

    assert BUS.learner.worth(FIRST) > BUS.learner.worth(THIRD)
    assert first[0] > third[0]
    assert BUS.counterpart.worth(THIRD) > BUS.counterpart.worth(FIRST)
    assert third[1] < first[1]


def test_each_side_has_its_own_sign() -> None:
    """Circles for the learner, squares for the counterpart, each side joined in order."""
    picture = draw(BUS, TALK)
    lines = [line.get("stroke-dasharray") for line in root_of(picture).iter(f"{SVG}polyline")]

    assert (len(circles(picture)), len(squares(picture))) == (2, 2)
    assert lines == ["0.1 5", "6 4", None]


def test_offers_are_numbered_in_their_order() -> None:
    """One count for both sides, as they were made."""
    assert {"1", "2", "3", "4"} <= set(written(draw(BUS, TALK)))


def test_offers_of_the_same_worth_share_a_label() -> None:
    """Who repeats an offer is not written over."""
    words = written(draw(BUS, [("learner", FIRST), ("counterpart", SECOND), ("learner", FIRST)]))

    assert "1, 3" in words
    assert "1" not in words


def test_many_numbers_in_a_row_are_written_shortly() -> None:
    """From three on."""
    assert in_few([2]) == "2"
    assert in_few([2, 3, 5, 6, 7, 9]) == "2, 3, 5–7, 9"


def test_what_was_agreed_has_a_ring() -> None:
    """Around the offer that it was; without an agreement there is none, nor its sign."""
    agreed = draw(BUS, TALK, LAST)

    assert rings(agreed) == squares(agreed)[-1:]
    assert "agreed" in written(agreed)
    assert rings(draw(BUS, TALK)) == []
    assert "agreed" not in written(draw(BUS, TALK))


def test_both_walk_aways_are_named_in_the_picture() -> None:
    """With the lines that nothing beyond is better than."""
    assert {"your walk-away", "their walk-away"} <= set(written(draw(BUS, TALK)))


@EVERY
@pytest.mark.parametrize("offers", [0, 1, 8, 16])
def test_labels_do_not_hide_each_other(scenario: Scenario, offers: int) -> None:
    """In talks of the usual length, in every scenario."""
    talk = long_talk(scenario, offers)
    labels = [
        (float(text.get("x", "")), float(text.get("y", "")), len(text.text or ""))
        for text in root_of(draw(scenario, talk)).iter(f"{SVG}text")
        if text.get("font-weight") == "bold"
    ]
    # Numbers are 14 px high and a little over 8 px wide.
    boxes = [Box(x - n * 4.2, y - 11, x + n * 4.2, y) for x, y, n in labels]

    assert [one for one, other in itertools.combinations(boxes, 2) if one.hides(other) > 4] == []
    assert all(box.left >= 0 and box.right <= WIDE for box in boxes)


def test_a_label_goes_where_nothing_is() -> None:
    """Right above is the first choice; it is taken here."""
    taken = [box_around(110, 90, 9)]
    place = beside(100, 100, "1", taken, FRAME)

    assert place.hides(taken[0]) == 0
    assert FRAME.holds(place)


def test_a_reader_of_screens_is_told_what_is_shown() -> None:
    """As an image with a title and a description, with type that can be read on a phone."""
    picture = draw(BUS, TALK, LAST)
    root = root_of(picture)

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title about"
    assert (root.findtext(f"{SVG}title") or "").startswith("The talk with Ms Lindqvist")
    assert root.findtext(f"{SVG}desc") == picture.alt
    assert float(root.get("font-size", "")) * 360 / WIDE >= 14
    assert root.get("viewBox") == f"0 0 {WIDE} {HIGH}"


def test_names_are_escaped_and_nothing_can_run() -> None:
    """What somebody wrote is words, also what no XML may hold."""
    evil = replace(BUS, name='<script>"&\x00\ud800]]>')
    picture = draw(evil, TALK, LAST)
    root = root_of(picture)

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "rect", "path", "polyline", "circle", "text"),
    }
    assert not [name for e in root.iter() for name in e.attrib if name.startswith("on")]
    assert '↑ worth for <script>"&]]>' in written(picture)


def test_a_long_name_is_cut_in_the_picture() -> None:
    """Not in the words."""
    name = "The Honourable Ms Lindqvist-Oyelaran"
    picture = draw(replace(BUS, name=name), TALK)

    assert f"↑ worth for {name[: LONGEST_NAME - 1]}…" in written(picture)
    assert name in picture.alt


def test_the_words_say_how_both_moved_and_what_was_left() -> None:
    """All as the learner sees it."""
    assert draw(BUS, TALK, LAST).alt == (
        "Four offers. Yours fell from 99 to 87 of 100 for you. "
        "Those of Ms Lindqvist rose from 19 to 69 for you. "
        "You agreed on 69 for you and 55 for them. "
        "Your walk-away is 30. The agreement leaves 21 of 100 on the table."
    )


def test_without_an_agreement_the_words_say_so() -> None:
    """With what no deal is worth."""
    alt = draw(BUS, TALK[:1]).alt

    assert alt == (
        "One offer. Yours stood at 99 of 100 for you. You agreed on nothing. Your walk-away is 30."
    )


def test_a_talk_without_an_offer_is_drawn_too() -> None:
    """Whoever only talked sees the plane."""
    picture = draw(BUS, [])

    assert picture.alt == "No offers. You agreed on nothing. Your walk-away is 30."
    assert circles(picture) == squares(picture) == []
    assert picture.table["rows"] == []


@EVERY
def test_the_words_are_short(scenario: Scenario) -> None:
    """Under sixty, and four lines on a phone."""
    talk = long_talk(scenario, 16)
    picture = draw(scenario, talk, talk[-1][1])

    assert len(picture.alt.split()) < 60
    assert len(picture.words.splitlines()) == 4
    assert all(len(line) <= 80 for line in picture.words.splitlines())


def test_text_channels_get_the_same_in_four_lines() -> None:
    """Pairs of worth in place of places."""
    assert draw(BUS, TALK, LAST).words.splitlines() == [
        "Worth of 100, for you/for Ms Lindqvist.",
        "Your offers: 99/8, 87/26.",
        "Offers of Ms Lindqvist: 19/86, 69/55.",
        "Agreed: 69/55. Your walk-away: 30. Left on the table: 21.",
    ]


def test_the_table_tells_every_offer_in_words() -> None:
    """With the same numbers as in the picture, and the agreement last."""
    table = draw(BUS, TALK, LAST).table

    assert table["columns"] == ["Turn", "Who", "Terms", "For you", "For Ms Lindqvist"]
    assert [row[:2] for row in table["rows"]] == [
        *(["1", "You"], ["2", "Ms Lindqvist"], ["3", "You"], ["4", "Ms Lindqvist"]),
        ["Agreed", "Both"],
    ]
    assert table["rows"][0][2:] == [
        "how far the stop is from the nursery: 50 metres; when it starts: 4 weeks; "
        "who pays for a bench and a roof: company",
        99,
        8,
    ]


@pytest.mark.parametrize(
    ("scenario_id", "changes", "said"),
    [
        ("waste_contract", {"pickups_per_week": 1}, "the pick-ups: 1 day a week"),
        ("waste_contract", {"pickups_per_week": 2}, "the pick-ups: 2 days a week"),
        ("canteen_offer", {"price_per_plate": 3}, "the price: 3 a plate"),
        ("park_budget", {"start_months": 1}, "when it starts: 1 month"),
    ],
)
def test_terms_are_said_as_people_say_them(
    scenario_id: str, changes: Mapping[str, Value], said: str
) -> None:
    """One day, two days."""
    scenario = SCENARIOS[scenario_id]
    changed = {issue.id for issue in scenario.issues} & set(changes)

    assert changed == set(changes)
    assert said in list_terms(scenario, {**scenario.learner.target, **changes})


@EVERY
def test_on_the_frontier_nothing_is_left_on_the_table(scenario: Scenario) -> None:
    """No package is better for the learner and no worse for the counterpart."""
    space = space_of(scenario)
    best = [space.packages[place] for place in space.frontier]

    assert [left_on_the_table(scenario, package) for package in best] == pytest.approx(
        [0.0] * len(best)
    )
    assert "leaves nothing on the table" in draw(scenario, [], best[0]).alt


def test_an_offer_that_is_no_whole_package_is_refused() -> None:
    """Its worth could not be told."""
    with pytest.raises(KeyError):
        draw(BUS, [("learner", {"metres_away": 100})])
