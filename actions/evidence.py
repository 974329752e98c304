"""Weighing a claim, and keeping the review."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.examples import FITS_ELSEWHERE
from actions.form import SkillForm
from actions.keep import KeepWork
from actions.numbers import next_in_words, question_of, show_numbers
from actions.turn import work_of
from coach import arc, evidence
from coach.about import About
from coach.arc import Step, Work
from coach.evidence import began, collecting, numbers_steps
from coach.feedback import Feedback
from coach.occasion import is_of_own_numbers
from coach.playbook import default_playbook
from coach.quoting import is_one_sentence

KEEPS = {
    numbers_steps.RIGHT: "numbers_right",
    began.RIGHT: "numbers_right",
    **dict.fromkeys((began.WHERE, began.EITHER, began.WHICH), "no_change"),
}
DENIED = {numbers_steps.RIGHT: numbers_steps.WRONG, began.RIGHT: began.WHICH}
BACK_TO = {"numbers": "back_numbers", "collect": "back_collect"}
BORNE_OUT = "U27"  # what parents told, and the figures that came later


class ValidateEvidenceForm(SkillForm):
    """What is claimed, who says so, compared with what, since when, what else, how sure."""

    skill = "evidence"

    def name(self) -> str:
        """Give the action's name."""
        return "validate_evidence_form"

    def feedback(self, work: Work, step: str, text: str) -> Feedback:
        """Review an answer."""
        return evidence.feedback(work, step, text)

    def needless(self, work: Work) -> set[str]:
        """Name the steps that need no asking."""
        return evidence.needless(work)

    def variant(self, work: Work) -> str:
        """Ask of a share, of a story and of what stands out in their own way."""
        return evidence.variant(work)

    def is_whole(self, work: Work) -> bool:
        """One sentence that was told along with the wish is the claim; a row of numbers is one."""
        case, mode = work.get("case", ""), work["mode"]
        if mode == "numbers":
            return evidence.is_pasted(case) or is_of_own_numbers(case)
        return mode in {"full", "quick"} and is_one_sentence(evidence.claim_in(case))

    def part_of(self, step: str, text: str) -> str:
        """Of a claim what is claimed, without the question whether it is true."""
        return evidence.claim_in(text) if step == "claim" else text

    def hurt(self, case: str) -> str:
        """What hurts in a claim is met where it is of their own life."""
        found = super().hurt(case)
        return found if evidence.is_own_hurt(case, found) else ""

    def unknown(self, work: Work) -> str | None:
        """What nobody here knows somebody else may be asked."""
        return numbers_steps.unknown(work) or evidence.unknown(work, work["step"])

    def keeps(self, next_thing: str) -> str:
        """Who knows nobody to ask says so; numbers that were read right are."""
        if next_thing in evidence.WHOM.values():
            return "knows_nobody"
        return KEEPS.get(next_thing, "keep")

    def kept(self, next_thing: str) -> str:
        """Who has no question yet is given one; that numbers were read right needs no word."""
        if next_thing in evidence.WHOM.values():
            return f"kept_{next_thing}"
        return "" if next_thing in DENIED else "kept"

    def denied(self, work: Work) -> str | None:
        """Where numbers, or the start of a change, were not read right it is asked which."""
        return DENIED.get(str(work.get("pending") or ""))

    def merged(self, work: Work, text: str, pending: str) -> str | None:
        """What is put right in numbers is written into them."""
        if pending in {*collecting.NEXTS, collecting.ONE_SIDED}:
            return collecting.merged(work, pending, text)
        if pending in evidence.WHOM.values():
            return text if evidence.answers_after_all(str(work["step"]), text) else None
        is_of_numbers = pending in numbers_steps.NEXTS
        return numbers_steps.merged(work, pending, text) if is_of_numbers else None

    def settled(self, work: Work, before: Work, pending: str) -> Feedback:
        """A correction that changed nothing is asked about in another way."""
        if pending in numbers_steps.NEXTS:
            return numbers_steps.after_mending(work, before, pending)
        found = super().settled(work, before, pending)
        return Feedback() if found.next == pending == collecting.ONE_SIDED else found

    def takes(self, work: Work, text: str) -> bool:
        """What puts numbers right, or is asked of neighbours, is an answer, however it was read."""
        return numbers_steps.takes(work, text) or collecting.takes(work["step"], text)

    def about(self, work: Work, text: str) -> About | None:
        """A fear, what belongs to another step, and a question about this one."""
        return evidence.what_about(work, text)

    def lead(self, work: Work, name: str) -> str:
        """Back is to the claim, to the numbers or to the count."""
        is_back = name == f"back_{self.skill}" and work["mode"] in BACK_TO
        return f"{evidence.phrase(BACK_TO[work['mode']])} " if is_back else super().lead(work, name)

    def next_words(self, work: Work) -> str:
        """Say what an hour leaves out, and what comes of the same people twice."""
        return next_in_words(work)

    def words(self, work: Work) -> dict[str, str]:
        """Say back what was read of numbers."""
        if work["mode"] != "numbers":
            return {"absolute": evidence.absolute_in(arc.said(work, "claim"))}
        is_result = work["step"] in numbers_steps.RESULTS
        asked = {"question": question_of(work)} if is_result else {}
        return numbers_steps.words(work) | asked

    def show(self, dispatcher: CollectingDispatcher, work: Work) -> None:
        """What the numbers show stands above the question about it."""
        if work["step"] in numbers_steps.RESULTS and work["asked"] != work["step"]:
            show_numbers(dispatcher, work)

    def added(self, work: Work, step: str, text: str) -> Feedback:
        """Look at the question that somebody means to ask."""
        return self.feedback(work, step, text)

    def fact(self, work: Work, step: Step) -> str:
        """Tell what the sources say of a story that a claim is about; of one's own, what bore out.

        Whoever claims something of the playbook's stories hears what is known of it, cautions too.
        """
        if step.name == "claim":
            return _fact_of(arc.said(work, "claim"))
        is_story = work["mode"] == "full" and evidence.verdict(work) == "story"
        return BORNE_OUT if step.name in {"many", "span"} and is_story else step.entry

    def tells_anyway(self, step: str) -> bool:
        """A claim about a story, and how others asked for figures before that is asked."""
        return step in {"claim", "absent"}


def _fact_of(claim: str) -> str:
    """Give the fact that a claim about one of the stories is about, if it names one."""
    playbook = default_playbook()
    story = playbook.story(claim)
    found = playbook.find(claim, limit=1, story=story.id).matches if story else ()
    return next((match.entry.fact for match in found if match.score >= FITS_ELSEWHERE), "")


class ActionKeepReview(KeepWork):
    """Says the review back and makes its page; its one question is what would help now."""

    skill = "evidence"

    def name(self) -> str:
        """Give the action's name."""
        return "action_keep_review"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Show what numbers say that were put right at the end; nothing was asked under them."""
        work = work_of(tracker, self.skill)
        is_anew = work is not None and (work["mode"], work["asked"]) == ("numbers", "numbers")
        if work and is_anew and numbers_steps.is_settled(work):
            show_numbers(dispatcher, work)
        return await super().run(dispatcher, tracker, domain)
