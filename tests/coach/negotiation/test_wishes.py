"""In a played talk some words are for the coach, and most for the other side."""

from __future__ import annotations

import pytest

from coach.negotiation.wishes import is_of_oneself, wish, wish_at_end, wish_of_round


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("hint", "hint"),
        ("pause: what do you think matters to her?", "hint"),
        ("what would you do?", "suggest"),
        ("time-out", "pause"),
        ("undo", "undo"),
        ("let me say that again", "undo"),
        ("what was my limit?", "brief"),
        ("enough", "end"),
        ("stop the role play", "end"),
        ("go on", "go_on"),
        ("ok im back, lets continue", "go_on"),
        ("I'm ready", "go_on"),
        ("i'm nervous", "doubt"),
        ("oh I am so scared now", "doubt"),
        ("who am i to ask a town for money", "doubt"),
        ("i can't do this anymore", "doubt"),
        ("people like me", "people"),
        ("what would you do in my place?", "suggest"),
        ("can we stop here", "end"),
        ("I don't want to play any more", "end"),
        ("please stop the rehearsal", "end"),
        ("Let's stop here and go back to the preparation", "prepare"),
        ("go back to my preparation", "prepare"),
    ],
)
def test_a_wish_is_heard(text: str, wished: str) -> None:
    """However it is put."""
    assert wish(text) == wished


@pytest.mark.parametrize(
    "text",
    [
        "what matters most to you?",
        "can you help us with the gloves?",
        "enough people were hurt there",
        "we stop the strike if you pay 26",
        "i take back two days if you give the boots",
        "what would you pay for five days?",
        "i can't do that",
        "we can continue with 240 until march",
        "i'm afraid not",
        "i am scared for my children when they cross",
        "we are nervous about the road",
        "other people like us pay 20",
        "can you stop the lorries at eight",
        "let's end at 240",
        "then we go back to our plan of 30",
    ],
)
def test_what_is_said_to_the_other_side_is_no_wish(text: str) -> None:
    """It would break the talk."""
    assert wish(text) == ""


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("Another talk like it, please.", "next"),
        ("something similar", "next"),
        ("again", "again"),
        ("the same once more pls", "again"),
        ("enough for today thanks", "leave"),
        ("no thank you", "leave"),
        ("undo", "undo"),
        ("that wasnt a no!! i only asked her somthing", "undo"),
        ("End and look back", "end"),
        ("who calls me then?", ""),
        ("how did i do", "end"),
        ("and back to the preparation please", "prepare"),
    ],
)
def test_after_a_talk_its_choices_may_be_typed(text: str, wished: str) -> None:
    """In other words than they have."""
    assert wish_at_end(text) == wished


def test_words_about_oneself_alone_are_for_the_coach() -> None:
    """What speaks of "you", of "us" or of a number is for the other side."""
    assert is_of_oneself("i am not made for this")
    assert not is_of_oneself("who would listen to us")
    assert not is_of_oneself("you never listen to me")


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("how was I?", "end"),
        ("oh no, i asked about the waste contract rehearsal, stop this", "end"),
        ("what should i try next time", "try"),
        ("first tell me what to do better", "try"),
        ("what could we have done differently?", "try"),
        ("compared to the first time?", "compare"),
        ("was i better than in the first round?", "compare"),
        ("did i improve", "compare"),
    ],
)
def test_a_question_about_the_round_is_heard(text: str, wished: str) -> None:
    """How it went, what to try, or beside the round before."""
    assert wish_of_round(text) == wished


@pytest.mark.parametrize(
    "text",
    [
        "what should i do",
        "how am i to pay the rent",
        "they pay better than the last time we asked",
        "what should we do about the road",
        "compared to last year there are more lorries",
    ],
)
def test_what_is_told_of_ones_life_is_no_question_about_the_round(text: str) -> None:
    """Though it is said after one."""
    assert wish_of_round(text) == ""
