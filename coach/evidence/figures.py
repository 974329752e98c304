"""Numbers as people say them: with their unit, with few digits, as so many more or fewer."""

from __future__ import annotations

SIGNS = {"%", "€"}  # stand after a number, others before; words stand once
_IN_WORDS = {1: "only once", 2: "only twice"}
_LARGE = 100  # from here on nobody needs a decimal


def say_number(value: float) -> str:
    """Give a number as people write it, with no more digits than it has."""
    if value == int(value):
        return str(int(value))
    return f"{value:.6f}".rstrip("0")


def say_roughly(value: float) -> str:
    """Give a number that was reckoned with the digits that mean something."""
    decimals = 0 if abs(value) >= _LARGE else 1 if abs(value) >= 1 else 2
    return say_number(round(value, decimals) + 0.0)  # no minus before a nought


def with_unit(number: str, unit: str) -> str:
    """Give a number with its unit where people write it: "40%", "$40", "40 cars"."""
    if unit in SIGNS or not unit:
        return f"{number}{unit}"
    return f"{number} {unit}" if any(map(str.isalpha, unit)) else f"{unit}{number}"


def say_times(number: int) -> str:
    """Give how often a rare thing happened."""
    return _IN_WORDS.get(number, f"only {number} times")


def say_more(number: float, less: str = "fewer") -> str:
    """Give a difference as so many more or fewer."""
    if not float(say_roughly(number)):
        return "no more"
    return f"{say_roughly(abs(number))} {'more' if number > 0 else less}"


def say_between(lower: float, upper: float, less: str = "fewer") -> str:
    """Give between what a difference may lie: "3 and 49 more", "3 fewer and 41 more"."""
    low, high = say_more(lower, less), say_more(upper, less)
    if "no more" not in {low, high} and (lower > 0) == (upper > 0):
        smaller, larger = sorted((abs(lower), abs(upper)))
        return f"{say_roughly(smaller)} and {say_more(larger if lower > 0 else -larger, less)}"
    return f"{low} and {high}"


def with_capital(words: str) -> str:
    """Give words as they begin a sentence, otherwise as they were written."""
    return words[:1].upper() + words[1:]
