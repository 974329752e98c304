"""What is personal is hidden under a readable mark, and a plan's own words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.masking import Kind, Span, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("my sister Rosa keeps the list", "my sister [name] keeps the list"),
        ("Ask Mrs Okoye on Friday", "Ask [name] on Friday"),
        ("rosa and ahmed said yes", "[name] and [name] said yes"),
        ("Then Herr Brandt and Don Julio came", "Then [name] and [name] came"),
        ("Yusuf bin Abdullah signs", "[name] signs"),
        ("it was late but Sanjay came", "it was late but [name] came"),
        ("i talked to nakato and she agrees", "i talked to [name] and she agrees"),
        ("mi vecina luz dary dice que no", "mi vecina [name] dice que no"),
        ("hi its jo again", "hi its [name] again"),
        ("I asked may to keep the list", "I asked [name] to keep the list"),
        ("Gülşen hanımla konuştum", "[name] hanımla konuştum"),
        ("send it to rose, please", "send it to [name], please"),
        ("my uncle abu yazan knows", "my uncle [name] knows"),
        ("upi is sunita.devi@okaxis now", "upi is [account] now"),
        ("اسمي فاطمة", "اسمي [name]"),
        ("меня зовут Анна Петрова", "меня зовут [name]"),
        ("我叫王伟", "我叫[name]"),
        ("call me on +44 20 7946 0958", "call me on [phone]"),
        ("write to rosa.q@example.org", "write to [e-mail]"),
        ("it is rosa dot q at gmail dot com", "it is [e-mail]"),
        ("see https://example.org/f?u=rosa now", "see [link] now"),
        ("insta @rosa.builds has photos", "insta [account] has photos"),
        ("IBAN DE89 3704 0044 0532 0130 00", "IBAN [account]"),
        ("card 4111 1111 1111 1111 failed", "card [account] failed"),
        ("passport N1234567 is old", "passport [number] is old"),
        ("the van KBX 482J dumps here", "the van [number] dumps here"),
        ("we live at 14 Ferncliffe Road", "we live at [address]"),
        ("es ist in der Goethestraße 17", "es ist in der [address]"),
        ("the bins in L20 4AB are full", "the bins in [address] are full"),
        ("she was born on 12 March 1984", "she was born on [date of birth]"),
    ],
)
def test_what_is_personal_is_hidden(text: str, masked: str) -> None:
    """Each kind has its mark, and the words around it can still be read."""
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "The Council meets in March, and the Mayor of Lima will come on Tuesday",
        "In Mumbai, Ashoka trained 23 of 40 clinics before 6 December 2024 at 9:30",
        "Will the Ward Officer grant us £250? I hope so, may the art stay on the wall",
        "The counts were 12 15 18 20 22 25 and then 120 130 140",
        "Albina Ruiz began in Peru with rubbish",
        "We surveyed 1500 households between 2019 and 2024 and raised 1,250,000 shillings",
        "03/06/2024\t412\n10/06/2024\t398",
        "The Trust and the School Board meet in the Town Hall",
        "we met at Hope Centre and the Grace period is 14 days",
        "I live in Kisumu and sell fish, 14 women with me",
        "we counted 40 stalls, tomatoes 12, onions 9",
        "We moved from Damascus to Mersin and then to Lille",
        "The NGO and the WHO said the street is dark and the road is bad",
    ],
)
def test_a_plans_own_words_stay(text: str) -> None:
    """Counts, money, dates, places and the playbook's people are what a plan is made of."""
    assert mask(text).text == text


def test_spans_say_where_it_stood_in_the_original() -> None:
    """Whoever lifts a mask finds the words again."""
    text = "Ask Wanjiku Kamau."
    assert mask(text).spans == (Span(4, 17, Kind.NAME),)


def test_words_that_are_known_are_hidden_whatever_their_case() -> None:
    """A name that the person gave is hidden though it is an ordinary word."""
    assert mask("Then sky paints the wall", known=["Sky"]).text == "Then [name] paints the wall"
    assert mask("the skyline", known=["Sky", " "]).text == "the skyline"


def test_a_name_is_hidden_again_without_its_title() -> None:
    """What told it to be a name the first time holds for the whole message."""
    assert mask("Mr Achterberg came. achterberg left.").text == "[name] came. [name] left."


def test_a_name_that_is_a_word_is_hidden_only_as_a_name() -> None:
    """Hope and Mark are people amid a sentence, hope and mark are words."""
    text = "I told Hope and Mark that we hope to mark the wall"
    assert mask(text).text == "I told [name] and [name] that we hope to mark the wall"


@given(st.text(max_size=200))
def test_any_text_can_be_masked_and_spans_never_overlap(text: str) -> None:
    """Nothing that people write breaks the gate; what is not hidden stays letter by letter."""
    masked = mask(text)
    at, rebuilt = 0, ""
    for span in masked.spans:
        assert at <= span.start < span.end <= len(text)
        rebuilt += f"{text[at : span.start]}[{span.kind.value}]"
        at = span.end
    assert rebuilt + text[at:] == masked.text
