"""Tags whose brackets went wrong as they were typed, each as it was meant: a brace too few, two that are unlike.

A text is gone through once for each kind of slip: a hostile template may hold nothing but opening brackets.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.word.tag_words import STATEMENTS

_NAME: Final = r"[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,6}"
_FILTER: Final = r"[ ]{0,3}\|[ ]{0,3}\w{1,40}(?:\([^(){}%]{0,80}\))?"
_PRINTED: Final = rf"{_NAME}(?:{_FILTER}){{0,4}}"
_ASKED: Final = rf"(?:not[ ]+)?{_NAME}(?:[ ]+is[ ]+(?:not[ ]+)?missing)?"
_STATED: Final = (
    r"(?:(?:p|tr|tc|r)[ ]+)?"
    rf"(?:(?:if|elif)[ ]+{_ASKED}|for[ ]+\w{{1,60}}[ ]+in[ ]+{_NAME}|else|endif|endfor)(?!\w)"
)
_OPENING: Final = r"\{[ ]?[{%](?:[ ]?[{%])?"
_CLOSING: Final = r"(?:[%}][ ]?)?[}%](?:[ ]?\})?"
_PAIRED: Final = re.compile(rf"({_OPENING})([^{{}}%\x00]{{0,200}})({_CLOSING})")
_WITHIN: Final = re.compile(r"\{[{%]([^{}%\x00]{0,150})[{}]([\w.][^{}%\x00]{0,150})[}%]\}")
_SWAPPED: Final = re.compile(r"\{[ ]?(p|tr|tc|r)[ ]?%[ ]{0,3}([^{}%\x00]{0,200})%?[ ]?\}")
_OPENED: Final = re.compile(rf"({_OPENING})[ ]{{0,3}}({_STATED}|{_PRINTED})", re.IGNORECASE)
_CLOSED: Final = re.compile(
    rf"(?<![\w.|])\{{?[ ]{{0,2}}(?:({_STATED})[ ]{{0,3}}(?:%[ ]?\}}|\}}[ ]?\}})|({_PRINTED})[ ]{{0,3}}\}}[ ]?\}})",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"(\{{|\[\[|<<|«|\(\(|%)[ ]{{0,3}}({_STATED}|{_PRINTED})[ ]{{0,3}}(\}}|\]\]|>>|»|\)\)|%)", re.IGNORECASE
)
_BARE_PAIRS: Final = {"{": "}", "[[": "]]", "<<": ">>", "«": "»", "((": "))", "%": "%"}
_STATEMENT: Final = re.compile(rf"\s*(?:(?:p|tr|tc|r)\s+)?(?:{'|'.join(STATEMENTS)})\b", re.IGNORECASE)
_MOST_NEAR: Final = 50
"""A paragraph with more slips than that is not told one by one."""
GONE: Final = "\x00"
"""Stands in a text for each character of a tag that has been read: no Word file can hold it."""


@dataclass(frozen=True)
class NearTag:
    """What is nearly a tag: from which character to which, as typed, and as it was meant."""

    start: int
    end: int
    typed: str
    meant: str


def near_tags(text: str, known: Collection[str]) -> tuple[tuple[NearTag, ...], str]:
    """What is nearly a tag in a text without its tags, in order; and the text without those too.

    Args:
        text: the text, its tags blanked out by `GONE`.
        known: the first steps of the names of fields. Words beside one lone bracket are a tag only where they name one
            of these: other words in brackets are words.
    """
    if not any(sign in text for sign in ("{", "}", "%", "[[", "<<", "«", "((")):
        return (), text
    found: list[NearTag] = []
    whole = text
    for pattern in (_SWAPPED, _WITHIN, _PAIRED, _OPENED, _CLOSED, _BARE):
        letters = list(text)
        for match in pattern.finditer(text):
            inside = _inside(pattern, match, known)
            if inside is not None:
                found.append(NearTag(match.start(), match.end(), match[0].strip(), _tag_of(inside)))
                letters[match.start() : match.end()] = GONE * (match.end() - match.start())
        text = "".join(letters)
        if len(found) > _MOST_NEAR:
            return (), whole
    return tuple(sorted(found, key=lambda near: near.start)), text


def _inside(pattern: re.Pattern[str], match: re.Match[str], known: Collection[str]) -> str | None:
    """What a near tag says, or None where it is none after all."""
    if pattern is _SWAPPED:
        said = f"{match[1]} {match[2]}"
        return said if _STATEMENT.match(said) else None
    if pattern is _WITHIN:
        said = match[1] + match[2]
        return said if _STATEMENT.match(said) or _first_name(said) in known else None
    if pattern is _PAIRED:
        return match[2] if match[2].strip() else None
    said = (match[1] or match[2]) if pattern is _CLOSED else match[2]
    states = bool(_STATEMENT.match(said))
    if pattern is not _BARE:
        return said if states or _first_name(said) in known else None
    if match[3] != _BARE_PAIRS[match[1]]:
        return None
    return said if (match[1] in {"{", "%"} if states else match[1] != "%" and _first_name(said) in known) else None


def _first_name(said: str) -> str:
    return re.split(r"[.|\s]", said.strip(), maxsplit=1)[0]


def _tag_of(inside: str) -> str:
    said = inside.strip(" {}%")
    if _STATEMENT.match(said):
        place = re.match(r"(?:p|tr|tc|r)\s", said, re.IGNORECASE)
        return f"{{%{'' if place else ' '}{said} %}}"
    return f"{{{{ {said} }}}}"
