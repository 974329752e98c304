"""A scenario made of what somebody prepared, so that they rehearse the talk they will really have.

What the other side wants is not known: the model takes the worry that was written down for what
matters most to them, and says so. Its numbers are those of the preparation, and nothing is settled
that the preparation does not speak of.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from coach.language import MONTHS, WEEKDAYS
from coach.negotiation.asked import NUMBER, Thing, as_you, first_amount, things_asked
from coach.negotiation.granting import HALF, LITTLE, MOST, fewer_hours, granting_of
from coach.negotiation.opposite import is_vague, name_in_passing, name_opposite
from coach.negotiation.other_mouth import in_their_mouth
from coach.negotiation.our_wish import before_our_wish, our_wish, their_wish
from coach.negotiation.own_parts import called_by, deed_in, speaks_of_time, topic_of
from coach.negotiation.scenario import OURS
from coach.quoting import clause, quote, quote_clauses
from coach.wording import stems

MAIN, WHEN = "main", "when"
NARROW = 2  # nearer to each other, a limit and a hope leave nothing but all or nothing
STEPS = 16  # at most, from the least to the best
MOST_WIDTHS = 2  # of those steps as many again, where the other side asks for much more
FARTHEST = 8  # times as far as from limit to hope: beyond it, their number is of another thing
ROUNDS = 8
ROOM = 0.15  # of all that is talked about: in it both can agree, however much they keep back
LONG_WORD = 4  # letters of a word by which an issue is known
SHORT_WORD = 3  # of one where there is no longer one
WORDS_OF_A_NOTE = 24
WORDS_OF_A_THING = 3  # by which what we do is known without its verb: fewer say too little
NO_WORRY = "I have people above me to answer to, and they like no surprises."
_SPANS = ("day", "week", "month", "year")
_NO_BRACES = str.maketrans("{}", "()")  # they stand for places in what is said
_DAYS = re.compile(rf"\b(?:{'|'.join([*MONTHS, *WEEKDAYS])})s?\b")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|he|she|him|her|his|them|their)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """An issue as a file would hold it, with each side's least and hope on it."""

    raw: dict[str, Any]
    ours: tuple[Any, Any]
    theirs: tuple[Any, Any]

    @property
    def id(self) -> str:
        """Give the issue's id."""
        return str(self.raw["id"])


def build_own_case(answers: Mapping[str, str]) -> dict[str, Any]:
    """Give a scenario as a file would hold it; ``answers`` maps the preparation's steps to texts.

    What is asked without a limit in numbers is settled by how much of it is granted.
    """
    answers = {step: text.strip() for step, text in answers.items()}
    parts = _parts(answers)
    return {
        "title": quote(our_wish(answers.get("ask", "")), 8) or "your talk",
        "story": "lima",
        "level": 2,
        "parallel": "own",
        "rounds": ROUNDS,
        "issues": [part.raw for part in parts],
        "learner": _learner(answers, parts),
        "counterpart": _counterpart(answers, parts),
        "standards": _standards(answers, parts[0].raw),
    }


def _parts(answers: Mapping[str, str]) -> list[Part]:
    """Give the main thing, and what else is spoken of: other things, a time, what we could do."""
    ask = answers.get("ask", "")
    things = things_asked(ask)
    main = next((thing for thing in things if thing.amount is not None), things[0])
    others = [thing for thing in things if thing is not main]
    bounds = _bounds(answers, main.amount)
    theirs = first_amount(their_wish(ask))
    if bounds:
        beside = (theirs, main.amount, first_amount(answers.get("standard", "")))
        first = _with_their_number(_amount(main, *bounds, beside), theirs)
    else:
        limit = answers.get("limit", "")
        first = _first_thing(main, limit) if others else _granted(main, limit)
    more = [
        _other_thing(f"other_{at}", thing, is_beside_a_number=bool(bounds))
        for at, thing in enumerate(others, start=1)
    ]
    # Two issues in weeks could not be told apart.
    is_span = any(thing.unit.startswith(_SPANS) for thing in things)
    told = (our_wish(ask), *(answers.get(step, "") for step in ("options", "limit", "target")))
    # "The roof mended by june" has its day already: "starting in 6 weeks" would contradict it.
    is_dated = any(speaks_of_time(thing.text) for thing in (things if not bounds else others))
    when = [_when()] if speaks_of_time(*told) and not is_span and not is_dated else []
    known = [first, *more, *when]
    ours = _our_parts(answers, is_alone=len(known) == 1)
    return [*known, *(_without_names_of(known, part) for part in ours)]


def _without_names_of(others: list[Part], part: Part) -> Part:
    """Give a part without the words by which others are known, where any are left."""
    taken = {word for other in others for word in other.raw["called"]}
    called = [word for word in part.raw["called"] if word not in taken]
    return replace(part, raw={**part.raw, "called": called}) if called else part


def _bounds(answers: Mapping[str, str], asked: int | None) -> tuple[int, int] | None:
    """Give the least and the hope, where both are told or can be guessed from the ask."""
    least, target = first_amount(answers.get("limit", "")), first_amount(answers.get("target", ""))
    hoped = asked if target is None else target
    if least is None and asked is not None and hoped is not None:
        least = max(0, 2 * asked - hoped)  # as far beyond the ask as the hope is on this side
    if least is None or hoped is None or abs(least - hoped) < NARROW:
        return None
    return least, hoped


def _amount(thing: Thing, least: int, hoped: int, beside: tuple[int | None, ...]) -> Part:
    """Numbers from a good deal worse than the least to somewhat better than the hope.

    Every number that was told stands among them as it was told: those ``beside`` where they lie in
    between, and the first of them, what the other side asks, also where it is worse than that.
    """
    prefers, other = ("less", "more") if hoped < least else ("more", "less")
    start, last = _ends(least, hoped, beside[0])
    step = _even_step(abs(hoped - least), last - start)
    told = {least, hoped, *(one for one in beside if one is not None)}
    raw = {
        "id": MAIN,
        "title": "what you ask",
        "unit": thing.unit,
        "from": start,
        "to": last,
        "step": step,
        "also": sorted({last, *(one for one in told if start < one < last)}),
        "says": thing.says,
        "called": _called_amount(thing),
        "learner": {"weight": 60, "prefers": prefers},
        "counterpart": {"weight": 30, "prefers": other},
    }
    worst = start if prefers == "more" else last
    return Part(raw, (least, hoped), (_their_least(raw, least), worst))


def _ends(least: int, hoped: int, theirs: int | None) -> tuple[int, int]:
    """Give the lowest and the highest number that is talked about."""
    wide = abs(hoped - least)
    low, high = min(least, hoped), max(least, hoped)
    # On steps from the least, so that it can be agreed on to the number.
    step = _even_step(wide, wide)
    start = max(least % step, least + (low - max(step, wide) - least) // step * step)
    start = min(start, hoped)  # a hope of nought is below the first step
    last = start + -(-(high + max(step, wide // 2) - start) // step) * step
    if theirs is None or abs(theirs - least) > FARTHEST * wide:
        return start, last
    return (start, max(last, theirs)) if hoped < least else (min(start, theirs), last)


def _their_least(raw: Mapping[str, Any], ours: int) -> int:
    """Give the middle; else what leaves more room from our least than they keep back for good."""
    start, last, step = int(raw["from"]), int(raw["to"]), int(raw["step"])
    middle = int(_on_a_step(raw, (start + last) // 2))
    room = step * math.ceil(ROOM * (last - start) / step)
    near = ours + room if raw["learner"]["prefers"] == "more" else ours - room
    reached = max(middle, near) if raw["learner"]["prefers"] == "more" else min(middle, near)
    return _on_a_step(raw, min(last, max(start, reached)))


def _on_a_step(raw: Mapping[str, Any], number: int) -> int:
    start, step = int(raw["from"]), int(raw["step"])
    return start + step * round((number - start) / step)


def _with_their_number(part: Part, number: int | None) -> Part:
    """Give the issue with what they asked for themselves as their hope, where it was told."""
    least, hope = part.theirs
    if number is None or number not in _numbers(part.raw):
        return part
    is_worse = (number - least) * (hope - least) > 0
    return Part(part.raw, part.ours, (least, number)) if is_worse else part


def _numbers(raw: Mapping[str, Any]) -> set[int]:
    """Give the numbers that can be agreed on."""
    return {*range(raw["from"], raw["to"] + 1, raw["step"]), *raw["also"]}


def _even_step(wide: int, whole: int) -> int:
    """Give a step of 1, 2, 5, 10, 20 and so on: fine enough, and leading from least to hope."""
    finest = max(2 * wide, whole / MOST_WIDTHS) / STEPS
    steps = [one * int(10**zeros) for zeros in range(len(str(whole)) + 1) for one in (1, 2, 5)]
    enough = [step for step in steps if step >= finest]
    return next((step for step in enough if wide % step == 0), enough[0])


def _granted(thing: Thing, limit: str) -> Part:
    """How much of the one thing that is asked for, where no numbers are told."""
    said = granting_of(thing)
    most, little = (fewer_hours(thing, share) for share in (MOST, LITTLE))
    half = fewer_hours(thing, HALF, limit)
    raw = {
        "id": MAIN,
        "title": "what you ask",
        "options": {
            "all": _option(said.whole, "all", "everything", "whole", "fully", *said.whole_words),
            "most": _option(most or "most of what you ask", "most", "nearly all"),
            "half": _option(half or "half of what you ask", "half", "part", *said.half_words),
            "little": _option(little or "a small start on it", "little", "a trial", "one to begin"),
        },
        "called": _called(thing.text) or ["ask"],
        "learner": {"weight": 60, "likes": {"all": 1, "most": 0.7, "half": 0.45, "little": 0.15}},
        "counterpart": {"weight": 30, "likes": {"all": 0, "most": 0.3, "half": 0.6, "little": 1}},
    }
    # They could go as far as most of it: else there would be one deal, and nothing to talk of.
    return Part(raw, ("half", "all"), ("most", "little"))


def _first_thing(thing: Thing, limit: str) -> Part:
    """The thing that is asked for first: it matters more to us than to them.

    Else there would be one deal alone, half of each, and nothing to swap.
    """
    return _weighing(_thing(MAIN, thing, limit), ours=36, theirs=18)


def _other_thing(issue_id: str, thing: Thing, *, is_beside_a_number: bool) -> Part:
    part = _thing(issue_id, thing)
    return part if is_beside_a_number else _weighing(part, ours=18, theirs=36)


def _weighing(part: Part, ours: int, theirs: int) -> Part:
    raw = dict(part.raw)
    raw["learner"] = {**raw["learner"], "weight": ours}
    raw["counterpart"] = {**raw["counterpart"], "weight": theirs}
    return replace(part, raw=raw)


def _thing(issue_id: str, thing: Thing, limit: str = "") -> Part:
    """One of several things: as it is asked, in part, or not."""
    said = granting_of(thing, limit)
    raw = {
        "id": issue_id,
        "title": said.name,
        "options": {
            "all": _option(said.whole, *said.whole_words),
            "half": _option(said.half, *said.half_words),
            "none": _option(said.none, *said.none_words),
        },
        "called": list(dict.fromkeys([*_noun(said.name), *_called(thing.text)])) or [said.name],
        "learner": {"weight": 30, "likes": {"all": 1, "half": 0.5, "none": 0}},
        "counterpart": {"weight": 20, "likes": {"all": 0, "half": 0.5, "none": 1}},
    }
    return Part(raw, ("half", "all"), ("half", "none"))


def _when() -> Part:
    raw = {
        "id": WHEN,
        "title": "when it starts",
        "unit": "weeks",
        "from": 2,
        "to": 16,
        "step": 2,
        "says": "starting in {amount}",
        "called": ["week", "weeks", "start", "starts", "begin", "soon", "month", "months", "wait"],
        "learner": {"weight": 25, "prefers": "less"},
        "counterpart": {"weight": 20, "prefers": "more"},
    }
    return Part(raw, (12, 4), (8, 14))


def _our_parts(answers: Mapping[str, str], *, is_alone: bool) -> list[Part]:
    """Give what our side could do, where it was told; else, for a trade at all, on their worry."""
    deed, theirs = _plain(deed_in(answers.get("options", ""))), answers.get("theirs", "")
    if deed:
        said = (f"you {deed}", f"you {deed}, in part", "nothing from you in return")
        thing = deed.partition(" ")[2]  # "a quarter ahead" of "pay a quarter ahead"
        words = (thing,) if len(thing.split()) >= WORDS_OF_A_THING else ()
        return [_our_part(said, (f"we {deed}", f"i {deed}", deed, *words), deed)]
    if is_alone and theirs:
        worry = topic_of(theirs)
        said = (f"you take care of {worry}", f"you help with {worry}", "nothing from you on that")
        return [_our_part(said, ("we take care", "we look after", "we do it"), theirs)]
    return []


def _our_part(said: tuple[str, str, str], whole: tuple[str, ...], about: str) -> Part:
    """What the learner's side does: all, a part or nothing of it, each as it is said."""
    much, some, nothing = said
    raw = {
        "id": OURS,
        "title": "your part",
        "options": {
            "much": _option(much, *whole),
            "some": _option(some, "we help", "we share", "half of it", "in part", "a part of it"),
            "nothing": _option(nothing, "nothing", "not our job", "you do it"),
        },
        "called": _called(about) or ["worry"],
        "learner": {"weight": 15, "likes": {"much": 0.2, "some": 0.7, "nothing": 1}},
        "counterpart": {"weight": 50, "likes": {"much": 1, "some": 0.6, "nothing": 0}},
    }
    return Part(raw, ("some", "some"), ("nothing", "much"))


def _option(says: str, *words: str) -> dict[str, Any]:
    return {"says": says.translate(_NO_BRACES), "words": list(words)}


def _plain(text: str) -> str:
    """Give words fit to stand in the middle of a sentence of the scenario."""
    said = quote(as_you(text)).translate(_NO_BRACES)
    return said[:1].lower() + said[1:]


def _called(text: str) -> list[str]:
    # When it would be is no name: "from march" would speak of who starts in march.
    words = dict.fromkeys(re.findall(r"[a-z]+", _DAYS.sub(" ", text.lower())))
    long = [word for word in words if len(word) > LONG_WORD]
    return (long or [word for word in words if len(word) >= SHORT_WORD] or list(stems(text)))[:8]


def _called_amount(thing: Thing) -> list[str]:
    """Give the words by which the amount is known, and not what is asked beside it."""
    number = NUMBER.search(thing.text)
    about = clause(thing.text, number[0]) if number else thing.text
    about = next(part for part in _AND.split(about) if not number or number[0] in part)
    noun = [word for word in _noun(thing.topic) if word in about.lower()]
    return list(dict.fromkeys([*noun, *_called(about)])) or ["amount"]


def _noun(topic: str) -> list[str]:
    """Give "roof" for "the roof"; nothing for what is no thing by its name."""
    return [topic.removeprefix("the ")] if topic.startswith("the ") else []


def _learner(answers: Mapping[str, str], parts: list[Part]) -> dict[str, Any]:
    ours = answers.get("ours", "")
    says = quote_clauses(ours, WORDS_OF_A_NOTE) or "what you ask"
    told = {"about": MAIN, "says": says, "called": _called(ours) or ["we"]}
    plan_b = quote_clauses(answers.get("plan_b", ""), WORDS_OF_A_NOTE)
    return {
        "role": "yourself",
        "brief": f"It is your own talk. You ask: {quote(our_wish(answers.get('ask', '')), 20)}",
        "walk_away": {part.id: part.ours[0] for part in parts},
        "target": {part.id: part.ours[1] for part in parts},
        "plan_b": plan_b or "You wait and ask again.",
        "interests": [told],
    }


def _counterpart(answers: Mapping[str, str], parts: list[Part]) -> dict[str, Any]:
    theirs, name = answers.get("theirs", ""), _name(answers)
    # The worry is behind what could be done about it; else behind what is asked.
    about = parts[-1].id if parts[-1].id == OURS else MAIN
    called = _called(theirs) or ["worry"]
    told = {"about": about, "says": _worry(theirs, name), "called": called}
    return {
        "name": name,
        "role": "the other side of your talk",
        "manner": "busy",
        "brief": "A model of the other side, made of what you wrote of them.",
        "walk_away": {part.id: part.theirs[0] for part in parts},
        "target": {part.id: part.theirs[1] for part in parts},
        "plan_b": "Everything stays as it is.",
        # Of one thing alone, with no worry known, there is nothing to tell and nothing to swap.
        "interests": [told] if len(parts) > 1 else [],
    }


def _worry(theirs: str, name: str) -> str:
    """Give what weighs on them as they would say it; where that is not plain, as it was noted."""
    if not theirs:
        return NO_WORRY
    turned = in_their_mouth(theirs, name)
    if turned:
        return f"What weighs on me is this: {quote_clauses(turned, WORDS_OF_A_NOTE)}."
    return f'Something weighs on me. (You wrote of it: "{quote_clauses(theirs, WORDS_OF_A_NOTE)}")'


def _name(answers: Mapping[str, str]) -> str:
    """Give the name of whoever decides; in a short preparation it may stand before the ask."""
    ask = answers.get("ask", "")
    told = name_opposite(answers.get("decides") or before_our_wish(ask))
    if not is_vague(told):
        return told
    anywhere = " ".join([ask, *(answers.get(step, "") for step in ("theirs", "opening"))])
    return name_in_passing(anywhere) or told


def _standards(answers: Mapping[str, str], main: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the standard; it speaks for the number in it, else for the best."""
    standard = answers.get("standard", "")
    if not standard:
        return []
    value = _value_near(main, first_amount(standard))
    called = called_by(standard) or _called(standard) or ["others"]
    return [{"about": MAIN, "value": value, "says": _said_back(standard), "called": called}]


def _said_back(standard: str) -> str:
    """Give a standard as it is said to the learner; in quotation marks where "they" are in it."""
    if _THEY.search(standard):
        return f'"{quote_clauses(standard, WORDS_OF_A_NOTE)}"'
    return _plain(standard)


def _value_near(main: Mapping[str, Any], number: int | None) -> Any:
    """Give the value that a number speaks for; the learner's best where it is none."""
    if "options" in main:
        return "all"
    if number in _numbers(main):
        return number
    return main["to"] if main["learner"]["prefers"] == "more" else main["from"]
