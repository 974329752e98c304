"""A claim by the codebook: what it has, what a careful reader would raise, its level and kind.

What holds was learnt from labelled claims (learnt.py); which words show an element is found by its
turns of speech. Every speaker is reviewed alike (speakers.py).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coach.evidence.labelled_claims import ELEMENTS, ISSUES, STAIRS
from coach.evidence.learnt import load_learnt
from coach.evidence.speakers import as_anyones
from coach.language import load_language
from coach.quoting import clauses_of

FROM = 0.5  # from which share on an element counts
ISSUE_FROM = 0.3  # issues are rare: so small a share counts
FROM_WITH_WORDS = 0.2  # an element whose usual words are there
FEWEST_WORDS = 3  # of a clause that shows anything
KEPT = 256  # of the last claims: each is looked at again and again while it is checked
SAID_FROM = 0.85  # an issue is told to a person: a wrong reproach costs more than a missed one

_I = re.IGNORECASE

SOURCE = re.compile(
    r"\b(according to [\w' ]{2,30}|(the|a|our|my|their) [\w' ]{2,25}? (says?|said|claims?|"
    r"reports?|reported|"
    r"found|counted|told|writes?|wrote|shows?|showed)|(they|people|some) (say|said|claim)|"
    r"(?<!they )(?<!people )(?<!some )(?<!\bwe )(?<!\bi )(?<!\bhe )(?<!she )(says?|said) (the|a|an|"
    r"our|my|their) [\w']{2,20}|"
    r"(i|we|they|he|she) (counted|measured|asked|wrote down|recorded|surveyed|checked)|"
    r"(survey|census|study|report|records?|figures|data|statistics) (of|by|from) [\w' ]{2,25})",
    _I,
)
NAMED_SOURCE = re.compile(r"\b(?:[A-Z]\w+ ){1,3}(?:says?|said|reports?|reported|found|claims?)\b")
METHOD = re.compile(
    r"\b(survey(ed)?|census|counted|count|measured|asked|interviews?|questionnaire|records?|"
    r"register|"
    r"observed|weighed|tested|sampled|random(ly|ised|ized)?|trial|audit(ed)?)\b",
    _I,
)
SAMPLE = re.compile(
    r"\b(?:asked|surveyed|interviewed|sample of|among|out of|of|in)\s+(?:the |all |"
    r"our )?(?P<n>\d[\d,]*)\s+"
    r"(?:people|households|famil(?:y|ies)|houses|homes|women|men|children|residents|schools|"
    r"clinics|"
    r"vendors|patients|pupils|students|villages|streets|places|shops|workers|users|respondents)\b|"
    r"\b(?P<m>\d[\d,]*)\s+(?:people|households|residents|respondents) (?:were )?(?:asked|"
    r"surveyed|interviewed|answered|said)\b",
    _I,
)
COMPARISON = re.compile(
    r"\b(than|compared (with|to)|versus|vs|against|from \d[\d.,%]* to|before .* after|used to be|"
    r"control group|other (towns?|cities|districts?|villages?|schools?|streets?|areas?)|"
    r"down from|up from|instead of|last (year|month|week) (it|they|there|we) (was|were|had))\b",
    _I,
)
TIME_SPAN = re.compile(
    r"\b(since (19|20)\d\d|(19|20)\d\d ?(-|to|–|and) ?(19|20)\d\d|(in|over|during|within|for|"
    r"the last|the past|last) "
    r"(the )?(last |past )?(\w+ )?(days?|weeks?|months?|quarters?|years?)|per (day|week|month|"
    r"year)|"
    r"a (day|week|month|year)|every (day|week|month|year)|(in|during) (19|20)\d\d|this year|"
    r"last year|between \w+ and \w+)\b",
    _I,
)
LIMITS = re.compile(
    r"\b(but we (don'?t|do not) know|not sure|only (asked|counted|looked)|may be|might be|could be|"
    r"roughly|about|around|estimate[ds]?|we did not (ask|count)|limits?|margin of error)\b",
    _I,
)


@dataclass(frozen=True)
class ClaimReview:
    """A claim by the codebook; ``said`` are the issues that may be told to a person.

    ``issues`` stand the surest first; ``spans`` holds the words that show an element or an issue.
    """

    has: dict[str, bool]
    issues: list[str]
    level: int  # 0 to 5, after Nesta's Standards of Evidence; for the console alone
    kind: str  # claim, anecdote, data or study
    said: list[str] = field(default_factory=list)
    spans: dict[str, str] = field(default_factory=dict)


@functools.lru_cache(KEPT)
def review_claim(text: str) -> ClaimReview:
    """Review a claim; of nothing written nothing is said.

    One review is given to all who ask for the same text, so nobody changes it.
    """
    if not text.strip():
        return ClaimReview(dict.fromkeys(ELEMENTS, False), [], 0, "claim")
    likely, kinds = load_learnt().shares(as_anyones(text))
    spans = _spans(text)
    has = {one: likely[one] >= (FROM_WITH_WORDS if spans[one] else FROM) for one in ELEMENTS}
    raised = [issue for issue in ISSUES if likely[issue] >= ISSUE_FROM]
    issues = sorted(raised, key=lambda issue: -likely[issue])
    return ClaimReview(
        has,
        issues,
        _level(likely),
        max(kinds, key=lambda kind: kinds[kind]),
        [issue for issue in issues if likely[issue] >= SAID_FROM],
        {name: span for name, span in spans.items() if has[name] and span}
        | _spans_of_issues(text, issues),
    )


def _spans_of_issues(text: str, issues: Sequence[str]) -> dict[str, str]:
    """Give for each issue the clause whose words speak most for it."""
    clauses = clauses_of(text, FEWEST_WORDS)
    return {issue: load_learnt().part_that(issue, clauses) for issue in issues}


def _level(likely: Mapping[str, float]) -> int:
    """Give the level: as many steps of the stair as it is likely to have climbed."""
    return round(sum(likely[stair] for stair in STAIRS))


def _spans(text: str) -> dict[str, str]:
    return {
        "number": _number(text),
        "source": _match(SOURCE, text) or _match(NAMED_SOURCE, text),
        "method": _match(METHOD, text),
        "sample_size": _match(SAMPLE, text),
        "comparison": _match(COMPARISON, text),
        "time_span": _match(TIME_SPAN, text),
        "limits": _match(LIMITS, text),
    }


def _number(text: str) -> str:
    doc = load_language()(text)
    return next((e.text for e in doc.ents if e.label_ in {"number", "percent", "amount"}), "")


def _match(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group(0).strip() if match else ""
