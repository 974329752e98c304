"""Whole planning talks, each by another person, through the running coach."""

from __future__ import annotations

PLAN = {
    "goal": "no water stands by the fish side of the market when it rains",
    "why": "my mother slipped there last year",
    "who": "Rosa and the fish sellers",
    "first_step": "Rosa and I walk along the drain with my phone",
    "when": "this Saturday",
    "measure": "we count the days with standing water",
    "now": "every heavy rain it stands there",
    "obstacle": "people are too busy",
    "then": "if people are busy, then we go at six in the morning",
}


def make_plan(person, until: str | None = None, **answers: str) -> None:
    """Answer the planning questions, keeping every answer as it is when asked to improve it."""
    person.say("I want to make a plan")
    for step, answer in (PLAN | answers).items():
        person.say(answer)
        if "Keep it as it is" in person.choices:
            person.say("Keep it as it is")
        if step == until:
            return


def test_a_plan_ends_with_a_page_in_the_persons_own_words(person) -> None:
    """Everything answered stands on the page, letter by letter."""
    make_plan(person)

    page = person.page()

    for answer in PLAN.values():
        assert answer in page


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
