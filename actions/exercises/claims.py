"""Claims to ask about, in two forms: twelve before, twelve after, and both results together."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Collection, Sequence

from actions.exercises.base import AFTER_WORDS, ExerciseSet, Notes, Reply
from actions.words import label
from coach import arc
from coach.answers import ANSWER, ASIDES, DANGER, SAFETY, Message, hear
from coach.evidence.exercises import (
    AFTER,
    BEFORE,
    Asked,
    Exercise,
    asks_about,
    load_exercises,
    look,
    next_exercise,
)
from coach.evidence.phrases import phrase
from coach.evidence.practice_words import brings_own_claim, leaves_practice
from coach.evidence.tries import Result, Tries
from coach.quoting import quote

# "Where is that from?" is asked of the claim here, and not of the coach: only a wish to leave, or
# for other practice, goes first; and that too only where it is no question of the claim.
LEAVING = frozenset({"exercise", "goodbye", "help", "menu", "pause", "resume", "start_over"})
STEP = arc.Step("ask", "", also=ASIDES - SAFETY - LEAVING)
BEFORE_ALL = DANGER | {"stop", "erase", "choose"}


class Claims(ExerciseSet[Exercise]):
    """The claims of one form."""

    form: str
    begins: str  # the response that gives the first
    another = "exercise_another_claim"
    later = "utter_exercise_later_claims"

    def all(self) -> Sequence[Exercise]:
        """Give the claims of this form."""
        return load_exercises(self.form)

    def next(self, done: Collection[str]) -> Exercise | None:
        """Give the claim at hand."""
        return next_exercise(self.form, done)

    def give(self, exercise: Exercise) -> Reply:
        """Show the claim and who says it."""
        is_first = exercise == self.all()[0]
        return {
            "response": self.begins if is_first else "utter_exercise_claim",
            "who": exercise.who,
            "claim": exercise.claim,
        }

    def hear(self, message: Message) -> str:
        """Give ``answer``, or the intent that goes first; whatever is asked may be of the claim."""
        if leaves_practice(message.text):
            return "pause"
        heard = hear(message, STEP)
        if heard == ANSWER or heard in BEFORE_ALL:
            return heard
        return ANSWER if asks_about(message.text) else heard

    def put_simply(self, exercise: Exercise, notes: Notes) -> Reply:
        """Tell one thing more, to ask about; the second time, what a careful reader asks."""
        is_over = _record(exercise, False, notes).is_over(exercise.id)
        if is_over:
            return _told(exercise, "")
        return {"response": "utter_exercise_simpler_claim", "about": exercise.about}

    def review(self, exercise: Exercise, text: str, notes: Notes) -> Reply:
        """Say what is asked about; if the claim needs something else, hint at it, then tell it."""
        if brings_own_claim(exercise, text):
            told = phrase("own_claim_in_practice", quote=quote(text, AFTER_WORDS))
            return {"response": "utter_numbers_told", "told": told}
        asked = look(exercise, text)
        if self.is_over(exercise, notes) and not asked.is_needed:
            return {"response": "utter_exercise_claim_over"}
        is_over = _record(exercise, asked.is_needed, notes).is_over(exercise.id)
        credit = label(f"asks_{asked.about}") if asked.about else ""
        if asked.is_needed:
            return _right(text, credit, asked)
        return _told(exercise, credit) if is_over else _hint(exercise, text, credit)

    def is_over(self, exercise: Exercise, notes: Notes) -> bool:
        """Tell whether what it needs was asked or told, so that "yes" means the next one."""
        return Tries.of(notes).is_over(exercise.id)

    def leave(self, done: Collection[str], notes: Notes) -> Reply:
        """Say how it went so far, if anything was tried."""
        ids = [each.id for each in self.all()]
        tries = Tries.of(notes)
        seen = [one for one in ids if one in done or one in tries.made]
        if not seen:
            return super().leave(done, notes)
        result = tries.result(seen)
        return {
            "response": "utter_exercise_back_claims",
            "found": str(result.first + result.hinted),
            "of": str(result.of),
        }

    def close(self, notes: Notes) -> Reply:
        """Tell the result of this form."""
        tries = Tries.of(notes)
        result = tries.close(self.form, [each.id for each in self.all()])
        notes.update(tries.as_kept())
        return self.tell(result, tries)

    @abstractmethod
    def tell(self, result: Result, tries: Tries) -> Reply:
        """Give the words for a result."""


class ClaimsBefore(Claims):
    """The first form; the second one follows it."""

    name = "claims"
    form = BEFORE
    begins = "utter_exercise_claims_before"
    called = re.compile(
        r"\b(claims?|evidence|figures?|numbers?|statistics|rumou?rs?|headlines?)\b", re.IGNORECASE
    )

    def at_turn(self, notes: Notes) -> str:
        """Give the second form once the first has a result and the second has none."""
        return ClaimsAfter.name if set(Tries.of(notes).results) == {BEFORE} else self.name

    def tell(self, result: Result, tries: Tries) -> Reply:
        """So many of twelve."""
        return {
            "response": "utter_exercise_end_before",
            "found": str(result.first),
            "more": str(result.hinted),
            "of": str(result.of),
        }


class ClaimsAfter(Claims):
    """The second form: opened in the first one's place, and never by a name of its own."""

    name = "claims_after"
    form = AFTER
    begins = "utter_exercise_claims_after"
    called = re.compile(r"(?!)")

    def tell(self, result: Result, tries: Tries) -> Reply:
        """So many of twelve, beside those of the first form."""
        return {
            "response": "utter_exercise_end_after",
            "was": str(tries.results[BEFORE].first),
            "now": str(result.first),
            "of": str(result.of),
        }


def _record(exercise: Exercise, is_needed: bool, notes: Notes) -> Tries:
    tries = Tries.of(notes)
    tries.record(exercise.id, is_needed)
    notes.update(tries.as_kept())
    return tries


def _right(text: str, credit: str, asked: Asked) -> Reply:
    return {
        "response": "utter_exercise_claim_right",
        "after": quote(text, AFTER_WORDS),
        "gained": credit,
        "next": label(f"why_{asked.about}"),
    }


def _hint(exercise: Exercise, text: str, credit: str) -> Reply:
    return {
        "response": "utter_exercise_claim_else" if credit else "utter_exercise_claim_not_yet",
        "after": quote(text, AFTER_WORDS),
        "gained": credit,
        "next": label(f"hint_{exercise.needs[0]}"),
    }


def _told(exercise: Exercise, credit: str) -> Reply:
    return {
        "response": "utter_exercise_claim_told",
        "gained": f"{credit} " if credit else "",
        "asks": exercise.asks,
        "next": label(f"why_{exercise.needs[0]}"),
    }
