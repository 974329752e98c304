"""Whole reviews of a claim, through the running coach."""

from __future__ import annotations

import pytest

CLAIM = "the council says crime fell by 30% thanks to the new cameras"


def review(person, claim: str) -> None:
    """Go through the questions about a claim."""
    person.tell("I want to check a claim", claim)
    for _ in range(7):
        if person.links:
            break
        person.say("Half sure" if "Half sure" in person.choices else "skip")


def test_a_claim_is_reviewed_to_a_page(person) -> None:
    """The claim stands there as it was said, with what is still open."""
    review(person, CLAIM)

    assert "crime fell by 30%" in person.page()


@pytest.mark.parametrize("speaker", ["the council says", "our neighbours say", "the company says"])
def test_everybodys_figures_get_the_same_questions(person, speaker: str) -> None:
    """The council's, the company's and our own numbers are asked about alike."""
    person.tell(
        "I want to check a claim", f"{speaker} complaints fell by 30% thanks to the new rule"
    )
    assert f'"{speaker}": and how do they know' in person.last

    person.say("somebody wrote them in a book")
    assert "of how many" in person.last.lower()


def test_not_knowing_is_an_answer(person) -> None:
    """ "I don't know" leads to whom one could ask, not to a reproach."""
    person.tell("I want to check a claim", CLAIM, "dont know")
    assert "Who could you ask" in person.last

    assert "?" in person.last
    assert "wrong" not in person.last.lower()


def test_one_persons_story_is_honoured(person) -> None:
    """Testimony is never called no evidence."""
    person.tell("I want to check a claim", "my aunt was sent away from the clinic twice")

    said = person.last.lower()

    assert "no evidence" not in said
    assert "?" in said


def test_nobody_is_shown_a_level_or_a_score(person) -> None:
    """How sure is told in words."""
    review(person, CLAIM)

    everything = " ".join(message["text"] for message in person.messages).lower()

    assert "level" not in everything
    assert "score" not in everything


def test_asking_about_claims_is_practised(person) -> None:
    """By a wish in words, at one's own pace, and a doubt is heard as a question."""
    person.say("practise checking claims")
    assert "Claim 1 of 12" in person.last

    person.say("who counted it?")
    assert "Here something else is missing too" in person.last

    person.say("and how many were robbed at the old one?")
    assert "That is what this claim leaves open" in person.last

    person.say("yes")
    assert "Claim 2 of 12" in person.last

    person.say("later")
    assert "1 of 1" in person.last


def test_a_question_to_the_coach_is_no_answer(person) -> None:
    """It is answered, and the step is asked again."""
    person.tell("I want to check a claim", CLAIM, "why do you ask")
    assert "a careful neighbour asks how they know" in person.last

    person.tell("dont know", "what do i ask them")
    assert "Who counted this, and how?" in person.last

    person.tell("skip", "i could ask the clerk how they counted")
    assert "Whom I ask, and how" in person.last
    assert "of how many" in person.last


def test_whether_it_is_true_is_answered_after_the_page(person) -> None:
    """By what the check came to, and not by a search of the stories."""
    review(person, CLAIM)
    person.say("did it fall?")
    assert "Not sure yet" in person.last
    assert "What would make it surer" in person.last

    person.say("is it true then?")
    assert "Not sure yet" in person.last


def test_a_fear_is_met_and_stands_on_no_page(person) -> None:
    """The step is asked again in other words."""
    person.tell("complaints 5 4 6 5", "yes", "no", "if they hear it was me i lose my flat")
    assert "Nobody has to take that risk alone" in person.last

    person.say("next monday")
    assert "next monday" in person.page()
    assert "flat" not in person.page()


MONTHS = (
    "Jan 42, Feb 40, 38 in March, Apr 44, May 41, Jun 30, Jul 28, Aug 29, Sep 27, Oct 28, Nov 26"
)


def test_own_numbers_are_said_back_and_shown(person) -> None:
    """Pasted, put right, and told with a picture, its table, and what they leave open."""
    person.say(MONTHS)
    assert "Is that right?" in person.last

    person.say("no, Feb is 41")
    assert "Feb: 41" in person.last

    person.tell("yes", "in June", "yes")
    shown = [message for message in person.messages if message.get("image")]
    assert shown[-1]["table"]["rows"]
    assert "seldom do that" in shown[-1]["text"]
    assert "What else was different" in person.last

    person.say("there was a school holiday")
    assert "there was a school holiday" in person.page()


def test_counting_for_ourselves_is_planned(person) -> None:
    """In eight questions, with how others asked for figures."""
    person.tell("how can we count it ourselves", "how long people wait at the tap")
    for _ in range(9):
        if person.links:
            break
        person.say("skip")

    assert "how long people wait at the tap" in person.page()
