"""How a contact is named, its number and its hours as people say them; and that help is there."""

from __future__ import annotations

from babel.dates import get_day_names
from rasa_sdk.executor import CollectingDispatcher

from actions.in_language import label_in
from coach.contacts import ALWAYS, DAYS, Contact, contacts_in_danger
from coach.languages import ENGLISH
from coach.settings import load_settings


def with_number(contact: Contact | None) -> str:
    """Give a contact's name and number; nothing where there is no contact."""
    if contact is None:
        return ""
    return f"{contact.name}, {contact.number}" if contact.number else contact.name


def say_help_is_there(dispatcher: CollectingDispatcher) -> None:
    """Name help, and the words that stop everything for it."""
    contacts = contacts_in_danger(load_settings().care_file)
    line = with_number(contacts.helpline(contacts.now())) or label_in("no_line", ENGLISH)
    dispatcher.utter_message(response="utter_care_beside", line=line)


def hours_of(contact: Contact | None, language: str = ENGLISH) -> str:
    """Give hours as people say them: "Mon to Fri, 09:00 to 17:00"."""
    if contact is None:
        return ""
    if contact.hours == ALWAYS:
        return label_in("always", language)
    days, times = contact.hours.split(" ")
    named = [_day(day, language) for day in days.split("-")]
    words = {"days": _span(named, language), "times": _span(times.split("-"), language)}
    return label_in("hours", language).format(**words)


def _day(day: str, language: str) -> str:
    """Give a day's name; in another script's Latin letters people use the English one."""
    if language == ENGLISH or "-" in language:
        return day.title()
    return str(get_day_names(locale=language)[DAYS.index(day)])


def _span(ends: list[str], language: str) -> str:
    first, last = ends[0], ends[-1]
    return label_in("span", language).format(first=first, last=last) if ends[1:] else first
