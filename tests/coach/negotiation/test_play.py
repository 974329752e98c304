"""A played talk: said, answered, taken back, and ended."""

from __future__ import annotations

import json

from coach.negotiation.own_case import build_own_case
from coach.negotiation.play import (
    CLOSING,
    OVER,
    TALK,
    begin_play,
    beside_of,
    offers_of,
    record,
    say,
    scenario_of,
    undo,
)

WASTE = "waste_contract"


def _opened() -> dict:
    play = begin_play(WASTE, seed=4)
    return record(play, "I have twenty minutes. What is it about?", {})


def test_a_question_about_what_matters_is_heard_and_answered() -> None:
    """In the learner's own words."""
    play = _opened()
    play, turn = say(play, scenario_of(play), "what is the hardest part for you with the contract?")

    assert turn.reply is not None
    assert turn.reply.interest is not None
    assert play["turns"][-1]["who"] == "learner"


def test_an_offer_in_words_is_understood() -> None:
    """With its numbers."""
    play = _opened()
    play, _ = say(play, scenario_of(play), "we come three days a week if you pay 28 a tonne")

    assert play["turns"][-1]["terms"] == {"price_per_tonne": 28, "pickups_per_week": 3}


def test_a_price_beyond_what_is_talked_about_is_asked_for_again() -> None:
    """And costs no turn."""
    play = _opened()
    same, turn = say(play, scenario_of(play), "we want 400 a tonne")

    assert turn.unsure == "price_per_tonne"
    assert same == play


def test_one_move_is_taken_back() -> None:
    """The talk stands where it stood before it."""
    play = _opened()
    said, _ = say(play, scenario_of(play), "do it or you will regret it")
    back = undo(said)

    assert back is not None
    assert (back["turns"], back["state"]) == (play["turns"], play["state"])
    assert undo(back) is None


def test_after_a_yes_there_is_one_more_line() -> None:
    """To sum up; then it is over."""
    play = _opened()
    scenario = scenario_of(play)
    play, turn = say(play, scenario, "the buyers pay 29, that is the going rate, so 29 please")
    assert turn.reply is not None
    play = record(play, "terms", turn.reply.terms)
    play, turn = say(play, scenario, "ok, agreed")
    assert play["stage"] == CLOSING

    play, _ = say(play, scenario, "so 29 a tonne from monday, you send the paper")

    assert play["stage"] == OVER


def test_it_is_plain_data() -> None:
    """A slot holds it."""
    play, _ = say(_opened(), scenario_of(_opened()), "good morning, how are you?")

    assert json.loads(json.dumps(play)) == play
    assert play["stage"] == TALK


def test_the_offers_are_whole_packages() -> None:
    """What was not named stands as it stood."""
    play = record(_opened(), "terms", dict(scenario_of(_opened()).counterpart.target))
    play, _ = say(play, scenario_of(play), "25 a tonne then")

    (_, first), (_, second) = offers_of(play, scenario_of(play))
    assert second == {**first, "price_per_tonne": 25}


def test_a_number_between_two_steps_stands_as_it_was_named() -> None:
    """Twenty months are no eighteen, and can be agreed on."""
    play = _opened()
    play, turn = say(play, scenario_of(play), "26 a tonne for 20 months")

    assert turn.unsure == ""
    assert play["turns"][-1]["terms"]["contract_months"] == 20
    assert 20 in scenario_of(play).issue("contract_months").values


def test_a_deal_needs_a_plain_yes() -> None:
    """A question, a but and a "not" are none."""
    play = _opened()
    scenario = scenario_of(play)
    play = record(play, "terms", dict(scenario.counterpart.target))
    play["state"]["standing"] = dict(scenario.counterpart.target)
    for text in (
        "you can pay that? where from",
        "ok but not the boots",
        "that is no deal",
        "sorry, i take that back",
    ):
        same, _ = say(play, scenario, text)
        assert same["stage"] == TALK

    asked, turn = say(play, scenario, "ok deal")  # it is worse than no deal
    assert turn.below
    done, _ = say(asked, scenario, "ok deal")
    assert done["stage"] == CLOSING


def test_a_last_word_that_was_not_agreed_is_noted() -> None:
    """Three days are named, four were agreed; what is as agreed is no slip."""
    play = _opened()
    scenario = scenario_of(play)
    agreed = {**scenario.counterpart.target, "price_per_tonne": 26, "pickups_per_week": 4}
    play["state"]["standing"] = dict(agreed)
    play, _ = say(record(play, "terms", agreed), scenario, "ok deal")

    play, _ = say(play, scenario, "so 26 a tonne and three days a week")

    assert play["slip"] == {"pickups_per_week": 3}


def test_a_yes_to_an_open_question_is_no_deal_yet() -> None:
    """ "What could change that?" - "yes": the terms are said back first."""
    play = _opened()
    scenario = scenario_of(play)
    play = record(play, "terms", dict(scenario.counterpart.target))
    play["turns"][-1]["act"] = "hold"
    play["state"]["standing"] = dict(scenario.counterpart.target)

    play, turn = say(play, scenario, "yes")

    assert turn.reply is not None
    assert turn.reply.act == "confirm"
    assert play["stage"] == TALK


def _asked_the_parents() -> dict:
    play = record(begin_play("bus_stop", seed=4), "What brings you to me?", {})
    for text in ("we would like the stop 100 metres away in ten weeks", "i must ask the parents"):
        play, turn = say(play, scenario_of(play), text)
        assert turn.reply is not None
        play = record(play, "Well?", turn.reply.terms)
        play["turns"][-1]["act"] = turn.reply.act
    assert turn.reply.act == "wait"
    return play


def test_what_ones_people_say_when_they_were_asked_is_ones_offer() -> None:
    """They stand behind the learner, and are no others."""
    play = _asked_the_parents()
    play, _ = say(play, scenario_of(play), "they say yes to 150 metres")

    assert play["turns"][-1]["terms"] == {"metres_away": 150}
    assert "they" in play["turns"][-1]["text"]


def test_a_yes_of_ones_people_is_a_yes() -> None:
    """To what stands."""
    play = _asked_the_parents()
    standing = play["state"]["standing"]
    play, _ = say(play, scenario_of(play), "they say yes")

    assert (play["stage"], play["state"]["agreed"]) == (CLOSING, standing)


def _own_talk() -> dict:
    own = build_own_case(
        {"ask": "the rent at 250 a month", "limit": "300", "theirs": "empty flats"}
    )
    return record(begin_play("own", seed=4, own=own), "What is it about?", {})


def test_what_ones_own_talk_does_not_weigh_is_heard_once() -> None:
    """In the learner's words, and it settles nothing."""
    play = _own_talk()
    play, first = say(play, scenario_of(play), "we say 260 for three years, in writing")
    play, again = say(play, scenario_of(play), "260 and three years, and you mend the window")

    assert [one.says for one in first.beside] == ["in writing", "for three years"]
    assert [one.says for one in again.beside] == ["mend the window"]
    assert beside_of(play) == ["in writing", "for three years", "mend the window"]
    assert set(play["turns"][-1]["terms"]) <= {"main", "our_part"}


def test_what_is_taken_back_was_not_spoken_of() -> None:
    """With the move it was said in."""
    play = _own_talk()
    play, _ = say(play, scenario_of(play), "260 for three years")
    back = undo(play)

    assert back is not None
    assert beside_of(back) == []


def test_in_a_talk_of_the_playbook_all_is_known() -> None:
    """Its file says what is settled there."""
    _, turn = say(_opened(), scenario_of(_opened()), "26 a tonne, in writing, by june")

    assert turn.beside == ()


def test_what_something_would_bring_is_asked_and_not_offered() -> None:
    """Years that one's own talk does not weigh; no worry is told again."""
    play = _own_talk()
    play, _ = say(play, scenario_of(play), "what worries you most?")
    play, turn = say(play, scenario_of(play), "and if we sign for three years?")

    assert turn.supposed == "three years"
    assert turn.reply is not None
    assert (turn.reply.act, turn.beside, turn.reply.again) == ("no_idea", (), None)


def test_a_date_changes_nothing_that_is_in_weeks() -> None:
    """After the terms were said back, either."""
    own = build_own_case({"ask": "the rent at 250, from march", "limit": "300"})
    play = record(begin_play("own", seed=4, own=own), "What is it about?", {})
    standing = dict(scenario_of(play).counterpart.target)
    play["state"]["standing"] = dict(standing)
    play = record(play, "terms", standing)
    play["turns"][-1]["act"] = "confirm"

    for text in ("from the 4th of march", "on the 2nd of every month", "paid on the first"):
        said, _ = say(play, scenario_of(play), text)
        assert said["state"]["standing"].get("when") == standing["when"]


def test_a_last_word_says_nothing_of_what_we_do() -> None:
    """ "You send the paper" takes nothing back."""
    told = {"ask": "10 a day", "limit": "12", "target": "9", "options": "we pay a quarter ahead"}
    play = record(begin_play("own", 4, build_own_case(told)), "terms", {})
    play["state"]["standing"] = {"main": 10, "our_part": "much"}
    play, _ = say(play, scenario_of(play), "ok deal")
    play, _ = say(play, scenario_of(play), "so 10, a quarter ahead, you send the paper")

    assert play["slip"] == {}
