"""Domain, rules, responses, training data and actions name the same things."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import textstat
import yaml
from rasa.core.nlg.interpolator import interpolate_text
from rasa_sdk.executor import ActionExecutor

from actions.care_talk import FIRST
from actions.consent import EXAMPLES, NO, PRIVATE, READ, WRITE, YES
from actions.doubt import ROOM_FOR_A_FRAME
from actions.keep import KINDS
from actions.words import load_labels
from assistant.connectors.pages.answer import WORDS as PAGE_WORDS
from coach import arc
from coach.evidence import WHOM
from coach.evidence.labelled_claims import ISSUES
from coach.languages import load_names
from coach.negotiation.counterpart import MANNERS
from coach.playbook import default_playbook
from coach.quoting import quote
from coach.settings import ROOT

Yaml = dict[str, Any]

# What a placeholder may grow to, in words.
SIZES = {
    "story": 55, "gist": 0, "meaning": 40, "summary": 32, "works": 40, "title": 20,
    "line": 8, "hours": 4, "emergency": 4, "name": 2, "thing": 1, "lead": 8, "sorry": 18,
    "readers": 3, "contact": 8, "list": 12, "noticed": 50,
    "says": 30, "noted": 3, "age": 3, "until": 3, "place_of_source": 8, "stories": 30, "gap": 25,
    "read": 1, "write": 1, "examples": 1, "day": 4, "practice": 7, "has": 22, "parts": 26,
    "who": 8, "goal": 16, "shows": 18, "number": 1, "of": 1, "before": 10, "after": 12,
    "gained": 9, "next": 8, "told": 19, "terms": 18, "fair": 12, "keeps": 0, "brief": 60, "role": 8,
    "mine": 1, "together": 1, "best": 1, "issue": 9, "least": 5, "most": 5, "last": 18,
    "claim": 24, "asks": 14, "found": 1, "more": 1, "was": 1, "now": 1,
    "when": 9, "note": 0,  # a note is a facilitator's own
    "good": 24, "tries": 24, "plan_b": 16, "words": 40, "decides": 8,
}  # fmt: skip
WORDS_OF_A_QUOTE = 12
WORDS_OF_A_LEAD_TO_DOUBT = 5
MOST_WORDS = 60
MOST_DIFFICULT = 8.0  # years of school
FEWEST_WORDS_TO_GRADE = 8
MOST_WORDS_ELSEWHERE = 72  # other languages use more words for the same
BANNED = re.compile(
    r"beneficiar|!|\b(great job|awesome|amazing|don't worry|simply|just need to|you should|"
    r"you must|obviously|leverage|utilize|stakeholder)\b",
    re.IGNORECASE,
)
DEFAULT_ACTIONS = {"action_listen"}
UNTRAINED = {"nlu_fallback", "check_in", "choose", "other_language"}
RESPONSES = ROOT / "data" / "responses"
OUTSIDE_TURNS = ("messaging.yml", "handover.yml")
SAID_OUTSIDE_TURNS = {
    "utter_trying_again",
    "utter_not_answered",
    "utter_erased",
    *(f"utter_page_{name}" for name in PAGE_WORDS),
    *(
        name
        for file in OUTSIDE_TURNS
        for name in yaml.safe_load((RESPONSES / file).read_text(encoding="utf-8"))["responses"]
    ),
}


@cache
def load(file: Path) -> Yaml:
    """Read a YAML file once."""
    data: Yaml = yaml.safe_load(file.read_text(encoding="utf-8"))
    return data


@cache
def load_domain() -> Yaml:
    """Read the domain."""
    return load(ROOT / "domain.yml")


@cache
def load_responses() -> dict[str, list[Yaml]]:
    """Read all responses of all topics."""
    responses: dict[str, list[Yaml]] = {}
    for file in sorted((ROOT / "data" / "responses").glob("*.yml")):
        found = load(file)["responses"]
        assert not set(found) & set(responses), f"{file.name} repeats a response."
        responses |= found
    return responses


def spoken() -> list[tuple[str, Yaml]]:
    """Give every variation of every response that a person reads."""
    return [
        (name, variation)
        for name, variations in load_responses().items()
        for variation in variations
        if not name.startswith("utter_label_")
    ]


@cache
def intents() -> set[str]:
    """Give the names of the domain's intents."""
    return {i if isinstance(i, str) else next(iter(i)) for i in load_domain()["intents"]}


@cache
def training_examples() -> dict[str, int]:
    """Count the examples of each intent."""
    return {
        block["intent"]: len(block["examples"].splitlines())
        for file in (ROOT / "data" / "nlu").glob("*.yml")
        for block in load(file)["nlu"]
    }


@cache
def steps_of_rules() -> list[Yaml]:
    """Give every step of every rule, alternatives included."""
    files = (ROOT / "data" / "rules").glob("*.yml")
    steps = [step for file in files for rule in load(file)["rules"] for step in rule["steps"]]
    return [inner for step in steps for inner in step.get("or", [step])]


@cache
def literals() -> set[str]:
    """Give every string in the code of actions and coach, and the fixed parts of f-strings."""
    found: set[str] = set()
    for folder in ("actions", "coach"):
        for file in (ROOT / folder).rglob("*.py"):
            nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            found |= {str(n.value) for n in nodes if isinstance(n, ast.Constant)}
    return found


@cache
def made_names() -> set[str]:
    """Give the responses whose names are put together from steps, feedback and states."""
    names = set()
    for skill, steps in arc.ARCS.items():
        names |= {f"utter_{kind}_{skill}_{step}" for kind in ("ask", "simpler") for step in steps}
        names |= {f"utter_begin_{skill}_{mode}" for mode in arc.MODES[skill]}
        names |= {f"utter_ask_{skill}_{arc.MODES[skill]['full'][0]}_case"}
    names |= {f"utter_{kind}_{name}" for kind in ("good", "next") for name in literals()}
    names |= {f"utter_good_goal_{name}" for name in literals()}
    names |= {f"utter_{kind}_{n}" for kind in ("play", "whisper", "debrief") for n in literals()}
    names |= {f"utter_play_opens_{manner}" for manner in MANNERS}
    names |= {f"utter_play_{act}_{mood}" for act in literals() for mood in ("warm", "cold")}
    names |= {
        f"utter_kept_{kind}" for kind in (*KINDS.values(), "card", "debrief", "collect", "numbers")
    }
    names |= {f"utter_kept_review_{name}" for name in literals()}
    names |= {f"utter_ask_planning_{n}" for n in ("learned_not_yet", "next_step_again")}
    otherwise = ("ask_card", "limit_in_words", "speaks_safer")
    names |= {f"utter_ask_negotiation_{n}" for n in otherwise}
    names |= {f"utter_ask_show_{wish}" for wish in ("less", "more")}
    names |= {"utter_begin_negotiation_debrief_won"}
    names |= {f"utter_ask_evidence_{n}_known" for n in ("source", "many")}
    variants = ("many_all", "many_percent", "many_story", "span_story", "numbers_case")
    names |= {f"utter_ask_evidence_{n}" for n in variants}
    names |= {f"utter_ask_evidence_closer_{issue}" for issue in ISSUES}
    names |= {f"utter_next_{whom}" for whom in WHOM.values()}
    names |= {f"utter_care_{h}_{name}" for h in ("check", "unsure") for name in FIRST.values()}
    names |= {f"utter_old_{status}" for status in (arc.OPEN, arc.DONE)}
    names |= {f"utter_{intent}" for intent in intents()}
    names |= {f"utter_consent_{what}" for what in (READ, WRITE, EXAMPLES)}
    names |= {f"utter_consent_{w}_{a}" for w in (READ, WRITE, EXAMPLES) for a in (YES, NO)}
    names |= {f"utter_privacy_{answer}" for answer in (YES, NO, PRIVATE)}
    names |= {"utter_private_on_already"}
    names |= {f"utter_readers{some}_of_danger" for some in ("", "_none")}
    names |= {f"{name}_{end}" for name in literals() | names for end in ("in_form", "no_line")}
    asked = {f"utter_care_ask_{name}" for name in literals()}
    states = {f"{name}_{state}" for name in asked | {"utter_person"} for state in ("here", "away")}
    return names | asked | states


def test_every_action_in_the_domain_is_registered_and_the_reverse() -> None:
    """An action that one side does not know fails in the middle of a talk."""
    executor = ActionExecutor()
    executor.register_package("actions")

    assert set(executor.actions) == set(load_domain()["actions"])


def test_every_rule_names_known_intents_and_actions() -> None:
    """Nothing in the rules is misspelt."""
    named = {step["action"] for step in steps_of_rules() if "action" in step}
    known = {*load_domain()["actions"], *load_domain()["forms"], *load_responses()}

    assert {step["intent"] for step in steps_of_rules() if "intent" in step} <= intents()
    assert named <= known | DEFAULT_ACTIONS


def test_every_intent_has_a_rule() -> None:
    """Whatever people want, something answers."""
    assert intents() == {step["intent"] for step in steps_of_rules() if "intent" in step}


def test_every_intent_has_examples_and_the_reverse() -> None:
    """What is not learned is named here."""
    assert set(training_examples()) == intents() - UNTRAINED
    assert min(training_examples().values()) >= 10


def test_every_response_named_in_code_exists() -> None:
    """A missing one would be silence."""
    named = {name for name in literals() if re.fullmatch(r"utter_[a-z_]*[a-z]", name)}

    assert {n for n in named if not any(r.startswith(n) for r in load_responses())} == set()


def test_no_response_is_an_orphan() -> None:
    """Every response can be said by somebody."""
    in_rules = {step["action"] for step in steps_of_rules() if "action" in step}
    spoken_names = {
        name
        for name in load_responses()
        if not name.startswith("utter_label_") and not language_of(name)
    }

    assert spoken_names - literals() - in_rules - made_names() - SAID_OUTSIDE_TURNS == set()


def test_every_question_has_its_words_and_its_simpler_words() -> None:
    """Each step of each arc can be asked, and asked again more plainly."""
    for skill, steps in arc.ARCS.items():
        for step in steps:
            assert f"utter_ask_{skill}_{step}" in load_responses()
            assert f"utter_simpler_{skill}_{step}" in load_responses()
            assert f"{skill}_{step}" in load_labels()


@pytest.mark.parametrize(
    "file",
    [
        "planning/feedback.py",
        "negotiation/preparation.py",
        "negotiation/after_talk.py",
        "evidence/steps.py",
    ],
)
def test_every_feedback_has_its_words(file: str) -> None:
    """Whatever strength or next thing is found can be said."""
    tree = ast.parse((ROOT / "coach" / file).read_text(encoding="utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call)]
    feedbacks = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "Feedback"]
    strengths = {a.value for c in feedbacks for a in c.args[:1] if isinstance(a, ast.Constant)}
    nexts = {
        value.value
        for call in feedbacks
        for value in [*call.args[1:2], *(k.value for k in call.keywords if k.arg == "next")]
        if isinstance(value, ast.Constant) and value.value
    }

    assert {f"utter_good_{name}" for name in strengths} <= set(load_responses())
    assert {f"utter_next_{name}" for name in nexts} <= set(load_responses())


def test_every_verdict_has_its_words() -> None:
    """The end of a check always says something."""
    names = {"story", "no_source", "no_comparison", "other_cause", "holds_so_far"}

    assert {f"utter_kept_review_{name}" for name in names} <= set(load_responses())


def test_no_comma_was_taken_for_the_end_of_a_text() -> None:
    """In YAML's short form an unquoted comma begins another key, and words are lost."""
    keys = {key for variations in load_responses().values() for v in variations for key in v}

    assert keys <= {"text", "buttons", "channel"}


def test_no_slot_is_an_orphan() -> None:
    """Each is read or set by an action; one is there to keep forms asking."""
    assert set(load_domain()["slots"]) - literals() == {"step_answer"}


@pytest.mark.parametrize(
    ("name", "variation"), spoken(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_message_fits_a_phone(name: str, variation: Yaml) -> None:
    """At most sixty words, one question, four choices, and no word that talks down."""
    text = variation["text"]
    placeholders = re.findall(r"{(\w+)}", text)
    grown = sum(_size(name, placeholder) for placeholder in placeholders)
    titles = " ".join(b["title"] for b in variation.get("buttons", []))
    plain = re.sub(r"\S*{\w+}\S*", "", text)

    most = MOST_WORDS_ELSEWHERE if language_of(name) else MOST_WORDS
    assert len(plain.split()) + grown <= most
    assert text.count("?") <= 1
    assert len(variation.get("buttons", [])) <= 4
    assert not BANNED.search(text + titles)


@pytest.mark.parametrize(
    ("name", "variation"), spoken(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_message_can_be_read_by_an_eighth_grader(name: str, variation: Yaml) -> None:
    """English ones, by Flesch and Kincaid's grade; of a few words it says nothing."""
    text = re.sub(r"{\w+}\s*", "It ", variation["text"])
    if language_of(name) or len(text.split()) < FEWEST_WORDS_TO_GRADE:
        return

    assert textstat.flesch_kincaid_grade(text) <= MOST_DIFFICULT


def language_of(name: str) -> str:
    """Give the ending of a response that is in another language than English."""
    endings = (code.lower().replace("-", "_") for code in load_names())
    return next((ending for ending in endings if name.endswith(f"_{ending}")), "")


def _size(response: str, placeholder: str) -> int:
    if response.startswith("utter_powerless") and placeholder == "lead":
        return WORDS_OF_A_LEAD_TO_DOUBT
    if response == "utter_powerless_example":  # told there only if it is short enough
        return ROOM_FOR_A_FRAME
    return SIZES.get(placeholder, WORDS_OF_A_QUOTE)


def test_every_choice_leads_somewhere() -> None:
    """A payload is an intent of the domain, with its value escaped from interpolation."""
    for name, variation in spoken():
        for button in variation.get("buttons", []):
            payload = interpolate_text(button["payload"], {"any": "slot"})
            match = re.fullmatch(r'/(?P<intent>\w+)(\{"value": "[\w:]+"\})?', payload)
            assert match, f"{name}: {payload}"
            assert match["intent"] in intents()


@pytest.mark.parametrize("words", ["{lead}", "a } b { c", "{0[plan]}", "10[b]", "100% $x", "{{x}}"])
def test_what_people_write_never_breaks_a_message(words: str) -> None:
    """Braces in their words stay braces, and the message around them stays whole."""
    said = interpolate_text('"{quote}": I hear you.', {"quote": quote(words)})

    assert said.replace(" ", "") == f'"{words}":Ihearyou.'.replace(" ", "")


def test_no_story_is_told_by_hand() -> None:
    """Whatever the coach says of a story comes from the playbook, with its source."""
    stories = [story for story in default_playbook().stories if story.id != "report"]
    names = {name for story in stories for name in (*story.names, story.title, story.place)}
    told_by_hand = {
        (name, said)
        for said, variation in spoken()
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", variation["text"])
    }

    assert told_by_hand == set()
