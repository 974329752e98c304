"""A message in plain words: one spelling, numbers as digits, ``$`` for money, no short forms.

Every word and sign stands between spaces, so that patterns need not know how people type.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from coach.negotiation.offers.numerals import NUMERALS, join_numbers
from coach.negotiation.offers.slips import mended

LONGEST = 2000  # characters that are looked at; nobody's offer comes later
_TOKEN = re.compile(
    r"\d{1,2}(?::\d\d|h\d\d)|\d{1,3}(?:,\d{3})+(?![\d,])|\d+\.\d+|\d+,(?:5|\d0)(?!\d)|\d+"
    r"|[^\W\d_]+|[$€£₹¥¢₦₵]|[^\s\w]"
)
_MOST_DIGITS = 7
_SHORT_FORMS = (
    (r"(?<=2)nd\b", "th"),  # no "2 and"
    (r"(?<=\d)o(?!')\b|\bo(?=\d)", "0"),  # the letter for the digit
    (r"[–—−]+", " - "),
    (r"(?<=\d)\s+-\s+(?=\d)", "-"),
    (r"\s-+\s+(?!\d)", " , "),
    # with the apostrophe, or typed without
    (r"\b(wo)n'?t\b", "will not"),
    (r"\bcan'?t\b|\bcannot\b|\bcant\b", "can not"),
    (r"\b(do|does|did|is|are|was|were|would|could|should|has|have)n'?t\b", r"\1 not"),
    (r"\b(it|that|what|here|there|who|how|he|she)'s\b", r"\1 is"),
    (r"\b(i|we|you|they|he|she|it|u)'d\b", r"\1 would"),
    (r"\b(i|we|you|they|he|she|it|u)'ll\b", r"\1 will"),
    (r"\b(you|we|they|u)'re\b", r"\1 are"),
    (r"\b(i|we|you|they|u)'ve\b", r"\1 have"),
    (r"\bi'?m\b", "i am"),
    (r"\blet'?s\b", "let us"),
    (r"\bthats\b", "that is"),
    (r"\bwhats\b", "what is"),
    (r"\bits\b", "it is"),
    (r"\byoure\b", "you are"),
    (r"\b(we|i|you|they)ve\b", r"\1 have"),
    (r"\bw/", "with "),
    (r"\b(wait|give (?:me|us)|in|another|takes?|took) (\w+) mins?\b", r"\1 \2 minutes"),
    (r"\.\.+|…", " . "),
    (r"½", " 1/2"),
    (r"(\d)\s*x\b", r"\1 times"),
    (r"\bpick[ -]?up", "pickup"),
    (r"'s?\b", ""),
)
_WORDS = {
    "you": "u yu ya yuo",
    "your": "ur yr",
    "are": "r",
    "and": "n nd adn & y e et",
    "with": "w wth wit",
    "plus": "+",
    "please": "pls plz plss",
    "because": "cos coz bcoz bcos cuz bc becoz becaus",
    "ok": "okay okey oki okk k oke",
    "thanks": "thx tnx thnx",
    "we": "wee",
    "want": "wnt wan",
    "per": "p pr por par",
    "the": "la le teh da",
    "day": "dia día jour dy",
    "days": "dias días jours dayz dys",
    "week": "wk semana semaine wek weeek",
    "weeks": "wks semanas semaines weaks",
    "month": "mth mnth mo mes mois moth monht mounth munth",
    "months": "mths mnths mos meses moths monhts mounths munths",
    "year": "yr yer yeer año ano",
    "years": "yrs yers yeers años anos ans",
    "ton": "tn",
    "tonne": "t tonelada tone",
    "tonnes": "toneladas tones",
    "times": "tims veces vezes fois",
    "minimum": "min mínimo minimo",
    "maximum": "max máximo maximo",
    "about": "abt arround around approx",
    "going to": "gonna",
    "want to": "wanna",
    "not": "nt",
    "impossible": "imposible imposibel impossibel",
    "ourselves": "ourself ourselfs",
    "pay": "pague paga payez",
    "more": "mor mas más",
    "percent": "% pct percentage prozent",
    "$": "$ € £ ₹ ¥ ₦ ₵ rs usd eur dollar dollars euro euros bucks buck rand rands rupees rupee "
    "pesos peso soles sol shillings shilling kes quid pounds reais real francs naira birr cedis "
    "coin coins",
}
_MEANT = {typed: meant for meant, all_typed in _WORDS.items() for typed in all_typed.split()}
_AFTER_NUMBER_ONLY = {"t", "ans", "p", "mo", "mos", "tone", "tones", "moth", "moths", "real"}
_AFTER_NUMBER_ONLY |= {"coin", "coins"}
_BEFORE_NUMBER_ONLY = {"r"}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?"
    r"|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)"
)
_TIME_UNIT = r"(?:day|week|month|year)s?"
_SPAN_OF_DAYS = re.compile(
    rf" (?:from )?({_WEEKDAY}) (?:to|-|until|till|through) ({_WEEKDAY})(?= )"
)
_LIST_OF_DAYS = re.compile(
    rf" (?:(?:on|every|each) )?{_WEEKDAY}(?: (?:, |and |, and |- |/ )?(?:every "
    rf"|on )?{_WEEKDAY})+(?= )"
)
_ONE_DAY = re.compile(
    rf"(?<! pay)(?<! paid)(?<! us)(?<! cash) (?:every|each|only(?: on)?) {_WEEKDAY}(?= )"
    r"| (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days(?= )"
)
_LEADS_A = (  # what may stand before "a year" that is one year, not "26 a year"
    r"[.,;:!?(]|for|of|in|at|about|after|within|want|need|sign|take|make|give|is|only|just|least|to"
    r"|and|but|or|with|if|than|contract|say|offer|do|ok|yes|one|agree|on|accept|have|then"
    r"|propose|suggest|prefer|like|us|me|you|get|until|till|have|go|goes|last|lasts|runs?|almost"
)
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth")  # "a fourth day" makes four
_REWRITTEN = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?<=\d) - (?=[^\W\d])", " "),
        (r" (\d+) (?:and (?:a )?)?1 / 2(?= )", r" \1.5"),
        (r" (\d+) and (?:a |1 )?half(?= )", r" \1.5"),
        (rf" half (?:a |an |of a |1 )?({_TIME_UNIT})(?= )", r" 0.5 \1"),
        (rf"(?<= )({_LEADS_A}|^) (?:a|an) (?:full |whole )?({_TIME_UNIT})(?= )", r"\1 1 \2"),
        (rf" (\d+) ({_TIME_UNIT}) and (?:a |1 )?half(?= )", r" \1.5 \2"),
        (rf" another ({_TIME_UNIT}|\w+)(?= )", r" 1 more \1"),
        (r" twice (?=as |that |the )", " double "),
        (r" once (?=(?:a|per|each|every|/|weekly) )", " 1 times "),
        (r" twice(?= )", " 2 times"),
        (r" thrice(?= )", " 3 times"),
        (r" (start|starts|starting|begin|begins) (?:the )?next (month|week)(?= )", r" \1 in 1 \2"),
        (r" half (?:an? )?12(?= )", " 6"),
        (r" (?:an? )?fortnight(?= )", " 2 weeks"),
        (r" an? (?:full|whole|entire|single) (?=\d)", " "),
        (
            rf"(?<!\d) (?:an? |the |1 )?(?:full|whole|entire|single) ({_TIME_UNIT})(?= )",
            r" 1 \1",
        ),
        *(
            (
                rf" (give|add|offer|put in|throw in|bring|accept|want|promise|come on)( you| us)?"
                rf" (?:an?|that|your) {ordinal} (day|year)(?= (?:[.,;!?]|in|if|and|for|when)| $)",
                rf" \1\2 {number} \3s",
            )
            for number, ordinal in enumerate(_ORDINALS, 2)
        ),
        (
            rf" an? ({_TIME_UNIT}) (?=(?:from (?:now|today)|contract|lease|trial|permit|stay) )",
            r" 1 \1 ",
        ),
        (r" (?!50 )(\d\d) (50|25|75)(?= (?:[.,;!?$]|and|per|an?|each|for)| $)", r" \1.\2"),
        (
            r" (\d+(?: [^\W\d_]+){1,2}) (?:in|of|for|on|during) (?:the|an?|each|every|1) week(?= )",
            r" \1 a week",
        ),
        (
            r" 1 (week|day|month|time) (?!of )[^.?!\d]{1,30} , (?:and )?(?:the )?"
            r"(?:1|next|other|1 more|another) \1 [^.,?!\d]*",
            " in turns ",
        ),
        (r" (\d+(?: [^\W\d_]+)?) weekly(?= )", r" \1 a week"),
        (r" (?:every|each) (?:other|second|2th) day(?= )| alternate days(?= )", " 3 days a week"),
        (r" (?:every|each) week ?day(?= )| (?:on )?week ?days(?= )", " 5 days a week"),
        (r"(?<=\d)( [^\W\d_]+)? (?:every ?day|each day|daily)(?= )", r"\1 a day"),
        (r" daily(?= )| every ?day(?= )| each day(?= )", " 7 days a week"),
        (r" a week (?:a|per|each|every) week(?= )", " a week"),
        (r" (?:1|some) day (?=(?:the|you|they|he|she|it|will) )", " someday "),
        (r" per cent(?= )", " percent"),
        (r" (\d+) (?:out )?of (?:the |your )?\d{1,2} (?=[^\W\d_]{4,}s )", r" \1 "),
        (r" what (?:do|would) you (?:say|think) (?:to|about|of)(?= )", " how about"),
        (r" a couple(?: of)?(?= )", " 2"),
        (r" (?:half (?:and )?half|50 (?:/ |- |to )?50)(?= )", " halfhalf"),
        (r" between (\$ )?(\d[\d.]*)(?: \$)? and (?:\$ )?(?=\d)", r" \1\2 to "),
        (r" a (?=[1-9][\d.]* )", " "),
        (r" an (?=(?:\d[\d.]*|the|we|you|i|our|your) )", " and "),
    )
)


def spell(text: str, known: frozenset[str] = frozenset()) -> str:
    """Give a text in plain words, between spaces; slips in the ``known`` words are mended."""
    lower = text[:LONGEST].lower().replace("’", "'").replace("‘", "'")
    for pattern, plain in _SHORT_FORMS_READ:
        lower = pattern.sub(plain, lower)
    typed = _TOKEN.findall(lower)
    words = [_meant(typed, i, known) for i in range(len(typed))]
    joined = f" {' '.join(join_numbers(words, typed))} "
    return _rewrite(_weekdays(joined))


def _rewrite(plain: str) -> str:
    plain = f" {plain.strip()} "
    if re.match(rf" an? (?:full |whole )?{_TIME_UNIT} ", plain):
        plain = re.sub(r"^ an?", " 1", plain)
    for pattern, better in _REWRITTEN:
        plain = pattern.sub(better, plain)
    return re.sub(r" +", " ", plain)


def _weekdays(plain: str) -> str:
    """Count the days that are named, unless it is one of them: that is when we meet."""
    plain = _SPAN_OF_DAYS.sub(_span_of_days, plain)
    plain = _LIST_OF_DAYS.sub(lambda m: f" {len(re.findall(_WEEKDAY, m[0]))} days", plain)
    return _ONE_DAY.sub(" 1 days", plain)


def _span_of_days(match: re.Match[str]) -> str:
    first, last = (_DAYS.index(match[i][:3]) for i in (1, 2))
    return f" {(last - first) % 7 + 1} days"


def _meant(typed: list[str], i: int, known: frozenset[str]) -> str:
    word = typed[i]
    if word[0].isdigit():
        return _digits(word)
    follows_number = i > 0 and (typed[i - 1][0].isdigit() or typed[i - 1] in NUMERALS)
    is_unit = follows_number or (i > 0 and typed[i - 1] in {"/", "a", "per", "p", "por", "la"})
    if word in _AFTER_NUMBER_ONLY and not is_unit:
        return word
    if word in _BEFORE_NUMBER_ONLY and i + 1 < len(typed) and typed[i + 1][0].isdigit():
        return "$"
    return _plain_word(word, known)


def _digits(word: str) -> str:
    if not word.isascii():
        return "many"
    if ":" in word or "h" in word:
        return "clock"
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+", word)
    number = word.replace(",", "" if thousands else ".")
    whole, _, part = number.partition(".")
    if len(whole) > _MOST_DIGITS:
        return "many"
    part = part.rstrip("0")[:3]
    return f"{int(whole)}.{part}" if part else str(int(whole))


@functools.lru_cache(maxsize=8192)
def _plain_word(word: str, known: frozenset[str]) -> str:
    if word in _MEANT:
        return _MEANT[word]
    if word in NUMERALS:
        return str(NUMERALS[word])
    meant = mended(word, known)
    return str(NUMERALS.get(meant, meant))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the single words of texts, to be known when messages are spelt."""
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]{4,}", text.lower()))


_SHORT_FORMS_READ = tuple((re.compile(pattern), plain) for pattern, plain in _SHORT_FORMS)
