"""One conversation as it is exported: what the person agreed to, masked, without a date.

A moment is told by the seconds since the first message, and by the day, of which the first is 1.
Where a part was kept private, neither the works nor what the group says are in it: they may tell
of that part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from console.data.pseudonyms import Pseudonyms
from console.review.people import People
from console.review.rubric import REMARK, WHICH
from console.review.transcript import Line, Transcript, Work, transcript_as_agreed
from conversations.models import Overview
from conversations.review_models import Comment, Review, Tag

A_DAY = 86_400  # seconds
OWN_WORDS = (WHICH, REMARK)

Record = dict[str, Any]


@dataclass(frozen=True)
class Teller:
    """Tells conversations for one export.

    ``show`` masks words; ``people`` are those whose names are turned into numbers.
    """

    pseudonyms: Pseudonyms
    people: People
    show: Callable[[str], str]

    def tell(self, overview: Overview) -> Record | None:
        """Give one conversation; None where its person does not let anybody read, or no longer."""
        transcript = transcript_as_agreed(overview.pk, self.show)
        if transcript is None or not transcript.lines:
            return None
        clock = _Clock(transcript.lines[0].at)
        record: Record = {
            "person": self.pseudonyms.person(overview.pk),
            "skill": overview.skill,
            "stage": overview.get_stage_display(),
            "channel": overview.channel,
            "language": overview.language,
            "has_private_part": transcript.has_private,
            "messages": [self._message(line, clock) for line in transcript.lines],
            "works": [_work(work) for work in transcript.works],
        }
        if transcript.has_private:
            return record | {"reviews": [], "comments": [], "tags": []}
        return record | {
            "reviews": list(self._reviews(overview.pk, clock)),
            "comments": list(self._comments(overview.pk, transcript, clock)),
            "tags": [self.show(tag.name) for tag in _of(Tag, overview.pk)],
        }

    def _message(self, line: Line, clock: _Clock) -> Record:
        told: Record = {"number": line.number, "who": line.who}
        if line.name:
            told["by"] = self._by(line.name)
        told |= {**clock.tell(line.at), "text": line.text}
        if line.understood:
            told["understood"] = {
                "intent": line.understood.intent,
                "sureness": round(line.understood.sureness, 3),
                "or_else": [[name, round(sure, 3)] for name, sure in line.understood.runners_up],
                "did": list(line.understood.actions),
                "remembered": [name for name, _ in line.understood.slots],
                "found": [list(one) for one in line.understood.found],
            }
        if line.response:
            told["response"] = line.response
        if line.choices:
            told["choices"] = [self.show(choice) for choice in line.choices]
        if line.citations:
            told["citations"] = [one["entry"] for one in line.citations]
        return told

    def _reviews(self, conversation_id: str, clock: _Clock) -> Iterator[Record]:
        for one in _of(Review, conversation_id).filter(state=Review.State.SUBMITTED):
            yield {
                "by": self.pseudonyms.reviewer(one.reviewer),
                "day": clock.day(one.at),
                "skill": one.skill,
                "answers": {
                    name: self.show(said) if name in OWN_WORDS else said
                    for name, said in one.answers.items()
                },
                "coach": one.coach_found or {},
            }

    def _comments(
        self, conversation_id: str, transcript: Transcript, clock: _Clock
    ) -> Iterator[Record]:
        numbers = {line.at: line.number for line in transcript.lines}
        for one in _of(Comment, conversation_id):
            if one.said_at is not None and one.said_at not in numbers:
                continue  # about what the person no longer lets anybody read
            yield {
                "by": self.pseudonyms.reviewer(one.who),
                "day": clock.day(one.at),
                "message": numbers.get(one.said_at) if one.said_at else None,
                "text": self.show(one.text),
            }

    def _by(self, name: str) -> str:
        """Give the number of who is known to the person by a name, the same as in reviews."""
        signs_in = (who for who, full in self.people.names.items() if full == name)
        return self.pseudonyms.reviewer(next(signs_in, name))


@dataclass(frozen=True)
class _Clock:
    """Tells moments from the first message on."""

    first: datetime

    def tell(self, at: datetime) -> Record:
        seconds = max(int((at - self.first).total_seconds()), 0)
        return {"day": seconds // A_DAY + 1, "seconds": seconds}

    def day(self, at: datetime) -> int:
        return int(self.tell(at)["day"])


def _work(work: Work) -> Record:
    return {"kind": work.title.lower(), "status": work.status, "answers": dict(work.answers)}


def _of(model: Any, conversation_id: str) -> Any:
    return model.objects.filter(conversation_id=conversation_id).order_by("pk")


def rows_of(record: Record) -> Iterator[tuple[str, Sequence[Any]]]:
    """Give the rows of a conversation for each table (see `columns`)."""
    person = record["person"]
    counts = [len(record[name]) for name in ("messages", "reviews", "comments", "tags")]
    about = [record[name] for name in ("skill", "stage", "channel", "language")]
    yield "conversations", [person, *about, _yes(record["has_private_part"]), *counts]
    for message in record["messages"]:
        yield "messages", [person, *_message_cells(message)]
    for work in record["works"]:
        for part, said in work["answers"].items():
            yield "works", [person, work["kind"], work["status"], part, said]
    for row in _annotations(record):
        yield "annotations", [person, *row]


def _message_cells(message: Record) -> Iterator[Any]:
    understood = message.get("understood", {})
    yield from (message["number"], message["who"], message.get("by", ""))
    yield from (message["day"], message["seconds"], message["text"])
    yield from (understood.get("intent", ""), understood.get("sureness", ""))
    yield _joined(f"{name} {sure}" for name, sure in understood.get("or_else", ()))
    yield from (_joined(understood.get("did", ())), _joined(understood.get("remembered", ())))
    yield message.get("response", "")
    yield from (_joined(message.get("choices", ())), _joined(message.get("citations", ())))


def _annotations(record: Record) -> Iterator[Sequence[Any]]:
    for one in record["reviews"]:
        head = ["review", one["by"], one["day"], one["skill"]]
        for item in sorted({**one["answers"], **one["coach"]}):
            yield [*head, item, one["answers"].get(item, ""), one["coach"].get(item, ""), ""]
    for one in record["comments"]:
        yield ["comment", one["by"], one["day"], "", "", one["text"], "", one["message"] or ""]
    for tag in record["tags"]:
        yield ["tag", "", "", "", "", tag, "", ""]


def _joined(values: Any) -> str:
    return "; ".join(values)


def _yes(value: bool) -> str:
    return "yes" if value else "no"
