"""Who led an inspection: the names in what a report prints after "Lead inspector", without their ranks."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cabinet_drafter.reading.pdf.printed_page import Line, join_lines

_MARK: Final = "[’'`‘´′]"
_MAJESTYS: Final = rf"(?:his|her) majesty\s*{_MARK}?\s*s?{_MARK}?"
_INSPECTOR: Final = r"in[spect]{3,7}[oe]r"
"""However misspelt ("Insepctor")."""

LEAD_INSPECTOR: Final = re.compile(
    rf"(?:joint )?lead (?:{_MAJESTYS} |ofsted |regulatory |social care )?(?:{_INSPECTOR}(?:s|\(s\))?|hmis?)"
    r"(?: \(s?hmi\))?\s*(?::\s*|[–—-]\s+)",
    re.IGNORECASE,
)
"""The field's label. In running text the words occur without the colon: there, they name nobody."""

RANK: Final = re.compile(
    r"[\s,;(–—-]*"
    r"(?:\b(?:a |an )?(?:(?:senior|principal|seconded) )*(?:"
    rf"(?:{_MAJESTYS}|h\.?\s?m\.?)\s+{_INSPECTOR}s?(?: of [a-z’' ]+?(?=$|[,;()]|\band\b))?"
    r"|s?h\.?m\.?i\.?s?"
    r"|(?:social care |ofsted |regulatory |early years |schools? |compliance |associate |lead |additional )*"
    rf"{_INSPECTOR}s?"
    r"|(?:assistant |deputy |senior |regional |regulatory |inspection |national |social care )+"
    r"(?:directors?|managers?|officers?|advis[eo]rs?)"
    r"|ofsted|social care|lead(?=\)|$))(?![\w’'-])[\s).]*(?:\((?:s?hmis?|rtd)\))?)+",
    re.IGNORECASE,
)
"""Ranks and offices as they stand after or before a name, with what sets them apart from it."""

_SEPARATOR: Final = re.compile(r"\s*(?:[,;&/|]|\band\b)\s*")
_ANOTHER_FIELD: Final = re.compile(
    r"\s(?:deputy|team|shadow|quality|qa|data|other|seconded|associate|assistant|inspectors?|senior data)\b[^:]*:.*",
    re.IGNORECASE,
)
_LOST_SPACE: Final = re.compile(r"(?<!^Mc)(?<!\bMac)(?<!Mc)(?<!Mac)(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_NO_PERSON: Final = re.compile(
    rf"\b(?:majest\w*|{_INSPECTOR}s?|inspections?|advis[eo]rs?|specialist|managers?|team|deputy|shadow|assistant|assurance|ofsted)\b|\d",
    re.IGNORECASE,
)
_PARTICLE: Final = re.compile(
    r"(?:d[aeiou]s?|del|den|der|van|von|l[ae]|bin|binti|ap|y)|(?:[dl]|mc|mac)[’'`]?\w.*|[^\W\d]\w*-\w+"
)
"""What within a name may stand in small letters."""
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 5
_LINES: Final = 3  # that the names of a field may take up in running text


def inspector_names(words: str) -> tuple[str, ...]:
    """What stands for names in what a report prints after "Lead inspector:", without rank."""
    field = _ANOTHER_FIELD.sub("", words)
    names = (_name(part) for part in _SEPARATOR.split(RANK.sub(", ", field)))
    return tuple(name for name in names if name)


def people(words: str) -> tuple[str, ...]:
    """Those names of `inspector_names` that can be a person's."""
    return tuple(name for name in inspector_names(words) if _is_a_person(name))


def no_people(words: str) -> tuple[str, ...]:
    """What stands for names in the field, but can be no person's."""
    return tuple(name for name in inspector_names(words) if not _is_a_person(name))


def ends_with_a_rank(words: str) -> bool:
    """Whether words end with an inspector's rank and are otherwise names; prose has a rank within, or other words."""
    return any(rank.end() == len(words) for rank in RANK.finditer(words)) and not no_people(words)


def lead_inspectors_in_the_text(lines: Sequence[Line]) -> tuple[tuple[str, ...], int | None]:
    """The names after "Lead inspector:" anywhere in the report, and the page they stand on."""
    return next(((names, page) for words, page in lead_inspector_fields(lines) if (names := people(words))), ((), None))


def lead_inspector_fields(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """What stands after "Lead inspector:" wherever the report prints it, with its page."""
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
        yield words, line.page


def _is_a_person(name: str) -> bool:
    """Whether words can be a person's name: two to five, with capital letters, and none of an inspector's office."""
    words = name.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _NO_PERSON.search(name):
        return False
    return words[0][0].isupper() and all(word[0].isupper() or _PARTICLE.fullmatch(word) for word in words[1:])


def _name(words: str) -> str:
    """One name; empty for what is none."""
    name = re.sub(r"(?<=\w)\s*([-\u2010\u2011])\s*(?=\w)", r"\1", words).strip(" .:–—-()")
    if " " not in name:
        # A person has two names: where they stand as one word, print or extraction has lost the space.
        name = _LOST_SPACE.sub(" ", name)
    return name if re.match(r"[^\W\d_]", name) else ""
