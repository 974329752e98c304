"""Whole preparations for a talk, through the running coach."""

from __future__ import annotations

CARD = [
    "the woman from the waste office; we ask for 26 soles a tonne",
    "she gets phone calls about missed pickups",
    "if she says no we sell to the private buyers together",
    "the next district pays 29",
    "good morning, we are the ones who keep your streets clean",
]


def finish(person, answers: list[str]) -> None:
    """Answer, keeping each answer as it is when asked to improve it."""
    for answer in answers:
        person.say(answer)
        if "Keep it as it is" in person.choices:
            person.say("Keep it as it is")


def test_a_meeting_tomorrow_gets_a_card_in_five_questions(person) -> None:
    """Under a day there is no course, there is a card."""
    person.say("the meeting with the waste office is tomorrow at nine")
    assert "card" in person.last.lower() or "five" in person.last.lower()

    finish(person, CARD)

    page = person.page()
    for answer in CARD:
        assert answer in page


def test_a_meeting_some_time_off_asks_when(person) -> None:
    """What is coming up is asked together with when."""
    person.tell("A meeting or a talk")

    assert "?" in person.last


def test_a_whole_preparation_ends_with_a_page(person) -> None:
    """Eight questions, every one of which may be skipped."""
    person.say("help me prepare to negotiate with our landlord about the repairs")
    finish(person, ["the landlord; we ask him to mend the roof before winter"])
    finish(person, ["at least the two rooms where the children sleep"])
    finish(person, ["he is afraid of the costs", "our children are ill from the damp"])
    for _ in range(8):
        if person.links:
            break
        person.say("skip")

    page = person.page()

    assert "mend the roof before winter" in page
    assert "the two rooms where the children sleep" in page


def test_after_a_meeting_there_is_a_short_debrief(person) -> None:
    """What was agreed and what comes next is written down."""
    person.say("we had the meeting with the council yesterday")
    finish(person, ["they will send an engineer in March"])
    for _ in range(4):
        if person.links:
            break
        person.say("skip")

    assert "they will send an engineer in March" in person.page()


def test_a_no_is_met_with_preparation(person) -> None:
    """Whoever was refused is asked about it, not told what to do."""
    person.say("they just said no to our request for the hall")

    assert "?" in person.last
    assert "you should" not in person.last.lower()
