"""The wish in an answer that tells more: who is asked, what they want, and what we want of them."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from coach.negotiation.opposite import is_person

OURS, THEIRS, WHO, OTHER = "ours", "theirs", "who", "other"

_I = re.IGNORECASE
_NUMBER = re.compile(r"\d")
_SENTENCE = re.compile(r"(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)[.!?](?=\s|$)|[;\n]", _I)
_CLAUSE = re.compile(r",\s+|\s+[-–—]\s+|(?:,\s*|\s+)but\s+|\s+and\s+(?=(?:we|i|they|he|she)\b)", _I)
_OUR_WISH = re.compile(
    r"\b(?:we|i)(?:'d| would| will|'ll| just| only| now| all| really)* "
    r"(?:want|wanna|need|ask|wish|like|demand|hope|propose|request|expect|prefer|insist)\b|"
    r"\bour (?:ask|wish|demand|request)\b|\bplease\b|\b(?:give|let|pay|leave) (?:us|me)\b",
    _I,
)
_WISH = re.compile(
    r"\b(?:should|ought to|has to stay|(?:to )?stays? (?:at|as)|instead of|rather than|"
    r"no more than|not more than|would be fair)\b|\bnot \d",
    _I,
)
_THEY = (
    r"(?:they|he|she|(?:mr|mrs|ms|miss|dr)\.? \w+|(?:the|our|my) (?:\w+ )?(?:landlord|landlady|"
    r"owner|boss|manager|mayor|council|head\w*|principal|director|office\w*|ministry|company|"
    r"school|hospital|city|teacher|chief|board|committee|buyer|bank|agent|chairman|man|woman|lady))"
)
_THEIR_WISH = re.compile(
    rf"^\W*(?:(?:and|but|because|now|so|since|as|if) )*{_THEY}(?:'s|'ll|'d)? "
    r"(?:(?:just|only|now|always|still|also|never|already|will|would|is|are|was|has|have) )*"
    r"(?:wants?|wanted|wanting|likes?|asks?|asked|asking|demands?|demanded|says?|said|saying|"
    r"thinks?|insists?|offers?|offered|plans?|planning|going|puts?|raised?|raising|announced?|"
    r"told|tells|wo ?n'?t|will not|does ?n'?t|do ?n'?t|refuses?|refused|keeps?|worr\w+|fears?)\b",
    _I,
)
_TO_COACH = (
    r"(?:(?:your|some|a|an|the|any|quick|good|short|little|better) )*"
    r"(?:help|advice|tips?|plan|card|coach\w*|hand|idea|hints?|practice|rehearsal|example)\b|"
    r"(?:you |u )?(?:to )?(?:get )?(?:prepar\w+|practi[sc]e|rehearse|negotiate|plan|talk|speak|"
    r"meet|see|learn|know|start|begin|check|ready|better|help|think|understand|discuss|figure|go|try|"
    r"make (?:a|my) (?:plan|card)|have a (?:talk|meeting|conversation)|"
    r"ask (?:you|u|how|what|if|whether|something|(?:\w+ ){0,4}about))\b|(?:you|u)\b"
)
# Of what is told before any question only a plain demand counts: "i want to prepare" is none.
_DEMAND = re.compile(
    r"\b(?:we|i)(?:(?:'d| would) (?:only |just |really )*like| (?:just |only |all |really |now )*"
    r"(?:want|wanna|need|ask for|demand|request|propose|insist on))"
    rf"(?: for)? (?!{_TO_COACH})(?=\w)|"
    r"\bask(?:ing)? (?:(?:the|him|her|them|my|our|mr|mrs|ms) ?(?:\w+ ){0,3})?for "
    rf"(?!{_TO_COACH})(?=\w)|\bour (?:ask|wish|demand|request) is\b",
    _I,
)
_POINTS_BACK = re.compile(r"(?:none|it|that|them|this|those|these|less|fewer|more|some)\b", _I)
_OF_THE_DEMAND = re.compile(
    r"(?!(?:we|i|they|he|she|it|the|our|my|there|on|at|next|tomorrow|today|because|since|so|but|"
    r"what|how|can|could|please|who|when)\b)(?!.*\b(?:meet\w*|talks?|appointment|tomorrow|today)\b)"
    r"(?:and )?\w",
    _I,
)


@dataclass(frozen=True)
class _Clause:
    text: str
    start: int
    end: int

    @property
    def kind(self) -> str:
        """Tell whose words it gives: a wish of ours or of theirs, a name alone, or neither."""
        if _THEIR_WISH.search(self.text):
            return THEIRS
        if _OUR_WISH.search(self.text) or _WISH.search(self.text):
            return OURS
        return WHO if is_person(self.text) else OTHER


def our_wish(text: str) -> str:
    """Give the sentences with what is asked, as they were written; all where none is plain.

    Left out are who is asked, and what the other side wants. Several come on one line, with
    semicolons between them, so that they are quoted together.
    """
    kept = [words for sentence in _after_the_first_wish(text) if (words := _kept(sentence))]
    return "; ".join([*(words.rstrip(" .;") for words in kept[:-1]), *kept[-1:]]) or text.strip()


def told_demand(text: str) -> str:
    """Give what is plainly demanded in a telling of a talk to come, in its words; or nothing.

    What it points back to comes after it: "we want none then (the lorries pass at eight)".
    """
    return next((words for one in _sentences(text) if (words := _demanded(one))), "")


def _demanded(sentence: str) -> str:
    clauses = _clauses(sentence)
    for at, clause in enumerate(clauses):
        found = _DEMAND.search(clause.text)
        if not found or clause.kind == THEIRS:
            continue
        after = clauses[at + 1 :]
        more = list(itertools.takewhile(lambda one: _OF_THE_DEMAND.match(one.text), after))
        last = (more or [clause])[-1]
        begins = clause.start + (found.start() if found[0].lower().startswith("ask") else 0)
        demand = sentence[begins : last.start + len(last.text)].strip(" .")
        is_back = at > 0 and clauses[at - 1].kind == OTHER
        points_back = is_back and _POINTS_BACK.match(clause.text, found.end())
        return f"{demand} ({clauses[at - 1].text.strip()})" if points_back else demand
    return ""


def before_our_wish(text: str) -> str:
    """Give what stands before the wish, such as who is asked; nothing where it comes first."""
    begins = our_wish(text).split(";", maxsplit=1)[0]
    first = text.find(begins)
    return text[:first].strip(" ,;.\n") if first > 0 else ""


def their_wish(text: str) -> str:
    """Give what is told of the other side's wish: "he wants to put the rent up to 300"."""
    clauses = (clause for sentence in _sentences(text) for clause in _clauses(sentence))
    return ", ".join(clause.text for clause in clauses if clause.kind == THEIRS)


def _after_the_first_wish(text: str) -> list[str]:
    """Give the sentences from the first wish of ours on, without what follows a wish of theirs."""
    sentences = _sentences(text)
    kinds = [{clause.kind for clause in _clauses(one)} for one in sentences]
    if not any(OURS in found for found in kinds):
        return sentences  # "keep the rent at 240, he wants 260": no word of wishing, and all ours
    kept, is_ours = [], False
    for sentence, found in zip(sentences, kinds, strict=True):
        is_ours = OURS in found or (is_ours and THEIRS not in found)
        if is_ours:
            kept.append(sentence)
    return kept


def _kept(sentence: str) -> str:
    """Give a sentence without names alone, their wish, and numbers before our own number."""
    clauses = _clauses(sentence)
    wish = next((clause for clause in clauses if clause.kind == OURS), None)
    has_number = wish is not None and bool(_NUMBER.search(wish.text))
    kept = [clause for clause in clauses if not _is_beside(clause, wish, has_number)]
    if len(kept) == len(clauses):
        return sentence.strip()
    if len(kept) < 2:
        return kept[0].text.strip(" ,") if kept else ""
    is_in_a_row = all(one.end == other.start for one, other in itertools.pairwise(kept))
    whole = sentence[kept[0].start : kept[-1].end]
    return (whole if is_in_a_row else ", ".join(clause.text for clause in kept)).strip(" ,")


def _is_beside(clause: _Clause, wish: _Clause | None, has_number: bool) -> bool:
    if clause.kind in {WHO, THEIRS}:
        return True
    is_before = wish is not None and clause.start < wish.start
    return is_before and has_number and bool(_NUMBER.search(clause.text))


def _sentences(text: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    parts = [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [stripped for part in parts if (stripped := part.strip(" \n;"))]


def _clauses(sentence: str) -> list[_Clause]:
    breaks = list(_CLAUSE.finditer(sentence))
    starts = [0, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), len(sentence)]
    nexts = [*starts[1:], len(sentence)]
    return [
        _Clause(sentence[start:end], start, after)
        for start, end, after in zip(starts, ends, nexts, strict=True)
    ]
