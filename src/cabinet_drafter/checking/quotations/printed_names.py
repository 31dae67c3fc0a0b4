"""Names that stand in print beside its text: of judgements and grades, headings, the title; none is a quotation."""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.same_words import normal_form
from cabinet_drafter.visit import Publication

# A grade or the name of a judgement in marks is the paper's own statement of a fact.
_GRADES: Final = ("outstanding", "good", "requires improvement", "requires improvement to be good", "inadequate")
_HEADINGS: Final = (
    "What needs to improve",
    "What needs to improve in this area of social work practice",
    "Areas for priority action",
    "What the local authority needs to do to improve",
    "Inspecting local authority children’s services",
)
"""Printed in every report of a form, with and without which the reader tells what stands under them."""
_GRADE_AT_THE_END: Final = re.compile(
    rf"\s*(?:[:(-]|\bis\b|\bas\b)\s*(?P<grade>{'|'.join(sorted(_GRADES, key=len, reverse=True))})\)?$"
)
_SHORTENED: Final = re.compile(r"\s*\([A-Z]+\)$", re.IGNORECASE)


def printed_names(publications: Sequence[Publication]) -> frozenset[str]:
    """The names in print, in the form in which `is_printed_name` compares them; with the printed grade and without."""
    names = [*_GRADES, *_HEADINGS]
    for each in publications:
        names += [section.heading for section in each.sections]
        names += [_GRADE_AT_THE_END.sub("", _plain(section.heading)) for section in each.sections]
        names += [each.title or ""]
        if isinstance(each, Inspection):
            names += [judgement.name for judgement in each.judgements]
            names += [f"{judgement.name}: {judgement.grade_printed}" for judgement in each.judgements]
    return frozenset(filter(None, map(_plain, names)))


def is_printed_name(text: str, names: frozenset[str]) -> bool:
    """Whether a text is one of the names; a grade behind it must be the printed one."""
    return _plain(text) in names


def _plain(text: str) -> str:
    plain = normal_form(text).casefold().strip(" .,;:")
    return (
        _GRADE_AT_THE_END.sub(r": \g<grade>", plain) if _GRADE_AT_THE_END.search(plain) else _SHORTENED.sub("", plain)
    )
