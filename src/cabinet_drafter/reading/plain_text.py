"""What text an officer may supply: no character that Word cannot hold, not empty, and no placeholder left in."""

import re
from typing import Final

# XML 1.0 (fifth edition), production 2, forbids most control characters, lone surrogates and U+FFFE/U+FFFF. The
# other control characters print nothing in Word and are the mark of a file saved in the wrong encoding.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

# Only where the whole value is such a word or one bracketed note: “TBC” within a sentence is the officer's affair.
_PLACEHOLDER: Final = re.compile(
    r"""( tb[acd] | x{2,} | \?+ | \.{2,} | … | _+ | -{2,}
        | yes\s*/\s*no | y\s*/\s*n
        | to\ (follow | be\ (added | advised | agreed | completed | confirmed | determined | supplied))
        | \[ [^\[\]]* \] | < [^<>]* > )
        \.? """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_NOT_A_CONTACT: Final = re.compile(r"n\s*/\s*a|none|not applicable", re.IGNORECASE)

_LONGEST_SHOWN: Final = 60


def forbidden_at(text: str) -> int | None:
    """The place, counted from 0, of the first character that a Word file cannot hold; None where there is none."""
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def code_point(character: str) -> str:
    """A character's Unicode number as people look it up: U+0007."""
    return f"U+{ord(character):04X}"


def is_placeholder(text: str, *, names_a_contact: bool = False) -> bool:
    """Whether the whole of `text` only keeps a place: “TBC”, “xxx”, “Yes/No”, “[Insert date]”, “???”.

    “N/A” is one only where somebody to ask must be named: elsewhere it may be the officer's answer.
    """
    bare = text.strip()
    return bool(_PLACEHOLDER.fullmatch(bare) or (names_a_contact and _NOT_A_CONTACT.fullmatch(bare)))


def shown(text: str, *, longest: int = _LONGEST_SHOWN) -> str:
    """`text` as an error message shows it: in quotation marks, cut short, nothing in it that acts on a terminal."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "“" + "".join(c if c.isprintable() else f"\\{code_point(c)}" for c in cut) + "”"
