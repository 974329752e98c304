"""Tests of the scenarios that are shipped, and of what is said of a broken one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.errors import ScenarioError
from coach.negotiation.scenario import (
    COUNTERPART,
    FOLDER,
    LEARNER,
    MANNERS,
    Issue,
    Scenario,
    Value,
    build_scenario,
    find_scenario,
    load_scenarios,
    read_scenario,
    read_scenarios,
)
from coach.negotiation.space import space_of
from coach.playbook import check

STORIES = {file.stem for file in (FOLDER.parent / "stories").glob("*.yml")} - {"report"}
SCENARIOS = load_scenarios()
NO_DEAL = "canteen_offer"  # where walking away is right
DEALS = [scenario for key, scenario in SCENARIOS.items() if key != NO_DEAL]
MOST_WORDS = 65
MOST_PACKAGES = 3000
VERY_COMMON = {
    *(
        "a",
        "an",
        "and",
        "can",
        "do",
        "for",
        "have",
        "i",
        "if",
        "in",
        "is",
        "it",
        "more",
        "my",
        "no",
    ),
    *("not", "of", "ok", "on", "or", "our", "the", "they", "this", "to", "us", "we", "with", "you"),
    *("what", "when", "yes", "your"),
}
EVERY = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
EVERY_DEAL = pytest.mark.parametrize("scenario", DEALS, ids=[scenario.id for scenario in DEALS])

Change = Callable[[dict[str, Any]], Any]


def best(scenario: Scenario, side: str, issue: Issue) -> Value:
    """Give the value of an issue that a side likes best."""
    likes = getattr(scenario, side).likes[issue.id]
    return max(issue.values, key=lambda value: likes[value])


def best_of_all(scenario: Scenario, side: str) -> dict[str, Value]:
    """Give the package in which a side gets all that it wants."""
    return {issue.id: best(scenario, side, issue) for issue in scenario.issues}


def middle(scenario: Scenario) -> dict[str, Value]:
    """Give the package that splits each difference."""
    package = {}
    for issue in scenario.issues:
        ends = [issue.values.index(best(scenario, s, issue)) for s in (LEARNER, COUNTERPART)]
        package[issue.id] = issue.values[sum(ends) // 2]
    return package


def together(scenario: Scenario, package: dict[str, Value]) -> float:
    """Give what a package is worth to both sides, added."""
    return scenario.learner.worth(package) + scenario.counterpart.worth(package)


def words_of(issue: Issue) -> list[str]:
    """Give all words by which an issue and its options are spoken of."""
    return [*issue.called, *(word for words in issue.options.values() for word in words)]


def raw_scenario(name: str = "park_budget") -> dict[str, Any]:
    """Give what a shipped file holds, to be broken."""
    raw: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return raw


def test_there_are_talks_of_every_level_story_and_manner() -> None:
    """At least three of each level; each of the six stories has grown one."""
    levels = Counter(scenario.level for scenario in SCENARIOS.values())

    assert len(SCENARIOS) >= 10
    assert min(levels[level] for level in (1, 2, 3)) >= 3
    assert {scenario.story for scenario in SCENARIOS.values()} == STORIES
    assert {scenario.manner for scenario in SCENARIOS.values()} == set(MANNERS)


@EVERY
def test_a_harder_level_has_more_to_settle(scenario: Scenario) -> None:
    """From two or three issues to four."""
    allowed = {1: (2, 3), 2: (3, 4), 3: (4,)}

    assert len(scenario.issues) in allowed[scenario.level]


@EVERY
def test_a_second_round_is_another_talk(scenario: Scenario) -> None:
    """What was learnt is tried on something new."""
    assert scenario.parallel != scenario.id


@EVERY
def test_a_brief_can_be_read_at_one_look(scenario: Scenario) -> None:
    """The learner's is said in the chat; it speaks to the person."""
    for side in (scenario.learner, scenario.counterpart):
        assert len(side.brief.split()) < MOST_WORDS
    assert scenario.learner.brief.startswith("You ")


@EVERY
def test_both_sides_have_two_or_three_reasons(scenario: Scenario) -> None:
    """The counterpart's are said in the chat, so each is short."""
    for side in (scenario.learner, scenario.counterpart):
        assert 2 <= len(side.interests) <= 3
    assert all(len(interest.says.split()) < 30 for interest in scenario.counterpart.interests)


@EVERY
def test_the_learner_knows_a_fair_standard(scenario: Scenario) -> None:
    """One to three, so that a number can have a why."""
    assert 1 <= len(scenario.standards) <= 3


@EVERY
def test_no_word_speaks_of_two_issues(scenario: Scenario) -> None:
    """Nor of two options; else nobody knows what "month" is about."""
    count = Counter(word for issue in scenario.issues for word in words_of(issue))

    assert [word for word, times in count.items() if times > 1] == []


@EVERY
def test_no_very_common_word_speaks_of_an_issue(scenario: Scenario) -> None:
    """Only an option may be "you" or "we", where somebody pays or does something."""
    assert [w for issue in scenario.issues for w in issue.called if w in VERY_COMMON] == []


@EVERY
def test_the_whole_space_is_small_enough_to_reckon_with(scenario: Scenario) -> None:
    """At each turn."""
    assert len(scenario.packages) <= MOST_PACKAGES


@EVERY
def test_no_deal_is_worth_something_to_both(scenario: Scenario) -> None:
    """Neither side has to take what it gets, and both have something to hope for."""
    assert 0.2 <= scenario.learner.least <= 0.5
    assert 0.25 <= scenario.counterpart.least <= 0.5
    for side in (scenario.learner, scenario.counterpart):
        assert side.worth(side.target) >= side.least + 0.2


@EVERY
def test_worth_goes_from_nothing_to_one(scenario: Scenario) -> None:
    """On every issue each side has a best value and a worst."""
    for side in (scenario.learner, scenario.counterpart):
        for likes in side.likes.values():
            assert (min(likes.values()), max(likes.values())) == (0, 1)


@EVERY
def test_neither_side_can_have_it_all(scenario: Scenario) -> None:
    """What is best for one on every issue is worse than no deal for the other."""
    space = space_of(scenario)

    assert not space.possible[space.place(best_of_all(scenario, LEARNER))]
    assert not space.possible[space.place(best_of_all(scenario, COUNTERPART))]


@EVERY_DEAL
def test_many_deals_are_possible(scenario: Scenario) -> None:
    """There is something to look for."""
    assert space_of(scenario).possible.sum() >= 25


@EVERY_DEAL
def test_trading_is_worth_more_than_splitting_the_difference(scenario: Scenario) -> None:
    """The sides weigh the issues differently: by a fifth at least."""
    assert space_of(scenario).best_together >= 1.2 * together(scenario, middle(scenario))


@EVERY_DEAL
def test_splitting_the_difference_is_a_deal_too(scenario: Scenario) -> None:
    """Whoever only meets in the middle does not fail; it could have been better."""
    space = space_of(scenario)

    assert space.possible[space.place(middle(scenario))]


def test_in_one_talk_walking_away_is_right() -> None:
    """Nothing that the counterpart can give is as good as the learner's plan B."""
    scenario = SCENARIOS[NO_DEAL]
    space = space_of(scenario)
    bearable = space.counterpart >= scenario.counterpart.least

    assert not space.possible.any()
    assert space.learner[bearable].max() < scenario.learner.least


def test_acting_together_pays_where_the_learner_is_weak() -> None:
    """In two talks at least the learner's plan B is poor and the counterpart's good."""
    weak = [
        scenario
        for scenario in SCENARIOS.values()
        if scenario.level == 3
        and scenario.pressure >= 0.1
        and scenario.learner.least <= 0.25
        and scenario.counterpart.least >= 0.45
    ]

    assert len(weak) >= 2


@EVERY
def test_acting_together_is_pressure_and_no_miracle(scenario: Scenario) -> None:
    """It makes no deal worse for the counterpart, by a quarter at most."""
    assert 0.0 <= scenario.pressure <= 0.25


def test_who_may_not_decide_can_sign_a_small_deal() -> None:
    """And a better one is to be had from the one who may."""
    scenario = next(s for s in SCENARIOS.values() if s.manner == "no_mandate")
    space = space_of(scenario)

    assert space.possible[space.place(scenario.mandate)]
    assert scenario.learner.worth(scenario.mandate) < space.best_for_learner - 0.2


def test_an_unknown_scenario_is_none() -> None:
    """So is no id at all."""
    assert find_scenario("atlantis") is None
    assert find_scenario(None) is None
    assert find_scenario("waste_contract") is SCENARIOS["waste_contract"]


def test_who_prefers_more_likes_each_step_better() -> None:
    """And who prefers less, each step less; weights sum to one."""
    scenario = build_scenario(raw_scenario("clinic_hours"), "clinic", "clinic.yml")

    assert scenario.learner.likes["evenings_per_week"] == {1: 0, 2: 0.25, 3: 0.5, 4: 0.75, 5: 1}
    assert scenario.counterpart.likes["evenings_per_week"][1] == 1
    assert sum(scenario.learner.weights.values()) == pytest.approx(1)


def test_an_option_may_stand_with_its_words_alone() -> None:
    """Or say beside them how it is said."""
    raw = raw_scenario()
    option = raw["issues"][3]["options"]["shared"]
    raw["issues"][3]["options"]["shared"] = option["words"]
    scenario = build_scenario(raw, "park", "park.yml")

    assert scenario.issues[3].options == SCENARIOS["park_budget"].issues[3].options
    assert set(scenario.issues[3].says) == {"department", "neighbours"}


BROKEN: list[tuple[str, Change, str]] = [
    ("no issues", lambda raw: raw.pop("issues"), "'issues' must be a list of at least one; see"),
    ("no title", lambda raw: raw.pop("title"), "'title' must be a text"),
    ("no side", lambda raw: raw.pop("learner"), "'learner' must hold names and values; see"),
    ("level 4", lambda raw: raw.update(level=4), "'level' must be one of 1, 2, 3"),
    (
        "few rounds",
        lambda raw: raw.update(rounds=3),
        "'rounds' must be a whole number from 4 to 30",
    ),
    (
        "a manner of its own",
        lambda raw: raw["counterpart"].update(manner="rude"),
        "'manner' must be one of decent, busy, stalls, talks_down, no_mandate",
    ),
    (
        "nobody decides",
        lambda raw: raw["counterpart"].pop("decides"),
        "'no_mandate' needs 'mandate' and 'decides'; add them",
    ),
    (
        "no words",
        lambda raw: raw["issues"][0].update(called="money"),
        "'called' must be a list of words that people use for it",
    ),
    (
        "no values",
        lambda raw: raw["issues"][0].pop("from"),
        "issue 'share_percent' needs 'options', or whole numbers 'from', 'to' and 'step'",
    ),
    (
        "too many values",
        lambda raw: raw["issues"][0].update(to=900),
        "issue 'share_percent' needs 'options', or whole numbers 'from', 'to' and 'step'",
    ),
    (
        "no weight",
        lambda raw: raw["issues"][1]["learner"].update(weight=0),
        "issue 'panel_seats', learner: 'weight' must be a number above 0",
    ),
    (
        "no direction",
        lambda raw: raw["issues"][1]["counterpart"].pop("prefers"),
        "issue 'panel_seats', counterpart: 'prefers' more or less, or give 'likes'",
    ),
    (
        "more of who pays",
        lambda raw: raw["issues"][3].update(learner={"weight": 20, "prefers": "more"}),
        "issue 'upkeep', learner: 'prefers' more or less, or give 'likes'",
    ),
    (
        "an option not weighed",
        lambda raw: raw["issues"][3]["learner"]["likes"].pop("shared"),
        "issue 'upkeep', learner: 'likes' must name every value once",
    ),
    (
        "a value that is none",
        lambda raw: raw["learner"]["walk_away"].update(share_percent=21),
        "'learner.walk_away': 'share_percent: 21' is no value of an issue",
    ),
    (
        "an issue left out",
        lambda raw: raw["counterpart"]["target"].pop("upkeep"),
        "'counterpart.target' lacks 'upkeep'; it names every issue",
    ),
    (
        "a mandate on nothing",
        lambda raw: raw["counterpart"]["mandate"].update(price=5),
        "'mandate': 'price: 5' is no value of an issue",
    ),
    (
        "a reason for nothing",
        lambda raw: raw["learner"]["interests"][0].update(about="price"),
        "'about' must be one of share_percent, panel_seats, start_months, upkeep",
    ),
    (
        "a standard for no value",
        lambda raw: raw["standards"][0].update(value=31),
        "a standard's 'value' must be a value of 'share_percent'",
    ),
    (
        "a number said without a place",
        lambda raw: raw["issues"][0].update(says="{percent} of it"),
        "issue 'share_percent': 'says': nothing fills '{percent}'; use {value}, {amount}",
    ),
    (
        "a number said that is none",
        lambda raw: raw["issues"][0].update(says={11: "a little"}),
        "issue 'share_percent': 'says' names '11', which is no value",
    ),
    (
        "an option said with a place",
        lambda raw: raw["issues"][3]["options"]["shared"].update(says="{value} it"),
        "issue 'upkeep', shared: 'says': nothing fills '{value}'; use no braces",
    ),
    (
        "an option without words",
        lambda raw: raw["issues"][3]["options"]["shared"].pop("words"),
        "'words' must be a list of words that people use for it",
    ),
    (
        "a voice for nothing",
        lambda raw: raw["counterpart"]["voice"].update(sings=["La."]),
        "'counterpart.voice': 'sings' is no act; use one of opens",
    ),
]


@pytest.mark.parametrize(
    ("change", "said"), [case[1:] for case in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_a_mistake_is_said_with_file_place_and_remedy(change: Change, said: str) -> None:
    """Each is made in a copy of a shipped file."""
    raw = raw_scenario()
    change(raw)

    with pytest.raises(ScenarioError, match=re.escape(f"park.yml: {said}")):
        build_scenario(raw, "park", "park.yml")


@pytest.mark.parametrize("raw", [None, [], "a text", {}])
def test_a_file_that_holds_no_scenario_is_said(raw: object) -> None:
    """Empty, a list or plain words."""
    with pytest.raises(ScenarioError, match=r"park\.yml: 'issues' must be a list"):
        build_scenario(raw, "park", "park.yml")


def test_too_many_packages_are_said() -> None:
    """Three issues of 41 values each could not be reckoned with at every turn."""
    raw = raw_scenario()
    for issue in raw["issues"][:3]:
        issue.update({"from": 1, "to": 41, "step": 1})
    raw["learner"]["target"]["share_percent"] = 40

    with pytest.raises(ScenarioError, match=r"park\.yml: 206763 packages are possible, at most"):
        build_scenario(raw, "park", "park.yml")


@pytest.mark.parametrize("content", [b"title: [", b"\xff\xfe\x00", b"\x00"])
def test_a_file_that_is_no_yaml_is_said(tmp_path: Path, content: bytes) -> None:
    """Broken marks, or bytes that are no text."""
    file = tmp_path / "park.yml"
    file.write_bytes(content)

    with pytest.raises(ScenarioError, match=r"park\.yml cannot be read"):
        read_scenario(file)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(ScenarioError, match=r"park\.yml cannot be read"):
        read_scenario(tmp_path / "park.yml")


def test_a_parallel_that_is_not_there_is_said(tmp_path: Path) -> None:
    """With those that are."""
    text = (FOLDER / "clinic_hours.yml").read_text(encoding="utf-8")
    (tmp_path / "clinic_hours.yml").write_text(text, encoding="utf-8")

    said = "clinic_hours.yml: 'parallel' names 'youth_room', which is not there; use one of"
    with pytest.raises(ScenarioError, match=re.escape(said)):
        read_scenarios(tmp_path)


def test_the_check_of_the_playbook_looks_at_scenarios_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A host who wrote one finds the mistake before anybody practises."""
    (tmp_path / "park.yml").write_text("title: The park\n", encoding="utf-8")
    monkeypatch.setattr("coach.playbook.check.load_scenarios", lambda: read_scenarios(tmp_path))

    assert check.main() == 1
    assert "park.yml: 'issues'" in capsys.readouterr().err
