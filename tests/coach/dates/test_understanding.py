"""Tests of understanding when something is to be done; today is Wednesday, 10 June 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dates import NEVER, find_when, understand

TODAY = date(2026, 6, 10)


def _day(text: str, today: date = TODAY) -> str:
    when = understand(text, today)
    assert when.kind in {"known", "relative"}, when
    return str(when.day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in six weeks", "2026-07-22"),
        ("after two weeks", "2026-06-24"),
        ("before 3 weeks", "2026-07-01"),
        ("2-3 weeks", "2026-07-01"),
        ("a week or two", "2026-06-24"),
        ("a month and a half", "2026-07-25"),
        ("in a year's time", "2027-06-10"),
        ("10 working days", "2026-06-24"),
        ("in 48 hours", "2026-06-12"),
        ("six weeks from Tuesday", "2026-07-28"),
        ("a week tomorrow", "2026-06-18"),
        ("two days before christmas", "2026-12-23"),
        ("I need three more weeks", "2026-07-01"),
        ("within seven (7) days", "2026-06-17"),
        ("give it a good two weeks", "2026-06-24"),
        ("almost a month", "2026-07-10"),
        ("in a hundred and twenty days", "2026-10-08"),
        ("three weeks and two days", "2026-07-03"),
        ("a week to ten days", "2026-06-20"),
        ("four more sleeps", "2026-06-14"),
        ("seven weeks counted from 1 july", "2026-08-19"),
        ("30 days, starting monday", "2026-07-15"),
        ("one week into july", "2026-07-08"),
        ("within 10 days of the 1st", "2026-07-11"),
        ("this time next month", "2026-07-10"),
    ],
)
def test_a_stretch_of_time_is_counted(text: str, day: str) -> None:
    """From today, or from the day that is named."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on friday", "2026-06-12"),
        ("wednesday", "2026-06-17"),
        ("this coming friday", "2026-06-12"),
        ("next friday", "2026-06-19"),
        ("next week friday", "2026-06-19"),
        ("friday week", "2026-06-19"),
        ("the friday after next", "2026-06-19"),
        ("friday in two weeks", "2026-06-26"),
        ("before friday", "2026-06-11"),
        ("before noon on monday", "2026-06-15"),
        ("after the weekend", "2026-06-15"),
        ("the friday before christmas", "2026-12-18"),
        ("day after tmrw", "2026-06-12"),
        ("next tomorrow", "2026-06-12"),
        ("two sundays from now", "2026-06-21"),
        ("the next but one friday", "2026-06-26"),
        ("tuesday three weeks from now", "2026-06-30"),
        ("the last sunday before christmas", "2026-12-20"),
        ("on the wednesday of next week", "2026-06-17"),
        ("by 5pm", "2026-06-10"),
    ],
)
def test_a_weekday_is_the_one_that_is_meant(text: str, day: str) -> None:
    """ "Next" is of next week, plain and "coming" the first to come."""
    assert _day(text) == day


def test_next_friday_on_a_friday_is_a_week_later() -> None:
    """Never today."""
    assert _day("next friday", date(2026, 6, 12)) == "2026-06-19"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10th June", "2026-06-10"),
        ("june 9", "2027-06-09"),
        ("10/7", "2026-07-10"),
        ("7/31", "2026-07-31"),
        ("10.06.2027", "2027-06-10"),
        ("10-Jul-26", "2026-07-10"),
        ("2027-06-10", "2027-06-10"),
        ("the 15th", "2026-06-15"),
        ("by the 5th", "2026-07-05"),
        ("on the 31st", "2026-07-31"),
        ("next month 10th", "2026-07-10"),
        ("Friday, 12 June", "2026-06-12"),
        ("3-7 july", "2026-07-07"),
        ("feb 29", "2028-02-29"),
        ("before 5 July", "2026-07-04"),
        ("on or before 30th June", "2026-06-30"),
        ("10/11 july", "2026-07-11"),
        ("10/jul/2026", "2026-07-10"),
        ("in july, around the 15th", "2026-07-15"),
        ("the 15th, 16th at the latest", "2026-06-16"),
        ("the first of the month", "2026-07-01"),
        ("after 5 July", "2026-07-06"),
    ],
)
def test_a_date_is_the_next_of_its_name(text: str, day: str) -> None:
    """The day comes first in 10/7; a date that is past is next year's."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this week", "2026-06-14"),
        ("next to next week", "2026-06-28"),
        ("by the weekend", "2026-06-14"),
        ("by month end", "2026-06-30"),
        ("june end", "2026-06-30"),
        ("in may", "2027-05-31"),
        ("next year in january", "2027-01-31"),
        ("before july", "2026-06-30"),
        ("before the end of july", "2026-07-31"),
        ("first week of May", "2027-05-02"),
        ("july first week", "2026-07-05"),
        ("second half of june", "2026-06-30"),
        ("mid of next month", "2026-07-15"),
        ("the last friday in july", "2026-07-31"),
        ("first working day of august", "2026-08-03"),
        ("end of Q3", "2026-09-30"),
        ("before the year runs out", "2026-12-31"),
        ("by new year", "2027-01-01"),
        ("calendar week 23", "2027-06-13"),
        ("the week of 6 july", "2026-07-12"),
        ("the weekend of the 20th", "2026-06-21"),
        ("next week but one", "2026-06-28"),
        ("07/2027", "2027-07-31"),
        ("before the day is over", "2026-06-10"),
        ("before Christmas", "2026-12-24"),
    ],
)
def test_a_span_ends_on_its_last_day(text: str, day: str) -> None:
    """The week ends on Sunday; before a span is the day before its first."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("we began in march and want to finish by 10 july", "2026-07-10"),
        ("I talk to him on monday, the tap runs by thursday", "2026-06-11"),
        ("not on friday, on saturday", "2026-06-13"),
        ("I can't make friday, monday is better", "2026-06-15"),
        ("not before august, but by 25 august", "2026-08-25"),
        ("I will start tomorrow and be done in ten days", "2026-06-20"),
        ("the meeting is on 20 june, we need it before then", "2026-06-19"),
        ("we meet on tuesday, the fence is up two weeks later", "2026-06-30"),
        ("by friday, before the council meeting", "2026-06-12"),
        ("I was thinking friday", "2026-06-12"),
    ],
)
def test_of_two_times_the_deadline_is_taken(text: str, day: str) -> None:
    """Not when it began, nor when it cannot be."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by friday, no, monday", "2026-06-15"),
        ("by 3 july... sorry, i mean the 4th", "2026-07-04"),
        ("we said ninety days, lets make it a hundred from now", "2026-09-18"),
        ("two weeks, at worst three", "2026-07-01"),
        ("let me say the 18th because the 17th is a holiday", "2026-06-18"),
    ],
)
def test_the_last_word_is_the_one_that_counts(text: str, day: str) -> None:
    """Where somebody corrects themselves, the unit is carried over."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("not this saturday, the one after that", "2026-06-20"),
        ("not this month, the next", "2026-07-31"),
        ("not next week but the week after", "2026-06-28"),
        ("the wedding is on 12 september, it must be ready a week before that", "2026-09-05"),
        ("the fair is 4 july so the friday before", "2026-07-03"),
        ("ten days before my birthday on 20 july", "2026-07-10"),
    ],
)
def test_a_time_is_told_from_the_one_before_it(text: str, day: str) -> None:
    """As in "the week after"."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16-01-2027 pls", "2027-01-16"),
        ("16.1.27 bro", "2027-01-16"),
        ("16. 01. 2027 pls", "2027-01-16"),
        ("lets do 30/06/26 yes", "2026-06-30"),
        ("Oct. 3rd", "2026-10-03"),
        ("3. Oct", "2026-10-03"),
        ("Fri. Oct. 2nd", "2026-10-02"),
        ("by 15 Sept. 2027", "2027-09-15"),
        ("in the 11 of december", "2026-12-11"),
        ("till the 11 of the next month", "2026-07-11"),
        ("on the 20", "2026-06-20"),
        ("saturday 20 june 2026", "2026-06-20"),
        ("20 june 2026 saturday", "2026-06-20"),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, day: str) -> None:
    """Dashes, dots, strokes, short months, and noise around."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lost two days to the flu, so make it the 27th rather than the 25th", "2026-06-27"),
        ("friday instead of thursday", "2026-06-12"),
        ("i prefer the 20th over the 18th", "2026-06-20"),
        ("better sunday than saturday", "2026-06-14"),
        ("we moved it from the 18th to the 20th", "2026-06-20"),
        ("ok but friday, thursday I am selling", "2026-06-12"),
        ("tuesday. monday is a holiday", "2026-06-16"),
        ("sunday no, tuesday", "2026-06-16"),
        ("by 1 july they are moved. Kosta brings the list on monday", "2026-07-01"),
        ("i cant before sunday", "2026-06-14"),
    ],
)
def test_what_is_given_up_for_another_day_is_none(text: str, day: str) -> None:
    """Nor is a day on which somebody is busy."""
    assert _day(text) == day


def test_a_refused_day_leaves_the_event() -> None:
    """Two weeks after Diwali, not the Sunday."""
    when = understand("sunday no, is school. the reunion is 2 weeks after Diwali", TODAY)

    assert (when.kind, when.day) == ("event", date(2026, 11, 22))
    assert understand("sunday no", TODAY, asked=True) == NEVER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Order went out yesterday, tiles come on 6 feb and by the 13th they'll be laid",
            "2027-02-13",
        ),
        ("we start 28 july and finish by the 5th", "2026-08-05"),
        ("tiles come 20/12/2026 and are laid by the 5th", "2027-01-05"),
        ("it is market on 4 july so we finish on the 3rd", "2026-07-03"),
        ("seeds come in july; on the 15th we plant", "2026-07-15"),
        ("we began on 3 march and finish by the 20th", "2026-06-20"),
    ],
)
def test_a_bare_day_is_of_the_month_that_was_named(text: str, day: str) -> None:
    """The nearest to it; a month that is past tells nothing."""
    assert _day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Friday's staff meeting this week, i'll present it there", "2026-06-12"),
        ("at thursday's council session next week", "2026-06-18"),
        ("next week, probably thursday", "2026-06-18"),
        ("i see him friday, by next week it is done", "2026-06-21"),
        ("On Friday I will count the cars with Rosa from 7 to 8 in the morning", "2026-06-12"),
        ("this friday, 7 to 8 in the morning", "2026-06-12"),
        ("in the morning", "2026-06-11"),
    ],
)
def test_the_more_exact_day_wins(text: str, day: str) -> None:
    """A weekday over its week; a part of the day is of the day that was named."""
    assert _day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        *("by dinner time", "this arvo mate", "by teatime", "before dark", "by end of play"),
        *("by the time its dark", "before i go to bed", "by sundown", "end of the shift"),
    ],
)
def test_a_part_of_the_day_is_of_today(text: str) -> None:
    """However it is called."""
    assert _day(text) == str(TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the second sunday in advent month, i mean december", "2026-12-13"),
        ("5 july, sorry august", "2026-08-05"),
        ("the first monday of july, no wait, august", "2026-08-03"),
        ("5 july, sorry august 7", "2026-08-07"),
        ("10 july, i mean next year", "2027-07-10"),
    ],
)
def test_only_the_month_or_year_is_corrected(text: str, day: str) -> None:
    """The day stays."""
    assert _day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        *("when life calms down a bit", "when things get better", "once I feel like it"),
        *("when work is less crazy", "once things are back to normal", "when it gets quieter"),
        *("when i have more energy", "when my head is clear", "when i get round to it"),
    ],
)
def test_better_days_are_no_time(text: str) -> None:
    """Nobody has them in a calendar."""
    assert understand(text, TODAY, asked=True) == NEVER


@pytest.mark.parametrize("text", ["when the river calms down", "when my exams are over"])
def test_what_does_happen_one_day_is_an_event(text: str) -> None:
    """A river is not life."""
    assert understand(text, TODAY, asked=True).kind == "event"


def test_an_event_that_is_named_with_its_day_is_that_day() -> None:
    """No need to ask."""
    assert _day("when the meeting is over on 3 july") == "2026-07-03"


@pytest.mark.parametrize(
    "text",
    [
        "i can build within a month of getting the permit",
        "two weeks once the permit is here",
        "once the permit is here it takes two weeks",
        "ten days from when the permit is signed",
        "we wait for the permit, after the permit comes, two weeks",
    ],
)
def test_a_conditional_date_is_an_event(text: str) -> None:
    """How long it takes is known, from when is not."""
    when = understand(text, TODAY)

    assert (when.kind, when.day) == ("event", None)
    assert "permit" in when.event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("the cows have to calve first", "the cows have to calve"),
        ("same day the inspector comes round", "the inspector comes round"),
        ("the truck is in Kisumu, we load as it returns", "it returns"),
        ("My contract runs out and then i have time", "My contract runs out"),
        ("depends on when the carpenter has time for us", "the carpenter has time for us"),
        ("still waiting for the spare part", "the spare part"),
        ("at our next choir practice", "our next choir practice"),
        ("hard to say, the river has to go down", "the river has to go down"),
        ("if the bank agrees", "the bank agrees"),
        ("the weekend of the fair", "the weekend of the fair"),
    ],
)
def test_what_is_answered_without_a_time_is_an_event(text: str, event: str) -> None:
    """No list holds what people wait for; outside an answer the same words say no time."""
    when = understand(text, TODAY, asked=True)

    assert (when.kind, when.event, when.day) == ("event", event, None)
    assert understand(text, TODAY) == NEVER


@pytest.mark.parametrize(
    "text",
    [
        *("soon", "asap", "when we can", "not sure", "no idea", "whenever", "idk", "yes", "ok", ""),
        *("it'll get done when it gets done", "the quicker the better", "one of these days", "?"),
        *(
            "as quick as we can manage",
            "whenever everyone's free",
            "maybe one day",
            "in due course",
        ),
        *("in the coming weeks", "no hurry with that", "right now we don't know", "it depends"),
        *("the bridge was washed away two years ago", "last time it took us three weeks"),
        *("We asked them in january and again in april, nothing happened", "yesterday lol"),
        *("I have to ask my wife first", "I cannot promise anything, everyone is tired", "now now"),
        *("til the cows come home", "let me talk to the others", "we tried last spring"),
    ],
)
def test_an_answer_that_says_no_time_is_none(text: str) -> None:
    """Vague, past, refused or for others to say: the coach asks for a day."""
    assert understand(text, TODAY, asked=True) == NEVER


def test_an_answer_may_be_a_stretch_of_time_wherever_it_stands() -> None:
    """The boys get their two weeks."""
    text = "the boys at the workshop want two weeks for that"

    assert understand(text, TODAY, asked=True).day == date(2026, 6, 24)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("by the next council meeting", "the next council meeting"),
        ("when my son is back", "my son is back"),
        ("by the time school opens", "school opens"),
        ("after harvest", "harvest"),
        ("once my papers come", "my papers come"),
        ("before the rains start", "the rains start"),
        ("not until the rains stop", "the rains stop"),
        ("two weeks after the baptism", "the baptism"),
        ("it must be ready for my daughters wedding", "my daughters wedding"),
        ("winter", "winter"),
        ("the wall is fixed when the money comes", "the money comes"),
    ],
)
def test_an_event_is_named_as_it_was_written(text: str, event: str) -> None:
    """Its date must be asked, seasons too: nobody said which side of the world this is."""
    when = understand(text, TODAY)

    assert (when.kind, when.event, when.day) == ("event", event, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by easter", date(2027, 3, 28)),
        ("a week after easter", date(2027, 4, 4)),
        ("before Diwali", date(2026, 11, 8)),
        ("after Eid", None),
        ("mother's day", None),
    ],
)
def test_a_feast_that_moves_is_asked_with_a_likely_day(text: str, day: date | None) -> None:
    """The coach may offer it."""
    when = understand(text, TODAY)

    assert (when.kind, when.day) == ("event", day)


@pytest.mark.parametrize(
    "text",
    [
        *("soon", "asap!!", "some day", "one day", "when we can", "as soon as possible", "a while"),
        *("in a few weeks", "when the time is right", "no date yet", "later", "by hand", ""),
        *("since last year it is broken", "two weeks ago", "we started in 2024", "every friday"),
        *("for two years nobody came", "30 feb", "it will take years"),
    ],
)
def test_no_time_to_work_with_is_none(text: str) -> None:
    """Nothing is guessed: the coach asks for a day."""
    assert understand(text, TODAY) == NEVER


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("30 more families have water by June", "by June"),
        ("fewer than 5 complaints a week by June; now it is 14", "by June"),
        ("10 jobs for youth in the ward within 6 months", "within 6 months"),
        ("every child has a desk before school starts", "before school starts"),
        ("the path is dry when it rains", ""),
        ("children are safe after school", ""),
        ("we may get 3 taps", ""),
        ("twice a month the drain is cleaned", ""),
        ("the ambulance comes within 20 minutes", ""),
        ("last year 12 children drowned", ""),
        ("since March there is no water", ""),
        ("by the river there is a bridge", ""),
        ("Mrs April gets a ramp", ""),
        ("June said that there is no water", ""),
        ("Its dark. the lamps work again", ""),
        ("every child is home before it gets dark", ""),
    ],
)
def test_the_words_for_when_are_found_in_a_goal(goal: str, words: str) -> None:
    """How often, how long and under what condition are no deadline."""
    assert find_when(goal) == words


@given(st.text(max_size=60), st.dates(date(2025, 1, 1), date(2028, 12, 31)))
def test_whatever_is_typed_a_day_is_never_past(text: str, today: date) -> None:
    """Nor does any text stop the coach."""
    for asked in (False, True):
        when = understand(text, today, asked=asked)

        assert when.day is None or when.day >= today


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("jueves Rosa and me go to señor Kim", date(2026, 12, 3)),
        ("is thursday 10 diciembre", date(2026, 12, 10)),
        ("on vendredi", date(2026, 12, 4)),
        ("in janeiro", date(2027, 1, 31)),
    ],
)
def test_days_and_months_of_a_first_language_are_known(text: str, day: date) -> None:
    """Among English words."""
    assert understand(text, date(2026, 11, 29)).day == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by the 12th, and again on the 26th of february", "2027-02-12"),
        ("by the 28th, then on the 3rd of march", "2027-02-28"),
        ("on the 12th and 26th of february", "2027-02-26"),
    ],
)
def test_a_day_before_the_day_that_names_its_month_is_of_that_month(text: str, day: str) -> None:
    """And of none that comes sooner."""
    assert _day(text) == day
