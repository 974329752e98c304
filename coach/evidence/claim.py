"""Claims: who says so, compared with what, over what time, and what else could explain it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coach.arc import Work, said
from coach.feedback import NOTED, Feedback
from coach.language import load_language

_I = re.IGNORECASE

SOURCE = re.compile(
    r"\b(according to [\w' ]{2,30}|(the|a|our|my|their) [\w' ]{2,25}? (says?|said|claims?|"
    r"reports?|reported|"
    r"found|counted|told|writes?|wrote|shows?|showed)|(says?|said) (the|a|an|our|my|"
    r"their) [\w']{2,20}|"
    r"(i|we|they|he|she) (counted|measured|asked|wrote down|recorded|surveyed|checked)|"
    r"(survey|census|study|report|records?|figures|data|statistics) (of|by|from) [\w' ]{2,25})",
    _I,
)
NAMED_SOURCE = re.compile(r"\b(?:[A-Z]\w+ ){1,3}(?:says?|said|reports?|reported|found|claims?)\b")
OWN = re.compile(
    r"\b((our|their|its) own (figures|numbers|count|report|survey)|we counted|"
    r"(the|their|his|her) (company|project|programme|program|ngo|agency|charity|council|city|"
    r"ministry|"
    r"organi[sz]ation|contractor|landlord|mayor|school|hospital|police)('s)? (itself|themselves|"
    r"says?|said|claims?|reports?))\b",
    _I,
)
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
CAUSE = re.compile(
    r"\b(because of|due to|thanks to|caused by|led to|leads to|made|makes|that'?s why|as a result|"
    r"works?|worked|reduced|cut|increased|brought)\b",
    _I,
)
SEQUENCE = re.compile(r"\b(since|after|once|ever since|when) (we|they|he|she|the|our|it)\b", _I)
STORY = re.compile(
    r"\b(i|we|he|she|my \w+|a (friend|neighbou?r|woman|man|lady|boy|girl|child)|one (woman|man|"
    r"family|neighbou?r)) "
    r"(know|knew|saw|heard|met|fell|lost|got|had|has|was|waited|died|told|broke)\b",
    _I,
)
STUDY = re.compile(
    r"\b(trial|randomi[sz]ed|control group|evaluation|evaluated|study|researchers?|university|"
    r"comparison group)\b",
    _I,
)
INDEPENDENT = re.compile(r"\b(independent|university|auditor|researchers?|outside) \w*", _I)
ACTIVITY = re.compile(
    r"\b\d[\d,]* (people |women |youths? |children |residents )?(trained|workshops?|meetings?|"
    r"sessions?|leaflets?|"
    r"attended|reached|distributed|visits?|participants?)\b",
    _I,
)
NOTHING = re.compile(
    r"^\W*(nothing|none|no|nobody|no one|no idea|not (known|said|given)|they (don'?t|do not|"
    r"didn'?t) say|"
    r"(he|she|it) (doesn'?t|does not|didn'?t) say|unknown|i (don'?t|do not) know)\b",
    _I,
)
FIRST_HAND = re.compile(
    r"\b(i|we|my ?self|my \w+|neighbou?rs?) (\w+ )?(saw|see|counted|asked|was|were|wrote)\b", _I
)
HELD_AGAINST = re.compile(
    r"\b(before|earlier|last|ago|other|others|than|next (town|village|street|school)|elsewhere|"
    r"used to|same (time|month|week)|(19|20)\d\d|average|normal(ly)?|usual(ly)?|another|"
    r"the year)\b",
    _I,
)


@dataclass(frozen=True)
class ClaimReview:
    """A claim by the codebook; ``said`` are the issues that are told to a person."""

    has: dict[str, bool]
    issues: list[str]
    level: int
    kind: str
    said: list[str] = field(default_factory=list)
    spans: dict[str, str] = field(default_factory=dict)


def review_claim(text: str) -> ClaimReview:
    """Review a claim; silent where the words do not settle it."""
    spans = _spans(text)
    has = {name: bool(span) for name, span in spans.items()}
    kind = _kind(text, has)
    issues = _issues(text, has, kind)
    return ClaimReview(
        has,
        issues,
        _level(text, has, kind),
        kind,
        issues[:1],
        {k: v for k, v in spans.items() if v},
    )


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


def _kind(text: str, has: dict[str, bool]) -> str:
    if STUDY.search(text) and (has["method"] or has["sample_size"] or has["comparison"]):
        return "study"
    if has["number"] and (has["source"] or has["method"] or has["time_span"]):
        return "data"
    if STORY.search(text) and not has["number"]:
        return "anecdote"
    return "claim"


def _issues(text: str, has: dict[str, bool], kind: str) -> list[str]:
    found = {
        "one_story": kind == "anecdote",
        "tiny_sample": 0 < _sample(text) < 10,
        "activity_not_result": bool(ACTIVITY.search(text)) and not has["comparison"],
        "percent_without_base": bool(re.search(r"\d ?(%|per ?cent)", text, _I))
        and not has["sample_size"],
        "cause_from_coincidence": _is_coincidence(text, kind),
        "own_figures": bool(OWN.search(text)),
        "no_source": kind == "claim" and not has["source"],
        "no_comparison": has["number"] and not has["comparison"],
    }
    return [issue for issue, is_so in found.items() if is_so]


def _is_coincidence(text: str, kind: str) -> bool:
    return bool(CAUSE.search(text) and SEQUENCE.search(text)) and kind != "study"


def _sample(text: str) -> int:
    match = SAMPLE.search(text)
    return int((match["n"] or match["m"]).replace(",", "")) if match else 0


def _level(text: str, has: dict[str, bool], kind: str) -> int:
    """Give the level after Nesta's Standards of Evidence; for the console, never for a person."""
    if kind == "study":
        return 4 if INDEPENDENT.search(text) else 3
    if has["number"] and has["comparison"] and has["time_span"]:
        return 2
    return 1 if has["number"] else 0


def needless(work: Work) -> set[str]:
    """Every question is worth asking once; what the claim answers is filled in beforehand."""
    return set()


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Say what the answer shows, and what it does not."""
    if step == "claim":
        return _on_claim(text)
    return Feedback(_strength(step, text))


def _on_claim(text: str) -> Feedback:
    review = review_claim(text)
    found = {"source": review.spans.get("source", ""), "span": review.spans.get("time_span", "")}
    # Who says so is not yet how they know: that is asked of everybody's figures alike.
    says_how = review.has["method"] or FIRST_HAND.search(text)
    known = {} if says_how else {"source": found.pop("source")}
    strength = {"anecdote": "claim_story", "study": "claim_study"}.get(review.kind, NOTED)
    if strength == NOTED and review.has["number"]:
        strength = "claim_number"
    return Feedback(
        strength,
        span=review.spans.get("number", ""),
        found={step: span for step, span in found.items() if span},
        known={step: span for step, span in known.items() if span},
        flags=tuple(review.issues),
    )


def _strength(step: str, text: str) -> str:
    if NOTHING.match(text):
        return _NONE.get(step, NOTED)
    if step == "source":
        return _source(text)
    if step == "comparison":
        return "comparison" if HELD_AGAINST.search(text) else NOTED
    return "other" if step == "other" else NOTED


def _source(text: str) -> str:
    if OWN.search(f"{text} says") or OWN.search(f"the {text} says"):
        return "source_own"
    return "source_person" if FIRST_HAND.search(text) else NOTED


_NONE = {"source": "no_source", "comparison": "no_comparison", "other": "no_other"}


def verdict(work: Work) -> str:
    """Name what can be said in the end; careful, and the same for everybody's figures."""
    review = review_claim(said(work, "claim"))
    if review.kind == "anecdote":
        return "story"
    if not said(work, "source") or NOTHING.match(said(work, "source")):
        return "no_source"
    if not said(work, "comparison") or NOTHING.match(said(work, "comparison")):
        return "no_comparison"
    if said(work, "other") and not NOTHING.match(said(work, "other")):
        return "other_cause"
    return "holds_so_far"
