"""What somebody wants to know or decide about who reads what they write."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re

MAY_READ, NOBODY, WHO_READ, PRIVATE, PUBLIC, COMPLAINT, WRITE_FIRST, NOT_FIRST = (
    "may_read", "nobody", "who_read", "private", "public", "complaint", "write_first", "not_first",
)  # fmt: skip
LEARN, NOT_LEARN, AGREED, KEPT = "learn", "not_learn", "agreed", "kept"

_THEY = (
    r"(they|the (group|facilitators?|team|others)|you (all|lot)|any ?(one|body)|\w+ from the group)"
)
_READ = r"(read|see|look( at)?|share|show)"
_NOT = r"(do ?n[o']?t|dont|do not|no longer|not|never)"
_LEARN = r"(learn|train(ed|ing)?|teach)"

_YES = re.compile(
    r"^\W*(y|yes|yeah|yep|ya|yah|ok|okay|sure|fine|agreed?|i agree|of course|no problem|go ahead|alright|"
    r"they may|you may|it'?s (ok|okay|fine))\b(?!.*\b(but|first|if|who|what|why|when|how)\b)(?!.*\?)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^\W*(ok |hm |yes )*(ask|tell me|say|know|explain|i want to know)? ?more\b|\bwho are (they|these|those)\b|"
    r"\b(tell me|who|what) (first|they are|for)\b|\bwhat happens\b|\bif i say (no|yes)\b|\bwhy\b",
    re.IGNORECASE,
)
_PRIVATE_PART = re.compile(r"privad?[ao]|priv[ée]e|private|الخاص", re.IGNORECASE)
_AUTHORITY = (
    r"(la migra|migra|ice|immigration|police|polic[ií]a|government|gobierno|council|landlord|boss|employer|authorit\w+|"
    r"the state|court|tax office|home office)"
)
_FEARS = re.compile(
    rf"\b(you|u|this|it|they|the (bot|group|chat))\b.{{0,30}}\b(tell|report|send|give|show|share|pass|inform|"
    rf"works? (for|with)|working (for|with)|from|part of)\b.{{0,20}}\b{_AUTHORITY}\b|"
    rf"^\W*(so )?(is|are) (this|you|it) (\w+ ){{0,4}}{_AUTHORITY}\b|\bis (it |this |that )?(for|from) the {_AUTHORITY}\b",
    re.IGNORECASE,
)
# "It got better, can I tell my boss?" asks about one's own telling, and fears nothing of the coach.
_OWN_TELLING = re.compile(
    r"\b(can|may|could|should|shall|must|if|to|want to|do|that) (i|we) (\w+ ){0,2}(tell|say|show|report|give|send|share|pass|inform)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|^\W*(so |and |but )?(do|does|will|are|is|can|did|you|u)\b", re.IGNORECASE)
# Looked for in this order: what is meant more narrowly comes first.
_WISHES = {
    NOT_LEARN: rf"\b({_NOT}|no) ({_LEARN}|use (my|these|any) \w+ (to|for) {_LEARN})|"
    rf"\b{_NOT} (want|agree|allow|like)\b.{{0,40}}\b{_LEARN}\b",
    LEARN: rf"\b(you|they|it|u) (may|can) ({_LEARN}|use (my|these|any|all) ?(of )?(my )?\w* (to|for) {_LEARN})|"
    rf"\b(agree|happy|fine|ok(ay)?|allow)\b.{{0,30}}\b{_LEARN}\b",
    AGREED: rf"\bwhat (have|did) i (agree|consent|allow|permit|say yes)|\b((which|what) (consents?|permissions?)|my (consents|permissions))\b|"
    rf"\b(are|is|do|does|will|can|did)\b.{{0,30}}\b{_LEARN}\b|\bused (to|for) {_LEARN}",
    PUBLIC: r"\b(they|you|(the|my) (group|people|facilitators?)) (can|may) (read|see|share|look at)"
    r"( it| this| along| that)? (again|now)\b|\b\bprivate (part|bit|section) is (over|done|finished)|\b(end|stop|close|leave) (of )?(the )?"
    r"private( (part|mode|bit))?|\bno longer private|\bnot private (any ?more|now)|"
    r"partie priv[ée]e est finie|الجزء الخاص|parte privada (ya )?(termin|acab)",
    WHO_READ: r"\b(who|has (any|some|no) ?(one|body)|did (any|some) ?(one|body)|have (they|you all))"
    r"( has| have|'s)? (already |been )?(read|seen|opened|looked|reading|looking)\b|"
    r"\bwho (did|was) (read|see|reading|looking)",
    COMPLAINT: r"\b(outside|independent) (contact|person|body|office)\b|\b(complain\w*|ombuds\w*|report (you|this bot|this chat|the group)|"
    r"not happy with (the group|this service))\b",
    NOT_FIRST: rf"\b{_NOT} (write|message|text|contact) (to )?(me )?first|\b{_NOT} (remind|check in)",
    WRITE_FIRST: r"\byou (may|can) (write|message|text) (to )?(me )?first|\b(you (may|can) )?remind me",
    PRIVATE: r"\b(keep|make|leave|mark|treat) (this|it|that|the next|what i (say|write|tell)|my \w+)"
    r"( \w+){0,3} (private|secret|confidential|to yourself|between us)|\bbetween (us|you and me)\b|"
    r"\b(off the record|private part|privad[oa]s?|confidentiel|niji|personne d'autre|for your eyes only|this (part|bit|one) is (private|secret))\b|"
    r"^\W*(this|that|it|my last message|what i (just )?(said|wrote)) (is|was|stays?|should be|must be) (private|secret|confidential)|"
    r"(reste|est|rester) priv[ée]|निजी|خاص|"
    r"\b(do ?n'?t|dont|do not|please never) (tell|show|share|pass|let)\b.{0,30}\b(any ?(one|body)|them|"
    r"others|the group|this|it|on)\b",
    NOBODY: rf"\b(no ?(body|one)|none of them) (may|can|should|is to|must|gets to) {_READ}|"
    rf"\b{_THEY} (may|can|should|must) ?(not|n'?t|never) {_READ}|\bcan'?t {_READ} (this|it|my)|"
    rf"\b(i )?{_NOT} (want|agree|consent|allow|let|like)\b.{{0,30}}\b({_READ}|facilitators?|others|that)\b|"
    r"\b(withdraw|revoke|take back|cancel) (my )?(consent|permission|agreement)|"
    r"personne ne peut lire|لا أحد يقرأ|nadie puede leer|ningu[ée]m pode ler",
    MAY_READ: rf"\b{_THEY} (may|can|are allowed to|are welcome to) {_READ}|"
    r"\b(i )?(agree|consent|allow|permit)\b.{0,25}\b(read|see)|\b(let|allow) them (read|see)|"
    r"on peut lire|يمكنهم القراءة|pueden leer|podem ler",
}


def wish(text: str) -> str:
    """Give what is wanted; what is kept, where nothing narrower is."""
    plain = text.lower().replace("’", "'")
    found = (name for name, pattern in _WISHES.items() if re.search(pattern, plain))
    return next(found, KEPT)


def names_private_part(text: str) -> bool:
    """Tell whether it is the private part by name that is over."""
    return bool(_PRIVATE_PART.search(text))


def says_yes(text: str) -> bool:
    """Tell whether an answer to a consent is a plain yes: a greeting or a condition is none."""
    return bool(_YES.search(text))


def fears_authorities(text: str) -> bool:
    """Tell whether somebody asks if the coach belongs or tells to those who have power over them."""
    of_the_coach = _OWN_TELLING.sub(" ", text)
    return bool(_FEARS.search(of_the_coach)) and bool(_ASKS.search(text))


def asks_more(text: str) -> bool:
    """Tell whether somebody wants to know more before they consent."""
    return bool(_MORE.search(text))
