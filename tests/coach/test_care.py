"""Tests of seeing danger, STOP, deletion and a wish for a person before anything else."""

from __future__ import annotations

import pytest

from coach.care import says_no, says_nobody, says_other, screen


@pytest.mark.parametrize(
    "text",
    [
        "i want to die",
        "cant do this anymore. theyd be better off without me anyway",
        "I can't go on living",
        "i wnt 2 die",
        "nobody would miss me if i was gone",
        "I've been thinking about ending it",
        "ive taken all my pills",
        "I keep cutting my arms",
        "my friend wants to kill herself",
        "quiero morir",
        "je veux mourir",
        "não quero mais viver",
        "मैं मरना चाहता हूं",
        "أريد أن أموت",
    ],
)
def test_despair_is_seen_in_many_words(text: str) -> None:
    """Short, misspelt, about somebody else, in six languages."""
    assert screen(text).kind == "distress"


@pytest.mark.parametrize(
    "text",
    [
        "he beats me",
        "my husband will kill me if he finds out",
        "he has a knife and he is outside my door",
        "a child next door is being beaten",
        "i will kill him",
        "i'm scared of my husband",
        "the police beat up the boys in our street",
        "me pega mi marido",
        "mon mari me frappe",
        "ele me bate",
        "mujhe marta hai",
        "يضربني",
    ],
)
def test_violence_is_seen_in_many_words(text: str) -> None:
    """To the person, to others, by the person."""
    assert screen(text).kind == "harm"


@pytest.mark.parametrize(
    "text",
    [
        "this bus will kill me",
        "kill the proposal",
        "my landlord will kill me if i'm late",
        "they beat us at the meeting",
        "i'm dying to know",
        "old people die of cold in winter",
        "kids are hurt crossing main street",
        "we are tired of living with rats",
        "the fees hit us hard",
        "suicide prevention group for our youth",
        "stop violence against women in our ward",
        "i can't do this anymore, it's too many questions",
        "nobody cares about our street",
    ],
)
def test_a_manner_of_speaking_is_spared(text: str) -> None:
    """People talk about their street in strong words."""
    assert screen(text).kind == "none"


@pytest.mark.parametrize(
    "text",
    [
        *["STOP", "stopall", "Unsubscribe", "CANCEL", "end", "quit", "revoke", "OPTOUT", "stop."],
        *["please stop", "leave me alone", "dont text me again", "no more messages"],
        *["basta", "arrêter", "parar", "توقف", "stop sending me messages"],
    ],
)
def test_stop_is_taken_as_a_whole_message(text: str) -> None:
    """The words that carriers know, natural ways, and other languages."""
    assert screen(text).kind == "stop"


@pytest.mark.parametrize(
    "text",
    [
        "we must stop this plan",
        "stop the bus cuts",
        "end the contract",
        "cancel the meeting on monday",
    ],
)
def test_stop_inside_a_sentence_is_about_something_else(text: str) -> None:
    """A case is told, not a wish to the coach."""
    assert screen(text).kind == "none"


@pytest.mark.parametrize(
    "text",
    [
        "delete my data",
        "can you erase everything i wrote",
        "borra mis datos",
        "supprimez mes données",
        "apague meus dados",
        "احذف بياناتي",
    ],
)
def test_deletion_is_heard(text: str) -> None:
    """However it is said."""
    assert screen(text).kind == "erase"


@pytest.mark.parametrize(
    "text", ["delete my plan", "delete the last answer", "they deleted our records"]
)
def test_changing_ones_work_is_no_deletion(text: str) -> None:
    """A plan can be begun again without forgetting the person."""
    assert screen(text).kind == "none"


@pytest.mark.parametrize(
    "text",
    [
        "can i talk to a human",
        "human please",
        "talk to a facilitator",
        "quiero hablar con una persona",
    ],
)
def test_a_wish_for_a_person_is_heard(text: str) -> None:
    """Nobody has to argue with a machine to get away from it."""
    assert screen(text).kind == "person"


def test_talking_to_somebody_else_is_no_wish_for_a_facilitator() -> None:
    """ "The person in charge" is the other side."""
    assert screen("we want to talk to the person in charge of the market").kind == "none"


@pytest.mark.parametrize("text", ["who reads this", "is this private", "keep this private"])
def test_questions_of_consent_are_heard(text: str) -> None:
    """Who reads, and what stays private."""
    assert screen(text).kind == "consent"


def test_danger_wins_over_everything_else() -> None:
    """Whoever wants to die and to stop is asked about the first."""
    assert screen("delete my data, i want to die").kind == "distress"


def test_danger_late_in_a_long_message_is_seen() -> None:
    """It is searched for everywhere."""
    text = (
        "we planned the clean-up for May and the school will help. " * 5 + "honestly i want to die"
    )

    assert screen(text).kind == "distress"


def test_hidden_signs_and_curly_quotes_change_nothing() -> None:
    """A phone's keyboard must not hide what somebody says."""
    assert screen("I can’t go on living").kind == "distress"
    assert screen("s\u200btop").kind == "stop"


@pytest.mark.parametrize("text", ["nobody", "i have no one", "im alone", "no", "i dont know"])
def test_nobody_is_understood(text: str) -> None:
    """Who could be with you? Nobody."""
    assert says_nobody(text)


def test_my_sister_is_somebody() -> None:
    """A name is a name."""
    assert not says_nobody("my sister maybe")


def test_somebody_else_is_understood() -> None:
    """It can be about a friend."""
    assert says_other("its my friend, not me")
    assert not says_other("yes i am")


@pytest.mark.parametrize(
    "text",
    ["is there anybody who can help me read this letter", "can somebody read this form with me"],
)
def test_help_with_a_letter_is_no_question_about_who_reads_along(text: str) -> None:
    """It asks for somebody here who reads letters with people."""
    assert screen(text).kind != "consent"


@pytest.mark.parametrize(
    "text",
    [
        "no. im angry not suicidal",
        "nobody is in danger. I just miss him",
        "no danger, it is cow blood",
        "i am not dying. my son did",
    ],
)
def test_a_denial_is_a_no_though_it_names_what_it_denies(text: str) -> None:
    """Whoever says it plainly is believed."""
    assert says_no(text)


@pytest.mark.parametrize(
    "text", ["im not suicidal but i want to die", "nobody is in danger except me, he will kill me"]
)
def test_a_denial_that_is_taken_back_is_none(text: str) -> None:
    """What stands beside it is looked at for itself."""
    assert not says_no(text)


@pytest.mark.parametrize(
    "sign",
    [
        "i want to kill myself tonight",
        "cant do this anymore, theyd be better off without me",
        "my husband beats me when he drinks",
    ],
)
def test_danger_at_the_end_of_a_whole_page_is_seen(sign: str) -> None:
    """The encoder itself reads the beginning of a text alone; and the page without it is calm."""
    plan = "We meet on Friday at the hall, Rosa brings the list and Hassan counts the lamps. " * 25

    assert screen(plan).kind == "none"
    assert screen(f"{plan} {sign}").kind in {"distress", "harm"}
