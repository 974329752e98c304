"""Whole preparations for a talk, through the running coach."""

from __future__ import annotations

WHOLE = {
    "decides": "Mrs Quispe from the waste office, and her boss decides",
    "ask": "we want them to pay us 26 soles a tonne",
    "ours": "so that we can pay the school fees",
    "theirs": "her boss is afraid of complaints about missed pickups",
    "risk": "I think not",
    "options": "if they pay more we come on three fixed days",
    "standard": "the next district pays its recyclers 29",
    "plan_b": "we sell to the private buyers together",
    "limit": "below 22 a tonne we say no",
    "target": "28 a tonne",
    "opening": "good morning, we are the ones who keep your streets clean",
    "speaks": "Ana opens, I tell about the pickups",
}
OURS_ONLY = ("decides", "theirs", "plan_b", "limit", "target", "opening", "speaks")
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
    """From who decides to who says what, each in the person's words."""
    person.say("I want to prepare for a talk")
    finish(person, [*WHOLE.values()])

    page = person.page()

    assert all(answer in page for step, answer in WHOLE.items() if step != "risk")


def test_what_is_handed_over_holds_nothing_of_ours_alone(person) -> None:
    """Limit, hope and plan B least of all."""
    person.say("I want to prepare for a talk")
    finish(person, [*WHOLE.values()])
    person.say("A page to hand over")

    page = person.page()

    assert all(WHOLE[step] in page for step in ("ask", "ours", "options", "standard"))
    assert not any(WHOLE[step] in page for step in OURS_ONLY)


def test_every_question_of_a_preparation_may_be_skipped(person) -> None:
    """What was answered stands on the page."""
    person.say("help me prepare to negotiate with our landlord about the repairs")
    finish(person, ["the landlord, he decides alone", "he mends the roof before winter"])
    for _ in range(12):
        if person.links:
            break
        person.say("skip")

    assert "he mends the roof before winter" in person.page()


def test_a_fair_standard_from_elsewhere_is_told_with_its_source(person) -> None:
    """Where somebody knows of none; the question comes again, more simply."""
    person.say("I want to prepare for a talk")
    for step, answer in WHOLE.items():
        if step == "standard":
            break
        finish(person, [answer])
    person.say("say it simpler please")

    assert person.citations
    assert "fair" in person.last


def test_after_a_meeting_there_is_a_short_debrief(person) -> None:
    """What was agreed, what was given for it, and what comes next is written down."""
    person.say("we had the meeting with the council yesterday")
    finish(person, ["they will send an engineer in March", "we stop the petition, for nothing"])
    for _ in range(4):
        if person.links:
            break
        person.say("skip")

    page = person.page()

    assert "they will send an engineer in March" in page
    assert "we stop the petition" in page


def test_a_no_is_met_with_preparation(person) -> None:
    """Whoever was refused is asked about it, not told what to do."""
    person.say("they just said no to our request for the hall")

    assert "?" in person.last
    assert "you should" not in person.last.lower()
