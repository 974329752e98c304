"""What a check of a claim comes to: how sure one can be, and what is worth asking next."""

from __future__ import annotations

from typing import Any

from actions.words import label
from coach.arc import Work
from coach.evidence import open_questions, own_question, verdict
from coach.quoting import quote

MOST_QUESTIONS = 3  # on the page: what nobody can remember is not asked


def findings(work: Work) -> list[dict[str, Any]]:
    """Give the sections that stand under the answers of a check."""
    sure = {"heading": label("evidence_verdict"), "text": label(f"sure_{verdict(work)}")}
    questions = _questions(work)[:MOST_QUESTIONS]
    asked = {"heading": label("evidence_open"), "text": "\n".join(questions)}
    return [sure, asked] if questions else [sure]


def ask_next(work: Work) -> str:
    """Give the one question to ask next: the person's own, if they have one."""
    own = own_question(work)
    if own:
        return label("ask_next_own").format(question=quote(own))
    return label("ask_next").format(question=next(iter(_questions(work)), label("question_other")))


def _questions(work: Work) -> list[str]:
    story = [label("question_story")] if verdict(work) == "story" else []
    return [*story, *(label(f"question_{step}") for step in open_questions(work))]
