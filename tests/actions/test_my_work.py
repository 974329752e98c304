"""Tests of the list of works, opening one of several, and putting one away."""

from __future__ import annotations

from actions.choose import ActionChoose
from actions.my_work import ActionArchive, ActionMyWork, ActionOpenWork
from coach import arc
from tests.builders import make_tracker, make_work, run, said, slots_of

MARKET = {
    **make_work(goal="a dry market"), "id": "market", "updated": 2.0,
    "status": arc.DONE, "step": None,
}  # fmt: skip
SCHOOL = {**make_work(goal="a safe way to school"), "id": "school", "updated": 1.0}
BOTH = {"plan": MARKET, "shelf": [SCHOOL]}


async def test_the_list_numbers_every_work() -> None:
    """So that one can be opened by its number, also on a phone without buttons."""
    _, dispatcher = await run(ActionMyWork(), make_tracker("my work", "my_work", **BOTH))

    rows = dispatcher.messages[0]["works"].splitlines()
    assert rows[0].startswith("1.")
    assert "a dry market" in rows[0]
    assert "a safe way to school" in rows[1]


async def test_one_of_several_is_opened_by_its_number_or_its_words() -> None:
    """ "Open number 2", "open the school plan"."""
    for text in ("open number 2", "open the school plan"):
        events, dispatcher = await run(ActionMyWork(), make_tracker(text, "my_work", **BOTH))

        assert said(dispatcher)[0] == "utter_kept_plan"
        assert slots_of(events)["plan"]["id"] == "school"


async def test_a_tapped_work_is_opened_and_the_other_laid_aside() -> None:
    """They change places."""
    events, _ = await run(ActionOpenWork(), make_tracker(choice="open:school", **BOTH))

    assert slots_of(events)["plan"]["id"] == "school"
    assert [work["id"] for work in slots_of(events)["shelf"]] == ["market"]


async def test_a_work_is_put_away_by_its_name_and_nothing_is_asked_about_it() -> None:
    """It stays to be opened again."""
    tracker = make_tracker("put the school plan away", "archive", **BOTH)
    events, dispatcher = await run(ActionArchive(), tracker)

    assert said(dispatcher) == ["utter_put_away"]
    assert dispatcher.messages[0]["custom"]["check_in"] == {
        "key": "school", "kind": "step", "due": None,
    }  # fmt: skip
    assert slots_of(events)["shelf"] == [{**SCHOOL, "archived": True}]


async def test_what_is_put_away_has_a_list_of_its_own() -> None:
    """And stands on no other."""
    shelf = [{**SCHOOL, "archived": True}]
    tracker = make_tracker("my work", "my_work", plan={**MARKET, "status": arc.OPEN}, shelf=shelf)
    _, dispatcher = await run(ActionMyWork(), tracker)
    assert "school" not in dispatcher.messages[0]["works"]

    _, dispatcher = await run(ActionChoose(), make_tracker(choice="away:list", shelf=shelf))
    assert "school" in dispatcher.messages[0]["works"]


async def test_the_page_for_others_is_asked_for_in_many_words() -> None:
    """ "A page for the officer"."""
    tracker = make_tracker("can i get a version to hand over", "my_work", plan=MARKET)
    _, dispatcher = await run(ActionMyWork(), tracker)

    assert said(dispatcher) == ["utter_ask_what_to_show"]


async def test_the_page_for_others_is_of_what_was_worked_on_last() -> None:
    """After preparing a talk it is the talk's, though an older plan is there."""
    talk = make_work("negotiation", ask="two drop-off points", standard="the by-law")
    talk = {**talk, "status": arc.DONE, "updated": 3.0}
    tracker = make_tracker("the page to hand over", "my_work", plan=MARKET, preparation=talk)
    _, dispatcher = await run(ActionMyWork(), tracker)

    assert said(dispatcher) == ["utter_handed_over"]
