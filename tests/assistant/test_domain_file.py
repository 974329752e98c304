"""A domain is read as Rasa reads it, only faster."""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import ActionNotFoundException, Domain

from assistant.consistency import domain_of
from assistant.domain_file import read_domain
from coach.settings import load_settings
from coach.trained import model_file

TRICKY = """
version: "3.1"
intents: [yes, off]
slots:
  on:
    type: text
    influence_conversation: false
    initial_value: "2026-01-01"
    mappings: [{type: custom}]
responses:
  utter_ask:
  - text: "Yes or no? 🙂 é \\U0001F64F"
    buttons:
    - {title: yes, payload: '/choose{"value": "no"}'}
    - {title: "2026-01-01", payload: /off}
"""


def test_words_that_an_older_yaml_takes_for_something_else_stay_words(tmp_path) -> None:
    """Yes, off and dates, emojis and accents are what they are to Rasa."""
    file = tmp_path / "domain.yml"
    file.write_text(TRICKY, encoding="utf-8")

    assert read_domain(file).as_dict() == Domain.from_path(str(file)).as_dict()


@pytest.mark.slow
def test_the_trained_domain_is_the_same(tmp_path) -> None:
    """Every response, slot and form, as Rasa's own reader has them."""
    trained = domain_of(model_file(load_settings().models_dir))
    file = tmp_path / "domain.yml"
    trained.persist(file)

    assert trained.fingerprint() == Domain.from_path(str(file)).fingerprint()


def test_the_names_of_actions_are_found_where_rasa_has_them(tmp_path) -> None:
    """By a look and not by going through all of them; what is not there is not found."""
    file = tmp_path / "domain.yml"
    file.write_text(TRICKY, encoding="utf-8")
    names = read_domain(file).action_names_or_texts

    assert [names.index(name) for name in names] == list(range(len(names)))
    assert all(name in names for name in list(names))
    assert "utter_nothing" not in names
    with pytest.raises(ValueError, match="utter_nothing"):
        names.index("utter_nothing")
    with pytest.raises(ActionNotFoundException):
        read_domain(file).index_for_action("utter_nothing")
