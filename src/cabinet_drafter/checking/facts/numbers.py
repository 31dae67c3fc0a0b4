"""Small numbers as papers write them, in figures or words."""

from typing import Final

_WORDS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBER: Final = rf"(?:\b(?:{'|'.join(_WORDS[1:])})\b|(?<![\d.,£/-])\b[1-9]\d?\b(?![.,]\d|[/%]))"
"""The pattern of one; to be used without regard to case."""


def number_of(words: str) -> int:
    """The number that such words give."""
    return int(words) if words.isdigit() else _WORDS.index(words.lower())


def in_words(number: int) -> str:
    """Ten and below in words, as papers set them."""
    return _WORDS[number] if number <= 10 else str(number)
