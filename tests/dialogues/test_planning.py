"""Whole planning talks, each by another person, through the running coach."""

from __future__ import annotations

import re

PLAN = {
    "goal": "no water stands by the fish side of the market when it rains",
    "why": "my mother slipped there last year",
    "there": "the church hall and a cousin who knows pipes",
    "risk": "I think not",
    "who": "Rosa and the fish sellers",
    "decides": "the market office, and the fish buyers could block it",
    "missing": "the women who sleep at their stalls",
    "first_step": "Rosa and I walk along the drain with my phone",
    "when": "this Saturday",
    "measure": "we count the days with standing water",
    "now": "every heavy rain it stands there",
    "obstacle": "people are too busy",
    "then": "if people are busy, then we go at six in the morning",
    "rehearse": "we go at six, before they open",
}


# What is asked, known by words of the question; the coach leaves out what was told already.
ASKED = {
    "goal": "different some months from now",
    "why": r"this matter|worth the trouble",
    "there": r"build on|around you already",
    "risk": "into trouble",
    "safer": "safer",
    "who": "would gain by it",
    "decides": r"decides about|Whose yes",
    "missing": "was not asked yet",
    "first_step": "smallest first step",
    "by_whom": "Who does it",
    "when": "By when",
    "where": "Where does it",
    "measure": "plan is working",
    "now": "Now for today",
    "obstacle": "get in the way",
    "then": "What will you do then",
    "rehearse": "try it once",
}
OTHERS = {"safer": "as a group", "by_whom": "Rosa", "where": "along the drain"}


def make_plan(person, until: str | None = None, **answers: str) -> dict[str, str]:
    """Answer each question, keeping every answer as it is when asked to improve it; give them."""
    person.say("I want to make a plan")
    said: dict[str, str] = {}
    for _ in range(len(ASKED)):
        step = next((s for s, words in ASKED.items() if re.search(words, person.last)), None)
        if step is None:
            return said
        said[step] = (PLAN | OTHERS | answers)[step]
        person.say(said[step])
        if "Keep it as it is" in person.choices:
            person.say("Keep it as it is")
        if step == until:
            return said
    return said


def test_a_plan_ends_with_a_page_in_the_persons_own_words(person) -> None:
    """Everything answered stands on the page, letter by letter."""
    said = make_plan(person)

    page = person.page()

    assert set(said) > {"goal", "why", "first_step", "obstacle", "then"}
    for step, answer in said.items():
        assert (answer in page) == (step not in {"risk", "rehearse"})


def test_feedback_mirrors_the_persons_words_and_asks_one_thing(person) -> None:
    """No list of faults: at most two messages, at most one question."""
    person.tell("I want to make a plan", PLAN["goal"])

    said = person.last

    assert said.count("?") == 1
    assert "water" in said


def test_a_vague_goal_is_asked_about_and_never_rewritten(person) -> None:
    """The coach asks what would be seen; it does not hand over a better sentence."""
    person.tell("I want to make a plan", "we want to make everything better")

    assert "?" in person.last
    assert "SMART" not in person.last


def test_the_person_may_keep_their_words_as_they_are(person) -> None:
    """A suggestion can be turned down with one tap, and the next question comes."""
    person.tell("I want to make a plan", "we want to make everything better", "Keep it as it is")

    assert "?" in person.last
    assert "Keep it as it is" not in person.choices


def test_a_question_can_be_skipped_and_stays_open_on_the_page(person) -> None:
    """Skipping loses nothing that was said."""
    make_plan(person, until="why")
    person.say("skip")
    person.tell("we clean the drain", "on Friday")
    for _ in range(6):
        if person.links:
            break
        person.say("skip")

    page = person.page()

    assert PLAN["goal"] in page
    assert "we clean the drain" in page


def test_going_back_shows_the_old_answer_and_takes_a_new_one(person) -> None:
    """The last word counts."""
    make_plan(person, until="who")
    person.say("back")
    assert PLAN["who"].split()[0] in person.last

    person.say("Rosa, the fish sellers and the school")
    for _ in range(8):
        if person.links:
            break
        person.say("skip")

    assert "Rosa, the fish sellers and the school" in person.page()


def test_an_answer_can_be_changed_after_the_end(person) -> None:
    """A finished plan is not set in stone."""
    make_plan(person)
    person.tell("change the deadline", "the first Sunday in June")

    page = person.page()

    assert "the first Sunday in June" in page
    assert PLAN["goal"] in page


def test_my_work_shows_what_is_begun(person) -> None:
    """In the middle of a plan the person sees what is there, and the question comes back."""
    make_plan(person, until="who")
    person.say("show me my work")

    assert "plan" in person.last.lower()
    assert "?" in person.last


def finish_plan(person, **answers: str) -> None:
    """Make a plan, and turn down being asked about it."""
    make_plan(person, **answers)
    person.say("no thanks")


def test_the_short_way_ends_with_a_page_as_well(person) -> None:
    """For who has three minutes."""
    person.tell("I want to make a plan", "Only the short way", PLAN["goal"])
    for step in ("first_step", "when", "obstacle", "then", "rehearse"):
        person.say(PLAN[step])

    page = person.page()

    assert all(PLAN[step] in page for step in ("goal", "first_step", "obstacle", "then"))


def test_a_plan_under_headings_is_put_in_its_places_at_once(person) -> None:
    """Who brings a finished plan is asked only what is open."""
    person.tell(
        "I want to make a plan",
        "Goal: 20 of our 25 stalls have a lid on the bin. Baseline: 6 of 25 today. First step: "
        "Joan asks the market office for the price. Deadline: 5 December",
    )
    assert "each part in its place" in person.last

    person.say("enough for now")
    page = person.page()

    assert "6 of 25 today" in page
    assert "Joan asks the market office for the price" in page


def test_a_grand_aim_is_met_with_a_practice_and_its_source(person) -> None:
    """Cited, and the person decides."""
    person.tell("I want to make a plan", "we will end hunger in the whole country this year")

    assert "grand expectations" in person.last
    assert any(cited["entry"] == "practice-expectations" for cited in person.citations)
    assert "Keep it as it is" in person.choices


def test_who_doubts_begins_with_what_works_already(person) -> None:
    """The order bends."""
    person.tell("who would listen to people like us", "Start with what works already")

    assert "already" in person.last
    assert "?" in person.last


def test_somebody_in_trouble_is_asked_what_makes_it_safer(person) -> None:
    """Before anybody takes a step."""
    make_plan(person, until="there")
    person.say("my landlord could throw us out")

    assert "safer" in person.last


def test_the_page_to_hand_over_never_shows_what_is_ours(person) -> None:
    """Not the risk, nor the obstacle, nor what we do then."""
    finish_plan(person)
    person.tell("A page to hand over", "Yes, make it")

    page = person.page()

    assert PLAN["goal"] in page
    for step in ("obstacle", "then", "decides", "missing"):
        assert PLAN[step] not in page


def test_two_plans_live_side_by_side(person) -> None:
    """A new one replaces nothing; the old one is opened by its words."""
    finish_plan(person)
    person.tell("I want to make another plan", "a light at the school gate", "Keep it as it is")
    person.tell("enough for now", "open my plan about the fish side of the market")

    assert PLAN["first_step"] in person.page()


def test_a_step_that_is_done_is_marked_and_the_next_one_asked(person) -> None:
    """What was done stands on the page."""
    finish_plan(person)
    person.tell("we did the first step", "the drain is blocked at the corner")
    person.tell("Rosa asks the market office to clear it", "next Tuesday")

    page = person.page()

    assert "Rosa asks the market office to clear it" in page
    assert "the drain is blocked at the corner" in page
    assert PLAN["first_step"] in page  # done


def test_practice_on_the_goals_of_others_shows_before_and_after(person) -> None:
    """And says what the mended goal has more."""
    person.say("can i practise on someone else's goal")
    assert "market better" in person.last

    person.say("by June no water stands at the fish stalls when it rains, for all forty sellers")
    assert "Before" in person.last
    assert "Another goal" in person.choices
