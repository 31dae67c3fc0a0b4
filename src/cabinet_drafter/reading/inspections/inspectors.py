"""Who led an inspection: the names in what a report prints after "Lead inspector", without their ranks."""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.reading.pdf.printed_page import Line, join_lines

LEAD_INSPECTOR: Final = re.compile(
    r"lead (?:(?:his|her) majesty[’'`]?s |ofsted |regulatory |social care )?(?:inspector(?:s|\(s\))?|hmis?)\s*:\s*",
    re.IGNORECASE,
)
"""The field's label. In running text the words occur without the colon: there, they name nobody."""

RANK: Final = re.compile(
    r"[\s,;(–—-]*"
    r"(?:\b(?:a |an )?(?:senior )?(?:"
    r"(?:(?:his|her) majesty\s*[’'`]?\s*s|h\.?\s?m\.?)\s+inspectors?(?: of [a-z’' ]+?(?=$|[,;()]|\band\b))?"
    r"|s?h\.?m\.?i\.?s?"
    r"|(?:social care |ofsted |regulatory |early years |schools? |compliance |associate |lead |additional )*inspectors?"
    r"|(?:assistant |deputy |senior |regional |regulatory |inspection |national |social care )+"
    r"(?:directors?|managers?|officers?|advis[eo]rs?)"
    r"|ofsted|social care|lead(?=\)|$))(?![\w’'-])[\s).]*(?:\((?:s?hmis?|rtd)\))?)+",
    re.IGNORECASE,
)
"""Ranks and offices as they stand after or before a name, with what sets them apart from it."""

_SEPARATOR: Final = re.compile(r"\s*(?:[,;&/|]|\band\b)\s*")
_ANOTHER_FIELD: Final = re.compile(
    r"\s(?:deputy|team|shadow|quality|data|other|seconded|associate|assistant|inspectors?|senior data)\b[^:]*:.*",
    re.IGNORECASE,
)
_LOST_SPACE: Final = re.compile(r"(?<!^Mc)(?<!\bMac)(?<!Mc)(?<!Mac)(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_LINES: Final = 3  # that the names of a field may take up in running text


def inspector_names(words: str) -> tuple[str, ...]:
    """The names in what a report prints after "Lead inspector:", without rank."""
    field = _ANOTHER_FIELD.sub("", words)
    names = (_name(part) for part in _SEPARATOR.split(RANK.sub(", ", field)))
    return tuple(name for name in names if name)


def lead_inspectors_in_the_text(lines: Sequence[Line]) -> tuple[tuple[str, ...], int | None]:
    """The names after "Lead inspector:" anywhere in the report, and the page they stand on."""
    for place, line in enumerate(lines):
        start = LEAD_INSPECTOR.match(line.text)
        if not start:
            continue
        words = line.text[start.end() :]
        for following in lines[place + 1 : place + _LINES]:
            # The names may stand below their label, and go on after "and".
            if words and not re.search(r"(?:\band|,|&)$", words):
                break
            words = join_lines([words, following.text])
        if names := inspector_names(words):
            return names, line.page
    return (), None


def _name(words: str) -> str:
    """One name; empty for what is none."""
    name = re.sub(r"(?<=\w)\s*([-\u2010\u2011])\s*(?=\w)", r"\1", words).strip(" .:–—-()")
    if " " not in name:
        # A person has two names: where they stand as one word, print or extraction has lost the space.
        name = _LOST_SPACE.sub(" ", name)
    return name if re.match(r"[^\W\d_]", name) else ""
