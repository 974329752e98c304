"""Issues whose values are named: who pays or gives, where, on which day."""

from __future__ import annotations

import functools
import re

from coach.negotiation.offers import moods
from coach.negotiation.offers.clauses import Clause
from coach.negotiation.offers.vocabulary import NOBODY, OptionWords, Vocabulary

_GIVES = (
    r"(?:pay(?:s|ing)?|buy(?:s|ing)?|provid\w+|suppl\w+|giv(?:e|es|ing)|bring(?:s|ing)?"
    r"|cover(?:s|ing)?"
    r"|takes? (?:care|over|on)|handle|manage|organi[sz]e|arrange|sponsor|fund|finance|bear"
    r"|deliver|equip"
    r"|hand out|get us|carr(?:y|ies)|build|paint|install|sort out|do|use|wear|purchase|does|doing"
    r"|throw in|include|add|repair|fix|empty|empties|take away|remove|wash|look after)"
)
_MEANWHILE = r"(?: (?!not |you |we |i )[^\W\d_]+){0,4}?"
_HELPING = r"(?: (?:will|can|would|could|should|shall|must|also|all|then))*"
_US, _YOU = (
    r"(?:we|i|let us|our (?:group|association|side|people|members))",
    r"(?:you|your [^\W\d_]+)",
)
_SHARED = re.compile(
    r" (?:half|halfhalf|halves|split|shar(?:e|ed|ing)|both (?:of us )?(?:pay|sides)|"
    r"each (?:pays?|side)|together|jointly|1 / 2|(?:in|by) turns?|tak(?:e|ing) turns|turn by turn"
    r"|alternat\w+|(?:we|i) (?!agree|talk|speak|discuss|sit|meet|sign|come|work|are|be|deal)"
    r"(?:[^\W\d_]+ ){1,4}with (?:you|your (?!money|budget|funds|offer|help)\w+))(?= )"
)
_NO_SHARE = re.compile(r" split the difference ")
_SPARED = re.compile(
    rf" (?:you (?:do|need|would|will) not (?:have to |need to |must )?(?:\w+ )?{_GIVES}"
    r"|(?:no|not) need (?:for|of|to)|forget|skip|drop|give up|(?:go|do|manage|ok|fine|even|live"
    r"|\d|but|and) without"
    r"|you (?:can )?keep"
    r"|(?:we|i) (?:do|would|will) not (?:need|want|ask)|instead of (?:the )?(?=gear))(?= )"
)
_NO_DEAL = re.compile(r" no (?:[^\W\d_]+ ){1,3}(?:[,=] |then |means |is )?no(?= )")
_CAN_NOT = re.compile(
    rf" (?:(?:{_US}|{_YOU}) (?:\w+ )?(?:not|never|refuse)"
    rf"|not (?:\w+ )?{_GIVES}|why|impossible|too expensive|nobody)(?= )"
)
_BESIDE_US = re.compile(
    r" (?:on|from|by|with|at) (?:us|our (?!side of)\w+)(?= )| (?:ours|ourselves|our own|my own|us)$"
    r"| (?:ourselves|our own|ours)(?= )"
)
_BESIDE_YOU = re.compile(
    r" (?:on|from|by|at) (?:you|your (?:\w+))(?= )| yours(?= )|^(?: and| ,)* your (?=\w+ $)"
    r"| (?:are|is|be|must be|remains?) your(?: \w+)? $"
)
_WANTS = re.compile(
    r" (?:we|i|they|my people|our people|everyone|each \w+|members|us) (?:\w+ )?"
    r"(?:want|need|ask|get|receive|require|expect|like|demand|must have)(?= )"
)
_TALKS = re.compile(
    r" (?:talk|know|discuss|speak|question|worried|worry|matters?|important|why)(?= )"
)
_IMPERATIVE = re.compile(
    rf"^(?: (?:,|and|or|but|so|then|please|just|also|plus|if|ok|only|to))* {_GIVES}(?= )"
)
_ADDED = re.compile(r" (?:with|plus|and|including|incl|also)(?: (?:the|all|new|your|good))*$")
_FREE = re.compile(r" (?:free|included)(?= )")
_ANY_VERB = re.compile(
    r" (?:is|are|was|were|have|has|want|need|can|will|would|do|does|talk|about)(?= )"
)
_TO_OTHERS = re.compile(r" (?:give|gives|pay|pays|buy|buys|supply|provide) your (?!side|share)")
_SIDE_ALONE = re.compile(
    r"(?: (?:is|are|by|:|=|-|from))* (?:(?P<us>us|we|ours|our side)|you|yours|your side) $"
)
_NOT = re.compile(r" (?:not|no|without|never)(?= )")
_REFERS = re.compile(r" (?:it|them|those|that|these|our own)(?= )")
_CORRECTS = re.compile(r"^(?: ,)? (?:no|sorry|wait|actually|rather|i mean|or rather)(?= )")
_OUR_OWN = re.compile(rf" {_US} {_GIVES} our own $")
_ANSWERS = re.compile(
    rf"^(?: (?:,|ok|well|so|of course|for sure|i think|only|that is))* (?:(?P<us>{_US}|us)|{_YOU})"
    r"(?: (?:should|do|will|can|must|have to|pay|of course|please|too|,))* $"
)
_TURNED_DOWN = re.compile(r" (?:not|no|never|instead of|rather than|than)(?: \w+){0,3}$")


def read_option(words: OptionWords, clauses: list[Clause], vocabulary: Vocabulary) -> str | None:
    """Give the value that is offered last on an issue; both sides' giving is sharing."""
    said: list[tuple[str, str]] = []
    before: Clause | None = None  # the last that named it
    is_only = sum(bool(option.ours) for option in vocabulary.options) == 1
    for clause in clauses:
        names = words.called.search(clause.text)
        is_named = bool(names) or (is_only and bool(_OUR_OWN.search(clause.text)))
        refers = bool(before and _refers(clause, before, bool(said)))
        value = _value(words, clause, vocabulary, is_named, refers)
        if before and not value and not said:
            value = _answer(words, clause, before)
        if value:
            said.append((value, _deed(clause.text, names)))
        before = clause if names else before
    return _settled(words, said)


def _refers(clause: Clause, before: Clause, is_said: bool) -> bool:
    """Tell whether "it" is what was named: once that is settled, later sentences mean the deal."""
    is_near = not is_said or clause.sentence_end == before.sentence_end
    is_meant = is_near or bool(_CORRECTS.search(clause.text))
    return is_meant and bool(_REFERS.search(clause.text))


def _answer(words: OptionWords, clause: Clause, before: Clause) -> str:
    """Give the side that answers one's own question: "who pays the gear? you should"."""
    answer = _ANSWERS.match(clause.text)
    if not words.ours or not answer or clause.is_asked or " who " not in before.text:
        return ""
    return words.ours if answer["us"] else words.theirs


def _deed(text: str, names: re.Match[str] | None) -> str:
    """Give what is given, or done: who buys the paint is not yet who paints."""
    if not names:
        return ""
    does = re.search(rf" (?:{_US}|{_YOU}){_HELPING}$", text[: names.start()])
    return f"{names.group().strip()}{' done' if does else ''}"


def _settled(words: OptionWords, said: list[tuple[str, str]]) -> str | None:
    if not said:
        return None
    values = {value for value, _ in said}
    things = [thing for _, thing in said]
    if words.shared and values == {words.ours, words.theirs} and len(set(things)) == len(things):
        return words.shared  # "you pay the boots and we pay the gloves"
    return said[-1][0]


def _value(
    words: OptionWords, clause: Clause, vocabulary: Vocabulary, is_named: bool, refers: bool
) -> str:
    if clause.is_asked or moods.tells_of_others(clause.text, vocabulary):
        return ""
    if not words.ours:
        return _named(words, clause.text)
    if not is_named and not refers:
        return ""
    return _giver(words, clause.text, is_named)


def _giver(words: OptionWords, text: str, is_named: bool) -> str:
    if _SHARED.search(text) and not _NO_SHARE.search(text):
        return words.shared
    if _NO_DEAL.match(text):
        return words.theirs
    if _SPARED.search(text) or _is_waived(words, text):
        return words.ours
    if _CAN_NOT.search(text) or _TO_OTHERS.search(text):
        return ""
    beside = _beside(words, text)
    if beside:
        return beside
    by_verb = _giver_by_verb(words, text)
    if by_verb:
        return by_verb
    if _BESIDE_YOU.search(text):
        return words.theirs
    if _BESIDE_US.search(text):
        return words.ours
    return _asked(words, text) if is_named else ""


def _is_waived(words: OptionWords, text: str) -> bool:
    no = re.match(r"^(?: (?:and|but|,|with|then))* no(?: more)?(?= )", text)
    return bool(no and words.called.match(text, no.end())) and " deal " not in text


def _beside(words: OptionWords, text: str) -> str:
    """Give the side that stands right after the thing, last in its clause: "boots you"."""
    for thing in words.called.finditer(text):
        side = _SIDE_ALONE.match(text, thing.end())
        if side:
            return words.ours if side["us"] else words.theirs
    return ""


def _giver_by_verb(words: OptionWords, text: str) -> str:
    """Give the side of the verb's own subject, the last before it."""
    found = []
    for value, person in ((words.ours, _US), (words.theirs, _YOU)):
        match = _giving(person, words.options[value], words.called).search(text)
        if match:
            found.append((match.start(), value))
    return max(found)[1] if found else ""


@functools.lru_cache(maxsize=256)
def _giving(person: str, side: re.Pattern[str], called: re.Pattern[str]) -> re.Pattern[str]:
    """Give the pattern of a side that gives, or does what the issue is about ("we sweep")."""
    names, doing = side.pattern, called.pattern
    return re.compile(
        rf"(?: {person}(?= )|{names})(?:{_MEANWHILE} {_GIVES}|{_HELPING}{doing})(?= )"
    )


def _asked(words: OptionWords, text: str) -> str:
    """Give what a wish, a bidding or a thing that is put on top asks for."""
    named = _named(words, text)
    if named:
        return named
    if _TALKS.search(text):
        return ""
    if _WANTS.search(text) or _IMPERATIVE.match(text):
        return words.theirs
    thing = words.called.search(text)
    is_added = bool(thing and _ADDED.search(text[: thing.start()])) or bool(_FREE.search(text))
    is_alone = (
        not _NOT.search(text)
        and not _ANY_VERB.search(words.called.sub(" ", text))
        and len(text.split()) <= 2
    )
    is_added = is_added and not _ANY_VERB.search(text)
    return words.theirs if is_added or is_alone else ""


def _named(words: OptionWords, text: str) -> str:
    """Give the value that is named last and not turned down."""
    found = []
    for value, pattern in words.options.items():
        if pattern is NOBODY:
            continue
        for match in pattern.finditer(text):
            if not _TURNED_DOWN.search(text[: match.start()]):
                found.append((match.start(), value))
    return max(found)[1] if found else ""
