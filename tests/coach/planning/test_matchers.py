"""Tests of the words by which elements and flags are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import load_language
from coach.planning.learnt import NAMES
from coach.planning.matchers import PATTERNS, find_spans


def _found(name: str, text: str) -> list[str]:
    return [span.text for span in find_spans(load_language()(text))[name]]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("people", "the market women and two widows", ["women", "widows"]),
        ("people", "we ask Mama Njeri for it", ["Mama Njeri"]),
        ("people", "people who sleep outside", ["people who"]),
        ("place", "it floods behind the new school", ["behind the new school"]),
        ("place", "nobody is safe in Kibera", ["in Kibera"]),
        ("measure", "no puddles on the path", ["no puddles"]),
        ("measure", "the gate is open", ["is open"]),
        ("baseline", "at the moment we queue", ["at the moment"]),
        ("baseline", "it used to be ten", ["used to"]),
        ("first_step", "to begin we draw a map", ["begin"]),
        ("owner", "I will draw a map", ["I will"]),
        ("acting", "then Rosa calls the engineer", ["Rosa calls"]),
        ("promise", "he promised to come", ["promised"]),
        ("wishing", "we want a bus", ["we want"]),
        ("activity_not_outcome", "to organise a big march", ["organise a big march"]),
        ("grand_expectation", "for the whole world", ["whole", "world"]),
        ("vague", "something better", ["something", "better"]),
        ("blaming", "those lazy crooks", ["lazy", "crooks"]),
        ("done_to_not_with", "to teach the poor mothers, like it or not", ["like it"]),
        ("done_to_not_with", "to teach the mothers", ["teach the mothers"]),
    ],
)
def test_words_speak_for_their_name(name: str, text: str, words: list[str]) -> None:
    """In the order in which they stand."""
    assert _found(name, text) == words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people", "the path is dry"),
        ("place", "by hand and on foot"),
        ("acting", "I am and we want"),
        ("grand_expectation", "two lamps on one street"),
        ("blaming", "the lamp is broken"),
        ("vague", "the gate is open at seven"),
        ("done_to_not_with", "we sit together with the mothers"),
    ],
)
def test_other_words_do_not(name: str, text: str) -> None:
    """What only stands near by says nothing."""
    assert _found(name, text) == []


def test_small_and_capital_letters_are_the_same() -> None:
    """People shout, and phones begin with a capital."""
    assert _found("blaming", "LAZY Crooks") == ["LAZY", "Crooks"]


def test_there_are_words_for_every_name_of_the_codebook_that_has_some() -> None:
    """A deadline's are found by ``coach.dates``."""
    assert set(NAMES) - set(PATTERNS) == {"deadline"}


@given(st.lists(st.sampled_from(["we", "teach", "all", "the", "mothers", "in", "Bako", "no"])))
def test_what_is_found_for_a_name_never_overlaps(words: list[str]) -> None:
    """The same word does not count twice."""
    for spans in find_spans(load_language()(" ".join(words))).values():
        ends = [0, *(span.end for span in spans)]

        assert all(span.start >= end for span, end in zip(spans, ends, strict=False))
