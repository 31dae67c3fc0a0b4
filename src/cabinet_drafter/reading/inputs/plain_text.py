"""What keeps a place in an officer's text, and how a text is shown in a message."""

import re
from typing import Final

from cabinet_drafter.allowed_text import code_point

# Only where the whole value is such a word or one bracketed note: “TBC” within a sentence is the officer's affair.
_PLACEHOLDER: Final = re.compile(
    r"""( tb[acd] | x{2,} | \?+ | \.{2,} | … | _+ | -{2,}
        | yes\s*/\s*no | y\s*/\s*n
        | to\ (follow | be\ (added | advised | agreed | completed | confirmed | determined | supplied))
        | \[ [^\[\]]* \] | < [^<>]* > )
        \.? """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_NO_ANSWER: Final = re.compile(r"n\s*[/.]\s*a\.?|none|not applicable", re.IGNORECASE)
_NO_WORDS: Final = re.compile(r"[-‐-―−]|nil|(not|un)\s*known", re.IGNORECASE)

_LONGEST_SHOWN: Final = 60


def is_placeholder(text: str, *, names_a_contact: bool = False) -> bool:
    """Whether the whole of `text` only keeps a place: “TBC”, “xxx”, “Yes/No”, “[Insert date]”, “???”.

    “N/A” is one only where somebody to ask must be named: elsewhere it may be the officer's answer.
    """
    bare = text.strip()
    return bool(_PLACEHOLDER.fullmatch(bare) or (names_a_contact and _NO_ANSWER.fullmatch(bare)))


def says_nothing(text: str) -> bool:
    """Whether the whole of `text` is what people put into a cell that they have nothing for: “N/A”, “none”, “-”.

    Also what only keeps a place. No sentence of a paper may say that money comes from the N/A.
    """
    return is_placeholder(text, names_a_contact=True) or bool(_NO_WORDS.fullmatch(text.strip()))


def shown(text: str, *, longest: int = _LONGEST_SHOWN) -> str:
    """`text` as an error message shows it: in quotation marks, cut short, nothing in it that acts on a terminal."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "“" + "".join(c if c.isprintable() else f"\\{code_point(c)}" for c in cut) + "”"
