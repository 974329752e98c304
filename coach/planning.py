"""Plans: what a goal holds and what it still lacks, said on clear cases only."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from coach.arc import Work, said
from coach.feedback import NOTED, Feedback
from coach.hurt import find_hurt
from coach.language import MONTHS, WEEKDAYS, load_language
from coach.quoting import clause

_I = re.IGNORECASE

PEOPLE = re.compile(
    r"\b(child(ren)?|kids?|mothers?|fathers?|wom[ae]n|m[ae]n|parents?|famil(y|ies)|neighbou?rs|"
    r"residents|tenants|vendors|sellers|traders|farmers|fishers|pupils|students|teachers|"
    r"elders|elderly|(old|older|young|disabled|deaf|blind|homeless) (people|ladies|men|women|"
    r"folks?)|"
    r"youths?|girls|boys|workers|sweepers|collectors|carers|migrants|pickers|recyclers|drivers|"
    r"patients|nurses|cleaners|"
    r"(people|everyone|those) (who|with|in|on|at|of|from) \w+)\b",
    _I,
)
_PLACE_NOUN = (
    r"market|street|road|lane|school|clinic|hospital|block|village|river|park|stop|ward|district|"
    r"neighbou?rhood|estate|building|hall|square|canal|drain|bridge|library|station|camp|beach|"
    r"hill|"
    r"side|corner|valley|town|city|barrio|slum|settlement|playground|loos?|toilets?"
)
PLACE = re.compile(
    rf"\b(in|at|on|near|behind|by|from|along|around|across|of) ((the|our|my|this|that) )?"
    rf"(\w+ ){{0,2}}({_PLACE_NOUN})s?\b",
    _I,
)
PLACE_NAME = re.compile(r"\b(?:in|at|near|behind|from|on) (?:the )?(?P<name>[A-Z]\w+)")
PLAIN_TO_SEE = re.compile(
    r"\b((no|without|zero) (more )?\w+(ing|s)?\b|nobody|no one|not one|never again|"
    r"every \w+ (has|gets|can)|"
    r"(is|are|stays?|be|being|gets?) (open|lit|dry|clean|empty|repaired|fixed|paved|collected|"
    r"covered|safe to)|"
    r"(opens?|reopens?|runs|comes|collected|emptied|cleaned) (again|every|each|on|twice|once|"
    r"daily|weekly))\b",
    _I,
)
CHANGE = re.compile(
    r"\b(fewer|less|more \w+|no (more )?\w+|stops?|end of|can (\w+ )?\w+|able to|without|"
    r"instead of|"
    r"reopen\w*|(is|are|be|stays?|gets?|becomes?) (safe|clean|dry|open|lit|repaired|fixed|paved|"
    r"healthy|paid|free)|"
    r"(have|has|get|gets|find|finds|earn|earns) (a |an |the |their |clean |safe )?"
    r"(jobs?|work|water|light|lights|toilets?|papers?|contract|homes?|beds?|bus|clinic|school|"
    r"doctor|pay|food|land)|"
    r"safe(r|ly)?|repaired|fixed|lower|higher|faster|on time)\b",
    _I,
)
ACTIVITY = re.compile(
    r"\b(hold|organi[sz]e|host|run|do|start|have|make|launch|set up|form|give|plan|"
    r"conduct) (an? |some |our |the |more )?"
    r"(\w+ ){0,2}(workshops?|meetings?|campaigns?|trainings?|surveys?|petitions?|committees?|"
    r"groups?|events?|"
    r"march(es)?|rall(y|ies)|protests?|sessions?|talks?|class(es)?|drives?|clean[- ]?ups?|"
    r"posters?|flyers?)\b|"
    r"\b(rais(e|ing) awareness|sensiti[sz]e|collect signatures|hand out|distribute|print)\b",
    _I,
)
GRAND = re.compile(
    r"\b(end|stop|solve|eradicate|eliminate|abolish|fix) (all |every |the )?"
    r"(poverty|hunger|corruption|homelessness|crime|violence|racism|unemployment|problems?)\b|"
    r"\b(once and for all|for ever|forever|the whole (city|country|world|nation)|change the world|"
    r"all (our|the) problems|everyone in the (city|country|world))\b",
    _I,
)
VAGUE = re.compile(
    r"\b(better|improve\w*|nicer?|empower\w*|develop(ment)?|support|more aware|awareness|uplift|"
    r"wellbeing|well-being|good life|change things|make a difference|help (people|everyone|them|"
    r"us))\b",
    _I,
)
BLAMING = re.compile(
    r"\b(lazy|corrupt|stupid|useless|idiots?|liars?|thieves|don'?t care|do not care|"
    r"(their|his|her) fault|to blame|incompetent)\b",
    _I,
)
DONE_TO = re.compile(
    r"\b(teach|educate|make|force|train|tell|discipline|civili[sz]e) (the |these |those |our )?"
    r"(poor|people|them|residents|youths?|women|mothers|parents|families|vendors|tenants|"
    r"children|migrants)\b",
    _I,
)
NOW = re.compile(
    r"\b(now|today|currently|at present|at the moment|so far|these days|right now|"
    r"this (year|month|week|winter|summer|season)|every (heavy )?rain|used to|instead of|"
    r"from \d[\d.,]* (\w+ )?(to|down to|up to))\b",
    _I,
)
EVENT = re.compile(
    r"\b(by|before|until|till|in time for) (the )?(next |end of |start of )?(the )?"
    r"(rain\w*|monsoon|winter|summer|spring|autumn|harvest|elections?|vote|christmas|easter|"
    r"ramadan|"
    r"eid|diwali|new year|school|term|holidays?|festival|budget|(year|month|week)( ?end)?)\b",
    _I,
)
FIRST = re.compile(
    r"\b(first (we|i|step)|we (will )?(start|begin) (by|with)|to (start|begin) with)\b", _I
)
OWNER = re.compile(
    r"\b((?:I|we|[A-Z][a-z]+|(?:my|our) \w+) (?:will|'ll|am going to|is going to|are going to))\b"
)
ALONE = re.compile(
    r"^\W*(just |only )?(me|i|myself|alone|nobody|no one|none)( (alone|only|yet|really|"
    r"so far))*\W*$",
    _I,
)
NAMED = re.compile(r"\b(my|our) \w+|(?<!^)\b(?!I\b)[A-Z][a-z]+|^[A-Z][a-z]+( and|,|$)")
ACT = re.compile(
    r"\b(ask|call|phone|go|meet|write|show|talk|speak|tell|visit|invite|bring|take|draw|count|"
    r"clean|"
    r"print|find|walk|look|buy|send|collect|check|knock|dig|paint|fix|mend|read|measure|put|"
    r"get)(s|es)?\b",
    _I,
)
SOON = re.compile(
    r"\b(soon|asap|later|some ?day|quickly|when we can|as soon as possible|sometime)\b", _I
)
NOTHING = re.compile(
    r"^\W*(nothing|none|no|nope|nobody|no one)( really| much| i know of| so far)*\W*$", _I
)
IF_THEN = re.compile(r"\bif\b.+", _I | re.DOTALL)
CAN_COUNT = re.compile(
    r"\b(count\w*|number of|how many|how often|every|each|per|nobody|no one|all of|"
    r"less|fewer|more|half|twice|photos?|list|tally|see|hear)\b",
    _I,
)


@dataclass(frozen=True)
class GoalReview:
    """What a goal holds, what might be said about it, and the words that show it."""

    has: dict[str, bool]
    flags: list[str]
    spans: dict[str, str] = field(default_factory=dict)


def review_goal(text: str) -> GoalReview:
    """Review a goal by the codebook."""
    doc = load_language()(text)
    spans = {
        "measure": _measure(doc),
        "baseline": _baseline(doc, text),
        "deadline": _deadline(doc, text),
        "people": _match(PEOPLE, text),
        "place": _place(text),
        "outcome": _match(CHANGE, text) or _match(PLAIN_TO_SEE, text),
        "first_step": _match(FIRST, text),
        "owner": _match(OWNER, text),
    }
    has = {name: bool(span) for name, span in spans.items()}
    return GoalReview(has, _flags(text, has), {name: span for name, span in spans.items() if span})


def _flags(text: str, has: dict[str, bool]) -> list[str]:
    found = {
        "activity_not_outcome": bool(ACTIVITY.search(text)) and not has["outcome"],
        "grand_expectation": bool(GRAND.search(text)),
        "vague": bool(VAGUE.search(text)) and not has["measure"] and not has["outcome"],
        "blaming": bool(BLAMING.search(text)),
        "done_to_not_with": bool(DONE_TO.search(text)),
    }
    return [flag for flag, is_so in found.items() if is_so]


def _match(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group(0).strip() if match else ""


def _place(text: str) -> str:
    names = (match["name"] for match in PLACE_NAME.finditer(text))
    known = {*MONTHS, *WEEKDAYS}
    name = next((name for name in names if name.lower() not in known), "")
    return _match(PLACE, text) or name


def _measure(doc: Doc) -> str:
    plain = _match(PLAIN_TO_SEE, doc.text)
    counted = (e.text for e in doc.ents if e.label_ in {"number", "percent", "amount"})
    number = next((text for text in counted if text.lower() not in {"one", "first"}), "")
    return plain or ("" if find_hurt(clause(doc.text, number)) else number)


def _baseline(doc: Doc, text: str) -> str:
    """A present or past time, and something countable or plain to see with it."""
    counted = any(e.label_ in {"number", "percent", "amount"} for e in doc.ents)
    often = re.search(r"\b(every|each|always|never|nobody|twice|most|half|often)\b", text, _I)
    return _match(NOW, text) if counted or often else ""


def _deadline(doc: Doc, text: str) -> str:
    event = _match(EVENT, text)
    if event:
        return event
    for entity in doc.ents:
        before = doc[entity.start - 1].lower_ if entity.start else ""
        if entity.label_ == "date" and not _is_past(entity.text):
            return f"{before} {entity.text}" if before in {"by", "before", "until"} else entity.text
        if entity.label_ == "span" and before in {"in", "within"}:
            return f"{before} {entity.text}"
    return ""


def _is_past(text: str) -> bool:
    return text.lower().startswith(("last", "yesterday")) or text.lower() in {"today", "this year"}


def find_date(text: str) -> str:
    """Give the words that say when, if any do."""
    return review_goal(text).spans.get("deadline", "") or _match(
        re.compile(r"\b(today|tonight|\d{1,2}(st|nd|rd|th)|\d{1,2}[./-]\d{1,2})\b", _I), text
    )


def needless(work: Work) -> set[str]:
    """Name the steps that need no asking: where it stands, once told; a way around nothing."""
    steps = set()
    told = f"{said(work, 'goal')} {said(work, 'measure')}"
    no_measure = "measure" in work["answers"] and not said(work, "measure")
    if no_measure or review_goal(told).has["baseline"]:
        steps.add("now")
    if "obstacle" in work["answers"] and NOTHING.match(said(work, "obstacle") or "nothing"):
        steps.add("then")
    return steps


def feedback(work: Work, step: str, text: str) -> Feedback:
    """Say what is strong in an answer, and what the one next thing could be."""
    answer = _on_goal(text) if step == "goal" else _on_step(step, text)
    hurt = find_hurt(text) if step in {"goal", "why", "now", "obstacle"} else ""
    return replace(answer, hurt=hurt)


def _on_goal(text: str) -> Feedback:
    review = review_goal(text)
    order = ("baseline", "measure", "outcome", "people", "place")
    strong = next((name for name in order if review.has[name]), None)
    return Feedback(
        f"goal_{strong}" if strong else NOTED,
        _next_for_goal(review),
        review.spans.get(strong or "", ""),
        flags=tuple(review.flags),
    )


def _next_for_goal(review: GoalReview) -> str | None:
    """The first of these only: one next thing at a time."""
    if "grand_expectation" in review.flags:
        return "goal_smaller"
    if "activity_not_outcome" in review.flags:
        return "goal_after"
    if "vague" in review.flags:
        return "goal_see"
    if "done_to_not_with" in review.flags:
        return "goal_with"
    if not (review.has["outcome"] or review.has["measure"]):
        return "goal_see"
    return None


def _on_step(step: str, text: str) -> Feedback:
    if step == "who":
        if ALONE.match(text):
            return Feedback(next="who_one")
        return Feedback("who") if PEOPLE.search(text) or NAMED.search(text) else Feedback()
    if step == "first_step":
        is_vague = VAGUE.search(text) and not OWNER.search(text)
        if is_vague:
            return Feedback(next="first_smaller")
        return Feedback("first_step") if ACT.search(text) else Feedback()
    if step == "when":
        return (
            Feedback(next="when_day") if SOON.search(text) and not find_date(text) else Feedback()
        )
    if step == "measure":
        return Feedback("measure_counts") if _counts(text) else Feedback()
    return Feedback("then_if") if step == "then" and IF_THEN.search(text) else Feedback()


def _counts(text: str) -> bool:
    return bool(CAN_COUNT.search(text)) or review_goal(text).has["measure"]
