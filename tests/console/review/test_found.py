"""What the coach found in a message is told by the codebook's names."""

from __future__ import annotations

from typing import Any

from console.review.found import found_in


def slot(name: str, value: Any) -> dict[str, Any]:
    """Give what a turn has remembered."""
    return {"event": "slot", "name": name, "value": value}


def test_of_a_talk_the_learners_last_moves_and_terms_are_told() -> None:
    """What the other side said is not theirs."""
    turns = [
        {"who": "learner", "moves": ["rapport"], "terms": {}},
        {"who": "learner", "moves": ["offer", "ask_interest"], "terms": {"main": "half"}},
        {"who": "counterpart", "act": "greet"},
    ]

    assert list(found_in([slot("play", {"turns": turns})])) == [
        ("Moves", "offer, ask interest"),
        ("Terms", "main: half"),
    ]


def test_before_the_learner_has_spoken_there_is_nothing_to_tell() -> None:
    """The other side opened."""
    assert list(found_in([slot("play", {"turns": [{"who": "counterpart"}]})])) == []


def test_of_an_answer_strength_flags_and_the_next_question_are_told() -> None:
    """Of the step that was answered last, and of no other."""
    feedback = {
        "goal": {"strength": "goal_who", "next": "goal_see", "flags": ["vague", "blaming"]},
        "why": {"strength": "noted", "next": None, "flags": []},
    }

    assert list(found_in([slot("plan", {"last": "goal", "feedback": feedback})])) == [
        ("Goal", "strength: goal who; to raise: vague, blaming; asked next: goal see")
    ]
    assert list(found_in([slot("plan", {"last": "why", "feedback": feedback})])) == [
        ("Why", "noted")
    ]
    assert list(found_in([slot("plan", {"last": "risk", "feedback": feedback})])) == []


def test_the_latest_of_a_turn_counts() -> None:
    """A slot may be set twice in it; None puts it away."""
    older = slot("play", {"turns": [{"who": "learner", "moves": ["accept"]}]})

    assert list(found_in([older, slot("play", None), {"event": "action", "name": "x"}])) == []
