"""Names of people in a text: by the words beside them, by lists, and by capitals nobody knows."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from coach.masking import gazetteer, ordinary
from coach.masking.letters import Word, are_capitals_a_sign, words_of
from coach.masking.people_words import (
    ABOUT,
    AFTER_A_NAME,
    AFTER_AN_INTRODUCTION,
    AND,
    ARTICLES,
    BEFORE_A_DAY,
    BEFORE_A_PERSON,
    BEFORE_A_PLACE,
    BEFORE_A_TOWN,
    DOES,
    DOES_WITH_CAPITAL,
    FEWEST_GERMAN,
    GERMAN_WORDS,
    HONOURS_AND_NAMES,
    INTRODUCTIONS,
    INTRODUCTIONS_AT_THE_START,
    JUST_BEFORE_A_PLACE,
    KIN,
    NAME_ENDINGS,
    NAMED_AFTER,
    NAMES_AND_DATES,
    NAMES_AND_VERBS,
    NAMES_AND_WORDS,
    ORGANISATIONS,
    PARTICLES,
    SONS_AND_FATHERS,
    TALKS,
    TITLES,
    TOWARDS,
)
from coach.masking.place_frames import find_places
from coach.masking.spans import Kind, Span

SHORTEST_SMALL = 3  # letters of a name that is written small
LONGEST_ACRONYM = 6
LONGEST_SHORTENED = 4  # "Smt.", "Cllr."
MOST_PARTICLES = 2
_INTRODUCED = re.compile(rf"(?<!\w)(?:{'|'.join(INTRODUCTIONS)})\s+", re.IGNORECASE)
_INTRODUCED_FIRST = re.compile(
    rf"(?:^|[.!?,;\n] ?)(?:{'|'.join(INTRODUCTIONS_AT_THE_START)})\s+", re.IGNORECASE
)
_HERE = re.compile(
    r"(?:^|[.!?,;:\n] ?|\b(?:hi|hello|hallo|hey|hiya|g'day|shalom|salaam) )"
    r"(?P<name>[^\W\d_][\w'’\-]{1,30}(?: [^\W\d_][\w'’\-]{1,30})?) (?:is )?here"
    r"(?=[,.;:!?]| (?:from|and|again|i|my|the)\b|$)",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"['’](?:ll|d|m|ve|re|t)$", re.IGNORECASE)
_GLUE = re.compile(r"^[ \t]*[.\-]?[ \t]*$")  # what stands between the parts of one name
_AFTER_KIN = re.compile(r"^,? \(?[\"'“‘]?$|^ ?[:(] ?[\"“]?$|^ \w{0}$")
_PAST_TENSE = re.compile(r"[a-z]ó$|[^o]ou$|^a(?:li|na|me|ta)[a-z]{3,}[ae]$")
_PREFIXES = ("و", "ف", "ب", "ل", "ك")  # Arabic writes "and", "to", "by" as part of the word


def find_names(text: str) -> Iterator[Span]:
    """Give each word of the text that is, or may well be, part of somebody's name."""
    message = _Message(text, words_of(text))
    for index in range(len(message.words)):
        if message.is_name(index):
            message.hidden.add(index)
    message.hide_introduced()
    message.hide_neighbours()
    message.hide_again()
    for index in sorted(message.hidden):
        word = message.words[index]
        yield Span(word.start, word.end, Kind.NAME)


@dataclass
class _Message:
    """A text, its words and those that are found to be names."""

    text: str
    words: list[Word]
    hidden: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.starts = [word.start for word in self.words]
        german = sum(word.lower in GERMAN_WORDS for word in self.words)
        is_headline = not are_capitals_a_sign(self.words, ordinary.ordinary_words())
        self.capitals_tell = german < FEWEST_GERMAN and not is_headline
        self.own = [match.span() for match in ordinary.own_phrases().finditer(self.text)]
        self.own += find_places(self.text) if self.capitals_tell else []

    def is_name(self, index: int) -> bool:
        """Tell whether a word is a name by itself or by the words at its sides."""
        word = self.words[index]
        if len(word.text) < gazetteer.SHORTEST and word.text.isascii():
            return False
        if _CONTRACTED.search(word.text) or self._is_own(word):
            return False
        if self._is_addressed(index):
            return True
        if not self.capitals_tell or not word.is_capital:
            return self._is_small_name(index)
        return self._is_name_by_capital(index)

    def hide_introduced(self) -> None:
        """Hide what follows "my name is" and its like in other languages, and not those words."""
        patterns = (_INTRODUCED, _INTRODUCED_FIRST)
        for match in chain.from_iterable(one.finditer(self.text) for one in patterns):
            start, end = match.span()
            first, at = (bisect.bisect_left(self.starts, place) for place in (start, end))
            self.hidden.difference_update(range(first, at))
            if at == len(self.words) or self.text[end : self.words[at].start].strip("\"'“‘*(:"):
                continue
            if self._is_titled_next(at):
                self.hidden.update((at, at + 1))
            elif self._may_be_introduced(self.words[at]):
                self.hidden.add(at)
                self._hide_second(at)
        self._hide_those_here()

    def _may_be_introduced(self, word: Word) -> bool:
        if word.lower in ordinary.calendar_words() or self._is_own(word):
            return False
        if word.lower in NAMES_AND_WORDS or not _is_ordinary(word):
            return True
        if word.lower in ordinary.english_words() or _is_office(word):
            return False
        is_capital = word.is_capital and self.capitals_tell
        return is_capital or word.lower in gazetteer.first_names()

    def _is_titled_next(self, index: int) -> bool:
        """Tell whether somebody is called by a title and a name: "s'appelle mama furaha"."""
        word, after = self.words[index], self._after(index)
        is_title = word.lower in TITLES and after is not None and self._gap(index) == " "
        return is_title and after is not None and self._may_be_introduced(after)

    def _hide_second(self, index: int) -> None:
        """Hide a second name that is written small, where the sentence goes on as from a name."""
        at = index + 1
        if at + 1 >= len(self.words) or self._gap(index) != " ":
            return
        word, after = self.words[at], self.words[at + 1]
        ends = self._gap(at).strip() != "" or after.lower in AFTER_AN_INTRODUCTION
        is_name = word.lower in gazetteer.names() or _is_unknown_small(word)
        if ends and is_name and not _is_ordinary(word) and not self._is_own(word):
            self.hidden.add(at)

    def _hide_those_here(self) -> None:
        """Hide who says that they write: "noa bar-lev here", "Davo here,"."""
        for match in _HERE.finditer(self.text):
            first = bisect.bisect_left(self.starts, match.start("name"))
            last = bisect.bisect_left(self.starts, match.end("name"))
            words = self.words[first:last]
            if words and all(self._may_write(word) for word in words):
                self.hidden.update(range(first, last))

    def _may_write(self, word: Word) -> bool:
        is_known = word.lower in ordinary.english_words() or word.lower in ordinary.small_words()
        return not is_known and not _is_ordinary(word) and not self._is_own(word)

    def hide_neighbours(self) -> None:
        """Hide the other parts of a name of which one was found."""
        for index in sorted(self.hidden):
            self._hide_forwards(index)
        for index in sorted(self.hidden, reverse=True):
            before = index - 1
            while before >= 0 and before not in self.hidden and self._is_part_before(before):
                self.hidden.add(before)
                before -= 1
        self._hide_between()
        self._hide_joined()

    def _hide_between(self) -> None:
        """Hide the middle of a name, though it is a day's short name: "Phạm Thu Hà"."""
        for index in sorted(self.hidden):
            middle = index + 1
            if middle in self.hidden or middle + 1 not in self.hidden:
                continue
            are_apart = self._gap(index) != " " or self._gap(middle) != " "
            word = self.words[middle]
            if not are_apart and word.is_capital and self.capitals_tell and not word.opens:
                self.hidden.add(middle)

    def hide_again(self) -> None:
        """Hide a name wherever else it stands in the same words."""
        known = {self.words[i].text for i in self.hidden if not _is_ordinary(self.words[i])}
        smaller = {name.lower() for name in known}
        for index, word in enumerate(self.words) if known else ():
            is_same = word.text in known or (
                not _is_ordinary(word) and not smaller.isdisjoint(_without_endings(word.lower))
            )
            if is_same and not self._is_own(word):
                self.hidden.add(index)

    def _is_own(self, word: Word) -> bool:
        return any(start <= word.start and word.end <= end for start, end in self.own)

    def _is_addressed(self, index: int) -> bool:
        """Tell whether a title or a family word beside it makes a word a name."""
        word, before = self.words[index], self._before(index)
        if self._is_honoured(index):
            return True
        if before is None:
            return False
        gap = self._gap(index - 1)
        is_titled = before.lower in TITLES and (gap in (" ", "-") or _is_shortened(before, gap))
        if is_titled and self._may_follow_title(before, word):
            return True
        is_kin = before.lower in KIN and bool(_AFTER_KIN.match(gap))
        if not is_kin:
            return False
        if gap == " " and self._is_two_names(index):
            return True
        return self._may_follow_kin(word, is_apart=gap != " ")

    def _is_two_names(self, index: int) -> bool:
        """Tell whether a small word of some language is a name by what follows: "luz dary"."""
        word, after = self.words[index], self._after(index)
        if word.lower not in gazetteer.first_names() or after is None or self._gap(index) != " ":
            return False
        if word.lower in ordinary.ordinary_words() or _is_office(word):
            return False
        return after.lower in DOES or after.lower in gazetteer.names() or _is_unknown_small(after)

    def _is_honoured(self, index: int) -> bool:
        """Tell whether a word of honour follows: "Ramesh ji"."""
        word, after = self.words[index], self._after(index)
        if after is None or after.lower not in AFTER_A_NAME or self._gap(index).strip(" -"):
            return False
        if word.is_capital and not word.opens and self.capitals_tell:
            return word.lower not in ordinary.english_words() and not _is_office(word)
        return not _is_ordinary(word) and (word.is_capital or word.lower in gazetteer.names())

    def _may_follow_title(self, title: Word, word: Word) -> bool:
        if word.is_capital and self.capitals_tell:
            is_office = (
                title.is_capital and _is_ordinary(word) and title.lower[:2] not in ("mr", "ms")
            )
            is_listed = word.lower in gazetteer.names() or word.lower in NAMES_AND_WORDS
            return not is_office or is_listed
        return not _is_ordinary(word) and (
            word.lower in gazetteer.names() or word.lower not in ordinary.familiar_words()
        )

    def _may_follow_kin(self, word: Word, *, is_apart: bool) -> bool:
        if word.lower in NAMES_AND_WORDS or word.lower in NAMES_AND_DATES:
            is_verb = word.lower in NAMES_AND_VERBS
            return (word.is_capital and self.capitals_tell) or (not is_verb and not is_apart)
        if _is_ordinary(word):
            return False
        if word.is_capital and self.capitals_tell:
            return True
        return word.lower in gazetteer.names() or (
            not is_apart and len(word.text) > SHORTEST_SMALL
            and word.lower not in ordinary.familiar_words()
        )  # fmt: skip

    def _is_small_name(self, index: int) -> bool:
        """Tell whether a word is a name where its capital, or the lack of one, says nothing."""
        word = self.words[index]
        if len(word.text) < (SHORTEST_SMALL if word.has_cases else 2):
            return False
        if word.lower in NAMES_AND_DATES:
            return self._is_asked(index)
        if word.lower in ordinary.ordinary_words() and word.lower not in NAMES_AND_WORDS:
            return False
        if word.lower in NAMES_AND_WORDS and self._is_talked_to(index):
            return True
        if self._is_place(index):
            return False
        if any(_is_listed_small(form) for form in _forms(word)):
            return True
        if word.lower in gazetteer.names() and self._owns(index) and not _is_ordinary(word):
            return True
        if self._is_met(index) and word.lower in NAMES_AND_WORDS:
            return True
        is_named = self._is_met(index) or self._does_something(index)
        is_thing = self._follows_article(index)
        return _is_unknown_small(word) and not is_thing and (is_named or self._is_with(index))

    def _is_met(self, index: int) -> bool:
        """Tell whether what is done before a word is done to people: "i told fatou"."""
        before = self._before(index)
        if before is None or self._gap(index - 1) != " ":
            return False
        return before.lower in BEFORE_A_PERSON or self._is_talked_to(index)

    def _owns(self, index: int) -> bool:
        """Tell whether something is a person's: "yemi's shop"."""
        return self._after(index) is not None and self._gap(index).startswith(("'s ", "’s "))

    def _is_asked(self, index: int) -> bool:
        """Tell whether a month is somebody who is asked to do something: "i asked may to"."""
        after = self._after(index)
        is_to_do = after is not None and after.lower in ("to", "that", "if", "about")
        return is_to_do and self._is_met(index) and not self._is_talked_to(index)

    def _is_talked_to(self, index: int) -> bool:
        """Tell whether something is said or given to whom a word names: "send it to rose"."""
        at = index - 2
        if at < 0 or self.words[index - 1].lower not in TOWARDS:
            return False
        if self.words[at].lower in ABOUT and at:
            at -= 1
        return self.words[at].lower in TALKS

    def _is_institution(self, index: int) -> bool:
        """Tell whether a word beside it makes it the name of a school, a hall, a market."""
        before, after = self._before(index), self._after(index)
        if before is not None and before.lower in NAMED_AFTER and self._gap(index - 1) == " ":
            return True
        is_one = after is not None and self._gap(index) == " " and after.lower in ORGANISATIONS
        return is_one and after is not None and (after.is_capital or after.lower == "period")

    def _follows_article(self, index: int) -> bool:
        """Tell whether an article makes a thing of it: "the Trust"."""
        before = self._before(index)
        return before is not None and before.lower in ARTICLES and self._gap(index - 1) == " "

    def _is_with(self, index: int) -> bool:
        before = self._before(index)
        return before is not None and before.lower == "with" and self._gap(index - 1) == " "

    def _is_name_by_capital(self, index: int) -> bool:
        word = self.words[index]
        lower = word.lower
        if lower in ordinary.calendar_words() or lower in NAMES_AND_DATES:
            return lower in NAMES_AND_DATES and (self._does_something(index) or self._is_met(index))
        if lower in NAMES_AND_WORDS and self._follows_article(index):
            return False
        if self._is_institution(index) and not self._is_met(index):
            return False
        if lower in NAMES_AND_WORDS and (not word.opens or self._does_something(index)):
            return not (word.is_shouted and not word.opens and len(word.text) <= SHORTEST_SMALL)
        is_person = self._is_met(index) or self._does_something(index)
        if word.is_shouted and len(word.text) <= LONGEST_ACRONYM and lower not in gazetteer.names():
            return False
        if is_person and lower not in ordinary.ordinary_words() and not _is_office(word):
            return lower not in ordinary.well_known_places()
        if _is_ordinary(word):
            return False
        if self._is_place(index):
            return False
        if word.is_shouted and len(word.text) <= LONGEST_SHORTENED:
            return False  # "RUT" is a paper, and somewhere a name
        if all(part in gazetteer.names() for part in lower.split("-")):
            return True
        return self._is_unknown(index)

    def _is_unknown(self, index: int) -> bool:
        """Tell whether a capital stands before a word that no list knows."""
        word = self.words[index]
        parts = [part for part in re.split(r"[-'’]", word.lower) if part]
        # The encoder's vocabulary holds "sanjay" too: good enough where any word has a capital.
        known = ordinary.familiar_words() if word.opens else ordinary.ordinary_words()
        if all(part in known or part.removesuffix("s") in known for part in parts):
            return False
        if word.is_shouted and len(word.text) <= LONGEST_ACRONYM:
            return False
        before = self._before(index)
        if before is not None and before.lower in JUST_BEFORE_A_PLACE:
            return False
        if not word.opens or self._does_something(index) or self._is_capital_next(index):
            return True
        return self._is_doing_next(index) or self._is_of_somewhere(index)

    def _is_of_somewhere(self, index: int) -> bool:
        """Tell whether somebody is told by where they belong: "Gonza de la comisión"."""
        at = index + 2
        if at >= len(self.words) or self._gap(index) != " ":
            return False
        first, second = self.words[index + 1].lower, self.words[at].lower
        return first in ("from", "de", "del", "dari", "wa", "aus") and second in ARTICLES

    def _is_doing_next(self, index: int) -> bool:
        """Tell whether an English verb may follow: "Aamina walks two hours"."""
        after = self._after(index)
        if after is None or self._gap(index) != " " or not after.lower.endswith(("s", "ed")):
            return False
        stems = (after.lower.removesuffix(end) for end in ("s", "es", "d", "ed"))
        return after.lower.islower() and any(stem in ordinary.ordinary_words() for stem in stems)

    def _is_place(self, index: int) -> bool:
        word, before = self.words[index], self._before(index)
        if before is not None and f"{before.lower} {word.lower}" in ordinary.places():
            return True
        if self._is_small_town(index):
            return True
        if word.lower not in ordinary.places():
            return False
        if self._does_something(index) and word.lower in gazetteer.first_names():
            return False
        if word.lower not in gazetteer.names() or word.lower in ordinary.well_known_places():
            return True
        is_listed = word.lower in ordinary.listed_places()
        return is_listed and before is not None and before.lower in BEFORE_A_PLACE

    def _is_small_town(self, index: int) -> bool:
        """Tell whether a town that few know is told to be one by what stands before it."""
        word, before, after = self.words[index], self._before(index), self._after(index)
        if not word.is_capital or before is None or word.lower in gazetteer.first_names():
            return False
        gap = self._gap(index - 1)
        is_told = (gap == " " and before.lower in BEFORE_A_TOWN) or gap == ", "
        whole = f"{word.lower} {after.lower}" if after and self._gap(index) == " " else ""
        if whole and (whole in ordinary.places() or whole in gazetteer.small_towns()):
            return is_told
        is_listed = word.lower in gazetteer.small_towns() and word.lower not in gazetteer.names()
        return is_told and is_listed

    def _does_something(self, index: int) -> bool:
        """Tell whether a person's doing follows, or a family name."""
        word, after = self.words[index], self._after(index)
        if after is None or self._gap(index).strip() or self._gap(index) == "\n":
            return False
        if word.is_capital and after.lower in DOES_WITH_CAPITAL and self.capitals_tell:
            return True
        return after.lower in DOES or _is_past_tense(after.lower) or (
            after.is_capital and self.capitals_tell and after.lower in gazetteer.names()
            and not _is_ordinary(after)
        )  # fmt: skip

    def _is_capital_next(self, index: int) -> bool:
        after = self._after(index)
        if after is None:
            return False
        is_linked = after.lower in ("and", "is", "was", "can", "y", "et", "und", "na", "aur", "e")
        return is_linked or (after.is_capital and not _is_ordinary(after))

    def _hide_forwards(self, index: int) -> None:
        """Hide family names, and the particles before them, after a name."""
        at, passed = index, 0
        while at + 1 < len(self.words) and _GLUE.match(self._gap(at)):
            at += 1
            word = self.words[at]
            if at in self.hidden:
                self.hidden.update(range(index + 1, at))
                return
            if word.lower in PARTICLES and passed < MOST_PARTICLES:
                passed += 1
                continue
            if not self._is_family_name(word):
                return
            self.hidden.update(range(index + 1, at + 1))
            index, passed = at, 0

    def _is_family_name(self, word: Word) -> bool:
        if self._is_own(word) or word.lower in ordinary.calendar_words():
            return False
        if not word.has_cases and word.lower not in ordinary.ordinary_words():
            return word.text.startswith("ال") or word.lower in gazetteer.names()
        if not self.capitals_tell or not word.is_capital:
            is_listed = word.lower in gazetteer.names() and not _is_ordinary(word)
            return is_listed or word.lower in HONOURS_AND_NAMES
        if len(word.text) == 1:
            return word.text != "I"
        if word.opens:
            return False
        return not _is_ordinary(word) or word.lower in gazetteer.last_names()

    def _hide_joined(self) -> None:
        """Hide what stands beside a name with "and": "mark and fatou"."""
        for index in sorted(self.hidden):
            for side, joint in ((index + 2, index + 1), (index - 2, index - 1)):
                if not 0 <= side < len(self.words) or side in self.hidden:
                    continue
                if self.words[joint].lower not in AND:
                    continue
                word = self.words[side]
                is_day = word.lower in NAMES_AND_DATES and self._is_somebody_too(side)
                if is_day or self._may_be_joined(word):
                    self.hidden.add(side)

    def _may_be_joined(self, word: Word) -> bool:
        if word.lower in NAMES_AND_WORDS - NAMES_AND_VERBS or _is_unknown_small(word):
            return True
        is_given = word.lower in gazetteer.first_names() and not _is_ordinary(word)
        return is_given or self._is_little_known(word)

    def _is_somebody_too(self, index: int) -> bool:
        """Tell a day beside a name from one on which something is: "Sunday and Blessing"."""
        word, before = self.words[index], self._before(index)
        is_time = before is not None and before.lower in BEFORE_A_DAY
        return word.is_capital and self.capitals_tell and not is_time

    def _is_little_known(self, word: Word) -> bool:
        """Tell a name that is a town somewhere too from a place that everybody knows."""
        is_town = word.lower in gazetteer.geonames_towns() and (
            word.lower not in ordinary.listed_places()
        )
        return is_town and word.is_capital and self.capitals_tell and not self._is_own(word)

    def _is_part_before(self, index: int) -> bool:
        """Tell whether a word belongs to the name after it: a title, a given name, an initial."""
        word = self.words[index]
        if word.lower in SONS_AND_FATHERS and self._gap(index) in (" ", "-"):
            return True
        if (
            word.lower in TITLES
            and (word.is_capital or not word.has_cases)
            and self._gap(index) in (" ", ". ", ".")
        ):
            return not self._is_own(word)
        return self._is_given_before(index)

    def _is_given_before(self, index: int) -> bool:
        word = self.words[index]
        if (
            self._gap(index) not in (" ", ". ", ".", "-")
            or not word.is_capital
            or self._is_own(word)
        ):
            return False
        if not self.capitals_tell:
            return False
        if len(word.text) == 1:
            return self._gap(index).startswith(".")
        if word.opens and word.lower in ("will", "mark", "may", "grant", "trust"):
            return False
        if word.lower in NAMES_AND_WORDS:
            return True
        if word.lower not in gazetteer.names():
            return not word.opens and not _is_ordinary(word)
        return not word.opens or not _is_ordinary(word)

    def _before(self, index: int) -> Word | None:
        return self.words[index - 1] if index else None

    def _after(self, index: int) -> Word | None:
        return self.words[index + 1] if index + 1 < len(self.words) else None

    def _gap(self, index: int) -> str:
        """Give what stands between a word and the next, "'s" and all."""
        return self.text[self.words[index].end : self.words[index + 1].start]


def _is_ordinary(word: Word) -> bool:
    lower = word.lower
    if lower in ordinary.ordinary_words() or _is_office(word):
        return True
    is_kim = word.is_capital and not word.opens and lower in gazetteer.names()
    return lower in ordinary.small_words() and not is_kim  # "kim" is Turkish for "who"


def _is_past_tense(lower: str) -> bool:
    """Tell whether a word is something that was done, in Spanish, Portuguese or Swahili."""
    return len(lower) > SHORTEST_SMALL + 1 and bool(_PAST_TENSE.search(lower))


def _is_office(word: Word) -> bool:
    return word.lower in KIN or word.lower in TITLES


def _is_shortened(title: Word, gap: str) -> bool:
    """Tell whether the stop after a title is its own: "Mrs. Okoye", and not "the officer. He"."""
    return gap in (". ", ".") and len(title.text) <= LONGEST_SHORTENED


@functools.lru_cache(maxsize=10_000)
def _is_listed_small(form: str) -> bool:
    if (
        form in ordinary.ordinary_words()
        or form in ordinary.small_words()
        or form in KIN
        or form in TITLES
        or form in DOES
    ):
        return False
    if form in gazetteer.first_names():
        return True
    return form in gazetteer.last_names() and form not in ordinary.familiar_words()


def _forms(word: Word) -> Iterator[str]:
    """Give a word and its parts; in Arabic without "and" and "to", in Hindi without "ji"."""
    yield word.lower
    if "-" in word.text:
        yield from (part for part in word.lower.split("-") if len(part) >= SHORTEST_SMALL)
    if word.text.endswith("जी"):
        yield word.text[:-2]
    if not word.has_cases and word.text[0] in _PREFIXES and len(word.text) > SHORTEST_SMALL + 1:
        yield word.text[1:]


def _without_endings(lower: str) -> Iterator[str]:
    """Give a word, and what it is without an ending of Turkish: "elifin" is Elif's."""
    yield lower
    for ending in NAME_ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) > SHORTEST_SMALL:
            yield lower.removesuffix(ending)


def _is_unknown_small(word: Word) -> bool:
    """Tell whether no list knows a word that is written small."""
    is_latin = word.text.isascii() and word.text.isalpha() and len(word.text) > SHORTEST_SMALL
    return is_latin and word.text.islower() and word.lower not in ordinary.familiar_words()
