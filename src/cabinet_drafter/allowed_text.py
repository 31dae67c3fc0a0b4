"""Which characters a text of a paper may hold: those of XML 1.0, without control characters and noncharacters.

One rule for all: inputs that hold another character are refused with its place, published reports are cleaned of
them as they are read, and no draft is written with one.
"""

import re
from typing import Final

# XML 1.0 (fifth edition), production 2, forbids most control characters, lone surrogates and U+FFFE/U+FFFF. The
# other control characters print nothing in Word and are the mark of a file saved in the wrong encoding; a filled
# template marks places with the noncharacters from U+FDD0 on.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def forbidden_at(text: str) -> int | None:
    """The place, counted from 0, of the first character that no paper may hold; None where there is none."""
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def without_forbidden(text: str) -> str:
    """`text` without such characters; one that separates words leaves a space."""
    return _FORBIDDEN.sub(lambda found: " " if found[0].isspace() else "", text)


def code_point(character: str) -> str:
    """A character's Unicode number as people look it up: U+0007."""
    return f"U+{ord(character):04X}"
