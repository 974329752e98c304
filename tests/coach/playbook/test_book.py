"""The playbook is found by trouble, story, practice and word, and speaks as the coach does."""

from __future__ import annotations

import pytest

from coach.playbook import Playbook, default_playbook, search

# As people might write, in other words and other places than the entries.
SITUATIONS = [
    ("the council is axing our lunch club for pensioners", "sefton"),
    ("they asked us to fill in a questionnaire last spring and then silence", "sefton"),
    ("it's only ever the same old faces turning up at consultations", "sefton"),
    ("parliament is writing a law on home care workers and we weren't invited", "lima"),
    ("the wholesaler picks us potato growers off one at a time", "lima"),
    ("I clean toilets for a living. why would a councillor care what I say", "lima"),
    ("officials claim residents don't want a sewer, i think thats a lie", "lima"),
    ("the dump truck can't turn around in our alley so they skip us", "lima"),
    ("ferry operator and port each say the delay is the other's fault", "mumbai"),
    ("doors get shut in my face when i go round for the petition", "mumbai"),
    ("an aid agency donated an ultrasound that keeps failing, how do we refuse", "mumbai"),
    ("we agreed on grazing times, what now so it doesn't fall apart", "mumbai"),
    ("folks on our road are scared of the asylum hostel", "nashville"),
    ("council meets thursday, which people should come with us", "nashville"),
    ("there's one loud guy online who is against everything we do", "nashville"),
    ("official statistics are ancient, we need something current", "built_for_zero"),
    ("agencies sit around a table but each family falls through the cracks", "built_for_zero"),
    ("our kick-off evening is next week and i never chaired anything", "brownsville"),
    ("the health board won't give us the numbers for our estate", "brownsville"),
    ("i'm about to be evicted, who knows how this goes", "brownsville"),
]

OFF_TOPIC = [
    "what's the weather tomorrow",
    "tell me a joke",
    "who won the football match last night",
    "how do i bake bread",
    "thanks",
    "ok",
    "my dog has fleas what shampoo",
    "what is 17 times 23",
    "asdf qwer zxcv",
    "?!",
    "",
]


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    """Give the project's playbook."""
    return default_playbook()


def test_troubles_from_elsewhere_find_their_story() -> None:
    """What people write about their own place leads to the story that helps, nearly always."""
    found = [search(words)[:1] for words, _ in SITUATIONS]
    stories = [match.entry.story for matches in found for match in matches]
    right = [
        matches[0].entry.story == story
        for matches, (_, story) in zip(found, SITUATIONS, strict=True)
        if matches
    ]

    assert len(stories) >= 0.95 * len(SITUATIONS)
    assert sum(right) >= 0.85 * len(SITUATIONS)


@pytest.mark.parametrize("words", OFF_TOPIC)
def test_nothing_is_said_when_nothing_fits(words: str) -> None:
    """No example is better than one that does not fit."""
    assert search(words) == []


def test_a_skill_narrows_the_search() -> None:
    """In a negotiation only entries for negotiation come."""
    found = search("the council is cutting our bus", "negotiation")

    assert found
    assert all("negotiation" in match.entry.skills for match in found)


def test_matches_come_best_first_and_no_more_than_asked_for() -> None:
    """The limit holds, and the first is the one to tell."""
    found = search("nobody comes to our meetings", limit=2)

    assert len(found) == 2
    assert found[0].score >= found[1].score - 0.02


def test_what_was_told_is_not_found_again(playbook: Playbook) -> None:
    """A second example is another one."""
    words = "doors get shut in my face when i go round for the petition"
    first = playbook.search(words)[0].entry
    second = playbook.search(words, exclude={first.id})[0].entry

    assert second.id != first.id


@pytest.mark.parametrize(
    ("words", "story"),
    [
        ("tell me about Liverpool", "sefton"),
        ("what did they do in Peru?", "lima"),
        ("the one with Armida Fernandez", "mumbai"),
        ("NASHVILLE", "nashville"),
        ("built for zero please", "built_for_zero"),
        ("united for brownsville", "brownsville"),
    ],
)
def test_a_story_is_known_by_its_places_and_people(
    playbook: Playbook, words: str, story: str
) -> None:
    """People ask for a story by the name they remember."""
    named = playbook.story(words)

    assert named is not None
    assert named.id == story


def test_a_place_of_no_story_names_none(playbook: Playbook) -> None:
    """The person's own town is no story."""
    assert playbook.story("we live in Accra") is None


def test_a_story_goes_on_with_what_was_not_told(playbook: Playbook) -> None:
    """From the last entry it comes round to the first, and ends when all were told."""
    story = playbook.stories[0]
    last, first = story.entries[-1], story.entries[0]

    assert playbook.next_after(last, {last.id}) == first
    assert playbook.next_after(last, {entry.id for entry in story.entries}) is None


@pytest.mark.parametrize(
    ("words", "practice"),
    [
        ("practice 4", "lab"),
        ("5", "all_tools"),
        ("and number eight?", "values"),
        ("the 3rd one", "bridges"),
        ("what is the sixth practice", "long_view"),
        ("what is practice 6", "long_view"),
        ("what about practice number 6", "long_view"),
        ("shared agency", "shared_agency"),
        ("what do they say about values", "values"),
        ("always a lab?", "lab"),
        ("view beneficiaries as changemakers", "changemakers"),
        ("avoid setting grand expectations early on", "expectations"),
    ],
)
def test_a_practice_is_known_by_name_and_number(
    playbook: Playbook, words: str, practice: str
) -> None:
    """Both its place among the eight and words of its heading will do."""
    named = playbook.practice(words)

    assert named is not None
    assert named.id == practice


def test_an_unknown_practice_is_none(playbook: Playbook) -> None:
    """The coach then lists the eight."""
    assert playbook.practice("something about horses") is None
    assert playbook.practice("tell me one of them") is None


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("what is a BATNA?", "BATNA"),
        ("plan b", "BATNA"),
        ("what does walk away point mean", "walk-away"),
        ("baselines", "baseline"),
        ("whats an if then plan", "if-then plan"),
        ("define stakeholders", "stakeholder"),
        ("what is a run chart", "run chart"),
    ],
)
def test_a_word_is_explained(playbook: Playbook, words: str, term: str) -> None:
    """A word is found within a question, in the plural and by its other names."""
    definition = playbook.define(words)

    assert definition is not None
    assert definition.term == term


def test_an_unknown_word_is_not_explained(playbook: Playbook) -> None:
    """Nothing is made up."""
    assert playbook.define("what is a flugelhorn") is None


def test_a_citation_shows_the_first_source(playbook: Playbook) -> None:
    """Title, kind, address and quotation come along."""
    entry = playbook.entry("brownsville-tired-of-outsiders")
    assert entry is not None
    citation = playbook.cite(entry)

    assert citation.entry == entry.id
    assert citation.title == "United for Brownsville: Providers"
    assert citation.kind == "public"
    assert citation.url == "https://www.unitedforbrownsville.org/providers"
    assert citation.quote == "sick and tired of outsiders coming in"


def test_a_story_begins_with_what_was_named_of_it(playbook: Playbook) -> None:
    """Who asks for Rockford does not hear of a hotel in Manhattan."""
    rockford, lima = search("tell me about Rockford"), search("tell me about Lima")

    assert "Rockford" in rockford[0].entry.text
    assert lima[0].entry == next(e for e in playbook.entries if e.story == "lima")


def test_another_one_is_from_another_story(playbook: Playbook) -> None:
    """The nearest that was not told; when all were, there is none."""
    ride = playbook.entry("lima-ride-along")
    assert ride is not None
    everything = [entry.id for entry in playbook.entries]

    other = playbook.like(ride, told=[ride.id])

    assert other is not None
    assert other.story not in {"lima", "report"}
    assert playbook.like(ride, told=everything) is None


def test_a_report_of_ones_own_is_not_the_playbook(playbook: Playbook) -> None:
    """ "Report" is a word that people need."""
    assert playbook.story("the council's annual report says crime fell") is None


def test_after_a_practice_comes_what_shows_it(playbook: Playbook) -> None:
    """The playbook's own first; and then that story goes on."""
    practice = playbook.practice("always a lab")
    assert practice is not None
    told_by = playbook.entry(practice.entry)
    assert told_by is not None

    shown = playbook.next_after(told_by, told=())

    assert shown is not None
    assert "lab" in shown.practices
    assert shown.id != told_by.id
    assert shown.kind in {"playbook", "playbook_blog"}


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        ("what do you mean by shared agency?", "P2"),
        ("which three skills does the playbook want people to learn?", "P1"),
        ("what does the playbook say about being a lab", "P4"),
        ("what about practice 6", "P6"),
    ],
)
def test_a_practice_is_found_by_a_question_about_it(
    playbook: Playbook, asked: str, fact: str
) -> None:
    """Like any entry."""
    assert playbook.search(asked)[0].entry.fact == fact


def test_every_skill_has_entries_from_every_story(playbook: Playbook) -> None:
    """Whatever someone works on, no story is left out."""
    covered = {(entry.story, skill) for entry in playbook.entries for skill in entry.skills}

    assert len(covered) == 3 * len(playbook.stories)


def test_nobody_is_called_a_beneficiary(playbook: Playbook) -> None:
    """The word stands in the playbook's own heading and is never said to people."""
    said = [entry.text + entry.teaches for entry in playbook.entries]
    said += [practice.name for practice in playbook.practices]
    said += [definition.text for definition in playbook.glossary]

    assert not [text for text in said if "beneficiar" in text.lower()]


def test_own_figures_are_called_so(playbook: Playbook) -> None:
    """Figures of an organisation about itself are told as such, within the text."""
    own = [
        entry for entry in playbook.entries if entry.caution and entry.caution.kind == "own_figures"
    ]

    assert own
    assert all(entry.must_say for entry in own)


@pytest.mark.parametrize(
    ("ask", "story"),
    [
        ("what did they do in Nashville?", "nashville"),
        ("those SNEHA women in Dharavi, what have they done", "mumbai"),
        ("that lady with the rubbish in Peru, how did she start?", "lima"),
    ],
)
def test_who_names_a_story_is_told_of_that_one_alone(ask: str, story: str) -> None:
    """However well another would fit."""
    assert {match.entry.story for match in search(ask)} == {story}
