"""What the field of a form answers: in words, by a ticked box, or both answers left standing."""

import re
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import MARKED

_BOX: Final = re.compile(r"(?P<ticked>[☒☑✓✔√⊠🗹]|\[\s*[xX✓✔]\s*\]|\(\s*[xX✓✔]\s*\))|(?P<empty>[☐□▢⬜]|\[\s*\]|\(\s*\))")
_YES: Final = re.compile(r"\W*(?:yes|key\b(?! decision\?))", re.IGNORECASE)
_NO: Final = re.compile(r"\W*(?:no\b|non[- ]?key|not\b|n/?a\b)", re.IGNORECASE)
_SAID_NOT: Final = re.compile(r"(?:\bnot|n[’']t)\b[^.]{0,40}\bkey decision|\bnon[- ]key\b", re.IGNORECASE)
_SAID: Final = re.compile(r"\b(?:is|are|constitutes?|amounts? to|represents?)\b[^.]{0,40}\bkey decision", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"^\W*(?:yes\s*(?:/|or|\|)\s*no\b|y\s*/\s*n\b|key\s*/\s*non-key)|"
    r"\b(?P<verb>is|are|do|does)(?: not)?\s*/\s*(?P=verb)(?: not)?\b|"
    r"\b(?:is|are|do|does)\s*[\[(]\s*not\s*[\])]",
    re.IGNORECASE,
)


def ticked(text: str) -> tuple[str, ...] | None:
    """The options whose boxes are ticked; None where the text has no boxes."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return None
    leading = not text[: boxes[0].start()].strip()
    edges = [0, *(box.end() for box in boxes)] if not leading else [box.start() for box in boxes[1:]] + [len(text)]
    options = [
        text[box.end() : edges[place]] if leading else text[edges[place] : box.start()]
        for place, box in enumerate(boxes)
    ]
    return tuple(
        option.strip(" \t\n|,;:") for option, box in zip(options, boxes, strict=True) if box["ticked"] is not None
    )


def answer(text: str) -> str:
    """What the field says: the one option that is ticked, or all of it where it has no boxes."""
    options = ticked(text)
    return text if options is None else options[0] if len(options) == 1 else ""


def leaves_open(text: str) -> bool:
    """Whether the value leaves both answers standing, or none of its boxes is ticked."""
    options = ticked(text)
    return _BOTH.search(text) is not None if options is None else len(options) != 1


def yes_or_no(text: str) -> bool | None:
    """Whether the value says that this is a key decision; None where it does not say."""
    if leaves_open(text) or MARKED.search(text):
        return None
    said = answer(text)
    if _NO.match(said) or _SAID_NOT.search(said):
        return False
    return True if _YES.match(said) or _SAID.search(said) else None
