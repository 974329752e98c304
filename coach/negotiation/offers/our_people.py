"""The learner's own people: what they say yes to is said by "us", and is no report of others."""

from __future__ import annotations

import re

_I = re.IGNORECASE
OUR_GROUP = re.compile(
    r" (?:(?:my|our) (?:\w+ )?(?:people|women|side|members|group|association|families)"
    r"|(?:the|all)(?: \d+)? (?:members|group|association|families|tenants|residents))(?= )"
)
_EACH_OWN = re.compile(
    r" (?:each of us|each (?!side|of)\w+|each|everybody|everyone|every \w+)"
    r" (buy|pay|bring|get|use|take|have|wear)s?(?: for)? (?:his|her|their|our|its|his or her) own"
    r"(?= )"
)
_YOU_OFFER_IN_TURN = re.compile(
    r" ((?:we|i) (?:offer|give|do|bring|come|can) [^.?!]{1,80}?) you offer(?= )"
)
_GROUP = (
    r"(?:my|our) (?:(?!other\b)\w+ )?(?:people|women|men|side|members|group|association|families"
    r"|family|husband|wife|parents|mothers|fathers|neighbou?rs|team|committee|colleagues)"
    r"|(?:the|all|all the)(?: \d+)? (?:members|group|association|families|tenants|residents"
    r"|parents|mothers|fathers|volunteers)"
)
_THEY = (
    r"they|them all|(?:all|most) of them|the others|everybody|everyone"
    r"|the other (?:parents|mothers|fathers|families|tenants|residents|women|men|members)"
)
_WERE_ASKED = re.compile(
    r"\b(?:i|we)(?: have|'ve)? (?:asked|called|(?:talked|spoke|spoken|checked) (?:to|with))"
    r" (?:them(?: all)?|everybody|everyone|around|at home|the others)\b",
    _I,
)
_ALSO = r"(?: (?:all|both|now|also|really|would|could|can|will|do))*"
# What people do with an offer; what is paid or had somewhere is no answer to one.
_ANSWERS = (
    (r"(?:say|says|said)(?: (?:that|now))*", "say"),
    (r"(?:agree|agrees|agreed)", "agree"),
    (r"(?:accept|accepts|accepted)", "accept"),
    (r"(?:are|is|were)(?= (?:all )?(?:ok|okay|fine|happy|good|content|satisfied) )", "are"),
    (r"(?:voted|decided|chose)(?: (?:for|on))?(?=(?: ?:)? *\d)", "want"),
    (r"(?:want|wants|wanted)", "want"),
    (r"(?:take|takes)", "take"),
    (r"(?:sign|signs)", "sign"),
    (r"live with", "live with"),
)


def _answers_of(people: str) -> list[tuple[re.Pattern[str], str]]:
    """Give the pattern of each answer of some people, and how "we" say it."""
    return [
        (re.compile(rf"\b(?:{people})({_ALSO}) {answers}\b", _I), rf"we\1 {plainly}")
        for answers, plainly in _ANSWERS
    ]


_GROUP_ANSWERS, _THEIR_ANSWERS = _answers_of(_GROUP), _answers_of(f"{_GROUP}|{_THEY}")


def with_our_people(text: str, *, were_asked: bool = False) -> str:
    """Give a text with "they agree" as "we agree" where "they" are the learner's own people.

    They are where the text names them, or tells that they were asked; ``were_asked`` tells it of
    what was said before. So does "each buys his own" become "we buy our own".
    """
    text = _EACH_OWN.sub(r" we \1 our own", text)
    text = _YOU_OFFER_IN_TURN.sub(r" \1 you give", text)
    if OUR_GROUP.search(text):
        text = re.sub(
            r" they (?=(?:want|need|ask|say|said|accept|agree|would|can|will) )", " we ", text
        )
    are_they = were_asked or bool(_WERE_ASKED.search(text))
    for pattern, plainly in _THEIR_ANSWERS if are_they else _GROUP_ANSWERS:
        text = pattern.sub(plainly, text)
    return text
