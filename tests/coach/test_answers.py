"""Tests of what counts as an answer in the middle of a step."""

from __future__ import annotations

import pytest

from coach.answers import ANSWER, NUMBERS, Message, hear
from coach.arc import ARCS


def heard(text: str, intent: str, confidence: float = 0.95, step: str = "planning.goal") -> str:
    """Hear a message at a step."""
    skill, name = step.split(".")
    return hear(Message(text, intent, confidence), ARCS[skill][name])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("stop the bus cuts in our ward", "tell"),
        ("help the old people cross main street", "help"),
        ("we ask Rosa to come along and the others bring spades on Saturday", "example"),
        ("blorp", "nlu_fallback"),
    ],
)
def test_free_words_are_an_answer(text: str, intent: str) -> None:
    """What people write about their own case is never swallowed by a doubtful reading."""
    assert heard(text, intent, 0.6) == ANSWER


@pytest.mark.parametrize(
    "text", ["i dont know how to start", "no idea what to say", "I'm not sure how to begin"]
)
def test_who_is_at_a_loss_for_words_does_not_know(text: str) -> None:
    """However it was read, it gets a smaller question and no list of words."""
    assert heard(text, "help", step="negotiation.opening") == "dont_know"
    assert heard("I don't know how to swim", "dont_know", 0.5, "planning.obstacle") == ANSWER


def test_a_no_to_trouble_is_an_answer() -> None:
    """ "No trouble" is said in thanks elsewhere."""
    assert heard("no no trouble", "thanks", step="negotiation.risk") == ANSWER
    assert heard("no, why do you ask? stop it", "stop", 1.0, "negotiation.risk") == "stop"


def test_a_goal_that_sounds_like_a_wish_to_begin_is_a_goal() -> None:
    """Who wants to begin names the work, or the coach."""
    assert heard("we want to make everything better", "start_planning") == ANSWER
    assert heard("we want to get the rent down", "start_negotiation") == ANSWER
    assert heard("i want to make a plan", "start_planning") == "start_planning"
    assert heard("help me get ready for the landlord", "start_negotiation") == "start_negotiation"


def test_a_row_of_numbers_is_no_claim() -> None:
    """Asked what is claimed, somebody sends their own count: it is looked at as numbers."""
    row = "Jan 42, Feb 40, Mar 38, Apr 31"
    assert heard(row, "start_evidence", 1.0, "evidence.claim") == NUMBERS
    assert heard(row, "start_evidence", 1.0, "evidence.numbers") == ANSWER
    said = "council says 2021: 40, 2022: 31, 2023: 22"
    assert heard(said, "start_evidence", 1.0, "evidence.claim") == ANSWER
    assert heard(row, "start_evidence", 1.0, "planning.now") == ANSWER


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("skip", "skip"),
        ("go back please", "go_back"),
        ("say it simpler", "simpler"),
        ("an example please", "example"),
        ("what does baseline mean", "definition"),
        ("can i talk to a person", "person"),
        ("later, i have to go", "pause"),
        ("change the deadline", "edit"),
        ("why would they listen to us, we only collect rubbish", "powerless"),
    ],
)
def test_a_sure_wish_goes_first(text: str, intent: str) -> None:
    """A short message that plainly wants something else is not written down."""
    assert heard(text, intent) == intent


def test_plain_doubt_needs_no_sure_reading() -> None:
    """It must not be written down as somebody's goal."""
    assert heard("honestly why would anyone listen to us", "powerless", 0.5) == "powerless"


@pytest.mark.parametrize("text", ["ok", "ok thanks", "Yes.", "sure", "alright then"])
def test_a_bare_assent_answers_nothing(text: str) -> None:
    """However unsure its reading is, "ok" is no goal."""
    assert heard(text, "nlu_fallback", 0.3) == "affirm"


def test_danger_leads_out_of_a_long_answer_too() -> None:
    """Rules are sure, and length does not matter to them."""
    text = "we wanted a clean yard but honestly they would all be better off without me anyway"

    assert heard(text, "distress", 1.0) == "distress"


def test_a_long_text_stays_an_answer_when_it_does_not_talk_to_the_coach() -> None:
    """Nine words and more are somebody's case."""
    text = "the whole street should know about it before the council decides in March"

    assert heard(text, "menu", 0.8) == ANSWER


@pytest.mark.parametrize(
    ("text", "intent", "step"),
    [
        ("nobody listens to people like us", "powerless", "planning.obstacle"),
        ("nothing", "deny", "planning.obstacle"),
        ("good morning sir, thank you for your time", "greet", "negotiation.opening"),
        ("a facilitator from the group", "person", "planning.who"),
        ("the council says so", "source", "evidence.source"),
        ("not sure", "dont_know", "evidence.sure"),
        ("we leave and stop paying", "stop", "negotiation.plan_b"),
        ("this saturday", "meeting_soon", "planning.when"),
        ("the rental law says so", "advice", "negotiation.standard"),
    ],
)
def test_some_words_are_answers_where_they_are_asked_for(text: str, intent: str, step: str) -> None:
    """What would be an aside elsewhere is plain speech at its own step."""
    assert heard(text, intent, 0.95, step) == ANSWER


def test_anger_at_the_coach_is_met_at_every_step() -> None:
    """Even where anger at others is an answer."""
    said = heard("you dont get it, stupid bot", "frustration", 0.95, "planning.why")

    assert said == "frustration"


def test_doubt_about_the_coach_is_no_answer() -> None:
    """Asked who is in it, "is this even useful" names nobody."""
    said = heard("is this even useful", "frustration", 0.92, "planning.who")

    assert said == "frustration"
    assert heard("is this useful at all", "help", 0.92, "planning.who") == "powerless"
    assert heard("is this useful at all", "help", 0.92, "planning.why") == "powerless"
    assert heard("they are fed up with the council", "frustration", 0.92, "planning.who") == ANSWER


def test_a_tapped_choice_means_what_it_says() -> None:
    """The title is the answer where the choice says so; else the choice goes to its handler."""
    step = ARCS["planning"]["when"]

    assert hear(Message("This week", "choose", 1.0, "answer"), step) == ANSWER
    assert hear(Message("Keep it as it is", "choose", 1.0, "keep"), step) == "choose"


@pytest.mark.parametrize("step", ["planning.who", "evidence.source"])
def test_a_plea_for_a_person_is_no_answer_where_people_are_named(step: str) -> None:
    """ "A person from housing" is one."""
    assert heard("is there a human i can speak to", "person", 0.99, step) == "person"
    assert heard("a person from the housing office", "person", 0.95, step) == ANSWER


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("whats this in simple words", "simpler", "simpler"),
        ("what's the question again", "repeat", "repeat"),
        ("why?", "frustration", "simpler"),
        ("is that true?", "start_evidence", "question"),
        ("can i see it", "tell", "question"),
    ],
)
def test_a_question_about_the_question_is_no_answer(text: str, intent: str, told: str) -> None:
    """What is sure is done; the rest is asked back."""
    assert heard(text, intent, 0.85) == told


def test_what_would_be_deleted_may_be_asked() -> None:
    """It is about their data, though no word of data is in it."""
    assert heard("what will be deleted", "erase", 0.99) == "erase"


@pytest.mark.parametrize("step", ["planning.when", "negotiation.plan_b"])
def test_who_has_to_go_leaves_the_step_where_later_is_an_answer(step: str) -> None:
    """ "Later this year" is a time, and a way out of a talk."""
    assert heard("later, I have to go", "pause", 0.98, step) == "pause"
    assert heard("some time later", "pause", 0.98, step) == ANSWER


def test_quitting_a_job_is_no_wish_to_stop() -> None:
    """Only what is said of messages, or to the coach, ends them."""
    assert heard("i will quit", "stop", 0.97, "negotiation.ask") == ANSWER
    assert heard("please stop writing to me", "stop", 0.97, "negotiation.ask") == "stop"


def test_that_it_is_a_wish_may_be_sure_before_which() -> None:
    """ "Redo what I said before" goes back or changes; it is no answer either way."""
    text = "wait, I need to redo my answer before we carry on with any of the rest of it"
    ranking = {"go_back": 0.7, "edit": 0.28, "tell": 0.02}
    step = ARCS["planning"]["goal"]

    assert hear(Message(text, "go_back", 0.7), step) == ANSWER
    assert hear(Message(text, "go_back", 0.7, ranking=ranking), step) == "go_back"


@pytest.mark.parametrize("text", ["whats the weather", "what is the weather today?"])
def test_what_is_beyond_the_coach_is_no_question_to_somebody(text: str) -> None:
    """Also where an answer may be a question, and however it is spelled."""
    message = Message(text, "out_of_scope", 1.0 - 1e-6)

    assert hear(message, ARCS["evidence"]["to_ask"]) == "out_of_scope"


def test_who_stops_it_leaves_the_step() -> None:
    """However it was read; what is said in the talk is said there."""
    text = "oh no, i asked about the waste contract rehearsal, stop this"

    assert heard(text, "tell", step="negotiation.ask") == "pause"
    assert heard(text, "rehearse", 0.6, "negotiation.decides") == "pause"
    assert heard("they must stop this noise at night", "tell", step="negotiation.ask") == ANSWER
