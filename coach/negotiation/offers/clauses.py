"""The clauses of a message, and which of them ask something without proposing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from coach.negotiation.offers.musings import is_echo, is_turned_down, only_muses
from coach.negotiation.offers.topics import is_supposed, speaks_of_a_value

_MOST_SENTENCES = 100  # that are taken apart: nobody offers so much
_END = re.compile(r" [.?!;](?= )")
_JOINT = re.compile(
    r"(?<! what)(?<! even)(?<! only) (?=(?:[,:(] )?(?:but|because|in (?:return|exchange)|then"
    r"|while|although|unless|if|so|when(?! it comes)"
    r"|whereas|suppose|otherwise|how much|what (?:do|would|will|can) you) )"
    r"| [,()](?= )"
    r"| (?=(?:and|or|plus) (?:we|you|i|they|he|she|it|the|our|your|could|can|would|gear) )"
)
_STARTS = (
    r"(?=(?:we|you|i|they|he|she|let us) "
    r"(?!said|says?|offer|told|gave|mention|propose|spoke|have offered|have said|wanted))"
)
_SUBJECT = re.compile(
    r"(?<= )(?:\d[\d.]*|days?|weeks?|months?|years?|tonnes?|tons?|ok|deal|fine|please|sorry|more"
    rf"|less|low|high|much|minimum|maximum|all|have|not|possible|work|times|included"
    rf"|paid) {_STARTS}"
    r"|(?<= )(?:\d[\d.]*|days?|weeks?|months?|years?|tonnes?|please|sorry) (?=(?:could|can"
    r"|would|is it) )"
)
_PERSON_DOES = re.compile(rf"(?<! pay)(?<! price)(?<! rent) {_STARTS}")
_ONLY_LEADS = re.compile(r"(?: (?:the|and|but|,|ok|then|our|all|these|for))*")
_FILLERS = re.compile(
    r"^ (?:(?:,|:|and|but|so|ok|well|sir|madam|please|then|also|hello|hi|yes|no|now|or|sorry|really"
    r"|just|first|look|listen|honestly|mr \w+|ms \w+|mrs \w+|my friend|tell me|excuse me"
    r"|i (?:want|would like) to (?:know|ask)|can i ask(?: you)?|may i ask|do you know) )+"
)
_CONDITION = re.compile(
    r"^ (?:and |but |so |or |then |even |only )*(?:if|suppose|when|in case|as long) "
)
_SUGGESTS = re.compile(
    r"^ (?:how about|what about(?= .*\d)|what if(?! it stays? )"
    r"|why (?:do|can) (?:not )?(?:we|you) not"
    r"|why (?:do|can) not|why not(?! (?:more|less|longer|higher) than)|how (?:does|do|would|will"
    r"|is) .*\b(?:sound|feel|that for"
    r"|with you|for you|suit|sit)"
    r"|how is (?:that|this|it) $|how do you (?:like|find|see|feel)|what (?:do|would) you (?:say"
    r"|think)"
    r"|what (?:do|would|will) you say to|do we get|(?:is there )?(?:any|a) (?:chance|way"
    r"|possibility)"
    r"|(?:would|could|can|shall|may|will|might|should) )"
)
_SETTLES = re.compile(
    r"^ (?:is|are|do|does|would|will) (?!it fair|that fair|it true|this true).*"
    r" (?:ok|fine|possible|acceptable|fair|works?|suit|sound|alright|doable|deal|agree|accept|take"
    r"|settle|live with|good|to ask)(?: |$)"
)
_FITS = re.compile(
    r" (?:ok|fine|possible|acceptable|fair|works?|suits?|alright|doable|deal|agreed|good"
    r"|what (?:we|i))"
    r"(?= )"
)
_DOUBTS = re.compile(
    r" (?:even|really|ever|at all|yourself|honestly|help|mean|how|enough|matter|easier|better"
    r"|ease|solve"
    r"|what|explain|tell(?! (?:my|our|them|him|her))|know|why|who"
    r"|live on|anybody|anyone|afford|pay more for|most|maximum"
    r"|repeat|confirm|change|changes|cause|cost you|allowed|legal|lawful|trouble|forbidden"
    r"|in practice"
    r"|(?:that|it|this) (?:need|take|require|mean|make|bring|hurt|break|force|save|count)"
    r"|you (?:like|want|need|prefer|rather|say|think|mean|call|choose)|make your)"
    r"(?= )"
)
_ASKS = re.compile(
    r"^ (?:why|how(?! (?:we|i) )|what(?! (?:we|i|my people|our side) (?!do you))|who"
    r"|whose"
    r"|where|when (?:would|will|do|does|did|can|could|is|are|was)|which(?= .* or )|from (?:whom"
    r"|where)|for how|is there|(?:does|did|was|were|has) (?!ok)"
    r"|(?:is|are) (?!ok |fine |good )|must (?:it|that|this) "
    r"|do (?:you|we|they|i|not you) |(?:have|had) (?:you|we|they) )"
)
_ASKS_OF_A_THING = re.compile(r"^ (?:do|does|did|has|have|is|are|was|were) (?!not )")
_A_DEAL = (
    r"\b(?:accept|agree|pay|buy|give|take|sign|live with|cover|supply|provide|bring|clean"
    r"|be (?:ok|fine|enough|possible|acceptable|too much|too many|hard|a problem)|work|do|suit"
    r"|paint|repair|fix)\b"
)
_TELLS_OTHERS = re.compile(
    r"^ (?:should|shall|can|could|may|must) i (?:tell|ask|call|go|show|believe) "
)
_OF_OTHERS = re.compile(
    rf"^ (?:would|will|could|can|might|should) (?!.*{_A_DEAL})(?:your (?!side|office|town|city"
    rf"|team)\w+"
    r"|any(?:body|one)"
    r"|some(?:body|one)|people|he|she|they|nobody|every(?:body|one)|\d+ [^\W\d_]{3,}"
    r"|the (?:mayor|boss)) "
)
_IF_OTHERS = re.compile(
    r"^ (?:(?:and|but|so|or|then|even|only|also|what|,) )*(?:if|suppose|when|in case) (?:it (?:is"
    r" (?:too |so )*(?:hot|cold|dark|wet|night|winter|raining)|rains?|snows?|floods?|pours?|storms?"
    r"|freezes)|1 of (?:us|them|my|our)|some(?:body|one)|any(?:body|one)|he|she|they|the road"
    r"|(?:the|a|an|my|our|your|1|other|another|these|those) (?:\w+ )?(?:lorry|lorries|trucks?"
    r"|carts?|wheels?|roads?|river|police|buyers?|market|firm|mayor|boss|wom[ae]n|m[ae]n|child"
    r"|children|son|daughter|rain|rains|storm|weather|union|bank|power|bridge|strike|election"
    r"|drivers?|diesel|fuel|others?|inspector|holiday|feast))(?= )"
)
_ENDS_ASKING = re.compile(
    r" (?:how (?:often|many|much|long)|what|who|whom|when|where|which)(?: exactly)? $"
)
_INVERTED = re.compile(
    r"^ (?:(?:and|but|so|ok|well|,) )*(?:what (?:\w+ )?(?:is|are|do|does|did|would|will"
    r"|can) (?!we )"
    r"|how (?:many|much|long|often|late|early|far) (?:\w+ )?(?:is|are|do|does|did|would|will|can"
    r"|could) |(?:where|when|why) (?:is|are|do|does|did|would|will|can) |who (?:is|are|does|did) )"
)
_TELLS_WITH_MARK = re.compile(
    r"^ (?:(?:so|and|but|then|ok|,|the|those|these|this|that|your) )*(?:\$ )?\d[\d.]*"
    r"(?: (?!it |that )[^\W\d_]+){0,2}? (?:is|are|was|were|comes?|means?) "
)
_DISBELIEF = re.compile(r" (?:again|still|seriously|forever|serious|joking|kidding)(?= )")
_CONFIRMS = re.compile(
    r"^ (?:(?:and|ok|but|so|then) )*(?:(?:so|then) (?:you|it|that|this) "
    r"|you (?:mean|say|said|want|need|think|are) |meaning )"
)
_PERSON = re.compile(
    r"^ (?:[,:] )?(?:(?:and|but|so|or|then) )?(?:we|you|i|our|let us|your(?! \d)) (?!or |and "
    r"|too |only )\w"
)
_DOUBLE_MARK = re.compile(r" \?(?: [?!])+(?= )")
_ACCUSES = re.compile(
    r"^ (?:(?:and|but|so|ok|well|then) )*(?:how come|since when|how is it that|which of"
    r"|what do you call|why is it) "
)
_RESTATES = re.compile(
    r"^ (?:(?:ok|so|and|well|yes|then|now) )*(?:if i (?:(?:got|get)(?! (?:\$ )?\d| at | for )"
    r"|understand"
    r"|understood|hear|heard) "
    r"|your (?:\w+ )?(?:offer|proposal) (?:is|was) (?=\d|\$))"
)
_ASKS_A_NUMBER = re.compile(
    r" (?:how (?:many|much|long|often|high|low)|which|what (?:is|are|was) .* worth|what (?:price"
    r"|number|sum|rate)"
    r"|what (?:do|does|did|would|will|can) .*(?:pay|give|offer|get|ask|charge|want|need))(?= )"
)
_ONLY_A_GUESS = re.compile(
    r"(?: (?:or|maybe|like|,|is it|\$|a|per|more|\d[\d.]*|(?:time|day|week|month|year|tonne)s?))+ "
)
_SUPPOSES = re.compile(r"^ (?:(?:and|but|so|ok|well|now|,) )*(?:suppose|imagine|say|if) ")
_ASKS_BACK = re.compile(r"^ (?:(?:and|but|so|then|,) )*(?:what|how) ")
_LEADS_TO_A_THING = re.compile(r"(?: (?:and|so|but|then|now|,|the|your|our|for|about))*")
_REST_OF_A_THING = re.compile(r"(?: (?:things?|stuff|part|question|business|issue|side))* $")
_WONDERS = re.compile(
    r" (?:we (?:are|have) |my |our |that is (?!what|our|fine|ok|good|fair)|who |what |nobody "
    r"|i (?:am|have) "
    r"|they |he |she |you (?:must|are) |are you |for |with |in this |why (?!not )"
    r"|how (?:come|so|did|can) )"
)
_TAGS = re.compile(r" (?:right|correct|true|is that (?:right|so|all|it)) $")


@dataclass(frozen=True)
class Clause:
    """A stretch of plain text with one thing to say."""

    start: int
    end: int
    text: str  # with a space at both ends
    sentence_end: int  # where the sentence ends in the plain text
    is_asked: bool = False  # it asks, or says again what was heard, and proposes nothing
    with_mark: bool = False  # its sentence ends with a question mark
    is_idle: bool = False  # its sentence thinks or dreams aloud, or is an echo

    @property
    def puts_forward(self) -> bool:
        """Tell whether terms could be stated here."""
        return not self.is_asked and not self.is_idle


def split(plain: str, things: re.Pattern[str]) -> list[Clause]:
    """Give the clauses of a plain text, in order; ``things`` are the words for what is settled."""
    sentences: list[list[Clause]] = []
    start = 0
    for match in [*islice(_END.finditer(plain), _MOST_SENTENCES), None]:
        end = match.start() if match else len(plain) - 1
        mark = match.group().strip() if match else ""
        if plain[start:end].strip():
            found = _sentence(plain[start:end], start, mark == "?", things)
            is_doubt = bool(_DOUBLE_MARK.match(plain, end)) and len(found) == 1
            sentences.append(_all_asked(found) if is_doubt else found)
        start = match.end() if match else end
    return [clause for sentence in _with_neighbours(sentences, plain) for clause in sentence]


def _all_asked(clauses: list[Clause]) -> list[Clause]:
    return [replace(clause, is_asked=True) for clause in clauses]


def _with_neighbours(sentences: list[list[Clause]], plain: str) -> Iterator[list[Clause]]:
    """Give sentences, asked where the one beside asks: "how many days? 3? 5?"."""
    asks_a_number = False
    for at, sentence in enumerate(sentences):
        after = sentences[at + 1] if at + 1 < len(sentences) else []
        is_guess = _is_guess(sentence) and (asks_a_number or _is_taken_up(after))
        is_asked = is_guess or _only_supposes(sentence, after) or _is_answered_no(sentence, plain)
        is_idle = _is_idle(sentence, plain)
        yield [replace(c, is_asked=c.is_asked or is_asked, is_idle=is_idle) for c in sentence]
        asks_a_number = is_guess or any(
            clause.with_mark and clause.is_asked and _ASKS_A_NUMBER.search(clause.text)
            for clause in sentence
        )


def _is_guess(sentence: list[Clause]) -> bool:
    return all(clause.with_mark and _ONLY_A_GUESS.fullmatch(clause.text) for clause in sentence)


def _is_taken_up(after: list[Clause]) -> bool:
    """Tell whether what follows a bare number wonders at it: "7 days? we are no machines"."""
    return bool(after) and bool(_WONDERS.match(after[0].text))


def _is_idle(sentence: list[Clause], plain: str) -> bool:
    start, end = sentence[0].start, sentence[0].sentence_end
    text = f"{plain[start:end]} "
    return only_muses(text) or is_echo(text, plain[end:])


def _is_answered_no(sentence: list[Clause], plain: str) -> bool:
    """Tell whether who asks answers with no: "our own boots? absolutely not"."""
    if not sentence[0].with_mark or any(_suggests(_bare(c.text)) for c in sentence):
        return False
    return is_turned_down(plain[sentence[0].sentence_end :])


def _only_supposes(sentence: list[Clause], after: list[Clause]) -> bool:
    """Tell whether a sentence leads to a question: "if we did five days. what would you pay?"."""
    is_open = len(sentence) == 1 and _SUPPOSES.match(sentence[0].text) and after
    return bool(is_open and after[0].is_asked and _ASKS_BACK.match(after[0].text))


def _sentence(text: str, start: int, with_mark: bool, things: re.Pattern[str]) -> list[Clause]:
    body = f"{text} "
    with_mark = with_mark or bool(_INVERTED.match(body))  # many leave the mark out
    joints = {match.start() for match in _JOINT.finditer(body)}
    joints |= {match.end() - 1 for match in _SUBJECT.finditer(body)}
    joints |= {
        thing.end()
        for thing in things.finditer(body)
        if _PERSON_DOES.match(body, thing.end()) and not _comes_first(body, thing.start(), joints)
    }
    places = [0, *sorted(joint for joint in joints if joint), len(body) - 1]
    clauses = [
        Clause(start + a, start + b, f"{body[a:b]} ", start + len(text), with_mark=with_mark)
        for a, b in pairwise(places)
    ]
    is_topic = with_mark and len(clauses) == 1 and _is_topic(body, things)
    return _all_asked(clauses) if is_topic else _marked(clauses)


def _is_topic(body: str, things: re.Pattern[str]) -> bool:
    """Tell whether a sentence only names a thing: "and the gloves?"."""
    lead = _LEADS_TO_A_THING.match(body)
    thing = things.match(body, lead.end()) if lead else None
    return bool(thing and _REST_OF_A_THING.match(body, thing.end()))


def _comes_first(body: str, at: int, joints: set[int]) -> bool:
    """Tell whether a thing is told of by what follows it: "the boots we pay ourselves"."""
    since = max((joint for joint in joints if joint <= at), default=0)
    return bool(_ONLY_LEADS.fullmatch(body, since, at))


def _marked(clauses: list[Clause]) -> list[Clause]:
    """Tell of a sentence's clauses which are asked; conditions go with what hangs on them."""
    asks = _asks_of(clauses)
    offers = any(_suggests(_bare(clause.text)) for clause in clauses)
    is_check = _confirms(clauses[0]) and not offers
    if (
        is_check
        or _ACCUSES.match(clauses[0].text)
        or any(_RESTATES.match(clause.text) for clause in clauses)
    ):
        return _all_asked(clauses)
    if not any(asks):
        return clauses
    marked = []
    for clause, asked in zip(clauses, asks, strict=True):
        is_loose = _CONDITION.match(clause.text) or not _has_subject(clause)
        hangs_on = is_loose and not offers and not _suggests(_bare(clause.text))
        marked.append(replace(clause, is_asked=asked or bool(hangs_on)))
    return marked


def _asks_of(clauses: list[Clause]) -> list[bool]:
    """Tell of each clause of a sentence whether it asks, or only leads to what is asked."""
    asked = [clause.text for clause in clauses if _asks(clause)]
    return [_asks(clause) or is_supposed(clause.text, asked) for clause in clauses]


def _has_subject(clause: Clause) -> bool:
    return bool(_PERSON.match(clause.text)) or not clause.with_mark


def _asks(clause: Clause) -> bool:
    bare = _bare(clause.text)
    if speaks_of_a_value(clause.text):
        return True
    if _suggests(bare):
        return False
    if _ASKS.match(bare) or _SUGGESTS.match(bare) or _IF_OTHERS.match(bare):
        return True
    return clause.with_mark and _asks_with_mark(clause.text, bare)


def _asks_with_mark(text: str, bare: str) -> bool:
    if _ASKS_OF_A_THING.match(bare) or _DISBELIEF.search(text):
        return True
    tells = _TELLS_WITH_MARK.match(text) and not _FITS.search(text)
    return bool(tells or _CONFIRMS.match(text) or _ENDS_ASKING.search(text) or _TAGS.search(text))


def _confirms(clause: Clause) -> bool:
    """Tell whether somebody asks only if they heard well: "so you pay 22?"."""
    return clause.with_mark and bool(_CONFIRMS.match(clause.text))


def _suggests(text: str) -> bool:
    opening = _SUGGESTS.match(text)
    if _OF_OTHERS.match(text) or _TELLS_OTHERS.match(text) or _IF_OTHERS.match(text):
        return False
    if opening:
        return not _DOUBTS.search(text, opening.end() - 1)
    return bool(_SETTLES.match(text)) and not re.search(r" (?:all|best|why|even|really)(?= )", text)


def _bare(text: str) -> str:
    """Give a clause without the words that only lead to it."""
    return _FILLERS.sub(" ", text)
