"""A person's notes of the other side, turned as the other side would say them."""

from __future__ import annotations

import re

from coach.negotiation.asked import MINE_TO_YOURS

_I = re.IGNORECASE
_TOLD = re.compile(  # "he says that the caretaker won't come" is about the caretaker
    r"^\W*(?:because |that )?(?:they|he|she)(?:'s| is| are)? "
    r"(?:says?|said|saying|thinks?|claims?|tells? (?:us|me)|told (?:us|me)|complains?)"
    r"(?: that)?,? ",
    _I,
)
_THEM = {
    "they": {"they": "we", "they're": "we're", "they've": "we've", "they'll": "we'll",
             "they'd": "we'd", "their": "our", "theirs": "ours", "them": "us",
             "themselves": "ourselves"},
    "he": {"he": "I", "he's": "I'm", "he'll": "I'll", "he'd": "I'd", "his": "my", "him": "me",
           "himself": "myself"},
    "she": {"she": "I", "she's": "I'm", "she'll": "I'll", "she'd": "I'd", "hers": "mine",
            "herself": "myself"},
}  # fmt: skip
_SAID_SHORT = {
    "wont": "won't", "dont": "don't", "cant": "can't", "doesnt": "doesn't", "isnt": "isn't",
    "didnt": "didn't", "arent": "aren't", "wouldnt": "wouldn't", "couldnt": "couldn't",
    "hes": "he's", "shes": "she's", "theyre": "they're", "im": "I'm",
}  # fmt: skip
_IRREGULAR = {
    "has": "have", "is": "am", "does": "do", "hasn't": "haven't", "doesn't": "don't",
    "isn't": "am not", "goes": "go", "was": "was", "wasn't": "wasn't", "always": "always",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEFORE_A_VERB = frozenset(
    ("always", "also", "only", "just", "never", "still", "already", "often", "now", "really")
)
# A verb that goes on after a comma, with nobody named anew: "he wants quiet, hates noise".
_SAID_OF_SOMEBODY = """
wants needs hates likes loves fears worries thinks says knows has is does pays owns lives works
keeps prefers hopes wishes expects refuses believes feels gets goes dislikes trusts complains
loses earns depends cares minds tries doesn't isn't hasn't
"""
_GOES_ON = frozenset(_SAID_OF_SOMEBODY.split())
_JOINT = re.compile(r"(?:[,;]|\b(?:and|but|or))\s*$", _I)
_FAMILIES = {word: family for family, words in _THEM.items() for word in words} | {"her": "she"}
_STARTS = re.compile(r"^\W*(?:because |that |maybe |i think |perhaps )?([\w'’]+)", _I)
_HER_TITLES = re.compile(r"\b(?:mrs|ms|miss|woman|lady|landlady|sister|headmistress)\b", _I)
# Where a person stands before "he", it may be that person.
_SOMEBODY_ELSE = re.compile(
    r"\b(?:wife|husband|son|daughter|mother|father|brother|sister|boss|caretaker|neighbour|clerk|"
    r"manager|director|mayor|owner|woman|man|lady|tenant|guard)\b",
    _I,
)


def in_their_mouth(text: str, name: str = "") -> str:
    """Give notes as the other side would say them: "he fears noise" is "I fear noise".

    ``name`` is what the other side is called. Gives nothing where it is not plain who is meant.
    """
    plain = _WORD.sub(lambda match: _SAID_SHORT.get(match[0].lower(), match[0]), text).strip()
    if name and plain.lower().startswith(f"{name.lower()} "):
        plain = ("she" if _HER_TITLES.search(name) else "he") + plain[len(name) :]
    if _words(plain)[:1] and _words(plain)[0] in _GOES_ON:
        plain = f"he {plain}"
    reported = _TOLD.sub("", plain)
    families = {_FAMILIES[word] for word in _words(reported) if word in _FAMILIES}
    if len(families) > 1:
        return ""
    family = next(iter(families), "")
    if family in {"he", "she"} and not _is_plainly_them(
        reported, family, is_told=plain != reported
    ):
        return ""
    return _turned(reported, family)


def _words(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def _is_plainly_them(text: str, family: str, *, is_told: bool) -> bool:
    """Tell whether "he" or "she" is the other side, and nobody named before."""
    first = _STARTS.match(text)
    begins = first is not None and _family(first[1]) == family
    somebody = _SOMEBODY_ELSE.search(text)
    again = [match.start() for match in _WORD.finditer(text) if _family(match[0]) == family]
    is_later = somebody is not None and any(at > somebody.start() for at in again)
    return (begins or is_told) and not is_later


def _family(word: str) -> str:
    return _FAMILIES.get(word.lower().replace("’", "'"), "")


def _turned(text: str, family: str) -> str:
    """Turn every word about them into one about the speaker, and every one about us into you."""
    turns = {**MINE_TO_YOURS, **_THEM.get(family, {})}
    said, last, is_verb_next = [], 0, False
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'")
        turned = turns.get(word, match[0])
        if word == "her":
            turned = "my" if _has_noun_after(text, match.end()) else "me"
        elif _is_verb(word, text[: match.start()], family, is_next=is_verb_next):
            turned = _with_i(word)
        said += [text[last : match.start()], turned]
        last = match.end()
        is_verb_next = word in {"he", "she"} or (is_verb_next and word in _BEFORE_A_VERB)
    return "".join([*said, text[last:]])


def _is_verb(word: str, before: str, family: str, *, is_next: bool) -> bool:
    """Tell whether a word is what he or she does, right after them or once more."""
    if is_next:
        return word not in _BEFORE_A_VERB
    return family in {"he", "she"} and word in _GOES_ON and bool(_JOINT.search(before))


def _has_noun_after(text: str, place: int) -> bool:
    return bool(
        re.match(r" (?!(?:to|for|with|at|by|in|on|and|or|if|when|that|about)\b)\w", text[place:])
    )


def _with_i(verb: str) -> str:
    """Give a verb as it is said after "I": "fears" is "fear", "has" is "have"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies") and len(verb) > len("dies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return verb[:-2]
    is_plural = verb.endswith("s") and not verb.endswith(("ss", "us"))
    return verb[:-1] if is_plural else verb
