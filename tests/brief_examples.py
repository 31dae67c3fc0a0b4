"""The examples of a brief that `new` wrote: taken as they stand, and filled in."""

import re


def with_examples(text: str) -> str:
    """The text with "# " taken out before each example; notes (##) and the line for the editor stay."""
    return re.sub(r"(?m)^( *)# (?!yaml-language-server)", r"\1", text)


def filled_in(text: str) -> str:
    """The text with an answer in place of each that only keeps a place."""
    text = re.sub(r'(?m)^( *in_force): "\[[^]]*\]"$', r"\1: no", text)
    text = re.sub(r"(?m)^( *cleared): .*$", r"\1: {name: Jane Example, role: Office held, date: 2025-04-11}", text)
    return re.sub(r'(?m)^( *(?:- )?(?:[a-z]+: )?"?)\[([^]\n]*)\]("?)$', r"\1\2\3", text)
