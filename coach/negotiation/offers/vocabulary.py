"""The words by which people speak of a scenario's issues, as patterns for plain text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from coach.negotiation.offers.numerals import WORDS_FOR_NUMBERS
from coach.negotiation.offers.spelling import spell, words_of
from coach.negotiation.scenario import Issue, Scenario

NOBODY = re.compile(r"(?!)")  # matches nothing
_MONEY = frozenset(
    [
        "price",
        "pay",
        "rent",
        "fee",
        "fees",
        "money",
        "wage",
        "wages",
        "salary",
        "rate",
        "cost",
        "costs",
    ]
)
_SAID_ANYWHERE = """
day days week weeks month months year years hour hours night nights tonne tonnes ton tons
once twice thrice times daily weekly monthly every each half both share shared split free
minimum maximum least most between instead hundred thousand there these those their other
have want need would could should offer accept agree possible because please
"""
_ANYWHERE = frozenset(_SAID_ANYWHERE.split())
_PER = r"(?:an?|per|each|every|/|the|for (?:an?|each|every|1|the)|by(?: the)?)(?: each)?"
_TIMES: Mapping[str, Mapping[str, Fraction]] = {  # a unit -> another -> how many of it
    "month": {"month": Fraction(1), "year": Fraction(12), "week": Fraction(1, 4)},
    "year": {"year": Fraction(1), "month": Fraction(1, 12)},
    "week": {"week": Fraction(1), "month": Fraction(4), "day": Fraction(1, 7)},
    "day": {"day": Fraction(1), "week": Fraction(7), "month": Fraction(30)},
    "night": {"night": Fraction(1), "week": Fraction(7), "month": Fraction(30)},
    "hour": {"hour": Fraction(1)},
}
_MANY, _DONE = "(?:s|es)?", "(?:s|es|d|ed|ing)?"
_WHOSE = "(?:the|a|an|their|its|his|her|our|this|that)"
_AT_A_PLACE = re.compile(
    r"(?P<where>in|by|with|under|on|near) (?:the|their|its) (?P<thing>[^\W\d_]+)"
)
_VERB_AND_AWAY = re.compile(r"(?P<verb>look|clean|wash|help|sweep|tidy) (?P<away>after|up|out)")
_NEAR_WORDS = {
    "in": "in|into|inside",
    "by": "by|beside|near|at|next to",
    "with": "with|beside|by|next to",
}
_OWNER = "(?:owner|person|people|human|master|mistress)"
_OURS, _THEIRS = {"we", "us", "our", "ours", "ourselves"}, {"you", "your", "yours"}
_OFTEN = "times|x"
_PART_OF_A_DAY = r"(?:mornings|afternoons)(?= (?:a|per|each|every|in the) week )"
_WHEN = frozenset(
    ["wait", "waiting", "start", "starts", "begin", "soon", "sooner", "date", "deadline", "advance"]
)
_ANYBODY_SAYS = frozenset(
    ["supply", "supplied", "supplies", "provide", "provided", "provides", "paid", "included"]
)


@dataclass(frozen=True)
class IssueWords:
    """How people speak of one issue."""

    issue: Issue
    heads: re.Pattern[str]  # what its number counts, right after it: "days"
    per: re.Pattern[str]  # what its number is for: "a tonne"
    called: re.Pattern[str]
    factors: Mapping[str, Fraction]  # of the spans that it can be told in; empty for others
    is_money: bool
    more_is_better: bool  # for the learner
    is_added: bool  # it is itself a "more": a rise of the rent
    is_weekly: bool  # it is so much a week, so that "two every day" are fourteen
    is_when: bool  # it is when something is done, so that "in six weeks" states it

    @property
    def id(self) -> str:
        """Give the issue's id."""
        return self.issue.id

    @functools.cached_property
    def numbers(self) -> tuple[int, ...]:
        """Give its values, where they are numbers."""
        return tuple(value for value in self.issue.values if isinstance(value, int))


@dataclass(frozen=True)
class OptionWords:
    """How people speak of an issue whose values are named."""

    issue: Issue
    called: re.Pattern[str]
    options: Mapping[str, re.Pattern[str]]
    ours: str  # the value that the learner's side gives; "" where it is not about who gives
    theirs: str
    shared: str
    is_a_deed: bool  # it is about doing ("painting"), so that one may buy for it and one do it

    @property
    def id(self) -> str:
        """Give the issue's id."""
        return self.issue.id


@dataclass(frozen=True)
class Vocabulary:
    """All words of a scenario."""

    known: frozenset[str]  # for the mending of slips
    numbers: tuple[IssueWords, ...]
    options: tuple[OptionWords, ...]
    sides: re.Pattern[str]  # names of either side
    others: re.Pattern[str]  # by which a fair standard is told, that others' terms make
    anything: re.Pattern[str]  # any issue's name

    def names_other_than(self, issue: str, text: str) -> bool:
        """Tell whether a plain text names an issue other than that of an id."""
        called = [(number.id, number.called) for number in self.numbers]
        called += [(option.id, option.called) for option in self.options]
        return any(id_ != issue and pattern.search(text) for id_, pattern in called)


@functools.lru_cache(maxsize=64)
def vocabulary_of(scenario: Scenario) -> Vocabulary:
    """Give the words of a scenario, made once."""
    called = [word for issue in scenario.issues for word in issue.called]
    standards = [word for standard in scenario.standards for word in standard.called]
    return Vocabulary(
        known=words_of([*called, *(issue.unit for issue in scenario.issues)])
        | _ANYWHERE
        | WORDS_FOR_NUMBERS,
        numbers=tuple(_number(scenario, issue) for issue in scenario.issues if issue.is_number),
        options=tuple(_option(issue) for issue in scenario.issues if not issue.is_number),
        sides=_any_of(
            word
            for issue in scenario.issues
            for words in issue.options.values()
            for word in words
            if _is_name(word)
        ),
        others=_any_of(word for word in standards if not re.search(r"\d", word)),
        anything=_any_of(called),
    )


def _number(scenario: Scenario, issue: Issue) -> IssueWords:
    head, per = _unit(issue.unit)
    likes = scenario.learner.likes[issue.id]
    is_money = not head or bool(_MONEY & set(issue.called)) or "$" in head
    counted = [*head, *(issue.called if not is_money else ())]
    time = head[-1].rstrip("s") if head else ""
    factors = {} if per else _TIMES.get(time, {})
    heads = [*(word for word in counted if word not in {"long", "length", "term"}), *factors]
    often = [_OFTEN, _PART_OF_A_DAY] if per and not is_money else []
    return IssueWords(
        issue,
        heads=_start(heads, often),
        per=_per(per),
        called=_any_of([*issue.called, *(head if not is_money else ())]),
        factors=factors,
        is_money=is_money,
        more_is_better=likes[issue.values[-1]] > likes[issue.values[0]],
        is_added="more" in head,
        is_weekly=per == ["week"] and not is_money,
        is_when=bool(factors) and bool(_WHEN & set(" ".join(issue.called).split())),
    )


def _unit(unit: str) -> tuple[list[str], list[str]]:
    """Give what a unit counts and what it is for: "days a week"."""
    words = spell(unit).split()
    if unit.startswith(("a ", "an ")):  # spelt as "1 month"
        words[0] = "a"
    at = next((i for i, word in enumerate(words) if word in {"a", "an", "per", "each", "/"}), None)
    if at is None:
        return words, []
    return words[:at], [word for word in words[at:] if word not in {"a", "an", "per", "each", "/"}]


def _per(words: list[str]) -> re.Pattern[str]:
    if not words:
        return NOBODY
    said = "|".join(re.escape(word.rstrip("s")) for word in words)
    return re.compile(rf" (?:{_PER} )?(?:of )?(?:{_spellings(said)})(?= )")


def _spellings(said: str) -> str:
    return f"{said}|tons?" if "tonne" in said else said


def _start(words: Iterable[str], patterns: Iterable[str]) -> re.Pattern[str]:
    said = [*(_loosely(word) for word in words), *patterns]
    return re.compile(rf" (?P<head>{'|'.join(said)})(?= )") if said else NOBODY


def _any_of(words: Iterable[str], endings: str = _MANY) -> re.Pattern[str]:
    said = sorted({_loosely(word, endings) for word in words}, key=len, reverse=True)
    return re.compile(rf" (?:{'|'.join(said)})(?= )") if said else NOBODY


def _loosely(word: str, endings: str = _MANY) -> str:
    """Give a pattern for one or many of a thing, as it stands in plain text."""
    plain = spell(word).strip()
    verb = _VERB_AND_AWAY.fullmatch(plain) if endings == _DONE else None
    if verb:
        return rf"{verb['verb']}{_DONE} {verb['away']}"
    place = _AT_A_PLACE.fullmatch(plain)
    if place:
        near = _NEAR_WORDS.get(place["where"], place["where"])
        thing = _OWNER if place["thing"] in {"owner", "owners"} else re.escape(place["thing"])
        return rf"(?:{near}) (?:{_WHOSE} )?(?:[^\W\d_]+ )?{thing}{_MANY}"
    if word.startswith(("a ", "an ")):
        plain = re.sub(r"^1 ", "a ", plain)
    return re.escape(plain.removesuffix("s") if len(plain) > 3 else plain) + endings


def _option(issue: Issue) -> OptionWords:
    ours = _with_any(issue, _OURS)
    theirs = _with_any(issue, _THEIRS)
    both = [value for value in issue.options if value not in {ours, theirs}]
    is_about_giving = bool(ours and theirs)
    return OptionWords(
        issue,
        called=_any_of(issue.called, _DONE),
        options={
            value: _any_of(
                [value.replace("_", " "), *(w for w in words if _is_name(w) or not is_about_giving)]
            )
            for value, words in issue.options.items()
        },
        ours=ours if is_about_giving else "",
        theirs=theirs if is_about_giving else "",
        shared=both[0] if is_about_giving and both else "",
        is_a_deed=any(f"{word}ing" in issue.called for word in issue.called),
    )


def _is_name(word: str) -> bool:
    """Tell a word that names a side from one that anybody may say ("we", "supplied")."""
    return not set(word.split()) & (_OURS | _THEIRS | _ANYBODY_SAYS)


def _with_any(issue: Issue, words: set[str]) -> str:
    """Give the value among whose words one of these stands alone, or else within."""
    alone = (value for value, said in issue.options.items() if words & set(said))
    within = (value for value, said in issue.options.items() if words & set(" ".join(said).split()))
    return str(next(alone, next(within, "")))
