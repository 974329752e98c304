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
    r"|deliver|equip|send(?:s|ing)?"
    r"|hand out|get us|carr(?:y|ies)|build|paint|install|sort out|do|use|wear|purchase|does|doing"
    r"|keeps?(?= (?:paying|the (?:[^\W\d_]+ )?(?:bill|cost)))|throw in"
    r"|include|add|repair|fix|empty|empties|take away|remove|wash|look after)"
)
_GIVES_OR_BRINGS = (
    r"(?:(?:buy|bring|give|provide|supply|pay|get)s? (?!us|your|our)[^.]*$"
    r"|(?:do|does) the [^\W\d_]+ "
    r"|(?:water|mow|rake|empty|wipe|wash|scrub|roll|guard|lock|haul|mend|fix|repair|plant|mop"
    r"|sweep)"
    r"(?:s|es)? )"
)
_MEANWHILE = r"(?: (?!not |you |we |i )[^\W\d_]+){0,4}?"
_HELPING = (
    r"(?: (?:will|can|would|could|should|shall|must|also|all|then|only|just|keep|keeps|go on|help"
    r"|continue to|start|carry on|(?:keep|leave) (?:it|this|that|everything|all|the [^\W\d_]+)))*"
)
_US, _YOU = (
    r"(?:we|i|let us|us(?= [^\W\d_]+ing )|our (?:group|association|side|people|members|lads"
    r"|women|men|youth|boys|girls"
    r"|volunteers|families|parents|tenants|mothers|residents|crew|team|kids|folks?)"
    r"|my (?:husband|wife|sons?|people|brothers?|women|team))",
    r"(?:you|your [^\W\d_]+)",
)
_SHARED = re.compile(
    r" (?:half|halfhalf|halves|split|shar(?:e|ed|ing)|both (?:of us )?(?:pay|sides)|"
    r"each (?:pays?|side)|together|jointly|1 / 2|(?:in|by) turns?|tak(?:e|ing) turns|turn by turn"
    r"|alternat\w+|(?:we|i) (?!agree|talk|speak|discuss|sit|meet|sign|come|work|are|be|deal)"
    r"(?:[^\W\d_]+ ){1,4}with (?:you|your (?!money|budget|funds|offer|help)\w+))(?= )"
)
_NO_SHARE = re.compile(
    r" split the difference | not (?:\w+ ){0,3}?(?:split|share|sharing|half|halves) "
    r"| (?:share|split) (?:1|a|the same) | between \d "
    r"| half (?:of )?(?:the|our|my|these|those) [^\W\d_]+ (?:\w+ )?(?:have|has|are|is|were|only|got"
    r"|live|know|wear|come) "
)
_SPARED = re.compile(
    rf" (?:you (?:do|need|would|will) not (?:have to |need to |must )?(?:\w+ )?{_GIVES}"
    r"|(?:no|not) need (?:for|of|to)|forget|skip|drop|give up|(?:go|do|manage|ok|fine|even|live"
    r"|\d|but|and) without"
    r"|you (?:can )?keep(?! (?:paying|doing|the (?:[^\W\d_]+ )?(?:bill|cost)))"
    r"|(?:we|i) (?:already )?(?:have|got) (?:them|it|those|our own|enough)"
    r"|(?:we|i) (?:do|would|will) not (?:need|want|ask)|instead of (?:the )?(?=gear))(?= )"
)
_NO_DEAL = re.compile(r" no (?:[^\W\d_]+ ){1,3}(?:[,=] |then |means |is )?no(?= )")
_NO_DEAL_OR_WAIVED = re.compile(r"^(?: (?:and|but|,|so))* no(?= )")
_NOT_WITHOUT = re.compile(
    r" (?:not|no way|never|nobody|no 1|impossible) (?:[^\W\d_]+ )*?without(?= )"
)
_SHOULD_NOT = re.compile(r" (?:should|must|has to|have to|ought) not(?= )")
_CAN_NOT = re.compile(
    rf" (?:(?:{_US}|{_YOU}) (?:\w+ )?(?:not|never|refuse)"
    rf"|not (?:\w+ )?{_GIVES}|why|impossible|too expensive|nobody|(?:is|are) not (?:on the table"
    rf"|possible|an option|for us|fair)|(?:no way|as if"
    rf"|did not come (?:here )?to|not here to)"
    r"(?: that)?(?: (?:we|i))?)(?= )"
)
_BESIDE_US = re.compile(
    r"(?<! your)(?<! their) own(?: [^\W\d_]+){1,2} $|"
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
_ALSO_BIDS = re.compile(
    rf"^(?: (?:,|and|or|but|so|then|please|just|ok))* (?:take|give|say|make|put"
    rf"|sign) .* and {_GIVES}"
    r"(?= )"
)
_ADDED = re.compile(r" (?:with|plus|and|including|incl|also)(?: (?:the|all|new|your|good))*$")
_BESIDE_A_NUMBER = re.compile(
    r"\d(?: (?!not |no )[^\W\d_]+){0,3} (?:plus|with|including)(?: the)?$"
)
_IN_THE_DEAL = re.compile(
    r" (?:in|inside|part of) (?:it|that|this|there|the (?:deal|price|package|offer|contract))(?= )"
)
_FREE = re.compile(r" (?:free|included)(?= )")
_ANY_VERB = re.compile(
    r" (?:is|are|was|were|have|has|want|need|can|will|would|do|does|talk|about)(?= )"
)
_TO_OTHERS = re.compile(r" (?:give|gives|pay|pays|buy|buys|supply|provide) your (?!side|share)")
_SIDE_ALONE = re.compile(
    r"(?: (?:is|are|by|:|=|-|from))* (?:(?P<us>us|we|ours|our side)|you|yours|your side) $"
)
_NOT = re.compile(r" (?:not|no|without|never)(?= )")
_REFERS = re.compile(rf" (?:it|them|those|that|these|our own|ours|{_GIVES}(?= $))(?= )")
_CORRECTS = re.compile(r"^(?: ,)? (?:no|sorry|wait|actually|rather|i mean|or rather)(?= )")
_OUR_OWN = re.compile(
    rf" {_US} {_GIVES} our own(?: (?:stuff|things|kit|ones|material|everything|protection))? $"
)
_FOR_OTHERS = re.compile(r" (?:for|to) (?:its|their|his|her|it is|the) $")
_BOTH = re.compile(
    r"^(?: (?:so|and|,|then|that is))* (?:both|together|half each|we share)(?: of us)? $"
)
_ONLY_LEADS = re.compile(r"(?: (?:,|and|the|or|plus|also|all|your|our))* ")
_YOUR_MEN_COME = re.compile(
    r" your [^\W\d_]+ (?:(?:will|can|should|must|has to|have to) )?(?:comes?|does|do|goes?)(?= )"
)
_PRONOUN = re.compile(r" (?:they|their|them|he|she|his|her|others?)(?= )")
_ANSWERS = re.compile(
    rf"^(?: (?:,|ok|well|so|of course|for sure|i think|only|that is))* (?:(?P<us>{_US}|us)|{_YOU})"
    r"(?: (?:should|do|will|can|must|have to|pay|of course|please|too|,))* $"
)
_TURNED_DOWN = re.compile(r" (?:not|no|never|instead of|rather than|than)(?: \w+){0,3}$")


def read_option(words: OptionWords, clauses: list[Clause], vocabulary: Vocabulary) -> str | None:
    """Give the value that is offered last on an issue; both sides' giving is sharing."""
    said: list[tuple[str, str]] = []
    last_said: Clause | None = None
    before: Clause | None = None  # the last that named it
    is_only = sum(bool(option.ours) for option in vocabulary.options) == 1
    for clause, previous in zip(clauses, [None, *clauses], strict=False):
        names = words.called.search(clause.text)
        if names and any(_only_lists(words, clause, other) for other in (last_said, before)):
            before = clause if before is previous else before
            continue
        is_named = bool(names) or (is_only and bool(_OUR_OWN.search(clause.text)))
        is_topic = bool(before) and before is previous and before is not last_said
        refers = bool(before and _refers(clause, before, bool(said))) or is_topic
        value = _value(words, clause, vocabulary, is_named, refers)
        if before and not value and not said:
            value = _answer(words, clause, before)
        if not value and is_only and words.ours and _BOTH.match(clause.text):
            value = words.shared
        if value:
            said.append((value, _deed(clause.text, names)))
            last_said = clause
        before = clause if names else before
    if is_only and _divides(words, clauses, vocabulary):
        return words.shared
    return _settled(words, said)


def _only_lists(words: OptionWords, clause: Clause, said: Clause | None) -> bool:
    """Tell whether a clause only adds a thing to a list: "half each for the masks, gloves"."""
    if not said or said.sentence_end != clause.sentence_end:
        return False
    return bool(_ONLY_LEADS.fullmatch(words.called.sub("", clause.text)))


def _divides(words: OptionWords, clauses: list[Clause], vocabulary: Vocabulary) -> bool:
    """Tell whether each side does a part: "you buy the paint, we roll", "your men sweep and we"."""
    if not words.is_a_deed or not any(words.called.search(clause.text) for clause in clauses):
        return False
    about = [clause.text for clause in clauses if _may_be_a_part(words, clause, vocabulary)]
    ours, theirs = (
        any(_part_of(person, words.options[value], words.called).match(text) for text in about)
        for value, person in ((words.ours, _US), (words.theirs, _YOU))
    )
    return ours and theirs


def _may_be_a_part(words: OptionWords, clause: Clause, vocabulary: Vocabulary) -> bool:
    if not clause.puts_forward or re.search(r" \d| not ", clause.text):
        return False
    return not vocabulary.names_other_than(words.id, clause.text)


@functools.lru_cache(maxsize=256)
def _part_of(person: str, side: re.Pattern[str], called: re.Pattern[str]) -> re.Pattern[str]:
    """Give the pattern of a clause that begins with a side that gives for a deed, or does it."""
    return re.compile(
        rf"^(?: (?:,|and|so|then|but|if|the|half|ok))*(?: {person}(?= )|{side.pattern})"
        rf"{_HELPING}(?: {_GIVES_OR_BRINGS}|{called.pattern})"
    )


def _refers(clause: Clause, before: Clause, is_said: bool) -> bool:
    """Tell whether "it" is what was named: once that is settled, later sentences mean the deal."""
    is_near = not is_said or clause.sentence_end == before.sentence_end
    is_meant = is_near or bool(_CORRECTS.search(clause.text))
    return is_meant and bool(_REFERS.search(clause.text))


def _answer(words: OptionWords, clause: Clause, before: Clause) -> str:
    """Give the side that answers one's own question: "who pays the gear? you should"."""
    answer = _ANSWERS.match(clause.text)
    if not words.ours or not answer or not clause.puts_forward or " who " not in before.text:
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
    if not clause.puts_forward or (words.ours and not is_named and not refers):
        return ""
    text = clause.text if words.ours else _PRONOUN.sub(" ", clause.text)  # "they" are the dogs
    is_doubted = clause.with_mark and _NO_DEAL_OR_WAIVED.match(text)
    if is_doubted or _is_for_others(text, vocabulary):
        return ""
    if not words.ours:
        return _named(words, clause.text)
    return _giver(words, clause.text, is_named)


def _is_for_others(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause tells of others, or of what is given to them."""
    if moods.tells_of_others(text, vocabulary):
        return True
    others = vocabulary.others.finditer(text)
    return any(_FOR_OTHERS.search(text[: match.start() + 1]) for match in others)


def _giver(words: OptionWords, text: str, is_named: bool) -> str:
    if _NO_SHARE.search(text) or moods.IN_NO_WAY.search(text):
        return ""
    if _SHARED.search(text):
        return words.shared
    if _NO_DEAL.match(text) or _NOT_WITHOUT.search(text):
        return words.theirs
    if _SPARED.search(text) or _is_waived(words, text):
        return words.ours
    if _CAN_NOT.search(text) or _SHOULD_NOT.search(text) or _TO_OTHERS.search(text):
        return ""
    side = _beside(words, text) or _doer(words, text) or _giver_by_preposition(words, text)
    return side or (_asked(words, text) if is_named else "")


def _doer(words: OptionWords, text: str) -> str:
    """Give the side that comes to do it, or whose verb it is."""
    if words.is_a_deed and _YOUR_MEN_COME.search(text):
        return words.theirs
    return _giver_by_verb(words, text)


def _giver_by_preposition(words: OptionWords, text: str) -> str:
    """Give the side of "from you", "on us" and "27 plus boots"."""
    if any(_BESIDE_A_NUMBER.search(text[: m.start()]) for m in words.called.finditer(text)):
        return words.theirs
    in_it = any(_IN_THE_DEAL.search(text, m.end()) for m in words.called.finditer(text))
    if (in_it and not _NOT.search(text)) or _BESIDE_YOU.search(text):
        return words.theirs
    return words.ours if _BESIDE_US.search(text) else ""


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
    if _WANTS.search(text) or _IMPERATIVE.match(text) or _ALSO_BIDS.match(text):
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
