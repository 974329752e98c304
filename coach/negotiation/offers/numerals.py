"""Numbers that are words, in English, Spanish, Portuguese and French, alone and together."""

from __future__ import annotations

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_SPANISH = (  # "once" is eleven there, and an English word
    "- uno dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta"
)
_PORTUGUESE = "- - dois três quatro - - sete oito nove dez onze doze treze catorze quinze"
_FRENCH = "- - deux trois quatre cinq - sept huit neuf dix - douze treize quatorze"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_OTHER = {
    "fourty": 40,
    "forteen": 14,
    "fourteen": 14,
    "fiveteen": 15,
    "dozen": 12,
    "fivety": 50,
    "tow": 2,
    "tree": 3,
    "thre": 3,
    "vinte": 20,
    "trinta": 30,
    "vingt": 20,
    "trente": 30,
    "hundred": 100,
    "veintidos": 22,
    "veintitres": 23,
    "veintiseis": 26,
    "duas": 2,
    "fiv": 5,
    "two": 2,
}


def _numerals() -> dict[str, int]:
    table = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
    for words in (_FRENCH, _PORTUGUESE, _SPANISH, _ENGLISH):
        table |= {word: number for number, word in enumerate(words.split()) if word != "-"}
    joined = {  # "twentyfive"
        f"{ten}{one}": table[ten] + table[one]
        for ten in _TENS.split()
        for one in _ENGLISH.split()[1:10]
    }
    return table | joined | _OTHER


NUMERALS = _numerals()
_LONG = 5  # letters: shorter ones of other languages are too near to English words
WORDS_FOR_NUMBERS = frozenset(  # in which a slip is mended
    word for word in NUMERALS if len(word) >= _LONG or word in _ENGLISH.split()
)
_HUNDRED, _THOUSAND = 100, 1000
_TEN_WORDS = {str(n) for n in range(20, 100, 10)}


def join_numbers(words: list[str], typed: list[str]) -> list[str]:
    """Make one number of "20 6", "100 and 20" or "2 100", which were words, or of "2 thousand"."""
    joined: list[str] = []
    room = 0  # what comes next is added if it is less
    for i, (word, said) in enumerate(zip(words, typed, strict=True)):
        if said in {"-", "and", "y", "e", "et"} and room and _is_said(words, typed, i + 1, room):
            continue
        if room and _is_said(words, typed, i, room):
            joined[-1] = str(int(joined[-1]) + int(word))
        elif _is_hundred(said, word) and i and _is_said(words, typed, i - 1, 10):
            joined[-1] = str(int(joined[-1]) * _HUNDRED)
        elif word == "thousand" and joined and joined[-1].isdigit():
            joined[-1] = str(int(joined[-1]) * _THOUSAND)
        else:
            joined.append(word)
        room = _room(said, word)
    return joined


def _is_hundred(said: str, word: str) -> bool:
    return said.isalpha() and word == str(_HUNDRED)


def _room(said: str, word: str) -> int:
    if _is_hundred(said, word):
        return _HUNDRED
    return 10 if said.isalpha() and word in _TEN_WORDS else 0


def _is_said(words: list[str], typed: list[str], i: int, below: int) -> bool:
    """Tell whether a number stands there that was a word, and is less than what there is room."""
    is_word = i < len(words) and typed[i].isalpha() and words[i].isdigit()
    return is_word and 0 < int(words[i]) < below
