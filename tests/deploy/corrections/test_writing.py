"""Corrections go into the files that they belong to, and leave the rest as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coach.intents import read_examples
from deploy.corrections.correction import Correction
from deploy.corrections.examples import add_examples
from deploy.corrections.rows import terms_in
from deploy.corrections.writing import write
from deploy.errors import StartError
from tests.deploy.corrections.conftest import GENERAL


def example(text: str, meant: str = "start_planning", **more: str) -> Correction:
    """Give an example that was accepted."""
    return Correction(1, "intent", text=text, meant=meant, **more)


def rows_of(project: Path, name: str) -> list[dict]:
    """Give what is to be done by hand."""
    return yaml.safe_load((project / "benchmarks" / "corrections" / name).read_text("utf-8"))


def test_an_example_stands_at_the_end_of_its_intent(project: Path) -> None:
    """Comments and order stay."""
    write([example("can we plan the bins"), example("who says so?", "start_evidence")], project)

    text = (project / "data" / "nlu" / "general.yml").read_text(encoding="utf-8")
    assert text == GENERAL.replace(
        "    - help me make a plan\n", "    - help me make a plan\n    - can we plan the bins\n"
    ).replace("    - is it true\n", "    - is it true\n    - who says so?\n")


@pytest.mark.parametrize(
    "text",
    ["# not a comment: a plan", "- a plan", 'say "plan": {it}', "plan, d'accord?", "100 % 👍"],
)
def test_whatever_people_write_is_read_back_the_same(project: Path, text: str) -> None:
    """Signs that YAML takes for its own, too."""
    write([example(text)], project)

    assert (text, "start_planning") in list(read_examples(project / "data" / "nlu"))


def test_what_stands_there_is_not_written_twice(project: Path) -> None:
    """However it is spelt; nor when two propose the same."""
    outcome = write([example("i want to PLAN"), example("new one"), example("New one!")], project)

    texts = [text for text, _ in read_examples(project / "data" / "nlu")]
    assert texts.count("new one") == 1
    assert "i want to PLAN" not in texts
    assert len(outcome.written) == 3


def test_what_is_an_example_of_another_intent_is_left(project: Path) -> None:
    """Somebody has to decide: in two intents it would be a riddle."""
    outcome = write([example("is it true")], project)

    [(_, why)] = outcome.left
    assert why == "the same words are an example of 'start_evidence'; decide which holds"
    assert outcome.written == []


def test_an_intent_that_is_gone_is_left(project: Path) -> None:
    """The document may have changed since it was proposed."""
    [(_, why)] = write([example("x", "no_more")], project).left

    assert why == "docs/intents.md has no intent 'no_more' any more"


def test_a_file_without_the_intent_is_named(project: Path) -> None:
    """With the document that says otherwise."""
    file = project / "data" / "nlu" / "general.yml"
    file.write_text('version: "3.1"\nnlu: []\n', encoding="utf-8")

    with pytest.raises(StartError, match=r"general\.yml has no '- intent: start_planning'"):
        write([example("new")], project)


def test_an_example_that_would_be_read_otherwise_is_refused(project: Path) -> None:
    """Rather no branch than a wrong one."""
    with pytest.raises(StartError, match="would not hold an example"):
        add_examples(
            project / "data" / "nlu" / "general.yml", {"start_planning": ["two\n    lines"]}
        )


def test_other_languages_are_listed_for_who_speaks_them(project: Path) -> None:
    """Nothing of them is put among the English examples."""
    write([example("on fait un plan", language="fr")], project)

    assert (project / "data" / "nlu" / "general.yml").read_text(encoding="utf-8") == GENERAL
    assert rows_of(project, "languages.yml") == [
        {"text": "on fait un plan", "intent": "start_planning", "lang": "fr"}
    ]


def test_a_missing_entry_becomes_a_question(project: Path) -> None:
    """With story and fact where an entry was chosen, without where there is none yet."""
    known = Correction(1, "missing", text="where to begin?", meant="lima-began-narrow")
    none = Correction(2, "missing", text="a well?", details={"skill": "planning"})
    write([known, none], project)
    write([none], project)  # a second time

    assert rows_of(project, "questions.yml") == [
        {
            "ask": "where to begin?",
            "skill": None,
            "story": "lima",
            "facts": ["G6"],
            "entry": "lima-began-narrow",
        },
        {"ask": "a well?", "skill": "planning", "story": None, "facts": []},
    ]


def test_a_failed_offer_has_its_terms(project: Path) -> None:
    """And what stood on the table."""
    details = {"scenario": "waste_contract", "standing": {"price_per_tonne": 20}, "heard": {}}
    write([Correction(1, "offer", "27 then", "price_per_tonne: 27", details=details)], project)

    assert rows_of(project, "offers.yml") == [
        {
            "scenario": "waste_contract",
            "text": "27 then",
            "standing": {"price_per_tonne": 20},
            "terms": {"price_per_tonne": 27},
            "said": "price_per_tonne: 27",
        }
    ]


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("price: 27, gear: shared", {"price": 27, "gear": "shared"}),
        ("Nothing.", {}),
        ("they want a bit more", None),
    ],
)
def test_terms_are_read_where_they_are_told_so(said: str, terms: dict | None) -> None:
    """In other words they are left to who looks at the list."""
    assert terms_in(said) == terms


def test_a_dialogue_becomes_a_file_by_what_it_shows(project: Path) -> None:
    """Two that show the same are two."""
    turns = [{"person": "hello", "coach": ["utter_welcome"]}, {"person": "a plan", "coach": []}]
    one = Correction(7, "dialogue", remark="A plan: is it heard?", details={"turns": turns})
    outcome = write([one, one], project)

    kept = project / "tests" / "dialogues" / "kept"
    assert sorted(file.name for file in kept.iterdir()) == [
        "a_plan_is_it_heard.yml",
        "a_plan_is_it_heard_7.yml",
    ]
    assert yaml.safe_load((kept / "a_plan_is_it_heard.yml").read_text("utf-8")) == {
        "shows": "A plan: is it heard?",
        "language": "en",
        "turns": [{"person": "hello", "coach": ["utter_welcome"]}, {"person": "a plan"}],
    }
    assert outcome.counts == "2 whole dialogues"
