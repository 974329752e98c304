"""What the coach learns from is broad: nothing twice, no hidden templates, no intent forgotten.

Rasa's own check of the training data is part of `make check`.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

import pytest

from coach.intents import read_examples
from coach.languages import KINDS, load_languages

Message = tuple[str, str]  # text and what it means

WORDS_OF_A_FRAME = 4  # "can you stop" and "can you wait" are no template
MOST_OF_A_FRAME = 3
FEWEST = 100  # messages of an intent
FEWEST_ELSEWHERE = 30  # of one kind in another language
SHARE_OF_THE_LARGEST = 0.5  # most of what people write is a plain answer


@functools.cache
def messages() -> dict[str, list[Message]]:
    """Give what is learnt from, by language."""
    languages = load_languages().values()
    return {"en": examples()} | {
        language.code: [(text, kind) for kind, texts in language.heard.items() for text in texts]
        for language in languages
    }


@functools.cache
def examples() -> list[Message]:
    """Give what is learnt from in English; reading it takes seconds."""
    return list(read_examples())


def bare(text: str) -> str:
    """Give a message without what does not tell it from another: case, signs, spaces."""
    return " ".join(re.findall(r"[^\W_]+|[^\w\s]", text.lower())) if text.strip() else ""


def frames(text: str) -> Iterator[str]:
    """Give a message with each of its words left open in turn."""
    words = re.findall(r"[\w']+", text.lower())
    if len(words) >= WORDS_OF_A_FRAME:
        for place in range(len(words)):
            yield " ".join([*words[:place], "…", *words[place + 1 :]])


@pytest.mark.parametrize("language", messages())
def test_no_message_stands_twice(language: str) -> None:
    """In one intent it would count double, in two it would be a riddle."""
    counts = Counter(bare(text) for text, _ in messages()[language])

    assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", messages())
def test_no_template_hides_among_the_messages(language: str) -> None:
    """Messages that differ in one word only teach the frame, not the wish."""
    like = defaultdict(set)
    for text, meant in messages()[language]:
        for frame in frames(text):
            like[meant, frame].add(text)

    assert {frame: texts for frame, texts in like.items() if len(texts) > MOST_OF_A_FRAME} == {}


def test_no_intent_is_forgotten_and_none_drowns_the_others() -> None:
    """Each has its hundred messages, the largest less than half."""
    counts = Counter(intent for _, intent in examples())

    assert {intent: count for intent, count in counts.items() if count < FEWEST} == {}
    assert max(counts.values()) / sum(counts.values()) <= SHARE_OF_THE_LARGEST


def test_every_language_has_messages_of_every_kind() -> None:
    """Danger, STOP and the like are heard in all of them."""
    kinds = chain.from_iterable(
        ((language.code, kind, len(language.heard[kind])) for kind in KINDS)
        for language in load_languages().values()
    )

    assert [found for found in kinds if found[-1] < FEWEST_ELSEWHERE] == []
