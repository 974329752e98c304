"""What of a message is the answer: without what is said to the coach alone, or taken back."""

from __future__ import annotations

import re

from coach.quoting import count_words

FEWEST = 2  # words that can be an answer beside what is left out
WORDS_TO_COACH = 10  # more tell of something, whoever they are said to

_I = re.IGNORECASE
_TOLD = re.compile(
    r"^\W*(?:(?:(?:i )?(?:do ?n'?t|dont|do not) know|idk|dunno|no idea)\s*[.,;!]+\s*(?=\w+\W+\w))|"
    r"^\W*(i('ve| have)? (just |already )?(told|said) (you|that|it|so)( already| before)?|"
    r"i (sent|wrote|gave) (it|that|this)( to you)?( already)?|"
    r"(like|as) i (said|wrote|told you)|duh|ugh)\b\W+(?=\w)",
    _I,
)
_TAKEN_BACK = re.compile(
    r"^.*\b(nah|(just |only )?(kidding|joking)|jk|j/k|scratch that|no,? (tbh|really|honestly)|"
    r"i'?m messing|ok ok|okay okay|no no|seriously|"
    r"for real|ok serious|serious now|to be serious|no no)\b\s*[.,!:;]*\s+(?=\w+(?:\W+\w+){2})",
    re.IGNORECASE | re.DOTALL,
)
_NO_BUT = re.compile(
    r"^.*[.!?,;]\s*\b(ha+ )?no\b\s*[.!,:;—-]+\s*(?=\w+(?:\W+\w+){3})", re.IGNORECASE | re.DOTALL
)
_SIGH = re.compile(
    r"^\W*((i|we)('m| am| get| are|'re) (so |too |very |just )?"
    r"(tired|old|nobody|alone|scared|afraid)|i (do ?n'?t|dont) know|i cannot|who am i|"
    r"what can (i|an? \w+( \w+)?) do)\W+(maybe\W+)?(?=\w+\W+\w)",
    _I,
)
_SENTENCE = re.compile(r"(?<=[.!?\n])(?<!\b(?i:mr|ms|st|dr)\.)(?<!\b(?i:mrs)\.)\s*(?=\S)")
_WHAT_IF = re.compile(r"^\W*(and |but |so )?(what if|if|who knows|why not)\b", _I)
_TO_COACH = re.compile(
    r"^\W*(no|nah|hey|hm+|eh|oh|ok|but|and|so|sorry|please)?\W*("
    r"(i|we) (already )?(wrote|told you|said)\b.*|"
    r"(that|this|it)( i|'|’)?s? (is )?(not|n'?t) (my thing|it|what i \w+|about (that|this)|right)|"
    r"(you|u)('re| are|r)? (not listening|mis\w+ me|deaf|stupid|a (machine|robot|bot))|"
    r"(you|u) (do ?n[o']?t|did ?n[o']?t|never) (listen|understand|get it)|"
    r"(you|they) (may|can) (learn|read)\b.*|where were we|"
    r"(do ?n[o']?t|stop) (give|giv|ask|tell|call)\w* me\b.*|"
    r"(i|we) (asked|said) (nothing|none|no such)\b.*|(i )?say (to )?(you|u)|"
    r"(that|this|it)( is|'?s) my answer|listen( to me)?|(you|u) (muppet|idiot|stupid \w+)"
    r")\W*$",
    _I,
)
_TRAILS = re.compile(
    r"\W+(i (say|tell|told|said) (to )?(you|u)|so where were we|you know|you (muppet|idiot)|"
    r"are you (stupid|deaf)\??)\W*$",
    _I,
)


def as_meant(text: str, *, may_ask: bool = False) -> str:
    """Give an answer without what is said to the coach alone, and without what is taken back.

    "I told you" goes before an answer; a joke goes before "nah" or "ok ok", and the answer after;
    "what did you write? it is Mr Mugisha who decides" asks, and then answers. ``may_ask`` is for
    answers that may themselves be questions. A message that is nothing else stays as it is.
    """
    text = _TAKEN_BACK.sub("", _TOLD.sub("", text, count=1), count=1)
    sentences = _SENTENCE.split(text)
    kept = [one for one in sentences if not _is_to_coach(one, may_ask=may_ask)]
    if kept and len(kept) < len(sentences) and count_words(" ".join(kept)) >= FEWEST:
        text = " ".join(one.strip() for one in kept)
    return _TRAILS.sub("", text)


def is_taken_back(text: str) -> bool:
    """Tell whether a joke stands before the answer, and is taken back."""
    return bool(_TAKEN_BACK.match(text))


def as_done(text: str) -> str:
    """Give the step that is meant: "smash it. No. Thandi and I go door to door" is the second.

    A sigh before it is none: "I get tired. Maybe Mama Esi and me go there".
    """
    return _SIGH.sub("", _NO_BUT.sub("", text, count=1), count=1)


def _is_to_coach(sentence: str, *, may_ask: bool) -> bool:
    if sentence.rstrip().endswith("?") and not may_ask:
        return not _WHAT_IF.match(sentence)
    return count_words(sentence) <= WORDS_TO_COACH and bool(_TO_COACH.match(sentence))
